"""``klaster clean``: remove outputs, never what somebody has edited."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from generator.keluhan import tampilkan
from generator.pipeline.bersih import bersihkan
from generator.pipeline.manifes import ManifesRusak


@click.command("clean")
@click.option(
    "--out", "keluar", type=click.Path(file_okay=False, path_type=Path), help="Folder keluaran; bila tidak disebut, build/."
)
@click.pass_obj
def perintah(cari_akar: Callable[[], Path], keluar: Path | None) -> None:
    """Menghapus keluaran yang masih seperti saat dibuat. Berkas yang telah disunting atau tidak dikenal ditinggalkan."""
    folder = keluar or cari_akar() / "build"
    try:
        hasil = bersihkan(folder)
    except ManifesRusak as galat:
        raise click.ClickException(f"manifest di {folder} rusak; pindahkan berkas yang penting, lalu hapus folder itu") from galat
    except OSError as galat:
        raise click.ClickException(f"{galat.filename or folder} tidak dapat dihapus ({galat.strerror})") from galat
    for jalur in hasil.ditinggalkan:
        click.echo(f"Ditinggalkan karena telah disunting atau bukan keluaran: {folder / tampilkan(jalur, 300)}")
    click.echo(f"{len(hasil.dihapus)} berkas dihapus dari {folder}.")
