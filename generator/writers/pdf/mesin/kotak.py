"""Reading the boxes that the layout engine made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

SPASI_ARIAL = 0.278
"""Advance of a space as a share of the size."""


def semua_kotak(box: Any) -> Iterator[Any]:
    """A box and all inside it."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for anak in getattr(box, "children", ()):
        yield from semua_kotak(anak)


def teks_baris(box: Any) -> Iterator[Any]:
    """The text of a line, without that of boxes with lines of their own."""
    for anak in box.children:
        if isinstance(anak, boxes.TextBox):
            yield anak
        elif isinstance(anak, boxes.InlineBox):
            yield from teks_baris(anak)


def lebar_spasi(teks: Any) -> float:
    """The width of the space that a text ends with."""
    return float(SPASI_ARIAL * teks.style["font_size"]) if teks.text.endswith(" ") else 0.0


def tinggi_isi(halaman: Any) -> float:
    """px from the top of the text area of a page (its box) to the end of the last line or row in it."""
    dasar = [
        box.position_y + box.height
        for box in semua_kotak(halaman.children[0])
        if isinstance(box, boxes.LineBox | boxes.TableRowBox)
    ]
    return float(max(dasar, default=0) - halaman.children[0].position_y)
