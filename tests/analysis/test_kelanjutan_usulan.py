"""How the proposals of earlier years fared (rows 59, 103)."""

from __future__ import annotations

from generator.analysis.kelanjutan import kelanjutan_usulan, ringkas_kelanjutan
from tests.ruang_evaluasi import ruang_evaluasi
from tests.ruang_uji import ruang_kecil

SEMUA = kelanjutan_usulan(ruang_evaluasi())


def test_what_was_carried_over_or_answered_is_followed_up() -> None:
    assert [(satu.id, [kegiatan.id for kegiatan in satu.kegiatan], satu.diajukan_kembali) for satu in SEMUA] == [
        ("RJG-25-07", ["RJG-K25-01"], False),
        ("RJG-26-03", ["RJG-K26-01"], True),
        ("RJG-26-04", [], True),
    ]


def test_a_proposal_that_only_an_activity_names_has_no_record() -> None:
    assert [satu.usulan is None for satu in SEMUA] == [True, False, False]


def test_the_last_decision_is_the_latest_one() -> None:
    (_, kedua, ketiga) = SEMUA
    assert kedua.status is not None
    assert (kedua.status.tahap, kedua.status.keputusan) == ("rkpd", "ditunda")
    assert ketiga.status is None


def test_counts_follow_the_proposals() -> None:
    satu = ringkas_kelanjutan(SEMUA)
    assert (satu.jumlah, satu.dijawab, satu.selesai, satu.diajukan_kembali) == (3, 2, 1, 2)
    assert (satu.dijawab_dan_diajukan, satu.tanpa_kelanjutan) == (1, 0)
    assert [(keputusan.nama, keputusan.jumlah) for keputusan in satu.keputusan] == [("ditunda", 1)]


def test_new_proposals_are_not_earlier_ones() -> None:
    assert kelanjutan_usulan(ruang_kecil()) == ()
