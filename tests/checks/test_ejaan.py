"""Spelling rules (tata naskah dinas §6, §10 rows 7–9): each fires, what is right passes, and a complaint says where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.checks.ejaan import KODE, Ejaan, PolaEjaan, baca_ejaan, muat_ejaan
from generator.documents.ejaan_templat import periksa_ejaan_templat
from generator.documents.katalog import muat_katalog
from generator.keluhan import Berat
from generator.pipeline.pemeriksaan import periksa_ruang
from tests.dokumen_semua import ASET
from tests.ruang_uji import USULAN, salin

EJAAN, SALAH = baca_ejaan(ASET.parent)
ATURAN = [pola for _, pola in EJAAN.pola]

SALAH_EJA = [
    ("1 s/d 2 September 2026", "EJAAN-SINGKATAN"),
    ("a.n Gubernur", "EJAAN-SINGKATAN"),
    ("u/b Asisten", "EJAAN-SINGKATAN"),
    ("Perihal: Undangan", "EJAAN-SURAT"),
    ("Kepada Yth. Bapak Kepala Dinas", "EJAAN-SURAT"),
    ("Rp. 50.000", "EJAAN-UANG"),
    ("Rp 50.000", "EJAAN-UANG"),
    ("Rp50.000,-", "EJAAN-UANG"),
    ("9 Nopember 2026", "EJAAN-BULAN-HARI"),
    ("2 Pebruari 2026", "EJAAN-BULAN-HARI"),
    ("hari Jum'at", "EJAAN-BULAN-HARI"),
    ("tanggal 9-11-26", "EJAAN-BULAN-HARI"),
    ("tanggal 09 November 2026", "EJAAN-BULAN-HARI"),
    ("dua milyar", "EJAAN-KATA"),
    ("propinsi Jawa Tengah", "EJAAN-KATA"),
    ("sub bagian umum", "EJAAN-KATA"),
    ("09:00-12:00 WIB", "EJAAN-WAKTU"),
    ("mulai jam 9", "EJAAN-WAKTU"),
    ("Nama Contoh, SE. MSi", "EJAAN-GELAR"),
    ("Rapat dihadiri 12 orang dari tiap wilayah.", "EJAAN-BILANGAN"),
    ("Rapat ditutup. 25 klaster telah dibahas.", "EJAAN-BILANGAN"),
    ("surat kepada bupati Demak atau gubernur Jawa Tengah", "EJAAN-KAPITAL"),
    ("undangan dari ketua FEDEP", "EJAAN-KAPITAL"),
    ("Rapat dipimpin oleh Ketua yang hadir", "EJAAN-KAPITAL"),
    ("Usulan Program Dan Kegiatan", "EJAAN-KAPITAL"),
]
BENAR = [
    "Rp50.000.000,00 (lima puluh juta rupiah)",
    "Kamis, 19 November 2026 pukul 09.00 s.d. 12.00 WIB",
    "a.n. Gubernur, u.b. Asisten, u.p. Kepala Bidang, c.q. Kepala Bappeda, d.a. Sekretariat",
    "Nama Contoh, S.E., M.Si.",
    "050/012/FPESD/VII/2026 di kabupaten/kota, 2 jam 30 menit, skala 1:50.000, ayat 3:12",
    "daerah istimewa, meja/kursi, 1.250 unit",
    "Dari 25 klaster, 12 klaster telah melapor. Rapat dihadiri 125 orang. Usulan itu memerlukan 3 kg benih.",
    "target 3 kegiatan",
    "Kementerian Dalam Negeri, Kepala Dinas Perindustrian, Ketua Forum Rembug Klaster yang dipilih anggotanya",
    "Ketua yang hadir memimpin rapat. Ketua FPESD dan Gubernur Jawa Tengah menandatanganinya.",
]


def test_the_rules_of_the_project_can_be_read() -> None:
    assert SALAH == []
    assert {satu.kode for satu in ATURAN} == KODE.keys() - {"EJAAN-POLA"}


@pytest.mark.parametrize("pola", ATURAN, ids=lambda satu: satu.contoh)
def test_each_pattern_finds_its_example_and_passes_the_mended_one(pola: PolaEjaan) -> None:
    assert [satu.pola for satu in EJAAN.temukan(pola.contoh)].count(pola) == 1
    assert list(EJAAN.temukan(pola.benar)) == []


@pytest.mark.parametrize(("teks", "kode"), SALAH_EJA)
def test_what_the_rules_of_offices_forbid_is_found(teks: str, kode: str) -> None:
    assert {satu.pola.kode for satu in EJAAN.temukan(teks)} == {kode}


@pytest.mark.parametrize("teks", BENAR)
def test_what_they_ask_for_passes(teks: str) -> None:
    assert list(EJAAN.temukan(teks)) == []


def test_the_wrong_word_of_a_sentence_is_named_not_the_sentence() -> None:
    teks = "Rapat ini membahas 3 klaster dengan lancar."
    (salah,) = EJAAN.temukan(teks)
    assert (salah.kata, salah.awal) == ("3 klaster", teks.index("3"))


def test_what_is_quoted_passes() -> None:
    assert list(EJAAN.temukan("Buku “Profil Propinsi Jawa Tengah” terbit.")) == []
    assert len(list(EJAAN.temukan("Buku “Profil” propinsi."))) == 1


def test_a_record_is_warned_where_it_was_typed(tmp_path: Path) -> None:
    keluhan = periksa_ruang(salin(tmp_path, {USULAN: ("permasalahan: ", "permasalahan: Modal Rp. 5 juta; ")})).keluhan
    assert [(satu.kode, satu.berat, satu.medan, satu.ditemukan) for satu in keluhan] == [
        ("EJAAN-UANG", Berat.PERINGATAN, "usulan[0].permasalahan", "Rp.")
    ]
    assert keluhan[0].tempat.berkas == USULAN
    assert keluhan[0].tempat.baris > 0


def test_records_that_quote_old_papers_are_excused(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    isi = "dasar_hukum:\n  - {jenis: undang_undang, nomor: '10', tahun: '1950', tentang: Pembentukan Propinsi Jawa Tengah}\n"
    (akar / "forum/dasar-hukum.yaml").write_text(isi, "utf-8")
    assert not [satu for satu in periksa_ruang(akar).keluhan if satu.kode.startswith("EJAAN")]


def test_a_template_is_faulted_at_its_line_and_column(tmp_path: Path) -> None:
    shutil.copytree(ASET.parent, tmp_path / "templates", ignore=shutil.ignore_patterns("huruf"))
    berkas = tmp_path / "templates/dokumen/permohonan-laporan.md"
    sumber = berkas.read_text("utf-8").replace("Dalam rangka penyusunan", "Dalam rangka\npenyusunan s/d", 1)
    berkas.write_text(sumber, "utf-8")
    baris = sumber.splitlines().index(next(satu for satu in sumber.splitlines() if "s/d" in satu)) + 1
    (satu,) = muat_katalog(tmp_path / "templates")[1]
    assert (satu.kode, satu.berat) == ("EJAAN-SINGKATAN", Berat.GALAT)
    assert (satu.tempat.berkas, satu.tempat.baris, satu.tempat.kolom) == ("templates/dokumen/permohonan-laporan.md", baris, 12)


def test_the_values_of_a_template_are_not_its_authors_words() -> None:
    assert periksa_ejaan_templat('Pagu {{ "Rp. 5" }} {% if "s/d" %} {# milyar #}', "x.md", EJAAN) == []
    assert len(periksa_ejaan_templat("Pagu Rp. {{ nilai }}", "x.md", EJAAN)) == 1


def test_a_pattern_that_cannot_be_read_is_named() -> None:
    data = b"pola:\n  - {kode: EJAAN-KATA, cari: '(a', kunci: [a], harap: b, contoh: a, benar: b}\n"
    ejaan, (satu,) = muat_ejaan(data, "templates/ejaan.yaml")
    assert ejaan == Ejaan()
    assert (satu.kode, satu.medan, satu.tempat.baris) == ("EJAAN-POLA", "pola[0].cari", 2)
