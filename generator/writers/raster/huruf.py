"""Letters of the bundled fonts as levels of pixels, each made once a size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor
from pathlib import Path
from typing import Any, Final

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from generator.writers.metrik import baca_metrik
from generator.writers.raster.liputan import Lingkar, Liputan, Titik, jajarkan, liput

FASE: Final = 2
"""Places within a pixel at which a letter may begin."""
_RUAS: Final = 4
"""Straight pieces for a curve of an outline."""


def tata_huruf(teks: str, berkas: Path, ukuran: float, x: float, perataan: str) -> Liputan:
    """The letters of `teks` at `ukuran` pixels an em, kerned; `perataan` says whether it has its start, middle or end at `x`.

    Rows count from the base line.
    """
    rupa = _buka(berkas)
    metrik = baca_metrik(berkas)
    skala = ukuran / metrik.satuan
    glif = [metrik.glif.get(ord(satu), 0) for satu in teks]
    letak, kini = [], 0
    for ke, satu in enumerate(glif):
        kini += rupa.rapat.get((glif[ke - 1], satu), 0) if ke else 0
        letak.append(kini)
        kini += metrik.maju[satu]
    awal = x - kini * skala * {"start": 0.0, "middle": 0.5, "end": 1.0}[perataan]
    hasil = []
    for satu, maju in zip(glif, letak, strict=True):
        piksel, fase = divmod(floor((awal + maju * skala) * FASE + 0.5), FASE)
        hasil.append((piksel, _liputan(berkas, satu, ukuran, fase)))
    return jajarkan(hasil)


@lru_cache(maxsize=1 << 13)
def _liputan(berkas: Path, glif: int, ukuran: float, fase: int) -> Liputan:
    skala, geser = ukuran / baca_metrik(berkas).satuan, fase / FASE
    return liput([(x * skala + geser, -y * skala) for x, y in satu] for satu in _garis(berkas, glif))


@lru_cache(maxsize=1 << 11)
def _garis(berkas: Path, glif: int) -> tuple[Lingkar, ...]:
    """The outlines of a letter in font units, y upwards."""
    rupa = _buka(berkas)
    pena = _Pena(rupa.glif)
    rupa.glif[rupa.nama[glif]].draw(pena)
    return tuple(pena.lingkar)


@dataclass(frozen=True, slots=True)
class _Rupa:
    """The names and outlines of a font's letters, and how much nearer two of them stand (font units)."""

    nama: list[str]
    glif: Any
    rapat: dict[tuple[int, int], int]


@lru_cache(maxsize=4)
def _buka(berkas: Path) -> _Rupa:
    """Raises OSError for a font that is not there."""
    huruf = TTFont(berkas, lazy=True)
    nomor = huruf.getReverseGlyphMap()
    rapat = {
        (nomor[kiri], nomor[kanan]): nilai
        for tabel in (huruf["kern"].kernTables if "kern" in huruf else ())
        for (kiri, kanan), nilai in tabel.kernTable.items()
    }
    return _Rupa(huruf.getGlyphOrder(), huruf.getGlyphSet(), rapat)


class _Pena(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Keeps outlines with their curves as straight pieces."""

    def __init__(self, glif: Any) -> None:
        super().__init__(glif)
        self.lingkar: list[list[Titik]] = []

    def _moveTo(self, pt: Titik) -> None:
        self.lingkar.append([pt])

    def _lineTo(self, pt: Titik) -> None:
        self.lingkar[-1].append(pt)

    def _qCurveToOne(self, pt1: Titik, pt2: Titik) -> None:
        awal = self.lingkar[-1][-1]
        for ke in range(1, _RUAS + 1):
            t = ke / _RUAS
            a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
            self.lingkar[-1].append((a * awal[0] + b * pt1[0] + c * pt2[0], a * awal[1] + b * pt1[1] + c * pt2[1]))
