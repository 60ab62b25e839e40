"""Title lines of about equal width, the same in every format, so that no line holds a single leftover word."""

from __future__ import annotations

from pathlib import Path

from generator.writers.metrik import lebar_mm
from generator.writers.rapat import rapatkan

_KETELITIAN = 0.5
"""mm to which the narrowest width is looked for."""


def lebar_seimbang(teks: str, lebar: float, ukuran: float, aset: Path) -> float:
    """The narrowest width (mm) in which `teks`, bold at `ukuran` points, takes no more lines than in `lebar`."""
    kata = rapatkan(teks).split(" ")
    banyak = len(_patahkan(kata, lebar, ukuran, aset))
    sempit, cukup = 0.0, lebar
    while banyak > 1 and cukup - sempit > _KETELITIAN:
        tengah = (sempit + cukup) / 2
        if len(_patahkan(kata, tengah, ukuran, aset)) > banyak:
            sempit = tengah
        else:
            cukup = tengah
    return cukup


def seimbangkan(teks: str, lebar: float, ukuran: float, aset: Path) -> str:
    """`teks` with a line feed at the end of each line in that width."""
    return "\n".join(_patahkan(rapatkan(teks).split(" "), lebar_seimbang(teks, lebar, ukuran, aset), ukuran, aset))


def _patahkan(kata: list[str], lebar: float, ukuran: float, aset: Path) -> list[str]:
    baris: list[str] = []
    for satu in kata:
        if baris and lebar_mm(f"{baris[-1]} {satu}", ukuran, aset, tebal=True) <= lebar:
            baris[-1] += f" {satu}"
        else:
            baris.append(satu)
    return baris
