"""Papers into the bytes of their formats."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.documents.bentuk import Keluaran as Format
from generator.pipeline.naskah import Naskah
from generator.pipeline.terbit import Keluaran
from generator.tree import Dokumen
from generator.tree.daftar import berdaftar, isi_halaman
from generator.writers.docx import tulis_docx
from generator.writers.pdf import HasilPdf, PdfTidakTersedia, tulis_pdf
from generator.writers.xlsx import tulis_xlsx


def tulis_naskah(naskah: Naskah, aset: Path, format_: Collection[Format] = ()) -> Iterator[Keluaran]:
    """The outputs of a paper in those of its formats that `format_` names, all when empty.

    A DOCX with contents lists shows the page numbers of the PDF, which is laid out for that; without the layout engine
    the lists stay without numbers until Word updates them. Raises `PdfTidakTersedia` where a PDF is wanted,
    `GalatTataLetak`, `GalatBukuKerja`.
    """
    dipilih = [satu for satu in naskah.format if not format_ or satu in format_]
    dokumen = naskah.dokumen
    pdf = _pdf(naskah, aset, wajib=Format.PDF in dipilih) if Format.PDF in dipilih or _berdaftar(dokumen) else None
    if pdf and _berdaftar(dokumen):
        dokumen = isi_halaman(dokumen, pdf.halaman)
    for satu in dipilih:
        yield Keluaran(
            jalur=f"{naskah.jalur}.{satu}",
            data=_data(naskah, dokumen, pdf, aset, satu),
            jenis=naskah.jenis,
            penerima=naskah.penerima,
            halaman=pdf.jumlah_halaman if pdf and satu is Format.PDF else None,
            rekaman=naskah.rekaman,
            templat=naskah.templat,
        )


def _berdaftar(dokumen: Dokumen) -> bool:
    return any(berdaftar(bagian.isi) for fragmen in dokumen.fragmen for bagian in fragmen.bagian)


def _pdf(naskah: Naskah, aset: Path, wajib: bool) -> HasilPdf | None:
    try:
        return tulis_pdf(naskah.dokumen, naskah.tema, aset)
    except PdfTidakTersedia:
        if wajib:
            raise
        return None


def _data(naskah: Naskah, dokumen: Dokumen, pdf: HasilPdf | None, aset: Path, format_: Format) -> bytes:
    match format_:
        case Format.PDF:
            assert pdf is not None
            return pdf.data
        case Format.DOCX:
            return tulis_docx(dokumen, naskah.tema, aset)
        case Format.XLSX:
            if naskah.buku_kerja is None:
                raise ValueError(f"{naskah.jenis} has no workbook to write")
            return tulis_xlsx(naskah.buku_kerja, naskah.tema)
