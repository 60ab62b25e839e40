"""Pairs of percentages: both values said, sorted, on an axis that holds them."""

import re
import xml.etree.ElementTree as ET
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents.gambar.titik import PASANGAN_TERBANYAK, sumbu, titik_berpasangan

AKAR = Path(__file__).parents[3]
PALET = yaml.safe_load((AKAR / "templates/tema/permendagri2023.yaml").read_text(encoding="utf-8"))["palet"]
SVG = "{http://www.w3.org/2000/svg}"
KUNCI = ("capaian kinerja (%)", "serapan anggaran (%)")
BARIS = (
    ("Pengolahan <Rajungan>", Fraction("92.5"), Fraction(88)),
    ("Pariwisata Cepogo–Selo–Sawangan", Fraction(79), Fraction("90.1")),
    ("Mebel dan Ukir Kayu", Fraction(101), Fraction("95.4")),
    ("Gula Kelapa", Fraction("63.4"), Fraction(63)),
)


def gambar(sela=None):
    return titik_berpasangan(BARIS, KUNCI, PALET, 165, sela)


def teks(svg: str) -> list[tuple[str, float, float, str, float]]:
    """Words, x, y (points), anchor and size of every text."""
    hasil = []
    for satu in ET.fromstring(svg).iter(f"{SVG}text"):
        x, y = map(float, re.match(r"translate\((-?[\d.]+),(-?[\d.]+)", satu.get("transform")).groups())
        ukuran = float(satu.get("font-size").removesuffix("px"))
        hasil.append(("".join(satu.itertext()), x, y, satu.get("text-anchor", "start"), ukuran))
    return hasil


def tempat(svg: str, isi: str) -> tuple[float, float]:
    ((x, y),) = {(x, y) for tulisan, x, y, _, _ in teks(svg) if tulisan == isi}
    return x, y


def titik(svg: str) -> list[tuple[float, float]]:
    """Centres of all marks, those of the key last."""
    return [
        (float(x), float(y))
        for x, y in re.findall(r'<path transform="translate\(([\d.]+),([\d.]+)\)" d="[^"]*" fill="#(?:1F3A5F|FFFFFF)"', svg)
    ]


def test_both_values_of_every_pair_are_printed_with_one_decimal():
    isi = [satu[0] for satu in teks(gambar()[0])]
    assert {"92,5", "88,0", "79,0", "90,1", "101,0", "95,4", "63,4", "63,0"} <= set(isi)
    assert {*KUNCI, "Pengolahan <Rajungan>"} <= set(isi)


def test_rows_stand_by_the_first_value_from_the_highest():
    svg = gambar()[0]
    y = [tempat(svg, nama)[1] for nama in ("101,0", "92,5", "79,0", "63,4")]
    assert y == sorted(y)
    assert [tempat(svg, "95,4")[1], tempat(svg, "90,1")[1]] == [y[0], y[2]]


def test_the_smaller_value_stands_left_of_the_larger():
    svg = gambar()[0]
    for kiri, kanan in (("95,4", "101,0"), ("88,0", "92,5"), ("79,0", "90,1"), ("63,0", "63,4")):
        assert tempat(svg, kiri)[0] < tempat(svg, kanan)[0]


def test_marks_stand_where_the_axis_says():
    svg = gambar()[0]
    tanda = {str(satu): tempat(svg, str(satu))[0] for satu in sumbu(nilai for satu in BARIS for nilai in satu[1:])}
    assert list(tanda) == ["60", "70", "80", "90", "100", "110"]
    awal, per = tanda["60"], (tanda["100"] - tanda["60"]) / 40
    harap = {round(awal + (float(nilai) - 60) * per, 1) for satu in BARIS for nilai in satu[1:]}
    assert {round(x, 1) for x, _y in titik(svg)} >= harap


def test_the_hundred_is_the_dark_line():
    svg = gambar()[0]
    (garis,) = set(re.findall(r'<line transform="translate\(([\d.]+),[\d.]+\)"[^>]*stroke="#000000"', svg))
    assert float(garis) == pytest.approx(tempat(svg, "100")[0], abs=0.02)


def test_no_line_of_the_axis_runs_through_a_number():
    svg = gambar()[0]
    angka = [satu for satu in teks(svg) if re.fullmatch(r"\d+,\d", satu[0])]
    ruas = re.findall(r'<line transform="translate\(([\d.]+),([\d.]+)\)" x2="0" y2="([\d.]+)"', svg)
    assert len(ruas) > 5
    for x, y, panjang in (tuple(map(float, satu)) for satu in ruas):
        for isi, tulisan_x, tulisan_y, rata, ukuran in angka:
            panjang_teks = lebar_teks(isi, ukuran)
            kiri = tulisan_x - (panjang_teks if rata == "end" else 0)
            if kiri <= x <= kiri + panjang_teks:
                assert not y < tulisan_y - ukuran * 0.3 < y + panjang, isi


def lebar_teks(isi: str, ukuran: float) -> float:
    with TTFont(AKAR / "templates/tema/huruf/LiberationSans-Regular.ttf") as huruf:
        peta_huruf, lebar = huruf.getBestCmap(), huruf["hmtx"]
        return sum(lebar[peta_huruf[ord(satu)]][0] for satu in isi) * ukuran / huruf["head"].unitsPerEm


def test_no_text_leaves_the_drawing():
    svg, lebar_mm, tinggi_mm = gambar()
    for isi, x, y, rata, ukuran in teks(svg):
        panjang = lebar_teks(isi, ukuran)
        kiri = x - {"start": 0, "middle": panjang / 2, "end": panjang}[rata]
        assert kiri >= -0.1 and kiri + panjang <= lebar_mm * 72 / 25.4, isi
        assert 0 < y < tinggi_mm * 72 / 25.4, isi


def test_a_name_of_two_lines_stands_level_with_its_marks():
    nama = "Pengolahan Rajungan dan Kepiting Bakau Pesisir Timur Laut"
    svg, _, _ = titik_berpasangan([(nama, Fraction(80), Fraction(70))], KUNCI, PALET, 165)
    (baris,) = (satu for satu in ET.fromstring(svg).iter(f"{SVG}text") if "".join(satu.itertext()).startswith("Pengolahan"))
    dua = [float(satu.get("dy", 0)) for satu in baris.iter(f"{SVG}tspan")]
    assert len(dua) == 2
    atas = float(re.match(r"translate\([\d.]+,([\d.]+)", baris.get("transform"))[1])
    tengah = atas - 9 * 0.3 + sum(dua) / 2
    assert tengah == pytest.approx(tempat(svg, "80,0")[1] - 8 * 0.3, abs=1)


def test_a_gap_says_what_is_left_out():
    svg, _, tinggi = gambar((2, "9 klaster lain"))
    _, y = tempat(svg, "9 klaster lain")
    assert tempat(svg, "92,5")[1] < y < tempat(svg, "79,0")[1]
    assert tinggi > gambar()[2]


@settings(max_examples=200)
@given(st.lists(st.fractions(-2000, 2000), min_size=1, max_size=8))
def test_the_axis_holds_every_value_and_the_hundred_in_at_most_nine_round_steps(nilai):
    tanda = sumbu(nilai)
    assert tanda[0] <= min([*nilai, 100]) and max([*nilai, 100]) <= tanda[-1]
    assert 2 <= len(tanda) <= 9


def test_too_many_rows_and_none_are_refused():
    with pytest.raises(ValueError, match="0 baris"):
        titik_berpasangan([], KUNCI, PALET, 165)
    with pytest.raises(ValueError, match="16 baris"):
        titik_berpasangan([BARIS[0]] * (PASANGAN_TERBANYAK + 1), KUNCI, PALET, 165)


def test_one_font_no_ids_and_no_references():
    svg = gambar()[0]
    assert set(re.findall(r'font-family="([^"]*)"', svg)) == {"Liberation Sans"}
    assert not re.search(r'\bid="|href|url\(|<style|foreignObject|aria-|role=', svg)
    assert gambar()[0] == svg
