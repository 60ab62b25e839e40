"""The drawings of the evaluation, from the records: capaian against serapan, and the offices with the most activities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from generator.analysis.capaian import Predikat, capaian, predikat
from generator.analysis.kegiatan import kegiatan_tahun
from generator.bahasa.angka import bilangan, bulatkan
from generator.documents.gambar.batang import batang_bertumpuk
from generator.documents.gambar.buku import lebar_isi
from generator.documents.gambar.titik import PASANGAN_TERBANYAK, Pasangan, sumbu, titik_berpasangan
from generator.documents.sebutan import sebut_instansi
from generator.documents.tabel.hasil import hitung_hasil
from generator.model.evaluasi import Kegiatan
from generator.model.ruang import Ruang
from generator.tree import Gambar, Teks, Tema

TERTINGGI, TERENDAH = 8, 7
"""Rows shown from both ends when there are more than a figure holds."""
PELAKSANA_TERBANYAK = 10

_BAIK, _SEDANG, _RENDAH, _TANPA = "Sangat Tinggi dan Tinggi", "Sedang", "Rendah dan Sangat Rendah", "Tanpa capaian"
_KELOMPOK: Final = {
    Predikat.SANGAT_TINGGI: _BAIK,
    Predikat.TINGGI: _BAIK,
    Predikat.SEDANG: _SEDANG,
    Predikat.RENDAH: _RENDAH,
    Predikat.SANGAT_RENDAH: _RENDAH,
}


def gambar_capaian(ruang: Ruang, tema: Tema, tahun: int) -> Gambar | None:
    """Mean capaian and serapan of each cluster that has both, the ends when they are many; ``None`` when none has."""
    baris: list[Pasangan] = [
        (satu.nama, satu.ringkasan.capaian, satu.ringkasan.serapan)
        for satu in hitung_hasil(ruang, "klaster", tahun).baris
        if satu.ringkasan.capaian is not None and satu.ringkasan.serapan is not None
    ]
    if not baris:
        return None
    baris.sort(key=lambda satu: -satu[1])
    sisa = len(baris) - TERTINGGI - TERENDAH
    dipilih = [*baris[:TERTINGGI], *baris[-TERENDAH:]] if len(baris) > PASANGAN_TERBANYAK else baris
    sela = (TERTINGGI, f"{bilangan(sisa)} klaster lain") if dipilih is not baris else None
    svg, lebar, tinggi = titik_berpasangan(
        dipilih, ("capaian kinerja (%)", "serapan anggaran (%)"), tema.palet, lebar_isi(tema), sela
    )
    bagian = ": Delapan Klaster Tertinggi dan Tujuh Terendah" if sela else " Menurut Klaster"
    mulai = sumbu(nilai for satu in dipilih for nilai in satu[1:])[0]
    return Gambar(
        svg,
        lebar,
        tinggi,
        alt=_temuan_capaian(baris),
        keterangan=(Teks(f"Capaian Kinerja dan Serapan Anggaran Tahun {tahun}{bagian} (persen)"),),
        sumber=(Teks(f"laporan perangkat daerah kepada {ruang.forum.singkatan}. Sumbu dimulai dari {bilangan(mulai)} persen."),),
        id=f"gambar-capaian-{tahun}",
    )


def _temuan_capaian(baris: Sequence[Pasangan]) -> str:
    """What to see in clusters sorted by capaian."""
    mendahului = sum(serapan > capaian for _nama, capaian, serapan in baris)
    return (
        f"Capaian tertinggi pada Klaster {baris[0][0]} ({_tulis(baris[0][1])} persen) dan terendah pada Klaster "
        f"{baris[-1][0]} ({_tulis(baris[-1][1])} persen); pada {mendahului} dari {len(baris)} klaster "
        "serapan anggaran lebih tinggi daripada capaian kinerjanya."
    )


def _tulis(nilai: Fraction) -> str:
    return bilangan(bulatkan(nilai, 1))


def gambar_pelaksana(ruang: Ruang, tema: Tema, tahun: int) -> Gambar | None:
    """Activities of the busiest offices by what they came to; ``None`` without activities."""
    terbanyak = hitung_hasil(ruang, "pelaksana", tahun).baris[:PELAKSANA_TERBANYAK]
    if not terbanyak:
        return None
    hasil: dict[str, Counter[str]] = {satu.kunci: Counter() for satu in terbanyak}
    for satu in kegiatan_tahun(ruang, tahun):
        if satu.kegiatan.pelaksana in hasil:
            hasil[satu.kegiatan.pelaksana][_kelompok(satu.kegiatan)] += 1
    jumlah = sum(hasil.values(), Counter())
    baris = [(sebut_instansi(ruang, id_, ruang.forum.tanggal_data), banyak) for id_, banyak in hasil.items()]
    kategori = (_BAIK, _SEDANG, _RENDAH, _TANPA)
    svg, lebar, tinggi = batang_bertumpuk(baris, kategori, tema.palet, lebar_isi(tema), satuan=1)
    return Gambar(
        svg,
        lebar,
        tinggi,
        alt=f"Dari {jumlah.total()} kegiatan {len(baris)} pelaksana terbanyak, {jumlah[_BAIK]} berpredikat Sangat Tinggi atau "
        f"Tinggi dan {jumlah[_RENDAH]} Rendah atau Sangat Rendah; terbanyak {baris[0][0]}, {baris[0][1].total()} kegiatan.",
        keterangan=(Teks(f"Kegiatan Tahun {tahun} Menurut Predikat pada {len(baris)} Pelaksana Terbanyak (kegiatan)"),),
        sumber=(
            Teks(
                f"laporan perangkat daerah kepada {ruang.forum.singkatan}. "
                "Tanpa capaian = targetnya nol atau realisasinya belum dilaporkan."
            ),
        ),
        id=f"gambar-pelaksana-{tahun}",
    )


def _kelompok(kegiatan: Kegiatan) -> str:
    satu = predikat(capaian(kegiatan.indikator))
    return _TANPA if satu is None else _KELOMPOK[satu]
