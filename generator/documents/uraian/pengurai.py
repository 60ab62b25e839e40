"""python-markdown held strictly: an element tree instead of HTML, and nothing dropped in silence.

Source of the rules: template-tree reference, section 2.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.treeprocessors import Treeprocessor

_LEPAS = re.compile("\x02(\\d+)\x03")

# Raw HTML, entities, code, pictures, rules, underlined headings and link definitions have no place in the tree.
# Unregistered they stay plain text, which the check for leftovers then reports.
_TANPA_BLOK = ("setextheader", "hr", "reference")
_TANPA_SEBARIS = (
    "backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref", "autolink",
    "automail", "html", "entity",
)  # fmt: skip
_TANPA_POHON = ("prettify", "unescape", "footnote", "footnote-duplicate")


class Pengurai(markdown.Markdown):
    """Reads one text. Escaped characters stay in their ``STX code ETX`` form, see `lepas`.

    `catatan` maps each footnote label to its text, `catatan_ganda` holds labels defined twice.
    """

    def __init__(self) -> None:
        self._catatan = _Catatan()
        super().__init__(
            # three spaces nest a list below "1. "
            tab_length=3,
            extensions=[_TabelTerhitung(), SaneListExtension(), DefListExtension(), self._catatan],
        )
        self.ESCAPED_CHARS.extend("<&~:")
        self.preprocessors.deregister("html_block")
        for nama in _TANPA_BLOK:
            self.parser.blockprocessors.deregister(nama)
        for nama in _TANPA_SEBARIS:
            self.inlinePatterns.deregister(nama)
        for nama in _TANPA_POHON:
            self.treeprocessors.deregister(nama)
        self.treeprocessors.register(_CatatanDiAkhir(self._catatan, self), "catatan", 50)

    @property
    def catatan_ganda(self) -> frozenset[str]:
        return frozenset(self._catatan.ganda)

    def akar(self, baris: list[str]) -> Element:
        """The root element: the steps of `convert` up to the tree processors.

        A row of a table carries ``sel``, the number of cells the author wrote; footnotes are the last child,
        ``<catatan>`` with an ``<isi id=label>`` each; a reference to one is ``<sup><a href="#fn:label">``.
        """
        self.reset()
        for langkah in self.preprocessors:
            baris = langkah.run(baris)
        akar = self.parser.parseDocument(baris).getroot()
        assert akar is not None
        for pengolah in self.treeprocessors:
            hasil = pengolah.run(akar)
            akar = akar if hasil is None else hasil
        return akar


def lepas(teks: str) -> str:
    """Backslash-escaped characters as themselves."""
    return _LEPAS.sub(lambda temuan: chr(int(temuan[1])), teks) if "\x02" in teks else teks


class _Tabel(TableProcessor):
    """Notes how many cells a row has: the stock one drops what is too much and fills what is missing."""

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]
        parent[-1].set("sel", str(len(self._split_row(row))))  # type: ignore[attr-defined]


class _TabelTerhitung(TableExtension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Tabel(md.parser, self.getConfigs()), "table", 75)


class _Catatan(FootnoteExtension):
    def __init__(self, **kwargs: Any) -> None:
        self.ganda: set[str] = set()
        # the stock marker is a text an author could type
        super().__init__(PLACE_MARKER="\x02\x03", **kwargs)

    def reset(self) -> None:
        super().reset()
        self.ganda.clear()

    def setFootnote(self, id: str, text: str) -> None:
        if id in self.footnotes:
            self.ganda.add(id)
        super().setFootnote(id, text)


class _CatatanDiAkhir(Treeprocessor):
    """Appends the footnotes without the stock backlinks."""

    def __init__(self, catatan: _Catatan, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._catatan = catatan

    def run(self, root: Element) -> None:
        semua = ElementTree.SubElement(root, "catatan")
        for label, teks in self._catatan.footnotes.items():
            isi = ElementTree.SubElement(semua, "isi", id=label)
            self._catatan.parser.parseChunk(isi, teks)
