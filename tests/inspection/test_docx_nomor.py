"""Labels as Word counts them: one counter an abstractNum, levels that start anew, numbers that override a start."""

from __future__ import annotations

from lxml import etree

from generator.inspection.docx_nomor import Penomoran

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def lvl(ilvl: int, bentuk: str, pola: str, lain: str = "") -> str:
    return f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>{lain}<w:lvlText w:val="{pola}"/></w:lvl>'


NOMOR = f"""<w:numbering {NS}>
<w:abstractNum w:abstractNumId="1">{lvl(0, "upperRoman", "BAB %1")}{lvl(1, "decimal", "%1.%2", "<w:isLgl/>")}{
    lvl(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>')
}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{lvl(0, "bullet", "•")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""
GAYA = f"""<w:styles {NS}>
<w:style w:styleId="Induk"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Anak"><w:basedOn w:val="Induk"/></w:style></w:styles>"""


def p(num: int | None = None, ilvl: int = 0, gaya: str = "") -> etree._Element:
    isi = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    isi += f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else ""
    return etree.fromstring(f"<w:p {NS}><w:pPr>{isi}</w:pPr></w:p>")


def label(*paragraf: etree._Element) -> list[str]:
    penomoran = Penomoran(etree.fromstring(NOMOR), etree.fromstring(GAYA))
    return [penomoran.label(satu) for satu in paragraf]


def test_tingkat_dalam_mulai_lagi_dan_ditulis_dengan_angka() -> None:
    assert label(p(1), p(1, 1), p(1, 1), p(1), p(1, 1)) == ["BAB I", "1.1", "1.2", "BAB II", "2.1"]


def test_lvl_restart_nol_terus_menghitung() -> None:
    assert label(p(1), p(1, 2), p(1), p(1, 2)) == ["BAB I", "a)", "BAB II", "b)"]


def test_start_override_berlaku_sekali_dan_penghitung_dipakai_bersama() -> None:
    assert label(p(1), p(2), p(2), p(1)) == ["BAB I", "BAB IX", "BAB X", "BAB XI"]


def test_nomor_dari_rantai_gaya_dan_nomor_nol_meniadakannya() -> None:
    assert label(p(1), p(gaya="Anak"), p(0, 0, "Anak"), p(gaya="Anak"), p()) == ["BAB I", "1.1", "", "1.2", ""]


def test_titik_butir_tidak_ditulis() -> None:
    assert label(p(3)) == [""]
