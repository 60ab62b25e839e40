"""Widths of text in the bundled fonts, read with fontTools: Liberation Sans measures like Arial."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

MM_PER_PT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Metrik:
    """One font file: glyph id of each code point, advance width of each glyph id in font units, units per em."""

    glif: Mapping[int, int]
    maju: tuple[int, ...]
    satuan: int

    def lebar(self, teks: str, ukuran: float) -> float:
        """The width of `teks` in points at `ukuran` points, without kerning; unknown characters measure as ``.notdef``."""
        return sum(self.maju[self.glif.get(ord(huruf), 0)] for huruf in teks) * ukuran / self.satuan

    def muat(self, teks: str, ukuran: float, lebar: float) -> str:
        """`teks` cut to `lebar` points: a running head or foot never runs into what stands beside it."""
        if self.lebar(teks, ukuran) <= lebar:
            return teks
        while teks and self.lebar(teks + "…", ukuran) > lebar:
            teks = teks[:-1]
        return teks.rstrip() + "…"


@lru_cache(maxsize=16)
def baca_metrik(berkas: Path) -> Metrik:
    """The metrics of one TrueType file; raises OSError when it is missing."""
    with TTFont(berkas, lazy=True) as huruf:
        urutan = {nama: nomor for nomor, nama in enumerate(huruf.getGlyphOrder())}
        glif = {titik: urutan[nama] for titik, nama in huruf.getBestCmap().items()}
        maju = tuple(huruf["hmtx"][nama][0] for nama in huruf.getGlyphOrder())
        return Metrik(glif, maju, huruf["head"].unitsPerEm)


@lru_cache(maxsize=8)
def pengukur(berkas: Path) -> Callable[[str], int]:
    """What measures texts of one font in its units, like `Metrik.lebar`, each text once.

    PDF and DOCX measure the same words: the tables of 200 clusters hold some 10⁵ of them.
    """
    maju = _Maju(baca_metrik(berkas))

    @lru_cache(maxsize=1 << 17)
    def ukur(teks: str) -> int:
        return sum(map(maju.__getitem__, teks))

    return ukur


class _Maju(dict[str, int]):
    """The advance of each character, looked up in the font when it first occurs."""

    def __init__(self, metrik: Metrik) -> None:
        super().__init__()
        self._metrik = metrik

    def __missing__(self, huruf: str) -> int:
        maju = self[huruf] = self._metrik.maju[self._metrik.glif.get(ord(huruf), 0)]
        return maju


@lru_cache(maxsize=64)
def berkas_huruf(aset: Path, tebal: bool = False, miring: bool = False) -> Path:
    """The file of a face below `aset`, the folder of the themes."""
    muka = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}
    return aset / "huruf" / f"LiberationSans-{muka[tebal, miring]}.ttf"


@lru_cache(maxsize=1 << 14)
def lebar_mm(teks: str, ukuran: float, aset: Path, tebal: bool = False) -> float:
    """The width of `teks` in mm."""
    return baca_metrik(berkas_huruf(aset, tebal)).lebar(teks, ukuran) * MM_PER_PT
