"""Figures: a PNG that every program shows, and in it the SVG that newer ones draw sharp and Word can edit."""

from __future__ import annotations

import re
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from generator.writers.docx.naskah import Bahan, Naskah, sidik_nama
from generator.writers.docx.satuan import emu
from generator.writers.docx.xml import quote
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.raster import lukis
from generator.writers.raster.png import bagian_png

if TYPE_CHECKING:
    from types import ModuleType

PIKSEL_PER_MM = 8
"""About 200 dots an inch."""
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PIXELS = {"": 1.0, "px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72, "pc": 16.0}


def tulis_svg(naskah: Naskah, svg: str, lebar: float, tinggi: float, alt: str) -> str:
    """A run with the drawing at `lebar` × `tinggi` mm and its alternative text."""
    nama = f"media/gambar{sidik_nama(f'{lebar} {svg}')}"
    png = naskah.simpan_media(f"{nama}.png", _gambar(naskah.bahan, svg, lebar))
    vector = naskah.simpan_media(f"{nama}.svg", svg.replace(naskah.tema.keluarga, naskah.tema.keluarga_docx).encode())
    extension = (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip '
        f'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{vector}"/></a:ext></a:extLst>'
    )
    return _drawing(naskah, png, extension, lebar, tinggi, alt)


def tulis_gambar_berkas(naskah: Naskah, isi: bytes, akhiran: str, lebar: float, tinggi: float, alt: str) -> str:
    """A run with a raster picture."""
    return _drawing(naskah, naskah.simpan_media(f"media/gambar{sidik_nama(isi)}.{akhiran}", isi), "", lebar, tinggi, alt)


def _drawing(naskah: Naskah, picture: str, extension: str, lebar: float, tinggi: float, alt: str) -> str:
    number = naskah.nomor_benda()
    name = quote(f"Gambar {number}")
    size = f'cx="{emu(lebar)}" cy="{emu(tinggi)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name={name} descr={quote(alt)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{picture}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _gambar(bahan: Bahan, svg: str, lebar: float) -> bytes:
    """The drawing as PNG, from the store when it was drawn before."""
    if bahan.simpanan is None:
        return _png(bahan, svg, lebar)
    kunci = sha256(f"gambar {bahan.sidik} {lebar} {svg}".encode()).hexdigest()
    png = bahan.simpanan.ambil(kunci)
    if png is None:
        png = _png(bahan, svg, lebar)
        bahan.simpanan.simpan(kunci, png)
    return png


def _png(bahan: Bahan, svg: str, lebar: float) -> bytes:
    """Plain drawings are painted here; of the rest the renderer takes some 40 ms each, most of it for their letters."""
    png = lukis(svg, round(lebar * PIKSEL_PER_MM), bahan.tema.keluarga, bahan.aset)
    if png is not None:
        return png
    renderer = _renderer(bahan.aset)
    return padatkan(renderer.svg_to_png(svg, scale=lebar * PIKSEL_PER_MM / _natural_width(svg)))


def padatkan(png: bytes) -> bytes:
    """The same picture in about a fifth of the bytes: the renderer hardly compresses (200 clusters: 37 MB, then 8 MB)."""
    hasil, piksel, ke = [png[:8]], b"", 8
    while ke < len(png):
        panjang = int.from_bytes(png[ke : ke + 4], "big")
        jenis, isi = png[ke + 4 : ke + 8], png[ke + 8 : ke + 8 + panjang]
        ke += panjang + 12
        if jenis == b"IDAT":
            piksel += isi
            continue
        if jenis == b"IEND":
            hasil.append(bagian_png(b"IDAT", zlib.compress(zlib.decompress(piksel), 6)))
        hasil.append(bagian_png(jenis, isi))
    return b"".join(hasil)


@cache
def _renderer(aset: Path) -> ModuleType:
    """Imported late, because most papers hold no figure.

    It looks for fonts through fontconfig, and would take the system's Liberation Sans of another version before the bundled.
    """
    batasi_huruf(aset)
    import vl_convert

    vl_convert.register_font_directory(str(aset / "huruf"))
    return vl_convert


def _natural_width(svg: str) -> float:
    """The width in CSS pixels that a drawing claims. Raises ValueError when it claims none."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - drawings are made by this program
    if given := re.fullmatch(r"([\d.]+)([a-z]*)", root.get("width", "")):
        return float(given[1]) * _PIXELS[given[2]]
    box = root.get("viewBox", "").replace(",", " ").split()
    if len(box) != 4:
        raise ValueError("gambar SVG tidak menyebut lebarnya")
    return float(box[2])
