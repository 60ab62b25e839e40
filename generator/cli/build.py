"""``klaster build``: make papers and publish them as a set."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from generator.analysis.angka_buku import angka_buku
from generator.bahasa.angka import bilangan
from generator.bahasa.rupiah import rupiah
from generator.cli.cache import folder_cache
from generator.cli.kemajuan import kabar
from generator.cli.kode import Cacat
from generator.documents.bentuk import Keluaran
from generator.keluhan import sebagai_teks, tampilkan
from generator.pipeline.bangun import GagalBangun, HasilBangun, IdTidakDikenal, Pesanan, bangun
from generator.pipeline.terbit import GalatTerbit
from generator.pipeline.tulis import KeluaranCacat
from generator.writers.pdf import PdfTidakTersedia


@click.command("build")
@click.argument("id_jenis", metavar="ID…", nargs=-1)
@click.option("--all", "semua", is_flag=True, help="Semua jenis naskah.")
@click.option("--to", "kepada", metavar="PENERIMA", help="Hanya untuk penerima ini.")
@click.option("--format", "format_", default="", metavar="pdf,docx,xlsx,txt", help="Hanya format ini, dipisah koma.")
@click.option("--draf", is_flag=True, help="Susun walau ada galat, bertanda DRAF.")
@click.option(
    "--out", "keluar", type=click.Path(file_okay=False, path_type=Path), help="Folder keluaran; bila tidak disebut, build/."
)
@click.option(
    "--cache",
    "simpanan",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder cache tata letak; bila tidak disebut, folder cache pengguna.",
)
@click.pass_obj
def perintah(
    cari_akar: Callable[[], Path],
    id_jenis: tuple[str, ...],
    semua: bool,
    kepada: str | None,
    format_: str,
    draf: bool,
    keluar: Path | None,
    simpanan: Path | None,
) -> None:
    """Menyusun naskah jenis ID untuk setiap penerimanya; `klaster list` menyebut semua ID.

    Naskah yang membaca rekaman bergalat ditolak dan disebut; naskah lain tetap disusun. Keluaran lamanya dibiarkan.
    """
    if bool(id_jenis) == semua:
        raise click.UsageError("Sebutkan ID naskah, atau --all untuk semuanya.")
    akar, mulai = cari_akar(), time.monotonic()
    folder = keluar or akar / "build"
    pesanan = Pesanan(id_jenis, kepada, _format(format_), draf, simpanan or folder_cache())
    try:
        hasil = bangun(akar, folder, pesanan, _komit(akar), kabar())
    except IdTidakDikenal as galat:
        raise click.UsageError(f"{tampilkan(galat)} tidak dikenal; lihat klaster list.") from None
    except GagalBangun as galat:
        click.echo(sebagai_teks(galat.keluhan), nl=False, err=True)
        click.echo("Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.", err=True)
        sys.exit(1)
    except KeluaranCacat as galat:
        raise Cacat(f"{galat}Tidak ada berkas yang ditulis; keluaran sebelumnya tetap utuh.") from galat
    except (GalatTerbit, PdfTidakTersedia) as galat:
        raise click.ClickException(str(galat)) from None
    _lapor_galat(hasil)
    _lapor_hasil(hasil, folder, time.monotonic() - mulai)
    sys.exit(not hasil.utuh)


def _lapor_galat(hasil: HasilBangun) -> None:
    """On standard error: complaints, refused papers, edited documents, errors that concern other papers."""
    click.echo(sebagai_teks(hasil.keluhan), nl=False, err=True)
    for satu in hasil.ditolak:
        berkas = ", ".join(sorted({tampilkan(keluhan.tempat.berkas, 200) for keluhan in satu.keluhan}))
        click.echo(f"Ditolak: {tampilkan(satu.jalur, 200)}, karena galat pada {berkas}; versi sebelumnya dibiarkan.", err=True)
    for peringatan in hasil.terbit.peringatan:
        click.echo(peringatan, err=True)
    if hasil.galat_lain:
        click.echo(f"{hasil.galat_lain} galat lain tidak menyangkut naskah ini; lihat klaster check.", err=True)


def _lapor_hasil(hasil: HasilBangun, folder: Path, detik: float) -> None:
    """On standard output: a line for each file, then what they hold and how long it took."""
    terbit = hasil.terbit
    for jalur in sorted((*terbit.ditulis, *terbit.tetap)):
        click.echo(_sebut(folder / jalur))
    for jalur in terbit.dihapus:
        click.echo(f"Dihapus karena tidak lagi menjadi keluaran: {_sebut(folder / jalur)}")
    isi = f"{len(hasil.naskah)} naskah dalam {len(terbit.ditulis) + len(terbit.tetap)} berkas"
    if hasil.halaman:
        isi += f", {bilangan(hasil.halaman)} halaman PDF"
    if any(satu.buku_kerja for satu in hasil.naskah):
        # Only then are the records known to be sound enough to be summed.
        angka = angka_buku(hasil.ruang)
        isi += f"; {angka.klaster} klaster, {bilangan(angka.usulan)} usulan, pagu {rupiah(angka.pagu)}"
    click.echo(f"{isi}; selesai dalam {f'{detik:.1f}'.replace('.', ',')} detik.")


def _sebut(jalur: Path) -> str:
    """A path as the user would type it here."""
    sini = Path.cwd()
    return str(jalur.relative_to(sini) if jalur.is_relative_to(sini) else jalur)


def _format(teks: str) -> tuple[Keluaran, ...]:
    try:
        return tuple(Keluaran(satu.strip()) for satu in teks.split(",") if satu.strip())
    except ValueError:
        raise click.UsageError(f"format {tampilkan(teks)} tidak dikenal; pilih dari {', '.join(Keluaran)}") from None


def _komit(akar: Path) -> str:
    """The commit the records stand at, with ``-dirty`` when they have been changed since; empty outside git."""
    perintah = ["git", "describe", "--always", "--abbrev=40", "--exclude", "*", "--dirty"]
    try:
        hasil = subprocess.run(perintah, cwd=akar, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return ""
    return hasil.stdout.strip() if hasil.returncode == 0 else ""
