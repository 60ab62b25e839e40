"""The command from the shell on a synthetic book: everything anew, nothing changed, and after one edit of each kind.

Run: `python bench/perintah.py [CLUSTERS]`, 12 when not given. Every case is one run of `klaster build buku`, from start to exit,
with all its gates; the ratios are to the first. Memory is the peak of each process.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.pengukur import KLASTER, jalankan
from bench.ruang_besar import AKAR, baca_bahan, buat_klaster, buat_ruang, tulis_klaster

BIJI = 2027


def ganti(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi, berkas
    berkas.write_text(isi.replace(lama, baru, 1), "utf-8")


def sunting_narasi(akar: Path) -> None:
    ganti(sorted(akar.glob("clusters/*/*/profil.yaml"))[0], "narasi: |\n", "narasi: |\n  Satu kalimat tambahan.\n\n")


def sunting_pagu(akar: Path) -> None:
    """One proposal and its one row of funds cost a thousand rupiah more."""
    for berkas in sorted(akar.glob("clusters/*/*/usulan/2027.yaml")):
        isi = berkas.read_text("utf-8")
        for cocok in re.finditer(r"pagu: '?(\d+)'?", isi):
            if isi.count(cocok[0]) == 2:
                berkas.write_text(isi.replace(cocok[0], f"pagu: '{int(cocok[1]) + 1000}'"), "utf-8")
                return
    raise SystemExit("no proposal with one row of funds")


def sisipkan_klaster(nomor: int) -> Callable[[Path], None]:
    """Cluster `nomor`, wherever its kabupaten/kota places it in the book."""
    return lambda akar: tulis_klaster(akar, *buat_klaster(baca_bahan(AKAR), nomor, BIJI))


def main(klaster: int) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        akar = Path(sementara) / "ruang"
        buat_ruang(AKAR, akar, klaster, BIJI)
        shutil.copytree(AKAR / "templates", akar / "templates")
        tempat = ["--out", str(akar.parent / "hasil"), "--cache", str(akar.parent / "cache")]
        acuan = 0.0
        for nama, sunting, pilihan in (
            ("all formats, nothing kept", None, ()),
            ("nothing changed", None, ()),
            ("prose of one record", sunting_narasi, ()),
            ("PDF alone, nothing changed but that", None, ("--format", "pdf")),
            ("PDF alone, prose of one record", sunting_narasi, ("--format", "pdf")),
            ("PDF alone, a pagu", sunting_pagu, ("--format", "pdf")),
            ("PDF alone, a chapter inserted", sisipkan_klaster(klaster), ("--format", "pdf")),
        ):
            if sunting is not None:
                sunting(akar)
            detik, puncak = jalankan([*KLASTER, "--root", str(akar), "build", "buku", *pilihan, *tempat])
            acuan = acuan or detik
            print(f"{nama:38s} {detik:8.2f} s   {detik / acuan:6.3f}   peak MB {puncak[:3]}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
