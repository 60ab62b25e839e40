"""What holds of reading for any input: it never fails, loses nothing that was written, and knows where each value stands."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.keluhan import sebagai_teks
from generator.reading import baca
from generator.reading.bacaan import Isi
from generator.reading.huruf import TERLARANG

KORPUS = [berkas.read_bytes() for berkas in sorted((Path(__file__).parent / "korpus").glob("*.yaml"))]
POTONGAN = [
    b"a: ",
    b"- ",
    b"\n",
    b"  ",
    b"\t",
    b"[",
    b"]",
    b"{",
    b"}",
    b"'",
    b'"',
    b"|",
    b"&a ",
    b"*a",
    b"!t ",
    b"? ",
    b"<<: ",
    b"#x",
    b" #",
]
POTONGAN += [
    b"---\n",
    b"...\n",
    b"%YAML 1.1\n",
    b"\\u202e",
    b"\xef\xbb\xbf",
    b"\r\n",
    "é\u0301\u200b\ue000".encode(),
    b"\xff",
    b"\x00",
    b"null",
    b",",
]

teks = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    .filter(lambda satu: not TERLARANG.search(satu))
    .map(lambda satu: unicodedata.normalize("NFC", satu))
)
kunci = teks.filter(lambda satu: satu.strip() not in ("", "<<"))
isi: st.SearchStrategy[Isi] = st.recursive(
    teks | st.none(), lambda anak: st.lists(anak, max_size=4) | st.dictionaries(kunci, anak, max_size=4), max_leaves=12
)
berkas = st.dictionaries(kunci, isi, min_size=1, max_size=5)


def periksa_utuh(data: bytes) -> None:
    bacaan = baca(data, "x.yaml")
    assert bacaan.isi is not None or bacaan.keluhan
    tulisan = sebagai_teks(bacaan.keluhan)
    assert tulisan.count("\n") == len(bacaan.keluhan) and "while" not in tulisan.split("ditemukan")[0]
    baris = data.count(b"\n") + 1
    assert all(satu.tempat.baris <= baris for satu in bacaan.keluhan)
    if bacaan.isi is not None:  # what was refused has no place, and leaves those of all else as they are
        assert list(bacaan.tempat_nilai) == semua_jalur(bacaan.isi)
        assert list(bacaan.tempat_kunci) == [satu for satu in semua_jalur(bacaan.isi) if satu and isinstance(satu[-1], str)]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_complained_of(data: bytes) -> None:
    periksa_utuh(data)


@given(st.lists(st.sampled_from(POTONGAN), max_size=40).map(b"".join))
def test_any_heap_of_yaml_signs_is_read_or_complained_of(data: bytes) -> None:
    periksa_utuh(data)


@given(st.sampled_from(KORPUS), st.integers(0, 200), st.integers(0, 3), st.sampled_from(POTONGAN))
def test_any_mutation_of_the_corpus_is_read_or_complained_of(data: bytes, letak: int, buang: int, sisip: bytes) -> None:
    periksa_utuh(data[:letak] + sisip + data[letak + buang :])


@given(berkas)
def test_what_is_dumped_is_read_back_letter_for_letter(data: dict[str, Isi]) -> None:
    naskah = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    bacaan = baca(naskah.encode(), "x.yaml")
    assert bacaan.keluhan == ()
    assert bacaan.isi == data


def test_what_is_refused_leaves_the_places_of_all_else_as_they_are() -> None:
    bacaan = baca(b"a: 1\na: {b: 2, d: [1, {e: 3}]}\nf: [x, {[1]: {z: 4}, y: 5}]\nc: 3\n", "x.yaml")
    assert bacaan.isi == {"a": "1", "f": ["x", {"y": "5"}], "c": "3"}
    nilai = {jalur: (satu.baris, satu.kolom) for jalur, satu in bacaan.tempat_nilai.items()}
    assert nilai["f", 1, "y"] == (3, 25) and nilai["c",] == (4, 4)
    kunci = {jalur: (satu.baris, satu.kolom) for jalur, satu in bacaan.tempat_kunci.items()}
    assert kunci == {("a",): (1, 1), ("f",): (3, 1), ("f", 1, "y"): (3, 22), ("c",): (4, 1)}


@given(berkas)
def test_every_place_is_where_the_text_stands(data: dict[str, Isi]) -> None:
    naskah = json.dumps(data, ensure_ascii=False, indent=1)
    bacaan = baca(naskah.encode(), "x.yaml")
    assert bacaan.isi == data
    baris = naskah.split("\n")
    jalur_nilai = set()
    for jalur, tempat in bacaan.tempat_nilai.items():
        jalur_nilai.add(jalur)
        nilai = data
        for bagian in jalur:
            nilai = nilai[bagian]  # type: ignore[call-overload,assignment]
        tertulis = json.dumps(nilai, ensure_ascii=False)
        awal = tertulis if isinstance(nilai, str | None) else tertulis[0]
        assert baris[tempat.baris - 1].startswith(awal, tempat.kolom - 1)
    for jalur, tempat in bacaan.tempat_kunci.items():
        assert baris[tempat.baris - 1].startswith(json.dumps(jalur[-1], ensure_ascii=False), tempat.kolom - 1)
    assert jalur_nilai == set(semua_jalur(data)) and len(jalur_nilai) == len(bacaan.tempat_nilai)


def semua_jalur(nilai: Isi, jalur: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    anak: list[tuple[str | int, Isi]] = []
    if isinstance(nilai, dict):
        anak = list(nilai.items())
    elif isinstance(nilai, list):
        anak = list(enumerate(nilai))
    return [jalur, *(dalam for bagian, satu in anak for dalam in semua_jalur(satu, (*jalur, bagian)))]
