"""The clean base package of a theme: styles, theme, numbering, settings, fonts.

Its parts are written as strings rather than cleaned out of python-docx's template, which brings 164 styles, a thumbnail, Letter
paper and en-US (docx-writing reference §1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.tree import Tema
from generator.writers.docx.acuan import Acuan, gaya_menurut, huruf_awal_menurut
from generator.writers.docx.bentuk_gaya import THEME_FONT
from generator.writers.docx.gaya_buku import gaya_buku
from generator.writers.docx.gaya_surat import gaya_surat
from generator.writers.docx.gaya_tabel import gaya_tabel
from generator.writers.docx.paket import setelan, tabel_huruf
from generator.writers.docx.penomoran import Penomoran, penomoran_dasar
from generator.writers.docx.satuan import half_points
from generator.writers.docx.xml import DECLARATION, NAMESPACES
from generator.writers.tema_office import tema_office


@dataclass(frozen=True, slots=True)
class Dasar:
    """`gaya` are the styles, one XML string each; `bagian` the other parts that no document changes, by name.

    `penomoran` is never added to: a document takes a copy of it.
    """

    awal_gaya: str
    gaya: tuple[str, ...]
    bagian: Mapping[str, str]
    penomoran: Penomoran

    def xml_gaya(self, tambahan: Mapping[str, str]) -> str:
        """``styles.xml`` with the styles that one document adds."""
        return f"{self.awal_gaya}{''.join(self.gaya)}{''.join(tambahan.values())}</w:styles>"


def buat_dasar(tema: Tema) -> Dasar:
    """The base package of `tema`, made once for equal ones. Raises KeyError when it lacks a role, look, page style or colour."""
    return _buat(_Tema(repr(tema), tema))


@dataclass(frozen=True, slots=True)
class _Tema:
    """A theme that is equal to those that say the same."""

    isi: str
    tema: Tema = field(compare=False)


@lru_cache(maxsize=8)
def _buat(bertema: _Tema) -> Dasar:
    tema = bertema.tema
    return Dasar(
        awal_gaya=_awal_gaya(tema),
        gaya=(*gaya_buku(tema), *gaya_surat(tema), *gaya_tabel(tema)),
        bagian={
            "word/settings.xml": setelan(),
            "word/fontTable.xml": tabel_huruf(tema),
            "word/theme/theme1.xml": tema_office(tema),
        },
        penomoran=penomoran_dasar(tema),
    )


def dasar_menurut(dasar: Dasar, acuan: Acuan) -> Dasar:
    """The base package with the looks and the theme of `acuan`."""
    tema = {"word/theme/theme1.xml": acuan.tema} if acuan.tema else {}
    return replace(
        dasar,
        awal_gaya=huruf_awal_menurut(acuan, dasar.awal_gaya),
        gaya=gaya_menurut(acuan, dasar.gaya),
        bagian={**dasar.bagian, **tema},
    )


def _awal_gaya(tema: Tema) -> str:
    size = half_points(tema.huruf["isi"].ukuran)
    known = "".join(
        f'<w:lsdException w:name="{name}" w:uiPriority="{priority}" w:qFormat="1"/>'
        for name, priority in (
            ("Normal", 0),
            ("heading 1", 9),
            ("heading 2", 9),
            ("heading 3", 9),
            ("Title", 10),
            ("caption", 35),
        )
    )
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{THEME_FONT.format('minor')}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" '
        f'w:defQFormat="0" w:count="376">{known}</w:latentStyles>'
    )
