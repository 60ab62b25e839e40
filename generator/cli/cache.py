"""``klaster cache``: what is kept of earlier builds, and its removal."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from generator.bahasa.angka import bilangan
from generator.pipeline.cache import BATAS, VERSI_LAIN, isi_cache, pangkas

JENIS: Final = {
    "bagian": "Bagian buku dan yang dibacanya",
    "bangunan": "Pembangunan yang tidak perlu diulang",
    "katalog": "Katalog naskah yang sudah diperiksa",
    "naskah": "Bagian DOCX dan lembar XLSX jadi",
    "pemeriksaan": "Bacaan pemeriksaan PDF",
    "rekaman": "Rekaman yang sudah dibaca",
    "surat": "Surat jadi",
    "tata letak": "Halaman yang sudah ditata",
    "tautan": "Bagian PDF yang sudah ditautkan",
    VERSI_LAIN: "Buatan versi lain, tidak dipakai",
}
"""What the kinds of entries are, in words."""


def folder_cache() -> Path:
    """The user's cache folder for this program, by the custom of each system."""
    rumah = Path.home()
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or rumah / "AppData/Local") / "klaster" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or rumah / ".cache") / "klaster"


@click.group("cache")
@click.option("--cache", "folder", type=click.Path(file_okay=False, path_type=Path), help="Folder cache, bila bukan yang biasa.")
@click.pass_context
def perintah(konteks: click.Context, folder: Path | None) -> None:
    """Hasil kerja disimpan agar yang tidak berubah tidak dikerjakan ulang. Menghapusnya tidak mengubah keluaran."""
    konteks.obj = folder or folder_cache()


@perintah.command(short_help="Sebutkan folder, jenis isi, jumlah, dan ukurannya.")
@click.pass_obj
def info(folder: Path) -> None:
    """Menyebutkan folder cache dan, untuk setiap jenis isinya, jumlah dan ukurannya."""
    isi = isi_cache(folder)
    for jenis, (banyak, ukuran) in isi.items():
        click.echo(f"{JENIS.get(jenis, jenis)}: {_sebut(banyak, ukuran)}")
    banyak, ukuran = (sum(satu[ke] for satu in isi.values()) for ke in (0, 1))
    click.echo(f"{folder}: {_sebut(banyak, ukuran)} Batasnya {bilangan(BATAS >> 10)} KiB.")


def _sebut(banyak: int, ukuran: int) -> str:
    return f"{bilangan(banyak)} entri, {bilangan(-(-ukuran // 1024))} KiB."


@perintah.command(short_help="Hapus semua isinya.")
@click.pass_obj
def clear(folder: Path) -> None:
    """Menghapus semua isi cache; pembangunan berikutnya mengerjakan semuanya kembali."""
    click.echo(f"{bilangan(pangkas(folder, 0))} entri dihapus dari {folder}.")
