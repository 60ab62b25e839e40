"""Complaints: one type, collected, sorted, shortened, escaped; written as text, JSON, annotations or SARIF."""

from generator.keluhan.anotasi import sebagai_github, sebagai_sarif
from generator.keluhan.keluhan import Berat, Keluhan, Tempat
from generator.keluhan.kode import DaftarKode, gabungkan
from generator.keluhan.terdekat import terdekat
from generator.keluhan.tulis import ringkasan, sebagai_baris, sebagai_json, sebagai_teks, tampilkan, urutkan

__all__ = [
    "Berat",
    "DaftarKode",
    "Keluhan",
    "Tempat",
    "gabungkan",
    "ringkasan",
    "sebagai_baris",
    "sebagai_github",
    "sebagai_json",
    "sebagai_sarif",
    "sebagai_teks",
    "tampilkan",
    "terdekat",
    "urutkan",
]
