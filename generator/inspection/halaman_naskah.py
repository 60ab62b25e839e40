"""Rules of official papers on their finished pages (tata naskah dinas §10, rows 12–14)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_isi import Potongan
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree import Blok, BlokTandaTangan, Dokumen, Kop, Paragraf, Tema, Utuh
from generator.tree.teks import baris_penanda, lipat, teks_sebaris

KODE: Final[DaftarKode] = {
    "DINAS-TTD-SENDIRI": "Tanda tangan berdiri sendiri di awal halaman, tanpa alinea penutup di atasnya.",
    "DINAS-PENUTUP-SENDIRI": "Halaman hanya memuat kalimat penutup dan tanda tangan.",
    "DINAS-KOP-ULANG": "Kop tercetak di halaman kedua atau sesudahnya.",
    "DINAS-SAMBUNG": "Kata penyambung di kaki halaman bukan kata pertama halaman berikutnya.",
}
BARIS_PENUTUP = 1
"""Lines of the closing that stand above a signature on its page (a closing sentence may be one line)."""
_LABEL = re.compile(r"\S{1,6}[.)] ")
"""The label of a point or row, which is no word."""
_SAMBUNG = re.compile(r"(\S+) \.\.\.")

Temuan: TypeAlias = tuple[str, str, str]
"""Code, sentence, what was found."""


def periksa_halaman_naskah(pdf: bytes | BerkasPdf, dokumen: Dokumen, tema: Tema, berkas: str) -> list[Keluhan]:
    """Breaches on the pages of a letter. Raises ValueError for fonts that are not understood."""
    potongan = (pdf if isinstance(pdf, BerkasPdf) else BerkasPdf(pdf)).potongan
    isi = [_baris([satu for satu in halaman if not satu.artefak]) for halaman in potongan]
    temuan = [*_penanda(isi, dokumen, tema), *_penutup(isi, dokumen, tema), *_kop(isi, dokumen), *_sambungan(potongan, isi)]
    return [Keluhan(kode, Berat.GALAT, Tempat(berkas), pesan, ditemukan=ditemukan) for kode, pesan, ditemukan in temuan]


def _baris(potongan: Sequence[Potongan]) -> list[str]:
    """The lines of a page from the top, pieces of one height joined."""
    baris: dict[int, list[tuple[float, str]]] = {}
    for satu in potongan:
        if satu.teks.strip():
            baris.setdefault(round(satu.awal[1]), []).append((satu.awal[0], satu.teks))
    return [lipat(" ".join(teks for _, teks in sorted(deret))) for _, deret in sorted(baris.items(), reverse=True)]


def _penanda(isi: Sequence[Sequence[str]], dokumen: Dokumen, tema: Tema) -> Iterator[Temuan]:
    """The first words of a signature's post must not be the first line of a page; the small blocks of forms follow a table."""
    awal = {_awal_blok(blok, tema) for blok in _semua(dokumen) if isinstance(blok, BlokTandaTangan)}
    for nomor, baris in enumerate(isi, 1):
        for satu in baris[:BARIS_PENUTUP]:
            if nomor > 1 and any(kata and satu.startswith(kata) for kata in awal):
                yield "DINAS-TTD-SENDIRI", f"tanda tangan berdiri sendiri di halaman {nomor}", satu


def _penutup(isi: Sequence[Sequence[str]], dokumen: Dokumen, tema: Tema) -> Iterator[Temuan]:
    """A page with the signature holds words of the body above the closing (tata naskah dinas §4, bentuk reference §1)."""
    blok = list(_semua(dokumen))
    for penutup, tanda in pairwise(blok):
        if not isinstance(penutup, Paragraf) or not isinstance(tanda, BlokTandaTangan):
            continue
        awal, kalimat = _awal_blok(tanda, tema), lipat(teks_sebaris(penutup.isi))
        for nomor, baris in enumerate(isi, 1):
            ke = next((ke for ke, satu in enumerate(baris) if awal and satu.startswith(awal)), 0)
            if nomor > 1 and ke and " ".join(baris[:ke]) == kalimat:
                yield "DINAS-PENUTUP-SENDIRI", f"halaman {nomor} hanya memuat penutup dan tanda tangan", kalimat


def _awal_blok(blok: BlokTandaTangan, tema: Tema) -> str:
    """The beginning of a block's first line, short enough for the line it breaks at."""
    baris = [*blok.pembuka_kiri, *blok.pembuka, *baris_penanda(blok.penanda[0], tema)[0]]
    return " ".join(lipat(baris[0]).split()[:3]) if baris else ""


def _kop(isi: Sequence[Sequence[str]], dokumen: Dokumen) -> Iterator[Temuan]:
    for kop in dict.fromkeys(blok for blok in _semua(dokumen) if isinstance(blok, Kop)):
        for nomor, baris in enumerate(isi, 1):
            if nomor > 1 and list(baris[: len(kop.nama)]) == [lipat(satu) for satu in (*kop.atas, *kop.nama)][: len(kop.nama)]:
                yield "DINAS-KOP-ULANG", f"kop tercetak di halaman {nomor}", baris[0]


def _sambungan(potongan: Sequence[Sequence[Potongan]], isi: Sequence[Sequence[str]]) -> Iterator[Temuan]:
    for nomor, halaman in enumerate(potongan, 1):
        for satu in halaman:
            cocok = _SAMBUNG.fullmatch(lipat(satu.teks)) if satu.artefak else None
            if cocok:
                berikut = next(iter(isi[nomor]), "") if nomor < len(isi) else ""
                if not _LABEL.sub("", berikut, count=1).startswith(cocok[1]) and not berikut.startswith(cocok[1]):
                    yield "DINAS-SAMBUNG", f"kata penyambung halaman {nomor} bukan kata pertama halaman berikutnya", satu.teks


def _semua(dokumen: Dokumen) -> Iterator[Blok]:
    for blok in (blok for fragmen in dokumen.fragmen for bagian in fragmen.bagian for blok in bagian.isi):
        yield from blok.isi if isinstance(blok, Utuh) else (blok,)
