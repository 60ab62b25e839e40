"""Widths of columns, in characters of the default font, and heights of rows, in points."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from generator.tree import Kolom, Tabel
from generator.writers.sel import sel_polos

BARIS = 12.75
"""Height of one line; a row of one line is left to the program that opens the file."""

TERTINGGI = 409.0
"""The greatest height of a row that the format knows."""

TERLEBAR = 42.0
TERSEMPIT = 5.0
LEBAR_ISIAN = 14.0
"""Room for what is to be filled in, where a column has no more than its share of the page."""

SELA = 2.0
"""Room for padding, and for the arrow of the filter in a header."""


def lebar_kolom(tabel: Tabel) -> list[float]:
    """Each column as wide as its longest line, text at most `TERLEBAR`; labels of totals fit before the first number."""
    lebar = [_lebar_isi(tabel, urut, kolom) for urut, kolom in enumerate(tabel.kolom)]
    for baris in tabel.baris:
        if baris.peran in ("subtotal", "total"):
            isi = [urut for urut, nilai in enumerate(baris.sel) if nilai is not None]
            batas = isi[0] if isi else len(lebar)
            kurang = len(baris.label) * 1.1 + SELA - sum(lebar[:batas])
            if batas and kurang > 0:
                lebar[batas - 1] += kurang
    return [round(satu, 1) for satu in lebar]


def _lebar_isi(tabel: Tabel, urut: int, kolom: Kolom) -> float:
    sel = [sel_polos(b.sel[urut], kolom.jenis) for b in tabel.baris if b.peran != "subjudul" and b.sel[urut] is not None]
    baris_terpanjang = max((len(garis) for teks in sel for garis in teks.split("\n")), default=0)
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
    banyak = max((_banyak_baris(teks, lebar) for teks, lebar in sel), default=1)
    return min(banyak * BARIS + 2, TERTINGGI) if banyak > 1 else None


def _banyak_baris(teks: str, lebar: float) -> int:
    batas = max(int(lebar), 1)
    return sum(max(len(textwrap.wrap(garis, batas)), 1) for garis in teks.split("\n")) if len(teks) > batas or "\n" in teks else 1
