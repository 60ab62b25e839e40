"""``klaster check``: every complaint about the records, then a count."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.keluhan import ringkasan, sebagai_json, sebagai_teks
from generator.pipeline.pemeriksaan import periksa_ruang


@click.command(short_help="Periksa semua rekaman; keluar 1 bila ada galat.")
@click.argument("jalur", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran.")
@click.pass_obj
def check(cari_akar: Callable[[], Path], jalur: tuple[Path, ...], bentuk: str) -> None:
    """Memeriksa rekaman dan menampilkan semua keluhan.

    JALUR membatasi yang ditampilkan pada berkas atau folder itu; yang diperiksa tetap seluruh ruang kerja.
    """
    akar = cari_akar()
    hasil = periksa_ruang(akar)
    pilihan = tuple(_nisbi(satu, akar) for satu in jalur)
    keluhan = [satu for satu in hasil.keluhan if not pilihan or satu.tempat.berkas.startswith(pilihan)]
    if bentuk == "json":
        click.echo(sebagai_json(keluhan))
    else:
        if keluhan:
            click.echo(sebagai_teks(keluhan), nl=False)
        click.echo(ringkasan(keluhan))
    sys.exit(any(satu.berat == "galat" for satu in keluhan))


def _nisbi(jalur: Path, akar: Path) -> str:
    mutlak = jalur if jalur.is_absolute() else Path.cwd() / jalur
    if not mutlak.resolve().is_relative_to(akar.resolve()):
        raise click.UsageError(f"{jalur} tidak berada di ruang kerja {akar}")
    return mutlak.resolve().relative_to(akar.resolve()).as_posix()
