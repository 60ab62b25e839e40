"""Letters that run on, and signatures that would fall over to a page of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.tree import BarisTabel, BlokTandaTangan, Daftar, Dokumen, Kolom, Kosong, Penanda, Tabel, Tembusan, Utuh
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, tema_uji
from tests.writers.pdf.pengukur import MM, Lembar, dokumen, ukur

PENANDA = Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH, S.E., M.Si.")


def _surat(banyak: int, utuh: bool) -> Dokumen:
    """A letter with `banyak` paragraphs of two lines before its closing; `utuh` keeps closing and signature as one block."""
    isi = [
        alinea(f"Alinea nomor {ke} memuat dua baris kalimat biasa sehingga panjang surat dapat diatur di sini.")
        for ke in range(banyak)
    ]
    penutup = alinea("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.")
    akhir = (penutup, BlokTandaTangan((PENANDA,)), Tembusan(("Gubernur Jawa Tengah.",)))
    return dokumen(*isi, Utuh(akhir)) if utuh else dokumen(*isi, *akhir)


@cache
def _tercetak(banyak: int, utuh: bool = False) -> list[Lembar]:
    return ukur(tulis_pdf(_surat(banyak, utuh), tema_uji("jateng2012"), ASET).data)


def _baris_isi(lembar: Lembar) -> float:
    """The body's line pitch in mm."""
    pertama = lembar.cari("^Alinea nomor")
    kedua = next(satu for satu in lembar.baris if satu.y > pertama.y)
    return kedua.y - pertama.y


def test_surat_pendek_memakai_baris_biasa() -> None:
    assert len(_tercetak(12)) == 1
    assert _baris_isi(_tercetak(12)[0]) == pytest.approx(5.61, abs=0.05)


@pytest.mark.parametrize("utuh", [False, True])
@pytest.mark.parametrize(("banyak", "baris"), [(18, 14.8), (19, 13.8), (20, 13.8)])
def test_tanda_tangan_yang_jatuh_sendiri_ditarik_dengan_baris_lebih_rapat(banyak: int, baris: float, utuh: bool) -> None:
    (lembar,) = _tercetak(banyak, utuh)
    assert _baris_isi(lembar) == pytest.approx(baris * MM, abs=0.05)
    assert lembar.cari("^NAMA KETUA")


def test_langkah_terakhir_merapatkan_alinea_dan_ruang_tinta_tidak_di_bawah_18_mm() -> None:
    """The ladder of the theme ends there (bentuk reference §1)."""
    (longgar,), (rapat,) = _tercetak(19), _tercetak(20)

    def jarak(lembar: Lembar, satu: str, lain: str) -> float:
        return lembar.cari(lain).y - lembar.cari(satu).y

    ketua = "^KETUA FORUM"
    assert (jarak(longgar, ketua, "^NAMA"), jarak(rapat, ketua, "^NAMA")) == pytest.approx((24.87, 22.87), abs=0.1)
    assert jarak(longgar, "nomor 3", "nomor 4") - jarak(rapat, "nomor 3", "nomor 4") == pytest.approx(3 * MM, abs=0.1)
    assert all(satu.ruang_tinta is None or satu.ruang_tinta >= 18 for satu in tema_uji("jateng2012").muat)


@pytest.mark.parametrize("profil", TEMA)
def test_surat_panjang_memakai_baris_biasa_dan_penutup_membawa_dua_baris_isi(profil: str) -> None:
    """§4 of the tata naskah dinas: at least two lines of the body stay with the signature, which no page holds alone."""
    banyak = {"jateng2012": 23, "permendagri2023": 20}[profil]
    pertama, kedua = ukur(tulis_pdf(_surat(banyak, utuh=True), tema_uji(profil), ASET).data)
    assert _baris_isi(pertama) == pytest.approx(tema_uji(profil).huruf["surat"].baris * MM, abs=0.05)
    teks = [satu.teks for satu in kedua.baris]
    penutup = next(ke for ke, satu in enumerate(teks) if satu.startswith("Atas perhatian"))
    assert any(satu.startswith("Alinea") for satu in teks[:penutup])
    assert teks.index("NAMA KETUA CONTOH, S.E., M.Si.") > penutup
    assert not [satu for satu in pertama.baris if satu.teks.startswith(("Atas perhatian", "NAMA"))]


def test_nama_yang_lebih_lebar_dari_blok_digeser_ke_kiri_dan_tidak_dipecah() -> None:
    panjang = Penanda(("KETUA FORUM CONTOH,",), "PROF. DR. IR. NAMA KETUA YANG SANGAT PANJANG, S.E., M.SI., PH.D.")
    for profil in ("jateng2012", "permendagri2023"):
        lembar = ukur(tulis_pdf(dokumen(alinea("Isi."), BlokTandaTangan((panjang,))), tema_uji(profil), ASET).data)[0]
        nama = lembar.cari("^PROF")
        assert nama.teks.endswith("PH.D.")
        assert nama.x0 < tema_uji(profil).surat.sumbu
        assert nama.x1 <= lembar.lebar - 20 + 0.1


def test_blok_tanda_tangan_dengan_banyak_penanda_yang_salah_ditolak() -> None:
    with pytest.raises(ValueError, match="dua memuat 1"):
        tulis_pdf(dokumen(BlokTandaTangan((PENANDA,), susunan="dua")), tema_uji("jateng2012"), ASET)


def _butir(*isi: str) -> Dokumen:
    return dokumen(Kosong(268), Daftar(tuple((alinea(satu),) for satu in isi), "a."), alinea("Akhir."))


def test_kata_penyambung_ialah_kata_bukan_label_butir() -> None:
    """A page that begins with a point or a row of a table: the word after the label goes on, none where the row is empty."""
    naskah = _butir("satu butir pertama;", "dua butir berikutnya;", "tiga butir;", "empat butir;", "lima butir;", "enam butir.")
    pertama, kedua = ukur(tulis_pdf(naskah, tema_uji("jateng2012"), ASET).data)
    awal = next(satu for satu in kedua.baris if satu.x0 == pytest.approx(50, abs=0.5))
    assert pertama.cari(r"\.\.\.$").teks == f"{awal.teks.split()[0]} ..."
    baris = tuple(BarisTabel((ke, f"Nama{ke}", f"{ke}.")) for ke in range(1, 9))
    kolom = (Kolom("nomor", "No.", "nomor", 11), Kolom("nama", "Nama", lebar=48), Kolom("paraf", "Tanda tangan", "paraf", 56))
    kosong = tuple(replace(satu, sel=(satu.sel[0], "", satu.sel[2])) for satu in baris)
    for isi, sambung in ((baris, True), (kosong, False)):
        tabel = dokumen(Kosong(240), Tabel(kolom, isi, gaya="daftar_hadir"))
        pertama = ukur(tulis_pdf(tabel, tema_uji("jateng2012"), ASET).data)[0]
        assert [bool(re.fullmatch(r"Nama\d \.\.\.", satu.teks)) for satu in pertama.baris if satu.teks.endswith("...")] == [
            True
        ] * sambung
