"""Posts and who holds them, by date (``forum/pejabat.yaml``). Row 100: letters name the officials of their day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Berlaku, Nip, Rekaman, Slug, Teks, Ya


class Jabatan(Rekaman):
    """A post: `nama` in full as it stands above a signature, `singkat` as it stands in a list of copies.

    A `pejabat_negara` such as the Gubernur signs without pangkat and NIP, and only its kop bears the Lambang Negara.
    """

    id: Slug
    nama: Teks
    singkat: Teks
    pejabat_negara: Ya = False


class AwalanJabatan(StrEnum):
    """Stand-in marks (tata naskah dinas §4.1): Plt. vacant post, Plh. holder away, Pj. acting regional head."""

    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


class Pejabat(Rekaman):
    """A holder of a post for some time; `nama` with titles. Pangkat and NIP only for officials."""

    jabatan: Slug
    nama: Teks
    awalan: AwalanJabatan | None = None
    pangkat: Teks | None = None
    nip: Nip | None = None
    berlaku: Berlaku


class DaftarPejabat(Berkas):
    jabatan: Annotated[tuple[Jabatan, ...], Field(min_length=1)]
    pejabat: Annotated[tuple[Pejabat, ...], Field(min_length=1)]
