"""Who signs: the holder of a post on a day as a signer (rows 100 and 101)."""

from __future__ import annotations

from datetime import date

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import nama_bulan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import Penanda

KERAS = "\u00a0"
"""A space at which no line breaks and which no format drops."""

RUANG_TANGGAL = KERAS * 8
"""The gap a draft leaves for the day."""


def hari_surat(ruang: Ruang, surat: Surat) -> date:
    """The day for which officials and offices are looked up: the act's date, else its planned date."""
    return surat.tanggal or surat.rencana_tanggal or ruang.forum.tanggal_data


def sebut_tanggal(tanggal: date | None, hari: date) -> str:
    """ "15 Oktober 2026"; without `tanggal` a gap for the day, in the month of `hari`."""
    return tulis_tanggal(tanggal) if tanggal else f"{RUANG_TANGGAL}{nama_bulan(hari.month)} {hari.year}"


def penanda(ruang: Ruang, jabatan: str, hari: date) -> Penanda:
    """The signer who holds post `jabatan` on `hari`; a vacant post has no name."""
    baris = (f"{kapital(ruang.jabatan[jabatan].nama)},",)
    pejabat = ruang.pemegang(jabatan, hari)
    if pejabat is None:
        return Penanda(baris, "")
    awalan, pangkat, nip = str(pejabat.awalan or ""), pejabat.pangkat or "", pejabat.nip or ""
    return Penanda(baris, pejabat.nama, awalan=awalan, pangkat=pangkat, nip=nip)
