"""The book's tables as a workbook: all proposals flat, a sheet for each recap, the sums of the evaluation, the matrices."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.kegiatan import kegiatan_tahun
from generator.documents.tabel.kegiatan import tabel_evaluasi, tabel_rencana, tabel_ringkasan
from generator.documents.tabel.rekap import REKAP, tabel_rekap
from generator.documents.tabel.sebaran import tabel_sebaran
from generator.documents.tabel.usulan import tabel_matriks, tabel_usulan_datar
from generator.model.ruang import Ruang
from generator.tree import BukuKerja, Dokumen, Lembar


def susun_buku_kerja(ruang: Ruang, dokumen: Dokumen) -> BukuKerja:
    """The workbook beside `dokumen`, with its title and marks."""
    return BukuKerja(
        judul=dokumen.judul,
        lembar=tuple(_lembar(ruang)),
        tanggal=dokumen.tanggal,
        pembuat=dokumen.pembuat,
        contoh="contoh" in dokumen.tanda,
        draf="draf" in dokumen.tanda,
    )


def _lembar(ruang: Ruang) -> Iterator[Lembar]:
    forum = ruang.forum
    yield Lembar("Usulan", tabel_usulan_datar(ruang, forum.tahun_rencana))
    yield Lembar("Klaster", tabel_sebaran(ruang))
    for jenis, satu in REKAP.items():
        yield Lembar(f"Rekap {satu.sebutan.replace('/', '-')}", tabel_rekap(ruang, jenis))
    for tahun in (forum.tahun_evaluasi, forum.tahun_berjalan):
        yield Lembar(f"Kegiatan {tahun}", tabel_ringkasan(ruang, kegiatan_tahun(ruang, tahun), tahun))
    for klaster in ruang.klaster_berurut():
        if daftar := ruang.usulan.get((klaster.id, forum.tahun_rencana)):
            yield Lembar(f"{klaster.kode} usulan {daftar.tahun}", tabel_matriks(ruang, klaster, daftar))
        if hasil := ruang.evaluasi.get((klaster.id, forum.tahun_evaluasi)):
            yield Lembar(f"{klaster.kode} hasil {hasil.tahun}", tabel_evaluasi(ruang, klaster, hasil))
        if rencana := ruang.evaluasi.get((klaster.id, forum.tahun_berjalan)):
            yield Lembar(f"{klaster.kode} kegiatan {rencana.tahun}", tabel_rencana(ruang, klaster, rencana))
