"""Lists, order, labels and capitals."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.huruf import awal_kapital, awal_kecil, judul, kapital
from generator.bahasa.urutan import butir_kalimat, gabung, huruf_urut, kunci_urut, romawi


def test_lists_in_a_sentence():
    assert [gabung(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a dan b", "a, b, dan c"]
    assert gabung(["a", "b", "c"], "atau") == "a, b, atau c"


def test_names_sort_as_a_reader_expects():
    urut = [
        "Anggur", "boyolali", "Cepogo–Selo", "Demak", "Él Nino", "Elang", "Klaster 2", "Klaster 10", "Kota Tegal",
        "Kotabaru", "Zaitun",
    ]  # fmt: skip
    acak = random.Random(1).sample(urut, len(urut))
    assert sorted(acak, key=kunci_urut) == urut


@given(st.lists(st.text(), unique=True), st.randoms())
def test_sorting_does_not_depend_on_the_order_it_starts_from(teks, acak):
    lain = teks[:]
    acak.shuffle(lain)
    assert sorted(teks, key=kunci_urut) == sorted(lain, key=kunci_urut)


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(nilai):
    angka = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[huruf] for huruf in romawi(nilai)]
    jumlah = sum(-satu if satu < max(angka[urut:]) else satu for urut, satu in enumerate(angka))
    assert jumlah == nilai


def test_roman_numerals_have_their_short_forms_and_limits():
    assert [romawi(n) for n in (4, 9, 14, 40, 90, 400, 1994)] == ["IV", "IX", "XIV", "XL", "XC", "CD", "MCMXCIV"]
    for nilai in (0, 4000):
        with pytest.raises(ValueError, match="Romawi"):
            romawi(nilai)


def test_letters_go_on_after_z():
    assert [huruf_urut(n) for n in (1, 2, 26, 27, 28, 52, 53, 702, 703)] == [
        "a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa",
    ]  # fmt: skip
    with pytest.raises(ValueError, match="huruf urut"):
        huruf_urut(0)


@given(st.integers(1, 100_000))
def test_letters_are_all_different_and_in_order(nilai):
    ini, lanjut = huruf_urut(nilai), huruf_urut(nilai + 1)
    assert (len(ini), ini) < (len(lanjut), lanjut)


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("rencana dan anggaran untuk kabupaten/kota", "Rencana dan Anggaran untuk Kabupaten/Kota"),
        ("di balik angka", "Di Balik Angka"),
        ("undang-undang tentang usaha mikro", "Undang-Undang tentang Usaha Mikro"),
        ("rapat FEDEP yang dihadiri UMKM", "Rapat FEDEP yang Dihadiri UMKM"),
        ("tahun 2025 s.d. 2026 (contoh)", "Tahun 2025 s.d. 2026 (Contoh)"),
        ("pariwisata cepogo–selo–sawangan", "Pariwisata Cepogo–Selo–Sawangan"),
        ("laporan ke gubernur dari dinas, pada rapat dengan ketua", "Laporan ke Gubernur dari Dinas, pada Rapat dengan Ketua"),
        ("", ""),
    ],
)
def test_title_case(teks, hasil):
    assert judul(teks) == hasil
    assert judul(hasil) == hasil


def test_capitals_leave_dotted_abbreviations_small():
    assert kapital("a.n. Gubernur Jawa Tengah") == "a.n. GUBERNUR JAWA TENGAH"
    assert kapital("Semarang") == "SEMARANG"
    assert awal_kapital("tiga klaster FPESD") == "Tiga klaster FPESD"


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("Usulan program disepakati", "usulan program disepakati"),
        ("FEDEP mengundang dinas", "FEDEP mengundang dinas"),
        ("Ketua FPESD membuka rapat", "Ketua FPESD membuka rapat"),
        ("Dinas Perikanan menyiapkan data", "Dinas Perikanan menyiapkan data"),
        ("Bappeda mencatat", "Bappeda mencatat"),
        ("", ""),
    ],
)
def test_awal_kecil_menjaga_nama(teks: str, harapan: str) -> None:
    assert awal_kecil(teks) == harapan


@pytest.mark.parametrize(
    ("butir", "harapan"),
    [
        ((), ()),
        (("Satu.",), ("satu.",)),
        (("Satu.", "Dua"), ("satu; dan", "dua.")),
        (("Satu", "Dua.", "FEDEP tiga;"), ("satu;", "dua; dan", "FEDEP tiga.")),
    ],
)
def test_butir_kalimat_bersambung_menjadi_satu_kalimat(butir: tuple[str, ...], harapan: tuple[str, ...]) -> None:
    assert butir_kalimat(butir) == harapan
