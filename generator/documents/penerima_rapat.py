"""Who gets the papers of a meeting: those invited, all with one letter or each with one of his own (rows 79, 83)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.analysis.undangan import id_peserta
from generator.documents.penerima import Penerima
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang

DAFTAR_TERLAMPIR = Penerima("", "Daftar terlampir", "", "")
"""The addressee of one letter to all, which brings the list of those invited (tata naskah dinas §7.2)."""

_DAERAH = re.compile(r" (?=(?:Kabupaten|Kota|Provinsi) )")

PemilihRapat = Callable[[Ruang, Rapat], tuple[Penerima, ...]]


def peserta(ruang: Ruang, rapat: Rapat) -> tuple[Penerima, ...]:
    """Everyone invited, or the attached list for all of them."""
    if rapat.surat_undangan is None or not rapat.surat_undangan.perorangan:
        return (DAFTAR_TERLAMPIR,)
    return peserta_rapat(ruang, rapat)


def peserta_rapat(ruang: Ruang, rapat: Rapat) -> tuple[Penerima, ...]:
    """Everyone invited, each by himself, in the order of the record."""
    return tuple(_peserta(ruang, rapat, id_, sebutan) for id_, sebutan in id_peserta(rapat).items())


def _peserta(ruang: Ruang, rapat: Rapat, id_: str, sebutan: str) -> Penerima:
    """An invitee, broken before the region; provincial offices sit in the town of the forum."""
    pimpinan, *daerah = _DAERAH.split(sebutan)
    provinsi = any(satu.startswith("Provinsi ") for satu in daerah)
    penerbit = ruang.penerbit[ruang.forum.penerbit if provinsi else rapat.penerbit]
    return Penerima(id_, pimpinan, " ".join(daerah), penerbit.kota)


PEMILIH_RAPAT: Mapping[str, PemilihRapat] = {"peserta-rapat": peserta}
"""Selectors by the name that ``kepada:`` of a kind gives."""
