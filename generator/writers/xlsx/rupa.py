"""The look of cells: one workbook format for each combination of role, kind and alignment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from generator.tree import GayaTabel, Kolom, Tema

Peran: TypeAlias = Literal["isi", "subjudul", "subtotal", "total"]
_INDONESIA = "[$-421]"
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}
_RATA_JENIS = {"nomor": "center", "rupiah": "right", "bilangan": "right", "persen": "right", "tanggal": "center"}
_FORMAT_ISIAN = {"rupiah": f"{_INDONESIA}#,##0", "kode": "@"}
UKURAN = 10


class Rupa:
    """The formats of one workbook, each made once."""

    def __init__(self, buku: Workbook, tema: Tema) -> None:
        self._buku = buku
        self._tema = tema
        self._jadi: dict[tuple[tuple[str, object], ...], Format] = {}

    def keterangan(self) -> Format:
        return self._format({"bold": True, "font_size": UKURAN + 1})

    def tanda(self) -> Format:
        return self._format({"bold": True, "font_color": self._tema.palet["contoh_bingkai"]})

    def sumber(self) -> Format:
        return self._format({"italic": True, "font_size": UKURAN - 1})

    def kepala(self, gaya: GayaTabel) -> Format:
        return self._format(
            {
                **self._garis(gaya),
                "bold": True,
                "text_wrap": True,
                "align": "center",
                "valign": "vcenter",
                "bg_color": self._tema.tabel[gaya].latar_kepala,
            }
        )

    def sel(self, gaya: GayaTabel, kolom: Kolom, peran: Peran, nilai: object, isian: bool = False) -> Format:
        """The format of a cell that holds `nilai`; labels of group and total rows are not wrapped, they run over empty cells.

        On a sheet to fill in an empty cell is open and takes what its column holds, and all others are shaded.
        """
        rata = _RATA.get(kolom.rata) or _RATA_JENIS.get(kolom.jenis, "left")
        sifat: dict[str, object] = {
            **(self._garis(gaya) if peran == "isi" else self._garis_mendatar(gaya)),
            "valign": "top",
            "align": rata if peran == "isi" or not isinstance(nilai, str) else "left",
            "num_format": angka_format(kolom, nilai),
        }
        if peran == "isi":
            sifat["text_wrap"] = True
        else:
            sifat |= {"bold": True, "bg_color": self._tema.palet["total"]}
        if isian and nilai == "":
            sifat |= {"locked": False, "num_format": _FORMAT_ISIAN.get(kolom.jenis, "General")}
        elif isian:
            sifat["bg_color"] = self._tema.palet["ubin0"]
        if isinstance(nilai, str) and nilai.startswith(("=", "+", "-", "@")):
            sifat["quote_prefix"] = True
        return self._format(sifat)

    def _garis(self, gaya: GayaTabel) -> dict[str, object]:
        return {"border": 1, "border_color": self._tema.tabel[gaya].warna_garis}

    def _garis_mendatar(self, gaya: GayaTabel) -> dict[str, object]:
        """Group and total rows have no vertical rules, which would cross a label."""
        warna = self._tema.tabel[gaya].warna_garis
        return {"top": 1, "bottom": 1, "top_color": warna, "bottom_color": warna}

    def _format(self, sifat: Mapping[str, object]) -> Format:
        huruf = {"font_name": self._tema.keluarga_docx, "font_size": UKURAN}
        lengkap = {**huruf, **sifat}
        kunci = tuple(sorted(lengkap.items()))
        if kunci not in self._jadi:
            self._jadi[kunci] = self._buku.add_format(lengkap)
        return self._jadi[kunci]


def angka_format(kolom: Kolom, nilai: object) -> str:
    """The number format of a cell: as many decimals as the value has, two for percentages; ids stay text when edited."""
    if isinstance(nilai, date):
        return f"{_INDONESIA}d mmmm yyyy"
    if isinstance(nilai, int | Decimal):
        if kolom.jenis == "nomor":
            return '0"."'
        if kolom.jenis == "persen":
            return f"{_INDONESIA}#,##0.00"
        desimal = max(0, -int(nilai.as_tuple().exponent)) if isinstance(nilai, Decimal) else 0
        return f"{_INDONESIA}#,##0" + ("." + "0" * desimal if desimal else "")
    return "@" if kolom.jenis == "kode" else "General"
