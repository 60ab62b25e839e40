"""Pictures for tests."""

from __future__ import annotations

import struct
import zlib


def png(lebar: int, tinggi: int) -> bytes:
    """A grey picture."""

    def bagian(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    isi = zlib.compress((b"\0" + b"\x80" * lebar) * tinggi, 9)
    return b"\x89PNG\r\n\x1a\n" + bagian(b"IHDR", kepala) + bagian(b"IDAT", isi) + bagian(b"IEND", b"")
