"""The files of a release, laid out by `tools/rilis.py` from a published set."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from generator.pipeline.terbit import Keluaran, terbitkan

AKAR = Path(__file__).parents[2]
BUKU = "2027/buku/buku-perencanaan-klaster-2027"
SURAT = "2027/permohonan-laporan/fedep-demak.pdf"


def terbitkan_set(folder: Path, jenis: tuple[str, ...]) -> None:
    jalur = {"buku": [f"{BUKU}.{akhiran}" for akhiran in ("pdf", "docx", "xlsx")], "permohonan-laporan": [SURAT]}
    terbitkan([Keluaran(satu, satu.encode(), nama, "", 1, (), ()) for nama in jenis for satu in jalur[nama]], folder, "k")


def rilis(asal: Path, tujuan: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(AKAR / "tools/rilis.py"), str(asal), str(tujuan)]
    return subprocess.run(command, cwd=AKAR, env={"PYTHONPATH": str(AKAR)}, capture_output=True, text=True, check=False)


def test_a_release_holds_the_book_the_letters_and_hashes_that_agree(tmp_path):
    terbitkan_set(tmp_path / "build", ("buku", "permohonan-laporan"))
    assert rilis(tmp_path / "build", tmp_path / "rilis").stderr == ""
    nama_buku = [f"buku-perencanaan-klaster-2027.{akhiran}" for akhiran in ("docx", "pdf", "xlsx")]
    assert sorted(path.name for path in (tmp_path / "rilis").iterdir()) == ["SHA256SUMS", *nama_buku, "surat.zip"]
    assert zipfile.ZipFile(tmp_path / "rilis/surat.zip").read(SURAT) == SURAT.encode()
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=tmp_path / "rilis", check=True)
    assert (tmp_path / "rilis/SHA256SUMS").read_text().count("\n") == 4


def test_a_file_that_is_not_the_one_of_the_manifest_is_not_released(tmp_path):
    terbitkan_set(tmp_path / "build", ("buku", "permohonan-laporan"))
    (tmp_path / "build" / SURAT).write_bytes(b"disunting")
    hasil = rilis(tmp_path / "build", tmp_path / "rilis")
    assert hasil.returncode == 1 and hasil.stderr == f"{SURAT} bukan yang tercatat di manifest; rilis dibatalkan.\n"
    assert not (tmp_path / "rilis").exists()


def test_letters_alone_are_no_release(tmp_path):
    terbitkan_set(tmp_path / "build", ("permohonan-laporan",))
    hasil = rilis(tmp_path / "build", tmp_path / "rilis")
    assert hasil.returncode == 1 and hasil.stderr == "Rilis memerlukan buku dan surat; bangun keduanya dahulu.\n"
