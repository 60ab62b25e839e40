"""Address labels as a tagged PDF: a grid of places, each address in the largest type that fits its label."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.tree import Dokumen, GayaHalaman, Tema
from generator.tree.label import LembarLabel
from generator.writers.metrik import MM_PER_PT, lebar_mm
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.penaut import rangkai
from generator.writers.pdf.satuan import Rakitan, Satuan
from generator.writers.pdf.tata_letak import tata
from generator.writers.pdf.unsur import div, kata, p

UKURAN: Final = (11.0, 10.0, 9.0, 8.0, 7.0)
"""pt; an address is set in the first at which it fits."""
BARIS: Final = 1.2
"""Line pitch as a share of the size."""
TEPI: Final = 3.0
"""mm kept free inside the edge of a label: sheets are never fed quite straight."""


def tulis_label(label: Sequence[Sequence[str]], lembar: LembarLabel, dokumen: Dokumen, tema: Tema, aset: Path) -> bytes:
    """The sheets with every address once, filled row by row; title, author, day and marks are those of `dokumen`.

    Raises `PdfTidakTersedia`, and `GalatTataLetak` for an address that fits its label in no size.
    """
    sebanyak = lembar.kolom * lembar.baris
    halaman = [label[awal : awal + sebanyak] for awal in range(0, len(label), sebanyak)]
    html = "".join(div("".join(_label(ke, satu, lembar, aset) for ke, satu in enumerate(isi)), "lembar") for isi in halaman)
    tertata = tata(html, _gaya(lembar, tema), dokumen.judul, dokumen.bahasa, aset)
    kertas = GayaHalaman(lembar.lebar_kertas, lembar.tinggi_kertas, lembar.atas, lembar.kiri, lembar.atas, lembar.kiri)
    return rangkai(Rakitan([Satuan("label", kertas, "", tertata)], [], dokumen, tema, aset, ()))


def _label(ke: int, baris: Sequence[str], lembar: LembarLabel, aset: Path) -> str:
    tegak, datar = divmod(ke, lembar.kolom)
    kiri = lembar.kiri + datar * (lembar.lebar + lembar.sela_datar)
    atas = lembar.atas + tegak * (lembar.tinggi + lembar.sela_tegak)
    ukuran = _ukuran(baris, lembar, aset)
    letak = f"left:{kiri:.2f}mm;top:{atas:.2f}mm;font-size:{ukuran}pt;line-height:{ukuran * BARIS:.2f}pt"
    return div(div("".join(p(kata(satu)) for satu in baris), "isi"), "label", "Div", style=letak)


def _ukuran(baris: Sequence[str], lembar: LembarLabel, aset: Path) -> float:
    lebar, tinggi = lembar.lebar - 2 * TEPI, lembar.tinggi - 2 * TEPI
    for ukuran in UKURAN:
        banyak = sum(_banyak_baris(satu, ukuran, lebar, aset) for satu in baris)
        if banyak * ukuran * BARIS * MM_PER_PT <= tinggi and all(
            lebar_mm(satu, ukuran, aset) <= lebar for teks in baris for satu in teks.split()
        ):
            return ukuran
    raise GalatTataLetak(f"alamat {' '.join(baris)!r} tidak muat pada label {lembar.lebar} × {lembar.tinggi} mm")


def _banyak_baris(teks: str, ukuran: float, lebar: float, aset: Path) -> int:
    """Lines that greedy breaking at spaces makes of `teks`; one more where a line is full but for a hair."""
    banyak, terisi = 1, 0.0
    for ke, satu in enumerate(teks.split()):
        panjang = lebar_mm(f" {satu}" if ke else satu, ukuran, aset)
        if ke and terisi + panjang > lebar - 0.5:
            banyak, panjang, terisi = banyak + 1, lebar_mm(satu, ukuran, aset), 0.0
        terisi += panjang
    return banyak


def _gaya(lembar: LembarLabel, tema: Tema) -> str:
    return f"""
@page {{ size: {lembar.lebar_kertas}mm {lembar.tinggi_kertas}mm; margin: 0 }}
html {{ hyphens: none; font-family: "{tema.keluarga}" }} body {{ margin: 0 }}
.lembar {{ position: relative; width: {lembar.lebar_kertas}mm; height: {lembar.tinggi_kertas - 0.1}mm; break-after: page }}
.lembar:last-child {{ break-after: auto }}
.label {{ position: absolute; width: {lembar.lebar}mm; height: {lembar.tinggi}mm }}
.isi {{ position: absolute; left: {TEPI}mm; top: {TEPI}mm; width: {lembar.lebar - 2 * TEPI}mm }}
"""
