"""Pages break where a careful typist would break them; what stands alone is found."""

from __future__ import annotations

from datetime import date

import pytest

from generator.inspection.pecah_halaman import periksa_pecah_halaman
from generator.tree import Bagian, BarisTabel, Blok, Dokumen, Fragmen, Judul, Kolom, Kosong, Paragraf, PisahHalaman, Tabel, Teks
from generator.writers.pdf import tulis_pdf
from tests.buku_uji import pdf_buku
from tests.dokumen_semua import ASET, TEMA, kata, tema_uji

KATA = "Klaster adalah kelompok usaha sejenis beserta usaha dan lembaga pendukungnya yang berdekatan tempat. "


def cetak(*isi: Blok) -> bytes:
    bab = Judul(1, kata("UJI"), "uji", nomor="BAB I")
    fragmen = (Fragmen("uji", (Bagian("isi", (bab, *isi)),)), Fragmen("lain", (Bagian("isi", (Paragraf(kata("Lain.")),)),)))
    naskah = Dokumen("Dokumen Uji", "Forum Contoh", date(2026, 7, 20), fragmen)
    return tulis_pdf(naskah, tema_uji("permendagri2023"), ASET).data


def kode(data: bytes) -> set[str]:
    return {satu.kode for satu in periksa_pecah_halaman(data)}


def alinea(kali: int) -> Paragraf:
    return Paragraf((Teks(KATA * kali),))


def tabel(baris: int, *panjang: int) -> Tabel:
    """Rows of one line, but those of `panjang`, whose second cell takes some pages."""
    return Tabel(
        (Kolom("n", "No.", "nomor", lebar=0), Kolom("u", "Uraian", lebar=1), Kolom("k", "Keterangan", lebar=2)),
        tuple(BarisTabel((ke, KATA * (90 if ke in panjang else 1), "–")) for ke in range(1, baris + 1)),
        keterangan=kata("Uraian"),
        sumber=kata("contoh."),
        id="uraian",
        nomor="1.1.1",
    )


@pytest.mark.parametrize("tema", TEMA)
def test_the_book_breaks_well(tema: str) -> None:
    assert periksa_pecah_halaman(pdf_buku(tema).data) == []


@pytest.mark.parametrize("kosong", range(120, 200, 8))
def test_tables_begin_and_end_with_two_rows_wherever_they_meet_the_foot(kosong: int) -> None:
    isi = (alinea(3), Kosong(kosong), Judul(2, kata("Tabel"), "tabel", nomor="1.1"), tabel(5))
    assert kode(cetak(*isi)) == set()


def test_a_row_taller_than_the_page_follows_its_caption() -> None:
    """It may split: kept whole it would leave heading, caption and header alone on pages of their own."""
    assert kode(cetak(Judul(2, kata("Tabel"), "tabel", nomor="1.1"), tabel(3, 1))) == set()


def test_a_heading_alone_at_the_foot_is_found() -> None:
    assert "PECAH-AKHIR" in kode(
        cetak(alinea(3), Judul(2, kata("Sendiri"), "sendiri", nomor="1.1"), PisahHalaman(), alinea(5), alinea(5))
    )


def test_a_page_of_two_lines_is_found() -> None:
    assert kode(cetak(alinea(5), PisahHalaman(), alinea(1))) == {"PECAH-SEDIKIT"}


def test_a_turned_sheet_of_three_rows_is_found() -> None:
    """The page break stands where a table might have ended by itself."""
    naskah = Dokumen(
        "Dokumen Uji",
        "Forum Contoh",
        date(2026, 7, 20),
        (Fragmen("uji", (Bagian("lanskap", (alinea(5), PisahHalaman(), tabel(2))),)),),
    )
    assert kode(tulis_pdf(naskah, tema_uji("permendagri2023"), ASET).data) == {"PECAH-SEDIKIT"}


def test_a_line_left_behind_and_a_row_left_behind_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The style sheet that keeps them together is taken away."""
    from generator.writers.pdf import muat

    semula = muat.lembar_gaya
    lepas = "html { orphans: 1; widows: 1 } .tabel tbody tr { break-before: auto !important; break-after: auto !important }"
    monkeypatch.setattr(muat, "lembar_gaya", lambda *isi: semula(*isi) + lepas)
    semua = [kode(cetak(alinea(3), Kosong(kosong), alinea(3), tabel(4))) for kosong in range(115, 200, 5)]
    assert {"PECAH-YATIM", "PECAH-TABEL"} <= set().union(*semua)
