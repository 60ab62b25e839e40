"""Rules: links, destinations, bookmarks and page labels lead where they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pikepdf

from generator.inspection.pdf_berkas import BerkasPdf, Temuan
from generator.keluhan import DaftarKode

KODE: DaftarKode = {
    "PDF-PAUTAN": "Pautan tanpa anotasi, anotasi di luar struktur, atau tanpa keterangan.",
    "PDF-TUJUAN": "Pautan atau nama tujuan tidak menunjuk halaman yang ada.",
    "PDF-ALAMAT": "Alamat pautan bukan https, http, atau mailto.",
    "PDF-NOMOR": "Nomor halaman di daftar isi tidak sama dengan label halaman tujuannya.",
    "PDF-MARKAH": "Markah (bookmark) tidak menunjuk halaman, atau tidak ada padahal ada daftar isi.",
}

_SKEMA = ("https://", "http://", "mailto:")
_NOMOR = re.compile(r"(?:^|\s)(\d+|[ivxlcdm]+)$")


def pautan_beranotasi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """A Link element owns an annotation; a link annotation is owned by a Link element and says in words where it leads."""
    pemilik: dict[tuple[int, int], str] = {}
    for unsur in berkas.unsur:
        pemilik.update((anotasi.objgen, unsur.jenis) for anotasi in unsur.anotasi)
        if unsur.jenis == "/Link" and not unsur.anotasi:
            yield Temuan("PDF-PAUTAN", "unsur Link tanpa anotasi")
    for ke, anotasi in _pautan(berkas):
        if pemilik.get(anotasi.objgen) != "/Link":
            yield Temuan("PDF-PAUTAN", f"pautan di halaman {ke} bukan milik unsur Link")
        isi = str(anotasi.get("/Contents", ""))
        if not isi.strip() or (re.match(r"[a-z][a-z-]*:", isi) and isi == _alamat(anotasi)) or isi.startswith("#"):
            yield Temuan("PDF-PAUTAN", f"pautan di halaman {ke} tanpa keterangan dengan kata", isi)


def tujuan_ada(berkas: BerkasPdf) -> Iterator[Temuan]:
    for kunci, nilai in berkas.tujuan.isi:
        if berkas.tuju(nilai) is None:
            yield Temuan("PDF-TUJUAN", "nama tujuan tidak menunjuk halaman", str(kunci))
    for ke, anotasi in _pautan(berkas):
        tujuan = _tujuan(anotasi)
        if tujuan is not None:
            if berkas.tuju(tujuan) is None:
                yield Temuan("PDF-TUJUAN", f"pautan di halaman {ke} tidak menunjuk halaman yang ada", str(tujuan))
        elif not _alamat(anotasi).startswith(_SKEMA):
            yield Temuan("PDF-ALAMAT", f"pautan di halaman {ke} beralamat asing", _alamat(anotasi))


def nomor_daftar_isi(berkas: BerkasPdf) -> Iterator[Temuan]:
    """The number printed at the end of a contents entry is the label of the page its link leads to."""
    label = list(_label(berkas))
    teks = {
        (halaman.objgen, mcid): tulisan
        for halaman, lembar in zip(berkas.halaman, berkas.lembar, strict=True)
        for mcid, tulisan in lembar.teks.items()
    }
    for ke, unsur in enumerate(berkas.unsur):
        if unsur.jenis != "/TOCI":
            continue
        dalam = [unsur]
        for berikut in berkas.unsur[ke + 1 :]:
            if not any(kode == unsur.kode for kode, _ in berikut.leluhur):
                break
            dalam.append(berikut)
        tulisan = "".join(teks.get(isi, "") for satu in dalam for isi in satu.isi).strip()
        anotasi = next((anotasi for satu in dalam for anotasi in satu.anotasi), None)
        tujuan = None if anotasi is None else _tujuan(anotasi)
        menuju = None if tujuan is None else berkas.tuju(tujuan)
        nomor = _NOMOR.search(tulisan)
        if menuju is None or nomor is None:
            yield Temuan("PDF-NOMOR", "entri daftar isi tanpa pautan atau tanpa nomor halaman", tulisan)
        elif nomor[1] != label[menuju]:
            yield Temuan("PDF-NOMOR", f"nomor halaman seharusnya {label[menuju]}", tulisan)


def markah_sampai(berkas: BerkasPdf) -> Iterator[Temuan]:
    with berkas.pdf.open_outline() as kerangka:
        semua = list(_rata(kerangka.root))
    for satu in semua:
        tujuan = satu.destination if satu.action is None else satu.action.get("/D")
        if tujuan is None or berkas.tuju(tujuan) is None:  # type: ignore[arg-type]
            yield Temuan("PDF-MARKAH", "markah tidak menunjuk halaman yang ada", satu.title)
    if not semua and any(unsur.jenis == "/TOC" for unsur in berkas.unsur):
        yield Temuan("PDF-MARKAH", "ada daftar isi, tetapi tidak ada markah")


def _rata(deret: Iterable[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for satu in deret:
        yield satu
        yield from _rata(satu.children)


def _pautan(berkas: BerkasPdf) -> Iterator[tuple[int, pikepdf.Object]]:
    for ke, halaman in enumerate(berkas.halaman, 1):
        for anotasi in halaman.get("/Annots", ()):
            if anotasi.get("/Subtype") == "/Link":
                yield ke, anotasi


def _tujuan(anotasi: pikepdf.Object) -> pikepdf.Object | None:
    aksi = anotasi.get("/A", pikepdf.Dictionary())
    return anotasi.get("/Dest") if "/Dest" in anotasi else aksi.get("/D")


def _alamat(anotasi: pikepdf.Object) -> str:
    return str(anotasi.get("/A", pikepdf.Dictionary()).get("/URI", ""))


def _label(berkas: BerkasPdf) -> Iterator[str]:
    return (halaman.label for halaman in berkas.pdf.pages)


ATURAN = (pautan_beranotasi, tujuan_ada, nomor_daftar_isi, markah_sampai)
