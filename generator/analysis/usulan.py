"""Proposals of a year with the cluster each is for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.usulan import Usulan


@dataclass(frozen=True, slots=True)
class UsulanKlaster:
    """A proposal with its cluster and the file it stands in."""

    klaster: Klaster
    usulan: Usulan
    berkas: str


def usulan_tahun(ruang: Ruang, tahun: int) -> tuple[UsulanKlaster, ...]:
    """All proposals for `tahun`, by cluster in the book's order."""
    return tuple(
        UsulanKlaster(klaster, usulan, daftar.berkas)
        for klaster in ruang.klaster_berurut()
        if (daftar := ruang.usulan.get((klaster.id, tahun)))
        for usulan in daftar.usulan
    )


def usulan_utama(ruang: Ruang, banyak: int = 5) -> tuple[UsulanKlaster, ...]:
    """The first proposals of the plan year: of highest priority, then of largest pagu, then by id; at most `banyak`."""
    semua = usulan_tahun(ruang, ruang.forum.tahun_rencana)
    return tuple(sorted(semua, key=lambda satu: (satu.usulan.prioritas, -satu.usulan.pagu, satu.usulan.id))[:banyak])
