"""What the activities of a year came to: by group, by source of money, by predikat, and what calls for attention.

Rows 5–7 and 54–59, proses-klaster §2.5–2.6. Each activity stands in one group of a grouping, each rupiah in one source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.analysis.capaian import Predikat, capaian, predikat
from generator.analysis.kegiatan import JumlahDana, KegiatanKlaster, RingkasanKegiatan, jumlah_dana, ringkas
from generator.model.evaluasi import ArahIndikator, DanaKegiatan, JenisBukti, KeadaanKegiatan, Kegiatan
from generator.model.sumber_dana import SumberDana

TARGET_NOL = "Tidak dapat dihitung"
BELUM_ADA = "Realisasi belum dilaporkan"


@dataclass(frozen=True, slots=True)
class HasilKelompok:
    """The activities of one group: the id they share, and its name."""

    kunci: str
    nama: str
    ringkasan: RingkasanKegiatan


@dataclass(frozen=True, slots=True)
class HasilMenurut:
    """Groups in order, each activity in one of them."""

    baris: tuple[HasilKelompok, ...]

    @property
    def tertinggi(self) -> HasilKelompok | None:
        """The group with the highest mean capaian, the first of equals; ``None`` when none has one."""
        return max(self.terhitung, key=lambda satu: satu.ringkasan.capaian or 0, default=None)

    @property
    def terendah(self) -> HasilKelompok | None:
        """The group with the lowest mean capaian, the first of equals; ``None`` when none has one."""
        return min(self.terhitung, key=lambda satu: satu.ringkasan.capaian or 0, default=None)

    @property
    def terbanyak(self) -> HasilKelompok | None:
        """The group with the most activities, the first of equals; ``None`` without groups."""
        return max(self.baris, key=lambda satu: satu.ringkasan.jumlah, default=None)

    @property
    def terhitung(self) -> tuple[HasilKelompok, ...]:
        """The groups that have a capaian."""
        return tuple(satu for satu in self.baris if satu.ringkasan.capaian is not None)


def kelompokkan(
    kegiatan: Iterable[KegiatanKlaster],
    kunci: Callable[[KegiatanKlaster], str],
    nama: Callable[[str], str],
    urutan: Sequence[str] = (),
) -> HasilMenurut:
    """Groups in the order of `urutan`, others after them by most activities, then largest budget, then id."""
    isi: dict[str, list[Kegiatan]] = {}
    for satu in kegiatan:
        isi.setdefault(kunci(satu), []).append(satu.kegiatan)
    tempat = {id_: nomor for nomor, id_ in enumerate(urutan)}

    def urut(satu: HasilKelompok) -> tuple[int, int, int, str]:
        ringkasan = satu.ringkasan
        return tempat.get(satu.kunci, len(tempat)), -ringkasan.jumlah, -ringkasan.anggaran, satu.kunci

    return HasilMenurut(tuple(sorted((HasilKelompok(id_, nama(id_), ringkas(semua)) for id_, semua in isi.items()), key=urut)))


@dataclass(frozen=True, slots=True)
class HasilSumber:
    """Money of one source, and how many activities it pays for, alone or with others."""

    sumber: SumberDana
    kegiatan: int
    dana: JumlahDana


@dataclass(frozen=True, slots=True)
class DanaMenurutSumber:
    """Money of a year by source; `kegiatan` counts each activity once, so it may be less than the sources' sum."""

    baris: tuple[HasilSumber, ...]
    kegiatan: int
    jumlah: JumlahDana

    @property
    def terbesar(self) -> HasilSumber | None:
        """The source with the largest budget, the first of equals; ``None`` without sources."""
        return max(self.baris, key=lambda satu: satu.dana.anggaran, default=None)


def menurut_sumber(kegiatan: Sequence[KegiatanKlaster], sumber: Iterable[SumberDana]) -> DanaMenurutSumber:
    """Each source of `sumber` that pays for something, in that order; `sumber` must hold every source in use."""
    dana: dict[str, list[DanaKegiatan]] = {}
    pemakai: Counter[str] = Counter()
    for satu in kegiatan:
        pemakai.update({bagian.sumber for bagian in satu.kegiatan.dana})
        for bagian in satu.kegiatan.dana:
            dana.setdefault(bagian.sumber, []).append(bagian)
    return DanaMenurutSumber(
        tuple(HasilSumber(satu, pemakai[satu.id], jumlah_dana(dana[satu.id])) for satu in sumber if satu.id in dana),
        len(kegiatan),
        jumlah_dana(bagian for satu in kegiatan for bagian in satu.kegiatan.dana),
    )


def menurut_predikat(kegiatan: Iterable[Kegiatan]) -> tuple[HasilKelompok, ...]:
    """A group for every predikat, best first, then `TARGET_NOL` and `BELUM_ADA`; empty groups too."""
    isi: dict[str, list[Kegiatan]] = {nama: [] for nama in (*Predikat, TARGET_NOL, BELUM_ADA)}
    for satu in kegiatan:
        belum = BELUM_ADA if satu.indikator.realisasi is None else TARGET_NOL
        isi[predikat(capaian(satu.indikator)) or belum].append(satu)
    return tuple(HasilKelompok(nama, nama, ringkas(semua)) for nama, semua in isi.items())


class Golongan(StrEnum):
    """What an activity of an evaluated year came to; the first that fits, in this order."""

    TIDAK_DILAKSANAKAN = "tidak_dilaksanakan"
    BELUM_DILAPORKAN = "belum_dilaporkan"
    TANPA_HASIL = "tanpa_hasil"
    TIDAK_TERHITUNG = "tidak_terhitung"
    RENDAH = "rendah"
    MELAMPAUI = "melampaui"
    SESUAI = "sesuai"


def golongan(kegiatan: Kegiatan) -> Golongan:
    """Money spent without result: nothing reached, or for an indicator that should fall, no better than twice its target."""
    indikator = kegiatan.indikator
    if kegiatan.keadaan is KeadaanKegiatan.TIDAK_DILAKSANAKAN:
        return Golongan.TIDAK_DILAKSANAKAN
    if indikator.realisasi is None:
        return Golongan.BELUM_DILAPORKAN
    nilai = capaian(indikator)
    nihil = indikator.realisasi <= 0 if indikator.arah is ArahIndikator.NAIK else nilai is not None and nilai <= 0
    if nihil and kegiatan.realisasi_anggaran:
        return Golongan.TANPA_HASIL
    if nilai is None:
        return Golongan.TIDAK_TERHITUNG
    if predikat(nilai) in (Predikat.RENDAH, Predikat.SANGAT_RENDAH):
        return Golongan.RENDAH
    return Golongan.MELAMPAUI if nilai > 100 else Golongan.SESUAI


def pilih_golongan(kegiatan: Iterable[KegiatanKlaster], dicari: Golongan) -> tuple[KegiatanKlaster, ...]:
    """The activities of one `Golongan`: what exceeded its target from the most, what missed it from the least, else as given."""
    semua = [satu for satu in kegiatan if golongan(satu.kegiatan) is dicari]
    if dicari in (Golongan.MELAMPAUI, Golongan.RENDAH):
        semua.sort(key=lambda satu: capaian(satu.kegiatan.indikator) or 0, reverse=dicari is Golongan.MELAMPAUI)
    return tuple(semua)


def hanya_spj(kegiatan: Kegiatan) -> bool:
    """Whether papers of spending are all the evidence there is (row 6)."""
    return bool(kegiatan.bukti) and all(satu.jenis is JenisBukti.SPJ for satu in kegiatan.bukti)


@dataclass(frozen=True, slots=True)
class Temuan:
    """The activities of every `Golongan`, summed; `hanya_spj` cuts across them."""

    tidak_dilaksanakan: RingkasanKegiatan
    belum_dilaporkan: RingkasanKegiatan
    tanpa_hasil: RingkasanKegiatan
    tidak_terhitung: RingkasanKegiatan
    rendah: RingkasanKegiatan
    melampaui: RingkasanKegiatan
    sesuai: RingkasanKegiatan
    hanya_spj: RingkasanKegiatan


def temuan(kegiatan: Sequence[KegiatanKlaster]) -> Temuan:
    """The findings over `kegiatan`."""
    semua = [satu.kegiatan for satu in kegiatan]
    per_golongan = {nama: ringkas(satu for satu in semua if golongan(satu) is nama) for nama in Golongan}
    return Temuan(**per_golongan, hanya_spj=ringkas(filter(hanya_spj, semua)))
