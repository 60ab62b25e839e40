"""The cover: publisher at the top, title at a quarter of the sheet, drawing at about half, foot lines at the bottom."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.tree import Sampul
from generator.writers.docx.gambar import tulis_svg
from generator.writers.docx.gaya_buku import SELA_KAKI_SAMPUL
from generator.writers.docx.naskah import Naskah, Tempat
from generator.writers.docx.petak import grid, layout_row, table
from generator.writers.docx.satuan import mm_of_points
from generator.writers.docx.xml import paragraph, run

LETAK_JUDUL, LETAK_GAMBAR = 0.25, 0.48
"""Tops of title and drawing as shares of the sheet's height (bentuk reference §3)."""
CADANGAN = 3.0
"""mm left free, so that rounding never pushes the foot to a second page."""


def tulis_sampul(naskah: Naskah, sampul: Sampul, tempat: Tempat) -> str:
    """A layout table whose last row stands at the bottom margin."""
    halaman = tempat.halaman
    kolom = grid((tempat.lebar,))
    kaki = mm_of_points(naskah.tema.huruf["sampul_kaki"].baris * max(1, len(sampul.kaki)) + SELA_KAKI_SAMPUL)
    atas = LETAK_JUDUL * halaman.tinggi - halaman.atas
    tengah = (LETAK_GAMBAR - LETAK_JUDUL) * halaman.tinggi
    sisa = halaman.tinggi - halaman.atas - halaman.bawah - atas - tengah - kaki - CADANGAN
    gambar = ""
    if sampul.svg:
        lebar, tinggi = _muat(sampul.svg, tempat.lebar, sisa)
        gambar = tulis_svg(naskah, sampul.svg, lebar, tinggi, sampul.alt)
    akhir = "SampulJudulAkhir" if len(sampul.judul) > 1 else "Title"
    rows = (
        (_deret(sampul.penerbit, "SampulPenerbit"), atas),
        (_deret(sampul.judul[:-1], "Title") + _deret(sampul.judul[-1:], akhir), tengah),
        (paragraph(gambar, "SampulGambar"), sisa),
        (_deret(sampul.kaki, "SampulKaki"), kaki),
    )
    return table(
        "TataLetakSampul",
        kolom,
        [layout_row(kolom, ((isi or paragraph("", "SampulGambar"), 1),), height=mm) for isi, mm in rows],
        last_row=True,
    )


def _deret(baris: tuple[str, ...], gaya: str) -> str:
    return "".join(paragraph(run(satu), gaya) for satu in baris)


def _muat(svg: str, lebar: float, tinggi: float) -> tuple[float, float]:
    """Width and height of a drawing that fills the box and keeps its shape."""
    _, _, w, h = (float(satu) for satu in ElementTree.fromstring(svg).get("viewBox", "").replace(",", " ").split())  # noqa: S314
    skala = min(lebar / w, tinggi / h)
    return w * skala, h * skala
