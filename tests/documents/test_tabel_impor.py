"""The sheet in the column order of the national usulan import. Columns: proses-klaster §2.3."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.analysis.angka_buku import angka_buku
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.tabel.impor import potong, tabel_impor
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Tabel
from generator.tree.tabel import Mentah
from tests.buku_uji import pohon_buku, xlsx_buku
from tests.ruang_uji import USULAN, ruang_kecil, salin

URUTAN = [
    "No.",
    "ID usulan",
    "Tanggal usul",
    "Pengusul",
    "Profil pengusul",
    "Usulan",
    "Masalah",
    "Alamat",
    "Kabupaten",
    "Kecamatan",
    "Kelurahan",
    "Usulan ke",
    "OPD tujuan awal",
    "OPD tujuan akhir",
    "Status",
    "Catatan",
    "Rekomendasi mitra",
    "Rekomendasi kelurahan/desa",
    "Rekomendasi kecamatan",
    "Rekomendasi SKPD",
    "Rekomendasi TAPD",
    "Volume",
    "Satuan",
    "Anggaran (Rp)",
    "Jenis belanja",
    "Sub kegiatan",
]
"""Typed by hand from the reference, not read from the table."""


@cache
def contoh() -> Ruang:
    """The sample workspace of the project."""
    ruang = periksa_ruang(Path(__file__).parents[2]).ruang
    assert ruang is not None
    return ruang


def baris(tabel: Tabel) -> list[dict[str, Mentah]]:
    return [dict(zip(URUTAN, satu.sel, strict=True)) for satu in tabel.baris if satu.peran == "isi"]


def ruang_ubah(tujuan: Path, ganti: dict[str, tuple[str, str]]) -> Ruang:
    ruang = periksa_ruang(salin(tujuan, ganti)).ruang
    assert ruang is not None
    return ruang


def test_the_columns_stand_in_the_order_of_the_import() -> None:
    assert [satu.judul for satu in tabel_impor(ruang_kecil(), 2027).kolom] == URUTAN


def test_the_workbook_shows_them_in_a_sheet_of_its_own() -> None:
    lembar = load_workbook(io.BytesIO(xlsx_buku("jateng2012")))["Impor usulan"]
    isi = [[sel.value for sel in satu] for satu in lembar.iter_rows()]
    assert isi.count(list(URUTAN)) == 1
    assert "dipotong pada 255 karakter; teks lengkapnya ada di lembar Usulan" in str(isi[-1][0])
    sebagian = susun_buku_kerja(ruang_kecil(), pohon_buku("jateng2012"), sebagian=True).lembar
    assert "Impor usulan" in [satu.nama for satu in sebagian]


def test_each_proposal_has_one_row_and_the_rows_are_numbered() -> None:
    semua = baris(tabel_impor(contoh(), 2027))
    diharapkan = [usulan.id for (_klaster, tahun), daftar in contoh().usulan.items() if tahun == 2027 for usulan in daftar.usulan]
    assert len(diharapkan) > 10
    assert sorted(str(satu["ID usulan"]) for satu in semua) == sorted(diharapkan)
    assert [satu["No."] for satu in semua] == list(range(1, len(diharapkan) + 1))


@pytest.mark.parametrize("ruang", [ruang_kecil, contoh], ids=["kecil", "contoh"])
def test_the_total_is_the_pagu_of_the_book(ruang: object) -> None:
    satu: Ruang = ruang()  # type: ignore[operator]
    tabel = tabel_impor(satu, 2027)
    total = [baris.sel[URUTAN.index("Anggaran (Rp)")] for baris in tabel.baris if baris.peran == "total"]
    assert total == [angka_buku(satu).pagu]


def test_a_row_says_what_the_records_know_and_leaves_the_rest_empty() -> None:
    satu = next(satu for satu in baris(tabel_impor(contoh(), 2027)) if satu["ID usulan"] == "GKL-26-02")
    assert satu["Tanggal usul"] == date(2026, 10, 6)
    assert satu["Pengusul"] == contoh().klaster["banyumas-gula-kelapa"].frk.nama  # type: ignore[union-attr]
    assert satu["Kabupaten"] == "Kabupaten Banyumas"
    assert satu["Status"] == "Forum Perangkat Daerah, 26 Februari 2026: ditunda"
    assert satu["Catatan"] == "Hanya penyulaman yang dibiayai pada 2026"
    kosong = ["Usulan ke", "OPD tujuan akhir", "Jenis belanja", *(satu for satu in URUTAN if satu.startswith("Rekomendasi"))]
    assert {satu[nama] for nama in kosong} == {""}


def test_what_is_not_recorded_yet_is_an_empty_cell_and_no_dash() -> None:
    ruang = contoh()
    klaster = {kunci: satu.model_copy(update={"frk": None}) for kunci, satu in ruang.klaster.items()}
    usulan = {
        kunci: daftar.model_copy(
            update={
                "kesepakatan": None,
                "usulan": tuple(satu.model_copy(update={"kode": None, "status": ()}) for satu in daftar.usulan),
            }
        )
        for kunci, daftar in ruang.usulan.items()
    }
    semua = baris(tabel_impor(replace(ruang, klaster=klaster, usulan=usulan), 2027))
    belum = ("Tanggal usul", "Pengusul", "Status", "Catatan", "Sub kegiatan")
    assert {satu[nama] for satu in semua for nama in belum} == {""}
    assert [satu["ID usulan"] for satu in semua if None in satu.values()] == []


def test_long_texts_are_cut_at_a_word_and_short_ones_are_not(tmp_path: Path) -> None:
    lama = ruang_kecil().usulan["demak-pengolahan-rajungan", 2027].usulan[0].permasalahan
    panjang = " ".join(["kemasan"] * 40)
    (pertama, *_) = baris(tabel_impor(ruang_ubah(tmp_path, {USULAN: (lama, panjang)}), 2027))
    assert pertama["Masalah"] == " ".join(["kemasan"] * 31) + "…"
    for satu in baris(tabel_impor(contoh(), 2027)):
        assert all(len(str(satu[nama])) <= 255 for nama in ("Usulan", "Masalah"))


@given(st.text("ab ,.", max_size=40).map(str.strip), st.integers(5, 30))
def test_a_cut_text_fits_and_begins_the_whole_one(teks: str, terpanjang: int) -> None:
    hasil = potong(teks, terpanjang)
    assert len(hasil) <= terpanjang
    if len(teks) <= terpanjang:
        assert hasil == teks
    else:
        assert hasil.endswith("…")
        assert teks.startswith(hasil[:-1])
        if " " in teks[:terpanjang]:
            assert teks[len(hasil) - 1] in " ,;:."
