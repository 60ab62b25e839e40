"""A book that does not say what its records state is not published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.documents.keluaran import Keluaran as Format
from generator.keluhan import Berat
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.penolakan import KeluaranCacat
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.pipeline.tulis import tulis_naskah
from generator.tree import Asal, Bagian, Dokumen, Fragmen, Judul, Paragraf, PisahHalaman
from generator.tree.asal import Harapan
from generator.tree.tagihan import tagih
from tests.buku_uji import katalog_uji
from tests.dokumen_semua import ASET, kata
from tests.ruang_uji import RUANG_KECIL, ruang_kecil


def buku() -> Naskah:
    bahan = Bahan(ruang_kecil(), katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    (rancangan,) = rencanakan(bahan, bahan.katalog.jenis["buku"]).rancangan
    return susun_naskah(bahan, rancangan)


def test_a_value_that_the_book_lacks_stops_it() -> None:
    naskah = buku()
    assert len(naskah.tagihan) > 100
    hilang = Harapan(Asal("RJG-27-01", "program"), "Program yang tidak ada di buku ini")
    with pytest.raises(KeluaranCacat) as cacat:
        tulis_naskah(replace(naskah, tagihan={**naskah.tagihan, **tagih([hilang])}), ASET, RUANG_KECIL)
    assert [(satu.kode, satu.medan, satu.diharapkan) for satu in cacat.value.keluhan] == [
        ("KELENGKAPAN", "program", hilang.teks)
    ] * 3


def test_a_page_that_breaks_badly_is_told_and_published() -> None:
    bab = Judul(1, kata("UJI"), "uji", nomor="BAB I")
    isi = (bab, Paragraf(kata("Satu baris.")), PisahHalaman(), Paragraf(kata("Sisa.")))
    dokumen = Dokumen("Buku", "Forum Contoh", date(2026, 7, 20), (Fragmen("uji", (Bagian("isi", isi),)),))
    tagihan = tagih([Harapan(Asal("RJG-27-01", "program"), "Satu baris.")])
    naskah = replace(buku(), dokumen=dokumen, tagihan=tagihan, buku_kerja=None, format=(Format.PDF,))
    (hasil,) = tulis_naskah(naskah, ASET, RUANG_KECIL)
    assert [(satu.kode, satu.berat, satu.tempat.berkas, satu.ditemukan) for satu in hasil.peringatan] == [
        ("PECAH-SEDIKIT", Berat.PERINGATAN, hasil.jalur, "Sisa.")
    ]
