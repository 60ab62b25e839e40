"""Options and failures that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

_T = TypeVar("_T", bound=Callable[..., Any])
FOLDER = click.Path(file_okay=False, path_type=Path)


def opsi_keluar(perintah: _T) -> _T:
    """``--out`` as `keluar` and ``--cache`` as `simpanan`."""
    cache = click.option(
        "--cache", "simpanan", type=FOLDER, help="Folder cache tata letak; bila tidak disebut, folder cache pengguna."
    )
    return click.option("--out", "keluar", type=FOLDER, help="Folder keluaran; bila tidak disebut, build/.")(cache(perintah))


def opsi_acara(perintah: _T) -> _T:
    """``--acara`` as `acara`."""
    bantuan = "Surat atau rapat yang dimaksud, misalnya 2026/permohonan-laporan."
    return click.option("--acara", default="", metavar="ACARA", help=bantuan)(perintah)


@contextmanager
def penyuntingan() -> Iterator[None]:
    """An edit of a record: what stands in its way is told, and the record is as it was."""
    from generator.keluhan import sebagai_teks, tampilkan
    from generator.pipeline.suntingan import AcaraTidakJelas, GagalSunting

    try:
        yield
    except AcaraTidakJelas as galat:
        raise click.UsageError(f"{tampilkan(galat, 500)}.") from None
    except GagalSunting as galat:
        click.echo(sebagai_teks(galat.keluhan), nl=False, err=True)
        click.echo("Rekaman tidak diubah.", err=True)
        sys.exit(1)
