"""A DOCX opened with what an earlier inspection remembers of the stretches of its body, each under the hash of its XML.

A stretch that broke no rule in itself is not parsed again: what it says and counts is remembered, and for the rules that look
across the file a sketch of it stands in its place, with the names, numbers and targets that other places depend on.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from generator.inspection.docx_berkas import (
    DOKUMEN,
    Alinea,
    BerkasDocx,
    PotonganDocx,
    W,
    bagian_docx,
    cari,
    temuan,
    urai,
    urai_bagian,
)
from generator.inspection.docx_struktur import TINGKAT_JUDUL, periksa_bidang, periksa_rupa_langsung, periksa_tabel
from generator.inspection.hitungan import hitung_badan
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.teks_docx import PembacaAlinea

_BADAN: Final = b"<w:body>"
_AKHIR: Final = b"</w:body></w:document>"
_AWAL_POTONGAN: Final = re.compile(rb'(?=<w:p><w:pPr><w:pStyle w:val="(?:Heading[1-9]|JudulDepan|JudulLepas\d)"/>)')
_SETEMPAT: Final = (periksa_bidang, periksa_rupa_langsung, periksa_tabel)
"""The rules that ask nothing beyond a stretch."""

_HUBUNGAN = cari("descendant::*/@r:*")
_GAYA = cari("descendant::w:pStyle/@w:val")
_GAYA_HURUF = cari("descendant::w:rStyle/@w:val")
_GAYA_TABEL = cari("descendant::w:tblStyle/@w:val")
_NOMOR = cari("descendant::w:numPr")
_PENANDA = cari("descendant::w:bookmarkStart | descendant::w:bookmarkEnd")
_PERINTAH = cari("descendant::w:instrText/text()")
_TUJUAN = cari("descendant::w:hyperlink/@w:anchor")
_GAMBAR = cari("descendant::wp:docPr")
_KOTAK = cari("descendant::w:sdtPr/w:id/@w:val")
_CATATAN = cari("descendant::w:footnoteReference")


def buka_docx_teringat(data: bytes, ingatan: Ingatan) -> BerkasDocx:
    """Raises ValueError for what is no whole DOCX; a body that cannot be taken apart is opened whole."""
    mentah = bagian_docx(data)
    isi = mentah.get(DOKUMEN, b"")
    kepala, _, sisa = isi.partition(_BADAN)
    lain = {nama: satu for nama, satu in mentah.items() if nama != DOKUMEN}
    kosong = BerkasDocx(mentah, urai_bagian(lain))
    if not sisa.endswith(_AKHIR) or "word/styles.xml" not in mentah:
        return BerkasDocx(mentah, urai_bagian(mentah), ingatan=ingatan)
    gaya = hashlib.sha256(mentah["word/styles.xml"] + kepala).digest()
    potongan, sketsa = [], []
    pembaca = PembacaAlinea(kosong)
    try:
        for satu in filter(None, _AWAL_POTONGAN.split(sisa.removesuffix(_AKHIR))):
            ciri = hashlib.sha256(gaya + satu).hexdigest()
            teringat = ingatan.ambil("potongan", ciri)
            if teringat is None:
                badan = urai(kepala + _BADAN + satu + _AKHIR)
                alinea = pembaca.wadah(badan[0])
                hitungan = astuple(hitung_badan(badan))
                rupa = satu.decode()
                if _mandiri(badan):
                    rupa = _sketsa(badan)
                    ingatan.simpan("potongan", ciri, [[*map(_polos, alinea)], [*hitungan], rupa])
            else:
                alinea, hitungan, rupa = [*map(_beralinea, teringat[0])], tuple(teringat[1]), teringat[2]
            potongan.append(PotonganDocx(ciri, alinea, hitungan))
            sketsa.append(rupa)
        akar = urai(kepala + _BADAN + "".join(sketsa).encode() + _AKHIR)
    except (etree.XMLSyntaxError, IndexError, KeyError):
        return BerkasDocx(mentah, urai_bagian(mentah), ingatan=ingatan)
    return BerkasDocx(mentah, {DOKUMEN: akar, **kosong.akar}, tuple(potongan), ingatan)


def _mandiri(badan: etree._Element) -> bool:
    """Whether a stretch is sound in itself, and says nothing that stands elsewhere in the file."""
    sendiri = BerkasDocx({}, {DOKUMEN: badan})
    return not temuan(_CATATAN, badan) and not any(True for aturan in _SETEMPAT for _ in aturan(sendiri))


def _sketsa(badan: etree._Element) -> str:
    """What the rest of the file may depend on: headings one after the other, all else in one paragraph."""
    gaya = [str(satu) for satu in temuan(_GAYA, badan)]
    judul = [satu for satu in gaya if TINGKAT_JUDUL.fullmatch(satu)]
    berurut = [*judul, *sorted({*gaya} - {*judul})]
    nomor = sorted({etree.tostring(satu, encoding="unicode", with_tail=False) for satu in temuan(_NOMOR, badan)})
    awal = "".join(f"<w:p><w:pPr><w:pStyle w:val={quoteattr(satu)}/></w:pPr></w:p>" for satu in berurut)
    sifat = f"<w:pStyle w:val={quoteattr(berurut[-1])}/>{''.join(nomor)}" if berurut else ""
    return f"{awal}<w:p><w:pPr>{sifat}</w:pPr>{''.join(_isi_sketsa(badan))}</w:p>"


def _isi_sketsa(badan: etree._Element) -> Iterator[str]:
    for nilai in _tunggal(temuan(_GAYA_HURUF, badan)):
        yield f"<w:r><w:rPr><w:rStyle w:val={quoteattr(nilai)}/></w:rPr></w:r>"
    for nilai in _tunggal(temuan(_GAYA_TABEL, badan)):
        yield f"<w:tblStyle w:val={quoteattr(nilai)}/>"
    for nilai in _tunggal(temuan(_HUBUNGAN, badan)):
        yield f"<w:hyperlink r:id={quoteattr(nilai)}/>"
    for nilai in _tunggal(temuan(_TUJUAN, badan)):
        yield f"<w:hyperlink w:anchor={quoteattr(nilai)}/>"
    for unsur in temuan(_PENANDA, badan):
        nama = f" w:name={quoteattr(unsur.get(f'{W}name', ''))}" if unsur.tag == f"{W}bookmarkStart" else ""
        yield f"<w:{etree.QName(unsur).localname} w:id={quoteattr(unsur.get(f'{W}id', ''))}{nama}/>"
    for nilai in _tunggal(temuan(_PERINTAH, badan)):
        yield f"<w:instrText>{escape(nilai)}</w:instrText>"
    for unsur in temuan(_GAMBAR, badan):
        yield f"<wp:docPr id={quoteattr(unsur.get('id', ''))} descr={quoteattr(unsur.get('descr', ''))}/>"
    for nilai in temuan(_KOTAK, badan):
        yield f"<w:sdt><w:sdtPr><w:id w:val={quoteattr(str(nilai))}/></w:sdtPr></w:sdt>"


def _tunggal(semua: Sequence[object]) -> list[str]:
    return sorted({str(satu) for satu in semua})


def _polos(alinea: Alinea) -> str | list[str | int]:
    return alinea if isinstance(alinea, str) else [*alinea]


def _beralinea(isi: str | list[Any]) -> Alinea:
    return isi if isinstance(isi, str) else (isi[0], isi[1], isi[2])
