"""Inspection of a finished book's PDF: everything anew, after a change in one section, after none.

Run: `python bench/pemeriksaan.py BOOK.pdf`. Seconds of the processor, with the memory read from and packed to bytes as a build
does. The change is a blank at the end of one page's content: its section is read again, all rules are asked.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import buka_pdf, periksa_pdf
from generator.inspection.pecah_halaman import periksa_pecah_halaman
from generator.inspection.teks_pdf import teks_pdf
from tests.inspection.berkas_tertanam import tanam


def periksa(nama: str, data: bytes, ingatan: bytes | None) -> bytes:
    awal = time.process_time()
    teringat = Ingatan.buka(ingatan) if ingatan else Ingatan()
    berkas = buka_pdf(data, teringat)
    keluhan = periksa_pdf(berkas)
    periksa_pecah_halaman(berkas)
    blok = len(teks_pdf(berkas))
    hasil = teringat.kemas() if teringat.berubah else ingatan or b""
    lama = time.process_time() - awal
    kata = f"{len(berkas.halaman)} pages, {blok} blocks, {len(keluhan)} complaints, memory {len(hasil) / 1e6:.1f} MB"
    print(f"{nama:24}{lama:8.2f} s   {kata}")
    return hasil


def main(jalur: str) -> None:
    data = Path(jalur).read_bytes()
    halaman = buka_pdf(data).halaman
    isi = halaman[len(halaman) // 2].isi[1]
    berubah = tanam(data, isi, lambda semula: re.sub(rb"\Z", b" ", semula))
    ingatan = periksa("everything anew", data, None)
    periksa("one section changed", berubah, ingatan)
    periksa("nothing changed", data, ingatan)


if __name__ == "__main__":
    main(*sys.argv[1:])
