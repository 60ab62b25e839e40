"""What veraPDF does not see in a PDF (pdf-assembly reference §9; reliability reference §1), each rule one function.

Rules about sections are asked while a section is read, and not again while it stays as it is; the others are asked of every
file, of what its sections, leaves and pages told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.inspection import pdf_aman, pdf_halaman, pdf_rujukan, pdf_tabel, pdf_tanda
from generator.inspection.pdf_bagian import AturanBagian, Temuan
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pecah_halaman import pecah_bagian
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, gabungkan

TAK_TERBACA: Final = "PDF-RUSAK"
KODE: Final[DaftarKode] = {
    TAK_TERBACA: "Berkas PDF tidak dapat dibaca utuh.",
}
KODE_PDF: Final[DaftarKode] = gabungkan(KODE, pdf_tanda.KODE, pdf_tabel.KODE, pdf_rujukan.KODE, pdf_halaman.KODE, pdf_aman.KODE)

TAK_TERURAI: Final = (ValueError, KeyError, TypeError, IndexError, RecursionError)
"""What reading raises where a file is not what it should be."""

ATURAN_BAGIAN: Final[tuple[AturanBagian, ...]] = (
    *pdf_tanda.ATURAN_BAGIAN,
    *pdf_tabel.ATURAN_BAGIAN,
    *pdf_rujukan.ATURAN_BAGIAN,
)
ATURAN: Final[tuple[Callable[[BerkasPdf], Iterator[Temuan]], ...]] = (
    *pdf_tanda.ATURAN,
    *pdf_tabel.ATURAN,
    *pdf_rujukan.ATURAN,
    *pdf_halaman.ATURAN,
    *pdf_aman.ATURAN,
)


def buka_pdf(data: bytes, ingatan: Ingatan | None = None) -> BerkasPdf:
    """A PDF to be judged by all rules, and by those of good page breaks. Raises ValueError for what is no whole PDF."""
    return BerkasPdf(data, ingatan, ATURAN_BAGIAN, (pecah_bagian,))


def periksa_pdf(data: bytes | BerkasPdf, berkas: str = "") -> list[Keluhan]:
    """Every complaint about a finished PDF, rule by rule; `berkas` names it."""
    try:
        isi = data if isinstance(data, BerkasPdf) else buka_pdf(data)
        temuan = [satu for aturan in ATURAN for satu in aturan(isi)]
        temuan += [satu for bagian in isi.bagian for satu in bagian.temuan]
    except TAK_TERURAI as galat:
        temuan = [Temuan(TAK_TERBACA, f"berkas tidak dapat dibaca: {galat}")]
    return [Keluhan(satu.kode, Berat.GALAT, Tempat(berkas), satu.pesan, ditemukan=satu.ditemukan) for satu in temuan]
