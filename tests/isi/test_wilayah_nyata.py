"""Places that exist: the 35 kabupaten/kota and their 576 kecamatan are records, and texts name no others."""

from __future__ import annotations

import re

from generator.model.ruang import Ruang

NAMA = r"((?!Kecamatan)[A-Z][a-z]+(?: [A-Z][a-z]+)*)"


def _kecamatan_dalam(teks: str) -> list[str]:
    """Names that follow the word Kecamatan, those of a list joined by commas and "dan" included."""
    ditemukan: list[str] = []
    for cocok in re.finditer(rf"Kecamatan {NAMA}(?:(?:, dan |, | dan ){NAMA})*", teks):
        ditemukan += re.findall(NAMA, cocok[0].removeprefix("Kecamatan "))
    return ditemukan


def _dikenal(nama: str, kecamatan: set[str]) -> bool:
    """Whether a name begins with that of a kecamatan (the next sentence's first word may follow it)."""
    kata = nama.split()
    return any(" ".join(kata[:banyak]) in kecamatan for banyak in range(1, len(kata) + 1))


def test_all_35_kabupaten_kota_with_576_kecamatan_are_there(ruang: Ruang) -> None:
    assert len(ruang.wilayah) == 35
    assert sum(len(satu.kecamatan) for satu in ruang.wilayah.values()) == 576
    assert [satu.nama for satu in ruang.wilayah.values() if len(set(satu.kecamatan)) < len(satu.kecamatan)] == []


def test_a_desa_is_told_with_its_kecamatan(ruang: Ruang) -> None:
    lokasi = [
        *(lokasi for klaster in ruang.klaster.values() for lokasi in klaster.lokasi),
        *(lokasi for daftar in ruang.usulan.values() for usulan in daftar.usulan for lokasi in usulan.lokasi),
        *(lokasi for evaluasi in ruang.evaluasi.values() for kegiatan in evaluasi.kegiatan for lokasi in kegiatan.lokasi),
    ]
    assert [satu for satu in lokasi if satu.desa and not satu.kecamatan] == []


def test_a_narrative_names_only_kecamatan_that_exist(ruang: Ruang) -> None:
    semua = {satu for wilayah in ruang.wilayah.values() for satu in wilayah.kecamatan}
    salah = {
        klaster.id: asing
        for klaster in ruang.klaster.values()
        if (asing := [satu for satu in _kecamatan_dalam(klaster.narasi) if not _dikenal(satu, semua)])
    }
    assert salah == {}


def test_an_invented_kecamatan_is_found(ruang: Ruang) -> None:
    semua = {satu for wilayah in ruang.wilayah.values() for satu in wilayah.kecamatan}
    disebut = _kecamatan_dalam("Perajin ada di Kecamatan Bonang, Wedung, dan Kotabaru Rekaan.")
    assert [satu for satu in disebut if not _dikenal(satu, semua)] == ["Kotabaru Rekaan"]
