"""Years, dates and hours."""

from __future__ import annotations

import re
from datetime import date

from generator.model.isian.tolak import sebagai_teks, tolak


def tahun(nilai: object) -> int:
    diharapkan = "tahun dengan empat angka, 2000 sampai dengan 2100"
    teks = str(nilai) if isinstance(nilai, int) else sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{4}", teks) or not 2000 <= int(teks) <= 2100:
        tolak("TAHUN-BENTUK", "bukan tahun yang dikenal", diharapkan=diharapkan, perbaikan="tulislah misalnya 2027")
    return int(teks)


_BULAN = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TANGGAL_KATA = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")
_TANGGAL_ANGKA = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")


def tanggal(nilai: object) -> date:
    if type(nilai) is date:
        return nilai
    diharapkan = "tanggal TTTT-BB-HH, misalnya 2026-07-20"
    teks = sebagai_teks(nilai, diharapkan)
    if not _TANGGAL.fullmatch(teks):
        usul = _usul_tanggal(teks)
        tolak(
            "TANGGAL-BENTUK",
            "bukan tanggal yang ditulis tahun-bulan-hari",
            diharapkan=diharapkan,
            perbaikan=f"tulislah {usul or '2026-07-20 untuk 20 Juli 2026'}",
        )
    try:
        return date.fromisoformat(teks)
    except ValueError:
        tolak(
            "TANGGAL-TIDAK-ADA",
            "tanggal ini tidak ada dalam kalender",
            diharapkan=diharapkan,
            perbaikan="periksa bulan dan harinya",
        )


def _usul_tanggal(teks: str) -> str:
    if (cocok := _TANGGAL_KATA.fullmatch(teks)) and cocok[2].lower() in _BULAN:
        return f"{cocok[3]}-{_BULAN.index(cocok[2].lower()) + 1:02}-{int(cocok[1]):02}"
    if cocok := _TANGGAL_ANGKA.fullmatch(teks):
        return f"{cocok[3]}-{int(cocok[2]):02}-{int(cocok[1]):02}"
    return ""


def jam(nilai: object) -> str:
    diharapkan = "jam 00.00 sampai dengan 23.59, misalnya 09.00"
    teks = sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3])[.:][0-5][0-9]", teks):
        tolak(
            "JAM-BENTUK", "bukan jam dan menit", diharapkan=diharapkan, perbaikan="tulislah dua angka jam, titik, dua angka menit"
        )
    return teks.replace(":", ".")
