"""Same records, same bytes: nothing of the machine, the moment or the user enters an output (reliability reference §3)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ruang_uji import RUANG_KECIL

AKAR = Path(__file__).parents[1]
KLASTER = ("-c", "from generator.cli import main; main()")
KLASTER_BERJAM = ("-m", "tests.penyusun_berjam")


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Where and how one build runs; `awalan` stands before the command."""

    folder: str
    umask: int
    lingkungan: dict[str, str]
    awalan: tuple[str, ...] = ()
    terbalik: bool = False


BIASA = Keadaan("a", 0o022, {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"})
LAIN = Keadaan(
    "sebuah folder/yang jauh/di dalam",
    0o077,
    {"TZ": "Asia/Jayapura", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PYTHONHASHSEED": "1", "COLUMNS": "40"},
    awalan=("faketime", "-f", "+400d"),
    terbalik=True,
)
LAIN_LAGI = Keadaan("b", 0o002, {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"})


@pytest.fixture(scope="module")
def lokal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Turkish locale, where i and I are not a pair."""
    folder = tmp_path_factory.mktemp("lokal")
    subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", folder / "tr_TR.UTF-8"], check=True)
    return folder


def salin_ruang(tujuan: Path, terbalik: bool) -> None:
    """Copy the small workspace file by file, in the order of names or in the reverse one."""
    for asal in sorted((path for path in RUANG_KECIL.rglob("*") if path.is_file()), reverse=terbalik):
        salinan = tujuan / asal.relative_to(RUANG_KECIL)
        salinan.parent.mkdir(parents=True, exist_ok=True)
        salinan.write_bytes(asal.read_bytes())


JENIS = ("buku", "permohonan-laporan", "ringkasan-telepon")
"""All families of papers; the editions are written as the book is."""
SURAT = ("permohonan-laporan", "--executor", "serial")
"""A letter, made where the clock is planted."""


def susun(program: Sequence[str], jenis: Sequence[str], keadaan: Keadaan, tempat: Path, lokal: Path) -> dict[str, bytes]:
    """Build papers in a process of its own; the visible outputs by path."""
    ruang, rumah = tempat / keadaan.folder / "ruang", tempat / keadaan.folder / "rumah"
    rumah.mkdir(parents=True)
    salin_ruang(ruang, keadaan.terbalik)
    lingkungan = {
        "PATH": os.environ["PATH"],
        "HOME": str(rumah),
        "PYTHONPATH": str(AKAR),
        "LOCPATH": str(lokal),
        **keadaan.lingkungan,
    }
    command = [*keadaan.awalan, sys.executable, *program, "--root", str(ruang), "build", *jenis, "--out", str(ruang / "hasil")]
    run = subprocess.run(command, cwd=rumah, env=lingkungan, umask=keadaan.umask, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    hasil = {path.relative_to(ruang / "hasil").as_posix(): path for path in (ruang / "hasil").rglob("*") if path.is_file()}
    return {jalur: path.read_bytes() for jalur, path in hasil.items() if not path.name.startswith(".")}


def berbeda(program: Sequence[str], jenis: Sequence[str], keadaan: Sequence[Keadaan], tempat: Path, lokal: Path) -> set[str]:
    """Paths of the outputs that are not the same in all states."""
    with ThreadPoolExecutor(2) as pool:
        acuan, *lain = pool.map(lambda satu: susun(program, jenis, satu, tempat, lokal), keadaan)
    assert {Path(jalur).suffix for jalur in acuan} >= {".pdf", ".docx", ".json"}
    return {jalur for satu in lain for jalur in acuan.keys() | satu.keys() if acuan.get(jalur) != satu.get(jalur)}


def test_an_output_has_the_same_bytes_wherever_and_whenever_it_is_built(tmp_path, lokal):
    assert berbeda(KLASTER, JENIS, [BIASA, LAIN, LAIN_LAGI], tmp_path, lokal) == set()


def test_a_planted_now_is_found(tmp_path, lokal):
    beda = berbeda(KLASTER_BERJAM, SURAT, [BIASA, LAIN], tmp_path, lokal)
    assert {Path(jalur).suffix for jalur in beda} == {".docx", ".json", ""}
