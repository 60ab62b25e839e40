"""Styles of the book and those every paper needs: headings, contents, captions, body, lists, head and foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.tree import Huruf, Tema
from generator.writers.docx.bentuk_gaya import Indent, Tab, rule, run_properties, style, text_style
from generator.writers.docx.letak import Letak, letak
from generator.writers.docx.penomoran import (
    BULLET_LIST,
    BUTIR_BUKU,
    HEADING_LIST,
    JUDUL2_TEKS,
    JUDUL3_TEKS,
    NUMBER_LIST,
    TINGKAT_BUTIR,
)
from generator.writers.docx.satuan import MM_PER_POINT

KETERANGAN_TABEL, KETERANGAN_GAMBAR = 23.0, 26.0
"""Width of the label column of captions (bentuk reference §3)."""
DAFTAR_ISI = ((0.0, 18.0), (12.0, 22.0), (24.0, 37.0))
"""Place of label and text of each level of the contents list (bentuk reference §3 and its picture)."""
DAFTAR_KETERANGAN = 28.0
"""Place of the text in the lists of tables and figures: clear of their widest labels, as "Gambar 3.10.1"."""
KUTIPAN = 10.0
"""Left indent of a quotation; half of it at the right."""
SELA_KAKI_SAMPUL = 11
"""pt between the cover's last rule and its foot lines."""
LABEL_ISIAN, TITIK_ISIAN, SELA_ISIAN = 34.0, 4.0, 0.7
"""Label and colon of rows in the book, and the gap between rows (mm)."""


def gaya_buku(tema: Tema) -> Iterator[str]:
    """The styles, one XML string each."""
    tempat = letak(tema)
    yield from _dasar()
    yield from _judul(tema)
    yield from _daftar_isi(tema, tempat)
    yield from _keterangan(tema)
    yield from _isi(tema)
    yield from _butir(tema)
    yield from _halaman(tema, tempat)
    yield from _huruf(tema)
    yield from _sampul(tema)


def _dasar() -> Iterator[str]:
    margins = "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in _NORMAL_MARGINS)
    table = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    yield style("paragraph", "Normal", "Normal", priority=0, quick=True, default=True, custom=False)
    yield style(
        "character", "DefaultParagraphFont", "Default Paragraph Font", priority=1, default=True, custom=False, hidden=True
    )
    yield style("table", "TableNormal", "Normal Table", default=True, custom=False, hidden=True, extra=table)
    yield style("numbering", "NoList", "No List", default=True, custom=False, hidden=True)


_NORMAL_MARGINS = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))


def _judul(tema: Tema) -> Iterator[str]:
    bab, nama, depan, dua, tiga, empat = (
        tema.huruf[satu] for satu in ("bab", "nama_bab", "judul_depan", "judul2", "judul3", "judul4")
    )
    no_number = '<w:numId w:val="0"/>'

    def heading(level: int, huruf: Huruf, *, number: str = "", indent: Indent, page_break: bool | None = None) -> str:
        return text_style(
            f"Heading{level}",
            f"heading {level}",
            huruf,
            following="BodyText",
            priority=9,
            custom=False,
            keep_next=True,
            keep_lines=True,
            page_break=page_break,
            number=number,
            indent=indent,
            outline=level - 1,
            font="major",
        )

    # Number and name are two lines of one paragraph, which has one line pitch: the space between them is spread over both.
    dua_baris = replace(bab, baris=bab.baris + nama.sebelum / 2)
    yield heading(1, dua_baris, number=f'<w:numId w:val="{HEADING_LIST}"/>', indent=Indent(), page_break=True)
    yield heading(2, dua, indent=Indent(left=JUDUL2_TEKS, hanging=JUDUL2_TEKS))
    yield heading(3, tiga, indent=Indent(left=JUDUL3_TEKS, hanging=JUDUL3_TEKS))
    for level in (4, 5, 6):
        yield heading(level, empat, indent=Indent())
    for style_id, name, custom, outline in (("JudulDepan", "Judul Depan", True, 0), ("TOCHeading", "TOC Heading", False, 9)):
        yield text_style(
            style_id,
            name,
            depan,
            based="Heading1",
            following="BodyText",
            priority=9,
            custom=custom,
            number=no_number,
            indent=Indent(),
            outline=outline,
        )
    for level, huruf in ((2, dua), (3, tiga), (4, empat), (5, empat), (6, empat)):
        yield text_style(
            f"JudulLepas{level}",
            f"Judul Lepas {level}",
            huruf,
            based=f"Heading{level}",
            following="BodyText",
            priority=9,
            number=no_number,
            indent=Indent(),
            outline=9,
        )


def _daftar_isi(tema: Tema, tempat: Letak) -> Iterator[str]:
    for level, (label, teks) in enumerate(DAFTAR_ISI, 1):
        yield text_style(
            f"TOC{level}",
            f"toc {level}",
            tema.huruf[f"daftar{level}"],
            following="Normal",
            priority=39,
            custom=False,
            tabs=(Tab(teks), Tab(tempat.buku, "right", "dot")),
            indent=Indent(left=teks, hanging=teks - label),
        )
    yield text_style(
        "TableofFigures",
        "table of figures",
        tema.huruf["daftar2"],
        following="Normal",
        priority=99,
        custom=False,
        tabs=(Tab(DAFTAR_KETERANGAN), Tab(tempat.buku, "right", "dot")),
        indent=Indent(left=DAFTAR_KETERANGAN, hanging=DAFTAR_KETERANGAN),
    )


def _keterangan(tema: Tema) -> Iterator[str]:
    keterangan, sumber = tema.huruf["keterangan"], tema.huruf["sumber"]
    yield text_style(
        "Caption",
        "caption",
        keterangan,
        following="Normal",
        priority=35,
        custom=False,
        keep_next=True,
        keep_lines=True,
        indent=Indent(left=KETERANGAN_TABEL, hanging=KETERANGAN_TABEL),
    )
    gambar = Indent(left=KETERANGAN_GAMBAR, hanging=KETERANGAN_GAMBAR)
    for style_id, name, after in (
        ("KeteranganGambar", "Keterangan Gambar", 10.0),
        ("KeteranganBersumber", "Keterangan Bersumber", 0.0),
    ):
        yield text_style(
            style_id,
            name,
            keterangan,
            based="Caption",
            following="BodyText",
            priority=35,
            before=4,
            after=after,
            keep_next=after == 0,
            keep_lines=True,
            indent=gambar,
        )
    yield text_style("Sumber", "Sumber", sumber, following="BodyText", priority=36)
    yield text_style(
        "Gambar",
        "Gambar",
        replace(sumber, miring=False),
        following="KeteranganGambar",
        priority=36,
        before=keterangan.sebelum,
        after=0,
        exact=False,
        justify="tengah",
    )


def _isi(tema: Tema) -> Iterator[str]:
    isi, kecil, keterangan = tema.huruf["isi"], tema.huruf["kecil"], tema.huruf["keterangan"]
    nilai = LABEL_ISIAN + TITIK_ISIAN
    yield text_style("BodyText", "Body Text", isi, priority=1, custom=False)
    yield text_style("IsiRata", "Isi Rata", isi, based="BodyText", priority=1, indent=Indent())
    yield text_style("IsiTengah", "Isi Tengah", isi, based="BodyText", priority=1, indent=Indent(), justify="tengah")
    yield text_style("Kecil", "Kecil", kecil, priority=36)
    yield text_style("Quote", "Quote", isi, priority=29, custom=False, indent=Indent(left=KUTIPAN, right=KUTIPAN / 2))
    yield text_style(
        "BarisIsianBuku",
        "Baris Isian Buku",
        replace(keterangan, tebal=False, baris=keterangan.baris + SELA_ISIAN / MM_PER_POINT),
        priority=51,
        contextual=True,
        justify="kiri",
        before=0,
        after=isi.sesudah,
        tabs=(Tab(LABEL_ISIAN), Tab(nilai)),
        indent=Indent(left=nilai, hanging=nilai),
    )
    yield text_style("FootnoteText", "footnote text", kecil, custom=False, before=0, after=0)
    tiny = Huruf(ukuran=1, baris=0.2)  # hardly any height: a page may be full to the last table before it
    yield text_style("AkhirBagian", "Akhir Bagian", tiny, after=0)


def _butir(tema: Tema) -> Iterator[str]:
    isi = tema.huruf["isi"]
    for style_id, name, number in (("ListNumber", "List Number", NUMBER_LIST), ("ListBullet", "List Bullet", BULLET_LIST)):
        yield text_style(
            style_id,
            name,
            isi,
            based="BodyText",
            priority=49,
            custom=False,
            number=f'<w:numId w:val="{number}"/>',
            contextual=True,
            indent=Indent(left=BUTIR_BUKU, hanging=BUTIR_BUKU),
        )
    for level in range(1, TINGKAT_BUTIR + 1):
        known = level <= 5
        yield text_style(
            f"ListContinue{level}",
            ("List Continue" if level == 1 else f"List Continue {level}") if known else f"Lanjutan Butir {level}",
            isi,
            based="BodyText",
            priority=99,
            custom=not known,
            indent=Indent(left=BUTIR_BUKU * level),
        )


def _halaman(tema: Tema, tempat: Letak) -> Iterator[str]:
    kepala, kaki = tema.huruf["kepala_halaman"], tema.huruf["kaki_halaman"]
    samar, garis = tema.palet["samar"], rule("top", 4, tema.palet["garis_halaman"], 4)
    for suffix, name, lebar in (("", "", tempat.buku), ("Lanskap", " Lanskap", tempat.buku_lanskap)):
        other = tempat.buku
        for kind, huruf, borders in (("Header", kepala, ""), ("Footer", kaki, garis)):
            tabs = (Tab(lebar, "right"),) if not suffix else (Tab(other, "clear"), Tab(lebar, "right"))
            yield text_style(
                f"{kind}{suffix}",
                f"{kind.lower() if not suffix else kind}{name}",
                huruf,
                based="Normal" if not suffix else kind,
                custom=bool(suffix),
                tabs=tabs,
                borders=borders,
                colour=samar,
            )


def _huruf(tema: Tema) -> Iterator[str]:
    tanda, nomor = tema.huruf["tanda"], tema.huruf["nomor_halaman"]

    def character(style_id: str, name: str, run: str, *, custom: bool = True, priority: int = 99) -> str:
        return style("character", style_id, name, custom=custom, priority=priority, quick=priority < 60, run=run)

    yield character("Strong", "Strong", run_properties(bold=True), custom=False, priority=22)
    yield character("Emphasis", "Emphasis", run_properties(italic=True), custom=False, priority=20)
    yield character("TebalMiring", "Tebal Miring", run_properties(bold=True, italic=True), priority=22)
    link = run_properties(colour=tema.palet["tautan"], underline=True)
    yield character("Hyperlink", "Hyperlink", link, custom=False)
    yield character(
        "FootnoteReference", "footnote reference", run_properties(extra='<w:vertAlign w:val="superscript"/>'), custom=False
    )
    yield character("NomorHalaman", "Nomor Halaman", run_properties(size=nomor.ukuran, colour=tema.palet["teks"]))
    for style_id, name, ink, paper, edge in (
        ("TandaDraf", "Tanda Draf", "FFFFFF", tema.palet["draf_latar"], tema.palet["draf_latar"]),
        ("TandaContoh", "Tanda Contoh", tema.palet["teks"], "FFFFFF", tema.palet["contoh_bingkai"]),
    ):
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{paper.lstrip("#")}"/>'
        mark = rule("bdr", 6, edge) + shade
        yield character(style_id, name, run_properties(bold=tanda.tebal, size=tanda.ukuran, colour=ink, extra=mark))


def _sampul(tema: Tema) -> Iterator[str]:
    penerbit, judul, kaki = (tema.huruf[f"sampul_{nama}"] for nama in ("penerbit", "judul", "kaki"))
    warna = tema.palet["kategori1"]
    yield text_style("SampulPenerbit", "Sampul Penerbit", penerbit, borders=rule("bottom", 18, warna, 6))
    yield text_style("Title", "Title", judul, priority=10, custom=False, font="major", colour=warna)
    akhir = replace(judul, tebal=False)
    # based on Normal: bold inherited from Title could not be switched off again
    yield text_style("SampulJudulAkhir", "Sampul Judul Akhir", akhir, priority=11, before=5.7, font="major", colour=warna)
    yield text_style("SampulGambar", "Sampul Gambar", kaki, exact=False)
    yield text_style("SampulKaki", "Sampul Kaki", kaki, borders=rule("top", 6, warna, SELA_KAKI_SAMPUL))
