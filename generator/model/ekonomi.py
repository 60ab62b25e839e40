"""Sector tables of a region (``forum/ekonomi/<id>.yaml``). §3.7: unit, price base, source and year always stand with them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Bilangan, KodeWilayah, Rekaman, Slug, Teks


class DasarHarga(StrEnum):
    BERLAKU = "berlaku"
    KONSTAN = "konstan"


class BarisSektor(Rekaman):
    """A sector: value by year (keys are years as text)."""

    kode: Teks
    nama: Teks
    nilai: Mapping[str, Bilangan]


class TabelSektor(Berkas):
    """Gross regional product by sector; `tahun_dasar` for constant prices."""

    id: Slug
    wilayah: KodeWilayah
    judul: Teks
    satuan: Teks
    harga: DasarHarga
    tahun_dasar: Teks | None = None
    sektor: Annotated[tuple[BarisSektor, ...], Field(min_length=1)]
