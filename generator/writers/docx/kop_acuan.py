"""The kop of staff's `acuan.docx`: the header of its first page, taken over as it is with its pictures and its styles.

It heads the papers of the issuer whose name it says, and only those: an invitation of a FEDEP never bears the forum's kop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import _Relationship
from docx.oxml.ns import nsmap, qn
from lxml import etree

from generator.tree import Kop
from generator.writers.docx.galat import GalatAcuan

JENIS_GAMBAR = ("png", "jpg", "jpeg", "gif", "emf", "wmf", "tif", "tiff", "bmp", "svg")
BAGIAN = "headerAcuan.xml"
"""Name of the header part."""

ALT_LAMBANG = "Lambang pada kop"
"""Alternative text of a picture that has none of its own."""

_DASAR = "AcuanDasar"
_RUJUKAN_GAYA = ("pStyle", "rStyle", "tblStyle")
_TIDAK_DIBAWA = ("numPr", "link", "next", "rsid")
_TERLARANG = ("object", "control", "altChunk", "instrText", "fldSimple")
_TANDA = "tanda halaman"
_NOMOR_BENDA = 900_000
"""Numbers of the kop's drawings begin here, away from those of the document."""


@dataclass(frozen=True, slots=True)
class KopAcuan:
    """`xml` is the header part with a comment where the marks of a page go; `media` by path below ``word``, `hubungan` its
    relationships as XML; `gaya` the styles it uses, by id; `kata` its words, folded."""

    xml: str
    hubungan: str
    media: Mapping[str, bytes]
    gaya: Mapping[str, str]
    kata: str

    def menamai(self, kop: Kop) -> bool:
        """Whether this is the kop of the issuer that `kop` names."""
        return bool(kop.nama) and _lipat(" ".join((*kop.atas, *kop.nama))) in self.kata

    def bagian(self, tanda: str) -> dict[str, str | bytes]:
        """The parts by name, with the paragraph of marks."""
        kepala = {f"word/{BAGIAN}": self.xml.replace(f"<!--{_TANDA}-->", tanda), f"word/_rels/{BAGIAN}.rels": self.hubungan}
        return {**kepala, **{f"word/{nama}": isi for nama, isi in self.media.items()}}


def baca_kop(dokumen: Document) -> KopAcuan | None:
    """The kop of an acuan, ``None`` where the header of its first page says nothing. Raises `GalatAcuan`."""
    bagian = dokumen.sections[0]
    kepala = bagian.first_page_header if bagian.different_first_page_header_footer else bagian.header
    if kepala.is_linked_to_previous:
        return None
    semula = kepala._element
    kata = _lipat(" ".join("".join(p.itertext(qn("w:t"))) for p in semula.iter(qn("w:p"))))
    if not kata:
        return None
    akar: Any = etree.Element(qn("w:hdr"), dict(semula.attrib), {**semula.nsmap, "w": nsmap["w"], "r": nsmap["r"]})
    akar.append(etree.Comment(_TANDA))
    akar.extend(deepcopy(list(semula)))
    _periksa(akar)
    hubungan, media = _gambar(akar, kepala.part.rels)
    gaya = _gaya(akar, dokumen.styles.element)
    return KopAcuan(etree.tostring(akar, encoding="unicode"), hubungan, media, gaya, kata)


def _lipat(kata: str) -> str:
    return " ".join(kata.casefold().split())


def _periksa(akar: Any) -> None:
    for nama in _TERLARANG:
        if next(akar.iter(qn(f"w:{nama}")), None) is not None:
            raise GalatAcuan("kop acuan.docx memuat objek atau bidang; pakailah teks dan gambar saja")
    for tautan in list(akar.iter(qn("w:hyperlink"))):
        induk, ke = tautan.getparent(), tautan.getparent().index(tautan)
        induk[ke : ke + 1] = list(tautan)


def _gambar(akar: Any, hubungan: Mapping[str, _Relationship]) -> tuple[str, dict[str, bytes]]:
    """The relationships of the pictures, and these; drawings get numbers and descriptions."""
    media: dict[str, bytes] = {}
    isi = ""
    for nomor in sorted(_dirujuk(akar)):
        satu = hubungan.get(nomor)
        if satu is None or satu.is_external or satu.reltype != RELATIONSHIP_TYPE.IMAGE:
            raise GalatAcuan("kop acuan.docx menunjuk yang bukan gambar di dalamnya; sisipkan gambar ke dalam berkas")
        akhiran = PurePosixPath(satu.target_part.partname).suffix.lstrip(".").lower()
        if akhiran not in JENIS_GAMBAR:
            raise GalatAcuan(f"gambar .{akhiran} pada kop acuan.docx tidak didukung; pakailah PNG atau JPEG")
        nama = f"media/acuan{len(media) + 1}.{akhiran}"
        media[nama] = satu.target_part.blob
        isi += f'<Relationship Id="{nomor}" Type="{RELATIONSHIP_TYPE.IMAGE}" Target="{nama}"/>'
    for ke, benda in enumerate(akar.iter(qn("wp:docPr")), 1):
        benda.set("id", str(_NOMOR_BENDA + ke))
        benda.set("descr", benda.get("descr") or ALT_LAMBANG)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{isi}</Relationships>', media


def _dirujuk(akar: Any) -> set[str]:
    return {nilai for unsur in akar.iter() for nama, nilai in unsur.attrib.items() if nama.startswith(f"{{{nsmap['r']}}}")}


def _gaya(akar: Any, gaya: Any) -> dict[str, str]:
    """Copies of the styles that the kop uses, under ids of their own, on the defaults of the acuan."""
    menurut = {satu.get(qn("w:styleId")): satu for satu in gaya.findall(qn("w:style"))}
    baku = next((id_ for id_, satu in menurut.items() if satu.get(qn("w:default")) and _jenis(satu) == "paragraph"), None)
    for alinea in akar.iter(qn("w:p")):
        if baku and alinea.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is None:
            alinea.get_or_add_pPr().style = baku
    dipakai: dict[str, None] = {}
    for unsur in list(akar.iter(*(qn(f"w:{nama}") for nama in _RUJUKAN_GAYA))):
        id_ = unsur.get(qn("w:val"))
        if id_ in menurut:
            dipakai.update(dict.fromkeys(_silsilah(id_, menurut)))
            unsur.set(qn("w:val"), _id(id_))
        else:
            unsur.getparent().remove(unsur)
    return {_DASAR: _dasar(gaya), **{_id(id_): _salinan(menurut[id_]) for id_ in dipakai}} if dipakai else {}


def _silsilah(id_: str, menurut: Mapping[str, Any]) -> Iterator[str]:
    """A style and those it is based on."""
    dikunjungi: set[str] = set()
    while id_ in menurut and id_ not in dikunjungi:
        dikunjungi.add(id_)
        yield id_
        induk = menurut[id_].find(qn("w:basedOn"))
        id_ = "" if induk is None else induk.get(qn("w:val"))


def _salinan(gaya: Any) -> str:
    salinan = deepcopy(gaya)
    salinan.attrib.pop(qn("w:default"), None)
    salinan.set(qn("w:customStyle"), "1")
    salinan.set(qn("w:styleId"), _id(gaya.get(qn("w:styleId"))))
    nama, induk = salinan.find(qn("w:name")), salinan.find(qn("w:basedOn"))
    nama.set(qn("w:val"), f"Acuan {nama.get(qn('w:val'))}")
    _buang(salinan, _TIDAK_DIBAWA)
    if induk is not None:
        induk.set(qn("w:val"), _id(induk.get(qn("w:val"))))
    elif _jenis(gaya) == "paragraph":
        nama.addnext(etree.Element(qn("w:basedOn"), {qn("w:val"): _DASAR}))
    return etree.tostring(salinan, encoding="unicode")


def _dasar(gaya: Any) -> str:
    """What the acuan gives to every paragraph."""
    awal = gaya.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
    isi = "" if awal is None else etree.tostring(awal, encoding="unicode")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_DASAR}"><w:name w:val="Acuan Dasar"/>'
        f'<w:uiPriority w:val="98"/>{isi}</w:style>'
    )


def _buang(unsur: Any, nama: Iterable[str]) -> None:
    for anak in list(unsur.iter(*(qn(f"w:{satu}") for satu in nama))):
        anak.getparent().remove(anak)


def _id(id_: str) -> str:
    return f"Acuan{id_}"


def _jenis(gaya: Any) -> str:
    jenis: str = gaya.get(qn("w:type"), "paragraph")
    return jenis
