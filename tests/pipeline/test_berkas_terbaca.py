"""What inspections remember is kept from build to build, a paper by itself; a damaged memory is read anew."""

from __future__ import annotations

from pathlib import Path

from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import buka_pdf, periksa_pdf
from generator.inspection.teks_pdf import teks_pdf
from generator.pipeline.berkas_terbaca import mengingat
from tests.inspection.keluaran import pdf, rusak_pdf
from tests.inspection.test_pdf_struktur import notdef


def baca(data: bytes, ingatan: Ingatan) -> tuple[list[str], list[str]]:
    berkas = buka_pdf(data, ingatan)
    return [satu.kode for satu in periksa_pdf(berkas)], teks_pdf(berkas)


def test_a_paper_known_from_an_earlier_build_reads_the_same_and_is_not_kept_again(tmp_path: Path) -> None:
    data, kini = pdf("surat", "jateng2012"), []
    for _ in range(2):
        with mengingat(tmp_path)("2027/surat") as ingatan:
            kini.append((baca(data, ingatan), ingatan.berubah))
    assert kini[0][0] == kini[1][0] == baca(data, Ingatan())
    assert [berubah for _, berubah in kini] == [True, False]


def test_papers_are_remembered_apart_and_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    for jalur, nama in (("2027/a", "semua"), ("2027/b", "surat"), ("2027/a", "surat")):
        with mengingat(tmp_path)(jalur) as ingatan:
            baca(pdf(nama, "jateng2012"), ingatan)
    a, b = (satu.stat().st_size for satu in tmp_path.rglob("*.tata"))
    assert a == b


def test_a_fault_is_told_again_each_time(tmp_path: Path) -> None:
    data = rusak_pdf(pdf("surat", "jateng2012"), notdef)
    for _ in range(3):
        with mengingat(tmp_path)("2027/surat") as ingatan:
            assert baca(data, ingatan)[0] == ["PDF-NOTDEF"]


def test_a_damaged_memory_is_read_anew_and_made_again(tmp_path: Path) -> None:
    data = pdf("surat", "jateng2012")
    with mengingat(tmp_path)("2027/surat") as ingatan:
        pertama = baca(data, ingatan)
    (simpanan,) = tmp_path.rglob("*.tata")
    utuh = simpanan.read_bytes()
    simpanan.write_bytes(utuh[:-3])
    with mengingat(tmp_path)("2027/surat") as ingatan:
        assert baca(data, ingatan) == pertama
    assert simpanan.read_bytes() == utuh
