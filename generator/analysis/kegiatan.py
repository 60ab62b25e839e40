"""Activities of a year, summed for the evaluation (rows 55, 59)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.analysis.capaian import capaian, rata_rata, serapan
from generator.model.evaluasi import DanaKegiatan, KeadaanKegiatan, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import PROFIL, Ruang, tahunan


@dataclass(frozen=True, slots=True)
class KegiatanKlaster:
    """An activity with the cluster it served and the file it stands in."""

    klaster: Klaster
    kegiatan: Kegiatan
    berkas: str


@dataclass(frozen=True, slots=True)
class JumlahDana:
    """Rupiah budgeted and spent, the latter ``None`` where no source says; serapan in percent."""

    anggaran: int
    realisasi: int | None
    serapan: Fraction | None


@dataclass(frozen=True, slots=True)
class Cacahan:
    """How many there are of something."""

    nama: str
    jumlah: int


def tanpa_nol(**jumlah: int) -> tuple[Cacahan, ...]:
    """What there is at least one of, named as in print: underscores are spaces."""
    return tuple(Cacahan(nama.replace("_", " "), banyak) for nama, banyak in jumlah.items() if banyak)


@dataclass(frozen=True, slots=True)
class RingkasanKegiatan:
    """Sums over activities: how many there are and in which state; `realisasi` counts the known amounts only.

    `capaian` is the mean (percent) of the `terhitung` activities that have one.
    """

    jumlah: int
    direncanakan: int
    berjalan: int
    selesai: int
    tidak_dilaksanakan: int
    terhitung: int
    anggaran: int
    realisasi: int | None
    capaian: Fraction | None
    serapan: Fraction | None

    @property
    def keadaan(self) -> tuple[Cacahan, ...]:
        """The activities by state, states without any left out."""
        return tanpa_nol(
            selesai=self.selesai,
            berjalan=self.berjalan,
            direncanakan=self.direncanakan,
            tidak_dilaksanakan=self.tidak_dilaksanakan,
        )


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
    """Money is summed as in `jumlah_dana`."""
    semua = tuple(kegiatan)
    keadaan = Counter(satu.keadaan for satu in semua)
    nilai = [hasil for satu in semua if (hasil := capaian(satu.indikator)) is not None]
    dana = jumlah_dana(dana for satu in semua for dana in satu.dana)
    return RingkasanKegiatan(
        jumlah=len(semua),
        direncanakan=keadaan[KeadaanKegiatan.DIRENCANAKAN],
        berjalan=keadaan[KeadaanKegiatan.BERJALAN],
        selesai=keadaan[KeadaanKegiatan.SELESAI],
        tidak_dilaksanakan=keadaan[KeadaanKegiatan.TIDAK_DILAKSANAKAN],
        terhitung=len(nilai),
        anggaran=dana.anggaran,
        realisasi=dana.realisasi,
        capaian=rata_rata(nilai),
        serapan=dana.serapan,
    )


def jumlah_dana(dana: Iterable[DanaKegiatan]) -> JumlahDana:
    """Serapan compares what was spent with the budgets of which that is known."""
    semua = tuple(dana)
    diketahui = [(satu.anggaran, satu.realisasi) for satu in semua if satu.realisasi is not None]
    realisasi = sum(terpakai for _anggaran, terpakai in diketahui) if diketahui else None
    return JumlahDana(
        anggaran=sum(satu.anggaran for satu in semua),
        realisasi=realisasi,
        serapan=serapan(sum(anggaran for anggaran, _terpakai in diketahui), realisasi),
    )
