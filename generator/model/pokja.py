"""Working groups (``forum/pokja.yaml``) and the provincial offices that guide their clusters."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Teks


class Pokja(Rekaman):
    """A working group; `pembina` are ids of provincial offices, `ketua` the id of a post."""

    id: Slug
    nama: Teks
    ketua: Slug
    pembina: Annotated[tuple[Slug, ...], Field(min_length=1)]


class DaftarPokja(Berkas):
    pokja: Annotated[tuple[Pokja, ...], Field(min_length=1)]
