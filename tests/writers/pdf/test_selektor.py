"""An element answers to the same rules whether that was asked anew or of another element that stands alike."""

from __future__ import annotations

import inspect
import re
from io import StringIO
from typing import Any

import pytest

from generator.writers.pdf import tugas_dokumen
from generator.writers.pdf.gaya import lembar_gaya, lembar_halaman
from generator.writers.pdf.tata_letak import buka_mesin
from tests.dokumen_semua import ASET, dokumen_semua, tema_uji

TEMA = tema_uji("jateng2012")
DIKENAL = {"first-child", "last-child", "nth-last-child", "has", "not"}
"""What a selector may ask besides names, classes, parents and the element before."""


@pytest.fixture(scope="module")
def selektor() -> Any:
    buka_mesin(ASET)
    from generator.writers.pdf.mesin import selektor

    return selektor


def test_every_element_answers_to_the_rules_that_the_engine_finds(selektor: Any) -> None:
    mesin = buka_mesin(ASET)
    from weasyprint.html import UA_STYLESHEET

    banyak = 0
    for tugas in tugas_dokumen(dokumen_semua(), TEMA, ASET):
        lembar = mesin.CSS(string=lembar_gaya(TEMA, TEMA.halaman[tugas.halaman]))
        isi = f"<!DOCTYPE html><html lang='id'><head><title>Uji</title></head><body>{tugas.html}</body></html>"
        letak: dict[Any, int] = {None: -1}
        for bungkus in mesin.HTML(file_obj=StringIO(isi)).wrapper_element.iter_subtree():
            di_sini = selektor._letak(bungkus, letak[bungkus.parent.etree_element if bungkus.parent else None])
            letak[bungkus.etree_element] = di_sini
            for satu in (UA_STYLESHEET, lembar):
                assert selektor.aturan_cocok(satu.matcher, bungkus, di_sini) == satu.matcher.match(bungkus)
        banyak += len(letak) - len(set(letak.values()))
    assert banyak > 100, "no two elements stand alike"


def test_style_sheets_ask_for_nothing_that_memory_does_not_see() -> None:
    """Elements that stand alike are the same to these selectors; `~`, ids and other attributes would tell them apart."""
    for halaman in TEMA.halaman.values():
        gaya = re.sub(
            r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}", "", lembar_halaman(halaman, (20.0,), 1) + lembar_gaya(TEMA, halaman)
        )
        pemilih = re.sub(r"\{[^{}]*\}", " ", gaya)
        assert set(re.findall(r"(?<!:):([a-z-]+)", pemilih)) <= DIKENAL
        assert not re.search(r"[~#\[]", pemilih)
        assert all(int(satu) < 4 for satu in re.findall(r"nth-last-child\(-n\+(\d+)\)", pemilih))


def test_attributes_that_no_rule_asks_for_are_asked_for_by_none(selektor: Any) -> None:
    from weasyprint.html import UA, UA_STYLESHEET

    assert UA_STYLESHEET.matcher.id_selectors == {}
    assert not selektor.TAK_DIPILIH & set(re.findall(r"\[([a-z]+)[~^$*|]?=", UA))


def test_the_cascade_that_memory_stands_before_takes_what_it_took(selektor: Any) -> None:
    assert list(inspect.signature(selektor._AWAL).parameters) == [
        "self",
        "html",
        "sheets",
        "presentational_hints",
        "font_config",
        "target_collector",
    ]
    for nama, medan in (
        ("declaration_precedence", ["origin", "importance"]),
        ("preprocess_declarations", ["base_url", "declarations"]),
        ("find_style_attributes", ["tree", "presentational_hints", "base_url"]),
    ):
        assert list(inspect.signature(getattr(selektor, nama)).parameters)[: len(medan)] == medan
