"""Every code a room gives is declared in a `KODE` of that room, and every declared code is given: the guide's table is true."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

import generator
from generator.keluhan import gabungkan
from generator.pipeline.kode import SEMUA_KODE

PROGRAM = Path(generator.__file__).parent
RUANG = ["reading", "model", "checks", "documents", "inspection", "pipeline"]
BENTUK_KODE = re.compile(r"R[0-9]{2}|[A-Z]+(?:-[A-Z]+)+")


def dinyatakan(ruang: str) -> dict[str, str]:
    """Join the `KODE` mappings assigned in the modules of a room."""
    daftar = []
    for berkas in sorted((PROGRAM / ruang).rglob("*.py")):
        pohon = ast.parse(berkas.read_text(encoding="utf-8"))
        if any(
            isinstance(satu, ast.AnnAssign) and isinstance(satu.target, ast.Name) and satu.target.id == "KODE"
            for satu in pohon.body
        ):
            bagian = ("generator", *berkas.relative_to(PROGRAM).with_suffix("").parts)
            nama = ".".join(satu for satu in bagian if satu != "__init__")
            daftar.append(importlib.import_module(nama).KODE)
    return gabungkan(*daftar)


def diberikan(ruang: str) -> set[str]:
    """Find the codes, and the texts that look like one, that stand in a room's code outside the declarations."""
    dikenal = dinyatakan(ruang)
    ditemukan: set[str] = set()
    for berkas in sorted((PROGRAM / ruang).rglob("*.py")):
        pohon = ast.parse(berkas.read_text(encoding="utf-8"))
        badan = [satu for satu in pohon.body if not (isinstance(satu, ast.AnnAssign) and ast.unparse(satu.target) == "KODE")]
        for satu in badan:
            teks = {
                simpul.value for simpul in ast.walk(satu) if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str)
            }
            ditemukan |= {nilai for nilai in teks if nilai in dikenal or BENTUK_KODE.fullmatch(nilai)}
    return ditemukan


@pytest.mark.parametrize("ruang", RUANG)
def test_the_codes_given_are_the_codes_declared(ruang: str) -> None:
    assert diberikan(ruang) == set(dinyatakan(ruang))
    assert diberikan(ruang)


@pytest.mark.parametrize("ruang", RUANG)
def test_every_code_is_explained_in_one_sentence(ruang: str) -> None:
    for uraian in dinyatakan(ruang).values():
        assert uraian[0].isupper() and uraian.endswith(".") and "\n" not in uraian


def test_the_list_of_all_codes_is_that_of_the_rooms() -> None:
    assert gabungkan(*map(dinyatakan, RUANG)) == SEMUA_KODE
