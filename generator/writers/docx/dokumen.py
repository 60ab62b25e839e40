"""A document tree as a DOCX file."""

from __future__ import annotations

from pathlib import Path

from generator.tree import Dokumen, Tema
from generator.writers.docx.acuan import baca_acuan, dengan_margin
from generator.writers.docx.dasar import buat_dasar, dasar_menurut
from generator.writers.docx.halaman import tulis_badan
from generator.writers.docx.naskah import Naskah, buka_naskah
from generator.writers.docx.paket import HUBUNGAN_TETAP, aplikasi, hubungan, hubungan_paket, sifat_dokumen, tipe_isi, zip_bytes
from generator.writers.docx.xml import DECLARATION, NAMESPACES, paragraph


def tulis_docx(dokumen: Dokumen, tema: Tema, aset: Path) -> bytes:
    """The DOCX of `dokumen`; `aset` is the folder of the themes, which holds ``huruf/*.ttf``.

    The same tree, theme and fonts give the same bytes. Raises ValueError for text that XML cannot hold, references to nothing
    and forms that do not exist; `generator.writers.lebar.TabelTerlaluLebar` for tables that fit no page; KeyError for a page
    style or look that the theme lacks. An ``acuan.docx`` in `aset` gives styles, theme, margins and the kop of the issuer it
    names; raises `GalatAcuan` for one that cannot be used.
    """
    berkas_acuan = aset / "acuan.docx"
    acuan = baca_acuan(berkas_acuan.read_bytes()) if berkas_acuan.exists() else None
    tema = dengan_margin(tema, acuan) if acuan else tema
    naskah = buka_naskah(dokumen, tema, aset, acuan.kop if acuan else None)
    badan = tulis_badan(naskah, dokumen)
    dasar = dasar_menurut(buat_dasar(tema), acuan) if acuan else buat_dasar(tema)
    for jenis, sasaran in HUBUNGAN_TETAP:
        naskah.hubungkan(jenis, sasaran)
    bagian: dict[str, str | bytes] = {
        **dasar.bagian,
        "_rels/.rels": hubungan_paket(),
        "docProps/app.xml": aplikasi(),
        "docProps/core.xml": sifat_dokumen(dokumen),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}><w:body>{badan}</w:body></w:document>",
        "word/footnotes.xml": _catatan_kaki(naskah),
        "word/numbering.xml": naskah.penomoran.xml(),
        "word/styles.xml": dasar.xml_gaya({**naskah.gaya, **(naskah.kop.gaya if naskah.kop and naskah.bagian_kop else {})}),
        "word/_rels/document.xml.rels": hubungan(naskah.hubungan["document"]),
    }
    if naskah.hubungan["footnotes"]:
        bagian["word/_rels/footnotes.xml.rels"] = hubungan(naskah.hubungan["footnotes"])
    for nama, isi in naskah.kepala_kaki.items():
        unsur = "hdr" if nama.startswith("header") else "ftr"
        bagian[f"word/{nama}"] = f"{DECLARATION}<w:{unsur} {NAMESPACES}>{isi}</w:{unsur}>"
    bagian |= {f"word/{nama}": isi for nama, isi in naskah.media.items()} | naskah.bagian_kop
    bagian["[Content_Types].xml"] = tipe_isi(bagian)
    return zip_bytes(bagian)


def _catatan_kaki(naskah: Naskah) -> str:
    """The footnotes part with the two separators that Word wants even where there are no notes."""
    pemisah = "".join(
        f'<w:footnote w:type="{jenis}" w:id="{nomor}">{paragraph(f"<w:r><w:{unsur}/></w:r>", "FootnoteText")}</w:footnote>'
        for jenis, nomor, unsur in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{pemisah}{''.join(naskah.catatan)}</w:footnotes>"
