"""Where a writer may remember what it made: a store that names entries by the hash of what they depend on."""

from __future__ import annotations

from typing import Protocol


class Simpanan(Protocol):
    """A store of bytes; what it gives back is what was put in, or nothing."""

    def ambil(self, kunci: str) -> bytes | None:
        """The bytes stored under 64 hexadecimal digits."""

    def simpan(self, kunci: str, isi: bytes) -> None:
        """Store bytes; a store that cannot be written forgets."""
