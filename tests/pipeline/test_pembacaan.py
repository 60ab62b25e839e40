"""A finished PDF is read by the processes that lay out; what they do not read is read all the same."""

from __future__ import annotations

import pytest

from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import buka_pdf, periksa_pdf
from generator.pipeline.batas import PROSES, Batas
from generator.pipeline.pelaksana import pelaksana
from generator.pipeline.pembacaan import baca_bersama
from tests.buku_uji import pdf_buku
from tests.dokumen_semua import ASET


@pytest.mark.parametrize(
    ("batas", "terbaca"), [(Batas(), True), (Batas(waktu=1e-6), False)], ids=["within limits", "over the time of a section"]
)
def test_processes_read_what_is_not_remembered_and_the_verdict_is_the_same(batas: Batas, terbaca: bool) -> None:
    berkas = buka_pdf(pdf_buku("jateng2012").data, Ingatan())
    assert berkas.bagian_asing
    with pelaksana(None, PROSES, batas) as laksana:
        baca_bersama(berkas, laksana.pekerjaan, ASET)
    assert (berkas.bagian_asing == []) is terbaca
    assert periksa_pdf(berkas) == []
