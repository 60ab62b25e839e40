"""Leftovers: words that still look like markup after Markdown was read are slips of the author.

Values never reach these rules, so data gives no false alarm.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Sisa(NamedTuple):
    """What was found, what is wrong with it, how to mend it."""

    ditemukan: str
    pesan: str
    perbaikan: str


_KATA = "\\w\U000f0000-\U000ffffd"

_DAFTAR = ("daftar tidak terbaca", "beri satu baris kosong sebelum daftar, dan satu spasi sesudah tandanya")
_HURUF = ("butir berhuruf tidak dikenal", "tulis 1. pada tiap butir; huruf datang dari bentuk naskah")
_KURUNG = ("butir bernomor ditulis dengan titik", "tulis 1. pada tiap butir; nomor datang dari bentuk naskah")
_TABEL = ("baris tabel tidak terbaca", "tabel memerlukan baris kosong sebelumnya dan baris |---|, tanpa baris kosong di dalamnya")
_ISIAN = ("baris isian tidak terbaca", "tulis label, pada baris berikutnya titik dua dan isi, lalu satu baris kosong")

_AWAL: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pola), pesan, perbaikan)
    for pola, (pesan, perbaikan) in (
        (r"[-*+](?:\s|$|(?=[A-Za-z]))", _DAFTAR),
        (r"[•▪·]", ("tanda butir tidak dikenal", "tulis butir dengan - dan satu spasi")),
        (r"\d{1,2}\.(?:\s|$|(?=[A-Za-z]))", _DAFTAR),
        (r"\d{1,2}\)(?:\s|$|(?=[A-Za-z]))", _KURUNG),
        (r"(?:[a-z]|i{2,3}|iv|vi{1,3}|ix)[.)]\s", _HURUF),
        (r"#+", ("judul tidak terbaca", "beri spasi sesudah #, dan satu baris tersendiri")),
        (r":::+", ("tanda ::: tidak dikenal", "hapus tanda itu")),
        (r":\s", _ISIAN),
        (r">", ("kutipan tidak terbaca", "beri satu baris kosong sebelum kutipan")),
        (r"\|", _TABEL),
        (r".*\|\s*$", _TABEL),
        (r":?-{3,}:?\s*\|", _TABEL),
    )
)

_DI_MANA_PUN: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pola), pesan, perbaikan)
    for pola, pesan, perbaikan in (
        (r"\{\{|\}\}|\{%|%\}|\{#|#\}", "perintah templat tidak dikenal di sini", "hapus tanda kurung kurawal itu"),
        (r"!\[", "gambar tidak ditulis dengan Markdown", "hapus; gambar dibuat oleh fungsi templat"),
        (r"\[\^", "catatan kaki tanpa isi", "tulis isinya pada paragraf tersendiri: [^label]: isi"),
        (r"\]\(|\]\s\((?=https?:|mailto:|#)", "tautan tidak terbaca", "tulis [teks](https://alamat) tanpa spasi di antaranya"),
        (r"\]\[|\]:", "tautan acuan tidak dikenal", "tulis [teks](https://alamat)"),
        (r"\*\*|__", "cetak tebal tidak terbaca", "tulis **kata** tanpa spasi di sisi dalam dan tutup dengan tanda yang sama"),
        (r"~~", "coretan tidak dikenal", "hapus tanda ~~"),
        (r"`", "huruf mesin tidak dikenal", "pakai tanda petik atau apostrof"),
        (r"(?<!\s)\*|\*(?!\s)", "cetak miring tidak terbaca", r"tutup dengan * yang sama, atau tulis \* untuk bintang"),
        (
            rf"(?<![{_KATA}])_(?=[{_KATA}])|(?<=[{_KATA}])_(?![{_KATA}])",
            "cetak miring tidak terbaca",
            r"tutup dengan _ yang sama, atau tulis \_ untuk garis bawah",
        ),
        (r"<(?:https?:|mailto:)[^<>]*>", "tautan tidak terbaca", "tulis [teks](https://alamat)"),
        (r"</?[A-Za-z][^<>]*>|<!--", "HTML tidak dikenal", r"hapus tanda HTML; tulis \< untuk tanda kurang dari"),
        (r"&(?:#\w{1,8}|[A-Za-z]{2,8});", "kode HTML tidak dikenal", "tulis hurufnya apa adanya"),
        (r"\\$", "garis miring terbalik di akhir baris", "akhiri baris dengan dua spasi untuk ganti baris"),
    )
)


def cari_sisa(teks: str, di_awal: bool) -> Sisa | None:
    """The first slip in one line of text; `di_awal` when the text starts its line."""
    if di_awal:
        for pola, pesan, perbaikan in _AWAL:
            if temuan := pola.match(teks.lstrip()):
                return Sisa(temuan[0].strip(), pesan, perbaikan)
    for pola, pesan, perbaikan in _DI_MANA_PUN:
        if temuan := pola.search(teks):
            return Sisa(temuan[0].strip(), pesan, perbaikan)
    return None
