"""A PDF whose sections are read by many: what each remembers is put together, and the file judged as one that was read before.

Nothing is judged by who reads a share: a section with a fault, or not read for any reason, is read again by who judges.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import TAK_TERURAI, buka_pdf

_DASAR: Final = ("wadah", "halaman", "fonta", "huruf", "daun")
"""What every share needs of the whole file."""
_DIBACA: Final = ("alur", "bagian")

_SEDIKIT: Final = 8
"""Sections that are sooner read than shared out: to open the file costs each share what two of them cost."""


def bagi_bacaan(berkas: BerkasPdf, banyak: int) -> tuple[bytes, list[tuple[int, ...]]]:
    """What each share needs to begin, and the places of sections not remembered, dealt out to at most `banyak` shares.

    No shares where there is little to read, or where the file is faulty before its sections.
    """
    asing: list[int] = []
    with suppress(*TAK_TERURAI):
        if len(berkas.halaman) and berkas.huruf and berkas.pohon_induk.daun:
            asing = berkas.bagian_asing
    if len(asing) < _SEDIKIT:
        return b"", []
    return berkas.ingatan.kemas(_DASAR), [tuple(asing[ke::banyak]) for ke in range(min(banyak, len(asing)))]


def baca_sebagian(data: bytes, dasar: bytes, tempat: Sequence[int]) -> bytes:
    """What an inspection remembers of the sections at these places and of their pages, for `Ingatan.gabung`."""
    ingatan = Ingatan.buka(dasar)
    berkas = buka_pdf(data, ingatan)
    for ke in tempat:
        with suppress(*TAK_TERURAI):
            berkas.baca_bagian(ke)
    return ingatan.kemas(_DIBACA)
