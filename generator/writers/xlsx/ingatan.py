"""A sheet as a store keeps it: open, and packed with the places that its looks and texts had in the workbook."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import astuple, dataclass
from typing import Final

from generator.tree import BukuKerja, Lembar
from generator.writers.arsip import Terpadat, padatkan
from generator.writers.simpanan import Simpanan
from generator.writers.xlsx.lembar import LembarJadi, tanda_lembar
from generator.writers.xlsx.rupa import Rupa

SEBLOK: Final = 16
"""Places for texts that a sheet gets at a time: one text more or less does not move those of all sheets behind it."""


@dataclass(frozen=True, slots=True)
class LembarTerpadat:
    """A sheet that was packed with the places `nomor` of its looks and `awal` of its first text; `terbuka` is its XML open at
    these, deflated; the others as in `LembarJadi`."""

    rupa: tuple[Rupa, ...]
    teks: tuple[str, ...]
    kepala: int
    saringan: str
    nomor: tuple[int, ...]
    awal: int
    terbuka: bytes
    bagian: Terpadat

    def pindah(self, nomor: tuple[int, ...], awal: int) -> LembarTerpadat:
        """The sheet at other places."""
        if (nomor, awal) == (self.nomor, self.awal):
            return self
        xml = zlib.decompress(self.terbuka).decode()
        return terpadat(LembarJadi(xml, self.rupa, self.teks, self.kepala, self.saringan), nomor, awal, self.terbuka)


def terpadat(lembar: LembarJadi, nomor: tuple[int, ...], awal: int, terbuka: bytes = b"") -> LembarTerpadat:
    """`lembar` packed for these places; without a store there is no need to keep it open."""
    bagian = padatkan(lembar.isi(nomor, awal))
    return LembarTerpadat(lembar.rupa, lembar.teks, lembar.kepala, lembar.saringan, nomor, awal, terbuka, bagian)


def tempat_teks(lembar: LembarJadi | LembarTerpadat) -> int:
    """How many places for texts a sheet takes."""
    return -(-len(lembar.teks) // SEBLOK) * SEBLOK


def kunci_lembar(lembar: Lembar, buku: BukuKerja, sidik_tema: str) -> str:
    """What a sheet depends on, as 64 hexadecimal digits."""
    return hashlib.sha256("\n".join((lembar.sidik, tanda_lembar(buku), buku.judul, sidik_tema)).encode()).hexdigest()


def ambil_lembar(simpanan: Simpanan, kunci: str) -> LembarTerpadat | None:
    """The sheet kept under `kunci`, ``None`` when there is none."""
    data = simpanan.ambil(kunci)
    if data is None:
        return None
    kepala, _, isi = data.partition(b"\n")
    rupa, teks, baris, saringan, nomor, awal, panjang, (metode, crc, ukuran) = json.loads(kepala)
    return LembarTerpadat(
        tuple(Rupa(*satu) for satu in rupa),
        tuple(teks),
        baris,
        saringan,
        tuple(nomor),
        awal,
        isi[:panjang],
        Terpadat(metode, crc, ukuran, isi[panjang:]),
    )


def simpan_lembar(simpanan: Simpanan, kunci: str, satu: LembarTerpadat) -> None:
    rupa = [astuple(rupa) for rupa in satu.rupa]
    bagian = (satu.bagian.metode, satu.bagian.crc, satu.bagian.ukuran)
    kepala = [rupa, satu.teks, satu.kepala, satu.saringan, satu.nomor, satu.awal, len(satu.terbuka), bagian]
    simpanan.simpan(kunci, json.dumps(kepala).encode() + b"\n" + satu.terbuka + satu.bagian.data)
