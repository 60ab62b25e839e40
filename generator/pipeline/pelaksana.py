"""Who lays pages out: results of earlier builds from the cache, the rest in processes here or on other machines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from generator.pipeline import cache
from generator.pipeline.batas import BERURUT, PROSES, Batas, Gagal
from generator.pipeline.kolam import Kolam
from generator.pipeline.tugas import Pekerjaan, TataBagian
from generator.writers.pdf import GagalTata, TugasTata
from generator.writers.pdf.kemasan import buka
from generator.writers.pdf.sidik import sidik_tugas
from generator.writers.pdf.tata_letak import Tertata


@dataclass(slots=True)
class Hitungan:
    """Sections of this run so far: laid out anew, taken from the cache, and still to be laid out; pages of the first two."""

    baru: int = 0
    lama: int = 0
    sisa: int = 0
    halaman: int = 0


Memantau = Callable[[Hitungan], None]
"""Hears of every section that is done."""

Hasil: TypeAlias = Iterator[tuple[int, Tertata | Gagal]]
_HasilBernama: TypeAlias = Iterator[tuple[str, Tertata | Gagal]]


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """Lays out: called, it is a `Laksana` for `tulis_pdf`; `alir` gives results as they come."""

    folder: Path | None
    pekerjaan: Pekerjaan
    hitungan: Hitungan
    memantau: Memantau
    _berjalan: list[tuple[list[str], Hasil]] = field(default_factory=list)

    def __call__(self, tugas: Sequence[TugasTata], aset: Path) -> Sequence[Tertata]:
        """Results in the order of the tasks. All that can be laid out is, and kept, before `GagalTata` tells of the rest."""
        sidik = [satu.sidik for satu in tugas]
        for milik, hasil in self._berjalan:
            self._berjalan.clear()
            semua = dict(hasil)  # others that are no longer wanted are kept, and make room
            if milik == sidik:
                return tuntas(semua)
        return tuntas(dict(self.alir(tugas, aset)))

    def dahulukan(self, tugas: Sequence[TugasTata], aset: Path) -> None:
        """What is not remembered is laid out from now on; calling this with the same tasks gathers it. No two at a time."""
        if not self._berjalan:
            self._berjalan.append(([satu.sidik for satu in tugas], self.alir(tugas, aset)))

    def alir(self, tugas: Sequence[TugasTata], aset: Path) -> Hasil:
        """Each task's place with its result, those that are remembered first. Equal tasks are laid out once.

        Layout has begun before the first result is asked for. Until all have come, nothing else may be laid out.
        """
        tempat: dict[str, list[int]] = {}
        for ke, satu in enumerate(tugas):
            tempat.setdefault(sidik_tugas(satu, aset), []).append(ke)
        contoh = {nama: tugas[semua[0]] for nama, semua in tempat.items()}
        perlu = [nama for nama in tempat if self.folder is None or not cache.ada(self.folder, nama)]
        return self._alir(tempat, contoh, aset, perlu, self._tata(contoh, aset, perlu))

    def _alir(
        self, tempat: Mapping[str, list[int]], tugas: Mapping[str, TugasTata], aset: Path, perlu: list[str], baru: _HasilBernama
    ) -> Hasil:
        rusak, belum = [], set(perlu)
        self.hitungan.sisa += len(perlu)
        for nama in [satu for satu in tempat if satu not in belum]:
            lama = _ingat(self.folder, nama) if self.folder is not None else None
            if lama is None:
                rusak.append(nama)
                continue
            self.hitungan.lama += 1
            self.hitungan.halaman += lama.jumlah_halaman
            yield from ((ke, lama) for ke in tempat[nama])
        self.hitungan.sisa += len(rusak)
        self.memantau(self.hitungan)
        yield from ((ke, hasil) for nama, hasil in baru for ke in tempat[nama])
        yield from ((ke, hasil) for nama, hasil in self._tata(tugas, aset, rusak) for ke in tempat[nama])

    def _tata(self, tugas: Mapping[str, TugasTata], aset: Path, perlu: list[str]) -> _HasilBernama:
        """Lays out by name. The longest come first, so that none is left last."""
        urut = sorted(perlu, key=lambda nama: -len(tugas[nama].html))
        baru = self.pekerjaan((TataBagian(tugas[nama]) for nama in urut), aset) if urut else iter(())
        return ((urut[ke], self._terima(urut[ke], isi)) for ke, isi in baru)

    def catat(self, bagian: int, halaman: int, *, baru: bool) -> None:
        """Counts sections that were not laid out through `alir`."""
        self.hitungan.baru += bagian if baru else 0
        self.hitungan.lama += 0 if baru else bagian
        self.hitungan.halaman += halaman
        self.memantau(self.hitungan)

    def _terima(self, nama: str, isi: bytes | Gagal) -> Tertata | Gagal:
        self.hitungan.sisa -= 1
        if isinstance(isi, Gagal):
            return isi
        if self.folder is not None:
            cache.simpan(self.folder, nama, isi, "tata letak")
        hasil = buka(isi)
        self.hitungan.baru += 1
        self.hitungan.halaman += hasil.jumlah_halaman
        self.memantau(self.hitungan)
        return hasil


def tuntas(hasil: Mapping[int, Tertata | Gagal]) -> list[Tertata]:
    """The results by their places, in order. Raises `GagalTata` when one is missing from them."""
    if gagal := [(ke, satu.sebab) for ke, satu in sorted(hasil.items()) if isinstance(satu, Gagal)]:
        raise GagalTata(gagal)
    return [satu for _, satu in sorted(hasil.items()) if not isinstance(satu, Gagal)]


@contextmanager
def pelaksana(
    folder: Path | None, cara: str = PROSES, batas: Batas | None = None, memantau: Memantau = lambda _hitungan: None
) -> Iterator[Pelaksana]:
    """A way of laying out for `tulis_pdf`; the bytes are those of `tata_berurut`.

    `folder` is the cache, ``None`` for none; `cara` is `BERURUT`, `PROSES` or the address of a Dask scheduler.
    Raises `generator.pipeline.batas.GalatPenjadwal`.
    """
    hitungan = Hitungan()
    with _pekerjaan(cara, batas or Batas()) as pekerjaan:
        try:
            yield Pelaksana(folder, pekerjaan, hitungan, memantau)
        finally:
            if folder is not None:
                cache.pangkas(folder)


@contextmanager
def _pekerjaan(cara: str, batas: Batas) -> Iterator[Pekerjaan]:
    if cara == BERURUT:
        yield lambda tugas, aset: ((ke, satu.kerjakan(aset)) for ke, satu in enumerate(tugas))
    elif cara == PROSES:
        kolam = Kolam(os.cpu_count() or 1, batas)
        try:
            yield kolam.kerjakan
        finally:
            kolam.tutup()
    else:
        from generator.pipeline.penjadwal import lewat_penjadwal

        with lewat_penjadwal(cara, batas) as pekerjaan:
            yield pekerjaan


def _ingat(folder: Path, kunci: str) -> Tertata | None:
    isi = cache.ambil(folder, kunci)
    if isi is None:
        return None
    try:
        return buka(isi)
    except (ValueError, TypeError, KeyError, IndexError):
        cache.buang(folder, kunci)
        return None
