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
from typing import Final

from generator.writers.huruf_bawaan import batasi_huruf

_TATA: Final = "generator.pipeline.muat_awal"
_SURAT: Final = "generator.pipeline.muat_surat"


def cara_mulai() -> Callable[..., BaseProcess]:
    """How a process is made: forked from the server; spawned where there is none."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn").Process
    return multiprocessing.get_context("forkserver").Process


def siapkan(aset: Path, bersurat: bool = True) -> None:
    """Starts the server unless it runs; it loads what processes need while this one goes on.

    Without `bersurat` it loads no more than layout needs: a section of a book is given out before all the rest is there.
    """
    if sys.platform == "win32":
        return
    from multiprocessing import forkserver, resource_tracker

    batasi_huruf(aset)
    forkserver.set_forkserver_preload([_TATA, _SURAT] if bersurat else [_TATA])
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
