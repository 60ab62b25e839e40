"""The small server that processes are forked from, never from this process, whose libraries may hold locks in other threads.

Importing this imports nothing that reads or writes papers, so that the server loads those while this process does the same.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator.writers.huruf_bawaan import batasi_huruf


def cara_mulai() -> Callable[..., BaseProcess]:
    """How a process is made: forked from the server; spawned where there is none."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn").Process
    cara = multiprocessing.get_context("forkserver")
    cara.set_forkserver_preload(["generator.pipeline.muat_awal"])
    return cara.Process


def siapkan(aset: Path) -> None:
    """Starts the server unless it runs; it loads what processes need while this one goes on."""
    if sys.platform == "win32":
        return
    from multiprocessing import forkserver, resource_tracker

    batasi_huruf(aset)
    cara_mulai()
    resource_tracker.ensure_running()  # would lift the mask below when the server started it
    # The server would hear of an interrupt while it loads; who started it decides what that means.
    semula = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, semula)
    # Before the folder of fonts goes, which the server may still be loading.
    atexit.unregister(_akhiri)
    atexit.register(_akhiri, getattr(forkserver, "_forkserver")._forkserver_pid)  # noqa: B009 - not in the type hints


def _akhiri(proses: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(proses, signal.SIGTERM)
