"""What a DOCX says, block by block, by the rules of `generator.tree.teks`."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from generator.inspection.docx_berkas import DOKUMEN, MC, WP, Alinea, BerkasDocx, W, buka_docx, urai_bagian
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
    berkas = data if isinstance(data, BerkasDocx) else buka_docx(data)
    if berkas.potongan and halaman:
        return [teks for satu in teks_potongan(berkas) for teks in satu]
    if berkas.potongan:
        berkas = BerkasDocx(berkas.mentah, urai_bagian(berkas.mentah))
    badan = berkas.akar[DOKUMEN].find(f"{W}body")
    return [] if badan is None else berlabel(PembacaAlinea(berkas, halaman).wadah(badan), buka_penomoran(berkas))


def teks_potongan(berkas: BerkasDocx) -> list[list[str]]:
    """The strings of each stretch of a file that was opened with a memory."""
    penomoran = buka_penomoran(berkas)
    return [berlabel(satu.alinea, penomoran) for satu in berkas.potongan]


def buka_penomoran(berkas: BerkasDocx) -> Penomoran:
    """Raises KeyError for a file without styles."""
    return Penomoran(berkas.akar.get("word/numbering.xml"), berkas.akar["word/styles.xml"])


def berlabel(alinea: Iterable[Alinea], penomoran: Penomoran) -> list[str]:
    """The strings of paragraphs, those in lists behind the labels that they get there."""
    semua = (
        satu if isinstance(satu, str) else lipat(f"{penomoran.label_berikut(satu[0], satu[1])} {satu[2]}") for satu in alinea
    )
    return [teks for teks in semua if teks]


class _Medan:
    """A field that is open: its instruction, and whether its result has begun."""

    def __init__(self) -> None:
        self.perintah = ""
        self.hasil = False


class PembacaAlinea:
    """Reads paragraphs in order; fields may run over several of them, so the open ones are kept."""

    def __init__(self, berkas: BerkasDocx, halaman: bool = True) -> None:
        """Raises KeyError for a file without styles."""
        self._penomoran = buka_penomoran(berkas)
        self._diabaikan = _MEDAN_NOMOR if halaman else _MEDAN_NOMOR | {"PAGEREF"}
        self._medan: list[_Medan] = []
        self._catatan: dict[str, list[Alinea]] = {}
        if (catatan := berkas.akar.get("word/footnotes.xml")) is not None:
            self._baca_catatan(catatan)

    def _baca_catatan(self, footnotes: etree._Element) -> None:
        for catatan in footnotes.findall(f"{W}footnote"):
            if catatan.get(f"{W}type", "normal") == "normal":
                self._catatan[catatan.get(f"{W}id", "")] = self.wadah(catatan)

    def wadah(self, wadah: etree._Element) -> list[Alinea]:
        """The paragraphs in a body, cell, content control or note. Raises IndexError where a field ends that did not begin."""
        hasil: list[Alinea] = []
        self._wadah(wadah, hasil)
        return hasil

    def _wadah(self, wadah: etree._Element, hasil: list[Alinea]) -> None:
        for anak in wadah:
            if anak.tag == _P:
                self._paragraf(anak, hasil)
            elif anak.tag in _WADAH:
                self._wadah(anak, hasil)

    def _paragraf(self, paragraf: etree._Element, hasil: list[Alinea]) -> None:
        kode, tingkat = self._penomoran.pemakaian(paragraf)
        teks: list[str] = []
        catatan: list[Alinea] = []
        self._telusuri(paragraf, True, teks, hasil, catatan)
        isi = lipat("".join(teks))
        hasil.append(isi if kode is None or kode == "0" else (kode, tingkat, isi))
        hasil += catatan

    def _telusuri(
        self, wadah: etree._Element, tampak: bool, teks: list[str], gambar: list[Alinea], catatan: list[Alinea]
    ) -> None:
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
                    gambar.append(lipat(unsur.get("descr", "")))
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
