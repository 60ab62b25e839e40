"""Legal bases cited in papers (``forum/dasar-hukum.yaml``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, TeksPanjang


class DasarHukum(Rekaman):
    """`judul` as cited: kind, number, year, "tentang" and title."""

    id: Slug
    judul: TeksPanjang


class DaftarDasarHukum(Berkas):
    dasar_hukum: Annotated[tuple[DasarHukum, ...], Field(min_length=1)]
