"""``klaster list``: the catalogue of papers."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.keluhan import sebagai_teks
from generator.pipeline.daftar import BarisKatalog, baris_katalog
from generator.pipeline.masukan import folder_templat
from generator.tree import BarisTabel, Kolom, Tabel
from generator.writers.teks import tulis_tabel_teks

KOLOM = (
    Kolom("id", "ID", "kode", lebar=0),
    Kolom("langkah", "Langkah", lebar=0.5),
    Kolom("bentuk", "Bentuk", lebar=1),
    Kolom("penerbit", "Penerbit", lebar=0.6),
    Kolom("penerima", "Penerima", lebar=1.6),
    Kolom("format", "Format", lebar=0.6),
)

PENERBIT_DISEBUT = 2
"""Issuers named in the table; of more only their number stands there, `--json` has them all."""


@click.command("list")
@click.option("--json", "sebagai_json", is_flag=True, help="Keluaran untuk mesin.")
@click.pass_obj
def perintah(cari_akar: Callable[[], Path], sebagai_json: bool) -> None:
    """Menyebutkan jenis naskah: ID, langkah proses klaster, bentuk, penerbit, penerima, dan format."""
    akar = cari_akar()
    katalog, keluhan = baris_katalog(akar, folder_templat(akar))
    if keluhan:
        click.echo(sebagai_teks(keluhan), nl=False, err=True)
    if sebagai_json:
        click.echo(json.dumps([_objek(satu) for satu in katalog], ensure_ascii=False, indent=2))
    else:
        tabel = Tabel(KOLOM, tuple(BarisTabel(_sel(satu)) for satu in katalog))
        click.echo(tulis_tabel_teks(tabel, shutil.get_terminal_size().columns), nl=False)
    sys.exit(bool(keluhan))


def _sel(satu: BarisKatalog) -> tuple[str, ...]:
    jenis, kepala = satu.jenis, satu.jenis.kepala
    penerima = f"{kepala.kepada} ({len(satu.penerima)})" if kepala.kepada else ""
    penerbit = ", ".join(satu.penerbit) if len(satu.penerbit) <= PENERBIT_DISEBUT else f"{len(satu.penerbit)} penerbit"
    sel = (kepala.id, ", ".join(kepala.langkah), jenis.bentuk.nama, penerbit, penerima)
    return tuple(isi or "–" for isi in (*sel, ", ".join(jenis.bentuk.keluaran)))


def _objek(satu: BarisKatalog) -> dict[str, object]:
    kepala = satu.jenis.kepala
    return {
        "id": kepala.id,
        "langkah": kepala.langkah,
        "bentuk": satu.jenis.bentuk.nama,
        "rumpun": satu.jenis.bentuk.rumpun,
        "penerbit": satu.penerbit,
        "kepada": kepala.kepada or "",
        "penerima": satu.penerima,
        "format": satu.jenis.bentuk.keluaran,
    }
