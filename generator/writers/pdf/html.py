"""The tree as HTML, one string a section. Page numbers, running heads and marks are not in it: they are stamped later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from generator.tree import (
    Bagian,
    BarisIsian,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarIsi,
    Diktum,
    EntriDaftar,
    Gambar,
    GayaHalaman,
    IsiBaris,
    Judul,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Kosong,
    Kutipan,
    Narasi,
    Paragraf,
    ParaPihak,
    PisahHalaman,
    Pokok,
    Sampul,
    Tabel,
    Tema,
    Tembusan,
    Utuh,
)
from generator.tree.ruas import baku
from generator.tree.teks import label_butir
from generator.writers.pdf import naskah
from generator.writers.pdf.gambar import gambar_svg
from generator.writers.pdf.gaya import JARAK_KUTIPAN, LEBAR_BUTIR_BUKU, SAMPUL_GAMBAR
from generator.writers.pdf.sebaris import pautan, sebaris
from generator.writers.pdf.tabel import tulis_tabel
from generator.writers.pdf.unsur import div, kata, p, span


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a block stands: its page style, the text width left in mm, the theme and the assets, and the depth of lists."""

    halaman: GayaHalaman
    lebar: float
    tema: Tema
    aset: Path
    kedalaman: int = 0

    @property
    def surat(self) -> bool:
        return adalah_surat(self.halaman)


def adalah_surat(halaman: GayaHalaman) -> bool:
    """Pages numbered like a letter hold official papers, all others the book."""
    return halaman.penomoran == "surat"


def tulis_bagian(bagian: Bagian, tema: Tema, aset: Path) -> str:
    """The body of a section. Raises `generator.writers.lebar.TabelTerlaluLebar`."""
    halaman = tema.halaman[bagian.gaya]
    tempat = Tempat(halaman, halaman.lebar - halaman.kiri - halaman.kanan, tema, aset)
    kelas = "surat" if tempat.surat else "buku"
    if any(isinstance(blok, KepalaLampiran) for blok in bagian.isi):
        kelas += " lampiran lanskap" if halaman.lebar > halaman.tinggi else " lampiran"
    berikut = (*bagian.isi[1:], None)
    isi = "".join(
        div(tulis_blok(blok, tempat), _kelas(blok, lanjut), blok=ke)
        for ke, (blok, lanjut) in enumerate(zip(bagian.isi, berikut, strict=True))
    )
    return div(isi, kelas)


def _kelas(blok: Blok, berikut: Blok | None) -> str:
    """The closing right above a signature is told apart: words of the body go with it."""
    return "blok penutup" if isinstance(blok, Paragraf) and isinstance(berikut, BlokTandaTangan) else "blok"


def tulis_deret(deret: Sequence[Blok], tempat: Tempat) -> str:
    return "".join(tulis_blok(blok, tempat) for blok in deret)


def tulis_blok(blok: Blok, tempat: Tempat) -> str:
    """One block as HTML."""
    match blok:
        case Judul():
            return _judul(blok)
        case Paragraf():
            return p(sebaris(blok.isi), f"alinea {blok.gaya}")
        case Daftar():
            return _daftar(blok, tempat)
        case Kutipan():
            return div(tulis_deret(blok.isi, replace(tempat, lebar=tempat.lebar - JARAK_KUTIPAN)), "kutipan", "BlockQuote")
        case BarisIsian():
            return naskah.tulis_isian(blok, tempat.surat, tempat.tema)
        case Gambar():
            return _gambar(blok, tempat)
        case Tabel():
            return _tabel(blok, tempat)
        case Narasi():
            return tulis_deret(blok.isi, tempat)
        case Utuh():
            return div(tulis_deret(blok.isi, tempat), "utuh")
        case PisahHalaman():
            return div("", "pisah")
        case Kosong():
            return div("", style=f"height:{blok.mm:g}mm")
        case DaftarIsi():
            return div("".join(_entri(satu, blok.jenis) for satu in blok.entri), "daftar_isi", "TOC")
        case _:
            return _naskah(blok, tempat)


def _naskah(
    blok: Kop | KepalaSurat | JudulNaskah | Diktum | Pokok | ParaPihak | BlokTandaTangan | Tembusan | KepalaLampiran | Sampul,
    tempat: Tempat,
) -> str:
    match blok:
        case Kop():
            return naskah.tulis_kop(blok, tempat.tema)
        case KepalaSurat():
            return naskah.tulis_kepala_surat(blok, tempat.tema, tempat.aset)
        case JudulNaskah():
            return naskah.tulis_judul_naskah(blok, tempat.lebar, tempat.tema, tempat.aset)
        case Diktum():
            return _diktum(blok, tempat)
        case Pokok():
            return _pokok(blok, tempat)
        case ParaPihak():
            return naskah.tulis_para_pihak(blok)
        case BlokTandaTangan():
            return naskah.tulis_tanda_tangan(blok, tempat.lebar, tempat.tema, tempat.aset)
        case Tembusan():
            return naskah.tulis_tembusan(blok)
        case KepalaLampiran():
            return naskah.tulis_kepala_lampiran(blok, tempat.tema, tempat.aset)
        case Sampul():
            halaman = tempat.halaman
            tinggi = halaman.tinggi * (1 - SAMPUL_GAMBAR) - halaman.bawah - _tinggi_kaki(blok, tempat.tema)
            return naskah.tulis_sampul(blok, tempat.lebar, tinggi)
        case _:
            assert_never(blok)


def _tinggi_kaki(sampul: Sampul, tema: Tema) -> float:
    return 10 + len(sampul.kaki) * tema.huruf["sampul_kaki"].baris * 25.4 / 72


def _judul(judul: Judul) -> str:
    isi = sebaris(judul.isi)
    if judul.nomor and judul.tingkat == 1:
        isi = div(kata(judul.nomor) + " ", "nomor") + div(isi, "nama_bab")
    elif judul.nomor:
        isi = _bernomor(judul.nomor, "nomor", judul.id) + isi
    kelas = f"judul judul{min(judul.tingkat, 4)}"
    if judul.nomor:
        kelas += " bernomor"
    elif judul.tingkat == 1:
        kelas += " depan"
    return div(isi, kelas, f"H{judul.tingkat}", id=judul.id)


def _daftar(daftar: Daftar, tempat: Tempat) -> str:
    langkah = tempat.tema.surat.butir_teks - tempat.tema.surat.butir_tanda if tempat.surat else LEBAR_BUTIR_BUKU
    dalam = replace(tempat, kedalaman=tempat.kedalaman + 1, lebar=tempat.lebar - langkah)
    butir = "".join(
        div(
            div((label_butir(daftar.nomor, ke) or "•") + " ", "tanda", "Lbl") + div(tulis_deret(isi, dalam), peran="LBody"),
            "butir",
            "LI",
        )
        for ke, isi in enumerate(daftar.butir, 1)
    )
    return div(butir, "daftar" if tempat.kedalaman == 0 else "daftar dalam", "L", penomoran=daftar.nomor)


def _diktum(diktum: Diktum, tempat: Tempat) -> str:
    if diktum.kata_putus:
        return p(kata(diktum.label), f"kata_putus {diktum.gaya}")
    satu = tempat.tema.diktum[diktum.gaya]
    dalam = replace(tempat, lebar=tempat.lebar - satu.label - satu.titik, kedalaman=1)
    banyak = naskah.baris_label_diktum(diktum, tempat.tema, tempat.aset)
    tinggi = f"min-height:{banyak * satu.baris:g}pt" if banyak > 1 else ""
    return div(naskah.tulis_label_diktum(diktum) + tulis_deret(diktum.isi, dalam), f"diktum {diktum.gaya}", style=tinggi)


def _pokok(pokok: Pokok, tempat: Tempat) -> str:
    judul = p(span(kata(pokok.label) + " ", "nomor") + sebaris(pokok.judul), "judul_pokok")
    dalam = replace(tempat, lebar=tempat.lebar - tempat.tema.pokok[pokok.gaya].teks, kedalaman=1)
    return div(judul + div(tulis_deret(pokok.isi, dalam), "isi_pokok"), f"pokok {pokok.gaya}")


def _gambar(gambar: Gambar, tempat: Tempat) -> str:
    isi = gambar_svg(gambar.svg, min(gambar.lebar, tempat.lebar), gambar.tinggi, gambar.alt)
    isi += _keterangan("Gambar", gambar.nomor, gambar.keterangan, "keterangan_gambar", gambar.id)
    return div(isi + _sumber(gambar.sumber), "gambar", id=gambar.id)


def _tabel(tabel: Tabel, tempat: Tempat) -> str:
    isi = _keterangan("Tabel", tabel.nomor, tabel.keterangan, "keterangan_tabel", tabel.id)
    isi += tulis_tabel(tabel, tempat.lebar, tempat.tema, tempat.aset)
    grid = div(isi, peran="Table", ringkasan=tabel.ringkasan)
    return div(grid + _sumber(tabel.sumber), "blok_tabel", id=tabel.id)


def _keterangan(jenis: str, nomor: str, isi: IsiBaris, kelas: str, id_: str) -> str:
    if not isi:
        return ""
    label = _bernomor(f"{jenis} {nomor}", "label", id_) if nomor else ""
    return div(label + sebaris(isi), f"keterangan {kelas}" + (" bernomor" if nomor else ""), "Caption")


def _bernomor(nomor: str, kelas: str, id_: str) -> str:
    """A number before the words that it counts, its digits left open (`generator.tree.ruas`) where it has a name."""
    return span(kata(baku(nomor) if id_ else nomor) + " ", kelas, ruas=id_)


def _sumber(isi: IsiBaris) -> str:
    return p("Sumber: " + sebaris(isi), "sumber") if isi else ""


def _entri(entri: EntriDaftar, jenis: str) -> str:
    """A line of a contents list; its page number and the dots up to it are drawn when the page is known (`struktur.Medan`)."""
    label = span(kata(entri.label) + " ", "label") if entri.label else ""
    isi = pautan(label + kata(entri.teks) + span(" 0", "halaman", ke=entri.ke), entri.ke)
    tingkat = f"tingkat{min(entri.tingkat, 3)}" if jenis == "isi" else "tingkat_keterangan"
    return div(isi, f"entri {tingkat}" + (" bernomor" if label else ""), "TOCI")
