"""``klaster record``: signed, sent, answered, into the records of letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from generator.changes import SuntinganGagal
from generator.cli.issue import TANGGAL, hari
from generator.cli.pilihan import opsi_acara, penyuntingan
from generator.keluhan import tampilkan
from generator.pipeline.catat import Balasan, PesananCatat, catat
from generator.pipeline.masukan import folder_templat

BERKAS = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("record")
@click.argument("id_jenis", metavar="ID")
@opsi_acara
@click.option("--to", "kepada", metavar="PENERIMA", multiple=True, help="Hanya untuk penerima ini; boleh diulang.")
@click.option("--ditandatangani", type=TANGGAL, metavar="TANGGAL", help="Hari surat ditandatangani.")
@click.option("--dikirim", type=TANGGAL, metavar="TANGGAL", help="Hari surat dikirim.")
@click.option("--lewat", default="", metavar="CARA", help="Cara pengiriman, misalnya kurir atau pos; bersama --dikirim.")
@click.option("--dibalas", type=TANGGAL, metavar="TANGGAL", help="Hari jawaban diterima; untuk satu penerima.")
@click.option("--nomor", default="", metavar="NOMOR", help="Nomor surat jawaban; bersama --dibalas.")
@click.option("--tanggal", type=TANGGAL, metavar="TANGGAL", help="Tanggal surat jawaban; bersama --dibalas.")
@click.option("--berkas", type=BERKAS, metavar="BERKAS", multiple=True, help="Berkas jawaban; boleh diulang; bersama --dibalas.")
@click.pass_obj
def perintah(
    cari_akar: Callable[[], Path],
    id_jenis: str,
    acara: str,
    kepada: tuple[str, ...],
    ditandatangani: datetime | None,
    dikirim: datetime | None,
    lewat: str,
    dibalas: datetime | None,
    nomor: str,
    tanggal: datetime | None,
    berkas: tuple[Path, ...],
) -> None:
    """Mencatat bahwa surat jenis ID ditandatangani, dikirim, atau dibalas.

    Tanpa --to, semua surat bernomor yang belum sampai ke langkah itu. Semua diperiksa sebelum rekaman diubah.
    """
    semua = {"ditandatangani": hari(ditandatangani), "dikirim": hari(dikirim), "dibalas": hari(dibalas)}
    langkah: dict[str, date] = {nama: satu for nama, satu in semua.items() if satu}
    balasan = Balasan(nomor.strip(), hari(tanggal), berkas)
    if not langkah:
        raise click.UsageError("sebut paling sedikit satu dari --ditandatangani, --dikirim, dan --dibalas.")
    if lewat and not dikirim:
        raise click.UsageError("--lewat hanya bersama --dikirim.")
    if balasan != Balasan() and not dibalas:
        raise click.UsageError("--nomor, --tanggal, dan --berkas hanya bersama --dibalas.")
    akar = cari_akar()
    pesanan = PesananCatat(id_jenis, acara, kepada, langkah, lewat.strip(), balasan)
    try:
        with penyuntingan():
            rekaman, penerima, arsip = catat(akar, folder_templat(akar), pesanan)
    except SuntinganGagal:
        raise click.UsageError("nomor atau cara pengiriman memuat huruf yang tidak boleh ada dalam rekaman.") from None
    except OSError as galat:
        raise click.ClickException(f"{galat.filename} tidak dapat dibaca atau ditulis ({galat.strerror}).") from galat
    for satu in penerima:
        click.echo(f"{satu or id_jenis}: {', '.join(f'{nama} {tanggal}' for nama, tanggal in langkah.items())}")
    for satu in arsip:
        click.echo(tampilkan(satu, 300))
    click.echo(f"{rekaman} diubah.")
