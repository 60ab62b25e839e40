"""Containers: a document is fragments, a fragment is sections, a section is blocks with one page style."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from generator.tree.blok import Blok, memuat_daftar
from generator.tree.sidik import Bersidik

TandaHalaman: TypeAlias = Literal["draf", "contoh"]


class _Bagian(Bersidik):
    __slots__ = ("_berdaftar",)
    _berdaftar: bool


@dataclass(frozen=True, slots=True)
class Bagian(_Bagian):
    """Blocks with one page style (`gaya`, a key of `Tema.halaman`) and a running head at the left."""

    gaya: str
    isi: tuple[Blok, ...]
    kepala: str = ""

    @property
    def berdaftar(self) -> bool:
        """Whether a contents list stands in it; known without its blocks where `tertunda` was told."""
        try:
            return self._berdaftar
        except AttributeError:
            return memuat_daftar(self.isi)


@dataclass(frozen=True, slots=True)
class Fragmen:
    """What is laid out by itself, and starts on a page of its own."""

    id: str
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A whole paper.

    `kaki` is the footer text of a book; on letters it is the note that they are signed electronically, else empty.
    `tanggal` is the day of the data, used as the files' date.
    """

    judul: str
    pembuat: str
    tanggal: date
    fragmen: tuple[Fragmen, ...]
    subjek: str = ""
    kaki: str = ""
    tanda: tuple[TandaHalaman, ...] = ()
    bahasa: str = "id-ID"
