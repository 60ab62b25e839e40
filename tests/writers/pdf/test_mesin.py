"""What the adapter leans on in the layout engine, one contract each, so that a new version says what it breaks."""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any

import pydyf
import pytest

from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.tata_letak import buka_mesin
from generator.writers.pdf.warna import NAMA_PROFIL, RUANG_WARNA
from tests.dokumen_semua import ASET

HTML = """<html lang="id"><style>html { font-family: 'Liberation Sans' } @page { size: 100mm 100mm }
.samar { visibility: hidden }</style><body>
<p id="jangkar" peran="P">Aksara <a href="https://contoh.invalid/">pautan</a> <span class="samar">0</span></p></body></html>"""


@cache
def tergambar() -> tuple[Any, Any, list[Any]]:
    """The engine's document, the objects it made, and what it gave to the function that tags."""
    mesin = buka_mesin(ASET)
    import weasyprint.pdf

    from generator.writers.pdf.mesin.kait import susun_pdf

    diterima: list[Any] = []
    semula = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = lambda *semua: diterima.append(semua)
    try:
        hasil = mesin.HTML(string=HTML).render(pdf_tags=True, output_intent="srgb")
        return hasil, susun_pdf(hasil), diterima
    finally:
        weasyprint.pdf.add_tags = semula


def kotak(jenis: str) -> list[Any]:
    from generator.writers.pdf.mesin.kotak import semua_kotak

    return [box for box in semua_kotak(tergambar()[0].pages[0]._page_box) if type(box).__name__ == jenis]


def halaman() -> Any:
    pdf = tergambar()[1]
    return pdf.objects[int(pdf.page_references[0].split()[0])]


@pytest.mark.parametrize(
    ("nama", "medan"),
    [
        ("split_text_box", ["context", "box", "available_width", "skip", "is_line_start"]),
        ("remove_last_whitespace", ["context", "line"]),
        ("justify_line", ["context", "line", "extra_width"]),
        ("draw_collapsed_borders", ["stream", "table"]),
    ],
)
def test_the_functions_that_hooks_replace_take_what_they_took(nama: str, medan: list[str]) -> None:
    buka_mesin(ASET)
    import weasyprint.draw
    import weasyprint.layout.inline

    from generator.writers.pdf.mesin import kait

    semula = {
        "split_text_box": kait._POTONG_TEKS,
        "remove_last_whitespace": kait._BUANG_SPASI,
        "justify_line": kait._RATAKAN,
        "draw_collapsed_borders": kait._GARIS_TABEL,
    }[nama]
    modul = weasyprint.draw if nama.startswith("draw") else weasyprint.layout.inline
    assert list(inspect.signature(semula).parameters) == medan
    assert getattr(modul, nama) is not semula


def test_tagging_is_one_call_with_the_pdf_the_document_and_the_page_streams() -> None:
    hasil, pdf, diterima = tergambar()
    ((pertama, dokumen, _versi, alur),) = diterima
    assert (pertama, dokumen) == (pdf, hasil)
    assert [type(satu).__name__ for satu in alur] == ["Stream"]


def test_every_text_has_a_numbered_mark_in_the_stream_of_its_page() -> None:
    (alur,) = tergambar()[2][0][3]
    teks = kotak("TextBox")
    assert {box.text.strip() for box in teks} >= {"Aksara", "pautan", "0"}
    assert sorted(alur._tags[box]["mcid"] for box in teks) == list(range(len(teks)))
    letak = [ke for ke, satu in enumerate(alur.stream) if isinstance(satu, pydyf.Dictionary) and "MCID" in satu]
    assert [alur.stream[ke + 1] for ke in letak] == [b"BDC"] * len(letak)
    assert all(str(alur.stream[ke - 1]).startswith("/") for ke in letak)


def test_hidden_text_has_a_place_and_a_mark_but_draws_nothing() -> None:
    (alur,) = tergambar()[2][0][3]
    (samar,) = (box for box in kotak("TextBox") if box.style["visibility"] != "visible")
    letak = next(
        ke
        for ke, satu in enumerate(alur.stream)
        if isinstance(satu, pydyf.Dictionary) and satu.get("MCID") == alur._tags[samar]["mcid"]
    )
    assert alur.stream[letak + 2] == b"EMC"
    assert samar.width > 0
    assert samar.baseline > 0
    assert len(samar.style["color"].to("srgb").coordinates) == 3


def test_boxes_name_their_element_and_links_their_annotation() -> None:
    pautan = [box for box in kotak("InlineBox") if box.link_annotation]
    assert [box.element.get("href") for box in pautan] == ["https://contoh.invalid/"]
    anotasi = pautan[0].link_annotation
    assert anotasi["A"]["URI"].string == "https://contoh.invalid/"
    assert anotasi.reference in halaman()["Annots"]


def test_a_line_keeps_its_words_where_a_space_can_be_put_back() -> None:
    teks = next(box for box in kotak("TextBox") if "Aksara" in box.text)
    assert teks.pango_layout.text.startswith("Aksara")


def test_pages_tell_where_ids_are() -> None:
    x, y, *_ = tergambar()[0].pages[0].anchors["jangkar"]
    assert 0 < x < 200
    assert 0 < y < 200


def test_objects_come_before_they_are_written_with_the_keys_the_linker_knows() -> None:
    from generator.writers.pdf.mesin.petik import _HALAMAN, _KATALOG

    pdf = tergambar()[1]
    assert [satu.number for satu in pdf.objects] == list(range(len(pdf.objects)))
    assert set(halaman()) <= _HALAMAN
    assert set(pdf.catalog) <= _KATALOG
    sumber = pdf.objects[int(halaman()["Resources"].split()[0])]
    assert set(sumber) == {"ExtGState", "XObject", "Pattern", "Shading", "ColorSpace", "Font"}


def test_colour_spaces_and_profile_are_those_the_linker_writes() -> None:
    pdf = tergambar()[1]
    sumber = pdf.objects[int(halaman()["Resources"].split()[0])]
    ruang = pdf.objects[int(sumber["ColorSpace"].split()[0])].data
    awal, _, akhir = RUANG_WARNA.split(b"\x01")
    assert ruang.startswith(awal)
    assert ruang.endswith(akhir)
    assert pdf.catalog["OutputIntents"][0]["Info"].string == NAMA_PROFIL


def test_fonts_stay_whole_and_glyphs_have_the_numbers_of_the_font_file() -> None:
    (huruf,) = tergambar()[0].fonts.values()
    berkas = berkas_huruf(ASET)
    assert huruf.file_content == berkas.read_bytes()
    glif = baca_metrik(berkas).glif
    assert {nomor: teks for nomor, teks in huruf.to_unicode.items() if teks.strip()} == {
        glif[ord(satu)]: satu for satu in "Aksarapautan"
    }
    tanda = [huruf.bitmap, huruf.png, huruf.svg, huruf.colr, huruf.variations, huruf.used_in_forms, huruf.missing]
    assert not any(tanda)
    assert (huruf.type, huruf.name) == ("ttf", f"/{huruf.hash}+Liberation-Sans".encode())
