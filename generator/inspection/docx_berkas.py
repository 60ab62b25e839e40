"""A DOCX opened once for all that judge it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RUANG: Final = {"w": W[1:-1], "r": R[1:-1], "wp": WP[1:-1], "mc": MC[1:-1]}
"""Prefixes for XPath, which visits the elements of a book some thirty times as fast as a loop does."""
_BERISI: Final = re.compile(r"word/(document|footnotes|header\d+|footer\d+)\.xml")


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
    """Raises zipfile.BadZipFile or lxml.etree.XMLSyntaxError for what is no whole DOCX."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        mentah = {nama: arsip.read(nama) for nama in arsip.namelist()}
    akar = {nama: etree.fromstring(isi, parser) for nama, isi in mentah.items() if nama.endswith((".xml", ".rels"))}
    return BerkasDocx(mentah, akar)


def cari(jalan: str) -> etree.XPath:
    """An XPath over the parts of a DOCX, made once."""
    return etree.XPath(jalan, namespaces=RUANG)


def temuan(jalan: etree.XPath, unsur: etree._Element) -> list[Any]:
    """What a path finds: elements or texts."""
    hasil = jalan(unsur)
    assert isinstance(hasil, list)
    return hasil
