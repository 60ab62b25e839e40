"""A letter that its PDF sets closer, so that the signature stays with the body, is set as close in Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents.keluaran import Keluaran as Format
from generator.pipeline.naskah import Naskah
from generator.pipeline.tulis import tulis_naskah
from generator.tree import BlokTandaTangan, JudulNaskah, Kosong, Penanda, Utuh
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, tema_uji
from tests.writers.pdf.pengukur import MM, Lembar, dokumen, ukur

KALIMAT = "Alinea nomor {} memuat dua baris kalimat biasa sehingga panjang surat dapat diatur di sini."
JATUH = {"jateng2012": (19, 1), "permendagri2023": (18, 5)}
"""Paragraphs of two lines, and mm above them, after which only closing and signature would fall over to a second page."""


def _naskah(profil: str, format_: tuple[Format, ...]) -> Naskah:
    penutup = alinea("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.")
    ketua = BlokTandaTangan((Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH, S.E., M.Si."),))
    banyak, atas = JATUH[profil]
    isi = [alinea(KALIMAT.format(ke)) for ke in range(banyak)]
    surat = dokumen(JudulNaskah(("SURAT CONTOH",)), Kosong(atas), *isi, Utuh((penutup, ketua)))
    return Naskah("surat-contoh", "", "surat-contoh", format_, tema_uji(profil), surat, (), ())


def _tertulis(profil: str, *format_: Format) -> dict[str, bytes]:
    hasil = tulis_naskah(_naskah(profil, format_), ASET, ASET)
    return {Path(satu.jalur).suffix[1:]: satu.isi for satu in hasil}


@pytest.fixture(scope="module")
def berkas() -> dict[str, dict[str, bytes]]:
    """Both formats of the letter by profile."""
    return {profil: _tertulis(profil, Format.PDF, Format.DOCX) for profil in TEMA}


@pytest.fixture(scope="module")
def halaman(berkas: dict[str, dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Lembar]]:
    """The pages of its Word file through LibreOffice."""
    semua = ubah_ke_pdf({profil: satu["docx"] for profil, satu in berkas.items()}, tmp_path_factory.mktemp("tangga"))
    return {profil: ukur(jalur.read_bytes()) for profil, jalur in semua.items()}


def _jarak(lembar: Lembar, awal: str, akhir: str) -> float:
    return lembar.cari(akhir).y - lembar.cari(awal).y


@pytest.mark.parametrize("profil", TEMA)
def test_word_memakai_satu_halaman_dan_jarak_yang_sama(
    berkas: dict[str, dict[str, bytes]], halaman: dict[str, list[Lembar]], profil: str
) -> None:
    (pdf,), (word,) = ukur(berkas[profil]["pdf"]), halaman[profil]
    for awal, akhir in (("nomor 1 ", "nomor 2 "), ("nomor 9 ", "^Atas perhatian"), ("^KETUA FORUM", "^NAMA KETUA")):
        assert _jarak(word, awal, akhir) == pytest.approx(_jarak(pdf, awal, akhir), abs=0.5)
    isi = tema_uji(profil).huruf["surat"]
    assert _jarak(word, "nomor 1 ", "nomor 2 ") < (2 * isi.baris + isi.sesudah) * MM - 0.1


@pytest.mark.parametrize("profil", TEMA)
def test_word_sendiri_sama_dengan_word_di_samping_pdf(berkas: dict[str, dict[str, bytes]], profil: str) -> None:
    assert _tertulis(profil, Format.DOCX)["docx"] == berkas[profil]["docx"]
