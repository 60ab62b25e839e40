"""Tables that only the whole book can fill: the terms it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.documents.tabel.istilah import tabel_istilah
from generator.model.istilah import Istilah
from generator.tree import Blok, Dokumen, Fragmen, Tabel, Tema
from generator.tree.teks import lipat, teks_dokumen


def lengkapi_istilah(dokumen: Dokumen, istilah: Iterable[Istilah], tema: Tema) -> Dokumen:
    """`dokumen` with its glossary filled with those of `istilah` that its text mentions."""
    teks = "\n".join(teks_dokumen(_ganti(dokumen, tabel_istilah(())), tema))
    return _ganti(dokumen, tabel_istilah(istilah_terpakai(istilah, teks)))


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


def _ganti(dokumen: Dokumen, tabel: Tabel) -> Dokumen:
    """`dokumen` with `tabel` in the place of the one with its id, which stands at the top level of a section."""

    def blok(satu: Blok) -> Blok:
        return tabel if isinstance(satu, Tabel) and satu.id == tabel.id else satu

    def fragmen(satu: Fragmen) -> Fragmen:
        return replace(satu, bagian=tuple(replace(bagian, isi=tuple(map(blok, bagian.isi))) for bagian in satu.bagian))

    return replace(dokumen, fragmen=tuple(map(fragmen, dokumen.fragmen)))
