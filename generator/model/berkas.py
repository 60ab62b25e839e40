"""What every file of records may say about itself."""

from __future__ import annotations

from generator.model.jenis import Rekaman, Tautan, Teks, Ya


class SumberFakta(Rekaman):
    """Where a fact comes from: `untuk` names the fact or field, `dari` the source."""

    untuk: Teks
    dari: Teks
    tautan: Tautan | None = None


class Berkas(Rekaman):
    """A file; `berkas` is its path below the workspace, given by the reader.

    `contoh` marks invented content and puts DATA CONTOH on every paper that reads it (house design).
    """

    berkas: str
    contoh: Ya = False
    sumber: tuple[SumberFakta, ...] = ()
