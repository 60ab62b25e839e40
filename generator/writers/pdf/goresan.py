"""Lines and rectangles painted in one state, gathered until something else is written, and joined where they touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from generator.writers.pdf.instruksi import angka_seribu

Ruas: TypeAlias = tuple[int, int, int, int]
"""From x, y to x, y in thousandths: a line along an axis, or a rectangle."""
Jalur: TypeAlias = Sequence[tuple[bytes, tuple[int, ...]]]

_BULAT: Final = 2
"""Thousandths by which rounding parts what touches."""


@dataclass(slots=True)
class Goresan:
    """What was painted and is not yet written: lines or rectangles, never both, for one may lie on the other."""

    _garis: list[Ruas] = field(default_factory=list)
    _kotak: list[Ruas] = field(default_factory=list)

    def terima(self, operator: bytes, jalur: Jalur, padu: bool) -> bool:
        """Whether the path was taken, to be painted with the next ones; `padu` says that to paint it twice changes nothing."""
        bentuk = [satu for satu, _ in jalur]
        if operator == b"S" and bentuk == [b"m", b"l"] and padu and not self._kotak:
            (x, y), (x1, y1) = jalur[0][1], jalur[1][1]
            if (x == x1 and y <= y1) or (y == y1 and x <= x1):
                self._garis.append((x, y, x1, y1))
                return True
        if operator == b"f" and bentuk == [b"re"] and padu and not self._garis:
            x, y, lebar, tinggi = jalur[0][1]
            self._kotak.append((x, y, x + lebar, y + tinggi))
            return True
        return False

    def habiskan(self) -> list[bytes]:
        """The code of all that was taken."""
        hasil = []
        for x, y, x1, y1 in satukan_garis(self._garis):
            dari, ke = (b" ".join(map(angka_seribu, titik)) for titik in ((x, y), (x1, y1)))
            hasil += [dari + b" m", ke + b" l", b"S"]
        for x, y, x1, y1 in satukan_kotak(self._kotak):
            hasil += [b" ".join((*map(angka_seribu, (x, y, x1 - x, y1 - y)), b"re")), b"f"]
        self._garis.clear()
        self._kotak.clear()
        return hasil


def satukan_garis(semua: Sequence[Ruas]) -> list[Ruas]:
    """Lines of one width and colour, those on one axis that touch or overlap as one; the first of each keeps its place."""
    urut: dict[tuple[bool, int], list[Ruas]] = {}
    for satu in semua:
        tegak = satu[0] == satu[2]
        urut.setdefault((tegak, satu[0] if tegak else satu[1]), []).append(satu)
    hasil: list[Ruas] = []
    for (tegak, _), milik in urut.items():
        dari, ke = (1, 3) if tegak else (0, 2)
        deret: list[list[int]] = []
        for satu in sorted(milik, key=lambda garis: garis[dari]):
            if deret and satu[dari] <= deret[-1][ke]:
                deret[-1][ke] = max(deret[-1][ke], satu[ke])
            else:
                deret.append(list(satu))
        hasil += [(x, y, x1, y1) for x, y, x1, y1 in deret]
    return hasil


def satukan_kotak(semua: Sequence[Ruas]) -> list[Ruas]:
    """Rectangles of one colour, neighbours of one height in a row as one."""
    hasil: list[Ruas] = []
    for x, y, x1, y1 in semua:
        if hasil and hasil[-1][1::2] == (y, y1) and abs(hasil[-1][2] - x) <= _BULAT:
            hasil[-1] = (hasil[-1][0], y, x1, y1)
        else:
            hasil.append((x, y, x1, y1))
    return hasil
