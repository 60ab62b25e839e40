"""Tree, PDF and DOCX agree on their numbers, pages belong to one fragment, text stays inside its margins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from generator.inspection.hitungan import hitung_pohon, periksa_hitungan
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.tepi import periksa_tepi
from generator.tree import Bagian, Blok, Dokumen, Gambar, Judul, Tabel
from generator.tree.sidik import tertunda
from tests.buku_uji import docx_buku, pdf_buku, pohon_buku
from tests.dokumen_semua import TEMA, tema_uji
from tests.inspection.keluaran import rusak_docx, rusak_pdf, unsur

JATENG = "jateng2012"


@pytest.mark.parametrize("tema", TEMA)
def test_the_book_has_the_same_numbers_everywhere(tema: str) -> None:
    harap = hitung_pohon(pohon_buku(tema), tema_uji(tema))
    assert min(harap.judul, harap.tabel, harap.keterangan) > 20
    assert harap.baris > 5 * harap.tabel
    assert periksa_hitungan(pohon_buku(tema), tema_uji(tema), pdf_buku(tema).data, docx_buku(tema)) == []


@pytest.mark.parametrize("tema", TEMA)
def test_the_book_stays_inside_its_margins(tema: str) -> None:
    assert periksa_tepi(pdf_buku(tema).data, tema_uji(tema)) == []


def tanpa(dokumen: Dokumen, jenis: type[Blok]) -> Dokumen:
    """`dokumen` without the first block of a type."""
    fragmen = list(dokumen.fragmen)
    ke = next(ke for ke, satu in enumerate(fragmen) if any(isinstance(blok, jenis) for blok in satu.bagian[0].isi))
    bagian = fragmen[ke].bagian[0]
    buang = next(blok for blok in bagian.isi if isinstance(blok, jenis))
    isi = tuple(blok for blok in bagian.isi if blok is not buang)
    fragmen[ke] = replace(fragmen[ke], bagian=(replace(bagian, isi=isi),))
    return replace(dokumen, fragmen=tuple(fragmen))


@pytest.mark.parametrize(("jenis", "berubah"), [(Judul, {"judul"}), (Gambar, {"keterangan"}), (Tabel, {"tabel", "baris"})])
def test_a_block_that_only_the_files_have_is_found(jenis: type[Blok], berubah: set[str]) -> None:
    keluhan = periksa_hitungan(tanpa(pohon_buku(JATENG), jenis), tema_uji(JATENG), pdf_buku(JATENG).data, docx_buku(JATENG))
    assert {satu.pesan.split()[1] for satu in keluhan} == berubah
    assert {satu.pesan.split()[3] for satu in keluhan} == {"PDF", "DOCX"}


def buang_unsur(jenis: str) -> Callable[[pikepdf.Pdf], None]:
    def cacat(berkas: pikepdf.Pdf) -> None:
        satu = next(unsur(berkas, jenis))
        satu.P.K = pikepdf.Array([anak for anak in satu.P.K if isinstance(anak, int) or anak.objgen != satu.objgen])

    return cacat


@pytest.mark.parametrize(("jenis", "kata"), [("/H2", "judul"), ("/TR", "baris"), ("/Caption", "keterangan")])
def test_an_element_lost_in_the_pdf_is_found(jenis: str, kata: str) -> None:
    cacat = rusak_pdf(pdf_buku(JATENG).data, buang_unsur(jenis))
    assert [satu.pesan.split()[1] for satu in periksa_hitungan(pohon_buku(JATENG), tema_uji(JATENG), cacat)] == [kata]


def test_a_row_lost_in_the_docx_is_found() -> None:
    baris = r"<w:tr>(?:(?!</w:tr>).)*RJG-K25-01(?:(?!</w:tr>).)*</w:tr>"
    cacat = rusak_docx(docx_buku(JATENG), lambda isi: re.sub(baris, "", isi, count=1))
    (keluhan,) = periksa_hitungan(pohon_buku(JATENG), tema_uji(JATENG), docx=cacat)
    assert (keluhan.pesan.split()[1], int(keluhan.diharapkan) - int(keluhan.ditemukan or 0)) == ("baris", 1)


def test_a_page_of_two_fragments_and_one_of_none_are_found() -> None:
    def cacat(berkas: pikepdf.Pdf) -> None:
        """The second fragment's content is said to be on the page of the first."""
        pertama = berkas.pages[0].obj
        kedua = berkas.pages[1].obj
        for satu in [*unsur(berkas, "/P"), *unsur(berkas, "/Figure")]:
            if "/Pg" in satu and satu.Pg.objgen == kedua.objgen:
                satu.Pg = pertama

    keluhan = periksa_hitungan(pohon_buku(JATENG), tema_uji(JATENG), rusak_pdf(pdf_buku(JATENG).data, cacat))
    assert {satu.kode for satu in keluhan} == {"HITUNG-HALAMAN"}


def test_a_fragment_that_the_tree_lacks_is_found() -> None:
    dokumen = pohon_buku(JATENG)
    kurang = replace(dokumen, fragmen=dokumen.fragmen[1:])
    keluhan = periksa_hitungan(kurang, tema_uji(JATENG), pdf_buku(JATENG).data)
    assert "HITUNG-HALAMAN" in {satu.kode for satu in keluhan}


def test_text_outside_the_margins_is_found() -> None:
    tema = tema_uji(JATENG)
    sempit = replace(tema, halaman={nama: replace(satu, kanan=satu.kanan + 5) for nama, satu in tema.halaman.items()})
    assert {satu.kode for satu in periksa_tepi(pdf_buku(JATENG).data, sempit)} == {"TEPI-PIAS"}


def test_pages_of_another_paper_are_found() -> None:
    assert {satu.kode for satu in periksa_tepi(pdf_buku(JATENG).data, tema_uji("permendagri2023"))} == {"TEPI-KERTAS"}


def test_bagian_yang_diingat_terhitung_sama_tanpa_ditelusuri() -> None:
    ingatan, pohon, tema = Ingatan(), pohon_buku(JATENG), tema_uji(JATENG)
    harap = hitung_pohon(pohon, tema)
    assert hitung_pohon(pohon, tema, ingatan) == harap
    tertutup = replace(
        pohon,
        fragmen=tuple(
            replace(satu, bagian=tuple(tertunda(Bagian, bagian.sidik, _terlarang) for bagian in satu.bagian))
            for satu in pohon.fragmen
        ),
    )
    assert hitung_pohon(tertutup, tema, ingatan) == harap
    kurang = replace(pohon, fragmen=pohon.fragmen[:-1])
    assert hitung_pohon(kurang, tema, ingatan) == hitung_pohon(kurang, tema) != harap


def _terlarang() -> Bagian:
    raise AssertionError("a remembered section was looked through")
