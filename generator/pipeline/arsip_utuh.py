"""Archived files are still those that were recorded. `klaster check` asks; a build does not read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from generator.analysis.register import terdaftar_rapat
from generator.keluhan import Berat, DaftarKode, Keluhan
from generator.model.ruang import Ruang
from generator.model.surat import BerkasArsip, SuratTerbit, Terdaftar
from generator.pipeline.manifes import sha256_berkas
from generator.reading import Jalur, tulis_jalur

KODE: Final[DaftarKode] = {
    "ARSIP-BERUBAH": "Berkas arsip bukan lagi berkas yang dicatat.",
    "ARSIP-HILANG": "Berkas arsip tidak ada.",
}


def periksa_arsip(ruang: Ruang, akar: Path) -> list[Keluhan]:
    """Files that lack or have changed since they were recorded; reads each of them."""
    return [keluhan for berkas, jalur, satu in _terdaftar(ruang) for keluhan in _periksa(ruang, akar, berkas, jalur, satu)]


def _terdaftar(ruang: Ruang) -> Iterator[tuple[str, Jalur, Terdaftar]]:
    for surat in ruang.surat:
        for ke, satu in enumerate(surat.terbit):
            yield surat.berkas, ("terbit", ke), satu
    for rapat in ruang.rapat:
        for jalur, naskah, _ in terdaftar_rapat(rapat):
            yield rapat.berkas, jalur, naskah


def _periksa(ruang: Ruang, akar: Path, berkas: str, jalur: Sequence[str | int], terdaftar: Terdaftar) -> Iterator[Keluhan]:
    balasan = terdaftar.balasan if isinstance(terdaftar, SuratTerbit) else None
    semua: list[tuple[Jalur, BerkasArsip]] = [(("arsip", ke), satu) for ke, satu in enumerate(terdaftar.arsip)]
    semua += [(("balasan", "berkas", ke), satu) for ke, satu in enumerate(balasan.berkas if balasan else ())]
    for letak, satu in semua:
        tempat = (*jalur, *letak)
        arsip = akar / satu.berkas
        if not arsip.is_file():
            kode, pesan, perbaikan = "ARSIP-HILANG", "berkas arsip tidak ada", "kembalikan berkas itu, atau hapus butir ini"
        elif sha256_berkas(arsip) != satu.sha256:
            kode, pesan = "ARSIP-BERUBAH", "berkas arsip telah berubah sejak dicatat"
            perbaikan = "kembalikan berkas aslinya, atau arsipkan yang baru dengan nama lain"
        else:
            continue
        yield Keluhan(
            kode, Berat.GALAT, ruang.tempat(berkas, *tempat), pesan, tulis_jalur(tempat), satu.berkas, perbaikan=perbaikan
        )
