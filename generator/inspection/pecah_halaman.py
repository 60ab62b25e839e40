"""Rules of good page breaks: nothing that announces stands alone at the foot of a page, no page holds a line or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.inspection.pdf_berkas import BerkasPdf, buka_pdf
from generator.inspection.pdf_lembar import kotak
from generator.inspection.pdf_pohon import Unsur
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat

KODE: Final[DaftarKode] = {
    "PECAH-AKHIR": "Judul, keterangan, atau kepala tabel berdiri sendiri di akhir halaman.",
    "PECAH-SEDIKIT": "Halaman lanjutan memuat kurang dari tiga baris, atau lembar lanskap terisi kurang dari seperlimanya.",
    "PECAH-YATIM": "Satu baris alinea tertinggal di akhir atau awal halaman.",
    "PECAH-TABEL": "Tabel dimulai atau diakhiri dengan satu baris di sebuah halaman.",
}

BARIS_TERSEDIKIT = 3
"""Lines that a page holds at least, but the only page of its fragment."""
TERISI_TERSEDIKIT = 0.2
"""Share of a turned sheet's height between its first and its last line, where the sheet is one of several of its fragment."""
BARIS_ALINEA = 2
"""Lines of a paragraph that stay together at the foot and at the top of a page."""
BARIS_TABEL = 2
"""Rows of a table, its header left out, that stay together at its beginning and its end."""
_JUDUL = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})

Kode = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of a page: its baseline in pt, the element it begins with, its text."""

    y: int
    unsur: Unsur
    teks: str


def periksa_pecah_halaman(data: bytes | BerkasPdf, berkas: str = "") -> list[Keluhan]:
    """Every break of a book's pages that a careful typist would not leave, as a warning about the file of the name `berkas`.

    Raises pikepdf.PdfError or ValueError for what is no readable PDF.
    """
    with nullcontext(data) if isinstance(data, BerkasPdf) else buka_pdf(data) as isi:
        halaman = _semua_baris(isi)
        temuan = [*_akhir(halaman), *_sedikit(isi, halaman), *_yatim(halaman), *_tabel(isi)]
    return [
        Keluhan(kode, Berat.PERINGATAN, Tempat(berkas), f"halaman {nomor + 1}: {pesan}", ditemukan=teks)
        for nomor, kode, pesan, teks in sorted(temuan)
    ]


Temuan: TypeAlias = tuple[int, str, str, str]
"""Number of the page from 0, code, sentence, what stands there."""


def _semua_baris(berkas: BerkasPdf) -> list[list[Baris]]:
    """The lines of every page from the top, without what is no content of the document."""
    milik = {isi: unsur for unsur in berkas.unsur for isi in unsur.isi}
    hasil = []
    for halaman, lembar in zip(berkas.halaman, berkas.lembar, strict=True):
        menurut: dict[int, list[tuple[Unsur, str]]] = defaultdict(list)
        for mcid, teks in lembar.teks.items():
            unsur = milik.get((halaman.objgen, mcid))
            if unsur is not None and teks.strip():
                menurut[lembar.alas[mcid]].append((unsur, teks))
        hasil.append(
            [
                Baris(y, deret[0][0], "".join(teks for _, teks in deret).strip())
                for y, deret in sorted(menurut.items(), reverse=True)
            ]
        )
    return hasil


def _jalur(unsur: Unsur) -> list[tuple[Kode, str]]:
    """The element and those it stands in, the innermost first."""
    return [*unsur.leluhur, (unsur.kode, unsur.jenis)][::-1]


def _akhir(halaman: list[list[Baris]]) -> Iterator[Temuan]:
    """Captions of figures stand under them, so only those of tables announce something."""
    for nomor, baris in enumerate(halaman):
        if not baris:
            continue
        jenis = {jenis for _, jenis in _jalur(baris[-1].unsur)}
        if jenis & _JUDUL or "/TH" in jenis or ("/Caption" in jenis and "/Table" in jenis):
            yield nomor, "PECAH-AKHIR", "halaman berakhir dengan judul, keterangan, atau kepala tabel", baris[-1].teks


def _sedikit(berkas: BerkasPdf, halaman: list[list[Baris]]) -> Iterator[Temuan]:
    milik: dict[Kode, set[int]] = defaultdict(set)
    bergambar = set()
    for unsur in berkas.unsur:
        for kode, _mcid in unsur.isi:
            nomor = berkas.nomor_halaman.get(kode, -1)
            milik[next((satu for satu, jenis in reversed(_jalur(unsur)) if jenis == "/Sect"), (0, 0))].add(nomor)
            if unsur.jenis == "/Figure":
                bergambar.add(nomor)
    tunggal = {nomor for semua in milik.values() if len(semua) == 1 for nomor in semua}
    for nomor, baris in enumerate(halaman):
        if nomor in tunggal | bergambar:
            continue
        if len(baris) < BARIS_TERSEDIKIT:
            yield nomor, "PECAH-SEDIKIT", f"hanya {len(baris)} baris", " / ".join(satu.teks for satu in baris)
            continue
        kiri, bawah, kanan, atas = kotak(berkas.halaman[nomor])
        if kanan - kiri > atas - bawah and baris[0].y - baris[-1].y < TERISI_TERSEDIKIT * (atas - bawah):
            yield nomor, "PECAH-SEDIKIT", "lembar lanskap terisi kurang dari seperlimanya", baris[0].teks


def _yatim(halaman: list[list[Baris]]) -> Iterator[Temuan]:
    """Paragraphs and list items outside tables that go over a page's end."""
    alinea: dict[Kode, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for nomor, baris in enumerate(halaman):
        for satu in baris:
            jalur = _jalur(satu.unsur)
            pemilik = next((kode for kode, jenis in jalur if jenis in ("/P", "/LBody")), None)
            if pemilik and not any(jenis in ("/Table", "/Caption", "/Note") for _, jenis in jalur):
                alinea[pemilik][nomor].append(satu.teks)
    for bagian in alinea.values():
        if len(bagian) > 1:
            for nomor in (min(bagian), max(bagian)):
                if len(bagian[nomor]) < BARIS_ALINEA:
                    yield nomor, "PECAH-YATIM", "satu baris alinea berdiri sendiri", bagian[nomor][0]


def _tabel(berkas: BerkasPdf) -> Iterator[Temuan]:
    """First and last pages of tables that go over several."""
    baris: dict[Kode, dict[Kode, set[int]]] = defaultdict(lambda: defaultdict(set))
    kepala: set[Kode] = set()
    for unsur in berkas.unsur:
        tabel, satu = unsur.di_dalam("/Table"), unsur.di_dalam("/TR")
        if tabel is None or satu is None:
            continue
        baris[tabel][satu] |= {berkas.nomor_halaman[kode] for kode, _mcid in unsur.isi if kode in berkas.nomor_halaman}
        if unsur.jenis == "/TH":
            kepala.add(satu)
    for semua in baris.values():
        isi = {satu: nomor for satu, nomor in semua.items() if satu not in kepala and nomor}
        terpakai = set().union(*isi.values())
        if len(isi) < 2 * BARIS_TABEL or len(terpakai) < 2:
            continue
        for ujung in (min(terpakai), max(terpakai)):
            di_sini = [nomor for nomor in isi.values() if ujung in nomor]
            if len(di_sini) < BARIS_TABEL and di_sini[0] == {ujung}:
                yield ujung, "PECAH-TABEL", "satu baris tabel terpisah dari baris lainnya", ""
