"""How far a letter has come, derived from its record: konsep → bernomor → ditandatangani → dikirim → dibalas (row 101)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from generator.model.rapat import UndanganTerbit
from generator.model.surat import SuratTerbit, Terdaftar

Milik = TypeVar("Milik", SuratTerbit, UndanganTerbit)

LANGKAH = ("ditandatangani", "dikirim", "dibalas")
"""The states that have a day in the record, in their order."""


class Keadaan(StrEnum):
    KONSEP = "konsep"
    BERNOMOR = "bernomor"
    DITANDATANGANI = "ditandatangani"
    DIKIRIM = "dikirim"
    DIBALAS = "dibalas"
    BATAL = "batal"


def keadaan(terbit: Terdaftar | None, hari: date | None = None) -> Keadaan:
    """The state of a registered paper (``None``: nothing is recorded of it yet), as it was on `hari`.

    A number has no day of its own: a letter that bears one counts as numbered on any day.
    """
    if terbit is None:
        return Keadaan.KONSEP

    def sudah(tanggal: date | None) -> bool:
        return tanggal is not None and (hari is None or tanggal <= hari)

    if isinstance(terbit, SuratTerbit | UndanganTerbit) and terbit.batal and sudah(terbit.batal.tanggal):
        return Keadaan.BATAL
    if isinstance(terbit, SuratTerbit) and sudah(terbit.dibalas):
        return Keadaan.DIBALAS
    if sudah(terbit.dikirim):
        return Keadaan.DIKIRIM
    if sudah(terbit.ditandatangani):
        return Keadaan.DITANDATANGANI
    return Keadaan.BERNOMOR if terbit.nomor else Keadaan.KONSEP


def berlaku_pada(terbit: Iterable[Milik], hari: date) -> Milik | None:
    """Of the entries of one recipient the one that counted on `hari`: a void one until that day, then the one after it."""
    return next((satu for satu in terbit if satu.batal is None or hari < satu.batal.tanggal), None)
