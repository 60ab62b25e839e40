"""The link alone: the linker with nothing kept, with all kept, after one edit and one insertion, against the join by pikepdf.

Run: `python bench/tautan.py [CLUSTERS]`, 200 when not given, on the book of a synthetic workspace whose sections are laid out
once, in all processes; or `--ruang DIR --hasil FILE` on the workspace of `penuh.py`, whose layouts are in the cache beside it.
All assemblers get the same sections, the same claims and the cold state of a fresh process, but for imports.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.buku import ASET, TEMA, susun
from bench.ruang_besar import AKAR, buat_ruang
from generator.pipeline.pelaksana import pelaksana
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.simpanan import SimpananCache
from generator.writers.pdf import huruf_pdf, rangkai, tulis_pdf
from generator.writers.pdf.perakitan import rakit as rakit_pikepdf
from generator.writers.pdf.satuan import Rakitan


def rakitan_buku(akar: Path, cache: Path) -> Rakitan:
    """The laid out sections of the book of a workspace."""
    hasil = periksa_ruang(akar)
    assert hasil.ruang is not None
    terima: list[Rakitan] = []

    def tangkap(rakitan: Rakitan) -> bytes:
        terima.append(rakitan)
        return b""

    with pelaksana(cache) as laksana:
        tulis_pdf(susun(hasil.ruang), TEMA, ASET, laksana=laksana, rakit=tangkap)
    return terima[0]


def ukur(nama: str, kerja: Callable[[], bytes], kali: int = 1) -> tuple[float, bytes]:
    """The best of `kali` runs, printed."""
    detik, data = [], b""
    for _ in range(kali):
        gc.collect()
        mulai = time.perf_counter()
        data = kerja()
        detik.append(time.perf_counter() - mulai)
    print(f"{nama:44s} {min(detik):8.3f} s  {len(data) / 1e6:7.2f} MB", flush=True)
    return min(detik), data


def main(akar: Path, cache: Path) -> dict[str, float]:
    rakitan = rakitan_buku(akar, cache)
    halaman = sum(satu.tertata.jumlah_halaman for satu in rakitan.satuan)
    print(f"{len(rakitan.satuan)} sections, {halaman} pages")
    with tempfile.TemporaryDirectory() as folder:
        return _ukur_semua(rakitan, Path(folder), halaman)


def _ukur_semua(rakitan: Rakitan, folder: Path, halaman: int) -> dict[str, float]:
    simpanan = SimpananCache(folder / "tautan", "tautan", "bench")
    dingin, acuan = ukur("linker, nothing kept", lambda: _tanpa_subset(partial(rangkai, rakitan)))
    ukur("linker, filling the store", partial(rangkai, rakitan, simpanan))
    hangat, data = ukur("linker, all kept", partial(rangkai, rakitan, simpanan), 5)
    assert data == acuan
    satu = rakitan.satuan[len(rakitan.satuan) // 2]
    lain = replace(satu, tertata=replace(satu.tertata, sidik="0" * 64))
    suntingan = [lain if milik is satu else milik for milik in rakitan.satuan]
    sunting, _ = ukur("linker, one section new", partial(rangkai, replace(rakitan, satuan=suntingan), simpanan))
    muka = replace(rakitan.satuan[0], fragmen="sisipan", tertata=replace(rakitan.satuan[0].tertata, jangkar={}))
    sisip, _ = ukur("linker, a chapter in front", partial(rangkai, replace(rakitan, satuan=[muka, *rakitan.satuan]), simpanan))
    pikepdf, besar = ukur("join through pikepdf", lambda: _tanpa_subset(partial(rakit_pikepdf, rakitan)))
    print(f"cold {dingin / pikepdf:.3f} of pikepdf; warm {hangat:.3f} s; size {len(acuan) / len(besar):.2f} of pikepdf's")
    return {
        "halaman": halaman,
        "dingin": dingin,
        "hangat": hangat,
        "sunting": sunting,
        "sisip": sisip,
        "pikepdf": pikepdf,
        "bait_pikepdf": len(besar),
    }


def _tanpa_subset(kerja: Callable[[], bytes]) -> bytes:
    """Both assemblers make the subsets anew."""
    huruf_pdf._subset.cache_clear()
    return kerja()


if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pilihan.add_argument("klaster", type=int, nargs="?", default=200)
    pilihan.add_argument("--ruang", type=Path)
    pilihan.add_argument("--hasil", type=Path)
    isian = pilihan.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        if isian.ruang is None:
            isian.ruang = Path(sementara) / "ruang"
            buat_ruang(AKAR, isian.ruang, isian.klaster)
            terukur = main(isian.ruang, Path(sementara) / "cache")
        else:
            terukur = main(isian.ruang, isian.ruang.parent / "cache")
    if isian.hasil:
        isian.hasil.write_text(json.dumps(terukur), "utf-8")
