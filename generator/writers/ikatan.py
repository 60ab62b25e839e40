"""Which rows of a table stay on the page of the next one, in every format that has pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.tree import BarisTabel, GayaTabel
from generator.writers.tinggi import TERTINGGI

SEPASANG, SERUMPUN = 110.0, 60.0
"""mm that two records at an end of a table may take together and still stay together; and that three may."""
AKHIR: dict[GayaTabel, int] = {"buku": 3, "matriks": 3}
"""Records that end a table together, where it is not two."""


@dataclass(frozen=True, slots=True)
class Ikatan:
    """For every row of a table: whether it may split over pages (as a tall row, or as the rest of one), and whether it stays
    on the page of the row after it."""

    terbelah: tuple[bool, ...]
    ikut: tuple[bool, ...]


def ikat(baris: Sequence[BarisTabel], tinggi: Sequence[float], gaya: GayaTabel) -> Ikatan:
    """How rows of the heights `tinggi` (mm, see `generator.writers.tinggi.tinggi_baris`) hold together.

    Group rows stay with what they head, totals and further rows of a record with what is before them, and a table neither
    begins nor ends with a single record on a page. A row that may split holds nothing: LibreOffice cuts off a tall cell that
    is merged over rows which must stay whole.
    """
    terbelah: list[bool] = []
    for satu, mm in zip(baris, tinggi, strict=True):
        terbelah.append(mm >= TERTINGGI or (satu.lanjutan and terbelah[-1]))
    ikut = [
        satu.peran == "subjudul" or berikut.lanjutan or berikut.peran in ("subtotal", "total")
        for satu, berikut in pairwise(baris)
    ]
    awal = [ke for ke, satu in enumerate(baris) if satu.peran == "isi" and not satu.lanjutan]
    for ke in (*range(_akhir_awal(awal, tinggi)), *range(_awal_akhir(awal, tinggi, AKHIR.get(gaya, 2)), len(ikut))):
        ikut[ke] = True
    ikut += [False] * bool(baris)
    return Ikatan(tuple(terbelah), tuple(satu and not belah for satu, belah in zip(ikut, terbelah, strict=True)))


def _akhir_awal(awal: Sequence[int], tinggi: Sequence[float]) -> int:
    """The first row of the record that begins a table together with the one before; `awal` are the first rows of all records."""
    if len(awal) < 2 or sum(tinggi[: awal[2] if len(awal) > 2 else None]) > SEPASANG:
        return 0
    return awal[1]


def _awal_akhir(awal: Sequence[int], tinggi: Sequence[float], banyak: int) -> int:
    """The first of the rows that end a table together."""
    for jumlah, terbanyak in ((banyak, SERUMPUN), (2, SEPASANG)):
        if jumlah <= len(awal) and sum(tinggi[awal[-jumlah] :]) <= terbanyak:
            return awal[-jumlah]
    return len(tinggi)
