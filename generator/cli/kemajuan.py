"""Progress: one line that moves on a terminal, plain lines everywhere else. Both on standard error."""

from __future__ import annotations

import shutil
import sys

import click

from generator.pipeline.bangun import Kabar

_HAPUS = "\r\x1b[K"


def kabar() -> Kabar:
    """How this run tells of its progress."""
    if sys.stderr.isatty():
        return _bergerak
    return _berbaris


def _bergerak(selesai: int, semua: int, jalur: str) -> None:
    lebar = shutil.get_terminal_size().columns - 1
    click.echo(f"{_HAPUS}{_kalimat(selesai, semua, jalur)[:lebar]}" if jalur else _HAPUS, nl=False, err=True)


def _berbaris(selesai: int, semua: int, jalur: str) -> None:
    if jalur:
        click.echo(_kalimat(selesai, semua, jalur), err=True)


def _kalimat(selesai: int, semua: int, jalur: str) -> str:
    return f"[{selesai + 1}/{semua}] {jalur}"
