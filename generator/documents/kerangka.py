"""What the whole document must know of a section, without the section: its headings and captions, and what it refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.documents.tabel.istilah import ID_ISTILAH
from generator.documents.tabel.lampiran import ID_SUMBER
from generator.tree import (
    Blok,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Gambar,
    IsiBaris,
    Judul,
    Kutipan,
    Miring,
    Narasi,
    Paragraf,
    Rujuk,
    Tabel,
    Tebal,
    Utuh,
)
from generator.tree.teks import teks_sebaris

TABEL_BERSAMA: Final = (ID_ISTILAH, ID_SUMBER)
"""Tables that only the whole document can fill, by id."""


@dataclass(frozen=True, slots=True)
class Keterangan:
    """The caption of a table or figure: its text, the block's id and source line."""

    kata: Literal["Tabel", "Gambar"]
    teks: str
    id: str
    sumber: IsiBaris


Bernomor: TypeAlias = Judul | Keterangan
"""What numbering counts."""


@dataclass(frozen=True, slots=True)
class Kerangka:
    """`unsur` in reading order, `rujukan` the ids referred to, `bersama` whether a contents list stands in it, or one of the
    tables that only the whole document can fill."""

    unsur: tuple[Bernomor, ...]
    rujukan: tuple[str, ...]
    bersama: bool


def kerangka(isi: Iterable[Blok]) -> Kerangka:
    """The skeleton of a section of these blocks, not yet numbered."""
    unsur: list[Bernomor] = []
    rujukan: dict[str, None] = {}
    bersama = False
    for blok, dihitung in _semua(isi, dihitung=True):
        match blok:
            case Judul():
                unsur += [blok] if dihitung else []
                rujukan |= _dirujuk(blok.isi)
            case Paragraf():
                rujukan |= _dirujuk(blok.isi)
            case Tabel() | Gambar():
                unsur += [_keterangan(blok)] if dihitung and blok.keterangan else []
                rujukan |= _dirujuk(blok.sumber)
                bersama |= blok.id in TABEL_BERSAMA
            case DaftarIsi():
                bersama = True
    return Kerangka(tuple(unsur), tuple(rujukan), bersama)


def _keterangan(blok: Tabel | Gambar) -> Keterangan:
    kata: Literal["Tabel", "Gambar"] = "Tabel" if isinstance(blok, Tabel) else "Gambar"
    return Keterangan(kata, teks_sebaris(blok.keterangan), blok.id, blok.sumber)


def _semua(isi: Iterable[Blok], dihitung: bool) -> Iterator[tuple[Blok, bool]]:
    """Blocks in reading order, those inside others after these, and whether numbering counts them: not in the items of lists."""
    for blok in isi:
        yield blok, dihitung
        if isinstance(blok, Utuh | Narasi | Kutipan):
            yield from _semua(blok.isi, dihitung)
        elif isinstance(blok, Daftar):
            for butir in blok.butir:
                yield from _semua(butir, dihitung=False)


def _dirujuk(isi: IsiBaris) -> dict[str, None]:
    hasil: dict[str, None] = {}
    for satu in isi:
        if isinstance(satu, Rujuk):
            hasil[satu.ke] = None
        elif isinstance(satu, Tebal | Miring | CatatanKaki):
            hasil |= _dirujuk(satu.isi)
    return hasil
