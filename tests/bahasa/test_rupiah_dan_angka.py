"""Money and numbers in sentences."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.angka import angka, angka_awal, bulatkan, persen
from generator.bahasa.rupiah import rupiah, rupiah_singkat, rupiah_terbilang


def test_money_with_and_without_words():
    assert rupiah(150_000_000) == "Rp150.000.000,00"
    assert rupiah(-5) == "-Rp5,00"
    assert rupiah_terbilang(50_000_000) == "Rp50.000.000,00 (lima puluh juta rupiah)"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (0, "Rp0"),
        (999_999, "Rp999.999"),
        (1_000_000, "Rp1 juta"),
        (995_000_000, "Rp995 juta"),
        (999_999_999, "Rp1 miliar"),
        (1_450_000_000, "Rp1,45 miliar"),
        (1_455_000_000, "Rp1,46 miliar"),
        (2_500_000_000_000, "Rp2,5 triliun"),
        (10**15, "Rp1.000 triliun"),
        (-999_999_999_999, "-Rp1 triliun"),
    ],
)
def test_money_in_short(nilai, teks):
    assert rupiah_singkat(nilai) == teks


@given(st.integers(-(10**15), 10**15))
def test_money_reads_back(nilai):
    assert int(rupiah(nilai).replace("Rp", "").removesuffix(",00").replace(".", "")) == nilai


@given(st.integers(10**6, 10**14))
def test_money_in_short_is_off_by_half_a_hundredth_of_its_unit_at_most(nilai):
    bilangan, kata = rupiah_singkat(nilai).removeprefix("Rp").split(" ")
    satuan = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}[kata]
    ringkas = Fraction(bilangan.replace(".", "").replace(",", ".")) * satuan
    assert abs(ringkas - nilai) <= Fraction(satuan, 200)


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [(0, "nol"), (3, "tiga"), (12, "dua belas"), (20, "dua puluh"), (25, "25"), (100, "seratus"), (200, "dua ratus"),
     (1_000, "seribu"), (2_450, "2.450"), (2_000_000, "dua juta"), (-3, "-3"), (10**18, "1.000.000.000.000.000.000")],
)  # fmt: skip
def test_one_or_two_words_are_spelled_out(nilai, teks):
    assert angka(nilai) == teks


def test_no_sentence_begins_with_a_digit():
    assert angka_awal(3) == "Tiga"
    assert angka_awal(25) == "Sebanyak 25"


@given(st.integers(-(10**18), 10**18))
def test_whatever_the_number_a_letter_comes_first(nilai):
    assert angka_awal(nilai)[0].isupper()


def test_percentages_in_a_sentence():
    assert persen(Decimal("92.5")) == persen(Decimal("92.50")) == "92,5 persen"
    assert persen(100) == "100 persen"
    assert persen(Fraction(250, 3)) == "83,33 persen"
    assert persen(Fraction(-1, 200)) == "-0,01 persen"


@given(st.fractions(), st.integers(0, 4))
def test_rounding_moves_a_fraction_by_half_a_step_at_most(nilai, desimal):
    assert abs(Fraction(bulatkan(nilai, desimal)) - nilai) <= Fraction(1, 2 * 10**desimal)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_a_fraction_and_its_decimal_are_rounded_alike(nilai, pangkat):
    assert bulatkan(Fraction(nilai, 10**pangkat)) == bulatkan(Decimal(nilai).scaleb(-pangkat))
