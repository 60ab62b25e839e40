"""Everything that is measured, case by case, into one file of results: `python bench/penuh.py [options]`.

    --klaster 50,200,1000   sizes of the book in clusters
    --kasus cold,prose      these cases only (default: all that a size has)
    --surat 500             number of letters; 0 for none
    --ulang                 measure again what the file already has
    --folder DIR            workspaces, caches and outputs, kept between runs (default: build/bench)
    --hasil FILE            results, written after each case (default: build/bench/hasil.json)
    --laporan               write docs/ukuran-kinerja.md, its chart and the results beside it

An interrupted run goes on where it stopped. Ratios are of one run on one machine; on a busy one read the processor seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.kasus import HITUNGAN, KASUS, KASUS_SURAT, PEMBANDING, Hasil, Tempat, ukur, ukur_surat
from bench.laporan import tulis_laporan
from bench.pengukur import KLASTER, jalankan
from bench.ruang_besar import AKAR
from bench.sasaran import sasaran

PAKET = ("weasyprint", "typst", "python-docx", "pikepdf")


def main() -> None:
    isian = _baca_pilihan()
    hasil: dict[str, Any] = json.loads(isian.hasil.read_text("utf-8")) if isian.hasil.exists() else {}
    hasil["mesin"] = {"inti": os.cpu_count(), "python": platform.python_version(), **{satu: version(satu) for satu in PAKET}}
    catat = _Catatan(hasil, isian.hasil, isian.ulang)
    for klaster in isian.klaster:
        tempat = Tempat(isian.folder / str(klaster), klaster)
        for kasus in isian.kasus or KASUS:
            if kasus not in KASUS:
                continue
            if alasan := _terlalu_besar(kasus, klaster):
                catat.lewati(f"{klaster}", kasus, alasan)
            else:
                catat.jalankan(f"{klaster}", kasus, lambda: ukur(tempat, kasus))  # noqa: B023 - called at once
    for kasus in KASUS_SURAT:
        if isian.surat and (not isian.kasus or kasus in isian.kasus):
            catat.jalankan("surat", kasus, lambda: ukur_surat(isian.folder / "surat", kasus, isian.surat))  # noqa: B023
    if not isian.kasus or "help" in isian.kasus:
        catat.jalankan("perintah", "help", lambda: {"detik": min(jalankan([*KLASTER, "--help"]).detik for _ in range(5))})
    for baris in sasaran(hasil):
        print(f"{baris.tanda:5s} {baris.kasus:62s} {baris.sasaran:>12s} {baris.tercapai:>12s}")
    if isian.laporan:
        tulis_laporan(hasil, AKAR / "docs")


class _Catatan:
    def __init__(self, hasil: dict[str, Any], berkas: Path, ulang: bool) -> None:
        self._hasil, self._berkas, self._ulang = hasil, berkas, ulang

    def jalankan(self, kelompok: str, kasus: str, kerja: Callable[[], Hasil]) -> None:
        milik = self._hasil.setdefault("hasil", {}).setdefault(kelompok, {})
        if kasus in milik and not self._ulang:
            return
        milik[kasus] = satu = kerja()
        self._simpan()
        halaman = f"  {satu['halaman'] / satu['detik']:6.1f} pages/s" if "halaman" in satu else ""
        besar = f"  {satu['bait'] / 1e6:7.2f} MB" if "bait" in satu else ""
        proses = f"  cpu {satu['cpu']:8.2f} s  peak MB {satu['puncak'][:4]}" if "cpu" in satu else ""
        print(f"{kelompok:>8s} {kasus:18s} {satu['detik']:8.2f} s{proses}{besar}{halaman}", flush=True)

    def lewati(self, kelompok: str, kasus: str, alasan: str) -> None:
        self._hasil.setdefault("tidak_dijalankan", {})[f"{kelompok} {kasus}"] = alasan
        self._simpan()

    def _simpan(self) -> None:
        self._berkas.parent.mkdir(parents=True, exist_ok=True)
        self._berkas.write_text(json.dumps(self._hasil, indent=1, sort_keys=True) + "\n", "utf-8")


def _terlalu_besar(kasus: str, klaster: int) -> str:
    batas = PEMBANDING[kasus][1] if kasus in PEMBANDING else HITUNGAN if kasus == "link" else klaster
    return f"lebih dari {batas} klaster: berjam-jam atau melebihi memori" if klaster > batas else ""


def _baca_pilihan() -> argparse.Namespace:
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pilihan.add_argument("--klaster", type=lambda teks: [int(satu) for satu in teks.split(",")], default=[50, 200, 1000])
    pilihan.add_argument("--kasus", type=lambda teks: teks.split(","))
    pilihan.add_argument("--surat", type=int, default=500)
    pilihan.add_argument("--ulang", action="store_true")
    pilihan.add_argument("--laporan", action="store_true")
    pilihan.add_argument("--folder", type=Path, default=AKAR / "build/bench")
    pilihan.add_argument("--hasil", type=Path, default=AKAR / "build/bench/hasil.json")
    return pilihan.parse_args()


if __name__ == "__main__":
    main()
