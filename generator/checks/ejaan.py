"""Spelling of official papers as data (``templates/ejaan.yaml``), and records that break it (tata naskah dinas §6, §10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.model.jenis import Rekaman, Teks
from generator.model.validasi import validasi
from generator.reading import Bacaan, baca, tulis_jalur

KodeEjaan: TypeAlias = Literal[
    "EJAAN-SINGKATAN",
    "EJAAN-SURAT",
    "EJAAN-UANG",
    "EJAAN-BULAN-HARI",
    "EJAAN-WAKTU",
    "EJAAN-KATA",
    "EJAAN-GELAR",
    "EJAAN-BILANGAN",
    "EJAAN-KAPITAL",
]
KODE: Final[DaftarKode] = {
    "EJAAN-POLA": "Pola di templates/ejaan.yaml tidak dapat dibaca.",
    "EJAAN-SINGKATAN": "Singkatan tidak bertitik sebagaimana mestinya, misalnya s/d atau a.n tanpa titik akhir.",
    "EJAAN-SURAT": "Sapaan atau sebutan yang tidak dipakai dalam naskah dinas, misalnya Perihal.",
    "EJAAN-UANG": "Uang tidak ditulis seperti Rp50.000,00.",
    "EJAAN-BULAN-HARI": "Nama bulan, nama hari, atau tanggal tidak ditulis seperti Jumat, 9 November 2026.",
    "EJAAN-WAKTU": "Waktu tidak ditulis seperti pukul 09.00.",
    "EJAAN-KATA": "Kata tidak baku.",
    "EJAAN-GELAR": "Gelar tidak bertitik seperti S.E. dan M.Si.",
    "EJAAN-BILANGAN": "Bilangan yang dapat ditulis dengan satu atau dua kata berupa angka, atau kalimat diawali angka.",
    "EJAAN-KAPITAL": "Huruf kapital pada nama jabatan atau judul tidak sesuai dengan pedoman.",
}

_BUKAN_KALIMAT: Final = frozenset({"id", "tautan", "pos_el", "pola_nomor", "berkas", "nomor"})
"""Keys whose values nobody reads as words."""
_KUTIPAN = re.compile("“[^”]*”")


class PolaEjaan(Rekaman):
    """A wording to look for: `cari` a regular expression, sought only where one of `kunci` stands in the text in small letters.

    A group in `cari` is the word that is wrong, the rest what it must stand in; without a group all of it is wrong.
    `harap` is what should stand there; `contoh` is a text it finds, `benar` the same text as it should be.
    """

    kode: KodeEjaan
    cari: Teks
    kunci: Annotated[tuple[Teks, ...], Field(min_length=1)]
    harap: Teks
    contoh: Teks
    benar: Teks


class DaftarEjaan(Rekaman):
    """`kutipan` are globs of records that quote old papers and other people's letters."""

    kutipan: tuple[Teks, ...] = ()
    pola: tuple[PolaEjaan, ...] = ()


@dataclass(frozen=True, slots=True)
class SalahEja:
    """A wording found in a text: where it begins, and by which pattern."""

    awal: int
    kata: str
    pola: PolaEjaan


@dataclass(frozen=True, slots=True)
class Ejaan:
    """The patterns, compiled."""

    pola: tuple[tuple[re.Pattern[str], PolaEjaan], ...] = ()
    kutipan: tuple[str, ...] = ()

    def temukan(self, teks: str) -> Iterator[SalahEja]:
        """What is misspelt in `teks`, pattern by pattern; words between “ and ” are quoted and pass."""
        kecil = teks.lower()
        mungkin = [(cari, pola) for cari, pola in self.pola if any(kunci in kecil for kunci in pola.kunci)]
        if mungkin:
            polos = _KUTIPAN.sub(lambda satu: "“" * len(satu[0]), teks) if "“" in teks else teks
            for cari, pola in mungkin:
                yield from (SalahEja(satu.start(cari.groups), satu[cari.groups], pola) for satu in cari.finditer(polos))


def muat_ejaan(data: bytes, berkas: str) -> tuple[Ejaan, list[Keluhan]]:
    """The patterns of a file, and what is wrong with them; none of a faulty file."""
    bacaan = baca(data, berkas)
    daftar, salah = validasi(DaftarEjaan, bacaan)
    keluhan = [*bacaan.keluhan, *salah]
    pola: list[tuple[re.Pattern[str], PolaEjaan]] = []
    for ke, satu in enumerate(daftar.pola if daftar else ()):
        try:
            cari = re.compile(satu.cari)
            if cari.groups > 1:
                raise re.error("lebih dari satu kelompok bertangkap")
            pola.append((cari, satu))
        except re.error as galat:
            tempat = bacaan.tempat(("pola", ke, "cari"))
            keluhan.append(Keluhan("EJAAN-POLA", Berat.GALAT, tempat, "pola tidak dapat dibaca", f"pola[{ke}].cari", str(galat)))
    return Ejaan(tuple(pola), daftar.kutipan if daftar else ()), keluhan


def baca_ejaan(folder: Path) -> tuple[Ejaan, list[Keluhan]]:
    """The spelling rules of ``ejaan.yaml`` below `folder`; none where a workspace's own templates have no such file."""
    berkas = folder / "ejaan.yaml"
    return muat_ejaan(berkas.read_bytes(), f"templates/{berkas.name}") if berkas.is_file() else (Ejaan(), [])


def periksa_ejaan_rekaman(bacaan: Mapping[str, Bacaan], ejaan: Ejaan) -> list[Keluhan]:
    """Misspelt words in the texts of records: warnings, since the sentence is its author's."""
    keluhan = []
    for berkas, satu in bacaan.items():
        if any(fnmatchcase(berkas, pola) for pola in ejaan.kutipan):
            continue
        teks = _teks(satu.isi)
        if not next(ejaan.temukan("\n".join(isi for _, isi in teks)), None):
            continue
        keluhan += [
            keluhan_ejaan(salah, Berat.PERINGATAN, satu.tempat(jalur), tulis_jalur(jalur))
            for jalur, isi in teks
            for salah in ejaan.temukan(isi)
        ]
    return keluhan


def keluhan_ejaan(salah: SalahEja, berat: Berat, tempat: Tempat, medan: str = "") -> Keluhan:
    pesan, perbaikan = "ejaan tidak sesuai dengan pedoman naskah dinas", f"tulislah {salah.pola.harap}"
    return Keluhan(salah.pola.kode, berat, tempat, pesan, medan, salah.kata, salah.pola.harap, perbaikan)


def _teks(isi: object) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text below a value that a reader would read, with its path; ids are none."""
    hasil: list[tuple[tuple[str | int, ...], str]] = []
    menunggu: list[tuple[tuple[str | int, ...], object]] = [((), isi)]
    while menunggu:
        jalur, satu = menunggu.pop()
        if isinstance(satu, str):
            if " " in satu or "-" not in satu:
                hasil.append((jalur, satu))
        elif isinstance(satu, dict):
            menunggu += [((*jalur, kunci), anak) for kunci, anak in satu.items() if kunci not in _BUKAN_KALIMAT]
        elif isinstance(satu, list):
            menunggu += [((*jalur, ke), anak) for ke, anak in enumerate(satu)]
    return hasil
