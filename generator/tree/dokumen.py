"""Containers: a document is fragments, a fragment is sections, a section is blocks with one page style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from generator.tree.blok import Blok, Gambar, Judul, memuat_daftar
from generator.tree.ruas import RUJUKAN, himpun
from generator.tree.sebaris import Rujuk
from generator.tree.sidik import Bersidik
from generator.tree.tabel import Tabel
from generator.tree.telusur import unsur

TandaHalaman: TypeAlias = Literal["draf", "contoh"]


class _Bagian(Bersidik):
    __slots__ = ("_baku", "_berdaftar", "_nomor")
    _baku: str
    _berdaftar: bool
    _nomor: Mapping[str, str]


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

    @property
    def nomor(self) -> Mapping[str, str]:
        """The printed numbers of its headings, tables and figures by id, and of its references by `ruas.RUJUKAN` and id.

        Known without its blocks where `tertunda` was told. Raises ValueError where one of them has two.
        """
        try:
            return self._nomor
        except AttributeError:
            hasil = himpun(_nomor(self.isi))
            object.__setattr__(self, "_nomor", hasil)
            return hasil

    @property
    def baku(self) -> str:
        """A fingerprint of what it says but for `kepala` and for which digits its `nomor` have, as long as their form is one."""
        try:
            return self._baku
        except AttributeError:
            return self.sidik


def _nomor(isi: tuple[Blok, ...]) -> Iterator[tuple[str, str]]:
    for satu in unsur(isi):
        if isinstance(satu, Judul | Tabel | Gambar) and satu.id and satu.nomor:
            yield satu.id, satu.nomor
        elif isinstance(satu, Rujuk) and satu.bentuk == "nomor" and satu.teks:
            yield RUJUKAN + satu.ke, satu.teks


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
