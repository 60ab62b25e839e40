"""Long problems: short in the matrices, whole once in the account of their cluster, and for an office under its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents.permasalahan import SELENGKAPNYA, TERPANJANG, permasalahan_ringkas, uraian_permasalahan
from generator.model.ruang import Ruang
from generator.model.usulan import Usulan
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Tabel
from generator.tree.teks import teks_dokumen
from tests.buku_uji import susun_buku_uji
from tests.documents.test_edisi import naskah_edisi
from tests.dokumen_semua import telusuri, tema_uji
from tests.ruang_uji import USULAN, ruang_kecil, salin

AWAL = "Rajungan yang didaratkan pada musim barat tidak cukup bagi semua pengolah."
PANJANG = AWAL + " Bahan baku dibeli dari daerah lain dengan harga yang berubah setiap pekan." * 8


def usulan(permasalahan: str) -> Usulan:
    daftar = next(iter(ruang_kecil().usulan.values()))
    return daftar.usulan[0].model_copy(update={"permasalahan": permasalahan})


@pytest.mark.parametrize("panjang", [1, TERPANJANG])
def test_a_problem_of_usual_length_is_printed_whole(panjang: int) -> None:
    satu = usulan("x" * panjang)
    assert permasalahan_ringkas(satu) == satu.permasalahan
    assert uraian_permasalahan([satu]) is None


def test_of_a_long_one_the_matrix_says_the_first_sentence_and_where_the_rest_stands() -> None:
    assert permasalahan_ringkas(usulan(PANJANG)) == f"{AWAL} {SELENGKAPNYA}"


def test_a_first_sentence_that_is_too_long_itself_ends_between_words() -> None:
    ringkas = permasalahan_ringkas(usulan("kata " * 200)).removesuffix(f" {SELENGKAPNYA}")
    assert ringkas.endswith("kata …")
    assert TERPANJANG - 10 < len(ringkas) <= TERPANJANG + 2


@pytest.fixture(scope="module")
def ruang(tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    (semula,) = {satu.permasalahan for satu in next(iter(ruang_kecil().usulan.values())).usulan[:1]}
    akar: Path = salin(tmp_path_factory.mktemp("ruang"), {USULAN: (semula, PANJANG)})
    hasil = periksa_ruang(akar).ruang
    assert hasil is not None
    return hasil


def test_the_book_says_it_whole_once_and_not_in_a_table(ruang: Ruang) -> None:
    buku = susun_buku_uji(ruang, "jateng2012")
    teks = teks_dokumen(buku, tema_uji("jateng2012"))
    assert sum(PANJANG in satu for satu in teks) == 1
    sel = [nilai for satu in telusuri(buku) if isinstance(satu, Tabel) for baris in satu.baris for nilai in baris.sel]
    assert f"{AWAL} {SELENGKAPNYA}" in sel
    assert PANJANG not in sel


def test_every_edition_that_shortens_it_says_it_whole_too(ruang: Ruang) -> None:
    semua = {jalur: "\n".join(teks_dokumen(satu.dokumen, satu.tema)) for jalur, satu in naskah_edisi(ruang).items()}
    meringkas = [jalur for jalur, teks in semua.items() if SELENGKAPNYA in teks]
    assert len(meringkas) >= 3
    assert [jalur for jalur in meringkas if semua[jalur].count(PANJANG) != 1] == []
