"""From the words of a paper back to where they were typed: a record's field, else a line of a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.keluhan import Keluhan, Tempat
from generator.model.ruang import Ruang
from generator.reading import Isi, Jalur, tulis_jalur
from generator.tree import Dokumen, Nilai
from generator.tree.teks import lipat

TERPENDEK: Final = 4
"""Letters of a value below which the same words stand in a paper by chance."""
_BAGIAN = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_PENANDA_MARKDOWN = re.compile(r"[*_`#>|]+|^\s*(?:\d+\.|[a-z][.)]|-)\s")


@dataclass(frozen=True, slots=True)
class Bahasan:
    """A paper with what it was made from: the records and templates it read, and the folder of the templates."""

    jalur: str
    dokumen: Dokumen
    ruang: Ruang
    rekaman: Iterable[str]
    templat: Iterable[str]
    folder: Path

    @property
    def terbaca(self) -> Iterator[str]:
        """The records with fields; an emblem has none."""
        return (satu for satu in self.rekaman if satu in self.ruang.bacaan)


@dataclass(frozen=True, slots=True)
class _Temuan:
    """Words that stand in the records: how many letters of the complaint they are, where, the field."""

    panjang: int
    tempat: Tempat
    medan: str


def lacak(keluhan: Iterable[Keluhan], bahasan: Bahasan) -> tuple[Keluhan, ...]:
    """Complaints about a paper, each at the record or the template its words come from; the paper is named in the message.

    A template that holds all the words found comes before a record that holds some. What leads nowhere keeps its place; what
    a paper says twice is told once.
    """
    return tuple(dict.fromkeys(_lacak(satu, bahasan) for satu in keluhan))


def _lacak(keluhan: Keluhan, bahasan: Bahasan) -> Keluhan:
    dicari = lipat(keluhan.ditemukan or "")
    if len(dicari) < TERPENDEK:
        return keluhan
    pesan = f"{keluhan.pesan} ({bahasan.jalur})"
    if tempat := _di_templat(dicari, bahasan):
        return replace(keluhan, tempat=tempat, pesan=pesan)
    temuan = max(_di_rekaman(dicari, bahasan), key=lambda satu: satu.panjang, default=None)
    return replace(keluhan, tempat=temuan.tempat, medan=temuan.medan, pesan=pesan) if temuan else keluhan


def _di_templat(dicari: str, bahasan: Bahasan) -> Tempat | None:
    for nama in bahasan.templat:
        if not nama.endswith(".md"):
            continue
        baris = (bahasan.folder / nama.removeprefix("templates/")).read_text("utf-8").splitlines()
        for nomor, satu in enumerate(baris, 1):
            if dicari in lipat(satu):
                return Tempat(nama, nomor, satu.find(dicari.split()[0]) + 1)
            if dicari in lipat(_PENANDA_MARKDOWN.sub("", satu)):
                return Tempat(nama, nomor, 1)
    return None


def _di_rekaman(dicari: str, bahasan: Bahasan) -> Iterator[_Temuan]:
    """Values that hold the words or stand in them: those of the tree that name their field, then all of the records read."""
    for teks, rekaman, medan in _nilai_berasal(bahasan.dokumen):
        panjang = _sama(dicari, teks)
        if panjang and (ada := _tempat_medan(bahasan, rekaman, medan)):
            yield _Temuan(panjang, *ada)
    for berkas in bahasan.terbaca:
        bacaan = bahasan.ruang.bacaan[berkas]
        for jalur, teks in _daun(bacaan.isi, ()):
            if panjang := max(_sama(dicari, bentuk) for bentuk in _bentuk(teks)):
                yield _Temuan(panjang, bacaan.tempat(jalur), tulis_jalur(jalur))


def _sama(dicari: str, teks: str) -> int:
    """How many letters of the words found are this text's, 0 when it is not theirs."""
    polos = lipat(teks)
    if len(polos) < TERPENDEK:
        return 0
    return len(dicari) if dicari in polos else len(polos) if polos in dicari else 0


def _bentuk(teks: str) -> tuple[str, ...]:
    """A value as it was typed, and as it is printed."""
    try:
        return teks, tulis_tanggal(date.fromisoformat(teks))
    except ValueError:
        return (teks,)


def _nilai_berasal(simpul: object) -> Iterator[tuple[str, str, str]]:
    """Text, record and field of every value of the tree that names them."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from _nilai_berasal(satu)
    elif isinstance(simpul, Nilai):
        yield from ((simpul.isi, asal.rekaman, asal.medan) for asal in simpul.asal)
    elif is_dataclass(simpul):
        for medan in fields(simpul):
            yield from _nilai_berasal(getattr(simpul, medan.name))


def _tempat_medan(bahasan: Bahasan, rekaman: str, medan: str) -> tuple[Tempat, str] | None:
    """Where a field of a record stands: the record is an item with that id, or a whole file named for it."""
    bagian: Jalur = tuple(int(nomor) if nomor else nama for nama, nomor in _BAGIAN.findall(medan))
    for berkas in bahasan.terbaca:
        bacaan = bahasan.ruang.bacaan[berkas]
        awal = next(_berid(bacaan.isi, rekaman, ()), () if _nama_rekaman(berkas, rekaman) else None)
        if awal is not None and _ada(bacaan.isi, (*awal, *bagian)):
            return bacaan.tempat((*awal, *bagian)), tulis_jalur((*awal, *bagian))
    return None


def _nama_rekaman(berkas: str, rekaman: str) -> bool:
    """Whether a file is the record of that id: named for it, or in the folders whose names make it."""
    folder = berkas.split("/")
    return Path(berkas).stem == rekaman or "-".join(folder[1:-1]) == rekaman or "-".join(folder[2:-1]) == rekaman


def _berid(isi: Isi, id_: str, jalur: Jalur) -> Iterator[Jalur]:
    if isinstance(isi, dict):
        if isi.get("id") == id_:
            yield jalur
        for kunci, satu in isi.items():
            yield from _berid(satu, id_, (*jalur, kunci))
    elif isinstance(isi, list):
        for ke, satu in enumerate(isi):
            yield from _berid(satu, id_, (*jalur, ke))


def _daun(isi: Isi, jalur: Jalur) -> Iterator[tuple[Jalur, str]]:
    match isi:
        case dict():
            for kunci, satu in isi.items():
                yield from _daun(satu, (*jalur, kunci))
        case list():
            for ke, satu in enumerate(isi):
                yield from _daun(satu, (*jalur, ke))
        case str():
            yield jalur, isi


def _ada(isi: Isi, jalur: Jalur) -> bool:
    for bagian in jalur:
        match isi, bagian:
            case dict(), str() if bagian in isi:
                isi = isi[bagian]
            case list(), int() if bagian < len(isi):
                isi = isi[bagian]
            case _:
                return False
    return True
