"""Lists: the numbering of headings, items, copies and parties.

BAB has a list of its own; headings 1.1 and 1.1.1 have one list a BAB with the chapter written out, because Roman chapters
over Arabic sections come out right nowhere else (docx-writing reference §3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.tree import GayaPokok, NomorDaftar, Tema
from generator.writers.docx.bentuk_gaya import Indent
from generator.writers.docx.xml import DECLARATION, NAMESPACES, quote

HEADING_LIST, NUMBER_LIST, BULLET_LIST, COPY_LIST, PARTY_LIST = 1, 2, 3, 4, 5
"""numIds of the base package, named by its styles."""

JenisButir = Literal["buku", "surat", "diktum_keputusan", "diktum_tugas"] | GayaPokok
"""Where an item stands: in the book, in a letter's body, in a labelled row, under a headed point."""

_FORMATS: Mapping[NomorDaftar, tuple[str, str]] = {
    "": ("bullet", "–"),
    "1.": ("decimal", "%{}."),
    "a.": ("lowerLetter", "%{}."),
    "1)": ("decimal", "%{})"),
    "a)": ("lowerLetter", "%{})"),
}
TINGKAT_BUTIR = 9
"""Levels of lists that Word knows."""
BUTIR_BUKU = 8.0
"""Step of the book's lists (mm)."""
JUDUL2_TEKS, JUDUL3_TEKS = 12.0, 14.0
"""Where the words of headings 1.1 and 1.1.1 begin, and hang (bentuk reference §3)."""
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(slots=True)
class Penomoran:
    """The abstract lists and the lists of one document, in the order in which they were asked for."""

    abstrak: list[str] = field(default_factory=list)
    daftar: list[str] = field(default_factory=list)
    abstrak_butir: dict[tuple[JenisButir, NomorDaftar], int] = field(default_factory=dict)
    abstrak_dasar: dict[int, int] = field(default_factory=dict)
    terpakai: set[int] = field(default_factory=set)
    _judul: _Judul = field(default_factory=lambda: _Judul())

    def tambah_abstrak(self, levels: str, *, single: bool = False) -> int:
        nomor = len(self.abstrak)
        kind = "singleLevel" if single else "multilevel"
        self.abstrak.append(
            f'<w:abstractNum w:abstractNumId="{nomor}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        )
        return nomor

    def tambah(self, abstrak: int, override: str = "") -> int:
        """A new list of an abstract one; gives its numId."""
        nomor = len(self.daftar) + 1
        self.daftar.append(f'<w:num w:numId="{nomor}"><w:abstractNumId w:val="{abstrak}"/>{override}</w:num>')
        return nomor

    def butir(self, jenis: JenisButir, nomor: NomorDaftar, tingkat: int) -> int:
        """A list that starts at its first label on level `tingkat` (from 0)."""
        override = f'<w:lvlOverride w:ilvl="{tingkat}"><w:startOverride w:val="1"/></w:lvlOverride>' if nomor else ""
        return self.tambah(self.abstrak_butir[jenis, nomor], override)

    def ulang(self, daftar: int) -> int:
        """The list of a style of the base package: itself at first, then lists like it that start at 1 again."""
        if daftar not in self.terpakai:
            self.terpakai.add(daftar)
            return daftar
        return self.tambah(self.abstrak_dasar[daftar], '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')

    def judul(self, tingkat: int, nomor: str) -> tuple[int, int] | None:
        """(level, numId) that prints `nomor` before a heading, ``None`` where the style's own list does."""
        return self._judul.berikut(self, tingkat, nomor)

    def salin(self) -> Penomoran:
        """A copy of lists with which no document has begun, for a document to add to."""
        return Penomoran([*self.abstrak], [*self.daftar], self.abstrak_butir, self.abstrak_dasar)

    def xml(self) -> str:
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(self.abstrak)}{''.join(self.daftar)}</w:numbering>"


@dataclass(slots=True)
class _Judul:
    """What the headings so far have counted."""

    bab: dict[str, int] = field(default_factory=dict)
    abstrak: dict[str, int] = field(default_factory=dict)
    induk: str = ""
    num: int = 0
    dua: int = 0
    tiga: int = 0

    def berikut(self, penomoran: Penomoran, tingkat: int, nomor: str) -> tuple[int, int] | None:
        if tingkat == 1:
            return self._bab(penomoran, nomor)
        kepala, _, akhir = nomor.rpartition(".")
        if not kepala or not akhir.isdigit() or tingkat > 3:
            return 0, penomoran.tambah(penomoran.tambah_abstrak(_level(0, "none", nomor, _heading_indent(tingkat))))
        induk, _, dua = kepala.partition(".")
        if tingkat == 2:
            return self._dua(penomoran, kepala, int(akhir))
        if (induk, dua, int(akhir)) != (self.induk, str(self.dua), self.tiga + 1):
            level = _level(0, "decimal", f"{kepala}.%1", _heading_indent(3), start=int(akhir))
            return 0, penomoran.tambah(penomoran.tambah_abstrak(level))
        self.tiga += 1
        return 2, self.num

    def _bab(self, penomoran: Penomoran, nomor: str) -> tuple[int, int] | None:
        kata, _, romawi = nomor.rpartition(" ")
        angka = next((n for n in range(1, 400) if roman(n) == romawi), 0)
        if not angka:
            return 0, penomoran.tambah(penomoran.tambah_abstrak(_level(0, "none", nomor, Indent(), suffix="space")))
        harapan = self.bab.get(kata, 0) + 1
        self.bab[kata] = angka
        if kata == "BAB" and "BAB" not in self.abstrak:
            self.abstrak["BAB"] = HEADING_LIST
        if kata in self.abstrak and angka == harapan:
            return None if self.abstrak[kata] == HEADING_LIST else (0, self.abstrak[kata])
        level = _level(0, "upperRoman", f"{kata} %1".strip(), Indent(), start=angka, suffix="space")
        self.abstrak[kata] = penomoran.tambah(penomoran.tambah_abstrak(level))
        return 0, self.abstrak[kata]

    def _dua(self, penomoran: Penomoran, induk: str, nomor: int) -> tuple[int, int]:
        if induk != self.induk or nomor != self.dua + 1:
            self._mulai(penomoran, induk, nomor)
        self.dua, self.tiga = nomor, 0
        return 1, self.num

    def _mulai(self, penomoran: Penomoran, induk: str, dua: int) -> None:
        levels = (
            _level(0, "none", "", Indent())
            + _level(1, "decimal", f"{induk}.%2", _heading_indent(2), start=dua)
            + _level(2, "decimal", f"{induk}.%2.%3", _heading_indent(3))
        )
        self.induk, self.dua, self.num = induk, dua, penomoran.tambah(penomoran.tambah_abstrak(levels))


def penomoran_dasar(tema: Tema) -> Penomoran:
    """The lists of the base package: those its styles name, and one abstract list a kind of item and label."""
    hasil = Penomoran()
    surat = tema.surat
    hasil.tambah(hasil.tambah_abstrak(_level(0, "upperRoman", "BAB %1", Indent(), style="Heading1", suffix="space")))
    tempat: tuple[tuple[JenisButir, float, float], ...] = (
        ("buku", BUTIR_BUKU, BUTIR_BUKU),
        ("surat", surat.butir_teks, surat.butir_teks - surat.butir_tanda),
        ("diktum_keputusan", tema.diktum["keputusan"].butir, tema.diktum["keputusan"].butir),
        ("diktum_tugas", tema.diktum["tugas"].butir, tema.diktum["tugas"].butir),
        *((gaya, tema.pokok[gaya].teks + tema.pokok[gaya].butir, tema.pokok[gaya].butir) for gaya in get_args(GayaPokok)),
    )
    for jenis, awal, langkah in tempat:
        for nomor, (bentuk, pola) in _FORMATS.items():
            levels = "".join(
                _level(i, bentuk, pola.format(i + 1), Indent(left=awal + i * langkah, hanging=langkah))
                for i in range(TINGKAT_BUTIR)
            )
            hasil.abstrak_butir[jenis, nomor] = hasil.tambah_abstrak(levels)
    hasil.tambah(hasil.abstrak_butir["buku", "1."])
    hasil.tambah(hasil.abstrak_butir["buku", ""])
    pihak = tema.isian["pihak"].inden
    for daftar, style, kiri in ((COPY_LIST, "Tembusan", surat.tembusan_teks), (PARTY_LIST, "Pihak", pihak)):
        level = _level(0, "decimal", "%1.", Indent(left=kiri, hanging=kiri), style=style)
        hasil.abstrak_dasar[daftar] = hasil.tambah_abstrak(level)
        hasil.tambah(hasil.abstrak_dasar[daftar])
    return hasil


def roman(angka: int) -> str:
    hasil = ""
    for nilai, huruf in _ROMAN:
        kali, angka = divmod(angka, nilai)
        hasil += huruf * kali
    return hasil


def _heading_indent(tingkat: int) -> Indent:
    lebar = JUDUL2_TEKS if tingkat == 2 else JUDUL3_TEKS
    return Indent(left=lebar, hanging=lebar)


def _level(
    level: int, number_format: str, pattern: str, indent: Indent, *, style: str = "", start: int = 1, suffix: str = ""
) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + (f'<w:suff w:val="{suffix}"/>' if suffix else "")
        + f'<w:lvlText w:val={quote(pattern)}/><w:lvlJc w:val="left"/><w:pPr>{indent.xml()}</w:pPr></w:lvl>'
    )
