"""What processes are given to do: a section to lay out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from generator.pipeline.batas import Gagal
from generator.writers.pdf import GalatTataLetak, TugasTata
from generator.writers.pdf.kemasan import kemas
from generator.writers.pdf.muat import tata_tugas


class Tugas(Protocol):
    """A piece of work for any process that has the assets: a pure function of what it holds."""

    def kerjakan(self, aset: Path) -> Any:
        """The result, or `Gagal`. Raises `PdfTidakTersedia`."""


Pekerjaan: TypeAlias = Callable[[Iterable[Tugas], Path], Iterator[tuple[int, Any]]]
"""Does work with the assets of a folder: each task's number with its result, in the order in which they are done.

Tasks are taken from the iterable as processes get free, so that neither they nor results wait in memory; the first may have
been given out before a result is asked for.
"""


@dataclass(frozen=True, slots=True)
class TataBagian:
    """A section laid out and packed."""

    tugas: TugasTata

    def kerjakan(self, aset: Path) -> bytes | Gagal:
        try:
            return kemas(tata_tugas(self.tugas, aset))
        except GalatTataLetak as galat:
            return Gagal(str(galat))
