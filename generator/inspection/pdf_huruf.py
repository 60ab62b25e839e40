"""Fonts of a PDF as its text is read: glyph codes to Unicode and widths.

Only what the project's PDFs use: Type0 fonts with two-byte codes that are glyph numbers (Identity-H).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.inspection.pdf_sintaks import Nilai
from generator.inspection.pdf_susunan import Susunan

TAK_TERPETAKAN = "\ufffd"
"""Stands where a glyph has no Unicode value."""

_BAGIAN = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEKSA = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True)
class Huruf:
    """A font: name, code → text, code → width in thousandths of its size, whether its program is in the file."""

    nama: str
    unicode: dict[int, str]
    lebar: dict[int, float]
    lebar_bawaan: float
    tertanam: bool

    @cached_property
    def glif(self) -> Mapping[int, tuple[str, float]]:
        """Text and width of every code."""
        return _Glif(self.unicode, self.lebar, self.lebar_bawaan)


class _Glif(dict[int, tuple[str, float]]):
    def __init__(self, unicode: dict[int, str], lebar: dict[int, float], bawaan: float) -> None:
        super().__init__(
            (kode, (unicode.get(kode, TAK_TERPETAKAN), lebar.get(kode, bawaan))) for kode in unicode.keys() | lebar.keys()
        )
        self._bawaan = (TAK_TERPETAKAN, bawaan)

    def __missing__(self, kode: int) -> tuple[str, float]:
        return self._bawaan


def baca_huruf(susunan: Susunan, acuan: Nilai) -> Huruf:
    """Raises ValueError for a font that is no Type0 font with Identity-H."""
    font = susunan.kamus(acuan)
    nama = str(font.get("/BaseFont", "?")).removeprefix("/")
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
        raise ValueError(f"huruf {nama} bukan Type0 dengan Identity-H")
    turunan = susunan.kamus(susunan.larik(font.get("/DescendantFonts"))[0])
    uraian = susunan.kamus(turunan.get("/FontDescriptor"))
    tertanam = any(susunan.kamus(uraian.get(kunci)) for kunci in ("/FontFile", "/FontFile2", "/FontFile3"))
    peta = dict(_peta_unicode(susunan.alur(font["/ToUnicode"]))) if "/ToUnicode" in font else {}
    lebar = dict(_lebar(susunan, turunan.get("/W")))
    return Huruf(nama, peta, lebar, float(turunan.get("/DW", 1000)), tertanam)


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


def _lebar(susunan: Susunan, acuan: Nilai) -> Iterator[tuple[int, float]]:
    """The two forms of /W: ``first [w …]`` and ``first last w``."""
    sisa = [susunan.lihat(satu) for satu in susunan.larik(acuan)]
    ke = 0
    while ke < len(sisa):
        awal, kedua = sisa[ke], sisa[ke + 1]
        if isinstance(kedua, list):
            yield from ((awal + geser, float(satu)) for geser, satu in enumerate(kedua))
            ke += 2
        else:
            yield from ((kode, float(sisa[ke + 2])) for kode in range(awal, kedua + 1))
            ke += 3
