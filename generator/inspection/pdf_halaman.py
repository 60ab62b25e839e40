"""Rules: what is painted stays on its page and in fonts that are in the file."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from generator.inspection.pdf_berkas import BerkasPdf, Temuan
from generator.inspection.pdf_huruf import TAK_TERPETAKAN, baca_huruf
from generator.inspection.pdf_isi import Potongan
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-LUAR-HALAMAN": "Teks melewati tepi kertas.",
    "PDF-NOTDEF": "Huruf yang tidak ada di fonta tercetak sebagai kotak kosong.",
    "PDF-UNICODE": "Huruf tanpa padanan Unicode: tidak dapat disalin atau dibacakan.",
    "PDF-HURUF": "Fonta tidak disertakan di dalam berkas.",
}

_LONGGAR = 0.5
"""pt a glyph may stand over the edge of the paper by rounding."""


def di_dalam_kertas(berkas: BerkasPdf) -> Iterator[Temuan]:
    for ke, (halaman, potongan) in enumerate(zip(berkas.halaman, berkas.potongan, strict=True), 1):
        kotak = [float(satu) for satu in pikepdf.Page(halaman).mediabox]
        for satu in potongan:
            if satu.teks.strip() and _melewati(satu, kotak):
                yield Temuan("PDF-LUAR-HALAMAN", f"teks melewati tepi halaman {ke}", satu.teks)


def _melewati(potongan: Potongan, kotak: list[float]) -> bool:
    """Whether the glyphs, from a fifth of the size below the baseline to three quarters above, leave the box."""
    kiri, bawah, kanan, atas = kotak
    x = (potongan.awal[0], potongan.akhir[0])
    y = (potongan.awal[1] - 0.2 * potongan.ukuran, potongan.awal[1] + 0.75 * potongan.ukuran)
    return min(x) < kiri - _LONGGAR or max(x) > kanan + _LONGGAR or y[0] < bawah - _LONGGAR or y[1] > atas + _LONGGAR


def huruf_ada(berkas: BerkasPdf) -> Iterator[Temuan]:
    for ke, potongan in enumerate(berkas.potongan, 1):
        for satu in potongan:
            if satu.nol:
                yield Temuan("PDF-NOTDEF", f"huruf yang tidak ada di fonta {satu.huruf}, halaman {ke}", satu.teks)
            elif TAK_TERPETAKAN in satu.teks:
                yield Temuan("PDF-UNICODE", f"huruf tanpa padanan Unicode, halaman {ke}", satu.teks)


def fonta_tertanam(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Every font of the file, whether text is painted with it or not."""
    for objek in berkas.pdf.objects:
        if isinstance(objek, pikepdf.Dictionary) and objek.get("/Type") == "/Font" and objek.get("/Subtype") == "/Type0":
            huruf = baca_huruf(objek)
            if not huruf.tertanam:
                yield Temuan("PDF-HURUF", "fonta tidak disertakan", huruf.nama)


ATURAN = (di_dalam_kertas, huruf_ada, fonta_tertanam)
