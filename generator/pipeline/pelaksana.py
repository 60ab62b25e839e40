"""Who lays pages out: results of earlier builds from the cache, the rest in processes here or on other machines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.pipeline import cache
from generator.pipeline.batas import BERURUT, PROSES, Batas, Gagal
from generator.pipeline.kolam import Kolam, Pekerjaan, kemas_tugas
from generator.writers.pdf import GagalTata, Laksana, TugasTata
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


@contextmanager
def pelaksana(
    folder: Path | None, cara: str = PROSES, batas: Batas | None = None, memantau: Memantau = lambda _hitungan: None
) -> Iterator[Laksana]:
    """A way of laying out for `tulis_pdf`; the bytes are those of `tata_berurut`.

    `folder` is the cache, ``None`` for none; `cara` is `BERURUT`, `PROSES` or the address of a Dask scheduler.
    Raises `generator.pipeline.batas.GalatPenjadwal`.
    """
    hitungan = Hitungan()
    with _pekerjaan(cara, batas or Batas()) as pekerjaan:
        try:
            yield partial(_laksana, folder=folder, pekerjaan=pekerjaan, hitungan=hitungan, memantau=memantau)
        finally:
            if folder is not None:
                cache.pangkas(folder)


@contextmanager
def _pekerjaan(cara: str, batas: Batas) -> Iterator[Pekerjaan]:
    if cara == BERURUT:
        yield lambda tugas, aset: ((ke, kemas_tugas(satu, aset)) for ke, satu in enumerate(tugas))
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


def _laksana(
    tugas: Sequence[TugasTata], aset: Path, folder: Path | None, pekerjaan: Pekerjaan, hitungan: Hitungan, memantau: Memantau
) -> Sequence[Tertata]:
    """Results in the order of the tasks. All that can be laid out is, and kept, before `GagalTata` tells of the rest."""
    kunci = [sidik_tugas(satu, aset) for satu in tugas]
    hasil: dict[str, Tertata] = {}
    perlu: dict[str, TugasTata] = {}
    for nama, satu in zip(kunci, tugas, strict=True):
        if nama in hasil or nama in perlu:
            continue
        if folder is not None and (lama := _ingat(folder, nama)) is not None:
            hasil[nama] = lama
        else:
            perlu[nama] = satu
    hitungan.lama += len(hasil)
    hitungan.sisa += len(perlu)
    hitungan.halaman += sum(satu.jumlah_halaman for satu in hasil.values())
    memantau(hitungan)
    gagal: dict[str, str] = {}
    nama_perlu = list(perlu)
    for ke, isi in pekerjaan(list(perlu.values()), aset) if perlu else ():
        nama = nama_perlu[ke]
        hitungan.sisa -= 1
        if isinstance(isi, Gagal):
            gagal[nama] = isi.sebab
            continue
        if folder is not None:
            cache.simpan(folder, nama, isi)
        hasil[nama] = buka(isi)
        hitungan.baru += 1
        hitungan.halaman += hasil[nama].jumlah_halaman
        memantau(hitungan)
    if gagal:
        raise GagalTata([(ke, gagal[nama]) for ke, nama in enumerate(kunci) if nama in gagal])
    return [hasil[nama] for nama in kunci]


def _ingat(folder: Path, kunci: str) -> Tertata | None:
    isi = cache.ambil(folder, kunci)
    if isi is None:
        return None
    try:
        return buka(isi)
    except (ValueError, TypeError, KeyError, IndexError):
        cache.buang(folder, kunci)
        return None
