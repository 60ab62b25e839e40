"""A complaint about a paper names the record's line its words come from, or the template's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.documents.katalog import muat_katalog
from generator.keluhan import Keluhan
from generator.pipeline.bangun import bangun
from generator.pipeline.naskah import susun_naskah
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.pesanan import Pesanan
from generator.pipeline.rancangan import Bahan, rencanakan
from tests.buku_uji import TEMPLAT
from tests.ruang_uji import EVALUASI, salin

SURAT = "templates/dokumen/permohonan-laporan.md"
PEJABAT = "forum/pejabat.yaml"


def keluhan(tmp_path: Path, berkas: str, lama: str, baru: str) -> Keluhan:
    """The one complaint that refuses the letter to the office of fisheries."""
    akar = salin(tmp_path, {} if berkas == SURAT else {berkas: (lama, baru)})
    if berkas == SURAT:
        shutil.copytree(TEMPLAT, akar / "templates")
        teks = (akar / SURAT).read_text("utf-8")
        assert lama in teks
        (akar / SURAT).write_text(teks.replace(lama, baru, 1), "utf-8")
    pesanan = Pesanan(("permohonan-laporan",), "dkp-provinsi", ("docx",), False, None)
    hasil = bangun(akar, tmp_path / "hasil", pesanan, "")
    assert not (tmp_path / "hasil/2027/permohonan-laporan").exists()
    ((satu,),) = (ditolak.keluhan for ditolak in hasil.ditolak)
    assert "2027/permohonan-laporan/dkp-provinsi" in satu.pesan
    return satu


NAMA = "Pelatihan sanitasi rumah pengupas"


@pytest.mark.parametrize(
    ("nama", "kode", "ditemukan"),
    [
        ("Pelatihan Rabu, 20 Juli 2026", "DINAS-HARI", "Rabu, 20 Juli 2026"),
        ("Pelatihan TODO", "BOCOR-CATATAN", "Pelatihan TODO"),
    ],
)
def test_words_of_a_value_lead_to_its_field(nama: str, kode: str, ditemukan: str, tmp_path: Path) -> None:
    satu = keluhan(tmp_path, EVALUASI, f"nama: {NAMA}", f"nama: {nama}")
    assert (satu.kode, satu.tempat.berkas, satu.medan) == (kode, EVALUASI, "kegiatan[0].nama")
    baris = (tmp_path / "ruang" / EVALUASI).read_text("utf-8").splitlines()[satu.tempat.baris - 1]
    assert baris[satu.tempat.kolom - 1 :] == nama
    assert satu.ditemukan and ditemukan in satu.ditemukan


def test_words_of_an_author_lead_to_the_line_of_the_template(tmp_path: Path) -> None:
    awal = "Dalam rangka"
    satu = keluhan(tmp_path, SURAT, awal, f"Pada Rabu, 20 Juli 2026 {awal}")
    baris = (tmp_path / "ruang" / SURAT).read_text("utf-8").splitlines()[satu.tempat.baris - 1]
    assert (satu.kode, satu.tempat.berkas) == ("DINAS-HARI", SURAT)
    assert baris[satu.tempat.kolom - 1 :].startswith("Rabu, 20 Juli 2026")


def test_an_empty_place_in_a_template_is_found_in_every_paper(tmp_path: Path) -> None:
    satu = keluhan(tmp_path, SURAT, "Dalam rangka", "Pada tanggal ……. dalam rangka")
    assert (satu.kode, satu.tempat.berkas) == ("BOCOR-TEMPAT", SURAT)
    assert satu.tempat.baris > 1


def test_a_name_that_is_no_value_of_the_tree_leads_to_its_record_too(tmp_path: Path) -> None:
    satu = keluhan(tmp_path, PEJABAT, "NAMA KETUA CONTOH", "XXX KETUA")
    assert (satu.kode, satu.tempat.berkas) == ("BOCOR-CATATAN", PEJABAT)
    assert satu.medan.endswith(".nama")


def test_a_draft_may_still_have_placeholders(tmp_path: Path) -> None:
    akar = salin(tmp_path, {EVALUASI: (f"nama: {NAMA}", "nama: TODO")})
    katalog, salah = muat_katalog(TEMPLAT)
    ruang = periksa_ruang(akar).ruang
    assert ruang
    bahan = Bahan(ruang, katalog, TEMPLAT / "tema", True, (), tuple(salah))
    naskah = [susun_naskah(bahan, satu) for satu in rencanakan(bahan, katalog.jenis["permohonan-laporan"]).rancangan]
    assert len(naskah) == 3
