"""Inline Markdown: words, emphasis, links, references, line breaks, marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from generator.documents.tanda import BARIS, NILAI, nomor_baris
from generator.documents.uraian.pengurai import lepas
from generator.documents.uraian.sisa import Sisa, cari_sisa
from generator.documents.uraian.sumber import Sumber
from generator.tree import GantiBaris, IsiBaris, Miring, Rujuk, Sebaris, Tautan, Tebal, Teks


class PembacaSebaris:
    """Reads the inlines of elements; `catatan` makes the footnote of a mark."""

    def __init__(self, sumber: Sumber, catatan: Callable[[Element], Iterable[Sebaris]]) -> None:
        self._sumber = sumber
        self._catatan = catatan

    def baca(self, unsur: Element, dalam: bool = False) -> IsiBaris:
        """The inlines of an element; at the top (`dalam` false) white space at both ends goes."""
        isi: list[Sebaris] = []
        self._sumber.kini = self._sumber.baris_bertanda(unsur) or self._sumber.kini
        self._teks(unsur.text, isi, di_awal=not dalam)
        for anak in unsur:
            match anak.tag:
                case "strong":
                    isi.append(Tebal(self.baca(anak, dalam=True)))
                case "em":
                    isi.append(Miring(self.baca(anak, dalam=True)))
                case "br":
                    isi.append(GantiBaris())
                case "a":
                    isi.append(self._tautan(anak))
                case "sup":
                    isi.extend(self._catatan(anak))
                case tag:
                    self._sumber.keluhkan(self._sumber.kini, f"unsur {tag} tidak dikenal di dalam kalimat", "hapus unsur itu")
            self._teks(anak.tail, isi, di_awal=anak.tag == "br")
        return tuple(isi) if dalam else rapikan(isi)

    def _teks(self, teks: str | None, isi: list[Sebaris], di_awal: bool) -> None:
        if not teks:
            return
        bersih: list[str] = []
        for urutan, baris in enumerate(teks.split("\n")):
            if temuan := BARIS.search(baris):
                self._sumber.kini = nomor_baris(temuan[0])
            elif urutan:
                self._sumber.kini += 1
            baris = BARIS.sub("", baris)
            if sisa := cari_sisa(baris, di_awal or urutan > 0):
                self._sisa(sisa)
            bersih.append(baris.lstrip(" ") if urutan else baris)
        kata = " ".join(satu.rstrip(" ") for satu in bersih[:-1]) + (" " if len(bersih) > 1 else "") + bersih[-1]
        isi.append(Teks(lepas(kata)))

    def _sisa(self, sisa: Sisa) -> None:
        self._sumber.keluhkan(self._sumber.kini, sisa.pesan, sisa.perbaikan, sisa.ditemukan)

    def _tautan(self, unsur: Element) -> Sebaris:
        baris = self._sumber.baris_bertanda(unsur) or self._sumber.kini
        alamat = lepas(BARIS.sub("", unsur.get("href", "")))
        isi = self.baca(unsur, dalam=True)
        if "title" in unsur.attrib:
            self._sumber.keluhkan(baris, "judul tautan tidak dikenal", "hapus teks di antara tanda petik: [teks](https://alamat)")
        if alamat.startswith("#"):
            return self._rujuk(alamat, isi, baris)
        if not isi:
            self._sumber.keluhkan(baris, "tautan tanpa teks", "tulis [teks](https://alamat)", f"]({alamat}")
        if not NILAI.search(alamat) and (pesan := keberatan_alamat(alamat)):
            self._sumber.keluhkan(baris, pesan, "pakai https://… atau mailto:…", f"]({alamat}")
        return Tautan(isi, alamat)

    def _rujuk(self, alamat: str, isi: IsiBaris, baris: int) -> Sebaris:
        match isi:
            case () | (Teks(isi="nomor"),):
                return Rujuk(alamat[1:])
            case (Teks(isi="judul"),):
                return Rujuk(alamat[1:], "judul")
            case _:
                perbaikan = f"tulis []({alamat}) untuk nomor, [judul]({alamat}) untuk judulnya"
                self._sumber.keluhkan(baris, "rujukan tidak memuat teks sendiri", perbaikan, f"]({alamat}")
                return Rujuk(alamat[1:])

    def kata(self, unsur: Element) -> str:
        """The words of a header cell, which is plain text in the tree."""
        baris = self._sumber.baris_bertanda(unsur) or self._sumber.kini
        potongan: list[str] = []
        for isi in self.baca(unsur):
            while isinstance(isi, Tebal | Miring) and len(isi.isi) == 1:
                isi = isi.isi[0]
            if isinstance(isi, Teks):
                potongan.append(isi.isi)
            else:
                self._sumber.keluhkan(baris, "kepala tabel hanya memuat kata", "pindahkan tautan atau catatan ke isi tabel")
        return "".join(potongan)


def keberatan_alamat(alamat: str) -> str:
    """Why an address may not be linked to, empty when it may: https or mailto, printable ASCII without blanks and quotes."""
    if not re.match(r"https://[^/]|mailto:[^@]+@[^@]+$", alamat):
        return "alamat tautan harus https atau mailto"
    if not re.fullmatch(r"[!#-;=?-\[\]_a-z~]*", alamat):
        return "alamat tautan memuat spasi, tanda petik, atau huruf di luar ASCII"
    return ""


def rapikan(isi: list[Sebaris]) -> IsiBaris:
    """Without blanks at both ends and after a line break; an empty `Teks` goes."""
    rapi: list[Sebaris] = []
    for satu in isi:
        if isinstance(satu, Teks) and (not rapi or isinstance(rapi[-1], GantiBaris)):
            satu = Teks(satu.isi.lstrip(" \n"))
        rapi.append(satu)
    if rapi and isinstance(akhir := rapi[-1], Teks):
        rapi[-1] = Teks(akhir.isi.rstrip(" \n"))
    return tuple(satu for satu in rapi if satu != Teks(""))
