"""The bundled fonts in a finished file: one subset a face, shared by all sections and the stamps (pdf-assembly reference §6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from generator.writers.metrik import baca_metrik, berkas_huruf

TANPA_TABEL = frozenset({"GDEF", "GPOS", "GSUB", "FFTM", "kern"})
"""Tables that serve only layout; taken out before they cost time."""

Muka: TypeAlias = tuple[bool, bool]
"""Bold and slanted."""

_PASANGAN = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>\n")
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


def satukan_huruf(pdf: pikepdf.Pdf, aset: Path, stempel: Mapping[bool, set[str]]) -> dict[bool, pikepdf.Object]:
    """One font program a face for the whole file, in place of the subset that the layout engine made for every section.

    The engine keeps the glyph numbers of the font's file, so no page changes; its font dictionaries point to the shared
    program, widths and text of glyphs. Gives the fonts of the stamps by weight for the characters asked for.
    Raises OSError when a font file is missing.
    """
    milik: dict[Muka, list[pikepdf.Object]] = {}
    teks: dict[Muka, dict[int, str]] = {}
    for objek in pdf.objects:
        if isinstance(objek, Dictionary) and objek.get("/Subtype") == Name.Type0 and (muka := _muka(str(objek.BaseFont))):
            milik.setdefault(muka, []).append(objek)
            for glif, huruf in _baca_peta(objek.ToUnicode.read_bytes()):
                _catat(teks.setdefault(muka, {}), glif, huruf)
    for tebal, terpakai in stempel.items():
        glif_file = baca_metrik(berkas_huruf(aset, tebal)).glif
        for huruf in terpakai:
            _catat(teks.setdefault((tebal, False), {}), glif_file[ord(huruf)], huruf)
    hasil: dict[bool, pikepdf.Object] = {}
    for (tebal, miring), terpakai_semua in sorted(teks.items()):
        huruf_jadi = _sematkan(pdf, berkas_huruf(aset, tebal, miring), terpakai_semua)
        for objek in milik.get((tebal, miring), ()):
            for kunci, nilai in huruf_jadi.items():
                objek[kunci] = nilai
        if not miring and stempel.get(tebal):
            hasil[tebal] = pdf.make_indirect(Dictionary(huruf_jadi))
    return hasil


def _muka(nama: str) -> Muka | None:
    """Bold and slanted of a subset's name such as ``/ABCDEF+Liberation-Sans-Bold-Italic``; ``None`` for other families."""
    keluarga, _, gaya = nama.partition("+")[2].partition("Liberation-Sans")
    return None if keluarga or "Liberation-Sans" not in nama else ("Bold" in gaya, "Italic" in gaya)


def _catat(teks: dict[int, str], glif: int, huruf: str) -> None:
    """A glyph of several characters (space and no-break space) stands for the first of them in Unicode, whatever the order."""
    lama = teks.get(glif, huruf)
    teks[glif] = min(lama, huruf, key=lambda satu: (len(satu), satu))


def _baca_peta(peta: bytes) -> Iterator[tuple[int, str]]:
    for kode, isi in _PASANGAN.findall(peta):
        yield int(kode, 16), bytes.fromhex(isi.decode()).decode("utf-16-be")


def _sematkan(pdf: pikepdf.Pdf, berkas: Path, teks: Mapping[int, str]) -> dict[str, pikepdf.Object]:
    """The entries of a font dictionary; the program holds ASCII always, so that papers of one kind share it ready-made."""
    metrik = baca_metrik(berkas)
    program = _subset(berkas, tuple(sorted({*teks, *(metrik.glif[kode] for kode in range(0x20, 0x7F))})))
    dengan_tanda = Name(f"/AAAAAA+{berkas.stem}")
    skala = 1000 / metrik.satuan
    with TTFont(berkas, lazy=True) as asal:
        kepala, os2, pos = asal["head"], asal["OS/2"], asal["post"]
        kotak = [round(satu * skala) for satu in (kepala.xMin, kepala.yMin, kepala.xMax, kepala.yMax)]
        uraian = Dictionary(
            Type=Name.FontDescriptor,
            FontName=dengan_tanda,
            Flags=4,
            FontBBox=Array(kotak),
            ItalicAngle=int(pos.italicAngle),
            Ascent=round(asal["hhea"].ascent * skala),
            Descent=round(asal["hhea"].descent * skala),
            CapHeight=round(getattr(os2, "sCapHeight", 0) * skala),
            StemV=80,
            FontFile2=pdf.make_stream(program, Length1=len(program)),
        )
    turunan = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=dengan_tanda,
        CIDSystemInfo=Dictionary({"/Registry": String("Adobe"), "/Ordering": String("Identity"), "/Supplement": 0}),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=pdf.make_indirect(uraian),
        W=Array([satu for nomor in sorted(teks) for satu in (nomor, Array([round(metrik.maju[nomor] * skala)]))]),
    )
    return {
        "/Type": Name.Font,
        "/Subtype": Name.Type0,
        "/BaseFont": dengan_tanda,
        "/Encoding": Name("/Identity-H"),
        "/DescendantFonts": Array([pdf.make_indirect(turunan)]),
        "/ToUnicode": pdf.make_stream(_peta(teks)),
    }


@lru_cache(maxsize=64)
def _subset(berkas: Path, glif: tuple[int, ...]) -> bytes:
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
    return hasil.getvalue()


def _peta(glif: Mapping[int, str]) -> bytes:
    baris = [f"<{nomor:04x}> <{satu.encode('utf-16-be').hex()}>\n" for nomor, satu in sorted(glif.items())]
    isi = "".join(
        f"{len(baris[ke : ke + 100])} beginbfchar\n{''.join(baris[ke : ke + 100])}endbfchar\n" for ke in range(0, len(baris), 100)
    )
    return _CMAP.format(isi=isi).encode()
