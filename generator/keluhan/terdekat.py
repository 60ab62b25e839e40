"""The known name a mistyped one most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

PANJANG_TERTINGGI = 80
"""Longer texts are no mistyped names, and comparing them would cost time quadratic in their length."""


def terdekat(nama: str, dikenal: Iterable[str]) -> str | None:
    """Give the closest of the known names, or None when none is close.

    Upper and lower case, spaces, `-` and `_` count as alike, because those are what people confuse first.
    Among equally close names the first in alphabetical order is taken, so that the answer never depends on a set's order.
    """
    if len(nama) > PANJANG_TERTINGGI:
        return None
    menurut_bentuk = {_bentuk(calon): calon for calon in sorted(dikenal, reverse=True)}
    cocok = difflib.get_close_matches(_bentuk(nama), sorted(menurut_bentuk), n=1, cutoff=0.6)
    return menurut_bentuk[cocok[0]] if cocok else None


def _bentuk(nama: str) -> str:
    return nama.casefold().replace(" ", "_").replace("-", "_")
