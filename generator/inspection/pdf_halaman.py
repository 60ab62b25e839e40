"""Rules: what is painted stays on its page and in fonts that are in the file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.inspection.pdf_bagian import Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-LUAR-HALAMAN": "Teks melewati tepi kertas.",
    "PDF-NOTDEF": "Huruf yang tidak ada di fonta tercetak sebagai kotak kosong.",
    "PDF-UNICODE": "Huruf tanpa padanan Unicode: tidak dapat disalin atau dibacakan.",
    "PDF-HURUF": "Fonta tidak disertakan di dalam berkas.",
}


def di_dalam_kertas(berkas: BerkasPdf) -> Iterator[Temuan]:
    for ke, lembar in enumerate(berkas.lembar, 1):
        for teks in lembar.di_luar:
            yield Temuan("PDF-LUAR-HALAMAN", f"teks melewati tepi halaman {ke}", teks)


def huruf_ada(berkas: BerkasPdf) -> Iterator[Temuan]:
    for ke, lembar in enumerate(berkas.lembar, 1):
        for huruf, teks in lembar.nol:
            yield Temuan("PDF-NOTDEF", f"huruf yang tidak ada di fonta {huruf}, halaman {ke}", teks)
        for teks in lembar.tanpa_unicode:
            yield Temuan("PDF-UNICODE", f"huruf tanpa padanan Unicode, halaman {ke}", teks)


def fonta_tertanam(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Every font of the file, whether text is painted with it or not."""
    for huruf in berkas.huruf.values():
        if not huruf.tertanam:
            yield Temuan("PDF-HURUF", "fonta tidak disertakan", huruf.nama)


ATURAN = (di_dalam_kertas, huruf_ada, fonta_tertanam)
