"""The codes of complaints about files, characters and YAML."""

from __future__ import annotations

from typing import Final

from generator.keluhan import DaftarKode

KODE: Final[DaftarKode] = {
    "BERKAS-AKHIRAN": "Berkas rekaman tidak berakhiran .yaml dengan huruf kecil.",
    "BERKAS-BESAR": "Berkas melebihi 2.000.000 bita.",
    "BERKAS-JENIS": "Nama .yaml dipakai oleh sesuatu yang bukan berkas biasa.",
    "BERKAS-NAMA": "Nama berkas atau folder tidak mengikuti aturan slug.",
    "BERKAS-TAK-TERBACA": "Berkas atau folder tidak dapat dibuka.",
    "BERKAS-TAUTAN": "Berkas atau folder berupa tautan simbolis.",
    "HURUF-ARAH": "Huruf pengatur arah tulisan, yang dapat menyamarkan isi.",
    "HURUF-BUKAN": "Kode yang bukan huruf menurut Unicode.",
    "HURUF-KENDALI": "Huruf kendali yang tidak dapat dicetak.",
    "HURUF-PRIVAT": "Huruf dari wilayah pemakaian pribadi Unicode.",
    "HURUF-SANDI": "Berkas tidak disimpan sebagai UTF-8.",
    "HURUF-TAK-TAMPAK": "Huruf yang tidak tampak.",
    "KELUHAN-TERLALU-BANYAK": "Keluhan sebuah berkas terlalu banyak; sisanya tidak ditampilkan.",
    "RUANG-TIDAK-ADA": "Folder kerja yang memuat forum/forum.yaml tidak ditemukan.",
    "YAML-ALIAS": "Alias YAML (*nama) tidak dipakai.",
    "YAML-ARAHAN": "Baris arahan YAML (%YAML, %TAG) tidak dipakai.",
    "YAML-DALAM": "Susunan lebih dalam dari 24 tingkat.",
    "YAML-DOKUMEN": "Lebih dari satu dokumen dalam satu berkas.",
    "YAML-GABUNG": "Kunci penggabung YAML (<<) tidak dipakai.",
    "YAML-JANGKAR": "Jangkar YAML (&nama) tidak dipakai.",
    "YAML-KOSONG": "Berkas tidak berisi apa pun.",
    "YAML-KUNCI": "Kunci kosong, atau bukan satu teks.",
    "YAML-KUNCI-GANDA": "Kunci yang sama ditulis dua kali.",
    "YAML-SUSUNAN": "Susunan YAML tidak dapat dibaca.",
    "YAML-TAB": "Tab dipakai sebagai indentasi.",
    "YAML-TAG": "Tag YAML (!nama) tidak dipakai.",
    "YAML-TERPOTONG": "Teks sesudah spasi dan tanda # akan hilang.",
    "YAML-TERLALU-BANYAK": "Berkas memuat lebih dari 200.000 nilai.",
}
