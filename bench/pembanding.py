"""What else could set the book: the same content, each tool with the settings that serve it best.

- WeasyPrint, single pass: the same HTML in one document, named pages for the page styles, one style sheet; tagged, PDF/A-3a by
  its own variant and PDF/UA-1 declared beside it, the same workbook and records attached; contents lists without page numbers,
  no running heads, no bookmarks across sections: less than the book holds.
- Typst: headings, paragraphs and tables as Typst markup; tagged PDF/A-3a, paragraphs justified, table headers repeated, fonts
  from the theme's folder alone. The text and tables of the tree, without drawings, links, footers, marks or attachments.
- Pandoc: the same as HTML, read and written as DOCX.
- python-docx: the same through its own calls, whole rows at a time.
"""

from __future__ import annotations

import json
import pickle
import re
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.buku import ASET, TEMA, susun
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Daftar, Dokumen, Judul, Paragraf, Tabel
from generator.tree.teks import teks_sebaris, teks_sel
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf.gaya import lembar_gaya, lembar_halaman
from generator.writers.pdf.html import tulis_bagian

Blok: TypeAlias = tuple[str, int, Any]
"""``("judul", level, text)``, ``("alinea", 0, text)``, ``("tabel", columns, rows of texts)``."""


def blok_polos(dokumen: Dokumen) -> Iterator[Blok]:
    for fragmen in dokumen.fragmen:
        for bagian in fragmen.bagian:
            yield from _blok(bagian.isi)


def _blok(isi: Any) -> Iterator[Blok]:
    for satu in isi:
        if isinstance(satu, Judul):
            yield "judul", satu.tingkat, f"{satu.nomor} {teks_sebaris(satu.isi)}".strip()
        elif isinstance(satu, Paragraf):
            yield "alinea", 0, teks_sebaris(satu.isi)
        elif isinstance(satu, Daftar):
            for butir in satu.butir:
                yield from _blok(butir)
        elif isinstance(satu, Tabel):
            yield "alinea", 0, f"Tabel {satu.nomor} {teks_sebaris(satu.keterangan)}"
            kepala = [kolom.judul for kolom in satu.kolom]
            baris = [[teks_sel(sel, kolom) for sel, kolom in zip(satu_.sel, satu.kolom, strict=False)] for satu_ in satu.baris]
            penuh = [[*satu_, *[""] * (len(kepala) - len(satu_))] for satu_ in baris]
            yield "tabel", len(kepala), [kepala, *penuh]
        elif hasattr(satu, "isi") and isinstance(satu.isi, tuple):
            yield from _blok(satu.isi)


def typst(blok: list[Blok]) -> str:
    def kata(teks: str) -> str:
        return json.dumps(teks, ensure_ascii=False)

    isi = [
        '#set page(paper: "a4", margin: (left: 30mm, right: 20mm, top: 25mm, bottom: 25mm), numbering: "1")',
        '#set text(font: "Liberation Sans", size: 11pt, lang: "id")',
        '#set document(title: "Buku")',
        "#set par(justify: true)",
    ]
    for jenis, angka, nilai in blok:
        if jenis == "judul":
            isi.append(f"#heading(level: {angka}, {kata(nilai)})")
        elif jenis == "alinea":
            isi.append(f"#par({kata(nilai)})")
        else:
            kepala, *baris = (", ".join(kata(sel) for sel in satu) for satu in nilai)
            badan = ",\n".join(baris)
            isi.append(f"#[#set text(size: 8pt)\n#table(columns: {angka}, table.header({kepala}),\n{badan})]")
    return "\n".join(isi)


def html(blok: list[Blok]) -> str:
    isi = ["<!doctype html><meta charset=utf-8><title>Buku</title>"]
    for jenis, angka, nilai in blok:
        if jenis == "tabel":
            kepala, *baris = nilai
            atas = "".join(f"<th>{escape(sel)}</th>" for sel in kepala)
            badan = "\n".join("<tr>" + "".join(f"<td>{escape(sel)}</td>" for sel in satu) + "</tr>" for satu in baris)
            isi.append(f"<table><thead><tr>{atas}</tr></thead><tbody>{badan}</tbody></table>")
        else:
            tanda = f"h{angka}" if jenis == "judul" else "p"
            isi.append(f"<{tanda}>{escape(nilai)}</{tanda}>")
    return "\n".join(isi)


def sekali_jalan(dokumen: Dokumen) -> str:
    """All sections as one HTML document with named pages, its style sheet inside."""
    bagian = [satu for fragmen in dokumen.fragmen for satu in fragmen.bagian]
    gaya = ""
    for nama in sorted({satu.gaya for satu in bagian}):
        halaman = lembar_halaman(TEMA.halaman[nama])
        gaya = re.sub(r"@page(?! :nth)", f"@page {nama.replace('_', '-')}", halaman) + (
            gaya or lembar_gaya(TEMA, TEMA.halaman[nama])
        )
    isi = "".join(
        f'<div style="page: {satu.gaya.replace("_", "-")}; break-before: page">{tulis_bagian(satu, TEMA, ASET)}</div>'
        for satu in bagian
    )
    return (
        f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Buku</title><style>{gaya}</style><body>{isi}</body></html>'
    )


_KLAIM_UA = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/></rdf:RDF>'
)


def siapkan(akar: Path, folder: Path, pdf: Path) -> None:
    """Writes the book of the workspace `akar` for every tool into `folder`, with what is attached to our `pdf`."""
    hasil = periksa_ruang(akar)
    assert hasil.ruang is not None
    dokumen = susun(hasil.ruang)
    blok = list(blok_polos(dokumen))
    (folder / "lampiran").mkdir(parents=True, exist_ok=True)
    with pikepdf.open(pdf) as buku:
        for nama, satu in buku.attachments.items():
            (folder / "lampiran" / nama).write_bytes(satu.get_file().read_bytes())
    (folder / "sekali.html").write_text(sekali_jalan(dokumen), "utf-8")
    (folder / "buku.typ").write_text(typst(blok), "utf-8")
    (folder / "polos.html").write_text(html(blok), "utf-8")
    (folder / "blok.pickle").write_bytes(pickle.dumps(blok))


def perintah(nama: str, folder: Path) -> list[str]:
    """The command of one tool; its inputs and its output lie in `folder`."""
    if nama == "pandoc":
        return ["pandoc", "-o", str(folder / "pandoc.docx"), str(folder / "polos.html")]
    return [sys.executable, __file__, nama, str(folder)]


def jalankan_satu(nama: str, folder: Path) -> None:
    """One baseline, in this process; what it needs lies in `folder`."""
    if nama == "weasyprint":
        batasi_huruf(ASET)
        import weasyprint

        halaman = weasyprint.HTML(string=(folder / "sekali.html").read_text("utf-8"), base_url=ASET.resolve().as_uri() + "/")
        klaim = folder / "pdfua.rdf"
        klaim.write_text(_KLAIM_UA, "utf-8")
        halaman.write_pdf(
            folder / "weasyprint.pdf",
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            xmp_metadata=[klaim.as_uri()],
            attachments=[
                weasyprint.Attachment(filename=satu, relationship="Data") for satu in sorted((folder / "lampiran").iterdir())
            ],
        )
    elif nama == "typst":
        import typst as mesin

        mesin.compile(
            folder / "buku.typ",
            output=folder / "typst.pdf",
            font_paths=[ASET / "huruf"],
            ignore_system_fonts=True,
            pdf_standards=["a-3a"],
        )
    elif nama == "python-docx":
        from docx import Document

        dokumen = Document()
        for jenis, angka, nilai in pickle.loads((folder / "blok.pickle").read_bytes()):  # written by this program
            if jenis == "judul":
                dokumen.add_heading(nilai, min(angka, 9))
            elif jenis == "alinea":
                dokumen.add_paragraph(nilai)
            else:
                tabel = dokumen.add_table(rows=len(nilai), cols=angka)
                for baris, teks_baris in zip(tabel.rows, nilai, strict=True):
                    for sel, teks in zip(baris.cells, teks_baris, strict=True):
                        sel.text = teks
        dokumen.save(str(folder / "python-docx.docx"))


if __name__ == "__main__":
    if sys.argv[1] == "siapkan":
        siapkan(*map(Path, sys.argv[2:]))
    else:
        jalankan_satu(sys.argv[1], Path(sys.argv[2]))
