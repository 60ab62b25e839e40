"""Leftovers in finished text: what a template or a program meant for itself must not reach paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat

KODE: DaftarKode = {
    "BOCOR-TEMPLAT": "Perintah templat tercetak apa adanya.",
    "BOCOR-PROGRAM": "Nilai dari dalam program (None, nan) tercetak.",
    "BOCOR-CATATAN": "Catatan kerja (TODO, FIXME) tercetak.",
    "BOCOR-HURUF": "Huruf penanda dari dalam program, atau huruf tanpa padanan Unicode, tercetak.",
}

_POLA = (
    ("BOCOR-TEMPLAT", re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{"), "perintah templat"),
    ("BOCOR-PROGRAM", re.compile(r"(?<!\w)(?:None|nan|NaN)(?!\w)"), "nilai dari dalam program"),
    ("BOCOR-CATATAN", re.compile(r"(?<!\w)(?:TODO|FIXME)(?!\w)"), "catatan kerja"),
    ("BOCOR-HURUF", re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"), "huruf penanda"),
)


def periksa_kebocoran(teks: Sequence[str], berkas: str) -> list[Keluhan]:
    """Complaints about leftovers in the blocks of a finished file, in their order; one a block and kind."""
    return [
        Keluhan(
            kode,
            Berat.GALAT,
            Tempat(berkas),
            f"{nama} tercetak pada blok ke-{ke}",
            ditemukan=satu,
            perbaikan="perbaiki templat atau rekaman yang menghasilkan blok ini",
        )
        for ke, satu in enumerate(teks, 1)
        for kode, pola, nama in _POLA
        if pola.search(satu)
    ]
