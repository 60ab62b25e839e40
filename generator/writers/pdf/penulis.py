"""A document as PDF: lay out every section, assemble."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.tree import Asal, Bagian, BarisTabel, CatatanKaki, Dokumen, Fragmen, Judul, Tema
from generator.tree.teks import teks_sebaris
from generator.tree.telusur import unsur
from generator.writers.lebar import TabelTerlaluLebar
from generator.writers.pdf.galat import GagalTata, GalatTataLetak
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.lubang import isi_ruas
from generator.writers.pdf.muat import TugasTata, bersambung, tata_tugas, tugas_bagian
from generator.writers.pdf.penaut import rangkai
from generator.writers.pdf.ringkasan import Letak, ringkas
from generator.writers.pdf.satuan import Rakitan, Satuan, label_id
from generator.writers.pdf.tata_letak import Tertata
from generator.writers.simpanan import Simpanan

Laksana: TypeAlias = Callable[[Sequence[TugasTata], Path], Sequence[Tertata]]
"""Who lays out: tasks and the assets' folder → results in the order of the tasks. Raises `GagalTata`."""

Rakit: TypeAlias = Callable[[Rakitan], bytes]
"""Who joins the sections to a file."""


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """The file, its number of pages, and the printed page label of every heading, table and figure with an id.

    `anak_tangga` is the rung of the ladder on which its first section, the letter itself, was set closer; 0 for none.
    """

    data: bytes
    jumlah_halaman: int
    halaman: Mapping[str, str]
    anak_tangga: int


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
    simpanan: Simpanan | None = None,
) -> HasilPdf:
    """Writes `dokumen` as a tagged PDF/A-3a and PDF/UA-1 file; equal input gives equal bytes.

    `aset` is the folder of the themes with the bundled fonts. Contents entries get their page labels when all pages are
    known, whatever the tree says. `laksana` may lay out in other processes or remember results: the bytes are the same.
    `rakit` joins the sections: the linker, or the join through pikepdf. `simpanan` may know sections of earlier files.
    Raises `PdfTidakTersedia`, `GalatTataLetak`, `generator.writers.lebar.TabelTerlaluLebar`.
    """
    bagian = list(_bagian(dokumen))
    ringkasan = ringkas(dokumen, bagian, tema, aset, simpanan)
    hasil = _tata(bagian, [satu.tugas for satu in ringkasan], aset, laksana)
    satuan = [_satuan(fragmen, satu, tema, tertata) for (fragmen, satu, _), tertata in zip(bagian, hasil, strict=True)]
    data = rakit(Rakitan(satuan, [mark for satu in ringkasan for mark in satu.markah], dokumen, tema, aset, lampiran))
    halaman = label_id(satuan)
    label = {id_: halaman[id_] for satu in ringkasan for id_ in satu.id}
    return HasilPdf(data, sum(satu.tertata.jumlah_halaman for satu in satuan), label, hasil[0].anak_tangga)


def dahulukan(
    dokumen: Dokumen,
    tema: Tema,
    aset: Path,
    mulai: Callable[[Sequence[TugasTata], Path], None],
    simpanan: Simpanan | None = None,
) -> None:
    """Gives `mulai` the tasks that `tulis_pdf` will give, unless the document can't be written: that is for it to tell."""
    with suppress(GalatTataLetak, TabelTerlaluLebar):
        mulai([satu.tugas for satu in ringkas(dokumen, list(_bagian(dokumen)), tema, aset, simpanan)], aset)


def tugas_dokumen(dokumen: Dokumen, tema: Tema, aset: Path) -> list[TugasTata]:
    """The tasks that `tulis_pdf` gives: every section. Raises `generator.writers.lebar.TabelTerlaluLebar`."""
    return [tugas_bagian(satu, tema, aset, dokumen.judul, dokumen.bahasa, catatan) for _, satu, catatan in _bagian(dokumen)]


def _tata(bagian: Sequence[Letak], tugas: Sequence[TugasTata], aset: Path, laksana: Laksana) -> Sequence[Tertata]:
    try:
        return laksana(tugas, aset)
    except GagalTata as galat:
        sebab = (f"{sebut_bagian(*bagian[ke][:2])}: {isi}" for ke, isi in galat.sebab)
        raise GalatTataLetak("; ".join(sebab)) from galat


def sebut_bagian(fragmen: Fragmen, bagian: Bagian) -> str:
    """A section as its reader knows it: part, first heading, and the records it prints most of."""
    semua = list(unsur(bagian))
    judul = next((teks_sebaris(satu.isi) for satu in semua if isinstance(satu, Judul)), "")
    rekaman = Counter(satu.rekaman for satu in semua if isinstance(satu, Asal))
    rekaman.update(satu.asal for satu in semua if isinstance(satu, BarisTabel) and satu.asal)
    sebutan = f"bagian {fragmen.id}" + (f" “{judul}”" if judul else "")
    return sebutan + (f" (rekaman {', '.join(nama for nama, _ in rekaman.most_common(3))})" if rekaman else "")


def _satuan(fragmen: Fragmen, bagian: Bagian, tema: Tema, tertata: Tertata) -> Satuan:
    halaman = tema.halaman[bagian.gaya]
    angka = isi_ruas(tertata.ruas, bagian.nomor) if tertata.ruas else ""
    return Satuan(fragmen.id, halaman, bagian.kepala, tertata, bersambung(halaman, tema), angka)


def _bagian(dokumen: Dokumen) -> Iterator[Letak]:
    """Every section with its fragment and the number of footnotes before it there."""
    for fragmen in dokumen.fragmen:
        catatan = 0
        for bagian in fragmen.bagian:
            yield fragmen, bagian, catatan
            if bagian is not fragmen.bagian[-1]:
                catatan += sum(isinstance(satu, CatatanKaki) for satu in unsur(bagian.isi))
