"""A file becomes a record, or every complaint about it at once, each at the place where the value was typed."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, model_validator

from generator.keluhan import Keluhan, Tempat, sebagai_teks
from generator.model.jenis import Berlaku, Bilangan, Rekaman, Rupiah, Slug, Tahun, Teks, Ya, tolak
from generator.model.validasi import validasi
from generator.reading import baca


class Arah(StrEnum):
    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Rincian(Rekaman):
    sumber: Slug
    pagu: Rupiah


class Usulan(Rekaman):
    nama: Teks
    rincian: Annotated[tuple[Rincian, ...], Field(min_length=1, max_length=3)]
    arah: Arah = Arah.NAIK
    bobot: Annotated[Bilangan, Field(ge=Decimal(0), le=Decimal(1))] | None = None
    berlaku: Berlaku | None = None

    @model_validator(mode="after")
    def _bukan_larangan(self) -> Usulan:
        if self.nama == "terlarang":
            raise ValueError("nama ini tidak boleh dipakai")
        if self.nama == "kosong" and sum(satu.pagu for satu in self.rincian) > 0:
            tolak("ANGKA-BATAS", "pagu harus nol", perbaikan="tulislah 0", medan=("rincian", 0, "pagu"))
        return self


class Meja(Rekaman):
    jenis: Literal["meja"]
    kaki: Rupiah


class Kursi(Rekaman):
    jenis: Literal["kursi"]
    lengan: Ya


class Daftar(Rekaman):
    id: Slug
    tahun: Tahun
    usulan: tuple[Usulan, ...] = ()
    perabot: tuple[Annotated[Meja | Kursi, Field(discriminator="jenis")], ...] = ()
    campur: Meja | Kursi | None = None
    per_sumber: dict[Slug, Rincian] = Field(default_factory=dict)
    catatan: Teks | None = None
    pilihan: Literal["satu", "dua"] = "satu"
    nomor: Annotated[str, Field(pattern="^[0-9]{2}$", min_length=2)] = "00"


LETAK = {"id": "ukir", "tahun": 2027}


def periksa(naskah: str, **letak: object) -> list[Keluhan]:
    rekaman, keluhan = validasi(Daftar, baca(naskah.encode(), "x.yaml"), {**LETAK, **letak})
    assert (rekaman is None) == bool(keluhan)
    return keluhan


def ringkas(keluhan: list[Keluhan]) -> list[str]:
    return [f"{satu.tempat.baris}:{satu.tempat.kolom} {satu.kode} {satu.medan}" for satu in keluhan]


def test_a_good_file_becomes_a_record_with_what_its_path_says() -> None:
    naskah = b"usulan:\n  - nama: Ukir\n    rincian:\n      - {sumber: apbd, pagu: 150000000}\n    arah: turun\n"
    rekaman, keluhan = validasi(Daftar, baca(naskah, "x.yaml"), LETAK)
    assert keluhan == []
    usulan = Usulan(nama="Ukir", rincian=(Rincian(sumber="apbd", pagu=150_000_000),), arah=Arah.TURUN)
    assert rekaman == Daftar(id="ukir", tahun=2027, usulan=(usulan,))


def test_every_fault_of_a_file_comes_at_once_at_its_place() -> None:
    naskah = """\
catatann: a
usulan:
  - nama: Ukir
    rincian:
      - {sumber: APBD, pagu: Rp 2 juta}
      - sumber: apbd
    arah: naek
  - nama:
    rincian: [{sumber: a, pagu: 1}]
    bobot: 1.5
    warna: merah
pilihan: tiga
nomor: x
per_sumber:
  Apbd: {sumber: a, pagu: 1}
  apbn: 5
"""
    assert ringkas(periksa(naskah)) == [
        "1:1 SKEMA-KUNCI-TAK-DIKENAL catatann",
        "5:18 SLUG-BENTUK usulan[0].rincian[0].sumber",
        "5:30 ANGKA-BENTUK usulan[0].rincian[0].pagu",
        "6:9 SKEMA-WAJIB usulan[0].rincian[1].pagu",
        "7:11 SKEMA-PILIHAN usulan[0].arah",
        "8:10 ISIAN-KOSONG usulan[1].nama",
        "10:12 SKEMA-BATAS usulan[1].bobot",
        "11:5 SKEMA-KUNCI-TAK-DIKENAL usulan[1].warna",
        "12:10 SKEMA-PILIHAN pilihan",
        "13:8 SKEMA-BATAS nomor",
        "15:3 SLUG-BENTUK per_sumber.Apbd",
        "16:9 SKEMA-BENTUK per_sumber.apbn",
    ]


KASUS: dict[str, tuple[str, str, str | None, str, str]] = {
    # the file; place, code and field; found; part of what is expected; part of how to mend it
    "an unknown key names the nearest": (
        "catatann: a",
        "1:1 SKEMA-KUNCI-TAK-DIKENAL catatann",
        "catatann",
        "catatan",
        "maksudnya catatan",
    ),
    "an unknown key without a near one": ("zzz: a", "1:1 SKEMA-KUNCI-TAK-DIKENAL zzz", "zzz", "per_sumber", "hapus"),
    "a key already there is not suggested": (
        "catatan: a\ncatatann: b",
        "2:1 SKEMA-KUNCI-TAK-DIKENAL catatann",
        "catatann",
        "",
        "hapus",
    ),
    "a mistyped key is not missing too": (
        "usulan:\n  - namaa: Ukir\n    rincian: [{sumber: a, pagu: 1}]",
        "2:5 SKEMA-KUNCI-TAK-DIKENAL usulan[0].namaa",
        "namaa",
        "nama",
        "maksudnya nama",
    ),
    "an unknown choice names the nearest and all": (
        "usulan: [{nama: a, arah: naek, rincian: [{sumber: a, pagu: 1}]}]",
        "1:26 SKEMA-PILIHAN usulan[0].arah",
        "naek",
        "naik, turun, tetap",
        "maksudnya naik",
    ),
    "a choice that is a list": (
        "usulan: [{nama: a, arah: [naik], rincian: [{sumber: a, pagu: 1}]}]",
        "1:26 SKEMA-BENTUK usulan[0].arah",
        "daftar 1 butir",
        "satu nilai",
        "satu nilai",
    ),
    "an empty choice": (
        "usulan: [{nama: a, arah: , rincian: [{sumber: a, pagu: 1}]}]",
        "1:26 ISIAN-KOSONG usulan[0].arah",
        None,
        "",
        "isilah",
    ),
    "a missing key stands at its mapping": (
        "usulan:\n  - nama: a",
        "2:5 SKEMA-WAJIB usulan[0].rincian",
        None,
        "",
        "tambahkan baris `rincian: …`",
    ),
    "text where a list belongs": ("usulan: a", "1:9 SKEMA-BENTUK usulan", "a", "daftar", "diawali tanda -"),
    "a mapping where a list belongs": (
        "usulan: {a: b}",
        "1:9 SKEMA-BENTUK usulan",
        "pemetaan dengan kunci a",
        "daftar",
        "diawali tanda -",
    ),
    "text where a mapping belongs": ("usulan: [a]", "1:10 SKEMA-BENTUK usulan[0]", "a", "pasangan", "kunci: nilai"),
    "a colon without a blank": ("usulan:\n- nama:Ukir", "2:3 SKEMA-BENTUK usulan[0]", "nama:Ukir", "pasangan", "beri spasi"),
    "a list where a mapping belongs": (
        "per_sumber: [a]",
        "1:13 SKEMA-BENTUK per_sumber",
        "daftar 1 butir",
        "pasangan",
        "kunci: nilai",
    ),
    "an empty list item": ("usulan:\n  -\n", "2:4 ISIAN-KOSONG usulan[0]", None, "", "isilah"),
    "an empty field that needs a list": ("usulan:\n", "1:8 ISIAN-KOSONG usulan", None, "", "isilah"),
    "too few": (
        "usulan: [{nama: a, rincian: []}]",
        "1:29 SKEMA-BANYAK usulan[0].rincian",
        "daftar 0 butir",
        "paling sedikit 1",
        "lengkapi",
    ),
    "too many": (
        "usulan: [{nama: a, rincian: [" + "{sumber: a, pagu: 1}, " * 4 + "]}]",
        "1:29 SKEMA-BANYAK usulan[0].rincian",
        "daftar 4 butir",
        "paling banyak 3",
        "kurangi",
    ),
    "out of bounds": (
        "usulan: [{nama: a, bobot: -0.5, rincian: [{sumber: a, pagu: 1}]}]",
        "1:27 SKEMA-BATAS usulan[0].bobot",
        "-0.5",
        "paling sedikit 0",
        "periksa",
    ),
    "a rule of the record": (
        "usulan: [{nama: terlarang, rincian: [{sumber: a, pagu: 1}]}]",
        "1:10 SKEMA-NILAI usulan[0]",
        "pemetaan dengan kunci nama, rincian",
        "",
        "",
    ),
    "a rule that blames one field": (
        "usulan: [{nama: kosong, rincian: [{sumber: a, pagu: 7}]}]",
        "1:53 ANGKA-BATAS usulan[0].rincian[0].pagu",
        "7",
        "",
        "tulislah 0",
    ),
    "a period that ends before it began": (
        "usulan: [{nama: a, rincian: [{sumber: a, pagu: 1}], berlaku: {dari: 2026-02-01, sampai: 2026-01-01}}]",
        "1:89 TANGGAL-TERBALIK usulan[0].berlaku.sampai",
        "2026-01-01",
        "2026-02-01",
        "tukar",
    ),
    "a kind that is none": (
        "perabot: [{jenis: meji, kaki: 4}]",
        "1:11 SKEMA-PILIHAN perabot[0]",
        "pemetaan dengan kunci jenis, kaki",
        "meja, kursi",
        "maksudnya meja",
    ),
    "a kind that is missing": ("perabot: [{kaki: 4}]", "1:11 SKEMA-WAJIB perabot[0]", "pemetaan dengan kunci kaki", "", "jenis"),
    "a field of one kind": (
        "perabot: [{jenis: kursi, lengan: ya}]",
        "1:34 YA-BENTUK perabot[0].lengan",
        "ya",
        "true",
        "tulislah true",
    ),
    "a file that is a list": ("- a", "1:1 SKEMA-BENTUK ", "daftar 1 butir", "", "kunci: nilai"),
    "a file that is one text": ("hanya teks", "1:1 SKEMA-BENTUK ", "hanya teks", "", "kunci: nilai"),
    "a key its path decides": ("tahun: 2028", "1:1 SKEMA-KUNCI-LETAK tahun", None, "", "hapus"),
}


@pytest.mark.parametrize("nama", KASUS)
def test_a_fault_is_told_once_with_what_was_found_and_how_to_mend_it(nama: str) -> None:
    naskah, harap, ditemukan, diharapkan, perbaikan = KASUS[nama]
    keluhan = periksa(naskah)
    assert ringkas(keluhan) == [harap]
    assert keluhan[0].ditemukan == ditemukan
    assert diharapkan in keluhan[0].diharapkan and perbaikan in keluhan[0].perbaikan


def test_a_plain_union_is_told_without_names_of_types() -> None:
    keluhan = periksa("campur: {jenis: meja, kaki: empat}")
    assert "1:29 ANGKA-BENTUK campur.kaki" in ringkas(keluhan)
    assert not any("Meja" in satu.medan or "Kursi" in satu.medan for satu in keluhan)


def test_a_fault_of_the_path_stands_at_the_file() -> None:
    (keluhan,) = periksa("catatan: a", tahun="abad-21")
    assert (keluhan.tempat, keluhan.medan, keluhan.kode) == (Tempat("x.yaml"), "tahun", "TAHUN-BENTUK")


def test_a_key_the_path_decides_hides_no_other_fault() -> None:
    assert ringkas(periksa("nomor: x\ntahun: 2028\nlain: a")) == [
        "1:8 SKEMA-BATAS nomor",
        "2:1 SKEMA-KUNCI-LETAK tahun",
        "3:1 SKEMA-KUNCI-TAK-DIKENAL lain",
    ]
    assert ringkas(periksa("tahun: 2028")) == ["1:1 SKEMA-KUNCI-LETAK tahun"]


def test_keys_the_path_decides_are_not_offered_as_known() -> None:
    (keluhan,) = periksa("tahum: 2027")
    assert "tahun" not in keluhan.diharapkan and "tahun" not in keluhan.perbaikan


def test_what_the_reader_refused_is_not_complained_of_again() -> None:
    for naskah in ("", "a: [", "catatan: *a\n", 'catatan: "\\u202e"\nnomor: !x y\n', "nomor: !x y"):
        bacaan = baca(naskah.encode(), "x.yaml")
        assert bacaan.keluhan
        assert validasi(Daftar, bacaan, LETAK)[1] == []


def test_other_lines_of_a_file_with_a_refused_value_are_judged() -> None:
    bacaan = baca(b"catatan: *a\nnomor: x\n", "x.yaml")
    assert ringkas(validasi(Daftar, bacaan, LETAK)[1]) == ["2:8 SKEMA-BATAS nomor"]


INGGRIS = re.compile(
    r"\b(input|should|valid|value|field|required|expected|string|error|permitted|type|instance|least|item|the)\b", re.I
)


def pohon_nilai() -> st.SearchStrategy[Any]:
    nama = st.sampled_from(
        ["nama", "rincian", "arah", "sumber", "pagu", "jenis", "kaki", "lengan", "bobot", "berlaku", "dari", "sampai", "lain"]
    )
    daun = st.none() | st.sampled_from(["a", "1", "naik", "meja", "kursi", "true", "2026-01-01", "0.5", ""])
    return st.recursive(daun, lambda anak: st.lists(anak, max_size=4) | st.dictionaries(nama, anak, max_size=4), max_leaves=15)


@given(st.dictionaries(st.sampled_from([*Daftar.model_fields, "lain"]), pohon_nilai(), min_size=1))
def test_any_tree_is_a_record_or_is_refused_in_indonesian_at_a_place(isi: dict[str, Any]) -> None:
    bacaan = baca(json.dumps(isi).encode(), "x.yaml")
    rekaman, keluhan = validasi(Daftar, bacaan, {} if {"id", "tahun"} & set(isi) else LETAK)
    assert (rekaman is None) == bool(keluhan)
    for satu in keluhan:
        assert satu.tempat.baris == 1 and satu.tempat.kolom >= 1
        assert not INGGRIS.search(f"{satu.pesan} {satu.perbaikan}"), satu
    assert sebagai_teks(keluhan).count("\n") == len(keluhan)
