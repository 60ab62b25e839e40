"""Recaps of proposals: each rupiah is counted once in every one of them (house design; R20, rows 84 and 106)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.instansi import Tingkat
from generator.model.klaster import Klaster
from generator.model.lokasi import Lokasi
from generator.model.ruang import Ruang
from generator.model.usulan import Rincian, Usulan

LINTAS = "Lintas kabupaten/kota"
SEBUTAN_TINGKAT = {Tingkat.KABKOTA: "Kabupaten/Kota", Tingkat.PROVINSI: "Provinsi", Tingkat.PUSAT: "Pusat"}


@dataclass(frozen=True, slots=True)
class BagianPagu:
    """One (source, executor) amount of a proposal, the smallest thing that is counted."""

    klaster: Klaster
    usulan: Usulan
    rincian: Rincian
    tingkat: Tingkat


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """A group of a recap: how many different proposals it holds a part of, and rupiah."""

    nama: str
    usulan: int
    pagu: int


@dataclass(frozen=True, slots=True)
class Rekap:
    """Groups in order. `usulan` counts each proposal once, so it may be less than the groups' sum."""

    baris: tuple[BarisRekap, ...]
    usulan: int
    pagu: int

    @property
    def terbesar(self) -> BarisRekap | None:
        """The group with the largest pagu, the first of equals; ``None`` without groups."""
        return max(self.baris, key=lambda satu: satu.pagu, default=None)

    @property
    def berurut(self) -> tuple[BarisRekap, ...]:
        """The groups by largest pagu, equals by name."""
        return tuple(sorted(self.baris, key=lambda satu: (-satu.pagu, satu.nama)))

    def persen(self, pagu: int) -> Fraction | None:
        """`pagu` as percent of the whole; ``None`` where the whole is zero."""
        return Fraction(pagu * 100, self.pagu) if self.pagu else None


def bagian_pagu(ruang: Ruang, tahun: int) -> tuple[BagianPagu, ...]:
    """All amounts proposed for `tahun`, by cluster in the book's order."""
    return tuple(
        BagianPagu(klaster, usulan, rincian, ruang.instansi[rincian.pelaksana].tingkat)
        for klaster in ruang.klaster_berurut()
        if (daftar := ruang.usulan.get((klaster.id, tahun)))
        for usulan in daftar.usulan
        for rincian in usulan.rincian
    )


def wilayah_lokasi(ruang: Ruang, lokasi: Iterable[Lokasi]) -> str:
    """The kabupaten/kota of some places, or `LINTAS` when they are in several."""
    kode = {satu.kabkota for satu in lokasi}
    return ruang.wilayah[kode.pop()].nama if len(kode) == 1 else LINTAS


def wilayah_usulan(ruang: Ruang, usulan: Usulan) -> str:
    """The kabupaten/kota of a proposal, or `LINTAS` when it reaches over several."""
    return wilayah_lokasi(ruang, usulan.lokasi)


def rekap(bagian: Iterable[BagianPagu], kelompok: Callable[[BagianPagu], str], urutan: Sequence[str] = ()) -> Rekap:
    """Groups named by `kelompok`, in the order of `urutan`, others after them by largest pagu then name."""
    pagu: dict[str, int] = {}
    usulan: dict[str, set[str]] = {}
    for satu in bagian:
        nama = kelompok(satu)
        pagu[nama] = pagu.get(nama, 0) + satu.rincian.pagu
        usulan.setdefault(nama, set()).add(satu.usulan.id)
    tempat = {nama: nomor for nomor, nama in enumerate(urutan)}
    nama_berurut = sorted(pagu, key=lambda nama: (tempat.get(nama, len(tempat)), -pagu[nama], nama))
    return Rekap(
        tuple(BarisRekap(nama, len(usulan[nama]), pagu[nama]) for nama in nama_berurut),
        len(set().union(*usulan.values())) if usulan else 0,
        sum(pagu.values()),
    )
