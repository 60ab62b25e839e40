"""The value chain: hulu → inti → hilir as boxes with head bars, what carries it in a row below (bentuk reference §3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from generator.documents.gambar.huruf import MM_PER_PT, bungkus, lebar_teks
from generator.documents.gambar.vega import HURUF, warna_teks

_HURUF_KEPALA, _HURUF_ISI = 9.0, 8.0
_TINGGI_KEPALA, _JARAK_BARIS, _SELA_NAMA = 6.0, 3.5, 1.1
_TEPI, _SELA_KOTAK, _SELA_PENDUKUNG = 2.2, 10.0, 4.0
_INDEN = 2.0
"""Further lines of a name stand in, so that names stay apart."""
_NAIK = 0.35
"""From the middle of a line to its baseline, as a share of the letters' size."""


def rantai_nilai(
    mata_rantai: Sequence[tuple[str, Sequence[str]]],
    pendukung: Sequence[tuple[str, Sequence[str]]],
    palet: Mapping[str, str],
    lebar_mm: float,
) -> tuple[str, float, float]:
    """SVG text, width and height (mm): a box for each of `mata_rantai` (title, names), a row for each of `pendukung`.

    The middle box, where the cluster itself works, is the dark one. Raises ValueError without links or with an empty one.
    """
    if not mata_rantai or not all(nama for _judul, nama in (*mata_rantai, *pendukung)):
        raise ValueError("gambar rantai nilai dengan mata rantai kosong")
    banyak = len(mata_rantai)
    lebar = (lebar_mm - _SELA_KOTAK * (banyak - 1)) / banyak
    isi = [[bungkus(satu, lebar - 2 * _TEPI, _HURUF_ISI, _INDEN) for satu in nama] for _judul, nama in mata_rantai]
    tinggi = _TINGGI_KEPALA + max(map(_tinggi_nama, isi))
    potongan: list[str] = []
    for urut, ((judul, _nama), nama) in enumerate(zip(mata_rantai, isi, strict=True)):
        x = urut * (lebar + _SELA_KOTAK)
        warna = palet["kategori1" if urut == banyak // 2 else "kategori2"]
        potongan += _kotak_rantai(x, lebar, tinggi, judul, nama, warna, palet["teks"])
        if urut:
            potongan.append(_panah(x - _SELA_KOTAK, (_TINGGI_KEPALA + tinggi) / 2, palet["teks"]))
    atas = tinggi + _SELA_PENDUKUNG
    baris_pendukung, tinggi_pendukung = _baris_pendukung(pendukung, lebar_mm, atas, palet)
    tinggi_mm = round(atas + tinggi_pendukung if pendukung else tinggi, 2)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar_mm:g}mm" height="{tinggi_mm:g}mm"'
        f' viewBox="0 0 {lebar_mm:g} {tinggi_mm:g}">{"".join((*potongan, *baris_pendukung))}</svg>'
    )
    return svg, lebar_mm, tinggi_mm


def _tinggi_nama(nama: Sequence[Sequence[str]]) -> float:
    return 2 * _TEPI + sum(map(len, nama)) * _JARAK_BARIS + (len(nama) - 1) * _SELA_NAMA


def _kotak_rantai(
    x: float, lebar: float, tinggi: float, judul: str, nama: Sequence[Sequence[str]], warna: str, teks: str
) -> list[str]:
    garis = 0.18
    hasil = [
        _persegi(x + garis, garis, lebar - 2 * garis, tinggi - 2 * garis, "#FFFFFF", warna, 2 * garis),
        _persegi(x, 0, lebar, _TINGGI_KEPALA, warna),
        _teks(x + lebar / 2, _TINGGI_KEPALA / 2, judul.upper(), _HURUF_KEPALA, warna_teks(warna), tebal=True, rata="middle"),
    ]
    y = _TINGGI_KEPALA + _TEPI + _JARAK_BARIS / 2
    for satu in nama:
        for ke, baris in enumerate(satu):
            hasil.append(_teks(x + _TEPI + (_INDEN if ke else 0), y, baris, _HURUF_ISI, teks))
            y += _JARAK_BARIS
        y += _SELA_NAMA
    return hasil


def _baris_pendukung(
    pendukung: Sequence[tuple[str, Sequence[str]]], lebar_mm: float, atas: float, palet: Mapping[str, str]
) -> tuple[list[str], float]:
    """The row's shapes and its height."""
    label = max((lebar_teks(judul, _HURUF_ISI, tebal=True) for judul, _nama in pendukung), default=0) + 4
    isi = [bungkus("; ".join(nama), lebar_mm - label - 2 * _TEPI, _HURUF_ISI) for _judul, nama in pendukung]
    tinggi = _tinggi_nama(isi)
    hasil = [_persegi(0.1, atas, lebar_mm - 0.2, tinggi - 0.1, palet["ubin0"], palet["garis_halaman"], 0.2)]
    y = atas + _TEPI + _JARAK_BARIS / 2
    for (judul, _nama), semua in zip(pendukung, isi, strict=True):
        hasil.append(_teks(_TEPI, y, judul, _HURUF_ISI, palet["teks"], tebal=True))
        for baris in semua:
            hasil.append(_teks(_TEPI + label, y, baris, _HURUF_ISI, palet["teks"]))
            y += _JARAK_BARIS
        y += _SELA_NAMA
    return (hasil, tinggi) if pendukung else ([], 0)


def _persegi(x: float, y: float, lebar: float, tinggi: float, isi: str, garis: str = "none", tebal: float = 0) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{lebar:.2f}" height="{tinggi:.2f}" fill="{isi}"'
        f' stroke="{garis}" stroke-width="{tebal:g}"/>'
    )


def _panah(x: float, y: float, warna: str) -> str:
    """An arrow over the gap that begins at `x`."""
    awal, ujung = x + 1.2, x + _SELA_KOTAK - 0.8
    return (
        f'<path d="M{awal:.2f},{y:.2f}H{ujung - 2:.2f}" stroke="{warna}" stroke-width="0.35" fill="none"/>'
        f'<path d="M{ujung:.2f},{y:.2f}l-2.2,-1.3v2.6z" fill="{warna}"/>'
    )


def _teks(x: float, tengah: float, isi: str, pt: float, warna: str, tebal: bool = False, rata: str = "start") -> str:
    berat = ' font-weight="bold"' if tebal else ""
    ukuran = pt * MM_PER_PT
    return (
        f'<text x="{x:.2f}" y="{tengah + _NAIK * ukuran:.2f}" font-family="{HURUF}" font-size="{ukuran:.3f}"{berat}'
        f' text-anchor="{rata}" fill="{warna}">{escape(isi, quote=False)}</text>'
    )
