"""A command from start to exit: seconds on the clock and of the processors, and the peak memory of each process (Linux)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

AKAR: Final = Path(__file__).resolve().parent.parent
KLASTER: Final = (sys.executable, "-c", "from generator.cli import main; main()")
"""The command of this checkout."""

_JEDA: Final = 0.05


@dataclass(frozen=True, slots=True)
class Ukuran:
    """`detik` on the clock; `cpu` seconds of all processes, which say more on a busy machine; MB of each, the largest first.

    `induk` are the MB of the process that was started.
    """

    detik: float
    cpu: float
    puncak: tuple[int, ...]
    induk: int


def jalankan(perintah: Sequence[str]) -> Ukuran:
    """Raises SystemExit when the command fails."""
    puncak: dict[int, int] = {}
    pakai: dict[int, float] = {}
    selesai = threading.Event()

    def amati(sesi: int) -> None:
        while not selesai.wait(_JEDA):
            for pid, besar, detik in _proses(sesi):
                puncak[pid], pakai[pid] = max(puncak.get(pid, 0), besar), detik

    with tempfile.TemporaryFile() as galat:
        mulai = time.perf_counter()
        lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
        lingkungan.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
        proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=galat, start_new_session=True, env=lingkungan)
        pengamat = threading.Thread(target=amati, args=(proses.pid,))
        pengamat.start()
        _, keadaan, milik = os.wait4(proses.pid, 0)
        detik = time.perf_counter() - mulai
        proses.returncode = os.waitstatus_to_exitcode(keadaan)
        selesai.set()
        pengamat.join()
        if proses.returncode:
            galat.seek(0)
            raise SystemExit(f"{' '.join(perintah)} ended with {proses.returncode}:\n{galat.read().decode()[-2000:]}")
    urut = tuple(sorted(puncak.values(), reverse=True))
    # What the kernel counted for the process itself and those it waited for, or what was last seen of each: workers end unwaited.
    cpu = max(milik.ru_utime + milik.ru_stime, sum(pakai.values()))
    return Ukuran(detik, cpu, urut, puncak.get(proses.pid, milik.ru_maxrss // 1024))


def _proses(sesi: int) -> Iterator[tuple[int, int, float]]:
    """Number, peak memory in MB and seconds used of every process of a session."""
    detak = os.sysconf("SC_CLK_TCK")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == sesi:
                puncak = next(baris for baris in (folder / "status").read_text().splitlines() if baris.startswith("VmHWM"))
                bidang = (folder / "stat").read_text().rpartition(")")[2].split()
                yield int(folder.name), int(puncak.split()[1]) // 1024, (int(bidang[11]) + int(bidang[12])) / detak
        except (OSError, StopIteration):
            continue
