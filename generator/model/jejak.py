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

K = TypeVar("K")
V = TypeVar("V")
B = TypeVar("B", bound=Berkas)


@dataclass(frozen=True, slots=True)
class Jejak:
    """Paths of the files read, and globs of the paths where more was searched."""

    dibaca: set[str] = field(default_factory=set)
    dicari: set[str] = field(default_factory=set)

    def pernah_mencari(self, berkas: str) -> bool:
        """Whether a record at this path would have been seen."""
        return any(fnmatchcase(berkas, pola) for pola in self.dicari)


class Buku(Mapping[K, V]):
    """Records by id; `catat` hears of each id looked up, `catat_semua` of going through them all."""

    __slots__ = ("_catat", "_catat_semua", "_isi")

    def __init__(self, isi: Mapping[K, V], catat: Callable[[K], None], catat_semua: Callable[[], None]) -> None:
        self._isi, self._catat, self._catat_semua = isi, catat, catat_semua

    def __getitem__(self, kunci: K) -> V:
        self._catat(kunci)
        return self._isi[kunci]

    def __iter__(self) -> Iterator[K]:
        self._catat_semua()
        return iter(self._isi)

    def __len__(self) -> int:
        self._catat_semua()
        return len(self._isi)


class Deret(Sequence[V]):
    """Records in order; `catat` hears of each one taken, `catat_semua` of any look at them."""

    __slots__ = ("_catat", "_catat_semua", "_isi")

    def __init__(self, isi: Sequence[V], catat: Callable[[V], None], catat_semua: Callable[[], None]) -> None:
        self._isi, self._catat, self._catat_semua = isi, catat, catat_semua

    @overload
    def __getitem__(self, letak: int) -> V: ...
    @overload
    def __getitem__(self, letak: slice) -> Sequence[V]: ...
    def __getitem__(self, letak: int | slice) -> V | Sequence[V]:
        if isinstance(letak, slice):
            return [self[satu] for satu in range(*letak.indices(len(self)))]
        self._catat_semua()
        self._catat(self._isi[letak])
        return self._isi[letak]

    def __len__(self) -> int:
        self._catat_semua()
        return len(self._isi)


def buku_berkas(isi: Mapping[K, B], jejak: Jejak, pola: Callable[[K], str], semua: str) -> Buku[K, B]:
    """Records with a file each: `pola` gives the glob of one that is not there, `semua` that of all."""

    def catat(kunci: K) -> None:
        if kunci in isi:
            jejak.dibaca.add(isi[kunci].berkas)
        else:
            jejak.dicari.add(pola(kunci))

    return Buku(isi, catat, lambda: jejak.dicari.add(semua))


def buku_gambar(isi: Mapping[str, bytes], jejak: Jejak, folder: str) -> Buku[str, bytes]:
    """Pictures by name in a folder."""

    def catat(nama: str) -> None:
        if nama in isi:
            jejak.dibaca.add(f"{folder}/{nama}")

    return Buku(isi, catat, lambda: None)


def buku_sehimpun(isi: Mapping[K, V], jejak: Jejak, berkas: str) -> Buku[K, V]:
    """Records that stand in one file together."""
    return Buku(isi, lambda _kunci: jejak.dibaca.add(berkas), lambda: jejak.dibaca.add(berkas))


def deret_berkas(isi: Sequence[B], jejak: Jejak, semua: str) -> Deret[B]:
    """Records in order with a file each."""
    return Deret(isi, lambda satu: jejak.dibaca.add(satu.berkas), lambda: jejak.dicari.add(semua))


def deret_sehimpun(isi: Sequence[V], jejak: Jejak, berkas: str) -> Deret[V]:
    """Records in order that stand in one file together."""
    return Deret(isi, lambda _satu: jejak.dibaca.add(berkas), lambda: jejak.dibaca.add(berkas))
