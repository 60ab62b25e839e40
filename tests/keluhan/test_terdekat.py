"""The nearest known name is the one a person would have meant."""

from __future__ import annotations

import pytest

from generator.keluhan import terdekat

DIKENAL = ["pagu", "pelaksana", "permasalahan", "program", "sumber_dana", "tahun-rencana"]


@pytest.mark.parametrize(
    ("ditulis", "maksud"),
    [
        ("pagu", "pagu"),
        ("paggu", "pagu"),
        ("Pagu", "pagu"),
        ("pelaksanaan", "pelaksana"),
        ("permasalahn", "permasalahan"),
        ("sumber dana", "sumber_dana"),
        ("sumber-dana", "sumber_dana"),
        ("tahun_rencana", "tahun-rencana"),
        ("zzz", None),
        ("", None),
        ("pagu" * 50, None),
    ],
)
def test_a_mistyped_name_leads_to_the_known_one(ditulis: str, maksud: str | None) -> None:
    assert terdekat(ditulis, DIKENAL) == maksud
    assert terdekat(ditulis, set(DIKENAL)) == maksud


def test_equally_near_names_are_chosen_alike_whatever_their_order() -> None:
    assert terdekat("a_b", ["a b", "a-b"]) == terdekat("a_b", ["a-b", "a b"])
    assert terdekat("xab", ["xac", "xad"]) == terdekat("xab", ["xad", "xac"])


def test_nothing_known_gives_nothing() -> None:
    assert terdekat("pagu", []) is None
