"""A file attached to a PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lampiran:
    """`jenis` is its MIME type; `uraian` says what it is."""

    nama: str
    data: bytes
    jenis: str
    uraian: str
