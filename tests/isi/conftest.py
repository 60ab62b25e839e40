"""The sample workspace, read once a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import Pemeriksaan, periksa_ruang

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def akar() -> Path:
    return AKAR


@pytest.fixture(scope="session")
def pemeriksaan() -> Pemeriksaan:
    return periksa_ruang(AKAR)


@pytest.fixture(scope="session")
def ruang(pemeriksaan: Pemeriksaan) -> Ruang:
    assert pemeriksaan.ruang is not None
    return pemeriksaan.ruang
