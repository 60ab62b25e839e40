"""Staff's acuan.docx: its looks win, what carries meaning stays ours, and what could do harm is refused."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from generator.inspection.docx_struktur import periksa_docx
from generator.inspection.teks_docx import teks_docx
from generator.tree import Kop
from generator.writers.docx import GalatAcuan, tulis_docx
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, dokumen_semua, surat_contoh, telusuri, tema_uji
from tests.gambar_uji import png
from tests.writers.pdf.pengukur import ukur

TEMA = tema_uji("jateng2012")


def acuan_staf() -> bytes:
    """As Word would save it: Heading 1 green in 20 pt, body 10 pt, left margin 40 mm."""
    dokumen = docx.Document()
    judul = dokumen.styles["Heading 1"].font
    judul.size, judul.color.rgb = Pt(20), RGBColor(0x11, 0x77, 0x33)
    dokumen.styles["Normal"].font.size = Pt(10)
    dokumen.sections[-1].left_margin = Mm(40)
    hasil = io.BytesIO()
    dokumen.save(hasil)
    return hasil.getvalue()


def aset_dengan(tempat: Path, data: bytes) -> Path:
    shutil.copytree(ASET, tempat / "tema")
    (tempat / "tema/acuan.docx").write_bytes(data)
    return tempat / "tema"


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return tulis_docx(dokumen_semua(), TEMA, aset_dengan(tmp_path_factory.mktemp("acuan"), acuan_staf()))


def test_styles_theme_and_margins_of_the_acuan_win(hasil: bytes) -> None:
    dokumen = docx.Document(io.BytesIO(hasil))
    assert dokumen.styles["Heading 1"].font.size == Pt(20)
    assert dokumen.styles["Heading 1"].font.color.rgb == RGBColor(0x11, 0x77, 0x33)
    assert dokumen.styles["Normal"].font.size == Pt(10)
    assert {round(satu.left_margin.mm) for satu in dokumen.sections} >= {40, round(TEMA.halaman["lanskap"].kiri)}
    with zipfile.ZipFile(io.BytesIO(hasil)) as kita, zipfile.ZipFile(io.BytesIO(acuan_staf())) as staf:
        assert kita.read("word/theme/theme1.xml") == staf.read("word/theme/theme1.xml")


def test_words_numbering_and_language_stay_ours(hasil: bytes) -> None:
    tanpa = tulis_docx(dokumen_semua(), TEMA, ASET)
    assert teks_docx(hasil) == teks_docx(tanpa)
    assert periksa_docx(hasil) == []
    with zipfile.ZipFile(io.BytesIO(hasil)) as arsip:
        assert b'w:val="id-ID"' in arsip.read("word/styles.xml")


def test_the_same_acuan_gives_the_same_bytes(hasil: bytes, tmp_path: Path) -> None:
    assert tulis_docx(dokumen_semua(), TEMA, aset_dengan(tmp_path, acuan_staf())) == hasil


NAMA_KOP = ("FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA", "PROVINSI JAWA TENGAH")


def acuan_berkop(*baris: str, medan: str = "") -> bytes:
    """Staff's kop: an emblem and `baris` in a red style of theirs, spaced by hand."""
    dokumen = docx.Document()
    dokumen.sections[0].different_first_page_header_footer = True
    kepala = dokumen.sections[0].first_page_header
    gaya = dokumen.styles.add_style("Kop Kami", WD_STYLE_TYPE.PARAGRAPH)
    gaya.font.color.rgb, gaya.font.size = RGBColor(0xC0, 0, 0), Pt(17)
    lambang = png(40, 40)
    kepala.paragraphs[0].add_run().add_picture(io.BytesIO(lambang), height=Mm(18))
    for satu in baris:
        alinea = kepala.add_paragraph(satu, style="Kop Kami")
        alinea.paragraph_format.space_after = Pt(3)
    if medan:
        unsur = OxmlElement("w:fldSimple")
        unsur.set(qn("w:instr"), medan)
        kepala.paragraphs[-1]._p.append(unsur)
    hasil = io.BytesIO()
    dokumen.save(hasil)
    return hasil.getvalue()


@pytest.fixture(scope="module")
def berkop(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return tulis_docx(surat_contoh("jateng2012"), TEMA, aset_dengan(tmp_path_factory.mktemp("kop"), acuan_berkop(*NAMA_KOP)))


def test_the_kop_of_the_acuan_heads_the_papers_of_the_issuer_it_names(berkop: bytes) -> None:
    dokumen = docx.Document(io.BytesIO(berkop))
    kepala = dokumen.sections[0].first_page_header
    kop = [satu for satu in kepala.paragraphs if satu.text in NAMA_KOP]
    assert [satu.text for satu in kop] == list(NAMA_KOP)
    assert {(satu.style.font.size, satu.style.font.color.rgb) for satu in kop} == {(Pt(17), RGBColor(0xC0, 0, 0))}
    assert {satu.paragraph_format.space_after for satu in kop} == {Pt(3)}
    (gambar,) = [satu.target_part.blob for satu in kepala.part.rels.values()]
    assert gambar == png(40, 40)
    assert "DATA CONTOH" in kepala.paragraphs[0].text
    assert periksa_docx(berkop) == []


def test_the_words_under_the_kop_stay_and_stand_under_it(berkop: bytes, tmp_path: Path) -> None:
    kop = next(satu for satu in telusuri(surat_contoh("jateng2012")) if isinstance(satu, Kop))
    sisa = [
        teks for teks in teks_docx(tulis_docx(surat_contoh("jateng2012"), TEMA, ASET)) if teks not in (*kop.nama, *kop.alamat)
    ]
    assert teks_docx(berkop) == sisa
    (lembar, *_) = ukur(ubah_ke_pdf({"berkop": berkop}, tmp_path)["berkop"].read_bytes())
    assert lembar.cari(NAMA_KOP[1]).y + TEMA.surat.kop_ke_kepala - 2 < lembar.cari("^Nomor").y < 80


def test_a_paper_of_another_issuer_keeps_its_own_kop(tmp_path: Path) -> None:
    lain = tulis_docx(surat_contoh("jateng2012"), TEMA, aset_dengan(tmp_path, acuan_berkop("DINAS CONTOH", "KOTA CONTOH")))
    assert "DINAS CONTOH" not in "".join(bagian(lain, "word/header"))
    assert NAMA_KOP[0] in teks_docx(lain)


def test_a_kop_with_a_field_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(GalatAcuan, match="pakailah teks dan gambar saja"):
        tulis_docx(surat_contoh("jateng2012"), TEMA, aset_dengan(tmp_path, acuan_berkop(*NAMA_KOP, medan="INCLUDETEXT x")))


def bagian(data: bytes, awalan: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return [arsip.read(nama).decode() for nama in arsip.namelist() if nama.startswith(awalan)]


def tambah(data: bytes, nama: str, isi: bytes) -> bytes:
    hasil = io.BytesIO(data)
    with zipfile.ZipFile(hasil, "a") as arsip:
        arsip.writestr(nama, isi)
    return hasil.getvalue()


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        (b"bukan zip", "bukan dokumen Word"),
        (tambah(acuan_staf(), "word/vbaProject.bin", b"x"), "makro"),
        (tambah(acuan_staf(), "word/lain.xml", b"<!DOCTYPE x><x/>"), "DTD"),
        (
            tambah(acuan_staf(), "word/_rels/lain.xml.rels", b'<r TargetMode="External" Type="attachedTemplate"/>'),
            "di luar dirinya",
        ),
    ],
)
def test_what_could_do_harm_is_refused_in_words(data: bytes, pesan: str, tmp_path: Path) -> None:
    with pytest.raises(GalatAcuan, match=pesan):
        tulis_docx(dokumen_semua(), TEMA, aset_dengan(tmp_path, data))
