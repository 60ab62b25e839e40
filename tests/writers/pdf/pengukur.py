"""Measuring printed pages in millimetres, and making the documents that are measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from io import BytesIO

import pdfplumber

from generator.tree import Bagian, Blok, Dokumen, Fragmen
from generator.writers.pdf import HasilPdf, tulis_pdf
from tests.dokumen_semua import ASET, dokumen_semua, surat_contoh, tema_uji

MM = 25.4 / 72


@dataclass(frozen=True)
class Baris:
    """A run of text on one baseline: left, right and baseline in mm, size in points."""

    x0: float
    x1: float
    y: float
    ukuran: float
    teks: str

    @property
    def tengah(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class Garis:
    """A filled or stroked rectangle in mm from the top left."""

    x0: float
    x1: float
    y: float
    tinggi: float


@dataclass(frozen=True)
class Lembar:
    lebar: float
    tinggi: float
    baris: Sequence[Baris]
    garis: Sequence[Garis]

    def cari(self, pola: str, ke: int = 0) -> Baris:
        """Run number `ke` that matches."""
        return [satu for satu in self.baris if re.search(pola, satu.teks)][ke]


def ukur(data: bytes) -> list[Lembar]:
    """Every page of a PDF."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [_lembar(halaman) for halaman in pdf.pages]


def _lembar(halaman: pdfplumber.page.Page) -> Lembar:
    menurut_alas: dict[float, list[dict]] = {}
    for huruf in halaman.chars:
        menurut_alas.setdefault(round(halaman.height - huruf["matrix"][5], 1), []).append(huruf)
    baris = [Baris(*satu) for alas, isi in sorted(menurut_alas.items()) for satu in _potong(alas, isi)]
    garis = [
        Garis(satu["x0"] * MM, satu["x1"] * MM, satu["top"] * MM, satu["height"] * MM)
        for satu in (*halaman.rects, *halaman.lines, *halaman.curves)
    ]
    return Lembar(halaman.width * MM, halaman.height * MM, baris, sorted(garis, key=lambda satu: satu.y))


def _potong(alas: float, isi: list[dict]) -> list[tuple[float, float, float, float, str]]:
    """Runs of one baseline, cut where more than 6 points are empty; spaces at the ends are left out."""
    isi.sort(key=lambda huruf: huruf["x0"])
    deret: list[list[dict]] = []
    for huruf in (satu for satu in isi if satu["text"].strip()):
        if deret and huruf["x0"] - deret[-1][-1]["x1"] <= 6:
            deret[-1].append(huruf)
        else:
            deret.append([huruf])
    return [(satu[0]["x0"] * MM, satu[-1]["x1"] * MM, alas * MM, round(satu[0]["size"], 1), _teks(satu)) for satu in deret]


def _teks(deret: list[dict]) -> str:
    hasil, sebelum = "", None
    for huruf in deret:
        if sebelum is not None and huruf["x0"] - sebelum["x1"] > 0.15 * huruf["size"]:
            hasil += " "
        hasil += huruf["text"]
        sebelum = huruf
    return hasil


@cache
def surat_tercetak(profil: str) -> HasilPdf:
    """The example letter."""
    return tulis_pdf(surat_contoh(profil), tema_uji(profil), ASET)


@cache
def semua_tercetak(profil: str) -> HasilPdf:
    """The document that holds every element."""
    return tulis_pdf(dokumen_semua(), tema_uji(profil), ASET)


@cache
def lembar_surat(profil: str) -> list[Lembar]:
    return ukur(surat_tercetak(profil).data)


def dokumen(*isi: Blok, gaya: str = "surat_tanpa_kop", **medan: object) -> Dokumen:
    """A document of one section."""
    awal = Dokumen("Dokumen Uji", "Forum Contoh", date(2026, 7, 20), (Fragmen("uji", (Bagian(gaya, isi),)),))
    return replace(awal, **medan)  # type: ignore[arg-type]
