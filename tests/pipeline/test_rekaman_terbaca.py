"""Record files read before are not read again, and never stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import rekaman_terbaca as modul
from generator.pipeline.pemeriksaan import Pemeriksaan, periksa_ruang
from generator.pipeline.rekaman_terbaca import rekaman_terbaca
from generator.reading import Bacaan, baca
from tests.ruang_uji import PROFIL, USULAN, salin


@pytest.fixture
def dibaca(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were truly read."""
    nama: list[str] = []

    def catat(data: bytes, berkas: str) -> Bacaan:
        nama.append(berkas)
        return baca(data, berkas)

    monkeypatch.setattr(modul, "baca", catat)
    return nama


def periksa(akar: Path, cache: Path) -> Pemeriksaan:
    with rekaman_terbaca(cache, akar) as pembaca:
        return periksa_ruang(akar, pembaca)


def sama(satu: Pemeriksaan, dua: Pemeriksaan) -> bool:
    assert satu.ruang is not None and dua.ruang is not None
    tempat = [
        {nama: (dict(isi.tempat_nilai), dict(isi.tempat_kunci), isi.isi) for nama, isi in ruang.bacaan.items()}
        for ruang in (satu.ruang, dua.ruang)
    ]
    return satu.keluhan == dua.keluhan and satu.ruang.klaster == dua.ruang.klaster and tempat[0] == tempat[1]


def test_a_second_build_reads_only_what_changed_and_finds_the_same(tmp_path: Path, dibaca: list[str]) -> None:
    akar, cache = salin(tmp_path, {USULAN: ("pagu: 200000000", "pagu: 200000001")}), tmp_path / "cache"
    pertama = periksa(akar, cache)
    assert pertama.keluhan
    assert len(dibaca) > 10
    dibaca.clear()
    assert sama(periksa(akar, cache), pertama)
    assert dibaca == []
    (akar / USULAN).write_text((akar / USULAN).read_text("utf-8").replace("pagu: 200000001", "pagu: 200000000"), "utf-8")
    assert not periksa(akar, cache).keluhan
    assert dibaca == [USULAN]


def test_files_that_change_places_or_names_and_files_with_faults_are_read_again(tmp_path: Path, dibaca: list[str]) -> None:
    akar, cache = salin(tmp_path, {PROFIL: ("nama:", "nama: Nama\nnama:")}), tmp_path / "cache"
    assert periksa(akar, cache).keluhan
    dibaca.clear()
    baru = akar / USULAN.replace("2027", "2026")
    (akar / USULAN).rename(baru)
    lagi = periksa(akar, cache)
    assert sorted(dibaca) == sorted([PROFIL, USULAN.replace("2027", "2026")])
    assert lagi.keluhan == periksa_ruang(akar).keluhan
