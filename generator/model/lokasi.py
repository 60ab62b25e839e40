"""A place: kabupaten/kota, and within it kecamatan and desa or kelurahan when known."""

from __future__ import annotations

from generator.model.jenis import KodeWilayah, Rekaman, Teks


class Lokasi(Rekaman):
    """`kecamatan` must be one of the kabupaten/kota's own (checked); `desa` is free text and needs its kecamatan.

    A kabupaten has `kelurahan` too. A kota has nothing else, so that `desa` means one there.
    """

    kabkota: KodeWilayah
    kecamatan: Teks | None = None
    desa: Teks | None = None
    kelurahan: Teks | None = None
