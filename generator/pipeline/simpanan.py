"""The cache as the memory of writers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program


@dataclass(frozen=True, slots=True)
class SimpananCache:
    """What one writer (`untuk`) remembers; what another version of this program made is not found."""

    folder: Path
    untuk: str
    program: str

    def ambil(self, kunci: str) -> bytes | None:
        return cache.ambil(self.folder, self._kunci(kunci))

    def simpan(self, kunci: str, isi: bytes) -> None:
        cache.simpan(self.folder, self._kunci(kunci), isi, self.untuk)

    def _kunci(self, kunci: str) -> str:
        return hashlib.sha256(f"{self.untuk} {self.program} {kunci}".encode()).hexdigest()


def buka_simpanan(folder: Path | None, untuk: str) -> SimpananCache | None:
    """The memory of a writer below the cache `folder`, ``None`` without a cache. Raises OSError."""
    return SimpananCache(folder, untuk, sidik_program()) if folder is not None else None
