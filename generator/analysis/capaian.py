"""Achievement of indicators and its predikat. Formulas and scale: proses-klaster §2.6 (Permendagri 54/2010 tradition)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from generator.model.evaluasi import ArahIndikator, IndikatorKinerja


class Predikat(StrEnum):
    SANGAT_TINGGI = "Sangat Tinggi"
    TINGGI = "Tinggi"
    SEDANG = "Sedang"
    RENDAH = "Rendah"
    SANGAT_RENDAH = "Sangat Rendah"


BATAS_PREDIKAT: Final = (
    (91, Predikat.SANGAT_TINGGI),
    (76, Predikat.TINGGI),
    (66, Predikat.SEDANG),
    (51, Predikat.RENDAH),
    (None, Predikat.SANGAT_RENDAH),
)
"""The least percentage of each, best first; the last has none."""


def capaian(indikator: IndikatorKinerja) -> Fraction | None:
    """Percent of target reached, unrounded; ``None`` when `realisasi` is missing or the target is zero.

    Higher is better: realisasi / target x 100. Lower is better: (2 x target - realisasi) / target x 100.
    """
    if indikator.realisasi is None or not indikator.target:
        return None
    target, realisasi = Fraction(indikator.target), Fraction(indikator.realisasi)
    if indikator.arah is ArahIndikator.TURUN:
        return (2 * target - realisasi) / target * 100
    return realisasi / target * 100


def serapan(anggaran: int, realisasi: int | None) -> Fraction | None:
    """Percent of a budget that was spent; ``None`` when spending is unknown or the budget is zero."""
    return None if realisasi is None or not anggaran else Fraction(realisasi * 100, anggaran)


def rata_rata(nilai: Iterable[Fraction | None]) -> Fraction | None:
    """Mean of the known values, each weighing the same; ``None`` when none is known."""
    diketahui = [satu for satu in nilai if satu is not None]
    return sum(diketahui, Fraction(0)) / len(diketahui) if diketahui else None


def predikat(nilai: Fraction | None) -> Predikat | None:
    """The unrounded value classified by lower bound; above 100 is Sangat Tinggi."""
    if nilai is None:
        return None
    return next(sebutan for batas, sebutan in BATAS_PREDIKAT if batas is None or nilai >= batas)


def persen(nilai: Fraction | None) -> Decimal | None:
    """A percentage as printed: two decimals, half up."""
    if nilai is None:
        return None
    seratus = nilai * 100
    return Decimal((2 * seratus.numerator + seratus.denominator) // (2 * seratus.denominator)) / 100
