"""Tables that only the whole book can fill: the terms it uses, the sources of its tables and figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.bahasa.huruf import awal_kapital
from generator.documents.kerangka import Kerangka, Keterangan
from generator.documents.penomoran import Hitungan, jawab_sebaris
from generator.documents.tabel.istilah import ID_ISTILAH
from generator.documents.tabel.lampiran import ANTARSUMBER
from generator.model.istilah import Istilah
from generator.tree import Bagian, BarisTabel, Blok, IsiBaris, Rujuk, Sebaris, Tabel, Teks, Tema
from generator.tree.teks import lipat, teks_bagian, teks_sebaris


def urutan_istilah(istilah: Sequence[Istilah], bagian: Bagian, tema: Tema) -> tuple[int, ...]:
    """The places in `istilah` of the terms that a section mentions, which the glossary itself does not."""
    isi = isi_tabel(bagian.isi, {ID_ISTILAH: ()})
    teks = "\n".join(teks_bagian(isi, tema))
    terpakai = {id(satu) for satu in istilah_terpakai(istilah, teks)}
    return tuple(ke for ke, satu in enumerate(istilah) if id(satu) in terpakai)


def istilah_terpakai(istilah: Iterable[Istilah], teks: str) -> tuple[Istilah, ...]:
    """The terms that stand in `teks` as whole words, by name, by what they stand for, or by an alias.

    Names in capitals (FEDEP, SPP-IRT) must stand in capitals, so that "tidak" mentions no DAK; the case of others is free.
    """
    kecil = teks.casefold()

    def tersebut(nama: str) -> bool:
        cari, tempat = (nama, teks) if nama == nama.upper() else (nama.casefold(), kecil)
        return cari in tempat and re.search(rf"(?<!\w){re.escape(cari)}(?!\w)", tempat) is not None

    return tuple(satu for satu in istilah if any(map(tersebut, map(lipat, _sebutan(satu)))))


def _sebutan(satu: Istilah) -> Iterable[str]:
    return (satu.istilah, *((satu.kepanjangan,) if satu.kepanjangan else ()), *satu.alias)


def baris_sumber(bagian: Iterable[tuple[Kerangka, Sequence[str]]], hitungan: Hitungan) -> tuple[BarisTabel, ...]:
    """The rows of `tabel_sumber`: each source once, with all tables and figures that take from it.

    `bagian` are the sections by their skeletons, with the numbers of what these count.
    """
    dipakai: dict[str, list[Sebaris]] = {}
    for kerangka, nomor in bagian:
        for satu, milik in zip(kerangka.unsur, nomor, strict=True):
            if isinstance(satu, Keterangan):
                sumber = tuple(jawab_sebaris(kata, hitungan.teks, "") for kata in satu.sumber)
                for nama in _sumber(sumber):
                    dipakai.setdefault(nama, []).append(Rujuk(satu.id, teks=f"{satu.kata} {milik}"))
    return tuple(BarisTabel((sumber or None, _deret(rujukan))) for sumber, rujukan in dipakai.items())


def _sumber(isi: IsiBaris) -> Iterator[str]:
    """The sources that a source line names in its first sentence; what follows it are notes on reading the table."""
    batas = [-1, *(ke for ke, satu in enumerate(isi) if satu == ANTARSUMBER), len(isi)]
    for awal, akhir in pairwise(batas):
        kalimat = re.split(r"\. (?=[A-Z])", teks_sebaris(isi[awal + 1 : akhir]), maxsplit=1)[0].removesuffix(".")
        yield awal_kapital(kalimat)


def _deret(rujukan: list[Sebaris]) -> IsiBaris:
    return tuple(unsur for ke, satu in enumerate(rujukan) for unsur in ((Teks(", "), satu) if ke else (satu,)))


def isi_tabel(isi: Iterable[Blok], baris: Mapping[str, tuple[BarisTabel, ...]]) -> tuple[Blok, ...]:
    """Blocks of which the tables named in `baris`, which stand at the top level of a section, have those rows."""
    return tuple(replace(satu, baris=baris[satu.id]) if isinstance(satu, Tabel) and satu.id in baris else satu for satu in isi)
