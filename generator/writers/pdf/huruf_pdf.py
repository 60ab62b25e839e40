"""A bundled font as an embedded subset for stamps: glyph numbers are those of the file."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from generator.writers.metrik import Metrik

TANPA_TABEL = frozenset({"GDEF", "GPOS", "GSUB", "FFTM", "kern"})
"""Tables that serve only layout; taken out before they cost time."""

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


def sematkan(pdf: pikepdf.Pdf, berkas: Path, metrik: Metrik, huruf: set[str], nama: str) -> pikepdf.Object:
    """The font dictionary. Raises OSError when the file is missing."""
    glif = {metrik.glif[ord(satu)]: satu for satu in sorted(huruf, reverse=True)}
    program = _subset(berkas, tuple(sorted(glif)))
    dengan_tanda = Name(f"/AAAAAA+{nama}")
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
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=pdf.make_indirect(uraian),
        W=Array([satu for nomor in sorted(glif) for satu in (nomor, Array([round(metrik.maju[nomor] * skala)]))]),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=dengan_tanda,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(turunan)]),
            ToUnicode=pdf.make_stream(_peta(glif)),
        )
    )


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


def _peta(glif: dict[int, str]) -> bytes:
    baris = [f"<{nomor:04x}> <{satu.encode('utf-16-be').hex()}>\n" for nomor, satu in sorted(glif.items())]
    isi = "".join(
        f"{len(baris[ke : ke + 100])} beginbfchar\n{''.join(baris[ke : ke + 100])}endbfchar\n" for ke in range(0, len(baris), 100)
    )
    return _CMAP.format(isi=isi).encode()
