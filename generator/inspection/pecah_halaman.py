"""Rules of good page breaks: nothing that announces stands alone at the foot of a page, no page holds a line or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.inspection.pdf_bagian import Bacaan, Saran
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_unsur import Isi, Unsur
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


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of a page: its baseline in pt, the element it begins with, its text."""

    y: int
    unsur: Unsur
    teks: str


def periksa_pecah_halaman(data: bytes | BerkasPdf, berkas: str = "") -> list[Keluhan]:
    """Every break of a book's pages that a careful typist would not leave, as a warning about the file of the name `berkas`.

    A file that is open was opened with `pecah_bagian`. Raises ValueError for what is no readable PDF.
    """
    isi = data if isinstance(data, BerkasPdf) else BerkasPdf(data, saran=(pecah_bagian,))
    milik = {nomor for bagian in isi.bagian for nomor in bagian.milik}
    kosong = [Saran(satu.nomor, *_TERSEDIKIT, "") for satu in isi.halaman if satu.nomor not in milik]
    semua = [*kosong, *(saran for bagian in isi.bagian for saran in bagian.saran)]
    return [
        Keluhan(kode, Berat.PERINGATAN, Tempat(berkas), f"halaman {nomor + 1}: {pesan}", ditemukan=teks)
        for nomor, kode, pesan, teks in sorted((isi.nomor_halaman.get(satu.halaman, -1), *satu[1:]) for satu in semua)
    ]


_TERSEDIKIT = ("PECAH-SEDIKIT", "hanya 0 baris")


def pecah_bagian(bacaan: Bacaan) -> Iterator[Saran]:
    """The breaks inside a section, whose pages are its own."""
    halaman = _semua_baris(bacaan)
    for satu in (_akhir(halaman), _sedikit(bacaan, halaman), _yatim(halaman), _tabel(bacaan, list(halaman))):
        yield from satu


def _semua_baris(bacaan: Bacaan) -> dict[int, list[Baris]]:
    """The lines of every page of the section from the top, without what is no content of the document; pages in order."""
    milik = {isi: unsur for unsur in bacaan.unsur for isi in unsur.isi}
    hasil = {}
    for nomor in bacaan.urut({halaman for halaman, _ in milik}):
        lembar = bacaan.lembar(nomor)
        menurut: dict[int, list[tuple[Unsur, str]]] = defaultdict(list)
        for mcid, teks, alas in lembar.baris if lembar else ():
            unsur = milik.get(Isi(nomor, mcid))
            if unsur is not None and teks.strip():
                menurut[alas].append((unsur, teks))
        hasil[nomor] = [
            Baris(y, deret[0][0], "".join(teks for _, teks in deret).strip())
            for y, deret in sorted(menurut.items(), reverse=True)
        ]
    return hasil


def _akhir(halaman: dict[int, list[Baris]]) -> Iterator[Saran]:
    """Captions of figures stand under them, so only those of tables announce something."""
    for nomor, baris in halaman.items():
        if not baris:
            continue
        jenis = {satu.jenis for satu in baris[-1].unsur.jalur}
        if jenis & _JUDUL or "/TH" in jenis or ("/Caption" in jenis and "/Table" in jenis):
            yield Saran(nomor, "PECAH-AKHIR", "halaman berakhir dengan judul, keterangan, atau kepala tabel", baris[-1].teks)


def _sedikit(bacaan: Bacaan, halaman: dict[int, list[Baris]]) -> Iterator[Saran]:
    bergambar = {isi.halaman for unsur in bacaan.unsur if unsur.jenis == "/Figure" for isi in unsur.isi}
    if len(halaman) == 1:
        return
    for nomor, baris in halaman.items():
        if nomor in bergambar:
            continue
        if len(baris) < BARIS_TERSEDIKIT:
            yield Saran(nomor, "PECAH-SEDIKIT", f"hanya {len(baris)} baris", " / ".join(satu.teks for satu in baris))
            continue
        lembar = bacaan.lembar(nomor)
        kiri, bawah, kanan, atas = lembar.kotak if lembar else (0, 0, 0, 0)
        if kanan - kiri > atas - bawah and baris[0].y - baris[-1].y < TERISI_TERSEDIKIT * (atas - bawah):
            yield Saran(nomor, "PECAH-SEDIKIT", "lembar lanskap terisi kurang dari seperlimanya", baris[0].teks)


def _yatim(halaman: dict[int, list[Baris]]) -> Iterator[Saran]:
    """Paragraphs and list items outside tables that go over a page's end."""
    alinea: dict[Unsur, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for nomor, baris in halaman.items():
        for satu in baris:
            jalur = list(satu.unsur.jalur)
            pemilik = next((unsur for unsur in jalur if unsur.jenis in ("/P", "/LBody")), None)
            if pemilik and not any(unsur.jenis in ("/Table", "/Caption", "/Note") for unsur in jalur):
                alinea[pemilik][nomor].append(satu.teks)
    for bagian in alinea.values():
        if len(bagian) > 1:
            for nomor in (next(iter(bagian)), next(reversed(bagian))):
                if len(bagian[nomor]) < BARIS_ALINEA:
                    yield Saran(nomor, "PECAH-YATIM", "satu baris alinea berdiri sendiri", bagian[nomor][0])


def _tabel(bacaan: Bacaan, halaman: list[int]) -> Iterator[Saran]:
    """First and last pages of tables that go over several."""
    ke = {nomor: letak for letak, nomor in enumerate(halaman)}
    baris: dict[Unsur, dict[Unsur, set[int]]] = defaultdict(lambda: defaultdict(set))
    kepala: set[Unsur] = set()
    for unsur in bacaan.unsur:
        tabel, satu = unsur.di_dalam("/Table"), unsur.di_dalam("/TR")
        if tabel is None or satu is None:
            continue
        baris[tabel][satu] |= {ke[isi.halaman] for isi in unsur.isi}
        if unsur.jenis == "/TH":
            kepala.add(satu)
    for semua in baris.values():
        isi = {satu: letak for satu, letak in semua.items() if satu not in kepala and letak}
        terpakai = set().union(*isi.values())
        if len(isi) < 2 * BARIS_TABEL or len(terpakai) < 2:
            continue
        for ujung in (min(terpakai), max(terpakai)):
            di_sini = [letak for letak in isi.values() if ujung in letak]
            if len(di_sini) < BARIS_TABEL and di_sini[0] == {ujung}:
                yield Saran(halaman[ujung], "PECAH-TABEL", "satu baris tabel terpisah dari baris lainnya", "")
