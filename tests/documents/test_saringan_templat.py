"""The standing filters write Indonesian, and refuse what they cannot write with a sentence for the author."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.documents.galat import SalahPakai
from generator.documents.saringan import SARINGAN, UJI
from generator.documents.susun import lingkungan, susun_teks
from generator.tree import Nilai

HARI = date(2026, 8, 31)

TERTULIS = [
    ("x | tanggal", HARI, "31 Agustus 2026"),
    ("x | hari_tanggal", HARI, "Senin, 31 Agustus 2026"),
    ("x | hari", HARI, "Senin"),
    ("x | bulan", HARI, "Agustus"),
    ("x | bulan", 2, "Februari"),
    ("x | rupiah", 1_250_000, "Rp1.250.000,00"),
    ("x | terbilang", 1_001_000, "satu juta seribu"),
    ("x | bilangan", 12_345, "12.345"),
    ("x | persen", Decimal("92.5"), "92,5 persen"),
    ("x | angka", 3, "tiga"),
    ("x | romawi", 4, "IV"),
    ("x | kapital", "jepara", "JEPARA"),
    ("x | gabung", ["a", "b", "c"], "a, b, dan c"),
    ("x | gabung('atau')", ("a", "b"), "a atau b"),
    ("x | atau('–')", None, "–"),
    ("x | atau('–')", "", "–"),
    ("x | atau('–')", "ada", "ada"),
    ("x | banyak", (1, 2), "2"),
    ("x | banyak | angka", (1, 2), "dua"),
]


@pytest.mark.parametrize(("ekspresi", "nilai", "tulisan"), TERTULIS)
def test_filter_writes(ekspresi: str, nilai: Any, tulisan: str) -> None:
    assert susun_teks(lingkungan({}, {}, {}), f"{{{{ {ekspresi} }}}}", "t.md", 1, {"x": nilai}) == (Nilai(tulisan),)


@pytest.mark.parametrize("nama", sorted(SARINGAN.keys() - {"atau"}))
def test_filter_refuses_a_missing_value_and_a_truth_value(nama: str) -> None:
    for nilai in (None, True, object()):
        with pytest.raises(SalahPakai, match=f"'{nama}'"):
            SARINGAN[nama](nilai, *[HARI] * (nama == "rentang_tanggal"))


def test_empty_is_not_there_but_zero_is() -> None:
    assert [UJI["ada"](nilai) for nilai in (None, "", (), [], 0, "x", False)] == [False] * 4 + [True] * 3
    assert UJI["kosong"](None)
