"""The link alone: the linker with nothing kept, with all kept, after one edit and one insertion, against the join by pikepdf.

Run: `python bench/tautan.py [CLUSTERS]`, 200 when not given, on the book of a synthetic workspace whose sections are laid out
once, in all processes. All assemblers get the same sections, the same claims and the cold state of a fresh process, but for
imports. Goals: cold at most 1/8 of pikepdf's time, warm at most 0.1 s at 1,000 pages.
"""

from __future__ import annotations

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


def rakitan_buku(klaster: int, folder: Path) -> Rakitan:
    """The laid out sections of the book of `klaster` clusters."""
    buat_ruang(AKAR, folder / "ruang", klaster)
    hasil = periksa_ruang(folder / "ruang")
    assert hasil.ruang is not None
    terima: list[Rakitan] = []

    def tangkap(rakitan: Rakitan) -> bytes:
        terima.append(rakitan)
        return b""

    with pelaksana(folder / "tata") as laksana:
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


def main(klaster: int, folder: Path) -> dict[str, float]:
    rakitan = rakitan_buku(klaster, folder)
    halaman = sum(satu.tertata.jumlah_halaman for satu in rakitan.satuan)
    print(f"{klaster} clusters, {len(rakitan.satuan)} sections, {halaman} pages")
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
        "klaster": klaster,
        "halaman": halaman,
        "dingin": dingin,
        "hangat": hangat,
        "sunting": sunting,
        "sisip": sisip,
        "pikepdf": pikepdf,
        "bait": len(acuan),
        "bait_pikepdf": len(besar),
    }


def _tanpa_subset(kerja: Callable[[], bytes]) -> bytes:
    """Both assemblers make the subsets anew."""
    huruf_pdf._subset.cache_clear()
    return kerja()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as sementara:
        print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, Path(sementara))))
