"""``klaster cache``: what is kept of earlier layouts, and its removal."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.bahasa.angka import bilangan
from generator.pipeline.cache import isi_cache, pangkas


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
    """Hasil tata letak disimpan agar bagian yang tidak berubah tidak ditata ulang. Menghapusnya tidak mengubah keluaran."""
    konteks.obj = folder or folder_cache()


@perintah.command(short_help="Sebutkan folder, jumlah, dan ukurannya.")
@click.pass_obj
def info(folder: Path) -> None:
    """Menyebutkan folder cache, jumlah isinya, dan ukurannya."""
    banyak, ukuran = isi_cache(folder)
    click.echo(f"{folder}: {bilangan(banyak)} hasil tata letak, {bilangan(-(-ukuran // 1024))} KiB.")


@perintah.command(short_help="Hapus semua isinya.")
@click.pass_obj
def clear(folder: Path) -> None:
    """Menghapus semua isi cache; pembangunan berikutnya menata semuanya kembali."""
    click.echo(f"{bilangan(pangkas(folder, 0))} hasil tata letak dihapus dari {folder}.")
