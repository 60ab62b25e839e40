"""The group of commands and the workspace option. A command's code is imported when it is called: `--help` stays quick."""

from __future__ import annotations

import importlib
import sys
import traceback
from pathlib import Path
from typing import Final

import click

from generator.cli.kode import CACAT, DATA, HENTI, URAIAN

PERINTAH: Final = {
    "arsip": "Simpan pindaian dan DOCX akhir sebuah surat.",
    "build": "Susun naskah menjadi berkas PDF, DOCX, dan XLSX.",
    "cache": "Lihat atau kosongkan cache.",
    "check": "Periksa semua rekaman; keluar 1 bila ada galat.",
    "clean": "Hapus keluaran, kecuali yang telah disunting.",
    "kirim": "Siapkan kiriman surat: gabungan untuk dicetak, berkas, label, dan pesan.",
    "issue": "Beri nomor surat, batalkan, atau revisi.",
    "list": "Sebutkan semua jenis naskah.",
    "record": "Catat surat ditandatangani, dikirim, atau dibalas.",
    "surat": "Sebutkan surat yang menunggu dan sisa harinya.",
}
"""Commands with their line in the help; ``generator.cli.<name>`` holds each as `perintah`."""


class Kelompok(click.Group):
    """A group that knows its commands by name before their code is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in PERINTAH:
            return None
        perintah = importlib.import_module(f"generator.cli.{cmd_name}").perintah
        assert isinstance(perintah, click.Command)
        return perintah

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Dihentikan. Tidak ada keluaran yang setengah jadi.", err=True)
            sys.exit(HENTI)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Perintah"):
            formatter.write_dl(list(PERINTAH.items()))


@click.group(cls=Kelompok, context_settings={"help_option_names": ["-h", "--help"]}, epilog=URAIAN)
@click.option(
    "--root",
    "akar",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder ruang kerja; bila tidak disebut, dicari ke atas dari folder ini.",
)
@click.pass_context
def klaster(konteks: click.Context, akar: Path | None) -> None:
    """Memeriksa rekaman klaster dan menyusun naskahnya."""

    def cari_akar() -> Path:
        from generator.keluhan import sebagai_teks
        from generator.reading import RuangTidakDitemukan, temukan_ruang

        try:
            return temukan_ruang((akar or Path.cwd()).resolve())
        except RuangTidakDitemukan as galat:
            click.echo(sebagai_teks([galat.keluhan]), nl=False, err=True)
            sys.exit(DATA)

    konteks.obj = cari_akar


def main() -> None:
    """Run the command; data errors exit 1, wrong usage 2, a fault of this program 70 with its traceback in one place."""
    try:
        klaster.main(standalone_mode=True)
    except Exception:
        click.echo("Program ini mengalami cacat yang bukan kesalahan data Anda; laporkan rincian berikut.", err=True)
        click.echo(traceback.format_exc(), err=True)
        sys.exit(CACAT)
