"""Tables that only the whole book can fill: the terms it uses, the sources of its tables and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.documents.tabel.istilah import tabel_istilah
from generator.documents.tabel.lampiran import tabel_sumber
from generator.model.istilah import Istilah
from generator.tree import (
    BarisTabel,
    Blok,
    Dokumen,
    Fragmen,
    Gambar,
    IsiBaris,
    Kutipan,
    Narasi,
    Rujuk,
    Sebaris,
    Tabel,
    Teks,
    Tema,
    Utuh,
)
from generator.tree.teks import lipat, teks_dokumen, teks_sebaris


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


def lengkapi_sumber(dokumen: Dokumen) -> Dokumen:
    """A numbered `dokumen` with the table of `tabel_sumber` filled: each source once, with all that take from it."""
    dipakai: dict[str, list[Sebaris]] = {}
    for blok in _berketerangan(blok for fragmen in dokumen.fragmen for bagian in fragmen.bagian for blok in bagian.isi):
        kata = "Tabel" if isinstance(blok, Tabel) else "Gambar"
        dipakai.setdefault(_sumber(blok.sumber), []).append(Rujuk(blok.id, teks=f"{kata} {blok.nomor}"))
    baris = tuple(BarisTabel((sumber or None, _deret(rujukan))) for sumber, rujukan in dipakai.items())
    return _ganti_dengan(dokumen, tabel_sumber().id, lambda tabel: replace(tabel, baris=baris))


def _berketerangan(deret: Iterable[Blok]) -> Iterator[Tabel | Gambar]:
    for blok in deret:
        if isinstance(blok, Utuh | Narasi | Kutipan):
            yield from _berketerangan(blok.isi)
        elif isinstance(blok, Tabel | Gambar) and blok.nomor:
            yield blok


def _sumber(isi: IsiBaris) -> str:
    """The first sentence of a source line: what follows it are notes on reading the table."""
    kalimat = re.split(r"\. (?=[A-Z])", teks_sebaris(isi), maxsplit=1)[0].removesuffix(".")
    return kalimat[:1].upper() + kalimat[1:]


def _deret(rujukan: list[Sebaris]) -> IsiBaris:
    return tuple(unsur for ke, satu in enumerate(rujukan) for unsur in ((Teks(", "), satu) if ke else (satu,)))


def _ganti(dokumen: Dokumen, tabel: Tabel) -> Dokumen:
    return _ganti_dengan(dokumen, tabel.id, lambda _lama: tabel)


def _ganti_dengan(dokumen: Dokumen, id_: str, ubah: Callable[[Tabel], Tabel]) -> Dokumen:
    """`dokumen` with its table `id_` changed, which stands at the top level of a section."""

    def blok(satu: Blok) -> Blok:
        return ubah(satu) if isinstance(satu, Tabel) and satu.id == id_ else satu

    def fragmen(satu: Fragmen) -> Fragmen:
        return replace(satu, bagian=tuple(replace(bagian, isi=tuple(map(blok, bagian.isi))) for bagian in satu.bagian))

    return replace(dokumen, fragmen=tuple(map(fragmen, dokumen.fragmen)))
