"""About how tall the rows of a table get: those that may fill a page must be allowed to split, the others stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.tree import BarisTabel, Kolom, RupaTabel
from generator.tree.teks import teks_sel
from generator.writers.metrik import MM_PER_PT

TERTINGGI = 120.0
"""mm from which a row may split: Word cuts off a row that is taller than its page (docx-writing reference §6)."""
LEBAR_HURUF = 0.5
"""Mean advance of a letter as a share of the size."""


def tinggi_baris(baris: BarisTabel, kolom: Sequence[Kolom], lebar: Sequence[float], ukuran: float, rupa: RupaTabel) -> float:
    """About how many mm a record's row takes, 0 for other rows.

    `lebar` are the columns' widths in mm, `ukuran` is the size in pt.
    """
    if baris.peran != "isi":
        return 0
    terbanyak = max(
        (
            _baris_teks(teks_sel(nilai, satu), mm - 2 * rupa.padding_sisi, ukuran)
            for nilai, satu, mm in zip(baris.sel, kolom, lebar, strict=True)
            if satu.rinci or not baris.lanjutan
        ),
        default=0,
    )
    return terbanyak * rupa.baris * MM_PER_PT


def _baris_teks(teks: str, lebar: float, ukuran: float) -> int:
    """Lines of a cell."""
    huruf = ukuran * LEBAR_HURUF * MM_PER_PT
    if len(teks) * huruf <= lebar and "\n" not in teks:
        return 1
    return sum(ceil(max(1, len(satu)) * huruf / lebar) for satu in teks.split("\n"))
