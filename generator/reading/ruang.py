"""The workspace: the folder that holds the records, and the files in it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from generator.keluhan import Berat, Keluhan, Tempat, urutkan
from generator.reading.bacaan import Bacaan
from generator.reading.nama import BENTUK_SLUG, salah_slug, usul_slug
from generator.reading.pembaca import baca
from generator.reading.sandi import BITA_TERBANYAK

Baca: TypeAlias = Callable[[bytes, str], Bacaan]
"""Reads a file's bytes; the text names the file."""

PENANDA: Final = "forum/forum.yaml"
GAMBAR_TERBESAR: Final = 1_000_000
"""Bytes of a picture."""
FOLDER_REKAMAN: Final = ("clusters", "forum")


class RuangTidakDitemukan(Exception):
    """No folder from the given one upward is a workspace. `keluhan` says so to the user."""

    def __init__(self, mulai: Path) -> None:
        self.keluhan = Keluhan(
            kode="RUANG-TIDAK-ADA",
            berat=Berat.GALAT,
            tempat=Tempat(mulai.as_posix()),
            pesan=f"folder ini dan folder di atasnya tidak memuat {PENANDA}",
            perbaikan="jalankan perintah di dalam folder kerja, atau sebutkan foldernya dengan --root",
        )
        super().__init__(self.keluhan.pesan)


def temukan_ruang(mulai: Path) -> Path:
    """Give the nearest folder from `mulai` (absolute) upward that holds `forum/forum.yaml`.

    Raises RuangTidakDitemukan.
    """
    for calon in (mulai, *mulai.parents):
        if (calon / PENANDA).is_file():
            return calon
    raise RuangTidakDitemukan(mulai)


def berkas_rekaman(ruang: Path) -> tuple[Path, ...]:
    """List the record files of a workspace: every `*.yaml` under `clusters/` and `forum/` with a good name.

    Sorted by path relative to the workspace (POSIX), whatever the file system's order.
    """
    return telusuri(ruang)[0]


def telusuri(ruang: Path) -> tuple[tuple[Path, ...], list[Keluhan]]:
    """List the record files as `berkas_rekaman` does, together with complaints about what may not stand among them.

    Symbolic links are refused, never followed; hidden files and files that are no records (pictures, notes) are passed over.
    """
    rekaman: list[Path] = []
    keluhan: list[Keluhan] = []
    menunggu = [ruang / nama for nama in FOLDER_REKAMAN if (ruang / nama).exists()]
    while menunggu:
        folder = menunggu.pop()
        try:
            with os.scandir(folder) as isi:
                butir = [satu for satu in isi if not satu.name.startswith(".")]
        except OSError as galat:
            keluhan.append(_tak_terbaca(folder, ruang, galat))
            continue
        for satu in butir:
            alamat = folder / satu.name
            if (salah := _periksa_butir(satu, alamat, ruang)) is not None:
                keluhan.append(salah)
            elif satu.is_dir(follow_symlinks=False):
                menunggu.append(alamat)
            elif alamat.suffix == ".yaml":
                rekaman.append(alamat)
    return tuple(sorted(rekaman, key=lambda alamat: nisbi(alamat, ruang))), urutkan(keluhan)


def _periksa_butir(butir: os.DirEntry[str], alamat: Path, ruang: Path) -> Keluhan | None:
    """Complain of a folder or a would-be record; None when it is good or no record at all."""
    folder = butir.is_dir(follow_symlinks=False)
    akhiran = "" if folder else alamat.suffix
    rekaman = akhiran.lower() in (".yaml", ".yml")
    if butir.is_symlink() and (rekaman or butir.is_dir()):
        return _keluhan("BERKAS-TAUTAN", alamat, ruang, "tautan simbolis tidak dibaca", perbaikan="ganti dengan berkas aslinya")
    if not folder and not rekaman:
        return None
    if rekaman and akhiran != ".yaml":
        perbaikan = f"ganti namanya menjadi {alamat.stem}.yaml"
        return _keluhan("BERKAS-AKHIRAN", alamat, ruang, f"akhiran nama berkas {akhiran}, bukan .yaml", perbaikan=perbaikan)
    if rekaman and not butir.is_file(follow_symlinks=False):
        return _keluhan("BERKAS-JENIS", alamat, ruang, "bukan berkas biasa", perbaikan="hapus, atau ganti dengan berkas biasa")
    nama = butir.name if folder else alamat.stem
    if salah := salah_slug(nama):
        usul = usul_slug(nama)
        perbaikan = f"ganti namanya, misalnya {usul}{akhiran}" if usul and not salah_slug(usul) else "ganti namanya"
        return _keluhan("BERKAS-NAMA", alamat, ruang, salah, diharapkan=BENTUK_SLUG, perbaikan=perbaikan)
    return None


def baca_ruang(ruang: Path, baca: Baca = baca) -> tuple[dict[str, Bacaan], list[Keluhan]]:
    """Read every record file: path relative to the workspace (POSIX) → what it holds; and all complaints, sorted.

    `baca` may remember what it read before.
    """
    rekaman, keluhan = telusuri(ruang)
    bacaan: dict[str, Bacaan] = {}
    for alamat in rekaman:
        nama = nisbi(alamat, ruang)
        try:
            with alamat.open("rb") as berkas:
                data = berkas.read(BITA_TERBANYAK + 1)
        except OSError as galat:
            keluhan.append(_tak_terbaca(alamat, ruang, galat))
            continue
        bacaan[nama] = baca(data, nama)
        keluhan.extend(bacaan[nama].keluhan)
    return bacaan, urutkan(keluhan)


def baca_gambar(ruang: Path, folder: str) -> dict[str, bytes]:
    """The pictures (PNG, SVG) in a folder of the workspace by name; links and large files are passed over."""
    if not (ruang / folder).is_dir():
        return {}
    gambar = (satu for satu in sorted((ruang / folder).iterdir()) if satu.suffix in (".png", ".svg") and satu.is_file())
    return {satu.name: satu.read_bytes() for satu in gambar if not satu.is_symlink() and satu.stat().st_size <= GAMBAR_TERBESAR}


def nisbi(alamat: Path, ruang: Path) -> str:
    """Give a path as complaints name it: relative to the workspace, with `/` on every system."""
    return alamat.relative_to(ruang).as_posix()


def _tak_terbaca(alamat: Path, ruang: Path, galat: OSError) -> Keluhan:
    sebab = "tidak ada izin membacanya" if isinstance(galat, PermissionError) else "tidak dapat dibuka"
    return _keluhan("BERKAS-TAK-TERBACA", alamat, ruang, sebab, perbaikan="periksa izin dan keberadaannya")


def _keluhan(kode: str, alamat: Path, ruang: Path, pesan: str, *, diharapkan: str = "", perbaikan: str = "") -> Keluhan:
    return Keluhan(kode, Berat.GALAT, Tempat(nisbi(alamat, ruang)), pesan, diharapkan=diharapkan, perbaikan=perbaikan)
