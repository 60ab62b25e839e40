"""What a form makes of the template's blocks: title lines, headed points, labels of points, widths of columns.

Structured papers are written as headings and ``1.`` lists; the form turns them into typed parts, so that no label can be wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.bahasa.huruf import kapital
from generator.bahasa.urutan import huruf_urut, kata_urutan, romawi
from generator.documents.bentuk import BagianNaskah, Bentuk, DiktumBentuk, LabelPokok, PokokBentuk
from generator.tree import BarisIsian, Blok, Daftar, Diktum, Judul, Kutipan, Narasi, Paragraf, ParaPihak, Pokok, Tabel, Tema
from generator.tree.teks import teks_sebaris

_LABEL: Final[Mapping[LabelPokok, Callable[[int], str]]] = {
    LabelPokok.ARAB: str,
    LabelPokok.ROMAWI: romawi,
    LabelPokok.HURUF: lambda nomor: kapital(huruf_urut(nomor)),
}


def susun_bentuk(blok: Iterable[Blok], bentuk: Bentuk, tema: Tema) -> tuple[tuple[str, ...], tuple[Blok, ...]]:
    """The lines of the title, in capitals, and the typed blocks after it.

    Headings of the first level at the beginning are the title of a form that has one; every other heading is a headed point,
    or in a form with diktum a labelled row.
    """
    sisa = list(blok)
    judul: list[str] = []
    while sisa and BagianNaskah.JUDUL in bentuk.susunan and isinstance(satu := sisa[0], Judul) and satu.tingkat == 1:
        judul.append(kapital(teks_sebaris(satu.isi)))
        del sisa[0]
    isi = [_bentuki(satu, bentuk, tema) for satu in sisa]
    if bentuk.diktum:
        return tuple(judul), tuple(_berdiktum(isi, bentuk.diktum))
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


def _berdiktum(blok: list[Blok], diktum: DiktumBentuk) -> Iterator[Blok]:
    """Each heading as a labelled row with its paragraphs, then its points; a paragraph after these stands across the page."""
    ke, putusan = 0, False
    while ke < len(blok):
        satu, ke = blok[ke], ke + 1
        if putusan and isinstance(satu, Daftar):
            yield from (
                Diktum(kapital(kata_urutan(nomor)), _berhuruf(isi), diktum.gaya) for nomor, isi in enumerate(satu.butir, 1)
            )
        elif not isinstance(satu, Judul):
            yield satu
        elif satu.tingkat == 1:
            putusan = diktum.putusan
            yield Diktum(kapital(teks_sebaris(satu.isi)), (), diktum.gaya, kata_putus=True)
        else:
            awal, label = ke, teks_sebaris(satu.isi)
            while ke < len(blok) and isinstance(blok[ke], Paragraf):
                ke += 1
            while ke < len(blok) and isinstance(blok[ke], Daftar | ParaPihak | BarisIsian) and not putusan:
                ke += 1
            isi = tuple(blok[awal:ke])
            yield Diktum(label, _berhuruf(isi) if label in diktum.huruf else _tanpa_nomor_tunggal(isi), diktum.gaya)


def _tanpa_nomor_tunggal(isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """The blocks; a numbered list of a single point is that point: nothing is counted where there is one."""
    match isi:
        case (Daftar(butir=(satu,), nomor="1."),):
            return satu
        case _:
            return isi


def _berhuruf(isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    return tuple(replace(satu, nomor="a.") if isinstance(satu, Daftar) and satu.nomor == "1." else satu for satu in isi)


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
