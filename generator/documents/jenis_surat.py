"""Which kinds an act of ``forum/surat`` may be of: those that templates write, without loading the catalogue."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from generator.reading import baca

KEPALA: Final = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
"""The front matter of a template."""


def jenis_surat(folder: Path) -> frozenset[str]:
    """The ids of kinds below ``dokumen`` whose acts are letters; a template whose head cannot be read counts by its name."""
    hasil = set()
    for jalur in (folder / "dokumen").glob("*.md"):
        cocok = KEPALA.match(jalur.read_text("utf-8"))
        kepala = baca(f"---\n{cocok[1]}".encode(), jalur.name).isi if cocok else None
        isi = kepala if isinstance(kepala, dict) else {}
        if isi.get("tindakan", "surat") == "surat":
            hasil.add(str(isi.get("id", jalur.stem)))
    return frozenset(hasil)
