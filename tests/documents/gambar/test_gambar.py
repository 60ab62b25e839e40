"""Drawings say the numbers they were given, in one font, on every renderer."""

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import vl_convert
import yaml
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.documents.gambar import RASIO_PETA, UBIN_JAWA_TENGAH, batang_bertumpuk, peta_ubin

AKAR = Path(__file__).parents[3]
PALET = yaml.safe_load((AKAR / "templates/tema/permendagri2023.yaml").read_text(encoding="utf-8"))["palet"]
SVG = "{http://www.w3.org/2000/svg}"
JUTA = 1_000_000
SUMBER = ("APBD Kab/Kota", "APBD Provinsi", "APBN", "Lainnya")
POKJA = (
    ("Pariwisata", dict(zip(SUMBER, (250 * JUTA, 380 * JUTA, 120 * JUTA, 100 * JUTA), strict=True))),
    ("Industri", dict(zip(SUMBER, (900 * JUTA, 1_480 * JUTA, 950 * JUTA, 300 * JUTA), strict=True))),
    ("Pertanian <dan> Ketahanan Pangan & Gizi", {"APBN": 1_970 * JUTA}),
)


def teks(svg: str, *, tebal: bool | None = None) -> list[str]:
    return [
        "".join(satu.itertext())
        for satu in ET.fromstring(svg).iter(f"{SVG}text")
        if tebal is None or (satu.get("font-weight") == "bold") == tebal
    ]


@pytest.fixture(scope="module")
def gambar() -> tuple[str, float, float]:
    return batang_bertumpuk(POKJA, SUMBER, PALET, 160)


def test_bars_stand_largest_first_and_end_with_their_total(gambar):
    svg, lebar, tinggi = gambar
    assert teks(svg, tebal=True) == ["3.630", "1.970", "850"]
    assert (lebar, tinggi) == (160, 8 + 3 * 11)


def test_values_stand_inside_where_they_fit(gambar):
    svg = gambar[0]
    assert {"900", "1.480", "950", "1.970"} <= set(teks(svg, tebal=False))
    assert "100" not in teks(svg), "a bar of 5 mm has no room for it"


def test_the_key_names_the_categories_in_table_order(gambar):
    nama = [satu for satu in teks(gambar[0]) if satu in SUMBER]
    assert nama == list(SUMBER)


def test_long_names_of_the_key_do_not_touch_each_other():
    kategori = ("APBN", "Perbankan dan Kredit Usaha Rakyat (KUR)", "Tanggung Jawab Sosial dan Lingkungan", "Lainnya")
    svg, _, _ = batang_bertumpuk([("A", dict.fromkeys(kategori, 10 * JUTA))], kategori, PALET, 165)
    tempat = []
    for satu in ET.fromstring(svg).iter(f"{SVG}text"):
        if (isi := "".join(satu.itertext())) in kategori:
            x, y = map(float, re.match(r"translate\(([\d.]+),([\d.]+)", satu.get("transform")).groups())
            tempat.append((y, x, x + lebar_teks(isi, 8, tebal=False)))
    assert len(tempat) == len(kategori)
    assert max(akhir for _, _, akhir in tempat) <= 165 * 72 / 25.4
    for (y, _, akhir), (y_lain, mulai, _) in zip(sorted(tempat), sorted(tempat)[1:], strict=False):
        assert y != y_lain or akhir + 3 < mulai


def test_names_are_characters_not_markup(gambar):
    assert "Pertanian <dan> Ketahanan" in "".join(teks(gambar[0]))


def test_beyond_four_categories_the_rest_is_one_and_nothing_is_lost():
    svg, _, _ = batang_bertumpuk([("A", {"a": 40, "b": 30, "c": 20, "d": 7, "Lainnya": 2, "e": 4})],
                                 ("a", "b", "c", "d", "Lainnya", "e"), PALET, 160, satuan=1)  # fmt: skip
    assert set(teks(svg)) == {"A", "a", "b", "c", "Lainnya", "40", "30", "20", "13", "103"}


@settings(max_examples=15, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(SUMBER), st.integers(0, 10**13)), min_size=1, max_size=5))
def test_the_printed_total_is_the_sum_rounded_half_up(nilai):
    svg, _, _ = batang_bertumpuk([(f"Pokja {u}", satu) for u, satu in enumerate(nilai)], SUMBER, PALET, 160)
    jumlah = sorted((sum(satu.values()) for satu in nilai), reverse=True)
    assert teks(svg, tebal=True) == [f"{(satu * 2 + JUTA) // (2 * JUTA):,}".replace(",", ".") for satu in jumlah]


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [([], "tanpa baris"), ([("A", {"APBN": -1})], "negatif"), ([("A", {"APBX": 1})], "tidak dikenal: APBX")],
)
def test_what_cannot_be_drawn_truthfully_is_refused(baris, pesan):
    with pytest.raises(ValueError, match=pesan):
        batang_bertumpuk(baris, SUMBER, PALET, 160)


def lebar_teks(isi: str, ukuran: float, tebal: bool) -> float:
    with TTFont(AKAR / f"templates/tema/huruf/LiberationSans-{'Bold' if tebal else 'Regular'}.ttf") as huruf:
        peta_huruf, lebar = huruf.getBestCmap(), huruf["hmtx"]
        return sum(lebar[peta_huruf[ord(satu)]][0] for satu in isi) * ukuran / huruf["head"].unitsPerEm


def test_no_text_and_no_bar_leaves_the_drawing(gambar):
    svg, _, _ = gambar
    lebar, tinggi = (float(satu) for satu in re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())
    for x, y, w, h in re.findall(r'd="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)', svg):
        assert float(x) + float(w) <= lebar + 0.01 and float(y) + float(h) <= tinggi + 0.01
    for satu in ET.fromstring(svg).iter(f"{SVG}text"):
        x = float(re.match(r"translate\(([\d.]+)", satu.get("transform")).group(1))
        ukuran, tebal = float(satu.get("font-size").removesuffix("px")), satu.get("font-weight") == "bold"
        panjang = max(lebar_teks(garis, ukuran, tebal) for garis in satu.itertext())
        kiri = x - {"start": 0, "middle": panjang / 2, "end": panjang}[satu.get("text-anchor", "start")]
        assert kiri >= 0 and kiri + panjang <= lebar, "".join(satu.itertext())


def test_numbers_inside_are_narrower_than_their_part_of_the_bar():
    for nilai in (8, 88, 888, 8_888, 88_888, 888_888):
        for lebar_mm in (60, 90, 120, 160):
            svg, _, _ = batang_bertumpuk([("A", {"a": nilai, "b": 10 * nilai})], ("a", "b"), PALET, lebar_mm, satuan=1)
            bagian = float(re.findall(r'd="M[\d.]+,[\d.]+h([\d.]+)v', svg)[1])
            tulisan = f"{nilai:,}".replace(",", ".")
            assert tulisan not in teks(svg, tebal=False) or lebar_teks(tulisan, 8, False) < bagian


def peta(**pilihan) -> str:
    return peta_ubin(UBIN_JAWA_TENGAH, {"33.21": 10, "33.20": 7, "33.13": 5, "33.09": 3}, PALET, 160, **pilihan)


def test_the_grid_has_a_place_of_its_own_for_each_of_35():
    assert len({(satu.baris, satu.kolom) for satu in UBIN_JAWA_TENGAH}) == len({u.kode for u in UBIN_JAWA_TENGAH}) == 35
    assert sum(satu.nama.startswith("Kota ") for satu in UBIN_JAWA_TENGAH) == 6


def test_tiles_print_their_number_and_a_dash_for_none():
    isi = teks(peta())
    assert teks(peta(), tebal=True) == ["3", "5", "7", "10"]
    assert isi.count("–") == 31
    assert {"tidak ada", "1–3", "4–6", "7 atau lebih"} <= set(isi)


def test_shades_follow_the_classes():
    warna = re.findall(r'height="[\d.]+" fill="(#\w+)"', peta(polos=True))
    kelas = {PALET[f"ubin{u}"]: warna.count(PALET[f"ubin{u}"]) for u in range(4)}
    assert list(kelas.values()) == [31, 1, 1, 2]
    assert teks(peta(polos=True)) == []


def test_a_region_without_a_tile_is_refused():
    with pytest.raises(ValueError, match=r"tanpa ubin: 33\.99"):
        peta_ubin(UBIN_JAWA_TENGAH, {"33.99": 1}, PALET, 160)


def test_the_map_is_as_high_as_its_ratio_says():
    assert f'height="{160 * RASIO_PETA:g}mm"' in peta()


@pytest.mark.parametrize("jenis", ["batang", "peta"])
def test_one_font_no_ids_no_references_and_ink_on_the_canvas(gambar, jenis):
    vl_convert.register_font_directory(str(AKAR / "templates/tema/huruf"))
    svg = gambar[0] if jenis == "batang" else peta()
    assert set(re.findall(r'font-family="([^"]*)"', svg)) == {"Liberation Sans"}
    assert not re.search(r'\bid="|href|url\(|<style|foreignObject|aria-|role=', svg)
    tanpa_teks = re.sub(r"<text.*?</text>", "", svg, flags=re.S)
    penuh, kosong = (Image.open(io.BytesIO(vl_convert.svg_to_png(satu, ppi=72))) for satu in (svg, tanpa_teks))
    assert penuh.getbbox() is not None
    assert sum(a != b for a, b in zip(penuh.tobytes(), kosong.tobytes(), strict=True)) > 1_000, "text has been drawn"


def test_the_same_numbers_give_the_same_drawing(gambar):
    assert batang_bertumpuk(POKJA, SUMBER, PALET, 160) == gambar
    assert batang_bertumpuk(tuple(reversed(POKJA)), SUMBER, PALET, 160) == gambar
