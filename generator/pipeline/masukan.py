"""What a build may read, as one fingerprint: records, templates, themes and fonts, this program, its libraries.

Files are hashed whole, never judged by size or time. Imports nothing that reads YAML or writes papers, so that a build with
nothing to do ends at once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import generator
from generator.writers.pustaka import sidik_pustaka

FOLDER_REKAMAN = ("clusters", "forum")
_BUKAN_KODE = "__pycache__"


class TidakTersidik(Exception):
    """Something that a build may read is no plain file or folder, or cannot be read: only a build can tell of it."""


def folder_templat(akar: Path) -> Path:
    """The workspace's own ``templates``, else those of the program (beside it in a checkout, inside it when installed)."""
    paket = Path(generator.__file__).parent
    return next(satu for satu in (akar / "templates", paket / "_templates", paket.parent / "templates") if satu.is_dir())


def sidik_masukan(akar: Path, *lain: str) -> str:
    """64 hexadecimal digits: the same only while every file a build of the workspace `akar` may read is the same, no file or
    folder has come, gone or got another name, and the program, its libraries and `lain` are the same.

    Raises `TidakTersidik`.
    """
    folder = [*(akar / satu for satu in FOLDER_REKAMAN), folder_templat(akar)]
    try:
        return _gabung(*lain, _sidik_program(), *(butir for satu in folder for butir in _isi(satu)))
    except OSError as galat:
        raise TidakTersidik(str(galat)) from galat


def sidik_folder(folder: Path) -> str:
    """The same only while every name and every byte below a folder is the same. Raises OSError, `TidakTersidik`."""
    return _gabung(*_isi(folder))


@lru_cache(maxsize=1)
def sidik_program() -> str:
    """The same while this program and all that it runs on are the same, as this process found them. Raises OSError."""
    return _sidik_program()


def _sidik_program() -> str:
    return _gabung(*_penerjemah(), *_isi(Path(generator.__file__).parent))


def _gabung(*bagian: str) -> str:
    hasil = hashlib.sha256()
    for satu in _berbatas(*bagian):
        hasil.update(satu)
    return hasil.hexdigest()


def _berbatas(*bagian: str) -> Iterator[bytes]:
    """Each part with its length before it, so that no two lists read the same."""
    for satu in bagian:
        data = satu.encode("utf-8", "surrogateescape")
        yield b"%d:" % len(data) + data


def _penerjemah() -> Iterator[str]:
    """Python, its compression (in every DOCX, XLSX and PDF), the packages with what was installed of them, native libraries."""
    yield sys.version
    yield zlib.ZLIB_RUNTIME_VERSION
    yield sidik_pustaka()
    for tempat in map(Path, sys.path):
        if tempat.is_dir():
            for paket in sorted(satu for satu in tempat.iterdir() if satu.name.endswith((".dist-info", ".egg-info"))):
                daftar = paket / "RECORD"
                yield paket.name
                yield _jumlah(daftar) if daftar.is_file() else ""


def _isi(folder: Path, nama: str = "") -> Iterator[str]:
    """Every name below a folder with what it is, and the hashes of all files; byte code is no part of it."""
    if not nama and not folder.exists():
        yield "-"
        return
    with os.scandir(folder) as isi:
        butir = sorted((satu for satu in isi if satu.name != _BUKAN_KODE), key=lambda satu: satu.name)
    for satu in butir:
        jalur = f"{nama}/{satu.name}"
        yield jalur
        if satu.is_dir(follow_symlinks=False):
            yield "d"
            yield from _isi(folder / satu.name, jalur)
        elif stat.S_ISREG(satu.stat().st_mode):
            yield "l" if satu.is_symlink() else "f"
            yield _jumlah(Path(satu.path))
        else:
            raise TidakTersidik(jalur)
    yield ".."


def _jumlah(berkas: Path) -> str:
    return hashlib.sha256(berkas.read_bytes()).hexdigest()
