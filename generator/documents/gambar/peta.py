"""The tile grid: every kabupaten/kota the same size, so that a small town counts as much as a wide regency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from generator.bahasa.angka import bilangan
from generator.documents.gambar.ubin import BARIS, KOLOM, Ubin
from generator.documents.gambar.vega import HURUF, warna_teks

PERBANDINGAN_UBIN = 0.72
RASIO_PETA = round(PERBANDINGAN_UBIN * BARIS / KOLOM, 3)
"""Height of the drawing as a share of its width."""

MM_PER_PT = 25.4 / 72
_SELA = 0.4


def peta_ubin(
    ubin: Sequence[Ubin],
    nilai: Mapping[str, int],
    palet: Mapping[str, str],
    lebar_mm: float,
    *,
    polos: bool = False,
    batas: tuple[int, int] = (3, 6),
) -> str:
    """SVG text of `ubin` shaded by `nilai` (counts by code of the region), `lebar_mm` × `RASIO_PETA` high.

    Four shades: none, up to `batas[0]`, up to `batas[1]`, more. `polos` leaves names, numbers and key out, for the cover.
    Raises ValueError for a code without a tile, which would drop a number unseen.
    """
    if asing := sorted(set(nilai) - {satu.kode for satu in ubin}):
        raise ValueError(f"peta ubin: kode wilayah tanpa ubin: {', '.join(asing)}")
    tinggi = round(lebar_mm * RASIO_PETA, 2)
    isi = [_ubin(satu, nilai.get(satu.kode, 0), palet, lebar_mm / KOLOM, polos, batas) for satu in ubin]
    kunci = "" if polos else _kunci(palet, lebar_mm / KOLOM, batas)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar_mm:g}mm" height="{tinggi:g}mm"'
        f' viewBox="0 0 {lebar_mm:g} {tinggi:g}">{"".join(isi)}{kunci}</svg>'
    )


def _kelas(nilai: int, batas: tuple[int, int]) -> int:
    return 0 if nilai <= 0 else 1 if nilai <= batas[0] else 2 if nilai <= batas[1] else 3


def _ubin(satu: Ubin, nilai: int, palet: Mapping[str, str], sisi: float, polos: bool, batas: tuple[int, int]) -> str:
    tinggi = sisi * PERBANDINGAN_UBIN
    x, y = (satu.kolom - 1) * sisi, (satu.baris - 1) * tinggi
    warna = palet[f"ubin{_kelas(nilai, batas)}"]
    kotak = _kotak(x + _SELA, y + _SELA, sisi - 2 * _SELA, tinggi - 2 * _SELA, warna, palet)
    if polos:
        return kotak
    huruf = warna_teks(warna)
    tengah = x + sisi / 2
    nama = satu.nama.split(" ") if len(satu.nama) > 12 or satu.nama.startswith("Kota ") else [satu.nama]
    awal = y + (3.2 if len(nama) > 1 else 4.2)
    baris = [_teks(tengah, awal + 2.4 * urut, kata, 6, huruf) for urut, kata in enumerate(nama)]
    angka = _teks(tengah, y + tinggi - 1.5, bilangan(nilai) if nilai else "–", 8.5, huruf, tebal=bool(nilai))
    return kotak + "".join(baris) + angka


def _kunci(palet: Mapping[str, str], sisi: float, batas: tuple[int, int]) -> str:
    """The four shades, on the empty tiles at the lower left."""
    label = ("tidak ada", _rentang(1, batas[0]), _rentang(batas[0] + 1, batas[1]), f"{batas[1] + 1} atau lebih")
    y = sisi * PERBANDINGAN_UBIN * (BARIS - 1) + 1.5
    return "".join(
        _kotak(sisi * 1.55 * urut + _SELA, y, 4, 3, palet[f"ubin{urut}"], palet)
        + _teks(sisi * 1.55 * urut + 5.6, y + 2.5, teks, 7.5, palet["teks"], rata="start")
        for urut, teks in enumerate(label)
    )


def _rentang(awal: int, akhir: int) -> str:
    return str(awal) if awal == akhir else f"{awal}–{akhir}"


def _kotak(x: float, y: float, lebar: float, tinggi: float, warna: str, palet: Mapping[str, str]) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{lebar:.2f}" height="{tinggi:.2f}" fill="{warna}"'
        f' stroke="{palet["garis_halaman"]}" stroke-width="0.12"/>'
    )


def _teks(x: float, y: float, isi: str, pt: float, warna: str, tebal: bool = False, rata: str = "middle") -> str:
    berat = ' font-weight="bold"' if tebal else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family="{HURUF}" font-size="{pt * MM_PER_PT:.3f}"{berat}'
        f' text-anchor="{rata}" fill="{warna}">{escape(isi, quote=False)}</text>'
    )
