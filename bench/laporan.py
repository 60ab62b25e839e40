"""The results as a page of the documentation, with a chart, in Indonesian, for whoever decides whether it is fast enough."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import vl_convert

from bench.buku import ASET, TEMA
from bench.kasus import KASUS
from bench.sasaran import angka, sasaran, ukuran_buku

HALAMAN: Final = "ukuran-kinerja.md"
DATA: Final = "ukuran-kinerja.json"
GAMBAR: Final = "gambar/ukuran-kinerja.svg"
NAMA: Final = {
    "cold": "PDF dari nol",
    "unchanged": "tidak ada yang berubah",
    "prose": "narasi satu klaster disunting",
    "pagu": "satu pagu disunting",
    "shift": "halaman bergeser",
    "chapter": "bab disisipkan",
    "docx": "DOCX, tata letak tersimpan",
    "xlsx": "XLSX",
    "writers": "pohon, DOCX, dan XLSX di dalam satu proses",
    "weasyprint": "WeasyPrint sekali jalan",
    "typst": "Typst",
    "pandoc": "Pandoc, DOCX",
    "python-docx": "python-docx",
    "link": "taut dan penggabungan saja",
    "letters": "surat dari nol",
    "letters-unchanged": "surat, tidak ada yang berubah",
    "help": "klaster --help",
}
DERET: Final = ("cold", "prose", "unchanged", "weasyprint", "typst", "python-docx")
"""What the chart shows."""

KEPALA: Final = """# Ukuran dan kinerja

Halaman ini ditulis oleh `python bench/penuh.py --laporan` dari hasil pengukuran terakhir; jangan disunting. Isi buku dibuat dari
ruang tiruan (`bench/ruang_besar.py`) yang sama untuk semua program. Setiap angka adalah satu kali jalan perintah lengkap dari
shell, dengan semua pemeriksaannya; bandingkan perbandingannya, bukan detiknya, karena mesin lain memberi detik lain.
"""
SYARAT: Final = """## Setelan pembanding

- WeasyPrint sekali jalan: HTML dan lembar gaya yang sama dalam satu dokumen, bertanda (tagged), klaim PDF/A-3a dan PDF/UA-1, buku
  kerja dan rekaman yang sama dilampirkan; tanpa kepala dan kaki halaman, nomor halaman daftar, dan markah lintas bab.
- Typst: teks dan tabel yang sama sebagai markah Typst; PDF/A-3a bertanda, rata kanan-kiri, kepala tabel berulang, fonta tema.
- Pandoc: teks dan tabel yang sama sebagai HTML, ditulis sebagai DOCX. python-docx: hal yang sama lewat panggilannya sendiri.
- Ketiganya yang terakhir tanpa gambar, tautan, kaki halaman, tanda, dan lampiran.
"""


def tulis_laporan(hasil: Mapping[str, Any], folder: Path) -> None:
    """Writes the page, its chart and the results themselves below `folder`."""
    (folder / DATA).write_text(json.dumps(hasil, indent=1, sort_keys=True) + "\n", "utf-8")
    (folder / GAMBAR).write_text(gambar(hasil), "utf-8")
    (folder / HALAMAN).write_text("\n".join(_halaman(hasil)), "utf-8")


def _halaman(hasil: Mapping[str, Any]) -> Iterator[str]:
    yield KEPALA
    mesin = hasil["mesin"]
    yield (
        f"Mesin: {mesin['inti']} inti; " + ", ".join(f"{nama} {versi}" for nama, versi in mesin.items() if nama != "inti") + ".\n"
    )
    yield "## Sasaran\n\n| kasus | sasaran | tercapai | terpenuhi |\n| --- | --- | --- | --- |"
    for baris in sasaran(hasil):
        yield f"| {baris.kasus.strip()} | {baris.sasaran} | {baris.tercapai} | {baris.tanda.lower()} |"
    yield f"\n![Waktu menurut besar buku]({GAMBAR})\n"
    for klaster, milik in ukuran_buku(hasil).items():
        yield f"## {klaster} klaster, {milik['cold']['halaman'] if 'cold' in milik else '–'} halaman\n"
        yield from _tabel({kasus: milik[kasus] for kasus in KASUS if kasus in milik})
    for kelompok, judul in (("surat", "Surat"), ("perintah", "Perintah")):
        if milik := hasil["hasil"].get(kelompok):
            yield f"## {judul}\n"
            yield from _tabel(milik)
    if lewat := hasil.get("tidak_dijalankan"):
        yield "## Tidak dijalankan\n"
        yield from (f"- {kasus}: {alasan}." for kasus, alasan in sorted(lewat.items()))
        yield ""
    yield SYARAT


def _tabel(milik: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "| kasus | detik | prosesor | halaman/s | MB per proses | berkas (MB) |\n| --- | --- | --- | --- | --- | --- |"
    for kasus, satu in milik.items():
        laju = angka(satu["halaman"] / satu["detik"]) if "halaman" in satu else ""
        memori = ", ".join(map(str, satu.get("puncak", ())[:4]))
        besar = angka(satu["bait"] / 1e6) if "bait" in satu else ""
        prosesor = angka(satu["cpu"]) if "cpu" in satu else ""
        yield f"| {NAMA[kasus]} | {angka(satu['detik'])} | {prosesor} | {laju} | {memori} | {besar} |"
    yield ""


def gambar(hasil: Mapping[str, Any]) -> str:
    """Seconds by clusters, both on logarithmic axes, one line a case, as SVG."""
    vl_convert.register_font_directory(str(ASET / "huruf"))
    nilai = [
        {"klaster": klaster, "detik": milik[kasus]["detik"], "kasus": NAMA[kasus]}
        for klaster, milik in ukuran_buku(hasil).items()
        for kasus in DERET
        if kasus in milik
    ]
    palet = TEMA.palet
    warna = [palet["kategori1"], palet["kategori2"], palet["ubin2"], palet["kategori3"], palet["samar"], palet["garis_halaman"]]
    urutan = [NAMA[kasus] for kasus in DERET]
    skala = {"domain": urutan, "range": warna}

    def sumbu(medan: str, judul: str) -> dict[str, Any]:
        label = {"title": judul, "grid": False, "format": "~f", "labelExpr": "replace(datum.label, '.', ',')", "tickCount": 6}
        return {"field": medan, "type": "quantitative", "scale": {"type": "log", "nice": False, "padding": 12}, "axis": label}

    grafik = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 460,
        "height": 300,
        "background": "white",
        "data": {"values": nilai},
        "mark": {"type": "line", "point": {"size": 60, "filled": True}, "strokeWidth": 2},
        "encoding": {
            "x": sumbu("klaster", "klaster dalam buku"),
            "y": sumbu("detik", "detik, perintah lengkap"),
            "color": {"field": "kasus", "type": "nominal", "scale": skala, "legend": {"title": None}},
            "shape": {"field": "kasus", "type": "nominal", "scale": {"domain": urutan}, "legend": {"title": None}},
        },
        "config": {
            "font": "Liberation Sans",
            "axis": {"labelFontSize": 11, "titleFontSize": 12},
            "legend": {"labelFontSize": 12},
        },
    }
    return str(vl_convert.vegalite_to_svg(grafik))
