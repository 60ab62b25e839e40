"""A finished PDF, read once for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

import pikepdf

from generator.inspection.pdf_isi import PembacaIsi, Potongan
from generator.inspection.pdf_lembar import Ingatan, Lembar, PembacaLembar, kotak, ringkas
from generator.inspection.pdf_pohon import Pohon, Unsur, baca_pohon, semua_unsur


class Temuan(NamedTuple):
    """A finding of a rule: its code, an Indonesian sentence, and what was found."""

    kode: str
    pesan: str
    ditemukan: str | None = None


@contextmanager
def buka_pdf(data: bytes, ingatan: Ingatan | None = None) -> Iterator[BerkasPdf]:
    """Raises pikepdf.PdfError for what is no whole PDF."""
    with pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
        yield BerkasPdf(pdf, ingatan)


class BerkasPdf:
    """Lazily read views of a PDF. Raises ValueError where fonts or streams are not understood.

    `ingatan` keeps pages read, of this file and of others. Without one, pages are read once for all views of them.
    """

    def __init__(self, pdf: pikepdf.Pdf, ingatan: Ingatan | None = None) -> None:
        self.pdf = pdf
        self._ingatan = ingatan
        self.halaman = [satu.obj for satu in pdf.pages]
        self.nomor_halaman = {satu.objgen: ke for ke, satu in enumerate(self.halaman)}

    @cached_property
    def unsur(self) -> list[Unsur]:
        return semua_unsur(self.pdf)

    @cached_property
    def potongan(self) -> list[list[Potongan]]:
        """Painted text, page by page."""
        pembaca = PembacaIsi()
        return [pembaca.halaman(satu) for satu in self.halaman]

    @cached_property
    def lembar(self) -> list[Lembar]:
        """What each page says."""
        if self._ingatan is None:
            return [ringkas(isi, kotak(satu)) for satu, isi in zip(self.halaman, self.potongan, strict=True)]
        pembaca = PembacaLembar(self._ingatan)
        return [pembaca.baca(satu) for satu in self.halaman]

    @cached_property
    def pohon_induk(self) -> Pohon:
        return baca_pohon(self._struktur("/ParentTree"), "/Nums")

    @cached_property
    def pohon_id(self) -> Pohon:
        return baca_pohon(self._struktur("/IDTree"), "/Names")

    @cached_property
    def tujuan(self) -> Pohon:
        """Named destinations."""
        nama = self.pdf.Root.get("/Names", pikepdf.Dictionary())
        return baca_pohon(nama.get("/Dests"), "/Names")

    def _struktur(self, kunci: str) -> pikepdf.Object | None:
        akar = self.pdf.Root.get("/StructTreeRoot")
        return None if akar is None else akar.get(kunci)

    def tuju(self, tujuan: pikepdf.Object) -> int | None:
        """The index of the page a destination (name or array) leads to; None where it leads nowhere."""
        larik: pikepdf.Object | None = tujuan
        if isinstance(tujuan, pikepdf.String):
            larik = self._menurut_nama.get(bytes(tujuan))
        if isinstance(larik, pikepdf.Dictionary):
            larik = larik.get("/D")
        if not isinstance(larik, pikepdf.Array) or not len(larik):
            return None
        return self.nomor_halaman.get(larik[0].objgen)

    @cached_property
    def _menurut_nama(self) -> dict[bytes | int, pikepdf.Object]:
        return dict(self.tujuan.isi)
