"""Who remembers what was made of the records: a computation with a name, done again only when what it looked at has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from generator.model.ruang import Ruang

T = TypeVar("T")


class Ingatan(Protocol):
    """`buat` must depend on nothing but `nama` and the workspace it is given; what it gives is made of trees and plain data.

    It may ask for other parts, of the workspace that it is given: then it depends on what they looked at, too.
    """

    def __call__(self, nama: str, ruang: Ruang, buat: Callable[[Ruang], T]) -> T: ...


def tanpa_ingatan(nama: str, ruang: Ruang, buat: Callable[[Ruang], T]) -> T:  # noqa: ARG001 - an `Ingatan`
    """Makes everything anew."""
    return buat(ruang)
