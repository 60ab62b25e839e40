"""Refusing a value, and the check every type begins with: that there is one scalar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NoReturn

from pydantic_core import PydanticCustomError

from generator.keluhan import DaftarKode

KODE: Final[DaftarKode] = {
    "ISIAN-KOSONG": "Isian wajib ada, tetapi nilainya kosong.",
    "ISIAN-BUKAN-TEKS": "Isian berupa daftar atau pemetaan, padahal yang diharapkan satu nilai.",
    "TEKS-PANJANG": "Teks melampaui panjang yang diperbolehkan.",
    "TEKS-BARIS": "Teks satu baris memuat pergantian baris.",
    "TEKS-TAB": "Teks memuat tanda tab.",
    "TEKS-SPASI": "Teks diawali atau diakhiri spasi yang tidak tampak.",
    "ANGKA-BENTUK": "Bilangan tidak ditulis dengan cara yang ditetapkan.",
    "ANGKA-BATAS": "Bilangan di luar batas yang diperbolehkan.",
    "ANGKA-TAKSA": "Bilangan dapat dibaca dengan dua cara (ribuan atau pecahan).",
    "TANGGAL-BENTUK": "Tanggal tidak ditulis TTTT-BB-HH.",
    "TANGGAL-TIDAK-ADA": "Tanggal tidak ada dalam kalender.",
    "TANGGAL-TERBALIK": "Tanggal akhir mendahului tanggal awal.",
    "TAHUN-BENTUK": "Tahun bukan empat angka antara 2000 dan 2100.",
    "YA-BENTUK": "Isian ya atau tidak harus true atau false.",
    "SLUG-BENTUK": "Id atau nama pendek tidak mengikuti aturan slug.",
    "PETUGAS-SIAPA": "Petugas disebut tidak tepat dengan salah satu dari fasilitator, pejabat, dan nama.",
    "PETUGAS-JABATAN": "Petugas yang bukan pemegang jabatan terdaftar tidak diberi jabatan.",
    "KOP-ALAMAT": "Kop yang bukan kop jabatan tidak beralamat.",
    "TIM-NAMA": "Anggota tim disebut tanpa nama timnya.",
    "KODE-BENTUK": "Kode tidak mengikuti bentuk yang ditetapkan untuknya.",
    "NIP-BENTUK": "NIP bukan 18 angka dengan tanggal lahir dan bulan pengangkatan yang mungkin.",
    "JAM-BENTUK": "Jam bukan dua angka jam dan dua angka menit.",
    "TAUTAN-BENTUK": "Tautan bukan alamat https atau mailto yang utuh.",
}


def tolak(kode: str, pesan: str, *, diharapkan: str = "", perbaikan: str = "", medan: tuple[str | int, ...] = ()) -> NoReturn:
    """Refuse a value from inside any validator of a model; `validasi` turns it into a Keluhan at the value's position.

    `medan` names a field below the validated record ("sampai",) when a rule over several fields blames one of them.
    """
    konteks = {"pesan": pesan, "diharapkan": diharapkan, "perbaikan": perbaikan, "medan": medan}
    raise PydanticCustomError(kode, "{pesan}", konteks)


def sebagai_teks(nilai: object, diharapkan: str) -> str:
    """Give the text of one scalar; refuses nothing written, and lists or mappings in its place."""
    if nilai is None or nilai == "":
        tolak(
            "ISIAN-KOSONG",
            "belum diisi",
            diharapkan=diharapkan,
            perbaikan="isilah, atau hapus baris ini bila memang boleh tidak ada",
        )
    if isinstance(nilai, str):
        return nilai
    rupa = "daftar" if isinstance(nilai, list | tuple) else "pemetaan" if isinstance(nilai, Mapping) else type(nilai).__name__
    tolak("ISIAN-BUKAN-TEKS", f"berisi {rupa}, bukan satu nilai", diharapkan=diharapkan, perbaikan="tulislah satu nilai saja")
