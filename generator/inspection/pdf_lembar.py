"""A page of a PDF as the rules need it, and a memory of pages read before.

Reading what a page paints takes nearly all the time of an inspection, and one edit leaves nearly all pages as they were. A
reading is kept under the hash of all it depends on: the page's content, its paper, the fonts and forms it uses.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import TypeAlias

import pikepdf

from generator.inspection.pdf_huruf import TAK_TERPETAKAN
from generator.inspection.pdf_isi import PembacaIsi, Potongan

_LONGGAR = 0.5
"""pt a glyph may stand over the edge of the paper by rounding."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """What a page says: the text of each marked content that is no artifact, by number, in the order it is painted, and the
    baseline where it begins in whole points; and text outside the structure that is no artifact, over the edge of the paper,
    with glyph 0 (font, text), without Unicode value."""

    teks: dict[int, str]
    alas: dict[int, int]
    tak_bertanda: tuple[str, ...] = ()
    di_luar: tuple[str, ...] = ()
    nol: tuple[tuple[str, str], ...] = ()
    tanpa_unicode: tuple[str, ...] = ()


Ingatan: TypeAlias = MutableMapping[str, Lembar]
"""Pages read before, by the hash of what they depend on."""


@dataclass(slots=True)
class PembacaLembar:
    """Reads the pages of one file. Raises ValueError for fonts not understood."""

    ingatan: Ingatan
    _isi: PembacaIsi = field(default_factory=PembacaIsi)
    _sidik: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def baca(self, halaman: pikepdf.Object) -> Lembar:
        kertas = kotak(halaman)
        isi = self._sidik_isi(halaman, halaman.get("/Contents", pikepdf.Array()))
        kunci = hashlib.sha256(f"{kertas}".encode() + isi).hexdigest()
        try:
            return self.ingatan[kunci]
        except KeyError:
            lembar = self.ingatan[kunci] = ringkas(self._isi.halaman(halaman), kertas)
            return lembar

    def _sidik_isi(self, pemilik: pikepdf.Object, isi: pikepdf.Object) -> bytes:
        """Of a page's or a form's content and of all resources that its text can depend on: fonts, forms, property lists."""
        alur = [satu.read_bytes() for satu in (isi if isinstance(isi, pikepdf.Array) else [isi])]
        hasil = hashlib.sha256(b"".join(b"%d:" % len(satu) + satu for satu in alur))
        sumber = pemilik.get("/Resources", pikepdf.Dictionary())
        for kelompok, sidik in (("/Font", self._font), ("/XObject", self._form), ("/Properties", self._sifat)):
            for nama, nilai in sorted(sumber.get(kelompok, pikepdf.Dictionary()).items()):
                if nilai.objgen not in self._sidik or nilai.objgen == (0, 0):
                    self._sidik[nilai.objgen] = b""  # a form that names itself
                    self._sidik[nilai.objgen] = sidik(nilai)
                hasil.update(f"{kelompok}{nama} ".encode() + self._sidik[nilai.objgen])
        return hasil.digest()

    def _font(self, font: pikepdf.Object) -> bytes:
        return hashlib.sha256(repr(self._isi.huruf(font)).encode()).digest()

    def _form(self, objek: pikepdf.Object) -> bytes:
        if objek.get("/Subtype") != "/Form":
            return b""
        return self._sidik_isi(objek, objek) + repr(list(objek.get("/Matrix", ()))).encode()

    def _sifat(self, sifat: pikepdf.Object) -> bytes:
        return bytes(sifat.unparse(resolved=True))


def kotak(halaman: pikepdf.Object) -> tuple[float, ...]:
    """The paper of a page: left, bottom, right, top in points."""
    return tuple(float(satu) for satu in pikepdf.Page(halaman).mediabox)


def ringkas(potongan: Sequence[Potongan], kertas: Sequence[float]) -> Lembar:
    """The pieces of a page on paper of that size (see `kotak`) as the rules need them."""
    teks: dict[int, str] = {}
    alas: dict[int, int] = {}
    for satu in potongan:
        if satu.mcid is not None and not satu.artefak:
            teks[satu.mcid] = teks.get(satu.mcid, "") + satu.teks
            alas.setdefault(satu.mcid, round(satu.awal[1]))
    return Lembar(
        teks,
        alas,
        tuple(satu.teks for satu in potongan if satu.mcid is None and not satu.artefak and satu.teks.strip()),
        tuple(satu.teks for satu in potongan if satu.teks.strip() and _melewati(satu, kertas)),
        tuple((satu.huruf, satu.teks) for satu in potongan if satu.nol),
        tuple(satu.teks for satu in potongan if not satu.nol and TAK_TERPETAKAN in satu.teks),
    )


def _melewati(potongan: Potongan, kertas: Sequence[float]) -> bool:
    """Whether the glyphs, from a fifth of the size below the baseline to three quarters above, leave the box."""
    kiri, bawah, kanan, atas = kertas
    x = (potongan.awal[0], potongan.akhir[0])
    y = (potongan.awal[1] - 0.2 * potongan.ukuran, potongan.awal[1] + 0.75 * potongan.ukuran)
    return min(x) < kiri - _LONGGAR or max(x) > kanan + _LONGGAR or y[0] < bawah - _LONGGAR or y[1] > atas + _LONGGAR


def kemas_ingatan(ingatan: Mapping[str, Lembar]) -> bytes:
    return json.dumps(
        {kunci: [list(satu.teks.items()), list(satu.alas.values()), *astuple(satu)[2:]] for kunci, satu in ingatan.items()}
    ).encode()


def buka_ingatan(data: bytes) -> dict[str, Lembar]:
    """What `kemas_ingatan` packed. Raises ValueError, TypeError or AttributeError for anything else."""
    return {
        kunci: Lembar(
            dict(teks),
            {nomor: y for (nomor, _), y in zip(teks, alas, strict=True)},
            tuple(tak_bertanda),
            tuple(di_luar),
            tuple((a, b) for a, b in nol),
            tuple(tanpa),
        )
        for kunci, (teks, alas, tak_bertanda, di_luar, nol, tanpa) in json.loads(data).items()
    }
