"""Where each kabupaten/kota of Jawa Tengah stands on the tile grid: ten columns, six rows, schematic."""

from __future__ import annotations

from typing import NamedTuple

KOLOM, BARIS = 10, 6


class Ubin(NamedTuple):
    """Code of the region, its name without "Kabupaten", row from the north and column from the west, from 1."""

    kode: str
    nama: str
    baris: int
    kolom: int


UBIN_JAWA_TENGAH = (
    Ubin("33.01", "Cilacap", 4, 2),
    Ubin("33.02", "Banyumas", 4, 3),
    Ubin("33.03", "Purbalingga", 3, 3),
    Ubin("33.04", "Banjarnegara", 4, 4),
    Ubin("33.05", "Kebumen", 5, 4),
    Ubin("33.06", "Purworejo", 5, 5),
    Ubin("33.07", "Wonosobo", 3, 5),
    Ubin("33.08", "Magelang", 4, 5),
    Ubin("33.09", "Boyolali", 4, 8),
    Ubin("33.10", "Klaten", 5, 7),
    Ubin("33.11", "Sukoharjo", 5, 9),
    Ubin("33.12", "Wonogiri", 6, 9),
    Ubin("33.13", "Karanganyar", 4, 9),
    Ubin("33.14", "Sragen", 3, 9),
    Ubin("33.15", "Grobogan", 3, 8),
    Ubin("33.16", "Blora", 2, 10),
    Ubin("33.17", "Rembang", 1, 10),
    Ubin("33.18", "Pati", 1, 9),
    Ubin("33.19", "Kudus", 2, 9),
    Ubin("33.20", "Jepara", 1, 8),
    Ubin("33.21", "Demak", 2, 8),
    Ubin("33.22", "Semarang", 3, 7),
    Ubin("33.23", "Temanggung", 3, 6),
    Ubin("33.24", "Kendal", 2, 6),
    Ubin("33.25", "Batang", 2, 5),
    Ubin("33.26", "Pekalongan", 3, 4),
    Ubin("33.27", "Pemalang", 2, 3),
    Ubin("33.28", "Tegal", 3, 2),
    Ubin("33.29", "Brebes", 2, 1),
    Ubin("33.71", "Kota Magelang", 4, 6),
    Ubin("33.72", "Kota Surakarta", 5, 8),
    Ubin("33.73", "Kota Salatiga", 4, 7),
    Ubin("33.74", "Kota Semarang", 2, 7),
    Ubin("33.75", "Kota Pekalongan", 2, 4),
    Ubin("33.76", "Kota Tegal", 2, 2),
)
