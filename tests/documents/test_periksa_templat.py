"""Templates are checked against the types of their data before anything is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from generator.documents.periksa_templat import periksa, periksa_teks
from generator.documents.susun import lingkungan
from generator.keluhan import Keluhan
from generator.tree import Tabel


@dataclass(frozen=True)
class Orang:
    nama: str
    lahir: date


@dataclass(frozen=True)
class Forum:
    nama: str

    @property
    def ketua(self) -> Orang | None:
        return None


class Rincian(BaseModel):
    sumber: str
    pagu: int
    rasio: Decimal | None = None


class Klaster(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    nama: Annotated[str, Field(max_length=60)]
    forum: Forum | None
    rincian: tuple[Rincian, ...]
    per_tahun: Mapping[str, Rincian]
    pasangan: tuple[tuple[str, Rincian], ...]
    pemilik: Orang | Forum

    @cached_property
    def total(self) -> int:
        return 0

    def hitung(self) -> int:
        return 0


def tabel(klaster: Klaster) -> Tabel:
    raise AssertionError


def ketua(klaster: Klaster) -> Orang:
    raise AssertionError


DIKENAL: dict[str, Any] = {"klaster": Klaster, "semua": tuple[Klaster, ...], "tahun": int, "apa_saja": None}


def keluhan(templat: str, **lain: str) -> list[Keluhan]:
    return periksa(lingkungan({}, {"tabel": tabel, "ketua": ketua}, lain), "t.md", templat, DIKENAL)


def ringkas(templat: str, **lain: str) -> list[tuple[int, int, str]]:
    return [(satu.tempat.baris, satu.tempat.kolom, satu.pesan) for satu in keluhan(templat, **lain)]


SALAH = [
    ("{{ tahn }}", 4, "nama 'tahn' tidak dikenal di sini"),
    ("{{ klaster.namaa }}", 12, "Klaster tidak mempunyai 'namaa'"),
    ("{{ klaster.nama }} {{ klaster.nam }}", 31, "Klaster tidak mempunyai 'nam'"),
    ("{{ klaster.forum.nam }}", 18, "Forum tidak mempunyai 'nam'"),
    ("{{ klaster.forum.ketua.umur }}", 24, "Orang tidak mempunyai 'umur'"),
    ("{{ klaster.hitung }}", 12, "Klaster tidak mempunyai 'hitung'"),
    ("{{ klaster.model_dump }}", 12, "Klaster tidak mempunyai 'model_dump'"),
    ("{{ klaster.nama.upper.x }}", 0, ""),
    ("{{ klaster.tahun.x }}", 12, "Klaster tidak mempunyai 'tahun'"),
    ("{{ tahun.x }}", 10, "int tidak mempunyai 'x'"),
    ("{% for k in semua %}{{ k.nma }}{% endfor %}", 26, "Klaster tidak mempunyai 'nma'"),
    ("{% for r in klaster.rincian %}{{ r.sumbr }}{% endfor %}", 36, "Rincian tidak mempunyai 'sumbr'"),
    ("{% for s, r in klaster.pasangan %}{{ s }}{{ r.pag }}{% endfor %}", 47, "Rincian tidak mempunyai 'pag'"),
    ("{{ klaster.per_tahun['2027'].pag }}", 30, "Rincian tidak mempunyai 'pag'"),
    ("{{ klaster.rincian[0].pag }}", 23, "Rincian tidak mempunyai 'pag'"),
    ("{% set f = klaster.forum %}{{ f.alamat }}", 33, "Forum tidak mempunyai 'alamat'"),
    ("{{ klaster.pemilik.umur }}", 20, "Orang atau Forum tidak mempunyai 'umur'"),
    ("{{ ketua(klaster).umur }}", 19, "Orang tidak mempunyai 'umur'"),
    ("{% if klaster.ad is ada %}{% endif %}", 15, "Klaster tidak mempunyai 'ad'"),
    ("{{ klaster.pemilik.lahir }}", 20, "tanggal tidak dicetak begitu saja"),
    ("{% for r in klaster.rincian %}{{ r.rasio }}{% endfor %}", 36, "bilangan desimal tidak dicetak begitu saja"),
    ("{% for h in klaster.nama %}{{ h }}{% endfor %}", 21, "str tidak dapat diulang"),
    ("{{ klaster.nama | kapitl }}", 19, "saringan 'kapitl' tidak dikenal"),
    ("{% if klaster is adaa %}{% endif %}", 18, "uji 'adaa' tidak dikenal"),
    ("{{ tabell(klaster) }}", 4, "nama 'tabell' tidak dikenal di sini"),
    ("{{ 'a' ~ 'b' }}", 1, "penggabungan ~ tidak dipakai dalam templat"),
    ("{{ klaster.nama % 2 }}", 1, "operator % tidak dipakai dalam templat"),
    ("{% filter kapital %}x{% endfilter %}", 1, "{% filter %} tidak dipakai dalam templat"),
    ("{% autoescape true %}x{% endautoescape %}", 1, "{% autoescape %} tidak dipakai dalam templat"),
    ("{% extends 't.md' %}", 1, "{% extends %} tidak dipakai dalam templat"),
    ("{{ klaster.nama.upper() }}", 1, "hanya fungsi dan makro yang dipanggil, bukan bagian sebuah nilai"),
    ("{% include apa_saja %}", 1, "nama templat ditulis langsung di antara tanda petik"),
    ("{% include 'tak_ada.md' %}", 13, "templat 'tak_ada.md' tidak ada"),
    ("{% set x %}{{ tahn }}{% endset %}", 15, "nama 'tahn' tidak dikenal di sini"),
    ("{% macro m(a) %}{{ b }}{% endmacro %}", 20, "nama 'b' tidak dikenal di sini"),
    ("kata\ue000", 5, "huruf U+E000 tidak diizinkan dalam templat"),
    ("{{ klaster.nama", 0, "templat berakhir sebelum }}"),
    ("{% if klaster %}", 0, "'if' tidak ditutup"),
    ("{% foo %}", 0, "perintah 'foo' tidak dikenal atau salah tempat"),
    ("{{ 'a }}", 0, 'huruf "\'" tidak dikenal dalam perintah'),
    ("{# catatan", 0, "komentar {# tidak ditutup dengan #}"),
]


@pytest.mark.parametrize(("templat", "kolom", "pesan"), [satu for satu in SALAH if satu[2]], ids=[s[0] for s in SALAH if s[2]])
def test_mistake_is_found_at_its_place(templat: str, kolom: int, pesan: str) -> None:
    assert (3, kolom, pesan) in ringkas("\nkata\n" + templat)


@pytest.mark.parametrize(
    "templat",
    [
        "{{ klaster.nama | kapital }} {{ tahun }} {{ klaster.total | rupiah }} {{ klaster.pemilik.nama }}",
        "{% for k in semua %}{{ loop.index }} {{ k.forum.ketua.lahir | tanggal }}{% else %}{{ tahun }}{% endfor %}",
        "{% for k in semua if k.forum is ada %}{{ k.nama }}{% endfor %}",
        "{{ apa_saja.x.y.z }} {% for a in apa_saja %}{{ a.b }}{% endfor %}",
        "{% macro m(a, b=tahun) %}{{ a.x }} {{ b }}{% endmacro %}{{ m(klaster) }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ klaster.nama }}{% endcall %}",
        "{% set x = klaster.forum %}{% if x is kosong %}-{% else %}{{ x.nama }}{% endif %}",
        "{{ tabel(klaster) }} {{ ketua(klaster).lahir | hari_tanggal }} {{ (klaster.forum | atau('x')).nama }}",
        "{% if tahun > 2026 and klaster.nama in ['a', 'b'] %}x{% endif %} {{ tahun - 1 }} {{ tahun + 1 }}",
    ],
)
def test_sound_template_has_no_complaint(templat: str) -> None:
    assert ringkas(templat) == []


def test_nearest_known_name_is_the_mend() -> None:
    assert [satu.perbaikan for satu in keluhan("{{ klastr }} {{ klaster.totl }} {{ tahun | rupia }}")] == [
        "mungkin maksudnya 'klaster'",
        "mungkin maksudnya 'total'",
        "mungkin maksudnya 'rupiah'",
    ]


def test_included_template_is_checked_with_the_names_of_the_including_one() -> None:
    assert ringkas("{{ tahun }}{% include 's.md' %}", **{"s.md": "{{ klaster.nama }}"}) == []
    (satu,) = keluhan("{% include 's.md' %}", **{"s.md": "\n{{ klaster.nma }}"})
    assert (satu.tempat.berkas, satu.tempat.baris, satu.tempat.kolom) == ("s.md", 2, 12)


def test_imported_template_sees_no_data() -> None:
    makro = "{% macro m(x) %}{{ x }} {{ tahun }}{% endmacro %}"
    assert [satu.pesan for satu in keluhan("{% from 'm.md' import m %}{{ m('a') }}", **{"m.md": makro})] == [
        "nama 'tahun' tidak dikenal di sini"
    ]
    (satu,) = keluhan("{% from 'm.md' import mm %}", **{"m.md": "{% macro m(x) %}{{ x }}{% endmacro %}"})
    assert (satu.pesan, satu.perbaikan) == ("makro 'mm' tidak ada di sana", "mungkin maksudnya 'm'")


def test_declared_data_must_be_used() -> None:
    def tersisa(templat: str, **lain: str) -> list[str]:
        semua = periksa(lingkungan({}, {}, lain), "t.md", templat, DIKENAL, {"klaster", "semua"})
        return [satu.medan for satu in semua if satu.kode == "TEMPLAT-SISA"]

    assert tersisa("{{ klaster.nama }}") == ["semua"]
    assert tersisa("{% include 's.md' %}", **{"s.md": "{{ klaster.nama }}{% for k in semua %}{% endfor %}"}) == []
    assert tersisa("{% if %}") == [], "what cannot be read says nothing about use"


def test_front_matter_string_is_checked_at_its_line() -> None:
    semua, dipakai = periksa_teks(lingkungan({}, {}, {}), "t.md", "Hal {{ klaster.nma }} {{ tahun }}", 5, DIKENAL)
    assert [(satu.tempat.baris, satu.pesan) for satu in semua] == [(5, "Klaster tidak mempunyai 'nma'")]
    assert dipakai == {"klaster", "tahun"}
