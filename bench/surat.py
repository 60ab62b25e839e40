"""Five hundred letters as DOCX and PDF: cold, again with the layout remembered, and with nothing changed.

Run: `python bench/surat.py [LETTERS]`, 500 when not given. The letters tell every FRK of a synthetic workspace about its
programme, a page each; the letters of the sample that ask for reports have three to four pages and tables. Whole command from
the shell; peak memory is that of each process, read from /proc (Linux). Goals: 15 s cold, 1 s unchanged, 150 MB a process.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.ruang_besar import AKAR, buat_ruang, tulis_rekaman

SATU_HALAMAN: Final = "pemberitahuan-penyusunan-program"
BERTABEL: Final = "permohonan-laporan"


def buat_ruang_surat(tujuan: Path, banyak: int) -> None:
    """A workspace of `banyak` clusters, each with an FRK that is written to and has a number in the register."""
    buat_ruang(AKAR, tujuan, banyak)
    pola: Any = yaml.safe_load((AKAR / "forum/penerbit/frk-rebung.yaml").read_text("utf-8"))
    surat: Any = yaml.safe_load((AKAR / f"forum/surat/2026/{SATU_HALAMAN}.yaml").read_text("utf-8"))
    terbit = []
    for nomor, jalur in enumerate(sorted((tujuan / "clusters").glob("*/*/profil.yaml")), 5001):
        profil: Any = yaml.safe_load(jalur.read_text("utf-8"))
        if "frk" not in profil:
            continue
        id_ = f"frk-{nomor:04}"
        nama = f"Forum Rembug Klaster {profil['nama']}"
        klaster = f"{jalur.parent.parent.name}-{jalur.parent.name}"
        milik = {**pola, "nama": nama, "pimpinan": f"Ketua {nama}", "klaster": klaster, "kabkota": profil["kabkota"][0]}
        tulis_rekaman(tujuan / f"forum/penerbit/{id_}.yaml", milik)
        tulis_rekaman(jalur, {**profil, "frk": {**profil["frk"], "penerbit": id_}})
        terbit.append({"kepada": id_, "nomor": f"050/{nomor:04}/FPESD/X/2026"})
    tulis_rekaman(tujuan / f"forum/surat/2026/{SATU_HALAMAN}.yaml", {**surat, "terbit": terbit})


def jalankan(akar: Path, jenis: str, keluar: Path, cache: Path) -> tuple[float, list[int]]:
    """Seconds of the whole command, and the peak memory (MB) of each of its processes, the largest first."""
    perintah = [sys.executable, "-c", "from generator.cli.utama import main; main()", "--root", str(akar), "build", jenis]
    perintah += ["--format", "pdf,docx", "--out", str(keluar), "--cache", str(cache)]
    puncak: dict[int, int] = {}
    mulai = time.perf_counter()
    proses = subprocess.Popen(
        perintah,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
    )
    while proses.poll() is None:
        for pid, besar in _memori(proses.pid):
            puncak[pid] = max(puncak.get(pid, 0), besar)
        time.sleep(0.05)
    detik = time.perf_counter() - mulai
    if proses.returncode:
        raise SystemExit(f"klaster build {jenis} ended with {proses.returncode}")
    return detik, sorted(puncak.values(), reverse=True)


def _memori(sesi: int) -> Iterator[tuple[int, int]]:
    """Peak resident memory in MB of every process of a session."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == sesi:
                puncak = next(baris for baris in (folder / "status").read_text().splitlines() if baris.startswith("VmHWM"))
                yield int(folder.name), int(puncak.split()[1]) // 1024
        except (OSError, StopIteration):
            continue


def ukur(akar: Path, jenis: str, folder: Path) -> None:
    keluar, cache = folder / f"hasil-{jenis}", folder / f"cache-{jenis}"
    for nama in ("cold", "remembered", "unchanged"):
        if nama == "remembered":
            shutil.rmtree(keluar)
        detik, puncak = jalankan(akar, jenis, keluar, cache)
        banyak = len(list(keluar.glob(f"*/{jenis}/*.docx")))
        rata = f"{1000 * detik / banyak:6.1f} ms each, {banyak / detik:6.1f} letters/s"
        print(f"{jenis:34s} {nama:10s} {banyak:4d} letters {detik:7.2f} s  {rata}; peak MB {puncak[:4]}")


def main(banyak: int) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        buat_ruang_surat(folder / "ruang", banyak)
        ukur(folder / "ruang", SATU_HALAMAN, folder)
        ukur(AKAR, BERTABEL, folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
