"""What a PDF says, block by block, through its structure tree, by the rules of `generator.tree.teks`."""

from __future__ import annotations

from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_teks import teks_unsur


def teks_pdf(data: bytes | BerkasPdf, halaman: bool = True) -> list[str]:
    """The strings of a tagged PDF; artifacts are left out, figures give their alternative text.

    Page labels stand at the end of contents entries; `halaman` false leaves them out.
    Raises ValueError for a PDF without structure, or that cannot be read.
    """
    berkas = data if isinstance(data, BerkasPdf) else BerkasPdf(data)
    if not berkas.berstruktur:
        raise ValueError("PDF tidak bertanda struktur")
    if halaman:
        return [teks for bagian in berkas.bagian for teks in bagian.teks]
    return [teks for akar in berkas.akar_unsur for teks in teks_unsur(akar, berkas.lembar_di, halaman=False)]
