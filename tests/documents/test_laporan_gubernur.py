"""The letter and the report to the governor: whom they go to, what travels with them, and that their numbers are the book's.

The table is typed from the process reference (§1, row 94) and the picture of the letter, not taken from the templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.analysis.angka_buku import angka_buku
from generator.bahasa.rupiah import rupiah
from generator.documents.bentuk import Rumpun
from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.documents.tabel.rekap import hitung_rekap
from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.model.ruang import Ruang
from generator.model.surat import Surat, SuratTerbit
from generator.tree import BlokTandaTangan, Dokumen, JudulNaskah, KepalaSurat, Pokok, Tabel, Tembusan
from generator.tree.teks import baris_tujuan, teks_dokumen, teks_sebaris
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, telusuri, tema_uji
from tests.rapat_uji import katalog, ruang_contoh

SURAT, LAPORAN = "laporan-gubernur", "laporan-penyusunan"
PROFIL = ("jateng2012", "permendagri2023")
PENERIMA = ("Yth. Gubernur Jawa Tengah", "c.q. Kepala Bappeda Provinsi Jawa Tengah", "di Semarang")
TEMBUSAN = (
    "Sekretaris Daerah Provinsi Jawa Tengah;",
    "Ketua Kelompok Kerja Pertanian FPESD;",
    "Ketua Kelompok Kerja Pariwisata FPESD;",
    "Ketua Kelompok Kerja Industri FPESD.",
)
NOMOR = "050/003/FPESD/I/2027"


def catatan(ruang: Ruang) -> Surat:
    return next(satu for satu in ruang.surat if satu.jenis == SURAT)


def naskah(jenis: str, profil: str = "jateng2012", ruang: Ruang | None = None, surat: Surat | None = None) -> Dokumen:
    ruang = ruang or ruang_contoh()
    milik, surat = katalog().jenis[jenis], surat or catatan(ruang)
    (penerima,) = penerima_surat(ruang, milik, surat)
    return susun_surat(ruang, katalog(), milik, Acuan(surat, penerima, tema_uji(profil)))


def isi(dokumen: Dokumen, kelas: type[Any]) -> list[Any]:
    return [satu for satu in telusuri(dokumen.fragmen) if isinstance(satu, kelas)]


def teks(dokumen: Dokumen, profil: str = "jateng2012") -> str:
    return "\n".join(teks_dokumen(dokumen, tema_uji(profil)))


@pytest.mark.parametrize("jenis", [SURAT, LAPORAN])
def test_langkah_dan_rumpun(jenis: str) -> None:
    """`make letters` builds the letter, `make reports` the report."""
    satu = katalog().jenis[jenis]
    assert satu.kepala.langkah == ("B9.4",)
    assert satu.bentuk.rumpun is (Rumpun.SURAT if jenis == SURAT else Rumpun.LAPORAN)


def test_surat_kepada_gubernur_melalui_kepala_bappeda() -> None:
    dokumen = naskah(SURAT, "permendagri2023")
    (kepala,), (tembusan,), (tanda_tangan,) = (isi(dokumen, satu) for satu in (KepalaSurat, Tembusan, BlokTandaTangan))
    assert baris_tujuan(kepala.tujuan, tema_uji("permendagri2023")) == PENERIMA
    assert tembusan.kepada == TEMBUSAN
    assert tanda_tangan.penanda[0].jabatan == ("KETUA FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA PROVINSI JAWA TENGAH,",)
    assert tanda_tangan.penanda[0].nama == "NAMA KETUA CONTOH, S.E., M.Si."


def test_laporan_dan_buku_menyertai_surat() -> None:
    """Both are papers of their own, named in the letter and counted in its head."""
    kepala = isi(dokumen := naskah(SURAT), KepalaSurat)[0]
    assert katalog().jenis[SURAT].kepala.beserta == (LAPORAN, "buku")
    assert teks_sebaris(dict(kepala.baris)["Lampiran"]) == "2 (dua) berkas"
    assert "Laporan dan Buku Perencanaan Klaster Jawa Tengah Tahun 2027 kami sampaikan bersama surat ini." in teks(dokumen)


def test_laporan_berjudul_tentang_dengan_lima_pokok() -> None:
    """Tata naskah dinas §7.4: LAPORAN, TENTANG, chapters A to E, and the four points of A."""
    dokumen = naskah(LAPORAN)
    (judul,), pokok = isi(dokumen, JudulNaskah), isi(dokumen, Pokok)
    assert judul == JudulNaskah(("LAPORAN",), tentang=("PENYUSUNAN PERENCANAAN KLASTER JAWA TENGAH", "TAHUN 2027"))
    assert [(satu.label, teks_sebaris(satu.judul)) for satu in pokok] == [
        ("A.", "Pendahuluan"),
        ("B.", "Kegiatan yang Dilaksanakan"),
        ("C.", "Hasil yang Dicapai"),
        ("D.", "Simpulan dan Saran"),
        ("E.", "Penutup"),
    ]
    assert [teks_sebaris(butir[0].isi).split("\n")[0] for butir in pokok[0].isi[0].butir] == [
        "Umum",
        "Maksud dan Tujuan",
        "Ruang Lingkup",
        "Dasar",
    ]


@pytest.mark.parametrize(
    ("surat", "tanggal"),
    [({"tanggal": date(2027, 1, 18)}, "pada tanggal 18 Januari 2027"), ({}, "pada tanggal         Januari 2027")],
    ids=["bertanggal", "konsep"],
)
def test_tempat_dan_tanggal_laporan_dibuat(surat: dict[str, Any], tanggal: str) -> None:
    (blok,) = isi(naskah(LAPORAN, surat=catatan(ruang_contoh()).model_copy(update=surat)), BlokTandaTangan)
    assert [baris.replace("\u00a0", " ") for baris in blok.pembuka] == ["Dibuat di Semarang", tanggal]


def test_draf_sampai_suratnya_bernomor_dan_bertanggal() -> None:
    terbit = (SuratTerbit(kepada="gubernur", nomor=NOMOR),)
    jadi = catatan(ruang_contoh()).model_copy(update={"tanggal": date(2027, 1, 18), "terbit": terbit})
    for jenis in (SURAT, LAPORAN):
        assert naskah(jenis).tanda == ("draf", "contoh")
        assert naskah(jenis, surat=jadi).tanda == ("contoh",)
    assert NOMOR in teks(naskah(SURAT, surat=jadi))


def test_angka_sama_dengan_buku() -> None:
    ruang = ruang_contoh()
    angka, tingkat, klaster = angka_buku(ruang), hitung_rekap(ruang, "tingkat"), hitung_rekap(ruang, "klaster")
    (tabel,) = isi(laporan := naskah(LAPORAN), Tabel)
    *baris, jumlah = tabel.baris
    assert {satu.sel[1]: (satu.sel[3], satu.sel[4]) for satu in baris if satu.sel[3]} == {
        satu.nama: (satu.usulan, satu.pagu) for satu in klaster.baris
    }
    assert jumlah.sel[3:] == (angka.usulan, angka.pagu)
    assert len(baris) == angka.klaster
    for satu in (teks(naskah(SURAT)), teks(laporan)):
        assert f"{angka.usulan} " in satu
        assert all(rupiah(pagu) in satu for pagu in (angka.pagu, *(bagian.pagu for bagian in tingkat.baris)))


HILANG: dict[str, tuple[str, Callable[[Ruang], Ruang], str]] = {
    "usulan": (SURAT, lambda ruang: replace(ruang, usulan={}), "untuk pelaksana tingkat Provinsi"),
    "evaluasi": (SURAT, lambda ruang: replace(ruang, evaluasi={}), "rata-rata capaian kinerja kegiatan Tahun 2025 ialah"),
    "jalannya penyusunan": (SURAT, lambda ruang: replace(ruang, rapat=(), surat=ruang.surat[-1:]), "sejak tanggal 20 Juli 2026"),
    "dasar hukum": (LAPORAN, lambda ruang: replace(ruang, dasar_hukum=()), "Dasar"),
    "rapat": (LAPORAN, lambda ruang: replace(ruang, rapat=()), "Rapat koordinasi FEDEP di 14 kabupaten/kota"),
    "kesepakatan": (LAPORAN, lambda ruang: replace(ruang, rapat=()), "disepakati dalam rapat gabungan"),
    "temuan": (LAPORAN, lambda ruang: replace(ruang, evaluasi={}), "disarankan segera menyampaikan laporannya"),
    "saran": (LAPORAN, lambda ruang: replace(ruang, usulan={}), "Bagian provinsi sebesar"),
}


@pytest.mark.parametrize(("jenis", "tanpa", "hilang"), HILANG.values(), ids=HILANG)
def test_tanpa_datanya_kalimatnya_tidak_ada(jenis: str, tanpa: Callable[[Ruang], Ruang], hilang: str) -> None:
    ruang = ruang_contoh()
    acara = catatan(ruang)
    assert hilang in teks(naskah(jenis))
    assert hilang not in teks(naskah(jenis, ruang=tanpa(ruang), surat=acara))


@pytest.mark.parametrize("profil", PROFIL)
@pytest.mark.parametrize("jenis", [SURAT, LAPORAN])
def test_pdf_dan_docx_memuat_teks_pohonnya(jenis: str, profil: str) -> None:
    dokumen, tema = naskah(jenis, profil), tema_uji(profil)
    pohon = teks_dokumen(dokumen, tema)
    assert banding(pohon, teks_pdf(tulis_pdf(dokumen, tema, ASET).data)) == []
    assert banding(pohon, teks_docx(tulis_docx(dokumen, tema, ASET))) == []


@pytest.mark.parametrize("jenis", [SURAT, LAPORAN])
def test_bilangan_dalam_perincian_ditulis_dengan_angka(jenis: str) -> None:
    """EYD: figures listed together are all digits; what stands in brackets after an amount is its reading."""
    butir = [re.sub(r"\(.*?\)", "", satu) for satu in teks(naskah(jenis)).split("\n") if re.match(r"[a-z0-9]+\. ", satu)]
    assert sum(bool(re.search(r"\d", satu)) for satu in butir) >= 4
    assert [satu for satu in butir if re.search(r"\b(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas)\b", satu)] == []
