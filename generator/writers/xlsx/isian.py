"""A sheet to fill in: what is prefilled is protected, and number columns refuse what is no number."""

from __future__ import annotations

from typing import Final

from generator.tree import Tabel
from generator.writers.xlsx.xml import kutip, nama_sel

PERLINDUNGAN: Final = (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
)
"""Without a password; columns may be widened and rows filtered."""

_PERIKSA: Final = {
    "rupiah": ("whole", "Isi dengan rupiah bulat tanpa titik, koma, atau Rp, misalnya 84350000."),
    "bilangan": ("decimal", "Isi dengan bilangan, tanpa satuan."),
}
"""How the cells of a kind of column are judged, and what is said of a wrong one (Excel allows 255 characters)."""


def tulis_syarat(tabel: Tabel, kepala: int) -> str:
    """``dataValidations``, empty without any; `kepala` is the row of the header."""
    syarat = [
        f'<dataValidation type="{_PERIKSA[kolom.jenis][0]}" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" '
        f'showErrorMessage="1" errorTitle="Isian keliru" error={kutip(_PERIKSA[kolom.jenis][1])} '
        f'sqref="{nama_sel(kepala + 1, urut)}:{nama_sel(kepala + len(tabel.baris), urut)}">'
        "<formula1>0</formula1></dataValidation>"
        for urut, kolom in enumerate(tabel.kolom)
        if kolom.jenis in _PERIKSA and tabel.baris
    ]
    return f'<dataValidations count="{len(syarat)}">{"".join(syarat)}</dataValidations>' if syarat else ""
