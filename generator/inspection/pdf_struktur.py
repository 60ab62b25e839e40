"""What veraPDF does not see in a PDF (pdf-assembly reference §9; reliability reference §1), each rule one function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Final

import pikepdf

from generator.inspection import pdf_aman, pdf_halaman, pdf_rujukan, pdf_tabel, pdf_tanda
from generator.inspection.pdf_berkas import BerkasPdf, Temuan, buka_pdf
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, gabungkan

KODE: Final[DaftarKode] = {
    "PDF-RUSAK": "Berkas PDF tidak dapat dibaca utuh.",
}
KODE_PDF: Final[DaftarKode] = gabungkan(KODE, pdf_tanda.KODE, pdf_tabel.KODE, pdf_rujukan.KODE, pdf_halaman.KODE, pdf_aman.KODE)

ATURAN: Final[tuple[Callable[[BerkasPdf], Iterator[Temuan]], ...]] = (
    *pdf_tanda.ATURAN,
    *pdf_tabel.ATURAN,
    *pdf_rujukan.ATURAN,
    *pdf_halaman.ATURAN,
    *pdf_aman.ATURAN,
)


def periksa_pdf(data: bytes | BerkasPdf, berkas: str = "") -> list[Keluhan]:
    """Every complaint about a finished PDF, rule by rule; `berkas` names it."""
    try:
        with nullcontext(data) if isinstance(data, BerkasPdf) else buka_pdf(data) as isi:
            temuan = [satu for aturan in ATURAN for satu in aturan(isi)]
    except (pikepdf.PdfError, ValueError) as galat:
        temuan = [Temuan("PDF-RUSAK", f"berkas tidak dapat dibaca: {galat}")]
    return [Keluhan(satu.kode, Berat.GALAT, Tempat(berkas), satu.pesan, ditemukan=satu.ditemukan) for satu in temuan]
