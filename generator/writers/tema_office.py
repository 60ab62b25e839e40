"""The theme part of DOCX and XLSX: colours of the palette, and the Latin face of the whole document."""

from __future__ import annotations

from html import escape
from typing import Final

from generator.tree import Tema

_DEKLARASI: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def tema_office(tema: Tema) -> str:
    """The part."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    palet = tema.palet
    colours = {
        "dk1": palet["teks"],
        "lt1": "#FFFFFF",
        "dk2": palet["kategori1"],
        "lt2": palet["ubin0"],
        "accent1": palet["kategori1"],
        "accent2": palet["kategori2"],
        "accent3": palet["kategori3"],
        "accent4": palet["kategori4"],
        "accent5": palet["ubin1"],
        "accent6": palet["ubin2"],
        "hlink": palet["tautan"],
        "folHlink": palet["tautan"],
    }
    scheme = "".join(f'<a:{nama}><a:srgbClr val="{warna.lstrip("#")}"/></a:{nama}>' for nama, warna in colours.items())
    face = f'<a:latin typeface="{escape(tema.keluarga_docx, quote=True)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{_DEKLARASI}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Klaster">'
        f'<a:themeElements><a:clrScheme name="Klaster">{scheme}</a:clrScheme><a:fontScheme name="Klaster">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Klaster"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
