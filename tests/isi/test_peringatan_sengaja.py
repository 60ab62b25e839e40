"""What `klaster check` says of the sample workspace is what docs/ruang-contoh.md explains, no more and no less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.keluhan import Berat, Keluhan
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import Pemeriksaan

DAFTAR = "docs/ruang-contoh.md"


def _rekaman(keluhan: Keluhan, ruang: Ruang) -> str:
    """The id of the innermost record a complaint points into, or the file's path."""
    isi: object = ruang.bacaan[keluhan.tempat.berkas].isi
    ditemukan = keluhan.tempat.berkas
    for bagian in re.findall(r"[^.\[\]]+", keluhan.medan):
        isi = isi[int(bagian) if isinstance(isi, list) else bagian] if isinstance(isi, list | dict) else None
        if isinstance(isi, dict) and "id" in isi:
            ditemukan = str(isi["id"])
    return ditemukan


def _baris_daftar(akar: Path) -> Iterator[tuple[str, str, str]]:
    for baris in (akar / DAFTAR).read_text("utf-8").splitlines():
        sel = [satu.strip() for satu in baris.strip("|").split("|")]
        if len(sel) == 3 and re.fullmatch(r"`[A-Z0-9-]+`", sel[0]):
            yield sel[0].strip("`"), sel[1].strip("`"), sel[2]


def test_there_is_no_error(pemeriksaan: Pemeriksaan) -> None:
    assert [satu for satu in pemeriksaan.keluhan if satu.berat is Berat.GALAT] == []


def test_the_warnings_are_those_listed(akar: Path, pemeriksaan: Pemeriksaan, ruang: Ruang) -> None:
    terdaftar = sorted((kode, rekaman) for kode, rekaman, _alasan in _baris_daftar(akar))
    assert sorted((satu.kode, _rekaman(satu, ruang)) for satu in pemeriksaan.keluhan) == terdaftar


def test_each_warning_listed_has_its_own_reason(akar: Path) -> None:
    alasan = [alasan for _kode, _rekaman, alasan in _baris_daftar(akar)]
    assert alasan
    assert all(len(satu.split()) >= 5 for satu in alasan)
    assert len(set(alasan)) == len(alasan)
