"""Inspection remembers what it read byte for byte: the answer is the one of a first reading, whatever was spoiled, wherever."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import buka_pdf, periksa_pdf
from generator.inspection.pdf_susunan import Susunan
from generator.inspection.teks_pdf import teks_pdf
from generator.keluhan import Keluhan
from tests.inspection.berkas_tertanam import isi_alur, isi_alur_objek, potong, susun_lagi, tanam
from tests.inspection.keluaran import pdf

Cacat = tuple[str, Callable[[re.Match[bytes]], bytes]]
DALAM_OBJEK: tuple[Cacat, ...] = (
    (r"/S/TD\b", lambda _: b"/S/TH"),
    (r"/S/(?:TH|Link|Table|TR)\b", lambda _: b"/S/Div"),
    (r"/Scope/\w+", lambda _: b""),
    (r"/ID\(([^)]*)\)", lambda satu: b"/ID(" + satu[1][::-1] + b")"),
    (r"/Headers\[[^\]]*\]", lambda _: b""),
    (r"/Headers\[\((.)", lambda satu: b"/Headers[(x"),
    (r"/K\[(\d+) ", lambda _: b"/K["),
    (r"/K\[?(\d+)(?= |/|\]|>)", lambda _: b"/K[999"),
    (r"/Pg (\d+) 0 R", lambda _: b"/Pg 3 0 R"),
    (r"/StructParents? (\d+)", lambda satu: b"/StructParent %d" % (int(satu[1]) + 1)),
    (r"/MediaBox\[[^\]]*\]", lambda _: b"/MediaBox[0 0 90 90]"),
    (r"/Contents\[.*(?=\d+ 0 R\])", lambda _: b"/Contents["),
    (r"/Contents ?[(<]", lambda _: b"/Isi ("),
    (r"/Dest ?\(", lambda _: b"/Dest(x"),
    (r"/URI ?\(https", lambda _: b"/URI(x-rujuk"),
    (r"/Nums\[(\d+)", lambda satu: b"/Nums[%d" % (int(satu[1]) + 1)),
    (r"/Limits ?[\[(]+(\d)", lambda _: b"/Limits[9"),
    (r"/Names ?\[\((.)", lambda satu: b"/Names[(~"),
    (r"/Title ?[(<](?=.*/Parent)", lambda _: b"/Judul("),
    (r"/Type/StructElem", lambda _: b"/Type/StructElem/AA<<>>"),
    (r"/St 1\b", lambda _: b"/St 7"),
    (r"/Lang ?\(id", lambda _: b"/Lang(en"),
    (r"/Marked true", lambda _: b"/Marked false"),
    (r"/FontFile2 \d+ 0 R", lambda _: b""),
)
"""Where in the source of an object, and what stands there instead; brackets need not match afterwards."""
DALAM_ALUR: tuple[Cacat, ...] = (
    (r"/MCID (\d+)", lambda satu: b"/MCID %d" % (int(satu[1]) + 500)),
    (r"/Artifact <</Type /Pagination", lambda _: b"/Span <</Type /Pagination"),
    (r"/Span\s*<</MCID \d+>>\s*BDC", lambda _: b"/Span BMC"),
    (r"<(0[0-9a-f]{3})", lambda _: b"<0000"),
    (r"(?<=1 0 0 -1 )\d+", lambda _: b"99000"),
    (r"Q\s*\Z", lambda _: b"Q Q Q"),
    (r"pdfuaid:part", lambda _: b"pdfuaid:lain"),
    (r"<0003> <0020>\n", lambda _: b""),
)
SEMUA = (*DALAM_OBJEK, *DALAM_ALUR)


@cache
def berkas() -> bytes:
    return pdf("semua", "jateng2012")


@cache
def semua_sumber() -> tuple[tuple[int, bytes, tuple[Cacat, ...]], ...]:
    """Every object of the file with its source, and the defects that may be planted there."""
    susunan = Susunan(berkas())
    dalam = [(nomor, isi) for wadah in susunan.alur_objek for nomor, isi in isi_alur_objek(berkas(), wadah).items()]
    lain = [satu for satu in susunan.fisik[:-1] if not re.search(rb"/ObjStm|/Image", susunan.sumber(satu))]
    alur = [(nomor, isi_alur(berkas(), nomor)) for nomor in lain]
    return (*((*satu, DALAM_OBJEK) for satu in dalam), *((*satu, DALAM_ALUR) for satu in alur))


@cache
def teringat() -> bytes:
    """The memory of an inspection of the good file."""
    ingatan = Ingatan()
    assert periksa_pdf(buka_pdf(berkas(), ingatan)) == []
    return ingatan.kemas()


def periksa(data: bytes, ingatan: bytes | None = None) -> tuple[list[Keluhan], list[str]]:
    """Complaints, and what the file says."""
    try:
        isi = buka_pdf(data, Ingatan.buka(ingatan) if ingatan else Ingatan())
        keluhan = periksa_pdf(isi)
        return keluhan, teks_pdf(isi)
    except (ValueError, KeyError, TypeError, IndexError):
        return periksa_pdf(data), []


@cache
def tempat(ke: int) -> tuple[tuple[int, int], ...]:
    """Objects where the defect may be planted, with how often each."""
    pola = SEMUA[ke][0].encode()
    banyak = ((nomor, len(re.findall(pola, isi))) for nomor, isi, cacat in semua_sumber() if SEMUA[ke] in cacat)
    return tuple((nomor, kali) for nomor, kali in banyak if kali)


def rusak(ke: int, objek: int, letak: int) -> bytes:
    """The file with defect `ke` in one of the objects it fits, at one of the places there."""
    pola, ganti = SEMUA[ke]
    nomor, kali = tempat(ke)[objek % len(tempat(ke))]

    def ubah(isi: bytes) -> bytes:
        cocok = list(re.finditer(pola.encode(), isi))[letak % kali]
        return isi[: cocok.start()] + ganti(cocok) + isi[cocok.end() :]

    return tanam(berkas(), nomor, ubah)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, len(SEMUA) - 1), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_defect_anywhere_is_told_as_by_a_first_reading(ke: int, objek: int, letak: int) -> None:
    data = rusak(ke, objek, letak)
    assert periksa(data, teringat()) == periksa(data)


@pytest.mark.parametrize("ke", range(len(SEMUA)), ids=lambda ke: SEMUA[ke][0])
def test_each_kind_of_defect_is_one(ke: int) -> None:
    """What the property above plants is complained about where it first stands: it compares no silence with silence."""
    assert periksa(rusak(ke, 0, 0), teringat())[0]


def test_an_unchanged_file_is_judged_from_memory_and_says_the_same() -> None:
    ingatan = Ingatan.buka(teringat())
    isi = buka_pdf(berkas(), ingatan)
    assert periksa_pdf(isi) == []
    assert teks_pdf(isi) == teks_pdf(berkas())
    assert Ingatan.buka(ingatan.kemas()).kemas() == Ingatan.buka(teringat()).kemas()


def test_objects_that_do_not_stand_where_the_table_says_are_found() -> None:
    """A row that leads elsewhere, a row too many, bytes between objects: the file is no whole PDF, remembered or not."""

    def geser(baris: bytes) -> bytes:
        ke = next(ke for ke in range(0, len(baris), 7) if baris[ke] == 2)
        return baris[:ke] + baris[ke + 7 : ke + 14] + baris[ke : ke + 7] + baris[ke + 14 :]

    def tambah(baris: bytes) -> bytes:
        ke = next(ke for ke in range(7, len(baris), 7) if baris[ke] == 0)
        return baris[:ke] + baris[-7:] + baris[ke + 7 :]

    semua = potong(berkas())
    assert periksa(susun_lagi(berkas(), semua), teringat()) == periksa(berkas())
    pertama = next(iter(semua))
    for data in (
        susun_lagi(berkas(), semua, geser),
        susun_lagi(berkas(), semua, tambah),
        susun_lagi(berkas(), {**semua, pertama: semua[pertama] + b"% lebih "}),
        berkas().replace(b"startxref\n", b"startxref\n1"),
    ):
        assert [satu.kode for satu in periksa(data, teringat())[0]] == ["PDF-RUSAK"]


def test_a_file_larger_than_what_is_kept_of_it_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    utuh, sempit = Ingatan(), Ingatan()
    keluhan, halaman = periksa_pdf(buka_pdf(berkas(), utuh)), teks_pdf(buka_pdf(berkas()))
    monkeypatch.setattr("generator.inspection.pdf_susunan._NILAI", 1)
    monkeypatch.setattr("generator.inspection.pdf_susunan._WADAH", 1)
    isi = buka_pdf(berkas(), sempit)
    assert periksa_pdf(isi) == keluhan
    assert sempit.kemas() == utuh.kemas()
    assert teks_pdf(buka_pdf(berkas())) == halaman
    assert len(isi.susunan._nilai) == len(isi.susunan._wadah) == 1
