"""What an inspection of one file remembers for the next, each result under the hash of the bytes it was read from."""

from __future__ import annotations

import json
import marshal
from collections.abc import Collection, Mapping
from typing import Any, Self

Isi = Any
"""Plain values as JSON has them; packed by marshal, which opens them faster and runs nothing."""

_TANPA_RUJUKAN = 2
"""Marshal's form in which equal values are equal bytes."""


class Ingatan:
    """Results of this inspection by kind and hash; those of the last one are taken over when asked for, else forgotten.

    Only what is without fault is remembered: a complaint is found anew each time.
    """

    def __init__(self, lama: Mapping[str, Mapping[str, Isi]] | None = None) -> None:
        self._lama = lama or {}
        self._kini: dict[str, dict[str, Isi]] = {}
        self.berubah = False

    def ambil(self, jenis: str, ciri: str) -> Isi | None:
        kini = self._kini.setdefault(jenis, {})
        isi = kini.get(ciri)
        if isi is None:
            isi = self._lama.get(jenis, {}).get(ciri)
            if isi is not None:
                kini[ciri] = isi
        return isi

    def simpan(self, jenis: str, ciri: str, isi: Isi) -> None:
        """Remember; `isi` must be equal to what JSON makes of it, tuples counting as lists."""
        isi = json.loads(json.dumps(isi))
        self._kini.setdefault(jenis, {})[ciri] = isi
        self.berubah = self.berubah or self._lama.get(jenis, {}).get(ciri) != isi

    def gabung(self, data: bytes) -> None:
        """Take over what another inspection of the same file remembers, as `kemas` packed it."""
        for jenis, isi in self.buka(data)._lama.items():
            self._kini.setdefault(jenis, {}).update(isi)
            self.berubah = self.berubah or bool(isi)

    def kemas(self, jenis: Collection[str] | None = None) -> bytes:
        """All of it or these kinds, for this version of Python: who stores it names that version in the key."""
        isi = self._kini if jenis is None else {satu: self._kini.get(satu, {}) for satu in jenis}
        return marshal.dumps(isi, _TANPA_RUJUKAN)

    @classmethod
    def buka(cls, data: bytes) -> Self:
        """What `kemas` packed. Raises ValueError or TypeError for anything else."""
        try:
            isi = marshal.loads(data)  # noqa: S302 - a store hands out only what has its checksum
        except EOFError as galat:
            raise ValueError("no memory of an inspection") from galat
        if not isinstance(isi, dict) or not all(isinstance(satu, dict) for satu in isi.values()):
            raise ValueError("no memory of an inspection")
        return cls(isi)
