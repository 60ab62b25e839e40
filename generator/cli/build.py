"""``klaster build``: make papers and publish them as a set.

What reads records and writes papers is imported only when there is something to do.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.cache import folder_cache
from generator.cli.pilihan import opsi_keluar
from generator.documents.keluaran import Keluaran
from generator.keluhan import tampilkan
from generator.pipeline.batas import BERURUT, PROSES, Batas
from generator.pipeline.masukan import folder_templat
from generator.pipeline.peladen import siapkan
from generator.pipeline.pesanan import PENAUT, PIKEPDF, Pesanan
from generator.pipeline.tetap import Laporan, Selesai, bangun_bila_berubah

AMBANG_SAMPAH = 20_000
"""Objects made before the collector looks for garbage: records and trees are many and have no cycles."""


@click.command("build")
@click.argument("id_jenis", metavar="ID…", nargs=-1)
@click.option("--all", "semua", is_flag=True, help="Semua jenis naskah.")
@click.option("--to", "kepada", metavar="PENERIMA", help="Hanya untuk penerima ini.")
@click.option("--format", "format_", default="", metavar="pdf,docx,xlsx,txt", help="Hanya format ini, dipisah koma.")
@click.option("--draf", is_flag=True, help="Susun walau ada galat, bertanda DRAF.")
@click.option("--srikandi", is_flag=True, help="DOCX bertanda pengganti untuk sistem tanda tangan (SRIKANDI).")
@opsi_keluar
@click.option(
    "--executor",
    "cara",
    default=PROSES,
    metavar="serial|processes|tcp://…",
    help="Penata halaman: proses ini, semua inti komputer ini, atau penjadwal Dask pada alamat itu.",
)
@click.option(
    "--assembler",
    "perakit",
    type=click.Choice([PENAUT, PIKEPDF]),
    default=PENAUT,
    help="Perakit halaman menjadi PDF: penaut program ini, atau pustaka pikepdf sebagai pembanding.",
)
@click.option(
    "--time-limit",
    "waktu",
    type=click.FloatRange(min=0, min_open=True),
    default=Batas().waktu,
    metavar="DETIK",
    help=f"Waktu terlama menata satu bagian; bila tidak disebut, {Batas().waktu:g} detik.",
)
@click.pass_obj
def perintah(
    cari_akar: Callable[[], Path],
    id_jenis: tuple[str, ...],
    semua: bool,
    kepada: str | None,
    format_: str,
    draf: bool,
    srikandi: bool,
    keluar: Path | None,
    simpanan: Path | None,
    cara: str,
    perakit: str,
    waktu: float,
) -> None:
    """Menyusun naskah jenis ID untuk setiap penerimanya; `klaster list` menyebut semua ID.

    Naskah yang membaca rekaman bergalat ditolak dan disebut; naskah lain tetap disusun. Keluaran lamanya dibiarkan.
    """
    if bool(id_jenis) == semua:
        raise click.UsageError("Sebutkan ID naskah, atau --all untuk semuanya.")
    if cara not in (BERURUT, PROSES) and "://" not in cara:
        raise click.UsageError(f"--executor {tampilkan(cara)} tidak dikenal; pilih serial, processes, atau alamat penjadwal.")
    akar, mulai = cari_akar(), time.monotonic()
    folder, komit = keluar or akar / "build", komit_ruang(akar)
    pesanan = Pesanan(id_jenis, kepada, _format(format_), draf, simpanan or folder_cache(), srikandi, cara, Batas(waktu), perakit)

    def bangun() -> Selesai:
        gc.disable()
        if pesanan.berproses:
            templat = folder_templat(akar)
            siapkan(templat / "tema", bersurat=not pesanan.hanya_buku(templat))
        from generator.cli.susun import susun

        gc.freeze()  # what has been imported stays: the collector need not look at it again and again
        gc.set_threshold(AMBANG_SAMPAH)
        gc.enable()
        return susun(akar, folder, pesanan, komit)

    laporan, berubah = bangun_bila_berubah(akar, folder, pesanan, komit, bangun)
    _lapor(laporan, folder, berubah, time.monotonic() - mulai)
    sys.exit(not laporan.utuh)


def _lapor(laporan: Laporan, folder: Path, berubah: bool, detik: float) -> None:
    """On standard error what is wrong; on standard output a line for each file, then what they hold and how long it took."""
    click.echo(laporan.galat, nl=False, err=True)
    for jalur in laporan.berkas:
        click.echo(sebut_jalur(folder / jalur))
    for jalur in laporan.dihapus:
        click.echo(f"Dihapus karena tidak lagi menjadi keluaran: {sebut_jalur(folder / jalur)}")
    selesai = "selesai" if berubah else "tidak ada yang berubah, selesai"
    click.echo(f"{laporan.isi}; {selesai} dalam {f'{detik:.1f}'.replace('.', ',')} detik.")


def sebut_jalur(jalur: Path) -> str:
    """A path as the user would type it here."""
    sini = Path.cwd()
    return str(jalur.relative_to(sini) if jalur.is_relative_to(sini) else jalur)


def _format(teks: str) -> tuple[Keluaran, ...]:
    try:
        return tuple(Keluaran(satu.strip()) for satu in teks.split(",") if satu.strip())
    except ValueError:
        raise click.UsageError(f"format {tampilkan(teks)} tidak dikenal; pilih dari {', '.join(Keluaran)}") from None


def komit_ruang(akar: Path) -> str:
    """The commit the records stand at, with ``-dirty`` when they have been changed since; empty outside git."""
    perintah = ["git", "describe", "--always", "--abbrev=40", "--exclude", "*", "--dirty"]
    try:
        hasil = subprocess.run(perintah, cwd=akar, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return ""
    return hasil.stdout.strip() if hasil.returncode == 0 else ""
