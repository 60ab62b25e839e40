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
from generator.tree.asal import Harapan
from generator.tree.teks import lipat

KODE: Final[DaftarKode] = {
    "KELENGKAPAN": "Nilai sebuah rekaman tidak ditemukan di berkas jadi, atau lebih jarang daripada rekaman yang menyatakannya.",
}

_KATA = re.compile(r"\w+")
_HURUF = re.compile(r"\w")


def _rata(teks: str) -> str:
    """Capitals count as small letters: a word of a list stands in the midst of a sentence, a heading in capitals."""
    return lipat(teks).casefold()


def periksa_kelengkapan(
    harapan: Sequence[Harapan],
    pdf: bytes | BerkasPdf | None = None,
    docx: bytes | BerkasDocx | None = None,
    xlsx: bytes | None = None,
) -> list[Keluhan]:
    """A complaint for every expected text that a file does not say as often as there are records that state it.

    White space and marks that steer line breaks are folded. Records that state the same text are told apart only by number:
    of three offices with one name, all three must be there. Files that are not given are not asked.
    """
    menurut_teks: dict[str, list[Harapan]] = defaultdict(list)
    for satu in harapan:
        menurut_teks[_rata(satu.teks)].append(satu)
    keluhan: list[Keluhan] = []
    if pdf is not None:
        isi = pdf if isinstance(pdf, BerkasPdf) else BerkasPdf(pdf)
        keluhan += _kurang(menurut_teks, hitung_bagian(menurut_teks, [satu.padat for satu in isi.bagian], isi.ingatan), "PDF")
    if isinstance(docx, BerkasDocx) and docx.potongan:
        padat = [json.dumps(satu, ensure_ascii=False) for satu in teks_potongan(docx)]
        keluhan += _kurang(menurut_teks, hitung_bagian(menurut_teks, padat, docx.ingatan), "DOCX")
        docx = None
    perlu = {teks: _perlu(satu) for teks, satu in menurut_teks.items()}
    for format_, blok in (("DOCX", teks_docx(docx) if docx else None), ("XLSX", teks_xlsx(xlsx) if xlsx else None)):
        if blok is not None:
            keluhan += _kurang(menurut_teks, Isi(blok).semua(perlu), format_)
    return keluhan


def _perlu(harapan: Sequence[Harapan]) -> int:
    """How often a text must be there: once for each record that states it."""
    return len({satu.asal.rekaman for satu in harapan})


def _kurang(menurut_teks: Mapping[str, Sequence[Harapan]], ada: Mapping[str, int], format_: str) -> Iterator[Keluhan]:
    for teks, semua in menurut_teks.items():
        kali = ada.get(teks, 0)
        if kali < (perlu := _perlu(semua)):
            asal = semua[0].asal
            nama = f"{asal.rekaman}" + (f" dan {perlu - 1} rekaman lain" if perlu > 1 else "")
            yield Keluhan(
                "KELENGKAPAN",
                Berat.GALAT,
                Tempat(""),
                f"{format_} tidak memuat nilai {asal.medan} dari {nama}",
                medan=asal.medan,
                ditemukan=f"{kali} kali" if kali else None,
                diharapkan=semua[0].teks + (f" ({perlu} kali)" if perlu > 1 else ""),
            )


def hitung_bagian(dicari: Collection[str], bagian: Sequence[str], ingatan: Ingatan) -> Counter[str]:
    """How often each text stands in the sections, whose blocks are given as JSON.

    What was counted in a section is remembered under its words; only texts that were not sought then are sought there now.
    """
    urut_lama, lama = ingatan.ambil("dicari", "") or [[], ""]
    dulu = set(urut_lama) if lama else set[str]()
    baru = [teks for teks in dicari if teks not in dulu]
    urut = [*(teks for teks in urut_lama if teks in dicari), *baru] if lama else baru
    versi = sha256("\n".join(urut).encode()).hexdigest()
    letak = {teks: ke for ke, teks in enumerate(urut)}
    teringat: dict[str, dict[str, int]] = {}
    """What was counted in a section, by the hash of its words."""
    belum: dict[str, list[str]] = {}
    """The sections in which nothing was counted, or other texts were."""
    semua = {sha256(padat.encode()).hexdigest(): padat for padat in bagian}
    for ciri, padat in semua.items():
        entri = ingatan.ambil("ditemukan", ciri)
        if entri is None or entri[0] != lama:
            belum[ciri] = json.loads(padat)
            continue
        teringat[ciri] = {urut_lama[ke]: banyak for ke, banyak in entri[1] if urut_lama[ke] in letak}
        if baru:
            rata = padat.casefold()
            calon = [teks for teks in baru if json.dumps(teks, ensure_ascii=False)[1:-1] in rata]
            if calon:
                teringat[ciri] |= Isi(json.loads(padat)).semua(dict.fromkeys(calon, sys.maxsize))
    teringat |= _hitung_baru(belum, urut)
    hasil: Counter[str] = Counter()
    for padat in bagian:
        ciri = sha256(padat.encode()).hexdigest()
        hasil.update(teringat[ciri])
    for ciri, kali in teringat.items():
        isi = [versi, [[letak[teks], banyak] for teks, banyak in kali.items()]]
        if ciri in belum or versi != lama:
            ingatan.simpan("ditemukan", ciri, isi)
    if versi != lama:
        ingatan.simpan("dicari", "", [urut, versi])
    return hasil


def _hitung_baru(bagian: Mapping[str, Sequence[str]], dicari: Iterable[str]) -> dict[str, dict[str, int]]:
    """How often each text stands in each of the sections, all of which are looked through at once."""
    hasil: dict[str, dict[str, int]] = {ciri: {} for ciri in bagian}
    pemilik: dict[str, Counter[str]] = defaultdict(Counter)
    for ciri, blok in bagian.items():
        for satu in blok:
            pemilik[_rata(satu)][ciri] += 1
    isi = Isi(pemilik)
    for teks in dicari:
        for blok, kali in isi.tempat(teks):
            for ciri, banyak in pemilik[blok].items():
                hasil[ciri][teks] = hasil[ciri].get(teks, 0) + kali * banyak
    return hasil


class Isi:
    """Blocks of text, found by their words: the rarest word of what is sought decides which blocks are read."""

    def __init__(self, blok: Iterable[str]) -> None:
        self._banyak = Counter(map(_rata, blok))
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
