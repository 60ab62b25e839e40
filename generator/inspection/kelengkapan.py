"""Whether finished files say all that they must: texts of records found again in PDF, DOCX and XLSX."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.inspection.docx_berkas import BerkasDocx
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
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
    keluhan: list[Keluhan] = []
    if pdf is not None:
        keluhan += _periksa(harapan, teks_pdf(pdf), "PDF")
    if docx is not None:
        keluhan += _periksa(harapan, teks_docx(docx), "DOCX")
    if xlsx is not None:
        keluhan += _periksa(harapan, teks_xlsx(xlsx), "XLSX")
    return keluhan


def _periksa(harapan: Iterable[Harapan], blok: Sequence[str], format_: str) -> Iterator[Keluhan]:
    menurut_teks: dict[str, list[Harapan]] = defaultdict(list)
    for satu in harapan:
        menurut_teks[_rata(satu.teks)].append(satu)
    isi = Isi(blok)
    for teks, semua in menurut_teks.items():
        rekaman = list(dict.fromkeys(satu.asal.rekaman for satu in semua))
        if (ada := isi.hitung(teks, len(rekaman))) < len(rekaman):
            asal = semua[0].asal
            nama = f"{asal.rekaman}" + (f" dan {len(rekaman) - 1} rekaman lain" if len(rekaman) > 1 else "")
            yield Keluhan(
                "KELENGKAPAN",
                Berat.GALAT,
                Tempat(""),
                f"{format_} tidak memuat nilai {asal.medan} dari {nama}",
                medan=asal.medan,
                ditemukan=f"{ada} kali" if ada else None,
                diharapkan=semua[0].teks + (f" ({len(rekaman)} kali)" if len(rekaman) > 1 else ""),
            )


class Isi:
    """Blocks of text, found by their words: the rarest word of what is sought decides which blocks are read."""

    def __init__(self, blok: Iterable[str]) -> None:
        self._banyak = Counter(map(_rata, blok))
        self._blok = list(self._banyak)
        self._letak: dict[str, list[int]] = defaultdict(list)
        for ke, satu in enumerate(self._blok):
            for kata in set(_KATA.findall(satu)):
                self._letak[kata].append(ke)

    def hitung(self, teks: str, cukup: int) -> int:
        """How often `teks` stands in the blocks, as whole words; counting ends at `cukup`."""
        kata = _KATA.findall(teks)
        calon = min((self._letak.get(satu, []) for satu in kata), key=len) if kata else range(len(self._blok))
        banyak = _kata_utuh if kata else str.count
        ada = 0
        for ke in calon:
            if teks in self._blok[ke]:
                ada += banyak(self._blok[ke], teks) * self._banyak[self._blok[ke]]
                if ada >= cukup:
                    break
        return ada


def _kata_utuh(blok: str, teks: str) -> int:
    """How often `teks` stands in `blok` with no letter or digit before or after it; a pattern each would take longer."""
    ada, letak = 0, blok.find(teks)
    while letak >= 0:
        akhir = letak + len(teks)
        utuh = not _HURUF.fullmatch(blok[letak - 1 : letak]) and not _HURUF.fullmatch(blok[akhir : akhir + 1])
        ada += utuh
        letak = blok.find(teks, akhir if utuh else letak + 1)
    return ada
