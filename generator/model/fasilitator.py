"""Facilitators of both kinds (``forum/fasilitator.yaml``). Rows 60, 65, 72."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Berlaku, Rekaman, Slug, Teks


class JenisFasilitator(StrEnum):
    FPESD = "fpesd"
    KLASTER = "klaster"


class Fasilitator(Rekaman):
    """A facilitator; `lembaga` is the id of the BDS or office he or she comes from."""

    id: Slug
    nama: Teks
    jenis: JenisFasilitator
    lembaga: Slug | None = None
    berlaku: Berlaku


class DaftarFasilitator(Berkas):
    fasilitator: Annotated[tuple[Fasilitator, ...], Field(min_length=1)]
