"""HTML elements as strings. Every text value passes `aman`; nothing else makes text.

An element's `peran` names its tag in the structure of the PDF (`generator.writers.pdf.struktur`): elements without one
only place their content. ``Artefak`` keeps content out of the structure.
"""

from __future__ import annotations

from html import escape

from generator.writers.rapat import PENGIKAT, rapatkan

HUBUNG_KERAS = "\u2011"
"""The no-break hyphen; the bundled fonts lack it, so a hyphen between word joiners stands in for it."""


def aman(teks: str) -> str:
    """A text value as HTML text or attribute value."""
    return escape(teks.replace(HUBUNG_KERAS, f"{PENGIKAT}-{PENGIKAT}"), quote=True)


def kata(teks: str) -> str:
    """Words as HTML, with the no-break rules of official papers; a line feed is a line break."""
    return aman(rapatkan(teks)).replace("\n", " <br/>")


def div(isi: str, kelas: str = "", peran: str = "", **atribut: str | int) -> str:
    return unsur("div", isi, kelas, peran, **atribut)


def span(isi: str, kelas: str = "", peran: str = "", **atribut: str | int) -> str:
    return unsur("span", isi, kelas, peran, **atribut)


def p(isi: str, kelas: str = "") -> str:
    """A paragraph of text."""
    return unsur("div", isi, kelas, "P")


def unsur(nama: str, isi: str, kelas: str = "", peran: str = "", **atribut: str | int) -> str:
    """An element; attributes of value ``""`` are left out."""
    semua = {"class": kelas, "peran": peran, **atribut}
    tertulis = "".join(f' {kunci}="{aman(str(nilai))}"' for kunci, nilai in semua.items() if nilai != "")
    return f"<{nama}{tertulis}>{isi}</{nama}>"
