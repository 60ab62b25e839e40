"""One defect, one file: `korpus/x.yaml` beside `korpus/x.harap`, the code and place of every complaint expected of it.

A line 0 means the whole file. A new bug in the reader adds a file here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading import KODE, baca

KORPUS = Path(__file__).parent / "korpus"
BURUK = sorted(KORPUS.glob("*.yaml"))


@pytest.mark.parametrize("berkas", BURUK, ids=lambda berkas: berkas.stem)
def test_a_defect_is_complained_of_at_its_place_and_nowhere_else(berkas: Path) -> None:
    keluhan = baca(berkas.read_bytes(), berkas.name).keluhan
    didapat = [f"{satu.kode} {satu.tempat.baris}:{satu.tempat.kolom}" for satu in keluhan]
    assert didapat == berkas.with_suffix(".harap").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("berkas", BURUK, ids=lambda berkas: berkas.stem)
def test_every_complaint_says_how_to_mend_it(berkas: Path) -> None:
    for satu in baca(berkas.read_bytes(), berkas.name).keluhan:
        assert satu.pesan and satu.perbaikan and satu.tempat.berkas == berkas.name


def test_the_corpus_is_whole() -> None:
    assert len(BURUK) >= 40
    assert {berkas.stem for berkas in BURUK} == {berkas.stem for berkas in KORPUS.glob("*.harap")}


def test_the_corpus_shows_every_code_of_the_parser() -> None:
    dikenal = {kode for kode in KODE if kode.startswith(("YAML-", "HURUF-"))}
    besar = {"YAML-TERLALU-BANYAK"}  # too big to keep as a file: tests/reading/test_batas.py
    ditunjukkan = {baris.split()[0] for harap in KORPUS.glob("*.harap") for baris in harap.read_text().splitlines()}
    assert dikenal - besar == ditunjukkan
