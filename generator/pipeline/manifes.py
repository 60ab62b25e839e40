"""The manifest of an out folder: what each output is, what it was made from, and the hash it had when it was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
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
        return tuple(map(_entri, json.loads(content)["keluaran"]))
    except (ValueError, TypeError, KeyError) as error:
        raise ManifesRusak(str(error)) from error


def tulis_manifes(entri: Iterable[Entri]) -> bytes:
    """The manifest's bytes, sorted by path: the same entries give the same bytes."""
    keluaran = [asdict(satu) for satu in sorted(entri, key=lambda satu: (satu.jalur, satu.sha256))]
    return (json.dumps({"keluaran": keluaran}, ensure_ascii=False, indent=1) + "\n").encode()


def tulis_jumlah(entri: Iterable[Entri]) -> bytes:
    """The bytes of SHA256SUMS, for `sha256sum --check`; files that somebody edited are not vouched for."""
    lines = [f"{satu.sha256}  {satu.jalur}\n" for satu in sorted(entri, key=lambda satu: satu.jalur) if not satu.disunting]
    return "".join(lines).encode()


def _entri(raw: Any) -> Entri:
    values = {field.name: raw[field.name] for field in fields(Entri)}
    entri = Entri(**{**values, "rekaman": tuple(values["rekaman"]), "templat": tuple(values["templat"])})
    if not (isinstance(entri.jalur, str) and isinstance(entri.sha256, str)):
        raise TypeError("jalur, sha256")
    return entri
