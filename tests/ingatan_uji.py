"""A store of writers in memory."""

from __future__ import annotations


class Ingatan(dict[str, bytes]):
    """A store that counts what it was asked to keep."""

    disimpan = 0

    def ambil(self, kunci: str) -> bytes | None:
        return self.get(kunci)

    def simpan(self, kunci: str, isi: bytes) -> None:
        self.disimpan += 1
        self[kunci] = isi
