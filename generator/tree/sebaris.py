"""Inline elements: what a line of text is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.tree.asal import Asal


@dataclass(frozen=True, slots=True)
class Teks:
    """Words of an author (a template or a Markdown field)."""

    isi: str


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value of a record, already in words; never parsed as markup by anyone."""

    isi: str
    asal: tuple[Asal, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tebal:
    isi: IsiBaris


@dataclass(frozen=True, slots=True)
class Miring:
    isi: IsiBaris


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link to the outside; `ke` is an ``https:`` or ``mailto:`` address."""

    isi: IsiBaris
    ke: str


@dataclass(frozen=True, slots=True)
class Rujuk:
    """A reference to a numbered block. `teks` ("Tabel 3.1.2", "BAB III") is filled by the numbering pass."""

    ke: str
    bentuk: Literal["nomor", "judul"] = "nomor"
    teks: str = ""


@dataclass(frozen=True, slots=True)
class CatatanKaki:
    isi: IsiBaris


@dataclass(frozen=True, slots=True)
class GantiBaris:
    pass


Sebaris: TypeAlias = Teks | Nilai | Tebal | Miring | Tautan | Rujuk | CatatanKaki | GantiBaris
IsiBaris: TypeAlias = tuple[Sebaris, ...]
