"""Ctrl-C while a book is laid out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.ruang_uji import RUANG_KECIL

JALAN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from generator.cli import main; main()"
"""As from a terminal: what a shell runs in the background ignores interrupts from its birth."""


def test_an_interrupt_ends_all_processes_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    perintah = [sys.executable, "-c", JALAN, "--root", str(RUANG_KECIL), "build", "buku", "--format", "pdf"]
    perintah += ["--out", str(tmp_path / "hasil"), "--cache", str(tmp_path / "cache")]
    with subprocess.Popen(perintah, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True) as proses:
        assert proses.stderr is not None
        assert proses.stderr.readline().startswith("[1/1] ")
        os.killpg(proses.pid, signal.SIGINT)
        keluar, galat = proses.communicate(timeout=60)  # ends when the last process that could write has ended
    assert proses.returncode == 130
    assert (keluar, galat) == ("", "Dihentikan. Tidak ada keluaran yang setengah jadi.\n")
    assert not (tmp_path / "hasil").exists()
    assert not list(tmp_path.glob("cache/*/*.baru"))
