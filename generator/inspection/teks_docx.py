"""What a DOCX says, block by block, by the rules of `generator.tree.teks`."""

from __future__ import annotations

from lxml import etree

from generator.inspection.docx_berkas import MC, WP, BerkasDocx, W, buka_docx
from generator.inspection.docx_nomor import Penomoran
from generator.tree.teks import lipat

_HIASAN = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_P, _RPR = f"{W}p", f"{W}rPr"
_WADAH = frozenset(W + nama for nama in ("tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins"))
_TAK_TAMPAK = frozenset((f"{MC}Fallback", f"{W}del"))
_TERTULIS = {
    f"{W}t": "",
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
"""What an element says; ``t`` says its text."""
_MEDAN_NOMOR = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


def teks_docx(data: bytes | BerkasDocx, halaman: bool = True) -> list[str]:
    """The strings of a DOCX as `generator.tree.teks.teks_dokumen` states them.

    Labels are computed from the numbering, fields give their stored results; `halaman` keeps those of PAGEREF. A drawing
    gives its description, unless it is marked as decoration. Headers and footers are no text of the document.
    Raises KeyError or ValueError for files that are no DOCX.
    """
    akar = (data if isinstance(data, BerkasDocx) else buka_docx(data)).akar
    pembaca = _Pembaca(Penomoran(akar.get("word/numbering.xml"), akar["word/styles.xml"]), halaman)
    if (catatan := akar.get("word/footnotes.xml")) is not None:
        pembaca.baca_catatan(catatan)
    badan = akar["word/document.xml"].find(f"{W}body")
    return [] if badan is None else [teks for teks in map(lipat, pembaca.wadah(badan)) if teks]


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
                self._catatan[catatan.get(f"{W}id", "")] = self.wadah(catatan)

    def wadah(self, wadah: etree._Element) -> list[str]:
        """Strings of the paragraphs in a body, cell, content control or note."""
        hasil: list[str] = []
        self._wadah(wadah, hasil)
        return hasil

    def _wadah(self, wadah: etree._Element, hasil: list[str]) -> None:
        for anak in wadah:
            if anak.tag == _P:
                self._paragraf(anak, hasil)
            elif anak.tag in _WADAH:
                self._wadah(anak, hasil)

    def _paragraf(self, paragraf: etree._Element, hasil: list[str]) -> None:
        label = self._penomoran.label(paragraf)
        teks: list[str] = []
        catatan: list[str] = []
        self._telusuri(paragraf, True, teks, hasil, catatan)
        hasil.append(f"{label} {''.join(teks)}")
        hasil += catatan

    def _telusuri(self, wadah: etree._Element, tampak: bool, teks: list[str], gambar: list[str], catatan: list[str]) -> None:
        """What stands below an element of a paragraph. Not shown are copies for old readers, what is deleted, and hidden runs."""
        for unsur in wadah:
            tanda = unsur.tag
            if tanda in _TERTULIS:
                if tampak and not (self._medan and any(map(self._tersembunyi, self._medan))):
                    teks.append(_TERTULIS[tanda] or unsur.text or "")
            elif tanda == _RPR:
                tampak = tampak and unsur.find(f"{W}vanish") is None
            elif tanda == f"{W}fldChar":
                self._batas_medan(unsur.get(f"{W}fldCharType", ""))
            elif tanda == f"{W}instrText":
                if self._medan:
                    self._medan[-1].perintah += unsur.text or ""
            elif tanda == f"{W}footnoteReference":
                catatan += self._catatan[unsur.get(f"{W}id", "")]
            elif tanda == f"{WP}docPr":
                if unsur.find(f".//{_HIASAN}[@val='1']") is None:
                    gambar.append(unsur.get("descr", ""))
            elif tanda != f"{W}pPr":
                self._telusuri(unsur, tampak and tanda not in _TAK_TAMPAK, teks, gambar, catatan)

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
