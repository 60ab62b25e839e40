"""The small workspace with activities of every kind: over and under target, not done, not reported, without result."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from tests.ruang_uji import EVALUASI, USULAN, salin

ROKOK = "clusters/demak/industri-rokok/evaluasi/2025.yaml"
BERJALAN = "clusters/demak/pengolahan-rajungan/evaluasi/2026.yaml"


def kegiatan(id_: str, indikator: str, dana: str, keadaan: str = "selesai", tambahan: str = "", kabkota: str = "33.21") -> str:
    """One activity in YAML; `tambahan` are further lines of it."""
    lokasi = ", ".join(f"{{kabkota: {satu}}}" for satu in kabkota.split())
    return f"""  - id: {id_}
    nama: Kegiatan {id_}
    pelaksana: {"dkp-provinsi" if int(id_[-1]) % 2 else "kemen-kp"}
    lokasi: [{lokasi}]
    keadaan: {keadaan}
    indikator: {{nama: Hasil, satuan: unit, {indikator}}}
    dana: [{dana}]
{tambahan}"""


def dana(anggaran: int, realisasi: int | None, sumber: str = "apbd-provinsi") -> str:
    terpakai = "" if realisasi is None else f", realisasi: {realisasi}"
    return f"{{sumber: {sumber}, anggaran: {anggaran}{terpakai}}}"


HASIL_2025 = "".join(
    (
        kegiatan("RJG-K25-01", "target: 80, realisasi: 72", dana(150_000_000, 125_000_000), tambahan="    usulan: RJG-25-07\n"),
        kegiatan("RJG-K25-02", "target: 10, realisasi: 12, arah: turun", dana(84_000_000, 80_000_000, "apbn"), "berjalan"),
        kegiatan("RJG-K25-03", "target: 10, realisasi: 13", dana(30_000_000, 31_000_000), kabkota="33.21 33.20"),
        kegiatan("RJG-K25-04", "target: 10, realisasi: 6", f"{dana(20_000_000, 18_000_000)}, {dana(5_000_000, None, 'apbn')}"),
        kegiatan("RJG-K25-05", "target: 10, realisasi: 0", dana(40_000_000, 0), "tidak_dilaksanakan",
                 "    kendala: Anggaran dialihkan\n"),
        kegiatan("RJG-K25-06", "target: 10", dana(60_000_000, 50_000_000), "berjalan"),
        kegiatan("RJG-K25-07", "target: 10, realisasi: 0", dana(25_000_000, 20_000_000),
                 tambahan="    bukti: [{jenis: spj, uraian: SPJ lengkap}]\n"),
        kegiatan("RJG-K25-08", "target: 0, realisasi: 3", dana(10_000_000, 9_500_000)),
    )
)  # fmt: skip
ROKOK_2025 = kegiatan("IRK-K25-01", "target: 10, realisasi: 14", dana(12_345_678, 12_000_000)) + kegiatan(
    "IRK-K25-02", "target: 5, realisasi: 11, arah: turun", dana(7_000_000, 6_500_000)
)
BERJALAN_2026 = kegiatan("RJG-K26-01", "target: 10", dana(70_000_000, None), "berjalan", "    usulan: RJG-26-03\n") + kegiatan(
    "RJG-K26-02", "target: 4", dana(30_000_000, None, "apbn"), "direncanakan"
)


LANJUTAN = """    prioritas: "1"
    sejak: 2026
    status:
      - {tahap: frk, tanggal: 2025-08-01, keputusan: diterima}
      - {tahap: rkpd, tanggal: 2026-06-30, keputusan: ditunda, catatan: Menunggu lahan}
"""


def tulis_ruang(tujuan: Path) -> Path:
    """The workspace below `tujuan`; RJG-26-03 is carried over and answered, RJG-25-07 answered, RJG-26-04 carried over."""
    profil = "clusters/demak/industri-rokok/profil.yaml"
    akar = salin(tujuan, {USULAN: ('    prioritas: "1"\n', LANJUTAN), profil: ("pokja: industri", "pokja: pertanian")})
    isi = (akar / USULAN).read_text("utf-8").replace("RJG-27-01", "RJG-26-03").replace("RJG-27-02", "RJG-26-04")
    (akar / USULAN).write_text(isi.replace('    prioritas: "2"\n', '    prioritas: "2"\n    sejak: 2026\n'), "utf-8")
    for berkas, kegiatan_ in ((EVALUASI, HASIL_2025), (ROKOK, ROKOK_2025), (BERJALAN, BERJALAN_2026)):
        (akar / berkas).parent.mkdir(exist_ok=True)
        (akar / berkas).write_text(f"contoh: true\nkegiatan:\n{kegiatan_}", "utf-8")
    return akar


@cache
def ruang_evaluasi() -> Ruang:
    with tempfile.TemporaryDirectory() as tujuan:
        hasil = periksa_ruang(tulis_ruang(Path(tujuan)))
    assert hasil.ruang is not None
    assert not hasil.ruang.rusak
    return hasil.ruang
