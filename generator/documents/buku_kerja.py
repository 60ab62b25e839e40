"""The book's tables as a workbook: all proposals flat, a sheet for each recap, the sums of the evaluation, the matrices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias

from generator.analysis.rekap import SEBUTAN_TINGKAT
from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.documents.tabel.datar import (
    tabel_dasar_hukum,
    tabel_kegiatan_datar,
    tabel_profil_datar,
    tabel_usulan_ringkas,
)
from generator.documents.tabel.hasil import HASIL, tabel_dana, tabel_hasil, tabel_kemajuan, tabel_predikat
from generator.documents.tabel.impor import tabel_impor
from generator.documents.tabel.kegiatan import tabel_evaluasi, tabel_rencana
from generator.documents.tabel.kelanjutan import tabel_kelanjutan
from generator.documents.tabel.rekap import REKAP, tabel_rekap
from generator.documents.tabel.rincian import tabel_keterangan_usulan
from generator.documents.tabel.sebaran import tabel_sebaran
from generator.documents.tabel.temuan import TEMUAN, tabel_temuan
from generator.documents.tabel.tingkat import bagian_tingkat, tabel_pelaksana, tabel_pelaksana_daerah, tabel_tingkat
from generator.documents.tabel.usulan import tabel_matriks, tabel_usulan_datar
from generator.model.instansi import Tingkat
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.tree import BukuKerja, Dokumen, Lembar, Tabel

Buat: TypeAlias = Callable[[Ruang], tuple[Lembar, ...]]
"""Makes sheets."""

_MILIK_KLASTER = ("matriks-", "tabel-tingkat-", "sebaran-klaster", "profil-datar")
"""Tables by the beginning of their ids: the matrix of a cluster, of a level, the clusters with their sums, their profiles."""

NAMA_TERPANJANG = 31
"""Letters that the name of a sheet may have."""


def susun_buku_kerja(ruang: Ruang, dokumen: Dokumen, sebagian: bool = False, ingatan: Ingatan = tanpa_ingatan) -> BukuKerja:
    """The workbook beside `dokumen`, with its title and marks; `sebagian` leaves out what speaks for a whole cluster.

    `ingatan` may know the sheets of the complete book already.
    """
    semua = (satu for nama, buat in _kelompok(ruang, ingatan) for satu in ingatan(f"lembar {nama}", ruang, buat))
    return BukuKerja(
        judul=dokumen.judul,
        lembar=tuple(satu for satu in semua if not (sebagian and satu.tabel.id.startswith(_MILIK_KLASTER))),
        tanggal=dokumen.tanggal,
        pembuat=dokumen.pembuat,
        contoh="contoh" in dokumen.tanda,
        draf="draf" in dokumen.tanda,
    )


def _kelompok(ruang: Ruang, ingatan: Ingatan) -> Iterator[tuple[str, Buat]]:
    """Sheets that are made together, by the name of their group."""
    yield from _TETAP.items()
    yield "profil", lambda satu: (Lembar("Profil", tabel_profil_datar(satu, ingatan)),)
    yield "kegiatan", lambda satu: (Lembar("Kegiatan", _kegiatan(satu)),)
    for jenis in REKAP:
        yield f"rekap {jenis}", partial(_rekap, jenis=jenis)
    yield "tingkat", _tingkat
    yield "pelaksana", _pelaksana
    yield from _EVALUASI.items()
    for klaster in ruang.klaster_berurut():
        yield f"klaster {klaster.id}", partial(_klaster, id_=klaster.id)
    yield "dasar hukum", lambda satu: (Lembar("Dasar hukum", tabel_dasar_hukum(satu)),)


def _rekap(ruang: Ruang, jenis: str) -> tuple[Lembar, ...]:
    return (Lembar(f"Rekap {REKAP[jenis].sebutan.replace('/', '-')}", tabel_rekap(ruang, jenis)),)


def _tingkat(ruang: Ruang) -> tuple[Lembar, ...]:
    return tuple(
        Lembar(f"Tingkat {SEBUTAN_TINGKAT[satu].replace('/', '-')}", tabel_tingkat(ruang, satu))
        for satu in Tingkat
        if bagian_tingkat(ruang, satu)
    )


def _pelaksana(ruang: Ruang) -> tuple[Lembar, ...]:
    pelaksana = [
        (tingkat, tabel)
        for tingkat in Tingkat
        for tabel in (tabel_pelaksana_daerah(ruang) if tingkat is Tingkat.KABKOTA else tabel_pelaksana(ruang, tingkat))
    ]
    hasil = []
    for nomor, (tingkat, tabel) in enumerate(pelaksana, 1):
        nama = f"Pelaksana {nomor} {tabel.id.removeprefix(f'pelaksana-{tingkat}').strip('-')}"
        hasil.append(Lembar(nama[:NAMA_TERPANJANG].rstrip("- "), tabel))
    return tuple(hasil)


def _klaster(ruang: Ruang, id_: str) -> tuple[Lembar, ...]:
    return tuple(_lembar_klaster(ruang, ruang.klaster[id_]))


def _lembar_klaster(ruang: Ruang, klaster: Klaster) -> Iterator[Lembar]:
    forum = ruang.forum
    if daftar := ruang.usulan.get((klaster.id, forum.tahun_rencana)):
        yield Lembar(f"{klaster.kode} usulan {daftar.tahun}", tabel_matriks(ruang, klaster, daftar))
        if keterangan := tabel_keterangan_usulan(klaster, daftar):
            yield Lembar(f"{klaster.kode} keterangan {daftar.tahun}", keterangan)
    if hasil := ruang.evaluasi.get((klaster.id, forum.tahun_evaluasi)):
        yield Lembar(f"{klaster.kode} hasil {hasil.tahun}", tabel_evaluasi(ruang, klaster, hasil))
    if rencana := ruang.evaluasi.get((klaster.id, forum.tahun_berjalan)):
        yield Lembar(f"{klaster.kode} kegiatan {rencana.tahun}", tabel_rencana(ruang, klaster, rencana))


def _kegiatan(ruang: Ruang) -> Tabel:
    return tabel_kegiatan_datar(ruang, (ruang.forum.tahun_evaluasi, ruang.forum.tahun_berjalan))


def _hasil(ruang: Ruang) -> tuple[Lembar, ...]:
    """What the activities of n-1 and n came to."""
    return tuple(
        satu
        for tahun, tabel in ((ruang.forum.tahun_evaluasi, tabel_hasil), (ruang.forum.tahun_berjalan, tabel_kemajuan))
        for satu in (
            *(Lembar(f"{tahun} {milik.sebutan.replace('/', '-')}", tabel(ruang, jenis, tahun)) for jenis, milik in HASIL.items()),
            Lembar(f"{tahun} Sumber dana", tabel_dana(ruang, tahun)),
        )
    )


def _temuan(ruang: Ruang) -> tuple[Lembar, ...]:
    """What calls for attention."""
    tahun = ruang.forum.tahun_evaluasi
    return tuple(
        Lembar(f"{tahun} {jenis.replace('_', ' ')}", tabel) for jenis in TEMUAN if (tabel := tabel_temuan(ruang, jenis, tahun))
    )


def _predikat(ruang: Ruang) -> tuple[Lembar, ...]:
    tahun = ruang.forum.tahun_evaluasi
    return (Lembar(f"Predikat {tahun}", tabel_predikat(ruang, tahun)),)


def _kelanjutan(ruang: Ruang) -> tuple[Lembar, ...]:
    """How earlier proposals fared."""
    return (Lembar("Kelanjutan usulan", tabel),) if (tabel := tabel_kelanjutan(ruang)) else ()


_TETAP: Final[Mapping[str, Buat]] = MappingProxyType(
    {
        "usulan": lambda ruang: (Lembar("Usulan", tabel_usulan_datar(ruang, ruang.forum.tahun_rencana)),),
        "usulan ringkas": lambda ruang: (Lembar("Usulan ringkas", tabel_usulan_ringkas(ruang, ruang.forum.tahun_rencana)),),
        "impor": lambda ruang: (Lembar("Impor usulan", tabel_impor(ruang, ruang.forum.tahun_rencana)),),
        "sebaran": lambda ruang: (Lembar("Klaster", tabel_sebaran(ruang)),),
    }
)
_EVALUASI: Final[Mapping[str, Buat]] = MappingProxyType(
    {"predikat": _predikat, "hasil": _hasil, "temuan": _temuan, "kelanjutan": _kelanjutan}
)
