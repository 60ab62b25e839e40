"""What is measured in the sample records: words, runs of words, wordings without names, amounts, what is used of the models."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import combinations
from typing import Any, Final, get_args

from pydantic import BaseModel

import generator.model
from generator.model.jenis import Rekaman
from generator.model.ruang import Ruang

PANJANG_RUNTUN: Final = 5
KATA_SAMBUNG: Final = frozenset(
    {"dan", "di", "bagi", "untuk", "dengan", "dari", "ke", "pada", "oleh"}
    | {"kabupaten", "kota", "kecamatan", "desa", "klaster", "kelompok"}
)


def kata(teks: str) -> list[str]:
    """The words of a text in small letters; marks of Markdown and punctuation are none."""
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", teks.lower())


def runtun(teks: str) -> frozenset[tuple[str, ...]]:
    """All runs of five words."""
    semua = kata(teks)
    return frozenset(tuple(semua[awal : awal + PANJANG_RUNTUN]) for awal in range(len(semua) - PANJANG_RUNTUN + 1))


def runtun_bersama(narasi: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """Share of the runs of the shorter text that the other has too, for each pair of names."""
    dipecah = {nama: runtun(teks) for nama, teks in narasi.items()}
    return {
        (satu, lain): len(dipecah[satu] & dipecah[lain]) / max(1, min(len(dipecah[satu]), len(dipecah[lain])))
        for satu, lain in combinations(sorted(dipecah), 2)
    }


def nama_dikenal(ruang: Ruang) -> frozenset[str]:
    """Words that name places, clusters and products: what an activity copied from another cluster would differ in."""
    semua: set[str] = set()
    for wilayah in ruang.wilayah.values():
        semua.update(kata(" ".join((wilayah.nama, *wilayah.kecamatan))))
    for klaster in ruang.klaster.values():
        semua.update(
            kata(" ".join((klaster.nama, *klaster.produk, *(satu.kelurahan or satu.desa or "" for satu in klaster.lokasi))))
        )
    return frozenset(semua)


def tanpa_nama(teks: str, nama: Set[str]) -> tuple[str, ...]:
    """A wording without names, numbers and the small words that tie them to it."""
    return tuple(satu for satu in kata(teks) if satu not in nama and satu not in KATA_SAMBUNG and not re.search(r"\d", satu))


def wording_berulang(ungkapan: Iterable[tuple[str, str]], nama: Set[str]) -> dict[tuple[str, ...], set[str]]:
    """Wordings of more than one cluster; `ungkapan` are pairs (cluster, wording)."""
    pemilik: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for klaster, teks in ungkapan:
        pemilik[tanpa_nama(teks, nama)].add(klaster)
    return {inti: siapa for inti, siapa in pemilik.items() if len(siapa) > 1}


def ungkapan_kegiatan(ruang: Ruang) -> Iterator[tuple[str, str]]:
    for evaluasi in ruang.evaluasi.values():
        yield from ((evaluasi.klaster, satu.nama) for satu in evaluasi.kegiatan)
    for daftar in ruang.usulan.values():
        yield from ((daftar.klaster, satu.program) for satu in daftar.usulan)


def jumlah_uang(ruang: Ruang) -> list[int]:
    """Each amount somebody typed, zero left out."""
    dana = [satu for evaluasi in ruang.evaluasi.values() for kegiatan in evaluasi.kegiatan for satu in kegiatan.dana]
    rincian = [satu.pagu for daftar in ruang.usulan.values() for usulan in daftar.usulan for satu in usulan.rincian]
    return [satu for satu in (*(d.anggaran for d in dana), *(d.realisasi or 0 for d in dana), *rincian) if satu]


# What of the models is used


def semua_rekaman() -> frozenset[type[Rekaman]]:
    """Every kind of record of the project."""
    for modul in pkgutil.iter_modules(generator.model.__path__, "generator.model."):
        importlib.import_module(modul.name)
    return frozenset(_turunan(Rekaman))


def _turunan(jenis: type[Rekaman]) -> Iterator[type[Rekaman]]:
    for satu in jenis.__subclasses__():
        if satu.__module__.startswith("generator.model."):
            yield satu
            yield from _turunan(satu)


def isi(nilai: object) -> Iterator[object]:
    """All records and plain values below a value."""
    yield nilai
    if isinstance(nilai, BaseModel):
        anak: Iterable[object] = (getattr(nilai, nama) for nama in type(nilai).model_fields)
    elif is_dataclass(nilai) and not isinstance(nilai, type):
        anak = (getattr(nilai, satu.name) for satu in fields(nilai) if satu.name != "bacaan")
    elif isinstance(nilai, Mapping):
        anak = nilai.values()
    elif isinstance(nilai, tuple):
        anak = nilai
    else:
        return
    for satu in anak:
        yield from isi(satu)


def pemilik_medan(jenis: type[BaseModel], medan: str) -> type[BaseModel]:
    """The class that declares a field, so that an inherited one is asked for only once."""
    return next(satu for satu in reversed(jenis.__mro__) if issubclass(satu, BaseModel) and medan in satu.__annotations__)


def medan_terpakai(ruang: Ruang) -> frozenset[tuple[str, str]]:
    """(class, field) of each field that some record fills in; a field left to its default or written empty does not count."""
    return frozenset(
        (pemilik_medan(type(satu), medan).__name__, medan)
        for satu in isi(ruang)
        if isinstance(satu, BaseModel)
        for medan in satu.model_fields_set
        if getattr(satu, medan) not in (None, (), {})
    )


def pilihan_model(jenis: Iterable[type[BaseModel]]) -> frozenset[type[Enum]]:
    """The enumerations that fields of these records use."""
    return frozenset(enum for satu in jenis for medan in satu.model_fields.values() for enum in _enum_dalam(medan.annotation))


def _enum_dalam(tipe: Any) -> Iterator[type[Enum]]:
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        yield tipe
    for anak in get_args(tipe):
        yield from _enum_dalam(anak)
