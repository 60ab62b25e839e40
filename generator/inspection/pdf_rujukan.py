"""Rules: links, destinations, bookmarks and page labels lead where they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.inspection.pdf_bagian import Bacaan, Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_pohon import tulis_kunci
from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan, teks
from generator.keluhan import DaftarKode
from generator.tree.teks import lipat

KODE: DaftarKode = {
    "PDF-PAUTAN": "Pautan tanpa anotasi, anotasi di luar struktur, atau tanpa keterangan.",
    "PDF-TUJUAN": "Pautan atau nama tujuan tidak menunjuk halaman yang ada.",
    "PDF-ALAMAT": "Alamat pautan bukan https, http, atau mailto.",
    "PDF-NOMOR": "Nomor halaman di daftar isi tidak sama dengan label halaman tujuannya.",
    "PDF-LABEL": "Nomor yang tercetak di kepala atau kaki halaman bukan label halaman itu.",
    "PDF-MARKAH": "Markah (bookmark) tidak menunjuk halaman, atau tidak ada padahal ada daftar isi.",
}

_SKEMA = ("https://", "http://", "mailto:")
_NOMOR = re.compile(r"(?:^|\s)(\d+|[ivxlcdm]+)$")
_ALAMAT = re.compile(r"[a-z][a-z-]*:")


def unsur_pautan(bacaan: Bacaan) -> Iterator[Temuan]:
    """A Link element owns an annotation, which leads back to it through the parent tree."""
    for unsur in bacaan.unsur:
        if unsur.jenis == "/Link" and not unsur.anotasi:
            yield Temuan("PDF-PAUTAN", "unsur Link tanpa anotasi")
        for nomor in unsur.anotasi:
            if bacaan.induk(bacaan.susunan.kamus(Rujukan(nomor)).get("/StructParent")) != unsur.nomor:
                yield Temuan("PDF-PAUTAN", f"pohon induk salah menyebut pemilik anotasi (unsur {unsur.jenis})")


def pautan_beranotasi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """A link annotation is owned by a Link element and says in words where it leads."""
    milik = {nomor for bagian in berkas.bagian for nomor in bagian.pautan}
    for ke, halaman in enumerate(berkas.halaman, 1):
        for pautan in halaman.pautan:
            if pautan.nomor not in milik:
                yield Temuan("PDF-PAUTAN", f"pautan di halaman {ke} bukan milik unsur Link")
            isi = pautan.isi
            if not isi.strip() or isi.startswith("#") or (isi == pautan.alamat and _ALAMAT.match(isi)):
                yield Temuan("PDF-PAUTAN", f"pautan di halaman {ke} tanpa keterangan dengan kata", isi)


def tujuan_ada(berkas: BerkasPdf) -> Iterator[Temuan]:
    for kunci, nilai in berkas.tujuan[0].items():
        if berkas.tuju(nilai) is None:
            yield Temuan("PDF-TUJUAN", "nama tujuan tidak menunjuk halaman", tulis_kunci(kunci))
    for ke, halaman in enumerate(berkas.halaman, 1):
        for pautan in halaman.pautan:
            if pautan.ke_dalam:
                if berkas.tuju_pautan(pautan) is None:
                    yield Temuan("PDF-TUJUAN", f"pautan di halaman {ke} tidak menunjuk halaman yang ada", str(pautan.tujuan))
            elif not pautan.alamat.startswith(_SKEMA):
                yield Temuan("PDF-ALAMAT", f"pautan di halaman {ke} beralamat asing", pautan.alamat)


def nomor_daftar_isi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """The number printed at the end of a contents entry is the label of the page its link leads to."""
    for bagian in berkas.bagian:
        for anotasi, tulisan in bagian.entri:
            pautan = berkas.pautan.get(anotasi)
            menuju = None if pautan is None else berkas.tuju_pautan(pautan)
            nomor = _NOMOR.search(tulisan)
            if menuju is None or nomor is None:
                yield Temuan("PDF-NOMOR", "entri daftar isi tanpa pautan atau tanpa nomor halaman", tulisan)
            elif nomor[1] != berkas.label[0][menuju]:
                yield Temuan("PDF-NOMOR", f"nomor halaman seharusnya {berkas.label[0][menuju]}", tulisan)


def label_tercetak(berkas: BerkasPdf) -> Iterator[Temuan]:
    """A page number in a running head or foot is the page's label."""
    for ke, (lembar, label) in enumerate(zip(berkas.lembar, berkas.label[0], strict=True), 1):
        if lembar.nomor and label not in lembar.nomor:
            yield Temuan("PDF-LABEL", f"halaman ke-{ke} berlabel {label or 'kosong'}", ", ".join(lembar.nomor))


def markah_sampai(berkas: BerkasPdf) -> Iterator[Temuan]:
    """A bookmark leads to a page, in a file with a contents list to one on which a heading says its words."""
    berdaftar = any(bagian.berdaftar for bagian in berkas.bagian)
    judul: dict[int, list[str]] = {}
    for bagian in berkas.bagian:
        for halaman, tulisan in bagian.judul:
            judul.setdefault(berkas.nomor_halaman.get(halaman, -1), []).append(lipat(tulisan))
    ada = False
    for satu in _markah(berkas, berkas.susunan.kamus(berkas.akar.get("/Outlines")), set()):
        ada = True
        kata = teks(satu.get("/Title"))
        aksi = berkas.susunan.kamus(satu.get("/A"))
        menuju = berkas.tuju(satu["/Dest"] if "/Dest" in satu else aksi.get("/D"))
        if menuju is None:
            yield Temuan("PDF-MARKAH", "markah tidak menunjuk halaman yang ada", kata)
        elif not kata.strip():
            yield Temuan("PDF-MARKAH", f"markah ke halaman ke-{menuju + 1} tidak berjudul")
        elif berdaftar and not any(lipat(kata) in tulisan for tulisan in judul.get(menuju, ())):
            yield Temuan("PDF-MARKAH", f"markah menunjuk halaman ke-{menuju + 1}, yang tidak berjudul demikian", kata)
    if not ada and berdaftar:
        yield Temuan("PDF-MARKAH", "ada daftar isi, tetapi tidak ada markah")


def _markah(berkas: BerkasPdf, induk: Kamus, sudah: set[Nilai]) -> Iterator[Kamus]:
    """Every bookmark below a node in order. Raises ValueError for a chain that comes back to itself."""
    anak = induk.get("/First")
    while anak is not None:
        if anak in sudah:
            raise ValueError("rantai markah berputar")
        sudah.add(anak)
        kamus = berkas.susunan.kamus(anak)
        yield kamus
        yield from _markah(berkas, kamus, sudah)
        anak = kamus.get("/Next")


ATURAN_BAGIAN = (unsur_pautan,)
ATURAN = (pautan_beranotasi, tujuan_ada, nomor_daftar_isi, label_tercetak, markah_sampai)
