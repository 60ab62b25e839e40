"""Parts of a book put together: numbers, running heads and references, and the tables that only the whole can fill."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.documents.kerangka import Kerangka
from generator.documents.pelengkap import baris_sumber, isi_tabel
from generator.documents.penomoran import Hitungan, isi_nomor, tolak_mati
from generator.documents.tabel.istilah import ID_ISTILAH, tabel_istilah
from generator.documents.tabel.lampiran import ID_SUMBER
from generator.model.istilah import Istilah
from generator.tree import Bagian, BarisTabel, Fragmen, Judul
from generator.tree.ruas import RUJUKAN, baku
from generator.tree.sidik import tertunda


@dataclass(frozen=True, slots=True)
class Potongan:
    """A part as its template made it, unnumbered: its name, the id of its fragment, its section and that one's skeleton.

    `judul` is the title of the BAB, or of the part in front matter, that begins in it, empty where none does; `istilah` are the
    places in the glossary of the terms it uses.
    """

    nama: str
    id: str
    bagian: Bagian
    kerangka: Kerangka
    judul: str
    istilah: tuple[int, ...]


def rangkai_potongan(
    potongan: Sequence[Potongan], istilah: Sequence[Istilah], di_luar: Mapping[str, str], kepala_tetap: str
) -> tuple[Fragmen, ...]:
    """The fragments of a book. `di_luar` as in `penomoran.nomori`; `kepala_tetap` is the running head of all, if there is one.

    Sections are made when they are looked at: their fingerprint follows from that of the part and from what the whole gives it.
    Raises `RujukanMati`.
    """
    hitungan = Hitungan()
    nomor = [hitungan.nomori(satu.kerangka) for satu in potongan]
    tolak_mati(hitungan, ((satu.kerangka, satu.id in di_luar) for satu in potongan))
    terpakai = sorted({ke for satu in potongan for ke in satu.istilah})
    baris = {
        ID_ISTILAH: tabel_istilah(istilah[ke] for ke in terpakai).baris,
        ID_SUMBER: baris_sumber(zip((satu.kerangka for satu in potongan), nomor, strict=True), hitungan),
    }
    kepala = ""
    hasil: list[Fragmen] = []
    for satu, milik in zip(potongan, nomor, strict=True):
        kepala = _kepala(satu, milik) or kepala
        jadi = _bagian(satu, milik, hitungan, di_luar.get(satu.id, ""), kepala_tetap or kepala, baris)
        hasil.append(Fragmen(satu.id, (jadi,)))
    return tuple(hasil)


def _kepala(potongan: Potongan, nomor: Sequence[str]) -> str:
    """The running head that begins with a part."""
    utama = [
        milik for satu, milik in zip(potongan.kerangka.unsur, nomor, strict=True) if isinstance(satu, Judul) and satu.tingkat == 1
    ]
    return " ".join(satu for satu in (*utama[-1:], potongan.judul) if satu)


def _bagian(
    potongan: Potongan,
    nomor: tuple[str, ...],
    hitungan: Hitungan,
    di_luar: str,
    kepala: str,
    baris: Mapping[str, tuple[BarisTabel, ...]],
) -> Bagian:
    semula, kerangka = potongan.bagian, potongan.kerangka

    def muat() -> Bagian:
        return Bagian(semula.gaya, isi_tabel(isi_nomor(semula.isi, nomor, hitungan, di_luar), baris), kepala)

    if kerangka.bersama:
        return muat()
    jawaban: _Jawaban = [(ke, hitungan.teks.get(ke, di_luar)) for ke in kerangka.rujukan]
    return tertunda(
        Bagian,
        _sidik(semula.sidik, nomor, jawaban, kepala),
        muat,
        gaya=semula.gaya,
        kepala=kepala,
        _berdaftar=False,
        _baku=_sidik(semula.sidik, *_bakukan(nomor, jawaban)),
        _nomor=_nomor(kerangka, nomor, hitungan),
    )


_Jawaban: TypeAlias = Sequence[tuple[str, tuple[str, str] | str]]
"""Ids that are referred to with the number and the words of what they are, or the words for what is elsewhere."""


def _sidik(*isi: object) -> str:
    return hashlib.sha256(repr(isi).encode()).hexdigest()


def _bakukan(nomor: Sequence[str], jawaban: _Jawaban) -> tuple[list[str], list[object]]:
    """The same with no more of the numbers than their form."""
    baru = [(ke, satu if isinstance(satu, str) else (baku(satu[0]), satu[1])) for ke, satu in jawaban]
    return list(map(baku, nomor)), list(baru)


def _nomor(kerangka: Kerangka, nomor: Sequence[str], hitungan: Hitungan) -> Mapping[str, str]:
    """`Bagian.nomor` of the section that has this skeleton and these numbers."""
    hasil = {satu.id: milik for satu, milik in zip(kerangka.unsur, nomor, strict=True) if satu.id and milik}
    return hasil | {RUJUKAN + ke: hitungan.teks[ke][0] for ke in kerangka.rujukan if hitungan.teks.get(ke, ("",))[0]}
