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


def _unsur_asing(bagian: str, buka: bytes) -> Callable[[Path], bytes]:
    """Put an element that no schema knows behind the first start tag `buka` of a part."""

    def buat(path: Path) -> bytes:
        with zipfile.ZipFile(path) as asal:
            isi = {nama: asal.read(nama) for nama in asal.namelist()}
        awalan = re.escape(buka.removeprefix(b"<"))
        isi[bagian], berapa = re.subn(
            rb"<((?:\w+:)?)" + awalan + rb"([^>]*)>", rb"<\1" + buka[1:] + rb"\2><\1asing/>", isi[bagian], count=1
        )
        assert berapa == 1, f"{path}: {bagian} has no {buka!r}"
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
    "docx-unsur-asing": _unsur_asing("word/document.xml", b"<body"),
    "xlsx-terpotong": _terpotong,
    "xlsx-unsur-asing": _unsur_asing("xl/workbook.xml", b"<workbook"),
    "alur-kerja-bocor": lambda _path: ALUR_KERJA_BOCOR.encode(),
}
