"""Complaints on a screen and in a log: one line each, in order, and nothing a record holds can act there."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.keluhan import Berat, Keluhan, Tempat, gabungkan, ringkasan, sebagai_json, sebagai_teks, tampilkan, urutkan

LENGKAP = Keluhan(
    kode="ANGKA-BENTUK",
    berat=Berat.GALAT,
    tempat=Tempat("clusters/demak/rajungan/usulan/2027.yaml", 14, 11),
    pesan="bukan bilangan",
    medan="usulan[2].rincian[0].pagu",
    ditemukan="Rp 2 juta",
    diharapkan="rupiah bulat",
    perbaikan="tulislah 2000000",
)


def keluhan(berkas: str = "a.yaml", baris: int = 1, kolom: int = 1, kode: str = "A-B", berat: Berat = Berat.GALAT) -> Keluhan:
    return Keluhan(kode, berat, Tempat(berkas, baris, kolom), "pesan")


def test_a_complaint_says_where_what_found_expected_and_how_to_mend() -> None:
    assert sebagai_teks([LENGKAP]) == (
        "clusters/demak/rajungan/usulan/2027.yaml:14:11: galat: usulan[2].rincian[0].pagu: bukan bilangan; "
        'ditemukan: "Rp 2 juta"; diharapkan: rupiah bulat; tulislah 2000000 [ANGKA-BENTUK]\n'
    )


def test_what_is_not_known_is_left_out() -> None:
    assert sebagai_teks([keluhan(baris=0, kolom=0)]) == "a.yaml: galat: pesan [A-B]\n"
    assert sebagai_teks([]) == ""


def test_complaints_are_sorted_by_file_line_column_and_code() -> None:
    urut = [
        keluhan("a.yaml", 2, 9),
        keluhan("a.yaml", 10, 1, "A-A"),
        keluhan("a.yaml", 10, 1, "A-B"),
        keluhan("a.yaml", 10, 2),
        keluhan("b.yaml", 0, 0),
    ]
    assert urutkan(reversed(urut)) == urut
    assert [baris.split(": ")[0] for baris in sebagai_teks(reversed(urut)).splitlines()] == [
        "a.yaml:2:9", "a.yaml:10:1", "a.yaml:10:1", "a.yaml:10:2", "b.yaml",
    ]  # fmt: skip


def test_the_count_names_each_severity_and_the_files() -> None:
    assert ringkasan([]) == "Tidak ada keluhan."
    assert ringkasan([keluhan()]) == "1 galat dalam 1 berkas."
    semua = [keluhan(), keluhan("b"), keluhan(berat=Berat.PERINGATAN), keluhan("b", berat=Berat.CATATAN)]
    assert ringkasan(semua[:3]) == "2 galat dan 1 peringatan dalam 2 berkas."
    assert ringkasan(semua) == "2 galat, 1 peringatan dan 1 catatan dalam 2 berkas."


def test_the_json_holds_the_same_in_the_same_order() -> None:
    satu, dua = json.loads(sebagai_json([LENGKAP, keluhan()]))
    assert satu["berkas"] == "a.yaml" and satu["ditemukan"] is None
    assert dua == {
        "kode": "ANGKA-BENTUK",
        "berat": "galat",
        "berkas": "clusters/demak/rajungan/usulan/2027.yaml",
        "baris": 14,
        "kolom": 11,
        "medan": "usulan[2].rincian[0].pagu",
        "pesan": "bukan bilangan",
        "ditemukan": "Rp 2 juta",
        "diharapkan": "rupiah bulat",
        "perbaikan": "tulislah 2000000",
    }
    assert json.loads(sebagai_json([])) == []


def test_values_are_shown_shortened_and_escaped() -> None:
    assert tampilkan("biasa – é 漢") == "biasa – é 漢"
    assert tampilkan("a\nb\tc") == "a\\nb\\tc"
    assert tampilkan("\x1b[31m\u202e\u200b\ue000") == "\\u001b[31m\\u202e\\u200b\\ue000"
    assert tampilkan("\U000f0000") == "\\U000f0000"
    assert tampilkan("x" * 60) == "x" * 60
    assert tampilkan("x" * 61) == "x" * 59 + "…"
    assert tampilkan("\x00" * 60) == "\\u0000" * 9 + "\\u000…"
    assert tampilkan("::error::x") == "\\::error::x"
    assert tampilkan("  ::error::x") == "\\::error::x"
    assert tampilkan("##[error]x") == "\\##[error]x"
    assert tampilkan(12) == "12"


@given(st.text(), st.integers(2, 80))
def test_no_value_can_break_a_line_or_steer_a_terminal(nilai: str, panjang: int) -> None:
    tampak = tampilkan(nilai, panjang)
    assert len(tampak) <= panjang + 1  # the backslash before a command
    assert not tampak.startswith(("::", "##["))
    aman = tampak.replace("\u200c", "").replace("\u200d", "")
    assert not {unicodedata.category(huruf) for huruf in aman} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(
    st.lists(
        st.builds(
            Keluhan,
            st.just("A-B"),
            st.sampled_from(Berat),
            st.builds(Tempat, st.text()),
            st.text(),
            st.text(),
            st.none() | st.text(),
            st.text(),
            st.text(),
        ),
        max_size=3,
    )
)
def test_every_complaint_is_one_line_whatever_it_quotes(semua: list[Keluhan]) -> None:
    tulisan = sebagai_teks(semua)
    assert len(tulisan.splitlines()) == tulisan.count("\n") == len(semua)
    assert not any(baris.startswith(("::", "##[")) for baris in tulisan.splitlines())
    assert sebagai_json(semua).isascii()


def test_codes_of_rooms_join_sorted_and_none_is_declared_twice() -> None:
    assert list(gabungkan({"B": "dua"}, {"A": "satu"})) == ["A", "B"]
    try:
        gabungkan({"A": "satu"}, {"A": "lain"})
    except ValueError as galat:
        assert "A" in str(galat)
    else:
        raise AssertionError("a code declared twice was accepted")
