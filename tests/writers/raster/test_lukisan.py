"""Plain drawings painted by the project itself: the picture a renderer of SVG gives, and nothing that is only half understood."""

from __future__ import annotations

import io
import math
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from generator.documents.gambar.batang import batang_bertumpuk
from generator.documents.gambar.rantai import rantai_nilai
from generator.documents.gambar.titik import titik_berpasangan
from generator.documents.tema import muat_tema
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.raster import lukis
from generator.writers.raster.kanvas import Kanvas

ASET = Path(__file__).parents[3] / "templates" / "tema"
HURUF = "Liberation Sans"
PALET = muat_tema(ASET / "jateng2012.yaml").palet
RANTAI, LEBAR, TINGGI = rantai_nilai(
    [("Hulu", ["Toko Avi & Wawan: 6 usaha", "Petani"]), ("Inti", ["Bengkel ”kayu” (34 unit)"]), ("Hilir", ["Pabrik bakso"])],
    [("Institusi pendukung", ["Dinas yang membidangi peternakan", "Koperasi", "Bank penyalur kredit"])],
    PALET,
    165,
)
KOTAK = '<rect x="1" y="1" width="5" height="5" fill="#336699"/>'


def _svg(isi: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 20 10">{isi}</svg>'


def _buka(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as gambar:
        return gambar.convert("RGB")


BATANG = batang_bertumpuk(
    [("Industri", Counter({"APBN": 38245, "APBD": 25043})), ("Dinas Perindustrian dan Perdagangan", Counter({"APBN": 9000}))],
    ("APBN", "APBD"),
    PALET,
    165,
    satuan=1000,
)
TITIK = titik_berpasangan(
    [(f"Mebel Kayu {ke}", Fraction(40 + 9 * ke), Fraction(95 - 3 * ke)) for ke in range(8)], ("kinerja", "serapan"), PALET, 165
)


@pytest.mark.parametrize("svg", [RANTAI, BATANG[0], TITIK[0]], ids=["rantai", "batang", "titik"])
def test_a_drawing_looks_as_a_renderer_of_svg_draws_it(svg: str) -> None:
    batasi_huruf(ASET)
    import vl_convert

    vl_convert.register_font_directory(str(ASET / "huruf"))
    png = lukis(svg, 1320, HURUF, ASET)
    assert png is not None
    kita = _buka(png)
    lain = Image.new("RGBA", kita.size, "white")
    with Image.open(io.BytesIO(vl_convert.svg_to_png(svg, scale=1320 / (165 * 96 / 25.4)))) as gambar:
        assert abs(gambar.height - kita.height) <= 1
        assert gambar.width == 1320
        lain.alpha_composite(gambar.crop((0, 0, *kita.size)))
    beda = ImageChops.difference(kita.reduce(4), lain.convert("RGB").reduce(4)).convert("L")
    assert ImageStat.Stat(beda).mean[0] < 2
    assert max(beda.tobytes()) < 110  # a line, letter or box that stood elsewhere would differ by all of its darkness


@pytest.mark.parametrize(
    "isi",
    [
        '<circle r="4"/>',
        '<rect x="1" y="1" width="5" height="5" fill="#336699" opacity="0.5"/>',
        '<rect x="1" y="1" width="5" height="5" fill="red"/>',
        '<rect x="1" y="1" width="5mm" height="5" fill="#336699"/>',
        '<rect x="1" y="1" width="5" height="5" fill="none" stroke="#000000"/>',
        '<path d="M1,1C2,2 3,3 4,1z" fill="#000000"/>',
        '<path d="M1,1L5,5L5,1" fill="none" stroke="#000000"/>',
        '<path d="M1,1L5,5L5,1zM2,2h1v1z" fill="#000000"/>',
        '<g transform="scale(2)"><rect x="1" y="1" width="5" height="5" fill="#336699"/></g>',
        '<g opacity="0.5"><rect x="1" y="1" width="5" height="5" fill="#336699"/></g>',
        '<path d="M4,0A4,3,0,1,1,-4,0A4,3,0,1,1,4,0" fill="#000000"/>',
        f'<g stroke="#336699"><text x="1" y="5" font-family="{HURUF}" font-size="3">a</text></g>',
        "<defs/>",
        "kata",
        '<text x="1" y="5" font-family="Arial" font-size="3">a</text>',
        f'<text x="1" y="5" font-family="{HURUF}" font-size="3" font-style="italic">a</text>',
        f'<text x="1" y="5" font-family="{HURUF}" font-size="3"><tspan>a</tspan><tspan dy="3">a</tspan></text>',
        f'<text x="1" y="5" font-family="{HURUF}" font-size="3" transform="rotate(9)">a</text>',
    ],
)
def test_what_is_not_understood_is_not_painted_at_all(isi: str) -> None:
    assert lukis(_svg(KOTAK), 160, HURUF, ASET) is not None
    assert lukis(_svg(KOTAK + isi), 160, HURUF, ASET) is None


def test_every_word_of_the_drawing_is_painted_in_its_place() -> None:
    def tinta(isi: str) -> tuple[int, int, int, int] | None:
        png = lukis(_svg(isi), 800, HURUF, ASET)
        assert png is not None
        return ImageChops.invert(_buka(png)).getbbox()

    kata = '<text x="10" y="8" font-family="Liberation Sans" font-size="2" text-anchor="{}">Hulu{}</text>'
    awal, tengah, akhir = (tinta(kata.format(satu, "")) for satu in ("start", "middle", "end"))
    assert awal and tengah and akhir
    assert awal[0] >= 400 > akhir[2] - 8
    assert abs(tengah[0] + tengah[2] - 800) < 16
    assert awal[3] <= 321
    assert awal[3] - awal[1] == pytest.approx(0.73 * 80, abs=3)
    tebal = tinta(kata.format("start", "").replace("font-size", 'font-weight="bold" font-size'))
    assert tebal
    assert tebal[2] > awal[2]
    assert tinta(kata.format("start", " ")) == awal
    assert tinta('<text x="-3" y="11" font-family="Liberation Sans" font-size="2">Terpotong di dua tepi</text>')


def test_groups_move_and_colour_what_stands_in_them() -> None:
    def gambar(isi: str) -> bytes:
        png = lukis(_svg(isi), 160, HURUF, ASET)
        assert png is not None
        return _buka(png).tobytes()

    tujuan = gambar('<rect x="3" y="2" width="5" height="4" fill="#336699"/><line x1="1" y1="1" x2="9" y2="1" stroke="#112233"/>')
    assert tujuan == gambar(
        '<g fill="#336699" transform="translate(1,1)"><g transform="translate(-0.5,0)"><path d="M2.5,1h5v4h-5Z"/></g>'
        '<g fill="none" stroke="#112233"><line transform="translate(0,-1)" y1="1" x2="8" y2="1"/></g></g>'
        '<path d="" display="none"/>'
    )
    assert gambar('<path transform="translate(5,5)" fill="#000000" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0"/>').count(0) // 3 == (
        pytest.approx(math.pi * 24 * 24, rel=0.06)
    )
    kata = '<text x="2" y="{}" font-family="Liberation Sans" font-size="2">{}</text>'
    baris = '<tspan>satu</tspan><tspan x="2" dy="4">dua</tspan>'
    assert gambar(kata.format(3, baris)) == gambar(kata.format(3, "satu") + kata.format(7, "dua"))


@given(st.lists(st.tuples(st.floats(4, 56), st.floats(4, 56)), min_size=3, max_size=3))
def test_a_triangle_darkens_its_area(titik: list[tuple[float, float]]) -> None:
    (x0, y0), (x1, y1), (x2, y2) = titik
    luas = abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2
    kanvas = Kanvas(60, 60)
    kanvas.isi(titik, (0, 0, 0))
    gelap = ImageStat.Stat(ImageChops.invert(_buka(kanvas.png())).convert("L")).sum[0] / 255
    keliling = sum(math.dist(satu, lain) for satu, lain in zip(titik, titik[1:] + titik[:1], strict=True))
    assert gelap == pytest.approx(luas, abs=0.25 * keliling + 1)  # a mask counts quarters of pixels whole


def test_what_lies_outside_the_sheet_is_cut_off() -> None:
    kanvas = Kanvas(12, 2)
    kanvas.persegi(5, -3, 40, 9, (20, 60, 90))
    kanvas.isi([(-9, -9), (3, -9), (3, 9), (-9, 9)], (0, 0, 0))
    gambar = _buka(kanvas.png())
    assert [gambar.getpixel((x, 1)) for x in (0, 2, 3, 4, 5, 11)] == [(0, 0, 0)] * 2 + [(255, 255, 255)] * 2 + [(20, 60, 90)] * 2
