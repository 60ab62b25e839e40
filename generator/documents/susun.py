"""Template + values → blocks: joins the stream's words, lets Markdown read them, puts the values in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, assert_never

from jinja2 import Template

from generator.documents.aliran import Cetak, Kata, Lingkungan, Potongan
from generator.documents.galat import GalatTemplat, SalahPakai, dari_galat, keluhan_templat
from generator.documents.markdown_pohon import TINGKAT_TERDALAM, uraikan
from generator.documents.saringan import SARINGAN, UJI
from generator.documents.tanda import NILAI, PALING_BANYAK, tanda_nilai, urutan_nilai
from generator.documents.uraian.sebaris import keberatan_alamat, rapikan
from generator.keluhan import Keluhan, Tempat
from generator.tree import (
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
    Mentah,
    Miring,
    Nilai,
    Paragraf,
    Rujuk,
    Sebaris,
    Tabel,
    Tautan,
    Tebal,
    Teks,
)


def lingkungan(
    filters: Mapping[str, Callable[..., Any]], fungsi: Mapping[str, Callable[..., Any]], templat: Mapping[str, str]
) -> Lingkungan:
    """The template language: the standing filters plus `filters`, `fungsi`, and the sources by name.

    A name is the template's path below the workspace, as complaints show it; front matter in a source is already
    replaced by as many newlines. Functions return a string, inlines, blocks, or what a loop goes through.
    """
    return Lingkungan({**SARINGAN, **filters}, fungsi, UJI, templat)


def susun(
    lingkungan: Lingkungan, berkas: str, konteks: Mapping[str, object], tingkat: int = 1, gaya: GayaTabel = "buku"
) -> tuple[Blok, ...]:
    """The blocks of template `berkas`; its ``#`` is a heading of level `tingkat`, its Markdown tables look like `gaya`.

    Raises `GalatTemplat`.
    """
    potongan = _cetak(lingkungan, berkas, lambda: lingkungan.get_template(berkas), konteks)
    try:
        return susun_potongan(potongan, tingkat, gaya)
    except GalatTemplat as galat:
        raise GalatTemplat(tuple(_dengan_kolom(satu, lingkungan.templat) for satu in galat.keluhan)) from None


def susun_teks(lingkungan: Lingkungan, sumber: str, berkas: str, baris: int, konteks: Mapping[str, object]) -> IsiBaris:
    """A string of the front matter, such as ``hal:``, which starts at line `baris` of `berkas`: Jinja, no Markdown.

    Raises `GalatTemplat`.
    """
    potongan = _cetak(lingkungan, berkas, lambda: lingkungan.templat_teks(sumber, berkas, baris), konteks)
    isi: list[Sebaris] = []
    for satu in potongan.isi:
        if not isinstance(satu, Cetak):
            isi.append(Teks(satu[0].replace("\n", " ")))
        elif satu.blok:
            raise _blok_di_kalimat(satu)
        else:
            isi.extend(satu.isi)
    return rapikan(isi)


def susun_potongan(potongan: Potongan, tingkat: int = 1, gaya: GayaTabel = "buku") -> tuple[Blok, ...]:
    """The blocks of a piece, for functions used with ``{% call %}``: they are given ``caller`` and call it.

    Raises `GalatTemplat`.
    """
    naskah = _gabung(potongan.isi)
    hasil = uraikan(naskah.teks, gaya)
    if hasil.masalah:
        raise GalatTemplat(
            tuple(
                keluhan_templat(
                    "TEMPLAT-MARKDOWN",
                    Tempat(*naskah.tempat(masalah.baris)),
                    masalah.pesan,
                    ditemukan=masalah.ditemukan or None,
                    perbaikan=masalah.perbaikan,
                )
                for masalah in hasil.masalah
            )
        )
    pengisi = _Pengisi(naskah.cetakan, tingkat - 1)
    blok = pengisi.blok(hasil.blok)
    if pengisi.keluhan:
        raise GalatTemplat(tuple(pengisi.keluhan))
    return blok


class _Naskah(NamedTuple):
    """Words with one character per value, the values, and (file, line) of each line."""

    teks: str
    cetakan: tuple[Cetak, ...]
    peta: tuple[tuple[str, int], ...]

    def tempat(self, baris: int) -> tuple[str, int]:
        return self.peta[min(baris, len(self.peta)) - 1] if self.peta else ("", 0)


def _gabung(isi: Iterable[Kata | Cetak]) -> _Naskah:
    """Join events; a line belongs to whoever writes on it first."""
    teks: list[str] = []
    cetakan: list[Cetak] = []
    peta: list[tuple[str, int]] = []
    baris_baru = True
    for satu in isi:
        if isinstance(satu, Cetak):
            if len(cetakan) == PALING_BANYAK:
                raise _terlalu_banyak(satu)
            if baris_baru:
                peta.append((satu.berkas, satu.baris))
            teks.append(tanda_nilai(len(cetakan)))
            cetakan.append(satu)
            baris_baru = False
            continue
        kata, berkas, baris = satu
        teks.append(kata)
        if baris_baru and kata:
            peta.append((berkas, baris))
        jeda = kata.count("\n")
        peta.extend((berkas, baris + urutan) for urutan in range(1, jeda + 1))
        baris_baru = kata.endswith("\n") if kata else baris_baru
        if jeda and baris_baru:
            peta.pop()
    return _Naskah("".join(teks), tuple(cetakan), tuple(peta))


def _cetak(lingkungan: Lingkungan, berkas: str, ambil: Callable[[], Template], konteks: Mapping[str, object]) -> Potongan:
    lingkungan.mulai_dokumen()
    try:
        potongan: object = ambil().render(konteks)
    except Exception as galat:  # sorted by dari_galat: what is not the author's mistake rises
        keluhan = dari_galat(galat, berkas, lingkungan.templat.keys())
        if keluhan is None:
            raise
        raise GalatTemplat(tuple(_dengan_kolom(satu, lingkungan.templat) for satu in keluhan.keluhan)) from galat
    assert isinstance(potongan, Potongan)
    return potongan


def _dengan_kolom(keluhan: Keluhan, templat: Mapping[str, str]) -> Keluhan:
    """The column of what was found, looked up in the template's line."""
    tempat = keluhan.tempat
    baris = templat.get(tempat.berkas, "").split("\n")
    if tempat.kolom or not keluhan.ditemukan or not 0 < tempat.baris <= len(baris):
        return keluhan
    kolom = baris[tempat.baris - 1].find(keluhan.ditemukan) + 1
    return replace(keluhan, tempat=replace(tempat, kolom=kolom))


class _Pengisi:
    """Puts values where their characters stand; collects complaints about blocks among words and about addresses."""

    def __init__(self, cetakan: tuple[Cetak, ...], geser: int) -> None:
        self._cetakan = cetakan
        self._geser = geser
        self.keluhan: list[Keluhan] = []

    def blok(self, isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
        hasil: list[Blok] = []
        for satu in isi:
            match satu:
                case Paragraf(isi=kata):
                    berdiri = self._berdiri_sendiri(kata)
                    hasil.extend((replace(satu, isi=self.sebaris(kata)),) if berdiri is None else berdiri)
                case Judul():
                    hasil.append(replace(satu, tingkat=self._tingkat(satu), isi=self.sebaris(satu.isi)))
                case Daftar():
                    butir = (self.blok(satu_butir) for satu_butir in satu.butir)
                    hasil.append(replace(satu, butir=tuple(butir)))
                case Kutipan():
                    hasil.append(Kutipan(self.blok(satu.isi)))
                case BarisIsian():
                    baris = ((self.sebaris(label), self._isi_isian(isi)) for label, isi in satu.baris)
                    hasil.append(replace(satu, baris=tuple(baris)))
                case Tabel():
                    hasil.append(self._tabel(satu))
                case _:
                    raise AssertionError(f"Markdown gives no {type(satu).__name__}")
        return tuple(hasil)

    def _isi_isian(self, isi: IsiBaris | Daftar) -> IsiBaris | Daftar:
        if isinstance(isi, Daftar):
            return replace(isi, butir=tuple(self.blok(satu) for satu in isi.butir))
        return self.sebaris(isi)

    def sebaris(self, isi: IsiBaris) -> IsiBaris:
        hasil: list[Sebaris] = []
        for satu in isi:
            match satu:
                case Teks(isi=kata):
                    hasil.extend(self._kata(kata))
                case Tebal():
                    hasil.append(Tebal(self.sebaris(satu.isi)))
                case Miring():
                    hasil.append(Miring(self.sebaris(satu.isi)))
                case Tautan():
                    hasil.append(Tautan(self.sebaris(satu.isi), self._alamat(satu.ke)))
                case CatatanKaki():
                    hasil.append(CatatanKaki(self.sebaris(satu.isi)))
                case Rujuk():
                    hasil.append(replace(satu, ke=self._polos(satu.ke)))
                case GantiBaris() | Nilai():
                    hasil.append(satu)
                case _:
                    assert_never(satu)
        return tuple(hasil)

    def _cetakan_dari(self, tanda: str) -> Cetak:
        return self._cetakan[urutan_nilai(tanda)]

    def _berdiri_sendiri(self, isi: IsiBaris) -> tuple[Blok, ...] | None:
        """The blocks of a paragraph made of nothing else, ``None`` for any other paragraph."""
        match isi:
            case (Teks(isi=kata),) if NILAI.search(kata) and not NILAI.sub("", kata).strip():
                cetakan = [self._cetakan_dari(tanda) for tanda in NILAI.findall(kata)]
                if all(satu.blok is not None for satu in cetakan):
                    return tuple(blok for satu in cetakan for blok in satu.blok or ())
        return None

    def _tingkat(self, judul: Judul) -> int:
        return min(judul.tingkat + self._geser, TINGKAT_TERDALAM)

    def _kata(self, kata: str) -> Iterable[Sebaris]:
        for urutan, potongan in enumerate(NILAI.split(kata)):
            if urutan % 2 == 0:
                if potongan:
                    yield Teks(potongan)
                continue
            satu = self._cetakan_dari(potongan)
            if satu.blok:
                self.keluhan.extend(_blok_di_kalimat(satu).keluhan)
            yield from satu.isi

    def _alamat(self, alamat: str) -> str:
        if not (tanda := NILAI.search(alamat)):
            return alamat
        utuh = self._polos(alamat)
        if pesan := keberatan_alamat(utuh):
            satu = self._cetakan_dari(tanda[0])
            perbaikan = "isi alamatnya dengan https://… atau mailto:…"
            tempat = Tempat(satu.berkas, satu.baris)
            self.keluhan.append(keluhan_templat("TEMPLAT-TAUTAN", tempat, pesan, ditemukan=utuh, perbaikan=perbaikan))
        return utuh

    def _polos(self, kata: str) -> str:
        """Words and values as one string, for addresses and for the header cells of a table."""
        return "".join(_huruf(satu) for satu in self._kata(kata))

    def _tabel(self, tabel: Tabel) -> Tabel:
        kolom: tuple[Kolom, ...] = tuple(replace(satu, judul=self._polos(satu.judul)) for satu in tabel.kolom)
        return replace(tabel, kolom=kolom, baris=tuple(self._baris(baris) for baris in tabel.baris))

    def _baris(self, baris: BarisTabel) -> BarisTabel:
        return replace(baris, sel=tuple(self._sel(sel) for sel in baris.sel))

    def _sel(self, sel: Mentah) -> Mentah:
        return self.sebaris(sel) if isinstance(sel, tuple) else sel


def _huruf(satu: Sebaris) -> str:
    match satu:
        case Teks(isi=kata) | Nilai(isi=kata):
            return kata
        case Tebal(isi=isi) | Miring(isi=isi) | Tautan(isi=isi):
            return "".join(_huruf(anak) for anak in isi)
        case Rujuk() | CatatanKaki() | GantiBaris():
            return ""
        case _:
            assert_never(satu)


def _blok_di_kalimat(satu: Cetak) -> GalatTemplat:
    jenis = type(satu.blok[0]).__name__ if satu.blok else ""
    pesan = f"{jenis} harus berdiri sendiri dalam satu paragraf"
    perbaikan = "beri satu baris kosong sebelum dan sesudahnya; tidak di dalam judul, sel, atau kalimat"
    return GalatTemplat((keluhan_templat("TEMPLAT-BLOK", Tempat(satu.berkas, satu.baris), pesan, perbaikan=perbaikan),))


def _terlalu_banyak(satu: Cetak) -> GalatTemplat:
    pesan = f"lebih dari {PALING_BANYAK} nilai tercetak"
    perbaikan = "pakai fungsi tabel, bukan pengulangan"
    return GalatTemplat((keluhan_templat("TEMPLAT-NILAI", Tempat(satu.berkas, satu.baris), pesan, perbaikan=perbaikan),))


__all__ = ["GalatTemplat", "SalahPakai", "lingkungan", "susun", "susun_potongan", "susun_teks"]
