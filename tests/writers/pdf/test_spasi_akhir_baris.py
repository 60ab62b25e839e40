"""Words stay apart for those who copy or listen: every line end keeps its space, also where italics end with the line."""

from __future__ import annotations

from io import BytesIO

import pdfplumber

from generator.inspection.teks_pdf import teks_pdf
from generator.tree import BarisIsian, BarisTabel, Judul, Kolom, Miring, Paragraf, Tabel, Tebal, Teks
from generator.tree.teks import teks_dokumen
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, kata, tema_uji
from tests.writers.pdf.pengukur import dokumen

TEKS = (
    "Sawah lama harus melewati masa konversi sedikitnya dua tahun sebelum gabahnya boleh disebut organik dan pada masa itulah "
    "hasil biasanya turun sedang petak yang terpencar memakan lahan"
)
KATA = TEKS.split()


def test_no_word_loses_the_space_behind_it() -> None:
    """Each word in turn is in italics, and the paragraph begins ever further in, so that lines end at all of them."""
    isi = [
        Paragraf((Teks(" ".join((KATA * 3)[-mulai:])), Teks(" "), Miring((Teks(satu),)), Teks(" " + " ".join(KATA * 2))))
        for mulai in range(1, len(KATA), 2)
        for satu in ("konversi", "itu")
    ]
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), *isi, gaya="isi")
    tema = tema_uji("jateng2012")
    assert teks_pdf(tulis_pdf(naskah, tema, ASET).data) == teks_dokumen(naskah, tema)


def test_a_comma_that_just_fits_keeps_its_space() -> None:
    """A list of bold numbers in a cell, in columns that grow by a third of a millimetre."""
    butir = [satu for ke in range(1, 12) for satu in (Tebal(kata(f"Tabel\u00a03.{ke}.4")), Teks(", "))]
    isi = [
        Tabel(
            (Kolom("a", "Rujukan", lebar=70 + ke / 3), Kolom("b", "Isi", lebar=95 - ke / 3)), (BarisTabel((tuple(butir), "ada")),)
        )
        for ke in range(60)
    ]
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), *isi, gaya="isi")
    tema = tema_uji("jateng2012")
    assert teks_pdf(tulis_pdf(naskah, tema, ASET).data) == teks_dokumen(naskah, tema)


def test_a_text_that_fits_but_for_its_last_space_stays_on_its_line() -> None:
    """The first of two lines of a cell, in columns that grow by a third of a millimetre, breaks where it is full."""
    nama = "Rumah pengering tenaga surya untuk slondok"
    isi = [
        Tabel(
            (Kolom("a", "Kegiatan", lebar=72 + ke / 3), Kolom("b", "Isi", lebar=93 - ke / 3)),
            (BarisTabel((f"{nama}\nDinas", "ada")),),
        )
        for ke in range(60)
    ]
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), *isi, gaya="isi")
    with pdfplumber.open(BytesIO(tulis_pdf(naskah, tema_uji("jateng2012"), ASET).data)) as berkas:
        baris = [satu["text"].strip() for halaman in berkas.pages for satu in halaman.extract_text_lines()]
    assert any(satu.startswith(nama) for satu in baris)
    assert not [satu for satu in baris if satu in ("Rumah", "Rumah ada")]


def test_a_value_that_just_fills_its_line_begins_behind_its_label() -> None:
    """The engine counts the last word of the first line in, though it sticks out by a hair, and then leaves that line empty."""
    isi = (
        "FRK Pengolahan Rajungan, dibentuk 15 November 2022, diketuai NAMA KETUA FRK CONTOH, 64 anggota; sekretariat: Balai desa"
    )
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), BarisIsian(((kata("FRK"), kata(isi)),)), gaya="isi")
    with pdfplumber.open(BytesIO(tulis_pdf(naskah, tema_uji("jateng2012"), ASET).data)) as berkas:
        baris = [satu["text"] for satu in berkas.pages[0].extract_text_lines()]
    assert any(satu.startswith("FRK : FRK Pengolahan Rajungan") for satu in baris)
