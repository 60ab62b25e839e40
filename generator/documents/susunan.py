"""What a form makes of the template's blocks: title lines, headed points, labels of points, widths of columns.

Structured papers are written as headings and ``1.`` lists; the form turns them into typed parts, so that no label can be wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.bahasa.huruf import kapital
from generator.bahasa.urutan import huruf_urut, romawi
from generator.documents.bentuk import BagianNaskah, Bentuk, LabelPokok, PokokBentuk
from generator.tree import BarisIsian, Blok, Daftar, Judul, Kutipan, Narasi, Paragraf, Pokok, Tabel, Tema
from generator.tree.teks import teks_sebaris

_LABEL: Final[Mapping[LabelPokok, Callable[[int], str]]] = {
    LabelPokok.ARAB: str,
    LabelPokok.ROMAWI: romawi,
    LabelPokok.HURUF: lambda nomor: kapital(huruf_urut(nomor)),
}


def susun_bentuk(blok: Iterable[Blok], bentuk: Bentuk, tema: Tema) -> tuple[tuple[str, ...], tuple[Blok, ...]]:
    """The lines of the title, in capitals, and the typed blocks after it.

    Headings of the first level at the beginning are the title of a form that has one; every other heading is a headed point.
    """
    sisa = list(blok)
    judul: list[str] = []
    while sisa and BagianNaskah.JUDUL in bentuk.susunan and isinstance(satu := sisa[0], Judul) and satu.tingkat == 1:
        judul.append(kapital(teks_sebaris(satu.isi)))
        del sisa[0]
    isi = [_bentuki(satu, bentuk, tema) for satu in sisa]
    return tuple(judul), tuple(_berpokok(isi, bentuk.pokok) if bentuk.pokok else isi)


def _bentuki(blok: Blok, bentuk: Bentuk, tema: Tema) -> Blok:
    if isinstance(blok, Daftar) and blok.nomor == "1.":
        return replace(blok, nomor=bentuk.butir)
    if isinstance(blok, Paragraf) and blok.gaya == "isi":
        return replace(blok, gaya=bentuk.alinea)
    if isinstance(blok, Tabel) and bentuk.kolom and {satu.kunci for satu in blok.kolom} == bentuk.kolom.keys():
        halaman = tema.halaman[bentuk.halaman]
        sisa = halaman.lebar - halaman.kiri - halaman.kanan - sum(bentuk.kolom.values())
        return replace(blok, kolom=tuple(replace(satu, lebar=bentuk.kolom[satu.kunci] or sisa) for satu in blok.kolom))
    return blok


def _berpokok(blok: list[Blok], pokok: PokokBentuk) -> Iterator[Blok]:
    """Each heading with the words and points after it; a table or a signature stands across the page again."""
    nomor, ke = 0, 0
    while ke < len(blok):
        satu, ke = blok[ke], ke + 1
        if not isinstance(satu, Judul):
            yield satu
            continue
        awal = ke
        while ke < len(blok) and isinstance(blok[ke], Paragraf | Daftar | Kutipan | Narasi | BarisIsian):
            ke += 1
        nomor += 1
        label = f"{_LABEL[pokok.label](nomor)}."
        yield Pokok(label, satu.isi, tuple(blok[awal:ke]), pokok.gaya)
