"""A last page that would hold a few rows gets some of the page before; what comes before those two is not laid out again."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from generator.tree import Bagian, BarisTabel, CatatanKaki, Kolom, Tabel, Teks
from generator.writers.pdf.gaya import lembar_gaya, lembar_halaman
from generator.writers.pdf.muat import TugasTata, tugas_bagian
from generator.writers.pdf.tata_letak import Tertata, buka_mesin, tata
from tests.dokumen_semua import ASET, tema_uji
from tests.surat_contoh import kata

TEMA = tema_uji("jateng2012")
LANSKAP = TEMA.halaman["lanskap"]
PANJANG = "Catatan yang panjang, sehingga sebagian isinya pindah ke kaki halaman berikutnya. " * 60
"""A footnote that does not fit below the row that calls it."""


def tugas(catatan: dict[int, str], banyak: int = 40, panjang: int = 0) -> TugasTata:
    """A table of `banyak` rows with footnotes by the number of the row; row number `panjang` is longer than a page."""
    kolom = (Kolom("n", "No.", "nomor", lebar=0), Kolom("u", "Uraian"), Kolom("r", "Rincian", rinci=True))
    baris = []
    for ke in range(1, banyak + 1):
        uraian: Any = f"Kegiatan nomor {ke} pada baris ini. " * (400 if ke == panjang else 9)
        if ke in catatan:
            uraian = (Teks(uraian), CatatanKaki(kata(catatan[ke])))
        baris.append(BarisTabel((ke, uraian, "rincian")))
    tabel = Tabel(kolom, tuple(baris), "matriks", kata("Uraian"), kata("contoh."), id="uraian", nomor="1.1.1")
    return tugas_bagian(Bagian("lanskap", (tabel,)), TEMA, ASET, "Uji", "id", catatan=2)


def menata(tugas: TugasTata, bawah: tuple[float, ...] = (), coba: tuple[float, ...] = ()) -> Tertata:
    lembar = lembar_halaman(LANSKAP, bawah, tugas.catatan)
    gaya = lembar_gaya(TEMA, LANSKAP)
    return tata(tugas.html, gaya, tugas.judul, tugas.bahasa, ASET, lambda isi: isi(lembar), lambda *_: coba)


@pytest.fixture
def dihitung(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers (from 0) of the pages that the engine lays out, one by one."""
    buka_mesin(ASET)
    import weasyprint.layout.page

    semula, hasil = weasyprint.layout.page.remake_page, []

    def catat(index: int, *sisanya: Any) -> Any:
        hasil.append(index)
        return semula(index, *sisanya)

    monkeypatch.setattr(weasyprint.layout.page, "remake_page", catat)
    return hasil


@pytest.mark.parametrize(
    ("satu", "bawah", "ulang"),
    [
        pytest.param(tugas({}, 37), 80.0, [2, 3], id="rows"),
        pytest.param(tugas(dict.fromkeys(range(1, 41, 3), "catatan"), 37), 45.5, [2, 3], id="footnotes"),
        pytest.param(tugas({}, panjang=36), 45.5, [5, 6], id="a row over several pages"),
    ],
)
def test_pages_laid_out_from_the_one_before_the_last_are_those_of_a_section_laid_out_whole(
    satu: TugasTata, bawah: float, ulang: list[int], dihitung: list[int]
) -> None:
    semula = menata(satu)
    banyak = semula.jumlah_halaman
    dihitung.clear()
    hasil = menata(satu, coba=(bawah,))
    assert dihitung == [*range(banyak), *ulang] and ulang == [banyak - 2, banyak - 1]
    assert hasil != semula
    assert hasil == menata(satu, (*[LANSKAP.bawah] * (banyak - 2), bawah))


def test_a_page_that_a_footnote_goes_over_to_is_laid_out_after_the_page_it_comes_from(dihitung: list[int]) -> None:
    satu = tugas({18: PANJANG})
    semula = menata(satu)
    dihitung.clear()
    assert menata(satu, coba=(45.5,)) == semula
    assert dihitung == [0, 1, 2, 3, 1, 2, 3, 4]


def test_pages_stay_where_no_margin_makes_the_last_fuller(dihitung: list[int]) -> None:
    satu = tugas({}, 37)
    semula = menata(satu)
    dihitung.clear()
    assert menata(satu, coba=(20.0, 160.0)) == semula
    assert dihitung[:6] == [0, 1, 2, 3, 2, 3]
    assert menata(satu, coba=(160.0, 80.0)) == menata(satu, coba=(80.0,)) != semula


def test_pages_are_made_by_the_functions_that_the_adapter_stands_before() -> None:
    mesin = buka_mesin(ASET)
    import weasyprint.layout.page

    from generator.writers.pdf.mesin import imbang

    assert list(inspect.signature(imbang._SEMUA).parameters) == ["context", "root_box", "html", "pages"]
    assert list(inspect.signature(weasyprint.layout.page.remake_page).parameters) == ["index", "context", "root_box", "html"]
    assert weasyprint.layout.make_all_pages is imbang._SEMUA, "given back"
    terlihat: list[Any] = []

    def lihat(*_: Any) -> tuple[float, ...]:
        context = inspect.stack()[1].frame.f_locals["context"]
        terlihat.extend((context.page_maker, context.style_for._sheets, context.footnotes))
        return ()

    with imbang.berimbang(lihat):
        mesin.HTML(string="<p>satu<p style='break-before: page'>dua").render()
    pembuat, lembar, catatan = terlihat
    assert [satu[0] for satu in pembuat][::2] == [None, None] and pembuat[1][0], "where each page begins, after the last none"
    assert all(satu[-1].keys() == imbang._belum_berubah().keys() for satu in pembuat)
    assert all(hasattr(satu[0], "page_rules") and len(satu) == 3 for satu in lembar)
    assert catatan == []
