"""The manifest of an out folder: what each output is, what it was made from, and the hash it had when it was made.

Who gets a letter is decided by hundreds of records, which all letters of a kind have read: those stand once, under the kind.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from pathlib import Path
from typing import Any

NAMA_MANIFES = "manifest.json"
NAMA_JUMLAH = "SHA256SUMS"
NAMA_RENCANA = ".terbit.json"
"""Journal of a publication that is under way: what the outputs become. Left only by a killed build."""


class ManifesRusak(ValueError):
    """The file is no manifest of ours."""


@dataclass(frozen=True, slots=True)
class Entri:
    """One output. `ukuran` in bytes, `halaman` in pages where the format has pages.

    `disunting`: somebody changed the file after it was made: `sha256` is no longer the file's and a newer one stands beside it.
    """

    jalur: str
    sha256: str
    ukuran: int
    jenis: str
    penerima: str
    halaman: int | None
    rekaman: tuple[str, ...]
    templat: tuple[str, ...]
    komit: str
    disunting: bool = False


_MEDAN = tuple(satu.name for satu in fields(Entri))
_BERSAMA = "rekaman_bersama"

Manifes = Mapping[str, Entri]
"""Entries by path below the out folder."""


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sha256_berkas(path: Path) -> str:
    """Hash of a file's content. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def baca_manifes(path: Path) -> Manifes:
    """Read a manifest; no file is an empty one. Raises OSError and ManifesRusak."""
    return {entri.jalur: entri for entri in baca_entri(path)}


def baca_entri(path: Path) -> tuple[Entri, ...]:
    """Read the entries of a manifest or of a journal, which may hold several for one path. Raises OSError and ManifesRusak."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ()
    try:
        isi = json.loads(content)
        gabung = _Gabung(isi.get(_BERSAMA, {}))
        return tuple(_entri(satu, gabung) for satu in isi["keluaran"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ManifesRusak(str(error)) from error


def tulis_manifes(entri: Iterable[Entri]) -> bytes:
    """The manifest's bytes, sorted by path: the same entries give the same bytes."""
    urut = sorted(entri, key=lambda satu: (satu.jalur, satu.sha256))
    bersama = {
        jenis: milik
        for jenis, deret in groupby(sorted(urut, key=lambda satu: satu.jenis), lambda satu: satu.jenis)
        if (milik := _rekaman_bersama([satu.rekaman for satu in deret]))
    }
    himpunan = {jenis: frozenset(milik) for jenis, milik in bersama.items()}
    keluaran = [
        {nama: getattr(satu, nama) for nama in _MEDAN} | {"rekaman": _sisa(satu.rekaman, himpunan.get(satu.jenis))}
        for satu in urut
    ]
    isi = {_BERSAMA: bersama, "keluaran": keluaran} if bersama else {"keluaran": keluaran}
    return (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode()


def _rekaman_bersama(semua: Sequence[tuple[str, ...]]) -> list[str]:
    """The records that several outputs have all read."""
    return sorted(frozenset(semua[0]).intersection(*set(semua))) if len(semua) > 1 else []


def _sisa(rekaman: tuple[str, ...], bersama: frozenset[str] | None) -> list[str]:
    return [satu for satu in rekaman if satu not in bersama] if bersama else list(rekaman)


def tulis_jumlah(entri: Iterable[Entri]) -> bytes:
    """The bytes of SHA256SUMS, for `sha256sum --check`; files that somebody edited are not vouched for."""
    lines = [f"{satu.sha256}  {satu.jalur}\n" for satu in sorted(entri, key=lambda satu: satu.jalur) if not satu.disunting]
    return "".join(lines).encode()


class _Gabung:
    """Gives outputs all their records again; equal lists are one."""

    def __init__(self, bersama: Mapping[str, Sequence[str]]) -> None:
        self._bersama = bersama
        self._jadi: dict[tuple[str, ...], tuple[str, ...]] = {}

    def __call__(self, jenis: str, sisa: Sequence[str]) -> tuple[str, ...]:
        kunci = (jenis, *sisa)
        if kunci not in self._jadi:
            self._jadi[kunci] = tuple(sorted((*self._bersama.get(jenis, ()), *sisa)))
        return self._jadi[kunci]


def _entri(raw: Any, gabung: _Gabung) -> Entri:
    values = {nama: raw[nama] for nama in _MEDAN}
    entri = Entri(**{**values, "rekaman": gabung(raw["jenis"], values["rekaman"]), "templat": tuple(values["templat"])})
    if not (isinstance(entri.jalur, str) and isinstance(entri.sha256, str)):
        raise TypeError("jalur, sha256")
    return entri
