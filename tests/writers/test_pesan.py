from __future__ import annotations

import pytest

from generator.tree import (
    Bagian,
    BarisIsian,
    BarisTabel,
    Blok,
    Daftar,
    Dokumen,
    Fragmen,
    Judul,
    Kolom,
    Paragraf,
    Tabel,
    Teks,
)
from generator.writers.pesan import LEBAR, GalatPesan, tulis_pesan
from tests.dokumen_semua import dokumen_semua


def dokumen(*blok: Blok) -> Dokumen:
    dasar = dokumen_semua()
    return Dokumen(
        dasar.judul, dasar.pembuat, dasar.tanggal, (Fragmen("satu", (Bagian("telepon", blok),)),), tanda=("draf", "contoh")
    )


def alinea(teks: str) -> Paragraf:
    return Paragraf((Teks(teks),))


def test_a_message_is_marks_headings_and_short_lines() -> None:
    panjang = "Pembenahan tempat pendaratan rajungan rakyat tahap kedua"
    isi = (
        Judul(1, (Teks("RINGKASAN"),), bernomor=False),
        alinea("Data per 9\u00a0November 2026."),
        Judul(2, (Teks("Usulan"),), bernomor=False),
        Daftar(((alinea(panjang),), (alinea("Rp3,96 miliar"),)), "1."),
        BarisIsian((((Teks("Pagu"),), (Teks("Rp99,52 miliar"),)),)),
    )
    assert tulis_pesan(dokumen(*isi)).splitlines() == [
        "[DRAF] [DATA CONTOH]",
        "",
        "RINGKASAN",
        "Data per 9 November 2026.",
        "",
        "Usulan",
        "1. Pembenahan tempat pendaratan",
        "   rajungan rakyat tahap kedua",
        "2. Rp3,96 miliar",
        "Pagu: Rp99,52 miliar",
    ]


def test_a_long_word_stays_whole() -> None:
    kata = "x" * (LEBAR + 5)
    assert kata in tulis_pesan(dokumen(alinea(f"Lihat {kata} di sini"))).splitlines()


@pytest.mark.parametrize("blok", [Tabel((Kolom("a", "A"),), (BarisTabel((1,)),)), Daftar(((),))])
def test_what_a_message_cannot_show_is_refused(blok: Blok) -> None:
    with pytest.raises(GalatPesan):
        tulis_pesan(dokumen(blok))
