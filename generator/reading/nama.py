"""The rule for names of folders, files and ids: a slug that every file system can hold."""

from __future__ import annotations

import re

PANJANG_SLUG = 60
BENTUK_SLUG = "huruf kecil a–z, angka, dan tanda hubung di antaranya, paling panjang 60 huruf"

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMA_PERANTI = frozenset(
    {"aux", "con", "nul", "prn", *(f"com{nomor}" for nomor in range(10)), *(f"lpt{nomor}" for nomor in range(10))}
)


def salah_slug(nama: str) -> str | None:
    """Say in Indonesian what is wrong with a slug, or None when it is a good one.

    Device names of Windows (`con`, `nul` …) are refused: a repository holding one cannot be checked out there.
    """
    if len(nama) > PANJANG_SLUG:
        return f"nama terlalu panjang: {len(nama)} huruf, batasnya {PANJANG_SLUG}"
    if not _SLUG.fullmatch(nama):
        return "nama memuat huruf atau tanda yang tidak diperbolehkan"
    if nama in _NAMA_PERANTI:
        return "nama ini nama peranti di Windows sehingga tidak dapat dipakai"
    return None


def usul_slug(nama: str) -> str:
    """Turn a name into the slug nearest to it ("Ukir Kayu" → "ukir-kayu"); empty when nothing usable is left."""
    return "-".join(re.findall(r"[a-z0-9]+", nama.lower()))[:PANJANG_SLUG].strip("-")
