"""The group of commands, the workspace option, and the exit codes: 0 fine, 1 data, 2 usage, 70 our bug."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import click

from generator.cli.build import build
from generator.cli.check import check
from generator.cli.kode import CACAT, DATA, URAIAN
from generator.cli.list import daftar
from generator.keluhan import sebagai_teks
from generator.reading import RuangTidakDitemukan, temukan_ruang


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=URAIAN)
@click.option(
    "--root",
    "akar",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder ruang kerja; bila tidak disebut, dicari ke atas dari folder ini.",
)
@click.pass_context
def klaster(konteks: click.Context, akar: Path | None) -> None:
    """Memeriksa rekaman klaster dan menyusun naskahnya."""
    konteks.obj = lambda: temukan_ruang(akar or Path.cwd())


for perintah in (build, check, daftar):
    klaster.add_command(perintah)


def main() -> None:
    """Run the command; data errors exit 1, wrong usage 2, a fault of this program 70 with its traceback in one place."""
    try:
        klaster.main(standalone_mode=True)
    except RuangTidakDitemukan as galat:
        click.echo(sebagai_teks([galat.keluhan]), nl=False, err=True)
        sys.exit(DATA)
    except Exception:
        click.echo("Program ini mengalami cacat yang bukan kesalahan data Anda; laporkan rincian berikut.", err=True)
        click.echo(traceback.format_exc(), err=True)
        sys.exit(CACAT)
