"""Rows that a page may not part, whatever the format."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.tree import BarisTabel
from generator.writers.ikatan import SEPASANG, ikat
from generator.writers.tinggi import TERTINGGI

ISI = BarisTabel(("satu",))
LANJUTAN = BarisTabel(("dua",), lanjutan=True)
SUBJUDUL = BarisTabel((None,), "subjudul", "A. Tingkat")
SUBTOTAL, TOTAL = BarisTabel((1,), "subtotal", "Jumlah A"), BarisTabel((1,), "total", "Jumlah")


def bersama(*baris: BarisTabel, tinggi: float | tuple[float, ...] = 8, gaya: str = "buku") -> str:
    """A letter for every row, a hyphen behind those that stay with the next."""
    semua = tinggi if isinstance(tinggi, tuple) else tuple(tinggi if satu.peran == "isi" else 0 for satu in baris)
    ikut = ikat(baris, semua, gaya).ikut  # type: ignore[arg-type]
    return "".join(satu.peran[0] + ("-" if terikat else " ") for satu, terikat in zip(baris, ikut, strict=True)).strip()


def test_two_rows_begin_and_three_end_a_table_of_the_book() -> None:
    assert bersama(*[ISI] * 7) == "i-i i i i-i-i"


def test_two_rows_end_a_table_of_a_letter() -> None:
    assert bersama(*[ISI] * 6, gaya="surat") == "i-i i i i-i"


def test_group_rows_and_totals_are_no_records() -> None:
    """The page holds records, not only what heads or sums them."""
    assert bersama(SUBJUDUL, *[ISI] * 6, SUBTOTAL, TOTAL) == "s-i-i i i-i-i-s-t"


def test_further_rows_of_a_record_stay_with_it() -> None:
    assert bersama(ISI, ISI, ISI, LANJUTAN, LANJUTAN, ISI, ISI, ISI) == "i-i i-i-i i-i-i"


def test_tall_rows_stand_two_together_and_very_tall_ones_alone() -> None:
    assert bersama(*[ISI] * 6, tinggi=50) == "i-i i i i-i"
    assert bersama(*[ISI] * 4, tinggi=SEPASANG / 2 + 1) == "i i i i"


def test_a_row_that_may_split_holds_nothing_but_its_rest_may_split_too() -> None:
    baris = (ISI, LANJUTAN, ISI, TOTAL)
    ikatan = ikat(baris, (TERTINGGI, 8, 8, 0), "buku")
    assert ikatan.terbelah == (True, True, False, False)
    assert ikatan.ikut == (False, False, True, False)


@given(st.lists(st.tuples(st.sampled_from((ISI, LANJUTAN, SUBJUDUL, SUBTOTAL, TOTAL)), st.floats(0, 200)), max_size=12))
def test_every_row_is_judged_and_nothing_follows_the_last(deret: list[tuple[BarisTabel, float]]) -> None:
    deret = [(ISI, 8.0), *deret]
    ikatan = ikat([satu for satu, _ in deret], [mm for _, mm in deret], "matriks")
    assert len(ikatan.ikut) == len(ikatan.terbelah) == len(deret)
    assert not ikatan.ikut[-1]
    assert not any(ikut and belah for ikut, belah in zip(ikatan.ikut, ikatan.terbelah, strict=True))


def test_no_table_is_no_rule() -> None:
    assert ikat((), (), "buku").ikut == ()
    assert bersama(ISI) == "i"
