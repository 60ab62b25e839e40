"""The small book stands where the bentuk reference measured it (its §5, rows 26 to 31): its PDF, and its DOCX within 1 mm."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest

from generator.tree import Dokumen, Fragmen, Kosong, Tabel
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.buku_uji import docx_buku, pdf_buku, pohon_buku
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.writers.pdf.pengukur import Baris, Lembar, ukur
from tests.writers.pecah_lembar import pecah_buruk

KANAN_PAGU = {"jateng2012": 228.9, "permendagri2023": 203.9}


@dataclass(frozen=True)
class Cetakan:
    """The pages of the book as one format prints them; `toleransi` in mm."""

    tema: str
    lembar: list[Lembar]
    toleransi: float

    def halaman(self, pola: str, ke: int = -1) -> Lembar:
        """A page with a line that matches; the last one is the place itself, not its entry in a list."""
        return [lembar for lembar in self.lembar if any(re.search(pola, baris.teks) for baris in lembar.baris)][ke]

    def kira(self, nilai: float) -> object:
        return pytest.approx(nilai, abs=self.toleransi)


def hanya_matriks(tema: str) -> Dokumen:
    """A cluster's matrix that found no room on the page before and begins one with its caption."""
    buku = pohon_buku(tema)
    bagian = next(bagian for satu in buku.fragmen for bagian in satu.bagian if satu.id.startswith("matriks-klaster-"))
    tabel = next(satu for satu in bagian.isi if isinstance(satu, Tabel))
    return replace(buku, fragmen=(Fragmen("matriks", (replace(bagian, isi=(Kosong(150), tabel)),)),))


@pytest.fixture(scope="module")
def semua(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Cetakan]:
    """Book and matrix, both formats, both profiles; one run of LibreOffice."""
    docx = {tema: docx_buku(tema) for tema in TEMA}
    docx |= {f"matriks-{tema}": tulis_docx(hanya_matriks(tema), tema_uji(tema), ASET) for tema in TEMA}
    pdf = {tema: pdf_buku(tema).data for tema in TEMA}
    pdf |= {f"matriks-{tema}": tulis_pdf(hanya_matriks(tema), tema_uji(tema), ASET).data for tema in TEMA}
    lewat_word = ubah_ke_pdf(docx, tmp_path_factory.mktemp("lo"))
    return {("pdf", nama): Cetakan(nama.removeprefix("matriks-"), ukur(data), 0.5) for nama, data in pdf.items()} | {
        ("docx", nama): Cetakan(nama.removeprefix("matriks-"), ukur(jalur.read_bytes()), 1) for nama, jalur in lewat_word.items()
    }


SEMUA = [(format_, tema) for format_ in ("pdf", "docx") for tema in TEMA]


@pytest.fixture(params=SEMUA, ids="-".join)
def cetakan(request: pytest.FixtureRequest, semua: dict[tuple[str, str], Cetakan]) -> Cetakan:
    return semua[request.param]


@pytest.fixture(params=SEMUA, ids="-".join)
def matriks(request: pytest.FixtureRequest, semua: dict[tuple[str, str], Cetakan]) -> Cetakan:
    format_, tema = request.param
    return semua[format_, f"matriks-{tema}"]


def tegak(lembar: Lembar) -> list[float]:
    """Places of upright rules, each once."""
    x = sorted(satu.x0 for satu in lembar.garis if satu.tinggi > 5)
    return [satu for ke, satu in enumerate(x) if ke == 0 or satu - x[ke - 1] > 1]


def test_row_26_approval_sheet(cetakan: Cetakan) -> None:
    lembar = cetakan.halaman("^LEMBAR PENGESAHAN$", 0)
    judul = lembar.cari("^LEMBAR PENGESAHAN$")
    assert (judul.y, judul.ukuran) == (cetakan.kira(32.7), 14)
    assert tegak(lembar) == [cetakan.kira(satu) for satu in (30, 88, lembar.lebar - 60, lembar.lebar - 20)]


def test_row_27_chapter_and_section(cetakan: Cetakan) -> None:
    lembar = cetakan.halaman("^BAB I$")
    bab = lembar.cari("^BAB I$")
    assert (bab.tengah, bab.y) == (cetakan.kira(30 + (lembar.lebar - 50) / 2), cetakan.kira(29.9))
    nomor, judul = lembar.cari(r"^1\.1$"), lembar.cari("^Latar Belakang$")
    assert (nomor.x0, judul.x0, nomor.y) == (cetakan.kira(30), cetakan.kira(42), judul.y)


def kepala_kaki(lembar: Lembar, nomor: str) -> tuple[Baris, Baris, Baris]:
    return lembar.cari("^BAB I |^BAB V "), lembar.cari("^Versi"), [satu for satu in lembar.baris if satu.teks == nomor][-1]


def test_row_28_running_head_foot_and_number(cetakan: Cetakan) -> None:
    lembar = cetakan.halaman("^BAB I$")
    kepala, kaki, nomor = kepala_kaki(lembar, "1")
    assert (kepala.x0, kepala.y, kepala.ukuran) == (cetakan.kira(30), cetakan.kira(14.75), 8)
    assert (kaki.x0, kaki.y) == (cetakan.kira(30), cetakan.kira(lembar.tinggi - 14.5))
    assert (nomor.x1, nomor.y, nomor.ukuran) == (cetakan.kira(lembar.lebar - 20), kaki.y, 9)


def test_row_29_running_head_and_foot_of_turned_pages(cetakan: Cetakan) -> None:
    lembar = cetakan.halaman("^Matriks Usulan Program Klaster")
    assert lembar.lebar > lembar.tinggi
    label = pdf_buku(cetakan.tema).halaman["matriks-demak-pengolahan-rajungan"]
    kepala, kaki, nomor = kepala_kaki(lembar, label)
    assert (kepala.x0, kepala.y) == (cetakan.kira(25), cetakan.kira(19.8))
    assert (kaki.x0, kaki.y) == (cetakan.kira(25), cetakan.kira(lembar.tinggi - 11.5))
    assert (nomor.x1, nomor.ukuran) == (cetakan.kira(lembar.lebar - 20), 9)


def test_rows_30_and_31_matrix_and_its_caption(matriks: Cetakan) -> None:
    lembar = matriks.halaman("^Matriks Usulan Program Klaster", 0)
    label, teks = lembar.cari(r"^Tabel 5\.\d"), lembar.cari("^Matriks Usulan Program Klaster")
    assert (label.x0, teks.x0, label.ukuran) == (matriks.kira(25), matriks.kira(48), 10)
    garis = [satu for satu in lembar.garis if label.y < satu.y < lembar.tinggi - 20]
    assert (min(satu.x0 for satu in garis), max(satu.x1 for satu in garis)) == (matriks.kira(25), matriks.kira(lembar.lebar - 20))
    assert (label.y, min(satu.y for satu in garis)) == (matriks.kira(33.5), matriks.kira(35.6))
    pagu = lembar.cari(r"^120\.000\.000$")
    assert (pagu.x1, pagu.ukuran) == (matriks.kira(KANAN_PAGU[matriks.tema]), 8)


def test_a_heading_over_the_matrix_leaves_caption_and_table_together(cetakan: Cetakan) -> None:
    lembar = cetakan.halaman("^Matriks Usulan Program Klaster")
    label = lembar.cari(r"^Tabel 5\.\d")
    assert min(satu.y for satu in lembar.garis if satu.y > label.y) - label.y == cetakan.kira(2.1)


def test_pages_break_well_in_either_format(cetakan: Cetakan) -> None:
    assert pecah_buruk(cetakan.lembar, pohon_buku(cetakan.tema), tema_uji(cetakan.tema)) == []
