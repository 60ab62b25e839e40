"""Markdown → blocks of the document tree, strictly: what has no place in the tree is a complaint with its line.

Values are not read here. They stand in the text as single characters (`generator.documents.tanda`), stay in the `Teks`
they fall into, and are put in place by `generator.documents.susun`. So the result depends on the words alone and is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal
from xml.etree.ElementTree import Element

from generator.documents.batas import BIDANG_TERPANJANG, cari_huruf_terlarang, cari_kelebihan
from generator.documents.pengurai import Pengurai, lepas
from generator.documents.sisa import Sisa, cari_sisa
from generator.documents.tanda import BARIS, NILAI, nomor_baris, tandai_baris
from generator.tree import (
    Asal,
    BarisIsian,
    BarisTabel,
    Blok,
    CatatanKaki,
    Daftar,
    GantiBaris,
    GayaTabel,
    IsiBaris,
    Judul,
    Kolom,
    Kutipan,
    Miring,
    Narasi,
    Paragraf,
    Rujuk,
    Sebaris,
    Tabel,
    Tautan,
    Tebal,
    Teks,
)

TINGKAT_TERDALAM = 6

_GARIS = re.compile(r"\s*(?:([-_*])\s*(?:\1\s*){2,}|=+\s*)$")
_PAGAR = re.compile(r"\s*(?:```|~~~)")
_TAGAR = re.compile(r"\s*(#{1,6}[^#\s]|#{7})")
_TANPA_HURUF = re.compile(r"(?!\s*$)(?!\s*\|?\s*:?-+:?\s*\|)(?:\W|_)+")
_ANGGOTA = {"ul", "ol", "blockquote", "dl", "table", "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_RATA: dict[str, Literal["kiri", "tengah", "kanan"]] = {"left": "kiri", "center": "tengah", "right": "kanan"}


@dataclass(frozen=True, slots=True)
class Masalah:
    """A slip in a Markdown text: 1-based line and column within it (column 0 where unknown)."""

    baris: int
    kolom: int
    pesan: str
    ditemukan: str = ""
    perbaikan: str = ""


@dataclass(frozen=True, slots=True)
class Uraian:
    """What a text says: its blocks, headings still at the level of their ``#``, and its slips in order of line."""

    blok: tuple[Blok, ...]
    masalah: tuple[Masalah, ...]


def narasi(teks: str, asal: tuple[Asal, ...], tingkat: int) -> tuple[Narasi, list[Masalah]]:
    """The Markdown field of a record; its first heading gets level `tingkat`, the others one more than the heading they stand
    under, so that none is skipped whatever signs the author used. All are without number and unlisted."""
    hasil = _uraikan_bidang(teks)
    di_bawah: list[int] = []
    isi: list[Blok] = []
    for blok in hasil.blok:
        if isinstance(blok, Judul):
            while di_bawah and di_bawah[-1] >= blok.tingkat:
                di_bawah.pop()
            sesuai = min(tingkat + len(di_bawah), TINGKAT_TERDALAM)
            di_bawah.append(blok.tingkat)
            blok = replace(blok, tingkat=sesuai, bernomor=False, daftar=False)
        isi.append(blok)
    return Narasi(tuple(isi), asal), list(hasil.masalah)


def periksa_narasi(teks: str) -> list[Masalah]:
    """The slips of a Markdown field, without its tree."""
    return list(_uraikan_bidang(teks).masalah)


@lru_cache(maxsize=4096)
def uraikan(teks: str, gaya: GayaTabel = "buku") -> Uraian:
    """Read `teks`; tables of it get the look `gaya`. Same text, same answer."""
    if kelebihan := list(cari_kelebihan(teks)):
        return Uraian((), tuple(Masalah(baris, 0, pesan, "", perbaikan) for baris, pesan, perbaikan in kelebihan))
    pembangun = _Pembangun(teks, gaya)
    try:
        blok = pembangun.bangun()
    except RecursionError:
        return Uraian((), (Masalah(1, 0, "susunan terlalu dalam", "", "sederhanakan daftar, kutipan, dan cetak tebal"),))
    return Uraian(blok, pembangun.semua_masalah())


def _uraikan_bidang(teks: str) -> Uraian:
    if len(teks) > BIDANG_TERPANJANG:
        pesan = f"naskah {len(teks)} huruf, paling banyak {BIDANG_TERPANJANG}"
        return Uraian((), (Masalah(1, 0, pesan, "", "ringkas atau pindahkan sebagian"),))
    if terlarang := list(cari_huruf_terlarang(teks)):
        pesan, perbaikan = "huruf kendali atau huruf khusus tidak diizinkan", "hapus huruf itu"
        return Uraian((), tuple(Masalah(baris, 0, pesan, nama, perbaikan) for baris, nama in terlarang))
    return uraikan(teks)


class _Pembangun:
    """Walks the element tree once, in order of the text, so that the last line character seen is the current line."""

    def __init__(self, teks: str, gaya: GayaTabel) -> None:
        self._sumber = teks.split("\n")
        self._gaya = gaya
        self._baris = 0
        self._masalah: dict[int, Masalah] = {}
        self._catatan: dict[str, Element] = {}
        self._catatan_dipakai: set[str] = set()
        self._judul_pertama = self._judul_terakhir = 0

    def bangun(self) -> tuple[Blok, ...]:
        self._periksa_sumber()
        pengurai = Pengurai()
        akar = pengurai.akar(tandai_baris(self._sumber))
        *isi, catatan = akar
        self._catatan = {BARIS.sub("", isi.get("id", "")): isi for isi in catatan}
        for label in sorted(pengurai.catatan_ganda):
            self._keluhkan_catatan(label, "catatan kaki ditulis dua kali", "beri label lain")
        blok: list[Blok] = []
        for anak in isi:
            self._periksa_lanjutan(blok, anak)
            blok.extend(self._blok(anak, di_akar=True))
        for label in [label for label in self._catatan if label not in self._catatan_dipakai]:
            self._keluhkan_catatan(label, "catatan kaki tidak dirujuk", f"tulis [^{label}] di tempatnya, atau hapus")
        return tuple(blok)

    def semua_masalah(self) -> tuple[Masalah, ...]:
        return tuple(self._masalah[baris] for baris in sorted(self._masalah))

    # -- complaints

    def _keluhkan(self, baris: int, pesan: str, perbaikan: str, ditemukan: str = "") -> None:
        """One complaint a line: the first is the cause, others mostly follow from it."""
        baris = min(max(baris, 1), len(self._sumber))
        if baris in self._masalah:
            return
        sumber = self._sumber[baris - 1] if 0 < baris <= len(self._sumber) else ""
        kolom = sumber.find(ditemukan) + 1 if ditemukan else len(sumber) - len(sumber.lstrip()) + 1
        self._masalah[baris] = Masalah(baris, kolom, pesan, NILAI.sub("…", ditemukan), perbaikan)

    def _keluhkan_catatan(self, label: str, pesan: str, perbaikan: str) -> None:
        tanda = f"[^{label}]:"
        nomor = [nomor for nomor, baris in enumerate(self._sumber, 1) if baris.lstrip().startswith(tanda)]
        self._keluhkan(nomor[-1] if nomor else 1, pesan, perbaikan, tanda)

    def _periksa_sumber(self) -> None:
        for nomor, baris in enumerate(self._sumber, 1):
            if _PAGAR.match(baris):
                self._keluhkan(nomor, "blok kode tidak dikenal", "hapus pagar kode itu", baris.strip())
            elif _GARIS.match(baris):
                self._keluhkan(nomor, "garis datar tidak dikenal", "hapus garis itu; judul ditulis dengan #", baris.strip())
            elif temuan := _TAGAR.match(baris):
                perbaikan = r"beri satu spasi sesudah #; tulis \# bila bukan judul"
                self._keluhkan(nomor, "judul tanpa spasi sesudah #", perbaikan, temuan[1])

    def _periksa_lanjutan(self, sebelumnya: list[Blok], unsur: Element) -> None:
        if unsur.tag != "p" or not sebelumnya or not isinstance(sebelumnya[-1], Daftar):
            return
        baris = self._baris_awal(unsur)
        if self._indentasi(baris):
            self._keluhkan(baris, "lanjutan butir tidak sejajar", "menjorokkan tiga spasi agar menjadi bagian butir di atasnya")

    # -- lines

    def _baris_awal(self, unsur: Element) -> int:
        """The line a block starts on; one without any letter (a lone ``#``, an empty item) is the next such line."""
        if baris := self._baris_bertanda(unsur):
            return baris
        for nomor in range(self._baris + 1, len(self._sumber) + 1):
            if _TANPA_HURUF.fullmatch(self._sumber[nomor - 1]):
                return nomor
        return max(self._baris, 1)

    def _baris_bertanda(self, unsur: Element) -> int:
        """The line by the first line character, less the breaks before it; 0 where there is none."""
        jeda = 0
        for potongan in _potongan(unsur):
            if temuan := BARIS.search(potongan):
                return nomor_baris(temuan[0]) - jeda - potongan.count("\n", 0, temuan.start())
            jeda += potongan.count("\n")
        return 0

    def _indentasi(self, baris: int) -> int:
        sumber = self._sumber[baris - 1].expandtabs(3)
        return len(sumber) - len(sumber.lstrip(" >"))

    # -- blocks

    def _blok(self, unsur: Element, di_akar: bool = False) -> Iterator[Blok]:
        tag = unsur.tag
        if tag == "p":
            if "".join(unsur.itertext()).strip():
                self._baris = self._baris_awal(unsur)
            if isi := self._sebaris(unsur):
                yield Paragraf(isi)
        elif tag in ("ul", "ol"):
            yield self._daftar(unsur)
        elif tag == "blockquote":
            yield Kutipan(self._isi_blok(unsur))
        elif tag == "dl":
            yield self._baris_isian(unsur)
        elif tag == "table":
            yield self._tabel(unsur)
        elif tag[0] == "h" and tag[1:].isdigit():
            yield self._judul(unsur, int(tag[1:]), di_akar)
        elif tag == "pre":
            baris = self._baris_awal(unsur)
            self._keluhkan(baris, "baris menjorok tanpa daftar di atasnya", "hapus spasi di awal baris")
        else:
            self._keluhkan(self._baris_awal(unsur), f"unsur {tag} tidak dikenal", "hapus unsur itu")

    def _isi_blok(self, wadah: Element) -> tuple[Blok, ...]:
        """Blocks of an item or quotation, where loose text, inline elements and blocks stand beside each other."""
        isi: list[Blok] = []
        lepasan = Element("p")
        lepasan.text = wadah.text
        for anak in wadah:
            if anak.tag not in _ANGGOTA:
                lepasan.append(anak)
                continue
            isi.extend(self._blok(lepasan))
            isi.extend(self._blok(anak))
            lepasan = Element("p")
            lepasan.text = anak.tail
        isi.extend(self._blok(lepasan))
        return tuple(isi)

    def _judul(self, unsur: Element, tingkat: int, di_akar: bool) -> Judul:
        self._baris = baris = self._baris_awal(unsur)
        isi = self._sebaris(unsur)
        if not di_akar:
            self._keluhkan(baris, "judul di dalam daftar atau kutipan", "pindahkan judul ke luar")
        if not isi:
            self._keluhkan(baris, "judul kosong", "isi atau hapus judul itu")
        if self._judul_terakhir and tingkat > self._judul_terakhir + 1:
            perbaikan = f"tulis {'#' * (self._judul_terakhir + 1)}"
            self._keluhkan(baris, "tingkat judul melompat", perbaikan, "#" * tingkat)
        self._judul_pertama = self._judul_pertama or tingkat
        if tingkat < self._judul_pertama:
            perbaikan = f"tulis {'#' * self._judul_pertama}, atau naikkan judul pertama"
            self._keluhkan(baris, "judul lebih tinggi daripada judul pertama", perbaikan, "#" * tingkat)
        self._judul_terakhir = tingkat
        return Judul(tingkat, isi)

    def _daftar(self, unsur: Element) -> Daftar:
        mulai = unsur.get("start", "1")
        if mulai != "1":
            perbaikan = "tulis 1. pada tiap butir; isi lanjutan butir menjorok tiga spasi"
            self._keluhkan(self._baris_awal(unsur), f"daftar dimulai dari {mulai}", perbaikan, f"{mulai}.")
        sejajar: int | None = None
        butir: list[tuple[Blok, ...]] = []
        for anak in unsur:
            baris = self._baris_awal(anak)
            indentasi = self._indentasi(baris) if BARIS.search("".join(anak.itertext())) else sejajar
            if sejajar is not None and indentasi != sejajar:
                self._keluhkan(baris, "butir tidak sejajar dengan butir di atasnya", "anak butir menjorok tiga spasi")
            sejajar = indentasi if sejajar is None else sejajar
            isi = self._isi_blok(anak)
            if not isi:
                self._keluhkan(baris, "butir kosong", "isi atau hapus butir itu")
            butir.append(isi)
        return Daftar(tuple(butir), "1." if unsur.tag == "ol" else "")

    def _baris_isian(self, unsur: Element) -> BarisIsian:
        baris: list[tuple[IsiBaris, IsiBaris | Daftar]] = []
        label: IsiBaris | None = None
        for anak in unsur:
            self._baris = nomor = self._baris_awal(anak)
            if anak.tag == "dt":
                if label is not None:
                    self._keluhkan(nomor, "label tanpa isi", "beri satu baris kosong sebelum label, dan titik dua sebelum isi")
                label = self._sebaris(anak)
                continue
            isi = self._isi_isian(anak, nomor)
            if label is None:
                pesan = "satu label dengan dua isi" if baris else "isi tanpa label"
                self._keluhkan(nomor, pesan, "tulis label pada baris di atasnya")
            baris.append((label or (), isi))
            label = None
        return BarisIsian(tuple(baris))

    def _isi_isian(self, unsur: Element, nomor: int) -> IsiBaris | Daftar:
        if any(anak.tag == "dl" for anak in unsur):
            self._keluhkan(nomor, "baris isian bertumpuk", "beri satu baris kosong sesudah isi")
            return ()
        match self._isi_blok(unsur):
            case (Paragraf(isi=isi),):
                return isi
            case (Daftar() as daftar,) if all(len(butir) == 1 and isinstance(butir[0], Paragraf) for butir in daftar.butir):
                return daftar
            case ():
                self._keluhkan(nomor, "baris isian tanpa isi", "isi atau hapus baris itu")
            case _:
                self._keluhkan(nomor, "isi baris isian lebih dari satu paragraf", "tulis sebagai satu paragraf atau satu daftar")
        return ()

    def _tabel(self, unsur: Element) -> Tabel:
        kepala, badan = unsur
        baris_kepala = self._baris_bertanda(kepala) or self._baris_awal(unsur)
        kolom = tuple(
            Kolom(f"k{urutan}", self._kata(sel), rata=_RATA.get(sel.get("style", "")[12:-1], ""))
            for urutan, sel in enumerate(kepala[0], 1)
        )
        baris: list[BarisTabel] = []
        for nomor, tr in enumerate(badan, baris_kepala + 2):
            if "sel" not in tr.attrib:  # the parser's own filler where a table has no row
                continue
            if (banyak := int(tr.get("sel", "0"))) != len(kolom):
                pesan = f"baris tabel berisi {banyak} sel, kepalanya {len(kolom)}"
                self._keluhkan(nomor, pesan, r"samakan banyak selnya; tulis \| untuk garis di dalam sel")
            baris.append(BarisTabel(tuple(self._sebaris(sel) or "" for sel in tr)))
        return Tabel(kolom, tuple(baris), self._gaya)

    def _kata(self, unsur: Element) -> str:
        """The words of a header cell, which is plain text in the tree."""
        baris = self._baris_bertanda(unsur) or self._baris
        potongan: list[str] = []
        for isi in self._sebaris(unsur):
            while isinstance(isi, Tebal | Miring) and len(isi.isi) == 1:
                isi = isi.isi[0]
            if isinstance(isi, Teks):
                potongan.append(isi.isi)
            else:
                self._keluhkan(baris, "kepala tabel hanya memuat kata", "pindahkan tautan atau catatan ke isi tabel")
        return "".join(potongan)

    # -- inlines

    def _sebaris(self, unsur: Element, dalam: bool = False) -> IsiBaris:
        """The inlines of an element; at the top (`dalam` false) white space at both ends goes."""
        isi: list[Sebaris] = []
        self._baris = self._baris_bertanda(unsur) or self._baris
        self._teks(unsur.text, isi, di_awal=not dalam)
        for anak in unsur:
            match anak.tag:
                case "strong":
                    isi.append(Tebal(self._sebaris(anak, dalam=True)))
                case "em":
                    isi.append(Miring(self._sebaris(anak, dalam=True)))
                case "br":
                    isi.append(GantiBaris())
                case "a":
                    isi.append(self._tautan(anak))
                case "sup":
                    isi.extend(self._catatan_kaki(anak))
                case tag:
                    self._keluhkan(self._baris, f"unsur {tag} tidak dikenal di dalam kalimat", "hapus unsur itu")
            self._teks(anak.tail, isi, di_awal=anak.tag == "br")
        return tuple(isi) if dalam else rapikan(isi)

    def _teks(self, teks: str | None, isi: list[Sebaris], di_awal: bool) -> None:
        if not teks:
            return
        bersih: list[str] = []
        for urutan, baris in enumerate(teks.split("\n")):
            if temuan := BARIS.search(baris):
                self._baris = nomor_baris(temuan[0])
            elif urutan:
                self._baris += 1
            baris = BARIS.sub("", baris)
            if sisa := cari_sisa(baris, di_awal or urutan > 0):
                self._sisa(sisa)
            bersih.append(baris.lstrip(" ") if urutan else baris)
        kata = " ".join(satu.rstrip(" ") for satu in bersih[:-1]) + (" " if len(bersih) > 1 else "") + bersih[-1]
        isi.append(Teks(lepas(kata)))

    def _sisa(self, sisa: Sisa) -> None:
        self._keluhkan(self._baris, sisa.pesan, sisa.perbaikan, sisa.ditemukan)

    def _tautan(self, unsur: Element) -> Sebaris:
        baris = self._baris_bertanda(unsur) or self._baris
        alamat = lepas(BARIS.sub("", unsur.get("href", "")))
        isi = self._sebaris(unsur, dalam=True)
        if "title" in unsur.attrib:
            self._keluhkan(baris, "judul tautan tidak dikenal", "hapus teks di antara tanda petik: [teks](https://alamat)")
        if alamat.startswith("#"):
            return self._rujuk(alamat, isi, baris)
        if not isi:
            self._keluhkan(baris, "tautan tanpa teks", "tulis [teks](https://alamat)", f"]({alamat}")
        if not NILAI.search(alamat) and (pesan := keberatan_alamat(alamat)):
            self._keluhkan(baris, pesan, "pakai https://… atau mailto:…", f"]({alamat}")
        return Tautan(isi, alamat)

    def _rujuk(self, alamat: str, isi: IsiBaris, baris: int) -> Sebaris:
        match isi:
            case () | (Teks(isi="nomor"),):
                return Rujuk(alamat[1:])
            case (Teks(isi="judul"),):
                return Rujuk(alamat[1:], "judul")
            case _:
                perbaikan = f"tulis []({alamat}) untuk nomor, [judul]({alamat}) untuk judulnya"
                self._keluhkan(baris, "rujukan tidak memuat teks sendiri", perbaikan, f"]({alamat}")
                return Rujuk(alamat[1:])

    def _catatan_kaki(self, unsur: Element) -> Iterator[Sebaris]:
        label = unsur[0].get("href", "").removeprefix("#fn:")
        isi = self._catatan[label]
        di_sini = self._baris
        if label in self._catatan_dipakai:
            self._keluhkan(di_sini, "catatan kaki dirujuk dua kali", "beri catatan sendiri", f"[^{label}]")
            return
        self._catatan_dipakai.add(label)
        if isi.find(".//sup") is not None:
            self._keluhkan_catatan(label, "catatan kaki di dalam catatan kaki", "tulis sebagai satu catatan")
            return
        match self._isi_blok(isi):
            case (Paragraf(isi=kata),):
                yield CatatanKaki(kata)
            case _:
                self._keluhkan_catatan(label, "catatan kaki bukan satu paragraf", "tulis sebagai satu paragraf")
        self._baris = di_sini


def _potongan(unsur: Element) -> Iterator[str]:
    """Texts and addresses below an element, in order of the source."""
    yield unsur.text or ""
    for anak in unsur:
        yield from _potongan(anak)
        yield anak.get("href", "")
        yield anak.tail or ""


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
