"""Tags of the signing system in finished files: whole where they are wanted, none elsewhere (tata naskah dinas §4.2)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection
from typing import Final

from lxml import etree

from generator.inspection.docx_berkas import W
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat

KODE: Final[DaftarKode] = {
    "SRIKANDI-SISA": "Tanda pengganti sistem tanda tangan tertinggal dalam naskah jadi.",
    "SRIKANDI-PECAH": "Tanda pengganti tidak ada atau terbelah, sehingga sistem tanda tangan tidak mengisinya.",
}
_BERTEKS = re.compile(r"word/(?:document|header\d+|footer\d+)\.xml")


def periksa_tag(docx: bytes, tag: Collection[str], berkas: str) -> list[Keluhan]:
    """Tags that do not stand whole in one run of a DOCX made for the system."""
    utuh = "\n".join(teks for potongan in _alinea(docx) for teks in potongan)
    return [
        Keluhan("SRIKANDI-PECAH", Berat.GALAT, Tempat(berkas), "tanda pengganti tidak utuh dalam satu potong teks", "", satu)
        for satu in tag
        if satu not in utuh
    ]


def periksa_sisa_tag(teks: Collection[str], tag: Collection[str], berkas: str) -> list[Keluhan]:
    """Tags left in the blocks `teks` of a finished paper, one complaint a tag."""
    semua = "\n".join(teks)
    return [
        Keluhan(
            "SRIKANDI-SISA",
            Berat.GALAT,
            Tempat(berkas),
            "tanda pengganti sistem tanda tangan tercetak",
            ditemukan=satu,
            perbaikan="hapus tanda itu dari templat atau rekaman, atau susun dengan --srikandi",
        )
        for satu in tag
        if satu in semua
    ]


def alinea_docx(docx: bytes) -> list[str]:
    """The text of every paragraph of a DOCX with its headers and footers, for `periksa_sisa_tag`."""
    return ["".join(potongan) for potongan in _alinea(docx)]


def _alinea(docx: bytes) -> list[list[str]]:
    """The texts of the runs of every paragraph."""
    hasil = []
    with zipfile.ZipFile(io.BytesIO(docx)) as arsip:
        for nama in filter(_BERTEKS.fullmatch, arsip.namelist()):
            pohon = etree.fromstring(arsip.read(nama), etree.XMLParser(resolve_entities=False, no_network=True))
            hasil += [[satu.text or "" for satu in p.iter(f"{W}t")] for p in pohon.iter(f"{W}p")]
    return hasil
