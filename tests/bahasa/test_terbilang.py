"""Number words: the vectors of the tata naskah dinas reference §6, and reading back what was written."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.terbilang import TERBESAR, terbilang

VEKTOR = {
    0: "nol",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    20: "dua puluh",
    100: "seratus",
    101: "seratus satu",
    1_000: "seribu",
    1_100: "seribu seratus",
    2_026: "dua ribu dua puluh enam",
    11_000: "sebelas ribu",
    100_000: "seratus ribu",
    101_000: "seratus satu ribu",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    10**9: "satu miliar",
    10**12: "satu triliun",
    21_000: "dua puluh satu ribu",
    111_111: "seratus sebelas ribu seratus sebelas",
    1_450_000_000: "satu miliar empat ratus lima puluh juta",
    -7: "minus tujuh",
}
SATUAN = {
    kata: nilai
    for nilai, kata in enumerate(["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])
}
UTUH = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
KELOMPOK = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def baca(teks: str) -> int:
    """A reader of number words that shares nothing with the writer."""
    if teks.startswith("minus "):
        return -baca(teks.removeprefix("minus "))
    jumlah = ratusan = angka = 0
    for kata in teks.split():
        if kata == "seribu":
            assert not (ratusan or angka)
            jumlah += 1000
        elif kata in KELOMPOK:
            jumlah += (ratusan + angka) * KELOMPOK[kata]
            ratusan = angka = 0
        elif kata == "ratus":
            ratusan, angka = angka * 100, 0
        elif kata == "puluh":
            ratusan, angka = ratusan + angka * 10, 0
        elif kata == "belas":
            ratusan, angka = ratusan + 10 + angka, 0
        elif kata in UTUH:
            ratusan += UTUH[kata]
        else:
            angka = SATUAN[kata]
    return jumlah + ratusan + angka


@pytest.mark.parametrize(("nilai", "kata"), VEKTOR.items())
def test_the_vectors(nilai, kata):
    assert terbilang(nilai) == kata


@given(st.integers(-TERBESAR, TERBESAR) | st.integers(0, 5_000))
def test_reading_back_gives_the_number(nilai):
    kata = terbilang(nilai)
    assert baca(kata) == nilai
    assert "  " not in kata and kata == kata.strip()


@given(st.integers(-TERBESAR, TERBESAR))
def test_one_is_never_written_before_a_word_that_has_it(nilai):
    kata = terbilang(nilai).split()
    bergandeng = set(itertools.pairwise(kata))
    assert not bergandeng & {("satu", "ratus"), ("satu", "puluh"), ("satu", "belas")}
    assert "sejuta" not in kata


def test_beyond_the_words_there_is_an_error():
    with pytest.raises(ValueError, match="terlalu besar"):
        terbilang(TERBESAR + 1)
