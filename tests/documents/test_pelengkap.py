"""The glossary names the terms a book uses, and no others."""

from __future__ import annotations

import pytest

from generator.documents.pelengkap import istilah_terpakai
from generator.model.istilah import Istilah
from generator.tree import Tabel
from tests.buku_uji import pohon_buku
from tests.dokumen_semua import telusuri


def istilah(nama: str, *alias: str, kepanjangan: str | None = None) -> Istilah:
    return Istilah(istilah=nama, alias=alias, kepanjangan=kepanjangan, arti="arti")


@pytest.mark.parametrize(
    ("satu", "teks", "terpakai"),
    [
        (istilah("DAK"), "dibiayai DAK.", True),
        (istilah("DAK"), "TIDAK ada dak", False),
        (istilah("Klaster"), "PROFIL KLASTER", True),
        (istilah("Klaster"), "klasternya, antarklaster", False),
        (istilah("Pengepul", "pedagang pengumpul"), "dijual ke Pedagang\nPengumpul", False),
        (istilah("Pengepul", "pedagang pengumpul"), "dijual ke Pedagang Pengumpul desa", True),
        (istilah("FRK", kepanjangan="Forum Rembug Klaster"), "forum rembug klaster", True),
        (istilah("P-IRT"), "nomor SPP-IRT", False),
        (istilah("AD/ART"), "menyusun AD/ART", True),
    ],
)
def test_a_term_is_used_where_it_stands_as_a_word(satu: Istilah, teks: str, terpakai: bool) -> None:
    assert istilah_terpakai((satu,), teks) == ((satu,) if terpakai else ())


def test_the_book_lists_the_terms_it_uses_by_the_alphabet() -> None:
    (tabel,) = (satu for satu in telusuri(pohon_buku("jateng2012")) if isinstance(satu, Tabel) and satu.id == "tabel-istilah")
    assert [baris.sel[:2] for baris in tabel.baris] == [
        ("FRK\nForum Rembug Klaster", None),
        ("Klaster", "klaster usaha; klaster industri"),
    ]
