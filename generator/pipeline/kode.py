"""The codes of all complaints this program can give, each with its explanation."""

from __future__ import annotations

from typing import Final

from generator import checks, reading
from generator.checks import ejaan
from generator.documents import galat, katalog, label, srikandi, tema
from generator.inspection import (
    docx_struktur,
    halaman_naskah,
    hitungan,
    kebocoran,
    kelengkapan,
    naskah_dinas,
    pdf_struktur,
    pecah_halaman,
    tag_srikandi,
    tepi,
)
from generator.keluhan import DaftarKode, gabungkan
from generator.model import jenis, ruang, tanda_tangan, validasi
from generator.pipeline import arsip, arsip_utuh, catat, naskah, nomor, pemeriksaan, penolakan, rancangan, terbitan, terdaftar

SEMUA_KODE: Final[DaftarKode] = gabungkan(
    reading.KODE, jenis.KODE, ruang.KODE, tanda_tangan.KODE, validasi.KODE, checks.KODE, ejaan.KODE,
    galat.KODE, srikandi.KODE, tag_srikandi.KODE, naskah_dinas.KODE, halaman_naskah.KODE, katalog.KODE,
    label.KODE, tema.KODE,
    docx_struktur.KODE, pdf_struktur.KODE_PDF, hitungan.KODE, kebocoran.KODE, kelengkapan.KODE, pecah_halaman.KODE,
    tepi.KODE,
    arsip.KODE, arsip_utuh.KODE, catat.KODE, naskah.KODE, nomor.KODE, penolakan.KODE, rancangan.KODE, terdaftar.KODE,
    pemeriksaan.KODE, terbitan.KODE,
)  # fmt: skip
