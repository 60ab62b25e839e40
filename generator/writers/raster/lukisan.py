"""Drawings of rectangles, straight lines, arrow heads and words, read from SVG; what has more to it is another program's work."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from generator.writers.metrik import berkas_huruf
from generator.writers.raster.huruf import tata_huruf
from generator.writers.raster.kanvas import Kanvas, TerlaluBerwarna, Warna
from generator.writers.raster.liputan import Lingkar, Titik, liput

_SVG: Final = "{http://www.w3.org/2000/svg}"
_WARNA: Final = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_PERINTAH: Final = re.compile(r"([MLHVmlhvz])([^A-Za-z]*)")
_BILANGAN: Final = re.compile(r"-?\d+(?:\.\d+)?")
_MEDAN: Final = {
    "rect": {"x", "y", "width", "height", "fill", "stroke", "stroke-width"},
    "path": {"d", "fill", "stroke", "stroke-width"},
    "text": {"x", "y", "font-family", "font-size", "font-weight", "text-anchor", "fill"},
}
"""The attributes that are understood, by element; all of an element's must be."""


class _LebihDariPolos(Exception):
    """The drawing holds what is not understood here."""


@dataclass(frozen=True, slots=True)
class _Alas:
    """A sheet, its pixels a unit of the drawing, the font that words must be in and the folder where it is."""

    kanvas: Kanvas
    skala: float
    keluarga: str
    aset: Path


def lukis(svg: str, lebar: int, keluarga: str, aset: Path) -> bytes | None:
    """The drawing as PNG of `lebar` pixels, ``None`` for one with shapes, colours or fonts beyond those understood here.

    Words must be in the family `keluarga`, whose files are below `aset`. Edges of rectangles lie on whole pixels. Raises
    `xml.etree.ElementTree.ParseError` for what is no XML.
    """
    akar = ElementTree.fromstring(svg)  # noqa: S314 - drawings are made by this program
    try:
        kiri, atas, luas, tinggi = map(float, akar.get("viewBox", "").split())
        if akar.tag != f"{_SVG}svg" or (kiri, atas) != (0, 0) or set(akar.keys()) - {"width", "height", "viewBox"}:
            return None
        skala = lebar / luas
        alas = _Alas(Kanvas(lebar, round(tinggi * skala)), skala, keluarga, aset)
        for unsur in akar:
            nama = unsur.tag.removeprefix(_SVG)
            if nama not in _MEDAN or set(unsur.keys()) - _MEDAN[nama] or len(unsur) or (unsur.tail or "").strip():
                return None
            _CARA[nama](alas, unsur)
        return alas.kanvas.png()
    except (_LebihDariPolos, TerlaluBerwarna, ValueError):
        return None


def _persegi(alas: _Alas, unsur: ElementTree.Element) -> None:
    """A filled rectangle with an outline that lies half inside, half outside."""
    x, y, lebar, tinggi = (float(unsur.get(nama, "0")) for nama in ("x", "y", "width", "height"))
    isi, garis = _warna(unsur.get("fill", "#000000")), _warna(unsur.get("stroke", "none"))
    if isi is None:
        raise _LebihDariPolos
    setengah = float(unsur.get("stroke-width", "1")) / 2 if garis else 0.0
    for warna, tepi in ((garis, setengah), (isi, -setengah)):
        if warna:
            kiri, atas, kanan, bawah = (
                _bulat(satu * alas.skala) for satu in (x - tepi, y - tepi, x + lebar + tepi, y + tinggi + tepi)
            )
            alas.kanvas.persegi(kiri, atas, kanan, bawah, warna)


def _bulat(nilai: float) -> int:
    return int(nilai + 0.5)


def _jalur(alas: _Alas, unsur: ElementTree.Element) -> None:
    """A closed shape that is filled, or a straight line."""
    titik, tertutup = _titik(unsur.get("d", ""))
    isi, garis = _warna(unsur.get("fill", "#000000")), _warna(unsur.get("stroke", "none"))
    if isi and not garis and tertutup:
        lingkar: Lingkar = titik
    elif garis and not isi and len(titik) == 2 and not tertutup:
        lingkar = _garis(titik[0], titik[1], float(unsur.get("stroke-width", "1")))
    else:
        raise _LebihDariPolos
    liputan = liput([[(x * alas.skala, y * alas.skala) for x, y in lingkar]])
    warna = isi or garis
    assert warna is not None
    alas.kanvas.timpa(liputan, 0, warna)


def _titik(jalur: str) -> tuple[list[Titik], bool]:
    """The corners of a path of straight lines, and whether it is closed."""
    titik: list[Titik] = []
    tertutup = False
    x = y = 0.0
    if _PERINTAH.sub("", jalur).strip():
        raise _LebihDariPolos
    for perintah, isi in _PERINTAH.findall(jalur):
        angka = [float(satu) for satu in _BILANGAN.findall(isi)]
        if tertutup or _BILANGAN.sub("", isi).strip(" ,") or len(angka) != {"h": 1, "v": 1, "z": 0}.get(perintah.lower(), 2):
            raise _LebihDariPolos
        dari = (x, y) if perintah.islower() else (0.0, 0.0)
        match perintah.lower():
            case "z":
                tertutup = True
                continue
            case "h":
                x = dari[0] + angka[0]
            case "v":
                y = dari[1] + angka[0]
            case "m" if titik:
                raise _LebihDariPolos
            case _:
                x, y = dari[0] + angka[0], dari[1] + angka[1]
        titik.append((x, y))
    return titik, tertutup


def _garis(awal: Titik, akhir: Titik, tebal: float) -> Lingkar:
    dx, dy = akhir[0] - awal[0], akhir[1] - awal[1]
    panjang = hypot(dx, dy)
    if not panjang:
        raise _LebihDariPolos
    x, y = -dy / panjang * tebal / 2, dx / panjang * tebal / 2
    return [(awal[0] + x, awal[1] + y), (akhir[0] + x, akhir[1] + y), (akhir[0] - x, akhir[1] - y), (awal[0] - x, awal[1] - y)]


def _kata(alas: _Alas, unsur: ElementTree.Element) -> None:
    """Words on their base line."""
    berat, warna = unsur.get("font-weight", "normal"), _warna(unsur.get("fill", "#000000"))
    perataan = unsur.get("text-anchor", "start")
    tahu = unsur.get("font-family") == alas.keluarga and berat in ("normal", "bold") and perataan in ("start", "middle", "end")
    if not tahu or warna is None:
        raise _LebihDariPolos
    berkas = berkas_huruf(alas.aset, berat == "bold")
    ukuran = float(unsur.get("font-size", "")) * alas.skala
    x, y = (float(unsur.get(nama, "0")) * alas.skala for nama in ("x", "y"))
    alas.kanvas.timpa(tata_huruf(unsur.text or "", berkas, ukuran, x, perataan), _bulat(y), warna)


def _warna(nama: str) -> Warna | None:
    if nama == "none":
        return None
    cocok = _WARNA.fullmatch(nama)
    if cocok is None:
        raise _LebihDariPolos
    merah, hijau, biru = (int(satu, 16) for satu in cocok.groups())
    return merah, hijau, biru


_CARA: Final[Mapping[str, Callable[[_Alas, ElementTree.Element], None]]] = {"rect": _persegi, "path": _jalur, "text": _kata}
