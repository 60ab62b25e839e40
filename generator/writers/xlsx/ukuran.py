"""Widths of columns, in characters of the default font, and heights of rows, in points."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import lru_cache

from generator.tree import Kolom, Tabel

BARIS = 12.75
"""Height of one line; a row of one line is left to the program that opens the file."""

TERTINGGI = 409.0
"""The greatest height of a row that the format knows."""

TERLEBAR = 42.0
TERSEMPIT = 5.0
LEBAR_ISIAN = 14.0
"""Room for what is to be filled in, where a column has no more than its share of the page."""

_BERPENGGAL = frozenset("-\u2014\t\x0b\x0c\r")
"""Where `textwrap` parts a word, or which it takes for a space."""

SELA = 2.0
"""Room for padding, and for the arrow of the filter in a header."""


def lebar_kolom(tabel: Tabel, teks: Sequence[Sequence[str | None]]) -> list[float]:
    """Each column as wide as its longest line, text at most `TERLEBAR`; labels of totals fit before the first number.

    `teks` are the cells of every row as words, ``None`` for one without a value.
    """
    lebar = [_lebar_isi(tabel, urut, kolom, [satu[urut] for satu in teks if satu]) for urut, kolom in enumerate(tabel.kolom)]
    for baris in tabel.baris:
        if baris.peran in ("subtotal", "total"):
            isi = [urut for urut, nilai in enumerate(baris.sel) if nilai is not None]
            batas = isi[0] if isi else len(lebar)
            kurang = len(baris.label) * 1.1 + SELA - sum(lebar[:batas])
            if batas and kurang > 0:
                lebar[batas - 1] += kurang
    return [round(satu, 1) for satu in lebar]


def _lebar_isi(tabel: Tabel, urut: int, kolom: Kolom, teks: Sequence[str | None]) -> float:
    baris_terpanjang = max((len(garis) for satu in teks if satu is not None for garis in satu.split("\n")), default=0)
    kata_terpanjang = max((len(kata) for kata in kolom.judul.split()), default=0)
    kosong = any(b.peran == "isi" and b.sel[urut] == "" for b in tabel.baris)
    terkecil = max(TERSEMPIT, kata_terpanjang + SELA, LEBAR_ISIAN * max(kolom.lebar, 1) if kosong and kolom.lebar else 0)
    if kolom.jenis in ("teks", "kode"):
        return min(max(terkecil, baris_terpanjang + SELA), max(TERLEBAR, terkecil))
    return max(terkecil, baris_terpanjang * 1.1 + SELA)


def tinggi_kepala(tabel: Tabel, lebar: Sequence[float]) -> float | None:
    """The height of the header, or None where every title fits on one line."""
    return _tinggi([(kolom.judul, satu) for kolom, satu in zip(tabel.kolom, lebar, strict=True)])


def tinggi_baris(teks: Sequence[str], lebar: Sequence[float]) -> float | None:
    """The height that `teks`, one a column, needs when wrapped; None for one line.

    Excel would find it by itself, but LibreOffice and previews print rows at the height stored.
    """
    return _tinggi(list(zip(teks, lebar, strict=True)))


def _tinggi(sel: Sequence[tuple[str, float]]) -> float | None:
    banyak = max((_banyak_baris(teks, max(int(lebar), 1)) for teks, lebar in sel), default=1)
    return min(banyak * BARIS + 2, TERTINGGI) if banyak > 1 else None


def _banyak_baris(teks: str, batas: int) -> int:
    if len(teks) <= batas and "\n" not in teks:
        return 1
    return _baris_terlipat(teks, batas)


@lru_cache(maxsize=1 << 16)  # the same texts stand on the sheet of a cluster and on those of all clusters
def _baris_terlipat(teks: str, batas: int) -> int:
    return sum(_lipat(garis, batas) for garis in teks.split("\n"))


def _lipat(garis: str, batas: int) -> int:
    """Lines that a paragraph fills; words without a hyphen, parted by single spaces, need no more than their lengths."""
    kata = garis.split(" ")
    if not _BERPENGGAL.isdisjoint(garis) or "" in kata or max(map(len, kata)) > batas:
        return max(len(textwrap.wrap(garis, batas)), 1)
    baris, terisi = 1, -1
    for satu in kata:
        terisi += len(satu) + 1
        if terisi > batas:
            baris, terisi = baris + 1, len(satu)
    return baris
