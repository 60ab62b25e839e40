"""Dates in words."""

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.tanggal import (
    bulan_romawi,
    hari,
    hari_tanggal,
    rentang_tanggal,
    tanggal,
    tanggal_terbilang,
)

BULAN = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


def test_dates_and_weekdays():
    assert tanggal(date(2026, 11, 9)) == "9 November 2026"
    assert hari_tanggal(date(2026, 11, 19)) == "Kamis, 19 November 2026"


def test_the_week_is_spelled_as_the_rules_ask():
    senin = date(2026, 11, 16)
    minggu = [hari(senin + timedelta(urut)) for urut in range(7)]
    assert minggu == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def test_the_months_and_their_numerals():
    for urut in range(12):
        hari_itu = date(2026, urut + 1, 1)
        assert (tanggal(hari_itu), bulan_romawi(hari_itu)) == (f"1 {BULAN[urut]} 2026", ROMAWI[urut])


def test_the_opening_of_a_berita_acara():
    assert tanggal_terbilang(date(2026, 11, 19)) == (
        "Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)"
    )
    assert tanggal_terbilang(date(2027, 2, 1)).endswith("(01-02-2027)")


@pytest.mark.parametrize(
    ("awal", "akhir", "teks"),
    [
        (date(2026, 9, 1), date(2026, 9, 2), "1 s.d. 2 September 2026"),
        (date(2026, 8, 30), date(2026, 9, 2), "30 Agustus s.d. 2 September 2026"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 Desember 2026 s.d. 2 Januari 2027"),
        (date(2026, 9, 1), date(2026, 9, 1), "1 September 2026"),
        (date(2026, 9, 1), date(2027, 9, 1), "1 September 2026 s.d. 1 September 2027"),
    ],
)
def test_a_range_writes_once_what_both_share(awal, akhir, teks):
    assert rentang_tanggal(awal, akhir) == teks


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="mendahului"):
        rentang_tanggal(date(2026, 9, 2), date(2026, 9, 1))


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_date_reads_back_as_itself(hari_itu):
    angka, bulan, tahun = tanggal(hari_itu).split(" ")
    assert date(int(tahun), BULAN.index(bulan) + 1, int(angka)) == hari_itu


def test_the_locale_of_the_process_plays_no_part():
    perintah = (
        "from datetime import date; from generator.bahasa.tanggal import hari_tanggal; print(hari_tanggal(date(2026, 2, 6)))"
    )
    hasil = {
        subprocess.run(
            [sys.executable, "-c", perintah],
            env={**os.environ, "LC_ALL": nama, "LANGUAGE": nama, "TZ": "Pacific/Kiritimati"},
            capture_output=True, text=True, check=True,
        ).stdout
        for nama in ("C", "de_DE.UTF-8")
    }  # fmt: skip
    assert hasil == {"Jumat, 6 Februari 2026\n"}
