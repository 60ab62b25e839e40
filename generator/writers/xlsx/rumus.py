"""Totals: which rows a total adds up, the formula for it, and the proof that the given total is that sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.tree import BarisTabel
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.xml import nama_kolom

PANJANG_TERBESAR = 8192
ARGUMEN_TERBANYAK = 255


def baris_dijumlah(baris: Sequence[BarisTabel]) -> dict[int, list[int]]:
    """For the index of every subtotal and total: the indices of the rows it adds up.

    A subtotal adds the records after the subtotal before it, a total all records above it; neither adds a total.
    """
    semua: list[int] = []
    kelompok: list[int] = []
    hasil: dict[int, list[int]] = {}
    for urut, satu in enumerate(baris):
        if satu.peran == "isi":
            semua.append(urut)
            kelompok.append(urut)
        elif satu.peran == "subtotal":
            hasil[urut] = kelompok
            kelompok = []
        elif satu.peran == "total":
            hasil[urut] = list(semua)
    return hasil


def periksa_jumlah(tempat: str, jumlah: int | Decimal, bagian: Sequence[int | Decimal]) -> None:
    """Raises GalatBukuKerja unless `jumlah` is exactly the sum of `bagian`."""
    dihitung = sum(bagian)
    if jumlah != dihitung:
        raise GalatBukuKerja(f"{tempat}: jumlah tertulis {jumlah}, tetapi baris di atasnya berjumlah {dihitung}")


def rumus_jumlah(tempat: str, kolom: int, baris: Sequence[int]) -> str:
    """``SUM(H5:H9,H12)`` over the sheet rows `baris` (from 0, ascending) of a column (from 0).

    Raises GalatBukuKerja where the formula passes the limits of the format.
    """
    huruf = nama_kolom(kolom)
    rentang = [
        f"{huruf}{awal + 1}" if awal == akhir else f"{huruf}{awal + 1}:{huruf}{akhir + 1}" for awal, akhir in _beruntun(baris)
    ]
    rumus = f"SUM({','.join(rentang)})"
    if len(rentang) > ARGUMEN_TERBANYAK or len(rumus) >= PANJANG_TERBESAR:
        raise GalatBukuKerja(f"{tempat}: jumlah atas {len(rentang)} kelompok melampaui batas rumus; bagilah tabelnya")
    return rumus


def _beruntun(baris: Sequence[int]) -> list[tuple[int, int]]:
    """Consecutive numbers as (first, last) pairs."""
    hasil: list[tuple[int, int]] = []
    for satu in baris:
        if hasil and hasil[-1][1] == satu - 1:
            hasil[-1] = (hasil[-1][0], satu)
        else:
            hasil.append((satu, satu))
    return hasil


def angka_di(nilai: Mapping[int, object], baris: Sequence[int]) -> list[int | Decimal]:
    """The numbers among the written values of `baris`, which is what SUM sees."""
    return [n for urut in baris if isinstance(n := nilai.get(urut), int | Decimal)]
