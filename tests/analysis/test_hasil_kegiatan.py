"""What activities came to. Oracles: proses-klaster §2.6, rows 6 and 55."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.hasil import (
    BELUM_ADA,
    TARGET_NOL,
    Golongan,
    golongan,
    hanya_spj,
    menurut_predikat,
    pilih_golongan,
    temuan,
)
from generator.analysis.kegiatan import jumlah_dana, kegiatan_tahun, ringkas
from generator.analysis.rekap import LINTAS
from generator.documents.tabel.hasil import HASIL, hitung_dana, hitung_hasil
from generator.model.evaluasi import DanaKegiatan, Kegiatan
from tests.ruang_evaluasi import ruang_evaluasi

SEMUA = kegiatan_tahun(ruang_evaluasi(), 2025)


def kegiatan(indikator: dict[str, str], terpakai: str | None, keadaan: str = "selesai") -> Kegiatan:
    dana = {"sumber": "apbn", "anggaran": "100", **({"realisasi": terpakai} if terpakai else {})}
    return Kegiatan.model_validate(
        {
            "id": "RJG-K25-01",
            "nama": "Kegiatan",
            "pelaksana": "dkp-provinsi",
            "lokasi": ({"kabkota": "33.21"},),
            "keadaan": keadaan,
            "indikator": {"nama": "Hasil", "satuan": "unit", **indikator},
            "dana": (dana,),
        }
    )


@pytest.mark.parametrize(
    ("indikator", "terpakai", "keadaan", "harap"),
    [
        ({"target": "10", "realisasi": "11"}, "90", "selesai", Golongan.MELAMPAUI),
        ({"target": "10", "realisasi": "10"}, "90", "selesai", Golongan.SESUAI),
        ({"target": "100", "realisasi": "66"}, "90", "selesai", Golongan.SESUAI),
        ({"target": "100", "realisasi": "65"}, "90", "selesai", Golongan.RENDAH),
        ({"target": "10", "realisasi": "0"}, "90", "selesai", Golongan.TANPA_HASIL),
        ({"target": "10", "realisasi": "0"}, "0", "selesai", Golongan.RENDAH),
        ({"target": "10", "realisasi": "0"}, None, "selesai", Golongan.RENDAH),
        ({"target": "10", "realisasi": "20", "arah": "turun"}, "90", "selesai", Golongan.TANPA_HASIL),
        ({"target": "10", "realisasi": "0", "arah": "turun"}, "90", "selesai", Golongan.MELAMPAUI),
        ({"target": "0", "realisasi": "0"}, "90", "selesai", Golongan.TANPA_HASIL),
        ({"target": "0", "realisasi": "5"}, "90", "selesai", Golongan.TIDAK_TERHITUNG),
        ({"target": "0", "realisasi": "5", "arah": "turun"}, "90", "selesai", Golongan.TIDAK_TERHITUNG),
        ({"target": "10"}, "90", "berjalan", Golongan.BELUM_DILAPORKAN),
        ({"target": "10"}, "90", "tidak_dilaksanakan", Golongan.TIDAK_DILAKSANAKAN),
    ],
)
def test_each_activity_has_one_finding(indikator: dict[str, str], terpakai: str | None, keadaan: str, harap: Golongan) -> None:
    assert golongan(kegiatan(indikator, terpakai, keadaan)) is harap


def test_findings_part_the_activities() -> None:
    hasil = temuan(SEMUA)
    bagian = [getattr(hasil, satu) for satu in Golongan]
    assert sum(satu.jumlah for satu in bagian) == len(SEMUA) == 10
    assert sum(satu.anggaran for satu in bagian) == ringkas(satu.kegiatan for satu in SEMUA).anggaran
    assert {satu: getattr(hasil, satu).jumlah for satu in Golongan} == {
        "tidak_dilaksanakan": 1, "belum_dilaporkan": 1, "tanpa_hasil": 2, "tidak_terhitung": 1, "rendah": 1,
        "melampaui": 2, "sesuai": 2,
    }  # fmt: skip


def test_spending_papers_alone_are_no_proof_of_a_result() -> None:
    assert [satu.kegiatan.id for satu in SEMUA if hanya_spj(satu.kegiatan)] == ["RJG-K25-07"]
    assert temuan(SEMUA).hanya_spj.realisasi == 20_000_000


def test_what_exceeded_its_target_most_stands_first() -> None:
    assert [satu.kegiatan.id for satu in pilih_golongan(SEMUA, Golongan.MELAMPAUI)] == ["IRK-K25-01", "RJG-K25-03"]


def test_every_activity_has_one_row_by_predikat() -> None:
    baris = {satu.nama: satu.ringkasan.jumlah for satu in menurut_predikat(satu.kegiatan for satu in SEMUA)}
    assert baris == {
        "Sangat Tinggi": 2, "Tinggi": 2, "Sedang": 0, "Rendah": 1, "Sangat Rendah": 3, TARGET_NOL: 1, BELUM_ADA: 1,
    }  # fmt: skip


@pytest.mark.parametrize("jenis", sorted(HASIL))
def test_every_grouping_counts_each_activity_and_each_rupiah_once(jenis: str) -> None:
    baris = hitung_hasil(ruang_evaluasi(), jenis, 2025).baris
    seluruh = ringkas(satu.kegiatan for satu in SEMUA)
    assert len(baris) > 1
    assert sum(satu.ringkasan.jumlah for satu in baris) == seluruh.jumlah
    assert sum(satu.ringkasan.anggaran for satu in baris) == seluruh.anggaran
    assert sum(satu.ringkasan.realisasi or 0 for satu in baris) == seluruh.realisasi


def test_what_crosses_kabkota_stands_last_in_a_row_of_its_own() -> None:
    *_, terakhir = hitung_hasil(ruang_evaluasi(), "kabkota", 2025).baris
    assert (terakhir.nama, terakhir.ringkasan.jumlah, terakhir.ringkasan.anggaran) == (LINTAS, 1, 30_000_000)


def test_offices_stand_by_their_activities_and_the_mean_finds_the_ends() -> None:
    pelaksana = hitung_hasil(ruang_evaluasi(), "pelaksana", 2025)
    assert [satu.ringkasan.jumlah for satu in pelaksana.baris] == [5, 5]
    assert [satu.kunci for satu in pelaksana.baris] == ["dkp-provinsi", "kemen-kp"], "equal in number, then by budget"
    tertinggi, terendah = pelaksana.tertinggi, pelaksana.terendah
    assert tertinggi is not None and terendah is not None
    assert (tertinggi.kunci, tertinggi.ringkasan.capaian) == ("dkp-provinsi", Fraction(90 + 130 + 0 + 0 + 140, 5))
    assert (terendah.kunci, terendah.ringkasan.capaian) == ("kemen-kp", Fraction(80 + 60 - 20, 3))


def test_money_of_each_source_adds_up_and_unknown_spending_stays_out_of_serapan() -> None:
    hasil = hitung_dana(ruang_evaluasi(), 2025)
    assert sum(satu.dana.anggaran for satu in hasil.baris) == hasil.jumlah.anggaran
    apbn = next(satu for satu in hasil.baris if satu.sumber.id == "apbn")
    assert (apbn.kegiatan, apbn.dana.anggaran, apbn.dana.realisasi) == (2, 89_000_000, 80_000_000)
    assert apbn.dana.serapan == Fraction(80 * 100, 84)
    assert hasil.terbesar is not None
    assert hasil.terbesar.sumber.id == "apbd-provinsi"


dana = st.builds(
    lambda anggaran, realisasi: DanaKegiatan(sumber="apbn", anggaran=anggaran, realisasi=realisasi),
    st.integers(0, 10**12),
    st.none() | st.integers(0, 10**12),
)


@given(st.lists(dana), st.lists(dana))
def test_sums_of_money_add_up_over_any_parting(satu: list[DanaKegiatan], dua: list[DanaKegiatan]) -> None:
    seluruh, a, b = jumlah_dana([*satu, *dua]), jumlah_dana(satu), jumlah_dana(dua)
    assert seluruh.anggaran == a.anggaran + b.anggaran
    assert (seluruh.realisasi or 0) == (a.realisasi or 0) + (b.realisasi or 0)
    assert (seluruh.realisasi is None) == (a.realisasi is None and b.realisasi is None)
