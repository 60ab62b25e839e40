"""Order: lists in a sentence, sorting by the Indonesian alphabet, labels of points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.bahasa.huruf import awal_kecil
from generator.bahasa.terbilang import terbilang

_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_POTONGAN = re.compile(r"\d+|[^\W\d_]+")


def gabung(butir: Sequence[str], kata: str = "dan") -> str:
    """``a``, ``a dan b``, ``a, b, dan c``; nothing for nothing."""
    if len(butir) <= 2:
        return f" {kata} ".join(butir)
    return f"{', '.join(butir[:-1])}, {kata} {butir[-1]}"


def butir_kalimat(butir: Sequence[str]) -> tuple[str, ...]:
    """Sentences as the points of one sentence: ``a;``, ``b; dan``, ``c.`` (tata naskah dinas §8.2)."""
    isi = [awal_kecil(satu.strip().rstrip(".;")) for satu in butir]
    akhir = ["."] if len(isi) == 1 else [*[";"] * (len(isi) - 2), "; dan", "."]
    return tuple(satu + tanda for satu, tanda in zip(isi, akhir, strict=False))


def kunci_urut(teks: str) -> tuple[list[tuple[int, int, str]], str]:
    """A key for sorting names as an Indonesian reader expects, on every machine alike.

    Case, accents and punctuation do not count, words do (``Kota Tegal`` before ``Kotabaru``), numbers sort by value;
    the text itself settles what is left.
    """
    polos = "".join(huruf for huruf in unicodedata.normalize("NFKD", teks) if not unicodedata.combining(huruf)).casefold()
    potongan = [(0, int(p), "") if p.isdecimal() else (1, 0, p) for p in _POTONGAN.findall(polos)]
    return potongan, teks


def romawi(nilai: int) -> str:
    """``9`` as ``IX``. Raises ValueError outside 1 to 3999."""
    if not 1 <= nilai <= 3999:
        raise ValueError(f"tidak ada angka Romawi untuk {nilai}")
    hasil = ""
    for besar, tanda in _ROMAWI:
        kali, nilai = divmod(nilai, besar)
        hasil += tanda * kali
    return hasil


def kata_urutan(nilai: int) -> str:
    """``1`` as ``kesatu``, ``12`` as ``kedua belas``. Raises ValueError below 1."""
    if nilai < 1:
        raise ValueError(f"tidak ada kata urutan untuk {nilai}")
    return f"ke{terbilang(nilai)}"


def huruf_urut(nilai: int) -> str:
    """The label of the point `nilai`, counted from 1: ``a`` to ``z``, then ``aa``, ``ab``. Raises ValueError below 1."""
    if nilai < 1:
        raise ValueError(f"tidak ada huruf urut untuk {nilai}")
    hasil = ""
    while nilai:
        nilai, sisa = divmod(nilai - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil
