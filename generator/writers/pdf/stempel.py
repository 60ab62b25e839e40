"""What is stamped on laid out pages as artifacts: running heads, page numbers, marks, dots, continuation words.

Not margin boxes: the engine makes those neither content nor artifact (pdf-assembly reference §5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from generator.tree import GayaHalaman, Huruf, TandaHalaman, Tema
from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.satuan import NomorHalaman
from generator.writers.pdf.struktur import Medan

PT = 72 / 25.4
ATAS_KEPALA = 13.0
"""mm from the book's running head, the top of its line, down to the text."""
TURUN_KAKI = ((25.0, 6.0), (20.0, 4.0))
"""mm from the text down to the footer's rule, for bottom margins from the first number on."""
SELA_KAKI = 1.6
"""mm between the footer's rule and its line."""
SELA_NOMOR = 4.0
"""mm at least between the footer's words and the page number."""
NAIK_NOMOR = 8.0
"""mm between ``- 2 -`` and the text."""
SELA_SAMBUNG = 3.0
"""mm between the text and the continuation word."""
ALAS_TANDA = 8.7
"""mm from the top of a letter's page to the baseline of its marks."""
PADDING_TANDA = {True: 0.7, False: 1.0}
"""mm above and below the marks in the book and elsewhere."""
TURUN_CATATAN = 12.0
"""mm from the sheet's edge up to the last line of a letter's note."""
SISI_TANDA, SELA_TANDA = 1.8, 1.5
SPASI_TANDA, GARIS_TANDA, GARIS_KAKI = 0.4, 0.6, 0.5
JARAK_TITIK, SELA_TITIK = 0.556, 0.6
"""Pitch of the dots of a contents list and the gap at their ends, as shares of the size."""
KATA_TANDA: dict[TandaHalaman, str] = {"draf": "DRAF", "contoh": "DATA CONTOH"}


class Stempel:
    """Writes artifacts as content of pages; `terpakai` tells which glyphs of which face it used."""

    def __init__(self, tema: Tema, aset: Path) -> None:
        self._tema = tema
        self._metrik = {tebal: baca_metrik(berkas_huruf(aset, tebal)) for tebal in (False, True)}
        self._terukur: dict[tuple[str, bool, float], float] = {}
        self._termuat: dict[tuple[str, bool, float, float], str] = {}
        self._bertanda: dict[tuple[GayaHalaman, tuple[TandaHalaman, ...]], tuple[float, bytes]] = {}
        self._heksa: dict[tuple[str, bool], str] = {}
        self.terpakai: dict[bool, set[str]] = {False: set(), True: set()}

    def halaman(
        self,
        gaya: GayaHalaman,
        nomor: NomorHalaman,
        *,
        pertama: bool,
        kepala: str,
        kaki: str,
        tanda: Sequence[TandaHalaman],
        sambungan: str,
        medan: Sequence[tuple[Medan, str]],
    ) -> bytes:
        """The artifacts of one page; `pertama` says that it begins higher than the others, so that no number fits above it.

        `medan` are the page's open page numbers and their labels, whose dots are artifacts.
        """
        kunci = (gaya, tuple(tanda))
        if kunci not in self._bertanda:
            self._bertanda[kunci] = self._tanda(gaya, tanda)
        kiri_tanda, isi_tanda = self._bertanda[kunci]
        isi = [isi_tanda] if isi_tanda else []
        if gaya.buku:
            isi += self._kepala_kaki(gaya, nomor, kepala, kaki, kiri_tanda)
        if nomor.jenis == "surat" and nomor.nomor > 1 and not pertama:
            isi.append(self._nomor_surat(gaya, nomor))
        if gaya.penomoran == "surat" and kaki:
            isi.append(self._catatan(gaya, kaki))
        if sambungan:
            isi.append(self._sambungan(gaya, sambungan))
        isi += [self._titik(satu, label) for satu, label in medan]
        return b"q\n" + b"".join(isi) + b"Q\n" if isi else b""

    def _kepala_kaki(self, gaya: GayaHalaman, nomor: NomorHalaman, kepala: str, kaki: str, kiri_tanda: float) -> Iterator[bytes]:
        huruf, huruf_kaki = self._tema.huruf["kepala_halaman"], self._tema.huruf["kaki_halaman"]
        samar = self._tema.palet["samar"]
        atas = gaya.tinggi - gaya.atas + ATAS_KEPALA
        if kepala:
            muat = self._muat(kepala, huruf, (kiri_tanda - gaya.kiri) * PT)
            yield _artefak("Header", self._teks(muat, huruf, gaya.kiri * PT, atas * PT - _alas(huruf), samar))
        turun = next(turun for bawah, turun in TURUN_KAKI if gaya.bawah >= bawah or bawah == TURUN_KAKI[-1][0])
        garis = (gaya.bawah - turun) * PT
        y = garis - GARIS_KAKI - SELA_KAKI * PT - _alas(huruf_kaki)
        kanan = (gaya.lebar - gaya.kanan) * PT
        isi = _garis(gaya.kiri * PT, kanan, garis - GARIS_KAKI / 2, GARIS_KAKI, self._tema.palet["garis_halaman"])
        huruf_nomor = self._tema.huruf["nomor_halaman"]
        if nomor.label:
            kanan -= self._lebar(nomor.label, huruf_nomor)
            isi += self._teks(nomor.label, huruf_nomor, kanan, y)
        if kaki:
            muat = self._muat(kaki, huruf_kaki, kanan - (gaya.kiri + SELA_NOMOR) * PT)
            isi += self._teks(muat, huruf_kaki, gaya.kiri * PT, y, samar)
        yield _artefak("Footer", isi)

    def _nomor_surat(self, gaya: GayaHalaman, nomor: NomorHalaman) -> bytes:
        huruf, teks = self._tema.huruf["nomor_surat"], f"- {nomor.label} -"
        tengah = (gaya.kiri + gaya.lebar - gaya.kanan) / 2 * PT
        y = (gaya.tinggi - gaya.atas + NAIK_NOMOR) * PT + huruf.baris - _alas(huruf)
        return _artefak("Header", self._teks(teks, huruf, tengah - self._lebar(teks, huruf) / 2, y))

    def _catatan(self, gaya: GayaHalaman, kaki: str) -> bytes:
        """The note at the foot of a letter's page, centred, in as many lines as it needs."""
        huruf, isi = self._tema.huruf["kaki_elektronik"], b""
        tengah = (gaya.kiri + gaya.lebar - gaya.kanan) / 2 * PT
        y = TURUN_CATATAN * PT + huruf.baris - _alas(huruf)
        for baris in reversed(self._baris(kaki, huruf, (gaya.lebar - gaya.kiri - gaya.kanan) * PT)):
            isi += self._teks(baris, huruf, tengah - self._lebar(baris, huruf) / 2, y)
            y += huruf.baris
        return _artefak("Footer", isi)

    def _baris(self, teks: str, huruf: Huruf, lebar: float) -> list[str]:
        """`teks` broken at spaces into lines of at most `lebar` points."""
        hasil: list[str] = []
        for satu in teks.split():
            if hasil and self._lebar(f"{hasil[-1]} {satu}", huruf) <= lebar:
                hasil[-1] += f" {satu}"
            else:
                hasil.append(satu)
        return hasil

    def _sambungan(self, gaya: GayaHalaman, kata: str) -> bytes:
        huruf, teks = self._tema.huruf["kepala_surat"], f"{kata} ..."
        kanan = (gaya.lebar - gaya.kanan) * PT - self._lebar(teks, huruf)
        y = (self._tema.surat.bawah_bersambung - SELA_SAMBUNG) * PT - _alas(huruf)
        return _artefak("Footer", self._teks(teks, huruf, kanan, y))

    def _tanda(self, gaya: GayaHalaman, tanda: Sequence[TandaHalaman]) -> tuple[float, bytes]:
        """The marks in boxes from the right text edge; gives the left end of the first in mm."""
        huruf, palet = self._tema.huruf["tanda"], self._tema.palet
        kiri = gaya.lebar - gaya.kanan
        kepala = self._tema.huruf["kepala_halaman"]
        alas = gaya.atas - ATAS_KEPALA + _alas(kepala) / PT if gaya.buku else ALAS_TANDA
        y = (gaya.tinggi - alas) * PT
        isi = b""
        for satu in reversed(tanda):
            teks = KATA_TANDA[satu]
            lebar = (self._lebar(teks, huruf) + len(teks) * SPASI_TANDA) / PT + 2 * SISI_TANDA
            kiri -= lebar
            draf = satu == "draf"
            warna, latar = (palet["draf_latar"], palet["draf_latar"]) if draf else (palet["contoh_bingkai"], "#FFFFFF")
            dasar = y + _alas(huruf) - huruf.baris - PADDING_TANDA[gaya.buku] * PT
            tinggi = huruf.baris + 2 * PADDING_TANDA[gaya.buku] * PT
            isi += _kotak(kiri * PT, dasar, lebar * PT, tinggi, warna, latar)
            x = (kiri + SISI_TANDA) * PT + SPASI_TANDA / 2
            isi += self._teks(teks, huruf, x, y, "#FFFFFF" if draf else palet["draf_latar"], SPASI_TANDA)
            kiri -= SELA_TANDA
        return kiri - SELA_TANDA, _artefak("Header", isi) if isi else b""

    def nomor_daftar(self, medan: Medan, label: str) -> bytes:
        """The page number of a contents entry as marked content."""
        isi = self._teks(f" {label}", self._huruf(medan), self._kiri(medan, label), medan.y, medan.warna) if label else b""
        return b"/Span <</MCID %d>> BDC\n%sEMC\n" % (medan.mcid, isi)

    def _titik(self, medan: Medan, label: str) -> bytes:
        huruf = self._huruf(medan)
        jarak, sela = JARAK_TITIK * medan.ukuran, SELA_TITIK * medan.ukuran
        kanan = self._kiri(medan, label)
        banyak = int((kanan - medan.x0 - 2 * sela) // jarak) if label else 0
        if banyak < 1:
            return b""
        lebar = self._lebar(".", huruf)
        x = kanan - sela - (banyak - 1) * jarak - lebar
        return _artefak("", self._teks("." * banyak, huruf, x, medan.y, spasi=jarak - lebar))

    def _kiri(self, medan: Medan, label: str) -> float:
        """Where the number begins, with the space before it."""
        return medan.x1 - self._lebar(f" {label}", self._huruf(medan))

    @staticmethod
    def _huruf(medan: Medan) -> Huruf:
        return Huruf(medan.ukuran, medan.ukuran, tebal=medan.tebal)

    def _muat(self, teks: str, huruf: Huruf, lebar: float) -> str:
        kunci = (teks, huruf.tebal, huruf.ukuran, lebar)
        if kunci not in self._termuat:
            self._termuat[kunci] = self._metrik[huruf.tebal].muat(teks, huruf.ukuran, lebar)
        return self._termuat[kunci]

    def _lebar(self, teks: str, huruf: Huruf) -> float:
        kunci = (teks, huruf.tebal, huruf.ukuran)
        if kunci not in self._terukur:
            self._terukur[kunci] = self._metrik[huruf.tebal].lebar(teks, huruf.ukuran)
        return self._terukur[kunci]

    def _teks(self, teks: str, huruf: Huruf, x: float, y: float, warna: str = "#000000", spasi: float = 0) -> bytes:
        heksa = self._heksa.get((teks, huruf.tebal))
        if heksa is None:
            glif = self._metrik[huruf.tebal].glif
            self.terpakai[huruf.tebal].update(teks)
            heksa = self._heksa[teks, huruf.tebal] = "".join(f"{glif.get(ord(satu), 0):04x}" for satu in teks)
        nama = nama_huruf(huruf.tebal)
        return f"BT {_warna(warna)} rg /{nama} {huruf.ukuran:g} Tf {spasi:.3f} Tc {x:.2f} {y:.2f} Td <{heksa}> Tj ET\n".encode()


def nama_huruf(tebal: bool) -> str:
    """The resource name of a stamp's font."""
    return "StempelTebal" if tebal else "Stempel"


def _alas(huruf: Huruf) -> float:
    """Points from the top of a line to its baseline: Arial's ascent and descent centred in the pitch."""
    naik, turun = 0.905 * huruf.ukuran, 0.212 * huruf.ukuran
    return (huruf.baris - naik - turun) / 2 + naik


def _artefak(jenis: str, isi: bytes) -> bytes:
    sifat = f"/Type /Pagination /Subtype /{jenis}" if jenis else "/Type /Layout"
    return f"/Artifact <<{sifat}>> BDC\n".encode() + isi + b"EMC\n"


@lru_cache(maxsize=64)
def _warna(heksa: str) -> str:
    return " ".join(f"{int(heksa[ke : ke + 2], 16) / 255:.3f}" for ke in (1, 3, 5))


def _garis(x0: float, x1: float, y: float, tebal: float, warna: str) -> bytes:
    return f"{_warna(warna)} RG {tebal:g} w {x0:.2f} {y:.2f} m {x1:.2f} {y:.2f} l S\n".encode()


def _kotak(x: float, y: float, lebar: float, tinggi: float, warna: str, latar: str) -> bytes:
    g = GARIS_TANDA
    return (
        f"{_warna(latar)} rg {_warna(warna)} RG {g:g} w {x + g / 2:.2f} {y + g / 2:.2f} {lebar - g:.2f} {tinggi - g:.2f} re B\n"
    ).encode()
