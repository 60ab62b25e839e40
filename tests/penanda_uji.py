"""The small workspace with more officials, and a letter that says how it is signed."""

from __future__ import annotations

from pathlib import Path

from tests.ruang_uji import salin

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
PEJABAT = "forum/pejabat.yaml"
_JABATAN = """jabatan:
  - {id: gubernur, nama: Gubernur Contoh, singkat: Gubernur Contoh, pejabat_negara: true}
  - {id: sekda, nama: Sekretaris Daerah, singkat: Sekretaris Daerah}
  - {id: kepala-badan, nama: Kepala Badan Contoh, singkat: Kepala Badan Contoh}
  - {id: kosong, nama: Jabatan Kosong, singkat: Jabatan Kosong}
"""
_PEJABAT = """pejabat:
  - {jabatan: gubernur, nama: NAMA GUBERNUR CONTOH, awalan: Pj., berlaku: {dari: 2020-01-01}}
  - {jabatan: sekda, nama: NAMA SEKDA CONTOH, pangkat: Pembina Utama, nip: "000000000000000000", berlaku: {dari: 2020-01-01}}
  - {jabatan: kepala-badan, nama: NAMA KEPALA CONTOH, awalan: Plt., pangkat: Pembina, berlaku: {dari: 2020-01-01}}
"""


def ruang_bertanda_tangan(tujuan: Path, tanda_tangan: str, pejabat: tuple[str, str] = ("", "")) -> Path:
    """The workspace below `tujuan`; `tanda_tangan` is the letter's own, as YAML in one line, `pejabat` a change of officials."""
    akar = salin(tujuan, {SURAT: ("terbit:\n", f"tanda_tangan: {tanda_tangan}\nterbit:\n"), PEJABAT: ("pejabat:\n", _PEJABAT)})
    berkas = akar / PEJABAT
    berkas.write_text(berkas.read_text("utf-8").replace("jabatan:\n", _JABATAN, 1).replace(*pejabat, 1), "utf-8")
    return akar
