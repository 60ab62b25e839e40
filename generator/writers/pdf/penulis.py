"""A document as PDF: lay out every section, assemble."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TypeAlias

from generator.tree import Asal, Bagian, BarisTabel, CatatanKaki, Dokumen, Fragmen, Gambar, Judul, Sampul, Tabel, Tema
from generator.tree.teks import teks_sebaris
from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.galat import GagalTata, GalatTataLetak
from generator.writers.pdf.gambar import teks_svg
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.muat import TugasTata, bersambung, tata_tugas, tugas_bagian
from generator.writers.pdf.penaut import rangkai
from generator.writers.pdf.satuan import Markah, Rakitan, Satuan, label_id
from generator.writers.pdf.tata_letak import Tertata
from generator.writers.pdf.unsur import HUBUNG_KERAS

Laksana: TypeAlias = Callable[[Sequence[TugasTata], Path], Sequence[Tertata]]
"""Who lays out: tasks and the assets' folder → results in the order of the tasks. Raises `GagalTata`."""

_Letak: TypeAlias = tuple[Fragmen, Bagian, int]

Rakit: TypeAlias = Callable[[Rakitan], bytes]
"""Who joins the sections to a file."""

TANPA_GLIF = frozenset("\n\t\u00ad\u200b\u200c\u200d\u2060\ufeff" + HUBUNG_KERAS)
"""Characters that need no glyph of their own."""


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """The file, its number of pages, and the printed page label of every heading, table and figure with an id."""

    data: bytes
    jumlah_halaman: int
    halaman: Mapping[str, str]


def tata_berurut(tugas: Sequence[TugasTata], aset: Path) -> Sequence[Tertata]:
    """Lays out one section after the other. Raises `GagalTata` when all are done."""
    hasil: list[Tertata] = []
    sebab: list[tuple[int, str]] = []
    for ke, satu in enumerate(tugas):
        try:
            hasil.append(tata_tugas(satu, aset))
        except GalatTataLetak as galat:
            sebab.append((ke, str(galat)))
    if sebab:
        raise GagalTata(sebab)
    return hasil


def tulis_pdf(
    dokumen: Dokumen,
    tema: Tema,
    aset: Path,
    lampiran: Sequence[Lampiran] = (),
    laksana: Laksana = tata_berurut,
    rakit: Rakit = rangkai,
) -> HasilPdf:
    """Writes `dokumen` as a tagged PDF/A-3a and PDF/UA-1 file; equal input gives equal bytes.

    `aset` is the folder of the themes with the bundled fonts. Contents entries get their page labels when all pages are
    known, whatever the tree says. `laksana` may lay out in other processes or remember results: the bytes are the same.
    `rakit` joins the sections: the linker, or the join through pikepdf.
    Raises `PdfTidakTersedia`, `GalatTataLetak`, `generator.writers.lebar.TabelTerlaluLebar`.
    """
    _periksa_huruf(dokumen, aset)
    bagian = list(_bagian(dokumen))
    hasil = _tata(dokumen, bagian, tema, aset, laksana)
    satuan = [_satuan(fragmen, satu, tema, tertata) for (fragmen, satu, _), tertata in zip(bagian, hasil, strict=True)]
    data = rakit(Rakitan(satuan, list(_markah(dokumen)), dokumen, tema, aset, lampiran))
    halaman = label_id(satuan)
    label = {unsur.id: halaman[unsur.id] for unsur in _unsur(dokumen) if isinstance(unsur, Judul | Tabel | Gambar) and unsur.id}
    return HasilPdf(data, sum(satu.tertata.jumlah_halaman for satu in satuan), label)


def tugas_dokumen(dokumen: Dokumen, tema: Tema, aset: Path) -> list[TugasTata]:
    """The tasks that `tulis_pdf` gives: every section. Raises `generator.writers.lebar.TabelTerlaluLebar`."""
    return _tugas(dokumen, list(_bagian(dokumen)), tema, aset)


def _tugas(dokumen: Dokumen, bagian: Sequence[_Letak], tema: Tema, aset: Path) -> list[TugasTata]:
    return [tugas_bagian(satu, tema, aset, dokumen.judul, dokumen.bahasa, catatan) for *_, satu, catatan in bagian]


def _tata(dokumen: Dokumen, bagian: Sequence[_Letak], tema: Tema, aset: Path, laksana: Laksana) -> Sequence[Tertata]:
    try:
        return laksana(_tugas(dokumen, bagian, tema, aset), aset)
    except GagalTata as galat:
        sebab = (f"{sebut_bagian(*bagian[ke][:2])}: {isi}" for ke, isi in galat.sebab)
        raise GalatTataLetak("; ".join(sebab)) from galat


def sebut_bagian(fragmen: Fragmen, bagian: Bagian) -> str:
    """A section as its reader knows it: part, first heading, and the records it prints most of."""
    unsur = list(_unsur(bagian))
    judul = next((teks_sebaris(satu.isi) for satu in unsur if isinstance(satu, Judul)), "")
    rekaman = Counter(satu.rekaman for satu in unsur if isinstance(satu, Asal))
    rekaman.update(satu.asal for satu in unsur if isinstance(satu, BarisTabel) and satu.asal)
    sebutan = f"bagian {fragmen.id}" + (f" “{judul}”" if judul else "")
    return sebutan + (f" (rekaman {', '.join(nama for nama, _ in rekaman.most_common(3))})" if rekaman else "")


def _satuan(fragmen: Fragmen, bagian: Bagian, tema: Tema, tertata: Tertata) -> Satuan:
    halaman = tema.halaman[bagian.gaya]
    return Satuan(fragmen.id, halaman, bagian.kepala, tertata, bersambung(halaman, tema))


def _bagian(dokumen: Dokumen) -> Iterator[_Letak]:
    """Every section with its fragment and the number of footnotes before it there."""
    for fragmen in dokumen.fragmen:
        catatan = 0
        for bagian in fragmen.bagian:
            yield fragmen, bagian, catatan
            catatan += sum(isinstance(unsur, CatatanKaki) for unsur in _unsur(bagian.isi))


def _markah(dokumen: Dokumen) -> Iterator[Markah]:
    for unsur in _unsur(dokumen):
        if isinstance(unsur, Judul) and unsur.id:
            yield Markah(unsur.tingkat, " ".join(f"{unsur.nomor} {teks_sebaris(unsur.isi)}".split()), unsur.id)


def _unsur(simpul: object) -> Iterator[object]:
    """Every element below `simpul`, in order."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from _unsur(satu)
    elif is_dataclass(simpul):
        yield simpul
        for medan in fields(simpul):
            yield from _unsur(getattr(simpul, medan.name))


def _periksa_huruf(dokumen: Dokumen, aset: Path) -> None:
    """Raises `GalatTataLetak` for a character that the bundled fonts cannot print."""
    ada = baca_metrik(berkas_huruf(aset)).glif
    for teks in _teks(dokumen):
        for letak, satu in enumerate(teks):
            if ord(satu) not in ada and satu not in TANPA_GLIF:
                sekitar = teks[max(0, letak - 20) : letak + 20]
                raise GalatTataLetak(f"huruf U+{ord(satu):04X} tidak ada dalam Liberation Sans; ditemukan pada “{sekitar}”")


def _teks(simpul: object) -> Iterator[str]:
    """Every text below `simpul`; of a drawing, what it prints."""
    if isinstance(simpul, str):
        yield simpul
    elif isinstance(simpul, tuple):
        for satu in simpul:
            yield from _teks(satu)
    elif is_dataclass(simpul):
        for medan in fields(simpul):
            if isinstance(simpul, Gambar | Sampul) and medan.name == "svg":
                yield teks_svg(simpul.svg) if simpul.svg else ""
            else:
                yield from _teks(getattr(simpul, medan.name))
