"""The comparison names what differs; leftovers are found in finished text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inspection.banding import banding
from generator.inspection.kebocoran import periksa_kebocoran, tampak_bersih
from generator.tree import Asal, Bagian, Dokumen, Fragmen, Narasi, Nilai, Paragraf, Sebaris, Teks
from generator.tree.teks import lipat
from tests.dokumen_semua import tema_uji

KATA = st.lists(st.sampled_from(["a", "b", "c d", "–", "e"]), max_size=30)


@given(KATA, KATA)
def test_kosong_tepat_bila_sama(kiri: list[str], kanan: list[str]) -> None:
    assert (banding(kiri, kanan) == []) == (kiri == kanan)


@given(st.lists(st.text(max_size=8), max_size=8))
def test_hanya_spasi_dan_tanda_pemenggal_dilipat(teks: list[str]) -> None:
    assert banding(teks, [f" {satu.replace(' ', chr(0xA0))}\t" for satu in teks]) == []
    assert (banding(teks, [*teks, "x"]) == []) is False


@pytest.mark.parametrize(
    ("nyata", "jenis", "kata"),
    [
        (["satu", "dua tiga", "lima"], "hilang", "empat"),
        (["satu", "tiga", "empat", "lima"], "berubah", "kata hilang “dua”"),
        (["satu", "dua dua tiga", "empat", "lima"], "berubah", "kata berlebih “dua”"),
        (["satu", "empat", "dua tiga", "lima"], "berpindah", "empat"),
        (["satu", "dua tiga", "empat", "empat", "lima"], "berlebih", "empat"),
    ],
)
def test_beda_disebut_namanya(nyata: list[str], jenis: str, kata: str) -> None:
    beda = banding(["satu", "dua tiga", "empat", "lima"], nyata)
    assert [satu.jenis for satu in beda] == [jenis]
    assert kata in beda[0].pesan or kata in beda[0].harap
    assert beda[0].posisi > 0
    assert beda[0].sesudah


def test_perbedaan_di_ujung_daftar_panjang_ditemukan() -> None:
    panjang = [f"blok {ke}" for ke in range(5000)]
    assert banding(panjang, panjang[:-1])[0].harap == ("blok 4999",)
    assert banding(panjang, ["awal lain", *panjang[1:-1]])[0].posisi == 0


def dikeluhkan(*isi: Sebaris | Narasi) -> list[tuple[str, str | None]]:
    """Code and quotation of every leftover in a letter of one paragraph."""
    blok = tuple(satu if isinstance(satu, Narasi) else Paragraf((satu,)) for satu in isi)
    dokumen = Dokumen("", "", date(2026, 7, 20), (Fragmen("surat", (Bagian("surat", blok),)),))
    tema = tema_uji("jateng2012")
    hasil = [(satu.kode, satu.ditemukan) for satu in periksa_kebocoran(dokumen, tema, "surat")]
    assert not (hasil and tampak_bersih(dokumen.fragmen[0].bagian[0], tema)), "a section that leaks is remembered as clean"
    return hasil


def test_bagian_tanpa_sisa_tampak_bersih_tetapi_titik_untuk_pena_tidak() -> None:
    tema = tema_uji("jateng2012")
    assert tampak_bersih(Bagian("surat", (Paragraf((Teks("Pagu Rp1.000,00 …"), Nilai("33.21", (Asal("x", "kode"),)))),)), tema)
    titik = Nilai("……………", ())
    assert dikeluhkan(titik) == []
    assert not tampak_bersih(Bagian("surat", (Paragraf((titik,)),)), tema)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Nilai {{ pagu }}", "BOCOR-TEMPLAT"),
        ("${nomor_naskah}", "BOCOR-TEMPLAT"),
        ("Pagu None rupiah", "BOCOR-PROGRAM"),
        ("nan", "BOCOR-PROGRAM"),
        ("TODO: isi", "BOCOR-CATATAN"),
        ("Dinas XXX", "BOCOR-CATATAN"),
        ("Lorem ipsum dolor", "BOCOR-CATATAN"),
        ("pada tanggal …….", "BOCOR-TEMPAT"),
        ("pada hari ......", "BOCOR-TEMPAT"),
        ("Yth. [nama penerima]", "BOCOR-TEMPAT"),
        ("Nomor #nomor_naskah", "BOCOR-TEMPAT"),
        ("a\ue001b", "BOCOR-HURUF"),
        ("a\U000f0000b", "BOCOR-HURUF"),
    ],
)
def test_sisa_dalam_kata_penulis_dikeluhkan(teks: str, kode: str) -> None:
    assert dikeluhkan(Teks("baik"), Teks(teks)) == [(kode, teks)]


def test_nilai_rekaman_tercetak_apa_adanya_kecuali_pengisi_sementara() -> None:
    asal = (Asal("x", "nama"),)
    sah = ("{{ 7*7 }} {% z %} ${v} {# c #}", "[a](b) #satu", "Nanas dan tanaman, NANO, Nona", "biaya $5, {a}, 50 % …")
    assert dikeluhkan(*(Nilai(satu, asal) for satu in sah), *(Narasi((Paragraf((Teks(satu),)),), asal) for satu in sah)) == []
    for teks, kode in (("TODO", "BOCOR-CATATAN"), ("lorem ipsum", "BOCOR-CATATAN"), ("……", "BOCOR-TEMPAT")):
        assert dikeluhkan(Nilai(teks, asal)) == [(kode, teks)]


def test_titik_titik_untuk_pena_dan_kata_biasa_tidak_dikeluhkan() -> None:
    biasa = "Nanas dan tanaman, NANO, Nona; biaya $5, {a}, 50 %; BAB XXX; dan seterusnya …"
    assert dikeluhkan(Nilai("." * 40), Teks(biasa)) == []


def test_lipat_tetap_pada_hasilnya() -> None:
    assert lipat(lipat("a \u00a0 b")) == lipat("a b")
