from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pdfplumber
import pikepdf
from docx import Document

from generator.inspection.docx_struktur import periksa_docx
from generator.pipeline.manifes import baca_manifes
from generator.pipeline.terbitan import periksa_terbitan
from tests.cli.test_check import klaster
from tests.ruang_uji import EVALUASI, USULAN, salin

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
    assert hasil.returncode == 0
    assert hasil.stderr.splitlines()[0] == f"[1/3] {SURAT}/disperindag-provinsi"
    assert hasil.stdout.splitlines()[-1].startswith("3 naskah dalam 3 berkas; selesai dalam ")
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
    tulis_ulang(akar / "forum/surat/2026/permohonan-laporan.yaml", "VII/2026", "VII/2025")
    klaster("--root", str(akar), "build", "--all", "--to", "dkp-provinsi", "--format", "docx", "--out", str(tmp_path / "hasil"))
    surat = teks(tmp_path / "hasil" / SURAT / "dkp-provinsi.docx")
    assert "NAMA KETUA LAMA CONTOH" in surat
    assert "Dinas Perikanan Lama" in surat


def isi(folder: Path) -> dict[str, bytes]:
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()}


def tulis_ulang(berkas: Path, lama: str, baru: str) -> None:
    teks_lama = berkas.read_text("utf-8")
    assert lama in teks_lama
    berkas.write_text(teks_lama.replace(lama, baru), "utf-8")


def test_an_error_refuses_only_the_papers_that_read_the_record(tmp_path: Path) -> None:
    akar, keluar = salin(tmp_path, {}), tmp_path / "hasil"
    perintah = ("--root", str(akar), "build", "permohonan-laporan", "--format", "docx", "--out", str(keluar))
    assert klaster(*perintah).returncode == 0
    sebelum = isi(keluar)
    tulis_ulang(akar / EVALUASI, "bukti: [{jenis: laporan", "bukti: [{jenis: spj")
    tulis_ulang(akar / "forum/penerbit/fpesd.yaml", "kota: Semarang", "kota: Salatiga")
    hasil = klaster(*perintah)
    assert hasil.returncode == 1
    assert "R23" in hasil.stderr
    assert f"Ditolak: {SURAT}/dkp-provinsi, karena galat pada {EVALUASI}; versi sebelumnya dibiarkan." in hasil.stderr
    sesudah = isi(keluar)
    assert {jalur for jalur in sebelum if sebelum[jalur] != sesudah[jalur]} == {
        f"{SURAT}/disperindag-provinsi.docx",
        "manifest.json",
        "SHA256SUMS",
    }
    assert periksa_terbitan(keluar) == []

    hasil = klaster(*perintah, "--draf")
    assert hasil.returncode == 0
    assert all("DRAF" in halaman_kepala(keluar / SURAT / f"{satu}.docx") for satu in ("dkp-provinsi", "disperindag-provinsi"))


def halaman_kepala(berkas: Path) -> str:
    """All XML of a DOCX: marks stand in headers."""
    with zipfile.ZipFile(berkas) as arsip:
        return "".join(arsip.read(nama).decode() for nama in arsip.namelist() if nama.endswith(".xml"))


def test_errors_that_concern_other_papers_are_only_counted(tmp_path: Path) -> None:
    akar = salin(tmp_path, {USULAN: ("pelaksana: dkp-provinsi", "pelaksana: tidak-ada")})
    perintah = ("build", "permohonan-laporan", "--to", "dkp-provinsi", "--format", "docx", "--out", str(tmp_path / "hasil"))
    hasil = klaster("--root", str(akar), *perintah)
    assert hasil.returncode == 0
    berkas, *_, galat = hasil.stderr.splitlines()
    assert (berkas, galat) == (f"[1/1] {SURAT}/dkp-provinsi", "1 galat lain tidak menyangkut naskah ini; lihat klaster check.")
    assert USULAN not in hasil.stderr


def test_a_letter_whose_recipient_is_gone_goes_too_unless_somebody_edited_it(tmp_path: Path) -> None:
    akar, keluar = salin(tmp_path, {}), tmp_path / "hasil"
    perintah = ("--root", str(akar), "build", "permohonan-laporan", "--format", "docx", "--out", str(keluar))
    klaster(*perintah)
    (keluar / SURAT / "fedep-demak.docx").write_bytes(b"disunting staf")
    tulis_ulang(akar / EVALUASI, "pelaksana: dinas-perikanan-demak", "pelaksana: dkp-provinsi")
    tulis_ulang(akar / "forum/pokja.yaml", "pembina: [disperindag-provinsi]", "pembina: [dkp-provinsi]")
    hasil = klaster(*perintah)
    assert hasil.returncode == 0
    assert f"{SURAT}/fedep-demak.docx tidak lagi menjadi keluaran, tetapi telah disunting" in hasil.stderr
    assert sorted(satu.name for satu in (keluar / SURAT).iterdir()) == ["dkp-provinsi.docx", "fedep-demak.docx"]
    tercatat = json.loads((keluar / "manifest.json").read_text("utf-8"))["keluaran"]
    assert [satu["jalur"] for satu in tercatat] == [f"{SURAT}/dkp-provinsi.docx"]


def test_recipients_are_not_gone_while_an_error_leaves_open_who_they_are(tmp_path: Path) -> None:
    akar, keluar = salin(tmp_path, {}), tmp_path / "hasil"
    perintah = ("--root", str(akar), "build", "permohonan-laporan", "--format", "docx", "--out", str(keluar))
    klaster(*perintah)
    (akar / EVALUASI).write_text("kegiatan: [", "utf-8")
    assert klaster(*perintah).returncode == 1
    assert sorted(satu.stem for satu in (keluar / SURAT).iterdir()) == ["disperindag-provinsi", "dkp-provinsi", "fedep-demak"]


def test_same_records_same_bytes(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    for nama in ("satu", "dua"):
        klaster("--root", str(akar), "build", "--all", "--to", "dkp-provinsi", "--out", str(tmp_path / nama))
    hasil = [{p.name: p.read_bytes() for p in (tmp_path / nama / SURAT).glob("*")} for nama in ("satu", "dua")]
    assert hasil[0] == hasil[1]
    assert set(hasil[0]) == {"dkp-provinsi.docx", "dkp-provinsi.pdf", "dkp-provinsi-isian.xlsx"}


def test_unknown_kind_and_missing_id_are_usage_errors() -> None:
    assert klaster("build", "tidak-ada").returncode == 2
    assert klaster("build").returncode == 2
    assert klaster("build", "--all", "--format", "odt").returncode == 2


def test_the_catalogue_is_listed_for_people_and_machines() -> None:
    assert klaster("list").stdout.split()[:6] == ["ID", "Langkah", "Bentuk", "Penerbit", "Penerima", "Format"]
    jenis = {satu["id"]: satu for satu in json.loads(klaster("list", "--json").stdout)}
    assert jenis["permohonan-laporan"] == {
        "id": "permohonan-laporan",
        "langkah": ["B1.1", "B2.1"],
        "bentuk": "Surat dinas",
        "rumpun": "surat",
        "penerbit": ["fpesd"],
        "kepada": "dinas-pembina-dan-pelaksana",
        "penerima": ["disperindag-provinsi", "dkp-provinsi", "fedep-demak"],
        "format": ["pdf", "docx"],
    }
    assert jenis["buku"]["penerima"] == []


def test_the_pdf_says_how_many_pages_it_has(tmp_path: Path) -> None:
    perintah = ("build", "--all", "--to", "dkp-provinsi", "--format", "pdf", "--out", str(tmp_path))
    assert klaster("--root", str(salin(tmp_path / "r", {})), *perintah, folder=tmp_path).returncode == 0
    data = (tmp_path / SURAT / "dkp-provinsi.pdf").read_bytes()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        halaman = len(pdf.pages)
        assert "050/012/FPESD/VII/2026" in pdf.pages[0].extract_text()
    assert f'"halaman": {halaman}' in (tmp_path / "manifest.json").read_text("utf-8")


def test_the_book_carries_its_workbook_and_the_records_it_was_made_from(tmp_path: Path) -> None:
    akar, keluar = salin(tmp_path, {}), tmp_path / "hasil"
    assert klaster("--root", str(akar), "build", "buku", "--format", "pdf,xlsx", "--out", str(keluar)).returncode == 0
    (pdf,), (xlsx,) = keluar.rglob("*.pdf"), keluar.rglob("*.xlsx")
    with pikepdf.open(pdf) as berkas:
        lampiran = {nama: satu.get_file().read_bytes() for nama, satu in berkas.attachments.items()}
    assert set(lampiran) == {xlsx.name, "rekaman.zip"}
    assert lampiran[xlsx.name] == xlsx.read_bytes()
    (dibaca,) = (satu.rekaman for satu in baca_manifes(keluar / "manifest.json").values() if satu.jalur.endswith(".pdf"))
    with zipfile.ZipFile(io.BytesIO(lampiran["rekaman.zip"])) as arsip:
        assert tuple(arsip.namelist()) == dibaca
        assert arsip.read(USULAN) == (akar / USULAN).read_bytes()


def test_an_unknown_recipient_is_told_the_nearest_or_the_known_ones(tmp_path: Path) -> None:
    akar = str(salin(tmp_path, {}))
    dekat = klaster("--root", akar, "build", "permohonan-laporan", "--to", "dkp-provinci", "--out", str(tmp_path / "hasil"))
    jauh = klaster("--root", akar, "build", "permohonan-laporan", "--to", "qqq", "--out", str(tmp_path / "hasil"))
    assert (dekat.returncode, jauh.returncode) == (2, 2)
    assert "dkp-provinci tidak dikenal; mungkin maksudnya dkp-provinsi;" in dekat.stderr
    assert "qqq tidak dikenal; yang dikenal: disperindag-provinsi, dkp-provinsi, fedep-demak;" in jauh.stderr
