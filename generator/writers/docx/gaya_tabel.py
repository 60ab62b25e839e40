"""Styles of tables and of their cells: one table style a look, cell styles for every size the look may shrink to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.tree import GayaTabel, Huruf, RupaTabel, Tema
from generator.writers.docx.bentuk_gaya import Indent, rule, style, text_style
from generator.writers.docx.satuan import eighth_points, twips
from generator.writers.lebar import LANGKAH_UKURAN

NAMA_RUPA: dict[GayaTabel, str] = {
    "buku": "Buku",
    "matriks": "Matriks",
    "surat": "Surat",
    "isian": "Isian",
    "tanda_tangan": "Tanda Tangan",
    "naskah": "Naskah",
    "daftar_hadir": "Daftar Hadir",
    "penanda": "Penanda",
}
GARIS_LUAR, GARIS_DALAM = 8, 6
"""Eighths of a point: top and bottom, and under header and over total, of looks with horizontal rules (bentuk reference §3)."""
GARIS_KOTAK = 4
"""Eighths of a point around the box of an electronic signature (bentuk reference §1)."""
SELA_TABEL = 8.0
"""pt under a table without source line."""
SUSUT_NOMOR_KOLOM = 1.0
"""Points by which the row of column numbers is smaller."""

PERAN_SEL = ("Teks", "Tengah", "Angka", "Kepala", "NomorKolom", "Subjudul", "Jumlah", "JumlahAngka", "JumlahTengah")


def gaya_tabel(tema: Tema) -> Iterator[str]:
    """The styles, one XML string each. Raises KeyError when the theme lacks a look."""
    yield from _tata_letak(tema)
    for rupa, nama in NAMA_RUPA.items():
        yield _tabel(nama, tema.tabel[rupa], tema.palet["total"])
        for ukuran in ukuran_sel(tema.tabel[rupa]):
            yield from _sel(nama, tema.tabel[rupa], ukuran)


def ukuran_sel(rupa: RupaTabel) -> Iterator[float]:
    """Every size that `generator.writers.lebar.lebar_kolom` may choose for a look."""
    ukuran, terkecil = rupa.ukuran, rupa.ukuran_terkecil or rupa.ukuran
    while ukuran > terkecil:
        yield ukuran
        ukuran -= LANGKAH_UKURAN
    yield terkecil


def id_tabel(rupa: GayaTabel) -> str:
    return "Tabel" + NAMA_RUPA[rupa].replace(" ", "")


@cache
def id_sel(rupa: GayaTabel, peran: str, ukuran: float) -> str:
    """The style of a cell: SelAngkaMatriks75 for figures of a matrix at 7.5 pt."""
    return f"Sel{peran}{NAMA_RUPA[rupa].replace(' ', '')}{round(ukuran * 10)}"


def _sel(nama: str, rupa: RupaTabel, ukuran: float) -> Iterator[str]:
    teks = Huruf(ukuran=ukuran, baris=round(rupa.baris * ukuran / rupa.ukuran, 2))
    tebal = replace(teks, tebal=True)
    kecil = ukuran - SUSUT_NOMOR_KOLOM
    nomor = Huruf(ukuran=kecil, baris=round(rupa.baris * kecil / rupa.ukuran, 2), rata="tengah")
    kanan, tengah = replace(tebal, rata="kanan"), replace(tebal, rata="tengah")
    roles = (teks, replace(teks, rata="tengah"), replace(teks, rata="kanan"), tengah, nomor, tebal, tebal, kanan, tengah)
    if rupa.geser_paraf:
        masuk = Indent(left=rupa.geser_paraf)
        yield text_style(
            f"SelParaf{nama.replace(' ', '')}{round(ukuran * 10)}",
            f"Sel Paraf {nama} {ukuran:g}",
            teks,
            priority=70,
            indent=masuk,
        )
    for peran, huruf in zip(PERAN_SEL, roles, strict=True):
        yield text_style(
            f"Sel{peran}{nama.replace(' ', '')}{round(ukuran * 10)}",
            f"Sel {peran} {nama} {ukuran:g}",
            huruf,
            priority=70,
            keep_next=True if peran in ("Kepala", "NomorKolom", "Subjudul") else None,
        )


def _tabel(nama: str, rupa: RupaTabel, latar_total: str) -> str:
    thin = eighth_points(rupa.tebal_garis)

    def shade(colour: str) -> str:
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour.lstrip("#")}"/>'

    if rupa.garis == "semua":
        edges = "".join(rule(edge, thin, rupa.warna_garis) for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
        head, total = "", ""
    else:
        edges = rule("top", GARIS_LUAR, "000000") + rule("bottom", GARIS_LUAR, "000000") + rule("insideH", thin, rupa.warna_garis)
        head = f"<w:tcBorders>{rule('bottom', GARIS_DALAM, '000000')}</w:tcBorders>"
        total = f"<w:tcBorders>{rule('top', GARIS_DALAM, '000000')}</w:tcBorders>"
    padding = (
        ("top", rupa.padding_atas),
        ("left", rupa.padding_sisi),
        ("bottom", rupa.padding_atas),
        ("right", rupa.padding_sisi),
    )
    margins = "".join(f'<w:{edge} w:w="{twips(mm)}" w:type="dxa"/>' for edge, mm in padding)
    middle = '<w:tcPr><w:vAlign w:val="center"/></w:tcPr>' if rupa.tengah else ""
    return style(
        "table",
        "Tabel" + nama.replace(" ", ""),
        f"Tabel {nama}",
        based="TableNormal",
        priority=59,
        extra=f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{middle}"
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>{head}{shade(rupa.latar_kepala)}<w:vAlign w:val="center"/></w:tcPr>'
        f'</w:tblStylePr><w:tblStylePr w:type="lastRow"><w:tblPr/><w:tcPr>{total}{shade(latar_total)}</w:tcPr></w:tblStylePr>',
    )


def _tata_letak(tema: Tema) -> Iterator[str]:
    """Tables that only place text side by side; the one under a letter head keeps the gap to the body."""

    def layout(style_id: str, name: str, based: str, bottom: float, extra: str = "") -> str:
        sides = (("top", 0.0), ("left", 0.0), ("bottom", bottom), ("right", 0.0))
        margins = "".join(f'<w:{edge} w:w="{twips(mm)}" w:type="dxa"/>' for edge, mm in sides)
        properties = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        return style("table", style_id, name, based=based, extra=properties + extra)

    yield text_style("SelaTabel", "Sela Tabel", Huruf(ukuran=1, baris=SELA_TABEL), priority=98, after=0)
    last = '<w:tblStylePr w:type="lastRow"><w:tblPr/><w:tcPr><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    yield layout("TataLetak", "Tata Letak", "TableNormal", 0)
    yield layout("TataLetakKepala", "Tata Letak Kepala", "TataLetak", tema.surat.kepala_ke_isi)
    yield layout("TataLetakSampul", "Tata Letak Sampul", "TataLetak", 0, last)
    edges = "".join(rule(edge, GARIS_KOTAK, "000000") for edge in ("top", "left", "bottom", "right"))
    yield style(
        "table",
        "TataLetakKotak",
        "Tata Letak Kotak",
        based="TataLetak",
        extra=f'<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr>',
    )
