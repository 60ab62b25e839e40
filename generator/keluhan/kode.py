"""The codes of complaints: each judging room declares its own, the guide lists them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

DaftarKode: TypeAlias = Mapping[str, str]
"""Code → one Indonesian line saying when it is given. A judging room offers this as `KODE`."""


def gabungkan(*daftar: DaftarKode) -> dict[str, str]:
    """Join the rooms' codes into one list sorted by code.

    Raises ValueError when two rooms declare the same code: a code must lead a reader to one explanation.
    """
    semua: dict[str, str] = {}
    for kode_ruang in daftar:
        for kode, uraian in kode_ruang.items():
            if kode in semua:
                raise ValueError(f"the code {kode} is declared twice")
            semua[kode] = uraian
    return dict(sorted(semua.items()))
