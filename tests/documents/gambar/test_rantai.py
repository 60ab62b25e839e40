"""The value chain holds every name, whole and inside its box."""

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

from generator.documents.gambar import rantai_nilai
from generator.documents.gambar.buku import gambar_rantai
from generator.documents.gambar.huruf import bungkus, lebar_teks
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree.teks import teks_sebaris
from tests.dokumen_semua import tema_uji

AKAR = Path(__file__).parents[3]
PALET = yaml.safe_load((AKAR / "templates/tema/jateng2012.yaml").read_text(encoding="utf-8"))["palet"]
SVG = "{http://www.w3.org/2000/svg}"
MM = 25.4 / 72
MATA_RANTAI = (
    ("Hulu", ("Nelayan bubu", "Pengepul <pesisir> & pemasok es")),
    ("Inti", ("Perebusan",)),
    ("Hilir", ("Pabrik", "Pedagang olahan pertanggungjawabanketidakberlangsungan")),
)
PENDUKUNG = (("Industri pendukung", ("Pabrik es",)), ("Institusi pendukung", ("Dinas yang membidangi perikanan",) * 5))


@pytest.fixture(scope="module")
def ruang() -> Ruang:
    ruang = periksa_ruang(AKAR).ruang
    assert ruang is not None
    return ruang


@pytest.mark.parametrize("tebal", [False, True])
def test_widths_are_those_of_the_font(tebal: bool) -> None:
    with TTFont(AKAR / f"templates/tema/huruf/LiberationSans-{'Bold' if tebal else 'Regular'}.ttf") as huruf:
        peta, maju = huruf.getBestCmap(), huruf["hmtx"]
        dikenal = [*map(chr, range(32, 127)), *"\xa0·×éÉ–—‘’“”…"]
        salah = [h for h in dikenal if lebar_teks(h, 2048 / MM, tebal) != pytest.approx(maju[peta[ord(h)]][0])]
        latin = [chr(titik) for titik in range(0xA1, 0x180) if titik in peta]
        terlalu_sempit = [h for h in latin if lebar_teks(h, 2048 / MM, tebal) < maju[peta[ord(h)]][0] - 0.01]
    assert (salah, terlalu_sempit) == ([], [])


@settings(deadline=None, max_examples=60)
@given(st.text("abcdefghij -/", max_size=80), st.floats(6, 60))
def test_wrapped_lines_fit_and_lose_nothing(teks: str, lebar: float) -> None:
    baris = bungkus(teks, lebar, 8, inden=2)
    assert "".join("".join(baris).split()) == "".join(teks.split())
    assert all(lebar_teks(satu, 8) <= lebar - (2 if ke else 0) for ke, satu in enumerate(baris))


def tulisan(svg: str) -> list[tuple[float, float, float]]:
    """Left and right end and baseline of each text."""
    hasil = []
    for satu in ET.fromstring(svg).iter(f"{SVG}text"):
        panjang = lebar_teks(satu.text or "", float(satu.get("font-size", "")) / MM, satu.get("font-weight") == "bold")
        kiri = float(satu.get("x", "")) - (panjang / 2 if satu.get("text-anchor") == "middle" else 0)
        hasil.append((kiri, kiri + panjang, float(satu.get("y", ""))))
    return hasil


def luar_kotak(svg: str) -> list[tuple[float, float, float]]:
    """Texts that stand in no box whole."""
    kotak = [[float(satu.get(k, "")) for k in ("x", "y", "width", "height")] for satu in ET.fromstring(svg).iter(f"{SVG}rect")]
    return [
        (kiri, kanan, y)
        for kiri, kanan, y in tulisan(svg)
        if not any(x <= kiri and kanan <= x + w and atas < y < atas + h for x, atas, w, h in kotak)
    ]


def test_every_name_stands_in_its_box() -> None:
    svg, lebar, tinggi = rantai_nilai(MATA_RANTAI, PENDUKUNG, PALET, 165)
    semua = " ".join(satu.text or "" for satu in ET.fromstring(svg).iter(f"{SVG}text"))
    assert {"HULU", "INTI", "HILIR", "<pesisir>", "perikanan;"} <= set(semua.split())
    assert luar_kotak(svg) == []
    assert f'viewBox="0 0 {lebar:g} {tinggi:g}"' in svg


def test_no_sample_cluster_overflows(ruang: Ruang) -> None:
    gambar = {satu.id: gambar_rantai(satu, tema_uji("jateng2012")) for satu in ruang.klaster.values()}
    assert len(gambar) > 20
    assert {nama: luar for nama, satu in gambar.items() if (luar := luar_kotak(satu.svg))} == {}


def test_the_alternative_text_says_how_the_chain_runs(ruang: Ruang) -> None:
    gambar = gambar_rantai(ruang.klaster["demak-pengolahan-rajungan"], tema_uji("jateng2012"))
    assert teks_sebaris(gambar.keterangan) == "Rantai Nilai Klaster Pengolahan Rajungan"
    assert gambar.alt.startswith("Rantai nilai berjalan dari Nelayan bubu dan Pengepul (hulu) ke Rumah pengupas")
    assert gambar.alt.endswith("penopangnya 2 industri dan 3 institusi pendukung.")
    assert gambar.sumber


@pytest.mark.parametrize("kosong", [(), (("Hulu", ()),)])
def test_a_chain_with_a_link_missing_is_refused(kosong: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    with pytest.raises(ValueError, match="mata rantai kosong"):
        rantai_nilai(kosong, PENDUKUNG, PALET, 165)


def test_one_font_and_ink_on_the_canvas() -> None:
    vl_convert.register_font_directory(str(AKAR / "templates/tema/huruf"))
    svg = rantai_nilai(MATA_RANTAI, PENDUKUNG, PALET, 165)[0]
    assert set(re.findall(r'font-family="([^"]*)"', svg)) == {"Liberation Sans"}
    assert not re.search(r'\bid="|href|url\(|<style|foreignObject|aria-|role=', svg)
    tanpa_teks = re.sub(r"<text.*?</text>", "", svg, flags=re.S)
    penuh, polos = (Image.open(io.BytesIO(vl_convert.svg_to_png(satu, ppi=72))) for satu in (svg, tanpa_teks))
    assert sum(a != b for a, b in zip(penuh.tobytes(), polos.tobytes(), strict=True)) > 1_000, "text has been drawn"
