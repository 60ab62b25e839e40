"""Templates judged before are not judged again, and never stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.documents.katalog import Katalog, muat_katalog
from generator.documents.susun import susun_teks
from generator.keluhan import Keluhan
from generator.pipeline import katalog_terbaca as modul
from generator.pipeline.katalog_terbaca import katalog_terbaca
from generator.tree.teks import teks_sebaris
from tests.buku_uji import TEMPLAT

BUKU = "dokumen/buku.md"


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLAT, tmp_path / "templates", ignore=shutil.ignore_patterns("huruf")))


@pytest.fixture
def diperiksa(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders whose templates were truly judged."""
    folder: list[Path] = []

    def catat(satu: Path) -> tuple[Katalog, list[Keluhan]]:
        folder.append(satu)
        return muat_katalog(satu)

    monkeypatch.setattr(modul, "muat_katalog", catat)
    return folder


def judul_buku(katalog: Katalog) -> str:
    jenis = katalog.jenis["buku"]
    isi = susun_teks(katalog.lingkungan, "Buku {{ tahun }}", jenis.berkas, jenis.baris_hal, {"tahun": 2027})
    return f"{jenis.kepala.hal} {teks_sebaris(isi)} {dict(katalog.lingkungan.templat)[jenis.berkas]}"


def test_templat_yang_sama_diperiksa_sekali(templat: Path, tmp_path: Path, diperiksa: list[Path]) -> None:
    pertama, salah = katalog_terbaca(tmp_path / "cache", templat)
    kedua, _ = katalog_terbaca(tmp_path / "cache", templat)
    assert not salah
    assert len(diperiksa) == 1
    assert (kedua.jenis, kedua.bagian) == (pertama.jenis, pertama.bagian)
    assert judul_buku(kedua) == judul_buku(pertama)


def test_templat_yang_disunting_diperiksa_lagi_dan_yang_salah_tidak_diingat(
    templat: Path, tmp_path: Path, diperiksa: list[Path]
) -> None:
    katalog_terbaca(tmp_path / "cache", templat)
    utuh = (templat / BUKU).read_text("utf-8")
    (templat / BUKU).write_text(utuh.replace("hal: Buku", "hal: Kitab"), "utf-8")
    assert judul_buku(katalog_terbaca(tmp_path / "cache", templat)[0]).startswith("Kitab")
    (templat / BUKU).write_text(utuh.replace("hal: Buku", "hal: {{ tak_ada }} Buku"), "utf-8")
    for _ in range(2):
        assert f"templates/{BUKU}" in {satu.tempat.berkas for satu in katalog_terbaca(tmp_path / "cache", templat)[1]}
    assert len(diperiksa) == 4


def test_ingatan_yang_rusak_dibuat_lagi(templat: Path, tmp_path: Path, diperiksa: list[Path]) -> None:
    pertama, _ = katalog_terbaca(tmp_path / "cache", templat)
    for satu in (tmp_path / "cache").rglob("*.tata"):
        satu.write_bytes(satu.read_bytes()[:-1] + b"?")
    assert katalog_terbaca(tmp_path / "cache", templat)[0].jenis == pertama.jenis
    assert len(diperiksa) == 2
