"""How much each cluster holds, and how offices write amounts."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.model.klaster import Klaster, TahapKlaster
from generator.model.ruang import Ruang
from generator.model.usulan import TahapUsulan
from tests.isi.ukuran import jumlah_uang, kata

BANYAK_KLASTER = 25
KELIPATAN_BULAT = 50_000_000


def _aktif(ruang: Ruang) -> list[Klaster]:
    return [satu for satu in ruang.klaster.values() if satu.tahap_kini.tahap is not TahapKlaster.WACANA]


def _di_luar(banyak: dict[str, int], dari: int, sampai: int) -> dict[str, int]:
    return {siapa: nilai for siapa, nilai in banyak.items() if not dari <= nilai <= sampai}


def test_there_are_25_clusters_one_of_them_only_talked_of(ruang: Ruang) -> None:
    assert len(ruang.klaster) == BANYAK_KLASTER
    assert {satu.id for satu in ruang.klaster.values()} - {satu.id for satu in _aktif(ruang)} == {"demak-industri-rokok"}


@pytest.mark.parametrize(("tahun", "dari", "sampai"), [(2025, 6, 12), (2026, 4, 8)])
def test_each_cluster_has_activities_of_both_years(tahun: int, dari: int, sampai: int, ruang: Ruang) -> None:
    banyak = {
        satu.id: len(ruang.evaluasi[satu.id, tahun].kegiatan) if (satu.id, tahun) in ruang.evaluasi else 0
        for satu in _aktif(ruang)
    }
    assert _di_luar(banyak, dari, sampai) == {}


def test_each_cluster_but_the_one_talked_of_proposes(ruang: Ruang) -> None:
    rencana = ruang.forum.tahun_rencana
    banyak = {
        satu.id: len(ruang.usulan[satu.id, rencana].usulan) if (satu.id, rencana) in ruang.usulan else 0 for satu in _aktif(ruang)
    }
    assert _di_luar(banyak, 8, 15) == {}
    assert [pemilik for pemilik, _tahun in ruang.usulan if pemilik not in banyak] == []


def test_a_profile_has_150_to_450_words_in_sections(ruang: Ruang) -> None:
    assert _di_luar({satu.id: len(kata(satu.narasi)) for satu in ruang.klaster.values()}, 150, 450) == {}
    assert [satu.id for satu in ruang.klaster.values() if len(re.findall(r"^#{2,3} ", satu.narasi, re.M)) < 3] == []


def test_fewer_than_a_third_of_the_amounts_are_round(ruang: Ruang) -> None:
    uang = jumlah_uang(ruang)
    assert len(uang) > 1_000
    assert sum(satu % KELIPATAN_BULAT == 0 for satu in uang) * 3 < len(uang)


def test_headings_follow_no_common_skeleton(ruang: Ruang) -> None:
    judul = Counter(
        baris[3:].strip() for satu in ruang.klaster.values() for baris in satu.narasi.splitlines() if baris.startswith("## ")
    )
    assert [(satu, banyak) for satu, banyak in judul.items() if banyak > 3] == []


def test_the_evaluated_year_is_as_uneven_as_real_reports(ruang: Ruang) -> None:
    kegiatan = [satu for (_, tahun), daftar in ruang.evaluasi.items() if tahun == 2025 for satu in daftar.kegiatan]
    indikator = [satu.indikator for satu in kegiatan]
    assert any(satu.realisasi is not None and satu.realisasi > satu.target for satu in indikator)
    assert any(satu.realisasi is not None and satu.realisasi < satu.target for satu in indikator)
    assert any(satu.target == 0 for satu in indikator)
    assert any(satu.arah == "turun" for satu in indikator)
    assert any(satu.realisasi is None for satu in indikator)
    assert any(satu.realisasi_anggaran and satu.indikator.realisasi == 0 for satu in kegiatan)
    assert any({bukti.jenis for bukti in satu.bukti} == {"spj"} for satu in kegiatan)
    assert any(len({lokasi.kabkota for lokasi in satu.lokasi}) > 1 for satu in kegiatan)
    assert any(len(satu.dana) > 1 for satu in kegiatan)


def test_the_running_year_answers_proposals_and_the_plan_carries_some_over(ruang: Ruang) -> None:
    berjalan = [satu for (_, tahun), daftar in ruang.evaluasi.items() if tahun == 2026 for satu in daftar.kegiatan]
    assert sum(satu.usulan is not None for satu in berjalan) >= 10
    usulan = [satu for daftar in ruang.usulan.values() for satu in daftar.usulan]
    assert any(satu.sejak and satu.sejak < ruang.forum.tahun_rencana and satu.id[4:6] != "27" for satu in usulan)
    assert any(len({lokasi.kabkota for lokasi in satu.lokasi}) > 1 for satu in usulan)
    assert any(len({rincian.pelaksana for rincian in satu.rincian}) > 2 for satu in usulan)
    assert {len(satu.permasalahan.splitlines()) for satu in usulan} > {1, 2}


def test_some_proposals_reach_the_limits_of_their_fields(ruang: Ruang) -> None:
    usulan = [satu for daftar in ruang.usulan.values() for satu in daftar.usulan]
    assert max(len(satu.permasalahan) for satu in usulan) > 1_800
    assert max(len(satu.program) for satu in usulan) > 200
    assert max(len(satu.lokasi) for satu in usulan) > 8
    assert max(len(satu.rincian) for satu in usulan) > 6
    assert max(len(satu.kapan.triwulan) for satu in usulan) == 4
    assert max(len(satu.status) for satu in usulan) == len(TahapUsulan)
    assert any(satu.volume % 1 for satu in usulan)
    assert any("\n" in satu.permasalahan for satu in usulan)
