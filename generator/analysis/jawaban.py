"""Which letters were answered: rows 54 and 101, "track replies, remind"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.ruang import ACARA_SURAT, Ruang
from generator.model.surat import Surat, SuratTerbit


@dataclass(frozen=True, slots=True)
class Jawaban:
    """How many letters of an act were sent, and how many of them answered before a day."""

    dikirim: int
    dijawab: int


def surat_terakhir(ruang: Ruang, jenis: str, sebelum: date, kepada: str = "") -> Surat | None:
    """The last act of a kind before a day; with `kepada`, of those with a numbered letter to that recipient, and as that has it.

    The acts are only looked through; the one that is found counts as read.
    """
    semua = (satu.bagi(kepada) for satu in ruang.telusuri(ACARA_SURAT).surat if satu.jenis == jenis)
    calon = [
        satu
        for satu in semua
        if satu.tanggal and satu.tanggal < sebelum and (not kepada or ((terbit := satu.untuk(kepada)) and terbit.nomor))
    ]
    terakhir = max(calon, key=lambda satu: satu.tanggal or sebelum, default=None)
    if terakhir:
        ruang.baca(terakhir.berkas)
    return terakhir


def belum_dijawab(surat: Surat, hari: date) -> tuple[SuratTerbit, ...]:
    """The numbered letters of an act that nobody had answered before `hari`."""
    return tuple(satu for satu in surat.berlaku if satu.nomor and (satu.dibalas is None or satu.dibalas >= hari))


def jawaban(surat: Surat, hari: date) -> Jawaban:
    """Numbered letters of an act, and those answered before `hari`."""
    dikirim = sum(satu.nomor is not None for satu in surat.berlaku)
    return Jawaban(dikirim, dikirim - len(belum_dijawab(surat, hari)))
