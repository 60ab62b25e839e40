"""Limits on Markdown, checked before the parser sees it: what is too much is a complaint, never a long wait.

Source of the numbers: reliability reference, sections 2 and 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.documents.tanda import PALING_BANYAK, TERLARANG

BIDANG_TERPANJANG = 20_000
"""Characters of a Markdown field of a record."""

SUSUNAN_TERDALAM = 50
KURUNG_TERDALAM = 10
PENANDA_TERBANYAK = 400
"""Emphasis and escape characters in one paragraph; pairing them costs the square of their number."""

_SUSUNAN = re.compile(r"(?:[ \t]*(?:[-*+>]|\d+\.|:)(?=[ \t>]|$))+")
_LANGKAH = re.compile(r"[-*+>]|\d+\.|:")
_KURUNG = re.compile(r"\\.|[\[\]()]")
_PENANDA = re.compile(r"[*_]+|\\.")
_JEDA = re.compile(r"\n[ \t]*\n")


class Kelebihan(NamedTuple):
    """A limit passed: 1-based line, what is wrong, how to mend it."""

    baris: int
    pesan: str
    perbaikan: str


def cari_kelebihan(teks: str) -> Iterator[Kelebihan]:
    """What forbids reading `teks` at all."""
    if teks.count("\n") >= PALING_BANYAK:
        yield Kelebihan(PALING_BANYAK, "naskah terlalu panjang", "bagi menjadi beberapa berkas")
        return
    yield from _susunan_dalam(teks)
    mulai = 0
    for jeda in [*_JEDA.finditer(teks), None]:
        akhir = jeda.start() if jeda else len(teks)
        if keluhan := _periksa_alinea(teks[mulai:akhir]):
            awal = len(teks[mulai:akhir]) - len(teks[mulai:akhir].lstrip("\n"))
            yield Kelebihan(teks.count("\n", 0, mulai + awal) + 1, *keluhan)
        mulai = akhir


def cari_huruf_terlarang(teks: str) -> Iterator[tuple[int, str]]:
    """Line and name of each control or private-use character."""
    for temuan in TERLARANG.finditer(teks):
        yield teks.count("\n", 0, temuan.start()) + 1, f"U+{ord(temuan[0]):04X}"


def _susunan_dalam(teks: str) -> Iterator[Kelebihan]:
    for nomor, baris in enumerate(teks.split("\n"), 1):
        awalan = _SUSUNAN.match(baris)
        dalam = len(_LANGKAH.findall(awalan[0])) if awalan else 0
        menjorok = len(baris.expandtabs(3)) - len(baris.expandtabs(3).lstrip(" "))
        if dalam + menjorok // 3 > SUSUNAN_TERDALAM and baris.strip():
            yield Kelebihan(nomor, f"susunan lebih dari {SUSUNAN_TERDALAM} tingkat", "sederhanakan daftar atau kutipan")
            return


def _periksa_alinea(alinea: str) -> tuple[str, str] | None:
    siku = bulat = 0
    for temuan in _KURUNG.finditer(alinea):
        match temuan[0]:
            case "[":
                siku += 1
            case "]":
                siku = max(siku - 1, 0)
            case "(":
                bulat += 1
            case ")":
                bulat = max(bulat - 1, 0)
        if siku > KURUNG_TERDALAM or bulat > KURUNG_TERDALAM:
            return "terlalu banyak kurung yang tidak ditutup", "tutup tiap kurung dalam paragraf itu"
    if sum(1 for _ in _PENANDA.finditer(alinea)) > PENANDA_TERBANYAK + 20 * alinea.count("\n"):
        return "terlalu banyak tanda * atau _ dalam satu paragraf", "bagi paragraf itu"
    return None
