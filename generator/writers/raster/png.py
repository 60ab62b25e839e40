"""What a PNG file is put together from."""

from __future__ import annotations

import struct
import zlib
from typing import Final

TANDA_PNG: Final = b"\x89PNG\r\n\x1a\n"
"""What a file begins with."""


def bagian_png(jenis: bytes, isi: bytes) -> bytes:
    """A chunk of four letters `jenis`, with its length and its checksum."""
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))
