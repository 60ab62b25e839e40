"""The book's tables as a workbook: all proposals flat, a sheet for each recap, the sums of the evaluation, the matrices."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.rekap import SEBUTAN_TINGKAT
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
from generator.documents.tabel.tingkat import bagian_tingkat, tabel_pelaksana, tabel_tingkat
from generator.documents.tabel.usulan import tabel_matriks, tabel_usulan_datar
from generator.model.instansi import Tingkat
from generator.model.ruang import Ruang
from generator.tree import BukuKerja, Dokumen, Lembar

_MILIK_KLASTER = ("matriks-", "tabel-tingkat-", "sebaran-klaster", "profil-datar")
"""Tables by the beginning of their ids: the matrix of a cluster, of a level, the clusters with their sums, their profiles."""

NAMA_TERPANJANG = 31
"""Letters that the name of a sheet may have."""


def susun_buku_kerja(ruang: Ruang, dokumen: Dokumen, sebagian: bool = False) -> BukuKerja:
    """The workbook beside `dokumen`, with its title and marks; `sebagian` leaves out what speaks for a whole cluster."""
    return BukuKerja(
        judul=dokumen.judul,
        lembar=tuple(satu for satu in _lembar(ruang) if not (sebagian and satu.tabel.id.startswith(_MILIK_KLASTER))),
        tanggal=dokumen.tanggal,
        pembuat=dokumen.pembuat,
        contoh="contoh" in dokumen.tanda,
        draf="draf" in dokumen.tanda,
    )


def _lembar(ruang: Ruang) -> Iterator[Lembar]:
    forum = ruang.forum
    yield Lembar("Usulan", tabel_usulan_datar(ruang, forum.tahun_rencana))
    yield Lembar("Usulan ringkas", tabel_usulan_ringkas(ruang, forum.tahun_rencana))
    yield Lembar("Impor usulan", tabel_impor(ruang, forum.tahun_rencana))
    yield Lembar("Klaster", tabel_sebaran(ruang))
    yield Lembar("Profil", tabel_profil_datar(ruang))
    yield Lembar("Kegiatan", tabel_kegiatan_datar(ruang, (forum.tahun_evaluasi, forum.tahun_berjalan)))
    for jenis, satu in REKAP.items():
        yield Lembar(f"Rekap {satu.sebutan.replace('/', '-')}", tabel_rekap(ruang, jenis))
    for tingkat in Tingkat:
        if bagian_tingkat(ruang, tingkat):
            yield Lembar(f"Tingkat {SEBUTAN_TINGKAT[tingkat].replace('/', '-')}", tabel_tingkat(ruang, tingkat))
    pelaksana = [(tingkat, tabel) for tingkat in Tingkat for tabel in tabel_pelaksana(ruang, tingkat)]
    for nomor, (tingkat, tabel) in enumerate(pelaksana, 1):
        nama = f"Pelaksana {nomor} {tabel.id.removeprefix(f'pelaksana-{tingkat}').strip('-')}"
        yield Lembar(nama[:NAMA_TERPANJANG].rstrip("- "), tabel)
    yield from _lembar_evaluasi(ruang)
    for klaster in ruang.klaster_berurut():
        if daftar := ruang.usulan.get((klaster.id, forum.tahun_rencana)):
            yield Lembar(f"{klaster.kode} usulan {daftar.tahun}", tabel_matriks(ruang, klaster, daftar))
            if keterangan := tabel_keterangan_usulan(klaster, daftar):
                yield Lembar(f"{klaster.kode} keterangan {daftar.tahun}", keterangan)
        if hasil := ruang.evaluasi.get((klaster.id, forum.tahun_evaluasi)):
            yield Lembar(f"{klaster.kode} hasil {hasil.tahun}", tabel_evaluasi(ruang, klaster, hasil))
        if rencana := ruang.evaluasi.get((klaster.id, forum.tahun_berjalan)):
            yield Lembar(f"{klaster.kode} kegiatan {rencana.tahun}", tabel_rencana(ruang, klaster, rencana))
    yield Lembar("Dasar hukum", tabel_dasar_hukum(ruang))


def _lembar_evaluasi(ruang: Ruang) -> Iterator[Lembar]:
    """What the activities of n-1 and n came to, what calls for attention, and how earlier proposals fared."""
    evaluasi, berjalan = ruang.forum.tahun_evaluasi, ruang.forum.tahun_berjalan
    yield Lembar(f"Predikat {evaluasi}", tabel_predikat(ruang, evaluasi))
    for tahun, tabel in ((evaluasi, tabel_hasil), (berjalan, tabel_kemajuan)):
        for jenis, satu in HASIL.items():
            yield Lembar(f"{tahun} {satu.sebutan.replace('/', '-')}", tabel(ruang, jenis, tahun))
        yield Lembar(f"{tahun} Sumber dana", tabel_dana(ruang, tahun))
    for jenis in TEMUAN:
        if temuan := tabel_temuan(ruang, jenis, evaluasi):
            yield Lembar(f"{evaluasi} {jenis.replace('_', ' ')}", temuan)
    if kelanjutan := tabel_kelanjutan(ruang):
        yield Lembar("Kelanjutan usulan", kelanjutan)
