"""The catalogue with what the records make of it: who issues each kind, and who gets it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.documents.katalog import Jenis, muat_katalog
from generator.keluhan import Keluhan
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.rancangan import Bahan, rencanakan


@dataclass(frozen=True, slots=True)
class BarisKatalog:
    """A kind with the ids of its issuers and recipients; both are empty while it has no act, or the records are unusable."""

    jenis: Jenis
    penerbit: tuple[str, ...]
    penerima: tuple[str, ...]


def baris_katalog(akar: Path, templat: Path) -> tuple[tuple[BarisKatalog, ...], tuple[Keluhan, ...]]:
    """All kinds in the order of the catalogue, and the errors of templates; those of records are `klaster check`'s."""
    katalog, salah = muat_katalog(templat)
    ruang = periksa_ruang(akar).ruang
    if ruang is None:
        return tuple(BarisKatalog(satu, (), ()) for satu in katalog.jenis.values()), tuple(salah)
    bahan = Bahan(ruang, katalog, templat / "tema", draf=False, galat=(), galat_templat=tuple(salah))
    baris = []
    for jenis in katalog.jenis.values():
        rancangan = rencanakan(bahan, jenis).rancangan
        penerbit = dict.fromkeys(satu.tindakan.penerbit for satu in rancangan)
        baris.append(BarisKatalog(jenis, tuple(penerbit), tuple(satu.penerima for satu in rancangan if satu.penerima)))
    return tuple(baris), tuple(salah)
