"""A DOCX opened once for all that judge it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, TypeAlias

from lxml import etree

from generator.inspection.pdf_ingatan import Ingatan

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RUANG: Final = {"w": W[1:-1], "r": R[1:-1], "wp": WP[1:-1], "mc": MC[1:-1]}
"""Prefixes for XPath, which visits the elements of a book some thirty times as fast as a loop does."""
DOKUMEN: Final = "word/document.xml"
Alinea: TypeAlias = str | tuple[str, int, str]
_BERISI: Final = re.compile(r"word/(document|footnotes|header\d+|footer\d+)\.xml")

_TERBESAR: Final = 1 << 18
"""Bytes of a part that may be kept parsed."""


@dataclass(frozen=True, slots=True)
class PotonganDocx:
    """A stretch of the body that begins with a heading: the hash of its XML, its paragraphs (text, and for those in lists the
    list and the level), and its numbers of headings, tables, rows and captions."""

    ciri: str
    alinea: Sequence[Alinea]
    hitungan: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class BerkasDocx:
    """The parts of a file: raw bytes by name, and the parsed root of every XML part.

    Of a file that was opened with a memory (`generator.inspection.docx_ingatan`) the body stands in `potongan`, and its parsed
    root holds for those known to be sound in themselves only what other places of the file depend on.
    """

    mentah: dict[str, bytes]
    akar: dict[str, etree._Element]
    potongan: tuple[PotonganDocx, ...] = ()
    ingatan: Ingatan = field(default_factory=Ingatan)

    def isi(self) -> Iterator[tuple[str, etree._Element]]:
        """The parts that hold paragraphs."""
        for nama, akar in sorted(self.akar.items()):
            if _BERISI.fullmatch(nama):
                yield nama, akar


def buka_docx(data: bytes) -> BerkasDocx:
    """Raises ValueError for what is no whole DOCX."""
    mentah = bagian_docx(data)
    return BerkasDocx(mentah, urai_bagian(mentah))


def bagian_docx(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name. Raises ValueError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            return {nama: arsip.read(nama) for nama in arsip.namelist()}
    except zipfile.BadZipFile as galat:
        raise ValueError(str(galat)) from galat


def urai_bagian(mentah: Mapping[str, bytes]) -> dict[str, etree._Element]:
    """The roots of the XML parts. Raises ValueError."""
    try:
        return {
            nama: urai(isi) if nama == DOKUMEN or len(isi) > _TERBESAR else _urai_bersama(isi)
            for nama, isi in mentah.items()
            if nama.endswith((".xml", ".rels"))
        }
    except etree.XMLSyntaxError as galat:
        raise ValueError(str(galat)) from galat


def urai(isi: bytes) -> etree._Element:
    return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


_urai_bersama = lru_cache(maxsize=64)(urai)
"""Styles, theme, lists and relationships are those of many letters; they are read, never changed."""


def cari(jalan: str) -> etree.XPath:
    """An XPath over the parts of a DOCX, made once."""
    return etree.XPath(jalan, namespaces=RUANG)


def temuan(jalan: etree.XPath, unsur: etree._Element) -> list[Any]:
    """What a path finds: elements or texts."""
    hasil = jalan(unsur)
    assert isinstance(hasil, list)
    return hasil
