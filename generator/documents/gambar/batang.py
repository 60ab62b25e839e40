"""Stacked horizontal bars (bentuk reference §3, "Charts")."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.bahasa.angka import bilangan, bulatkan
from generator.documents.gambar.vega import PT_PER_MM, gambar_vega, lapisan_teks, posisi, warna_teks

KATEGORI_TERBANYAK = 4
SISA = "Lainnya"

_TINGGI_KUNCI, _TINGGI_BATANG, _JARAK = 8.0, 8.0, 11.0
_ANGKA_8PT, _ANGKA_9PT_TEBAL = 4.45, 5.0
"""Width of a digit of Liberation Sans in points; a dot is half of it, so a number never gets too little room."""
_HURUF_9PT = 4.9
_CELAH = 0.35 * PT_PER_MM
"""White between the parts of a bar, so that grey print still parts them."""

_HURUF_NAMA = (26, 34, 42)
"""Characters of a line of a name: the first of these with which no name takes more than two lines, else the last."""
_SISI_KUNCI, _SELA_KUNCI, _HURUF_8PT = 3 * PT_PER_MM, 3.4, 4.6
_BARIS_KUNCI = 5.0
"""Height of a further row of the key (mm)."""


@dataclass(frozen=True, slots=True)
class _Batang:
    nama: str
    nilai: tuple[int, ...]

    @property
    def jumlah(self) -> int:
        return sum(self.nilai)


def batang_bertumpuk(
    baris: Sequence[tuple[str, Mapping[str, int]]],
    kategori: Sequence[str],
    palet: Mapping[str, str],
    lebar_mm: float,
    satuan: int = 1_000_000,
) -> tuple[str, float, float]:
    """SVG text, width and height (mm) of one bar a row of `baris`, largest first, its parts in the order of `kategori`.

    Numbers are printed in whole `satuan` (Rp juta), rounded half up, each total from the exact sum.
    From the fourth category on all are one, "Lainnya", unless there are just four.
    Raises ValueError without rows, for a negative number and for a category that is not in `kategori`.
    """
    nama_kategori, batang = _susun(baris, kategori)
    warna = [palet[f"kategori{urut + 1}"] for urut in range(len(nama_kategori))]
    lebar = lebar_mm * PT_PER_MM
    nama = _bungkus_nama([satu.nama for satu in batang])
    kiri = round(max(len(garis) for satu in nama for garis in satu) * _HURUF_9PT + 8, 2)
    kanan = max(len(_tulis(satu.jumlah, satuan)) for satu in batang) * _ANGKA_9PT_TEBAL + 6
    skala = max(lebar - kiri - kanan, 0) / max(max(satu.jumlah for satu in batang), 1)
    tempat_kunci = _tempat_kunci(nama_kategori, kiri, lebar)
    tinggi_kunci = _TINGGI_KUNCI + _BARIS_KUNCI * tempat_kunci[-1][1]
    tinggi_mm = tinggi_kunci + _JARAK * len(batang)

    potongan, angka, jumlah = [], [], []
    for urut, satu in enumerate(batang):
        atas = (tinggi_kunci + _JARAK * urut) * PT_PER_MM
        tengah = atas + _TINGGI_BATANG * PT_PER_MM / 2
        x = kiri
        for nilai, isi in zip(satu.nilai, warna, strict=True):
            panjang = nilai * skala
            if nilai:
                potongan.append(_kotak(x, atas, max(panjang - _CELAH, 0.3), _TINGGI_BATANG * PT_PER_MM, isi))
            teks = _tulis(nilai, satuan)
            if nilai and panjang > len(teks) * _ANGKA_8PT + 3.4:
                angka.append({"x": round(x + panjang / 2, 2), "y": round(tengah, 2), "t": teks, "w": warna_teks(isi)})
            x += panjang
        jumlah.append({"x": round(x + 4.3, 2), "y": round(tengah, 2), "t": _tulis(satu.jumlah, satuan)})
    label = [{"x": kiri - 5.7, "y": angka_y["y"], "t": baris_nama} for baris_nama, angka_y in zip(nama, jumlah, strict=True)]
    tinggi = tinggi_mm * PT_PER_MM
    lapisan = [
        _lapisan_kotak(potongan, lebar, tinggi),
        lapisan_teks(angka, lebar, tinggi, ukuran=8, rata="center", warna={"field": "w", "type": "nominal", "scale": None}),
        lapisan_teks(jumlah, lebar, tinggi, ukuran=9, tebal=True, warna={"value": palet["teks"]}),
        lapisan_teks(label, lebar, tinggi, ukuran=9, rata="right", warna={"value": palet["teks"]}),
        _sumbu(kiri, tinggi_kunci, lebar, tinggi, palet["teks"]),
        *_kunci(nama_kategori, warna, tempat_kunci, lebar, tinggi, palet),
    ]
    return gambar_vega(lapisan, lebar_mm, tinggi_mm), lebar_mm, tinggi_mm


def _susun(baris: Sequence[tuple[str, Mapping[str, int]]], kategori: Sequence[str]) -> tuple[list[str], list[_Batang]]:
    if not baris or not kategori:
        raise ValueError("gambar batang tanpa baris atau kategori")
    for nama, nilai in baris:
        if asing := sorted(set(nilai) - set(kategori)):
            raise ValueError(f"gambar batang, {nama}: kategori tidak dikenal: {', '.join(asing)}")
        if any(satu < 0 for satu in nilai.values()):
            raise ValueError(f"gambar batang, {nama}: nilai negatif")
    if len(kategori) <= KATEGORI_TERBANYAK:
        utama, sisa = list(kategori), []
    else:
        utama = [satu for satu in kategori if satu != SISA][: KATEGORI_TERBANYAK - 1]
        sisa = [satu for satu in kategori if satu not in utama]
    batang = [
        _Batang(
            nama,
            (*(nilai.get(satu, 0) for satu in utama), *([sum(nilai.get(satu, 0) for satu in sisa)] if sisa else [])),
        )
        for nama, nilai in baris
    ]
    return utama + ([SISA] if sisa else []), sorted(batang, key=lambda satu: -satu.jumlah)


def _bungkus_nama(nama: Sequence[str]) -> list[list[str]]:
    pilihan = [[textwrap.wrap(satu, huruf) for satu in nama] for huruf in _HURUF_NAMA]
    return next((satu for satu in pilihan if max(map(len, satu)) <= 2), pilihan[-1])


def _tulis(nilai: int, satuan: int) -> str:
    return bilangan(bulatkan(Fraction(nilai, satuan), 0))


def _kotak(x: float, y: float, lebar: float, tinggi: float, warna: str) -> dict[str, Any]:
    return {"x": round(x, 2), "y": round(y, 2), "x2": round(x + lebar, 2), "y2": round(y + tinggi, 2), "w": warna}


def _lapisan_kotak(data: list[dict[str, Any]], lebar: float, tinggi: float, tepi: str | None = None) -> dict[str, Any]:
    return {
        "data": {"values": data},
        "mark": {"type": "rect", "stroke": tepi, "strokeWidth": 0.28},
        "encoding": {
            **posisi(lebar, tinggi),
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
            "color": {"field": "w", "type": "nominal", "scale": None},
        },
    }


def _sumbu(kiri: float, tinggi_kunci: float, lebar: float, tinggi: float, warna: str) -> dict[str, Any]:
    data = [{"x": kiri, "y": round(tinggi_kunci * PT_PER_MM - 2.8, 2), "y2": round(tinggi - 5.7, 2)}]
    return {
        "data": {"values": data},
        "mark": {"type": "rule", "color": warna, "strokeWidth": 0.7},
        "encoding": {**posisi(lebar, tinggi), "y2": {"field": "y2"}},
    }


def _tempat_kunci(nama: Sequence[str], kiri: float, lebar: float) -> list[tuple[float, int]]:
    """Left edge and row of every entry of the key: equal slots over the plot, or as wide as their names when one is longer."""
    muka = _SISI_KUNCI + _SELA_KUNCI
    petak = (lebar - kiri) / max(len(nama), KATEGORI_TERBANYAK)
    perlu = [muka + len(satu) * _HURUF_8PT + 2 * _SELA_KUNCI for satu in nama]
    if max(perlu) <= petak:
        return [(kiri + petak * urut, 0) for urut in range(len(nama))]
    hasil, x, baris = [], kiri, 0
    for satu in perlu:
        if x > kiri and x + satu > lebar:
            x, baris = kiri, baris + 1
        hasil.append((x, baris))
        x += satu
    return hasil


def _kunci(
    nama: list[str],
    warna: list[str],
    tempat: Sequence[tuple[float, int]],
    lebar: float,
    tinggi: float,
    palet: Mapping[str, str],
) -> list[dict[str, Any]]:
    """The key over the plot, in the order of the parts."""
    atas = [2.8 + _BARIS_KUNCI * PT_PER_MM * baris for _x, baris in tempat]
    kotak = [_kotak(x, y, _SISI_KUNCI, _SISI_KUNCI, isi) for (x, _), y, isi in zip(tempat, atas, warna, strict=True)]
    teks = [
        {"x": round(x + _SISI_KUNCI + _SELA_KUNCI, 2), "y": round(y + _SISI_KUNCI / 2, 2), "t": n}
        for (x, _), y, n in zip(tempat, atas, nama, strict=True)
    ]
    return [
        _lapisan_kotak(kotak, lebar, tinggi, tepi=palet["contoh_bingkai"]),
        lapisan_teks(teks, lebar, tinggi, ukuran=8, warna={"value": palet["teks"]}),
    ]
