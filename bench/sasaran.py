"""The goals of speed and size beside what was reached, computed from the results of `penuh.py`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

UTAMA: Final = 200
"""Clusters of the book that the goals are about; without it they are read from the largest book measured."""
TERBESAR: Final = 1000

Milik = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A goal: at most or at least `batas`, and the figure reached; None when what it needs was not measured."""

    kasus: str
    batas: float
    nilai: float | None
    satuan: str = ""
    paling_sedikit: bool = False

    @property
    def terpenuhi(self) -> bool | None:
        if self.nilai is None:
            return None
        return self.nilai >= self.batas if self.paling_sedikit else self.nilai <= self.batas

    @property
    def tanda(self) -> str:
        return {True: "ya", False: "BELUM", None: "–"}[self.terpenuhi]

    @property
    def sasaran(self) -> str:
        return f"{'≥' if self.paling_sedikit else '≤'} {angka(self.batas)}{self.satuan}"

    @property
    def tercapai(self) -> str:
        return "–" if self.nilai is None else f"{angka(self.nilai)}{self.satuan}"


def angka(nilai: float) -> str:
    """A figure with two or three digits that count, decimal comma."""
    banyak = 0 if nilai >= 100 else 1 if nilai >= 10 else 2 if nilai >= 1 else 3
    teks = f"{nilai:.{banyak}f}"
    return (teks.rstrip("0").rstrip(".") if "." in teks else teks).replace(".", ",")


def ukuran_buku(hasil: Mapping[str, Any]) -> dict[int, Milik]:
    """The results of books by number of clusters."""
    return {int(satu): milik for satu, milik in sorted(hasil.get("hasil", {}).items()) if satu.isdecimal()}


def sasaran(hasil: Mapping[str, Any]) -> list[Sasaran]:
    """All goals, in the order in which they were set."""
    buku = ukuran_buku(hasil)
    return [*_buku(buku), *_surat(hasil.get("hasil", {})), *_tumbuh(buku)]


def _buku(buku: Mapping[int, Milik]) -> Iterator[Sasaran]:
    ukuran = UTAMA if UTAMA in buku else max(buku, default=UTAMA)
    milik, nama = buku.get(ukuran, {}), f"{ukuran} klaster"

    def detik(kasus: str, kunci: str = "detik") -> float | None:
        nilai = milik.get(kasus, {}).get(kunci)
        return float(nilai[0] if isinstance(nilai, list | tuple) else nilai) if nilai is not None else None

    yield Sasaran(
        f"PDF dari nol, {nama}: bagian dari waktu WeasyPrint sekali jalan", 0.28, bagi(detik("cold"), detik("weasyprint"))
    )
    yield Sasaran(
        "memori proses terbesar: bagian dari WeasyPrint", 1 / 15, bagi(detik("cold", "puncak"), detik("weasyprint", "puncak"))
    )
    yield Sasaran("memori proses terbesar", 150, detik("cold", "puncak"), " MB")
    yield Sasaran("narasi satu klaster disunting", 1.2, detik("prose"), " s")
    yield Sasaran("  Typst dari nol dibanding itu", 4, bagi(detik("typst"), detik("prose")), " kali", paling_sedikit=True)
    yield Sasaran("satu pagu disunting", 2, detik("pagu"), " s")
    yield Sasaran("halaman bergeser", 2.5, detik("shift"), " s")
    yield Sasaran("bab disisipkan", 2.5, detik("chapter"), " s")
    yield Sasaran("tidak ada yang berubah", 0.35, detik("unchanged"), " s")
    yield Sasaran(
        "taut dari nol: bagian dari penggabungan pikepdf", 1 / 8, bagi(detik("link", "dingin"), detik("link", "pikepdf"))
    )
    yield Sasaran("taut dengan simpanan", 0.1, detik("link", "hangat"), " s")
    yield Sasaran(
        "besar PDF: bagian dari WeasyPrint, klaim dan lampiran sama",
        0.9,
        bagi(detik("cold", "bait"), detik("weasyprint", "bait")),
    )
    yield Sasaran("besar PDF", 25, bagi(detik("cold", "bait"), 1e6), " MB")
    yield Sasaran("DOCX dari rekaman yang sudah diperiksa", 1, detik("writers", "docx"), " s")
    yield Sasaran("  Pandoc dibanding itu", 5, bagi(detik("pandoc"), detik("writers", "docx")), " kali", paling_sedikit=True)
    yield Sasaran(
        "  python-docx dibanding itu", 10, bagi(detik("python-docx"), detik("writers", "docx")), " kali", paling_sedikit=True
    )


def _surat(semua: Mapping[str, Milik]) -> Iterator[Sasaran]:
    surat = semua.get("surat", {})
    banyak = surat.get("letters", {}).get("naskah", 500)
    yield Sasaran(f"{banyak} surat, PDF dan DOCX, dari nol", 15, surat.get("letters", {}).get("detik"), " s")
    yield Sasaran("  memori proses terbesar", 150, next(iter(surat.get("letters", {}).get("puncak", ())), None), " MB")
    yield Sasaran("  tidak ada yang berubah", 1, surat.get("letters-unchanged", {}).get("detik"), " s")
    yield Sasaran("klaster --help", 0.12, semua.get("perintah", {}).get("help", {}).get("detik"), " s")


def _tumbuh(buku: Mapping[int, Milik]) -> Iterator[Sasaran]:
    for nama, kasus, kunci in (
        ("waktu prosesor dari nol", "cold", "cpu"),
        ("besar PDF", "cold", "bait"),
        ("waktu prosesor narasi disunting", "prose", "cpu"),
    ):
        yield Sasaran(f"pangkat pertumbuhan {nama}", 1.05, pangkat(buku, kasus, kunci))
    yield Sasaran(f"memori proses induk, {TERBESAR} klaster", 400, buku.get(TERBESAR, {}).get("cold", {}).get("induk"), " MB")


def bagi(satu: float | None, lain: float | None) -> float | None:
    return satu / lain if satu is not None and lain else None


def pangkat(buku: Mapping[int, Milik], kasus: str, kunci: str) -> float | None:
    """The exponent of growth with the number of clusters: the slope of the best line through the logarithms."""
    titik = [(math.log(klaster), math.log(milik[kasus][kunci])) for klaster, milik in buku.items() if kasus in milik]
    if len(titik) < 2:
        return None
    x, y = (sum(satu[ke] for satu in titik) / len(titik) for ke in (0, 1))
    return sum((satu[0] - x) * (satu[1] - y) for satu in titik) / sum((satu[0] - x) ** 2 for satu in titik)
