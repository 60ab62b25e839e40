"""The cases that are measured: what each runs, in which order, and how large a book each tool is given."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import pikepdf

from bench.pembanding import perintah as perintah_pembanding
from bench.pengukur import KLASTER, Ukuran, jalankan
from bench.ruang_besar import AKAR, buat_ruang
from bench.sunting import BIJI, sisipkan_klaster, sunting_narasi, sunting_pagu, sunting_panjang
from bench.surat import SATU_HALAMAN, buat_ruang_surat

Hasil = dict[str, Any]
"""Seconds, seconds of processors, MB of each process, MB of the first; pages and bytes where a file was made."""

PEMBANDING: Final = {"weasyprint": ("pdf", 200), "typst": ("pdf", 200), "pandoc": ("docx", 200), "python-docx": ("docx", 200)}
"""What a tool writes, and the largest book, in clusters, that it is given: beyond it takes hours or more than 16 GB."""

SUNTINGAN: Final[Mapping[str, Callable[[Path], None]]] = {
    "prose": sunting_narasi,
    "pagu": sunting_pagu,
    "shift": sunting_panjang,
    "chapter": sisipkan_klaster,
}
KASUS: Final = ("cold", "unchanged", *SUNTINGAN, "docx", "xlsx", "writers", *PEMBANDING, "link")
"""In the order in which they must run: edits come after what they edit."""
KASUS_SURAT: Final = ("letters", "letters-unchanged")
TINDAKAN: Final = 3
"""Acts of a year's letters."""
HITUNGAN: Final = 200
"""Clusters beyond which the link alone is not measured: the join through pikepdf would take minutes."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """The folder of one size, kept between cases."""

    folder: Path
    klaster: int

    @property
    def akar(self) -> Path:
        return self.folder / "ruang"

    @property
    def pembanding(self) -> Path:
        return self.folder / "pembanding"

    def bangun(self, *pilihan: str, jenis: str = "buku", keluar: str = "hasil") -> Ukuran:
        tempat = ("--out", str(self.folder / keluar), "--cache", str(self.folder / "cache"))
        return jalankan([*KLASTER, "--root", str(self.akar), "build", jenis, "--draf", *pilihan, *tempat])

    def berkas(self, akhiran: str, keluar: str = "hasil") -> Path:
        return next((self.folder / keluar).glob(f"**/buku/*.{akhiran}"))


def ukur(tempat: Tempat, kasus: str) -> Hasil:
    """Runs one case. Raises SystemExit when a command fails or what it builds on is not there."""
    if kasus == "cold":
        return _dingin(tempat)
    if not (tempat.folder / "cache").exists():
        raise SystemExit(f"{kasus}: cold must run first, in the same folder")
    if kasus in PEMBANDING:
        akhiran = PEMBANDING[kasus][0]
        hasil = jalankan(perintah_pembanding(kasus, tempat.pembanding))
        return _catat(hasil, tempat.pembanding / f"{kasus}.{akhiran}")
    if kasus in SUNTINGAN:
        SUNTINGAN[kasus](tempat.akar)
    match kasus:
        case "docx" | "xlsx":
            return _catat(tempat.bangun("--format", kasus, keluar=kasus), tempat.berkas(kasus, kasus))
        case "writers" | "link":
            return _dalam(tempat, kasus)
    return _catat(tempat.bangun("--format", "pdf"), tempat.berkas("pdf"))


def ukur_surat(folder: Path, kasus: str, banyak: int) -> Hasil:
    """Letters as PDF and DOCX, all in one command; `banyak` are made for the first case."""
    tempat = Tempat(folder, banyak)
    if kasus == "letters":
        shutil.rmtree(folder, ignore_errors=True)
        buat_ruang_surat(tempat.akar, banyak, TINDAKAN)
    hasil = tempat.bangun("--format", "pdf,docx", jenis=SATU_HALAMAN)
    return {**_catat(hasil), "naskah": len(list((folder / "hasil").glob("**/*.docx")))}


def _dingin(tempat: Tempat) -> Hasil:
    """The book from nothing; afterwards the same book is written for the other tools, before it is edited."""
    shutil.rmtree(tempat.folder, ignore_errors=True)
    buat_ruang(AKAR, tempat.akar, tempat.klaster, BIJI)
    shutil.copytree(AKAR / "templates", tempat.akar / "templates")
    hasil = _catat(tempat.bangun("--format", "pdf"), tempat.berkas("pdf"))
    pembanding = [sys.executable, str(AKAR / "bench/pembanding.py"), "siapkan"]
    jalankan([*pembanding, *map(str, (tempat.akar, tempat.pembanding, tempat.berkas("pdf")))])
    return hasil


def _dalam(tempat: Tempat, kasus: str) -> Hasil:
    """What a program measures inside itself, its own figures beside those of the whole run."""
    program = {"writers": "buku.py", "link": "tautan.py"}[kasus]
    catatan = tempat.folder / f"{kasus}.json"
    hasil = jalankan([sys.executable, str(AKAR / "bench" / program), "--ruang", str(tempat.akar), "--hasil", str(catatan)])
    return {**_catat(hasil), **json.loads(catatan.read_text("utf-8"))}


def _catat(ukuran: Ukuran, berkas: Path | None = None) -> Hasil:
    hasil: Hasil = {nama: round(nilai, 3) if isinstance(nilai, float) else nilai for nama, nilai in asdict(ukuran).items()}
    if berkas is not None:
        hasil["bait"] = berkas.stat().st_size
        if berkas.suffix == ".pdf":
            with pikepdf.open(berkas) as pdf:
                hasil["halaman"] = len(pdf.pages)
    return hasil
