"""What a part of the book is about, and what a context of it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.documents.edisi import Edisi
from generator.model.instansi import Tingkat
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.usulan import DaftarUsulan
from generator.tree import Tema

Ulang: TypeAlias = Klaster | Tingkat
"""What a part may be repeated for."""


@dataclass(frozen=True, slots=True)
class AcuanBuku:
    """What a part is about: the records, the book's act, its look, its title by lines, what the part is repeated for.

    `edisi` is empty in the complete book; `naik` is how many levels headings stand higher than there.
    """

    ruang: Ruang
    surat: Surat
    tema: Tema
    judul: tuple[str, ...]
    ulang: Ulang | None = None
    edisi: Edisi | None = None
    naik: int = 0

    @property
    def satu_klaster(self) -> Klaster:
        """The cluster; raises AssertionError in a part that is not repeated for clusters."""
        assert isinstance(self.ulang, Klaster)
        return self.ulang

    @property
    def satu_tingkat(self) -> Tingkat:
        """The executor level; raises AssertionError in a part that is not repeated for levels."""
        assert isinstance(self.ulang, Tingkat)
        return self.ulang

    @property
    def tahun_evaluasi(self) -> int:
        return self.ruang.forum.tahun_evaluasi

    @property
    def tahun_berjalan(self) -> int:
        return self.ruang.forum.tahun_berjalan

    @property
    def usulan(self) -> DaftarUsulan | None:
        """The cluster's proposals for the plan year."""
        return self.ruang.usulan.get((self.satu_klaster.id, self.ruang.forum.tahun_rencana))


@dataclass(frozen=True, slots=True)
class KonteksBuku:
    """A context: how it is made, its type for the check of templates, and what a part that uses it is repeated for."""

    buat: Callable[[AcuanBuku], Any]
    jenis: Any
    tiap: type[Ulang] | None = None
