"""Fingerprints of parts of a document: under them a writer or an inspection may remember what it made of such a part."""

from __future__ import annotations

import hashlib


class Bersidik:
    """Frozen data with a fingerprint of all it says.

    A copy with other contents (`dataclasses.replace`) has a fingerprint of its own. Where values come from is no part of it:
    like equality it is of what is printed.
    """

    __slots__ = ("_sidik",)
    _sidik: str

    @property
    def sidik(self) -> str:
        """64 hexadecimal digits: the same for equal parts in every run, another for parts that differ."""
        try:
            return self._sidik
        except AttributeError:
            hasil = hashlib.sha256(repr(self).encode()).hexdigest()
            object.__setattr__(self, "_sidik", hasil)
            return hasil
