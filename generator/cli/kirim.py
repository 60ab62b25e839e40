"""``klaster kirim``: build the letters of kinds, then make each kind's mail run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.build import komit_ruang, sebut_jalur
from generator.cli.cache import folder_cache
from generator.cli.kode import Cacat
from generator.cli.pilihan import opsi_keluar
from generator.documents.keluaran import Keluaran
from generator.keluhan import sebagai_teks, tampilkan
from generator.pipeline.pesanan import GagalBangun, IdTidakDikenal, Pesanan
from generator.pipeline.tetap import Selesai, bangun_bila_berubah


@click.command("kirim")
@click.argument("id_jenis", metavar="ID…", nargs=-1, required=True)
@click.option("--to", "kepada", metavar="PENERIMA", help="Hanya untuk penerima ini.")
@click.option("--label", default="a4-3x7", metavar="KERTAS", help="Kertas label di templates/label/; bila tidak disebut, a4-3x7.")
@opsi_keluar
@click.pass_obj
def perintah(
    cari_akar: Callable[[], Path],
    id_jenis: tuple[str, ...],
    kepada: str | None,
    label: str,
    keluar: Path | None,
    simpanan: Path | None,
) -> None:
    """Menyiapkan kiriman surat jenis ID yang sudah bernomor di kirim/ID/ di bawah folder keluaran.

    Isinya satu PDF gabungan menurut urutan agenda untuk dicetak, satu PDF dan satu pesan (.txt) untuk setiap surat, dan label
    amplop. Isi kiriman sebelumnya diganti.
    """
    akar = cari_akar()
    _pastikan_label(akar, label)
    folder, komit = keluar or akar / "build", komit_ruang(akar)
    utuh = True
    for satu in id_jenis:
        pesanan = Pesanan((satu,), kepada, (Keluaran.PDF,), False, simpanan or folder_cache())

        def bangun(pesanan: Pesanan = pesanan) -> Selesai:
            from generator.cli.susun import susun

            return susun(akar, folder, pesanan, komit)

        laporan, _ = bangun_bila_berubah(akar, folder, pesanan, komit, bangun)
        click.echo(laporan.galat, nl=False, err=True)
        utuh = _kirim(akar, folder, satu, kepada, label, komit) and laporan.utuh and utuh
    sys.exit(not utuh)


def _pastikan_label(akar: Path, label: str) -> None:
    from generator.documents.label import muat_label
    from generator.pipeline.masukan import folder_templat

    dikenal, keluhan = muat_label(folder_templat(akar))
    if keluhan:
        click.echo(sebagai_teks(keluhan), nl=False, err=True)
        sys.exit(1)
    if label not in dikenal:
        raise click.UsageError(f"kertas label {tampilkan(label)} tidak dikenal; pilih dari {', '.join(dikenal)}.")


def _kirim(akar: Path, folder: Path, id_jenis: str, kepada: str | None, label: str, komit: str) -> bool:
    """Make one mail run and tell of it; whether every letter is in it."""
    from generator.pipeline.kirim import kirim
    from generator.pipeline.penolakan import KeluaranCacat
    from generator.pipeline.terbit import GalatTerbit
    from generator.writers.pdf import GalatTataLetak, PdfTidakTersedia

    try:
        hasil = kirim(akar, folder, id_jenis, kepada, label, komit)
    except IdTidakDikenal as galat:
        raise click.UsageError(f"{tampilkan(galat)} bukan surat atau penerima yang dikenal; lihat klaster list.") from None
    except GagalBangun as galat:
        click.echo(sebagai_teks(galat.keluhan), nl=False, err=True)
        return False
    except KeluaranCacat as galat:
        raise Cacat(f"{galat}Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.") from galat
    except (GalatTerbit, PdfTidakTersedia, GalatTataLetak) as galat:
        raise click.ClickException(str(galat)) from None
    for jalur, sebab in hasil.ditinggal:
        click.echo(f"Tidak dikirim: {tampilkan(jalur, 200)}, {sebab}.", err=True)
    for catatan in hasil.catatan:
        click.echo(catatan, err=True)
    for jalur in sorted((*hasil.terbit.ditulis, *hasil.terbit.tetap)):
        click.echo(sebut_jalur(folder / jalur))
    click.echo(f"{hasil.banyak} surat {id_jenis} siap dikirim.")
    return not hasil.ditinggal
