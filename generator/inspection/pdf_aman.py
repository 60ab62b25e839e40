"""Rules: what the file claims to be, that nothing in it acts by itself, and that attached files are whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.inspection.pdf_bagian import Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_sintaks import Nilai, Rujukan, teks
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-KLAIM": "Metadata tidak menyatakan PDF/A-3a dan PDF/UA-1, atau tidak sama dengan info dokumen.",
    "PDF-KATALOG": "Bahasa, judul tampilan, atau tanda struktur dokumen tidak diatur.",
    "PDF-AKSI": "Berkas memuat JavaScript, Launch, atau aksi lain yang berjalan sendiri.",
    "PDF-LAMPIRAN": "Berkas lampiran tidak terdaftar, atau isinya tidak sesuai dengan ukuran dan jumlahnya.",
}

_AKSI_TERLARANG = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Movie", "/Sound", "/Rendition", "/GoToR"})
_TERSANGKA = re.compile(
    rb"/(?:AA|JS|JavaScript|Launch|SubmitForm|ImportData|Movie|Sound|Rendition|GoToR)(?![A-Za-z0-9])"
    rb"|/[^\s/()<>\[\]]*#"
)
"""Where a forbidden name may stand, also one written with escapes."""
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFA, _PDFUA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"
_KLAIM = ((f"{_PDFA}part", "3"), (f"{_PDFA}conformance", "A"), (f"{_PDFUA}part", "1"))
_JUDUL = "{http://purl.org/dc/elements/1.1/}title"
_PERLUASAN = b"http://www.aiim.org/pdfa/ns/schema#"


def klaim(berkas: BerkasPdf) -> Iterator[Temuan]:
    """PDF/A-3a and PDF/UA-1, the latter declared in an extension schema; one rdf:RDF, or readers see only the first."""
    acuan = berkas.akar.get("/Metadata")
    if not isinstance(acuan, Rujukan):
        yield Temuan("PDF-KLAIM", "tidak ada metadata XMP")
        return
    mentah = berkas.susunan.alur(acuan)
    try:
        akar = etree.fromstring(mentah.strip(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as galat:
        yield Temuan("PDF-KLAIM", f"metadata XMP tidak dapat dibaca: {galat}")
        return
    for kunci, nilai in _KLAIM:
        if (tertulis := _sifat(akar, kunci)) != nilai:
            nama = f"{'pdfuaid' if kunci.startswith(_PDFUA) else 'pdfaid'}:{etree.QName(kunci).localname}"
            yield Temuan("PDF-KLAIM", f"{nama} bukan {nilai}", tertulis)
    judul = _sifat(akar, _JUDUL)
    if _PERLUASAN not in mentah:
        yield Temuan("PDF-KLAIM", "skema perluasan untuk pdfuaid tidak ada")
    if mentah.count(b"<rdf:RDF") != 1:
        yield Temuan("PDF-KLAIM", "metadata harus memuat tepat satu rdf:RDF")
    info = berkas.susunan.kamus(berkas.susunan.penutup.get("/Info"))
    if teks(info.get("/Title", judul.encode("utf-8-sig"))) != judul or not judul.strip():
        yield Temuan("PDF-KLAIM", "judul kosong, atau berbeda antara metadata dan info dokumen", judul)


def _sifat(akar: etree._Element, nama: str) -> str:
    """A property of the metadata, written as an element or an attribute."""
    for satu in akar.iter(f"{_RDF}Description"):
        if nama in satu.attrib:
            return satu.get(nama, "")
    unsur = next(akar.iter(nama), None)
    return "" if unsur is None else "".join(map(str, unsur.itertext("*"))).strip()


def katalog(berkas: BerkasPdf) -> Iterator[Temuan]:
    susunan, akar = berkas.susunan, berkas.akar
    bahasa = teks(akar.get("/Lang"))
    if not bahasa.startswith("id"):
        yield Temuan("PDF-KATALOG", "bahasa dokumen bukan Indonesia", bahasa)
    if susunan.kamus(akar.get("/ViewerPreferences")).get("/DisplayDocTitle") is not True:
        yield Temuan("PDF-KATALOG", "judul dokumen tidak ditampilkan di jendela pembaca")
    if susunan.kamus(akar.get("/MarkInfo")).get("/Marked") is not True:
        yield Temuan("PDF-KATALOG", "dokumen tidak menyatakan diri bertanda")


def tanpa_aksi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """No action dictionary but links inside the file and to addresses, no additional actions, no scripts by name."""
    for nomor in berkas.yang_memuat("aksi", _TERSANGKA):
        yield from _aksi(berkas.susunan.objek(nomor))
    if "/JavaScript" in berkas.nama:
        yield Temuan("PDF-AKSI", "ada JavaScript bernama")
    buka = berkas.susunan.lihat(berkas.akar.get("/OpenAction"))
    if isinstance(buka, dict) and buka.get("/S") != "/GoTo":
        yield Temuan("PDF-AKSI", "ada aksi saat dibuka", str(buka.get("/S")))


def _aksi(nilai: Nilai) -> Iterator[Temuan]:
    if isinstance(nilai, dict):
        if "/AA" in nilai:
            yield Temuan("PDF-AKSI", "ada aksi tambahan (AA)")
        if "/JS" in nilai or nilai.get("/S") in _AKSI_TERLARANG:
            yield Temuan("PDF-AKSI", "ada aksi terlarang", str(nilai.get("/S", "/JavaScript")))
    for anak in nilai.values() if isinstance(nilai, dict) else nilai if isinstance(nilai, list) else ():
        yield from _aksi(anak)


def lampiran(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Attached files are named in the catalog too, and hold what their size and checksum say."""
    susunan = berkas.susunan
    terdaftar = susunan.larik(berkas.akar.get("/AF"))
    for kunci, acuan in berkas.berkas_tertanam[0]:
        nama = teks(kunci)
        if acuan not in terdaftar:
            yield Temuan("PDF-LAMPIRAN", "lampiran tidak terdaftar di katalog", nama)
        isi = susunan.kamus(susunan.kamus(acuan).get("/EF")).get("/F")
        rincian = susunan.kamus(susunan.kamus(isi).get("/Params"))
        if [rincian.get("/Size"), rincian.get("/CheckSum")] != (berkas.ukuran_alur(isi) if isinstance(isi, Rujukan) else None):
            yield Temuan("PDF-LAMPIRAN", "isi lampiran tidak sesuai dengan ukuran atau jumlahnya", nama)
    if len(terdaftar) != len(berkas.berkas_tertanam[0]):
        yield Temuan("PDF-LAMPIRAN", "katalog menyebut lampiran yang tidak ada di daftar nama")


ATURAN = (klaim, katalog, tanpa_aksi, lampiran)
