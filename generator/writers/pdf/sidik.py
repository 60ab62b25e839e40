"""The name of what a layout depends on: the task, the engine with its libraries, the fonts, this program's own code."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import generator.tree
import generator.writers
from generator.writers.metrik import berkas_huruf
from generator.writers.pdf.muat import TugasTata
from generator.writers.pustaka import versi_pustaka

PAKET = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "Pillow")
"""Packages whose version may move a letter."""


def sidik_tugas(tugas: TugasTata, aset: Path) -> str:
    """A key of 64 hexadecimal digits: equal for tasks that give equal pages, other when anything they depend on differs."""
    return hashlib.sha256(f"{sidik_mesin(aset)} {tugas.sidik}".encode()).hexdigest()


@lru_cache(maxsize=4)
def sidik_mesin(aset: Path) -> str:
    """The same for all that a task does not say: libraries, fonts, code."""
    hasil = hashlib.sha256(f"python {sys.version_info.major}.{sys.version_info.minor} {sys.platform}".encode())
    for nama in PAKET:
        hasil.update(f"\n{nama} {version(nama)}".encode())
    hasil.update(f"\n{versi_pustaka()}".encode())
    for jalur in (*sorted(berkas_huruf(aset).parent.iterdir()), *_kode()):
        hasil.update(f"\n{jalur.name} ".encode() + hashlib.sha256(jalur.read_bytes()).digest())
    return hasil.hexdigest()


def _kode() -> Iterator[Path]:
    for paket in (generator.tree, generator.writers):
        yield from sorted(Path(str(paket.__file__)).parent.rglob("*.py"))
