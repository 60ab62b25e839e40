"""Walking a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def unsur(simpul: object) -> Iterator[object]:
    """Every element below `simpul`, in order."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from unsur(satu)
    elif is_dataclass(simpul):
        yield simpul
        for medan in fields(simpul):
            yield from unsur(getattr(simpul, medan.name))
