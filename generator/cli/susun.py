"""A build that has something to do, and what its failures say. Importing it imports everything that reads and writes papers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.kemajuan import Kemajuan
from generator.cli.kode import DATA, Cacat
from generator.keluhan import sebagai_teks, tampilkan, terdekat
from generator.pipeline.bangun import bangun
from generator.pipeline.batas import GalatPenjadwal
from generator.pipeline.laporan import laporkan
from generator.pipeline.penolakan import KeluaranCacat
from generator.pipeline.pesanan import GagalBangun, IdTidakDikenal, Pesanan
from generator.pipeline.terbit import GalatTerbit
from generator.pipeline.tetap import Selesai
from generator.writers.pdf import PdfTidakTersedia

SEDIKIT = 12
"""Ids that are named to one who asked for another."""


def susun(akar: Path, folder: Path, pesanan: Pesanan, komit: str) -> Selesai:
    kemajuan = Kemajuan()
    try:
        hasil = bangun(akar, folder, pesanan, komit, kemajuan.kabar, kemajuan.memantau)
        kemajuan.selesai()
        return laporkan(hasil)
    except IdTidakDikenal as galat:
        raise click.UsageError(f"{tampilkan(galat)} tidak dikenal; {_saran(galat)}lihat klaster list.") from None
    except GagalBangun as galat:
        click.echo(sebagai_teks(galat.keluhan), nl=False, err=True)
        click.echo("Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.", err=True)
        sys.exit(DATA)
    except KeluaranCacat as galat:
        raise Cacat(f"{galat}Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.") from galat
    except (GalatPenjadwal, GalatTerbit, PdfTidakTersedia) as galat:
        raise click.ClickException(str(galat)) from None


def _saran(galat: IdTidakDikenal) -> str:
    """The nearest id that is known, or the first of them."""
    if dekat := terdekat(str(galat), galat.dikenal):
        return f"mungkin maksudnya {dekat}; "
    if not galat.dikenal:
        return ""
    sebagian = " antara lain" if len(galat.dikenal) > SEDIKIT else ""
    return f"yang dikenal{sebagian}: {', '.join(galat.dikenal[:SEDIKIT])}; "
