"""What inspections have read, kept from one build to the next, a paper by itself.

A reading depends on nothing but the bytes it is kept under and this program, so it is never stale: every rule of every build
judges the whole file, only what is known byte for byte is not taken apart again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias

from generator.inspection.pdf_ingatan import Ingatan
from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program

Mengingat: TypeAlias = Callable[[str], AbstractContextManager[Ingatan]]
"""What was read when the paper at this path was last built; what is read now is kept instead, unless the build fails."""


def mengingat(folder: Path | None) -> Mengingat:
    """Memory in a cache folder; without one every paper is read anew."""

    @contextmanager
    def ingat(jalur: str) -> Iterator[Ingatan]:
        if folder is None:
            yield Ingatan()
            return
        kunci = hashlib.sha256(f"terbaca {sidik_program()} {jalur}".encode()).hexdigest()
        ingatan = _buka(folder, kunci)
        yield ingatan
        if ingatan.berubah:
            cache.simpan(folder, kunci, ingatan.kemas(), "pemeriksaan")

    return ingat


def _buka(folder: Path, kunci: str) -> Ingatan:
    isi = cache.ambil(folder, kunci)
    try:
        return Ingatan.buka(isi) if isi is not None else Ingatan()
    except (ValueError, TypeError):
        return Ingatan()
