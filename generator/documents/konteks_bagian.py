"""Contexts of the parts that the book repeats: for each cluster, for each level of executors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.analysis.kegiatan import RingkasanKegiatan, ringkas
from generator.analysis.rekap import SEBUTAN_TINGKAT, BarisRekap
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.urutan import gabung
from generator.documents.acuan_buku import AcuanBuku, KonteksBuku
from generator.documents.gambar.buku import gambar_rantai
from generator.documents.markdown_pohon import narasi
from generator.documents.sebutan import sebut_instansi, sebut_kata, sebut_lokasi, sebut_pokja, sebut_wilayah
from generator.documents.tabel.kegiatan import tabel_evaluasi, tabel_rencana
from generator.documents.tabel.profil import tabel_prinsip, tabel_rantai, tabel_syarat
from generator.documents.tabel.rekap import hitung_rekap
from generator.documents.tabel.rincian import tabel_keterangan_usulan, tabel_rincian_kegiatan
from generator.documents.tabel.tingkat import tabel_pelaksana, tabel_tingkat
from generator.documents.tabel.usulan import tabel_matriks, tabel_ringkas
from generator.model.instansi import Tingkat
from generator.model.klaster import Klaster, RiwayatTahap
from generator.model.usulan import DaftarUsulan
from generator.tree import Asal, BarisIsian, Gambar, IsiBaris, Narasi, Nilai, Tabel, Teks

TINGKAT_NARASI = 3
"""Level of the highest heading inside a profile's own text: below that of the cluster."""


def _identitas(acuan: AcuanBuku) -> BarisIsian:
    """The facts at the head of a cluster's chapter."""
    ruang, klaster = acuan.ruang, acuan.satu_klaster
    kini = klaster.tahap_kini
    riwayat = sorted(klaster.tahap, key=lambda satu: satu.tanggal, reverse=True)

    def nilai(isi: str, medan: str) -> IsiBaris:
        return (Nilai(isi, (Asal(klaster.id, medan),)),)

    baris: list[tuple[str, IsiBaris]] = [
        ("Kode", nilai(klaster.kode, "kode")),
        ("Kabupaten/kota", nilai(sebut_wilayah(ruang, klaster), "kabkota")),
        ("Lokasi", nilai(sebut_lokasi(ruang, klaster.lokasi), "lokasi")),
        ("Pokja", nilai(sebut_pokja(ruang, klaster), "pokja")),
        ("Produk", nilai("; ".join(klaster.produk), "produk")),
        *(("Tahap" if satu is kini else "Sebelumnya", nilai(_tahap(satu), "tahap")) for satu in riwayat),
    ]
    if frk := klaster.frk:
        anggota = f", {frk.anggota} anggota" if frk.anggota is not None else ""
        isi = f"{frk.nama}, dibentuk {tulis_tanggal(frk.dibentuk)}, diketuai {frk.ketua}{anggota}; sekretariat: {frk.sekretariat}"
        baris.append(("FRK", nilai(isi, "frk")))
        if frk.bds:
            baris.append(("BDS", nilai(sebut_instansi(ruang, frk.bds, ruang.forum.tanggal_data), "frk.bds")))
    pendamping = [ruang.fasilitator[satu].nama for satu in (klaster.fasilitator.klaster, klaster.fasilitator.fpesd) if satu]
    if pendamping:
        baris.append(("Fasilitator", nilai(gabung(pendamping), "fasilitator")))
    return BarisIsian(tuple(((Teks(label),), isi) for label, isi in baris))


def _tahap(riwayat: RiwayatTahap) -> str:
    return f"{sebut_kata(riwayat.tahap)}, sejak {tulis_tanggal(riwayat.tanggal)}: {riwayat.bukti}"


def _narasi(acuan: AcuanBuku) -> Narasi:
    klaster = acuan.satu_klaster
    hasil, _masalah = narasi(klaster.narasi, (Asal(klaster.id, "narasi"),), TINGKAT_NARASI - acuan.naik)
    return hasil


def _evaluasi(acuan: AcuanBuku) -> Tabel | None:
    satu = acuan.ruang.evaluasi.get((acuan.satu_klaster.id, acuan.ruang.forum.tahun_evaluasi))
    return tabel_evaluasi(acuan.ruang, acuan.satu_klaster, satu) if satu else None


def _rencana(acuan: AcuanBuku) -> Tabel | None:
    satu = acuan.ruang.evaluasi.get((acuan.satu_klaster.id, acuan.ruang.forum.tahun_berjalan))
    return tabel_rencana(acuan.ruang, acuan.satu_klaster, satu) if satu else None


def _hasil(acuan: AcuanBuku) -> RingkasanKegiatan | None:
    satu = acuan.ruang.evaluasi.get((acuan.satu_klaster.id, acuan.ruang.forum.tahun_evaluasi))
    return ringkas(satu.kegiatan) if satu else None


def _ringkas(acuan: AcuanBuku) -> Tabel | None:
    return tabel_ringkas(acuan.satu_klaster, acuan.usulan) if acuan.usulan else None


def _matriks(acuan: AcuanBuku) -> Tabel | None:
    return tabel_matriks(acuan.ruang, acuan.satu_klaster, acuan.usulan) if acuan.usulan else None


def _keterangan(acuan: AcuanBuku) -> Tabel | None:
    return tabel_keterangan_usulan(acuan.satu_klaster, acuan.usulan) if acuan.usulan else None


def _rincian(acuan: AcuanBuku) -> tuple[Tabel, ...]:
    """All of the activities of n-1, then of n."""
    klaster, forum = acuan.satu_klaster, acuan.ruang.forum
    return tuple(
        tabel_rincian_kegiatan(acuan.ruang, klaster, satu)
        for tahun in (forum.tahun_evaluasi, forum.tahun_berjalan)
        if (satu := acuan.ruang.evaluasi.get((klaster.id, tahun)))
    )


def _rekap_satu_tingkat(acuan: AcuanBuku) -> BarisRekap:
    nama = SEBUTAN_TINGKAT[acuan.satu_tingkat]
    return next(satu for satu in hitung_rekap(acuan.ruang, "tingkat").baris if satu.nama == nama)


KONTEKS_BAGIAN: Final[Mapping[str, KonteksBuku]] = MappingProxyType(
    {
        "identitas": KonteksBuku(_identitas, BarisIsian, tiap=Klaster),
        "narasi": KonteksBuku(_narasi, Narasi, tiap=Klaster),
        "wilayah_klaster": KonteksBuku(lambda acuan: sebut_wilayah(acuan.ruang, acuan.satu_klaster), str, tiap=Klaster),
        "tabel_syarat": KonteksBuku(lambda acuan: tabel_syarat(acuan.satu_klaster), Tabel, tiap=Klaster),
        "tabel_prinsip": KonteksBuku(lambda acuan: tabel_prinsip(acuan.satu_klaster), Tabel, tiap=Klaster),
        "tabel_rantai": KonteksBuku(lambda acuan: tabel_rantai(acuan.satu_klaster), Tabel, tiap=Klaster),
        "gambar_rantai": KonteksBuku(lambda acuan: gambar_rantai(acuan.satu_klaster, acuan.tema), Gambar, tiap=Klaster),
        "hasil_evaluasi": KonteksBuku(_hasil, RingkasanKegiatan | None, tiap=Klaster),
        "tabel_evaluasi": KonteksBuku(_evaluasi, Tabel | None, tiap=Klaster),
        "tabel_rencana": KonteksBuku(_rencana, Tabel | None, tiap=Klaster),
        "usulan": KonteksBuku(lambda acuan: acuan.usulan, DaftarUsulan | None, tiap=Klaster),
        "tabel_usulan_ringkas": KonteksBuku(_ringkas, Tabel | None, tiap=Klaster),
        "tabel_matriks": KonteksBuku(_matriks, Tabel | None, tiap=Klaster),
        "tabel_keterangan": KonteksBuku(_keterangan, Tabel | None, tiap=Klaster),
        "tabel_rincian": KonteksBuku(_rincian, tuple[Tabel, ...], tiap=Klaster),
        "rekap_satu_tingkat": KonteksBuku(_rekap_satu_tingkat, BarisRekap, tiap=Tingkat),
        "tabel_tingkat": KonteksBuku(lambda acuan: tabel_tingkat(acuan.ruang, acuan.satu_tingkat), Tabel, tiap=Tingkat),
        "tabel_pelaksana": KonteksBuku(
            lambda acuan: tabel_pelaksana(acuan.ruang, acuan.satu_tingkat), tuple[Tabel, ...], tiap=Tingkat
        ),
    }
)
