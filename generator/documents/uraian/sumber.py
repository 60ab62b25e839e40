"""The source of a Markdown text: its lines, where reading stands in them, and the slips found so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from generator.documents.tanda import BARIS, NILAI, nomor_baris

_GARIS = re.compile(r"\s*(?:([-_*])\s*(?:\1\s*){2,}|=+\s*)$")
_PAGAR = re.compile(r"\s*(?:```|~~~)")
_TAGAR = re.compile(r"\s*(#{1,6}[^#\s]|#{7})")
_TANPA_HURUF = re.compile(r"(?!\s*$)(?!\s*\|?\s*:?-+:?\s*\|)(?:\W|_)+")


@dataclass(frozen=True, slots=True)
class Masalah:
    """A slip in a Markdown text: 1-based line and column within it (column 0 where unknown)."""

    baris: int
    kolom: int
    pesan: str
    ditemukan: str = ""
    perbaikan: str = ""


class Sumber:
    """Its elements are walked once, in order of the text, so that the last line character seen is the current line."""

    def __init__(self, teks: str) -> None:
        self.kini = 0
        """The line where reading stands, 0 before the first."""
        self.baris = tuple(teks.split("\n"))
        self._masalah: dict[int, Masalah] = {}

    def masalah(self) -> tuple[Masalah, ...]:
        """The slips in order of line."""
        return tuple(self._masalah[baris] for baris in sorted(self._masalah))

    def keluhkan(self, baris: int, pesan: str, perbaikan: str, ditemukan: str = "") -> None:
        """One complaint a line: the first is the cause, others mostly follow from it."""
        baris = min(max(baris, 1), len(self.baris))
        if baris in self._masalah:
            return
        sumber = self.baris[baris - 1] if 0 < baris <= len(self.baris) else ""
        kolom = sumber.find(ditemukan) + 1 if ditemukan else len(sumber) - len(sumber.lstrip()) + 1
        self._masalah[baris] = Masalah(baris, kolom, pesan, NILAI.sub("…", ditemukan), perbaikan)

    def periksa(self) -> None:
        """Complain of lines that the parser would read as something the tree does not have."""
        for nomor, baris in enumerate(self.baris, 1):
            if _PAGAR.match(baris):
                self.keluhkan(nomor, "blok kode tidak dikenal", "hapus pagar kode itu", baris.strip())
            elif _GARIS.match(baris):
                self.keluhkan(nomor, "garis datar tidak dikenal", "hapus garis itu; judul ditulis dengan #", baris.strip())
            elif temuan := _TAGAR.match(baris):
                perbaikan = r"beri satu spasi sesudah #; tulis \# bila bukan judul"
                self.keluhkan(nomor, "judul tanpa spasi sesudah #", perbaikan, temuan[1])

    def baris_awal(self, unsur: Element) -> int:
        """The line a block starts on; one without any letter (a lone ``#``, an empty item) is the next such line."""
        if baris := self.baris_bertanda(unsur):
            return baris
        for nomor in range(self.kini + 1, len(self.baris) + 1):
            if _TANPA_HURUF.fullmatch(self.baris[nomor - 1]):
                return nomor
        return max(self.kini, 1)

    def baris_bertanda(self, unsur: Element) -> int:
        """The line by the first line character, less the breaks before it; 0 where there is none."""
        jeda = 0
        for potongan in _potongan(unsur):
            if temuan := BARIS.search(potongan):
                return nomor_baris(temuan[0]) - jeda - potongan.count("\n", 0, temuan.start())
            jeda += potongan.count("\n")
        return 0

    def indentasi(self, baris: int) -> int:
        """How far a line's text stands from the margin; marks of quotations count as space."""
        sumber = self.baris[baris - 1].expandtabs(3)
        return len(sumber) - len(sumber.lstrip(" >"))


def _potongan(unsur: Element) -> Iterator[str]:
    """Texts and addresses below an element, in order of the source."""
    yield unsur.text or ""
    for anak in unsur:
        yield from _potongan(anak)
        yield anak.get("href", "")
        yield anak.tail or ""
