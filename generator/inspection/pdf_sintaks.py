"""PDF source into plain values, for inspection alone: read by other code than wrote it.

Names are `str` with their slash, strings `bytes`, references `Rujukan`, the rest what Python has for it. Reading through a PDF
library costs a crossing into it for every value, twenty times of what this takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Nilai = Any
"""dict, list, str, bytes, int, float, bool, None or Rujukan."""
Kamus = Mapping[str, Nilai]

_SELA = rb"[\x00\t\n\x0c\r ]"
_BATAS = rb"\x00\t\n\x0c\r ()<>\[\]{}/%"
_TANDA = re.compile(
    rb"(?:" + _SELA + rb"+|%[^\r\n]*)*(?:"
    rb"(\d+)" + _SELA + rb"+0" + _SELA + rb"+R(?![^" + _BATAS + rb"])"
    rb"|([+-]?(?:\d+\.?\d*|\.\d+))(?![^" + _BATAS + rb"])"
    rb"|(/[^" + _BATAS + rb"]*)"
    rb"|\(([^()\\\r]*)\)"
    rb"|<([0-9A-Fa-f\x00\t\n\x0c\r ]*)>"
    rb"|(<<|>>|\[|\])"
    rb"|(true|false|null)(?![^" + _BATAS + rb"])"
    rb"|(\())"
)
_LEPAS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_BAGIAN = re.compile(rb"[^()\\\r]+|\r\n?|\(|\)|\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_KATA = {b"true": True, b"false": False, b"null": None}
_DOKUMEN = {
    **dict(zip(range(0x18, 0x20), "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc", strict=True)),
    **dict(
        zip(
            range(0x80, 0x9F),
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a"
            "\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e",
            strict=True,
        )
    ),
    0xA0: "\u20ac",
}
"""Where PDFDocEncoding differs from Latin 1 (ISO 32000-1, D.2)."""


class Rujukan(int):
    """A reference to the object of this number."""

    __slots__ = ()


def urai(data: bytes, letak: int = 0) -> tuple[Nilai, int]:
    """The value that begins at `letak`, and where it ends. Raises ValueError for what is no PDF value."""
    tumpukan: list[list[Nilai]] = []
    penutup: list[bytes] = []
    while True:
        cocok = _TANDA.match(data, letak)
        if cocok is None:
            raise ValueError(f"bukan nilai PDF: {data[letak : letak + 20]!r}")
        letak = cocok.end()
        jenis = cocok.lastindex
        assert jenis is not None
        isi = cocok[jenis]
        nilai: Nilai
        if jenis == 3:
            nilai = nama(isi)
        elif jenis == 1:
            nilai = Rujukan(isi)
        elif jenis == 2:
            nilai = float(isi) if b"." in isi else int(isi)
        elif jenis == 6:
            if isi in (b"<<", b"["):
                tumpukan.append([])
                penutup.append(b">>" if isi == b"<<" else b"]")
                continue
            if not penutup or penutup.pop() != isi:
                raise ValueError("larik atau kamus PDF tidak berpasangan")
            nilai = tumpukan.pop()
            if isi == b">>":
                nilai = dict(zip(nilai[::2], nilai[1::2], strict=True))
        elif jenis == 4:
            nilai = isi
        elif jenis == 5:
            nilai = heksa(isi)
        elif jenis == 7:
            nilai = _KATA[isi]
        else:
            nilai, letak = _untai(data, letak)
        if not tumpukan:
            return nilai, letak
        tumpukan[-1].append(nilai)


@lru_cache(maxsize=4096)
def nama(isi: bytes) -> str:
    """A name with its slash, its escapes resolved."""
    if b"#" in isi:
        isi = re.sub(rb"#([0-9A-Fa-f]{2})", lambda satu: bytes.fromhex(satu[1].decode()), isi)
    return isi.decode("latin-1")


def heksa(isi: bytes) -> bytes:
    """The bytes of a hexadecimal string; a last digit that is missing counts as 0."""
    rapat = isi.translate(None, b"\x00\t\n\x0c\r ")
    return bytes.fromhex((rapat + b"0" if len(rapat) % 2 else rapat).decode())


def _untai(data: bytes, letak: int) -> tuple[bytes, int]:
    """A literal string with escapes or parentheses in it, from after its opening parenthesis."""
    hasil, dalam = [], 0
    while True:
        cocok = _BAGIAN.match(data, letak)
        if cocok is None:
            raise ValueError("untai PDF tidak ditutup")
        letak = cocok.end()
        isi, lepas = cocok[0], cocok[1]
        if lepas is not None:
            hasil.append(bytes([int(lepas, 8) & 255]) if lepas.isdigit() and lepas < b"8" else _LEPAS.get(lepas, lepas))
        elif isi == b")" and not dalam:
            return b"".join(hasil), letak
        else:
            dalam += (isi == b"(") - (isi == b")")
            hasil.append(b"\n" if isi[:1] == b"\r" else isi)


def teks(isi: Nilai) -> str:
    """A text string as characters; empty for what is none."""
    if not isinstance(isi, bytes):
        return ""
    if isi.startswith(b"\xfe\xff"):
        return isi[2:].decode("utf-16-be", "replace")
    if isi.startswith(b"\xef\xbb\xbf"):
        return isi[3:].decode("utf-8", "replace")
    return isi.decode("latin-1").translate(_DOKUMEN)
