"""Vega-Lite to SVG, measured in millimetres."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

PT_PER_MM = 72 / 25.4
HURUF = "Liberation Sans"
_UNTUK_LAYAR = re.compile(r' (?:role|class|aria-[a-z]+|pointer-events)="[^"]*"')
"""English words and hooks for a browser, which a paper has no use for; the figure's own alternative text describes it."""

_AKAR = re.compile(r"<svg [^>]*>")


def gambar_vega(lapisan: Sequence[Mapping[str, Any]], lebar_mm: float, tinggi_mm: float) -> str:
    """The SVG of Vega-Lite layers drawn on a plane of `lebar_mm` × `tinggi_mm`, one unit a point.

    Layers place themselves with values in points, so no text is measured and no installed font can move anything.
    The library (a JavaScript engine) is loaded at the first drawing only.
    """
    import vl_convert

    lebar, tinggi = round(lebar_mm * PT_PER_MM, 2), round(tinggi_mm * PT_PER_MM, 2)
    spesifikasi = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": lebar,
        "height": tinggi,
        "padding": 0,
        "autosize": {"type": "none"},
        "background": None,
        "layer": list(lapisan),
        "config": {"aria": False, "font": HURUF, "view": {"stroke": None}},
    }
    svg: str = vl_convert.vegalite_to_svg(spesifikasi)
    akar = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar_mm:g}mm" height="{tinggi_mm:g}mm"'
        f' viewBox="0 0 {lebar:g} {tinggi:g}">'
    )
    return _AKAR.sub(akar, _UNTUK_LAYAR.sub("", svg), count=1)


def posisi(lebar: float, tinggi: float) -> dict[str, Any]:
    """Channels ``x`` and ``y`` of data whose values are points already, ``y`` downwards."""

    def saluran(medan: str, terbesar: float, terbalik: bool) -> dict[str, Any]:
        skala = {"domain": [0, terbesar], "nice": False, **({"reverse": True} if terbalik else {})}
        return {"field": medan, "type": "quantitative", "scale": skala, "axis": None}

    return {"x": saluran("x", lebar, terbalik=False), "y": saluran("y", tinggi, terbalik=True)}


def lapisan_teks(
    data: list[dict[str, Any]],
    lebar: float,
    tinggi: float,
    ukuran: float,
    warna: Mapping[str, Any],
    rata: str = "left",
    tebal: bool = False,
) -> dict[str, Any]:
    """A layer of the texts ``t`` (a list: lines) at ``x`` and with their middle at ``y``, all in points."""
    tinggi_baris = round(ukuran * 1.15, 2)

    def naik(satu: dict[str, Any]) -> dict[str, Any]:
        # Vega puts the middle of the first line there
        lebih = len(satu["t"]) - 1 if isinstance(satu["t"], list) else 0
        return {**satu, "y": round(satu["y"] - lebih * tinggi_baris / 2, 2)}

    return {
        "data": {"values": [naik(satu) for satu in data]},
        "mark": {
            "type": "text",
            "fontSize": ukuran,
            "align": rata,
            "baseline": "middle",
            "fontWeight": "bold" if tebal else "normal",
            "lineHeight": tinggi_baris,
        },
        "encoding": {**posisi(lebar, tinggi), "text": {"field": "t"}, "color": warna},
    }


def warna_teks(latar: str) -> str:
    """Black or white, whichever stands out more on `latar` (``#rrggbb``), by WCAG relative luminance."""

    def terang(kanal: int) -> float:
        nilai = kanal / 255
        return nilai / 12.92 if nilai <= 0.04045 else ((nilai + 0.055) / 1.055) ** 2.4

    merah, hijau, biru = (terang(int(latar[urut : urut + 2], 16)) for urut in (1, 3, 5))
    luminans = 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru
    return "#000000" if (luminans + 0.05) / 0.05 >= 1.05 / (luminans + 0.05) else "#FFFFFF"
