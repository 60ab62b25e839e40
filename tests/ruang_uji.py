"""The small workspace for tests: as it is, or copied and changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang

RUANG_KECIL = Path(__file__).parent / "ruang_kecil"
USULAN = "clusters/demak/pengolahan-rajungan/usulan/2027.yaml"
EVALUASI = "clusters/demak/pengolahan-rajungan/evaluasi/2025.yaml"
PROFIL = "clusters/demak/pengolahan-rajungan/profil.yaml"


def ruang_kecil() -> Ruang:
    ruang = periksa_ruang(RUANG_KECIL).ruang
    assert ruang is not None
    return ruang


def salin(tujuan: Path, ganti: dict[str, tuple[str, str]]) -> Path:
    """A copy below `tujuan` in which, file by file, the first occurrence of a text is replaced."""
    akar = tujuan / "ruang"
    shutil.copytree(RUANG_KECIL, akar)
    for berkas, (lama, baru) in ganti.items():
        isi = (akar / berkas).read_text("utf-8")
        assert lama in isi
        (akar / berkas).write_text(isi.replace(lama, baru, 1), "utf-8")
    return akar
