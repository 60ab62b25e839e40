"""A rule across records: what it is called, how heavy it weighs, from which day it applies, and how it finds breaches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from generator.keluhan import Berat, Keluhan
from generator.model.ruang import Ruang
from generator.reading import tulis_jalur


@dataclass(frozen=True, slots=True)
class Temuan:
    """A breach at a place of a file; the rule adds its code and severity."""

    berkas: str
    jalur: tuple[str | int, ...]
    pesan: str
    perbaikan: str
    ditemukan: str | None = None
    diharapkan: str = ""


@dataclass(frozen=True, slots=True)
class Aturan:
    """`sejak` is the day from which the rule is heard; ``None`` always. `uraian` is its sentence in the guide."""

    kode: str
    berat: Berat
    uraian: str
    cari: Callable[[Ruang], Iterable[Temuan]]
    sejak: date | None = None


def terapkan(aturan: Iterable[Aturan], ruang: Ruang) -> list[Keluhan]:
    """Every breach of every rule that applies on the day of the data."""
    return [
        Keluhan(
            kode=satu.kode,
            berat=satu.berat,
            tempat=ruang.tempat(temuan.berkas, *temuan.jalur),
            pesan=temuan.pesan,
            medan=tulis_jalur(temuan.jalur),
            ditemukan=temuan.ditemukan,
            diharapkan=temuan.diharapkan,
            perbaikan=temuan.perbaikan,
        )
        for satu in aturan
        if satu.sejak is None or satu.sejak <= ruang.forum.tanggal_data
        for temuan in satu.cari(ruang)
    ]
