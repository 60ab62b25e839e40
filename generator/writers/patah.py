"""Numbers of letters that are wider than their column: as a last resort they may break after a slash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.tree import IsiBaris, Nilai, Teks
from generator.writers.metrik import lebar_mm

BOLEH_PATAH = "\u200b"
"""The zero width space; read back, it is dropped."""


def patahkan(isi: IsiBaris, lebar: float, ukuran: float, aset: Path) -> IsiBaris:
    """`isi` with a place to break after every slash of words that are wider than `lebar` mm at `ukuran` points."""

    def kata(satu: str) -> str:
        return satu.replace("/", f"/{BOLEH_PATAH}") if "/" in satu and lebar_mm(satu, ukuran, aset) > lebar else satu

    return tuple(
        replace(satu, isi=" ".join(map(kata, satu.isi.split(" ")))) if isinstance(satu, Teks | Nilai) else satu for satu in isi
    )
