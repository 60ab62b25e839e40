"""Amounts of money: whole rupiah, ``Rp`` without a space or dot (tata naskah dinas reference §6)."""

from __future__ import annotations

from fractions import Fraction

from generator.bahasa.angka import bilangan, bulatkan, tanpa_nol_ekor
from generator.bahasa.terbilang import terbilang

_SATUAN = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def rupiah(nilai: int) -> str:
    """``150000000`` as ``Rp150.000.000,00``."""
    return f"{_tanda(nilai)}Rp{bilangan(abs(nilai))},00"


def rupiah_terbilang(nilai: int) -> str:
    """``50000000`` as ``Rp50.000.000,00 (lima puluh juta rupiah)``. Raises ValueError where `terbilang` does."""
    return f"{rupiah(nilai)} ({terbilang(nilai)} rupiah)"


def rupiah_singkat(nilai: int) -> str:
    """``1450000000`` as ``Rp1,45 miliar``, rounded half up to two decimals; less than a million stays whole."""
    for pangkat, kata in _SATUAN:
        if abs(nilai) >= pangkat:
            ringkas = bulatkan(Fraction(abs(nilai), pangkat))
            if ringkas == 1000 and kata != _SATUAN[0][1]:
                return rupiah_singkat(pangkat * 1000 if nilai > 0 else -pangkat * 1000)
            return f"{_tanda(nilai)}Rp{tanpa_nol_ekor(ringkas)} {kata}"
    return f"{_tanda(nilai)}Rp{bilangan(abs(nilai))}"


def _tanda(nilai: int) -> str:
    return "-" if nilai < 0 else ""
