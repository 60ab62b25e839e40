"""What a build is asked for, and why it cannot be planned."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.documents.keluaran import Keluaran as Format
from generator.keluhan import Keluhan
from generator.pipeline.batas import PROSES, Batas

PENAUT: Final = "linker"
PIKEPDF: Final = "pikepdf"
"""Who joins laid out pages to a PDF."""


@dataclass(frozen=True, slots=True)
class Pesanan:
    """What to build: ids of kinds (all when empty), one recipient only, formats (all when empty), drafts in spite of errors.

    `cache` is the folder of layout results of earlier builds, ``None`` to lay everything out anew. `srikandi` asks for letters
    as DOCX with the tags of the signing system. `cara` says who lays out (see `generator.pipeline.pelaksana.pelaksana`) and
    `batas` what one section may take: neither moves a byte. `perakit` joins the pages (see `generator.pipeline.perakit`).
    """

    jenis: Collection[str] = ()
    kepada: str | None = None
    format: Collection[Format] = ()
    draf: bool = False
    cache: Path | None = None
    srikandi: bool = False
    cara: str = PROSES
    batas: Batas = field(default_factory=Batas)
    perakit: str = PENAUT

    @property
    def berproses(self) -> bool:
        """Whether processes of this machine may have pages to lay out."""
        return self.cara == PROSES and not self.srikandi and (not self.format or Format.PDF in self.format)

    def hanya_buku(self, templat: Path) -> bool:
        """Whether the kinds are books as far as can be told before templates are read; a wrong guess costs time only."""
        try:
            berkas = [templat / "dokumen" / f"{satu}.md" for satu in self.jenis]
            return bool(berkas) and all(b"\nbagian:" in satu.read_bytes() for satu in berkas)
        except (OSError, ValueError):
            return False


class GagalBangun(Exception):
    """Nothing can be planned; `keluhan` says why."""

    def __init__(self, keluhan: tuple[Keluhan, ...]) -> None:
        self.keluhan = keluhan
        super().__init__(f"{len(keluhan)} galat")


class IdTidakDikenal(ValueError):
    """A kind or recipient that is not there: its id, and the ids that are there."""

    def __init__(self, id_: str, dikenal: Iterable[str] = ()) -> None:
        super().__init__(id_)
        self.dikenal = tuple(sorted(set(dikenal)))
