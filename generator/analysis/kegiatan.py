"""Activities of a year, summed for the evaluation (rows 55, 59)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.analysis.capaian import capaian, rata_rata, serapan
from generator.model.evaluasi import KeadaanKegiatan, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang


@dataclass(frozen=True, slots=True)
class KegiatanKlaster:
    """An activity with the cluster it served and the file it stands in."""

    klaster: Klaster
    kegiatan: Kegiatan
    berkas: str


@dataclass(frozen=True, slots=True)
class RingkasanKegiatan:
    """Sums over activities: `realisasi` counts the known amounts only; `capaian` is the mean of the known ones (percent)."""

    jumlah: int
    selesai: int
    anggaran: int
    realisasi: int | None
    capaian: Fraction | None
    serapan: Fraction | None


def kegiatan_tahun(ruang: Ruang, tahun: int) -> tuple[KegiatanKlaster, ...]:
    """All activities of `tahun`, by cluster in the book's order."""
    return tuple(
        KegiatanKlaster(klaster, kegiatan, evaluasi.berkas)
        for klaster in ruang.klaster_berurut()
        if (evaluasi := ruang.evaluasi.get((klaster.id, tahun)))
        for kegiatan in evaluasi.kegiatan
    )


def ringkas(kegiatan: Iterable[Kegiatan]) -> RingkasanKegiatan:
    """Serapan compares spending with the budgets of those activities whose spending is known."""
    semua = tuple(kegiatan)
    diketahui = [satu for satu in semua if satu.realisasi_anggaran is not None]
    realisasi = sum(satu.realisasi_anggaran or 0 for satu in diketahui) if diketahui else None
    return RingkasanKegiatan(
        jumlah=len(semua),
        selesai=sum(satu.keadaan is KeadaanKegiatan.SELESAI for satu in semua),
        anggaran=sum(satu.anggaran for satu in semua),
        realisasi=realisasi,
        capaian=rata_rata(capaian(satu.indikator) for satu in semua),
        serapan=serapan(sum(satu.anggaran for satu in diketahui), realisasi),
    )
