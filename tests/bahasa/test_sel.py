"""A table cell as text."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.sel import tulis_sel


@pytest.mark.parametrize(
    ("nilai", "jenis", "teks"),
    [
        (None, "rupiah", "–"),
        ("", "teks", ""),
        (150_000_000, "rupiah", "150.000.000"),
        (0, "rupiah", "0"),
        (-1_500, "rupiah", "-1.500"),
        (999, "bilangan", "999"),
        (1_000, "bilangan", "1.000"),
        (Decimal("1450"), "bilangan", "1.450"),
        (Decimal("1450.5"), "bilangan", "1.450,5"),
        (Decimal("92.50"), "bilangan", "92,50"),
        (Decimal("1E+3"), "bilangan", "1.000"),
        (Decimal("83.333"), "persen", "83,33"),
        (Decimal("83.335"), "persen", "83,34"),
        (Decimal("0.005"), "persen", "0,01"),
        (Decimal("-0.005"), "persen", "-0,01"),
        (100, "persen", "100,00"),
        (date(2026, 11, 9), "tanggal", "9 November 2026"),
        (3, "nomor", "3."),
        ("33.21", "kode", "33.21"),
        ("0123", "kode", "0123"),
        ("tidak dapat dihitung", "persen", "tidak dapat dihitung"),
        ("=1+1", "rupiah", "=1+1"),
        (12, "teks", "12"),
    ],
)
def test_each_kind_has_its_form(nilai, jenis, teks):
    assert tulis_sel(nilai, jenis) == teks


@pytest.mark.parametrize(
    ("nilai", "jenis"),
    [
        (1.5, "bilangan"),
        (True, "bilangan"),
        (Decimal("1.5"), "rupiah"),
        (3321, "kode"),
        (date(2026, 1, 1), "teks"),
        (5, "tanggal"),
        (("x",), "teks"),
    ],
)
def test_a_value_that_does_not_fit_its_column_is_refused(nilai, jenis):
    with pytest.raises(TypeError, match=jenis):
        tulis_sel(nilai, jenis)


def test_what_is_not_a_number_is_refused():
    with pytest.raises(ValueError, match="bukan bilangan"):
        tulis_sel(Decimal("NaN"), "bilangan")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.integers())
def test_a_number_reads_back_as_itself(nilai):
    assert Decimal(tulis_sel(nilai, "bilangan").replace(".", "").replace(",", ".")) == nilai
