"""A writer of a folder in a process of its own, killed at each system call that touches the folder (strace)."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.pipeline.penulis_terbitan import main

PROGRAM = Path(__file__).with_name("penulis_terbitan.py")
CALLS = "openat,write,fsync,rename,mkdir,unlink,ftruncate"
LINE = re.compile(r"\d+ +(?P<call>\w+)\(.*")


@dataclass(frozen=True, slots=True)
class TitikMati:
    """The `urutan`-th call of `panggilan` in the process: the first one is 1."""

    panggilan: str
    urutan: int


def jalankan(
    cara: str, folder: Path, isi: str, *, awalan: tuple[str, ...] = (), batas: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run the writer `cara` ("terbit" or "polos") on `folder` with content `isi`.

    `awalan` stands before the command; a file may have `batas` bytes, or as many as it wants for 0.
    """
    # -I -S -B: only the standard library, no byte code written, so every run makes the same calls.
    command = [*awalan, sys.executable, "-I", "-S", "-B", str(PROGRAM), cara, str(folder), isi, str(batas)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def terbitkan_set(folder: Path, isi: str) -> bool:
    """Publish the set `isi` in this process, where nothing kills; whether it succeeds."""
    return main("terbit", str(folder), isi, "0") == ""


def titik_mati(cara: str, folder: Path, isi: str, log: Path) -> list[TitikMati]:
    """Run once unharmed and list the calls that touched `folder`."""
    run = jalankan(cara, folder, isi, awalan=_strace(log))
    assert run.returncode == 0, run.stderr
    seen: Counter[str] = Counter()
    points = []
    for line in log.read_text().splitlines():
        if match := LINE.fullmatch(line):
            seen[match["call"]] += 1
            if str(folder) in line:
                points.append(TitikMati(match["call"], seen[match["call"]]))
    return points


def bunuh(cara: str, folder: Path, isi: str, titik: TitikMati, log: Path) -> None:
    """Run and kill at the point; it is an error if the process was not killed there, in a call that touches `folder`."""
    inject = f"inject={titik.panggilan}:signal=SIGKILL:when={titik.urutan}"
    jalankan(cara, folder, isi, awalan=(*_strace(log), "-e", inject))
    lines = log.read_text().splitlines()
    assert lines[-1].endswith("+++ killed by SIGKILL +++"), lines[-1]
    last = [line for line in lines if LINE.fullmatch(line)][-1]
    assert titik.panggilan in last and str(folder) in last, last


def _strace(log: Path) -> tuple[str, ...]:
    return ("strace", "-f", "-y", "-s", "0", "-o", str(log), "-e", f"trace={CALLS}")
