"""Files that appear whole or not at all: temporaries beside their target, one rename, one lock (reliability reference §4)."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

TEMPORARY = re.compile(r"\.tmp-[0-9]+-.+")
"""Name of a file that is being written; only the holder of the lock has such files."""

LOCK_NAME = ".terbit.lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of an out folder, waiting for another build to end. The system frees it when a process dies."""
    descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        while True:
            # LK_LOCK itself waits ten seconds, then gives up.
            with contextlib.suppress(OSError):
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
                return

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def stage(target: Path, data: bytes) -> Path:
    """Write `data` to a new temporary beside `target`, down to the disk, and return it. Raises OSError; then nothing is left."""
    temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def sync_folder(folder: Path) -> None:
    """Bring renames in `folder` down to the disk. Windows cannot open a folder and needs no such step."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_dead_temporaries(folder: Path) -> None:
    """Remove what killed builds left below `folder`. To be called under the lock."""
    for place, _folders, names in os.walk(folder):
        for name in names:
            if TEMPORARY.fullmatch(name):
                Path(place, name).unlink(missing_ok=True)
