"""A content stream as instructions: what the engine draws, line by line, with the reach of its pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

Instruksi: TypeAlias = tuple[bytes, bytes]
"""An operator and its operands as they were written."""

JALUR: Final = frozenset((b"m", b"l", b"c", b"h", b"re"))
CAT: Final = frozenset((b"f", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"))
KEADAAN: Final = frozenset((b"rg", b"RG", b"w", b"d", b"J", b"j", b"M", b"Tf", b"Tr"))
"""Operators that set one thing and are forgotten at the end of their block."""
KLIP: Final = frozenset((b"W", b"W*"))
TUTUP: Final = {b"q": b"Q", b"BMC": b"EMC", b"BDC": b"EMC"}
"""What ends what."""

_DIKENAL: Final = (
    JALUR
    | CAT
    | KEADAAN
    | KLIP
    | frozenset((b"q", b"Q", b"cm", b"gs", b"n", b"Do", b"BT", b"ET", b"Tm", b"TJ", b"BMC", b"BDC", b"EMC"))
)
_OPERATOR: Final = re.compile(rb"[A-Za-z'\"]+[01*]?")
_TEMBUS: Final = re.compile(rb"/[aA][0-9.]+")
"""The engine's names of opacity: filling, stroking."""
_DIINGAT: Final = 1 << 14
"""Numbers that are kept as they were read or written: a page repeats its own."""
_PERBESARAN: Final = 4
"""Scale beyond which thousandths would be too coarse; that of drawings in millimetres is 3.78."""
SEPERSERIBU: Final = 1000
"""Lengths count in thousandths of a unit of the content stream, a quarter of a micrometre."""


class TidakDikenal(Exception):
    """A content stream does what these modules do not know."""


@dataclass(frozen=True, slots=True)
class Blok:
    """What lies between ``q`` and ``Q``: `keras` that it needs saving and restoring, `melukis` that something is painted."""

    keras: bool
    melukis: bool


def baca_instruksi(isi: bytes) -> list[Instruksi]:
    """The instructions of a content stream that has one operator a line. Raises `TidakDikenal`."""
    hasil: list[Instruksi] = []
    depan: list[bytes] = []
    for baris in isi.split(b"\n"):
        operan, _, operator = baris.rpartition(b" ")
        if operator in _DIKENAL:
            hasil.append((operator, b" ".join((*depan, operan)).rstrip() if depan else operan))
            depan.clear()
        elif _OPERATOR.fullmatch(operator):
            raise TidakDikenal(operator)
        else:
            depan.append(baris)
    if depan and depan != [b""]:
        raise TidakDikenal(depan[0])
    for operator, operan in hasil:
        if operator == b"gs" and not _TEMBUS.fullmatch(operan):
            raise TidakDikenal(operan)
        if operator == b"cm" and max(abs(float(satu)) for satu in operan.split()[:4]) > _PERBESARAN:
            raise TidakDikenal(operan)
    return hasil


@lru_cache(maxsize=_DIINGAT)
def seribu(operan: bytes) -> tuple[int, ...]:
    """Lengths, in thousandths."""
    return tuple(round(float(satu) * SEPERSERIBU) for satu in operan.split())


@lru_cache(maxsize=_DIINGAT)
def angka_seribu(nilai: int) -> bytes:
    """A length as a number."""
    if nilai % SEPERSERIBU == 0:
        return b"%d" % (nilai // SEPERSERIBU)
    utuh, pecahan = divmod(abs(nilai), SEPERSERIBU)
    tanda = b"-" if nilai < 0 else b""
    return (b"%s%s.%03d" % (tanda, b"%d" % utuh if utuh else b"", pecahan)).rstrip(b"0")


def pasangan(semua: Sequence[Instruksi]) -> dict[int, int]:
    """Where each block and each mark ends, by where it begins. Raises `TidakDikenal` for pairs that cross."""
    terbuka: list[int] = []
    hasil = {}
    for ke, (operator, _) in enumerate(semua):
        if operator in TUTUP:
            terbuka.append(ke)
        elif operator in (b"Q", b"EMC"):
            if not terbuka or TUTUP[semua[terbuka[-1]][0]] != operator:
                raise TidakDikenal(operator)
            hasil[terbuka.pop()] = ke
    if terbuka:
        raise TidakDikenal(semua[terbuka[-1]][0])
    return hasil


def blok(semua: Sequence[Instruksi]) -> dict[int, Blok]:
    """The blocks by the place of their ``q``."""
    hasil: dict[int, Blok] = {}
    terbuka: list[list[bool]] = []
    tempat: list[int] = []
    for ke, (operator, _) in enumerate(semua):
        if operator == b"q":
            terbuka.append([False, False])
            tempat.append(ke)
        elif operator == b"Q":
            keras, melukis = terbuka.pop()
            hasil[tempat.pop()] = Blok(keras, melukis)
            if terbuka:
                terbuka[-1][1] |= melukis
        elif terbuka:
            terbuka[-1][0] |= operator == b"cm" or operator in KLIP
            terbuka[-1][1] |= operator in CAT or operator in (b"Do", b"TJ", b"BDC")
    return hasil


_PINDAH: Final = re.compile(rb"<([0-9a-fA-F]*)>|(-?[0-9.]+)")
_LEPAS: Final = {ord("("): b"\\(", ord(")"): b"\\)", ord("\\"): b"\\\\", ord("\r"): b"\\r"}
_PERLU_LEPAS: Final = re.compile(rb"[()\\\r]")
_LATAR: Final = [*b"q re W n BMC q gs rg re W n re f Q EMC Q".split()]
_KLIP_LATAR: Final = (0, 1, 2, 3, 8, 9, 10, 15)


def tanpa_klip_latar(semua: Sequence[Instruksi]) -> list[Instruksi]:
    """Without the clips of backgrounds, each of which is the very rectangle that is filled."""
    operator = [satu for satu, _ in semua]
    buang: set[int] = set()
    for ke in range(len(semua) - len(_LATAR) + 1):
        serupa = operator[ke : ke + 3] == _LATAR[:3] and operator[ke : ke + len(_LATAR)] == _LATAR
        if serupa and semua[ke + 1][1] == semua[ke + 8][1] == semua[ke + 11][1]:
            buang.update(ke + satu for satu in _KLIP_LATAR)
    return [satu for ke, satu in enumerate(semua) if ke not in buang]


def susun_huruf(operan: bytes) -> bytes:
    """Glyphs with the moves between them, those of nothing left out."""
    potong: list[bytes] = []
    teks, pindah = b"", 0
    for huruf, geser in _PINDAH.findall(operan.replace(b">0<", b"")):
        if geser:
            pindah += seribu(geser)[0]
        elif huruf:
            if pindah:
                potong += [_untai(teks), angka_seribu(pindah)] if teks else [angka_seribu(pindah)]
                teks, pindah = b"", 0
            teks += bytes.fromhex(huruf.decode())
    if not potong and not pindah:
        return _untai(teks) + b"Tj"
    potong += [_untai(teks), angka_seribu(pindah)] if pindah else [_untai(teks)]
    return b"[" + b"".join(potong) + b"]TJ"


def _untai(isi: bytes) -> bytes:
    return b"(" + _PERLU_LEPAS.sub(lambda satu: _LEPAS[satu[0][0]], isi) + b")"
