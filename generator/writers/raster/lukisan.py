"""Drawings of rectangles, straight lines, discs and words, read from SVG; what has more to it is another program's work."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import hypot
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from generator.writers.metrik import berkas_huruf
from generator.writers.raster.jalur import BukanGarisLurus, baca_jalur, cakram
from generator.writers.raster.kanvas import Kanvas, Lingkar, Titik, Warna, menata_huruf

_SVG: Final = "{http://www.w3.org/2000/svg}"
_WARNA: Final = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_GESER: Final = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
_UMUM: Final = {"fill", "stroke", "stroke-width", "transform", "opacity"}
_MEDAN: Final = {
    "g": {"stroke-miterlimit", *_UMUM},
    "rect": {"x", "y", "width", "height", *_UMUM},
    "line": {"x1", "y1", "x2", "y2", *_UMUM},
    "path": {"d", *_UMUM},
    "text": {"x", "y", "font-family", "font-size", "font-weight", "text-anchor", *_UMUM} - {"stroke", "stroke-width"},
    "tspan": {"x", "dy"},
}
"""The attributes that are understood, by element; all of an element's must be."""
_WARISAN: Final = ("fill", "stroke", "stroke-width")


class _LebihDariPolos(Exception):
    """The drawing holds what is not understood here."""


@dataclass(frozen=True, slots=True)
class _Alas:
    """A sheet, its pixels a unit of the drawing, the font that words must be in and the folder where it is; where the group's
    own place lies on it, and what its elements have where they say nothing."""

    kanvas: Kanvas
    skala: float
    keluarga: str
    aset: Path
    geser: Titik
    warisan: Mapping[str, str]

    def piksel(self, x: float, y: float) -> Titik:
        return (x + self.geser[0]) * self.skala, (y + self.geser[1]) * self.skala

    def sifat(self, unsur: ElementTree.Element, nama: str) -> str:
        return unsur.get(nama, self.warisan[nama])

    def warna(self, unsur: ElementTree.Element) -> tuple[Warna | None, Warna | None, float]:
        """Filling and outline of a shape, and how thick the outline is."""
        garis = _warna(self.sifat(unsur, "stroke"))
        return _warna(self.sifat(unsur, "fill")), garis, float(self.sifat(unsur, "stroke-width")) if garis else 0.0


def lukis(svg: str, lebar: int, keluarga: str, aset: Path) -> bytes | None:
    """The drawing as PNG of `lebar` pixels, ``None`` for one with shapes, colours or fonts beyond those understood here.

    Words must be in the family `keluarga`, whose files are below `aset`; a Pillow that cannot place their letters as the PDF
    does paints nothing. Edges of rectangles lie on whole pixels. Raises `xml.etree.ElementTree.ParseError` for what is no XML.
    """
    if not menata_huruf():
        return None
    akar = ElementTree.fromstring(svg)  # noqa: S314 - drawings are made by this program
    try:
        kiri, atas, luas, tinggi = map(float, akar.get("viewBox", "").split())
        if akar.tag != f"{_SVG}svg" or (kiri, atas) != (0, 0) or set(akar.keys()) - {"width", "height", "viewBox"}:
            return None
        skala = lebar / luas
        kanvas = Kanvas(lebar, round(tinggi * skala))
        _isi(_Alas(kanvas, skala, keluarga, aset, (0, 0), {"fill": "#000000", "stroke": "none", "stroke-width": "1"}), akar)
        return kanvas.png()
    except (_LebihDariPolos, BukanGarisLurus, ValueError):
        return None


def _isi(alas: _Alas, induk: ElementTree.Element) -> None:
    """Paint what stands in a group; Vega's empty places for what comes in front show nothing."""
    for unsur in induk:
        nama = unsur.tag.removeprefix(_SVG)
        if unsur.attrib == {"d": "", "display": "none"}:
            continue
        if nama not in _CARA or set(unsur.keys()) - _MEDAN[nama] or float(unsur.get("opacity", "1")) != 1:
            raise _LebihDariPolos
        if (unsur.tail or "").strip() or (nama != "text" and (unsur.text or "").strip()):
            raise _LebihDariPolos
        _CARA[nama](_tergeser(alas, unsur), unsur)


def _tergeser(alas: _Alas, unsur: ElementTree.Element) -> _Alas:
    geser = unsur.get("transform")
    if geser is None:
        return alas
    cocok = _GESER.fullmatch(geser)
    if cocok is None:
        raise _LebihDariPolos
    return replace(alas, geser=(alas.geser[0] + float(cocok[1]), alas.geser[1] + float(cocok[2])))


def _kelompok(alas: _Alas, unsur: ElementTree.Element) -> None:
    _isi(replace(alas, warisan={nama: alas.sifat(unsur, nama) for nama in _WARISAN}), unsur)


def _persegi(alas: _Alas, unsur: ElementTree.Element) -> None:
    x, y, lebar, tinggi = (float(unsur.get(nama, "0")) for nama in ("x", "y", "width", "height"))
    _kotak(alas, unsur, (x, y), (x + lebar, y + tinggi))


def _kotak(alas: _Alas, unsur: ElementTree.Element, awal: Titik, akhir: Titik) -> None:
    """A filled rectangle with an outline that lies half inside, half outside."""
    isi, garis, tebal = alas.warna(unsur)
    if isi is None and garis is not None:
        raise _LebihDariPolos
    for warna, tepi in ((garis, tebal / 2), (isi, -tebal / 2)):
        if warna:
            kiri, atas = alas.piksel(awal[0] - tepi, awal[1] - tepi)
            kanan, bawah = alas.piksel(akhir[0] + tepi, akhir[1] + tepi)
            alas.kanvas.persegi(_bulat(kiri), _bulat(atas), _bulat(kanan), _bulat(bawah), warna)


def _bulat(nilai: float) -> int:
    return int(nilai + 0.5)


def _garis(alas: _Alas, unsur: ElementTree.Element) -> None:
    x1, y1, x2, y2 = (float(unsur.get(nama, "0")) for nama in ("x1", "y1", "x2", "y2"))
    _, warna, tebal = alas.warna(unsur)
    if warna:
        _lukis(alas, _batang((x1, y1), (x2, y2), tebal), warna)


def _jalur(alas: _Alas, unsur: ElementTree.Element) -> None:
    """A rectangle, a disc, another closed shape that is only filled, or a straight line."""
    isi, garis, tebal = alas.warna(unsur)
    if lingkaran := cakram(unsur.get("d", "")):
        for warna, tepi in ((garis, tebal / 2), (isi, -tebal / 2)):
            if warna:
                _lukis(alas, lingkaran(tepi), warna)
        return
    titik, tertutup = baca_jalur(unsur.get("d", ""))
    sudut = {x for x, _ in titik}, {y for _, y in titik}
    if tertutup and len(titik) == 4 and [*map(len, sudut)] == [2, 2]:
        _kotak(alas, unsur, (min(sudut[0]), min(sudut[1])), (max(sudut[0]), max(sudut[1])))
    elif isi and not garis and tertutup:
        _lukis(alas, titik, isi)
    elif garis and not isi and len(titik) == 2 and not tertutup:
        _lukis(alas, _batang(titik[0], titik[1], tebal), garis)
    else:
        raise _LebihDariPolos


def _lukis(alas: _Alas, lingkar: Lingkar, warna: Warna) -> None:
    if lingkar:
        alas.kanvas.isi([alas.piksel(x, y) for x, y in lingkar], warna)


def _batang(awal: Titik, akhir: Titik, tebal: float) -> Lingkar:
    """The outline of a straight line."""
    dx, dy = akhir[0] - awal[0], akhir[1] - awal[1]
    panjang = hypot(dx, dy)
    if not panjang:
        return []
    x, y = -dy / panjang * tebal / 2, dx / panjang * tebal / 2
    return [(awal[0] + x, awal[1] + y), (akhir[0] + x, akhir[1] + y), (akhir[0] - x, akhir[1] - y), (awal[0] - x, awal[1] - y)]


def _kata(alas: _Alas, unsur: ElementTree.Element) -> None:
    """Words on their base lines."""
    berat, warna = unsur.get("font-weight", "normal"), _warna(alas.sifat(unsur, "fill"))
    perataan = unsur.get("text-anchor", "start")
    tahu = unsur.get("font-family") == alas.keluarga and berat in ("normal", "bold") and perataan in ("start", "middle", "end")
    if not tahu or warna is None or alas.warisan["stroke"] != "none":
        raise _LebihDariPolos
    berkas = berkas_huruf(alas.aset, berat == "bold")
    ukuran = float(unsur.get("font-size", "").removesuffix("px")) * alas.skala
    for teks, x, y in _baris(unsur):
        kiri, bawah = alas.piksel(x, y)
        alas.kanvas.kata(teks, berkas, ukuran, (kiri, _bulat(bawah)), perataan, warna)


def _baris(unsur: ElementTree.Element) -> Iterator[tuple[str, float, float]]:
    """The lines of a text, each with its place."""
    x, y = float(unsur.get("x", "0")), float(unsur.get("y", "0"))
    if not len(unsur):
        yield unsur.text or "", x, y
        return
    for ke, satu in enumerate(unsur):
        polos = satu.tag == f"{_SVG}tspan" and not len(satu) and not (satu.tail or "").strip()
        if not polos or set(satu.keys()) - _MEDAN["tspan"] or (ke and len(satu.keys()) != 2) or unsur.text:
            raise _LebihDariPolos
        x, y = float(satu.get("x", x)), y + float(satu.get("dy", "0"))
        yield satu.text or "", x, y


def _warna(nama: str) -> Warna | None:
    if nama == "none":
        return None
    cocok = _WARNA.fullmatch(nama)
    if cocok is None:
        raise _LebihDariPolos
    merah, hijau, biru = (int(satu, 16) for satu in cocok.groups())
    return merah, hijau, biru


_CARA: Final[Mapping[str, Callable[[_Alas, ElementTree.Element], None]]] = {
    "g": _kelompok,
    "rect": _persegi,
    "line": _garis,
    "path": _jalur,
    "text": _kata,
}
