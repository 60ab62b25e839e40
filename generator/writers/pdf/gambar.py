"""Drawings in SVG, shown as pictures: their text is part of the drawing and is read as its alternative text."""

from __future__ import annotations

from base64 import b64encode
from xml.etree import ElementTree

from generator.writers.pdf.unsur import aman, div


def gambar_svg(svg: str, lebar: float, tinggi: float, alt: str) -> str:
    """A drawing inside a box of `lebar` by `tinggi` mm, its shape kept."""
    w, h = _bentuk(svg, lebar, tinggi)
    data = b64encode(svg.encode()).decode()
    gambar = f'<img style="width:{w}mm;height:{h}mm" src="data:image/svg+xml;base64,{data}" alt="{aman(alt)}"/>'
    return div(gambar, "gambar_svg", "Figure", alt=alt)


def teks_svg(svg: str) -> str:
    """The text a drawing prints."""
    return "".join(ElementTree.fromstring(svg).itertext())  # noqa: S314 - drawings are made by the program, not by users


def _bentuk(svg: str, lebar: float, tinggi: float) -> tuple[float, float]:
    """Raises ValueError for a drawing without a viewBox."""
    kotak = ElementTree.fromstring(svg).get("viewBox", "").replace(",", " ").split()  # noqa: S314
    if len(kotak) != 4:
        raise ValueError("gambar SVG tidak mempunyai viewBox")
    w, h = float(kotak[2]), float(kotak[3])
    skala = min(lebar / w, tinggi / h)
    return round(w * skala, 3), round(h * skala, 3)
