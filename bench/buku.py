"""The book of a synthetic workspace: laid out in one process, in all, remembered, after one edit; DOCX and XLSX beside it.

Run: `python bench/buku.py [CLUSTERS]`, 12 when not given, or `--ruang DIR --hasil FILE` for the Office writers alone on one
that is there. Times are of one run on one machine; read the ratios.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.ruang_besar import AKAR, buat_ruang
from generator.documents.buku import susun_buku
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.katalog import muat_katalog
from generator.documents.tema import muat_tema
from generator.model.ruang import Ruang
from generator.pipeline.pelaksana import Hitungan, pelaksana
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import HasilPdf, tulis_pdf
from generator.writers.xlsx import tulis_xlsx

TEMPLAT = AKAR / "templates"
TEMA = muat_tema(TEMPLAT / "tema" / "jateng2012.yaml")
ASET = TEMPLAT / "tema"
_T = TypeVar("_T")


def ukur(nama: str, kerja: Callable[[], _T], acuan: float = 0.0) -> tuple[_T, float]:
    """What `kerja` gives, and its seconds, printed with their share of `acuan`."""
    mulai = time.perf_counter()
    hasil = kerja()
    detik = time.perf_counter() - mulai
    print(f"{nama:34s} {detik:8.2f} s" + (f"   {detik / acuan:6.3f} of one process" if acuan else ""))
    return hasil, detik


def susun(ruang: Ruang) -> Dokumen:
    katalog, _keluhan = muat_katalog(TEMPLAT)
    surat = next(satu for satu in ruang.surat if satu.jenis == "buku")
    return susun_buku(ruang, katalog, katalog.jenis["buku"], surat, TEMA)


def dengan_narasi_lain(ruang: Ruang) -> Ruang:
    """The workspace after one word was added to one profile."""
    pertama = ruang.klaster_berurut()[0]
    lain = pertama.model_copy(update={"narasi": pertama.narasi + "\n\nSatu kalimat tambahan.\n"})
    return replace(ruang, klaster={**ruang.klaster, pertama.id: lain})


def di_proses(dokumen: Dokumen, cache: Path) -> tuple[HasilPdf, Hitungan]:
    terakhir: list[Hitungan] = []
    with pelaksana(cache, memantau=terakhir.append) as laksana:
        return tulis_pdf(dokumen, TEMA, ASET, laksana=laksana), terakhir[-1]


def main(klaster: int) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        akar, cache = Path(sementara) / "ruang", Path(sementara) / "cache"
        buat_ruang(AKAR, akar, klaster)
        hasil, _ = ukur("read and check", lambda: periksa_ruang(akar))
        assert hasil.ruang is not None
        ruang = hasil.ruang
        dokumen, _ = ukur("tree", lambda: susun(ruang))
        ukur("DOCX", lambda: tulis_docx(dokumen, TEMA, ASET))
        ukur("XLSX", lambda: tulis_xlsx(susun_buku_kerja(ruang, dokumen), TEMA))
        satu, acuan = ukur("PDF, one process", lambda: tulis_pdf(dokumen, TEMA, ASET))
        (dingin, _), _ = ukur("PDF, all processes, nothing kept", lambda: di_proses(dokumen, cache), acuan)
        (hangat, _), _ = ukur("PDF, nothing changed", lambda: di_proses(dokumen, cache), acuan)
        lain = susun(dengan_narasi_lain(ruang))
        (_, hitungan), _ = ukur("PDF, one profile edited", lambda: di_proses(lain, cache), acuan)
        assert satu.data == dingin.data == hangat.data
        print(f"{satu.jumlah_halaman} pages, {len(satu.data) / 1e6:.1f} MB; the edit laid out {hitungan.baru} sections anew")


def ukur_penulis(akar: Path) -> dict[str, float]:
    """Seconds from checked records: the tree, DOCX and XLSX from it."""
    hasil, periksa = ukur("read and check", lambda: periksa_ruang(akar))
    assert hasil.ruang is not None
    ruang = hasil.ruang
    dokumen, pohon = ukur("tree", lambda: susun(ruang))
    _, docx = ukur("DOCX", lambda: tulis_docx(dokumen, TEMA, ASET))
    _, xlsx = ukur("XLSX", lambda: tulis_xlsx(susun_buku_kerja(ruang, dokumen), TEMA))
    return {"periksa": periksa, "pohon": pohon, "docx": docx, "xlsx": xlsx}


if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pilihan.add_argument("klaster", type=int, nargs="?", default=12)
    pilihan.add_argument("--ruang", type=Path)
    pilihan.add_argument("--hasil", type=Path)
    isian = pilihan.parse_args()
    if isian.ruang is None:
        main(isian.klaster)
    else:
        isian.hasil.write_text(json.dumps(ukur_penulis(isian.ruang)), "utf-8")
