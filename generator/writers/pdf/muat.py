"""Fitting one section: letters that run on, the ladder that keeps a signature with its letter, last pages of matrices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.tree import Bagian, Blok, BlokTandaTangan, GayaHalaman, Tema, Utuh
from generator.tree.sidik import Bersidik
from generator.writers.pdf.gaya import lembar_gaya, lembar_halaman
from generator.writers.pdf.html import adalah_surat, tulis_bagian
from generator.writers.pdf.tata_letak import Mencoba, Percobaan, Tertata, tata
from generator.writers.tangga import anak_tangga

SEDIKIT, CUKUP = 0.36, (0.5, 0.36, 0.25)
"""Shares of a turned sheet: a last page that holds less than the first gets rows of the page before, up to one of the second."""

Mengisi = Callable[[tuple[float, ...]], Percobaan]
"""Of the bottom margins (mm) of the first pages: the section laid out with them."""


@dataclass(frozen=True, slots=True)
class TugasTata(Bersidik):
    """A section to lay out, with all that its pages depend on: equal tasks give equal results, wherever they are done.

    `halaman` is a key of `Tema.halaman`; `catatan` footnotes stand before the section in its fragment; `tanda_tangan` is the
    number of the last block that holds a signature, -1 for none.
    """

    html: str
    halaman: str
    tema: Tema
    judul: str
    bahasa: str
    catatan: int
    tanda_tangan: int


def tugas_bagian(bagian: Bagian, tema: Tema, aset: Path, judul: str, bahasa: str, catatan: int = 0) -> TugasTata:
    """The task of a section."""
    return TugasTata(tulis_bagian(bagian, tema, aset), bagian.gaya, tema, judul, bahasa, catatan, _letak_penanda(bagian.isi))


def _letak_penanda(isi: Sequence[Blok]) -> int:
    """The number of the last block that holds a signature; one kept whole with its closing counts as the block after it."""
    letak = -1
    for ke, blok in enumerate(isi):
        if isinstance(blok, BlokTandaTangan):
            letak = ke
        elif isinstance(blok, Utuh) and any(isinstance(satu, BlokTandaTangan) for satu in blok.isi):
            letak = ke + 1
    return letak


def tata_tugas(tugas: TugasTata, aset: Path) -> Tertata:
    """Lays out a section. Raises `PdfTidakTersedia`, `GalatTataLetak`."""
    tema, halaman = tugas.tema, tugas.tema.halaman[tugas.halaman]

    def menata(milik: Tema, pilih: Callable[[Mengisi], Percobaan]) -> Tertata:
        def pilih_halaman(coba: Mencoba) -> Percobaan:
            return pilih(lambda bawah: coba(lembar_halaman(halaman, bawah, tugas.catatan)))

        return tata(
            tugas.html, lembar_gaya(milik, halaman), tugas.judul, tugas.bahasa, aset, pilih_halaman, partial(_imbang, halaman)
        )

    def menyambung(milik: Tema) -> Tertata:
        return menata(milik, lambda isi: _sambung(isi, milik.surat.bawah_bersambung))

    if not bersambung(halaman, tema):
        return menata(tema, lambda isi: isi(()))
    hasil = menyambung(tema)
    if _hanya_penutup(tugas, hasil):
        for nomor, rapat in anak_tangga(tema):
            coba = menyambung(rapat)
            if coba.jumlah_halaman < hasil.jumlah_halaman:
                return replace(coba, anak_tangga=nomor)
    return hasil


def _imbang(halaman: GayaHalaman, banyak: int, isi: float) -> Iterator[float]:
    """Bottom margins (mm) of the sheet before the last of `banyak` turned ones, so that the last holds more than `isi` mm."""
    ruang = halaman.tinggi - halaman.atas - halaman.bawah
    if halaman.buku and halaman.lebar > halaman.tinggi and banyak > 1 and isi < SEDIKIT * ruang:
        for bagian in CUKUP:
            if isi < bagian * ruang:
                yield round(halaman.bawah + bagian * ruang - isi, 1)


def bersambung(halaman: GayaHalaman, tema: Tema) -> bool:
    """Whether pages of this style end with the first word of the next: upright sheets of official papers."""
    return adalah_surat(halaman) and halaman.tinggi > halaman.lebar and halaman.bawah < tema.surat.bawah_bersambung


def _sambung(mengisi: Mengisi, bawah: float) -> Percobaan:
    """Pages that run on keep a larger margin, `bawah`, for the word at their end; the last page has its own."""
    hasil = mengisi(())
    berlanjut = 0
    while hasil.jumlah_halaman - 1 > berlanjut:
        berlanjut = hasil.jumlah_halaman - 1
        hasil = mengisi((bawah,) * berlanjut)
    return hasil


def _hanya_penutup(tugas: TugasTata, hasil: Tertata) -> bool:
    """Whether the last page begins no earlier than in the block that the closing takes along, the second before the signature."""
    return tugas.tanda_tangan >= 0 and hasil.jumlah_halaman > 1 and hasil.awal[-1].blok >= tugas.tanda_tangan - 2
