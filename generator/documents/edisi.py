"""Editions of the book: for whom there is one, what it is called, and which records it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.analysis.edisi import kabkota_berklaster, pelaksana_usulan, untuk_instansi, untuk_kabkota, untuk_klaster
from generator.documents.sebutan import sebut_instansi, sebut_wilayah
from generator.model.instansi import Instansi, Tingkat, UnsurInstansi
from generator.model.ruang import PROFIL, Ruang

_SETEMPAT: Final = (UnsurInstansi.PELAKU_USAHA, UnsurInstansi.ASOSIASI, UnsurInstansi.BDS)


@dataclass(frozen=True, slots=True)
class Edisi:
    """One edition: `id` names its file, `nama` is whom or what it is for, `kunci` the id of that record."""

    id: str
    nama: str
    kunci: str


@dataclass(frozen=True, slots=True)
class Pengedisi:
    """A sort of editions: all of them, and the records of one.

    `sebagian` says that its proposals are only somebody's parts of them, so that no table of it speaks for a whole cluster.
    """

    semua: Callable[[Ruang], tuple[Edisi, ...]]
    sempit: Callable[[Ruang, str], Ruang]
    sebagian: bool = False


def _per_kabkota(ruang: Ruang) -> tuple[Edisi, ...]:
    wilayah = [ruang.wilayah[kode] for kode in kabkota_berklaster(ruang)]
    return tuple(Edisi(satu.folder, satu.nama, satu.kode) for satu in wilayah)


def _per_instansi(ruang: Ruang) -> tuple[Edisi, ...]:
    """Businesses, associations and BDS of a kabupaten/kota work for one cluster: its edition tells them all."""
    return tuple(
        Edisi(id_, _nama_instansi(ruang, satu), id_)
        for id_ in pelaksana_usulan(ruang)
        if (satu := ruang.instansi[id_]).unsur not in _SETEMPAT or satu.tingkat is not Tingkat.KABKOTA
    )


def _nama_instansi(ruang: Ruang, satu: Instansi) -> str:
    """An office as its title page calls it: one of the province with its province."""
    nama = sebut_instansi(ruang, satu.id, ruang.forum.tanggal_data)
    sendiri = satu.tingkat is Tingkat.PROVINSI and satu.unsur is UnsurInstansi.PERANGKAT_DAERAH
    return f"{nama} Provinsi {ruang.forum.provinsi}" if sendiri and ruang.forum.provinsi not in nama else nama


def _per_klaster(ruang: Ruang) -> tuple[Edisi, ...]:
    semua = ruang.telusuri(PROFIL).klaster_berurut()
    return tuple(Edisi(satu.id, f"{satu.nama}, {sebut_wilayah(ruang, satu)}", satu.id) for satu in semua)


PENGEDISI: Final[Mapping[str, Pengedisi]] = MappingProxyType(
    {
        "kabkota-berklaster": Pengedisi(_per_kabkota, untuk_kabkota),
        "instansi-pelaksana": Pengedisi(_per_instansi, untuk_instansi, sebagian=True),
        "klaster": Pengedisi(_per_klaster, untuk_klaster),
    }
)
"""Sorts of editions by the name that ``kepada:`` of a kind with parts gives."""
