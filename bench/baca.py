"""How long about 600 record files take to be found, read, validated and checked; the budget is 1.5 s on two cores.

Run: `python bench/baca.py`. The records are the synthetic workspace of `ruang_besar.py`: 146 clusters with their forum.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.ruang_besar import AKAR, buat_ruang
from generator.checks import periksa
from generator.model.ruang import muat_ruang
from generator.reading import baca_ruang

BANYAK_KLASTER = 146
ULANGAN = 5


def sekali(akar: Path) -> tuple[int, float, float, float]:
    """Files, and seconds of reading, of validating, and of the rules across records."""
    mulai = time.perf_counter()
    bacaan, _keluhan = baca_ruang(akar)
    dibaca = time.perf_counter()
    ruang, _salah = muat_ruang(bacaan)
    divalidasi = time.perf_counter()
    assert ruang is not None
    list(periksa(ruang))
    return len(bacaan), dibaca - mulai, divalidasi - dibaca, time.perf_counter() - divalidasi


def main() -> None:
    with tempfile.TemporaryDirectory() as sementara:
        akar = Path(sementara)
        buat_ruang(AKAR, akar, BANYAK_KLASTER)
        hasil = [sekali(akar) for _ in range(ULANGAN)]
    berkas, baca, validasi, aturan = min(hasil, key=lambda satu: sum(satu[1:]))
    jumlah = baca + validasi + aturan
    print(f"{berkas} files: read {baca:.2f} s, validated {validasi:.2f} s, checked {aturan:.2f} s, together {jumlah:.2f} s")


if __name__ == "__main__":
    main()
