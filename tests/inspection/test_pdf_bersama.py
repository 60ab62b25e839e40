"""Sections read in shares: put together they are what one reading remembers, and the file is judged no other way."""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable
from functools import cache

import pytest

from generator.inspection.pdf_bersama import baca_sebagian, bagi_bacaan
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import buka_pdf, periksa_pdf
from generator.inspection.pdf_susunan import Susunan
from generator.keluhan import Keluhan
from tests.buku_uji import pdf_buku
from tests.inspection.berkas_tertanam import isi_alur, isi_alur_objek, tanam

BAGIAN, ALUR = (rb"/S/TH\b", b"/S/TD"), (rb"<(0[0-9a-f]{3})", b"<0000")


@cache
def berkas() -> bytes:
    return pdf_buku("jateng2012").data


def periksa_terbagi(data: bytes, banyak: int, urut: Callable[[list[bytes]], list[bytes]]) -> tuple[list[Keluhan], Ingatan]:
    ingatan = Ingatan()
    isi = buka_pdf(data, ingatan)
    dasar, semua = bagi_bacaan(isi, banyak)
    assert len(semua) == banyak
    for satu in urut([baca_sebagian(data, dasar, tempat) for tempat in semua]):
        ingatan.gabung(satu)
    return periksa_pdf(isi), ingatan


def utuh(data: bytes) -> tuple[list[Keluhan], Ingatan]:
    ingatan = Ingatan()
    return periksa_pdf(buka_pdf(data, ingatan)), ingatan


def isi(ingatan: Ingatan) -> object:
    return marshal.loads(ingatan.kemas())


def test_shares_remember_together_what_one_reading_remembers() -> None:
    keluhan, ingatan = periksa_terbagi(berkas(), 3, lambda semua: semua[::-1])
    assert keluhan == []
    assert isi(ingatan) == isi(utuh(berkas())[1])


def test_what_was_read_in_shares_is_not_read_again() -> None:
    satu = buka_pdf(berkas(), periksa_terbagi(berkas(), 2, list)[1])
    assert satu.bagian_asing == []
    assert bagi_bacaan(satu, 2) == (b"", [])


def test_what_a_share_read_is_new_to_a_memory_that_knew_the_rest() -> None:
    dasar, (tempat, _) = bagi_bacaan(buka_pdf(berkas(), Ingatan()), 2)
    ingatan = Ingatan.buka(dasar)
    ingatan.gabung(baca_sebagian(berkas(), dasar, tempat))
    assert ingatan.berubah


def test_a_share_that_got_lost_is_read_by_who_judges() -> None:
    keluhan, ingatan = periksa_terbagi(berkas(), 3, lambda semua: semua[1:])
    assert keluhan == []
    assert isi(ingatan) == isi(utuh(berkas())[1])


@pytest.mark.parametrize(("pola", "ganti"), [BAGIAN, ALUR], ids=["in the structure", "on a page"])
def test_a_fault_in_a_share_is_told_as_by_one_reading(pola: bytes, ganti: bytes) -> None:
    susunan = Susunan(berkas())
    sumber = {nomor: isi for wadah in susunan.alur_objek for nomor, isi in isi_alur_objek(berkas(), wadah).items()}
    if ganti == ALUR[1]:
        sumber = {satu: isi_alur(berkas(), satu) for satu in buka_pdf(berkas()).halaman[-2].isi}
    nomor = [nomor for nomor, isi in sumber.items() if re.search(pola, isi)][-1]
    data = tanam(berkas(), nomor, lambda isi: re.sub(pola, ganti, isi, count=1))
    keluhan, ingatan = periksa_terbagi(data, 3, list)
    sendiri, ingatan_sendiri = utuh(data)
    assert keluhan
    assert keluhan == sendiri
    assert isi(ingatan) == isi(ingatan_sendiri)


def test_a_file_that_is_faulty_before_its_sections_is_not_shared_out() -> None:
    pohon = next(
        nomor
        for wadah in Susunan(berkas()).alur_objek
        for nomor, isi in isi_alur_objek(berkas(), wadah).items()
        if b"/MediaBox" in isi
    )
    data = tanam(berkas(), pohon, lambda isi: isi.replace(b"/MediaBox", b"/Media"))
    assert bagi_bacaan(buka_pdf(data, Ingatan()), 2) == (b"", [])
    assert [satu.kode for satu in utuh(data)[0]] == ["PDF-RUSAK"]
