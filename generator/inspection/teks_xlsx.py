"""What a workbook says: a string for each cell that is not empty, sheet by sheet."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from lxml import etree

from generator.bahasa.angka import bilangan
from generator.bahasa.tanggal import tanggal
from generator.tree.teks import lipat

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_HARI_NOL = date(1899, 12, 30)
_LEMBAR = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_TANGGAL_BAWAAN = frozenset(range(14, 23))


def teks_xlsx(data: bytes) -> list[str]:
    """The cells of an XLSX as texts: numbers as ``1.234,5``, dates as ``9 November 2026``, formulas as their stored value.

    Raises KeyError or zipfile.BadZipFile for files that are no XLSX.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        nama = set(arsip.namelist())
        bersama = _bersama(arsip.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in nama else []
        bertanggal = _bertanggal(arsip.read("xl/styles.xml"))
        lembar = sorted((satu for satu in nama if _LEMBAR.fullmatch(satu)), key=lambda satu: int(_LEMBAR.sub(r"\1", satu)))
        sel = [teks for satu in lembar for teks in _sel(arsip.read(satu), bersama, bertanggal)]
    return [teks for teks in map(lipat, sel) if teks]


def _bersama(xml: bytes) -> list[str]:
    return ["".join(potongan.text or "" for potongan in satu.iter(f"{_S}t")) for satu in _uraikan(xml).iter(f"{_S}si")]


def _bertanggal(xml: bytes) -> set[str]:
    """The cell formats that show a number as a date."""
    akar = _uraikan(xml)
    sendiri = {satu.get("numFmtId", ""): satu.get("formatCode", "") for satu in akar.iter(f"{_S}numFmt")}
    tanggal_ = {str(satu) for satu in _TANGGAL_BAWAAN} | {kode for kode, pola in sendiri.items() if "yy" in pola.lower()}
    gaya = akar.find(f"{_S}cellXfs")
    return {str(ke) for ke, satu in enumerate(gaya if gaya is not None else ()) if satu.get("numFmtId") in tanggal_}


def _sel(xml: bytes, bersama: list[str], bertanggal: set[str]) -> Iterator[str]:
    for sel in _uraikan(xml).iter(f"{_S}c"):
        nilai = sel.findtext(f"{_S}v")
        if sel.get("t") == "inlineStr":
            yield "".join(potongan.text or "" for potongan in sel.iter(f"{_S}t"))
        elif nilai is None:
            continue
        elif sel.get("t") == "s":
            yield bersama[int(nilai)]
        elif sel.get("t", "n") != "n":
            yield nilai
        elif sel.get("s") in bertanggal:
            yield tanggal(_HARI_NOL + timedelta(days=int(Decimal(nilai))))
        else:
            yield bilangan(Decimal(nilai))


def _uraikan(xml: bytes) -> etree._Element:
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(xml, pengurai)
