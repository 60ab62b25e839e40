"""Who joins laid out sections to a PDF: the linker, which keeps what it linked in the cache, or pikepdf, its measure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program
from generator.pipeline.pesanan import PIKEPDF
from generator.writers.pdf import Rakit, rangkai


@dataclass(frozen=True, slots=True)
class SimpananCache:
    """The cache as the linker's memory; what another version of this program linked is not found."""

    folder: Path
    program: str

    def ambil(self, kunci: str) -> bytes | None:
        return cache.ambil(self.folder, self._kunci(kunci))

    def simpan(self, kunci: str, isi: bytes) -> None:
        cache.simpan(self.folder, self._kunci(kunci), isi)

    def _kunci(self, kunci: str) -> str:
        return hashlib.sha256(f"tautan {self.program} {kunci}".encode()).hexdigest()


def perakit(nama: str, folder: Path | None) -> Rakit:
    """The assembler of a name, `PENAUT` or `PIKEPDF`; `folder` is the cache, ``None`` to remember nothing."""
    if nama == PIKEPDF:
        from generator.writers.pdf.perakitan import rakit

        return rakit
    return partial(rangkai, simpanan=SimpananCache(folder, sidik_program()) if folder is not None else None)
