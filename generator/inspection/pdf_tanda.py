"""Rules: painted text, structure tree and parent tree agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pikepdf

from generator.inspection.pdf_berkas import BerkasPdf, Temuan
from generator.inspection.pdf_pohon import tulis_kunci
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-STRUKTUR": "PDF tidak mempunyai pohon struktur.",
    "PDF-MCID": "Isi bertanda pada halaman tidak sesuai dengan pohon struktur atau pohon induk.",
    "PDF-TAK-BERTANDA": "Teks pada halaman bukan bagian struktur dan bukan artefak.",
    "PDF-POHON": "Urutan atau batas pohon nama atau pohon nomor salah.",
}


def ada_struktur(berkas: BerkasPdf) -> Iterator[Temuan]:
    if not berkas.unsur:
        yield Temuan("PDF-STRUKTUR", "tidak ada pohon struktur")


def mcid_terjangkau(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Each marked content belongs to one element; the parent tree names the same one."""
    pemilik: dict[tuple[tuple[int, int], int], tuple[int, int]] = {}
    for unsur in berkas.unsur:
        for isi in unsur.isi:
            if isi in pemilik:
                yield Temuan("PDF-MCID", f"isi bertanda {isi[1]} dimiliki dua unsur", unsur.jenis)
            pemilik[isi] = unsur.kode
    induk = dict(berkas.pohon_induk.isi)
    for ke, (halaman, lembar) in enumerate(zip(berkas.halaman, berkas.lembar, strict=True), 1):
        larik = induk.get(int(halaman.get("/StructParents", -1)), pikepdf.Array())
        for mcid in sorted(lembar.teks):
            milik = pemilik.get((halaman.objgen, mcid))
            if milik is None:
                yield Temuan("PDF-MCID", f"isi bertanda {mcid} di halaman {ke} tidak ada di pohon struktur")
            elif not isinstance(larik, pikepdf.Array) or mcid >= len(larik) or larik[mcid].objgen != milik:
                yield Temuan("PDF-MCID", f"pohon induk salah menyebut pemilik isi bertanda {mcid} di halaman {ke}")
    for kode, mcid in pemilik:
        if kode not in berkas.nomor_halaman:
            yield Temuan("PDF-MCID", f"isi bertanda {mcid} menunjuk halaman yang tidak ada")


def isi_bertanda(berkas: BerkasPdf) -> Iterator[Temuan]:
    """Text is either in the structure or an artifact (running heads, page numbers), never both, never neither."""
    for ke, lembar in enumerate(berkas.lembar, 1):
        for teks in lembar.tak_bertanda:
            yield Temuan("PDF-TAK-BERTANDA", f"teks di halaman {ke} tidak bertanda dan bukan artefak", teks)


def pohon_terurut(berkas: BerkasPdf) -> Iterator[Temuan]:
    for nama, pohon in (("ParentTree", berkas.pohon_induk), ("IDTree", berkas.pohon_id), ("Dests", berkas.tujuan)):
        yield from (Temuan("PDF-POHON", f"pohon {nama}: {salah}") for salah in pohon.salah)
    kunci = Counter(int(halaman.StructParents) for halaman in berkas.halaman if "/StructParents" in halaman)
    for halaman in berkas.halaman:
        kunci.update(int(satu.StructParent) for satu in halaman.get("/Annots", ()) if "/StructParent" in satu)
    for satu, banyak in kunci.items():
        if banyak > 1:
            yield Temuan("PDF-POHON", f"kunci {tulis_kunci(satu)} pohon induk dipakai {banyak} kali")


ATURAN = (ada_struktur, mcid_terjangkau, isi_bertanda, pohon_terurut)
