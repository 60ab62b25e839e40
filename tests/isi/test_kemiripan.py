"""No cluster is another one with its name changed."""

from __future__ import annotations

from generator.model.ruang import Ruang
from tests.isi.ukuran import nama_dikenal, runtun_bersama, ungkapan_kegiatan, wording_berulang

RUNTUN_BERSAMA_TERBANYAK = 0.10


def _terlalu_mirip(narasi: dict[str, str]) -> dict[tuple[str, str], float]:
    return {pasangan: bagian for pasangan, bagian in runtun_bersama(narasi).items() if bagian > RUNTUN_BERSAMA_TERBANYAK}


def test_no_two_profiles_share_more_than_a_tenth_of_their_runs_of_five_words(ruang: Ruang) -> None:
    assert _terlalu_mirip({satu.id: satu.narasi for satu in ruang.klaster.values()}) == {}


def test_a_profile_copied_in_part_is_found(ruang: Ruang) -> None:
    asli = next(iter(ruang.klaster.values())).narasi
    paragraf = asli.split("\n\n")
    campuran = "\n\n".join([*paragraf[: len(paragraf) // 3], *(f"lain {urut} sama sekali bukan itu" for urut in range(60))])
    assert _terlalu_mirip({"asli": asli, "tiruan": campuran})


def test_no_two_activities_of_different_clusters_have_the_same_wording_but_for_a_name(ruang: Ruang) -> None:
    assert wording_berulang(ungkapan_kegiatan(ruang), nama_dikenal(ruang)) == {}


def test_an_activity_that_differs_only_in_names_and_numbers_is_found(ruang: Ruang) -> None:
    tiruan = [
        ("a", "Pelatihan pengemasan rajungan di Kecamatan Bonang"),
        ("b", "Pelatihan 20 pengemasan kambing bagi Kota Kudus"),
    ]
    assert list(wording_berulang(tiruan, nama_dikenal(ruang))) == [("pelatihan", "pengemasan")]
