"""The document tree: frozen data, no behaviour. One closed set of elements for every format."""

from generator.tree.asal import Asal
from generator.tree.blok import (
    BarisIsian,
    Blok,
    Daftar,
    DaftarIsi,
    EntriDaftar,
    Gambar,
    Judul,
    Kosong,
    Kutipan,
    Narasi,
    NomorDaftar,
    Paragraf,
    PisahHalaman,
    Utuh,
)
from generator.tree.dokumen import Bagian, Dokumen, Fragmen, TandaHalaman
from generator.tree.naskah import (
    BlokTandaTangan,
    Diktum,
    JenisKop,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    ParaPihak,
    Penanda,
    Pihak,
    Sampul,
    Tembusan,
    Tujuan,
)
from generator.tree.sebaris import (
    CatatanKaki,
    GantiBaris,
    IsiBaris,
    Miring,
    Nilai,
    Rujuk,
    Sebaris,
    Tautan,
    Tebal,
    Teks,
)
from generator.tree.tabel import (
    BarisTabel,
    BukuKerja,
    GayaTabel,
    JenisKolom,
    Kolom,
    Lembar,
    Mentah,
    Tabel,
)
from generator.tree.tema import GayaHalaman, GeometriSurat, Huruf, RupaTabel, Tema

__all__ = [
    "Asal", "Bagian", "BarisIsian", "BarisTabel", "Blok", "BlokTandaTangan", "BukuKerja", "CatatanKaki", "Daftar",
    "DaftarIsi", "Diktum", "Dokumen", "EntriDaftar", "Fragmen", "Gambar", "GantiBaris", "GayaHalaman", "GayaTabel",
    "GeometriSurat", "Huruf", "IsiBaris", "JenisKolom", "JenisKop", "Judul", "JudulNaskah", "KepalaLampiran",
    "KepalaSurat", "Kolom", "Kop", "Kosong", "Kutipan", "Lembar", "Mentah", "Miring", "Narasi", "Nilai", "NomorDaftar",
    "Paragraf", "ParaPihak", "Penanda", "Pihak", "PisahHalaman", "Rujuk", "RupaTabel", "Sampul", "Sebaris", "Tabel",
    "TandaHalaman", "Tautan", "Tebal", "Teks", "Tema", "Tembusan", "Tujuan", "Utuh",
]  # fmt: skip
