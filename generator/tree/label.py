"""A sheet of address labels as plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LembarLabel:
    """Paper, columns and rows of labels, size of one, place of the first from the left top corner, gaps between; all mm."""

    lebar_kertas: float
    tinggi_kertas: float
    kolom: int
    baris: int
    lebar: float
    tinggi: float
    kiri: float
    atas: float
    sela_datar: float = 0
    sela_tegak: float = 0
