"""The book beside what else could set it: the same content, each tool with the settings that serve it best.

Run: `python bench/banding.py [CLUSTERS] [--out docs/banding.json]`, 12 when not given. Every case runs in a process of its own;
its seconds are those of the whole command, its memory the peak of each process. Times are of one run on one machine:
read the ratios.

- ours: `klaster build buku --format pdf`, nothing kept, then nothing changed; DOCX with the layout remembered, for its lists.
  This includes reading, checking, the workbook in the PDF and the inspection of the finished files.
- WeasyPrint, single pass: the same HTML in one document, named pages for the page styles, one style sheet, tagged, PDF/A-3a;
  contents lists without page numbers, no running heads, no bookmarks across sections: less than the book holds.
- Typst: headings, paragraphs and tables as Typst markup; tagged PDF/A-3a, paragraphs justified, table headers repeated.
- Pandoc: the same as HTML, read and written as DOCX.
- python-docx: the same through its own calls, a cell at a time.
The last three get the text and tables of the tree alone, without drawings, links, footers or marks.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.buku import ASET, TEMA, susun
from bench.pengukur import KLASTER, jalankan
from bench.ruang_besar import AKAR, buat_ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Daftar, Dokumen, Judul, Paragraf, Tabel
from generator.tree.teks import teks_sebaris, teks_sel
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf.gaya import lembar_gaya
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
        satu_gaya = lembar_gaya(TEMA, TEMA.halaman[nama])
        halaman, _, sisa = satu_gaya.partition("html {")
        gaya = re.sub(r"@page(?! :nth)", f"@page {nama.replace('_', '-')}", halaman) + (gaya or "html {" + sisa)
    isi = "".join(
        f'<div style="page: {satu.gaya.replace("_", "-")}; break-before: page">{tulis_bagian(satu, TEMA, ASET)}</div>'
        for satu in bagian
    )
    return (
        f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Buku</title><style>{gaya}</style><body>{isi}</body></html>'
    )


def jalankan_satu(nama: str, folder: Path) -> None:
    """One baseline, in this process; what it needs lies in `folder`."""
    if nama == "weasyprint":
        batasi_huruf(ASET)
        import weasyprint

        halaman = weasyprint.HTML(string=(folder / "sekali.html").read_text("utf-8"), base_url=ASET.resolve().as_uri() + "/")
        halaman.write_pdf(folder / "weasyprint.pdf", pdf_variant="pdf/a-3a", pdf_tags=True)
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
                for ke, baris in enumerate(nilai):
                    for sel, teks in zip(tabel.rows[ke].cells, baris, strict=True):
                        sel.text = teks
        dokumen.save(str(folder / "python-docx.docx"))


def main() -> None:
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pilihan.add_argument("klaster", type=int, nargs="?", default=12)
    pilihan.add_argument("--out", type=Path)
    pilihan.add_argument("--satu", nargs=2, metavar=("NAMA", "FOLDER"), help=argparse.SUPPRESS)
    pilihan.add_argument("--tanpa", default="", help="baselines to leave out, by name, separated by commas")
    isian = pilihan.parse_args()
    if isian.satu:
        jalankan_satu(isian.satu[0], Path(isian.satu[1]))
        return
    with tempfile.TemporaryDirectory() as sementara:
        hasil = bandingkan(Path(sementara), isian.klaster, frozenset(isian.tanpa.split(",")))
    if isian.out:
        isian.out.write_text(json.dumps(hasil, indent=1) + "\n", "utf-8")


def bandingkan(folder: Path, klaster: int, tanpa: frozenset[str]) -> dict[str, Any]:
    akar = folder / "ruang"
    buat_ruang(AKAR, akar, klaster)
    hasil_periksa = periksa_ruang(akar)
    assert hasil_periksa.ruang is not None
    dokumen = susun(hasil_periksa.ruang)
    blok = list(blok_polos(dokumen))
    (folder / "sekali.html").write_text(sekali_jalan(dokumen), "utf-8")
    (folder / "buku.typ").write_text(typst(blok), "utf-8")
    (folder / "polos.html").write_text(html(blok), "utf-8")
    (folder / "blok.pickle").write_bytes(pickle.dumps(blok))
    klaster_ = [*KLASTER, "--root", str(akar), "build", "buku", "--cache", str(folder / "cache")]
    kami = [*klaster_, "--out", str(folder / "hasil")]
    diri = [sys.executable, __file__, "--satu"]
    kasus = {
        "kami PDF, dingin": [*kami, "--format", "pdf"],
        "kami PDF, tidak berubah": [*kami, "--format", "pdf"],
        "kami DOCX": [*klaster_, "--out", str(folder / "lain"), "--format", "docx"],
        "WeasyPrint sekali jalan": [*diri, "weasyprint", str(folder)],
        "Typst": [*diri, "typst", str(folder)],
        "python-docx": [*diri, "python-docx", str(folder)],
    }
    if pandoc := shutil.which("pandoc"):
        kasus["Pandoc"] = [pandoc, "-o", str(folder / "pandoc.docx"), str(folder / "polos.html")]
    hasil: dict[str, Any] = {"klaster": klaster, "blok": len(blok), "kasus": {}}
    for nama, perintah in kasus.items():
        if nama.split()[0].lower() in tanpa:
            continue
        detik, puncak = jalankan(perintah)
        hasil["kasus"][nama] = {"detik": round(detik, 2), "memori_mb": puncak}
        print(f"{nama:26s} {detik:8.2f} s   peak MB {puncak[:3]}", flush=True)
    hasil["berkas_mb"] = {
        satu.name: round(satu.stat().st_size / 1e6, 2)
        for satu in sorted(
            [*folder.glob("*.pdf"), *folder.glob("*.docx"), *folder.glob("hasil/**/*.pdf"), *folder.glob("lain/**/*.docx")]
        )
    }
    print(hasil["berkas_mb"])
    return hasil


if __name__ == "__main__":
    main()
