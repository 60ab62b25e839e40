"""Pages are the same whether the layout engine works everything out anew or remembers it from other sections."""

from __future__ import annotations

import gc
import inspect
import re
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.writers.pdf import TugasTata, tata_berurut, tugas_dokumen
from generator.writers.pdf.gaya import lembar_gaya, lembar_halaman
from generator.writers.pdf.kemasan import kemas
from generator.writers.pdf.tata_letak import buka_mesin
from tests.dokumen_semua import ASET, dokumen_semua, tema_uji

TEMA = tema_uji("jateng2012")
KATA = "Satu alinea yang sama ditata rata kiri dan kanan dalam tiga sel yang lebarnya berlainan supaya barisnya berlainan pula. "
KEMBAR = (
    '<table style="table-layout:fixed;width:156mm;text-align:justify"><col style="width:55mm"><col style="width:56mm">'
    f"<col style='width:45mm'><tr><td>{KATA}</td><td>{KATA}</td><td>{KATA}</td></tr></table>"
)
"""Cells of one style: the first two break the text at the same words and spread it differently, the third breaks elsewhere."""


BERNAMA = (
    '<div class="blok_tabel" id="t{0}"><table class="tabel buku"><colgroup><col style="width:{0}mm"/><col/></colgroup>'
    '<tbody><tr><td>satu</td><td class="kanan">dua</td></tr></tbody></table></div>'
)
"""A table that no other is like: by its id, and by the width of a column."""


@pytest.fixture(scope="module")
def tugas() -> list[TugasTata]:
    """Sections of a document with every element, one of each page style; the last once more, so that all of it is remembered."""
    semua = {satu.halaman: satu for satu in sorted(tugas_dokumen(dokumen_semua(), TEMA, ASET), key=lambda satu: -len(satu.html))}
    return [replace(semua["isi"], html=KEMBAR), *semua.values(), *list(semua.values())[-1:]]


@pytest.fixture
def hemat() -> Any:
    buka_mesin(ASET)
    from generator.writers.pdf.mesin import hemat

    return hemat


def tertata(tugas: list[TugasTata], aset: Path = ASET) -> list[bytes]:
    return [kemas(satu) for satu in tata_berurut(tugas, aset)]


def lupakan(hemat: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives the engine its own functions again, and new fonts for every section."""
    from weasyprint.css import StyleFor

    def buka(nama: str) -> Any:
        return sys.modules[f"weasyprint.{nama}"]

    from generator.writers.pdf.mesin import selektor

    monkeypatch.setattr(StyleFor, "__init__", selektor._AWAL)
    monkeypatch.setattr(StyleFor, "set_computed_styles", hemat._GAYA)
    monkeypatch.setattr(buka("document"), "layout_document", hemat._TATA)
    for nama in ("inline", "page", "float", "grid", "absolute", "block", "column", "table"):
        monkeypatch.setattr(buka(f"layout.{nama}"), "resolve_percentages", hemat.resolve_percentages)
    for nama in ("inline", "preferred"):
        monkeypatch.setattr(buka(f"layout.{nama}"), "split_first_line", hemat.split_first_line)
    monkeypatch.setattr(buka("layout.inline"), "strut", hemat.strut)
    monkeypatch.setattr(buka("draw"), "draw_text", hemat._TEKS)
    monkeypatch.setattr(sys.modules["weasyprint"], "tinyhtml5", hemat._HTML)
    monkeypatch.setattr(hemat._INGATAN, "huruf", {})
    monkeypatch.setattr(hemat, "teringat", lambda _gaya, _jenis, _kunci, hitung: hitung())
    from generator.writers.pdf.mesin import kait

    monkeypatch.setattr(kait, "teringat", hemat.teringat)


def test_remembering_moves_no_byte(tugas: list[TugasTata], hemat: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ingat = tertata(tugas)
    assert hemat._INGATAN.gaya and hemat._INGATAN.baris
    lupakan(hemat, monkeypatch)
    banyak = len(hemat._INGATAN.gaya)
    assert tertata(tugas) == ingat
    assert len(hemat._INGATAN.gaya) == banyak, "remembered all the same"


def test_a_process_that_remembers_too_much_forgets_before_its_next_section(
    tugas: list[TugasTata], hemat: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingat = tertata(tugas[:1])
    monkeypatch.setattr(hemat, "_TERBANYAK", 0)
    lama = list(hemat._INGATAN.gaya.values())
    assert tertata(tugas[:1]) == ingat
    assert lama and {id(satu) for satu in lama}.isdisjoint(map(id, hemat._INGATAN.gaya.values()))


def test_cells_of_tables_with_ids_and_widths_of_their_own_have_the_same_styles(tugas: list[TugasTata], hemat: Any) -> None:
    hemat._lupakan()
    [satu] = tata_berurut([replace(tugas[0], html="".join(map(BERNAMA.format, range(20, 29))))], ASET)
    assert list(satu.jangkar) == [f"t{ke}" for ke in range(20, 29)]
    sel = [gaya for gaya in hemat._INGATAN.gaya.values() if gaya["display"] == ("table-cell",)]
    assert len(sel) == 2, "one for each column of nine tables"


def test_no_style_sheet_passes_on_what_is_taken_for_an_elements_own(hemat: Any) -> None:
    from weasyprint.html import UA

    for halaman in TEMA.halaman.values():
        gaya = UA + lembar_halaman(halaman, (20.0,), 1) + lembar_gaya(TEMA, halaman)
        diwarisi = {satu.replace("-", "_") for satu in re.findall(r"([a-z-]+):\s*inherit", gaya)}
        assert "line_height" in diwarisi
        assert not hemat.TAK_DIWARISI & diwarisi


def test_pages_of_a_section_go_without_looking_for_rings(tugas: list[TugasTata], hemat: Any) -> None:
    from weasyprint.formatting_structure.boxes import Box

    gc.collect()
    gc.disable()
    try:
        tertata(tugas[1:2])
        kotak = [type(satu).__name__ for satu in gc.get_objects() if isinstance(satu, Box)]
    finally:
        gc.enable()
    assert not kotak


def test_every_section_is_xml_that_reads_as_its_html(hemat: Any) -> None:
    for satu in tugas_dokumen(dokumen_semua(), TEMA, ASET):
        isi = f"<!DOCTYPE html><html><head><title>Uji</title></head><body>{satu.html}</body></html>"
        html = hemat._HTML.parse(StringIO(isi), namespace_html_elements=False)
        assert ElementTree.tostring(ElementTree.fromstring(isi)) == ElementTree.tostring(html)
        assert ElementTree.tostring(hemat._Pengurai.parse(StringIO(isi))) == ElementTree.tostring(html)


def test_what_is_no_xml_is_read_as_html(hemat: Any) -> None:
    pohon = hemat._Pengurai.parse(StringIO("<p>satu<p>dua &nbsp;"), namespace_html_elements=False)
    assert [satu.text for satu in pohon.iter("p")] == ["satu", "dua \u00a0"]


@pytest.mark.parametrize(
    ("nama", "medan"),
    [
        ("_GAYA", ["self", "element", "parent", "root", "pseudo_type", "base_url", "target_collector"]),
        ("_TEKS", ["stream", "textbox", "offset_x", "text_overflow", "block_ellipsis"]),
        ("resolve_percentages", ["box", "containing_block"]),
        ("strut", ["style"]),
        ("_TATA", ["html", "root_box", "context", "max_loops"]),
        (
            "split_first_line",
            ["text", "style", "context", "max_width", "justification_spacing", "is_line_start", "minimum"],
        ),
    ],
)
def test_the_functions_that_memory_stands_before_take_what_they_took(nama: str, medan: list[str], hemat: Any) -> None:
    assert list(inspect.signature(getattr(hemat, nama)).parameters) == medan


def test_styles_know_no_size_of_the_page() -> None:
    """Lengths in shares of the page would be those of the first page that a style was worked out for."""
    for halaman in TEMA.halaman.values():
        gaya = lembar_halaman(halaman, (20.0,), 1) + lembar_gaya(TEMA, halaman)
        assert not [kata for kata in gaya.replace(";", " ").split() if kata.endswith(("vw", "vh", "vmin", "vmax"))]
        assert "overflow" not in gaya.partition("}")[0]
