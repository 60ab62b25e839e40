"""What libyaml's syntax errors mean to somebody who has never heard of YAML, in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from yaml.error import MarkedYAMLError


class Penjelasan(NamedTuple):
    """A syntax error explained: zero-based place, code, what is wrong, how to mend it."""

    baris: int
    kolom: int
    kode: str
    pesan: str
    perbaikan: str


_KUTIP = "apit nilai itu dengan tanda kutip ganda"
_INDENTASI = "samakan spasi di awal baris dengan baris sejajarnya, dan apit nilai bertanda khusus dengan kutip ganda"

_TABEL: tuple[tuple[str, str, str, str], ...] = (
    # part of libyaml's context, part of its problem, what is wrong, how to mend it
    (
        "",
        "mapping values are not allowed",
        "tanda titik dua berspasi tidak boleh ada di sini",
        f"{_KUTIP}, atau samakan spasi di awal baris",
    ),
    (
        "quoted scalar",
        "unexpected end of stream",
        "tanda kutip yang dibuka di sini tidak ditutup",
        "tambahkan tanda kutip penutup",
    ),
    (
        "quoted scalar",
        "unexpected document indicator",
        "tanda kutip yang dibuka di sini tidak ditutup",
        "tambahkan tanda kutip penutup",
    ),
    ("quoted scalar", "", "garis miring terbalik dalam kutip ganda bukan luputan yang dikenal", "pakailah kutip tunggal"),
    ("plain scalar", "unexpected ':'", "tanda titik dua tidak boleh ada di sini", _KUTIP),
    ("an alias", "", "nilai yang diawali * dibaca sebagai alias", _KUTIP),
    ("an anchor", "", "nilai yang diawali & dibaca sebagai jangkar", _KUTIP),
    ("a tag", "", "nilai yang diawali ! dibaca sebagai tag", _KUTIP),
    ("a node", "undefined tag handle", "nilai yang diawali ! dibaca sebagai tag", _KUTIP),
    (
        "block scalar",
        "",
        "tanda | atau > harus berdiri sendiri di akhir baris",
        "pindahkan teksnya ke baris berikut dengan spasi di depannya",
    ),
    ("flow sequence", "", "daftar dalam kurung siku tidak ditutup atau kekurangan koma", "periksa tanda [ ] dan komanya"),
    ("flow mapping", "", "pemetaan dalam kurung kurawal tidak ditutup atau kekurangan koma", "periksa tanda { } dan komanya"),
    ("simple key", "", "baris ini bukan pasangan kunci dan nilai", "tulislah `kunci: nilai` dengan titik dua dan spasi"),
    ("block collection", "'-' indicator", "baris ini tidak sejajar dengan butir daftar di atasnya", _INDENTASI),
    ("block mapping", "", "baris ini tidak sejajar, atau ada teks sesudah nilai yang sudah ditutup", _INDENTASI),
    ("", "block sequence entries", "butir daftar tidak boleh dimulai di sini", "mulailah tanda - pada baris baru"),
    ("", "mapping keys are not allowed", "tanda tanya sebagai kunci tidak boleh ada di sini", _KUTIP),
    ("", "node content", "nilai tidak boleh diawali tanda ini", _KUTIP),
    ("", "cannot start any token", "nilai tidak boleh diawali tanda ini", _KUTIP),
    (
        "",
        "<document start>",
        "ada isi sesudah akhir dokumen",
        "satu berkas hanya memuat satu dokumen; hapus tanda ... atau isi sesudahnya",
    ),
)

_TUNJUK_AWAL = ("quoted scalar", "simple key", "an alias", "an anchor", "a tag", "a directive", "parsing a node")
"""Contexts whose beginning, not the place where libyaml gave up, is what has to be mended."""


def jelaskan(galat: MarkedYAMLError, baris_teks: Sequence[str]) -> Penjelasan:
    """Explain one error of libyaml's parser over the file's lines; nothing of its English remains."""
    konteks, masalah = galat.context or "", galat.problem or ""
    tanda = galat.problem_mark or galat.context_mark
    if galat.context_mark and any(kata in konteks for kata in _TUNJUK_AWAL):
        tanda = galat.context_mark
    baris, kolom = (tanda.line, tanda.column) if tanda else (0, 0)
    if baris >= len(baris_teks):  # libyaml counts a line after the end of a file without a last line break
        baris, kolom = len(baris_teks) - 1, len(baris_teks[-1])
    if "tab character" in masalah or ("start any token" in masalah and baris_teks[baris][kolom:].startswith("\t")):
        return Penjelasan(baris, kolom, "YAML-TAB", "tab dipakai sebagai indentasi", "ganti tab dengan spasi")
    if "directive" in konteks or "directive" in masalah or "incompatible" in masalah:
        return Penjelasan(baris, kolom, "YAML-ARAHAN", "baris yang diawali % dibaca sebagai arahan YAML", "hapus baris itu")
    for bagian_konteks, bagian_masalah, pesan, perbaikan in _TABEL:
        if bagian_konteks in konteks and bagian_masalah in masalah:
            return Penjelasan(baris, kolom, "YAML-SUSUNAN", pesan, perbaikan)
    return Penjelasan(
        baris, kolom, "YAML-SUSUNAN", "susunan YAML tidak dapat dibaca di sini", "periksa spasi, tanda kutip, dan titik dua"
    )
