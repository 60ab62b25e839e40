"""The 35 kabupaten/kota (``forum/wilayah.yaml``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import KodeWilayah, Rekaman, Slug, Teks


class KabKota(Rekaman):
    """A kabupaten or kota: `nama` in full ("Kabupaten Demak"), `ibu_kota` where its offices sit.

    `folder` is its folder below ``clusters/``; `fedep` an issuer's id, `bappeda` an office's id.
    """

    kode: KodeWilayah
    nama: Teks
    folder: Slug
    ibu_kota: Teks
    eks_karesidenan: Teks
    fedep: Slug
    bappeda: Slug
    kecamatan: Annotated[tuple[Teks, ...], Field(min_length=1)]

    @property
    def id(self) -> str:
        return self.kode

    @property
    def nama_singkat(self) -> str:
        """ "Kab. Demak", "Kota Semarang"."""
        return self.nama.replace("Kabupaten ", "Kab. ")


class Wilayah(Berkas):
    kabkota: Annotated[tuple[KabKota, ...], Field(min_length=1)]
