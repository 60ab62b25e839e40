"""Pairs of percentages as joined marks, a row a name (bentuk reference §3, "Charts")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from generator.bahasa.angka import bilangan, bulatkan
from generator.documents.gambar.huruf import bungkus, lebar_teks
from generator.documents.gambar.vega import PT_PER_MM, gambar_vega, lapisan_teks, posisi

PASANGAN_TERBANYAK = 15

Pasangan: TypeAlias = tuple[str, Fraction, Fraction]
"""A name, and the percentages that ● and □ stand for."""

_TINGGI_KUNCI, _JARAK, _SELA, _TINGGI_SUMBU = 9.0, 7.0, 5.5, 6.0
_PT_NAMA, _PT_ANGKA = 9.0, 8.0
_NAMA_TERLEBAR = 55.0
_JARAK_NAMA, _JARAK_ANGKA = 3.0, 1.8
_SISI_TITIK = 2.6
"""Heights, widths and distances in mm; a mark is as wide as `_SISI_TITIK`."""
_LANGKAH = (5, 10, 20, 25, 50, 100, 200, 500, 1000)
_GARIS_TERBANYAK = 8


def sumbu(nilai: Iterable[Fraction]) -> range:
    """The marks of an axis in whole percent: round steps, no more than nine, with all values and 100 between the ends."""
    semua = [*nilai, Fraction(100)]
    terkecil, terbesar = min(semua), max(semua)
    for langkah in _LANGKAH:
        awal = terkecil // langkah * langkah
        akhir = max(-(-terbesar // langkah) * langkah, awal + langkah)
        if (akhir - awal) // langkah <= _GARIS_TERBANYAK:
            return range(awal, akhir + 1, langkah)
    raise ValueError(f"gambar titik: rentang {float(terkecil):.0f} sampai {float(terbesar):.0f} persen terlalu lebar")


def titik_berpasangan(
    baris: Sequence[Pasangan],
    kunci: tuple[str, str],
    palet: Mapping[str, str],
    lebar_mm: float,
    sela: tuple[int, str] | None = None,
) -> tuple[str, float, float]:
    """SVG text, width and height (mm) of one row a pair, the largest ● first, both values printed with one decimal.

    `kunci` names ● and □. `sela` leaves a gap after so many rows and says there what is left out.
    Raises ValueError without rows, and beyond `PASANGAN_TERBANYAK`.
    """
    if not 0 < len(baris) <= PASANGAN_TERBANYAK:
        raise ValueError(f"gambar titik dengan {len(baris)} baris")
    urut = sorted(baris, key=lambda satu: -satu[1])
    nama = [bungkus(satu[0], _NAMA_TERLEBAR, _PT_NAMA) for satu in urut]
    terlebar = max(lebar_teks(_tulis(nilai), _PT_ANGKA) for satu in urut for nilai in satu[1:]) + _JARAK_ANGKA
    tepi_nama = max(lebar_teks(garis, _PT_NAMA) for satu in nama for garis in satu)
    kiri = tepi_nama + _JARAK_NAMA + terlebar
    bidang = _Bidang(
        kiri,
        lebar_mm - kiri - terlebar - _SISI_TITIK,
        lebar_mm,
        _TINGGI_KUNCI + _JARAK * len(urut) + (_SELA if sela else 0) + _TINGGI_SUMBU,
        sumbu(nilai for satu in urut for nilai in satu[1:]),
        sela[0] if sela else len(urut),
    )
    label = [{"x": tepi_nama * PT_PER_MM, "y": bidang.y(nomor), "t": satu} for nomor, satu in enumerate(nama)]
    terlewat = [{"x": tepi_nama * PT_PER_MM, "y": bidang.y(sela[0] - 0.5) + _SELA / 2 * PT_PER_MM, "t": sela[1]}] if sela else []
    lapisan = [
        *_isi(bidang, urut, palet),
        bidang.teks(label, _PT_NAMA, palet["teks"], "right"),
        bidang.teks(terlewat, _PT_ANGKA, palet["samar"], "right"),
        *_kunci(bidang, kunci, palet),
    ]
    return gambar_vega(lapisan, bidang.lebar_mm, bidang.tinggi_mm), bidang.lebar_mm, bidang.tinggi_mm


@dataclass(frozen=True, slots=True)
class _Bidang:
    """Where things stand: the plot begins at `kiri` and is `panjang` wide (mm); a gap follows the first `sela` rows."""

    kiri: float
    panjang: float
    lebar_mm: float
    tinggi_mm: float
    tanda: range
    sela: int

    @property
    def bawah(self) -> float:
        """Points from the top to the axis."""
        return round((self.tinggi_mm - _TINGGI_SUMBU) * PT_PER_MM, 2)

    def x(self, persen: Fraction | int) -> float:
        bagian = Fraction(persen - self.tanda[0]) / (self.tanda[-1] - self.tanda[0])
        return round((self.kiri + self.panjang * float(bagian)) * PT_PER_MM, 2)

    def y(self, nomor: float) -> float:
        tambah = _SELA if nomor >= self.sela else 0
        return round((_TINGGI_KUNCI + _JARAK * (nomor + 0.5) + tambah) * PT_PER_MM, 2)

    def posisi(self) -> dict[str, Any]:
        return posisi(self.lebar_mm * PT_PER_MM, self.tinggi_mm * PT_PER_MM)

    def teks(self, data: list[dict[str, Any]], pt: float, warna: str, rata: str) -> dict[str, Any]:
        return lapisan_teks(data, self.lebar_mm * PT_PER_MM, self.tinggi_mm * PT_PER_MM, pt, {"value": warna}, rata)

    def garis(self, data: list[dict[str, float]], sampai: str, warna: str, tebal: float) -> dict[str, Any]:
        return {
            "data": {"values": data},
            "mark": {"type": "rule", "color": warna, "strokeWidth": tebal},
            "encoding": {**self.posisi(), sampai: {"field": sampai}},
        }

    def titik(self, data: list[dict[str, float]], rupa: str, warna: str) -> dict[str, Any]:
        """Marks told apart by shape and filling, not by colour."""
        luas = (_SISI_TITIK * PT_PER_MM) ** 2 * (1 if rupa == "circle" else 0.8)
        isi = warna if rupa == "circle" else "#FFFFFF"
        tanda = {"type": "point", "shape": rupa, "size": luas, "fill": isi, "stroke": warna, "strokeWidth": 1.3, "opacity": 1}
        return {"data": {"values": data}, "mark": tanda, "encoding": self.posisi()}


def _tulis(nilai: Fraction) -> str:
    return bilangan(bulatkan(nilai, 1))


def _isi(bidang: _Bidang, urut: Sequence[Pasangan], palet: Mapping[str, str]) -> list[dict[str, Any]]:
    """The axis, and for each pair its marks, the line between them, and both numbers."""
    bulat = [{"x": bidang.x(satu[1]), "y": bidang.y(nomor)} for nomor, satu in enumerate(urut)]
    kotak = [{"x": bidang.x(satu[2]), "y": bidang.y(nomor)} for nomor, satu in enumerate(urut)]
    hubung = [{**satu, "x2": lain["x"]} for satu, lain in zip(bulat, kotak, strict=True)]
    kecil = [_angka(bidang, nomor, min(satu[1:]), -1) for nomor, satu in enumerate(urut)]
    besar = [_angka(bidang, nomor, max(satu[1:]), 1) for nomor, satu in enumerate(urut)]
    skala = [{"x": bidang.x(satu), "y": bidang.bawah + 8, "t": bilangan(satu)} for satu in bidang.tanda]
    samar = [satu for satu in bidang.tanda if satu != 100]
    return [
        bidang.garis(_garis_sumbu(bidang, samar, [*kecil, *besar]), "y2", palet["kategori4"], 0.6),
        bidang.garis(_garis_sumbu(bidang, [100], [*kecil, *besar]), "y2", palet["teks"], 0.9),
        bidang.garis(hubung, "x2", palet["contoh_bingkai"], 1.2),
        bidang.titik(kotak, "square", palet["kategori1"]),
        bidang.titik(bulat, "circle", palet["kategori1"]),
        bidang.teks(kecil, _PT_ANGKA, palet["teks"], "right"),
        bidang.teks(besar, _PT_ANGKA, palet["teks"], "left"),
        bidang.teks(skala, _PT_ANGKA, palet["samar"], "center"),
    ]


def _angka(bidang: _Bidang, nomor: int, nilai: Fraction, arah: int) -> dict[str, Any]:
    """A number to the right (`arah` 1) or left (-1) of its mark, and the corners of the room it takes."""
    teks, y = _tulis(nilai), bidang.y(nomor)
    x = bidang.x(nilai) + arah * (_SISI_TITIK + _JARAK_ANGKA) / 2 * PT_PER_MM
    lebar, separuh = lebar_teks(teks, _PT_ANGKA) * PT_PER_MM, _PT_ANGKA * 0.6
    return {"x": round(x, 2), "y": y, "t": teks, "x2": round(x + arah * lebar, 2), "y1": y - separuh, "y2": y + separuh}


def _garis_sumbu(bidang: _Bidang, tanda: Sequence[int], angka: Sequence[dict[str, Any]]) -> list[dict[str, float]]:
    """The vertical lines at `tanda`, broken where a number stands."""
    ruas = []
    for x in map(bidang.x, tanda):
        y = _TINGGI_KUNCI * PT_PER_MM - 4
        for satu in sorted(angka, key=lambda satu: float(satu["y"])):
            if min(satu["x"], satu["x2"]) - 1 <= x <= max(satu["x"], satu["x2"]) + 1:
                ruas.append({"x": x, "y": round(y, 2), "y2": round(satu["y1"], 2)})
                y = satu["y2"]
        ruas.append({"x": x, "y": round(y, 2), "y2": bidang.bawah})
    return ruas


def _kunci(bidang: _Bidang, kunci: tuple[str, str], palet: Mapping[str, str]) -> list[dict[str, Any]]:
    """The key over the plot."""
    lapisan, letak, y = [], bidang.kiri, 7.0
    for nama, rupa in zip(kunci, ("circle", "square"), strict=True):
        lapisan.append(bidang.titik([{"x": letak * PT_PER_MM, "y": y}], rupa, palet["kategori1"]))
        teks = [{"x": (letak + _SISI_TITIK) * PT_PER_MM, "y": y, "t": nama}]
        lapisan.append(bidang.teks(teks, _PT_ANGKA, palet["teks"], "left"))
        letak += _SISI_TITIK + lebar_teks(nama, _PT_ANGKA) + 8
    return lapisan
