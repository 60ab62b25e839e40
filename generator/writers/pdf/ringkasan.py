"""What a file must know of a section that is laid out already, without the section: the name of its task, marks and ids.

It is remembered under the section's fingerprint without its numbers' digits, so that only new sections are written as HTML and
searched for letters that the fonts lack.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import TypeAlias

from generator.tree import Bagian, Dokumen, Fragmen, Gambar, Judul, Sampul, Tabel, Tema
from generator.tree.sidik import tertunda
from generator.tree.teks import teks_sebaris
from generator.tree.telusur import unsur
from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.gambar import teks_svg
from generator.writers.pdf.muat import TugasTata, tugas_bagian
from generator.writers.pdf.satuan import Markah
from generator.writers.pdf.sidik import sidik_mesin
from generator.writers.pdf.unsur import HUBUNG_KERAS
from generator.writers.simpanan import Simpanan

Letak: TypeAlias = tuple[Fragmen, Bagian, int]
"""A section with its fragment and the number of footnotes before it there."""

TANPA_GLIF = frozenset("\n\t\u00ad\u200b\u200c\u200d\u2060\ufeff" + HUBUNG_KERAS)
"""Characters that need no glyph of their own."""


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """The task of a section, the bookmarks of its headings, and the ids of its headings, tables and figures."""

    tugas: TugasTata
    markah: tuple[Markah, ...]
    id: tuple[str, ...]


def ringkas(dokumen: Dokumen, bagian: Sequence[Letak], tema: Tema, aset: Path, simpanan: Simpanan | None) -> list[Ringkasan]:
    """Of all sections of a document, with what `simpanan` knows of those it had before.

    Raises `GalatTataLetak` for a character that the bundled fonts cannot print, `generator.writers.lebar.TabelTerlaluLebar`.
    """
    _periksa_huruf(replace(dokumen, fragmen=()), aset)
    dasar = repr((sidik_mesin(aset), tema, dokumen.judul, dokumen.bahasa))
    kunci = hashlib.sha256(f"ringkasan {dasar}".encode()).hexdigest()
    isi = simpanan.ambil(kunci) if simpanan is not None else None
    lama: dict[str, tuple[str, list[tuple[int, str, str]], list[str]]] = {} if isi is None else json.loads(isi)
    kini = {}
    hasil = []
    for _fragmen, satu, catatan in bagian:
        nama = f"{satu.baku} {catatan}"
        if nama in lama:
            jadi = _ingat(lama[nama], dokumen, satu, tema, aset, catatan)
        else:
            jadi = _ringkas(dokumen, satu, tema, aset, catatan)
        kini[nama] = (jadi.tugas.sidik, [(mark.tingkat, mark.teks, mark.ke) for mark in jadi.markah], list(jadi.id))
        hasil.append(replace(jadi, markah=tuple(_bernomor(mark, satu) for mark in jadi.markah)))
    if simpanan is not None and kini.keys() != lama.keys():
        simpanan.simpan(kunci, json.dumps(kini).encode())
    return hasil


def _ringkas(dokumen: Dokumen, bagian: Bagian, tema: Tema, aset: Path, catatan: int) -> Ringkasan:
    _periksa_huruf(bagian, aset)
    semua = list(unsur(bagian))
    markah = (Markah(satu.tingkat, teks_sebaris(satu.isi), satu.id) for satu in semua if isinstance(satu, Judul) and satu.id)
    id_ = (satu.id for satu in semua if isinstance(satu, Judul | Tabel | Gambar) and satu.id)
    return Ringkasan(tugas_bagian(bagian, tema, aset, dokumen.judul, dokumen.bahasa, catatan), tuple(markah), tuple(id_))


def _bernomor(markah: Markah, bagian: Bagian) -> Markah:
    """The bookmark with the number of its heading, which is not remembered."""
    return replace(markah, teks=" ".join(f"{bagian.nomor.get(markah.ke, '')} {markah.teks}".split()))


def _ingat(
    lama: tuple[str, list[tuple[int, str, str]], list[str]],
    dokumen: Dokumen,
    bagian: Bagian,
    tema: Tema,
    aset: Path,
    catatan: int,
) -> Ringkasan:
    """The same from memory; the task is written when its pages are not remembered."""
    sidik, markah, id_ = lama

    def muat() -> TugasTata:
        return tugas_bagian(bagian, tema, aset, dokumen.judul, dokumen.bahasa, catatan)

    return Ringkasan(tertunda(TugasTata, sidik, muat), tuple(Markah(*satu) for satu in markah), tuple(id_))


def _periksa_huruf(dokumen: object, aset: Path) -> None:
    """Raises `GalatTataLetak` for a character that the bundled fonts cannot print."""
    ada = baca_metrik(berkas_huruf(aset)).glif
    for teks in _teks(dokumen):
        for letak, satu in enumerate(teks):
            if ord(satu) not in ada and satu not in TANPA_GLIF:
                sekitar = teks[max(0, letak - 20) : letak + 20]
                raise GalatTataLetak(f"huruf U+{ord(satu):04X} tidak ada dalam Liberation Sans; ditemukan pada “{sekitar}”")


def _teks(simpul: object) -> Iterator[str]:
    """Every text below `simpul`; of a drawing, what it prints."""
    if isinstance(simpul, str):
        yield simpul
    elif isinstance(simpul, tuple):
        for satu in simpul:
            yield from _teks(satu)
    elif is_dataclass(simpul):
        for medan in fields(simpul):
            if isinstance(simpul, Gambar | Sampul) and medan.name == "svg":
                yield teks_svg(simpul.svg) if simpul.svg else ""
            else:
                yield from _teks(getattr(simpul, medan.name))
