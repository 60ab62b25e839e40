"""Who gets the papers of a meeting: those invited, all with one letter or each with one of his own (rows 79, 83)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.documents.penerima import Penerima
from generator.model.rapat import CaraUndangan, Rapat
from generator.model.ruang import Ruang
from generator.reading.nama import usul_slug

DAFTAR_TERLAMPIR = Penerima("", "Daftar terlampir", "", "")
"""The addressee of one letter to all, which brings the list of those invited (tata naskah dinas §7.2)."""

_DAERAH = re.compile(r" (?=(?:Kabupaten|Kota|Provinsi) )")

PemilihRapat = Callable[[Ruang, Rapat], tuple[Penerima, ...]]


def peserta(ruang: Ruang, rapat: Rapat) -> tuple[Penerima, ...]:
    """Everyone invited, or the attached list for all of them."""
    if rapat.surat_undangan is None or rapat.surat_undangan.cara is CaraUndangan.BERSAMA:
        return (DAFTAR_TERLAMPIR,)
    return peserta_rapat(ruang, rapat)


def peserta_rapat(ruang: Ruang, rapat: Rapat) -> tuple[Penerima, ...]:
    """Everyone invited, each by himself, in the order of the record; ids are numbered where names agree."""
    hasil: dict[str, Penerima] = {}
    for sebutan in (satu for kelompok in rapat.undangan for satu in kelompok.kepada):
        dasar = usul_slug(sebutan)
        id_ = next(satu for ke in range(1, len(hasil) + 2) if (satu := dasar if ke == 1 else f"{dasar}-{ke}") not in hasil)
        hasil[id_] = _peserta(ruang, rapat, id_, sebutan)
    return tuple(hasil.values())


def _peserta(ruang: Ruang, rapat: Rapat, id_: str, sebutan: str) -> Penerima:
    """An invitee, broken before the region; provincial offices sit in the town of the forum."""
    pimpinan, *daerah = _DAERAH.split(sebutan)
    provinsi = any(satu.startswith("Provinsi ") for satu in daerah)
    penerbit = ruang.penerbit[ruang.forum.penerbit if provinsi else rapat.penerbit]
    return Penerima(id_, pimpinan, " ".join(daerah), penerbit.kota)


PEMILIH_RAPAT: Mapping[str, PemilihRapat] = {"peserta-rapat": peserta}
"""Selectors by the name that ``kepada:`` of a kind gives."""
