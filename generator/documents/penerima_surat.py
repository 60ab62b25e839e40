"""Who gets a letter whose own record says so: the register alone, those something is sent to, the reader of a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from generator.documents.penanda import hari_surat
from generator.documents.penerima import Penerima
from generator.documents.penugasan import rapat_tugas
from generator.model.instansi import Instansi, Tingkat, UnsurInstansi
from generator.model.ruang import Ruang
from generator.model.surat import Surat

_DAERAH: Final = re.compile(r" (?=(?:Kabupaten|Kota|Provinsi) )")

PemilihSurat = Callable[[Ruang, Surat], tuple[Penerima, ...]]


def tanpa_penerima(ruang: Ruang, surat: Surat) -> tuple[Penerima, ...]:
    """A paper that goes to nobody, kept in the issuer's register; the issuer of the meeting it is about gets a copy."""
    rapat = rapat_tugas(ruang, surat)
    salinan = (ruang.penerbit[rapat.penerbit].penanda,) if rapat and rapat.penerbit in ruang.penerbit else ()
    return (Penerima("", "", "", ruang.penerbit[surat.penerbit].kota, tembusan=salinan),)


def penerima_pengantar(ruang: Ruang, surat: Surat) -> tuple[Penerima, ...]:
    """Those the record names, in its order."""
    kepada = surat.pengantar.kepada if surat.pengantar else ()
    return tuple(_penerima(ruang, surat, id_) for id_ in kepada)


def penerima_nota(ruang: Ruang, surat: Surat) -> tuple[Penerima, ...]:
    """The post a note is written to."""
    return (_penerima(ruang, surat, surat.nota.kepada),) if surat.nota else ()


def _penerima(ruang: Ruang, surat: Surat, id_: str) -> Penerima:
    """An office, an issuer or a post by its id."""
    if instansi := ruang.instansi.get(id_):
        return _instansi(ruang, instansi, surat)
    if penerbit := ruang.penerbit.get(id_):
        pimpinan, *daerah = _DAERAH.split(penerbit.pimpinan)
        return Penerima(id_, pimpinan, " ".join(daerah), penerbit.kota)
    pimpinan, *daerah = _DAERAH.split(ruang.jabatan[id_].singkat)
    return Penerima(id_, pimpinan, " ".join(daerah), ruang.penerbit[surat.penerbit].kota)


def _instansi(ruang: Ruang, instansi: Instansi, surat: Surat) -> Penerima:
    """The head of a body; only a regional office bears the name of its region."""
    nama = instansi.bernama(hari_surat(ruang, surat)) or instansi.nama[-1]
    daerah = ""
    if instansi.unsur is UnsurInstansi.PERANGKAT_DAERAH:
        kabkota = ruang.wilayah[instansi.kabkota].nama if instansi.kabkota else ""
        daerah = f"Provinsi {ruang.forum.provinsi}" if instansi.tingkat is Tingkat.PROVINSI else kabkota
    return Penerima(instansi.id, f"{instansi.pimpinan} {nama.nama}", daerah, instansi.kota)


PEMILIH_SURAT: Final[Mapping[str, PemilihSurat]] = {
    "tanpa-penerima": tanpa_penerima,
    "penerima-nota": penerima_nota,
    "penerima-pengantar": penerima_pengantar,
}
"""Selectors by the name that ``kepada:`` of a kind gives."""
