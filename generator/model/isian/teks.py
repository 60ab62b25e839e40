"""Text: one line, several lines, Markdown."""

from __future__ import annotations

import unicodedata

from generator.model.isian.tolak import sebagai_teks, tolak


def _rapikan(nilai: object, diharapkan: str, panjang: int) -> str:
    teks = sebagai_teks(nilai, diharapkan)
    if not teks.isascii():
        teks = unicodedata.normalize("NFC", teks)
    teks = teks.removesuffix("\n")  # the line break YAML adds at the end of a `|` or `>` block
    if not teks or teks.isspace():
        tolak("ISIAN-KOSONG", "belum diisi", diharapkan=diharapkan)
    if len(teks) > panjang:
        pesan = f"teks terlalu panjang: {len(teks)} huruf, batasnya {panjang}"
        tolak("TEKS-PANJANG", pesan, diharapkan=diharapkan, perbaikan=f"kurangi sedikitnya {len(teks) - panjang} huruf")
    return teks


def _tanpa_tab(teks: str, diharapkan: str) -> str:
    if "\t" in teks:
        tolak("TEKS-TAB", "teks memuat tanda tab", diharapkan=diharapkan, perbaikan="ganti tab dengan spasi")
    return teks


def teks(nilai: object) -> str:
    diharapkan = "teks satu baris, paling panjang 300 huruf"
    teks = _tanpa_tab(_rapikan(nilai, diharapkan, 300), diharapkan)
    if len(teks.splitlines()) > 1:
        perbaikan = "tulislah dalam satu baris; untuk teks panjang pakailah `>-`, bukan `|`"
        tolak("TEKS-BARIS", "teks satu baris memuat pergantian baris", diharapkan=diharapkan, perbaikan=perbaikan)
    if teks != teks.strip():
        tolak("TEKS-SPASI", "teks diawali atau diakhiri spasi", diharapkan=diharapkan, perbaikan="hapus spasi di tepi teks")
    return teks


def teks_panjang(nilai: object) -> str:
    diharapkan = "teks, paling panjang 2.000 huruf"
    return _tanpa_tab(_rapikan(nilai, diharapkan, 2_000), diharapkan)


def markdown(nilai: object) -> str:
    return _rapikan(nilai, "teks Markdown, paling panjang 20.000 huruf", 20_000)
