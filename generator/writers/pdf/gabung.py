"""Finished papers one after the other in one file for the printer, still PDF/A-3a and PDF/UA-1.

Each keeps its pages, fonts, structure and page numbers; what must be unique in a file is numbered anew: the entries of the
parent tree, the ids of elements, the names of destinations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from generator.tree import Dokumen
from generator.writers.pdf.perakitan import simpan_pdf


@dataclass(frozen=True, slots=True)
class NaskahJadi:
    """A finished paper: the words of its bookmark, and its file."""

    markah: str
    data: bytes


def gabung_pdf(naskah: Sequence[NaskahJadi], dokumen: Dokumen) -> bytes:
    """One file of all papers, in their order, a bookmark each; title, author and day are those of `dokumen`.

    Equal input gives equal bytes. Every paper must be one that `tulis_pdf` made, without attachments.
    """
    pdf = pikepdf.new()
    akar = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    semua = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=akar, K=Array()))
    himpunan = _Himpunan(pdf, semua)
    for ke, satu in enumerate(naskah, 1):
        himpunan.tambah(pikepdf.open(BytesIO(satu.data)), f"n{ke:04d}-")
    akar.K = Array([semua])
    akar.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(himpunan.induk)))
    akar.ParentTreeNextKey = himpunan.kunci
    if himpunan.id:
        akar.IDTree = pdf.make_indirect(Dictionary(Names=_urut(himpunan.id)))
    pdf.Root.StructTreeRoot = akar
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(dokumen.bahasa)
    pdf.Root.OutputIntents = himpunan.niat
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
    pdf.Root.PageLabels = Dictionary(Nums=Array(himpunan.label))
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=_urut(himpunan.tujuan))) if himpunan.tujuan else Dictionary()
    with pdf.open_outline() as garis:
        for satu, halaman in zip(naskah, himpunan.awal, strict=True):
            garis.root.append(OutlineItem(satu.markah, halaman, "Fit"))
    pdf.Root.PageMode = Name.UseOutlines
    return simpan_pdf(pdf, dokumen)


def _urut(isi: dict[str, Any]) -> Array:
    return Array([satu for nama in sorted(isi) for satu in (String(nama), isi[nama])])


class _Himpunan:
    """The pages of all papers so far, with what the whole file names."""

    def __init__(self, pdf: pikepdf.Pdf, dokumen: pikepdf.Object) -> None:
        self._pdf, self._dokumen = pdf, dokumen
        self.niat: Any = None
        self.awal: list[int] = []
        self.induk: list[Any] = []
        self.kunci = 0
        self.label: list[Any] = []
        self.id: dict[str, Any] = {}
        self.tujuan: dict[str, Any] = {}

    def tambah(self, sumber: pikepdf.Pdf, awalan: str) -> None:
        """The pages of `sumber` after the others; `awalan` makes its names unique."""
        pdf, mulai, kunci = self._pdf, len(self._pdf.pages), self.kunci
        pdf.pages.extend(sumber.pages)
        struktur = pdf.copy_foreign(sumber.Root.StructTreeRoot)
        self.awal.append(mulai)
        self.label += _label(sumber, pdf, mulai)
        for halaman in pdf.pages[mulai:]:
            halaman.obj.StructParents = int(halaman.obj.StructParents) + kunci
            for anotasi in halaman.obj.get("/Annots", ()):
                anotasi.StructParent = int(anotasi.StructParent) + kunci
                if isinstance(anotasi.get("/Dest"), String):
                    anotasi.Dest = String(awalan + str(anotasi.Dest))
        for nomor, unsur in _daun(struktur.ParentTree, "/Nums"):
            self.induk += [int(nomor) + kunci, unsur]
        self.kunci += int(struktur.ParentTreeNextKey)
        for asal in struktur.K:
            asal.S, asal.P = Name.Part, self._dokumen
            _namai(asal, awalan)
            self._dokumen.K.append(asal)
        for nama, unsur in _daun(struktur.get("/IDTree", Dictionary()), "/Names"):
            self.id[awalan + str(nama)] = unsur
        if "/Dests" in sumber.Root.get("/Names", {}):
            for nama, tempat in _daun(pdf.copy_foreign(pdf_langsung(sumber, "/Dests")), "/Names"):
                self.tujuan[awalan + str(nama)] = tempat
        if self.niat is None:
            self.niat = Array([pdf.make_indirect(pdf.copy_foreign(sumber.make_indirect(sumber.Root.OutputIntents[0])))])


def pdf_langsung(sumber: pikepdf.Pdf, nama: str) -> pikepdf.Object:
    """A name tree of `sumber` as an object that another file can copy."""
    isi = sumber.Root.Names[nama]
    return isi if isi.is_indirect else sumber.make_indirect(isi)


def _label(sumber: pikepdf.Pdf, pdf: pikepdf.Pdf, mulai: int) -> Iterator[Any]:
    for nomor, gaya in _pasangan(sumber.Root.PageLabels.Nums):
        yield mulai + int(nomor)
        yield pdf.copy_foreign(sumber.make_indirect(gaya) if not gaya.is_indirect else gaya)


def _daun(simpul: Any, nama: str) -> Iterator[tuple[Any, Any]]:
    """The entries of a name or number tree, in order."""
    for anak in simpul.get("/Kids", ()):
        yield from _daun(anak, nama)
    yield from _pasangan(simpul.get(nama, ()))


def _pasangan(larik: Any) -> Iterator[tuple[Any, Any]]:
    isi = list(larik)
    yield from zip(isi[::2], isi[1::2], strict=True)


def _namai(unsur: Any, awalan: str) -> None:
    """Puts `awalan` before the ids of this element and all below, and before those that their cells refer to."""
    tumpukan = [unsur]
    while tumpukan:
        satu = tumpukan.pop()
        if not isinstance(satu, pikepdf.Dictionary):
            continue
        if "/ID" in satu:
            satu.ID = String(awalan + str(satu.ID))
        sifat = satu.get("/A")
        if isinstance(sifat, pikepdf.Dictionary) and "/Headers" in sifat:
            sifat.Headers = Array([String(awalan + str(nama)) for nama in sifat.Headers])
        anak = satu.get("/K")
        tumpukan += list(anak) if isinstance(anak, Array) else [anak]
