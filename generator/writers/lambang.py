"""The size of an emblem in a kop: as large as the theme's box allows, its shape kept."""

from __future__ import annotations

from generator.tree import Lambang, Tema


def ukuran_lambang(lambang: Lambang, tema: Tema) -> tuple[float, float]:
    """Width and height in mm."""
    surat = tema.surat
    tinggi = min(surat.lambang_tinggi, surat.lambang_lebar / lambang.rasio)
    return round(tinggi * lambang.rasio, 3), round(tinggi, 3)
