"""Capital letters in titles (tata naskah dinas reference §6, EYD V).

The process locale plays no part: Indonesian has no letter whose case depends on the language.
"""

from __future__ import annotations

import re

_KATA_TUGAS = frozenset(
    "di ke dari dan yang untuk pada dengan tentang atau bagi dalam oleh serta terhadap sebagai".split()  # noqa: SIM905
)
_KATA = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_SINGKATAN_BERTITIK = re.compile(r"(?:[^\W\d_]\.){2,}")


def judul(teks: str) -> str:
    """`teks` in title case: ``Rencana dan Anggaran untuk Kabupaten/Kota``.

    Function words inside stay small; words with a capital of their own (FEDEP, Rp) and abbreviations such as ``s.d.``
    stay as they are; both halves of a compound with a hyphen or slash are capitalised.
    """

    def tulis(cocok: re.Match[str]) -> str:
        kata = cocok.group()
        if kata != kata.lower() or _SINGKATAN_BERTITIK.fullmatch(kata):
            return kata
        if kata in _KATA_TUGAS and cocok.start() > 0:
            return kata
        return awal_kapital(kata)

    return _KATA.sub(tulis, teks)


_NAMA_DIRI = frozenset({"Bappeda", "Gubernur", "Bupati", "Indonesia"})


def awal_kecil(teks: str) -> str:
    """`teks` as the continuation of a sentence: its first letter small, unless its first word is a name.

    A word is taken for a name when it holds further capitals (FEDEP), when a capital follows it (Ketua FPESD, Dinas
    Perikanan), or when it is one of the offices that stand alone (Bappeda).
    """
    kata, _, sisa = teks.partition(" ")
    if kata in _NAMA_DIRI or kata[1:] != kata[1:].lower() or sisa[:1].isupper():
        return teks
    return teks[:1].lower() + teks[1:]


def awal_kapital(teks: str) -> str:
    """`teks` with its first letter as a capital and the rest as it is."""
    return teks[:1].upper() + teks[1:]


def kapital(teks: str) -> str:
    """`teks` in capitals, but for dotted abbreviations, which official papers keep small: ``a.n. GUBERNUR``, ``s.d.``."""

    def tulis(cocok: re.Match[str]) -> str:
        kata = cocok.group()
        return kata if _SINGKATAN_BERTITIK.fullmatch(kata) and kata.islower() else kata.upper()

    return _KATA.sub(tulis, teks)
