"""Finished bytes that wait in a file, not in memory, until all of a set is there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO


@dataclass(frozen=True, slots=True)
class Titipan:
    """A piece of such a file: its hash, where it begins, how long it is."""

    sha256: str
    _berkas: IO[bytes]
    _letak: int
    _ukuran: int

    def __len__(self) -> int:
        return self._ukuran

    def baca(self) -> bytes:
        """Raises OSError."""
        self._berkas.seek(self._letak)
        return self._berkas.read(self._ukuran)


@dataclass(slots=True)
class Penitipan:
    """The file; it goes when it is closed, or its process ends."""

    _berkas: IO[bytes]
    _akhir: int = 0

    def titip(self, data: bytes) -> Titipan:
        """Raises OSError."""
        self._berkas.seek(self._akhir)
        self._berkas.write(data)
        titipan = Titipan(hashlib.sha256(data).hexdigest(), self._berkas, self._akhir, len(data))
        self._akhir += len(data)
        return titipan


@contextmanager
def penitipan() -> Iterator[Penitipan]:
    with TemporaryFile(prefix="klaster-jadi-") as berkas:
        yield Penitipan(berkas)
