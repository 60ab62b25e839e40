"""Inspection remembers pages byte for byte: a build judges every page, whether it was read before or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from generator.inspection.pdf_berkas import buka_pdf
from generator.inspection.pdf_lembar import Ingatan, buka_ingatan, kemas_ingatan
from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_pdf import teks_pdf
from generator.pipeline.halaman_terbaca import halaman_terbaca
from tests.inspection.keluaran import pdf, rusak_pdf


def baca(data: bytes, ingatan: Ingatan) -> tuple[list[str], list[str]]:
    with buka_pdf(data, ingatan) as berkas:
        return [satu.kode for satu in periksa_pdf(berkas)], teks_pdf(berkas)


def test_a_page_known_from_an_earlier_build_reads_the_same(tmp_path: Path) -> None:
    data = pdf("semua", "jateng2012")
    with halaman_terbaca(tmp_path, ("buku",)) as ingatan:
        pertama = baca(data, ingatan)
        banyak = len(ingatan)
    with halaman_terbaca(tmp_path, ("buku",)) as ingatan:
        assert len(ingatan) == 0
        assert baca(data, ingatan) == pertama == baca(data, {})
        assert len(ingatan) == banyak > 5
    assert buka_ingatan(kemas_ingatan(ingatan)) == ingatan


def ganti_isi(lama: bytes, baru: bytes, berkas: pikepdf.Pdf) -> None:
    """In the content of the last page that has `lama`."""
    for halaman in reversed(berkas.pages):
        halaman.contents_coalesce()
        isi = halaman.Contents.read_bytes()
        if lama in isi:
            halaman.Contents.write(isi.replace(lama, baru, 1))
            return
    raise AssertionError(lama)


def luar_kertas(berkas: pikepdf.Pdf) -> None:
    berkas.pages[-1].mediabox = pikepdf.Array([0, 0, 100, 100])


def huruf_lain(berkas: pikepdf.Pdf) -> None:
    """Every letter of a font reads as x, though no page's content changes."""
    for objek in berkas.objects:
        if isinstance(objek, pikepdf.Dictionary) and objek.get("/Subtype") == "/Type0":
            peta = b"1 beginbfrange <0000> <FFFF> <0078> endbfrange"
            objek.ToUnicode = berkas.make_stream(b"/CIDInit /ProcSet findresource begin " + peta)


@pytest.mark.parametrize(
    "rusak", [partial(ganti_isi, b"/Artifact", b"/Span"), luar_kertas, huruf_lain], ids=["isi", "kertas", "huruf"]
)
def test_what_changed_on_a_page_is_seen_with_every_other_page_remembered(rusak: Callable[[pikepdf.Pdf], None]) -> None:
    ingatan: Ingatan = {}
    utuh = baca(pdf("semua", "jateng2012"), ingatan)
    cacat = rusak_pdf(pdf("semua", "jateng2012"), rusak)
    assert baca(cacat, ingatan) == baca(cacat, {}) != utuh


def test_a_damaged_memory_is_read_anew(tmp_path: Path) -> None:
    data = pdf("surat", "jateng2012")
    with halaman_terbaca(tmp_path, ("surat",)) as ingatan:
        pertama = baca(data, ingatan)
    (simpanan,) = tmp_path.rglob("*.tata")
    simpanan.write_bytes(simpanan.read_bytes()[:-3])
    with halaman_terbaca(tmp_path, ("surat",)) as ingatan:
        assert baca(data, ingatan) == pertama
