"""Two builds at once share the memory of DOCX sections: both write what is right, and leave it whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.pipeline.simpanan import buka_simpanan
from generator.writers.docx import tulis_docx
from tests.dokumen_semua import ASET
from tests.ingatan_uji import Ingatan
from tests.pipeline.penulis_bagian import naskah

PROGRAM = Path(__file__).with_name("penulis_bagian.py")
AKAR = PROGRAM.parents[2]


def mulai(cache: Path, keluar: Path) -> subprocess.Popen[str]:
    keluar.mkdir()
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), str(cache), str(keluar)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
    )


def test_two_processes_write_with_one_memory(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    proses = [mulai(cache, tmp_path / satu) for satu in ("a", "b")]
    for satu in proses:
        assert satu.stdout and satu.stdout.readline() == "siap\n"
    for satu in proses:
        assert satu.stdin
        satu.stdin.write("mulai\n")
        satu.stdin.flush()
    for satu in proses:
        satu.communicate()
        assert satu.returncode == 0
    terhitung = Ingatan()
    for nama, dokumen, tema in naskah():
        benar = tulis_docx(dokumen, tema, ASET, terhitung)
        assert benar == tulis_docx(dokumen, tema, ASET, buka_simpanan(cache, "naskah"))
        assert [(tmp_path / satu / nama).read_bytes() for satu in ("a", "b")] == [benar, benar]
    sisa = [satu for satu in cache.rglob("*") if satu.is_file()]
    assert {satu.suffix for satu in sisa} == {".tata"}
    assert len(sisa) == len(terhitung)
