"""Who signs a letter and how, from the records to its block of signatures (tata naskah dinas §4.1, §4.2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents.katalog import muat_katalog
from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import BlokTandaTangan, Dokumen, Penanda, Utuh
from tests.dokumen_semua import ASET, tema_uji
from tests.penanda_uji import ruang_bertanda_tangan

KETUA = Penanda(
    ("KETUA FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA PROVINSI JAWA TENGAH,",),
    "NAMA KETUA CONTOH, S.E., M.Si.",
)
SEKDA = Penanda(("SEKRETARIS DAERAH,",), "NAMA SEKDA CONTOH", pangkat="Pembina Utama", nip="0" * 18)
KEPALA = Penanda(("KEPALA BADAN CONTOH,",), "NAMA KEPALA CONTOH", awalan="Plt.", pangkat="Pembina")


def surat(tujuan: Path, tanda_tangan: str) -> Dokumen:
    ruang = periksa_ruang(ruang_bertanda_tangan(tujuan, tanda_tangan)).ruang
    assert ruang is not None
    jenis = (katalog := muat_katalog(ASET.parent)[0]).jenis["permohonan-laporan"]
    (catatan,) = (satu for satu in ruang.surat if satu.jenis == jenis.kepala.id)
    penerima = penerima_surat(ruang, jenis, catatan)[0]
    return susun_surat(ruang, katalog, jenis, Acuan(catatan, penerima, tema_uji("jateng2012")))


def blok(dokumen: Dokumen) -> BlokTandaTangan:
    akhir = dokumen.fragmen[0].bagian[0].isi[-1]
    assert isinstance(akhir, Utuh)
    return next(satu for satu in akhir.isi if isinstance(satu, BlokTandaTangan))


@pytest.mark.parametrize(
    ("tanda_tangan", "harap"),
    [
        ("{oleh: kepala-badan}", BlokTandaTangan((KEPALA,))),
        (
            "{oleh: sekda, atas_nama: gubernur}",
            BlokTandaTangan(
                (Penanda(("Pj. GUBERNUR CONTOH", *SEKDA.jabatan), SEKDA.nama, "a.n.", SEKDA.pangkat, SEKDA.nip),),
            ),
        ),
        (
            "{oleh: kepala-badan, atas_nama: gubernur, untuk_beliau: sekda}",
            BlokTandaTangan(
                (
                    Penanda(
                        ("Pj. GUBERNUR CONTOH", "SEKRETARIS DAERAH", "u.b.", "Plt. KEPALA BADAN CONTOH,"),
                        KEPALA.nama,
                        "a.n.",
                        KEPALA.pangkat,
                    ),
                )
            ),
        ),
        ("{bersama: sekda}", BlokTandaTangan((SEKDA, KETUA), susunan="dua")),
        ("{mengetahui: sekda}", BlokTandaTangan((SEKDA, KETUA), susunan="dua", pembuka_kiri=("Mengetahui,",))),
        (
            "{bersama: kepala-badan, menyetujui: sekda}",
            BlokTandaTangan((KEPALA, KETUA, SEKDA), susunan="tiga", pembuka_bawah=("Menyetujui,",)),
        ),
    ],
)
def test_signers_stand_as_the_letter_says(tanda_tangan: str, harap: BlokTandaTangan, tmp_path: Path) -> None:
    assert blok(surat(tmp_path, tanda_tangan)) == harap


def test_only_a_letter_signed_electronically_says_so(tmp_path: Path) -> None:
    elektronik, basah = surat(tmp_path / "e", "{cara: elektronik}"), surat(tmp_path / "b", "{cara: basah}")
    kata = tema_uji("jateng2012").kata
    assert (blok(elektronik).elektronik, elektronik.kaki) == (kata.elektronik, kata.kaki_elektronik)
    assert (blok(basah).elektronik, basah.kaki) == ("", "")


def test_the_comma_stands_after_the_last_line_of_the_post_only(tmp_path: Path) -> None:
    (penanda,) = blok(surat(tmp_path, "{oleh: sekda, atas_nama: gubernur}")).penanda
    assert [satu.endswith(",") for satu in penanda.jabatan] == [False, True]
