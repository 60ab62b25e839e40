"""The structure of laid out pages as plain data: what is said, in which order, by which marks of which page.

One element of the HTML with a `peran` is one element here, however many lines, columns or pages it takes: a table that
runs over four pages is one table, and its repeated header is an artifact.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

PT_PER_PX = 0.75
"""Points of one pixel of the layout engine."""


@dataclass(frozen=True, slots=True)
class Medan:
    """The page number of a contents entry, which layout leaves open: who assembles prints the label of the page of `ke`.

    It is marked content `mcid` of page `halaman`, ends at `x1` and stands on the baseline `y`, in points; dots run up to it
    from `x0`, in the same size, weight and colour (``#RRGGBB``).
    """

    halaman: int
    mcid: int
    ke: str
    x0: float
    x1: float
    y: float
    ukuran: float
    tebal: bool
    warna: str


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
    """Removes elements that hold nothing, empty table cells aside, and marks that are named twice in a row."""
    for anak in simpul.anak:
        if isinstance(anak, Simpul):
            pangkas(anak)
    terisi = [anak for anak in simpul.anak if not isinstance(anak, Simpul) or anak.anak or anak.peran in SEL]
    simpul.anak = [anak for ke, anak in enumerate(terisi) if ke == 0 or not isinstance(anak, Isi) or anak != terisi[ke - 1]]


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


def kemas_struktur(struktur: Sequence[Simpul]) -> bytes:
    """A structure as JSON, compressed."""
    return zlib.compress(json.dumps([_tulis(satu) for satu in struktur], ensure_ascii=True, separators=(",", ":")).encode(), 1)


def buka_struktur(data: bytes) -> tuple[Simpul, ...]:
    """What `kemas_struktur` packed. Raises ValueError, TypeError, IndexError or zlib.error for anything else."""
    return tuple(_simpul(satu) for satu in json.loads(zlib.decompress(data)))


def _tulis(anak: Anak) -> list[Any]:
    match anak:
        case Simpul():
            return [anak.peran, anak.atribut, [_tulis(satu) for satu in anak.anak]]
        case Isi():
            return [anak.halaman, anak.mcid]
        case Anotasi():
            return [anak.halaman, anak.nomor, "anotasi"]


def _baca(isi: list[Any]) -> Anak:
    if isinstance(isi[0], str):
        return _simpul(isi)
    return Isi(*isi) if len(isi) == 2 else Anotasi(isi[0], isi[1])


def _simpul(isi: list[Any]) -> Simpul:
    peran, atribut, anak = isi
    return Simpul(peran, atribut, [_baca(satu) for satu in anak])
