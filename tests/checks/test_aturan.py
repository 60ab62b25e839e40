"""Each rule is shown to fire on one planted breach, at its place, and to be silent on the small workspace."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.checks import ATURAN
from generator.pipeline.pemeriksaan import periksa_ruang
from tests.buku_uji import TEMPLAT
from tests.ruang_uji import EVALUASI, PROFIL, RUANG_KECIL, USULAN, salin

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
INSTANSI = "forum/instansi.yaml"
PENERBIT = "forum/penerbit/fpesd.yaml"
ROKOK = "clusters/demak/industri-rokok/profil.yaml"
# ruff: noqa: E501
PELANGGARAN = [
    ("R20", USULAN, "pagu: 200000000", "pagu: 200000001", "usulan[0].pagu"),
    ("RINCIAN", USULAN, "sumber: swadaya, pelaksana: koperasi-pengolahan-rajungan", "sumber: apbd-kabkota, pelaksana: dinas-perikanan-demak", "usulan[0].rincian[1]"),
    ("USULAN-ID", USULAN, "id: RJG-27-02", "id: RJG-27-01", "usulan[1].id"),
    ("R22", USULAN, "    indikator: {nama: Unit usaha pemakai, satuan: unit, target: 20}\n", "", "usulan[0]"),
    ("R16", USULAN, ", {kabkota: 33.20}", "", "usulan[1].lokasi"),
    ("R4", USULAN, "kesepakatan: {tanggal: 2026-10-20, ketua_frk: NAMA KETUA FRK CONTOH, fasilitator: NAMA FASILITATOR CONTOH}\n", "", ""),
    ("R15", USULAN, "jangka: panjang", "jangka: pendek", "usulan"),
    ("WACANA", ROKOK, "alasan_tanpa_usulan: Baru dibicarakan dalam satu semiloka, forum rembug belum dibentuk.\n", "", ""),
    ("R23", EVALUASI, "jenis: laporan, uraian: Laporan pelatihan", "jenis: spj, uraian: SPJ", "kegiatan[0].keadaan"),
    ("KEGIATAN-ID", EVALUASI, "id: RJG-K25-02", "id: RJG-K25-01", "kegiatan[1].id"),
    ("RUJUKAN", USULAN, "kecamatan: Bonang", "kecamatan: Bonangg", "usulan[0].lokasi[0].kecamatan"),
    ("RUJUKAN", PROFIL, "pokja: industri", "pokja: industry", "pokja"),
    ("RUJUKAN", EVALUASI, "pelaksana: dkp-provinsi", "pelaksana: dkp-propinsi", "kegiatan[0].pelaksana"),
    ("RUJUKAN", PENERBIT, "kota: Semarang", "kota: Semarang\nkabkota: 33.99", "kabkota"),
    ("RUJUKAN", PENERBIT, "kota: Semarang", "kota: Semarang\nklaster: demak-rajungan", "klaster"),
    ("RUJUKAN", PENERBIT, "kota: Semarang", "kota: Semarang\npokja: industry", "pokja"),
    ("RUJUKAN", INSTANSI, "kabkota: 33.20", "kabkota: 33.99", "instansi[4].kabkota"),
    ("ID-GANDA", INSTANSI, "  - id: kemen-kp\n", "  - {id: dkp-provinsi, tingkat: provinsi, unsur: donor, kota: Semarang, nama: [{nama: Kembar, berlaku: {dari: 2020-01-01}}]}\n  - id: kemen-kp\n", "instansi[6].id"),
    ("SURAT-BATAS", SURAT, "batas_jawaban: 2026-08-31", "batas_jawaban: 2026-07-20", "batas_jawaban"),
    ("SURAT-NOMOR", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21}\n  - {kepada: fedep-demak, nomor: 050/012/FPESD/VII/2026}", "terbit[1].nomor"),
    ("SURAT-NOMOR", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21}\n  - {kepada: fedep-demak, nomor: 050/012/FPESD/VIII/2026, tanggal: 2026-08-03}", "terbit[1].nomor"),
    ("SURAT-NOMOR", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21, batal: {tanggal: 2026-07-22, alasan: Tertukar.}}\n  - {kepada: dkp-provinsi, nomor: 050/012/FPESD/VII/2026}", "terbit[1].nomor"),
    ("SURAT-TAHUN", SURAT, "VII/2026", "VII/2025", "terbit[0].nomor"),
    ("SURAT-TAHUN", SURAT, "050/012/FPESD/VII/2026", "B-17/DKP/2025", "terbit[0].nomor"),
    ("SURAT-BULAN", SURAT, "VII/2026", "VI/2026", "terbit[0].nomor"),
    ("SURAT-BULAN", SURAT, "050/012/FPESD/VII/2026", "B-17/DKP/VI/2026", "terbit[0].nomor"),
    ("SURAT-GANDA", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21}\n  - {kepada: dkp-provinsi, nomor: 050/013/FPESD/VII/2026}", "terbit[1].kepada"),
    ("SURAT-LANGKAH", SURAT, "dikirim: 2026-07-21}", "dibalas: 2026-08-21}", "terbit[0].dibalas"),
    ("SURAT-LANGKAH", SURAT, "ditandatangani: 2026-07-20, dikirim: 2026-07-21}", "dikirim: 2026-07-21}", "terbit[0].dikirim"),
    ("SURAT-LANGKAH", SURAT, "ditandatangani: 2026-07-20, dikirim: 2026-07-21}", "balasan: {nomor: 523/1/2026}}", "terbit[0].balasan"),
    ("SURAT-LANGKAH", SURAT, "nomor: 050/012/FPESD/VII/2026, ditandatangani: 2026-07-20, dikirim: 2026-07-21}", "ditandatangani: 2026-07-20}", "terbit[0].ditandatangani"),
    ("SURAT-LANGKAH", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-19}", "terbit[0].dikirim"),
    ("SURAT-LANGKAH", SURAT, "ditandatangani: 2026-07-20", "ditandatangani: 2026-07-19", "terbit[0].ditandatangani"),
    ("SURAT-LANGKAH", SURAT, "ditandatangani: 2026-07-20", "ditandatangani: 2026-07-22", "terbit[0].dikirim"),
    ("SURAT-LANGKAH", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21, dibalas: 2026-07-20}", "terbit[0].dibalas"),
    ("SURAT-LANGKAH", SURAT, "dikirim: 2026-07-21}", "lewat: pos}", "terbit[0].lewat"),
    ("SURAT-LANGKAH", SURAT, "tanggal: 2026-07-20", "rencana_tanggal: 2026-07-20", "terbit[0].nomor"),
    ("SURAT-JENIS", SURAT, "jenis: permohonan-laporan", "jenis: permohonan-laporann", "jenis"),
    ("SURAT-JENIS", SURAT, "jenis: permohonan-laporan", "jenis: notula", "jenis"),
    ("SURAT-JENIS", PENERBIT, "kota: Semarang", "kota: Semarang\npola_khusus: [{jenis: keputusn, pola: '{urut} TAHUN {tahun}'}]", "pola_khusus[0].jenis"),
    ("SURAT-HAL", SURAT, "jenis: permohonan-laporan", "jenis: surat-lain", "jenis"),
    ("SURAT-HAL", SURAT, "jenis: permohonan-laporan", "jenis: permohonan-laporan\nhal: Permohonan Lain", "hal"),
    ("SKEMA-WAJIB", SURAT, "dikirim: 2026-07-21}", "dikirim: 2026-07-21, batal: {tanggal: 2026-07-22}}", "terbit[0].batal.alasan"),
    ("PENERBIT-POLA", PENERBIT, "{urut:03}", "{nomor}", "pola_nomor"),
    ("PENERBIT-POLA", PENERBIT, "{urut:03}", "{urutan:03}", "pola_nomor"),
    ("PENERBIT-POLA", PENERBIT, "kota: Semarang", "kota: Semarang\npola_khusus: [{jenis: keputusan, pola: '{klasifikasi} TAHUN {tahun}'}]", "pola_khusus[0].pola"),
]  # fmt: skip


def test_the_small_workspace_has_nothing_to_complain_of() -> None:
    assert periksa_ruang(RUANG_KECIL).keluhan == ()


@pytest.mark.parametrize(("kode", "berkas", "lama", "baru", "medan"), PELANGGARAN)
def test_a_breach_is_found_where_it_stands(kode: str, berkas: str, lama: str, baru: str, medan: str, tmp_path: Path) -> None:
    keluhan = periksa_ruang(salin(tmp_path, {berkas: (lama, baru)})).keluhan
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan] == [(kode, berkas, medan)]
    assert all(satu.tempat.baris > 0 and satu.perbaikan for satu in keluhan)


@pytest.mark.parametrize(
    ("jenis", "perbaikan"), [("permohonan-laporann", "mungkin maksudnya permohonan-laporan"), ("xyz", "surat-lain beserta hal")]
)
def test_a_kind_without_template_is_told_the_nearest_one(jenis: str, perbaikan: str, tmp_path: Path) -> None:
    akar = salin(tmp_path, {SURAT: ("jenis: permohonan-laporan", f"jenis: {jenis}")})
    (keluhan,) = periksa_ruang(akar).keluhan
    assert (keluhan.tempat.baris, keluhan.tempat.kolom, keluhan.ditemukan) == (2, 8, jenis)
    assert perbaikan in keluhan.perbaikan


def test_a_kind_that_the_workspace_adds_is_known(tmp_path: Path) -> None:
    akar = salin(tmp_path, {SURAT: ("jenis: permohonan-laporan", "jenis: ucapan")})
    shutil.copytree(TEMPLAT, akar / "templates")
    assert [satu.kode for satu in periksa_ruang(akar).keluhan] == ["SURAT-JENIS"]
    (akar / "templates/dokumen/lain.md").write_text("---\nid: ucapan\nbentuk: surat\nhal: Ucapan\n---\n", "utf-8")
    assert periksa_ruang(akar).keluhan == ()


def test_a_letter_needs_a_signer_and_a_recipient_in_office_on_its_day(tmp_path: Path) -> None:
    jabatan = "kepada: ketua-fpesd, nomor: 005/013/FPESD/VIII/2026, tanggal: 2026-08-03"
    akar = salin(
        tmp_path,
        {
            SURAT: ("dikirim: 2026-07-21}", f"dikirim: 2026-07-21}}\n  - {{{jabatan}}}"),
            "forum/pejabat.yaml": ("dari: 2026-01-01", "dari: 2026-09-01"),
            INSTANSI: ("dari: 2026-01-01", "dari: 2026-08-01"),
        },
    )
    surat = [(satu.kode, satu.medan) for satu in periksa_ruang(akar).keluhan if satu.tempat.berkas == SURAT]
    assert surat == [
        ("R26", "tanggal"),
        ("SURAT-PENERIMA", "terbit[0].kepada"),
        ("SURAT-PENERIMA", "terbit[1].kepada"),
        ("R26", "terbit[1].tanggal"),
    ]


def test_what_the_running_year_carries_out_is_not_proposed_again(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / EVALUASI).with_name("2026.yaml").write_text(
        "kegiatan:\n"
        "  - id: RJG-K26-01\n"
        "    nama: Pembangunan rumah kemasan\n"
        "    pelaksana: dinas-perikanan-demak\n"
        "    lokasi: [{kabkota: 33.21}]\n"
        "    usulan: RJG-27-01\n"
        "    keadaan: direncanakan\n"
        "    indikator: {nama: Unit terbangun, satuan: unit, target: 1, realisasi: 1}\n"
        "    dana: [{sumber: apbd-kabkota, anggaran: 90000000}]\n",
        "utf-8",
    )
    assert {satu.kode for satu in periksa_ruang(akar).keluhan} == {"R24", "KEGIATAN-TAHUN"}


def test_a_proposal_that_says_what_its_running_activity_leaves_open_stands(tmp_path: Path) -> None:
    akar = salin(
        tmp_path, {USULAN: ("    prioritas: ", "    keterangan: Kegiatan berjalan baru menyediakan satu unit\n    prioritas: ")}
    )
    (akar / EVALUASI).with_name("2026.yaml").write_text(
        "kegiatan:\n"
        "  - id: RJG-K26-01\n"
        "    nama: Pembangunan rumah kemasan\n"
        "    pelaksana: dinas-perikanan-demak\n"
        "    lokasi: [{kabkota: 33.21}]\n"
        "    usulan: RJG-27-01\n"
        "    keadaan: direncanakan\n"
        "    indikator: {nama: Unit terbangun, satuan: unit, target: 1}\n"
        "    dana: [{sumber: apbd-kabkota, anggaran: 90000000}]\n",
        "utf-8",
    )
    assert periksa_ruang(akar).keluhan == ()


def test_the_code_of_another_cluster_is_found_at_the_second_of_them(tmp_path: Path) -> None:
    keluhan = periksa_ruang(salin(tmp_path, {ROKOK: ("kode: RKK", "kode: RJG")})).keluhan
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan] == [("KLASTER-KODE", PROFIL, "kode")]
    assert ROKOK in keluhan[0].pesan


def test_a_meeting_and_a_facilitator_name_only_what_is_known(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/rapat/2026").mkdir(parents=True, exist_ok=True)
    (akar / "forum/rapat/2026/rapat.yaml").write_text(
        "jenis: pokja\n"
        "penerbit: fpesd\n"
        "klaster: [demak-rajungan]\n"
        "pokja: industry\n"
        "kabkota: 33.99\n"
        "tanggal: 2026-10-27\n"
        "waktu: {mulai: 09.00}\n"
        "tempat: Semarang\n"
        "topik: Usulan\n"
        "acara: [Paparan]\n"
        "undangan: [{kelompok: Dinas, kepada: [Kepala Dinas]}]\n"
        "pimpinan: Ketua\n"
        "pencatat: Notulis\n",
        "utf-8",
    )
    (akar / "forum/fasilitator.yaml").write_text(
        "fasilitator: [{id: satu, nama: Satu, jenis: fpesd, lembaga: bds-tiada, berlaku: {dari: 2025-01-01}}]\n", "utf-8"
    )
    assert {(satu.kode, satu.medan) for satu in periksa_ruang(akar).keluhan} == {
        ("RUJUKAN", "klaster[0]"),
        ("RUJUKAN", "pokja"),
        ("RUJUKAN", "kabkota"),
        ("RUJUKAN", "fasilitator[0].lembaga"),
    }


def test_rule_codes_are_unique() -> None:
    assert len({satu.kode for satu in ATURAN}) == len(ATURAN)
