"""Rules: what the file claims to be, and that nothing in it acts by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from generator.inspection.pdf_berkas import BerkasPdf, Temuan
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-KLAIM": "Metadata tidak menyatakan PDF/A-3a dan PDF/UA-1, atau tidak sama dengan info dokumen.",
    "PDF-KATALOG": "Bahasa, judul tampilan, atau tanda struktur dokumen tidak diatur.",
    "PDF-AKSI": "Berkas memuat JavaScript, Launch, atau aksi lain yang berjalan sendiri.",
}

_AKSI_TERLARANG = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Movie", "/Sound", "/Rendition", "/GoToR"})
_KLAIM = (("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1"))
_PERLUASAN = b"http://www.aiim.org/pdfa/ns/schema#"


def klaim(berkas: BerkasPdf) -> Iterator[Temuan]:
    """PDF/A-3a and PDF/UA-1, the latter declared in an extension schema; one rdf:RDF, or readers see only the first."""
    if "/Metadata" not in berkas.pdf.Root:
        yield Temuan("PDF-KLAIM", "tidak ada metadata XMP")
        return
    xmp = berkas.pdf.open_metadata()  # never closed: that would make the document's info agree with it
    for kunci, nilai in _KLAIM:
        if str(xmp.get(kunci, "")) != nilai:
            yield Temuan("PDF-KLAIM", f"{kunci} bukan {nilai}", str(xmp.get(kunci, "")))
    judul = str(xmp.get("dc:title", ""))
    mentah = berkas.pdf.Root.Metadata.read_bytes()
    if _PERLUASAN not in mentah:
        yield Temuan("PDF-KLAIM", "skema perluasan untuk pdfuaid tidak ada")
    if mentah.count(b"<rdf:RDF") != 1:
        yield Temuan("PDF-KLAIM", "metadata harus memuat tepat satu rdf:RDF")
    if str(berkas.pdf.docinfo.get("/Title", judul)) != judul or not judul.strip():
        yield Temuan("PDF-KLAIM", "judul kosong, atau berbeda antara metadata dan info dokumen", judul)


def katalog(berkas: BerkasPdf) -> Iterator[Temuan]:
    akar = berkas.pdf.Root
    if not str(akar.get("/Lang", "")).startswith("id"):
        yield Temuan("PDF-KATALOG", "bahasa dokumen bukan Indonesia", str(akar.get("/Lang", "")))
    if not akar.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle"):
        yield Temuan("PDF-KATALOG", "judul dokumen tidak ditampilkan di jendela pembaca")
    if not akar.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked"):
        yield Temuan("PDF-KATALOG", "dokumen tidak menyatakan diri bertanda")


def tanpa_aksi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """No action dictionary but links inside the file and to addresses, no additional actions, no scripts by name."""
    for objek in berkas.pdf.objects:
        if isinstance(objek, pikepdf.Dictionary | pikepdf.Stream):
            yield from _aksi(objek if isinstance(objek, pikepdf.Dictionary) else objek.stream_dict)
    if "/JavaScript" in berkas.pdf.Root.get("/Names", pikepdf.Dictionary()):
        yield Temuan("PDF-AKSI", "ada JavaScript bernama")
    buka = berkas.pdf.Root.get("/OpenAction")
    if isinstance(buka, pikepdf.Dictionary) and buka.get("/S") != "/GoTo":
        yield Temuan("PDF-AKSI", "ada aksi saat dibuka", str(buka.get("/S")))


def _aksi(kamus: pikepdf.Object) -> Iterator[Temuan]:
    if "/AA" in kamus:
        yield Temuan("PDF-AKSI", "ada aksi tambahan (AA)")
    if "/JS" in kamus or str(kamus.get("/S", "")) in _AKSI_TERLARANG:
        yield Temuan("PDF-AKSI", "ada aksi terlarang", str(kamus.get("/S", "/JavaScript")))
    for anak in kamus.values():
        if isinstance(anak, pikepdf.Dictionary) and not anak.is_indirect:
            yield from _aksi(anak)


ATURAN = (klaim, katalog, tanpa_aksi)
