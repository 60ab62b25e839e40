"""Templates become blocks: values stand where they were printed, blocks stand alone, and every complaint knows its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents.aliran import Potongan
from generator.documents.galat import GalatTemplat
from generator.documents.susun import lingkungan, susun, susun_potongan, susun_teks
from generator.tree import (
    BarisIsian,
    BarisTabel,
    Daftar,
    IsiBaris,
    Judul,
    Kolom,
    Nilai,
    Paragraf,
    Rujuk,
    Sebaris,
    Tabel,
    Tautan,
    Tebal,
    Teks,
    Utuh,
)

TABEL = Tabel((Kolom("a", "A"),), (BarisTabel(("isi",)),))


class Tingkat(StrEnum):
    PROVINSI = "provinsi"


@dataclass(frozen=True)
class Orang:
    nama: str
    alamat: str | None = None


def utuh(caller: Any) -> Utuh:
    potongan = caller()
    assert isinstance(potongan, Potongan)
    return Utuh(susun_potongan(potongan, 3))


FUNGSI = {
    "tabel": lambda: TABEL,
    "dua_blok": lambda: (TABEL, Paragraf((Teks("x"),))),
    "tanpa_blok": lambda: (),
    "baris": lambda: (Tebal((Teks("b"),)), Nilai("*v*")),
    "rujuk": lambda: Rujuk("tabel-a"),
    "utuh": utuh,
}


def bangun(templat: str, konteks: Mapping[str, object] | None = None, **lain: str) -> tuple[Any, ...]:
    return susun(lingkungan({}, FUNGSI, {"t.md": templat, **lain}), "t.md", konteks or {})


def keluhan(templat: str, konteks: Mapping[str, object] | None = None, **lain: str) -> list[tuple[str, int, str, str]]:
    with pytest.raises(GalatTemplat) as galat:
        bangun(templat, konteks, **lain)
    return [(satu.tempat.berkas, satu.tempat.baris, satu.kode, satu.pesan) for satu in galat.value.keluhan]


# -- blocks and inlines among the words


def test_paragraph_of_blocks_only_becomes_the_blocks() -> None:
    assert bangun("{{ tabel() }}") == (TABEL,)
    assert bangun("{{ tabel() }}\n{{ tabel() }} {{ dua_blok() }}") == (TABEL, TABEL, *FUNGSI["dua_blok"]())
    assert bangun("1. {{ tabel() }}") == (Daftar(((TABEL,),), "1."),)


def test_no_blocks_leave_no_paragraph() -> None:
    assert bangun("a\n\n{{ tanpa_blok() }}\n\nb") == (Paragraf((Teks("a"),)), Paragraf((Teks("b"),)))
    assert bangun("a {{ tanpa_blok() }}b") == (Paragraf((Teks("a "), Teks("b"))),)


def test_block_after_endcall_stands_alone_although_its_line_break_is_eaten() -> None:
    templat = "{% call utuh() %}\n# Judul\n\nIsi *a*\n{% endcall %}\n\n{{ tabel() }}\n"
    (blok, tabel) = bangun(templat)
    assert isinstance(blok, Utuh)
    assert blok.isi[0] == Judul(3, (Teks("Judul"),))
    assert tabel == TABEL


@pytest.mark.parametrize(
    "templat",
    [
        "\n\nkata {{ tabel() }}",
        "\n\n# {{ tabel() }}",
        "\n\n**{{ tabel() }}**",
        "\nhari\n: {{ tabel() }}",
        "| a |\n|---|\n| {{ tabel() }} |",
        "\n\n{{ tabel() }} {{ 'nilai' }}",
        "\n\n{{ tabel() }}\nkata",
    ],
)
def test_block_among_words_is_a_complaint_at_its_line(templat: str) -> None:
    assert keluhan(templat) == [("t.md", 3, "TEMPLAT-BLOK", "Tabel harus berdiri sendiri dalam satu paragraf")]


def test_inlines_from_functions_keep_their_form() -> None:
    assert bangun("a {{ baris() }}, {{ rujuk() }}") == (
        Paragraf((Teks("a "), Tebal((Teks("b"),)), Nilai("*v*"), Teks(", "), Rujuk("tabel-a"))),
    )


def test_heading_level_and_table_look_are_the_callers() -> None:
    templat = "# A\n\n| a |\n|---|\n| b |\n"
    judul, tabel = susun(lingkungan({}, {}, {"t": templat}), "t", {}, 2, "surat")
    assert isinstance(judul, Judul)
    assert isinstance(tabel, Tabel)
    assert (judul.tingkat, tabel.gaya) == (2, "surat")


def test_plain_values() -> None:
    assert bangun("{{ a }} {{ b }} {{ 'c' }}", {"a": 2027, "b": Tingkat.PROVINSI}) == (
        Paragraf((Nilai("2027"), Teks(" "), Nilai("provinsi"), Teks(" "), Nilai("c"))),
    )


# -- complaints


@pytest.mark.parametrize(
    ("ekspresi", "kode", "pesan"),
    [
        ("tak_ada", "TEMPLAT-NAMA", "'tak_ada' tidak dikenal"),
        ("o.nma", "TEMPLAT-NAMA", "Orang tidak mempunyai 'nma'; mungkin maksudnya 'nama'"),
        ("o.alamat.kota", "TEMPLAT-NAMA", "nilai kosong tidak mempunyai 'kota'; dahului dengan {% if … is ada %}"),
        ("o.alamat", "TEMPLAT-NILAI", "nilai kosong tidak dapat dicetak"),
        ("o", "TEMPLAT-NILAI", "Orang tidak dapat dicetak"),
        ("benar", "TEMPLAT-NILAI", "ya/tidak tidak dicetak begitu saja"),
        ("hari", "TEMPLAT-NILAI", "tanggal tidak dicetak begitu saja"),
        ("pecahan", "TEMPLAT-NILAI", "bilangan pecahan tidak dicetak begitu saja"),
        ("desimal", "TEMPLAT-NILAI", "bilangan desimal tidak dicetak begitu saja"),
        ("pagu", "TEMPLAT-NILAI", "bilangan tidak dicetak begitu saja"),
        ("nama", "TEMPLAT-NILAI", "daftar tidak dicetak begitu saja"),
        ("'a' if false", "TEMPLAT-NILAI", "nilai 'if' tanpa 'else' tidak ada"),
        ("o.nama | rupiah", "TEMPLAT-NILAI", "saringan 'rupiah' memerlukan bilangan bulat, bukan str"),
        ("o.alamat | tanggal", "TEMPLAT-NILAI", "saringan 'tanggal' memerlukan tanggal, bukan nilai kosong"),
        ("pagu | tanggal", "TEMPLAT-NILAI", "saringan 'tanggal' memerlukan tanggal, bukan int"),
        ("13 | bulan", "TEMPLAT-NILAI", "saringan 'bulan' memerlukan nomor bulan 1 sampai 12, bukan 13"),
        ("o.nama ~ 'x'", "TEMPLAT-SINTAKS", "penggabungan ~ tidak dipakai dalam templat"),
        ("o.nama.upper()", "TEMPLAT-SINTAKS", "hanya fungsi dan makro yang dipanggil, bukan bagian sebuah nilai"),
        ("nama[0:1]", "TEMPLAT-SINTAKS", "irisan [a:b] tidak dipakai dalam templat"),
        ("o | rupiaah", "TEMPLAT-SINTAKS", "saringan 'rupiaah' tidak dikenal"),
        ("o.", "TEMPLAT-SINTAKS", "sesudah titik seharusnya nama"),
    ],
)
def test_error_is_one_indonesian_sentence_at_its_line(ekspresi: str, kode: str, pesan: str) -> None:
    konteks = {
        "o": Orang("Sri"), "benar": True, "hari": date(2026, 8, 31), "pecahan": 1.5, "desimal": Decimal("1.5"),
        "pagu": 1_000_000, "nama": ["a"],
    }  # fmt: skip
    assert keluhan(f"\n\nteks {{{{ {ekspresi} }}}}\n", konteks) == [("t.md", 3, kode, pesan)]


def test_value_of_a_set_block_cannot_be_called_or_reached() -> None:
    assert keluhan("{% set f = o.nama.upper %}\n{{ f() }}", {"o": Orang("Sri")})[0][1:3] == (2, "TEMPLAT-TERLARANG")
    assert keluhan("\n{{ o.__class__ }}", {"o": Orang("Sri")})[0][1] == 2


def test_fault_of_a_function_is_ours_and_rises() -> None:
    def rusak() -> str:
        raise KeyError("x")

    with pytest.raises(KeyError):
        susun(lingkungan({}, {"rusak": rusak}, {"t": "{{ rusak() }}"}), "t", {})


def test_lines_hold_through_loops_includes_and_macros() -> None:
    sisip = "\nSisipan baris dua\n- slip sisipan\n"
    makro = "\n\n{% macro m(x) %}\n{{ x }}\n* slip makro\n{% endmacro %}\n"
    templat = (
        "\n\n{% from 'makro.md' import m %}\n"
        "{% for i in (1, 2) %}\n"
        "Baris lima {{ i }}\n"
        "- slip di pengulangan\n"
        "\n"
        "{% endfor %}\n"
        "{{ m('nilai') }}\n"
        "\n"
        "{% include 'sisip.md' %}\n"
        "\n"
        "{% if true %}\n"
        "Terakhir {{ 'x' }}\n"
        "lalu **slip\n"
        "{% endif %}\n"
    )
    semua = [(berkas, baris) for berkas, baris, *_ in keluhan(templat, **{"sisip.md": sisip, "makro.md": makro})]
    assert semua == [("t.md", 6), ("t.md", 6), ("makro.md", 5), ("sisip.md", 3), ("t.md", 15)]


def test_runtime_error_inside_an_include_names_the_include() -> None:
    assert keluhan("a\n{% include 'sisip.md' %}", **{"sisip.md": "\n\n{{ tak_ada }}"})[0][:2] == ("sisip.md", 3)


def test_error_inside_a_called_block_keeps_its_line() -> None:
    assert keluhan("{% call utuh() %}\n\nkata\n- slip\n{% endcall %}")[0][:3] == ("t.md", 4, "TEMPLAT-MARKDOWN")


def test_complaint_about_markup_has_a_column() -> None:
    with pytest.raises(GalatTemplat) as galat:
        bangun("kata {{ 'nilai panjang' }} lalu **slip")
    assert galat.value.keluhan[0].tempat.kolom == 33


def test_missing_template_names_the_nearest() -> None:
    with pytest.raises(GalatTemplat) as galat:
        bangun("{% include 'sisp.md' %}", **{"sisip.md": ""})
    assert galat.value.keluhan[0].perbaikan == "mungkin maksudnya 'sisip.md'"


def test_address_is_judged_with_its_value_in_it() -> None:
    assert bangun("[a]({{ x }})", {"x": "https://a.id"}) == (Paragraf((Tautan((Teks("a"),), "https://a.id"),)),)
    for racun in ("javascript:alert(1)", "https://a.id/ b", 'https://a.id/"', "http://a.id", "", "#tabel"):
        assert keluhan("\n[a]({{ x }})", {"x": racun})[0][1:3] == (2, "TEMPLAT-TAUTAN")


# -- front matter


def test_front_matter_string_has_values_and_no_markup() -> None:
    isi = susun_teks(lingkungan({}, {}, {}), "Permohonan **Laporan** {{ tahun }}\n", "t.md", 7, {"tahun": 2025})
    assert isi == (Teks("Permohonan **Laporan** "), Nilai("2025"))


def test_front_matter_error_has_the_line_of_the_file() -> None:
    with pytest.raises(GalatTemplat) as galat:
        susun_teks(lingkungan({}, {}, {}), "Hal {{ tak_ada }}", "t.md", 7, {})
    assert [(satu.tempat.berkas, satu.tempat.baris) for satu in galat.value.keluhan] == [("t.md", 7)]
    with pytest.raises(GalatTemplat):
        susun_teks(lingkungan({}, FUNGSI, {}), "Hal {{ tabel() }}", "t.md", 7, {})


# -- a value is only ever a value

SEMUA_TEMPAT = """# {{ v }} *{{ v }}*

{{ v }}
**{{ v }}** _{{ v }}_ a{{ v }}b [{{ v }}](https://a.id) \\*{{ v }}\\* kata[^1]

1. {{ v }}
   - {{ v }}

> {{ v }}

| {{ v }} | b |
|---|---|
{% for x in (v, v) %}
| {{ x }} | **{{ v }}** |
{% endfor %}

{{ v }}
: {{ v }}

{% macro m(x) %}*{{ x }}*{% endmacro %}
{% set s %}{{ v }} **t**{% endset %}
{{ m(v) }} {{ s }} {{ v | atau('x') }}

[^1]: {{ v }}
"""

huruf_pengguna = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co")) | st.sampled_from("*_[](){}#|`<>&\\-+.:!~=1 \n"), min_size=1, max_size=40
)


def bentuk(benda: object, nilai: list[str]) -> object:
    """The shape of a tree, its values taken out in order."""
    if isinstance(benda, Nilai):
        nilai.append(benda.isi)
        return Nilai
    if isinstance(benda, tuple):
        return tuple(bentuk(satu, nilai) for satu in benda)
    if isinstance(benda, Kolom):
        nilai.append(benda.judul)
        return Kolom
    if is_dataclass(benda):
        return (type(benda), tuple(bentuk(getattr(benda, medan.name), nilai) for medan in fields(benda)))
    return benda


LINGKUNGAN = lingkungan({}, {}, {"t": SEMUA_TEMPAT})


@settings(max_examples=150, deadline=None)
@given(huruf_pengguna)
def test_hostile_value_changes_no_shape_and_comes_out_letter_for_letter(racun: str) -> None:
    jinak: list[str] = []
    garang: list[str] = []
    assert bentuk(susun(LINGKUNGAN, "t", {"v": "jinak"}), jinak) == bentuk(susun(LINGKUNGAN, "t", {"v": racun}), garang)
    assert jinak == ["jinak" if satu == "jinak" else "b" for satu in jinak]
    assert garang == [racun if satu == "jinak" else satu for satu in jinak]
    assert jinak.count("jinak") == 22


def kata(isi: IsiBaris) -> str:
    return "".join(satu.isi for satu in isi if isinstance(satu, Teks | Nilai))


@settings(max_examples=100, deadline=None)
@given(huruf_pengguna)
def test_hostile_value_in_front_matter_is_one_value(racun: str) -> None:
    isi: tuple[Sebaris, ...] = susun_teks(LINGKUNGAN, "Hal {{ v }}.", "t", 1, {"v": racun})
    assert isi == (Teks("Hal "), Nilai(racun), Teks("."))


def test_same_words_give_the_same_tree_for_other_values() -> None:
    """The tree of the words is kept; what one letter printed must not stand in the next."""
    templat = lingkungan({}, {}, {"t": "Yth. {{ v }}\n\nhari\n: {{ v }}"})
    satu, dua = (susun(templat, "t", {"v": nama}) for nama in ("Ani", "Budi"))
    assert kata(satu[0].isi) == "Yth. Ani"  # type: ignore[union-attr]
    assert dua == (Paragraf((Teks("Yth. "), Nilai("Budi"))), BarisIsian((((Teks("hari"),), (Nilai("Budi"),)),)))
