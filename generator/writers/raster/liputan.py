"""How much of each pixel an outline covers, by signed areas: every edge adds what lies to its right, one sum a row finds it.

Only additions and products of binary floating point numbers, so that every machine finds the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor
from typing import TypeAlias

Titik: TypeAlias = tuple[float, float]
"""x to the right and y downwards, in pixels."""
Lingkar: TypeAlias = Sequence[Titik]
"""A closed outline; what lies inside one that runs the other way round is a hole."""

PENUH = 15
"""The level of a pixel that is covered whole."""


@dataclass(frozen=True, slots=True)
class Liputan:
    """Levels from 0 to `PENUH`, row by row, of a rectangle of pixels whose corner is at `kiri`, `atas`."""

    kiri: int
    atas: int
    lebar: int
    baris: tuple[bytes, ...]


KOSONG = Liputan(0, 0, 0, ())


def liput(lingkar: Iterable[Lingkar]) -> Liputan:
    """What the outlines cover together; nothing for none."""
    semua = [satu for satu in lingkar if satu]
    if not semua:
        return KOSONG
    kiri = floor(min(x for satu in semua for x, _ in satu))
    atas = floor(min(y for satu in semua for _, y in satu))
    lebar = ceil(max(x for satu in semua for x, _ in satu)) - kiri
    tinggi = ceil(max(y for satu in semua for _, y in satu)) - atas
    luas = [[0.0] * (lebar + 2) for _ in range(tinggi)]
    for satu in semua:
        geser = [(x - kiri, y - atas) for x, y in satu]
        for awal, akhir in zip(geser, (*geser[1:], geser[0]), strict=True):
            _sisi(luas, awal, akhir)
    return Liputan(kiri, atas, lebar, tuple(_tingkat(satu, lebar) for satu in luas))


def jajarkan(semua: Iterable[tuple[int, Liputan]]) -> Liputan:
    """What stands from left to right, each so many pixels to the right, as one; where two overlap the higher level counts."""
    ada = [(x + satu.kiri, satu) for x, satu in semua if satu.baris]
    if not ada:
        return KOSONG
    kiri, atas = min(x for x, _ in ada), min(satu.atas for _, satu in ada)
    baris = [bytearray() for _ in range(max(satu.atas + len(satu.baris) for _, satu in ada) - atas)]
    for x, satu in ada:
        awal = x - kiri
        for deret, isi in zip(baris[satu.atas - atas :], satu.baris, strict=False):
            tumpang = len(deret) - awal
            if tumpang <= 0:
                deret += bytes(-tumpang) + isi
            else:
                deret[awal:] = bytes(map(max, deret[awal:], isi.ljust(tumpang, b"\0"))) + isi[tumpang:]
    lebar = max(map(len, baris))
    return Liputan(kiri, atas, lebar, tuple(bytes(satu).ljust(lebar, b"\0") for satu in baris))


def _tingkat(luas: Sequence[float], lebar: int) -> bytes:
    return bytes([int(min(abs(jumlah), 1.0) * PENUH + 0.5) for jumlah in accumulate(luas[:lebar])])


def _sisi(luas: list[list[float]], awal: Titik, akhir: Titik) -> None:
    """Add the area to the right of an edge, each row's share to the pixels where the edge passes."""
    (x, y0), (x1, y1) = awal, akhir
    if y0 == y1:
        return
    arah = 1.0
    if y0 > y1:
        x, y0, x1, y1, arah = x1, y1, x, y0, -1.0
    miring = (x1 - x) / (y1 - y0)
    for ke in range(int(y0), ceil(y1)):
        bagian = min(ke + 1, y1) - max(ke, y0)
        berikut = x + miring * bagian
        _bagi(luas[ke], min(x, berikut), max(x, berikut), arah * bagian)
        x = berikut


def _bagi(baris: list[float], kiri: float, kanan: float, tinggi: float) -> None:
    """Add the share of one row, in which the edge runs from `kiri` to `kanan` and is `tinggi` high."""
    ke = int(kiri)
    if kanan <= ke + 1:
        sebelum = tinggi * (0.5 * (kiri + kanan) - ke)
        baris[ke] += tinggi - sebelum
        baris[ke + 1] += sebelum
        return
    per_piksel, terliput = tinggi / (kanan - kiri), 0.0
    for piksel in range(ke, ceil(kanan)):
        masuk, keluar = max(kiri, piksel), min(kanan, piksel + 1)
        luas = per_piksel * ((keluar - masuk) * (piksel + 1 - 0.5 * (masuk + keluar)) + max(0.0, masuk - kiri))
        baris[piksel] += luas - terliput
        terliput = luas
    baris[ceil(kanan)] += tinggi - terliput
