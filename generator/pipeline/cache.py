"""A content-addressed store of what was made before: one file an entry, named by the key of its input, never trusted unchecked.

An entry is written beside its place and renamed, so that two builds at once cannot spoil each other. A damaged or foreign
entry counts as missing and is removed. Entries used least recently go when the store outgrows its limit.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

BATAS = 1 << 30
"""Bytes a store may hold."""

VERSI_LAIN = "versi lain"
"""The kind of entries that this program did not write; they are never used."""

_AKHIRAN = ".tata"
_TANDA = b"klaster-cache-2 "
_JUMLAH = 32


def ambil(folder: Path, kunci: str) -> bytes | None:
    """The bytes stored under `kunci`, ``None`` when there are none that are whole."""
    jalur = _jalur(folder, kunci)
    try:
        data = jalur.read_bytes()
    except OSError:
        return None
    kepala, _, sisa = data.partition(b"\n")
    isi = sisa[_JUMLAH:]
    if not kepala.startswith(_TANDA) or sisa[:_JUMLAH] != _jumlah(kunci, isi):
        buang(folder, kunci)
        return None
    with suppress(OSError):
        os.utime(jalur)
    return isi


def ada(folder: Path, kunci: str) -> bool:
    """Whether there is an entry of that name, whole or not."""
    return _jalur(folder, kunci).exists()


def simpan(folder: Path, kunci: str, isi: bytes, jenis: str) -> None:
    """Store `isi`; `jenis` tells the user what it is. One that cannot be written is no fault of the build."""
    jalur = _jalur(folder, kunci)
    sementara: Path | None = None
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        nomor, nama = tempfile.mkstemp(dir=jalur.parent, suffix=".baru")
        sementara = Path(nama)
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(_TANDA + jenis.encode() + b"\n" + _jumlah(kunci, isi) + isi)
        sementara.replace(jalur)
    except OSError:
        if sementara is not None:
            with suppress(OSError):
                sementara.unlink()


def buang(folder: Path, kunci: str) -> None:
    with suppress(OSError):
        _jalur(folder, kunci).unlink()


def isi_cache(folder: Path) -> dict[str, tuple[int, int]]:
    """Number of entries and their bytes by the kind they were stored as, in the order of the alphabet."""
    hasil: dict[str, tuple[int, int]] = {}
    for satu in _semua(folder):
        with suppress(OSError), satu.open("rb") as berkas:
            kepala = berkas.readline(len(_TANDA) + 64)
            jenis = kepala[len(_TANDA) : -1].decode("utf-8", "replace") if kepala.startswith(_TANDA) else VERSI_LAIN
            banyak, ukuran = hasil.get(jenis, (0, 0))
            hasil[jenis] = banyak + 1, ukuran + os.fstat(berkas.fileno()).st_size
    return dict(sorted(hasil.items()))


def pangkas(folder: Path, batas: int = BATAS) -> int:
    """Remove the entries used least recently until at most `batas` bytes are left; how many went. Zero clears the store."""
    semua = []
    for satu in _semua(folder):
        with suppress(OSError):
            keadaan = satu.stat()
            semua.append((keadaan.st_mtime_ns, satu, keadaan.st_size))
    jumlah, hilang = sum(ukuran for *_, ukuran in semua), 0
    for _waktu, satu, ukuran in sorted(semua):
        if jumlah <= batas:
            break
        with suppress(OSError):
            satu.unlink()
        jumlah, hilang = jumlah - ukuran, hilang + 1
    return hilang


def _jalur(folder: Path, kunci: str) -> Path:
    return folder / kunci[:2] / f"{kunci}{_AKHIRAN}"


def _semua(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"??/*{_AKHIRAN}"))


def _jumlah(kunci: str, isi: bytes) -> bytes:
    return hashlib.sha256(kunci.encode() + b"\n" + isi).digest()
