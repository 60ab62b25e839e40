"""``klaster arsip``: keep the signed scan and the final DOCX of a letter by their hash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.pilihan import opsi_acara, penyuntingan
from generator.keluhan import tampilkan
from generator.pipeline.arsip import PesananArsip, arsipkan
from generator.pipeline.masukan import folder_templat


@click.command("arsip")
@click.argument("id_jenis", metavar="ID")
@click.argument(
    "berkas", metavar="BERKAS…", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@opsi_acara
@click.option("--to", "kepada", default="", metavar="PENERIMA", help="Penerima surat itu.")
@click.pass_obj
def perintah(cari_akar: Callable[[], Path], id_jenis: str, berkas: tuple[Path, ...], acara: str, kepada: str) -> None:
    """Mencatat pindaian bertanda tangan atau DOCX akhir sebuah surat beserta jumlah periksanya (SHA-256).

    Berkas di luar rekaman disalin ke forum/arsip/. Berkas arsip yang berubah menjadi galat pada klaster check.
    """
    akar = cari_akar()
    try:
        with penyuntingan():
            rekaman, arsip = arsipkan(akar, folder_templat(akar), PesananArsip(id_jenis, acara, kepada, berkas))
    except OSError as galat:
        raise click.ClickException(f"{galat.filename} tidak dapat dibaca atau ditulis ({galat.strerror}).") from galat
    for satu in arsip:
        click.echo(tampilkan(satu, 300))
    click.echo(f"{rekaman} diubah.")
