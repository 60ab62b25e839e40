"""What a book's PDF carries: its workbook, and the records it was made from, so that every figure can be checked by anyone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from generator.writers.pdf import Lampiran

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TANGGAL_ARSIP = (1980, 1, 1, 0, 0, 0)


def lampiran_buku(nama: str, buku_kerja: bytes, rekaman: Iterable[str], akar: Path) -> tuple[Lampiran, ...]:
    """The workbook as ``<nama>.xlsx`` and the files `rekaman`, POSIX paths below `akar`, as ``rekaman.zip``."""
    return (
        Lampiran(f"{nama}.xlsx", buku_kerja, JENIS_XLSX, "Semua tabel buku ini sebagai lembar Excel"),
        Lampiran("rekaman.zip", _arsip(rekaman, akar), "application/zip", "Rekaman (YAML) yang menjadi sumber buku ini"),
    )


def _arsip(rekaman: Iterable[str], akar: Path) -> bytes:
    """Stored, not compressed: the PDF compresses it as a whole, and records resemble each other."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_STORED) as arsip:
        for jalur in sorted(rekaman):
            berkas = zipfile.ZipInfo(jalur, _TANGGAL_ARSIP)
            berkas.create_system = 3
            berkas.external_attr = 0o644 << 16
            arsip.writestr(berkas, (akar / jalur).read_bytes())
    return hasil.getvalue()
