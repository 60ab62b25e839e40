"""What an element of a PDF's structure says, block by block, by the rules of `generator.tree.teks`.

The pieces of a block are joined as they are painted, with nothing added: every space between words must be in the page,
also at the ends of lines (ISO 32000-1, 14.8.2.5). So a lost space shows like a lost letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.inspection.pdf_lembar import Lembar
from generator.inspection.pdf_sintaks import teks as teks_pdf
from generator.inspection.pdf_unsur import Anotasi, Isi, Unsur
from generator.tree.teks import lipat

_SEBARIS = frozenset({"/Span", "/NonStruct", "/Link", "/Quote", "/Em", "/Strong", "/Code"})
_TANPA_LABEL = frozenset({"/L", "/Table", "/BlockQuote", "/Figure", "/TOC"})
_TITIK_BUTIR = frozenset({"•", "◦", "▪", "–"})
_NOMOR_HALAMAN = re.compile(r"\s*(\d+|[ivxlcdm]+)\s*")

Lembaran = Callable[[int], Lembar | None]
"""What a page says, by its number; None for a page that is not in the file."""


def teks_unsur(unsur: Unsur, lembar: Lembaran, halaman: bool = True) -> list[str]:
    """The strings of an element; artifacts are left out, figures give their alternative text.

    Page labels stand at the end of contents entries; `halaman` false leaves them out.
    """
    pembaca = _Pembaca(lembar, halaman)
    pembaca.simpul(unsur)
    pembaca.tutup()
    return [teks for teks in map(lipat, pembaca.teks) if teks]


@dataclass(slots=True)
class _Blok:
    """The block being read: what is painted so far, and the notes that must follow it."""

    potongan: list[str] = field(default_factory=list)
    catatan: list[list[str]] = field(default_factory=list)


class _Pembaca:
    """Walks the structure; `teks` grows by one string a block."""

    def __init__(self, lembar: Lembaran, halaman: bool) -> None:
        self.teks: list[str] = []
        self._lembar = lembar
        self._terbuka: dict[int, dict[int, str]] = {}
        self._halaman = halaman
        self._blok = _Blok()
        self._label = ""

    def simpul(self, simpul: Unsur | Isi | Anotasi) -> None:
        """Read one kid of an element: painted text, an annotation, which is no text, or an element."""
        if isinstance(simpul, Isi):
            self._tulisan(simpul)
        elif isinstance(simpul, Unsur):
            self._unsur(simpul)

    def _tulisan(self, isi: Isi) -> None:
        teks = self._terbuka.get(isi.halaman)
        if teks is None:
            lembar = self._lembar(isi.halaman)
            teks = self._terbuka[isi.halaman] = {} if lembar is None else lembar.teks
        if isi.mcid in teks:
            self._blok.potongan.append(teks[isi.mcid])

    def _unsur(self, simpul: Unsur) -> None:
        jenis = simpul.jenis
        if jenis == "/Artifact":
            return
        if jenis in _TANPA_LABEL and self._label:
            self.tutup()
        if jenis in _SEBARIS:
            self._dalam(simpul)
        elif jenis == "/Note":
            self._catatan(simpul)
        elif jenis == "/Reference":
            self._rujukan(simpul)
        elif jenis == "/Lbl":
            self._baca_label(simpul)
        elif jenis == "/Figure":
            self.tutup()
            self.teks.append(teks_pdf(simpul.kamus.get("/Alt")))
        else:
            if jenis != "/P" or not self._label:
                self.tutup(simpan_label=jenis == "/LBody")
            self._dalam(simpul)
            self._tanpa_nomor_halaman(jenis)
            self.tutup()

    def _dalam(self, simpul: Unsur) -> None:
        if "/ActualText" in simpul.kamus:
            self._blok.potongan.append(teks_pdf(simpul.kamus["/ActualText"]))
            return
        for anak in simpul.anak:
            self.simpul(anak)

    def _rujukan(self, simpul: Unsur) -> None:
        """The mark of a footnote is no text; the note itself may stand inside the reference."""
        for anak in simpul.anak:
            if isinstance(anak, Unsur) and anak.jenis == "/Note":
                self._catatan(anak)

    def _catatan(self, simpul: Unsur) -> None:
        """A note is read by itself, its own mark left out, and kept until its block ends."""
        luar, label, teks = self._blok, self._label, self.teks
        self._blok, self._label, self.teks = _Blok(), "", []
        for anak in simpul.anak:
            if not isinstance(anak, Unsur) or anak.jenis != "/Lbl":
                self.simpul(anak)
        self.tutup()
        luar.catatan.append(self.teks)
        self._blok, self._label, self.teks = luar, label, teks

    def _baca_label(self, simpul: Unsur) -> None:
        self.tutup()
        self._dalam(simpul)
        label = "".join(self._blok.potongan).strip()
        self._blok.potongan = []
        self._label = "" if label in _TITIK_BUTIR else label

    def _tanpa_nomor_halaman(self, jenis: str) -> None:
        """Drop the page label of a contents entry, its last piece."""
        akhir = self._blok.potongan[-1:]
        if jenis == "/TOCI" and not self._halaman and akhir and _NOMOR_HALAMAN.fullmatch(akhir[0]):
            self._blok.potongan.pop()

    def tutup(self, simpan_label: bool = False) -> None:
        """End the block: its label and text are one string, its notes follow."""
        blok, self._blok = self._blok, _Blok()
        teks = "".join(blok.potongan)
        if simpan_label and not teks:
            return
        if self._label:
            teks, self._label = f"{self._label} {teks}", ""
        self.teks.append(teks)
        for catatan in blok.catatan:
            self.teks += catatan
