"""Run every validator on every output: `python tools/validasi.py build`. Exit 1 when anything is found or a gate is blind.

Each gate also gets planted defects (`cacat.py`) in the same run and must find them. What is printed is Indonesian.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cacat import CACAT
from gerbang import GERBANG, Gerbang, GerbangMati, Temuan

from generator.keluhan import Berat
from generator.pipeline.manifes import NAMA_MANIFES, baca_manifes
from generator.pipeline.terbit import Keluaran, terbitkan
from generator.pipeline.terbitan import periksa_terbitan

ALUR_KERJA = Path(__file__).parents[1] / ".github/workflows"


def main(folder: Path) -> int:
    keluaran = [folder / jalur for jalur, entri in sorted(baca_manifes(folder / NAMA_MANIFES).items()) if not entri.disunting]
    if not keluaran:
        print(f"Tidak ada keluaran yang tercatat di {folder / NAMA_MANIFES}; bangun dokumen dahulu.")
        return 1
    berkas = [*(satu for satu in keluaran if satu.exists()), *sorted(ALUR_KERJA.glob("*.yml"))]
    salah = _periksa_manifes(folder)
    with ThreadPoolExecutor(2) as pool:
        for gerbang, hasil in zip(GERBANG, pool.map(lambda satu: _periksa(satu, berkas), GERBANG), strict=True):
            salah += _laporkan(gerbang.nama, *hasil)
    print(f"{len(keluaran)} keluaran, {len(GERBANG) + 1} pemeriksa: {f'{salah} kesalahan' if salah else 'semua sah'}.")
    return 1 if salah else 0


def _periksa(gerbang: Gerbang, berkas: Sequence[Path]) -> tuple[int, list[str]]:
    """Number of files judged, and lines about what is wrong with them or with the gate itself."""
    dinilai = [satu for satu in berkas if satu.suffix in gerbang.akhiran]
    if not dinilai:
        return 0, []
    with tempfile.TemporaryDirectory() as ruang:
        cacat = _tanam(gerbang, dinilai, Path(ruang))
        try:
            temuan = list(gerbang.jalankan([*dinilai, *cacat]))
        except (GerbangMati, OSError, ValueError) as error:
            return len(dinilai), [f"pemeriksa gagal bekerja: {error}"]
    ditemukan = {satu.berkas for satu in temuan}
    buta = [f"pemeriksa tidak menemukan cacat yang ditanam: {nama}" for path, nama in cacat.items() if path not in ditemukan]
    return len(dinilai), [*buta, *(_baris(satu) for satu in temuan if satu.berkas not in cacat)]


def _tanam(gerbang: Gerbang, dinilai: Sequence[Path], ruang: Path) -> dict[Path, str]:
    """Make the gate's defects from the first good file of each suffix; path of the bad file and name of the defect."""
    contoh = {satu.suffix: satu for satu in reversed(dinilai)}
    tertanam = {}
    for nama in gerbang.cacat:
        akhiran = ".yml" if nama.startswith("alur-kerja") else f".{nama.split('-')[0]}"
        if akhiran in contoh:
            path = ruang / f"{nama}{akhiran}"
            path.write_bytes(CACAT[nama](contoh[akhiran]))
            tertanam[path] = nama
    return tertanam


def _periksa_manifes(folder: Path) -> int:
    keluhan = [satu for satu in periksa_terbitan(folder) if satu.berat is not Berat.CATATAN]
    baris = [f"{satu.tempat.berkas}: {satu.pesan}" for satu in keluhan]
    with tempfile.TemporaryDirectory() as ruang:
        terbitkan([Keluaran("a.txt", b"baik", "uji", "", None, (), ())], Path(ruang), "")
        Path(ruang, "a.txt").write_bytes(b"buruk")
        if not periksa_terbitan(Path(ruang)):
            baris.append("pemeriksa tidak menemukan cacat yang ditanam: berkas berubah")
    return _laporkan("manifest", len(baca_manifes(folder / NAMA_MANIFES)), baris)


def _laporkan(nama: str, banyak: int, salah: Sequence[str]) -> int:
    print(f"{nama}: {banyak} berkas, {f'{len(salah)} kesalahan' if salah else 'sah'}", flush=True)
    for baris in salah:
        print(f"  {baris}")
    return len(salah)


def _baris(temuan: Temuan) -> str:
    return f"{temuan.berkas}: {' '.join(temuan.pesan.split())[:300]}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
