"""What a DOCX says, block by block, by the rules of `generator.tree.teks`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from generator.inspection.docx_nomor import Penomoran, W
from generator.tree.teks import lipat

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_HIASAN = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TERTULIS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_MEDAN_NOMOR = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


def teks_docx(data: bytes, halaman: bool = True) -> list[str]:
    """The strings of a DOCX as `generator.tree.teks.teks_dokumen` states them.

    Labels are computed from the numbering, fields give their stored results; `halaman` keeps those of PAGEREF. A drawing
    gives its description, unless it is marked as decoration. Headers and footers are no text of the document.
    Raises KeyError or zipfile.BadZipFile for files that are no DOCX.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        bagian = {nama: _uraikan(arsip.read(f"word/{nama}.xml")) for nama in ("document", "styles")}
        lain = {
            nama: _uraikan(arsip.read(nama_isi))
            for nama in ("numbering", "footnotes")
            if (nama_isi := f"word/{nama}.xml") in arsip.namelist()
        }
    penomoran = Penomoran(lain.get("numbering"), bagian["styles"])
    pembaca = _Pembaca(penomoran, halaman)
    if "footnotes" in lain:
        pembaca.baca_catatan(lain["footnotes"])
    badan = bagian["document"].find(f"{W}body")
    return [] if badan is None else [teks for teks in map(lipat, pembaca.wadah(badan)) if teks]


def _uraikan(xml: bytes) -> etree._Element:
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(xml, pengurai)


class _Medan:
    """A field that is open: its instruction, and whether its result has begun."""

    def __init__(self) -> None:
        self.perintah = ""
        self.hasil = False


class _Pembaca:
    """Reads paragraphs in order; fields may run over several of them, so the open ones are kept."""

    def __init__(self, penomoran: Penomoran, halaman: bool) -> None:
        self._penomoran = penomoran
        self._diabaikan = _MEDAN_NOMOR if halaman else _MEDAN_NOMOR | {"PAGEREF"}
        self._medan: list[_Medan] = []
        self._catatan: dict[str, list[str]] = {}

    def baca_catatan(self, footnotes: etree._Element) -> None:
        for catatan in footnotes.findall(f"{W}footnote"):
            if catatan.get(f"{W}type", "normal") == "normal":
                self._catatan[catatan.get(f"{W}id", "")] = list(self.wadah(catatan))

    def wadah(self, wadah: etree._Element) -> Iterator[str]:
        """Strings of the paragraphs in a body, cell, content control or note."""
        for anak in wadah:
            if anak.tag == f"{W}p":
                yield from self._paragraf(anak)
            elif anak.tag in (f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
                yield from self.wadah(anak)

    def _paragraf(self, paragraf: etree._Element) -> Iterator[str]:
        label = self._penomoran.label(paragraf)
        teks: list[str] = []
        catatan: list[str] = []
        for unsur in paragraf.iter():
            if unsur.tag == f"{_WP}docPr":
                if unsur.find(f".//{_HIASAN}[@val='1']") is None:
                    yield unsur.get("descr", "")
            elif unsur.tag == f"{W}footnoteReference":
                catatan += self._catatan[unsur.get(f"{W}id", "")]
            else:
                teks += self._sebaris(unsur)
        yield f"{label} {''.join(teks)}"
        yield from catatan

    def _sebaris(self, unsur: etree._Element) -> Iterator[str]:
        """The text of one element inside a paragraph, if it shows."""
        if unsur.tag == f"{W}fldChar":
            self._batas_medan(unsur.get(f"{W}fldCharType", ""))
        elif unsur.tag == f"{W}instrText" and self._medan:
            self._medan[-1].perintah += unsur.text or ""
        elif (unsur.tag == f"{W}t" or unsur.tag in _TERTULIS) and self._terbaca(unsur):
            yield _TERTULIS.get(str(unsur.tag)) or unsur.text or ""

    def _terbaca(self, teks: etree._Element) -> bool:
        return _tampak(teks) and not any(self._tersembunyi(medan) for medan in self._medan)

    def _batas_medan(self, jenis: str) -> None:
        match jenis:
            case "begin":
                self._medan.append(_Medan())
            case "separate":
                self._medan[-1].hasil = True
            case "end":
                self._medan.pop()

    def _tersembunyi(self, medan: _Medan) -> bool:
        return not medan.hasil or medan.perintah.split(maxsplit=1)[0] in self._diabaikan


def _tampak(unsur: etree._Element) -> bool:
    """Whether a piece of text shows: it is no tab stop of a style, no copy for old readers, not deleted, not hidden."""
    for leluhur in unsur.iterancestors(f"{W}pPr", f"{_MC}Fallback", f"{W}del", f"{W}r"):
        if leluhur.tag != f"{W}r":
            return False
        if leluhur.find(f"{W}rPr/{W}vanish") is not None:
            return False
    return True
