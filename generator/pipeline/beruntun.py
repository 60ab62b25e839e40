"""Letters in batches: many are laid out at once, in all processes, and each is written as soon as its pages are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final

from generator.documents.keluaran import Keluaran as Format
from generator.pipeline.batas import Gagal
from generator.pipeline.naskah import Naskah
from generator.pipeline.pelaksana import Pelaksana, tuntas
from generator.tree.daftar import berdaftar
from generator.writers.lebar import TabelTerlaluLebar
from generator.writers.pdf import Laksana, TugasTata, tugas_dokumen
from generator.writers.pdf.tata_letak import Tertata

SEKALIGUS: Final = 64
"""Papers whose pages wait in memory at most."""


@dataclass(slots=True)
class _Surat:
    """A paper, the tasks of its sections, and the results so far by their place."""

    naskah: Naskah
    tugas: list[TugasTata]
    hasil: dict[int, Tertata | Gagal] = field(default_factory=dict)

    def laksana(self, tugas: Sequence[TugasTata], aset: Path) -> Sequence[Tertata]:  # noqa: ARG002 - a `Laksana`
        """The pages of this paper, which are here already."""
        assert len(tugas) in (0, len(self.hasil))
        return tuntas(self.hasil) if tugas else []


def tata_beruntun(
    naskah: Sequence[Naskah], aset: Path, format_: Collection[Format], pelaksana: Pelaksana
) -> Iterator[tuple[Naskah, Laksana]]:
    """Each paper, with what gives its pages to `tulis_naskah`: first those whose pages came first, then the books.

    A book is laid out section by section when its turn comes; so is a paper whose tables are too wide for its page, which is
    refused then.
    """
    sendiri: list[Naskah] = []
    surat: list[_Surat] = []
    for satu in naskah:
        tugas = _tugas(satu, aset) if Format.PDF in satu.format and (not format_ or Format.PDF in format_) else []
        if tugas:
            surat.append(_Surat(satu, tugas))
        else:
            sendiri.append(satu)
    pemilik = [(satu, ke) for satu in surat for ke in range(len(satu.tugas))]
    for tempat, hasil in pelaksana.alir(list(chain.from_iterable(satu.tugas for satu in surat)), aset) if surat else ():
        milik, ke = pemilik[tempat]
        milik.hasil[ke] = hasil
        if len(milik.hasil) == len(milik.tugas):
            yield milik.naskah, milik.laksana
            milik.hasil.clear()
    yield from ((satu, pelaksana) for satu in sendiri)


def _tugas(naskah: Naskah, aset: Path) -> list[TugasTata]:
    """The tasks of a letter; none for a book, which has many fragments or contents lists."""
    dokumen = naskah.dokumen
    if len(dokumen.fragmen) > 1 or any(berdaftar(bagian.isi) for satu in dokumen.fragmen for bagian in satu.bagian):
        return []
    try:
        return tugas_dokumen(dokumen, naskah.tema, aset)
    except TabelTerlaluLebar:
        return []
