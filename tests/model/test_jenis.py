"""What each type of field takes, what it refuses, and how it tells people to mend it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError

from generator.model.jenis import (
    Berlaku,
    Bilangan,
    Cacah,
    Jam,
    KodeNomenklatur,
    KodeWilayah,
    Markdown,
    Nip,
    Rekaman,
    Rupiah,
    Slug,
    Tahun,
    Tanggal,
    Tautan,
    Teks,
    TeksPanjang,
    Ya,
    pola,
)

SEMUA = {
    "Teks": Teks, "TeksPanjang": TeksPanjang, "Markdown": Markdown, "Rupiah": Rupiah, "Bilangan": Bilangan, "Cacah": Cacah,
    "Tanggal": Tanggal, "Tahun": Tahun, "Ya": Ya, "Slug": Slug, "KodeWilayah": KodeWilayah, "KodeNomenklatur": KodeNomenklatur,
    "Nip": Nip, "Jam": Jam, "Tautan": Tautan, "pola": Annotated[str, pola(r"[A-Z]{3}-[0-9]{2}", "JPR-01")],
}  # fmt: skip

BAIK: list[tuple[str, object, object]] = [
    ("Teks", "x", "x"),
    ("Teks", "x" * 300, "x" * 300),
    ("Teks", "x" * 300 + "\n", "x" * 300),
    ("Teks", "Cafe\u0301", "Caf\u00e9"),
    ("Teks", "<b>{{7*7}}</b> =1+1 & *a*", "<b>{{7*7}}</b> =1+1 & *a*"),
    ("Teks", "0123", "0123"),
    ("Teks", "ꦏ꧀\u200cꦏ", "ꦏ꧀\u200cꦏ"),
    ("TeksPanjang", "satu\ndua\n\ntiga\n", "satu\ndua\n\ntiga"),
    ("TeksPanjang", "x" * 2_000, "x" * 2_000),
    ("Markdown", "# a\n\n\tb", "# a\n\n\tb"),
    ("Markdown", "x" * 20_000, "x" * 20_000),
    ("Rupiah", "0", 0),
    ("Rupiah", "150000000", 150_000_000),
    ("Rupiah", "9" * 15, 999_999_999_999_999),
    ("Rupiah", 5, 5),
    ("Cacah", "25", 25),
    ("Bilangan", "12", Decimal(12)),
    ("Bilangan", "12.5", Decimal("12.5")),
    ("Bilangan", "-0.25", Decimal("-0.25")),
    ("Bilangan", "0.125", Decimal("0.125")),
    ("Bilangan", "1.5000", Decimal("1.5000")),
    ("Bilangan", "1500.125", Decimal("1500.125")),
    ("Bilangan", Decimal("1.5"), Decimal("1.5")),
    ("Tanggal", "2026-07-20", date(2026, 7, 20)),
    ("Tanggal", "2028-02-29", date(2028, 2, 29)),
    ("Tanggal", date(2026, 7, 20), date(2026, 7, 20)),
    ("Tahun", "2000", 2000),
    ("Tahun", "2100", 2100),
    ("Tahun", 2027, 2027),
    ("Ya", "true", True),
    ("Ya", "false", False),
    ("Ya", False, False),
    ("Slug", "a", "a"),
    ("Slug", "0-ukir-kayu-9", "0-ukir-kayu-9"),
    ("Slug", "a" * 60, "a" * 60),
    ("KodeWilayah", "33.21", "33.21"),
    ("KodeNomenklatur", "3.31.02", "3.31.02"),
    ("KodeNomenklatur", "3.31.02.2.01", "3.31.02.2.01"),
    ("KodeNomenklatur", "3.31.02.2.01.0003", "3.31.02.2.01.0003"),
    ("KodeNomenklatur", "X.XX.01.2.01.0001", "X.XX.01.2.01.0001"),
    ("Nip", "199002292012121001".replace("19900229", "19920229"), "199202292012121001"),
    ("Nip", "0" * 18, "0" * 18),
    ("Nip", "199001012021211001", "199001012021211001"),
    ("Jam", "09.00", "09.00"),
    ("Jam", "23:59", "23.59"),
    ("Tautan", "https://contoh.go.id/a?b=c#d", "https://contoh.go.id/a?b=c#d"),
    ("Tautan", "https://contoh.go.id:8443/", "https://contoh.go.id:8443/"),
    ("Tautan", "mailto:fpesd@contoh.go.id", "mailto:fpesd@contoh.go.id"),
    ("pola", "JPR-01", "JPR-01"),
]

BURUK: list[tuple[str, object, str, str]] = [
    # type, value, code, a part of how to mend it
    ("Teks", "", "ISIAN-KOSONG", "isilah"),
    ("Teks", "\n", "ISIAN-KOSONG", ""),
    ("Teks", "x" * 301, "TEKS-PANJANG", "1 huruf"),
    ("Teks", "satu\ndua", "TEKS-BARIS", ">-"),
    ("Teks", "satu\n\n", "TEKS-SPASI", "hapus"),
    ("Teks", "satu\tdua", "TEKS-TAB", "spasi"),
    ("Teks", " satu", "TEKS-SPASI", "hapus"),
    ("Teks", "satu ", "TEKS-SPASI", "hapus"),
    ("Teks", ["satu"], "ISIAN-BUKAN-TEKS", "satu nilai"),
    ("Teks", {"a": "b"}, "ISIAN-BUKAN-TEKS", "satu nilai"),
    ("Teks", 5, "ISIAN-BUKAN-TEKS", "satu nilai"),
    ("TeksPanjang", "x" * 2_001, "TEKS-PANJANG", "1 huruf"),
    ("TeksPanjang", "a\tb", "TEKS-TAB", "spasi"),
    ("TeksPanjang", " \n ", "ISIAN-KOSONG", ""),
    ("Markdown", "x" * 20_001, "TEKS-PANJANG", "1 huruf"),
    ("Rupiah", "Rp 2 juta", "ANGKA-BENTUK", "tulislah 2000000"),
    ("Rupiah", "Rp2,5 miliar", "ANGKA-BENTUK", "tulislah 2500000000"),
    ("Rupiah", "150.000.000", "ANGKA-BENTUK", "tulislah 150000000"),
    ("Rupiah", "Rp 150.000.000,00", "ANGKA-BENTUK", "tulislah 150000000"),
    ("Rupiah", "Rp150.000,-", "ANGKA-BENTUK", "tulislah 150000"),
    ("Rupiah", "150000000.50", "ANGKA-BENTUK", "misalnya 150000000"),
    ("Rupiah", "12.5", "ANGKA-BENTUK", "misalnya 150000000"),
    ("Rupiah", "0150", "ANGKA-BENTUK", "tulislah 150"),
    ("Rupiah", "١٥٠", "ANGKA-BENTUK", "misalnya"),
    ("Rupiah", "1٥٠", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "1٥", "ANGKA-BENTUK", "misalnya"),
    ("Tanggal", "2026-07-2٠", "TANGGAL-BENTUK", ""),
    ("Nip", "19900101201212100١", "NIP-BENTUK", ""),
    ("KodeWilayah", "33.2١", "KODE-BENTUK", ""),
    ("Jam", "09.0٠", "JAM-BENTUK", ""),
    ("Rupiah", "１５０", "ANGKA-BENTUK", "misalnya"),
    ("Rupiah", "1e9", "ANGKA-BENTUK", "misalnya"),
    ("Rupiah", "1_000", "ANGKA-BENTUK", "misalnya"),
    ("Rupiah", "+5", "ANGKA-BENTUK", "misalnya"),
    ("Rupiah", " 5", "ANGKA-BENTUK", "tulislah 5"),
    ("Rupiah", "5\n", "ANGKA-BENTUK", "tulislah 5"),
    ("Rupiah", "-5", "ANGKA-BATAS", ""),
    ("Rupiah", -5, "ANGKA-BATAS", ""),
    ("Rupiah", "1" + "0" * 15, "ANGKA-BATAS", "nol"),
    ("Rupiah", 10**15, "ANGKA-BATAS", "nol"),
    ("Rupiah", True, "ISIAN-BUKAN-TEKS", ""),
    ("Rupiah", 5.0, "ISIAN-BUKAN-TEKS", ""),
    ("Cacah", "25 orang", "ANGKA-BENTUK", "misalnya 25"),
    ("Bilangan", "12,5", "ANGKA-BENTUK", "tulislah 12.5"),
    ("Bilangan", "1.500", "ANGKA-TAKSA", "tulislah 1500 bila ribuan"),
    ("Bilangan", "1.500.000", "ANGKA-BENTUK", "tulislah 1500000"),
    ("Bilangan", "007", "ANGKA-BENTUK", "tulislah 7"),
    ("Bilangan", ".5", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "5.", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "NaN", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "1e3", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "٣", "ANGKA-BENTUK", "misalnya"),
    ("Bilangan", "0.1234567", "ANGKA-BENTUK", "misalnya"),
    ("Tanggal", "20 Juli 2026", "TANGGAL-BENTUK", "tulislah 2026-07-20"),
    ("Tanggal", "20-07-2026", "TANGGAL-BENTUK", "tulislah 2026-07-20"),
    ("Tanggal", "20/7/2026", "TANGGAL-BENTUK", "tulislah 2026-07-20"),
    ("Tanggal", "2026-7-2", "TANGGAL-BENTUK", "20 Juli 2026"),
    ("Tanggal", "20260720", "TANGGAL-BENTUK", "20 Juli 2026"),
    ("Tanggal", "2026-W30-1", "TANGGAL-BENTUK", ""),
    ("Tanggal", "2026-02-30", "TANGGAL-TIDAK-ADA", "bulan"),
    ("Tanggal", "2026-13-40", "TANGGAL-TIDAK-ADA", "bulan"),
    ("Tanggal", "2026-07-20T00:00:00", "TANGGAL-BENTUK", ""),
    ("Tahun", "1999", "TAHUN-BENTUK", "2027"),
    ("Tahun", "2101", "TAHUN-BENTUK", "2027"),
    ("Tahun", "27", "TAHUN-BENTUK", "2027"),
    ("Tahun", "٢٠٢٧", "TAHUN-BENTUK", "2027"),
    ("Ya", "ya", "YA-BENTUK", "tulislah true"),
    ("Ya", "yes", "YA-BENTUK", "tulislah true"),
    ("Ya", "no", "YA-BENTUK", "tulislah false"),
    ("Ya", "True", "YA-BENTUK", "tulislah true"),
    ("Ya", "mungkin", "YA-BENTUK", "true atau false"),
    ("Slug", "Ukir Kayu", "SLUG-BENTUK", "misalnya ukir-kayu"),
    ("Slug", "a/../b", "SLUG-BENTUK", "misalnya a-b"),
    ("Slug", "-a", "SLUG-BENTUK", "misalnya a"),
    ("Slug", "a--b", "SLUG-BENTUK", "misalnya a-b"),
    ("Slug", "a" * 61, "SLUG-BENTUK", ""),
    ("Slug", "nul", "SLUG-BENTUK", ""),
    ("Slug", "a\n", "SLUG-BENTUK", "misalnya a"),
    ("Slug", "é", "SLUG-BENTUK", ""),
    ("KodeWilayah", "3321", "KODE-BENTUK", "tulislah 33.21"),
    ("KodeWilayah", "33.2", "KODE-BENTUK", "33.21"),
    ("KodeNomenklatur", "3.31", "KODE-BENTUK", "titik"),
    ("KodeNomenklatur", "3.31.02.2.01.3", "KODE-BENTUK", "titik"),
    ("Nip", "19900101 201212 1 001", "NIP-BENTUK", "tulislah 199001012012121001"),
    ("Nip", "1990010120121210", "NIP-BENTUK", "banyaknya"),
    ("Nip", "199013012012121001", "NIP-BENTUK", "ke-8"),
    ("Nip", "199001012012131001", "NIP-BENTUK", "ke-14"),
    ("Jam", "9.00", "JAM-BENTUK", "dua angka jam"),
    ("Jam", "24.00", "JAM-BENTUK", "dua angka jam"),
    ("Jam", "09.60", "JAM-BENTUK", "dua angka jam"),
    ("Tautan", "http://contoh.go.id/a", "TAUTAN-BENTUK", "https://contoh.go.id/a"),
    ("Tautan", "contoh.go.id", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "javascript:alert(1)", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "file:///etc/passwd", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://a b", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://bank.id@jahat.id/", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://contoh.id:99999/", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://[salah/", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "mailto:", "TAUTAN-BENTUK", "https://"),
    ("Tautan", "https://contoh.id/" + "a" * 2_000, "TAUTAN-BENTUK", "https://"),
    ("pola", "jpr-01", "KODE-BENTUK", "periksa"),
    ("pola", "JPR-01\n", "KODE-BENTUK", "periksa"),
]


def nilai_dari(jenis: str, masukan: object) -> object:
    return TypeAdapter(SEMUA[jenis]).validate_python(masukan)


def penolakan(jenis: str, masukan: object) -> tuple[str, dict[str, Any]]:
    with pytest.raises(ValidationError) as galat:
        nilai_dari(jenis, masukan)
    (satu,) = galat.value.errors()
    return satu["type"], satu["ctx"]


@pytest.mark.parametrize(("jenis", "masukan", "harap"), BAIK, ids=lambda satu: repr(satu)[:30])
def test_a_well_written_value_is_taken(jenis: str, masukan: object, harap: object) -> None:
    nilai = nilai_dari(jenis, masukan)
    assert nilai == harap and type(nilai) is type(harap)


@pytest.mark.parametrize(("jenis", "masukan", "kode", "perbaikan"), BURUK, ids=lambda satu: repr(satu)[:30])
def test_any_other_is_refused_with_a_way_to_mend_it(jenis: str, masukan: object, kode: str, perbaikan: str) -> None:
    didapat, konteks = penolakan(jenis, masukan)
    assert didapat == kode
    assert konteks["pesan"] and konteks["diharapkan"] and perbaikan in konteks["perbaikan"]


@pytest.mark.parametrize("jenis", SEMUA)
def test_nothing_written_is_complained_of_as_empty(jenis: str) -> None:
    assert penolakan(jenis, None)[0] == "ISIAN-KOSONG"


@pytest.mark.parametrize("jenis", SEMUA)
@given(st.text(max_size=30) | st.text(st.sampled_from("0123456789.,-: Rp"), max_size=20))
def test_every_text_is_taken_or_refused_in_indonesian(jenis: str, masukan: str) -> None:
    try:
        nilai_dari(jenis, masukan)
    except ValidationError as galat:
        (satu,) = galat.errors()
        assert satu["type"].isupper() and satu["msg"] == satu["ctx"]["pesan"]


@given(st.integers(0, 10**15 - 1))
def test_every_amount_is_taken_as_written(banyak: int) -> None:
    assert nilai_dari("Rupiah", str(banyak)) == banyak


@given(st.integers(0, 10**15 - 1))
def test_an_amount_with_points_is_refused_with_the_right_number(banyak: int) -> None:
    bertitik = f"{banyak:,}".replace(",", ".")
    if "." in bertitik:
        assert penolakan("Rupiah", bertitik)[1]["perbaikan"] == f"tulislah {banyak}"


@given(st.dates())
def test_every_date_is_taken_as_written(tanggal: date) -> None:
    assert nilai_dari("Tanggal", tanggal.isoformat()) == tanggal


class Warna(StrEnum):
    MERAH = "merah"


class Contoh(Rekaman):
    nama: Teks
    daftar: tuple[Rupiah, ...] = ()
    warna: Warna = Warna.MERAH
    peta: dict[Slug, Rupiah] = Field(default_factory=dict)
    kosong: Bilangan | None = None


def test_a_record_takes_lists_for_tuples_and_texts_for_enums() -> None:
    rekaman = Contoh.model_validate({"nama": "a", "daftar": ["1", "2"], "warna": "merah", "peta": {"a": "3"}, "kosong": None})
    assert rekaman == Contoh(nama="a", daftar=(1, 2), warna=Warna.MERAH, peta={"a": 3})


def test_a_record_cannot_be_changed_and_takes_no_unknown_key() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Contoh(nama="a").nama = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="extra"):
        Contoh.model_validate({"nama": "a", "lain": "b"})


@pytest.mark.parametrize("tipe", [int, float, bool, date, Decimal, int | None, tuple[int, ...], dict[str, bool], Any, list[Any]])
def test_a_field_of_a_type_that_would_convert_in_silence_is_no_class(tipe: Any) -> None:
    with pytest.raises(TypeError, match=r"Salah\.isi: use a type of generator\.model\.jenis"):
        type("Salah", (Rekaman,), {"__annotations__": {"isi": tipe}, "__module__": __name__})


def test_a_period_includes_both_its_days() -> None:
    berlaku = Berlaku(dari=date(2026, 1, 1), sampai=date(2026, 12, 31))
    hari = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    assert [berlaku.meliputi(satu) for satu in hari] == [False, True, True, False]


def test_a_period_without_end_holds_still() -> None:
    berlaku = Berlaku(dari=date(2026, 1, 1))
    assert berlaku.meliputi(date(2999, 1, 1)) and not berlaku.meliputi(date(2025, 12, 31))


def test_a_period_of_one_day_is_one_and_one_ending_before_it_began_is_none() -> None:
    assert Berlaku(dari=date(2026, 1, 1), sampai=date(2026, 1, 1)).meliputi(date(2026, 1, 1))
    with pytest.raises(ValidationError) as galat:
        Berlaku(dari=date(2026, 1, 2), sampai=date(2026, 1, 1))
    assert galat.value.errors()[0]["type"] == "TANGGAL-TERBALIK"
