"""Everything that waits in a workspace: what is recorded, and who gets a letter that no record speaks of yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.analysis.keadaan_surat import berlaku_pada
from generator.analysis.penantian import (
    Penantian,
    penantian_berita_acara,
    penantian_buku,
    penantian_masuk,
    penantian_rapat,
    penantian_surat,
    penantian_undangan,
    urut_penantian,
)
from generator.analysis.undangan import id_peserta
from generator.documents.katalog import Katalog, Tindakan, muat_katalog
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat, SuratTerbit
from generator.pipeline.rancangan import Bahan, rencanakan


def penantian(ruang: Ruang, templat: Path, hari: date) -> tuple[Penantian, ...]:
    """Every act that waits on `hari`, those with the fewest days left first.

    A kind whose templates are faulty shows only the letters that are recorded.
    """
    katalog, salah = muat_katalog(templat)
    bahan = Bahan(ruang, katalog, templat / "tema", draf=True, galat=(), galat_templat=tuple(salah))
    return urut_penantian(_semua(ruang, katalog, _penerima(bahan), hari))


def _semua(ruang: Ruang, katalog: Katalog, penerima: Mapping[str, tuple[str, ...]], hari: date) -> Iterator[Penantian]:
    for surat in ruang.surat:
        jenis = katalog.jenis.get(surat.jenis)
        if jenis and jenis.kepala.bagian:
            yield from penantian_buku(surat, hari)
        else:
            yield from _surat(surat, penerima.get(surat.berkas, ()), hari)
    for rapat in ruang.rapat:
        yield from _rapat(rapat, hari)
    for agenda in ruang.surat_masuk:
        yield from penantian_masuk(agenda, hari)


def _penerima(bahan: Bahan) -> dict[str, tuple[str, ...]]:
    """Who gets a letter of each act, by the file of the act."""
    hasil: dict[str, tuple[str, ...]] = {}
    for jenis in bahan.katalog.jenis.values():
        kepala = jenis.kepala
        if kepala.tindakan is Tindakan.SURAT and not kepala.bagian and kepala.acara is None:
            for satu in rencanakan(bahan, jenis).rancangan:
                hasil[satu.tindakan.berkas] = (*hasil.get(satu.tindakan.berkas, ()), satu.penerima)
    return hasil


def _surat(surat: Surat, penerima: tuple[str, ...], hari: date) -> Iterator[Penantian]:
    """Letters on record, then those to recipients without an entry that counts; an act without either is one draft."""
    tercatat: dict[str, list[SuratTerbit]] = {}
    for satu in surat.terbit:
        tercatat.setdefault(satu.kepada or "", []).append(satu)
    milik = {kepada: terbit for kepada, semua in tercatat.items() if (terbit := berlaku_pada(semua, hari))}
    for kepada in dict.fromkeys((*milik, *penerima)) or ("",):
        yield from penantian_surat(surat, kepada, milik.get(kepada), hari)


def _rapat(rapat: Rapat, hari: date) -> Iterator[Penantian]:
    yield from penantian_rapat(rapat, hari)
    if (undangan := rapat.surat_undangan) is not None:
        for peserta in id_peserta(rapat) if undangan.perorangan else ("",):
            milik = berlaku_pada((satu for satu in undangan.terbit if satu.kepada == peserta), hari)
            yield from penantian_undangan(rapat, undangan, peserta, milik, hari)
    if rapat.berita_acara:
        yield from penantian_berita_acara(rapat, rapat.berita_acara, hari)
