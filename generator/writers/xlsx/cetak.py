"""Print set-up of a sheet: the theme's landscape paper, one page wide, header repeated, marks on every page."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from generator.tree import GayaHalaman
from generator.writers.xlsx.galat import GalatBukuKerja

MM_PER_INCI = 25.4
KEPALA_TERPANJANG = 255
_KERTAS = {(210, 297): 9, (215, 330): 14}
"""Codes of the format: A4, and Folio (8.5 × 13 inch), which is what printers here call F4."""


def atur_cetak(ws: Worksheet, judul: str, tanda: str, baris_kepala: int, halaman: GayaHalaman) -> None:
    """Raises GalatBukuKerja for a paper that the format does not know."""
    ukuran = (round(min(halaman.lebar, halaman.tinggi)), round(max(halaman.lebar, halaman.tinggi)))
    if ukuran not in _KERTAS:
        raise GalatBukuKerja(f"kertas {ukuran[0]} × {ukuran[1]} mm tidak dikenal; pakailah A4 (210 × 297) atau F4 (215 × 330)")
    ws.set_paper(_KERTAS[ukuran])
    ws.set_landscape()
    ws.set_margins(*(mm / MM_PER_INCI for mm in (halaman.kiri, halaman.kanan, halaman.atas, halaman.bawah)))
    ws.fit_to_pages(1, 0)
    ws.repeat_rows(baris_kepala)
    ws.set_header(_kepala(judul, tanda), {"margin": halaman.atas / 2 / MM_PER_INCI})
    ws.set_footer("&RHalaman &P dari &N", {"margin": halaman.bawah / 2 / MM_PER_INCI})


def _kepala(judul: str, tanda: str) -> str:
    """Title left, marks right and bold; an ampersand of the title is doubled, a title too long is cut."""
    ekor = f"&R&B{tanda}" if tanda else ""
    sisa = KEPALA_TERPANJANG - len(f"&L{ekor}")
    potong, utuh = judul, judul
    while len(potong.replace("&", "&&")) > sisa:
        utuh = utuh[:-1].rstrip()
        potong = f"{utuh}…"
    return f"&L{potong.replace('&', '&&')}{ekor}"
