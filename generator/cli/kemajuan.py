"""Progress: one line that moves on a terminal, plain lines everywhere else. Both on standard error."""

from __future__ import annotations

import shutil
import sys
import time

import click

from generator.bahasa.angka import bilangan
from generator.pipeline.pelaksana import Hitungan

_HAPUS = "\r\x1b[K"


class Kemajuan:
    """Tells which paper is being made and, on a terminal, how far its layout has come and how long it may still take."""

    def __init__(self) -> None:
        self.bergerak = sys.stderr.isatty()
        self.naskah = ""
        self.hitungan = Hitungan()
        self.mulai = 0.0

    def kabar(self, selesai: int, semua: int, jalur: str) -> None:
        """A `generator.pipeline.bangun.Kabar`."""
        self.naskah = f"[{selesai + 1}/{semua}] {jalur}" if jalur else ""
        if self.bergerak:
            self._tulis(self.naskah)
        elif jalur:
            click.echo(self.naskah, err=True)

    def memantau(self, hitungan: Hitungan) -> None:
        """A `generator.pipeline.pelaksana.Memantau`."""
        self.hitungan = hitungan
        if not hitungan.baru:
            self.mulai = time.monotonic()
        if self.bergerak:
            self._tulis(f"{self.naskah}: {_tata_letak(hitungan)}{_sisa(hitungan, time.monotonic() - self.mulai)}")

    def selesai(self) -> None:
        """What was laid out in all."""
        if self.hitungan.baru or self.hitungan.lama:
            click.echo(f"{_tata_letak(self.hitungan)}.", err=True)

    def _tulis(self, kalimat: str) -> None:
        lebar = shutil.get_terminal_size().columns - 1
        click.echo(f"{_HAPUS}{kalimat[:lebar]}", nl=False, err=True)


def _tata_letak(hitungan: Hitungan) -> str:
    """What was laid out so far, as a phrase."""
    return (
        f"{bilangan(hitungan.halaman)} halaman, {bilangan(hitungan.baru)} bagian ditata, {bilangan(hitungan.lama)} dipakai ulang"
    )


def _sisa(hitungan: Hitungan, detik: float) -> str:
    """How long the sections that are left will take if they are as slow as those laid out so far."""
    if not hitungan.sisa or not hitungan.baru:
        return ""
    return f", kira-kira {bilangan(max(1, round(detik / hitungan.baru * hitungan.sisa)))} detik lagi"
