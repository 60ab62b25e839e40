"""Texts of elements with a `ruas` are drawn with their digits left open (`generator.writers.pdf.lubang`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import wraps
from typing import Any, Final

import weasyprint.draw

from generator.tree.ruas import digit
from generator.writers.pdf.lubang import GLIF_LUBANG, GLIF_NOL

_GAMBAR: Final = weasyprint.draw.draw_text
_UNTAI: Final = re.compile(r"<([0-9a-f]+)>")


def bernomor_terbuka(textbox: Any) -> bool:
    return textbox.element is not None and bool(textbox.element.get("ruas"))


@wraps(_GAMBAR)
def gambar_teks(stream: Any, textbox: Any, *pilihan: Any) -> None:
    """The engine's own drawing of a text."""
    _GAMBAR(_Pelubang(stream, textbox.element) if bernomor_terbuka(textbox) else stream, textbox, *pilihan)


class _Pelubang:
    """Stands before the stream of a page and leaves the digits that it is given open.

    They are noted at the stream in their order: name of the number, place of the digit in it, name of the font.
    """

    def __init__(self, stream: Any, unsur: Any) -> None:
        self._stream = stream
        self._unsur = unsur
        self._banyak = len(digit("".join(unsur.itertext())))
        self._huruf = ""

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._stream, nama)

    def set_font_size(self, huruf: str, ukuran: float) -> None:
        self._huruf = huruf
        self._stream.set_font_size(huruf, ukuran)

    def show_text(self, teks: str) -> None:
        self._stream.show_text(_UNTAI.sub(lambda untai: f"<{''.join(self._lubangi(untai[1]))}>", teks))

    def _lubangi(self, untai: str) -> Iterator[str]:
        return (self._satu(untai[ke : ke + 4]) for ke in range(0, len(untai), 4))

    def _satu(self, glif: str) -> str:
        if not GLIF_NOL <= int(glif, 16) <= GLIF_NOL + 9:
            return glif
        # A number over two lines is two boxes, and one of a repeated header is drawn on each page.
        ke = int(self._unsur.get("tergambar", 0))
        self._unsur.set("tergambar", str((ke + 1) % self._banyak))
        self._stream.__dict__.setdefault("lubang", []).append((self._unsur.get("ruas"), ke, self._huruf))
        return GLIF_LUBANG
