"""Rules of official papers on the tree of a letter (tata naskah dinas §10): what a template could still get wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from generator.bahasa.tanggal import hari, nama_bulan, tanggal_terbilang
from generator.bahasa.terbilang import terbilang
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree import (
    BarisIsian,
    Blok,
    BlokTandaTangan,
    Dokumen,
    KepalaLampiran,
    KepalaSurat,
    Tema,
    Tembusan,
    Utuh,
)
from generator.tree.teks import teks_dokumen, teks_sebaris

KODE: Final[DaftarKode] = {
    "DINAS-HARI": "Nama hari tidak sesuai dengan tanggalnya.",
    "DINAS-TANGGAL-HURUF": "Tanggal dengan huruf tidak sama dengan angkanya.",
    "DINAS-ANGKA-HURUF": "Angka dengan huruf tidak sama dengan angkanya.",
    "DINAS-LAMPIRAN": "Banyaknya lampiran di kepala surat tidak sama dengan yang menyertainya.",
    "DINAS-UB": "Tanda tangan u.b. tanpa a.n.",
    "DINAS-KOMA": "Koma tidak tepat sesudah baris terakhir jabatan penanda tangan.",
    "DINAS-TTE": "Kotak tanda tangan elektronik tanpa catatan kakinya, catatan tanpa kotaknya, atau kotak di samping tinta.",
    "DINAS-TEMBUSAN": "Tembusan mengulang penerima surat.",
    "DINAS-UNDANGAN": "Undangan tidak menyebut hari, tanggal, waktu, tempat, dan acara.",
}

_BULAN = {nama_bulan(ke): ke for ke in range(1, 13)}
_HARI = {hari(date(2024, 1, ke)) for ke in range(1, 8)}
_HARI_TANGGAL = re.compile(rf"\b({'|'.join(sorted(_HARI))}),? (?:tanggal )?(\d{{1,2}}) ({'|'.join(_BULAN)}) (\d{{4}})\b")
_TANGGAL_HURUF = re.compile(r"\b\w+ tanggal [a-z ]+ bulan \w+ tahun [a-z ]+ \((\d{1,2})-(\d{1,2})-(\d{4})\)")
_ANGKA_HURUF = re.compile(r"(?<![\d.,/-])(?:Rp)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,00)? \(([a-z ]+)\)")
_KATA_BILANGAN = frozenset(" ".join(map(terbilang, (*range(22), 100, 200, 1000, 2000, 2_001_001, 2 * 10**9, 2 * 10**12))).split())
_PERBAIKAN: Final = {
    "DINAS-UNDANGAN": "cetak {{ rincian_undangan }} pada templat dengan tindakan: rapat dan catat undangannya di forum/rapat"
}
_PERBAIKAN_LAIN: Final = "betulkan templat atau rekaman naskah ini"
_ISIAN_UNDANGAN = ("hari", "tanggal", "waktu", "tempat", "acara")

Temuan: TypeAlias = tuple[str, str, str, str]
"""Code, sentence, what was found, what was expected."""


class _Isi(NamedTuple):
    """The blocks of the letter itself and of what travels with it, whole ones opened."""

    surat: list[Blok]
    lampiran: list[Blok]


def periksa_naskah_dinas(dokumen: Dokumen, tema: Tema, berkas: str, beserta: int = 0) -> list[Keluhan]:
    """Every breach on the tree of a paper; `beserta` counts what travels with it as papers of their own."""
    bagian = [satu for fragmen in dokumen.fragmen for satu in fragmen.bagian]
    isi = _Isi(list(_terbuka(bagian[0].isi)), [blok for satu in bagian[1:] for blok in _terbuka(satu.isi)])
    temuan = [
        *(satu for teks in teks_dokumen(dokumen, tema) for satu in _kata(teks)),
        *_lampiran(isi, beserta),
        *_penanda(dokumen, isi),
        *_tembusan(isi),
        *_undangan(isi),
    ]
    return [
        Keluhan(kode, Berat.GALAT, Tempat(berkas), pesan, "", ditemukan, diharapkan, _PERBAIKAN.get(kode, _PERBAIKAN_LAIN))
        for kode, pesan, ditemukan, diharapkan in temuan
    ]


def _terbuka(blok: tuple[Blok, ...]) -> Iterator[Blok]:
    for satu in blok:
        if isinstance(satu, Utuh):
            yield from _terbuka(satu.isi)
        else:
            yield satu


def _kata(teks: str) -> Iterator[Temuan]:
    for cocok in _HARI_TANGGAL.finditer(teks):
        hari_itu = _tanggal(int(cocok[4]), _BULAN[cocok[3]], int(cocok[2]))
        if hari_itu is None or hari(hari_itu) != cocok[1]:
            yield (
                "DINAS-HARI",
                "nama hari tidak sesuai dengan tanggalnya",
                cocok[0],
                hari(hari_itu) if hari_itu else "tanggal yang ada",
            )
    for cocok in _TANGGAL_HURUF.finditer(teks):
        hari_itu = _tanggal(int(cocok[3]), int(cocok[2]), int(cocok[1]))
        harap = tanggal_terbilang(hari_itu) if hari_itu else "tanggal yang ada"
        if cocok[0] != harap:
            yield "DINAS-TANGGAL-HURUF", "tanggal dengan huruf tidak sama dengan angkanya", cocok[0], harap
    for cocok in _ANGKA_HURUF.finditer(teks):
        kata = cocok[2].removesuffix(" rupiah").split()
        if kata and set(kata) <= _KATA_BILANGAN and (harap := terbilang(int(cocok[1].replace(".", "")))) != " ".join(kata):
            yield "DINAS-ANGKA-HURUF", "angka dengan huruf tidak sama dengan angkanya", cocok[0], harap


def _tanggal(tahun: int, bulan: int, hari_ke: int) -> date | None:
    try:
        return date(tahun, bulan, hari_ke)
    except ValueError:
        return None


def _lampiran(isi: _Isi, beserta: int) -> Iterator[Temuan]:
    ada = sum(isinstance(satu, KepalaLampiran) for satu in isi.lampiran) + beserta
    for blok in isi.surat:
        if isinstance(blok, KepalaSurat):
            baris = next((teks_sebaris(nilai) for label, nilai in blok.baris if label == "Lampiran"), "")
            angka = re.match(r"\d+", baris)
            if (int(angka[0]) if angka else 0) != ada:
                yield (
                    "DINAS-LAMPIRAN",
                    "banyaknya lampiran tidak sama dengan yang menyertai surat",
                    baris or "tanpa lampiran",
                    str(ada),
                )


def _penanda(dokumen: Dokumen, isi: _Isi) -> Iterator[Temuan]:
    """Posts left for a pen are dots, without a comma."""
    blok = [satu for satu in (*isi.surat, *isi.lampiran) if isinstance(satu, BlokTandaTangan)]
    for penanda in (penanda for satu in blok for penanda in satu.penanda):
        jabatan = " / ".join(penanda.jabatan)
        if "u.b." in penanda.jabatan and penanda.awalan != "a.n.":
            yield "DINAS-UB", "u.b. tanpa a.n.", jabatan, "a.n. di atas u.b."
        berkoma = [satu.endswith(",") for satu in penanda.jabatan if satu.strip(". ")]
        if any(berkoma[:-1]) or not all(berkoma[-1:]):
            yield "DINAS-KOMA", "koma hanya sesudah baris terakhir jabatan", jabatan, "koma di akhir baris terakhir"
    berkotak = any(satu.elektronik for satu in isi.surat if isinstance(satu, BlokTandaTangan))
    if berkotak != bool(dokumen.kaki):
        pesan = (
            "kotak tanda tangan elektronik tanpa catatan kaki" if berkotak else "catatan kaki tanpa kotak tanda tangan elektronik"
        )
        yield "DINAS-TTE", pesan, dokumen.kaki, "keduanya, atau tidak satu pun"
    if any(satu.elektronik and any(penanda.tinta for penanda in satu.penanda) for satu in blok):
        yield "DINAS-TTE", "ruang tinta di samping kotak tanda tangan elektronik", "", "kotak saja"


def _tembusan(isi: _Isi) -> Iterator[Temuan]:
    tujuan = {_polos(" ".join(satu.tujuan.yth)) for satu in isi.surat if isinstance(satu, KepalaSurat)}
    for blok in isi.surat:
        if isinstance(blok, Tembusan):
            polos = [_polos(satu) for satu in blok.kepada]
            for ke, satu in enumerate(polos):
                if satu in tujuan or satu in polos[:ke]:
                    yield (
                        "DINAS-TEMBUSAN",
                        "tembusan mengulang penerima surat atau tembusan lain",
                        blok.kepada[ke],
                        "penerima lain",
                    )


def _undangan(isi: _Isi) -> Iterator[Temuan]:
    """Of a letter whose subject is an invitation: the five rows, day and date in one or in two."""
    hal = [
        teks_sebaris(nilai)
        for satu in isi.surat
        if isinstance(satu, KepalaSurat)
        for label, nilai in satu.baris
        if label == "Hal"
    ]
    if any(satu.startswith("Undangan") for satu in hal):
        baris = [satu for blok in isi.surat if isinstance(blok, BarisIsian) for satu in blok.baris]
        label = " ".join(teks_sebaris(nama).lower() for nama, _ in baris)
        if kurang := [satu for satu in _ISIAN_UNDANGAN if not re.search(rf"\b{satu}\b", label)]:
            yield "DINAS-UNDANGAN", f"undangan tanpa {', '.join(kurang)}", label, ", ".join(_ISIAN_UNDANGAN)


def _polos(teks: str) -> str:
    return " ".join(teks.strip(" .;").lower().split())
