"""Defects to plant, each made from a good file of ours: a gate that lets one pass is no gate."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf


def _terpotong(path: Path) -> bytes:
    data = path.read_bytes()
    return data[: len(data) // 2]


def _tanpa_profil_warna(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        del pdf.Root.OutputIntents
        return _simpan(pdf)


def _tanpa_judul(path: Path) -> bytes:
    """The title is not shown in the window's bar: only PDF/UA asks for that."""
    with pikepdf.open(path) as pdf:
        del pdf.Root.ViewerPreferences
        return _simpan(pdf)


def _simpan(pdf: pikepdf.Pdf) -> bytes:
    keluar = io.BytesIO()
    pdf.save(keluar)
    return keluar.getvalue()


def _ganti(bagian: str, pola: bytes, dengan: bytes) -> Callable[[Path], bytes]:
    """Replace the first match of `pola` in a part of a package."""

    def buat(path: Path) -> bytes:
        with zipfile.ZipFile(path) as asal:
            isi = {nama: asal.read(nama) for nama in asal.namelist()}
        isi[bagian], berapa = re.subn(pola, dengan, isi[bagian], count=1)
        assert berapa == 1, f"{path}: {bagian} has no {pola!r}"
        keluar = io.BytesIO()
        with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
            for nama, data in isi.items():
                arsip.writestr(nama, data)
        return keluar.getvalue()

    return buat


ALUR_KERJA_BOCOR = """\
on: pull_request_target
jobs:
  uji:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - run: echo "${{ github.event.pull_request.title }}"
"""

CACAT: dict[str, Callable[[Path], bytes]] = {
    "pdf-terpotong": _terpotong,
    "pdf-tanpa-profil-warna": _tanpa_profil_warna,
    "pdf-tanpa-judul": _tanpa_judul,
    "docx-terpotong": _terpotong,
    "docx-gaya-hilang": _ganti("word/document.xml", rb'<w:pStyle w:val="[^"]*"', b'<w:pStyle w:val="TidakAda"'),
    "docx-unsur-asing": _ganti("word/document.xml", rb"<w:body>", b"<w:body><w:asing/>"),
    "xlsx-terpotong": _terpotong,
    "xlsx-unsur-asing": _ganti("xl/workbook.xml", rb"<sheets>", b"<asing/><sheets>"),
    "alur-kerja-bocor": lambda _path: ALUR_KERJA_BOCOR.encode(),
}
