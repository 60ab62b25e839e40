"""The look of cells: font, fill, rules, alignment, number format and protection, one value for each that occurs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from generator.tree import GayaTabel, Kolom, Tema

Peran: TypeAlias = Literal["isi", "subjudul", "subtotal", "total"]
Garis: TypeAlias = Literal["", "kotak", "mendatar"]
"""Rules around a cell, or above and below it: group and total rows have no vertical rules, which would cross a label."""

UKURAN: Final = 10
UMUM: Final = "General"
_INDONESIA: Final = "[$-421]"
_RATA: Final = {"kiri": "left", "tengah": "center", "kanan": "right"}
_RATA_JENIS: Final = {"nomor": "center", "rupiah": "right", "bilangan": "right", "persen": "right", "tanggal": "center"}
_FORMAT_ISIAN: Final = {"rupiah": f"{_INDONESIA}#,##0", "kode": "@"}


@dataclass(frozen=True, slots=True, order=True)
class Rupa:
    """`warna`, `latar` and `warna_garis` are ``#RRGGBB`` or empty; `terbuka` cells of a protected sheet may be filled in,
    `kutip` ones keep what begins like a formula as text when edited."""

    tebal: bool = False
    miring: bool = False
    ukuran: int = UKURAN
    warna: str = ""
    latar: str = ""
    garis: Garis = ""
    warna_garis: str = ""
    mendatar: str = ""
    tegak: str = ""
    lipat: bool = False
    angka: str = UMUM
    terbuka: bool = False
    kutip: bool = False


POLOS: Final = Rupa()
KETERANGAN: Final = Rupa(tebal=True, ukuran=UKURAN + 1)
SUMBER: Final = Rupa(miring=True, ukuran=UKURAN - 1)


def rupa_tanda(tema: Tema) -> Rupa:
    return Rupa(tebal=True, warna=tema.palet["contoh_bingkai"])


def rupa_kepala(tema: Tema, gaya: GayaTabel) -> Rupa:
    tabel = tema.tabel[gaya]
    return Rupa(
        tebal=True,
        latar=tabel.latar_kepala,
        garis="kotak",
        warna_garis=tabel.warna_garis,
        mendatar="center",
        tegak="center",
        lipat=True,
    )


def rupa_sel(tema: Tema, gaya: GayaTabel, kolom: Kolom, peran: Peran, nilai: object, isian: bool = False) -> Rupa:
    """The look of a cell that holds `nilai`; labels of group and total rows are not wrapped, they run over empty cells.

    On a sheet to fill in an empty cell is open and takes what its column holds, and all others are shaded.
    """
    isi, terbuka = peran == "isi", isian and nilai == ""
    latar = "" if isi else tema.palet["total"]
    if isian and not terbuka:
        latar = tema.palet["ubin0"]
    rata = _RATA.get(kolom.rata) or _RATA_JENIS.get(kolom.jenis, "left")
    return Rupa(
        tebal=not isi,
        latar=latar,
        garis="kotak" if isi else "mendatar",
        warna_garis=tema.tabel[gaya].warna_garis,
        mendatar=rata if isi or not isinstance(nilai, str) else "left",
        tegak="top",
        lipat=isi,
        angka=_FORMAT_ISIAN.get(kolom.jenis, UMUM) if terbuka else angka_format(kolom, nilai),
        terbuka=terbuka,
        kutip=isinstance(nilai, str) and nilai.startswith(("=", "+", "-", "@")),
    )


def angka_format(kolom: Kolom, nilai: object) -> str:
    """The number format of a cell: as many decimals as the value has, two for percentages; ids stay text when edited."""
    if isinstance(nilai, date):
        return f"{_INDONESIA}d mmmm yyyy"
    if isinstance(nilai, int | Decimal):
        if kolom.jenis == "nomor":
            return '0"."'
        if kolom.jenis == "persen":
            return f"{_INDONESIA}#,##0.00"
        desimal = angka_desimal(nilai)
        return f"{_INDONESIA}#,##0" + ("." + "0" * desimal if desimal else "")
    return "@" if kolom.jenis == "kode" else UMUM


def angka_desimal(nilai: int | Decimal) -> int:
    """Decimals that a value is written with."""
    return max(0, -int(nilai.as_tuple().exponent)) if isinstance(nilai, Decimal) else 0
