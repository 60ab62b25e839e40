"""Hooks into the layout engine: spaces at line ends, justified lines, rules of tables that go on over the page."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pydyf
import weasyprint
import weasyprint.draw
import weasyprint.layout.inline
import weasyprint.pdf
from weasyprint.css import ColorProfile
from weasyprint.formatting_structure import boxes
from weasyprint.pdf.fonts import Font
from weasyprint.text.line_break import create_layout, line_size

from generator.writers.pdf.mesin.hemat import teringat
from generator.writers.pdf.mesin.kotak import lebar_spasi, semua_kotak, teks_baris
from generator.writers.pdf.warna import profil_srgb

_LEBIH = (0.05, 1.0)
"""px of a line beyond its width: less is rounding, more is a word that is too long for any line."""

_SPASI_UJI = 1.0
"""px by which spaces are widened to see what a text loses of its kerning."""

_BUANG_SPASI = weasyprint.layout.inline.remove_last_whitespace
_POTONG_TEKS = weasyprint.layout.inline.split_text_box
_RATAKAN = weasyprint.layout.inline.justify_line
_GARIS_TABEL = weasyprint.draw.draw_collapsed_borders


def pasang() -> None:
    """Makes the engine remember spaces it dropped at line ends, justify to the margin, and close tables at page ends."""
    weasyprint.layout.inline.remove_last_whitespace = _buang_spasi
    weasyprint.layout.inline.split_text_box = _potong_teks
    weasyprint.layout.inline.justify_line = _ratakan
    weasyprint.draw.draw_collapsed_borders = _garis_tabel


def _potong_teks(context: Any, box: Any, available_width: Any, skip: int | None, is_line_start: bool = True) -> Any:
    baru, lanjut, terputus = _POTONG_TEKS(context, box, available_width, skip, is_line_start)
    if (
        baru is not None
        and available_width is not None
        and _LEBIH[0] < baru.width - lebar_spasi(baru) - available_width < _LEBIH[1]
    ):
        # A word that fits by the engine's measure but sticks out by a hair would send the whole line behind a label below it.
        baru, lanjut, terputus = _POTONG_TEKS(context, box, available_width - _LEBIH[1], skip, is_line_start)
    if lanjut is not None and available_width is not None and box.text.endswith(" "):
        # A text that fits but for its last space the engine breaks behind its first word.
        utuh = _POTONG_TEKS(context, box, available_width + lebar_spasi(box), skip, is_line_start)
        if utuh[0] is not None and utuh[1] is None:
            baru, lanjut, terputus = utuh
    if baru is not None:
        teks = box.text.encode()
        baru.spasi_di_depan = bool(skip) and not teks[:skip].strip()
        baru.spasi_dibuang = teks[skip or 0 : lanjut].endswith(b" ") and not baru.text.endswith(" ")
    return baru, lanjut, terputus


def _buang_spasi(context: Any, line: Any) -> None:
    terakhir = _teks_terakhir(line)
    semula = terakhir.text if terakhir is not None else ""
    _BUANG_SPASI(context, line)
    if terakhir is not None and terakhir.text != semula:
        terakhir.spasi_dibuang = True


def _ratakan(context: Any, line: Any, sisa: float) -> None:
    """Widens the spaces of a line by what is left of it, less the kerning at spaces, which Pango drops where they are widened."""
    _RATAKAN(context, line, sisa - _tambah_kerning(context, line, 0.0))


def _tambah_kerning(context: Any, box: Any, geser: float) -> float:
    """Makes texts as wide as they will be drawn, moves what stands behind them, and gives the width added so far, in px."""
    box.position_x += geser
    if isinstance(box, boxes.TextBox):
        return geser + _lebarkan(context, box)
    semula = geser
    for anak in box.children:
        if anak.is_in_normal_flow():
            if isinstance(anak, boxes.TextBox | boxes.InlineBox):
                geser = _tambah_kerning(context, anak, geser)
            else:
                anak.translate(geser, 0)
    box.width += geser - semula
    return geser


def _lebarkan(context: Any, teks: Any) -> float:
    jumlah = weasyprint.layout.inline.count_expandable_spaces(teks)
    if not jumlah:
        return 0.0

    def ukur() -> float:
        layout = create_layout(teks.text, teks.style, context, None, _SPASI_UJI)
        layout.set_text(teks.text, justify=True)
        return float(line_size(layout.get_first_line()[0], teks.style)[0])

    hilang: float = teringat(teks.style, "renggang", teks.text, ukur) - jumlah * _SPASI_UJI - teks.width
    teks.width += hilang
    return hilang


def _garis_tabel(stream: Any, table: Any) -> None:
    """Rules of the rows of one page; below the last of them there is always one, also where a row goes on over the page."""
    tegak, datar = table.collapsed_border_grid
    lewat = table.skipped_rows - len(table.children[0].children) if table.skipped_rows and table.children[0].is_header else 0
    akhir = lewat + sum(len(kelompok.children) for kelompok in table.children)
    if table.skip_cell_border_bottom or akhir < len(tegak):
        table.skip_cell_border_bottom = False
        terlihat = max((satu for satu in datar[akhir] if satu[1][1]), key=lambda satu: satu[1][1], default=None)
        if terlihat is not None:
            penutup = [satu if satu[1][1] else terlihat for satu in datar[akhir]]
            table.collapsed_border_grid = (tegak, [*datar[:akhir], penutup, *datar[akhir + 1 :]])
    _GARIS_TABEL(stream, table)


def _teks_terakhir(box: Any) -> Any:
    while isinstance(box, boxes.LineBox | boxes.InlineBox):
        if not box.children:
            return None
        box = box.children[-1]
    return box if isinstance(box, boxes.TextBox) else None


def susun_pdf(hasil: Any) -> pydyf.PDF:
    """The objects of a document, before anything is written; fonts stay whole, the linker makes one subset for all sections."""
    hasil.color_profiles["srgb"] = _profil_warna()
    semula = Font.clean
    Font.clean = lambda *_: None
    try:
        return weasyprint.pdf.generate_pdf(hasil, None, 1, **{**weasyprint.DEFAULT_OPTIONS, "pdf_tags": True})
    finally:
        Font.clean = semula


def _profil_warna() -> Any:
    """The engine's own sRGB profile; asked for one, it would leave the profile's file open."""
    return ColorProfile(BytesIO(profil_srgb()), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def lengkapi_spasi(semua: Sequence[Any]) -> None:
    """Gives every word space of these pages a glyph, also at line ends and between inline elements, where the engine draws none.

    A reader that takes the words from the page needs them (ISO 32000-1, 14.8.2.5); they hang invisibly after the last word.
    """
    akhir_baris: dict[Any, Any] = {}
    for line in (box for halaman in semua for box in semua_kotak(halaman._page_box) if isinstance(box, boxes.LineBox)):
        sebelum = None
        for teks in teks_baris(line):
            if teks.text.strip():
                if sebelum is None and getattr(teks, "spasi_di_depan", False):
                    _beri_spasi(akhir_baris.get(line.element))
                sebelum = teks
                if getattr(teks, "spasi_dibuang", False):
                    _beri_spasi(teks)
            else:
                _beri_spasi(sebelum)
        akhir_baris[line.element] = sebelum


def _beri_spasi(teks: Any) -> None:
    if teks is not None and not teks.pango_layout.text.endswith(" "):
        teks.pango_layout.text += " "
