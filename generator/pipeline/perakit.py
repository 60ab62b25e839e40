"""Who joins laid out sections to a PDF: the linker, which keeps what it linked in the cache, or pikepdf, its measure."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.pipeline.pesanan import PIKEPDF
from generator.pipeline.simpanan import buka_simpanan
from generator.writers.pdf import Rakit, rangkai


def perakit(nama: str, folder: Path | None) -> Rakit:
    """The assembler of a name, `PENAUT` or `PIKEPDF`; `folder` is the cache, ``None`` to remember nothing."""
    if nama == PIKEPDF:
        from generator.writers.pdf.perakitan import rakit

        return rakit
    return partial(rangkai, simpanan=buka_simpanan(folder, "tautan"))
