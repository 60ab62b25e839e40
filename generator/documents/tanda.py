"""Private-use characters that stand for things while Markdown is read.

A printed value is one character of plane 15, so no value ever meets the parser. A line of the source is one character of
plane 16 before its first letter, so every piece of text still knows its line. Records and templates may hold neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NILAI_PERTAMA = 0xF0000
BARIS_PERTAMA = 0x100000
PALING_BANYAK = 0xFFFE

NILAI = re.compile("([\U000f0000-\U000ffffd])")
BARIS = re.compile("[\U00100000-\U0010fffd]")
TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""What an author may not type: control and private-use characters."""

_AWALAN = re.compile(r"[ \t>]*(?:(?:\d+\.|[-*+])[ \t]+)*")
_HURUF = re.compile("\\[\\^[^\\]]*\\]|([^\\W_]|[\U000f0000-\U000ffffd])")


def tanda_nilai(urutan: int) -> str:
    return chr(NILAI_PERTAMA + urutan)


def urutan_nilai(tanda: str) -> int:
    return ord(tanda) - NILAI_PERTAMA


def nomor_baris(tanda: str) -> int:
    """The 1-based line that a line character stands for."""
    return ord(tanda) - BARIS_PERTAMA


def tandai_baris(baris: Sequence[str]) -> list[str]:
    """Each line with its character before the first letter, digit or value.

    List numbers and footnote labels are passed over: a character inside them would change what they mean. Lines without
    a letter (blank, table rules) get none.
    """
    return [_tandai(satu, nomor) for nomor, satu in enumerate(baris, 1)]


def _tandai(baris: str, nomor: int) -> str:
    awalan = _AWALAN.match(baris)
    assert awalan is not None
    for temuan in _HURUF.finditer(baris, awalan.end()):
        letak = temuan.start()
        if temuan[1] is None:
            continue
        if baris[:letak].endswith("_") and not NILAI.match(temuan[1]):
            # whether an underscore closes depends on the letter after it
            letak += 1
            if not baris[letak : letak + 1].isalnum():
                continue
        return f"{baris[:letak]}{chr(BARIS_PERTAMA + nomor)}{baris[letak:]}"
    return baris
