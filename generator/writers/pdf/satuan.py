"""A section laid out, with what its pages need besides: the common language of layout and assembly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.bahasa.urutan import romawi
from generator.tree import GayaHalaman
from generator.writers.pdf.tata_letak import Tertata


@dataclass(frozen=True, slots=True)
class Satuan:
    """A section in its place: the fragment it belongs to, its page style and running head, its pages.

    `bersambung` says that its pages end with the first word of the next one.
    """

    fragmen: str
    halaman: GayaHalaman
    kepala: str
    tertata: Tertata
    bersambung: bool = False


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


def _jenis(satuan: Sequence[Satuan]) -> Iterator[str]:
    for satu in satuan:
        for _ in range(satu.tertata.jumlah_halaman):
            yield satu.halaman.penomoran
