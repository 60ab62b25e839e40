"""``klaster list``: the catalogue of papers."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.documents.katalog import Jenis, muat_katalog
from generator.keluhan import sebagai_teks
from generator.pipeline.bangun import folder_templat
from generator.tree import BarisTabel, Kolom, Tabel
from generator.writers.teks import tulis_tabel_teks

KOLOM = (
    Kolom("id", "ID", "kode", lebar=0),
    Kolom("langkah", "Langkah", lebar=1),
    Kolom("bentuk", "Bentuk", lebar=1),
    Kolom("kepada", "Penerima", lebar=2),
)


@click.command("list", short_help="Sebutkan semua jenis naskah.")
@click.option("--json", "sebagai_json", is_flag=True, help="Keluaran untuk mesin.")
@click.pass_obj
def daftar(cari_akar: Callable[[], Path], sebagai_json: bool) -> None:
    """Menyebutkan jenis naskah: ID, langkah proses klaster, bentuk, dan penerimanya."""
    katalog, keluhan = muat_katalog(folder_templat(cari_akar()))
    if keluhan:
        click.echo(sebagai_teks(keluhan), nl=False, err=True)
        sys.exit(1)
    jenis = [_sebut(satu) for satu in katalog.jenis.values()]
    if sebagai_json:
        click.echo(json.dumps(jenis, ensure_ascii=False, indent=2))
        return
    baris = tuple(BarisTabel(tuple(satu[kolom.kunci] or "–" for kolom in KOLOM)) for satu in jenis)
    click.echo(tulis_tabel_teks(Tabel(KOLOM, baris), shutil.get_terminal_size().columns), nl=False)


def _sebut(jenis: Jenis) -> dict[str, str]:
    kepala = jenis.kepala
    return {
        "id": kepala.id,
        "langkah": ", ".join(kepala.langkah),
        "bentuk": jenis.bentuk.nama,
        "rumpun": jenis.bentuk.rumpun,
        "kepada": kepala.kepada or "",
    }
