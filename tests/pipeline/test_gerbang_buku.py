"""A book that does not say what its records state is not published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pipeline.naskah import Bahan, Naskah, rencanakan, susun_naskah
from generator.pipeline.tulis import KeluaranCacat, tulis_naskah
from generator.tree import Asal
from generator.tree.asal import Harapan
from tests.buku_uji import katalog_uji
from tests.dokumen_semua import ASET
from tests.ruang_uji import RUANG_KECIL, ruang_kecil


def buku() -> Naskah:
    bahan = Bahan(ruang_kecil(), katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    (rancangan,) = rencanakan(bahan, bahan.katalog.jenis["buku"]).rancangan
    return susun_naskah(bahan, rancangan)


def test_a_value_that_the_book_lacks_stops_it() -> None:
    naskah = buku()
    assert len(naskah.harapan) > 100
    hilang = Harapan(Asal("RJG-27-01", "program"), "Program yang tidak ada di buku ini")
    with pytest.raises(KeluaranCacat) as cacat:
        tulis_naskah(replace(naskah, harapan=(*naskah.harapan, hilang)), ASET, RUANG_KECIL)
    assert [(satu.kode, satu.medan, satu.diharapkan) for satu in cacat.value.keluhan] == [
        ("KELENGKAPAN", "program", hilang.teks)
    ] * 3
