"""``klaster issue``: numbers of letters, taken from the register or recorded; voiding and revising what was issued."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from generator.changes import SuntinganGagal
from generator.cli.pilihan import opsi_acara, penyuntingan
from generator.pipeline.masukan import folder_templat
from generator.pipeline.nomor import PesananNomor, terbitkan_nomor

TANGGAL = click.DateTime(["%Y-%m-%d"])


def hari(nilai: datetime | None) -> date | None:
    """A day given on the command line."""
    return nilai.date() if nilai else None


@click.command("issue")
@click.argument("id_jenis", metavar="ID")
@opsi_acara
@click.option("--to", "kepada", metavar="PENERIMA", multiple=True, help="Hanya untuk penerima ini; boleh diulang.")
@click.option("--nomor", default="", metavar="NOMOR", help="Catat nomor yang diberikan di tempat lain.")
@click.option("--tanggal", type=TANGGAL, metavar="TANGGAL", help="Tanggal surat; bila tidak disebut, tanggal pada rekamannya.")
@click.option("--sisip", is_flag=True, help="Beri nomor sisipan untuk surat yang terlambat, misalnya 005.01.")
@click.option("--void", "batal", is_flag=True, help="Batalkan surat; nomornya tetap dalam register.")
@click.option("--revise", "revisi", is_flag=True, help="Terima isi surat terbit yang berubah.")
@click.option("--reason", "alasan", default="", metavar="ALASAN", help="Alasan pembatalan atau revisi, satu kalimat.")
@click.pass_obj
def perintah(
    cari_akar: Callable[[], Path],
    id_jenis: str,
    acara: str,
    kepada: tuple[str, ...],
    nomor: str,
    tanggal: datetime | None,
    sisip: bool,
    batal: bool,
    revisi: bool,
    alasan: str,
) -> None:
    """Memberi nomor berikutnya dari register penerbit kepada surat jenis ID dan membekukan isinya.

    Tanpa --to, semua penerima yang belum bernomor mendapat nomor. Semua diperiksa sebelum rekaman diubah.
    """
    if (batal and revisi) or (nomor and (batal or revisi or sisip)):
        raise click.UsageError("--nomor, --sisip, --void, dan --revise tidak dapat digabung.")
    if (batal or revisi) != bool(alasan.strip()):
        raise click.UsageError("--void dan --revise memerlukan --reason dengan satu kalimat; --reason hanya untuk keduanya.")
    if nomor and len(kepada) > 1:
        raise click.UsageError("--nomor hanya untuk satu penerima.")
    akar = cari_akar()
    pesanan = PesananNomor(
        id_jenis, acara, kepada, nomor, hari(tanggal), sisip, alasan if batal else "", alasan if revisi else ""
    )
    try:
        with penyuntingan():
            hasil = terbitkan_nomor(akar, folder_templat(akar), pesanan)
    except SuntinganGagal:
        raise click.UsageError("nomor atau alasan memuat huruf yang tidak boleh ada dalam rekaman.") from None
    except OSError as galat:
        raise click.ClickException(f"{galat.filename} tidak dapat diubah ({galat.strerror}).") from galat
    kata = "batal" if batal else "direvisi" if revisi else "bernomor"
    for penerima, satu in hasil.nomor:
        click.echo(f"{penerima or id_jenis}: {kata} {satu}")
    click.echo(f"{hasil.berkas} diubah.")
