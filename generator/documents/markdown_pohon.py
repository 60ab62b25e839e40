"""Markdown → blocks of the document tree, strictly: what has no place in the tree is a complaint with its line.

Values are not read here. They stand in the text as single characters (`generator.documents.tanda`), stay in the `Teks`
they fall into, and are put in place by `generator.documents.susun`. So the result depends on the words alone and is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from generator.documents.uraian.batas import BIDANG_TERPANJANG, cari_huruf_terlarang, cari_kelebihan
from generator.documents.uraian.blok import baca_blok
from generator.documents.uraian.sumber import Masalah, Sumber
from generator.tree import Asal, Blok, GayaTabel, Judul, Narasi

TINGKAT_TERDALAM = 6


@dataclass(frozen=True, slots=True)
class Uraian:
    """What a text says: its blocks, headings still at the level of their ``#``, and its slips in order of line."""

    blok: tuple[Blok, ...]
    masalah: tuple[Masalah, ...]


def narasi(teks: str, asal: tuple[Asal, ...], tingkat: int) -> tuple[Narasi, list[Masalah]]:
    """The Markdown field of a record; its first heading gets level `tingkat`, the others one more than the heading they stand
    under, so that none is skipped whatever signs the author used. All are without number and unlisted."""
    hasil = _uraikan_bidang(teks)
    di_bawah: list[int] = []
    isi: list[Blok] = []
    for blok in hasil.blok:
        if isinstance(blok, Judul):
            while di_bawah and di_bawah[-1] >= blok.tingkat:
                di_bawah.pop()
            sesuai = min(tingkat + len(di_bawah), TINGKAT_TERDALAM)
            di_bawah.append(blok.tingkat)
            blok = replace(blok, tingkat=sesuai, bernomor=False, daftar=False)
        isi.append(blok)
    return Narasi(tuple(isi), asal), list(hasil.masalah)


def periksa_narasi(teks: str) -> list[Masalah]:
    """The slips of a Markdown field, without its tree."""
    return list(_uraikan_bidang(teks).masalah)


@lru_cache(maxsize=4096)
def uraikan(teks: str, gaya: GayaTabel = "buku") -> Uraian:
    """Read `teks`; tables of it get the look `gaya`. Same text, same answer."""
    if kelebihan := list(cari_kelebihan(teks)):
        return Uraian((), tuple(Masalah(baris, 0, pesan, "", perbaikan) for baris, pesan, perbaikan in kelebihan))
    sumber = Sumber(teks)
    try:
        blok = baca_blok(sumber, gaya)
    except RecursionError:
        return Uraian((), (Masalah(1, 0, "susunan terlalu dalam", "", "sederhanakan daftar, kutipan, dan cetak tebal"),))
    return Uraian(blok, sumber.masalah())


def _uraikan_bidang(teks: str) -> Uraian:
    if len(teks) > BIDANG_TERPANJANG:
        pesan = f"naskah {len(teks)} huruf, paling banyak {BIDANG_TERPANJANG}"
        return Uraian((), (Masalah(1, 0, pesan, "", "ringkas atau pindahkan sebagian"),))
    if terlarang := list(cari_huruf_terlarang(teks)):
        pesan, perbaikan = "huruf kendali atau huruf khusus tidak diizinkan", "hapus huruf itu"
        return Uraian((), tuple(Masalah(baris, 0, pesan, nama, perbaikan) for baris, nama in terlarang))
    return uraikan(teks)
