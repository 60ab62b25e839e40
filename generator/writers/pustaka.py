"""The native libraries that set text: Pango, HarfBuzz and what they stand on, told apart by their very bytes.

A package update may mend a library without changing the version it tells of itself, so on Linux the loaded files are hashed;
elsewhere the versions must do.
"""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

_PINTU = (
    ("pango_version_string", "libpangoft2-1.0.so.0", "libpangoft2-1.0-0.dll", "libpangoft2-1.0.dylib"),
    ("hb_version_string", "libharfbuzz-subset.so.0", "libharfbuzz-subset-0.dll", "libharfbuzz-subset.dylib"),
)
"""Libraries by their usual names, with a function that tells a version; they load the others."""

_PETA = Path("/proc/self/maps")
_NAMA = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype", "libfribidi", "libgraphite2", "libglib", "libgobject")


@cache  # a library that is loaded stays the same as long as the process
def sidik_pustaka() -> str:
    """A hash of the libraries that layout would use here; of nothing where there are none."""
    hasil = hashlib.sha256(versi_pustaka().encode())
    for jalur in sorted(_termuat()):
        hasil.update(jalur.name.encode() + hashlib.sha256(jalur.read_bytes()).digest())
    return hasil.hexdigest()


def versi_pustaka() -> str:
    """The versions the libraries tell of themselves, a line each; empty where one is not found under its usual names."""
    return "".join(f"{fungsi} {_versi(fungsi, berkas)}\n" for fungsi, *berkas in _PINTU)


def _versi(fungsi: str, berkas: list[str]) -> str:
    for nama in berkas:
        with suppress(OSError, AttributeError):
            tanya = getattr(ctypes.CDLL(nama), fungsi)
            tanya.restype = ctypes.c_char_p
            return str(tanya().decode())
    return ""


def _termuat() -> Iterator[Path]:
    """The files of the text libraries in this process."""
    if _PETA.exists():
        baris = (satu.split(maxsplit=5) for satu in _PETA.read_text("utf-8", "surrogateescape").splitlines())
        for alamat in {satu[5] for satu in baris if len(satu) == 6}:
            jalur = Path(alamat)
            if jalur.name.startswith(_NAMA) and jalur.is_file():
                yield jalur
