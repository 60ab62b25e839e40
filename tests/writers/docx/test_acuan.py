"""Staff's acuan.docx: its looks win, what carries meaning stays ours, and what could do harm is refused."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt, RGBColor

from generator.inspection.docx_struktur import periksa_docx
from generator.inspection.teks_docx import teks_docx
from generator.writers.docx import GalatAcuan, tulis_docx
from tests.dokumen_semua import ASET, dokumen_semua, tema_uji

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
