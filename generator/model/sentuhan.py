"""What a computation depends on, field by field: records that tell of each look at one of their fields.

A paper counts files (`generator.model.jejak`); to know whether a part of it would come out the same, files are too coarse: the
title of a cluster stands in many tables, its story in one chapter.
"""

from __future__ import annotations

from abc import ABCMeta
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeVar

from generator.model.berkas import Berkas

B = TypeVar("B", bound=Berkas)

SELURUHNYA: Final = "*"
"""Stands for all fields of a file."""
ADA: Final = ""
"""Stands for nothing but that the file is there."""


@dataclass(frozen=True, slots=True)
class Sentuhan:
    """The fields looked at, by path of their file, and the globs at which it was seen which files there are."""

    medan: dict[str, set[str]] = field(default_factory=dict)
    pola: set[str] = field(default_factory=set)
    terjejak: dict[str, Any] = field(default_factory=dict)
    """The records handed out, by path, so that each stays the same object."""

    def seluruh(self, berkas: str) -> None:
        self.medan.setdefault(berkas, set()).add(SELURUHNYA)

    def berjejak(self, rekaman: B) -> B:
        """The record as one that tells."""
        if rekaman.berkas in self.terjejak:
            hasil: B = self.terjejak[rekaman.berkas]
            return hasil
        dilihat = self.medan.setdefault(rekaman.berkas, set())
        dilihat.add(ADA)
        hasil = self.terjejak[rekaman.berkas] = _kelas(type(rekaman)).salinan(rekaman, dilihat.add)
        return hasil


@cache
def _kelas(asli: Any) -> Any:
    """The class of records like those of `asli` that tell which of their fields are looked at.

    It is made below pydantic, which has nothing to add to what `asli` has.
    """
    medan = frozenset(asli.model_fields)

    def salinan(rekaman: Berkas, catat: Callable[[str], None]) -> Berkas:
        hasil: Berkas = asli.__new__(kelas)
        for nama in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"):
            object.__setattr__(hasil, nama, getattr(rekaman, nama))
        object.__setattr__(hasil, "_catat", catat)
        return hasil

    def ambil(self: Any, nama: str) -> Any:
        if nama in medan:
            object.__getattribute__(self, "_catat")(nama)
        elif nama == "__dict__":
            object.__getattribute__(self, "_catat")(SELURUHNYA)
        return object.__getattribute__(self, nama)

    isi = {"__slots__": ("_catat",), "__getattribute__": ambil, "salinan": staticmethod(salinan), "__module__": __name__}
    kelas = ABCMeta.__new__(type(asli), asli.__name__, (asli,), isi)
    return kelas
