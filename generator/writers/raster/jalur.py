"""Paths of straight lines, and discs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from generator.writers.raster.kanvas import Lingkar, Titik

_ANGKA: Final = r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?"
_BILANGAN: Final = re.compile(_ANGKA)
_PERINTAH: Final = re.compile(r"([MLHVZmlhvz])([^A-Za-df-z]*)")
_BANYAK: Final = {"h": 1, "v": 1, "z": 0}
"""Numbers that follow a command; two follow the others."""
_CAKRAM: Final = re.compile(rf"M({_ANGKA}),0A({_ANGKA}),\2,0,1,1,({_ANGKA}),0A\2,\2,0,1,1,\1,0")
"""A circle round the origin as two arcs, from its right."""
_BUSUR: Final = 0.5522847498
"""How far the handles of a quarter of a circle reach, as a share of its radius: then a cubic curve is one within 0.03 %."""
_RUAS: Final = 8
"""Straight pieces for a quarter of a circle."""


class BukanGarisLurus(Exception):
    """A path with curves, or one of several pieces."""


def baca_jalur(jalur: str) -> tuple[list[Titik], bool]:
    """The corners of a path of straight lines, and whether it is closed. Raises `BukanGarisLurus`."""
    titik: list[Titik] = []
    tertutup = False
    x = y = 0.0
    if _PERINTAH.sub("", jalur).strip():
        raise BukanGarisLurus
    for perintah, isi in _PERINTAH.findall(jalur):
        jenis = perintah.lower()
        angka = [float(satu) for satu in _BILANGAN.findall(isi)]
        if tertutup or _BILANGAN.sub("", isi).strip(" ,") or len(angka) != _BANYAK.get(jenis, 2) or (jenis == "m" and titik):
            raise BukanGarisLurus
        asal = (x, y) if perintah.islower() else (0.0, 0.0)
        match jenis:
            case "z":
                tertutup = True
                continue
            case "h":
                x = asal[0] + angka[0]
            case "v":
                y = asal[1] + angka[0]
            case _:
                x, y = asal[0] + angka[0], asal[1] + angka[1]
        titik.append((x, y))
    return titik, tertutup


def cakram(jalur: str) -> Callable[[float], Lingkar] | None:
    """For a path that is a circle round the origin: its outline, so much wider than it is."""
    cocok = _CAKRAM.fullmatch(jalur)
    if cocok is None or not float(cocok[1]) == float(cocok[2]) == -float(cocok[3]):
        return None
    return lambda tepi: _lingkaran(float(cocok[1]) + tepi)


def _lingkaran(jari: float) -> Lingkar:
    seperempat = []
    for ke in range(_RUAS):
        t = ke / _RUAS
        s = 1 - t
        jauh = s * s * s + 3 * s * s * t + 3 * s * t * t * _BUSUR
        dekat = 3 * s * s * t * _BUSUR + 3 * s * t * t + t * t * t
        seperempat.append((jari * jauh, jari * dekat))
    hasil: list[Titik] = []
    for _ in range(4):
        hasil += seperempat
        seperempat = [(-y, x) for x, y in seperempat]
    return hasil
