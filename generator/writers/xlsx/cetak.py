"""Print set-up of a sheet: the theme's landscape paper, one page wide, header repeated, marks on every page."""

from __future__ import annotations

from generator.tree import GayaHalaman
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.xml import lepas

MM_PER_INCI = 25.4
KEPALA_TERPANJANG = 255
_KERTAS = {(210, 297): 9, (215, 330): 14}
"""Codes of the format: A4, and Folio (8.5 × 13 inch), which is what printers here call F4."""


def tulis_cetak(judul: str, tanda: str, halaman: GayaHalaman) -> str:
    """The elements from ``pageMargins`` to ``headerFooter``. Raises GalatBukuKerja for a paper that the format does not know."""
    ukuran = (round(min(halaman.lebar, halaman.tinggi)), round(max(halaman.lebar, halaman.tinggi)))
    if ukuran not in _KERTAS:
        raise GalatBukuKerja(f"kertas {ukuran[0]} × {ukuran[1]} mm tidak dikenal; pakailah A4 (210 × 297) atau F4 (215 × 330)")
    margin = {
        "left": halaman.kiri,
        "right": halaman.kanan,
        "top": halaman.atas,
        "bottom": halaman.bawah,
        "header": halaman.atas / 2,
        "footer": halaman.bawah / 2,
    }
    sisi = "".join(f' {nama}="{mm / MM_PER_INCI:.16g}"' for nama, mm in margin.items())
    return (
        f"<pageMargins{sisi}/>"
        f'<pageSetup paperSize="{_KERTAS[ukuran]}" fitToHeight="0" orientation="landscape"/>'
        f"<headerFooter><oddHeader>{lepas(_kepala(judul, tanda))}</oddHeader>"
        "<oddFooter>&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>"
    )


def _kepala(judul: str, tanda: str) -> str:
    """Title left, marks right and bold; an ampersand of the title is doubled, a title too long is cut."""
    ekor = f"&R&B{tanda}" if tanda else ""
    sisa = KEPALA_TERPANJANG - len(f"&L{ekor}")
    potong, utuh = judul, judul
    while len(potong.replace("&", "&&")) > sisa:
        utuh = utuh[:-1].rstrip()
        potong = f"{utuh}…"
    return f"&L{potong.replace('&', '&&')}{ekor}"
