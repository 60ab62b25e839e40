"""Sections that a store knows are not written as HTML again, and what is known of them is what it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.tree import Bagian, Dokumen, Judul, Paragraf, Teks
from generator.writers.pdf import GalatTataLetak, ringkasan
from generator.writers.pdf.penulis import _bagian
from generator.writers.pdf.ringkasan import Ringkasan, ringkas
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, tema_uji


class Simpanan(dict[str, bytes]):
    def ambil(self, kunci: str) -> bytes | None:
        return self.get(kunci)

    def simpan(self, kunci: str, isi: bytes) -> None:
        self[kunci] = isi


def ringkas_semua(dokumen: Dokumen, simpanan: Simpanan | None) -> list[Ringkasan]:
    return ringkas(dokumen, list(_bagian(dokumen)), tema_uji(TEMA[0]), ASET, simpanan)


@pytest.fixture
def ditulis(monkeypatch: pytest.MonkeyPatch) -> list[Bagian]:
    """The sections whose tasks were truly made."""
    semua: list[Bagian] = []
    asli = ringkasan.tugas_bagian

    def catat(bagian: Bagian, tema: object, aset: Path, *lain: object) -> object:
        semua.append(bagian)
        return asli(bagian, tema, aset, *lain)  # type: ignore[arg-type]

    monkeypatch.setattr(ringkasan, "tugas_bagian", catat)
    return semua


def ubah_pertama(dokumen: Dokumen, *isi: Judul | Paragraf) -> Dokumen:
    pertama, *sisa = dokumen.fragmen
    bagian = replace(pertama.bagian[0], isi=(*pertama.bagian[0].isi, *isi))
    return replace(dokumen, fragmen=(replace(pertama, bagian=(bagian, *pertama.bagian[1:])), *sisa))


def test_yang_diingat_sama_dengan_yang_baru_dan_ditulis_hanya_bila_diminta(ditulis: list[Bagian]) -> None:
    simpanan = Simpanan()
    baru = ringkas_semua(dokumen_semua(), simpanan)
    assert len(ditulis) == len(baru) > 1
    ditulis.clear()
    ingat = ringkas_semua(dokumen_semua(), simpanan)
    assert [satu.tugas.sidik for satu in ingat] == [satu.tugas.sidik for satu in baru]
    assert not ditulis
    assert ingat == baru == ringkas_semua(dokumen_semua(), None)


def test_bagian_yang_berubah_ditulis_dan_diperiksa_lagi(ditulis: list[Bagian]) -> None:
    simpanan = Simpanan()
    ringkas_semua(dokumen_semua(), simpanan)
    ditulis.clear()
    berubah = ubah_pertama(dokumen_semua(), Judul(2, (Teks("Tambahan"),), id="tambahan"))
    hasil = ringkas_semua(berubah, simpanan)
    assert ditulis == [berubah.fragmen[0].bagian[0]]
    assert hasil[0].id[-1] == "tambahan"
    with pytest.raises(GalatTataLetak, match=r"U\+4E00"):
        ringkas_semua(ubah_pertama(dokumen_semua(), Paragraf((Teks("huruf \u4e00"),))), simpanan)
