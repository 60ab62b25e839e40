"""What was done in the year to plan the clusters: letters sent and meetings held, counted with their days (rows 54–93)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.rapat import JenisRapat
from generator.model.ruang import Ruang

PERMOHONAN = "permohonan-laporan"
PEMBERITAHUAN = "pemberitahuan-penyusunan-program"


@dataclass(frozen=True, slots=True)
class Tahapan:
    """A step: how many letters or meetings, the first and the last day."""

    banyak: int
    awal: date
    akhir: date


@dataclass(frozen=True, slots=True)
class TahapanPerencanaan:
    """The steps in their order; ``None`` for one that is not recorded."""

    permohonan: Tahapan | None
    evaluasi: Tahapan | None
    pemberitahuan: Tahapan | None
    fedep: Tahapan | None
    pokja: Tahapan | None
    gabungan: Tahapan | None

    @property
    def awal(self) -> date | None:
        """The first day of all."""
        semua = (self.permohonan, self.evaluasi, self.pemberitahuan, self.fedep, self.pokja, self.gabungan)
        return min((satu.awal for satu in semua if satu), default=None)


def tahapan_perencanaan(ruang: Ruang, hari: date) -> TahapanPerencanaan:
    """The steps of the running year up to `hari`."""
    return TahapanPerencanaan(
        permohonan=_surat(ruang, PERMOHONAN, hari),
        evaluasi=_rapat(ruang, JenisRapat.EVALUASI, hari),
        pemberitahuan=_surat(ruang, PEMBERITAHUAN, hari),
        fedep=_rapat(ruang, JenisRapat.FEDEP, hari),
        pokja=_rapat(ruang, JenisRapat.POKJA, hari),
        gabungan=_rapat(ruang, JenisRapat.GABUNGAN_POKJA, hari),
    )


def _surat(ruang: Ruang, jenis: str, hari: date) -> Tahapan | None:
    """A letter counts once for each recipient it was issued to."""
    return _tahapan(
        satu.tanggal
        for satu in ruang.surat
        if satu.jenis == jenis
        and satu.tahun_kalender == ruang.forum.tahun_berjalan
        and satu.tanggal is not None
        and satu.tanggal <= hari
        for _terbit in satu.berlaku
    )


def _rapat(ruang: Ruang, jenis: JenisRapat, hari: date) -> Tahapan | None:
    return _tahapan(
        satu.tanggal
        for satu in ruang.rapat
        if satu.jenis is jenis and satu.tahun_kalender == ruang.forum.tahun_berjalan and satu.tanggal <= hari
    )


def _tahapan(tanggal: Iterable[date]) -> Tahapan | None:
    semua = sorted(tanggal)
    return Tahapan(len(semua), semua[0], semua[-1]) if semua else None
