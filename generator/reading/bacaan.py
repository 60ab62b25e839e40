"""What a file holds after reading: plain values, and where each key and value was typed."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from generator.keluhan import Keluhan, Tempat, tampilkan

Isi: TypeAlias = "str | list[Isi] | dict[str, Isi] | None"
"""A value as read: every scalar is text, written nothing is None."""

Jalur: TypeAlias = tuple[str | int, ...]
"""The way from the root of a file to a value: ("usulan", 2, "pagu")."""


Letak: TypeAlias = int
"""One-based line and column in one number: the garbage collector walks tuples, a tenth of the time of reading 600 files."""

JENIS_LETAK: Final = "Q"
"""The type code of an array of them."""

_LEBAR: Final = 1 << 22  # more columns than the largest file has bytes


def buat_letak(baris: int, kolom: int) -> Letak:
    return baris * _LEBAR + kolom


def tempat_letak(berkas: str, letak: Letak) -> Tempat:
    return Tempat(berkas, *divmod(letak, _LEBAR))


class PetaTempat(Mapping[Jalur, Tempat]):
    """Path → place of each value of `isi`, or with `kunci` of each key.

    Keeps bare numbers in the order of the file, which is that of a walk over `isi`, eight bytes each; paths are made when a
    place is first asked for, which in a file without complaints is never. `isi` must stay as it was read.
    """

    def __init__(self, berkas: str, isi: Isi, letak: array[Letak], *, kunci: bool = False) -> None:
        self._berkas = berkas
        self._isi = isi
        self._kunci = kunci
        self.letak: Final = letak if isi is not None else array(JENIS_LETAK)

    @cached_property
    def _peta(self) -> dict[Jalur, Letak]:
        jalur = (satu for satu in _semua_jalur(self._isi, ()) if not self._kunci or (satu and isinstance(satu[-1], str)))
        return dict(zip(jalur, self.letak, strict=True)) if self._isi is not None else {}

    def __getitem__(self, jalur: Jalur) -> Tempat:
        return tempat_letak(self._berkas, self._peta[jalur])

    def __iter__(self) -> Iterator[Jalur]:
        return iter(self._peta)

    def __len__(self) -> int:
        return len(self.letak)


def _semua_jalur(isi: Isi, jalur: Jalur) -> Iterator[Jalur]:
    """The paths of a value and of all in it; it is no deeper than the reader lets it be."""
    yield jalur
    if isinstance(isi, dict):
        for kunci, satu in isi.items():
            yield from _semua_jalur(satu, (*jalur, kunci))
    elif isinstance(isi, list):
        for ke, satu in enumerate(isi):
            yield from _semua_jalur(satu, (*jalur, ke))


@dataclass(frozen=True, slots=True)
class Bacaan:
    """One file read.

    `isi` is None exactly when the file could not be read as a whole; `keluhan` then says why. Keys refused by the reader
    (doubled, merged) are left out of `isi`; values refused for a character in them stay, with that character replaced.
    """

    berkas: str
    isi: Isi
    tempat_nilai: PetaTempat
    tempat_kunci: PetaTempat
    keluhan: tuple[Keluhan, ...]

    def tempat(self, jalur: Jalur) -> Tempat:
        """Give the place of a value, or of the nearest thing around it that stands in the file."""
        for panjang in range(len(jalur), -1, -1):
            if (ada := self.tempat_nilai.get(jalur[:panjang])) is not None:
                return ada
        return Tempat(self.berkas)


_KUNCI_POLOS = re.compile(r"[A-Za-z0-9_-]+")


def tulis_jalur(jalur: Jalur) -> str:
    """Write a path as complaints show it: `usulan[2].rincian[0].pagu`; keys that are no plain words stand in `["…"]`."""
    tulisan = ""
    for bagian in jalur:
        if isinstance(bagian, int):
            tulisan += f"[{bagian}]"
        elif _KUNCI_POLOS.fullmatch(bagian):
            tulisan += f".{bagian}" if tulisan else bagian
        else:
            tulisan += f'["{tampilkan(bagian)}"]'
    return tulisan
