"""Offices and other bodies that carry out or fund activities (``forum/instansi.yaml``). Row 107: names change with the law."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Berlaku, KodeWilayah, Rekaman, Slug, Teks


class Tingkat(StrEnum):
    """Level of an executor (row 106)."""

    KABKOTA = "kabkota"
    PROVINSI = "provinsi"
    PUSAT = "pusat"


class UnsurInstansi(StrEnum):
    PERANGKAT_DAERAH = "perangkat_daerah"
    KEMENTERIAN = "kementerian"
    PELAKU_USAHA = "pelaku_usaha"
    BDS = "bds"
    PERGURUAN_TINGGI = "perguruan_tinggi"
    PERBANKAN = "perbankan"
    ASOSIASI = "asosiasi"
    DONOR = "donor"


class NamaInstansi(Rekaman):
    """A name and the days it is valid; `nama` without the region ("Dinas Kelautan dan Perikanan")."""

    nama: Teks
    singkatan: Teks | None = None
    berlaku: Berlaku


class Instansi(Rekaman):
    """A body. `pimpinan` is the title of its head, to whom letters go ("Kepala"); `kota` where it sits.

    An office of a kabupaten/kota names its `kabkota`.
    """

    id: Slug
    tingkat: Tingkat
    unsur: UnsurInstansi
    kabkota: KodeWilayah | None = None
    pimpinan: Teks = "Kepala"
    kota: Teks
    nama: Annotated[tuple[NamaInstansi, ...], Field(min_length=1)]

    def bernama(self, tanggal: date) -> NamaInstansi | None:
        """The name valid on a day, ``None`` when there is none."""
        return next((nama for nama in self.nama if nama.berlaku.meliputi(tanggal)), None)


class DaftarInstansi(Berkas):
    instansi: Annotated[tuple[Instansi, ...], Field(min_length=1)]
