"""Places on the paper that several styles share, computed from the theme (mm from the left text edge)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.tree import GayaHalaman, Tema


@dataclass(frozen=True, slots=True)
class Letak:
    """`buku` and `surat` are text widths of portrait pages, `buku_lanskap` and `surat_lanskap` of landscape ones.

    `sumbu` is the axis of date, signature and lampiran block, `blok` the width to its right.
    """

    buku: float
    buku_lanskap: float
    surat: float
    surat_lanskap: float
    sumbu: float
    blok: float


def lebar_teks(halaman: GayaHalaman) -> float:
    """The text width of a page style."""
    return halaman.lebar - halaman.kiri - halaman.kanan


def lanskap(halaman: GayaHalaman) -> bool:
    return halaman.lebar > halaman.tinggi


def letak(tema: Tema) -> Letak:
    """The shared places of a theme. Raises KeyError when the theme lacks one of the page styles every profile has."""
    surat = tema.halaman["surat"]
    sumbu = tema.surat.sumbu - surat.kiri
    return Letak(
        buku=lebar_teks(tema.halaman["isi"]),
        buku_lanskap=lebar_teks(tema.halaman["lanskap"]),
        surat=lebar_teks(surat),
        surat_lanskap=lebar_teks(tema.halaman["lampiran_lanskap"]),
        sumbu=sumbu,
        blok=lebar_teks(surat) - sumbu,
    )
