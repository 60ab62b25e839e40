"""A page of a PDF as the rules need it: where it is described, what it says.

What a page says is read stream by stream, and what a stream says is remembered under the hash of all it depends on: its
bytes, the paper, the state it begins in, the forms and property lists it may name, the fonts. Stamps change with every
page number; the content between them is not taken apart again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeAlias

from generator.inspection.pdf_huruf import TAK_TERPETAKAN, Huruf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_isi import Keadaan, Lanjutan, PembacaIsi, Potongan, Tanda
from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan, teks
from generator.inspection.pdf_susunan import Susunan

Kotak: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_LONGGAR = 0.5
"""pt a glyph may stand over the edge of the paper by rounding."""
_NOMOR = re.compile(r"\s*[-–]?\s*(\d+|[ivxlcdm]+)\s*[-–]?\s*")


@dataclass(frozen=True)
class Lembar:
    """What a page says: text outside the structure that is no artifact, over the edge of the paper, with glyph 0 (font, text),
    without Unicode value; `nomor` are the page numbers printed in its running heads and feet. `padat` is the text in the
    structure as JSON, stream by stream, `kotak` the paper in points, and `sidik` the hash of what these depend on."""

    padat: tuple[str, ...] = ()
    sidik: str = ""
    tak_bertanda: tuple[str, ...] = ()
    di_luar: tuple[str, ...] = ()
    nol: tuple[tuple[str, str], ...] = ()
    tanpa_unicode: tuple[str, ...] = ()
    nomor: tuple[str, ...] = ()
    kotak: Kotak = (0, 0, 0, 0)

    @property
    def cacat(self) -> bool:
        return bool(self.tak_bertanda or self.di_luar or self.nol or self.tanpa_unicode)

    @cached_property
    def baris(self) -> list[tuple[int, str, int]]:
        """The lines that are no artifact in the order they are painted: number of the marked content, text, and the baseline
        in whole points."""
        return [(mcid, tulisan, alas) for padat in self.padat for mcid, tulisan, alas in json.loads(padat)]

    @cached_property
    def teks(self) -> dict[int, str]:
        """The text of each marked content that is no artifact, by number, in the order it is painted."""
        hasil: dict[int, str] = {}
        for mcid, tulisan, _ in self.baris:
            hasil[mcid] = hasil.get(mcid, "") + tulisan
        return hasil


@dataclass(frozen=True, slots=True)
class Pautan:
    """A link annotation: its number, its words, the name (as Latin 1) or page it leads to, its address."""

    nomor: int
    isi: str
    tujuan: str | int | None
    alamat: str
    ke_dalam: bool


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page of the file: its number, its paper in points, its content streams, its keys in the parent tree, its links.

    `huruf` are its fonts: the number of the dictionary, or names and numbers. `sumber` is the hash of what else its content
    may name.
    """

    nomor: int
    kotak: Kotak
    isi: tuple[int, ...]
    kunci: int | None
    kunci_anotasi: tuple[int, ...]
    pautan: tuple[Pautan, ...]
    huruf: int | tuple[tuple[str, int], ...]
    sumber: str


def baca_halaman(susunan: Susunan, acuan: Rujukan, warisan: Kamus) -> Halaman:
    """A page object; `warisan` is what it inherits. Raises ValueError for a page that is described in another way."""
    kamus = {**warisan, **susunan.kamus(acuan)}
    sumber = susunan.kamus(kamus.get("/Resources"))
    kiri, bawah, kanan, atas = (float(susunan.lihat(satu)) for satu in susunan.larik(kamus.get("/MediaBox")))
    anotasi = [(satu, susunan.kamus(satu)) for satu in susunan.larik(kamus.get("/Annots"))]
    return Halaman(
        int(acuan),
        (kiri, bawah, kanan, atas),
        tuple(int(satu) for satu in susunan.larik(kamus.get("/Contents"))),
        susunan.lihat(kamus.get("/StructParents")),
        tuple(isi["/StructParent"] for _, isi in anotasi if "/StructParent" in isi),
        tuple(_pautan(susunan, satu, isi) for satu, isi in anotasi if isi.get("/Subtype") == "/Link"),
        _huruf(susunan, sumber.get("/Font")),
        _sidik_sumber(susunan, sumber, set()),
    )


def _pautan(susunan: Susunan, nomor: Nilai, anotasi: Kamus) -> Pautan:
    aksi = susunan.kamus(anotasi.get("/A"))
    tujuan = susunan.lihat(anotasi["/Dest"] if "/Dest" in anotasi else aksi.get("/D"))
    ke: str | int | None = None
    if isinstance(tujuan, bytes):
        ke = tujuan.decode("latin-1")
    elif isinstance(tujuan, list) and tujuan and isinstance(tujuan[0], Rujukan):
        ke = int(tujuan[0])
    return Pautan(
        int(nomor) if isinstance(nomor, Rujukan) else 0,
        teks(anotasi.get("/Contents")),
        ke,
        teks(susunan.lihat(aksi.get("/URI"))),
        tujuan is not None,
    )


def _huruf(susunan: Susunan, acuan: Nilai) -> int | tuple[tuple[str, int], ...]:
    if isinstance(acuan, Rujukan):
        return int(acuan)
    return tuple(sorted((nama, int(satu)) for nama, satu in susunan.kamus(acuan).items() if isinstance(satu, Rujukan)))


def _sidik_sumber(susunan: Susunan, sumber: Kamus, dalam: set[int]) -> str:
    """Of forms with all that they name, and of property lists."""
    hasil = sha256()
    for nama, satu in sorted(susunan.kamus(sumber.get("/XObject")).items()):
        kamus = susunan.kamus(satu)
        hasil.update(f"{nama} {susunan.sidik(satu)} ".encode())
        if kamus.get("/Subtype") == "/Form" and satu not in dalam:
            susunan.alur(satu)
            hasil.update(_sidik_sumber(susunan, susunan.kamus(kamus.get("/Resources")), dalam | {satu}).encode())
            hasil.update(repr(_huruf(susunan, susunan.kamus(kamus.get("/Resources")).get("/Font"))).encode())
    for nama, satu in sorted(susunan.kamus(sumber.get("/Properties")).items()):
        hasil.update(f"{nama} {susunan.kamus(satu)!r} ".encode())
    return hasil.hexdigest()


class PembacaLembar:
    """Reads the pages of one file. Raises ValueError for fonts and content not understood."""

    def __init__(self, susunan: Susunan, ingatan: Ingatan, huruf: Sequence[int]) -> None:
        self._susunan = susunan
        self._ingatan = ingatan
        self.isi = PembacaIsi(susunan, huruf)
        self._angkatan = _angkatan(ingatan, self.isi.huruf)
        self._nama: dict[object, str] = {}

    def baca(self, halaman: Halaman) -> Lembar:
        bagian, lanjutan = [], Lanjutan()
        for nomor in halaman.isi:
            satu, lanjutan = self._baca_alur(halaman, nomor, lanjutan)
            bagian.append(satu)
        return _gabung(bagian, halaman.kotak)

    def potongan(self, halaman: Halaman) -> list[Potongan]:
        """The pieces a page paints, in order."""
        hasil, lanjutan = [], Lanjutan()
        for nomor in halaman.isi:
            satu, lanjutan = self.isi.baca(self._susunan.alur(nomor), sumber_halaman(self._susunan, halaman.nomor), lanjutan)
            hasil += satu
        return hasil

    def _baca_alur(self, halaman: Halaman, nomor: int, mulai: Lanjutan) -> tuple[Lembar, Lanjutan]:
        bahan = (halaman.kotak, halaman.sumber, self._nama_huruf(halaman.huruf), mulai)
        ciri = sha256(f"{self._angkatan} {self._susunan.sidik(nomor)} {bahan}".encode()).hexdigest()
        if (lama := self._ingatan.ambil("alur", ciri)) is not None:
            return _buka(ciri, lama)
        sumber = sumber_halaman(self._susunan, halaman.nomor)
        potongan, lanjutan = self.isi.baca(self._susunan.alur(nomor), sumber, mulai)
        lembar = ringkas(potongan, halaman.kotak)
        if not lembar.cacat:
            self._ingatan.simpan("alur", ciri, [lembar.padat[0] if lembar.padat else "", lembar.nomor, _kemas(lanjutan)])
        return replace(lembar, sidik=ciri if lembar.padat else ""), lanjutan

    def _nama_huruf(self, huruf: int | tuple[tuple[str, int], ...]) -> str:
        """Which fonts a page's content names, told by what they are called in the file."""
        if huruf not in self._nama:
            isi = self._susunan.kamus(Rujukan(huruf)) if isinstance(huruf, int) else dict(huruf)
            self._nama[huruf] = repr(sorted((nama, self.isi.nama_huruf(satu)) for nama, satu in isi.items()))
        return self._nama[huruf]


def sumber_halaman(susunan: Susunan, nomor: int) -> Kamus:
    """The resources of a page, its own or inherited."""
    kamus = susunan.kamus(Rujukan(nomor))
    while "/Resources" not in kamus and "/Parent" in kamus:
        kamus = susunan.kamus(kamus["/Parent"])
    return susunan.kamus(kamus.get("/Resources"))


def _angkatan(ingatan: Ingatan, huruf: dict[str, Huruf]) -> str:
    """The generation of readings that the fonts allow: the last one while its glyphs mean what they meant, else a new one.

    A font gains glyphs with every new letter of a book; readings made before do not use them.
    """
    kini = {nama: [[kode, *isi] for kode, isi in sorted(satu.glif.items())] for nama, satu in sorted(huruf.items())}
    lama = ingatan.ambil("huruf", "")
    angkatan = sha256(repr(kini).encode()).hexdigest()
    if lama is not None:
        angkatan_lama, semula = lama
        if all(nama in kini and _termuat(isi, kini[nama]) for nama, isi in semula.items()):
            angkatan = angkatan_lama
    ingatan.simpan("huruf", "", [angkatan, kini])
    return angkatan


def _termuat(lama: Sequence[Sequence[Any]], baru: Sequence[Sequence[Any]]) -> bool:
    return {tuple(satu) for satu in lama} <= {tuple(satu) for satu in baru}


def _kemas(lanjutan: Lanjutan) -> list[Any]:
    """Empty for a stream that leaves nothing."""
    return [] if lanjutan == Lanjutan() else list(astuple(lanjutan))


def _buka(ciri: str, data: list[Any]) -> tuple[Lembar, Lanjutan]:
    isi, nomor, lanjutan = data
    lembar = Lembar((isi,), ciri, nomor=tuple(nomor)) if isi else Lembar(nomor=tuple(nomor))
    if not lanjutan:
        return lembar, Lanjutan()
    keadaan, simpanan, tanda, matriks, awal = lanjutan
    semua = [Keadaan(tuple(ctm), *sisa) for ctm, *sisa in (keadaan, *simpanan)]
    return lembar, Lanjutan(semua[0], semua[1:], [Tanda(*satu) for satu in tanda], tuple(matriks), tuple(awal))


def ringkas(potongan: Sequence[Potongan], kotak: Kotak) -> Lembar:
    """The pieces of a page of the size `kotak` (left, bottom, right, top in points) as the rules need them."""
    isi: list[tuple[int, str, int]] = []
    for satu in potongan:
        if satu.mcid is not None and not satu.artefak:
            alas = round(satu.awal[1])
            if isi and (isi[-1][0], isi[-1][2]) == (satu.mcid, alas):
                isi[-1] = satu.mcid, isi[-1][1] + satu.teks, alas
            else:
                isi.append((satu.mcid, satu.teks, alas))
    return Lembar(
        (json.dumps(isi, ensure_ascii=False, separators=(",", ":")),) if isi else (),
        "",
        tuple(satu.teks for satu in potongan if satu.mcid is None and not satu.artefak and satu.teks.strip()),
        tuple(satu.teks for satu in potongan if satu.teks.strip() and _melewati(satu, kotak)),
        tuple((satu.huruf, satu.teks) for satu in potongan if satu.nol),
        tuple(satu.teks for satu in potongan if not satu.nol and TAK_TERPETAKAN in satu.teks),
        tuple(cocok[1] for satu in potongan if satu.artefak == "Pagination" and (cocok := _NOMOR.fullmatch(satu.teks))),
        kotak,
    )


def _gabung(bagian: Sequence[Lembar], kotak: Kotak) -> Lembar:
    """The streams of one page."""
    return Lembar(
        tuple(padat for satu in bagian for padat in satu.padat),
        " ".join(satu.sidik for satu in bagian if satu.sidik),
        tuple(teks for satu in bagian for teks in satu.tak_bertanda),
        tuple(teks for satu in bagian for teks in satu.di_luar),
        tuple(pasangan for satu in bagian for pasangan in satu.nol),
        tuple(teks for satu in bagian for teks in satu.tanpa_unicode),
        tuple(nomor for satu in bagian for nomor in satu.nomor),
        kotak,
    )


def _melewati(potongan: Potongan, kotak: Sequence[float]) -> bool:
    """Whether the glyphs, from a fifth of the size below the baseline to three quarters above, leave the box."""
    kiri, bawah, kanan, atas = kotak
    x = (potongan.awal[0], potongan.akhir[0])
    y = (potongan.awal[1] - 0.2 * potongan.ukuran, potongan.awal[1] + 0.75 * potongan.ukuran)
    return min(x) < kiri - _LONGGAR or max(x) > kanan + _LONGGAR or y[0] < bawah - _LONGGAR or y[1] > atas + _LONGGAR
