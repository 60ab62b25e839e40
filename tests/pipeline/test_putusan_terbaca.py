"""What was sound is not judged again; what was not is, and what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keluhan import Keluhan
from generator.pipeline import pemeriksaan
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.putusan_terbaca import putusan_terbaca
from tests.ruang_uji import PROFIL, salin


def periksa(akar: Path, cache: Path | None) -> tuple[Keluhan, ...]:
    with putusan_terbaca(cache, akar) as putusan:
        return periksa_ruang(akar, putusan=putusan).keluhan


@pytest.fixture
def dinilai(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The narratives and the files that were truly judged."""
    semua: list[str] = []
    narasi, ejaan = pemeriksaan.periksa_narasi, pemeriksaan.periksa_ejaan_rekaman
    monkeypatch.setattr(pemeriksaan, "periksa_narasi", lambda teks: (semua.append("narasi"), narasi(teks))[1])
    monkeypatch.setattr(
        pemeriksaan, "periksa_ejaan_rekaman", lambda bacaan, aturan: (semua.extend(bacaan), ejaan(bacaan, aturan))[1]
    )
    return semua


def test_yang_sudah_baik_tidak_dinilai_lagi(tmp_path: Path, dinilai: list[str]) -> None:
    akar, cache = salin(tmp_path, {}), tmp_path / "cache"
    semula = periksa(akar, cache)
    assert {"narasi", PROFIL} <= set(dinilai)
    dinilai.clear()
    assert periksa(akar, cache) == semula
    assert dinilai == []
    berkas = akar / PROFIL
    berkas.write_text(berkas.read_text("utf-8").replace("narasi: |\n", "narasi: |\n  Satu kalimat lagi.\n\n", 1), "utf-8")
    assert periksa(akar, cache) == semula
    assert dinilai == [PROFIL, "narasi"]


def test_yang_salah_tetap_dikeluhkan(tmp_path: Path, dinilai: list[str]) -> None:
    salah = "narasi: |\n  Pemerintah propinsi <b>membina</b>.\n\n"
    akar, cache = salin(tmp_path, {PROFIL: ("narasi: |\n", salah)}), tmp_path / "cache"
    baru = periksa(akar, None)
    assert {satu.kode for satu in baru} >= {"NARASI-MARKDOWN"}
    assert any(satu.kode.startswith("EJAAN") for satu in baru)
    for _ in range(2):
        dinilai.clear()
        assert periksa(akar, cache) == baru
    assert dinilai == [PROFIL, "narasi"]
