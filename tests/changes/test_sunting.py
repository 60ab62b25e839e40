"""Edits of a record: only what was meant changes, in the bytes and in what is read from them."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes import hapus, tambahkan, tetapkan
from generator.changes.sunting import SuntinganGagal, tulis
from generator.reading import baca
from generator.reading.huruf import TERLARANG

SURAT = """\
# Surat permohonan
contoh: true

jenis: permohonan-laporan   # jenis naskah
klasifikasi: "050"
terbit:
  # yang pertama
  - kepada: dkp-provinsi
    nomor: 050/012/FPESD/VII/2026  # buku agenda
    dikirim: 2026-07-21

  - {kepada: fedep-demak, dikirim: 2026-07-22}  # lewat pos
# akhir daftar

sifat: biasa
"""


def beda(lama: str, baru: bytes) -> list[str]:
    """The lines that went and came."""
    baris = difflib.ndiff(lama.splitlines(), baru.decode().splitlines())
    return [satu for satu in baris if satu[0] in "+-"]


def test_a_value_is_replaced_where_it_stands() -> None:
    hasil = tetapkan(SURAT.encode(), ("terbit", 0, "dikirim"), "2026-07-23")
    assert beda(SURAT, hasil) == ["-     dikirim: 2026-07-21", "+     dikirim: 2026-07-23"]


def test_a_new_key_stands_behind_the_keys_of_its_item() -> None:
    hasil = tetapkan(SURAT.encode(), ("terbit", 0, "dibalas"), "2026-08-19")
    assert beda(SURAT, hasil) == ["+     dibalas: 2026-08-19"]
    assert b"    dikirim: 2026-07-21\n    dibalas: 2026-08-19\n\n  - {" in hasil


def test_a_new_key_of_a_mapping_on_one_line_stays_on_it() -> None:
    hasil = tetapkan(SURAT.encode(), ("terbit", 1, "batal"), {"tanggal": "2026-07-23", "alasan": "Salah alamat, lalu diganti."})
    assert '2026-07-22, batal: {tanggal: 2026-07-23, alasan: "Salah alamat, lalu diganti."}}  # lewat' in hasil.decode()
    assert len(beda(SURAT, hasil)) == 2


def test_an_item_is_added_behind_the_last() -> None:
    hasil = tambahkan(SURAT.encode(), ("terbit",), {"kepada": "fedep-kudus", "nomor": "050/014/FPESD/VII/2026"})
    assert beda(SURAT, hasil) == ["+   - kepada: fedep-kudus", "+     nomor: 050/014/FPESD/VII/2026"]
    assert b"# lewat pos\n  - kepada: fedep-kudus\n    nomor: 050/014/FPESD/VII/2026\n# akhir" in hasil


@pytest.mark.parametrize("awal", ["a: 1\n", "a: 1", "a: 1\nterbit:\n", "a: 1\nterbit: []\n", "a: 1\nterbit: [{kepada: y}]\n"])
def test_a_list_is_begun_where_there_is_none(awal: str) -> None:
    isi: Any = baca(tambahkan(awal.encode(), ("terbit",), {"kepada": "x"}), "").isi
    assert isi["terbit"][-1] == {"kepada": "x"}


def test_a_list_is_begun_in_a_mapping_on_one_line() -> None:
    hasil = tambahkan(SURAT.encode(), ("terbit", 1, "arsip"), {"berkas": "forum/arsip/a.pdf"})
    assert "dikirim: 2026-07-22, arsip: [{berkas: forum/arsip/a.pdf}]}  # lewat pos" in hasil.decode()


def test_a_key_is_taken_away_with_its_line() -> None:
    assert beda(SURAT, hapus(SURAT.encode(), ("terbit", 0, "nomor"))) == ["-     nomor: 050/012/FPESD/VII/2026  # buku agenda"]
    assert "- {kepada: fedep-demak}  # lewat" in hapus(SURAT.encode(), ("terbit", 1, "dikirim")).decode()
    assert "- {dikirim: 2026-07-22}  # lewat" in hapus(SURAT.encode(), ("terbit", 1, "kepada")).decode()
    assert "  - nomor: 050/012/FPESD/VII/2026" in hapus(SURAT.encode(), ("terbit", 0, "kepada")).decode()


def test_line_ends_and_byte_order_mark_stay() -> None:
    windows = b"\xef\xbb\xbf" + SURAT.replace("\n", "\r\n").encode()
    hasil = tambahkan(windows, ("terbit",), {"kepada": "fedep-kudus"})
    assert hasil.startswith(b"\xef\xbb\xbf# Surat")
    assert hasil.count(b"\r\n") == hasil.count(b"\n") == SURAT.count("\n") + 1


@pytest.mark.parametrize("jalur", [("terbit", 7, "nomor"), ("sifat", "nomor"), ("terbit", "nomor")])
def test_a_place_that_is_not_there_is_refused(jalur: tuple[str | int, ...]) -> None:
    with pytest.raises(SuntinganGagal):
        tetapkan(SURAT.encode(), jalur, "x")


HURUF = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), max_size=30).filter(
    lambda teks: not TERLARANG.search(teks)
)


@given(HURUF)
def test_any_text_is_read_back_as_it_was_meant(nilai: str) -> None:
    """The edit itself compares what it reads with what was meant."""
    hasil = tetapkan(b"a: 1\nb: {c: 2}\n", ("b", "d"), nilai)
    isi: Any = baca(tetapkan(hasil, ("e",), nilai), "").isi
    assert isi["b"]["d"] == isi["e"]
    assert baca(f"a: {tulis(nilai)}\n".encode(), "").keluhan == ()


def test_a_character_that_no_record_may_hold_is_refused() -> None:
    with pytest.raises(SuntinganGagal):
        tetapkan(b"a: 1\n", ("b",), "rahasia\u202etxt")


KUNCI = st.sampled_from(["a", "b", "c", "d-e"])
SKALAR = st.sampled_from(["x", '"y: z"', "'t'", "", "2026-07-21", "satu dua"])


@st.composite
def rekaman(draw: st.DrawFn, dalam: int = 0) -> str:
    """A mapping in block or flow style, with comments and blank lines strewn in."""
    jorok = "  " * dalam
    baris = []
    for kunci in draw(st.lists(KUNCI, min_size=1, max_size=4, unique=True)):
        rupa = draw(st.sampled_from(["skalar", "alir", "blok", "daftar"] if dalam < 2 else ["skalar", "alir"]))
        catatan = draw(st.sampled_from(["", "  # c"]))
        if rupa == "skalar":
            baris.append(f"{jorok}{kunci}: {draw(SKALAR)}{catatan}")
        elif rupa == "alir":
            baris.append(f"{jorok}{kunci}: {{p: 1, q: [2, 3]}}{catatan}")
        elif rupa == "daftar":
            baris += [f"{jorok}{kunci}:{catatan}", f"{jorok}  - p: 1", f"{jorok}    q: 2{catatan}", f"{jorok}  - {{r: 3}}"]
        else:
            baris += [f"{jorok}{kunci}:{catatan}", draw(rekaman(dalam + 1)).rstrip("\n")]
        baris += draw(st.sampled_from([[], [""], ["# catatan"], [f"{jorok}  # catatan"]]))
    return "\n".join(baris) + "\n"


def jalur_semua(isi: Any, induk: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    anak = isi.items() if isinstance(isi, dict) else enumerate(isi) if isinstance(isi, list) else ()
    return [jalur for kunci, nilai in anak for jalur in ((*induk, kunci), *jalur_semua(nilai, (*induk, kunci)))]


@given(rekaman(), st.data())
def test_any_edit_of_any_record_changes_only_what_was_meant(teks: str, data: st.DataObject) -> None:
    """The edit itself compares; here comments must stay."""
    bacaan = baca(teks.encode(), "")
    jalur = data.draw(st.sampled_from(jalur_semua(bacaan.isi)))
    if isinstance(jalur[-1], str) and not isinstance(_ambil(bacaan.isi, jalur), dict | list):
        assert baca(tetapkan(teks.encode(), jalur, "baru"), "").keluhan == ()
    pemetaan = [(), *(satu for satu in jalur_semua(bacaan.isi) if isinstance(_ambil(bacaan.isi, satu), dict))]
    induk = data.draw(st.sampled_from(pemetaan))
    hasil = tetapkan(teks.encode(), (*induk, "kunci-baru"), "n")
    assert hasil.decode().count("#") == teks.count("#")
    assert len(beda(teks, hasil)) in (1, 2)


def _ambil(isi: Any, jalur: tuple[str | int, ...]) -> Any:
    for bagian in jalur:
        isi = isi[bagian]
    return isi
