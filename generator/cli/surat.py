"""``klaster surat``: which acts wait for what, whose turn it is, and how many days are left."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from generator.analysis.penantian import Penantian
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.cli.issue import TANGGAL, hari
from generator.keluhan import sebagai_teks
from generator.model.ruang import Ruang
from generator.pipeline.masukan import folder_templat
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.penantian import penantian
from generator.tree import BarisTabel, Kolom, Tabel
from generator.writers.teks import tulis_tabel_teks

KOLOM = (
    Kolom("acara", "Acara", "kode", lebar=0),
    Kolom("naskah", "Naskah", lebar=0.7),
    Kolom("penerima", "Penerima", "kode", lebar=0),
    Kolom("nomor", "Nomor", lebar=1),
    Kolom("giliran", "Giliran", lebar=1),
    Kolom("sisa", "Sisa waktu", lebar=0.8),
)


@click.command("surat")
@click.option("--per", "per", type=TANGGAL, metavar="TANGGAL", help="Keadaan pada tanggal ini; biasanya hari_ini pada kalender.")
@click.option("--json", "sebagai_json", is_flag=True, help="Keluaran untuk mesin.")
@click.pass_obj
def perintah(cari_akar: Callable[[], Path], per: datetime | None, sebagai_json: bool) -> None:
    """Menyebutkan naskah yang menunggu, siapa yang ditunggu, dan berapa hari sisanya.

    Surat, undangan rapat, dan berita acara menunggu nomor, tanda tangan, pengiriman, atau jawaban; rapat menunggu notula; surat
    masuk menunggu disposisi atau tindak lanjut. Penerima yang belum mempunyai surat disebut juga.
    """
    akar = cari_akar()
    hasil = periksa_ruang(akar)
    if hasil.ruang is None:
        click.echo(sebagai_teks(hasil.keluhan), nl=False, err=True)
        sys.exit(1)
    pada = hari(per) or hari_kalender(hasil.ruang)
    semua = penantian(hasil.ruang, folder_templat(akar), pada)
    if sebagai_json:
        click.echo(json.dumps([_objek(satu) for satu in semua], ensure_ascii=False, indent=2))
        return
    click.echo(f"{len(semua)} naskah menunggu per {tulis_tanggal(pada)}.")
    for menunggu in dict.fromkeys(satu.menunggu for satu in semua):
        kelompok = [satu for satu in semua if satu.menunggu == menunggu]
        tabel = Tabel(KOLOM, tuple(BarisTabel(_sel(satu)) for satu in kelompok))
        click.echo(f"\nMenunggu {menunggu}: {len(kelompok)}")
        click.echo(tulis_tabel_teks(tabel, shutil.get_terminal_size().columns), nl=False)


def hari_kalender(ruang: Ruang) -> date:
    """Today by the calendar of the running year, else the day of the data."""
    kalender = ruang.kalender.get(ruang.forum.tahun_berjalan)
    return kalender.hari_ini if kalender else ruang.forum.tanggal_data


def _sel(satu: Penantian) -> tuple[str, ...]:
    return satu.acara, satu.naskah, satu.penerima or "–", satu.nomor or "–", satu.giliran, _sisa(satu.sisa)


def _sisa(sisa: int | None) -> str:
    if sisa is None:
        return "–"
    return f"{sisa} hari" if sisa >= 0 else f"lewat {-sisa} hari"


def _objek(satu: Penantian) -> dict[str, object]:
    return {
        "acara": satu.acara,
        "naskah": satu.naskah,
        "penerima": satu.penerima,
        "nomor": satu.nomor,
        "keadaan": satu.keadaan,
        "menunggu": satu.menunggu,
        "giliran": satu.giliran,
        "batas": satu.batas.isoformat() if satu.batas else None,
        "sisa_hari": satu.sisa,
    }
