"""Sheets remembered from an earlier workbook are those that would be written: byte for byte, whatever changed around them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tree import BarisTabel, BukuKerja, Kolom, Lembar, Tabel
from generator.tree.sidik import tertunda
from generator.writers.xlsx import tulis_xlsx
from tests.ingatan_uji import Ingatan


def lembar(nama: str, *teks: str, jenis: str = "teks", isian: bool = False) -> Lembar:
    tabel = Tabel((Kolom("label", "Label"), Kolom("nilai", "Nilai", jenis)), tuple(BarisTabel(("x", satu)) for satu in teks))
    return Lembar(nama, tabel, isian)


def test_a_workbook_written_again_asks_for_no_sheet(buku: BukuKerja, tema) -> None:
    ingatan = Ingatan()
    semula = tulis_xlsx(buku, tema, ingatan)
    assert ingatan.disimpan == 1
    assert tulis_xlsx(buku, tema, ingatan) == semula == tulis_xlsx(buku, tema)
    assert ingatan.disimpan == 1


def test_a_remembered_sheet_is_not_even_loaded(buku: BukuKerja, tema) -> None:
    ingatan = Ingatan()
    semula = tulis_xlsx(buku, tema, ingatan)

    def muat() -> Lembar:
        raise AssertionError("the sheet was looked at")

    (satu,) = buku.lembar
    jauh = tertunda(Lembar, satu.sidik, muat, nama=satu.nama, isian=satu.isian)
    assert tulis_xlsx(replace(buku, lembar=(jauh,)), tema, ingatan) == semula


def test_one_edited_sheet_leaves_the_others_as_they_are(buku: BukuKerja, tema) -> None:
    banyak = replace(buku, lembar=(*buku.lembar, *(lembar(f"L{ke}", f"teks {ke}") for ke in range(5))))
    ingatan = Ingatan()
    tulis_xlsx(banyak, tema, ingatan)
    lain = replace(banyak, lembar=(*banyak.lembar[:3], lembar("L2", "diubah"), *banyak.lembar[4:]))
    ingatan.disimpan = 0
    assert tulis_xlsx(lain, tema, ingatan) == tulis_xlsx(lain, tema)
    assert ingatan.disimpan == 1


@pytest.mark.parametrize("medan", [{"judul": "Judul lain"}, {"draf": False}, {"contoh": False}])
def test_what_every_sheet_shows_of_its_workbook_is_never_old(buku: BukuKerja, tema, medan) -> None:
    ingatan = Ingatan()
    tulis_xlsx(buku, tema, ingatan)
    lain = replace(buku, **medan)
    assert tulis_xlsx(lain, tema, ingatan) == tulis_xlsx(lain, tema) != tulis_xlsx(buku, tema)


def test_another_theme_finds_no_old_sheet(buku: BukuKerja, tema, tema_f4) -> None:
    ingatan = Ingatan()
    tulis_xlsx(buku, tema, ingatan)
    assert tulis_xlsx(buku, tema_f4, ingatan) == tulis_xlsx(buku, tema_f4)


@pytest.mark.parametrize(
    "pertama",
    [lembar("L0", *map(str, range(40))), lembar("L0", "a", jenis="kode"), lembar("L0", "=a"), lembar("L0", "a", isian=True)],
    ids=["texts move", "a look comes", "a look that sorts last comes", "a form comes"],
)
def test_a_remembered_sheet_moves_with_those_before_it(buku: BukuKerja, tema, pertama: Lembar) -> None:
    ingatan = Ingatan()
    tulis_xlsx(replace(buku, lembar=(lembar("L0", "a"), *buku.lembar)), tema, ingatan)
    lain = replace(buku, lembar=(pertama, *buku.lembar))
    assert tulis_xlsx(lain, tema, ingatan) == tulis_xlsx(lain, tema)


isi_lembar = st.tuples(st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz="), max_size=20), st.sampled_from(["teks", "kode"]))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(isi_lembar, min_size=1, max_size=4), min_size=2, max_size=4))
def test_any_run_of_workbooks_is_written_as_without_memory(tema, berturut) -> None:
    """Texts and looks move as sheets before them grow, shrink, come and go."""
    ingatan = Ingatan()
    for semua in berturut:
        buku = BukuKerja(
            "Judul",
            tuple(lembar(f"L{ke}", *teks, jenis=jenis, isian="=" in teks) for ke, (teks, jenis) in enumerate(semua)),
            date(2026, 11, 9),
            "FPESD",
        )
        assert tulis_xlsx(buku, tema, ingatan) == tulis_xlsx(buku, tema)
