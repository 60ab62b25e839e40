"""``klaster build``: make papers and publish them as a set."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.documents.bentuk import Keluaran
from generator.documents.galat import GalatTemplat
from generator.keluhan import sebagai_teks
from generator.pipeline.bangun import GagalBangun, IdTidakDikenal, bangun
from generator.pipeline.terbit import GalatTerbit
from generator.writers.pdf import GalatTataLetak, PdfTidakTersedia


@click.command(short_help="Susun naskah menjadi berkas PDF dan DOCX.")
@click.argument("id_jenis", metavar="ID…", nargs=-1)
@click.option("--all", "semua", is_flag=True, help="Semua jenis naskah.")
@click.option("--to", "kepada", metavar="PENERIMA", help="Hanya untuk penerima ini.")
@click.option("--format", "format_", default="", metavar="pdf,docx", help="Hanya format ini, dipisah koma.")
@click.option("--draf", is_flag=True, help="Susun walau ada galat, bertanda DRAF.")
@click.option(
    "--out", "keluar", type=click.Path(file_okay=False, path_type=Path), help="Folder keluaran; bila tidak disebut, build/."
)
@click.pass_obj
def build(
    cari_akar: Callable[[], Path],
    id_jenis: tuple[str, ...],
    semua: bool,
    kepada: str | None,
    format_: str,
    draf: bool,
    keluar: Path | None,
) -> None:
    """Menyusun naskah jenis ID untuk setiap penerimanya; `klaster list` menyebut semua ID."""
    if bool(id_jenis) == semua:
        raise click.UsageError("Sebutkan ID naskah, atau --all untuk semuanya.")
    akar = cari_akar()
    try:
        hasil = bangun(akar, keluar or akar / "build", id_jenis, kepada, draf, _komit(akar), _format(format_))
    except IdTidakDikenal as galat:
        raise click.UsageError(f"{galat} tidak dikenal; lihat klaster list.") from None
    except (GagalBangun, GalatTemplat) as galat:
        click.echo(sebagai_teks(galat.keluhan), nl=False, err=True)
        click.echo("Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.", err=True)
        sys.exit(1)
    except (GalatTerbit, GalatTataLetak, PdfTidakTersedia) as galat:
        raise click.ClickException(str(galat)) from None
    for peringatan in hasil.peringatan:
        click.echo(peringatan, err=True)
    for jalur in (*hasil.ditulis, *hasil.tetap):
        click.echo(jalur)


def _format(teks: str) -> tuple[Keluaran, ...]:
    try:
        return tuple(Keluaran(satu.strip()) for satu in teks.split(",") if satu.strip())
    except ValueError:
        raise click.UsageError(f"format {teks} tidak dikenal; pilih dari {', '.join(Keluaran)}") from None


def _komit(akar: Path) -> str:
    """The commit the records stand at, empty outside git."""
    hasil = subprocess.run(["git", "rev-parse", "HEAD"], cwd=akar, capture_output=True, text=True, check=False)  # noqa: S607
    return hasil.stdout.strip()
