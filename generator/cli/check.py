"""``klaster check``: every complaint about the records, then a count."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import click

from generator.keluhan import Keluhan, ringkasan, sebagai_github, sebagai_json, sebagai_sarif, sebagai_teks, urutkan
from generator.pipeline.arsip_utuh import periksa_arsip
from generator.pipeline.pemeriksaan import periksa_ruang

FORMAT: Final = ("text", "json", "github", "sarif")


@click.command("check")
@click.argument("jalur", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(FORMAT), default="text", help="Bentuk keluaran.")
@click.pass_obj
def perintah(cari_akar: Callable[[], Path], jalur: tuple[Path, ...], bentuk: str) -> None:
    """Memeriksa rekaman dan menampilkan semua keluhan.

    JALUR membatasi yang ditampilkan pada berkas atau folder itu; yang diperiksa tetap seluruh ruang kerja.
    """
    akar = cari_akar()
    hasil = periksa_ruang(akar)
    arsip = periksa_arsip(hasil.ruang, akar) if hasil.ruang else []
    semua = urutkan([*hasil.keluhan, *arsip])
    pilihan = tuple(_nisbi(satu, akar) for satu in jalur)
    keluhan = [satu for satu in semua if not pilihan or any(_di(satu.tempat.berkas, tempat) for tempat in pilihan)]
    click.echo(_tulis(keluhan, bentuk), nl=False)
    sys.exit(any(satu.berat == "galat" for satu in keluhan))


def _tulis(keluhan: Sequence[Keluhan], bentuk: str) -> str:
    match bentuk:
        case "json":
            return sebagai_json(keluhan)
        case "sarif":
            # The explanations of all codes come from all rooms; the other forms need none of them.
            from generator.pipeline.kode import SEMUA_KODE

            return sebagai_sarif(keluhan, SEMUA_KODE)
        case "github":
            return f"{sebagai_github(keluhan)}{ringkasan(keluhan)}\n"
        case _:
            return f"{sebagai_teks(keluhan)}{ringkasan(keluhan)}\n"


def _di(berkas: str, tempat: str) -> bool:
    """Whether a file is `tempat` or lies below it; ``.`` is the whole workspace."""
    return tempat in (".", berkas) or berkas.startswith(f"{tempat}/")


def _nisbi(jalur: Path, akar: Path) -> str:
    mutlak = jalur if jalur.is_absolute() else Path.cwd() / jalur
    if not mutlak.resolve().is_relative_to(akar.resolve()):
        raise click.UsageError(f"{jalur} tidak berada di ruang kerja {akar}")
    return mutlak.resolve().relative_to(akar.resolve()).as_posix()
