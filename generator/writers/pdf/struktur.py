"""The structure of laid out pages as plain data: what is said, in which order, by which marks of which page.

One element of the HTML with a `peran` is one element here, however many lines, columns or pages it takes: a table that
runs over four pages is one table, and its repeated header is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

PT_PER_PX = 0.75
"""Points of one pixel of the layout engine."""


@dataclass(frozen=True, slots=True)
class Titik:
    """A line of dots between `x0` and `x1` on the baseline `y`, in the size and weight of its entry."""

    halaman: int
    x0: float
    x1: float
    y: float
    ukuran: float
    tebal: bool


@dataclass(frozen=True, slots=True)
class Awal:
    """What a page begins with: its first word and the number of the section's block it belongs to."""

    kata: str
    blok: int


@dataclass(frozen=True, slots=True)
class Isi:
    """Marked content `mcid` of page `halaman` (from 0) of one laid out section."""

    halaman: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Anotasi:
    """Annotation number `nomor` of page `halaman`."""

    halaman: int
    nomor: int


@dataclass(slots=True)
class Simpul:
    """An element of the structure: a standard tag of PDF 1.7, its attributes, and its content in reading order."""

    peran: str
    atribut: dict[str, str] = field(default_factory=dict)
    anak: list[Anak] = field(default_factory=list)

    def semua(self) -> Iterator[Simpul]:
        """The element and every element below it."""
        yield self
        for anak in self.anak:
            if isinstance(anak, Simpul):
                yield from anak.semua()


Anak: TypeAlias = Simpul | Isi | Anotasi

SEL = ("TD", "TH")


def pangkas(simpul: Simpul) -> None:
    """Removes elements that hold nothing; empty table cells stay."""
    for anak in simpul.anak:
        if isinstance(anak, Simpul):
            pangkas(anak)
    simpul.anak = [anak for anak in simpul.anak if not isinstance(anak, Simpul) or anak.anak or anak.peran in SEL]


def kepala_sel(tabel: Simpul) -> Iterator[tuple[Simpul, list[Simpul]]]:
    """Every data cell of a table with the header cells of its columns, those of the row of column numbers left out."""
    judul: dict[int, list[Simpul]] = {}
    terisi: dict[int, int] = {}
    for ke, baris in enumerate(_baris(tabel)):
        letak = 0
        for sel in baris.anak:
            assert isinstance(sel, Simpul)
            while terisi.get(letak, 0) > ke:
                letak += 1
            lebar, tinggi = int(sel.atribut.get("colspan", 1)), int(sel.atribut.get("rowspan", 1))
            kolom = range(letak, letak + lebar)
            terisi.update(dict.fromkeys(kolom, ke + tinggi))
            letak += lebar
            if sel.peran == "TH":
                for satu in kolom:
                    judul.setdefault(satu, [sel])
            else:
                yield sel, [kepala for satu in kolom for kepala in judul.get(satu, [])]


def _baris(simpul: Simpul) -> Iterator[Simpul]:
    for anak in simpul.anak:
        if isinstance(anak, Simpul):
            if anak.peran == "TR":
                yield anak
            else:
                yield from _baris(anak)
