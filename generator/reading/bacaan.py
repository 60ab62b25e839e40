"""What a file holds after reading: plain values, and where each key and value was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.keluhan import Keluhan, Tempat, tampilkan

Isi: TypeAlias = "str | list[Isi] | dict[str, Isi] | None"
"""A value as read: every scalar is text, written nothing is None."""

Jalur: TypeAlias = tuple[str | int, ...]
"""The way from the root of a file to a value: ("usulan", 2, "pagu")."""


class PetaTempat(Mapping[Jalur, Tempat]):
    """Path → place. Keeps bare numbers and makes a `Tempat` only when asked: most places are never looked up."""

    def __init__(self, berkas: str, letak: Mapping[Jalur, tuple[int, int]]) -> None:
        self._berkas = berkas
        self._letak = letak

    def __getitem__(self, jalur: Jalur) -> Tempat:
        return Tempat(self._berkas, *self._letak[jalur])

    def __iter__(self) -> Iterator[Jalur]:
        return iter(self._letak)

    def __len__(self) -> int:
        return len(self._letak)


@dataclass(frozen=True, slots=True)
class Bacaan:
    """One file read.

    `isi` is None exactly when the file could not be read as a whole; `keluhan` then says why. Keys refused by the reader
    (doubled, merged) are left out of `isi`; values refused for a character in them stay, with that character replaced.
    """

    berkas: str
    isi: Isi
    tempat_nilai: Mapping[Jalur, Tempat]
    tempat_kunci: Mapping[Jalur, Tempat]
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
