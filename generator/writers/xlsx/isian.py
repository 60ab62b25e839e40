"""A sheet to fill in: what is prefilled is protected, and number columns refuse what is no number."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from generator.tree import Tabel

_PERIKSA: Final = {
    "rupiah": ("integer", "Isi dengan rupiah bulat tanpa titik, koma, atau Rp, misalnya 84350000."),
    "bilangan": ("decimal", "Isi dengan bilangan, tanpa satuan."),
}
"""How the cells of a kind of column are judged, and what is said of a wrong one (Excel allows 255 characters)."""


def lindungi(ws: Worksheet, tabel: Tabel, kepala: int) -> None:
    """Protects the sheet, without a password; columns may be widened and rows filtered. `kepala` is the row of the header."""
    ws.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})
    akhir = kepala + len(tabel.baris)
    for urut, kolom in enumerate(tabel.kolom):
        if kolom.jenis in _PERIKSA and tabel.baris:
            jenis, pesan = _PERIKSA[kolom.jenis]
            syarat = {"validate": jenis, "criteria": ">=", "value": 0, "error_title": "Isian keliru", "error_message": pesan}
            ws.data_validation(kepala + 1, urut, akhir, urut, syarat)
