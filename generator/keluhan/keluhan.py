"""The one complaint every judging room gives. Nothing here prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Berat(StrEnum):
    """Severity: an error stops what reads the record, a warning is listed, a notice only informs."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in a file: path below the workspace, 1-based line and column (0 where a whole file is meant)."""

    berkas: str
    baris: int = 0
    kolom: int = 0


@dataclass(frozen=True, slots=True)
class Keluhan:
    """What is wrong, where, and how to mend it; all texts Indonesian.

    `kode` is stable ("R20", "YAML-KUNCI-GANDA") and listed in the guide; `medan` is the field's path ("usulan[2].pagu").
    `ditemukan` may hold raw, long or hostile text: only `generator.keluhan.tulis` brings it to a screen, shortened and escaped.
    """

    kode: str
    berat: Berat
    tempat: Tempat
    pesan: str
    medan: str = ""
    ditemukan: str | None = None
    diharapkan: str = ""
    perbaikan: str = ""
