"""A workbook in memory, with fixed properties and legal sheet names."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime, time

from xlsxwriter.workbook import Workbook

from generator.tree import BukuKerja, Tema
from generator.writers.xlsx.arsip import kemas_ulang
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.lembar import tulis_lembar
from generator.writers.xlsx.rupa import UKURAN, Rupa

NAMA_TERPANJANG = 31
_TERLARANG = re.compile(r"[\[\]:*?/\\]|^'|'$")
_PILIHAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def tulis_xlsx(buku: BukuKerja, tema: Tema) -> bytes:
    """The bytes of an XLSX file; the same `buku` and `tema` give the same bytes.

    Numbers, dates and texts keep their type; totals are SUM formulas with their value stored, proved equal beforehand.
    Raises GalatBukuKerja for a sheet name, text, number or total that a workbook cannot hold.
    """
    _periksa_nama([lembar.nama for lembar in buku.lembar])
    hasil = io.BytesIO()
    bawaan = {"font_name": tema.keluarga_docx, "font_size": UKURAN}
    with Workbook(hasil, {**_PILIHAN, "default_format_properties": bawaan}) as wb:
        wb.set_properties(
            {
                "title": buku.judul,
                "author": buku.pembuat,
                "created": datetime.combine(buku.tanggal, time()),
            }
        )
        rupa = Rupa(wb, tema)
        for lembar in buku.lembar:
            tulis_lembar(wb.add_worksheet(lembar.nama), lembar, buku, tema, rupa)
    return kemas_ulang(hasil.getvalue())


def _periksa_nama(nama: Sequence[str]) -> None:
    if not nama:
        raise GalatBukuKerja("buku kerja tanpa lembar")
    terpakai: set[str] = set()
    for satu in nama:
        if not satu.strip() or len(satu) > NAMA_TERPANJANG or _TERLARANG.search(satu) or satu.casefold() == "history":
            raise GalatBukuKerja(
                f"nama lembar {satu!r} tidak sah: 1 sampai {NAMA_TERPANJANG} huruf, tanpa [ ] : * ? / \\,"
                " tidak diawali atau diakhiri tanda petik, bukan History"
            )
        if satu.casefold() in terpakai:
            raise GalatBukuKerja(f"nama lembar {satu!r} dipakai dua kali")
        terpakai.add(satu.casefold())
