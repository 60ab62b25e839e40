"""Which errors concern a paper: those in what it read, and files it would have read had they become records."""

from __future__ import annotations

from collections.abc import Iterable

from generator.keluhan import Keluhan
from generator.model.jejak import Jejak
from generator.model.ruang import KODE_ASING, Ruang


def galat_dibaca(ruang: Ruang, jejak: Jejak, galat: Iterable[Keluhan]) -> tuple[Keluhan, ...]:
    """Errors in the files read, and in faulty files at the places searched: nobody knows what those would have held."""
    return tuple(
        satu
        for satu in galat
        if satu.tempat.berkas in jejak.dibaca or (_tanpa_rekaman(ruang, satu) and _mungkin_dicari(jejak, ruang, satu))
    )


def galat_dicari(ruang: Ruang, jejak: Jejak, galat: Iterable[Keluhan]) -> tuple[Keluhan, ...]:
    """Errors in the files read and in all files at the places searched: what was chosen there may be wrong or lack something."""
    return tuple(satu for satu in galat if satu.tempat.berkas in jejak.dibaca or _mungkin_dicari(jejak, ruang, satu))


def _tanpa_rekaman(ruang: Ruang, keluhan: Keluhan) -> bool:
    berkas = keluhan.tempat.berkas
    return berkas in ruang.rusak or berkas not in ruang.bacaan


def _mungkin_dicari(jejak: Jejak, ruang: Ruang, keluhan: Keluhan) -> bool:
    """A file or folder whose very name is wrong may have been meant for any place below the same fixed part of a glob."""
    berkas = keluhan.tempat.berkas
    if berkas in ruang.bacaan and keluhan.kode != KODE_ASING:
        return jejak.pernah_mencari(berkas)
    tetap = {pola.partition("*")[0].partition("[")[0] for pola in jejak.dicari}
    return any(berkas.startswith(satu) or satu.startswith(f"{berkas}/") for satu in tetap)
