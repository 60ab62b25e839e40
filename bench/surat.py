"""Five hundred letters as DOCX and PDF: cold, again with the letters remembered, and with nothing changed.

Run: `python bench/surat.py [LETTERS [ACTS]]`, 500 letters of 3 acts when not given: so many times each FRK of a synthetic
workspace hears about its programme, a page each. The letters of the sample that ask for reports have three to four pages and
tables. Whole command from the shell; peak memory is that of each process, read from /proc (Linux). Goals: 15 s cold, 1 s
unchanged, 150 MB a process.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.pengukur import KLASTER, jalankan
from bench.ruang_besar import AKAR, buat_ruang, tulis_rekaman

SATU_HALAMAN: Final = "pemberitahuan-penyusunan-program"
BERTABEL: Final = "permohonan-laporan"


def buat_ruang_surat(tujuan: Path, banyak: int, tindakan: int = 1) -> None:
    """A workspace of about `banyak` letters in so many acts, each to every FRK and with a number in the register."""
    dikirimi = -(-banyak // tindakan)
    buat_ruang(AKAR, tujuan, dikirimi + dikirimi // 12)  # one in twenty clusters has no FRK
    pola: Any = yaml.safe_load((AKAR / "forum/penerbit/frk-rebung.yaml").read_text("utf-8"))
    surat: Any = yaml.safe_load((AKAR / f"forum/surat/2026/{SATU_HALAMAN}.yaml").read_text("utf-8"))
    frk: list[str] = []
    for nomor, jalur in enumerate(sorted((tujuan / "clusters").glob("*/*/profil.yaml")), 5001):
        profil: Any = yaml.safe_load(jalur.read_text("utf-8"))
        if "frk" not in profil or len(frk) == dikirimi:
            continue
        id_ = f"frk-{nomor:04}"
        nama = f"Forum Rembug Klaster {profil['nama']}"
        klaster = f"{jalur.parent.parent.name}-{jalur.parent.name}"
        milik = {**pola, "nama": nama, "pimpinan": f"Ketua {nama}", "klaster": klaster, "kabkota": profil["kabkota"][0]}
        tulis_rekaman(tujuan / f"forum/penerbit/{id_}.yaml", milik)
        tulis_rekaman(jalur, {**profil, "frk": {**profil["frk"], "penerbit": id_}})
        frk.append(id_)
    for ke in range(tindakan):
        awal = 5001 + ke * len(frk)
        terbit = [{"kepada": id_, "nomor": f"050/{nomor:04}/FPESD/X/2026"} for nomor, id_ in enumerate(frk, awal)]
        nama = f"{SATU_HALAMAN}-{ke}" if ke else SATU_HALAMAN
        tulis_rekaman(tujuan / f"forum/surat/2026/{nama}.yaml", {**surat, "jenis": SATU_HALAMAN, "terbit": terbit})


def ukur(akar: Path, jenis: str, folder: Path) -> None:
    keluar, cache = folder / f"hasil-{jenis}", folder / f"cache-{jenis}"
    for nama in ("cold", "remembered", "unchanged"):
        if nama == "remembered":
            shutil.rmtree(keluar)
        perintah = [*KLASTER, "--root", str(akar), "build", jenis, "--format", "pdf,docx"]
        terukur = jalankan([*perintah, "--out", str(keluar), "--cache", str(cache)])
        banyak = len(list(keluar.glob(f"*/{jenis}/*.docx")))
        satuan = f"{1000 * terukur.detik / banyak:6.1f} ms each, {banyak / terukur.detik:6.1f} letters/s"
        waktu = f"{terukur.detik:7.2f} s, {terukur.cpu:6.2f} s of processors"
        print(f"{jenis:34s} {nama:10s} {banyak:4d} letters {waktu}  {satuan}; peak MB {terukur.puncak[:4]}")


def main(banyak: int, tindakan: int) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        buat_ruang_surat(folder / "ruang", banyak, tindakan)
        ukur(folder / "ruang", SATU_HALAMAN, folder)
        ukur(AKAR, BERTABEL, folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
