"""A raw table cell as text, the same in every format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.bahasa.angka import bilangan, persen_sel
from generator.bahasa.tanggal import tanggal

KOSONG = "–"
"""What stands where a value is missing."""


def tulis_sel(nilai: str | int | Decimal | date | None, jenis: str) -> str:
    """The text of one cell of a column of kind `jenis` (see `generator.tree.JenisKolom`).

    ``None`` gives ``–``, a text itself whatever the kind; marked-up text is flattened by the caller.
    Raises TypeError where value and kind do not fit, because a wrong cell would still look right.
    """
    if nilai is None:
        return KOSONG
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, date):
        if jenis == "tanggal":
            return tanggal(nilai)
    elif isinstance(nilai, int | Decimal) and not isinstance(nilai, bool):
        if jenis == "nomor":
            return f"{nilai}."
        if jenis == "persen":
            return persen_sel(nilai)
        if jenis in ("bilangan", "teks") or (jenis == "rupiah" and isinstance(nilai, int)):
            return bilangan(nilai)
    raise TypeError(f"sel berjenis {jenis} tidak dapat memuat {type(nilai).__name__}: {nilai!r}")
