"""Sections of a finished PDF read by the processes that laid them out, which have nothing else to do by then."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_bersama import baca_sebagian, bagi_bacaan
from generator.pipeline.tugas import Pekerjaan

Membaca: TypeAlias = Callable[[BerkasPdf], None]
"""Reads ahead what a file's memory lacks; what it leaves unread is read by who asks for it."""

_TUGAS: Final = 2
"""Shares for each process, so that a long one at the end is not waited for alone."""


@dataclass(frozen=True, slots=True)
class BacaBagian:
    """Sections of a PDF to be read, by their places; `pdf` and `dasar` are files of this machine."""

    pdf: Path
    dasar: Path
    tempat: tuple[int, ...]

    def kerjakan(self, _aset: Path) -> bytes:
        return baca_sebagian(self.pdf.read_bytes(), self.dasar.read_bytes(), self.tempat)


def baca_bersama(berkas: BerkasPdf, pekerjaan: Pekerjaan, aset: Path) -> None:
    """A `Membaca` through processes of this machine. A share that is not read, for a limit or a lost process, is left unread."""
    dasar, semua = bagi_bacaan(berkas, _TUGAS * (os.cpu_count() or 1))
    if not semua:
        return
    with tempfile.TemporaryDirectory(prefix="klaster-baca-", ignore_cleanup_errors=True) as folder:
        berkas_pdf, berkas_dasar = Path(folder, "pdf"), Path(folder, "dasar")
        berkas_pdf.write_bytes(berkas.susunan.data)
        berkas_dasar.write_bytes(dasar)
        for _, hasil in pekerjaan((BacaBagian(berkas_pdf, berkas_dasar, tempat) for tempat in semua), aset):
            if isinstance(hasil, bytes):
                berkas.ingatan.gabung(hasil)
