"""A command from start to exit: its seconds, and the peak memory of each of its processes, read from /proc (Linux)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

AKAR: Final = Path(__file__).resolve().parent.parent
KLASTER: Final = (sys.executable, "-c", "from generator.cli import main; main()")
"""The command of this checkout."""

_JEDA: Final = 0.02


def jalankan(perintah: Sequence[str]) -> tuple[float, list[int]]:
    """Seconds, and MB of each process, the largest first. Raises SystemExit when the command fails."""
    puncak: dict[int, int] = {}
    selesai = threading.Event()

    def amati(sesi: int) -> None:
        while not selesai.wait(_JEDA):
            for pid, besar in _memori(sesi):
                puncak[pid] = max(puncak.get(pid, 0), besar)

    with tempfile.TemporaryFile() as galat:
        mulai = time.perf_counter()
        lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
        proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=galat, start_new_session=True, env=lingkungan)
        pengamat = threading.Thread(target=amati, args=(proses.pid,))
        pengamat.start()
        proses.wait()
        detik = time.perf_counter() - mulai
        selesai.set()
        pengamat.join()
        if proses.returncode:
            galat.seek(0)
            raise SystemExit(f"{' '.join(perintah)} ended with {proses.returncode}:\n{galat.read().decode()[-2000:]}")
    return detik, sorted(puncak.values(), reverse=True)


def _memori(sesi: int) -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == sesi:
                puncak = next(baris for baris in (folder / "status").read_text().splitlines() if baris.startswith("VmHWM"))
                yield int(folder.name), int(puncak.split()[1]) // 1024
        except (OSError, StopIteration):
            continue
