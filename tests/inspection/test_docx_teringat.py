"""A DOCX whose stretches were inspected before is judged, read and counted as one that is opened anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import chain

import pytest

from generator.inspection.docx_berkas import buka_docx
from generator.inspection.docx_ingatan import buka_docx_teringat
from generator.inspection.docx_struktur import ATURAN, periksa_docx
from generator.inspection.hitungan import hitung_docx
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.teks_docx import teks_docx
from generator.tree.daftar import isi_halaman
from generator.writers.docx import tulis_docx
from tests.bantu_docx import ubah
from tests.buku_uji import docx_buku, pdf_buku, susun_buku_uji
from tests.dokumen_semua import ASET, tema_uji
from tests.inspection.keluaran import docx
from tests.inspection.test_docx_struktur import CACAT, DOKUMEN
from tests.ruang_uji import ruang_kecil

TEMA = "jateng2012"


@cache
def teringat(data: bytes) -> bytes:
    """What an inspection of `data` remembers."""
    ingatan = Ingatan()
    buka_docx_teringat(data, ingatan)
    return ingatan.kemas()


def sama_dengan_dibuka_utuh(data: bytes, ingatan: Ingatan) -> None:
    berkas, utuh = buka_docx_teringat(data, ingatan), buka_docx(data)
    assert berkas.potongan
    assert periksa_docx(berkas) == periksa_docx(utuh)
    assert teks_docx(berkas) == teks_docx(utuh)
    assert teks_docx(berkas, halaman=False) == teks_docx(utuh, halaman=False)
    assert hitung_docx(berkas) == hitung_docx(utuh)


@pytest.mark.parametrize("nama", ["semua", "surat"])
def test_a_paper_is_read_alike_anew_and_from_memory(nama: str) -> None:
    data = docx(nama, TEMA)
    for ingatan in (Ingatan(), Ingatan.buka(teringat(data))):
        sama_dengan_dibuka_utuh(data, ingatan)
        berkas = buka_docx_teringat(data, ingatan)
        assert [*chain.from_iterable(aturan(berkas) for aturan in ATURAN)] == []  # the sketches alone do for a sound file


@pytest.mark.parametrize(("nama", "fungsi"), [satu[1:3] for satu in CACAT], ids=[satu[0] for satu in CACAT])
@pytest.mark.parametrize("sebelum", [True, False], ids=["after a sound file", "after itself"])
def test_a_planted_fault_is_told_as_it_is_without_memory(nama: str, fungsi: Callable[[str], str], sebelum: bool) -> None:
    utuh = docx("semua", TEMA)
    rusak = ubah(utuh, nama, fungsi)
    keluhan = periksa_docx(buka_docx_teringat(rusak, Ingatan.buka(teringat(utuh if sebelum else rusak))))
    assert keluhan == periksa_docx(rusak) != []


@pytest.mark.parametrize("gaya", ["tblStyle", "pStyle"])
def test_a_style_that_a_remembered_table_asks_for_must_still_be_there(gaya: str) -> None:
    rusak = ubah(docx_buku(TEMA), DOKUMEN, lambda isi: re.sub(f'w:{gaya} w:val="(?=Tabel|Strong|Sel)', r"\g<0>Hantu", isi))
    keluhan = periksa_docx(buka_docx_teringat(rusak, Ingatan.buka(teringat(rusak))))
    assert {satu.kode for satu in keluhan} == {"DOCX-GAYA"}
    assert keluhan == periksa_docx(rusak)


def test_after_an_edited_profile_one_chapter_is_read_again() -> None:
    ruang, semula = ruang_kecil(), docx_buku(TEMA)
    pertama = next(iter(ruang.klaster.values()))
    lain = pertama.model_copy(update={"narasi": pertama.narasi + "\n\nSatu kalimat tambahan.\n"})
    dokumen = susun_buku_uji(replace(ruang, klaster={**ruang.klaster, pertama.id: lain}), TEMA)
    disunting = tulis_docx(isi_halaman(dokumen, pdf_buku(TEMA).halaman), tema_uji(TEMA), ASET)
    ingatan = Ingatan.buka(teringat(semula))
    sama_dengan_dibuka_utuh(disunting, ingatan)
    lama, baru = ({satu.ciri for satu in buka_docx_teringat(data, Ingatan()).potongan} for data in (semula, disunting))
    assert len(baru - lama) == 1 < len(lama)
    assert ingatan.berubah


def test_what_cannot_be_taken_apart_is_opened_whole() -> None:
    judul = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p>'
    dalam_sel = ubah(docx("semua", TEMA), DOKUMEN, lambda isi: isi.replace("</w:p></w:tc>", f"</w:p>{judul}</w:tc>", 1))
    berkas = buka_docx_teringat(dalam_sel, Ingatan())
    assert not berkas.potongan
    assert teks_docx(berkas) == teks_docx(dalam_sel)
    for data in (b"", b"bukan zip"):
        with pytest.raises(ValueError):
            buka_docx_teringat(data, Ingatan())
