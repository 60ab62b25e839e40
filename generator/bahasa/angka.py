"""Numbers: dot between thousands, comma before decimals; in prose one or two words are spelled out.

Source: tata naskah dinas reference §6 (EYD V).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from generator.bahasa.huruf import awal_kapital
from generator.bahasa.terbilang import TERBESAR, terbilang

_TANDA_INDONESIA = str.maketrans(",.", ".,")
_TELITI = Context(prec=100, rounding=ROUND_HALF_UP)


def bilangan(nilai: int | Decimal) -> str:
    """``1234567`` as ``1.234.567``, ``Decimal("1450.50")`` as ``1.450,50``: digits as given, none added or dropped."""
    if not isinstance(nilai, Decimal):
        return format(nilai, ",d").replace(",", ".")
    if not nilai.is_finite():
        raise ValueError(f"bukan bilangan: {nilai}")
    return format(nilai, ",f").translate(_TANDA_INDONESIA)


def bulatkan(nilai: int | Decimal | Fraction, desimal: int = 2) -> Decimal:
    """`nilai` rounded half up (away from zero) to `desimal` decimals; a fraction is rounded from its exact value."""
    if isinstance(nilai, Fraction):
        satuan = 10**desimal
        naik = (abs(nilai.numerator) * satuan * 2 + nilai.denominator) // (2 * nilai.denominator)
        return Decimal(naik if nilai >= 0 else -naik).scaleb(-desimal, _TELITI)
    return Decimal(nilai).quantize(Decimal(1).scaleb(-desimal), context=_TELITI)


def persen_sel(nilai: int | Decimal | Fraction) -> str:
    """A percentage, already in units of percent, for a table cell: ``83,33``, always two decimals."""
    return bilangan(bulatkan(nilai))


def persen(nilai: int | Decimal | Fraction) -> str:
    """A percentage, already in units of percent, for a sentence: ``92,5 persen``, at most two decimals."""
    return f"{tanpa_nol_ekor(bulatkan(nilai))} persen"


def tanpa_nol_ekor(nilai: Decimal) -> str:
    """``Decimal("92.50")`` as ``92,5`` and ``Decimal("100.00")`` as ``100``."""
    teks = bilangan(nilai)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def angka(nilai: int) -> str:
    """A count inside a sentence: ``tiga``, ``dua belas``, but ``25``."""
    if 0 <= nilai <= TERBESAR and len(kata := terbilang(nilai).split()) <= 2:
        return " ".join(kata)
    return bilangan(nilai)


def angka_awal(nilai: int) -> str:
    """A count that opens a sentence, which no digit may do: ``Tiga``, ``Sebanyak 25``."""
    teks = angka(nilai)
    return awal_kapital(teks) if teks[0].isalpha() else f"Sebanyak {teks}"
