"""The typed table: one description that PDF, DOCX, XLSX and the terminal print."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.tree.sebaris import IsiBaris
from generator.tree.sidik import Bersidik

Mentah: TypeAlias = str | int | Decimal | date | IsiBaris | None
"""A raw cell: ``None`` is a missing value and prints "–"; ``""`` is a cell left for a pen; a tuple is marked-up text."""

JenisKolom: TypeAlias = Literal["nomor", "teks", "kode", "rupiah", "bilangan", "persen", "tanggal", "paraf"]
"""A paraf column is for ink: the cell of every second record stands further in, so that signatures do not touch."""
GayaTabel: TypeAlias = Literal["buku", "matriks", "surat", "naskah", "isian", "tanda_tangan", "daftar_hadir", "penanda"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column.

    `lebar` is its share of the whole width; a column never gets less than its longest word needs, and 0 asks for just that.
    `rinci` columns have a value of their own in continuation rows, the others span them.
    `medan` is the path of the field inside the record of a row (see `BarisTabel.asal`); several stand with a space between.
    """

    kunci: str
    judul: str
    jenis: JenisKolom = "teks"
    lebar: float = 1
    rata: Literal["", "kiri", "tengah", "kanan"] = ""
    rinci: bool = False
    medan: str = ""


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row of raw values, one a column.

    peran:
      isi       a record's row;
      subjudul  `label` over the whole width, cells ignored;
      subtotal, total  `label` from the first column up to the first cell that is not ``None``; ``None`` prints nothing.
    `lanjutan` continues the record of the row before it: only `Kolom.rinci` cells count, the others are spanned.
    """

    sel: tuple[Mentah, ...]
    peran: Literal["isi", "subjudul", "subtotal", "total"] = "isi"
    label: str = ""
    lanjutan: bool = False
    asal: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with caption (`keterangan`), source line and a summary for readers who do not see it (`ringkasan`).

    A table without `keterangan` is not numbered. `nomor` ("3.1.2") is filled by the numbering pass.
    """

    kolom: tuple[Kolom, ...]
    baris: tuple[BarisTabel, ...]
    gaya: GayaTabel = "buku"
    keterangan: IsiBaris = ()
    sumber: IsiBaris = ()
    ringkasan: str = ""
    id: str = ""
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Lembar(Bersidik):
    """A sheet of a workbook; `nama` at most 31 characters, unique in its workbook.

    With `isian` it is a form: cells left for a pen are open to whoever fills it in, all others are protected.
    """

    nama: str
    tabel: Tabel
    isian: bool = False


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """A workbook."""

    judul: str
    lembar: tuple[Lembar, ...]
    tanggal: date
    pembuat: str
    contoh: bool = False
    draf: bool = False
