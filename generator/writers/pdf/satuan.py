"""A section laid out, with what its pages need besides: the common language of layout and assembly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.bahasa.urutan import romawi
from generator.tree import Dokumen, GayaHalaman, Tema
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.tata_letak import Tempat, Tertata

_GAYA_LABEL = {"romawi": "r", "arab": "D", "surat": "D", "": ""}


@dataclass(frozen=True, slots=True)
class Satuan:
    """A section in its place: the fragment it belongs to, its page style and running head, its pages.

    `bersambung` says that its pages end with the first word of the next one. `angka` are its open digits (`lubang.isi_ruas`).
    """

    fragmen: str
    halaman: GayaHalaman
    kepala: str
    tertata: Tertata
    bersambung: bool = False
    angka: str = ""


@dataclass(frozen=True, slots=True)
class Markah:
    """A bookmark: level, words, the id it leads to."""

    tingkat: int
    teks: str
    ke: str


@dataclass(frozen=True, slots=True)
class Rakitan:
    """All that a finished file is made from: its sections in order, bookmarks, the document's own data, theme, attachments."""

    satuan: Sequence[Satuan]
    markah: Sequence[Markah]
    dokumen: Dokumen
    tema: Tema
    aset: Path
    lampiran: Sequence[Lampiran]


@dataclass(frozen=True, slots=True)
class NomorHalaman:
    """A page's numbering: its kind (`GayaHalaman.penomoran`) and its number within that kind, from 1; 0 without one."""

    jenis: str
    nomor: int

    @property
    def label(self) -> str:
        match self.jenis:
            case "romawi":
                return romawi(self.nomor).lower()
            case "":
                return ""
            case _:
                return str(self.nomor)


def nomor_halaman(satuan: Sequence[Satuan]) -> list[NomorHalaman]:
    """The numbering of every page in order: each kind starts at 1 where it first occurs and runs on after that."""
    hitungan: dict[str, int] = {}
    hasil = []
    for jenis in _jenis(satuan):
        hitungan[jenis] = hitungan.get(jenis, 0) + 1
        hasil.append(NomorHalaman(jenis, hitungan[jenis] if jenis else 0))
    return hasil


def label_id(satuan: Sequence[Satuan]) -> dict[str, str]:
    """The page label of every id, empty on pages without a number."""
    nomor, hasil, awal = nomor_halaman(satuan), {}, 0
    for satu in satuan:
        for nama, tempat in satu.tertata.jangkar.items():
            hasil[nama] = nomor[awal + tempat.halaman].label
        awal += satu.tertata.jumlah_halaman
    return hasil


def label_halaman(nomor: Sequence[NomorHalaman]) -> Iterator[tuple[int, str, int]]:
    """Where a range of page labels begins: the page (from 0), the style's name in PDF (empty: no label), its first number."""
    sebelum = NomorHalaman("?", 0)
    for ke, satu in enumerate(nomor):
        if satu.jenis != sebelum.jenis or (satu.jenis and satu.nomor != sebelum.nomor + 1):
            yield ke, _GAYA_LABEL[satu.jenis], satu.nomor
        sebelum = satu


def tujuan(satuan: Sequence[Satuan]) -> dict[str, Tempat]:
    """The place of every id, pages counted through the whole file.

    Raises `GalatTataLetak` for an id used twice and for a link or contents entry that leads nowhere.
    """
    hasil: dict[str, Tempat] = {}
    awal = 0
    for satu in satuan:
        for nama, tempat in satu.tertata.jangkar.items():
            if nama in hasil:
                raise GalatTataLetak(f"id {nama!r} dipakai dua kali")
            hasil[nama] = Tempat(awal + tempat.halaman, tempat.x, tempat.y)
        awal += satu.tertata.jumlah_halaman
    for satu in satuan:
        for medan in satu.tertata.medan:
            if medan.ke not in hasil:
                raise GalatTataLetak(f"daftar menunjuk {medan.ke!r}, yang tidak ada dalam dokumen")
        for ke in satu.tertata.perlu:
            if ke not in hasil:
                raise GalatTataLetak(f"rujukan ke {ke!r} tidak menemukan judul, tabel, atau gambar")
    return hasil


def _jenis(satuan: Sequence[Satuan]) -> Iterator[str]:
    for satu in satuan:
        for _ in range(satu.tertata.jumlah_halaman):
            yield satu.halaman.penomoran
