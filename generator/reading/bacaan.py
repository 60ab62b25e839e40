"""What a file holds after reading: plain values, and where each key and value was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.keluhan import Keluhan, Tempat, tampilkan

Isi: TypeAlias = "str | list[Isi] | dict[str, Isi] | None"
"""A value as read: every scalar is text, written nothing is None."""

Jalur: TypeAlias = tuple[str | int, ...]
"""The way from the root of a file to a value: ("usulan", 2, "pagu")."""


Letak: TypeAlias = int
"""One-based line and column in one number: the garbage collector walks tuples, a tenth of the time of reading 600 files."""

_LEBAR: Final = 1 << 22  # more columns than the largest file has bytes


def buat_letak(baris: int, kolom: int) -> Letak:
    return baris * _LEBAR + kolom


def tempat_letak(berkas: str, letak: Letak) -> Tempat:
    return Tempat(berkas, *divmod(letak, _LEBAR))


class PetaTempat(Mapping[Jalur, Tempat]):
    """Path → place.

    Keeps bare numbers, container by container, and makes paths and `Tempat` only when asked: most are never looked up, and
    making them all took a third of the time of reading.
    """

    def __init__(self, berkas: str, akar: Letak | None, anak: Mapping[Jalur, Mapping[str | int, Letak]]) -> None:
        self._berkas = berkas
        self._akar = akar
        self._anak = anak

    @property
    def polos(self) -> tuple[Letak | None, Mapping[Jalur, Mapping[str | int, Letak]]]:
        """What it was made from, but the file's name."""
        return self._akar, self._anak

    def __getitem__(self, jalur: Jalur) -> Tempat:
        if jalur:
            return tempat_letak(self._berkas, self._anak[jalur[:-1]][jalur[-1]])
        if self._akar is None:
            raise KeyError(jalur)
        return tempat_letak(self._berkas, self._akar)

    def __iter__(self) -> Iterator[Jalur]:
        if self._akar is not None:
            yield ()
        for induk, letak in self._anak.items():
            for bagian in letak:
                yield (*induk, bagian)

    def __len__(self) -> int:
        return (self._akar is not None) + sum(map(len, self._anak.values()))


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
