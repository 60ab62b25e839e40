"""Dates in words: ``9 November 2026``, never ``09 Nopember`` (tata naskah dinas reference §6)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale

from generator.bahasa.terbilang import terbilang
from generator.bahasa.urutan import romawi


@cache
def _locale() -> Locale:
    """The CLDR data for Indonesian, the same whatever the locale of the process."""
    return Locale("id")


def nama_bulan(bulan: int) -> str:
    """``11`` as ``November``."""
    return str(_locale().months["format"]["wide"][bulan])


def tanggal(hari_itu: date) -> str:
    """``9 November 2026``."""
    return f"{hari_itu.day} {nama_bulan(hari_itu.month)} {hari_itu.year}"


def hari(hari_itu: date) -> str:
    """The name of the weekday, computed from the date and so never wrong: ``Kamis``."""
    return str(_locale().days["format"]["wide"][hari_itu.weekday()])


def hari_tanggal(hari_itu: date) -> str:
    """``Kamis, 19 November 2026``."""
    return f"{hari(hari_itu)}, {tanggal(hari_itu)}"


def bulan_romawi(hari_itu: date) -> str:
    """The month in the number of a letter: ``XI``."""
    return romawi(hari_itu.month)


def rentang_tanggal(awal: date, akhir: date) -> str:
    """``1 s.d. 2 September 2026``: what both dates share is written once. Raises ValueError if `akhir` is before `awal`."""
    if akhir < awal:
        raise ValueError(f"tanggal akhir {akhir} mendahului tanggal awal {awal}")
    if awal == akhir:
        return tanggal(akhir)
    if awal.year != akhir.year:
        return f"{tanggal(awal)} s.d. {tanggal(akhir)}"
    if awal.month != akhir.month:
        return f"{awal.day} {nama_bulan(awal.month)} s.d. {tanggal(akhir)}"
    return f"{awal.day} s.d. {tanggal(akhir)}"


def tanggal_terbilang(hari_itu: date) -> str:
    """The opening of a berita acara (§8.2), after "Pada hari ini".

    ``Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)``.
    """
    return (
        f"{hari(hari_itu)} tanggal {terbilang(hari_itu.day)} bulan {nama_bulan(hari_itu.month)}"
        f" tahun {terbilang(hari_itu.year)} ({hari_itu:%d-%m-%Y})"
    )
