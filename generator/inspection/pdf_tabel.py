"""Rules: tables have header cells with scope and IDs of their own, and data cells name the headers of their columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.inspection.pdf_bagian import Bacaan, Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_pohon import gabung_jumlah, semua_isi, tulis_kunci
from generator.inspection.pdf_sintaks import Nilai
from generator.inspection.pdf_unsur import Unsur
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-ID": "ID unsur struktur ganda, hilang dari IDTree, atau menunjuk unsur lain.",
    "PDF-HEADERS": "Sel tabel menyebut sel kepala yang tidak ada di tabelnya, atau tidak menyebut kepala kolomnya.",
    "PDF-SCOPE": "Sel kepala tabel tidak menyebut Scope.",
    "PDF-TANPA-KEPALA": "Tabel tidak mempunyai sel kepala.",
}


def id_tunggal(berkas: BerkasPdf) -> Iterator[Temuan]:
    """IDs are unique, and the ID tree, whose keys rise, holds exactly them.

    Equal sums of hashes say so at once; only where they differ are all IDs looked at.
    """
    unsur = gabung_jumlah([bagian.jumlah_id for bagian in berkas.bagian])
    daun = gabung_jumlah([satu.isi for satu in berkas.pohon_id.daun])
    if unsur != daun or berkas.pohon_id.salah:
        yield from _id_rinci(berkas)


def _id_rinci(berkas: BerkasPdf) -> Iterator[Temuan]:
    ber_id = [(unsur.kamus["/ID"], unsur) for unsur in berkas.unsur if "/ID" in unsur.kamus]
    terdaftar = {kunci: int(nilai) for kunci, nilai in semua_isi(berkas.susunan, berkas.struktur.get("/IDTree"), "/Names")[0]}
    dipakai = Counter(kunci for kunci, _ in ber_id)
    for kunci, banyak in dipakai.items():
        if banyak > 1:
            yield Temuan("PDF-ID", f"ID dipakai {banyak} unsur", tulis_kunci(kunci))
    for kunci, unsur in ber_id:
        if terdaftar.get(kunci) != unsur.nomor:
            yield Temuan("PDF-ID", f"IDTree tidak menunjuk unsur {unsur.jenis} yang ber-ID", tulis_kunci(kunci))
    for lain in terdaftar:
        if lain not in dipakai:
            yield Temuan("PDF-ID", "IDTree memuat ID yang tidak dipakai", tulis_kunci(lain))


def headers_di_tabel_sendiri(bacaan: Bacaan) -> Iterator[Temuan]:
    """Each data cell names the headers above it, and what it names are TH of the same table."""
    for _, baris in _tabel(bacaan):
        kepala = {unsur.kamus["/ID"] for satu in baris for unsur in satu if unsur.jenis == "/TH" and "/ID" in unsur.kamus}
        bawah = dict(_kepala_kolom(baris))
        for sel in (unsur for satu in baris for unsur in satu if unsur.jenis == "/TD"):
            disebut = bacaan.susunan.larik(sel.atribut.get("/Headers"))
            for satu in disebut:
                if satu not in kepala:
                    yield Temuan("PDF-HEADERS", "sel menyebut kepala yang tidak ada di tabelnya", _tulis(satu))
            if hilang := bawah[sel] - set(disebut):
                yield Temuan("PDF-HEADERS", "sel tidak menyebut kepala kolomnya", ", ".join(sorted(map(_tulis, hilang))))


def kepala_berlingkup(bacaan: Bacaan) -> Iterator[Temuan]:
    for tabel, baris in _tabel(bacaan):
        kepala = [unsur for satu in baris for unsur in satu if unsur.jenis == "/TH"]
        for unsur in kepala:
            if unsur.atribut.get("/Scope") not in ("/Column", "/Row", "/Both"):
                yield Temuan("PDF-SCOPE", "sel kepala tanpa Scope")
        if not kepala:
            yield Temuan("PDF-TANPA-KEPALA", f"tabel tanpa sel kepala{_di(tabel, bacaan)}")


def _tabel(bacaan: Bacaan) -> Iterator[tuple[Unsur, list[list[Unsur]]]]:
    """The tables of a section with the cells of their rows."""
    milik: dict[Unsur, dict[Unsur | None, list[Unsur]]] = {}
    for unsur in bacaan.unsur:
        if unsur.jenis == "/Table":
            milik[unsur] = defaultdict(list)
        elif unsur.jenis in ("/TH", "/TD") and (tabel := unsur.di_dalam("/Table")) is not None:
            milik[tabel][unsur.di_dalam("/TR")].append(unsur)
    yield from ((tabel, list(baris.values())) for tabel, baris in milik.items())


def _kepala_kolom(baris: list[list[Unsur]]) -> Iterator[tuple[Unsur, set[Nilai]]]:
    """Every data cell with the IDs of the first header cells of its columns, as far as those have one."""
    judul: dict[int, Nilai] = {}
    terisi: dict[int, int] = {}
    for ke, deret in enumerate(baris):
        letak = 0
        for sel in deret:
            while terisi.get(letak, 0) > ke:
                letak += 1
            kolom = range(letak, letak + sel.atribut.get("/ColSpan", 1))
            terisi.update(dict.fromkeys(kolom, ke + sel.atribut.get("/RowSpan", 1)))
            letak = kolom.stop
            if sel.jenis == "/TH":
                for satu in kolom:
                    judul.setdefault(satu, sel.kamus.get("/ID"))
            else:
                yield sel, {judul[satu] for satu in kolom if judul.get(satu) is not None}


def _di(tabel: Unsur, bacaan: Bacaan) -> str:
    return next((bacaan.di(isi.halaman) for satu in tabel.semua for isi in satu.isi), "")


def _tulis(nilai: Nilai) -> str:
    return tulis_kunci(nilai) if isinstance(nilai, bytes) else str(nilai)


ATURAN_BAGIAN = (headers_di_tabel_sendiri, kepala_berlingkup)
ATURAN = (id_tunggal,)
