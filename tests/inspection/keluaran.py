"""Papers written once for all tests of this room, and ways to spoil them afterwards."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

import pikepdf

from generator.tree import Dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import Lampiran, tulis_pdf
from tests.dokumen_semua import ASET, dokumen_semua, surat_contoh, tema_uji

LAMPIRAN = (Lampiran("a.txt", b"satu", "text/plain", "Catatan"), Lampiran("b.txt", b"dua", "text/plain", "Catatan lain"))


@cache
def dokumen(nama: str, tema: str) -> Dokumen:
    return dokumen_semua() if nama == "semua" else surat_contoh(tema)


@cache
def pdf(nama: str, tema: str) -> bytes:
    return tulis_pdf(dokumen(nama, tema), tema_uji(tema), ASET, LAMPIRAN if nama == "semua" else ()).data


@cache
def docx(nama: str, tema: str) -> bytes:
    return tulis_docx(dokumen(nama, tema), tema_uji(tema), ASET)


def rusak_pdf(data: bytes, rusak: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as berkas:
        rusak(berkas)
        keluar = io.BytesIO()
        berkas.save(keluar, fix_metadata_version=False)
    return keluar.getvalue()


def rusak_docx(data: bytes, rusak: Callable[[str], str], bagian: str = "word/document.xml") -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == bagian:
                baru = rusak(isi.decode())
                assert baru != isi.decode(), "cacat tidak tertanam"
                isi = baru.encode()
            tujuan.writestr(nama, isi)
    return keluar.getvalue()


def unsur(berkas: pikepdf.Pdf, jenis: str) -> Iterator[pikepdf.Object]:
    """Structure elements of a type in reading order."""
    yield from (satu for satu in _semua(berkas.Root.StructTreeRoot) if str(satu.S) == jenis)


def _semua(simpul: pikepdf.Object) -> Iterator[pikepdf.Object]:
    anak = simpul.get("/K", pikepdf.Array())
    for satu in list(anak) if isinstance(anak, pikepdf.Array) else [anak]:
        if not isinstance(satu, int) and "/S" in satu:
            yield satu
            yield from _semua(satu)
