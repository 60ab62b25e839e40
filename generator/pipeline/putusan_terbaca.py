"""Texts of records that were judged before and found sound: they are not judged again by an equal program.

Only soundness is remembered, under a hash of all that the judgement depends on; complaints are found anew, with their places.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from generator.keluhan import Keluhan
from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program

Putusan: TypeAlias = Callable[[str, Callable[[], Sequence[Keluhan]]], Sequence[Keluhan]]
"""Given a text and what finds its faults: these faults. The second must depend on nothing but the first."""

_PANJANG = 16
"""Bytes of a hash that are kept."""


def tanpa_ingatan(teks: str, periksa: Callable[[], Sequence[Keluhan]]) -> Sequence[Keluhan]:  # noqa: ARG001 - a `Putusan`
    """Judges everything."""
    return periksa()


@contextmanager
def putusan_terbaca(folder: Path | None, akar: Path) -> Iterator[Putusan]:
    """A judge who remembers what was sound when the workspace `akar` was last built."""
    if folder is None:
        yield tanpa_ingatan
        return
    kunci = hashlib.sha256(f"putusan {sidik_program()} {akar}".encode("utf-8", "surrogateescape")).hexdigest()
    isi = cache.ambil(folder, kunci) or b""
    lama = {isi[awal : awal + _PANJANG] for awal in range(0, len(isi), _PANJANG)}
    kini: set[bytes] = set()

    def putuskan(teks: str, periksa: Callable[[], Sequence[Keluhan]]) -> Sequence[Keluhan]:
        sidik = hashlib.sha256(teks.encode("utf-8", "surrogatepass")).digest()[:_PANJANG]
        keluhan = () if sidik in lama else periksa()
        if not keluhan:
            kini.add(sidik)
        return keluhan

    yield putuskan
    if kini != lama:
        cache.simpan(folder, kunci, b"".join(sorted(kini)), "rekaman")
