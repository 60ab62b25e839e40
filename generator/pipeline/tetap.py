"""Builds with nothing to do: what an equal build said and left on the disk, kept to be compared before anything is read.

The answer is given only when inputs and options are the same (`masukan.sidik_masukan`) and publishing would find the out
folder as it left it: the same files with the same bytes where this build's papers lie, the same entries of their kinds in the
manifest, nothing that publishing would mend.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.pipeline import cache
from generator.pipeline.batas import PROSES, Batas
from generator.pipeline.manifes import (
    NAMA_JUMLAH,
    NAMA_MANIFES,
    NAMA_RENCANA,
    Manifes,
    ManifesRusak,
    baca_manifes,
    sha256_berkas,
    tulis_jumlah,
    tulis_manifes,
)
from generator.pipeline.masukan import TidakTersidik, sidik_masukan
from generator.pipeline.pesanan import Pesanan


@dataclass(frozen=True, slots=True)
class Laporan:
    """What a build tells: `galat` for standard error, ended lines; the files of its papers, POSIX below the out folder; in one
    phrase what they hold; whether all that was asked for was made. `dihapus` are files that are outputs no more."""

    galat: str
    berkas: tuple[str, ...]
    isi: str
    utuh: bool
    dihapus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selesai:
    """A build that has published: its report, the manifest, the ids of the kinds it was asked for.

    `tetap`: an equal build would end like this one; a paper that only lacked time or memory might be made.
    """

    laporan: Laporan
    manifes: Manifes
    jenis: tuple[str, ...]
    tetap: bool = True


def bangun_bila_berubah(
    akar: Path, keluar: Path, pesanan: Pesanan, komit: str, bangun: Callable[[], Selesai]
) -> tuple[Laporan, bool]:
    """The report of `bangun`, and whether it had to be called: not when it would find everything as it left it.

    `komit` stands in the manifest. Without a cache every build is called.
    """
    folder, sidik = pesanan.cache, _sidik(akar, pesanan, komit)
    if folder is None or not sidik:
        return bangun().laporan, True
    if lama := ingat(folder, sidik, keluar):
        return lama, False
    selesai = bangun()
    if selesai.tetap and sidik == _sidik(akar, pesanan, komit):  # nothing was edited while the build ran
        catat(folder, sidik, keluar, selesai)
    return selesai.laporan, True


def _sidik(akar: Path, pesanan: Pesanan, komit: str) -> str:
    """The fingerprint of all that a build depends on, empty when there is none."""
    pilihan = replace(pesanan, cache=None, cara=PROSES, batas=Batas(), jenis=sorted(pesanan.jenis), format=sorted(pesanan.format))
    try:
        return sidik_masukan(akar, repr(pilihan), komit, str(akar))
    except TidakTersidik:
        return ""


def ingat(folder: Path, sidik: str, keluar: Path) -> Laporan | None:
    """What the build of fingerprint `sidik` into `keluar` would tell, ``None`` when it may have something to do."""
    isi = cache.ambil(folder, _kunci(sidik, keluar))
    if isi is None:
        return None
    try:
        ingatan = json.loads(isi)
        jenis, berkas = ingatan["jenis"], ingatan["laporan"]["berkas"]
        if ingatan["keadaan"] != _keadaan(keluar, berkas, _milik(_manifes_utuh(keluar), jenis)):
            return None
        return Laporan(**{**ingatan["laporan"], "berkas": tuple(berkas), "dihapus": ()})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def catat(folder: Path, sidik: str, keluar: Path, selesai: Selesai) -> None:
    """Remember a build that has just ended. One that finds everything as it was left has nothing removed to tell of."""
    laporan, manifes = selesai.laporan, selesai.manifes
    try:
        keadaan = _keadaan(keluar, laporan.berkas, _milik(manifes, selesai.jenis))
    except (OSError, ValueError):
        return
    if any(keadaan["folder"][_folder(satu)].get(PurePosixPath(satu).name) != manifes[satu].sha256 for satu in laporan.berkas):
        return
    isi = {"jenis": selesai.jenis, "laporan": {**asdict(laporan), "dihapus": ()}, "keadaan": keadaan}
    cache.simpan(folder, _kunci(sidik, keluar), json.dumps(isi).encode(), "bangunan")


def _kunci(sidik: str, keluar: Path) -> str:
    return hashlib.sha256(f"tetap {sidik} {keluar.resolve()}".encode("utf-8", "surrogateescape")).hexdigest()


def _manifes_utuh(keluar: Path) -> Manifes:
    """The manifest. Raises OSError and ValueError when publishing would change it or its SHA256SUMS on its own account."""
    if (keluar / NAMA_RENCANA).exists():
        raise ManifesRusak("interrupted")
    manifes = baca_manifes(keluar / NAMA_MANIFES)
    if (keluar / NAMA_MANIFES).read_bytes() != tulis_manifes(manifes.values()):
        raise ManifesRusak("not as it was written")
    if (keluar / NAMA_JUMLAH).read_bytes() != tulis_jumlah(manifes.values()):
        raise ManifesRusak("other sums")
    if not all((keluar / jalur).exists() for jalur in manifes if ".baru" in jalur):
        raise ManifesRusak("a file beside an edited one is gone")
    return manifes


def _milik(manifes: Manifes, jenis: Collection[str]) -> Manifes:
    return {jalur: entri for jalur, entri in manifes.items() if entri.jenis in jenis}


def _keadaan(keluar: Path, berkas: Collection[str], manifes: Manifes) -> dict[str, dict[str, Any]]:
    """The hashes of all files in the folders of the outputs, and the entries. Raises OSError and ValueError."""
    return {
        "folder": {satu: _isi_folder(keluar, satu) for satu in sorted({_folder(satu) for satu in berkas})},
        "manifes": {jalur: hashlib.sha256(repr(entri).encode()).hexdigest() for jalur, entri in sorted(manifes.items())},
    }


def _folder(jalur: str) -> str:
    return PurePosixPath(jalur).parent.as_posix()


def _isi_folder(keluar: Path, folder: str) -> dict[str, str]:
    tempat = (keluar, *(keluar / satu for satu in reversed(PurePosixPath(folder).parents)), keluar / folder)
    if any(satu.is_symlink() for satu in tempat):
        raise ValueError(folder)
    hasil = {}
    with os.scandir(keluar / folder) as isi:
        for butir in isi:
            if butir.is_file(follow_symlinks=False):
                hasil[butir.name] = sha256_berkas(Path(butir.path))
            elif not butir.is_dir(follow_symlinks=False):
                raise ValueError(butir.name)
    return hasil
