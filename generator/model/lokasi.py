"""A place: kabupaten/kota, and within it kecamatan and desa when known."""

from __future__ import annotations

from generator.model.jenis import KodeWilayah, Rekaman, Teks


class Lokasi(Rekaman):
    """`kecamatan` must be one of the kabupaten/kota's own (checked); `desa` is free text and needs its kecamatan."""

    kabkota: KodeWilayah
    kecamatan: Teks | None = None
    desa: Teks | None = None
