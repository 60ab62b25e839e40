"""SpreadsheetML as strings: texts, attributes, names of cells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

DEKLARASI: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMA_RUANG: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HUBUNGAN: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_LUAR_BIASA: Final = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\\s|\\s$")
_KODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_KENDALI: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def lepas(teks: str) -> str:
    """Text between tags."""
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def kutip(teks: str) -> str:
    """An attribute value in double quotes."""
    return '"' + lepas(teks).replace('"', "&quot;").replace("\n", "&#xA;") + '"'


def teks_sel(teks: str) -> str:
    """A shared text; what looks like the format's own ``_xHHHH_`` is told apart from it."""
    if not _LUAR_BIASA.search(teks):
        return f"<si><t>{teks}</t></si>"
    aman = _KENDALI.sub(lambda temu: f"_x{ord(temu[0]):04X}_", _KODE.sub("_x005F_", teks))
    jaga = ' xml:space="preserve"' if aman[0].isspace() or aman[-1].isspace() else ""
    return f"<si><t{jaga}>{lepas(aman)}</t></si>"


@lru_cache(maxsize=1 << 10)
def nama_kolom(kolom: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    nama = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        nama = chr(ord("A") + sisa) + nama
    return nama


def nama_sel(baris: int, kolom: int) -> str:
    """``A1`` for row 0, column 0."""
    return f"{nama_kolom(kolom)}{baris + 1}"
