"""Edits of records for tests: every text of the small workspace, and another value of the same sort."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from generator.reading import Bacaan, baca_ruang
from tests.ruang_uji import EVALUASI, RUANG_KECIL


@cache
def acuan() -> dict[str, Bacaan]:
    """The small workspace with the activities of the running year."""
    bacaan, _ = baca_ruang(RUANG_KECIL)
    berjalan = EVALUASI.replace("2025", "2026")
    isi = copy.deepcopy(bacaan[EVALUASI].isi)
    assert isinstance(isi, dict)
    for nomor, kegiatan in enumerate(isi["kegiatan"], 1):
        kegiatan |= {"id": f"RJG-K26-0{nomor}", "keadaan": "direncanakan"}
        kegiatan["indikator"].pop("realisasi", None)
        for dana in kegiatan["dana"]:
            dana.pop("realisasi", None)
    bacaan[berjalan] = replace(bacaan[EVALUASI], berkas=berjalan, isi=isi)
    return bacaan


def daun(isi: Any) -> Iterator[tuple[tuple[Any, ...], bool]]:
    """The paths of all texts in a file, and whether a text is an id or the first of its kind there."""
    terlihat: set[tuple[Any, ...]] = set()
    for satu, teks in semua_daun(isi):
        bentuk = tuple(bagian for bagian in satu if isinstance(bagian, str))
        yield satu, bentuk not in terlihat or teks in GANTI_ID
        terlihat.add(bentuk)


def semua_daun(isi: Any, jalur: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(isi, dict | list):
        for kunci, anak in isi.items() if isinstance(isi, dict) else enumerate(isi):
            yield from semua_daun(anak, (*jalur, kunci))
    elif isinstance(isi, str):
        yield jalur, isi


GANTI_ID = {
    "dkp-provinsi": "disperindag-provinsi",
    "dinas-perikanan-demak": "dkp-provinsi",
    "33.21": "33.20",
    "33.20": "33.21",
    "jateng2012": "permendagri2023",
    "2026-07-20": "2026-07-19",  # the day of a letter: its number bears the month, and it is signed no earlier
}


def ubah(teks: str) -> str:
    """Another value of the same sort: another id, another month, another number, other words."""
    if teks in GANTI_ID:
        return GANTI_ID[teks]
    if teks.isdigit():
        return f"{int(teks) + 1:0{len(teks)}}"
    if len(teks) == 10 and teks[4] == teks[7] == "-":
        return f"{teks[:5]}{int(teks[5:7]) % 12 + 1:02}{teks[7:]}"
    return f"{teks} lain"


def diubah(bacaan: Bacaan, jalur: tuple[Any, ...]) -> Bacaan:
    isi: Any = copy.deepcopy(bacaan.isi)
    induk = isi
    for bagian in jalur[:-1]:
        induk = induk[bagian]
    induk[jalur[-1]] = ubah(induk[jalur[-1]])
    return replace(bacaan, isi=isi)
