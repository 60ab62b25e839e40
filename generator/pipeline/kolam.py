"""Processes of this machine that lay out and write, each under limits; one that dies or hangs is replaced.

They come from `generator.pipeline.peladen`. A process that loses this one ends by itself.
"""

from __future__ import annotations

import copyreg
import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.util import Finalize
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from generator.pipeline.batas import Batas, Gagal, lewat_memori, lewat_waktu
from generator.pipeline.peladen import cara_mulai, siapkan
from generator.pipeline.tugas import Tugas
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf import PdfTidakTersedia
from generator.writers.pdf.tata_letak import buka_mesin


class KesalahanPekerja(Exception):
    """An error of this program in another process; the message is its traceback."""


_PERCOBAAN: Final = 2
"""Times a task is given out when the process that has it dies."""

_GAGAL_MULAI: Final = 4
"""Processes that may die before they can work."""

_MATI: Final = "proses tata letak berhenti di tengah kerja, juga setelah diulang"

_SAMPAH: Final = 200_000
"""Objects that may have come since garbage was last looked for: nearly all of them are remembered, pages go by themselves."""

_JEDA_JAGA: Final = 0.05
"""Seconds between two looks at the memory a process holds."""

_KELUAR_MEMORI: Final = 77
"""Exit code of a process that held too much."""

_WAKTU_MULAI: Final = 120.0
"""Seconds a process may take until it can work."""


def _peta(isi: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(isi)


copyreg.pickle(MappingProxyType, lambda peta: (_peta, (dict(peta),)))  # the mappings of a theme go to other processes


@dataclass(slots=True)
class _Pekerja:
    """A process with the pipe to it. `tugas` is what it has, with its number; `sejak` when it was started, ready or given it."""

    proses: BaseProcess
    pipa: Connection
    sejak: float
    tugas: tuple[int, Tugas] | None
    siap: bool = False


@dataclass(slots=True)
class _Giliran:
    """Tasks with their numbers: those still to be taken, those that wait for a process, how often each was given out."""

    sumber: Iterator[tuple[int, Tugas]]
    menunggu: deque[tuple[int, Tugas]] = field(default_factory=deque)
    diberikan: Counter[int] = field(default_factory=Counter)

    def ambil(self, banyak: int) -> None:
        """Has as many wait, if there are so many."""
        self.menunggu.extend(islice(self.sumber, max(0, banyak - len(self.menunggu))))

    def beri(self) -> tuple[int, Tugas]:
        tugas = self.menunggu.popleft()
        self.diberikan[tugas[0]] += 1
        return tugas

    def kembali(self, tugas: tuple[int, Tugas]) -> None:
        """One that nobody has begun."""
        self.diberikan[tugas[0]] -= 1
        self.menunggu.appendleft(tugas)


@dataclass(slots=True)
class Kolam:
    """At most `jumlah` processes, started when the first task comes and kept until `tutup`."""

    jumlah: int
    batas: Batas
    pekerja: list[_Pekerja] = field(default_factory=list)
    sementara: tempfile.TemporaryDirectory[str] = field(
        default_factory=lambda: tempfile.TemporaryDirectory(prefix="klaster-tata-", ignore_cleanup_errors=True)
    )

    def kerjakan(self, tugas: Iterable[Tugas], aset: Path) -> Iterator[tuple[int, Any]]:
        """A `Pekerjaan`: processes have the first tasks before the first result is asked for.

        Raises `PdfTidakTersedia`, and `KesalahanPekerja` for an error that is ours.
        """
        giliran = _Giliran(enumerate(tugas))
        giliran.ambil(self.jumlah)
        self._beri(giliran)
        self._isi(giliran, aset)
        return self._hasil(giliran, aset)

    def _hasil(self, giliran: _Giliran, aset: Path) -> Iterator[tuple[int, Any]]:
        gagal_mulai = 0
        while True:
            self._beri(giliran)
            # As many wait as there are processes, so that none is idle while the next task is being made.
            giliran.ambil(self.jumlah)
            self._beri(giliran)
            self._isi(giliran, aset)
            if all(satu.tugas is None for satu in self.pekerja):
                return
            for pekerja, hasil in self._tunggu():
                milik, pekerja.tugas = pekerja.tugas, None
                if hasil is None and not pekerja.siap:
                    gagal_mulai += 1
                    if gagal_mulai > _GAGAL_MULAI:
                        raise PdfTidakTersedia("Proses tata letak berulang kali berhenti sebelum dapat bekerja.")
                    if milik is not None:
                        giliran.kembali(milik)
                elif hasil is None and milik is not None and giliran.diberikan[milik[0]] < _PERCOBAAN:
                    giliran.menunggu.appendleft(milik)
                elif milik is not None:
                    self._beri(giliran)
                    yield milik[0], Gagal(_MATI) if hasil is None else hasil

    def _beri(self, giliran: _Giliran) -> None:
        """Give waiting tasks to processes that have none."""
        for pekerja in self.pekerja:
            if pekerja.tugas is None and giliran.menunggu:
                pekerja.tugas, pekerja.sejak = giliran.beri(), time.monotonic()
                with suppress(OSError):  # one that has just died is noticed later
                    pekerja.pipa.send(pekerja.tugas[1])

    def tutup(self) -> None:
        """End all processes at once, whatever they do."""
        while self.pekerja:
            self._singkirkan(self.pekerja[-1])
        self.sementara.cleanup()

    def _isi(self, giliran: _Giliran, aset: Path) -> None:
        """Start a process for each task that still waits, which it has from the start, until there are enough."""
        while giliran.menunggu and len(self.pekerja) < self.jumlah:
            siapkan(aset)
            sini, sana = multiprocessing.Pipe()
            tugas = giliran.beri()
            proses = cara_mulai()(target=_bekerja, args=(sana, aset, self.batas, self.sementara.name, tugas[1]), daemon=True)
            proses.start()
            sana.close()
            self.pekerja.append(_Pekerja(proses, sini, time.monotonic(), tugas))

    def _tunggu(self) -> Iterator[tuple[_Pekerja, Any]]:
        """What has happened: a result, ``None`` for a process that has died; one that is over its time is replaced."""
        sibuk = {satu.pipa: satu for satu in self.pekerja if satu.tugas is not None or not satu.siap}
        lama = min(satu.sejak + self._waktu(satu) for satu in sibuk.values()) - time.monotonic()
        for pipa in wait(list(sibuk), max(0.0, lama)):
            pekerja = sibuk.pop(pipa)  # type: ignore[call-overload]
            try:
                pesan = pekerja.pipa.recv()
            except (EOFError, OSError):
                pekerja.proses.join()
                self._singkirkan(pekerja)
                yield pekerja, lewat_memori(self.batas) if pekerja.proses.exitcode == _KELUAR_MEMORI else None
                continue
            if isinstance(pesan, PdfTidakTersedia | KesalahanPekerja):
                raise pesan
            if pekerja.siap:
                yield pekerja, pesan
            else:
                pekerja.siap, pekerja.sejak = True, time.monotonic()
        for pekerja in sibuk.values():
            if time.monotonic() >= pekerja.sejak + self._waktu(pekerja):
                self._singkirkan(pekerja)
                yield pekerja, lewat_waktu(self.batas) if pekerja.siap else None

    def _waktu(self, pekerja: _Pekerja) -> float:
        return self.batas.waktu if pekerja.siap else _WAKTU_MULAI

    def _singkirkan(self, pekerja: _Pekerja) -> None:
        if pekerja in self.pekerja:
            self.pekerja.remove(pekerja)
            pekerja.proses.kill()
            pekerja.proses.join()
            pekerja.pipa.close()


def _bekerja(pipa: Connection, aset: Path, batas: Batas, sementara: str, tugas: Tugas) -> None:
    """A process's life: make ready, then `tugas` and those after it until the pipe ends. Its files go to `sementara`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one decides what an interrupt means
    tempfile.tempdir = sementara
    Finalize(None, batasi_huruf(aset).cleanup, exitpriority=1)  # when nobody is left to remove the folder
    try:
        buka_mesin(aset)
    except PdfTidakTersedia as galat:
        pipa.send(galat)
        return
    threading.Thread(target=_jaga_memori, args=(batas,), daemon=True).start()
    gc.freeze()
    gc.disable()
    with suppress(EOFError, OSError):
        pipa.send(None)
        while True:
            pipa.send(_kerjakan(tugas, aset))
            if gc.get_count()[0] > _SAMPAH:
                gc.collect()
            tugas = pipa.recv()


def _kerjakan(tugas: Tugas, aset: Path) -> Any:
    try:
        return tugas.kerjakan(aset)
    except PdfTidakTersedia as galat:
        return galat
    except Exception:
        return KesalahanPekerja(traceback.format_exc())


def _jaga_memori(batas: Batas) -> None:
    """Ends this process as soon as it holds more memory than it may, wherever the system tells how much that is."""
    with suppress(ImportError):
        import resource

        satuan = 1 if sys.platform == "darwin" else 1024
        jeda = threading.Event()
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * satuan < batas.memori:
            jeda.wait(_JEDA_JAGA)
        os._exit(_KELUAR_MEMORI)
