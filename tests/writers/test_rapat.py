"""No-break rules of official papers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tree.teks import lipat
from generator.writers.rapat import KERAS, PENGIKAT, rapatkan, utuhkan_wilayah


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("paling lambat 31 Agustus 2026", f"31{KERAS}Agustus 2026"),
        ("20 JULI 2026", f"20{KERAS}JULI"),
        ("usulan Tahun 2027 dalam Tabel 5.1.1", f"Tahun{KERAS}2027 dalam Tabel{KERAS}5.1.1"),
        ("lihat BAB III", f"BAB{KERAS}III"),
        ("dihadiri 31 (tiga puluh satu) orang", f"31{KERAS}(tiga"),
        ("Undang-Undang Nomor 25 Tahun 2004", f"Nomor{KERAS}25 Tahun{KERAS}2004"),
        ("pukul 09.00 WIB", f"pukul{KERAS}09.00"),
    ],
)
def test_pasangan_tidak_terpisah_oleh_ganti_baris(teks: str, potongan: str) -> None:
    assert potongan in rapatkan(teks)


@pytest.mark.parametrize("kata", ["050/012/FPESD/VII/2026", "kabupaten/kota", "pos-el", "Dinas/Instansi"])
def test_nomor_surat_dan_kata_majemuk_tidak_dipenggal(kata: str) -> None:
    hasil = rapatkan(f"melalui {kata} masing-masing")
    for tanda in "/-":
        assert hasil.split()[1].count(tanda) == hasil.split()[1].count(f"{PENGIKAT}{tanda}{PENGIKAT}")
    assert hasil.endswith("masing-masing")


def test_kalimat_biasa_tidak_berubah() -> None:
    teks = "Tabel di bawah memuat 12 usulan, 5 Mebel, dan tahun 2027; lihat a/b."
    assert rapatkan(teks) == teks


@given(st.text())
def test_teks_yang_dibaca_kembali_tetap_sama(teks: str) -> None:
    assert lipat(rapatkan(teks)) == lipat(teks)


@pytest.mark.parametrize(
    ("baris", "utuh"),
    [
        ("KETUA FPESD PROVINSI JAWA TENGAH,", f"KETUA FPESD PROVINSI{KERAS}JAWA{KERAS}TENGAH,"),
        ("c.q. Kepala Bappeda Provinsi Jawa Tengah", f"c.q. Kepala Bappeda Provinsi{KERAS}Jawa{KERAS}Tengah"),
        ("Ketua FEDEP Kota Semarang", f"Ketua FEDEP Kota{KERAS}Semarang"),
        ("Kepala Dinas Kabupaten Demak yang membidangi perikanan", "Kepala Dinas Kabupaten Demak yang membidangi perikanan"),
        ("Kepala Bappeda Kabupaten/Kota", "Kepala Bappeda Kabupaten/Kota"),
    ],
)
def test_nama_wilayah_di_ujung_jabatan_tidak_terpisah(baris: str, utuh: str) -> None:
    assert utuhkan_wilayah(baris) == utuh
    assert lipat(utuh) == baris


@given(st.text(st.sampled_from("0IVX /-().aTthunNomrBABelGgdkp:ks"), max_size=60))
def test_texts_passed_over_have_no_place_to_mark(teks: str) -> None:
    """The short way gives what the rules give: a digit before the text never adds a mark to it, but asks every rule."""
    assert rapatkan(f"0\n{teks}").removeprefix("0\n") == rapatkan(teks)
