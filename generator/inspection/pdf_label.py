"""Page labels of a PDF (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

from generator.bahasa.urutan import romawi
from generator.inspection.pdf_pohon import semua_isi
from generator.inspection.pdf_sintaks import Nilai, teks
from generator.inspection.pdf_susunan import Susunan


def baca_label(susunan: Susunan, akar: Nilai, halaman: int) -> tuple[list[str], list[str]]:
    """The label of each of `halaman` pages, counted from 1 without a tree; and what is wrong with the tree.

    Raises ValueError for a kind of number that does not exist.
    """
    isi, salah = semua_isi(susunan, akar, "/Nums")
    if not isi:
        return [str(ke + 1) for ke in range(halaman)], salah
    if isi[0][0] != 0:
        salah.append("halaman pertama tidak berlabel")
    hasil = [""] * halaman
    batas = [*(int(awal) for awal, _ in isi), halaman]
    for (_, acuan), awal, akhir in zip(isi, batas, batas[1:], strict=False):
        ruas = susunan.kamus(acuan)
        depan, pertama = teks(ruas.get("/P")), ruas.get("/St", 1)
        for ke in range(awal, min(akhir, halaman)):
            hasil[ke] = depan + _nomor(ruas.get("/S"), pertama + ke - awal)
    return hasil, salah


def _nomor(gaya: Nilai, nomor: int) -> str:
    match gaya:
        case None:
            return ""
        case "/D":
            return str(nomor)
        case "/R":
            return romawi(nomor)
        case "/r":
            return romawi(nomor).lower()
    raise ValueError(f"gaya label halaman {gaya} tidak dikenal")
