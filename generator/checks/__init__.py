"""Rules across records. `periksa` gives every breach; the guide lists `ATURAN`."""

from __future__ import annotations

from typing import Final

from generator.checks import (
    kegiatan,
    kop,
    naskah_surat,
    nomor,
    penerima,
    rapat,
    rujukan,
    surat,
    surat_masuk,
    tanda_tangan,
    tunggal,
    usulan,
)
from generator.checks.aturan import Aturan, Temuan, terapkan
from generator.keluhan import DaftarKode, Keluhan, gabungkan
from generator.model.ruang import Ruang

ATURAN: tuple[Aturan, ...] = (
    *rujukan.ATURAN, *usulan.ATURAN, *kegiatan.ATURAN, *surat.ATURAN, *nomor.ATURAN, *naskah_surat.ATURAN, *surat_masuk.ATURAN,
    *kop.ATURAN, *penerima.ATURAN, *rapat.ATURAN, *tanda_tangan.ATURAN, *tunggal.ATURAN,
)  # fmt: skip

KODE: Final[DaftarKode] = gabungkan(*({satu.kode: satu.uraian} for satu in ATURAN))


def periksa(ruang: Ruang) -> list[Keluhan]:
    """Every breach of every rule; ids that name nothing come first and are not judged by the other rules."""
    return terapkan(ATURAN, ruang)


__all__ = ["ATURAN", "KODE", "Aturan", "Temuan", "periksa"]
