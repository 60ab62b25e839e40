"""The glossary (``forum/istilah.yaml``). Row 12: one term, several aliases."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Teks, TeksPanjang


class Istilah(Rekaman):
    istilah: Teks
    kepanjangan: Teks | None = None
    alias: tuple[Teks, ...] = ()
    arti: TeksPanjang


class DaftarIstilah(Berkas):
    istilah: Annotated[tuple[Istilah, ...], Field(min_length=1)]
