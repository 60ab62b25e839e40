"""Those invited to a meeting, and the numbers of their invitations: one for a letter to all, one each for letters to each."""

from __future__ import annotations

from generator.model.rapat import Rapat, SuratUndangan
from generator.reading.nama import usul_slug


def id_peserta(rapat: Rapat) -> dict[str, str]:
    """Everyone invited, as addressed, by the id of his letter, in the order of the record; ids are numbered where names agree."""
    hasil: dict[str, str] = {}
    for sebutan in (satu for kelompok in rapat.undangan for satu in kelompok.kepada):
        dasar = usul_slug(sebutan)
        id_ = next(satu for ke in range(1, len(hasil) + 2) if (satu := dasar if ke == 1 else f"{dasar}-{ke}") not in hasil)
        hasil[id_] = sebutan
    return hasil


def nomor_undangan(undangan: SuratUndangan) -> str:
    """How other papers cite an invitation: its number, or the first and the last of the letters to each; empty before these."""
    if not undangan.perorangan:
        return undangan.nomor or ""
    nomor = [satu.nomor for satu in undangan.terbit if satu.nomor and satu.batal is None]
    return " s.d. ".join(dict.fromkeys((nomor[0], nomor[-1]))) if nomor else ""
