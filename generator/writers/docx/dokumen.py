"""A document tree as a DOCX file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from generator.tree import Dokumen, Tema
from generator.writers.arsip import Terpadat, apa_adanya, kemas, padatkan, padatkan_deret
from generator.writers.docx.acuan import baca_acuan, dengan_margin
from generator.writers.docx.dasar import buat_dasar, dasar_menurut
from generator.writers.docx.halaman import tulis_badan
from generator.writers.docx.naskah import buka_bahan
from generator.writers.docx.paket import HUBUNGAN_TETAP, aplikasi, hubungan, hubungan_paket, sifat_dokumen, tipe_isi
from generator.writers.docx.potongan import tulis_potongan
from generator.writers.docx.sambung import buka_sambungan
from generator.writers.docx.xml import DECLARATION, NAMESPACES, paragraph
from generator.writers.simpanan import Simpanan

_SUDAH_PADAT: Final = (".png", ".jpg", ".jpeg")


def tulis_docx(dokumen: Dokumen, tema: Tema, aset: Path, simpanan: Simpanan | None = None) -> bytes:
    """The DOCX of `dokumen`; `aset` is the folder of the themes, which holds ``huruf/*.ttf``.

    The same tree, theme and fonts give the same bytes, with or without a store of sections written before. Raises ValueError
    for text that XML cannot hold, references to nothing and forms that do not exist;
    `generator.writers.lebar.TabelTerlaluLebar` for tables that fit no page; KeyError for a page style or look that the theme
    lacks. An ``acuan.docx`` in `aset` gives styles, theme, margins and the kop of the issuer it names; raises `GalatAcuan` for
    one that cannot be used.
    """
    berkas_acuan = aset / "acuan.docx"
    acuan = baca_acuan(berkas_acuan.read_bytes()) if berkas_acuan.exists() else None
    tema = dengan_margin(tema, acuan) if acuan else tema
    bahan = buka_bahan(tema, aset, acuan.kop if acuan else None, simpanan)
    potongan = [tulis_potongan(bahan, bagian) for fragmen in dokumen.fragmen for bagian in fragmen.bagian]
    dasar = dasar_menurut(buat_dasar(tema), acuan) if acuan else buat_dasar(tema)
    sambungan = buka_sambungan(potongan, dasar.penomoran.salin())
    badan = padatkan_deret(_dokumen(tulis_badan(bahan, sambungan, dokumen, potongan)))
    for jenis, sasaran in HUBUNGAN_TETAP:
        sambungan.hubungkan(jenis, sasaran)
    bagian_lain: dict[str, str | bytes] = {
        **dasar.bagian,
        "_rels/.rels": hubungan_paket(),
        "docProps/app.xml": aplikasi(),
        "docProps/core.xml": sifat_dokumen(dokumen),
        "word/footnotes.xml": _catatan_kaki(sambungan.catatan),
        "word/numbering.xml": sambungan.penomoran.xml(),
        "word/styles.xml": dasar.xml_gaya({**sambungan.gaya, **sambungan.gaya_kop}),
        "word/_rels/document.xml.rels": hubungan(sambungan.hubungan["document"]),
    }
    if sambungan.hubungan["footnotes"]:
        bagian_lain["word/_rels/footnotes.xml.rels"] = hubungan(sambungan.hubungan["footnotes"])
    for nama, isi in sambungan.kepala_kaki.items():
        unsur = "hdr" if nama.startswith("header") else "ftr"
        bagian_lain[f"word/{nama}"] = f"{DECLARATION}<w:{unsur} {NAMESPACES}>{isi}</w:{unsur}>"
    bagian_lain |= {f"word/{nama}": isi for nama, isi in sambungan.media.items()} | sambungan.bagian_kop
    bagian_lain["[Content_Types].xml"] = tipe_isi([*bagian_lain, "word/document.xml"])
    return kemas({nama: _padatkan(nama, isi) for nama, isi in bagian_lain.items()} | {"word/document.xml": badan})


def _padatkan(nama: str, isi: str | bytes) -> Terpadat:
    data = isi.encode() if isinstance(isi, str) else isi
    return apa_adanya(data) if nama.endswith(_SUDAH_PADAT) else _padat_bersama(data)


_padat_bersama = lru_cache(maxsize=32)(padatkan)
"""Styles, theme and lists are those of many letters."""


def _dokumen(badan: Iterator[str]) -> Iterator[bytes]:
    yield f"{DECLARATION}<w:document {NAMESPACES}><w:body>".encode()
    for satu in badan:
        yield satu.encode()
    yield b"</w:body></w:document>"


def _catatan_kaki(catatan: list[str]) -> str:
    """The footnotes part with the two separators that Word wants even where there are no notes."""
    pemisah = "".join(
        f'<w:footnote w:type="{jenis}" w:id="{nomor}">{paragraph(f"<w:r><w:{unsur}/></w:r>", "FootnoteText")}</w:footnote>'
        for jenis, nomor, unsur in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{pemisah}{''.join(catatan)}</w:footnotes>"
