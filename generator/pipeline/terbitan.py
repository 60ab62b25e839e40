"""Look at a published set: is every file the one its manifest and SHA256SUMS vouch for?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.pipeline.manifes import (
    NAMA_JUMLAH,
    NAMA_MANIFES,
    NAMA_RENCANA,
    Entri,
    Manifes,
    ManifesRusak,
    baca_manifes,
    sha256_berkas,
    tulis_jumlah,
)

KODE: Final[DaftarKode] = {
    "TERBIT-MANIFES": "Manifest tidak ada, kosong, atau rusak.",
    "TERBIT-TERPUTUS": "Pembangunan sebelumnya terputus.",
    "TERBIT-HILANG": "Keluaran atau daftar SHA-256 tidak ada.",
    "TERBIT-JUMLAH": "Daftar SHA-256 tidak sama dengan manifest.",
    "TERBIT-ASING": "Berkas di folder keluaran tidak tercatat di manifest.",
    "TERBIT-DISUNTING": "Dokumen telah disunting sejak dibuat.",
    "TERBIT-BERUBAH": "Isi keluaran bukan yang tercatat di manifest.",
}
ULANGI = "jalankan lagi pembangunan dokumen"


def periksa_terbitan(folder: Path) -> list[Keluhan]:
    """Complaints about an out folder, sorted by path: lost, changed and unknown files, an interrupted build. Raises OSError."""
    try:
        manifes = baca_manifes(folder / NAMA_MANIFES)
    except ManifesRusak as error:
        return [_keluhan("TERBIT-MANIFES", folder / NAMA_MANIFES, "manifest rusak", ditemukan=str(error), perbaikan=ULANGI)]
    if not manifes:
        return [_keluhan("TERBIT-MANIFES", folder / NAMA_MANIFES, "manifest tidak ada atau kosong", perbaikan=ULANGI)]
    keluhan = [*_terputus(folder), *_jumlah(folder, manifes), *_asing(folder, manifes)]
    for entri in manifes.values():
        keluhan += _berkas(folder, entri)
    return sorted(keluhan, key=lambda satu: (satu.tempat.berkas, satu.kode))


def _terputus(folder: Path) -> Iterator[Keluhan]:
    if (folder / NAMA_RENCANA).exists():
        pesan = "pembangunan sebelumnya terputus; keluaran lama dan baru bercampur"
        yield _keluhan("TERBIT-TERPUTUS", folder / NAMA_RENCANA, pesan, perbaikan=ULANGI)


def _jumlah(folder: Path, manifes: Manifes) -> Iterator[Keluhan]:
    path = folder / NAMA_JUMLAH
    if not path.exists():
        yield _keluhan("TERBIT-HILANG", path, "daftar SHA-256 tidak ada", perbaikan=ULANGI)
    elif path.read_bytes() != tulis_jumlah(manifes.values()):
        yield _keluhan("TERBIT-JUMLAH", path, "daftar SHA-256 tidak sama dengan manifest", perbaikan=ULANGI)


def _asing(folder: Path, manifes: Manifes) -> Iterator[Keluhan]:
    dikenal = {*manifes, NAMA_MANIFES, NAMA_JUMLAH}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.relative_to(folder).as_posix() not in dikenal:
                pesan = "berkas ini bukan keluaran yang tercatat di manifest"
                yield _keluhan("TERBIT-ASING", path, pesan, Berat.PERINGATAN, perbaikan="pindahkan ke luar folder keluaran")


def _berkas(folder: Path, entri: Entri) -> Iterator[Keluhan]:
    path = folder / entri.jalur
    if not path.is_file():
        yield _keluhan("TERBIT-HILANG", path, "keluaran yang tercatat di manifest tidak ada", perbaikan=ULANGI)
    elif entri.disunting:
        yield _keluhan("TERBIT-DISUNTING", path, "dokumen telah disunting sejak dibuat", Berat.CATATAN)
    elif (ditemukan := sha256_berkas(path)) != entri.sha256:
        pesan = "isi berkas bukan yang tercatat di manifest"
        yield _keluhan("TERBIT-BERUBAH", path, pesan, ditemukan=ditemukan, diharapkan=entri.sha256, perbaikan=ULANGI)


def _keluhan(
    kode: str,
    path: Path,
    pesan: str,
    berat: Berat = Berat.GALAT,
    ditemukan: str | None = None,
    diharapkan: str = "",
    perbaikan: str = "",
) -> Keluhan:
    return Keluhan(
        kode=kode,
        berat=berat,
        tempat=Tempat(path.as_posix()),
        pesan=pesan,
        ditemukan=ditemukan,
        diharapkan=diharapkan,
        perbaikan=perbaikan,
    )
