"""Column widths: every column holds its longest word, the rest follows the wished shares."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tree import BarisTabel, Kolom, RupaTabel, Tabel
from generator.writers.lebar import TabelTerlaluLebar, lebar_kolom
from generator.writers.metrik import lebar_mm
from tests.dokumen_semua import ASET, tema_uji

RUPA = tema_uji("jateng2012").tabel["matriks"]


def _tabel(*kolom: Kolom, baris: tuple[BarisTabel, ...] = ()) -> Tabel:
    return Tabel(kolom, baris)


def test_lebar_menurut_bagian_bila_semua_kata_muat() -> None:
    tabel = _tabel(Kolom("a", "A", lebar=58), Kolom("b", "B", lebar=67), Kolom("c", "C", lebar=40))
    assert lebar_kolom(tabel, 165, RUPA, ASET) == (pytest.approx((58, 67, 40), abs=0.02), RUPA.ukuran)


def test_kolom_berlebar_nol_mendapat_kata_terpanjangnya_saja() -> None:
    baris = (BarisTabel((1_250_000_000, "teks biasa")), BarisTabel((2_500_000_000, None), "total"))
    lebar, ukuran = lebar_kolom(_tabel(Kolom("a", "Pagu", "rupiah", 0), Kolom("b", "B"), baris=baris), 160, RUPA, ASET)
    kata = lebar_mm("2.500.000.000", ukuran, ASET, tebal=True)
    assert kata + 2 * RUPA.padding_sisi < lebar[0] < kata + 2 * RUPA.padding_sisi + 1


def test_huruf_mengecil_setengah_poin_sampai_semua_muat() -> None:
    kolom = [Kolom(str(ke), "Kesinambungan", lebar=0) for ke in range(8)]
    perlu = {
        ukuran: 8 * (lebar_mm("Kesinambungan", ukuran, ASET, tebal=True) + 2 * RUPA.padding_sisi + 0.5) for ukuran in (8, 7.5, 7)
    }
    for tersedia, ukuran in ((perlu[8] + 1, 8), (perlu[7.5] + 1, 7.5), (perlu[7] + 1, 7)):
        assert lebar_kolom(_tabel(*kolom), tersedia, RUPA, ASET)[1] == ukuran


def test_tabel_yang_tidak_muat_ditolak_dengan_namanya() -> None:
    kolom = [Kolom(str(ke), "Kesinambungan") for ke in range(20)]
    with pytest.raises(TabelTerlaluLebar, match=re.escape("“Kesinambungan | Kesinambungan")):
        lebar_kolom(_tabel(*kolom), 160, RUPA, ASET)


def test_kata_raksasa_tidak_menghabiskan_lebar_kolom_lain() -> None:
    baris = (BarisTabel(("kata biasa", "x" * 200)),)
    lebar, _ = lebar_kolom(_tabel(Kolom("a", "A", lebar=3), Kolom("b", "B", lebar=1), baris=baris), 160, RUPA, ASET)
    assert lebar == pytest.approx((120, 40), abs=0.02)


def test_baris_boleh_berganti_sesudah_tanda_pisah() -> None:
    """A name of three places needs no more than the longest of them."""
    kolom = (Kolom("a", "A", lebar=1), Kolom("b", "B", lebar=99))
    utuh, terpisah = (
        lebar_kolom(_tabel(*kolom, baris=(BarisTabel((nama, "kata")),)), 160, RUPA, ASET)[0][0]
        for nama in ("Sawangan–", "Cepogo–Selo–Sawangan")
    )
    assert terpisah <= utuh


_KATA = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(_KATA, min_size=1, max_size=3), st.integers(0, 5)), min_size=1, max_size=7))
def test_jumlahnya_selebar_halaman_dan_tidak_ada_kata_yang_terpotong(isi: list[tuple[list[str], int]]) -> None:
    kolom = tuple(Kolom(str(ke), kata[0], lebar=bobot) for ke, (kata, bobot) in enumerate(isi))
    baris = (BarisTabel(tuple(" ".join(kata) for kata, _ in isi)),)
    lebar, ukuran = lebar_kolom(_tabel(*kolom, baris=baris), 285, RUPA, ASET)
    assert sum(lebar) == pytest.approx(285, abs=0.01)
    for (kata, _), satu in zip(isi, lebar, strict=True):
        terpanjang = max(lebar_mm(kata[0], ukuran, ASET, tebal=True), *(lebar_mm(teks, ukuran, ASET) for teks in kata))
        assert satu + 0.02 >= terpanjang + 2 * RUPA.padding_sisi


def test_tanpa_ukuran_terkecil_hanya_ukuran_biasa_yang_dicoba() -> None:
    rupa = RupaTabel(10, 12, 1, 1, "semua", 0.5, "#000000", "#EDEDED")
    assert lebar_kolom(_tabel(Kolom("a", "A")), 50, rupa, ASET) == ((50,), 10)
