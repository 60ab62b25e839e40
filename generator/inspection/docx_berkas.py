"""A DOCX opened once for all that judge it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RUANG: Final = {"w": W[1:-1], "r": R[1:-1], "wp": WP[1:-1], "mc": MC[1:-1]}
"""Prefixes for XPath, which visits the elements of a book some thirty times as fast as a loop does."""
_BERISI: Final = re.compile(r"word/(document|footnotes|header\d+|footer\d+)\.xml")

_TERBESAR: Final = 1 << 18
"""Bytes of a part that may be kept parsed."""


@dataclass(frozen=True, slots=True)
class BerkasDocx:
    """The parts of a file: raw bytes by name, and the parsed root of every XML part."""

    mentah: dict[str, bytes]
    akar: dict[str, etree._Element]

    def isi(self) -> Iterator[tuple[str, etree._Element]]:
        """The parts that hold paragraphs."""
        for nama, akar in sorted(self.akar.items()):
            if _BERISI.fullmatch(nama):
                yield nama, akar


def buka_docx(data: bytes) -> BerkasDocx:
    """Raises ValueError for what is no whole DOCX."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            mentah = {nama: arsip.read(nama) for nama in arsip.namelist()}
        akar = {
            nama: _urai(isi) if nama == "word/document.xml" or len(isi) > _TERBESAR else _urai_bersama(isi)
            for nama, isi in mentah.items()
            if nama.endswith((".xml", ".rels"))
        }
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as galat:
        raise ValueError(str(galat)) from galat
    return BerkasDocx(mentah, akar)


def _urai(isi: bytes) -> etree._Element:
    return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


_urai_bersama = lru_cache(maxsize=64)(_urai)
"""Styles, theme, lists and relationships are those of many letters; they are read, never changed."""


def cari(jalan: str) -> etree.XPath:
    """An XPath over the parts of a DOCX, made once."""
    return etree.XPath(jalan, namespaces=RUANG)


def temuan(jalan: etree.XPath, unsur: etree._Element) -> list[Any]:
    """What a path finds: elements or texts."""
    hasil = jalan(unsur)
    assert isinstance(hasil, list)
    return hasil
