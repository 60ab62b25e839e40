"""Characters a record may not hold, because a reader cannot see them or a writer cannot print them."""

from __future__ import annotations

import re
from typing import Final

_ARAH = ((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069))
_KENDALI = ((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0x2028, 0x2029), (0xFFF9, 0xFFFB))
_PRIVAT = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))
_BUKAN = ((0xD800, 0xDFFF), (0xFDD0, 0xFDEF), *((papan + 0xFFFE, papan + 0xFFFF) for papan in range(0, 0x110000, 0x10000)))
# Unicode's Default_Ignorable_Code_Point without the directions above, and without U+200C and U+200D, which Javanese needs.
_TAK_TAMPAK = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200B),
    (0x2060, 0x2065), (0x206A, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip

_GOLONGAN = (
    ("HURUF-KENDALI", "huruf kendali", _KENDALI),
    ("HURUF-ARAH", "huruf pengatur arah tulisan", _ARAH),
    ("HURUF-TAK-TAMPAK", "huruf tak tampak", _TAK_TAMPAK),
    ("HURUF-PRIVAT", "huruf dari wilayah pemakaian pribadi", _PRIVAT),
    ("HURUF-BUKAN", "kode yang bukan huruf", _BUKAN),
)

TERLARANG: Final = re.compile(
    "[" + "".join(f"{chr(awal)}-{chr(akhir)}" for _, _, rentang in _GOLONGAN for awal, akhir in rentang) + "]"
)
"""Matches one refused character. Tab and line feed are not among them."""


def golongan(huruf: str) -> tuple[str, str]:
    """Give the code of the complaint and the Indonesian name of a refused character's class, with its code point."""
    titik = ord(huruf)
    for kode, nama, rentang in _GOLONGAN:
        if any(awal <= titik <= akhir for awal, akhir in rentang):
            return kode, f"{nama} U+{titik:04X}"
    raise ValueError(f"U+{titik:04X} is not refused")
