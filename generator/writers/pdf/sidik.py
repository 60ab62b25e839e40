"""The name of what a layout depends on: the task, the engine with its libraries, the fonts, this program's own code."""

from __future__ import annotations

import ctypes
import hashlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import generator.tree
import generator.writers
from generator.writers.metrik import berkas_huruf
from generator.writers.pdf.muat import TugasTata

PAKET = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "Pillow")
"""Packages whose version may move a letter."""

_PUSTAKA = (
    ("pango_version_string", "libpango-1.0.so.0", "libpango-1.0-0.dll", "libpango-1.0.dylib"),
    ("hb_version_string", "libharfbuzz.so.0", "libharfbuzz-0.dll", "libharfbuzz.dylib"),
)


def sidik_tugas(tugas: TugasTata, aset: Path) -> str:
    """A key of 64 hexadecimal digits: equal for tasks that give equal pages, other when anything they depend on differs."""
    hasil = hashlib.sha256(sidik_mesin(aset).encode())
    bidang = (tugas.html, tugas.halaman, repr(tugas.tema), tugas.judul, tugas.bahasa, tugas.catatan, tugas.tanda_tangan)
    for satu in bidang:
        isi = str(satu).encode()
        hasil.update(b"%d:" % len(isi) + isi)
    return hasil.hexdigest()


@lru_cache(maxsize=4)
def sidik_mesin(aset: Path) -> str:
    """The same for all that a task does not say: libraries, fonts, code."""
    hasil = hashlib.sha256(f"python {sys.version_info.major}.{sys.version_info.minor} {sys.platform}".encode())
    for nama in PAKET:
        hasil.update(f"\n{nama} {version(nama)}".encode())
    for fungsi, *berkas in _PUSTAKA:
        hasil.update(f"\n{fungsi} {_versi_pustaka(fungsi, berkas)}".encode())
    for jalur in (*sorted(berkas_huruf(aset).parent.iterdir()), *_kode()):
        hasil.update(f"\n{jalur.name} ".encode() + hashlib.sha256(jalur.read_bytes()).digest())
    return hasil.hexdigest()


def _kode() -> Iterator[Path]:
    for paket in (generator.tree, generator.writers):
        yield from sorted(Path(str(paket.__file__)).parent.rglob("*.py"))


def _versi_pustaka(fungsi: str, berkas: list[str]) -> str:
    """The version a native library tells of itself, empty where it is not found under its usual names."""
    for nama in berkas:
        with suppress(OSError, AttributeError):
            tanya = getattr(ctypes.CDLL(nama), fungsi)
            tanya.restype = ctypes.c_char_p
            return str(tanya().decode())
    return ""
