"""The filters every template may use: a value of a record → Indonesian words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from generator.bahasa import angka, huruf, rupiah, tanggal, terbilang, urutan
from generator.documents.galat import SalahPakai


def _harus(nilai: object, jenis: type | tuple[type, ...], saringan: str, sebutan: str) -> None:
    if not isinstance(nilai, jenis) or isinstance(nilai, bool):
        perbaikan = "dahului dengan | atau('–') atau {% if … is ada %}" if nilai is None else ""
        ditemukan = "nilai kosong" if nilai is None else type(nilai).__name__
        raise SalahPakai(f"saringan '{saringan}' memerlukan {sebutan}, bukan {ditemukan}", perbaikan)


def _dari_tanggal(nama: str, tulis: Callable[[date], str]) -> Callable[[date], str]:
    def saring(nilai: date) -> str:
        _harus(nilai, date, nama, "tanggal")
        return tulis(nilai)

    return saring


def _dari_bulat(nama: str, tulis: Callable[[int], str]) -> Callable[[int], str]:
    def saring(nilai: int) -> str:
        _harus(nilai, int, nama, "bilangan bulat")
        return _tulis(nama, tulis, nilai)

    return saring


def _dari_bilangan(nama: str, tulis: Callable[[Any], str], *jenis: type) -> Callable[[int | Decimal], str]:
    def saring(nilai: int | Decimal) -> str:
        _harus(nilai, (int, Decimal, *jenis), nama, "bilangan")
        return _tulis(nama, tulis, nilai)

    return saring


def _dari_teks(nama: str, tulis: Callable[[str], str]) -> Callable[[str], str]:
    def saring(nilai: str) -> str:
        _harus(nilai, str, nama, "teks")
        return tulis(nilai)

    return saring


def _tulis(nama: str, tulis: Callable[[Any], str], nilai: int | Decimal | Fraction) -> str:
    try:
        return tulis(nilai)
    except ValueError as galat:
        raise SalahPakai(f"saringan '{nama}' tidak dapat menulis bilangan itu ({galat})") from galat


def bulan(nilai: date | int) -> str:
    """The name of a month, from a date or from 1 to 12."""
    _harus(nilai, (date, int), "bulan", "tanggal atau nomor bulan")
    nomor = nilai.month if isinstance(nilai, date) else nilai
    if not 1 <= nomor <= 12:
        raise SalahPakai(f"saringan 'bulan' memerlukan nomor bulan 1 sampai 12, bukan {nomor}")
    return tanggal.nama_bulan(nomor)


def rentang_tanggal(awal: date, akhir: date) -> str:
    _harus(awal, date, "rentang_tanggal", "tanggal")
    _harus(akhir, date, "rentang_tanggal", "tanggal akhir")
    return tanggal.rentang_tanggal(awal, akhir)


def gabung(butir: Sequence[str], kata: str = "dan") -> str:
    """``a, b, dan c``."""
    if isinstance(butir, str) or not isinstance(butir, Sequence) or not all(isinstance(satu, str) for satu in butir):
        raise SalahPakai("saringan 'gabung' memerlukan daftar teks")
    return urutan.gabung(butir, kata)


def atau(nilai: Any, pengganti: Any) -> Any:
    """`pengganti` where a value is missing or blank."""
    return pengganti if nilai is None or nilai == "" else nilai


def banyak(nilai: Sequence[Any]) -> int:
    """How many members a list has."""
    if isinstance(nilai, str) or not isinstance(nilai, Sequence | Mapping):
        raise SalahPakai("saringan 'banyak' memerlukan daftar")
    return len(nilai)


def ada(nilai: Any) -> bool:
    """Test ``is ada``: neither missing nor empty; zero is there."""
    return nilai is not None and nilai not in ("", (), [])


def kosong(nilai: Any) -> bool:
    return not ada(nilai)


SARINGAN: Mapping[str, Callable[..., Any]] = {
    "tanggal": _dari_tanggal("tanggal", tanggal.tanggal),
    "hari": _dari_tanggal("hari", tanggal.hari),
    "hari_tanggal": _dari_tanggal("hari_tanggal", tanggal.hari_tanggal),
    "tanggal_terbilang": _dari_tanggal("tanggal_terbilang", tanggal.tanggal_terbilang),
    "rentang_tanggal": rentang_tanggal,
    "bulan": bulan,
    "rupiah": _dari_bulat("rupiah", rupiah.rupiah),
    "rupiah_terbilang": _dari_bulat("rupiah_terbilang", rupiah.rupiah_terbilang),
    "rupiah_singkat": _dari_bulat("rupiah_singkat", rupiah.rupiah_singkat),
    "terbilang": _dari_bulat("terbilang", terbilang.terbilang),
    "angka": _dari_bulat("angka", angka.angka),
    "angka_awal": _dari_bulat("angka_awal", angka.angka_awal),
    "romawi": _dari_bulat("romawi", urutan.romawi),
    "bilangan": _dari_bilangan("bilangan", angka.bilangan),
    "persen": _dari_bilangan("persen", angka.persen, Fraction),
    "kapital": _dari_teks("kapital", huruf.kapital),
    "awal_kapital": _dari_teks("awal_kapital", huruf.awal_kapital),
    "judul": _dari_teks("judul", huruf.judul),
    "gabung": gabung,
    "atau": atau,
    "banyak": banyak,
}

UJI: Mapping[str, Callable[..., bool]] = {"ada": ada, "kosong": kosong}
