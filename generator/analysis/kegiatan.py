"""Activities of a year, summed for the evaluation (rows 55, 59)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.analysis.capaian import capaian, rata_rata, serapan
from generator.model.evaluasi import KeadaanKegiatan, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import PROFIL, Ruang, tahunan


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


def telusuri_kegiatan(ruang: Ruang, tahun: int) -> tuple[KegiatanKlaster, ...]:
    """All activities of `tahun`, only looked through: for a choice that prints none of them."""
    return kegiatan_tahun(ruang.telusuri(PROFIL, tahunan("evaluasi", tahun)), tahun)


def cari_kegiatan(ruang: Ruang, tahun: int, cocok: Callable[[Kegiatan], bool]) -> tuple[KegiatanKlaster, ...]:
    """The activities of `tahun` that `cocok` accepts; only their files are read.

    A file that names an executor nobody knows counts as read as well: whoever was meant may be the one searched for.
    """
    semua = telusuri_kegiatan(ruang, tahun)
    dipilih = tuple(satu for satu in semua if cocok(satu.kegiatan))
    ruang.baca(*(berkas for satu in dipilih for berkas in (satu.klaster.berkas, satu.berkas)))
    ruang.baca(*(satu.berkas for satu in semua if satu.kegiatan.pelaksana not in ruang.instansi))
    return dipilih


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
