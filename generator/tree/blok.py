"""Block elements, the closed set every writer handles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.tree.asal import Asal
from generator.tree.naskah import (
    BlokTandaTangan,
    Diktum,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    ParaPihak,
    Pokok,
    Sampul,
    Tembusan,
)
from generator.tree.sebaris import IsiBaris
from generator.tree.tabel import Tabel

SeriJudul: TypeAlias = Literal["bab", "lampiran"]
NomorDaftar: TypeAlias = Literal["", "1.", "a.", "1)", "a)"]
GayaIsian: TypeAlias = Literal["surat", "daftar_hadir", "notula", "notula_pimpinan", "pihak", "nota", "disposisi"]
"""Places of rows, keys of `Tema.isian`."""


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of level 1 (BAB) to 6.

    Levels 1 to 3 are numbered by the numbering pass unless `bernomor` is false; `nomor` is then "BAB III", "3.1", "3.1.2".
    One of level 1 in the series `lampiran` begins an attachment instead of a BAB: "LAMPIRAN II", below it "L2.1".
    `daftar` says whether the contents list names it.
    """

    tingkat: int
    isi: IsiBaris
    id: str = ""
    bernomor: bool = True
    daftar: bool = True
    nomor: str = ""
    seri: SeriJudul = "bab"


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph.

    gaya: isi the body, rata without first-line indent, tengah centred, kecil a note under a table or form, sumbu a line at
    the axis of date and signature that stays with what follows, bawah a line under a signature (official papers only).
    """

    isi: IsiBaris
    gaya: Literal["isi", "rata", "tengah", "kecil", "sumbu", "bawah"] = "isi"


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of items, each of one or more blocks; `nomor` is its label style, empty for bullets."""

    butir: tuple[tuple[Blok, ...], ...]
    nomor: NomorDaftar = ""


@dataclass(frozen=True, slots=True)
class Kutipan:
    isi: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """Rows ``label : text`` with aligned colons, as in an invitation; `gaya` gives their places in official papers.

    A `Daftar` for a text is several texts under each other, each behind its label; its items hold one paragraph. `kepala` is
    a line of its own above the rows, from the left edge.
    """

    baris: tuple[tuple[IsiBaris, IsiBaris | Daftar], ...]
    gaya: GayaIsian = "surat"
    kepala: IsiBaris = ()


@dataclass(frozen=True, slots=True)
class Gambar:
    """A drawing as SVG text (its only font is "Liberation Sans"); `lebar` and `tinggi` in mm; `alt` states the finding."""

    svg: str
    lebar: float
    tinggi: float
    alt: str
    keterangan: IsiBaris = ()
    sumber: IsiBaris = ()
    id: str = ""
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Narasi:
    """The blocks of one Markdown field of a record."""

    isi: tuple[Blok, ...]
    asal: tuple[Asal, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Utuh:
    """Blocks that stay on one page."""

    isi: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class PisahHalaman:
    pass


@dataclass(frozen=True, slots=True)
class Kosong:
    """Empty height in mm, for ink and stamps."""

    mm: float


@dataclass(frozen=True, slots=True)
class EntriDaftar:
    """A line of a contents list: level, label ("3.1", "Tabel 3.1.2"), text, id of the target, its page label once known."""

    tingkat: int
    label: str
    teks: str
    ke: str
    halaman: str = ""


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """A list made from the document itself: headings, tables or figures."""

    jenis: Literal["isi", "tabel", "gambar"]
    entri: tuple[EntriDaftar, ...] = ()


Blok: TypeAlias = (
    Judul
    | Paragraf
    | Daftar
    | Kutipan
    | BarisIsian
    | Gambar
    | Tabel
    | Narasi
    | Utuh
    | PisahHalaman
    | Kosong
    | DaftarIsi
    | Kop
    | KepalaSurat
    | JudulNaskah
    | Diktum
    | ParaPihak
    | Pokok
    | BlokTandaTangan
    | Tembusan
    | KepalaLampiran
    | Sampul
)


def memuat_daftar(deret: tuple[Blok, ...]) -> bool:
    """Whether one of the blocks is, or holds, a contents list."""
    return any(
        isinstance(blok, DaftarIsi) or (isinstance(blok, Kutipan | Narasi | Utuh) and memuat_daftar(blok.isi)) for blok in deret
    )
