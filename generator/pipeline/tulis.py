"""Papers into the bytes of their formats."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.documents.bentuk import Keluaran as Format
from generator.pipeline.naskah import Naskah
from generator.pipeline.terbit import Keluaran
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from generator.writers.xlsx import tulis_xlsx


def tulis_naskah(naskah: Naskah, aset: Path, format_: Collection[Format] = ()) -> Iterator[Keluaran]:
    """The outputs of a paper in those of its formats that `format_` names, all when empty.

    Raises `PdfTidakTersedia`, `GalatTataLetak`, `GalatBukuKerja`.
    """
    for satu in naskah.format:
        if not format_ or satu in format_:
            data, halaman = _tulis(naskah, aset, satu)
            yield Keluaran(
                jalur=f"{naskah.jalur}.{satu}",
                data=data,
                jenis=naskah.jenis,
                penerima=naskah.penerima,
                halaman=halaman,
                rekaman=naskah.rekaman,
                templat=naskah.templat,
            )


def _tulis(naskah: Naskah, aset: Path, format_: Format) -> tuple[bytes, int | None]:
    match format_:
        case Format.PDF:
            hasil = tulis_pdf(naskah.dokumen, naskah.tema, aset)
            return hasil.data, hasil.jumlah_halaman
        case Format.DOCX:
            return tulis_docx(naskah.dokumen, naskah.tema, aset), None
        case Format.XLSX:
            if naskah.buku_kerja is None:
                raise ValueError(f"{naskah.jenis} has no workbook to write")
            return tulis_xlsx(naskah.buku_kerja, naskah.tema), None
