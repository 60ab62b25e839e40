"""``klaster issue``, ``arsip`` and ``surat`` on a copy of the small workspace."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.utama import klaster
from tests.rapat_uji import AKAR
from tests.ruang_uji import salin

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
BERITA = "forum/rapat/2026/gabungan-pokja.yaml"
JENIS = "permohonan-laporan"
DESEMBER = ("--tanggal", "2026-12-01")
"""After every number of the small workspace."""


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    return salin(tmp_path, {})


def jalankan(akar: Path, *perintah: str) -> Result:
    return CliRunner().invoke(klaster, ["--root", str(akar), *perintah])


def isi(akar: Path) -> str:
    return (akar / SURAT).read_text("utf-8")


def test_all_without_a_number_get_the_next_ones_and_are_frozen(akar: Path) -> None:
    lama = isi(akar)
    hasil = jalankan(akar, "issue", JENIS, *DESEMBER)
    assert hasil.exit_code == 0, hasil.output
    assert hasil.output.splitlines() == [
        "disperindag-provinsi: bernomor 050/013/FPESD/XII/2026",
        "fedep-demak: bernomor 050/014/FPESD/XII/2026",
        f"{SURAT} diubah.",
    ]
    assert isi(akar).startswith(lama)
    assert isi(akar).count("sidik: {tujuan: ") == 2
    assert jalankan(akar, "check").exit_code == 0


def test_a_late_letter_needs_a_number_put_in(akar: Path) -> None:
    ditolak = jalankan(akar, "issue", JENIS, "--to", "fedep-demak")
    assert ditolak.exit_code == 1
    assert "[NOMOR-URUTAN]" in ditolak.output
    assert f"{SURAT}:8:3: galat: " in ditolak.output
    assert "050/012.01/FPESD/VII/2026" in jalankan(akar, "issue", JENIS, "--to", "fedep-demak", "--sisip").output


def test_each_late_letter_gets_a_place_of_its_own_and_the_next_number_follows_the_last(akar: Path) -> None:
    hasil = jalankan(akar, "issue", JENIS, "--sisip")
    assert [baris.split()[-1] for baris in hasil.output.splitlines()[:2]] == [
        "050/012.01/FPESD/VII/2026",
        "050/012.02/FPESD/VII/2026",
    ]
    jalankan(akar, "issue", JENIS, "--to", "fedep-demak", "--void", "--reason", "Salah alamat.")
    assert "050/012.03/FPESD/VII/2026" in jalankan(akar, "issue", JENIS, "--to", "fedep-demak", "--sisip").output
    assert jalankan(akar, "check").exit_code == 0


def test_a_new_year_begins_with_one(akar: Path) -> None:
    hasil = jalankan(akar, "issue", JENIS, "--to", "fedep-demak", "--tanggal", "2027-01-04")
    assert "fedep-demak: bernomor 050/001/FPESD/I/2027" in hasil.output, hasil.output
    assert "nomor: 050/001/FPESD/I/2027\n    tanggal: 2027-01-04\n" in isi(akar)


def test_a_number_given_elsewhere_is_recorded(akar: Path) -> None:
    jalankan(akar, "issue", JENIS, "--to", "fedep-demak", "--nomor", "B-17/SRIKANDI/2026", "--tanggal", "2026-07-22")
    assert "  - kepada: fedep-demak\n    nomor: B-17/SRIKANDI/2026\n    tanggal: 2026-07-22\n    sidik: {" in isi(akar)


def test_a_void_number_stays_and_is_not_given_again(akar: Path) -> None:
    hasil = jalankan(akar, "issue", JENIS, "--to", "dkp-provinsi", "--void", "--reason", "Salah alamat.")
    assert hasil.exit_code == 0, hasil.output
    assert "ditandatangani: 2026-07-20, dikirim: 2026-07-21, batal: {tanggal: 2026-11-09, alasan: Salah alamat.}}" in isi(akar)
    lagi = jalankan(akar, "issue", JENIS, "--to", "dkp-provinsi", *DESEMBER)
    assert "dkp-provinsi: bernomor 050/013/FPESD/XII/2026" in lagi.output


@pytest.mark.parametrize(
    ("perintah", "kode", "kata"),
    [
        (("--to", "dkp-provinsi"), 1, "[NOMOR-ADA]"),
        (("--to", "fedep-demak", "--void", "--reason", "Keliru."), 1, "[NOMOR-BELUM]"),
        (("--to", "fedep-demak", "--nomor", "050/012/FPESD/VII/2026"), 1, "[SURAT-NOMOR]"),
        (("--to", "fedep-demak", "--nomor", "050/900/FPESD/VII/2025"), 1, "[SURAT-TAHUN]"),
        (("--to", "fedep-demak", "--tanggal", "2019-01-07"), 1, "[R26]"),
        (("--to", "dkp-provinsi", "--void"), 2, "--reason"),
        (("--nomor", "B-17"), 2, "--to"),
        (("--to", "dkp-provinsi", "--void", "--reason", "Salah\u202e alamat."), 2, "huruf yang tidak boleh"),
        (("--to", "fedep-kudus"), 2, "bukan penerima"),
        (("--to", "fedep-demak", "--acara", "2025/permohonan-laporan"), 2, "--acara"),
    ],
)
def test_bad_input_is_refused_before_anything_is_written(akar: Path, perintah: tuple[str, ...], kode: int, kata: str) -> None:
    lama = isi(akar)
    hasil = jalankan(akar, "issue", JENIS, *perintah)
    assert (hasil.exit_code, kata in hasil.output) == (kode, True), hasil.output
    assert isi(akar) == lama


def test_a_pattern_with_an_unknown_field_is_refused(akar: Path) -> None:
    berkas = akar / "forum/penerbit/fpesd.yaml"
    berkas.write_text(berkas.read_text("utf-8").replace("{urut:03}", "{nomor:03}"), "utf-8")
    hasil = jalankan(akar, "issue", JENIS, *DESEMBER)
    assert hasil.exit_code == 1
    assert "forum/penerbit/fpesd.yaml:12:13: galat: pola_nomor: " in hasil.output


def test_a_paper_of_a_meeting_keeps_its_void_number_and_gets_the_next(akar: Path) -> None:
    berkas = akar / BERITA
    hasil = jalankan(akar, "issue", "berita-acara-gabungan", "--void", "--reason", "Salah tanggal.")
    assert hasil.exit_code == 0, hasil.output
    assert "nomor_batal" in berkas.read_text("utf-8")
    ditolak = jalankan(akar, "issue", "berita-acara-gabungan")
    assert (ditolak.exit_code, "[NOMOR-KLASIFIKASI]" in ditolak.output) == (1, True)
    ganti(akar, BERITA, "berita_acara:\n", 'berita_acara:\n  klasifikasi: "050"\n')
    assert "bernomor 050/" in jalankan(akar, "issue", "berita-acara-gabungan").output


def test_the_emblem_of_an_issuer_stands_in_no_ones_way(akar: Path) -> None:
    ganti(
        akar,
        "forum/penerbit/fpesd.yaml",
        "kop:\n",
        "kop:\n  lambang: {berkas: contoh.svg, jenis: daerah, alt: Lambang contoh, izin: Izin contoh}\n",
    )
    (akar / "forum/lambang").mkdir()
    (akar / "forum/lambang/contoh.svg").write_bytes((AKAR / "forum/lambang/contoh.svg").read_bytes())
    hasil = jalankan(akar, "issue", JENIS, "--to", "fedep-demak", *DESEMBER)
    assert hasil.exit_code == 0, hasil.output


UNDANGAN = """\
surat_undangan:
  tanggal: 2026-10-26
  klasifikasi: "005"
  cara: perorangan
  konfirmasi: 2026-11-02
"""


def test_letters_to_each_of_those_invited_are_numbered_and_frozen_one_by_one(akar: Path) -> None:
    ganti(akar, BERITA, "kepada: [Ketua kelompok kerja]\n", f"kepada: [Ketua kelompok kerja, Sekretaris FPESD]\n{UNDANGAN}")
    ganti(akar, BERITA, "  nomor: 050/001/FPESD/XI/2026\n", "")
    perintah = ("issue", "undangan-rapat-gabungan")
    hasil = jalankan(akar, *perintah)
    assert hasil.output.splitlines() == [
        "ketua-kelompok-kerja: bernomor 005/013/FPESD/X/2026",
        "sekretaris-fpesd: bernomor 005/014/FPESD/X/2026",
        f"{BERITA} diubah.",
    ]
    terbit = (akar / BERITA).read_text("utf-8").partition("  terbit:\n")[2]
    assert terbit.startswith("    - kepada: ketua-kelompok-kerja\n      nomor: 005/013/FPESD/X/2026\n      sidik: {tujuan: ")
    sidik = [baris for baris in terbit.splitlines() if "sidik: " in baris]
    assert len(set(sidik)) == 2
    hasil = jalankan(akar, *perintah, "--to", "sekretaris-fpesd", "--void", "--reason", "Salah nama.")
    assert hasil.exit_code == 0, hasil.output
    assert "bernomor 005/015/FPESD/X/2026" in jalankan(akar, *perintah, "--to", "sekretaris-fpesd").output
    assert jalankan(akar, "check").exit_code == 0
    ganti(akar, BERITA, "tempat: Ruang Rapat Contoh", "tempat: Ruang Rapat Lain")
    ditolak = jalankan(akar, "build", "undangan-rapat-gabungan", "--format", "docx", "--out", str(akar / "hasil"))
    assert ditolak.output.count("[SURAT-BEKU]") == 2
    assert "surat_undangan.terbit[0].sidik: surat bernomor 005/013/FPESD/X/2026 sudah terbit" in ditolak.output


# An issued letter is frozen


@pytest.fixture
def terbit(akar: Path) -> Path:
    assert jalankan(akar, "issue", JENIS, "--to", "fedep-demak", *DESEMBER).exit_code == 0
    return akar


def bangun(akar: Path, *tambahan: str) -> Result:
    return jalankan(akar, "build", JENIS, "--to", "fedep-demak", "--format", "docx", "--cache", str(akar / "cache"), *tambahan)


def ganti(akar: Path, berkas: str, lama: str, baru: str) -> None:
    teks = (akar / berkas).read_text("utf-8")
    assert lama in teks
    (akar / berkas).write_text(teks.replace(lama, baru), "utf-8")


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "kata"),
    [
        (SURAT, "batas_jawaban: 2026-08-31", "batas_jawaban: 2026-12-31", "akan berubah: isi surat;"),
        ("forum/wilayah.yaml", "ibu_kota: Demak", "ibu_kota: Demak Baru", "akan berubah: tujuan surat"),
    ],
)
def test_a_build_that_would_change_it_is_refused_and_says_what(
    terbit: Path, berkas: str, lama: str, baru: str, kata: str
) -> None:
    assert bangun(terbit).exit_code == 0
    ganti(terbit, berkas, lama, baru)
    ditolak = bangun(terbit)
    assert ditolak.exit_code == 1
    assert kata in ditolak.output
    assert "[SURAT-BEKU]" in ditolak.output
    assert bangun(terbit, "--draf").exit_code == 0


def test_revised_it_is_built_again_and_the_reason_is_kept(terbit: Path) -> None:
    ganti(terbit, SURAT, "batas_jawaban: 2026-08-31", "batas_jawaban: 2026-12-31")
    hasil = jalankan(terbit, "issue", JENIS, "--to", "fedep-demak", "--revise", "--reason", "Batas diundur.")
    assert hasil.exit_code == 0, hasil.output
    assert "revisi:\n      - tanggal: 2026-12-01\n        alasan: Batas diundur.\n" in isi(terbit)
    assert bangun(terbit).exit_code == 0


# Two branches


@pytest.fixture
def git(akar: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def jalan(*perintah: str) -> subprocess.CompletedProcess[str]:
        saya = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid"]
        return subprocess.run(["git", *saya, *perintah], cwd=akar, capture_output=True, text=True, check=False)

    (akar / ".gitignore").write_text("build/\n", "utf-8")
    jalan("init", "-q", "-b", "utama")
    jalan("add", "-A")
    jalan("commit", "-qm", "awal")
    return jalan


def test_two_branches_that_number_one_record_conflict(akar: Path, git: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    for cabang, penerima in (("a", "fedep-demak"), ("b", "disperindag-provinsi")):
        git("checkout", "-qb", cabang, "utama")
        assert "050/013/FPESD/XII/2026" in jalankan(akar, "issue", JENIS, "--to", penerima, *DESEMBER).output
        git("commit", "-qam", cabang)
    assert git("merge", "-q", "a").returncode == 1
    assert "<<<<<<<" in isi(akar)
    assert jalankan(akar, "check").exit_code == 1


def test_two_branches_that_number_two_records_merge_into_an_error(
    akar: Path, git: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    lain = akar / "forum/surat/2026/permohonan-susulan.yaml"
    kepala = "contoh: true\njenis: permohonan-laporan\npenerbit: fpesd\ntanggal: 2026-12-01\nbatas_jawaban: 2026-12-31\n"
    lain.write_text(f'{kepala}klasifikasi: "005"\n', "utf-8")
    git("add", "-A")
    git("commit", "-qm", "susulan")
    for cabang, acara in (("a", "2026/permohonan-laporan"), ("b", "2026/permohonan-susulan")):
        git("checkout", "-qb", cabang, "utama")
        assert "/013/FPESD/XII/2026" in jalankan(akar, "issue", JENIS, "--acara", acara, "--to", "fedep-demak", *DESEMBER).output
        git("commit", "-qam", cabang)
    assert git("merge", "-q", "--no-edit", "a").returncode == 0
    hasil = jalankan(akar, "check")
    assert hasil.exit_code == 1
    assert "nomor urut surat sudah dipakai" in hasil.output
    assert "[SURAT-NOMOR]" in hasil.output


# Archive and waiting


def test_a_scan_is_kept_by_hash_and_its_change_is_an_error(akar: Path, tmp_path: Path) -> None:
    pindaian = tmp_path / "Pindaian Surat.PDF"
    pindaian.write_bytes(b"%PDF- pindaian")
    hasil = jalankan(akar, "arsip", JENIS, str(pindaian), "--to", "dkp-provinsi")
    assert hasil.exit_code == 0, hasil.output
    (tujuan,) = (akar / "forum/arsip").rglob("*.pdf")
    assert tujuan.relative_to(akar).as_posix() == f"forum/arsip/2026/{JENIS}/dkp-provinsi/pindaian-surat.pdf"
    assert jalankan(akar, "check").exit_code == 0
    tujuan.write_bytes(b"lain")
    assert "[ARSIP-BERUBAH]" in jalankan(akar, "check").output
    tujuan.unlink()
    assert "[ARSIP-HILANG]" in jalankan(akar, "check").output


def test_a_letter_without_number_is_not_archived(akar: Path, tmp_path: Path) -> None:
    pindaian = tmp_path / "a.pdf"
    pindaian.write_bytes(b"x")
    hasil = jalankan(akar, "arsip", JENIS, str(pindaian), "--to", "fedep-demak")
    assert (hasil.exit_code, "[ARSIP-BELUM]" in hasil.output) == (1, True)


@pytest.mark.parametrize(
    ("per", "keadaan", "sisa"),
    [
        ("2026-07-19", "bernomor", 1),
        ("2026-07-20", "ditandatangani", 0),
        ("2026-08-21", "dikirim", 10),
        ("2026-09-02", "dikirim", -2),
    ],
)
def test_what_waits_on_a_day_and_how_many_days_are_left(akar: Path, per: str, keadaan: str, sisa: int) -> None:
    semua = json.loads(jalankan(akar, "surat", "--per", per, "--json").stdout)
    (dkp,) = [satu for satu in semua if satu["penerima"] == "dkp-provinsi"]
    assert (dkp["keadaan"], dkp["sisa_hari"]) == (keadaan, sisa)


def test_the_day_is_the_calendars_unless_told(akar: Path) -> None:
    assert "menunggu per 9 November 2026" in jalankan(akar, "surat").stdout


LAIN = "forum/surat/2026/klarifikasi.yaml"


def surat_lain(tempat: Path, terbit: str = "", nama: str = LAIN) -> Path:
    akar = salin(tempat, {})
    (akar / nama).write_text(
        "contoh: true\nsumber: [{untuk: seluruh isi, dari: Rekaan}]\njenis: surat-lain\npenerbit: fpesd\n"
        "hal: Permintaan Klarifikasi\n"
        f'tanggal: 2026-11-10\nklasifikasi: "050"\n{terbit}',
        "utf-8",
    )
    return akar


def test_a_letter_written_elsewhere_takes_the_next_number_of_the_same_register(tmp_path: Path) -> None:
    akar = surat_lain(tmp_path)
    hasil = jalankan(akar, "issue", "surat-lain", "--to", "dkp-provinsi", "--to", "fpesd")
    assert hasil.output.splitlines() == [
        "dkp-provinsi: bernomor 050/013/FPESD/XI/2026",
        "fpesd: bernomor 050/014/FPESD/XI/2026",
        f"{LAIN} diubah.",
    ]
    assert (
        (akar / LAIN)
        .read_text("utf-8")
        .endswith(
            "terbit:\n  - kepada: dkp-provinsi\n    nomor: 050/013/FPESD/XI/2026\n"
            "  - kepada: fpesd\n    nomor: 050/014/FPESD/XI/2026\n"
        )
    )
    assert "dkp-provinsi: bernomor 050/015/FPESD/XII/2026" not in jalankan(akar, "issue", JENIS, "--to", "dkp-provinsi").output
    assert (
        "fedep-demak: bernomor 050/015/FPESD/XII/2026" in jalankan(akar, "issue", JENIS, "--to", "fedep-demak", *DESEMBER).output
    )
    assert jalankan(akar, "check").exit_code == 0


def test_a_letter_to_nobody_and_one_already_entered_are_numbered_too(tmp_path: Path) -> None:
    akar = surat_lain(tmp_path)
    assert "surat-lain: bernomor 050/013/FPESD/XI/2026" in jalankan(akar, "issue", "surat-lain").output
    lain = surat_lain(tmp_path / "lain", "terbit:\n  - kepada: fedep-demak\n")
    assert "fedep-demak: bernomor 050/013/FPESD/XI/2026" in jalankan(lain, "issue", "surat-lain").output


def test_a_number_given_elsewhere_to_a_letter_written_elsewhere_is_recorded_then_its_states_and_files(tmp_path: Path) -> None:
    akar = surat_lain(tmp_path)
    diberi = ("--nomor", "B-21/SRIKANDI/2026", "--tanggal", "2026-11-12")
    hasil = jalankan(akar, "issue", "surat-lain", "--to", "dkp-provinsi", *diberi)
    assert hasil.exit_code == 0, hasil.output
    assert "    nomor: B-21/SRIKANDI/2026\n    tanggal: 2026-11-12\n" in (akar / LAIN).read_text("utf-8")
    langkah = ("--ditandatangani", "2026-11-12", "--dikirim", "2026-11-13")
    assert jalankan(akar, "record", "surat-lain", *langkah).exit_code == 0
    pindaian = tmp_path / "pindaian.pdf"
    pindaian.write_bytes(b"%PDF- pindaian")
    assert jalankan(akar, "arsip", "surat-lain", str(pindaian), "--to", "dkp-provinsi").exit_code == 0
    assert jalankan(akar, "check").exit_code == 0
    assert jalankan(akar, "issue", "surat-lain", "--void", "--reason", "Salah alamat.").exit_code == 0
    assert "dkp-provinsi: bernomor 050/013/" in jalankan(akar, "issue", "surat-lain", "--to", "dkp-provinsi").output


@pytest.mark.parametrize(
    ("perintah", "kode", "kata"),
    [
        (("--to", "tidak-ada"), 2, "tidak-ada bukan penerima"),
        (("--to", "dkp-provinsi", "--nomor", "050/012/FPESD/VII/2026"), 1, "[SURAT-NOMOR]"),
        (("--to", "dkp-provinsi", "--tanggal", "2026-06-01"), 1, "[NOMOR-URUTAN]"),
        (("--revise", "--reason", "Isi berubah."), 2, "tidak dibekukan"),
    ],
)
def test_what_a_letter_written_elsewhere_cannot_take_is_refused_before_it_is_changed(
    perintah: tuple[str, ...], kode: int, kata: str, tmp_path: Path
) -> None:
    akar = surat_lain(tmp_path)
    lama = (akar / LAIN).read_bytes()
    hasil = jalankan(akar, "issue", "surat-lain", *perintah)
    assert (hasil.exit_code, kata in hasil.output) == (kode, True), hasil.output
    assert (akar / LAIN).read_bytes() == lama


def test_of_several_letters_written_elsewhere_one_is_named(tmp_path: Path) -> None:
    akar = surat_lain(tmp_path)
    kedua = LAIN.replace("klarifikasi", "pemberitahuan")
    (akar / kedua).write_bytes((akar / LAIN).read_bytes())
    hasil = jalankan(akar, "issue", "surat-lain", "--to", "dkp-provinsi")
    assert (hasil.exit_code, "--acara: 2026/klarifikasi, 2026/pemberitahuan" in hasil.output) == (2, True)
    assert "050/013/" in jalankan(akar, "issue", "surat-lain", "--to", "dkp-provinsi", "--acara", "2026/pemberitahuan").output


def test_a_paper_that_bears_no_number_is_called_so(akar: Path) -> None:
    hasil = jalankan(akar, "issue", "notula")
    assert (hasil.exit_code, "naskah berjenis notula tidak bernomor" in hasil.output) == (2, True)
