"""The front matter of a book's part (``templates/buku/<name>.md``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from generator.model.jenis import Rekaman, Slug
from generator.tree import SeriJudul


class HalamanBuku(StrEnum):
    """Page styles of a book, keys of `Tema.halaman`."""

    SAMPUL = "sampul"
    DEPAN = "depan"
    ISI = "isi"
    LANSKAP = "lanskap"
    TELEPON = "telepon"


class KepalaBagian(Rekaman):
    """What a part needs: page style, contexts, and what it is repeated for (`tiap`): clusters or levels.

    `tingkat` is the level of its ``#``. Headings below level `nomor_sampai` have no number and are not listed; where it
    is 0 the title itself has no number but is listed, as in front matter. `penomoran` says whether a title of level 1 begins
    a BAB or an attachment.
    """

    halaman: HalamanBuku
    tiap: Slug | None = None
    tingkat: Literal["1", "2"] = "1"
    nomor_sampai: Literal["0", "1", "2", "3"] = "3"
    penomoran: SeriJudul = "bab"
    data: tuple[str, ...] = ()
