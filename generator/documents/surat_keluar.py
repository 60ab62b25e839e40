"""An entry of the register of letters sent (buku agenda keluar)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.surat import Pembatalan, Sifat


@dataclass(frozen=True, slots=True)
class SuratKeluar:
    """An entry: the day on the paper, its number, to whom, about what, and what became of it.

    `kepada` is empty for a paper that stays with its issuer; `penerima` are the hands it is carried to, none when it is void;
    `berkas` is the act's file.
    """

    tanggal: date
    nomor: str
    kepada: str
    penerima: tuple[str, ...]
    hal: str
    sifat: Sifat
    berkas: str
    dikirim: date | None = None
    lewat: str = ""
    dibalas: date | None = None
    batal: Pembatalan | None = None
