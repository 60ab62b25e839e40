from __future__ import annotations

import pytest

from generator.analysis.kegiatan import kegiatan_tahun, ringkas
from generator.analysis.rekap import LINTAS
from generator.documents.tabel.rekap import REKAP, hitung_rekap, tabel_rekap
from generator.documents.tabel.usulan import tabel_matriks, tabel_usulan_datar
from tests.ruang_uji import ruang_kecil


@pytest.mark.parametrize("jenis", sorted(REKAP))
def test_every_recap_counts_each_rupiah_once(jenis: str) -> None:
    ruang = ruang_kecil()
    usulan = [satu for daftar in ruang.usulan.values() for satu in daftar.usulan]
    hasil = hitung_rekap(ruang, jenis)
    assert sum(baris.pagu for baris in hasil.baris) == hasil.pagu == sum(satu.pagu for satu in usulan)
    assert hasil.usulan == len(usulan)
    assert hasil.pagu in tabel_rekap(ruang, jenis).baris[-1].sel


def test_what_crosses_kabkota_stands_in_a_row_of_its_own() -> None:
    assert {baris.nama: baris.pagu for baris in hitung_rekap(ruang_kecil(), "kabkota").baris} == {
        "Kabupaten Demak": 200_000_000,
        LINTAS: 531_500_000,
    }


def test_a_proposal_of_two_levels_is_split_between_them() -> None:
    assert {baris.nama: baris.pagu for baris in hitung_rekap(ruang_kecil(), "tingkat").baris} == {
        "Kabupaten/Kota": 200_000_000,
        "Provinsi": 450_000_000,
        "Pusat": 81_500_000,
    }


def test_matrix_and_flat_table_end_with_the_same_total() -> None:
    ruang = ruang_kecil()
    klaster = ruang.klaster["demak-pengolahan-rajungan"]
    matriks = tabel_matriks(ruang, klaster, ruang.usulan[klaster.id, 2027])
    pagu = [kolom.kunci for kolom in matriks.kolom].index("pagu")
    subtotal = [baris.sel[pagu] for baris in matriks.baris if baris.peran == "subtotal"]
    datar = tabel_usulan_datar(ruang, 2027)
    jumlah_datar = datar.baris[-1].sel[[kolom.kunci for kolom in datar.kolom].index("pagu")]
    assert subtotal == [200_000_000, 450_000_000, 81_500_000]
    assert matriks.baris[-1].sel[pagu] == jumlah_datar == 731_500_000


def test_sums_of_activities_keep_missing_apart_from_zero() -> None:
    ringkasan = ringkas(satu.kegiatan for satu in kegiatan_tahun(ruang_kecil(), 2025))
    assert (ringkasan.jumlah, ringkasan.selesai) == (2, 1)
    assert (ringkasan.anggaran, ringkasan.realisasi) == (234_350_000, 125_000_000)
    assert ringkasan.capaian == 85
