"""Fonts of a PDF as its text is read: glyph codes to Unicode and widths.

Only what the project's PDFs use: Type0 fonts with two-byte codes that are glyph numbers (Identity-H).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

TAK_TERPETAKAN = "\ufffd"
"""Stands where a glyph has no Unicode value."""

_BAGIAN = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEKSA = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class Huruf:
    """A font: name, code → text, code → width in thousandths of its size, whether its program is in the file."""

    nama: str
    unicode: dict[int, str]
    lebar: dict[int, float]
    lebar_bawaan: float
    tertanam: bool


def baca_huruf(font: pikepdf.Object) -> Huruf:
    """Raises ValueError for a font that is no Type0 font with Identity-H."""
    nama = str(font.get("/BaseFont", "?")).removeprefix("/")
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
        raise ValueError(f"huruf {nama} bukan Type0 dengan Identity-H")
    turunan = font.DescendantFonts[0]
    uraian = turunan.get("/FontDescriptor", pikepdf.Dictionary())
    tertanam = any(kunci in uraian for kunci in ("/FontFile", "/FontFile2", "/FontFile3"))
    peta = dict(_peta_unicode(font.ToUnicode.read_bytes())) if "/ToUnicode" in font else {}
    return Huruf(nama, peta, dict(_lebar(turunan.get("/W", []))), float(turunan.get("/DW", 1000)), tertanam)


def _peta_unicode(cmap: bytes) -> Iterator[tuple[int, str]]:
    for jenis, isi in _BAGIAN.findall(cmap):
        if jenis == b"bfchar":
            heksa = _HEKSA.findall(isi)
            yield from ((int(kode, 16), _utf16(nilai)) for kode, nilai in zip(heksa[::2], heksa[1::2], strict=True))
        else:
            yield from _rentang(isi)


def _rentang(isi: bytes) -> Iterator[tuple[int, str]]:
    for awal, akhir, larik, tunggal in re.findall(
        rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[(.*?)\]|<([0-9A-Fa-f]+)>)", isi, re.DOTALL
    ):
        kode = range(int(awal, 16), int(akhir, 16) + 1)
        if larik:
            yield from zip(kode, map(_utf16, _HEKSA.findall(larik)), strict=False)
        else:
            dasar = _utf16(tunggal)
            yield from ((satu, dasar[:-1] + chr(ord(dasar[-1]) + geser)) for geser, satu in enumerate(kode))


def _utf16(heksa: bytes) -> str:
    return bytes.fromhex(heksa.decode("ascii")).decode("utf-16-be")


def _lebar(larik: pikepdf.Object | list[object]) -> Iterator[tuple[int, float]]:
    """The two forms of /W: ``first [w …]`` and ``first last w``."""
    sisa = list(larik)
    while sisa:
        awal, kedua = int(sisa[0]), sisa[1]  # type: ignore[call-overload]
        if isinstance(kedua, pikepdf.Array):
            yield from ((awal + geser, float(satu)) for geser, satu in enumerate(kedua))
            sisa = sisa[2:]
        else:
            yield from ((kode, float(sisa[2])) for kode in range(awal, int(kedua) + 1))  # type: ignore[arg-type,call-overload]
            sisa = sisa[3:]
