"""Expected texts gathered by what they say: a finished file must say each as often as there are records that state it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.tree.asal import Harapan
from generator.tree.teks import rata

Tagihan: TypeAlias = tuple[str, str, tuple[str, ...]]
"""The words and the field of the record that states it first, and all records that do, each once; plain data, for there are
tens of thousands in a book, and a store opens such without running anything."""
DaftarTagihan: TypeAlias = Mapping[str, Tagihan]
"""By text, folded as `generator.tree.teks.rata` does."""


def tagih(harapan: Iterable[Harapan]) -> dict[str, Tagihan]:
    """Gathers expectations, in the order in which their texts first occur."""
    semua: dict[str, list[Harapan]] = {}
    for satu in harapan:
        semua.setdefault(rata(satu.teks), []).append(satu)
    return {
        teks: (milik[0].teks, milik[0].asal.medan, tuple(dict.fromkeys(satu.asal.rekaman for satu in milik)))
        for teks, milik in semua.items()
    }


def gabung_tagihan(daftar: Iterable[DaftarTagihan]) -> dict[str, Tagihan]:
    """One list of all."""
    hasil: dict[str, Tagihan] = {}
    lagi: dict[str, list[str]] = {}
    for milik in daftar:
        for teks, satu in milik.items():
            if hasil.setdefault(teks, satu) is not satu:
                lagi.setdefault(teks, []).extend(satu[2])
    for teks, rekaman in lagi.items():
        kata, medan, pertama = hasil[teks]
        hasil[teks] = (kata, medan, tuple(dict.fromkeys((*pertama, *rekaman))))
    return hasil
