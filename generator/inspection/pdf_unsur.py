"""The structure tree of a PDF as plain data, walked once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan
from generator.inspection.pdf_susunan import Susunan


class Isi(NamedTuple):
    """Marked content that an element owns: the number of the page (0 for none) and that of the content on it."""

    halaman: int
    mcid: int


class Anotasi(NamedTuple):
    """An annotation that an element owns."""

    nomor: int


@dataclass(eq=False)
class Unsur:
    """A structure element: its type, number, dictionary, the element it stands in, its kids in order."""

    jenis: str
    nomor: int
    kamus: Kamus
    induk: Unsur | None
    atribut: Kamus
    anak: list[Unsur | Isi | Anotasi] = field(default_factory=list)

    @property
    def isi(self) -> list[Isi]:
        return [satu for satu in self.anak if isinstance(satu, Isi)]

    @property
    def anotasi(self) -> list[int]:
        return [satu.nomor for satu in self.anak if isinstance(satu, Anotasi)]

    @property
    def jalur(self) -> Iterator[Unsur]:
        """The element and those it stands in, the innermost first."""
        satu: Unsur | None = self
        while satu is not None:
            yield satu
            satu = satu.induk

    def di_dalam(self, jenis: str) -> Unsur | None:
        """The innermost element of a type that this one is or stands in."""
        return next((satu for satu in self.jalur if satu.jenis == jenis), None)

    @cached_property
    def semua(self) -> list[Unsur]:
        """The element and all inside it in reading order."""
        hasil, sisa = [], [self]
        while sisa:
            satu = sisa.pop()
            hasil.append(satu)
            sisa.extend(anak for anak in reversed(satu.anak) if isinstance(anak, Unsur))
        return hasil


def baca_unsur(susunan: Susunan, acuan: Nilai, induk: Unsur | None = None, halaman: int = 0) -> Unsur:
    """The element with all inside it. Raises ValueError for a kid that is nothing of a structure."""
    kamus = susunan.kamus(acuan)
    halaman = _halaman(kamus, halaman)
    unsur = Unsur(
        str(susunan.lihat(kamus.get("/S", ""))),
        int(acuan) if isinstance(acuan, Rujukan) else 0,
        kamus,
        induk,
        _atribut(susunan, kamus["/A"]) if "/A" in kamus else {},
    )
    for satu in susunan.larik(kamus.get("/K")):
        if type(satu) is int:
            unsur.anak.append(Isi(halaman, satu))
            continue
        isi = susunan.kamus(satu)
        if "/S" in isi:
            unsur.anak.append(baca_unsur(susunan, satu, unsur, halaman))
        elif isi.get("/Type") == "/MCR":
            unsur.anak.append(Isi(_halaman(isi, halaman), isi["/MCID"]))
        elif isi.get("/Type") == "/OBJR":
            unsur.anak.append(Anotasi(int(isi["/Obj"])))
        else:
            raise ValueError("anak unsur struktur tidak dikenal")
    return unsur


def _halaman(kamus: Kamus, bawaan: int) -> int:
    satu = kamus.get("/Pg")
    return int(satu) if isinstance(satu, Rujukan) else bawaan


def _atribut(susunan: Susunan, acuan: Nilai) -> Kamus:
    """Attributes of one or several attribute objects, by name."""
    return {nama: nilai for satu in susunan.larik(acuan) for nama, nilai in susunan.kamus(satu).items()}
