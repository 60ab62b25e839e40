"""Staff's own `acuan.docx`: its styles, theme, margins and kop win over the profile's (docx-writing reference §9).

Styles meet by kind and lower-case name, since a localised Word gives `heading 1` the id ``Judul1``. What carries meaning stays
ours: ids, numbering, outline levels, tab stops, language, settings and properties of the file, and the geometry of letters.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from generator.tree import GayaHalaman, Tema
from generator.writers.docx.galat import GalatAcuan
from generator.writers.docx.kop_acuan import KopAcuan, baca_kop
from generator.writers.docx.xml import NAMESPACES

TERBESAR = 20 * 1024 * 1024
"""Bytes an acuan may unpack to."""

_EMU_PER_MM = 36000
_MILIK_KITA = ("numPr", "outlineLvl", "pStyle", "tabs")
_SESUDAH = ("tblPr", "trPr", "tcPr", "tblStylePr")


@dataclass(frozen=True, slots=True)
class Acuan:
    """What wins: XML of ``pPr`` and ``rPr`` by (kind, lower-case name) of style, of the default ``rPr``, of the theme; margins
    of the last section in mm (top, right, bottom, left); the kop where there is one."""

    gaya: Mapping[tuple[str, str], tuple[bytes, bytes]]
    huruf_awal: bytes
    tema: str
    margin: tuple[float, float, float, float]
    kop: KopAcuan | None


@lru_cache(maxsize=4)
def baca_acuan(data: bytes) -> Acuan:
    """Raises `GalatAcuan` for what is no DOCX, is too large, holds macros, or points outside itself."""
    _periksa(data)
    try:
        dokumen = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as galat:
        raise GalatAcuan("acuan.docx tidak dapat dibaca sebagai dokumen Word; simpan ulang dari Word sebagai .docx") from galat
    gaya: dict[tuple[str, str], tuple[bytes, bytes]] = {}
    for satu in dokumen.styles.element.findall(qn("w:style")):
        nama = satu.find(qn("w:name"))
        if nama is not None:
            kunci = (satu.get(qn("w:type"), "paragraph"), nama.get(qn("w:val"), "").lower())
            gaya[kunci] = (_bersih(satu.find(qn("w:pPr"))), _bersih(satu.find(qn("w:rPr"))))
    awal = dokumen.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    tema = next((satu.blob for satu in dokumen.part.package.iter_parts() if satu.partname.startswith("/word/theme/")), b"")
    akhir = dokumen.sections[-1]
    sisi = (akhir.top_margin, akhir.right_margin, akhir.bottom_margin, akhir.left_margin)
    margin = tuple(round(int(satu or 0) / _EMU_PER_MM, 2) for satu in sisi)
    return Acuan(gaya, _bersih(awal), tema.decode("utf-8"), (margin[0], margin[1], margin[2], margin[3]), baca_kop(dokumen))


def dengan_margin(tema: Tema, acuan: Acuan) -> Tema:
    """The theme whose upright pages of the book have the acuan's margins; letters keep the places of their official form."""
    atas, kanan, bawah, kiri = acuan.margin

    def ubah(halaman: GayaHalaman) -> GayaHalaman:
        if not halaman.buku or halaman.lebar > halaman.tinggi:
            return halaman
        return replace(halaman, atas=atas, kanan=kanan, bawah=bawah, kiri=kiri)

    return replace(tema, halaman={nama: ubah(satu) for nama, satu in tema.halaman.items()})


def gaya_menurut(acuan: Acuan, gaya: Iterable[str]) -> tuple[str, ...]:
    """Our styles, one XML string each, with the acuan's look where it has a style of that kind and name."""
    return tuple(_satu_gaya(acuan, satu) for satu in gaya)


def huruf_awal_menurut(acuan: Acuan, awal: str) -> str:
    """The beginning of ``styles.xml`` with the acuan's default letters; the language stays ours."""
    if not acuan.huruf_awal:
        return awal
    akar: Any = etree.fromstring(f"{awal}</w:styles>".encode())
    wadah = akar.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    milik_kita = wadah.find(qn("w:rPr"))
    baru: Any = etree.fromstring(acuan.huruf_awal)
    for bahasa in baru.findall(qn("w:lang")):
        baru.remove(bahasa)
    baru.extend(milik_kita.findall(qn("w:lang")))
    wadah.replace(milik_kita, baru)
    return etree.tostring(akar, encoding="unicode").removesuffix("</w:styles>")


def _satu_gaya(acuan: Acuan, gaya: str) -> str:
    akar = etree.fromstring(f"<akar {NAMESPACES}>{gaya}</akar>".encode())
    satu: Any = akar[0]
    kunci = (satu.get(qn("w:type"), "paragraph"), satu.find(qn("w:name")).get(qn("w:val"), "").lower())
    if kunci not in acuan.gaya:
        return gaya
    tempat = next((ke for ke, anak in enumerate(satu) if anak.tag in map(qn, (f"w:{nama}" for nama in _SESUDAH))), len(satu))
    lama = {nama: satu.find(qn(f"w:{nama}")) for nama in ("pPr", "rPr")}
    for anak in lama.values():
        if anak is not None:
            tempat -= 1
            satu.remove(anak)
    for nama, isi in zip(("pPr", "rPr"), acuan.gaya[kunci], strict=True):
        baru = etree.fromstring(isi) if isi else etree.Element(qn(f"w:{nama}"))
        if nama == "pPr" and lama["pPr"] is not None:
            _pertahankan(baru, lama["pPr"])
        if len(baru):
            satu.insert(tempat, baru)
            tempat += 1
    return etree.tostring(satu, encoding="unicode")


def _pertahankan(baru: Any, lama: Any) -> None:
    """Numbering, outline level and tab stops of ours, at their places in the schema's order."""
    for nama in ("numPr", "tabs", "outlineLvl"):
        milik_kita = lama.find(qn(f"w:{nama}"))
        if milik_kita is not None:
            urutan = [qn(f"w:{satu}") for satu in _URUTAN_PPR]
            batas = urutan.index(milik_kita.tag)
            tempat = sum(anak.tag in urutan[:batas] for anak in baru)
            baru.insert(tempat, milik_kita)


_URUTAN_PPR = tuple(
    re.findall(
        r"\w+",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
        "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
        "divId cnfStyle",
    )
)
"""Children of ``w:pPr`` in the schema's order."""


def _bersih(unsur: Any) -> bytes:
    """A copy of a property element without what stays ours; empty for none."""
    if unsur is None:
        return b""
    salinan = etree.fromstring(etree.tostring(unsur))
    for nama in _MILIK_KITA:
        for anak in salinan.findall(qn(f"w:{nama}")):
            salinan.remove(anak)
    etree.cleanup_namespaces(salinan)
    return etree.tostring(salinan)


def _periksa(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            isi = arsip.infolist()
            if sum(satu.file_size for satu in isi) > TERBESAR:
                raise GalatAcuan(f"acuan.docx lebih besar daripada {TERBESAR // 1024 // 1024} MB; kecilkan gambarnya")
            if any(satu.filename.lower().endswith("vbaproject.bin") for satu in isi):
                raise GalatAcuan("acuan.docx memuat makro; simpan ulang sebagai .docx tanpa makro")
            for satu in isi:
                if satu.filename.endswith((".xml", ".rels")):
                    teks = arsip.read(satu)
                    if b"<!DOCTYPE" in teks:
                        raise GalatAcuan(f"acuan.docx memuat DTD pada {satu.filename}; simpan ulang dari Word")
                    if satu.filename.endswith(".rels") and b'TargetMode="External"' in teks and b"hyperlink" not in teks:
                        raise GalatAcuan("acuan.docx menunjuk berkas di luar dirinya; putuskan tautannya di Word")
    except zipfile.BadZipFile as galat:
        raise GalatAcuan("acuan.docx bukan dokumen Word; simpan ulang dari Word sebagai .docx") from galat
