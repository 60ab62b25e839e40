"""What `teks_dokumen` says of single blocks: each rule of its docstring by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.tree import (
    Bagian,
    BarisTabel,
    Blok,
    BlokTandaTangan,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Dokumen,
    EntriDaftar,
    Fragmen,
    Judul,
    KepalaLampiran,
    KepalaSurat,
    Kolom,
    Kop,
    Lambang,
    Paragraf,
    Penanda,
    Tabel,
    Teks,
    Tujuan,
)
from generator.tree.teks import label_butir, lipat, teks_dokumen
from tests.dokumen_semua import alinea, kata, tema_uji


def teks(*blok: Blok, tema: str = "jateng2012", halaman: bool = True) -> list[str]:
    dokumen = Dokumen("Uji", "Uji", date(2026, 1, 1), (Fragmen("f", (Bagian("isi", blok),)),))
    return teks_dokumen(dokumen, tema_uji(tema), halaman)


def test_judul_didahului_nomornya() -> None:
    assert teks(Judul(1, kata("PROFIL"), nomor="BAB III")) == ["BAB III PROFIL"]


def test_spasi_dilipat_dan_tanda_pemenggal_dibuang() -> None:
    assert lipat(" a\u00a0 b\n\tc\u00add\u200be f\u20111 ") == "a b cde f-1"


def test_catatan_kaki_menyusul_bloknya() -> None:
    catatan = CatatanKaki(kata("catatan"))
    assert teks(Paragraf((Teks("awal"), catatan, Teks(" akhir"))), alinea("berikut")) == ["awal akhir", "catatan", "berikut"]


def test_butir_bersarang_berdiri_sendiri_dan_titik_tak_ditulis() -> None:
    dalam = Daftar(((alinea("x"),),))
    assert teks(Daftar(((alinea("satu"), dalam), (dalam,)), "a.")) == ["a. satu", "x", "b.", "x"]


@pytest.mark.parametrize(("ke", "label"), [(1, "a)"), (26, "z)"), (27, "aa)"), (28, "bb)")])
def test_label_huruf_seperti_pengolah_kata(ke: int, label: str) -> None:
    assert label_butir("a)", ke) == label


def test_tabel_baris_demi_baris() -> None:
    kolom = (Kolom("a", "Nama"), Kolom("b", "Nilai", "persen", rinci=True))
    baris = (
        BarisTabel((), "subjudul", "Kelompok"),
        BarisTabel(("satu", Decimal("92.5"))),
        BarisTabel(("tak tampak", None), lanjutan=True),
        BarisTabel(("", "")),
        BarisTabel((None, Decimal(90)), "total", "Rata-rata"),
    )
    tabel = Tabel(kolom, baris, keterangan=kata("Capaian"), sumber=kata("uji."), nomor="3.1.2")
    harap = ["Tabel 3.1.2 Capaian", "Nama", "Nilai", "Kelompok", "satu", "92,50", "–", "Rata-rata", "90,00", "Sumber: uji."]
    assert teks(tabel) == harap
    assert teks(replace(tabel, gaya="matriks"))[1:5] == ["Nama", "Nilai", "1", "2"]


def test_label_dan_nilai_di_kolom_pertama_ditolak() -> None:
    tabel = Tabel((Kolom("a", "A"),), (BarisTabel((1,), "total", "Jumlah"),))
    with pytest.raises(ValueError, match="kolom pertama"):
        teks(tabel)


def test_label_halaman_daftar_isi_boleh_ditinggalkan() -> None:
    daftar = DaftarIsi("isi", (EntriDaftar(1, "BAB I", "PENDAHULUAN", "bab-1", "1"),))
    assert teks(daftar) == ["BAB I PENDAHULUAN 1"]
    assert teks(daftar, halaman=False) == ["BAB I PENDAHULUAN"]


def test_kepala_surat_menurut_susunan_profil() -> None:
    kepala = KepalaSurat(kata("Semarang, 1 Mei 2026"), (("Nomor", ()), ("Hal", kata("Uji"))), Tujuan(("Kepala",), di="Semarang"))
    kiri = ["Nomor :", "Hal : Uji"]
    assert teks(kepala) == [*kiri, "Semarang, 1 Mei 2026", "Kepada", "Yth. Kepala", "di-", "SEMARANG"]
    assert teks(kepala, tema="permendagri2023") == ["Semarang, 1 Mei 2026", *kiri, "Yth. Kepala", "di Semarang"]


def test_urutan_baris_lampiran_menurut_profil() -> None:
    kepala = KepalaLampiran(("LAMPIRAN",), (("NOMOR", kata("1")), ("TANGGAL", kata("2")), ("HAL", kata("3"))))
    assert teks(kepala) == ["LAMPIRAN", "TANGGAL : 2", "NOMOR : 1", "HAL : 3"]
    assert teks(kepala, tema="permendagri2023") == ["LAMPIRAN", "NOMOR : 1", "TANGGAL : 2", "HAL : 3"]


def test_tiga_penanda_dibaca_baris_demi_baris() -> None:
    a, b, c = (Penanda((f"J{satu},",), f"N{satu}", awalan="Plt." if satu == "B" else "", nip="1" * 18) for satu in "ABC")
    blok = BlokTandaTangan((a, b, c), ("Semarang",), "tiga", pembuka_bawah=("Mengetahui,",))
    for tema, nip in (("jateng2012", "NIP 11111111 111111 1 111"), ("permendagri2023", "NIP 111111111111111111")):
        harap = ["Semarang", "JA,", "Plt. JB,", "NA", nip, "NB", nip, "Mengetahui,", "JC,", "NC", nip]
        assert teks(blok, tema=tema) == harap


def test_kotak_elektronik_menggantikan_nama_dan_nip() -> None:
    penanda = Penanda(("GUBERNUR CONTOH", "SEKRETARIS DAERAH,"), "NAMA", awalan="a.n.", pangkat="Pembina", nip="1" * 18)
    jabatan = ["a.n. GUBERNUR CONTOH", "SEKRETARIS DAERAH,"]
    blok = BlokTandaTangan((penanda,), elektronik="Ditandatangani secara elektronik oleh:")
    assert teks(blok) == [*jabatan, "Ditandatangani secara elektronik oleh:", *jabatan, "NAMA", "Pembina"]


def test_pembuka_kiri_dibaca_sebelum_pembuka_kanan() -> None:
    a, b = (Penanda((f"J{satu},",), f"N{satu}") for satu in "AB")
    blok = BlokTandaTangan((a, b), ("Disahkan di", "pada tanggal"), "dua", pembuka_kiri=("Mengetahui",))
    assert teks(blok) == ["Mengetahui", "Disahkan di", "pada tanggal", "JA,", "JB,", "NA", "NB"]


def test_lambang_kop_berteks_pengganti() -> None:
    kop = Kop("perangkat_daerah", ("A",), ("B",), ("C",), Lambang(b"", "png", 1, "Lambang contoh"))
    assert teks(kop) == ["Lambang contoh", "A", "B", "C"]


def test_unsur_asing_ditolak() -> None:
    class Asing:
        pass

    with pytest.raises(TypeError, match="Asing"):
        teks(Asing())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Asing"):
        teks(Paragraf((Asing(),)))  # type: ignore[arg-type]
