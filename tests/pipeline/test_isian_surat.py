"""The form that goes with a letter is a workbook beside it: prefilled, open only where it is to be filled in, published too."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.pipeline.manifes import baca_manifes
from tests.cli.test_check import klaster
from tests.ruang_uji import EVALUASI, salin

SURAT = "2027/permohonan-laporan"
BERKAS = f"{SURAT}/dkp-provinsi-isian.xlsx"


@pytest.fixture(scope="module")
def keluar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("isian")
    assert "3 naskah dalam 6 berkas" in bangun(salin(folder, {}), folder / "hasil")
    return folder / "hasil"


def bangun(akar: Path, keluar: Path) -> str:
    hasil = klaster("--root", str(akar), "build", "permohonan-laporan", "--format", "docx,xlsx", "--out", str(keluar))
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout


@pytest.fixture(scope="module")
def isian(keluar: Path) -> Workbook:
    return load_workbook(keluar / BERKAS)


def baris(lembar: Worksheet) -> list[list[object]]:
    """Rows from the header on."""
    semua = [[sel.value for sel in satu] for satu in lembar.iter_rows()]
    return semua[next(ke for ke, satu in enumerate(semua) if satu[0] == "No.") :]


def test_setiap_formulir_surat_satu_lembar(isian: Workbook) -> None:
    """Rows 54 and 58: the report on n-1 and the plan of n, in one letter."""
    assert isian.sheetnames == ["Laporan 2025", "Rencana 2026"]
    judul = "ISIAN LAPORAN HASIL KEGIATAN KLASTER TAHUN 2025, KEPALA DINAS KELAUTAN DAN PERIKANAN PROVINSI JAWA TENGAH"
    assert isian["Laporan 2025"]["A1"].value == judul


def test_baris_terisi_kegiatan_penerima_dengan_id_dan_kolom_formulir(isian: Workbook) -> None:
    kepala, pertama, *lain = baris(isian["Laporan 2025"])
    assert kepala[:8] == ["No.", "ID", "Program/Kegiatan", "Lokasi", "Indikator", "Target", "Realisasi", "Anggaran (Rp)"]
    assert pertama[1:3] == ["RJG-K25-01", "Pelatihan sanitasi rumah pengupas"]
    assert (pertama[6], pertama[7], isinstance(pertama[7], int)) == (None, 150_000_000, True)
    assert [satu[0] for satu in lain] == list(range(2, len(lain) + 2))
    assert all(nilai is None for satu in lain[-10:] for nilai in satu[1:])


def test_hanya_sel_kosong_yang_dapat_diisi(isian: Workbook) -> None:
    for lembar in isian:
        assert lembar.protection.sheet
        assert not lembar.protection.password
        kepala = next(ke for ke, satu in enumerate(lembar.iter_rows(), 1) if satu[0].value == "No.")
        isi = [sel for satu in lembar.iter_rows(min_row=kepala) for sel in satu]
        assert [sel.coordinate for sel in isi if sel.protection.locked is (sel.value is None)] == []
        assert any(sel.value is None for sel in isi)


def test_kolom_uang_berformat_dan_menolak_yang_bukan_bilangan(isian: Workbook) -> None:
    lembar = isian["Laporan 2025"]
    kepala = {sel.value: sel.column_letter for satu in lembar.iter_rows() for sel in satu if isinstance(sel.value, str)}
    kolom = kepala["Realisasi anggaran (Rp)"]
    assert "#,##0" in lembar[f"{kolom}10"].number_format
    syarat = {str(satu.sqref)[0]: satu.type for satu in lembar.data_validations.dataValidation}
    assert (syarat[kolom], syarat[kepala["Realisasi"]]) == ("whole", "decimal")


def test_isian_tercatat_dalam_manifest_bersama_suratnya(keluar: Path) -> None:
    entri = baca_manifes(keluar / "manifest.json")
    assert len(entri) == 6
    assert (entri[BERKAS].jenis, entri[BERKAS].penerima) == ("permohonan-laporan", "dkp-provinsi")
    assert entri[BERKAS].rekaman == entri[f"{SURAT}/dkp-provinsi.docx"].rekaman
    assert "templates/dokumen/isian-rencana.md" in entri[BERKAS].templat


def test_isian_hilang_bersama_penerimanya(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    bangun(akar, tmp_path / "hasil")
    isian = tmp_path / "hasil" / SURAT / "fedep-demak-isian.xlsx"
    assert isian.exists()
    evaluasi = akar / EVALUASI
    evaluasi.write_text(
        evaluasi.read_text("utf-8").replace("pelaksana: dinas-perikanan-demak", "pelaksana: dkp-provinsi"), "utf-8"
    )
    bangun(akar, tmp_path / "hasil")
    assert not isian.exists()
    assert (tmp_path / "hasil" / BERKAS).exists()
