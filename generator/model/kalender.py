"""The planning calendar of a year (``forum/kalender/<tahun>.yaml``). §2.9: dates are data, never constants."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Tahun, Tanggal, Teks, pola


class AcaraKalender(Rekaman):
    """A stage: `langkah` are rows of the two procedures ("B1.1"), `sampai` empty for a single day."""

    id: Slug
    nama: Teks
    langkah: tuple[Annotated[str, pola(r"[AB][0-9]{1,2}(\.[0-9]{1,2})?", "B1.1")], ...] = ()
    dari: Tanggal
    sampai: Tanggal | None = None


class Kalender(Berkas):
    """`tahun` comes from the path; `hari_ini` is the day the calendar counts days left from."""

    tahun: Tahun
    hari_ini: Tanggal
    acara: Annotated[tuple[AcaraKalender, ...], Field(min_length=1)]
