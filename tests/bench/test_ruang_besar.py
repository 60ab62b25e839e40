"""Workspaces made for measuring are good workspaces, the same for the same seed, with clusters as large as the sample's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.ruang_besar import buat_ruang
from generator.keluhan import Berat
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import Pemeriksaan, periksa_ruang

AKAR = Path(__file__).resolve().parents[2]
BANYAK = 5


def _bita(ruang: Path) -> dict[str, bytes]:
    return {satu.relative_to(ruang).as_posix(): satu.read_bytes() for satu in sorted(ruang.rglob("*.yaml"))}


@pytest.fixture(scope="module")
def besar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tujuan = tmp_path_factory.mktemp("besar")
    buat_ruang(AKAR, tujuan, BANYAK, biji=4)
    return tujuan


@pytest.fixture(scope="module")
def diperiksa(besar: Path) -> Pemeriksaan:
    return periksa_ruang(besar)


@pytest.fixture(scope="module")
def contoh() -> Ruang:
    ruang = periksa_ruang(AKAR).ruang
    assert ruang is not None
    return ruang


def test_a_made_up_workspace_has_its_clusters_and_no_error(diperiksa: Pemeriksaan) -> None:
    assert [satu for satu in diperiksa.keluhan if satu.berat is Berat.GALAT] == []
    assert diperiksa.ruang is not None
    assert len(diperiksa.ruang.klaster) == BANYAK
    assert len({satu.kode for satu in diperiksa.ruang.klaster.values()}) == BANYAK


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(besar: Path, tmp_path: Path) -> None:
    buat_ruang(AKAR, tmp_path / "sama", BANYAK, biji=4)
    buat_ruang(AKAR, tmp_path / "lain", BANYAK, biji=5)
    assert _bita(tmp_path / "sama") == _bita(besar)
    assert _bita(tmp_path / "lain") != _bita(besar)


def test_a_cluster_stays_as_it_is_when_there_are_more(besar: Path, tmp_path: Path) -> None:
    buat_ruang(AKAR, tmp_path, BANYAK - 2, biji=4)
    sedikit = {jalur: isi for jalur, isi in _bita(tmp_path).items() if jalur.startswith("clusters/")}
    assert sedikit.items() <= _bita(besar).items()
    assert sedikit


def test_sizes_are_those_of_the_sample(diperiksa: Pemeriksaan, contoh: Ruang) -> None:
    assert diperiksa.ruang is not None
    for ukuran in (
        lambda ruang: [len(satu.narasi.split()) // 2 for satu in ruang.klaster.values()],
        lambda ruang: [len(satu.usulan) for satu in ruang.usulan.values()],
        lambda ruang: [len(satu.kegiatan) for satu in ruang.evaluasi.values()],
    ):
        tiruan, asli = ukuran(diperiksa.ruang), ukuran(contoh)
        assert max(tiruan) <= max(asli) * 1.5
        assert min(tiruan) >= min(asli) // 2


def test_no_two_narratives_are_the_same(diperiksa: Pemeriksaan) -> None:
    assert diperiksa.ruang is not None
    assert len({satu.narasi for satu in diperiksa.ruang.klaster.values()}) == BANYAK
