from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pdfplumber
from docx import Document

from generator.inspection.docx_struktur import periksa_docx
from generator.pipeline.terbitan import periksa_terbitan
from tests.cli.test_check import klaster
from tests.ruang_uji import USULAN, salin

SURAT = "2027/permohonan-laporan"


def teks(berkas: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(berkas.read_bytes())) as arsip:
        assert arsip.testzip() is None
    dokumen = Document(str(berkas))
    sel = [kotak.text for tabel in dokumen.tables for baris in tabel.rows for kotak in baris.cells]
    return "\n".join([*(paragraf.text for paragraf in dokumen.paragraphs), *sel])


def test_each_recipient_gets_a_letter_about_its_own_activities(tmp_path: Path) -> None:
    hasil = klaster(
        "--root", str(salin(tmp_path, {})), "build", "permohonan-laporan", "--format", "docx", "--out", str(tmp_path / "hasil")
    )
    assert (hasil.returncode, hasil.stderr) == (0, "")
    surat = {satu.stem: teks(satu) for satu in (tmp_path / "hasil" / SURAT).glob("*.docx")}
    assert set(surat) == {"disperindag-provinsi", "dkp-provinsi", "fedep-demak"}
    assert "Pelatihan sanitasi rumah pengupas" in surat["dkp-provinsi"]
    assert "Pengurangan bahan baku rusak" not in surat["dkp-provinsi"]
    assert "Pengurangan bahan baku rusak" in surat["fedep-demak"]
    assert "050/012/FPESD/VII/2026" in surat["dkp-provinsi"]
    assert "Senin, 31 Agustus 2026" in surat["dkp-provinsi"].replace("\u00a0", " ")
    assert "NAMA KETUA CONTOH, S.E., M.Si." in surat["dkp-provinsi"]
    assert all(not periksa_docx(satu.read_bytes()) for satu in (tmp_path / "hasil" / SURAT).glob("*.docx"))
    assert periksa_terbitan(tmp_path / "hasil") == []


def test_the_signer_is_who_held_the_post_on_the_day_of_the_letter(tmp_path: Path) -> None:
    akar = salin(tmp_path, {"forum/surat/2026/permohonan-laporan.yaml": ("tanggal: 2026-07-20", "tanggal: 2025-07-20")})
    klaster("--root", str(akar), "build", "--all", "--to", "dkp-provinsi", "--format", "docx", "--out", str(tmp_path / "hasil"))
    surat = teks(tmp_path / "hasil" / SURAT / "dkp-provinsi.docx")
    assert "NAMA KETUA LAMA CONTOH" in surat
    assert "Dinas Perikanan Lama" in surat


def test_faulty_records_stop_the_build_and_leave_earlier_outputs(tmp_path: Path) -> None:
    akar, keluar = salin(tmp_path, {}), tmp_path / "hasil"
    perintah = ("--root", str(akar), "build", "--all", "--format", "docx", "--out", str(keluar))
    assert klaster(*perintah).returncode == 0
    sebelum = {satu: satu.read_bytes() for satu in keluar.rglob("*") if satu.is_file()}
    berkas = akar / USULAN
    berkas.write_text(berkas.read_text("utf-8").replace("pagu: 200000000", "pagu: 1"), "utf-8")
    hasil = klaster(*perintah)
    assert hasil.returncode == 1
    assert "R20" in hasil.stderr
    assert {satu: satu.read_bytes() for satu in keluar.rglob("*") if satu.is_file()} == sebelum
    assert klaster(*perintah, "--draf").returncode == 0


def test_same_records_same_bytes(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    for nama in ("satu", "dua"):
        klaster("--root", str(akar), "build", "--all", "--to", "dkp-provinsi", "--out", str(tmp_path / nama))
    hasil = [{p.name: p.read_bytes() for p in (tmp_path / nama / SURAT).glob("*")} for nama in ("satu", "dua")]
    assert hasil[0] == hasil[1]
    assert set(hasil[0]) == {"dkp-provinsi.docx", "dkp-provinsi.pdf"}


def test_unknown_kind_and_missing_id_are_usage_errors() -> None:
    assert klaster("build", "tidak-ada").returncode == 2
    assert klaster("build").returncode == 2
    assert klaster("build", "--all", "--format", "odt").returncode == 2


def test_the_catalogue_is_listed_for_people_and_machines() -> None:
    assert "permohonan-laporan" in klaster("list").stdout
    jenis = {satu["id"]: satu for satu in json.loads(klaster("list", "--json").stdout)}
    assert jenis["permohonan-laporan"]["langkah"] == "B1.1, B2.1"


def test_the_pdf_says_how_many_pages_it_has(tmp_path: Path) -> None:
    perintah = ("build", "--all", "--to", "dkp-provinsi", "--format", "pdf", "--out", str(tmp_path))
    assert klaster("--root", str(salin(tmp_path / "r", {})), *perintah, folder=tmp_path).returncode == 0
    data = (tmp_path / SURAT / "dkp-provinsi.pdf").read_bytes()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        halaman = len(pdf.pages)
        assert "050/012/FPESD/VII/2026" in pdf.pages[0].extract_text()
    assert f'"halaman": {halaman}' in (tmp_path / "manifest.json").read_text("utf-8")
