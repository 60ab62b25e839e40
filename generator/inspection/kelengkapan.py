"""Whether finished files say all that they must: texts of records found again in PDF, DOCX and XLSX."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Final

from generator.inspection.docx_berkas import BerkasDocx
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.teks_docx import teks_docx, teks_potongan
from generator.inspection.teks_xlsx import teks_xlsx
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree.tagihan import DaftarTagihan
from generator.tree.teks import rata

KODE: Final[DaftarKode] = {
    "KELENGKAPAN": "Nilai sebuah rekaman tidak ditemukan di berkas jadi, atau lebih jarang daripada rekaman yang menyatakannya.",
}

_KATA = re.compile(r"\w+")
_HURUF = re.compile(r"\w")


def periksa_kelengkapan(
    tagihan: DaftarTagihan,
    pdf: bytes | BerkasPdf | None = None,
    docx: bytes | BerkasDocx | None = None,
    xlsx: bytes | None = None,
) -> list[Keluhan]:
    """A complaint for every expected text that a file does not say as often as there are records that state it.

    White space and marks that steer line breaks are folded. Records that state the same text are told apart only by number:
    of three offices with one name, all three must be there. Files that are not given are not asked.
    """
    keluhan: list[Keluhan] = []
    if pdf is not None:
        isi = pdf if isinstance(pdf, BerkasPdf) else BerkasPdf(pdf)
        keluhan += _kurang(tagihan, hitung_bagian(tagihan, [satu.padat for satu in isi.bagian], isi.ingatan), "PDF")
    if isinstance(docx, BerkasDocx) and docx.potongan:
        padat = [json.dumps(satu, ensure_ascii=False) for satu in teks_potongan(docx)]
        keluhan += _kurang(tagihan, hitung_bagian(tagihan, padat, docx.ingatan), "DOCX")
        docx = None
    perlu = {teks: len(rekaman) for teks, (_, _, rekaman) in tagihan.items()}
    for format_, blok in (("DOCX", teks_docx(docx) if docx else None), ("XLSX", teks_xlsx(xlsx) if xlsx else None)):
        if blok is not None:
            keluhan += _kurang(tagihan, Isi(blok).semua(perlu), format_)
    return keluhan


def _kurang(tagihan: DaftarTagihan, ada: Mapping[str, int], format_: str) -> Iterator[Keluhan]:
    for teks, (kata, medan, rekaman) in tagihan.items():
        kali = ada.get(teks, 0)
        if kali < (perlu := len(rekaman)):
            nama = rekaman[0] + (f" dan {perlu - 1} rekaman lain" if perlu > 1 else "")
            yield Keluhan(
                "KELENGKAPAN",
                Berat.GALAT,
                Tempat(""),
                f"{format_} tidak memuat nilai {medan} dari {nama}",
                medan=medan,
                ditemukan=f"{kali} kali" if kali else None,
                diharapkan=kata + (f" ({perlu} kali)" if perlu > 1 else ""),
            )


def hitung_bagian(dicari: Collection[str], bagian: Sequence[str], ingatan: Ingatan) -> dict[str, int]:
    """How often each text stands in the sections, as far as it is there; their blocks are given as JSON.

    What was counted in a section is remembered under its words, by the places of the texts in a list that only grows, until
    most of it is sought no more: so that a new text changes what is remembered only of the sections in which it stands.
    """
    teringat: list[str] = ingatan.ambil("dicari", "") or []
    lama = teringat if len(teringat) <= 2 * len(dicari) else []
    dulu = set(lama)
    baru = [teks for teks in dicari if teks not in dulu]
    urut = lama + baru
    sidik = [sha256(padat.encode()).hexdigest() for padat in bagian]
    banyak: dict[str, list[int]] = {}
    """Of each section, by the hash of its words, places of texts and how often each is there, in turn."""
    belum: dict[str, list[str]] = {}
    for ciri, padat in zip(sidik, bagian, strict=True):
        semula = ingatan.ambil("ditemukan", ciri) if lama else None
        if semula is None:
            belum[ciri] = json.loads(padat)
        elif ciri not in banyak:
            tambahan = _hitung_tambahan(padat, baru, len(lama))
            banyak[ciri] = semula + tambahan
            if tambahan:
                ingatan.simpan("ditemukan", ciri, banyak[ciri])
    for ciri, ditemukan in _hitung_baru(belum, urut).items():
        banyak[ciri] = ditemukan
        ingatan.simpan("ditemukan", ciri, ditemukan)
    if urut != teringat:
        ingatan.simpan("dicari", "", urut)
    jumlah = [0] * len(urut)
    for ciri in sidik:
        milik = banyak[ciri]
        for letak, kali in zip(milik[::2], milik[1::2], strict=True):
            jumlah[letak] += kali
    semua = dict(zip(urut, jumlah, strict=True))
    return {teks: semua[teks] for teks in dicari if semua[teks]}


def _hitung_tambahan(padat: str, dicari: Sequence[str], mulai: int) -> list[int]:
    """The texts that a section has of those that were not sought in it yet, whose places begin at `mulai`."""
    isi = padat.casefold() if dicari else ""
    calon = {teks: mulai + ke for ke, teks in enumerate(dicari) if json.dumps(teks, ensure_ascii=False)[1:-1] in isi}
    if not calon:
        return []
    ditemukan = Isi(json.loads(padat)).semua(dict.fromkeys(calon, sys.maxsize))
    return [satu for teks, kali in ditemukan.items() for satu in (calon[teks], kali)]


def _hitung_baru(bagian: Mapping[str, Sequence[str]], dicari: Iterable[str]) -> dict[str, list[int]]:
    """The texts that each of the sections has, all of which are looked through at once."""
    hasil: dict[str, Counter[int]] = {ciri: Counter() for ciri in bagian}
    pemilik: dict[str, Counter[str]] = defaultdict(Counter)
    for ciri, blok in bagian.items():
        for satu in blok:
            pemilik[rata(satu)][ciri] += 1
    isi = Isi(pemilik)
    for letak, teks in enumerate(dicari):
        for blok, kali in isi.tempat(teks):
            for ciri, banyak in pemilik[blok].items():
                hasil[ciri][letak] += kali * banyak
    return {ciri: [satu for pasangan in milik.items() for satu in pasangan] for ciri, milik in hasil.items()}


class Isi:
    """Blocks of text, found by their words: the rarest word of what is sought decides which blocks are read."""

    def __init__(self, blok: Iterable[str]) -> None:
        self._banyak = Counter(map(rata, blok))
        self._blok = list(self._banyak)
        self._letak: dict[str, list[int]] = defaultdict(list)
        for ke, satu in enumerate(self._blok):
            for kata in set(_KATA.findall(satu)):
                self._letak[kata].append(ke)

    def semua(self, cukup: Mapping[str, int]) -> dict[str, int]:
        """How often each text is there, as far as it is."""
        return {teks: kali for teks, banyak in cukup.items() if (kali := self.hitung(teks, banyak))}

    def hitung(self, teks: str, cukup: int) -> int:
        """How often `teks` stands in the blocks, as whole words; counting ends at `cukup`."""
        ada = 0
        for blok, kali in self.tempat(teks):
            ada += kali * self._banyak[blok]
            if ada >= cukup:
                break
        return ada

    def tempat(self, teks: str) -> Iterator[tuple[str, int]]:
        """The different blocks in which `teks` stands as whole words, and how often."""
        kata = _kata(teks)
        if any(satu not in self._letak for satu in kata):
            return
        calon = min((self._letak[satu] for satu in kata), key=len) if kata else range(len(self._blok))
        banyak = _kata_utuh if kata else str.count
        for ke in calon:
            blok = self._blok[ke]
            if teks in blok and (kali := banyak(blok, teks)):
                yield blok, kali


@lru_cache(maxsize=1 << 16)  # the same texts are sought in every section
def _kata(teks: str) -> list[str]:
    return _KATA.findall(teks)


def _kata_utuh(blok: str, teks: str) -> int:
    """How often `teks` stands in `blok` with no letter or digit before or after it; a pattern each would take longer."""
    ada, letak = 0, blok.find(teks)
    while letak >= 0:
        akhir = letak + len(teks)
        utuh = not _HURUF.fullmatch(blok[letak - 1 : letak]) and not _HURUF.fullmatch(blok[akhir : akhir + 1])
        ada += utuh
        letak = blok.find(teks, akhir if utuh else letak + 1)
    return ada
