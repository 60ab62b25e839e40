"""Fingerprints of parts of a document: under them a writer or an inspection may remember what it made of such a part.

A part whose fingerprint is known need not be there: its fields may be fetched when they are first asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar


class Bersidik:
    """Frozen data with a fingerprint of all it says.

    A copy with other contents (`dataclasses.replace`) has a fingerprint of its own. Where values come from is no part of it:
    like equality it is of what is printed.
    """

    __slots__ = ("_muat", "_sidik")
    _muat: Callable[[], Any]
    _sidik: str

    @property
    def sidik(self) -> str:
        """64 hexadecimal digits: the same for parts made alike in every run, another for parts that differ."""
        try:
            return self._sidik
        except AttributeError:
            hasil = hashlib.sha256(repr(self).encode()).hexdigest()
            object.__setattr__(self, "_sidik", hasil)
            return hasil

    def __getattr__(self, nama: str) -> Any:
        """Called for a field that is not there yet."""
        if nama.startswith("_"):
            raise AttributeError(nama)
        utuh = self._muat()
        for medan in fields(utuh):
            object.__setattr__(self, medan.name, getattr(utuh, medan.name))
        return object.__getattribute__(self, nama)


_B = TypeVar("_B", bound=Bersidik)


def tertunda(kelas: type[_B], sidik: str, muat: Callable[[], _B], **diketahui: object) -> _B:
    """A part that equals what `muat` gives, which is called when a field beyond `diketahui` is first asked for."""
    hasil = kelas.__new__(kelas)
    for nama, isi in ({"_sidik": sidik, "_muat": muat} | diketahui).items():
        object.__setattr__(hasil, nama, isi)
    return hasil
