"""Rules: painted text, structure tree and parent tree agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.inspection.pdf_bagian import Bacaan, Bagian, Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_lembar import Lembar
from generator.inspection.pdf_pohon import tulis_kunci
from generator.inspection.pdf_sintaks import Rujukan
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-STRUKTUR": "PDF tidak mempunyai pohon struktur.",
    "PDF-MCID": "Isi bertanda pada halaman tidak sesuai dengan pohon struktur atau pohon induk.",
    "PDF-TAK-BERTANDA": "Teks pada halaman bukan bagian struktur dan bukan artefak.",
    "PDF-POHON": "Urutan atau batas pohon nama atau pohon nomor salah.",
}


def ada_struktur(berkas: BerkasPdf) -> Iterator[Temuan]:
    if not berkas.bagian:
        yield Temuan("PDF-STRUKTUR", "tidak ada pohon struktur")


def isi_berpemilik(bacaan: Bacaan) -> Iterator[Temuan]:
    """Marked content of a section belongs to one of its elements; the parent tree names the same one."""
    pemilik: dict[tuple[int, int], int] = {}
    for unsur in bacaan.unsur:
        for isi in unsur.isi:
            if isi in pemilik:
                yield Temuan("PDF-MCID", f"dua unsur memiliki isi bertanda {isi.mcid}{bacaan.di(isi.halaman)}", unsur.jenis)
            pemilik[isi] = unsur.nomor
    for nomor in sorted({halaman for halaman, _ in pemilik}):
        lembar = bacaan.lembar(nomor)
        larik = bacaan.susunan.larik(bacaan.induk(bacaan.susunan.kamus(Rujukan(nomor)).get("/StructParents")))
        for mcid in () if lembar is None else sorted(lembar.teks):
            milik = pemilik.get((nomor, mcid))
            if milik is not None and larik[mcid : mcid + 1] != [milik]:
                yield Temuan("PDF-MCID", f"pohon induk salah menyebut pemilik isi bertanda {mcid}{bacaan.di(nomor)}")


def isi_terjangkau(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Each marked content belongs to one section, on a page of the file."""
    di: dict[int, list[Bagian]] = defaultdict(list)
    for bagian in berkas.bagian:
        for nomor in bagian.milik:
            di[nomor].append(bagian)
    for ke, (halaman, lembar) in enumerate(zip(berkas.halaman, berkas.lembar, strict=True), 1):
        yield from _isi_halaman(ke, halaman.nomor, lembar, di.get(halaman.nomor, []))
    for nomor in sorted(di.keys() - berkas.nomor_halaman.keys()):
        yield Temuan("PDF-MCID", f"isi bertanda menunjuk halaman yang tidak ada (objek {nomor})")


def _isi_halaman(ke: int, nomor: int, lembar: Lembar, pemilik: list[Bagian]) -> Iterator[Temuan]:
    if len(pemilik) == 1:
        lepas = set(pemilik[0].lepas.get(nomor, ()))
    else:
        milik = Counter(mcid for satu in pemilik for awal, akhir in satu.milik[nomor] for mcid in range(awal, akhir + 1))
        lepas = lembar.teks.keys() - milik.keys()
        for mcid, banyak in sorted(milik.items()):
            if banyak > 1:
                yield Temuan("PDF-MCID", f"{banyak} bagian memiliki isi bertanda {mcid} di halaman {ke}")
    for mcid in sorted(lepas):
        yield Temuan("PDF-MCID", f"isi bertanda {mcid} di halaman {ke} tidak ada di pohon struktur")


def isi_bertanda(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Text is either in the structure or an artifact (running heads, page numbers), never both, never neither."""
    for ke, lembar in enumerate(berkas.lembar, 1):
        for teks in lembar.tak_bertanda:
            yield Temuan("PDF-TAK-BERTANDA", f"teks di halaman {ke} tidak bertanda dan bukan artefak", teks)


def pohon_terurut(berkas: BerkasPdf) -> Iterator[Temuan]:
    for nama, salah in (
        ("ParentTree", berkas.pohon_induk.salah),
        ("IDTree", berkas.pohon_id.salah),
        ("Dests", berkas.tujuan[1]),
        ("EmbeddedFiles", berkas.berkas_tertanam[1]),
        ("PageLabels", berkas.label[1]),
    ):
        yield from (Temuan("PDF-POHON", f"pohon {nama}: {satu}") for satu in salah)
    kunci = Counter(satu.kunci for satu in berkas.halaman if satu.kunci is not None)
    for halaman in berkas.halaman:
        kunci.update(halaman.kunci_anotasi)
    for satu, banyak in kunci.items():
        if banyak > 1:
            yield Temuan("PDF-POHON", f"kunci {tulis_kunci(satu)} pohon induk dipakai {banyak} kali")


ATURAN_BAGIAN = (isi_berpemilik,)
ATURAN = (ada_struktur, isi_terjangkau, isi_bertanda, pohon_terurut)
