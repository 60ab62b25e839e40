"""Sections remembered from an earlier document are those that would be written: byte for byte, whatever changed around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.tree import (
    Bagian,
    CatatanKaki,
    Daftar,
    Dokumen,
    Fragmen,
    Gambar,
    Judul,
    Kolom,
    Paragraf,
    Rujuk,
    Tabel,
    Tautan,
    Teks,
    Tembusan,
)
from generator.tree.daftar import isi_halaman
from generator.tree.sidik import tertunda
from generator.writers.docx import tulis_docx
from tests.buku_uji import docx_buku, pdf_buku, pohon_buku, susun_buku_uji
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, tema_uji
from tests.ingatan_uji import Ingatan
from tests.ruang_uji import ruang_kecil

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10mm" height="10mm"><circle r="4"/></svg>'
TABEL = Tabel((Kolom("a", "A"),), (), keterangan=(Teks("Isi"),), id="tabel", nomor="2.1")


def paragraf(*teks: str) -> tuple[Paragraf, ...]:
    return tuple(Paragraf((Teks(satu),)) for satu in teks)


def berurut(*bagian: Bagian) -> Dokumen:
    return replace(dokumen_semua(), fragmen=tuple(Fragmen(f"f{ke}", (satu,)) for ke, satu in enumerate(bagian)))


RUJUKAN = Bagian("isi", (Judul(1, (Teks("Kedua"),), "dua", nomor="BAB II"), Paragraf((Rujuk("satu"), Rujuk("dua"))), TABEL))
"""A section that leads to the one before it, and whose numbers follow those of that one."""
PENUH = (
    *paragraf("a"),
    Paragraf((Teks("b"), CatatanKaki((Tautan((Teks("situs"),), "https://contoh.id/"),)))),
    Daftar((paragraf("c"), paragraf("d")), "1."),
    Gambar(SVG, 10, 10, "Lingkaran", keterangan=(Teks("G"),), id="gambar", nomor="1.1"),
    Tembusan(("Arsip",)),
)
AWAL = Bagian("isi", (Judul(1, (Teks("Pertama"),), "satu", nomor="BAB I"),))


def sama_dengan_ditulis_utuh(*dokumen: Dokumen, tema: str = "jateng2012") -> Ingatan:
    """Writes one document after the other with one store."""
    ingatan = Ingatan()
    for satu in dokumen:
        assert tulis_docx(satu, tema_uji(tema), ASET, ingatan) == tulis_docx(satu, tema_uji(tema), ASET)
    return ingatan


@pytest.mark.parametrize("tema", TEMA)
def test_every_element_comes_out_of_the_store_as_it_was_written(tema: str) -> None:
    ingatan = Ingatan()
    semula = tulis_docx(dokumen_semua(), tema_uji(tema), ASET, ingatan)
    ditulis = ingatan.disimpan
    assert semula == tulis_docx(dokumen_semua(), tema_uji(tema), ASET)
    assert semula == tulis_docx(dokumen_semua(), tema_uji(tema), ASET, ingatan)
    assert ingatan.disimpan == ditulis > 0


@pytest.mark.parametrize(
    "awal",
    [
        replace(AWAL, isi=(*AWAL.isi, *PENUH)),
        replace(AWAL, isi=(Judul(1, (Teks("Pertama"),), "satu", bernomor=False),)),
        replace(AWAL, isi=(Judul(1, (Teks("Pertama"),), "satu", nomor="BAB III"),)),
        replace(AWAL, isi=(*AWAL.isi, replace(TABEL, id="lain", nomor="2.0"))),
        replace(AWAL, isi=(*AWAL.isi, Paragraf((Rujuk("dua", "judul"), Rujuk("tabel", "judul"))))),
        replace(AWAL, isi=(Gambar(SVG, 10, 10, "Lingkaran", keterangan=(Teks("G"),), id="satu", nomor="1.1"),)),
    ],
    ids=["numbers move", "no number", "another number", "counter runs on", "words are asked", "another kind"],
)
def test_a_remembered_section_follows_what_changed_before_it(awal: Bagian) -> None:
    ingatan = sama_dengan_ditulis_utuh(berurut(AWAL, RUJUKAN))
    ingatan.disimpan = 0
    lain = berurut(awal, RUJUKAN)
    assert tulis_docx(lain, tema_uji("jateng2012"), ASET, ingatan) == tulis_docx(lain, tema_uji("jateng2012"), ASET)
    assert ingatan.disimpan <= 1 + bool(awal.isi[1:] and isinstance(awal.isi[-1], Tembusan)) + isinstance(awal.isi[0], Gambar)


def test_sections_change_their_places() -> None:
    tiga = Bagian("isi", PENUH), AWAL, RUJUKAN
    sama_dengan_ditulis_utuh(berurut(*tiga), berurut(*reversed(tiga)), berurut(*tiga[1:]), berurut(tiga[1], tiga[0], tiga[2]))
    dua = (Bagian("isi", (Judul(2, (Teks("A"),), nomor="3.1"),)), Bagian("isi", (Judul(2, (Teks("B"),), nomor="3.2"),)))
    sama_dengan_ditulis_utuh(berurut(*dua), berurut(*reversed(dua)))  # the later one begins a page, the first has a section's


def test_a_remembered_section_is_not_even_loaded() -> None:
    semula = berurut(AWAL, RUJUKAN)
    ingatan = sama_dengan_ditulis_utuh(semula)

    def muat() -> Bagian:
        raise AssertionError("the section was looked at")

    jauh = (tertunda(Bagian, satu.sidik, muat, gaya=satu.gaya, kepala=satu.kepala) for satu in (AWAL, RUJUKAN))
    assert tulis_docx(berurut(*jauh), tema_uji("jateng2012"), ASET, ingatan) == tulis_docx(semula, tema_uji("jateng2012"), ASET)


def test_another_look_finds_no_old_section() -> None:
    ingatan = sama_dengan_ditulis_utuh(dokumen_semua())
    tema = tema_uji("permendagri2023")
    assert tulis_docx(dokumen_semua(), tema, ASET, ingatan) == tulis_docx(dokumen_semua(), tema, ASET)


def test_a_reference_to_nothing_is_refused_though_its_section_is_remembered() -> None:
    ingatan = sama_dengan_ditulis_utuh(berurut(AWAL, RUJUKAN))
    with pytest.raises(ValueError, match="rujukan ke 'satu'"):
        tulis_docx(berurut(RUJUKAN), tema_uji("jateng2012"), ASET, ingatan)
    with pytest.raises(ValueError, match="id 'satu' dipakai dua kali"):
        tulis_docx(berurut(AWAL, AWAL, RUJUKAN), tema_uji("jateng2012"), ASET, ingatan)


def test_the_book_after_an_edited_profile_is_as_written_whole() -> None:
    tema, ruang, ingatan = "jateng2012", ruang_kecil(), Ingatan()
    halaman = pdf_buku(tema).halaman
    assert tulis_docx(isi_halaman(pohon_buku(tema), halaman), tema_uji(tema), ASET, ingatan) == docx_buku(tema)
    pertama = next(iter(ruang.klaster.values()))
    lain = pertama.model_copy(update={"narasi": pertama.narasi + "\n\n1. Satu kalimat tambahan.\n2. Satu lagi.\n"})
    dokumen = isi_halaman(susun_buku_uji(replace(ruang, klaster={**ruang.klaster, pertama.id: lain}), tema), halaman)
    ditulis, ingatan.disimpan = ingatan.disimpan, 0
    assert tulis_docx(dokumen, tema_uji(tema), ASET, ingatan) == tulis_docx(dokumen, tema_uji(tema), ASET) != docx_buku(tema)
    assert 0 < ingatan.disimpan < ditulis / 4
