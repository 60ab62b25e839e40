"""What a PDF says, block by block, through its structure tree, by the rules of `generator.tree.teks`.

The pieces of a block are joined as they are painted, with nothing added: every space between words must be in the page,
also at the ends of lines (ISO 32000-1, 14.8.2.5). So a lost space shows like a lost letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field

import pikepdf

from generator.inspection.pdf_berkas import BerkasPdf, buka_pdf
from generator.tree.teks import lipat

_SEBARIS = frozenset({"/Span", "/NonStruct", "/Link", "/Quote", "/Em", "/Strong", "/Code"})
_TANPA_LABEL = frozenset({"/L", "/Table", "/BlockQuote", "/Figure", "/TOC"})
_TITIK_BUTIR = frozenset({"•", "◦", "▪", "–"})
_NOMOR_HALAMAN = re.compile(r"\s*(\d+|[ivxlcdm]+)\s*")


def teks_pdf(data: bytes | BerkasPdf, halaman: bool = True) -> list[str]:
    """The strings of a tagged PDF; artifacts are left out, figures give their alternative text.

    Page labels stand at the end of contents entries; `halaman` false leaves them out.
    Raises ValueError for a PDF without structure or with fonts that cannot be read, pikepdf.PdfError for no PDF.
    """
    with nullcontext(data) if isinstance(data, BerkasPdf) else buka_pdf(data) as berkas:
        akar = berkas.pdf.Root.get("/StructTreeRoot")
        if akar is None:
            raise ValueError("PDF tidak bertanda struktur")
        pembaca = _Pembaca(berkas, halaman)
        for anak in _anak(akar):
            pembaca.simpul(anak, None)
        pembaca.tutup()
        return [teks for teks in map(lipat, pembaca.teks) if teks]


def _anak(simpul: pikepdf.Object) -> Sequence[pikepdf.Object]:
    anak = simpul.get("/K", pikepdf.Array())
    return list(anak) if isinstance(anak, pikepdf.Array) else [anak]


@dataclass(slots=True)
class _Blok:
    """The block being read: what is painted so far, and the notes that must follow it."""

    potongan: list[str] = field(default_factory=list)
    catatan: list[list[str]] = field(default_factory=list)


class _Pembaca:
    """Walks the structure; `teks` grows by one string a block."""

    def __init__(self, berkas: BerkasPdf, halaman: bool) -> None:
        self.teks: list[str] = []
        self._isi = _IsiHalaman(berkas)
        self._halaman = halaman
        self._blok = _Blok()
        self._label = ""

    def simpul(self, simpul: pikepdf.Object, halaman: pikepdf.Object | None) -> None:
        """Read one kid of an element: a number or MCR is painted text, an OBJR nothing, the rest elements."""
        if isinstance(simpul, int):
            self._blok.potongan += self._isi.cari(halaman, simpul)
        elif simpul.get("/Type") == "/MCR":
            self._blok.potongan += self._isi.cari(simpul.get("/Pg", halaman), int(simpul.MCID))
        elif "/S" in simpul:
            self._unsur(simpul, str(simpul.S), simpul.get("/Pg", halaman))

    def _unsur(self, simpul: pikepdf.Object, jenis: str, halaman: pikepdf.Object | None) -> None:
        if jenis == "/Artifact":
            return
        if jenis in _TANPA_LABEL and self._label:
            self.tutup()
        if jenis in _SEBARIS:
            self._dalam(simpul, halaman)
        elif jenis == "/Note":
            self._catatan(simpul, halaman)
        elif jenis == "/Reference":
            self._rujukan(simpul, halaman)
        elif jenis == "/Lbl":
            self._baca_label(simpul, halaman)
        elif jenis == "/Figure":
            self.tutup()
            self.teks.append(str(simpul.get("/Alt", "")))
        else:
            if jenis != "/P" or not self._label:
                self.tutup(simpan_label=jenis == "/LBody")
            self._dalam(simpul, halaman)
            self._tanpa_nomor_halaman(jenis)
            self.tutup()

    def _dalam(self, simpul: pikepdf.Object, halaman: pikepdf.Object | None) -> None:
        if "/ActualText" in simpul:
            self._blok.potongan.append(str(simpul.ActualText))
            return
        for anak in _anak(simpul):
            self.simpul(anak, halaman)

    def _rujukan(self, simpul: pikepdf.Object, halaman: pikepdf.Object | None) -> None:
        """The mark of a footnote is no text; the note itself may stand inside the reference."""
        for anak in _anak(simpul):
            if not isinstance(anak, int) and anak.get("/S") == "/Note":
                self._catatan(anak, anak.get("/Pg", halaman))

    def _catatan(self, simpul: pikepdf.Object, halaman: pikepdf.Object | None) -> None:
        """A note is read by itself, its own mark left out, and kept until its block ends."""
        luar, label, teks = self._blok, self._label, self.teks
        self._blok, self._label, self.teks = _Blok(), "", []
        for anak in _anak(simpul):
            if isinstance(anak, int) or anak.get("/S") != "/Lbl":
                self.simpul(anak, halaman)
        self.tutup()
        luar.catatan.append(self.teks)
        self._blok, self._label, self.teks = luar, label, teks

    def _baca_label(self, simpul: pikepdf.Object, halaman: pikepdf.Object | None) -> None:
        self.tutup()
        self._dalam(simpul, halaman)
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


class _IsiHalaman:
    """Painted text by page and marked-content number."""

    def __init__(self, berkas: BerkasPdf) -> None:
        self._lembar = {halaman.objgen: satu for halaman, satu in zip(berkas.halaman, berkas.lembar, strict=True)}

    def cari(self, halaman: pikepdf.Object | None, mcid: int) -> list[str]:
        """The text of a number; none for a page that is not in the file."""
        lembar = None if halaman is None else self._lembar.get(halaman.objgen)
        return [lembar.teks[mcid]] if lembar is not None and mcid in lembar.teks else []
