"""What a reader of the workbook finds in it."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tree import BarisTabel, BukuKerja, Kolom, Lembar, Tabel
from generator.writers.xlsx import GalatBukuKerja, tulis_xlsx

KEPALA = 3  # sheet row of the table's header where the sheet carries marks


def buka(data: bytes, *, nilai: bool = False):
    return openpyxl.load_workbook(io.BytesIO(data), data_only=nilai)


def tengah_malam(tahun: int, bulan: int, hari: int) -> datetime:
    return datetime.combine(date(tahun, bulan, hari), time())


def isi_baris(lembar, baris: int) -> list:
    return [sel.value for sel in lembar[baris]]


def satu_kolom(jenis: str, *baris: BarisTabel, gaya="buku") -> Tabel:
    return Tabel((Kolom("label", "Label"), Kolom("nilai", "Nilai", jenis)), baris, gaya)


def buku_dari(tabel: Tabel, nama: str = "Lembar") -> BukuKerja:
    return BukuKerja("Judul", (Lembar(nama, tabel),), date(2026, 11, 9), "FPESD")


def jumlahkan(lembar, rumus: str) -> Decimal:
    """A SUM of ranges, evaluated by a reader that shares no code with the writer; text counts nothing, as in Excel."""
    isi = re.fullmatch(r"=SUM\((.+)\)", rumus).group(1)
    jumlah = Decimal(0)
    for rentang in isi.split(","):
        sel = lembar[rentang]
        for baris in sel if isinstance(sel, tuple) else ((sel,),):
            for satu in baris:
                assert not str(satu.value).startswith("=SUM"), "a total was added to a total"
                if isinstance(satu.value, int | float):
                    jumlah += Decimal(str(satu.value))
    return jumlah


def periksa_rumus(data: bytes) -> int:
    banyak = 0
    for rumus, tersimpan in zip(buka(data).worksheets, buka(data, nilai=True).worksheets, strict=True):
        for baris in rumus.iter_rows():
            for sel in baris:
                if sel.data_type == "f":
                    banyak += 1
                    assert Decimal(str(tersimpan[sel.coordinate].value)) == jumlahkan(rumus, sel.value), sel.coordinate
    return banyak


def test_numbers_dates_and_ids_keep_their_type(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert isi_baris(lembar, KEPALA + 2) == [
        1, "0123", "Pelatihan", 60.5, 150_000_000, "Dinas A", 83.335, tengah_malam(2027, 4, 1),
    ]  # fmt: skip
    format_sel = [sel.number_format for sel in lembar[KEPALA + 2]]
    assert format_sel == [
        '0"."', "@", "General", "[$-421]#,##0.0", "[$-421]#,##0", "General", "[$-421]#,##0.00", "[$-421]d mmmm yyyy",
    ]  # fmt: skip


def test_a_missing_value_is_a_dash_and_marked_up_text_is_plain(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert isi_baris(lembar, KEPALA + 7) == [3, "RJG-27-04", "Rantai dingin", "–", 450_000_000, "Dinas C", "–", "–"]


def test_a_continuation_row_repeats_what_filters_need_but_no_number_that_would_count_twice(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert isi_baris(lembar, KEPALA + 4) == [
        2, "RJG-27-02", "Rumah kemasan", None, 80_000_000, "Koperasi", 10, tengah_malam(2027, 7, 1),
    ]  # fmt: skip


def test_every_formula_recomputes_to_its_stored_value(buku, tema):
    assert periksa_rumus(tulis_xlsx(buku, tema)) == 5


def test_the_grand_total_adds_each_record_once(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert lembar["E12"].value == "=SUM(E5:E7,E10)"
    assert lembar["E8"].value == "=SUM(E5:E7)"
    assert lembar["G12"].value == 100, "a percentage is no sum"


@pytest.mark.parametrize("urut", [4, 7, 8])
def test_a_total_that_is_not_the_sum_is_refused(buku, matriks, tema, urut):
    salah = matriks.baris[urut]
    sel = (*salah.sel[:4], salah.sel[4] + 1, *salah.sel[5:])
    baris = (*matriks.baris[:urut], replace(salah, sel=sel), *matriks.baris[urut + 1 :])
    rusak = replace(buku, lembar=(Lembar("Matriks", replace(matriks, baris=baris)),))
    with pytest.raises(GalatBukuKerja, match=rf"lembar Matriks, sel E{KEPALA + 1 + urut}: jumlah tertulis"):
        tulis_xlsx(rusak, tema)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 10**12), min_size=0, max_size=4), min_size=1, max_size=5))
def test_totals_of_any_grouping_recompute(tema, kelompok):
    baris: list[BarisTabel] = []
    for urut, nilai in enumerate(kelompok):
        baris.append(BarisTabel((), "subjudul", f"Kelompok {urut}"))
        baris += [BarisTabel(("x", satu)) for satu in nilai]
        baris.append(BarisTabel((None, sum(nilai)), "subtotal", "Jumlah"))
    baris.append(BarisTabel((None, sum(map(sum, kelompok))), "total", "Jumlah seluruhnya"))
    rumus = periksa_rumus(tulis_xlsx(buku_dari(satu_kolom("rupiah", *baris)), tema))
    assert rumus == sum(1 for nilai in kelompok if nilai) + any(kelompok)


@pytest.mark.parametrize("awal", ["=", "+", "-", "@"])
def test_text_that_looks_like_a_formula_stays_text(tema, awal):
    teks = f"{awal}1+1|'A1'!B2"
    for jenis in ("teks", "kode", "rupiah"):
        data = tulis_xlsx(buku_dari(satu_kolom(jenis, BarisTabel((teks, teks)))), tema)
        for sel in buka(data)["Lembar"][3]:
            assert (sel.value, sel.data_type) == (teks, "s")
            assert sel.quotePrefix, "without it, editing the cell in Excel makes it a formula"


CANARY = "**a** <b>&amp;</b> {{ x }} {% y %} ]]> \"'` \\ _x0041_ é – ﬁ 😀  \n baris kedua "


def test_markup_of_every_kind_comes_out_letter_for_letter(tema):
    nilai = tuple(CANARY for _ in range(2))
    data = tulis_xlsx(buku_dari(satu_kolom("teks", BarisTabel(nilai))), tema)
    assert buka(data)["Lembar"]["B3"].value == CANARY


def test_text_beyond_the_limit_of_a_cell_is_refused_by_name(tema):
    with pytest.raises(GalatBukuKerja, match="lembar Lembar, sel B3: teks 32768 huruf"):
        tulis_xlsx(buku_dari(satu_kolom("teks", BarisTabel(("x", "y" * 32_768)))), tema)
    data = tulis_xlsx(buku_dari(satu_kolom("teks", BarisTabel(("x", "y" * 32_767)))), tema)
    assert len(buka(data)["Lembar"]["B3"].value) == 32_767


def test_a_number_that_a_sheet_would_round_is_refused(tema):
    with pytest.raises(GalatBukuKerja, match="lebih dari 15 angka"):
        tulis_xlsx(buku_dari(satu_kolom("rupiah", BarisTabel(("x", 1_234_567_890_123_456)))), tema)
    data = tulis_xlsx(buku_dari(satu_kolom("rupiah", BarisTabel(("x", 123_456_789_012_345)))), tema)
    assert buka(data)["Lembar"]["B3"].value == 123_456_789_012_345


def test_a_date_before_the_format_begins_is_refused(tema):
    with pytest.raises(GalatBukuKerja, match="sebelum 1900"):
        tulis_xlsx(buku_dari(satu_kolom("tanggal", BarisTabel(("x", date(1800, 1, 1))))), tema)


@pytest.mark.parametrize("nama", ["", " ", "a" * 32, "a/b", "a:b", "[a]", "'a", "a'", "History"])
def test_an_illegal_sheet_name_is_refused(tema, nama):
    with pytest.raises(GalatBukuKerja, match="nama lembar"):
        tulis_xlsx(buku_dari(satu_kolom("teks", BarisTabel(("x", "y"))), nama), tema)


def test_sheet_names_that_differ_only_in_case_are_refused(buku, matriks, tema):
    with pytest.raises(GalatBukuKerja, match="dua kali"):
        tulis_xlsx(replace(buku, lembar=(Lembar("Rekap", matriks), Lembar("REKAP", matriks))), tema)


def test_a_continuation_without_its_record_is_refused(tema):
    with pytest.raises(GalatBukuKerja, match="lanjutan"):
        tulis_xlsx(buku_dari(satu_kolom("teks", BarisTabel(("x", "y"), lanjutan=True))), tema)


@pytest.mark.parametrize(("contoh", "draf", "tanda"), [(True, True, "DRAF  DATA CONTOH"), (True, False, "DATA CONTOH")])
def test_marks_stand_on_the_sheet_and_on_every_printed_page(buku, tema, contoh, draf, tanda):
    lembar = buka(tulis_xlsx(replace(buku, contoh=contoh, draf=draf), tema))["Matriks"]
    assert lembar["A2"].value == tanda
    assert lembar.oddHeader.right.text == f"&B{tanda}"


def test_without_marks_the_header_follows_the_caption(buku, tema):
    lembar = buka(tulis_xlsx(replace(buku, contoh=False, draf=False), tema))["Matriks"]
    assert lembar["A1"].value == "Tabel 5.1.1 Matriks Usulan Program"
    assert lembar["A2"].value == "No."


def test_print_set_up_repeats_the_header_on_landscape_paper_one_page_wide(buku, tema, tema_f4):
    for profil, kertas, kiri in ((tema, 9, 25), (tema_f4, 14, 25)):
        lembar = buka(tulis_xlsx(buku, profil))["Matriks"]
        assert (int(lembar.page_setup.paperSize), lembar.page_setup.orientation) == (kertas, "landscape")
        assert (lembar.page_setup.fitToWidth or 1, int(lembar.page_setup.fitToHeight)) == (1, 0)
        assert lembar.sheet_properties.pageSetUpPr.fitToPage
        assert lembar.print_title_rows == "$3:$3"
        assert lembar.page_margins.left == pytest.approx(kiri / 25.4)


def test_an_ampersand_in_the_title_is_printed_and_a_long_title_cut(buku, tema):
    data = tulis_xlsx(replace(buku, judul="A & B" * 100), tema)
    kepala = re.search(rb"<oddHeader>(.*?)</oddHeader>", zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    teks = kepala.group(1).decode().replace("&amp;", "&")
    assert teks.startswith("&LA && BA && B") and teks.endswith("…&R&BDRAF  DATA CONTOH") and len(teks) <= 255


def test_header_and_id_columns_are_frozen_and_filters_leave_the_total_out(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert lembar.freeze_panes == "C4"
    assert lembar.auto_filter.ref == "A3:H11"


def test_labels_find_room_before_the_first_number(tema):
    label = "Jumlah seluruh usulan program di Kabupaten Demak dan sekitarnya"
    tabel = satu_kolom("rupiah", BarisTabel(("x", 1)), BarisTabel((None, 1), "total", label))
    lembar = buka(tulis_xlsx(buku_dari(tabel), tema))["Lembar"]
    assert lembar["A4"].value == label
    assert lembar.column_dimensions["A"].width >= len(label)


def test_properties_come_from_the_records_not_from_the_clock(buku, tema):
    sifat = buka(tulis_xlsx(buku, tema)).properties
    assert (sifat.title, sifat.creator, sifat.created) == (buku.judul, "FPESD", tengah_malam(2026, 11, 9))
    assert sifat.modified == sifat.created


def test_the_package_is_packed_in_a_fixed_way(buku, tema):
    data = tulis_xlsx(buku, tema)
    assert data == tulis_xlsx(buku, tema)
    info = zipfile.ZipFile(io.BytesIO(data)).infolist()
    nama = [satu.filename for satu in info]
    assert nama[0] == "[Content_Types].xml" and nama[1:] == sorted(nama[1:])
    assert {(i.date_time, i.create_system, i.external_attr >> 16) for i in info} == {((1980, 1, 1, 0, 0, 0), 3, 0o100644)}


def test_a_row_of_wrapped_text_is_stored_high_enough_for_its_lines(tema):
    panjang = "kata " * 40
    tabel = satu_kolom("teks", BarisTabel(("x", panjang.strip())), BarisTabel(("x", "pendek")), BarisTabel(("x", "a\nb\nc")))
    lembar = buka(tulis_xlsx(buku_dari(tabel), tema))["Lembar"]
    lebar = lembar.column_dimensions["B"].width
    assert lembar.row_dimensions[3].height >= len(panjang) / lebar * 12
    assert lembar.row_dimensions[4].height is None
    assert lembar.row_dimensions[5].height >= 3 * 12


def test_the_source_line_follows_the_table(buku, tema):
    lembar = buka(tulis_xlsx(buku, tema))["Matriks"]
    assert lembar.cell(lembar.max_row, 1).value == "Sumber: rapat FEDEP (data contoh)."
    assert lembar.max_row == KEPALA + 10
