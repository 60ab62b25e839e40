"""The structural check of DOCX files: silent on what the writer makes, and each rule finds a defect planted for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

from generator.inspection.docx_struktur import periksa_docx
from generator.writers.docx import tulis_docx
from tests.bantu_docx import bagian, rakit, ubah
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, surat_contoh, tema_uji


@cache
def utuh() -> bytes:
    return tulis_docx(dokumen_semua(), tema_uji("jateng2012"), ASET)


def sekali(cari: str, ganti: str) -> Callable[[str], str]:
    return lambda isi: isi.replace(cari, ganti, 1)


def pola(cari: str, ganti: str) -> Callable[[str], str]:
    return lambda isi: re.sub(cari, ganti, isi, count=1)


@pytest.mark.parametrize("tema", TEMA)
def test_keluaran_penulis_tidak_dikeluhkan(tema: str) -> None:
    for dokumen in (dokumen_semua(), surat_contoh(tema)):
        assert periksa_docx(tulis_docx(dokumen, tema_uji(tema), ASET)) == []


DOKUMEN = "word/document.xml"
CACAT: tuple[tuple[str, str, Callable[[str], str], str], ...] = (
    ("bidang tanpa end", DOKUMEN, sekali('<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "DOCX-BIDANG"),
    ("bidang tanpa separate", DOKUMEN, sekali('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', ""), "DOCX-BIDANG"),
    ("bidang tanpa begin", DOKUMEN, sekali('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""), "DOCX-BIDANG"),
    ("bidang dirty", DOKUMEN, sekali('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'), "DOCX-BIDANG"),
    (
        "bertanya saat dibuka",
        "word/settings.xml",
        sekali("<w:compat>", '<w:updateFields w:val="true"/><w:compat>'),
        "DOCX-BIDANG",
    ),
    ("penanda tanpa akhir", DOKUMEN, pola(r"<w:bookmarkEnd [^>]*/>", ""), "DOCX-PENANDA"),
    ("penanda kembar", DOKUMEN, pola(r'(w:name="_Toc\w+")(.*?)w:name="_Toc\w+"', r"\1\2\1"), "DOCX-PENANDA"),
    ("nama penanda tidak sah", DOKUMEN, pola(r'w:name="_Ref(\w+)"', r'w:name="9 Ref\1"'), "DOCX-PENANDA"),
    ("REF ke ketiadaan", DOKUMEN, pola(r"> REF _Ref\w+", "> REF _Ref999999999"), "DOCX-RUJUKAN"),
    ("PAGEREF ke ketiadaan", DOKUMEN, pola(r"> PAGEREF _Toc\w+", "> PAGEREF _Toc999999999"), "DOCX-RUJUKAN"),
    ("tautan ke ketiadaan", DOKUMEN, pola(r'w:anchor="_Toc\w+"', 'w:anchor="_Toc999999999"'), "DOCX-RUJUKAN"),
    ("catatan kaki hilang", "word/footnotes.xml", pola(r'<w:footnote w:id="1">.*?</w:footnote>', ""), "DOCX-RUJUKAN"),
    ("gaya alinea tidak ada", DOKUMEN, sekali('w:pStyle w:val="BodyText"', 'w:pStyle w:val="Hantu"'), "DOCX-GAYA"),
    ("gaya huruf salah jenis", DOKUMEN, sekali('w:rStyle w:val="Strong"', 'w:rStyle w:val="BodyText"'), "DOCX-GAYA"),
    ("gaya tabel tidak ada", DOKUMEN, sekali('w:tblStyle w:val="TabelBuku"', 'w:tblStyle w:val="Hantu"'), "DOCX-GAYA"),
    ("basedOn menggantung", "word/styles.xml", sekali('w:basedOn w:val="Heading1"', 'w:basedOn w:val="Hantu"'), "DOCX-GAYA"),
    ("gaya kembar", "word/styles.xml", sekali('w:styleId="Quote"', 'w:styleId="BodyText"'), "DOCX-GAYA"),
    ("numId tidak ada", DOKUMEN, pola(r'<w:numId w:val="\d\d+"/>', '<w:numId w:val="999"/>'), "DOCX-NOMOR"),
    ("numId gaya tidak ada", "word/styles.xml", pola(r'<w:numId w:val="1"/>', '<w:numId w:val="999"/>'), "DOCX-NOMOR"),
    ("tingkat tidak ada", DOKUMEN, pola(r'<w:ilvl w:val="0"/>', '<w:ilvl w:val="9"/>'), "DOCX-NOMOR"),
    (
        "abstractNum tidak ada",
        "word/numbering.xml",
        pola(r'<w:abstractNumId w:val="\d+"/>', '<w:abstractNumId w:val="999"/>'),
        "DOCX-NOMOR",
    ),
    ("huruf tebal langsung", DOKUMEN, sekali("<w:r><w:t>", "<w:r><w:rPr><w:b/></w:rPr><w:t>"), "DOCX-RUPA"),
    (
        "rata langsung",
        DOKUMEN,
        sekali('<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:jc w:val="left"/>'),
        "DOCX-RUPA",
    ),
    ("alinea tanpa gaya", DOKUMEN, sekali('<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>', "<w:p>"), "DOCX-RUPA"),
    ("tabel tanpa kepala", DOKUMEN, lambda isi: isi.replace("<w:tblHeader/>", ""), "DOCX-TABEL"),
    ("sel kosong", DOKUMEN, pola(r"</w:tcPr><w:p>(?:(?!</w:tc>).)*</w:tc>", "</w:tcPr></w:tc>"), "DOCX-TABEL"),
    ("baris kurang sel", DOKUMEN, pola(r"(<w:tr><w:trPr><w:cantSplit/></w:trPr>)<w:tc>.*?</w:tc>", r"\1"), "DOCX-TABEL"),
    ("gabungan tanpa awal", DOKUMEN, lambda isi: isi.replace('<w:vMerge w:val="restart"/>', ""), "DOCX-TABEL"),
    ("nomor gambar kembar", DOKUMEN, sekali('<wp:docPr id="2"', '<wp:docPr id="1"'), "DOCX-ID"),
    ("gambar tanpa alt", DOKUMEN, pola(r'(<wp:docPr [^>]*)descr="[^"]*"', r'\1descr=" "'), "DOCX-ALT"),
    ("tingkat judul terlompat", DOKUMEN, sekali('w:val="Heading2"', 'w:val="Heading5"'), "DOCX-JUDUL"),
    ("hubungan tidak dikenal", DOKUMEN, pola(r'r:embed="[^"]*"', 'r:embed="rIdHantu"'), "DOCX-HUBUNGAN"),
    ("sasaran hilang", "word/_rels/document.xml.rels", pola(r"media/gambar\w+\.png", "media/hantu.png"), "DOCX-HUBUNGAN"),
    ("jenis isi tidak dinyatakan", "[Content_Types].xml", pola(r'<Default Extension="png"[^>]*/>', ""), "DOCX-JENIS"),
    ("judul berkas kosong", "docProps/core.xml", pola(r"<dc:title>.*?</dc:title>", "<dc:title/>"), "DOCX-SIFAT"),
    (
        "tanggal berlainan",
        "docProps/core.xml",
        sekali("2026-07-20T00:00:00Z</dcterms:modified>", "2027-01-01T00:00:00Z</dcterms:modified>"),
        "DOCX-SIFAT",
    ),
)


@pytest.mark.parametrize(("nama", "fungsi", "kode"), [satu[1:] for satu in CACAT], ids=[satu[0] for satu in CACAT])
def test_cacat_yang_ditanam_ditemukan(nama: str, fungsi: Callable[[str], str], kode: str) -> None:
    keluhan = periksa_docx(ubah(utuh(), nama, fungsi), "buku.docx")
    assert kode in {satu.kode for satu in keluhan}
    assert {satu.tempat.berkas for satu in keluhan} == {"buku.docx"}


def test_bagian_yang_tidak_ditunjuk_ditemukan() -> None:
    semua = {**bagian(utuh()), "docProps/thumbnail.png": b"x"}
    assert [satu.kode for satu in periksa_docx(rakit(semua))] == ["DOCX-YATIM"]


@pytest.mark.parametrize("hilang", ["word/styles.xml", "docProps/core.xml", "[Content_Types].xml"])
def test_bagian_wajib_yang_hilang_ditemukan(hilang: str) -> None:
    semua = {nama: isi for nama, isi in bagian(utuh()).items() if nama != hilang}
    assert any(hilang in satu.pesan for satu in periksa_docx(rakit(semua)))


@pytest.mark.parametrize("data", [b"", b"bukan zip", utuh()[:5000]])
def test_berkas_rusak_dikeluhkan_tanpa_meledak(data: bytes) -> None:
    assert [satu.kode for satu in periksa_docx(data)] == ["DOCX-PAKET"]


def test_xml_rusak_dikeluhkan_tanpa_meledak() -> None:
    rusak = ubah(utuh(), DOKUMEN, sekali("</w:body>", ""))
    assert [satu.kode for satu in periksa_docx(rusak)] == ["DOCX-PAKET"]
