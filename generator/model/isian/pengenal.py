"""Names that point at something: slugs, official codes, NIP, addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from generator.model.isian.tolak import sebagai_teks, tolak
from generator.reading.nama import BENTUK_SLUG, salah_slug, usul_slug


def slug(nilai: object) -> str:
    teks = sebagai_teks(nilai, BENTUK_SLUG)
    if salah := salah_slug(teks):
        usul = usul_slug(teks)
        tolak("SLUG-BENTUK", salah, diharapkan=BENTUK_SLUG, perbaikan=f"misalnya {usul}" if usul and not salah_slug(usul) else "")
    return teks


def kode_wilayah(nilai: object) -> str:
    diharapkan = "kode kabupaten/kota berupa dua angka, titik, dua angka, misalnya 33.21"
    teks = sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{2}\.[0-9]{2}", teks):
        usul = f"{teks[:2]}.{teks[2:]}" if re.fullmatch(r"[0-9]{4}", teks) else "33.21 untuk Kabupaten Demak"
        tolak("KODE-BENTUK", "bukan kode kabupaten/kota", diharapkan=diharapkan, perbaikan=f"tulislah {usul}")
    return teks


_NOMENKLATUR = re.compile(r"(?:[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{4})?)?")


def kode_nomenklatur(nilai: object) -> str:
    """Program, kegiatan or sub kegiatan; `X.XX` is how the nomenklatur itself writes "any urusan"."""
    diharapkan = "kode program (3.31.02), kegiatan (3.31.02.2.01), atau sub kegiatan (3.31.02.2.01.0003)"
    teks = sebagai_teks(nilai, diharapkan)
    if not _NOMENKLATUR.fullmatch(teks):
        tolak("KODE-BENTUK", "bukan kode nomenklatur", diharapkan=diharapkan, perbaikan="periksa banyaknya angka di antara titik")
    return teks


def berpola(bentuk: str, contoh: str) -> Callable[[object], str]:
    """Make the judge of a text that has a fixed form: `bentuk` is the regular expression, users see only the example."""
    susunan = re.compile(bentuk)

    def periksa(nilai: object) -> str:
        diharapkan = f"bentuk seperti {contoh}"
        teks = sebagai_teks(nilai, diharapkan)
        if not susunan.fullmatch(teks):
            tolak("KODE-BENTUK", "tidak sesuai bentuk yang ditetapkan", diharapkan=diharapkan, perbaikan="periksa penulisannya")
        return teks

    return periksa


def nip(nilai: object) -> str:
    """Civil servant's number: birth date, month of appointment (PPPK: 21 and up), sex, serial. Zeros are a placeholder."""
    diharapkan = "NIP 18 angka tanpa spasi"
    teks = sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{18}", teks):
        rapat = re.sub(r"[ .-]", "", teks)
        perbaikan = f"tulislah {rapat}" if re.fullmatch(r"[0-9]{18}", rapat) else "periksa banyaknya angka"
        tolak("NIP-BENTUK", "bukan 18 angka", diharapkan=diharapkan, perbaikan=perbaikan)
    if teks != "0" * 18:
        _periksa_nip(teks, diharapkan)
    return teks


def _periksa_nip(nip: str, diharapkan: str) -> None:
    try:
        date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        tolak(
            "NIP-BENTUK",
            "delapan angka pertama bukan tanggal lahir",
            diharapkan=diharapkan,
            perbaikan="periksa angka ke-1 sampai ke-8",
        )
    if not (1 <= int(nip[12:14]) <= 12 or int(nip[12:14]) >= 21):
        pesan = "angka ke-13 dan ke-14 bukan bulan pengangkatan"
        tolak("NIP-BENTUK", pesan, diharapkan=diharapkan, perbaikan="periksa angka ke-9 sampai ke-14")


def tautan(nilai: object) -> str:
    diharapkan = "alamat https://… atau mailto:…"
    teks = sebagai_teks(nilai, diharapkan)
    perbaikan = "tulislah alamat lengkap yang diawali https://"
    if teks.startswith("http://"):
        perbaikan = f"pakailah https://{teks[7:]} bila situsnya mendukung"
    if len(teks) > 2_000 or not re.fullmatch(r"[^\s<>\"\\^`{|}]+", teks) or not _tautan_utuh(teks):
        tolak("TAUTAN-BENTUK", "bukan tautan yang dapat dipakai", diharapkan=diharapkan, perbaikan=perbaikan)
    return teks


def _tautan_utuh(teks: str) -> bool:
    try:
        bagian = urlsplit(teks)
        if bagian.scheme == "mailto":
            return re.fullmatch(r"[^@/:,;]+@[^@/:,;]+\.[^@/:,;]+", bagian.path) is not None
        return teks.startswith("https://") and bool(bagian.hostname) and bagian.username is None and (bagian.port or 443) > 0
    except ValueError:
        return False
