"""The book of the small workspace, in both profiles, made once a session."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.documents.buku import susun_buku
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.katalog import Katalog, muat_katalog
from generator.model.ruang import Ruang
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.tree import Dokumen
from generator.tree.daftar import isi_halaman
from generator.writers.docx import tulis_docx
from generator.writers.pdf import HasilPdf, tulis_pdf
from generator.writers.xlsx import tulis_xlsx
from tests.dokumen_semua import ASET, tema_uji
from tests.ruang_uji import ruang_kecil

TEMPLAT = Path(__file__).parents[1] / "templates"


@cache
def katalog_uji() -> Katalog:
    katalog, keluhan = muat_katalog(TEMPLAT)
    assert keluhan == []
    return katalog


def susun_buku_uji(ruang: Ruang, tema: str) -> Dokumen:
    katalog = katalog_uji()
    (surat,) = (satu for satu in ruang.surat if satu.jenis == "buku")
    return susun_buku(ruang, katalog, katalog.jenis["buku"], surat, tema_uji(tema))


@cache
def pohon_buku(tema: str) -> Dokumen:
    return susun_buku_uji(ruang_kecil(), tema)


@cache
def pdf_buku(tema: str) -> HasilPdf:
    return tulis_pdf(pohon_buku(tema), tema_uji(tema), ASET)


@cache
def docx_buku(tema: str) -> bytes:
    return tulis_docx(isi_halaman(pohon_buku(tema), pdf_buku(tema).halaman), tema_uji(tema), ASET)


@cache
def xlsx_buku(tema: str) -> bytes:
    return tulis_xlsx(susun_buku_kerja(ruang_kecil(), pohon_buku(tema)), tema_uji(tema))


@cache
def surat_kecil() -> tuple[Naskah, ...]:
    """The letters of the small workspace that ask for reports."""
    bahan = Bahan(ruang_kecil(), katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    return tuple(susun_naskah(bahan, satu) for satu in rencanakan(bahan, bahan.katalog.jenis["permohonan-laporan"]).rancangan)
