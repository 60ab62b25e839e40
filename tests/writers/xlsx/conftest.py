"""A theme read from the shipped file and a workbook that has every kind of row."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.documents.tema import muat_tema
from generator.tree import (
    BarisTabel,
    BukuKerja,
    Kolom,
    Lembar,
    Tabel,
    Tebal,
    Teks,
    Tema,
)

AKAR = Path(__file__).parents[3]


def baca_tema(nama: str) -> Tema:
    return muat_tema(AKAR / "templates" / "tema" / f"{nama}.yaml")


@pytest.fixture(scope="session")
def tema() -> Tema:
    return baca_tema("permendagri2023")


@pytest.fixture(scope="session")
def tema_f4() -> Tema:
    return baca_tema("jateng2012")


KOLOM = (
    Kolom("no", "No.", "nomor"),
    Kolom("id", "ID", "kode"),
    Kolom("program", "Program/Kegiatan", "teks", 3),
    Kolom("volume", "Volume", "bilangan"),
    Kolom("pagu", "Pagu usulan (Rp)", "rupiah", rinci=True),
    Kolom("pelaksana", "Pelaksana", "teks", 2, rinci=True),
    Kolom("bagian", "Bagian (%)", "persen"),
    Kolom("mulai", "Mulai", "tanggal"),
)


def isi(*sel, lanjutan=False):
    return BarisTabel(sel, lanjutan=lanjutan)


BARIS = (
    BarisTabel((), "subjudul", "A. Tingkat Kabupaten/Kota"),
    isi(1, "0123", "Pelatihan", Decimal("60.5"), 150_000_000, "Dinas A", Decimal("83.335"), date(2027, 4, 1)),
    isi(2, "RJG-27-02", "Rumah kemasan", 20, 120_000_000, "Dinas B", Decimal(10), date(2027, 7, 1)),
    isi(None, None, None, None, 80_000_000, "Koperasi", None, None, lanjutan=True),
    BarisTabel((None, None, None, Decimal("80.5"), 350_000_000, None, None, None), "subtotal", "Jumlah A"),
    BarisTabel((), "subjudul", "B. Tingkat Provinsi"),
    isi(3, "RJG-27-04", (Teks("Rantai "), Tebal((Teks("dingin"),))), None, 450_000_000, "Dinas C", None, None),
    BarisTabel((None, None, None, None, 450_000_000, None, None, None), "subtotal", "Jumlah B"),
    BarisTabel((None, None, None, Decimal("80.5"), 800_000_000, None, Decimal(100), None), "total", "Jumlah seluruhnya"),
)


@pytest.fixture
def matriks() -> Tabel:
    return Tabel(
        KOLOM,
        BARIS,
        "matriks",
        keterangan=(Teks("Matriks Usulan Program"),),
        sumber=(Teks("rapat FEDEP (data contoh)."),),
        nomor="5.1.1",
    )


@pytest.fixture
def buku(matriks: Tabel) -> BukuKerja:
    return BukuKerja("Buku Perencanaan A&B", (Lembar("Matriks", matriks),), date(2026, 11, 9), "FPESD", contoh=True, draf=True)
