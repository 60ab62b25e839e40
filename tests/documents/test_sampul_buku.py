"""The cover and the title page of the book bear no footer: the version stands on the cover once, as its own line."""

from __future__ import annotations

import io
import zipfile

import pdfplumber

from generator.writers.docx import tulis_docx
from tests.buku_uji import pdf_buku, pohon_buku
from tests.dokumen_semua import ASET, tema_uji


def test_sampul_dan_halaman_judul_tidak_berkaki() -> None:
    kaki = pohon_buku("jateng2012").kaki
    with pdfplumber.open(io.BytesIO(pdf_buku("jateng2012").data)) as pdf:
        assert [halaman.extract_text().count(kaki) for halaman in pdf.pages[:3]] == [1, 0, 1]


def test_buku_dalam_word_tidak_memuat_catatan_tanda_tangan_elektronik() -> None:
    data = tulis_docx(pohon_buku("jateng2012"), tema_uji("jateng2012"), ASET)
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        kaki = [arsip.read(nama) for nama in arsip.namelist() if nama.startswith("word/footer")]
    assert kaki and not any(b"KakiElektronik" in satu for satu in kaki)
