"""What the validators of DOCX miss: fields, bookmarks, references, styles, direct formatting (docx-writing reference §14)."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, TypeAlias

from lxml import etree

from generator.inspection.docx_berkas import WP, BerkasDocx, W, buka_docx, cari, temuan, urai_bagian
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat

PACKAGE_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"

DOCX_RUSAK: Final = "DOCX-PAKET"
KODE: Final[DaftarKode] = {
    DOCX_RUSAK: "Berkas DOCX tidak dapat dibaca utuh.",
    "DOCX-HUBUNGAN": "Hubungan antarbagian paket menunjuk yang tidak ada.",
    "DOCX-YATIM": "Bagian paket tidak ditunjuk bagian lain.",
    "DOCX-JENIS": "Jenis isi sebuah bagian paket tidak dinyatakan.",
    "DOCX-BIDANG": "Bidang (field) tidak lengkap atau membuat Word bertanya saat berkas dibuka.",
    "DOCX-PENANDA": "Penanda buku tidak berpasangan, kembar, atau namanya tidak sah.",
    "DOCX-RUJUKAN": "Rujukan, tautan, atau catatan kaki menunjuk yang tidak ada.",
    "DOCX-GAYA": "Gaya tidak ada, kembar, atau menunjuk yang tidak ada.",
    "DOCX-NOMOR": "Penomoran menunjuk daftar atau tingkat yang tidak ada.",
    "DOCX-RUPA": "Alinea tanpa gaya atau berupa langsung.",
    "DOCX-TABEL": "Tabel tanpa baris kepala, atau selnya tidak sesuai dengan kisinya.",
    "DOCX-ID": "Nomor gambar atau kotak isi dipakai lebih dari sekali.",
    "DOCX-ALT": "Gambar tanpa teks alternatif.",
    "DOCX-JUDUL": "Tingkat judul terlompat.",
    "DOCX-SIFAT": "Judul, pembuat, bahasa, atau tanggal dokumen tidak dinyatakan.",
}

Temuan: TypeAlias = tuple[str, str, str]
"""A finding: code, part of the package, sentence."""

TINGKAT_JUDUL = re.compile(r"(?:Heading|JudulLepas)(\d)|JudulDepan|TOCHeading")
NAMA_PENANDA = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_TERBESAR: Final = 1 << 18
"""Bytes of a part that may be kept parsed."""
RUPA_LANGSUNG = ("numPr", "sectPr", "pageBreakBefore", "keepNext", "pStyle")
GAYA_TATA_LETAK = "TataLetak"
"""Tables whose style begins so only place things: they have no header row."""

_HUBUNGAN_DIPAKAI = cari("descendant-or-self::*/@r:*")
_RUPA_LIAR = (
    cari(f"descendant::w:pPr/*[not({' or '.join(f'self::w:{nama}' for nama in RUPA_LANGSUNG)})]"),
    cari("descendant::w:rPr/*[not(self::w:rStyle)]"),
)
_TANPA_GAYA = cari("descendant::w:p[not(w:pPr/w:pStyle)]")
_TABEL = cari("descendant::w:tbl")
_TABEL_PATUT_DILIHAT = cari(
    "self::*[not(w:tr) or not(w:tr[1]/w:trPr/w:tblHeader) or w:tr/w:tc[not(*[last()][self::w:p]) or w:tcPr/w:vMerge]"
    " or w:tr[count(w:tc) - count(w:tc/w:tcPr/w:gridSpan) + sum(w:tc/w:tcPr/w:gridSpan/@w:val) != count(../w:tblGrid/w:gridCol)]]"
)
"""Tables that have anything a rule could find: the others are not taken apart row by row."""


def periksa_docx(data: bytes | BerkasDocx, berkas: str = "") -> list[Keluhan]:
    """Every structural fault of a DOCX that this program made; `berkas` names it in the complaints.

    Files that LibreOffice or people have saved carry direct formatting and are not meant for this check.
    """
    try:
        paket = data if isinstance(data, BerkasDocx) else buka_docx(data)
    except ValueError as galat:
        return [_keluhan(berkas, (DOCX_RUSAK, "", f"berkas tidak dapat dibaca: {galat}"))]
    semua = [temuan for aturan in ATURAN for temuan in aturan(paket)]
    if semua and paket.potongan:
        utuh = BerkasDocx(paket.mentah, urai_bagian(paket.mentah))  # faults are told as the whole file shows them
        semua = [temuan for aturan in ATURAN for temuan in aturan(utuh)]
    return [_keluhan(berkas, temuan) for temuan in semua]


def _keluhan(berkas: str, temuan: Temuan) -> Keluhan:
    kode, bagian, kalimat = temuan
    return Keluhan(
        kode=kode, berat=Berat.GALAT, tempat=Tempat(berkas), pesan=f"{bagian}: {kalimat}" if bagian else kalimat, medan=bagian
    )


def _hubungan(paket: BerkasDocx, bagian: str) -> dict[str, str]:
    """id → target path inside the package, "" for external targets."""
    folder, nama = posixpath.split(bagian)
    akar = paket.akar.get(posixpath.join(folder, "_rels", f"{nama}.rels"))
    hasil = {}
    for satu in akar.iter(f"{PACKAGE_RELATIONSHIPS}Relationship") if akar is not None else ():
        luar = satu.get("TargetMode") == "External"
        hasil[satu.get("Id", "")] = "" if luar else posixpath.normpath(posixpath.join(folder, satu.get("Target", "")))
    return hasil


def periksa_paket(paket: BerkasDocx) -> Iterator[Temuan]:
    """Relationships resolve, every part is reached and has a type."""
    tercapai = {"[Content_Types].xml"}
    for nama in ("", *sorted(paket.akar)):
        for nomor, sasaran in _hubungan(paket, nama).items():
            tercapai.add(sasaran)
            if sasaran and sasaran not in paket.mentah:
                yield "DOCX-HUBUNGAN", nama, f"hubungan {nomor} menunjuk {sasaran} yang tidak ada"
    for nama in sorted(paket.mentah):
        if nama not in tercapai and not nama.endswith(".rels"):
            yield "DOCX-YATIM", nama, "bagian ini tidak ditunjuk bagian lain"
    jenis = paket.akar.get("[Content_Types].xml")
    if jenis is None:
        yield "DOCX-JENIS", "[Content_Types].xml", "bagian ini tidak ada"
        return
    akhiran = {satu.get("Extension") for satu in jenis.iter(f"{CONTENT_TYPES}Default")}
    bernama = {satu.get("PartName") for satu in jenis.iter(f"{CONTENT_TYPES}Override")}
    for nama in sorted(paket.mentah):
        if f"/{nama}" not in bernama and nama.rpartition(".")[2] not in akhiran:
            yield "DOCX-JENIS", nama, "jenis isinya tidak dinyatakan"


def periksa_acuan_bagian(paket: BerkasDocx) -> Iterator[Temuan]:
    """Every r:id and r:embed resolves."""
    for nama, akar in paket.isi():
        dikenal = _hubungan(paket, nama)
        for nilai in temuan(_HUBUNGAN_DIPAKAI, akar):
            if nilai not in dikenal:
                yield "DOCX-HUBUNGAN", nama, f"hubungan {nilai} tidak dikenal"


def periksa_bidang(paket: BerkasDocx) -> Iterator[Temuan]:
    """Fields begin, separate and end in turn in every part, and none asks to be updated."""
    for nama, akar in paket.isi():
        tumpukan: list[bool] = []
        for unsur in akar.iter(f"{W}fldChar"):
            jenis = unsur.get(f"{W}fldCharType")
            if unsur.get(f"{W}dirty") is not None:
                yield "DOCX-BIDANG", nama, "bidang bertanda dirty"
            if jenis == "begin":
                tumpukan.append(False)
            elif not tumpukan:
                yield "DOCX-BIDANG", nama, f"fldChar {jenis} tanpa begin"
            elif jenis == "separate":
                tumpukan[-1] = True
            elif not tumpukan.pop():
                yield "DOCX-BIDANG", nama, "bidang tanpa separate"
        if tumpukan:
            yield "DOCX-BIDANG", nama, f"{len(tumpukan)} bidang tidak ditutup"
    setelan = paket.akar.get("word/settings.xml")
    if setelan is not None and setelan.find(f"{W}updateFields") is not None:
        yield "DOCX-BIDANG", "word/settings.xml", "updateFields membuat Word bertanya saat berkas dibuka"


def _penanda(paket: BerkasDocx) -> set[str]:
    return {unsur.get(f"{W}name", "") for _, akar in paket.isi() for unsur in akar.iter(f"{W}bookmarkStart")}


def periksa_penanda(paket: BerkasDocx) -> Iterator[Temuan]:
    """Bookmarks are paired, well named and unique."""
    nama_semua: Counter[str] = Counter()
    for bagian, akar in paket.isi():
        mulai = Counter(unsur.get(f"{W}id", "") for unsur in akar.iter(f"{W}bookmarkStart"))
        akhir = Counter(unsur.get(f"{W}id", "") for unsur in akar.iter(f"{W}bookmarkEnd"))
        for nomor in sorted((mulai - akhir) + (akhir - mulai)):
            yield "DOCX-PENANDA", bagian, f"penanda buku bernomor {nomor} tidak berpasangan"
        nama_semua.update(unsur.get(f"{W}name", "") for unsur in akar.iter(f"{W}bookmarkStart"))
    for nama, kali in sorted(nama_semua.items()):
        if kali > 1:
            yield "DOCX-PENANDA", "", f"penanda buku {nama} dipakai {kali} kali"
        if not NAMA_PENANDA.fullmatch(nama):
            yield "DOCX-PENANDA", "", f"nama penanda buku {nama!r} tidak sah"


def periksa_rujukan(paket: BerkasDocx) -> Iterator[Temuan]:
    """REF, PAGEREF and anchors meet a bookmark; footnote marks meet a note."""
    penanda = _penanda(paket)
    catatan = paket.akar.get("word/footnotes.xml")
    nomor_catatan = {satu.get(f"{W}id") for satu in catatan.iter(f"{W}footnote")} if catatan is not None else set()
    for nama, akar in paket.isi():
        for unsur in akar.iter(f"{W}instrText"):
            kata = (unsur.text or "").split()
            if len(kata) > 1 and kata[0] in ("REF", "PAGEREF") and kata[1] not in penanda:
                yield "DOCX-RUJUKAN", nama, f"{kata[0]} ke {kata[1]} yang tidak ada"
        for unsur in akar.iter(f"{W}hyperlink"):
            tujuan = unsur.get(f"{W}anchor")
            if tujuan is not None and tujuan not in penanda:
                yield "DOCX-RUJUKAN", nama, f"tautan ke {tujuan} yang tidak ada"
        for unsur in akar.iter(f"{W}footnoteReference"):
            if unsur.get(f"{W}id") not in nomor_catatan:
                yield "DOCX-RUJUKAN", nama, f"catatan kaki {unsur.get(f'{W}id')} tidak ada"


def periksa_gaya(paket: BerkasDocx) -> Iterator[Temuan]:
    """Every style that is named exists and is of the right kind."""
    gaya = paket.akar.get("word/styles.xml")
    if gaya is None:
        yield "DOCX-GAYA", "word/styles.xml", "bagian ini tidak ada"
        return
    jenis, temuan = _baca_gaya(gaya)
    yield from temuan
    for nama, akar in paket.isi():
        for tanda, harapan in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            for nilai in sorted({unsur.get(f"{W}val", "") for unsur in akar.iter(W + tanda)}):
                if jenis.get(nilai) != harapan:
                    yield "DOCX-GAYA", nama, f"gaya {nilai} ({harapan}) tidak ada"


@lru_cache(maxsize=8)
def _baca_gaya(gaya: etree._Element) -> tuple[dict[str | None, str | None], tuple[Temuan, ...]]:
    """The kind of every style, and what is wrong among the styles."""
    jenis = {satu.get(f"{W}styleId"): satu.get(f"{W}type") for satu in gaya.iter(f"{W}style")}
    temuan: list[Temuan] = []
    for nomor, kali in Counter(satu.get(f"{W}styleId") for satu in gaya.iter(f"{W}style")).items():
        if kali > 1:
            temuan.append(("DOCX-GAYA", "word/styles.xml", f"gaya {nomor} ditulis {kali} kali"))
    for satu in gaya.iter(f"{W}style"):
        for unsur in satu.iter(f"{W}basedOn", f"{W}next", f"{W}link"):
            if unsur.get(f"{W}val") not in jenis:
                kalimat = f"gaya {satu.get(f'{W}styleId')} menunjuk {unsur.get(f'{W}val')}"
                temuan.append(("DOCX-GAYA", "word/styles.xml", kalimat))
    return jenis, tuple(temuan)


def periksa_penomoran(paket: BerkasDocx) -> Iterator[Temuan]:
    """Every numId leads to a list that has the level."""
    penomoran, gaya = paket.akar.get("word/numbering.xml"), paket.akar.get("word/styles.xml")
    daftar, tingkat = _baca_penomoran(penomoran) if penomoran is not None else ({}, {})
    for nomor, abstrak in daftar.items():
        if abstrak not in tingkat:
            yield "DOCX-NOMOR", "word/numbering.xml", f"daftar {nomor} menunjuk abstractNum {abstrak} yang tidak ada"
    bagian = [(nama, _bernomor(akar)) for nama, akar in paket.isi()]
    if gaya is not None:
        bagian.append(("word/styles.xml", _gaya_bernomor(gaya)))
    for nama, acuan in bagian:
        for nomor, lvl in acuan:
            if nomor not in daftar:
                yield "DOCX-NOMOR", nama, f"daftar {nomor} tidak ada"
            elif lvl is not None and lvl not in tingkat.get(daftar[nomor], set()):
                yield "DOCX-NOMOR", nama, f"daftar {nomor} tidak mempunyai tingkat {lvl}"


@lru_cache(maxsize=8)
def _baca_penomoran(penomoran: etree._Element) -> tuple[dict[str | None, str | None], dict[str | None, set[str | None]]]:
    """The abstract list of every list, and the levels of every abstract list."""
    tingkat = {
        satu.get(f"{W}abstractNumId"): {lvl.get(f"{W}ilvl") for lvl in satu.iter(f"{W}lvl")}
        for satu in penomoran.iter(f"{W}abstractNum")
    }
    daftar: dict[str | None, str | None] = {}
    for satu in penomoran.iter(f"{W}num"):
        acuan = satu.find(f"{W}abstractNumId")
        daftar[satu.get(f"{W}numId")] = acuan.get(f"{W}val") if acuan is not None else None
    return daftar, tingkat


def _bernomor(akar: etree._Element) -> tuple[tuple[str, str | None], ...]:
    """The list of everything numbered and its level, where that is said."""
    hasil = []
    for unsur in akar.iter(f"{W}numPr"):
        nomor, lvl = unsur.find(f"{W}numId"), unsur.find(f"{W}ilvl")
        nilai = nomor.get(f"{W}val") if nomor is not None else None
        if nilai not in ("0", None):
            hasil.append((nilai, lvl.get(f"{W}val", "") if lvl is not None else None))
    return tuple(hasil)


_gaya_bernomor = lru_cache(maxsize=8)(_bernomor)
"""Styles are those of many letters."""


def periksa_rupa_langsung(paket: BerkasDocx) -> Iterator[Temuan]:
    """Look comes from styles: paragraphs and runs carry no formatting of their own."""
    for nama, akar in paket.isi():
        liar = Counter(etree.QName(anak).localname for jalan in _RUPA_LIAR for anak in temuan(jalan, akar))
        for unsur, kali in sorted(liar.items()):
            yield "DOCX-RUPA", nama, f"rupa langsung {unsur} {kali} kali"
        for _alinea in temuan(_TANPA_GAYA, akar):
            yield "DOCX-RUPA", nama, "alinea tanpa gaya"


def periksa_tabel(paket: BerkasDocx) -> Iterator[Temuan]:
    """Rows fill their grid, cells end in a paragraph, data tables have a header row, vertical spans have a start."""
    for nama, akar in paket.isi():
        for ke, tabel in enumerate(temuan(_TABEL, akar), 1):
            if temuan(_TABEL_PATUT_DILIHAT, tabel):
                yield from ((kode, nama, f"tabel {ke}: {kalimat}") for kode, kalimat in _periksa_satu_tabel(tabel))


def _periksa_satu_tabel(tabel: etree._Element) -> Iterator[tuple[str, str]]:
    lebar = len(tabel.findall(f"{W}tblGrid/{W}gridCol"))
    baris = tabel.findall(f"{W}tr")
    gaya = tabel.find(f"{W}tblPr/{W}tblStyle")
    tata_letak = gaya is not None and (gaya.get(f"{W}val") or "").startswith(GAYA_TATA_LETAK)
    if not baris:
        yield "DOCX-TABEL", "tanpa baris"
    elif not tata_letak and baris[0].find(f"{W}trPr/{W}tblHeader") is None:
        yield "DOCX-TABEL", "tanpa baris kepala"
    bersambung: set[int] = set()
    for nomor, satu in enumerate(baris, 1):
        kolom, lanjut = 0, set()
        for sel in satu.iterchildren(f"{W}tc"):
            if not len(sel) or sel[-1].tag != f"{W}p":
                yield "DOCX-TABEL", f"baris {nomor}: sel tidak berakhir dengan alinea"
            rentang = 1
            for sifat in sel.iterchildren(f"{W}tcPr"):
                for satu_sifat in sifat.iterchildren(f"{W}gridSpan", f"{W}vMerge"):
                    if satu_sifat.tag == f"{W}gridSpan":
                        rentang = int(satu_sifat.get(f"{W}val", "1"))
                        continue
                    lanjut.add(kolom)
                    if satu_sifat.get(f"{W}val") != "restart" and kolom not in bersambung:
                        yield "DOCX-TABEL", f"baris {nomor}: sel gabungan tanpa awal"
            kolom += rentang
        bersambung = lanjut
        if kolom != lebar:
            yield "DOCX-TABEL", f"baris {nomor}: {kolom} kolom, kisi {lebar}"


def periksa_nomor_unik(paket: BerkasDocx) -> Iterator[Temuan]:
    """Drawings and content controls have ids of their own, drawings an alternative text."""
    for kata, jalur, atribut in (("gambar", f"{WP}docPr", "id"), ("kotak isi", f"{W}sdtPr/{W}id", f"{W}val")):
        terpakai = Counter(satu.get(atribut) for _, akar in paket.isi() for satu in akar.iterfind(f".//{jalur}"))
        for nomor, kali in sorted(terpakai.items(), key=str):
            if kali > 1:
                yield "DOCX-ID", "", f"nomor {kata} {nomor} dipakai {kali} kali"
    for nama, akar in paket.isi():
        for satu in akar.iter(f"{WP}docPr"):
            if not (satu.get("descr") or "").strip():
                yield "DOCX-ALT", nama, f"gambar {satu.get('id')} tanpa teks alternatif"


def periksa_judul(paket: BerkasDocx) -> Iterator[Temuan]:
    """No heading level is skipped on the way down."""
    sebelum = 0
    for satu in paket.akar["word/document.xml"].iter(f"{W}pStyle") if "word/document.xml" in paket.akar else ():
        gaya = satu.get(f"{W}val") or ""
        if cocok := TINGKAT_JUDUL.fullmatch(gaya):
            tingkat = int(cocok[1] or 1)
            if tingkat > sebelum + 1:
                yield "DOCX-JUDUL", "word/document.xml", f"judul tingkat {tingkat} sesudah tingkat {sebelum}"
            sebelum = tingkat


def periksa_sifat(paket: BerkasDocx) -> Iterator[Temuan]:
    """Title, creator, language and dates."""
    nama = "docProps/core.xml"
    akar = paket.akar.get(nama)
    if akar is None:
        yield "DOCX-SIFAT", nama, "bagian ini tidak ada"
        return
    for tanda in ("title", "creator", "language"):
        if not (akar.findtext(DC + tanda) or "").strip():
            yield "DOCX-SIFAT", nama, f"{tanda} kosong"
    if akar.findtext(f"{DCTERMS}created") != akar.findtext(f"{DCTERMS}modified"):
        yield "DOCX-SIFAT", nama, "tanggal dibuat dan diubah berlainan"


ATURAN: tuple[Callable[[BerkasDocx], Iterator[Temuan]], ...] = (
    periksa_paket,
    periksa_acuan_bagian,
    periksa_bidang,
    periksa_penanda,
    periksa_rujukan,
    periksa_gaya,
    periksa_penomoran,
    periksa_rupa_langsung,
    periksa_tabel,
    periksa_nomor_unik,
    periksa_judul,
    periksa_sifat,
)
