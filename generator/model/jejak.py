"""What a paper reads: collections that note each record looked up in them.

Files are noted whole: a paper that prints one office's name has read ``forum/instansi.yaml``. What is passed over while
searching (`Ruang.telusuri`) is not read; but a file that could not become a record, where a paper has searched, might have
held something for it, so the places searched are noted too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TypeVar, overload

from generator.model.berkas import Berkas
from generator.model.sentuhan import Sentuhan

K = TypeVar("K")
V = TypeVar("V")
B = TypeVar("B", bound=Berkas)


@dataclass(frozen=True, slots=True)
class Jejak:
    """Paths of the files read, and globs of the paths where more was searched.

    `sentuhan`, where it is asked for, hears of every single field that is looked at, in searches too.
    """

    dibaca: set[str] = field(default_factory=set)
    dicari: set[str] = field(default_factory=set)
    sentuhan: Sentuhan | None = None

    def baca(self, berkas: str) -> None:
        """A file that is read whole."""
        self.dibaca.add(berkas)
        if self.sentuhan is not None:
            self.sentuhan.seluruh(berkas)

    def cari(self, pola: str) -> None:
        self.dicari.add(pola)
        if self.sentuhan is not None:
            self.sentuhan.pola.add(pola)

    def ambil(self, rekaman: B) -> B:
        """A record with a file of its own, as whoever asked for it gets it."""
        self.dibaca.add(rekaman.berkas)
        return rekaman if self.sentuhan is None else self.sentuhan.berjejak(rekaman)

    def pernah_mencari(self, berkas: str) -> bool:
        """Whether a record at this path would have been seen."""
        return any(fnmatchcase(berkas, pola) for pola in self.dicari)


class Buku(Mapping[K, V]):
    """Records by id; `ambil` hears of each id looked up and gives what stands for the record, `catat_semua` of a look at all."""

    __slots__ = ("_ambil", "_catat_semua", "_isi")

    def __init__(self, isi: Mapping[K, V], ambil: Callable[[K], V], catat_semua: Callable[[], None]) -> None:
        self._isi, self._ambil, self._catat_semua = isi, ambil, catat_semua

    def __getitem__(self, kunci: K) -> V:
        return self._ambil(kunci)

    def __iter__(self) -> Iterator[K]:
        self._catat_semua()
        return iter(self._isi)

    def __len__(self) -> int:
        self._catat_semua()
        return len(self._isi)


class Deret(Sequence[V]):
    """Records in order; `ambil` hears of each one taken and gives what stands for it, `catat_semua` of any look at them."""

    __slots__ = ("_ambil", "_catat_semua", "_isi")

    def __init__(self, isi: Sequence[V], ambil: Callable[[V], V], catat_semua: Callable[[], None]) -> None:
        self._isi, self._ambil, self._catat_semua = isi, ambil, catat_semua

    @overload
    def __getitem__(self, letak: int) -> V: ...
    @overload
    def __getitem__(self, letak: slice) -> Sequence[V]: ...
    def __getitem__(self, letak: int | slice) -> V | Sequence[V]:
        if isinstance(letak, slice):
            return [self[satu] for satu in range(*letak.indices(len(self)))]
        self._catat_semua()
        return self._ambil(self._isi[letak])

    def __len__(self) -> int:
        self._catat_semua()
        return len(self._isi)


def buku_berkas(isi: Mapping[K, B], jejak: Jejak, pola: Callable[[K], str], semua: str) -> Buku[K, B]:
    """Records with a file each: `pola` gives the glob of one that is not there, `semua` that of all."""

    def ambil(kunci: K) -> B:
        if kunci not in isi:
            jejak.cari(pola(kunci))
        return jejak.ambil(isi[kunci])

    return Buku(isi, ambil, lambda: jejak.cari(semua))


def buku_gambar(isi: Mapping[str, bytes], jejak: Jejak, folder: str) -> Buku[str, bytes]:
    """Pictures by name in a folder."""

    def ambil(nama: str) -> bytes:
        gambar = isi[nama]
        jejak.baca(f"{folder}/{nama}")
        return gambar

    return Buku(isi, ambil, lambda: None)


def buku_sehimpun(isi: Mapping[K, V], jejak: Jejak, berkas: str) -> Buku[K, V]:
    """Records that stand in one file together."""

    def ambil(kunci: K) -> V:
        jejak.baca(berkas)
        return isi[kunci]

    return Buku(isi, ambil, lambda: jejak.baca(berkas))


def deret_berkas(isi: Sequence[B], jejak: Jejak, semua: str) -> Deret[B]:
    """Records in order with a file each."""
    return Deret(isi, jejak.ambil, lambda: jejak.cari(semua))


def deret_sehimpun(isi: Sequence[V], jejak: Jejak, berkas: str) -> Deret[V]:
    """Records in order that stand in one file together."""

    def ambil(satu: V) -> V:
        jejak.baca(berkas)
        return satu

    return Deret(isi, ambil, lambda: jejak.baca(berkas))
