"""Table cells for formats without mark-up: the sheet and the terminal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_never

from generator.bahasa.sel import tulis_sel
from generator.tree import (
    CatatanKaki,
    GantiBaris,
    IsiBaris,
    JenisKolom,
    Mentah,
    Miring,
    Nilai,
    Rujuk,
    Tautan,
    Tebal,
    Teks,
)


def kata_sel(isi: IsiBaris) -> str:
    """The words of `isi`; a line break is ``\\n``, a footnote stands in brackets where its mark was."""
    potongan: list[str] = []
    for unsur in isi:
        match unsur:
            case Teks() | Nilai():
                potongan.append(unsur.isi)
            case Tebal() | Miring() | Tautan():
                potongan.append(kata_sel(unsur.isi))
            case Rujuk():
                potongan.append(unsur.teks)
            case CatatanKaki():
                potongan.append(f" ({kata_sel(unsur.isi)})")
            case GantiBaris():
                potongan.append("\n")
            case _:
                assert_never(unsur)
    return "".join(potongan)


def nilai_polos(nilai: Mentah) -> str | int | Decimal | date | None:
    """A raw cell with its mark-up flattened, numbers and dates untouched."""
    return kata_sel(nilai) if isinstance(nilai, tuple) else nilai


def sel_polos(nilai: Mentah, jenis: JenisKolom) -> str:
    """A raw cell as plain text."""
    return tulis_sel(nilai_polos(nilai), jenis)
