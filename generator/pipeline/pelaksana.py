"""Who lays pages out: results of earlier builds from the cache, the rest in as many processes as there are cores."""

from __future__ import annotations

import copyreg
import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.context import BaseContext
from multiprocessing.util import Finalize
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.pipeline import cache
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf import Laksana, TugasTata, tata_berurut
from generator.writers.pdf.kemasan import buka, kemas
from generator.writers.pdf.muat import tata_tugas
from generator.writers.pdf.sidik import sidik_tugas
from generator.writers.pdf.tata_letak import Tertata, buka_mesin


def _peta(isi: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(isi)


copyreg.pickle(MappingProxyType, lambda peta: (_peta, (dict(peta),)))  # the mappings of a theme go to other processes


@dataclass(slots=True)
class Hitungan:
    """Sections laid out in this run, and taken from the cache."""

    baru: int = 0
    lama: int = 0


@dataclass(slots=True)
class _Kolam:
    """The processes, started at the first task that needs them."""

    proses: int
    kolam: ProcessPoolExecutor | None = field(default=None)

    def ambil(self, aset: Path) -> ProcessPoolExecutor:
        if self.kolam is None:
            buka_mesin(aset)  # says what to install before any process starts
            self.kolam = ProcessPoolExecutor(self.proses, _cara_mulai(), initializer=_mulai_proses, initargs=(aset,))
        return self.kolam


def _cara_mulai() -> BaseContext:
    """Processes are forked from a small server, never from this one: its libraries may hold locks in other threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    cara = multiprocessing.get_context("forkserver")
    cara.set_forkserver_preload([tata_tugas.__module__])
    return cara


@contextmanager
def pelaksana(folder: Path | None, proses: int = 0, hitungan: Hitungan | None = None) -> Iterator[Laksana]:
    """A way of laying out for `tulis_pdf`; the bytes are those of `tata_berurut`.

    `folder` is the cache, ``None`` for none; `proses` how many processes work at once, 0 for one a core, 1 for this one only;
    `hitungan` counts.
    """
    kolam = _Kolam(proses or os.cpu_count() or 1)

    def laksana(tugas: Sequence[TugasTata], aset: Path) -> Sequence[Tertata]:
        return _laksana(tugas, aset, folder, kolam, hitungan or Hitungan())

    try:
        yield laksana
    finally:
        if kolam.kolam is not None:
            kolam.kolam.shutdown(cancel_futures=True)
        if folder is not None:
            cache.pangkas(folder)


def _laksana(tugas: Sequence[TugasTata], aset: Path, folder: Path | None, kolam: _Kolam, hitungan: Hitungan) -> Sequence[Tertata]:
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
    hitungan.baru += len(perlu)
    for nama, baru in zip(perlu, _tata(list(perlu.values()), aset, kolam), strict=True):
        hasil[nama] = baru
        if folder is not None:
            cache.simpan(folder, nama, kemas(baru))
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


def _tata(tugas: Sequence[TugasTata], aset: Path, kolam: _Kolam) -> Sequence[Tertata]:
    if len(tugas) < 2 or kolam.proses < 2:
        return tata_berurut(tugas, aset)
    pekerja = kolam.ambil(aset)
    menunggu: dict[int, Future[bytes]] = {}
    for ke in sorted(range(len(tugas)), key=lambda ke: -len(tugas[ke].html)):  # the longest first, so that none is left last
        menunggu[ke] = pekerja.submit(_kerjakan, tugas[ke], aset)
    return [buka(menunggu[ke].result()) for ke in range(len(tugas))]


def _mulai_proses(aset: Path) -> None:
    folder = batasi_huruf(aset)
    Finalize(folder, folder.cleanup, exitpriority=1)  # a process of a pool ends without its own clean-up
    gc.freeze()
    gc.disable()


def _kerjakan(tugas: TugasTata, aset: Path) -> bytes:
    hasil = kemas(tata_tugas(tugas, aset))
    gc.collect()
    return hasil
