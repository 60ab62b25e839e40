"""Tree, PDF and DOCX say the same, block by block; what is lost, swapped or added in a file is found."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf
import pytest

from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import Paragraf
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.inspection.keluaran import docx, dokumen, pdf, rusak_docx, rusak_pdf, unsur

SEMUA = [(nama, tema) for nama in ("semua", "surat") for tema in TEMA]


def harap(nama: str = "surat", tema: str = "jateng2012") -> list[str]:
    return teks_dokumen(dokumen(nama, tema), tema_uji(tema), halaman=False)


@pytest.mark.parametrize(("nama", "tema"), SEMUA)
def test_docx_berkata_sama_dengan_pohon(nama: str, tema: str) -> None:
    assert banding(harap(nama, tema), teks_docx(docx(nama, tema), halaman=False)) == []


@pytest.mark.parametrize(("nama", "tema"), SEMUA)
def test_pdf_berkata_sama_dengan_pohon(nama: str, tema: str) -> None:
    assert banding(harap(nama, tema), teks_pdf(pdf(nama, tema), halaman=False)) == []


def test_nomor_halaman_daftar_isi_terbaca_bila_diminta() -> None:
    tanpa, dengan = (teks_pdf(pdf("semua", "jateng2012"), halaman=satu) for satu in (False, True))
    beda = [(a, b) for a, b in zip(tanpa, dengan, strict=True) if a != b]
    assert len(beda) == 12
    assert all(re.fullmatch(re.escape(a) + r" (\d+|[ivx]+)", b) for a, b in beda)


def kata_hilang(berkas: pikepdf.Pdf) -> None:
    """Empty the second line that the paragraph about the list of activities paints."""
    alinea = next(satu for satu in unsur(berkas, "/P") if len(satu.K) > 2)
    alinea.K = pikepdf.Array(list(alinea.K)[:1] + list(alinea.K)[2:])


def sel_tertukar(berkas: pikepdf.Pdf) -> None:
    kiri, kanan = list(unsur(berkas, "/TD"))[1:3]
    kiri.K, kanan.K = kanan.K, kiri.K


def baris_hilang(berkas: pikepdf.Pdf) -> None:
    badan = next(unsur(berkas, "/TBody"))
    badan.K = pikepdf.Array(list(badan.K)[1:])


@pytest.mark.parametrize(
    ("rusak", "jenis", "kata"),
    [
        (kata_hilang, "berubah", "kata hilang"),
        (sel_tertukar, "berpindah", "Pengolahan Rajungan"),
        (baris_hilang, "hilang", "4 blok hilang"),
    ],
    ids=["kata_hilang", "sel_tertukar", "baris_hilang"],
)
def test_cacat_pdf_ditemukan(rusak: Callable[[pikepdf.Pdf], None], jenis: str, kata: str) -> None:
    utuh = teks_pdf(pdf("surat", "jateng2012"), halaman=False)
    beda = banding(utuh, teks_pdf(rusak_pdf(pdf("surat", "jateng2012"), rusak), halaman=False))
    assert [satu.jenis for satu in beda] == [jenis]
    assert kata in beda[0].pesan


def tukar(kiri: str, kanan: str) -> Callable[[str], str]:
    def rusak(xml: str) -> str:
        return xml.replace(f">{kiri}<", ">\0<", 1).replace(f">{kanan}<", f">{kiri}<", 1).replace(">\0<", f">{kanan}<", 1)

    return rusak


def buang_baris(xml: str) -> str:
    baris = next(satu for satu in re.findall(r"<w:tr[ >].*?</w:tr>", xml) if "rantai dingin" in satu)
    return xml.replace(baris, "", 1)


@pytest.mark.parametrize(
    ("rusak", "jenis", "kata"),
    [
        (lambda xml: xml.replace("berkenan menyampaikan", "menyampaikan", 1), "berubah", "berkenan"),
        (lambda xml: xml.replace("kami mohon", "kami kami mohon", 1), "berubah", "kata berlebih"),
        (tukar("Kecamatan Bonang, Kabupaten Demak", "Kecamatan Wedung, Kabupaten Demak"), "berubah", "Bonang"),
        (buang_baris, "hilang", "4 blok hilang"),
    ],
    ids=["kata_hilang", "kata_ganda", "sel_tertukar", "baris_hilang"],
)
def test_cacat_docx_ditemukan(rusak: Callable[[str], str], jenis: str, kata: str) -> None:
    beda = banding(harap(), teks_docx(rusak_docx(docx("surat", "jateng2012"), rusak), halaman=False))
    assert {satu.jenis for satu in beda} == {jenis}
    assert kata in beda[0].pesan


@pytest.mark.parametrize("tulis", [tulis_docx, tulis_pdf])
def test_unsur_asing_menggagalkan_penulis(tulis: Callable[..., object]) -> None:
    from dataclasses import replace

    class Asing:
        pass

    surat = dokumen("surat", "jateng2012")
    bagian = surat.fragmen[0].bagian[0]
    for isi in (Asing(), Paragraf((Asing(),))):  # type: ignore[arg-type]
        cacat = replace(surat, fragmen=(replace(surat.fragmen[0], bagian=(replace(bagian, isi=(isi,)),)),))  # type: ignore[arg-type]
        with pytest.raises((TypeError, AssertionError)):
            tulis(cacat, tema_uji("jateng2012"), ASET)
