"""Numbers: rupiah, counts, decimals, and yes or no."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from generator.model.isian.tolak import sebagai_teks, tolak

ANGKA_TERBANYAK: Final = 15
"""More digits do not survive a spreadsheet, whose numbers are doubles."""

_BULAT = re.compile(r"0|[1-9][0-9]*")
_BERTITIK = re.compile(r"(?:Rp\.?\s*)?([0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?:0+|-))?(?:,-)?", re.IGNORECASE)
_BERKATA = re.compile(r"(?:Rp\.?\s*)?([0-9]{1,6}(?:[.,][0-9]{1,6})?)\s*(ribu|juta|miliar|milyar|triliun)", re.IGNORECASE)
_BERANGKA = re.compile(r"(?:Rp\.?\s*)?0*([0-9]+)(?:,(?:0+|-))?(?:,-)?", re.IGNORECASE)
_PANGKAT = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}


def _usul_bulat(teks: str) -> str:
    """Guess the whole number somebody meant by `Rp 2 juta`, `150.000.000` or `007`; empty when there is no safe guess."""
    teks = teks.strip()
    if not teks.isascii():
        return ""
    if cocok := _BERTITIK.fullmatch(teks):
        return cocok[1].replace(".", "").lstrip("0") or "0"
    if cocok := _BERKATA.fullmatch(teks):
        besar = Decimal(cocok[1].replace(",", ".")).scaleb(_PANGKAT[cocok[2].lower()])
        return str(int(besar)) if besar == int(besar) else ""
    if cocok := _BERANGKA.fullmatch(teks):
        return cocok[1]
    return ""


def _bulat(nilai: object, diharapkan: str, contoh: str) -> int:
    teks = str(nilai) if type(nilai) is int else sebagai_teks(nilai, diharapkan)
    if not _BULAT.fullmatch(teks):
        if re.fullmatch(r"-[0-9]+", teks):
            tolak("ANGKA-BATAS", "bilangan tidak boleh kurang dari nol", diharapkan=diharapkan)
        usul = _usul_bulat(teks)
        perbaikan = f"tulislah {usul}" if usul else f"tulislah angka saja, misalnya {contoh}"
        tolak("ANGKA-BENTUK", _sebab_bukan_angka(teks), diharapkan=diharapkan, perbaikan=perbaikan)
    if len(teks) > ANGKA_TERBANYAK:
        pesan = f"bilangan terlalu besar: {len(teks)} angka, batasnya {ANGKA_TERBANYAK}"
        tolak("ANGKA-BATAS", pesan, diharapkan=diharapkan, perbaikan="periksa banyaknya nol")
    return int(teks)


def _sebab_bukan_angka(teks: str) -> str:
    if any(huruf.isdigit() and not huruf.isascii() for huruf in teks):
        return "bilangan memakai angka selain 0–9"
    if re.fullmatch(r"0[0-9]+", teks):
        return "bilangan diawali nol"
    return "bukan bilangan yang ditulis dengan angka saja"


def rupiah(nilai: object) -> int:
    return _bulat(nilai, "rupiah bulat dengan angka saja, tanpa Rp, titik, koma, atau spasi", "150000000")


def cacah(nilai: object) -> int:
    return _bulat(nilai, "bilangan cacah (0, 1, 2, …) dengan angka saja", "25")


_DESIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_TAKSA = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_BERKOMA = re.compile(r"-?[0-9]+,[0-9]+")


def bilangan(nilai: object) -> Decimal:
    diharapkan = "bilangan dengan titik sebagai tanda pecahan, misalnya 12 atau 12.5"
    teks = str(nilai) if isinstance(nilai, Decimal) else sebagai_teks(nilai, diharapkan)
    if not _DESIMAL.fullmatch(teks):
        usul = teks.replace(",", ".") if _BERKOMA.fullmatch(teks) else _usul_bulat(teks)
        perbaikan = f"tulislah {usul}" if usul and _DESIMAL.fullmatch(usul) else "tulislah angka saja, misalnya 12 atau 12.5"
        pesan = "koma tidak dipakai dalam bilangan" if "," in teks else _sebab_bukan_angka(teks)
        tolak("ANGKA-BENTUK", pesan, diharapkan=diharapkan, perbaikan=perbaikan)
    if isinstance(nilai, str) and _TAKSA.fullmatch(teks):
        perbaikan = f"tulislah {teks.replace('.', '')} bila ribuan, atau {teks}0 bila pecahan"
        tolak("ANGKA-TAKSA", "titik di sini dapat berarti ribuan atau pecahan", diharapkan=diharapkan, perbaikan=perbaikan)
    return Decimal(teks)


_SEPERTI_YA = frozenset({"ya", "yes", "y", "on", "true", "benar", "1"})
_SEPERTI_TIDAK = frozenset({"tidak", "no", "n", "off", "false", "salah", "0"})


def ya(nilai: object) -> bool:
    if isinstance(nilai, bool):
        return nilai
    teks = sebagai_teks(nilai, "true atau false")
    if teks not in ("true", "false"):
        kecil = teks.casefold()
        usul = "true" if kecil in _SEPERTI_YA else "false" if kecil in _SEPERTI_TIDAK else "true atau false"
        tolak("YA-BENTUK", "bukan true atau false", diharapkan="true atau false", perbaikan=f"tulislah {usul}")
    return teks == "true"
