"""Sources of money (``forum/sumber-dana.yaml``). List: proses-klaster §2.8."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Teks


class KelompokDana(StrEnum):
    """Groups shown in charts, at most four."""

    APBD_KABKOTA = "apbd_kabkota"
    APBD_PROVINSI = "apbd_provinsi"
    APBN = "apbn"
    LAINNYA = "lainnya"


class SumberDana(Rekaman):
    """`kode` as planning systems write it, when verified."""

    id: Slug
    nama: Teks
    kelompok: KelompokDana
    kode: Teks | None = None


class DaftarSumberDana(Berkas):
    sumber_dana: Annotated[tuple[SumberDana, ...], Field(min_length=1)]
