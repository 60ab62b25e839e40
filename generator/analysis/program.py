"""The programmes of several clusters, as a letter that asks for a meeting lists them (rows 76–78 and 86)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.instansi import Tingkat, UnsurInstansi
from generator.model.klaster import Klaster
from generator.model.rapat import JenisRapat
from generator.model.ruang import ACARA_RAPAT, PROFIL, Ruang, tahunan
from generator.model.usulan import DaftarUsulan


@dataclass(frozen=True, slots=True)
class ProgramKlaster:
    """A cluster and its proposals for the plan year."""

    klaster: Klaster
    daftar: DaftarUsulan

    @property
    def pagu(self) -> int:
        return sum(satu.pagu for satu in self.daftar.usulan)

    def ditandatangani(self, hari: date) -> date | None:
        """When ketua FRK and fasilitator signed, ``None`` where they had not on `hari` (row 77)."""
        tanda = self.daftar.kesepakatan
        return tanda.tanggal if tanda and tanda.tanggal <= hari else None


def program_klaster(ruang: Ruang, cocok: Callable[[Klaster], bool]) -> tuple[ProgramKlaster, ...]:
    """The programmes for the plan year of the clusters that `cocok` accepts, in the book's order; only theirs are read."""
    tahun = ruang.forum.tahun_rencana
    semua = ruang.telusuri(PROFIL, tahunan("usulan", tahun))
    dipilih = tuple(
        ProgramKlaster(klaster, daftar)
        for klaster in semua.klaster_berurut()
        if (daftar := semua.usulan.get((klaster.id, tahun))) and cocok(klaster)
    )
    ruang.baca(*(berkas for satu in dipilih for berkas in (satu.klaster.berkas, satu.daftar.berkas)))
    return dipilih


def dinas_provinsi(ruang: Ruang, program: tuple[ProgramKlaster, ...]) -> tuple[str, ...]:
    """Ids of the provincial offices that proposals name as executors, sorted (row 79)."""
    pelaksana = {rincian.pelaksana for satu in program for usulan in satu.daftar.usulan for rincian in usulan.rincian}
    return tuple(
        id_
        for id_ in sorted(pelaksana)
        if (satu := ruang.instansi.get(id_)) and satu.tingkat is Tingkat.PROVINSI and satu.unsur is UnsurInstansi.PERANGKAT_DAERAH
    )


def dibahas_fedep(ruang: Ruang, klaster: str, hari: date) -> date | None:
    """The last day up to `hari` on which a FEDEP had a cluster's programme before it; its meeting counts as read."""
    rapat = [
        satu
        for satu in ruang.telusuri(ACARA_RAPAT).rapat
        if satu.jenis is JenisRapat.FEDEP
        and klaster in satu.klaster
        and satu.tanggal <= hari
        and satu.tahun_kalender == ruang.forum.tahun_berjalan
    ]
    ruang.baca(*(satu.berkas for satu in rapat))
    return max((satu.tanggal for satu in rapat), default=None)
