"""Misspelt words of the authors of templates: errors at their line and column."""

from __future__ import annotations

import re
from typing import Final

from generator.checks.ejaan import Ejaan, keluhan_ejaan
from generator.keluhan import Berat, Keluhan, Tempat

_PERINTAH: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def periksa_ejaan_templat(sumber: str, berkas: str, ejaan: Ejaan) -> list[Keluhan]:
    """Complaints about the words of a template; its expressions are values, which are judged where they were typed."""
    polos = _PERINTAH.sub(lambda satu: re.sub(r"[^\n]", "\x00", satu[0]), sumber)
    return [
        keluhan_ejaan(salah, Berat.GALAT, Tempat(berkas, polos.count("\n", 0, salah.awal) + 1, _kolom(polos, salah.awal)))
        for salah in ejaan.temukan(polos)
    ]


def _kolom(teks: str, letak: int) -> int:
    return letak - teks.rfind("\n", 0, letak)
