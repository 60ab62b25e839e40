"""Leftovers in a paper: what a template or a program meant for itself must not be printed (tata naskah dinas §10, rule 2).

A value is printed as its record has it, whatever characters it is made of: only the author's words are judged for commands of
templates and for empty places. A word like TODO is a placeholder wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final, TypeAlias

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree import Bagian, Dokumen, Narasi, Nilai, Teks, Tema
from generator.tree.teks import teks_bagian, teks_dokumen

KODE: DaftarKode = {
    "BOCOR-TEMPLAT": "Perintah templat tercetak apa adanya.",
    "BOCOR-PROGRAM": "Nilai dari dalam program (None, nan) tercetak.",
    "BOCOR-CATATAN": "Pengisi sementara (TODO, FIXME, XXX, lorem ipsum) tercetak.",
    "BOCOR-HURUF": "Huruf penanda dari dalam program, atau huruf tanpa padanan Unicode, tercetak.",
    "BOCOR-TEMPAT": "Tempat kosong (titik-titik, kurung siku, tanda pagar) tercetak di tempat sebuah nilai.",
}
Pola: TypeAlias = tuple[str, re.Pattern[str], str]

_TITIK = re.compile(r"\.{4,}|…{2,}|…\.{2,}")
_KATA_PENULIS: Final[tuple[Pola, ...]] = (
    ("BOCOR-TEMPLAT", re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{"), "perintah templat"),
    ("BOCOR-TEMPAT", re.compile(rf"{_TITIK.pattern}|\[[^\]]*\]|(?<!\w)#"), "tempat yang belum diisi"),
)
_NILAI_REKAMAN: Final[tuple[Pola, ...]] = (("BOCOR-TEMPAT", _TITIK, "tempat yang belum diisi"),)
_SEMUA: Final[tuple[Pola, ...]] = (
    ("BOCOR-PROGRAM", re.compile(r"(?<!\w)(?:None|nan|NaN)(?!\w)"), "nilai dari dalam program"),
    ("BOCOR-CATATAN", re.compile(r"(?<!\w)(?:TODO|FIXME|(?<!BAB )X{3,})(?!\w)|(?i:\blorem ipsum\b)"), "pengisi sementara"),
    ("BOCOR-HURUF", re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"), "huruf penanda"),
)
"""XXX behind BAB is the number thirty."""
_KALIMAT_PROGRAM: Final = frozenset({"keterangan", "sumber"})
"""Captions and sources are sentences of the program with values of records in them."""


def periksa_kebocoran(dokumen: Dokumen, tema: Tema, berkas: str) -> list[Keluhan]:
    """Complaints about leftovers in what a paper prints, each kind of each text once.

    Dots that the program leaves for a pen are no author's words: they are values without a record.
    """
    semua = [(_SEMUA, teks) for teks in teks_dokumen(dokumen, tema)]
    temuan = dict.fromkeys(
        (kode, nama, _kutip(teks, cocok))
        for aturan, teks in (*_potongan(dokumen.fragmen), *semua)
        for kode, pola, nama in aturan
        if (cocok := pola.search(teks))
    )
    perbaikan = "perbaiki templat atau rekaman yang memuatnya"
    return [
        Keluhan(kode, Berat.GALAT, Tempat(berkas), f"{nama} tercetak", ditemukan=kutipan, perbaikan=perbaikan)
        for kode, nama, kutipan in temuan
    ]


def tampak_bersih(bagian: Bagian, tema: Tema) -> bool:
    """Whether a section prints nothing that might be a leftover, wherever its values come from: a section that says the same
    prints no leftover either, so that this may be remembered under its fingerprint."""
    semua = [(_SEMUA, teks) for teks in teks_bagian(bagian.isi, tema)]
    return not any(pola.search(teks) for aturan, teks in (*_potongan(bagian.isi, ketat=True), *semua) for _, pola, _ in aturan)


def _potongan(simpul: object, ketat: bool = False) -> Iterator[tuple[tuple[Pola, ...], str]]:
    """The words of authors and the values of records, each with what they are judged by; a narrative is a value.

    With `ketat` every value counts as one of a record.
    """
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from _potongan(satu, ketat)
    elif isinstance(simpul, Teks):
        yield _KATA_PENULIS, simpul.isi
    elif isinstance(simpul, Nilai):
        if simpul.asal or ketat:
            yield _NILAI_REKAMAN, simpul.isi
    elif is_dataclass(simpul) and not isinstance(simpul, Narasi):
        for medan in fields(simpul):
            if medan.name not in _KALIMAT_PROGRAM:
                yield from _potongan(getattr(simpul, medan.name), ketat)


def _kutip(teks: str, cocok: re.Match[str]) -> str:
    """The words around what was found."""
    awal, akhir = max(0, cocok.start() - 40), cocok.end() + 40
    return teks[awal:akhir].strip()
