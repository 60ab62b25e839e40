"""Emptying an out folder: what we made goes, what people made of it stays."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline.berkas import LOCK_NAME, locked, remove_dead_temporaries
from generator.pipeline.manifes import (
    NAMA_JUMLAH,
    NAMA_MANIFES,
    NAMA_RENCANA,
    baca_entri,
    sha256_berkas,
)

KITA = (NAMA_JUMLAH, NAMA_MANIFES, NAMA_RENCANA)


@dataclass(frozen=True, slots=True)
class HasilBersih:
    """Paths below the out folder, sorted: removed outputs, and files that stay because they are not as we made them."""

    dihapus: tuple[str, ...]
    ditinggalkan: tuple[str, ...]


def bersihkan(folder: Path) -> HasilBersih:
    """Remove the outputs that are as they were made, the manifest and the journal; empty folders go too.

    Whatever the manifest does not know or somebody has changed since is left and named. Raises OSError and ManifesRusak.
    """
    if not folder.is_dir():
        return HasilBersih((), ())
    with locked(folder):
        remove_dead_temporaries(folder)
        buatan: dict[str, set[str]] = {}
        for entri in (*baca_entri(folder / NAMA_MANIFES), *baca_entri(folder / NAMA_RENCANA)):
            buatan.setdefault(entri.jalur, set()).add(entri.sha256)
        berkas = _berkas(folder)
        dihapus = [jalur for jalur in berkas if jalur in buatan and sha256_berkas(folder / jalur) in buatan[jalur]]
        for jalur in dihapus:
            (folder / jalur).unlink()
        for nama in KITA:
            (folder / nama).unlink(missing_ok=True)
    (folder / LOCK_NAME).unlink(missing_ok=True)
    _hapus_folder_kosong(folder)
    return HasilBersih(tuple(dihapus), tuple(jalur for jalur in berkas if jalur not in dihapus))


def _berkas(folder: Path) -> list[str]:
    """Files below the folder; hidden ones and our own lists are no outputs. Links are named, not followed."""
    semua = [
        Path(tempat, nama).relative_to(folder).as_posix()
        for tempat, _, isi in os.walk(folder)
        for nama in isi
        if not nama.startswith(".")
    ]
    return sorted(jalur for jalur in semua if jalur not in KITA)


def _hapus_folder_kosong(folder: Path) -> None:
    for tempat, _, _ in os.walk(folder, topdown=False):
        if Path(tempat) != folder and not any(Path(tempat).iterdir()):
            Path(tempat).rmdir()
