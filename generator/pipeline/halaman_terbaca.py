"""Pages that inspections have read, kept from one build to the next.

A reading depends on nothing but the bytes it is kept under and this program, so it is never stale: every rule of every build
judges every page, only pages known byte for byte are not taken apart again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.inspection.pdf_lembar import Ingatan, Lembar, buka_ingatan, kemas_ingatan
from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program


class _Terpakai(dict[str, Lembar]):
    """The pages of this build; those of earlier builds are taken over when asked for."""

    def __init__(self, lama: Mapping[str, Lembar]) -> None:
        super().__init__()
        self._lama = lama

    def __missing__(self, kunci: str) -> Lembar:
        lembar = self[kunci] = self._lama[kunci]
        return lembar


@contextmanager
def halaman_terbaca(folder: Path | None, jenis: Collection[str]) -> Iterator[Ingatan]:
    """The pages read when these kinds were last built; what this build reads is kept instead, unless it fails."""
    if folder is None:
        yield {}
        return
    kunci = hashlib.sha256(f"halaman {sidik_program()} {sorted(jenis)}".encode()).hexdigest()
    lama = _buka(folder, kunci)
    terpakai = _Terpakai(lama)
    yield terpakai
    if terpakai.keys() != lama.keys():
        cache.simpan(folder, kunci, kemas_ingatan(terpakai))


def _buka(folder: Path, kunci: str) -> dict[str, Lembar]:
    isi = cache.ambil(folder, kunci)
    try:
        return buka_ingatan(isi) if isi is not None else {}
    except (ValueError, TypeError, AttributeError):
        return {}
