"""The bundled fonts in a finished file: one subset a face, shared by all sections and the stamps (pdf-assembly reference §6)."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.simpanan import Simpanan

TANPA_TABEL = frozenset({"GDEF", "GPOS", "GSUB", "FFTM", "kern"})
"""Tables that serve only layout; taken out before they cost time."""

Muka: TypeAlias = tuple[bool, bool]
"""Bold and slanted."""

TabelHuruf: TypeAlias = Mapping[str, tuple[Muka, Mapping[int, str]]]
"""Fonts of a section by the names that its pages use: the face, and the text of each glyph."""

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{isi}endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@dataclass(frozen=True, slots=True)
class HurufJadi:
    """A face for the whole file: its subset and map to Unicode (compressed), numbers of its descriptor, widths by glyph."""

    nama: str
    panjang: int
    program: bytes
    peta: bytes
    uraian: dict[str, int | list[int]]
    lebar: tuple[tuple[int, int], ...]


def himpun(tabel: Iterable[TabelHuruf]) -> tuple[dict[str, Muka], dict[Muka, dict[int, str]]]:
    """The union over all sections: the face of each name, the text of each face's glyphs.

    A glyph of several characters (space and no-break space) stands for the first of them in Unicode, whatever the order.
    Raises `GalatTataLetak` where one name means two faces.
    """
    nama: dict[str, Muka] = {}
    teks: dict[Muka, dict[int, str]] = {}
    for satu in tabel:
        for kunci, (muka, glif) in satu.items():
            if nama.setdefault(kunci, muka) != muka:
                raise GalatTataLetak(f"fonta {kunci} berarti dua muka huruf")
            ada = teks.setdefault(muka, {})
            if ada.keys() >= glif.keys() and ada.items() >= glif.items():
                continue
            for nomor, huruf in glif.items():
                lama = ada.get(nomor, huruf)
                ada[nomor] = min(lama, huruf, key=lambda satu: (len(satu), satu))
    return nama, {muka: dict(sorted(teks[muka].items())) for muka in sorted(teks)}


def jadikan(muka: Muka, teks: Mapping[int, str], aset: Path, simpanan: Simpanan | None = None) -> HurufJadi:
    """The face with the glyphs `teks`; `simpanan` remembers it. Raises OSError when the font file is missing."""
    berkas = berkas_huruf(aset, *muka)
    if simpanan is None:
        return _buat(berkas, teks)
    isi = json.dumps(list(teks.items()), separators=(",", ":")).encode()
    kunci = hashlib.sha256(b"huruf 1\n" + hashlib.sha256(berkas.read_bytes()).digest() + isi).hexdigest()
    lama = simpanan.ambil(kunci)
    if lama is None:
        lama = _kemas(_buat(berkas, teks))
        simpanan.simpan(kunci, lama)
    return _buka(lama)


def _kemas(satu: HurufJadi) -> bytes:
    kepala = [satu.nama, satu.panjang, len(satu.program), satu.uraian, satu.lebar]
    return json.dumps(kepala, separators=(",", ":")).encode() + b"\n" + satu.program + satu.peta


def _buka(data: bytes) -> HurufJadi:
    baris, _, sisa = data.partition(b"\n")
    nama, panjang, batas, uraian, lebar = json.loads(baris)
    return HurufJadi(nama, panjang, sisa[:batas], sisa[batas:], uraian, tuple((nomor, satu) for nomor, satu in lebar))


def _buat(berkas: Path, teks: Mapping[int, str]) -> HurufJadi:
    """The program holds ASCII always, so that papers of one kind share it ready-made."""
    metrik = baca_metrik(berkas)
    panjang, program = _subset(berkas, tuple(sorted({*teks, *(metrik.glif[kode] for kode in range(0x20, 0x7F))})))
    skala = 1000 / metrik.satuan
    lebar = tuple((nomor, round(metrik.maju[nomor] * skala)) for nomor in teks)
    return HurufJadi(f"AAAAAA+{berkas.stem}", panjang, program, zlib.compress(_peta(teks), 9), _uraian(berkas), lebar)


@lru_cache(maxsize=16)
def _uraian(berkas: Path) -> dict[str, int | list[int]]:
    """The numbers of a face's descriptor."""
    from fontTools.ttLib import TTFont

    skala = 1000 / baca_metrik(berkas).satuan
    with TTFont(berkas, lazy=True) as asal:
        kepala, os2, pos = asal["head"], asal["OS/2"], asal["post"]
        return {
            "Flags": 4,
            "FontBBox": [round(satu * skala) for satu in (kepala.xMin, kepala.yMin, kepala.xMax, kepala.yMax)],
            "ItalicAngle": int(pos.italicAngle),
            "Ascent": round(asal["hhea"].ascent * skala),
            "Descent": round(asal["hhea"].descent * skala),
            "CapHeight": round(getattr(os2, "sCapHeight", 0) * skala),
            "StemV": 80,
        }


@lru_cache(maxsize=64)
def _subset(berkas: Path, glif: tuple[int, ...]) -> tuple[int, bytes]:
    """The program of a face with these glyphs: its length, and its bytes compressed."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    pilihan = Options()
    pilihan.retain_gids = True
    pilihan.notdef_outline = True
    pilihan.hinting = False
    pilihan.recalc_timestamp = False
    with TTFont(berkas, recalcTimestamp=False) as font:
        for tabel in TANPA_TABEL & set(font.keys()):
            del font[tabel]
        subsetter = Subsetter(pilihan)
        subsetter.populate(gids=glif)
        subsetter.subset(font)
        hasil = BytesIO()
        font.save(hasil)
    return len(hasil.getvalue()), zlib.compress(hasil.getvalue(), 9)


def _peta(glif: Mapping[int, str]) -> bytes:
    baris = [f"<{nomor:04x}> <{satu.encode('utf-16-be').hex()}>\n" for nomor, satu in glif.items()]
    isi = "".join(
        f"{len(baris[ke : ke + 100])} beginbfchar\n{''.join(baris[ke : ke + 100])}endbfchar\n" for ke in range(0, len(baris), 100)
    )
    return _CMAP.format(isi=isi).encode()
