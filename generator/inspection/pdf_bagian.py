"""A section of a PDF's structure: what it holds, as far as the whole file must know it, and what is wrong inside it.

A section is an element right under Document. It is read together with its pages and its entries in the parent tree; what all
that depends on is written down beside the result, so that an unchanged section is not read again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.inspection.pdf_lembar import Lembar
from generator.inspection.pdf_pohon import Daun, Pohon, isi_daun, jumlah_sidik
from generator.inspection.pdf_sintaks import Nilai
from generator.inspection.pdf_susunan import Susunan
from generator.inspection.pdf_teks import teks_unsur
from generator.inspection.pdf_unsur import Unsur

JUDUL = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})


class Temuan(NamedTuple):
    """A finding of a rule: its code, an Indonesian sentence, and what was found."""

    kode: str
    pesan: str
    ditemukan: str | None = None


class Saran(NamedTuple):
    """What might be better on a page: its number, a code, an Indonesian sentence, what stands there."""

    halaman: int
    kode: str
    pesan: str
    ditemukan: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """What the whole file must know of a section.

    `jenis` is the type of its element, `unsur` how many elements it holds, `banyak` how many of those that are counted (see
    `hitungan`); `jumlah_id` number and sum of its ids; `milik` for each page the runs (first, last) of marked content it owns,
    `lepas` for each of them what is painted there and not its own; `pautan` the annotations of its links; `entri` the contents
    entries: annotation (0: none) and words; `judul` the pages and words of its headings; `padat` its blocks
    as JSON.
    """

    jenis: str
    unsur: int
    banyak: tuple[int, int, int, int]
    berdaftar: bool
    jumlah_id: tuple[int, str]
    milik: dict[int, tuple[tuple[int, int], ...]]
    lepas: dict[int, tuple[int, ...]]
    pautan: tuple[int, ...]
    entri: tuple[tuple[int, str], ...]
    judul: tuple[tuple[int, str], ...]
    padat: str
    saran: tuple[Saran, ...] = ()
    temuan: tuple[Temuan, ...] = ()

    @property
    def teks(self) -> list[str]:
        """Its blocks."""
        return list(json.loads(self.padat))


@dataclass
class Bacaan:
    """A section while it is read: what rules about it may ask. What they were told of pages and the parent tree is noted."""

    susunan: Susunan
    akar: Unsur
    cari_lembar: Callable[[int], Lembar | None]
    pohon_induk: Pohon
    nomor_halaman: dict[int, int]
    """Places of pages in the file."""
    lembar_dibaca: set[int] = field(default_factory=set)
    induk_dibaca: dict[int, int] = field(default_factory=dict)
    _daun: dict[int, dict[Any, Nilai]] = field(default_factory=dict)

    @property
    def unsur(self) -> list[Unsur]:
        return self.akar.semua

    def lembar(self, halaman: int) -> Lembar | None:
        self.lembar_dibaca.add(halaman)
        return self.cari_lembar(halaman)

    def induk(self, kunci: Nilai) -> Nilai:
        """What the parent tree says of a key."""
        if not isinstance(kunci, int):
            return None
        daun = self.pohon_induk.cari(kunci)
        self.induk_dibaca[kunci] = tempat_daun(daun)
        if daun is None:
            return None
        if id(daun) not in self._daun:
            self._daun[id(daun)] = dict(isi_daun(self.susunan, daun.simpul, "/Nums"))
        return self._daun[id(daun)].get(kunci)

    def urut(self, halaman: set[int]) -> list[int]:
        """Pages in their order in the file."""
        self.lembar_dibaca |= halaman
        return sorted(halaman, key=lambda nomor: (self.nomor_halaman.get(nomor, -1), nomor))

    def di(self, halaman: int) -> str:
        """Where a page is, for the end of a message."""
        return f" di halaman {self.nomor_halaman[halaman] + 1}" if halaman in self.nomor_halaman else ""


def tempat_daun(daun: Daun | None) -> int:
    """The number of a leaf of the parent tree; -1 for one without number, 0 for none."""
    return 0 if daun is None else int(daun.simpul) if isinstance(daun.simpul, int) else -1


AturanBagian = Callable[[Bacaan], Iterator[Temuan]]
SaranBagian = Callable[[Bacaan], Iterator[Saran]]


def ringkas_bagian(bacaan: Bacaan, aturan: tuple[AturanBagian, ...], saran: tuple[SaranBagian, ...]) -> Bagian:
    """Judge a section and tell what the whole file must know of it."""
    semua = bacaan.unsur
    jenis = Counter(satu.jenis for satu in semua)
    milik: dict[int, set[int]] = {}
    for satu in semua:
        for halaman, mcid in satu.isi:
            milik.setdefault(halaman, set()).add(mcid)
    lepas = {}
    for halaman, punya in milik.items():
        lembar = bacaan.lembar(halaman)
        if lembar is not None and (sisa := sorted(lembar.teks.keys() - punya)):
            lepas[halaman] = tuple(sisa)
    return Bagian(
        bacaan.akar.jenis,
        len(semua),
        (sum(jenis[satu] for satu in JUDUL), jenis["/Table"], jenis["/TR"], jenis["/Caption"]),
        "/TOC" in jenis,
        tuple(jumlah_sidik([(satu.kamus["/ID"], satu.nomor) for satu in semua if "/ID" in satu.kamus])),
        {halaman: _deret(punya) for halaman, punya in sorted(milik.items())},
        lepas,
        tuple(nomor for satu in semua if satu.jenis == "/Link" for nomor in satu.anotasi),
        tuple(_entri(satu, bacaan) for satu in semua if satu.jenis == "/TOCI"),
        tuple((isi[0].halaman, _tulisan(satu, bacaan)) for satu in semua if satu.jenis in JUDUL and (isi := _isi_dalam(satu))),
        json.dumps(teks_unsur(bacaan.akar, bacaan.lembar), ensure_ascii=False),
        tuple(butir for satu in saran for butir in satu(bacaan)),
        tuple(temuan for satu in aturan for temuan in satu(bacaan)),
    )


def _deret(angka: set[int]) -> tuple[tuple[int, int], ...]:
    """Numbers as runs."""
    hasil: list[list[int]] = []
    for satu in sorted(angka):
        if hasil and hasil[-1][1] == satu - 1:
            hasil[-1][1] = satu
        else:
            hasil.append([satu, satu])
    return tuple((awal, akhir) for awal, akhir in hasil)


def _isi_dalam(unsur: Unsur) -> list[Any]:
    return [isi for satu in unsur.semua for isi in satu.isi]


def _tulisan(unsur: Unsur, bacaan: Bacaan) -> str:
    semua = ((bacaan.lembar(isi.halaman), isi.mcid) for isi in _isi_dalam(unsur))
    return "".join(lembar.teks.get(mcid, "") for lembar, mcid in semua if lembar is not None).strip()


def _entri(unsur: Unsur, bacaan: Bacaan) -> tuple[int, str]:
    return next((nomor for satu in unsur.semua for nomor in satu.anotasi), 0), _tulisan(unsur, bacaan)


def kemas_bagian(satu: Bagian) -> list[Any]:
    """A section without fault as plain values."""
    return [
        satu.jenis,
        satu.unsur,
        satu.banyak,
        satu.berdaftar,
        satu.jumlah_id,
        list(satu.milik.items()),
        list(satu.lepas.items()),
        satu.pautan,
        satu.entri,
        satu.judul,
        satu.padat,
        satu.saran,
    ]


def buka_bagian(data: list[Any]) -> Bagian:
    jenis, unsur, banyak, berdaftar, jumlah_id, milik, lepas, pautan, entri, judul, padat, saran = data
    return Bagian(
        jenis,
        unsur,
        tuple(banyak),
        berdaftar,
        tuple(jumlah_id),
        {halaman: tuple((awal, akhir) for awal, akhir in deret) for halaman, deret in milik},
        {halaman: tuple(sisa) for halaman, sisa in lepas},
        tuple(pautan),
        tuple((nomor, tulisan) for nomor, tulisan in entri),
        tuple((halaman, tulisan) for halaman, tulisan in judul),
        padat,
        tuple(Saran(*satu) for satu in saran),
    )
