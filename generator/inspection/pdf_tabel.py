"""Rules: tables have header cells with scope and IDs of their own, and data cells name only headers of their table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.inspection.pdf_berkas import BerkasPdf, Temuan
from generator.inspection.pdf_pohon import tulis_kunci
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-ID": "ID unsur struktur ganda, hilang dari IDTree, atau menunjuk unsur lain.",
    "PDF-HEADERS": "Sel tabel menyebut sel kepala yang tidak ada di tabelnya.",
    "PDF-SCOPE": "Sel kepala tabel tidak menyebut Scope.",
    "PDF-TANPA-KEPALA": "Tabel tidak mempunyai sel kepala.",
}


def id_tunggal(berkas: BerkasPdf) -> Iterator[Temuan]:
    """IDs are unique, and the ID tree holds exactly them."""
    ber_id = [(bytes(unsur.objek.ID), unsur) for unsur in berkas.unsur if "/ID" in unsur.objek]
    terdaftar = {kunci: nilai.objgen for kunci, nilai in berkas.pohon_id.isi}
    for kunci, banyak in Counter(kunci for kunci, _ in ber_id).items():
        if banyak > 1:
            yield Temuan("PDF-ID", f"ID dipakai {banyak} unsur", tulis_kunci(kunci))
    for kunci, unsur in ber_id:
        if terdaftar.get(kunci) != unsur.kode:
            yield Temuan("PDF-ID", f"IDTree tidak menunjuk unsur {unsur.jenis} yang ber-ID", tulis_kunci(kunci))
    dipakai = {kunci for kunci, _ in ber_id}
    for lain in terdaftar:
        if lain not in dipakai:
            yield Temuan("PDF-ID", "IDTree memuat ID yang tidak dipakai", tulis_kunci(lain))


def headers_di_tabel_sendiri(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Each data cell names its headers, and they are TH of the same table."""
    kepala = {
        (bytes(unsur.objek.ID), unsur.di_dalam("/Table"))
        for unsur in berkas.unsur
        if unsur.jenis == "/TH" and "/ID" in unsur.objek
    }
    for unsur in berkas.unsur:
        if unsur.jenis != "/TD":
            continue
        for satu in unsur.atribut.get("/Headers", ()):
            if (bytes(satu), unsur.di_dalam("/Table")) not in kepala:
                yield Temuan("PDF-HEADERS", "sel menyebut kepala yang tidak ada di tabelnya", tulis_kunci(bytes(satu)))


def kepala_berlingkup(berkas: BerkasPdf) -> Iterator[Temuan]:
    berkepala = set()
    for unsur in berkas.unsur:
        if unsur.jenis == "/TH":
            berkepala.add(unsur.di_dalam("/Table"))
            if str(unsur.atribut.get("/Scope", "")) not in ("/Column", "/Row", "/Both"):
                yield Temuan("PDF-SCOPE", "sel kepala tanpa Scope")
    for unsur in berkas.unsur:
        if unsur.jenis == "/Table" and unsur.kode not in berkepala:
            yield Temuan("PDF-TANPA-KEPALA", "tabel tanpa sel kepala")


ATURAN = (id_tunggal, headers_di_tabel_sendiri, kepala_berlingkup)
