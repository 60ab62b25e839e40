"""The command itself: help, exit codes, progress, and builds without network or layout engine."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.utama import PERINTAH
from generator.inspection.docx_struktur import periksa_docx
from generator.pipeline.cache import simpan
from tests.cli.test_check import klaster
from tests.ruang_uji import RUANG_KECIL

JALAN = "from generator.cli import main; main()"
TANPA_PANGO = "raise OSError('cannot load library libpango-1.0-0')\n"
"""A layout engine that finds no native library, as it is on Windows after a plain installation."""
TANPA_JARINGAN = """\
import socket
class Lokal(socket.socket):
    def connect(self, ke):
        assert self.family == socket.AF_UNIX, "jaringan dipakai"  # the processes of a build talk to each other
        super().connect(ke)
    connect_ex = connect
def tolak(*_):
    raise AssertionError("jaringan dipakai")
socket.socket, socket.getaddrinfo = Lokal, tolak
"""
DOCX_CACAT = "from generator.writers import docx; docx.tulis_docx = lambda *_: b'bukan zip'\n"
KODE_CACAT = "from generator.pipeline import bangun; bangun.terbitkan = None\n"


def jalankan(awal: str, *kata: str, awalan: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, after `awal` has run there."""
    perintah = [*awalan, sys.executable, "-c", awal + JALAN, "--root", str(RUANG_KECIL), *kata]
    return subprocess.run(perintah, capture_output=True, text=True, check=False)


def tanpa_pango(tempat: Path, *kata: str) -> subprocess.CompletedProcess[str]:
    """The command where the layout engine, in every process of a build, is `TANPA_PANGO`."""
    (tempat / "weasyprint.py").write_text(TANPA_PANGO)
    perintah = [sys.executable, "-c", JALAN, "--root", str(RUANG_KECIL), *kata]
    jalur = os.pathsep.join([str(tempat), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(perintah, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": jalur})


def surat(tempat: Path, format_: str = "docx") -> tuple[str, ...]:
    return ("build", "permohonan-laporan", "--to", "dkp-provinsi", "--format", format_, "--out", str(tempat))


@pytest.mark.parametrize("nama", sorted(PERINTAH))
def test_every_command_of_the_help_explains_itself(nama: str) -> None:
    bantuan = klaster(nama, "--help")
    assert bantuan.returncode == 0
    assert f"{nama} [OPTIONS]" in bantuan.stdout


def test_the_help_names_the_commands_and_the_exit_codes() -> None:
    bantuan = klaster("--help").stdout.split()
    assert set(PERINTAH) <= set(bantuan)
    assert {"0", "1", "2", "70"} <= set(bantuan)
    assert klaster("tidak-ada").returncode == 2


def test_a_build_uses_no_network(tmp_path: Path) -> None:
    sendiri = ("unshare", "--user", "--map-root-user", "--net")
    terputus = subprocess.run([*sendiri, "true"], capture_output=True, check=False).returncode == 0
    hasil = jalankan(TANPA_JARINGAN, *surat(tmp_path, "pdf,docx"), awalan=sendiri if terputus else ())
    assert hasil.returncode == 0, hasil.stderr
    assert {satu.suffix for satu in tmp_path.glob("2027/*/*")} == {".pdf", ".docx"}


def test_without_the_layout_engine_word_and_excel_are_built(tmp_path: Path) -> None:
    hasil = tanpa_pango(tmp_path, "build", "buku", "--format", "docx,xlsx", "--out", str(tmp_path))
    assert hasil.returncode == 0, hasil.stderr
    (docx,) = tmp_path.glob("2027/buku/*.docx")
    assert periksa_docx(docx.read_bytes()) == []
    assert len(list(tmp_path.glob("2027/buku/*.xlsx"))) == 1


def test_without_the_layout_engine_a_pdf_says_what_to_install(tmp_path: Path) -> None:
    hasil = tanpa_pango(tmp_path, *surat(tmp_path / "hasil", "pdf"), "--cache", str(tmp_path / "cache"))
    assert hasil.returncode == 1
    assert "Pango" in hasil.stderr and "pasang" in hasil.stderr.lower() and "Traceback" not in hasil.stderr
    assert not (tmp_path / "hasil").exists()


def test_a_defective_output_is_our_fault_and_is_not_published(tmp_path: Path) -> None:
    hasil = jalankan(DOCX_CACAT, *surat(tmp_path))
    assert hasil.returncode == 70
    assert "2027/permohonan-laporan/dkp-provinsi.docx: galat: berkas tidak dapat dibaca" in hasil.stderr
    assert "[DOCX-PAKET]" in hasil.stderr and "Traceback" not in hasil.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_fault_nobody_foresaw_keeps_its_traceback(tmp_path: Path) -> None:
    hasil = jalankan(KODE_CACAT, *surat(tmp_path))
    assert hasil.returncode == 70
    assert "Traceback" in hasil.stderr and "bukan kesalahan data Anda" in hasil.stderr


def test_on_a_terminal_progress_is_one_line_that_goes_away(tmp_path: Path) -> None:
    induk, anak = pty.openpty()
    perintah = [sys.executable, "-c", JALAN, "--root", str(RUANG_KECIL), *surat(tmp_path)]
    with subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=anak) as proses:
        assert proses.wait() == 0
    os.close(anak)
    layar = os.read(induk, 10_000).decode()
    os.close(induk)
    awal, *bergerak, akhir = layar.split("\r\x1b[K")
    assert awal == "" and bergerak[0] == "[1/1] 2027/permohonan-laporan/dkp-provinsi"
    assert all(satu.startswith(bergerak[0]) and "\n" not in satu for satu in bergerak)
    assert re.fullmatch(r"3 halaman, \d bagian ditata, \d dipakai ulang\.\r\n", akhir), "the Word file takes the rung of its PDF"


def test_clean_removes_what_build_made_and_names_what_stays(tmp_path: Path) -> None:
    klaster(*surat(tmp_path))
    (tmp_path / "catatan.txt").write_text("catatan")
    hasil = klaster("clean", "--out", str(tmp_path))
    assert (hasil.returncode, hasil.stdout.splitlines()[-1]) == (0, f"1 berkas dihapus dari {tmp_path}.")
    assert [satu.name for satu in tmp_path.iterdir()] == ["catatan.txt"]
    assert f"{tmp_path / 'catatan.txt'}" in hasil.stdout


def test_the_cache_tells_what_it_holds_and_is_emptied(tmp_path: Path) -> None:
    simpan(tmp_path, "a" * 64, b"isi", "tata letak")
    info = klaster("cache", "--cache", str(tmp_path), "info")
    assert info.stdout.splitlines() == [
        "Halaman yang sudah ditata: 1 entri, 1 KiB.",
        f"{tmp_path}: 1 entri, 1 KiB. Batasnya 1.048.576 KiB.",
    ]
    assert klaster("cache", "--cache", str(tmp_path), "clear").stdout == f"1 entri dihapus dari {tmp_path}.\n"
    assert klaster("cache", "--cache", str(tmp_path), "info").stdout.startswith(f"{tmp_path}: 0 entri")
