"""How long 600 record files take to be found, read and validated; the budget, with the rules across records, is 1.5 s.

Run: `python bench/baca.py`. The records are made from a fixed seed, 150 to 250 lines each, like real lists of proposals.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.model.usulan import DaftarUsulan
from generator.model.validasi import validasi
from generator.reading import baca_ruang

BANYAK_BERKAS = 600
ULANGAN = 5
KATA = ("pelatihan", "produksi", "kemasan", "pemasaran", "mutu", "kelompok", "perajin", "bahan", "koperasi", "pasar", "ekspor")


def kalimat(acak: random.Random, banyak: int) -> str:
    return " ".join(acak.choice(KATA) for _ in range(banyak)).capitalize()


def usulan(acak: random.Random, nomor: int) -> str:
    pagu = [acak.randrange(1, 400) * 1_000_000 for _ in range(2)]
    return f"""\
  - id: JPR-27-{nomor:02}
    program: {kalimat(acak, 5)}
    aspek: ekonomi
    permasalahan: >-
      {kalimat(acak, 12)}
      {kalimat(acak, 12)}
    kode: 3.31.02.2.01.0003
    lokasi:
      - kabkota: "33.20"
        kecamatan: {kalimat(acak, 1)}
    indikator: {{nama: {kalimat(acak, 3)}, satuan: persen, target: {acak.randrange(1, 90)}.5}}
    volume: {acak.randrange(1, 90)}
    satuan: orang
    pagu: {sum(pagu)}
    rincian:
      - sumber: apbd-provinsi
        pelaksana: disperindag-provinsi
        pagu: {pagu[0]}
      - sumber: apbd-kabupaten
        pelaksana: disperindag-jepara
        pagu: {pagu[1]}
    kapan: {{tahun: 2027, triwulan: [1, 2]}}
    jangka: pendek
    prioritas: 1
"""


def tulis_ruang(ruang: Path) -> None:
    acak = random.Random(2027)
    for nomor in range(BANYAK_BERKAS):
        folder = ruang / "clusters" / f"kabupaten-{nomor // 20}" / f"klaster-{nomor}" / "usulan"
        folder.mkdir(parents=True)
        isi = "".join(usulan(acak, urut) for urut in range(acak.randrange(6, 11)))
        (folder / "2027.yaml").write_text(f"contoh: true\nusulan:\n{isi}", encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as sementara:
        ruang = Path(sementara)
        tulis_ruang(ruang)
        waktu = []
        for _ in range(ULANGAN):
            mulai = time.perf_counter()
            bacaan, keluhan = baca_ruang(ruang)
            dibaca = time.perf_counter()
            for alamat, satu in bacaan.items():
                letak = {"id": "jepara-ukir", "klaster": "jepara-ukir", "tahun": 2027, "berkas": alamat}
                keluhan += validasi(DaftarUsulan, satu, letak)[1]
            waktu.append((dibaca - mulai, time.perf_counter() - dibaca))
            assert not keluhan, keluhan[0]
        baris = sum(len(berkas.read_bytes().splitlines()) for berkas in ruang.rglob("*.yaml"))
    baca, periksa = min(waktu, key=sum)
    print(f"{BANYAK_BERKAS} files, {baris} lines: read {baca:.2f} s, validate {periksa:.2f} s, together {baca + periksa:.2f} s")


if __name__ == "__main__":
    main()
