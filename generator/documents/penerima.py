"""Who gets a paper: selectors by name, and how an addressee is written. Recipients: proses-klaster §1, rows 54, 58,
70, 78, 86, 94, 96 and 97; R1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.analysis.jawaban import belum_dijawab, surat_terakhir
from generator.analysis.kegiatan import KegiatanKlaster, telusuri_kegiatan
from generator.analysis.program import program_klaster
from generator.model.instansi import Instansi, Tingkat, UnsurInstansi
from generator.model.penerbit import JenisPenerbit
from generator.model.ruang import Ruang
from generator.tree import Tujuan

PERMOHONAN = "permohonan-laporan"
"""The kind of letter whose answers are waited for (row 54)."""
KETUA_FORUM = "ketua-forum-perangkat-daerah"
"""The post that heads the province's forum of offices (row 96)."""


@dataclass(frozen=True, slots=True)
class Penerima:
    """A recipient: id of an office, a FEDEP or a post, the post addressed, its region line, and its town.

    Region and town are empty for those who have none. `wilayah` is the kabupaten/kota of a FEDEP, empty for a provincial office.
    `cq` is the post through which the paper goes, `klaster` the cluster of an FRK, `pokja` the working group of its head,
    `tembusan` posts that get a copy of what this recipient gets.
    """

    id: str
    pimpinan: str
    daerah: str
    kota: str
    wilayah: str = ""
    cq: str = ""
    klaster: str = ""
    pokja: str = ""
    tembusan: tuple[str, ...] = ()

    @property
    def lengkap(self) -> str:
        """The addressed post in one line."""
        return f"{self.pimpinan} {self.daerah}".strip()

    @property
    def tujuan(self) -> Tujuan:
        """The addressee, broken before its region (bentuk §1)."""
        return Tujuan(yth=(self.pimpinan, self.daerah) if self.daerah else (self.pimpinan,), cq=self.cq, di=self.kota)


Pemilih = Callable[[Ruang, date], tuple[Penerima, ...]]


def dinas_pembina_dan_pelaksana(ruang: Ruang, tanggal: date) -> tuple[Penerima, ...]:
    """Provincial offices that guide a pokja or carried out an activity of n-1 or n, then a FEDEP for each kab/kota whose
    offices did: kab/kota offices are always addressed through their FEDEP (R1)."""
    kegiatan = _kegiatan_dua_tahun(ruang)
    pembina = {satu for pokja in ruang.pokja.values() for satu in pokja.pembina}
    pelaksana = {satu.kegiatan.pelaksana for satu in kegiatan}
    dinas = [
        satu
        for satu in ruang.instansi.values()
        if satu.unsur is UnsurInstansi.PERANGKAT_DAERAH and satu.tingkat is Tingkat.PROVINSI and satu.id in pembina | pelaksana
    ]
    wilayah = sorted({kabkota for satu in kegiatan if (kabkota := kabkota_dinas(ruang.instansi.get(satu.kegiatan.pelaksana)))})
    return (
        *(_dinas(ruang, satu, tanggal) for satu in sorted(dinas, key=lambda satu: satu.id)),
        *(_fedep(ruang, kode) for kode in wilayah if kode in ruang.wilayah),
    )


def belum_melapor(ruang: Ruang, tanggal: date) -> tuple[Penerima, ...]:
    """Those the last request for reports went to that had not answered before `tanggal`, in the order of its record (row 54)."""
    surat = surat_terakhir(ruang, PERMOHONAN, tanggal)
    fedep = {satu.fedep: kode for kode, satu in ruang.wilayah.items()}
    belum = [satu.kepada or "" for satu in belum_dijawab(surat, tanggal)] if surat else []
    return tuple(
        _fedep(ruang, fedep[id_]) if id_ in fedep else _dinas(ruang, ruang.instansi[id_], tanggal)
        for id_ in belum
        if id_ in fedep or id_ in ruang.instansi
    )


def fedep(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The FEDEP of each kab/kota where a cluster has proposals for the plan year (row 78)."""
    wilayah = {kode for satu in program_klaster(ruang, lambda _klaster: True) for kode in satu.klaster.kabkota}
    return tuple(_fedep(ruang, kode) for kode in sorted(wilayah) if kode in ruang.wilayah)


def ketua_pokja(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The head of each working group, one letter each (row 86)."""
    pokja = {satu.pokja: satu for satu in ruang.penerbit.values() if satu.pokja}
    return tuple(
        Penerima(pokja[id_].id, pokja[id_].pimpinan, "", pokja[id_].kota, pokja=id_) for id_ in ruang.pokja if id_ in pokja
    )


def bappeda_provinsi(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The head of the province's Bappeda (row 97)."""
    return tuple(
        _dengan_daerah(ruang, Penerima(satu.id, satu.pimpinan, "", satu.kota))
        for satu in ruang.penerbit.values()
        if satu.jenis is JenisPenerbit.BAPPEDA
    )


def ketua_forum(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The head of the province's forum of offices, by the name of the record of posts (rows 96 and 107)."""
    jabatan = ruang.jabatan.get(KETUA_FORUM)
    kota = ruang.penerbit[ruang.forum.penerbit].kota
    return (_dengan_daerah(ruang, Penerima(KETUA_FORUM, jabatan.singkat, "", kota)),) if jabatan else ()


def _dengan_daerah(ruang: Ruang, penerima: Penerima) -> Penerima:
    """The province in a line of its own."""
    provinsi = f"Provinsi {ruang.forum.provinsi}"
    nama = penerima.pimpinan.removesuffix(f" {provinsi}")
    return replace(penerima, pimpinan=nama, daerah=provinsi if nama != penerima.pimpinan else "")


def gubernur(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The governor, through the head of the province's Bappeda, in the town of the forum (row 94)."""
    provinsi, kota = ruang.forum.provinsi, ruang.penerbit[ruang.forum.penerbit].kota
    return (Penerima("gubernur", f"Gubernur {provinsi}", "", kota, cq=f"Kepala Bappeda Provinsi {provinsi}"),)


def frk(ruang: Ruang, _tanggal: date) -> tuple[Penerima, ...]:
    """The forum of every cluster that has one with an address; the FEDEP of each of its kab/kota get a copy (row 70)."""
    return tuple(
        Penerima(
            penerbit.id,
            penerbit.pimpinan,
            "",
            penerbit.kota,
            klaster=klaster.id,
            tembusan=tuple(
                ruang.penerbit[fedep].penanda
                for kode in klaster.kabkota
                if kode in ruang.wilayah and (fedep := ruang.wilayah[kode].fedep) in ruang.penerbit
            ),
        )
        for klaster in ruang.klaster_berurut()
        if klaster.frk and (penerbit := ruang.penerbit.get(klaster.frk.penerbit or ""))
    )


def kabkota_dinas(instansi: Instansi | None) -> str:
    """The kabupaten/kota of a regional office of that level, empty for anyone else."""
    if instansi and instansi.tingkat is Tingkat.KABKOTA and instansi.unsur is UnsurInstansi.PERANGKAT_DAERAH:
        return instansi.kabkota or ""
    return ""


def _kegiatan_dua_tahun(ruang: Ruang) -> tuple[KegiatanKlaster, ...]:
    forum = ruang.forum
    return (*telusuri_kegiatan(ruang, forum.tahun_evaluasi), *telusuri_kegiatan(ruang, forum.tahun_berjalan))


def _dinas(ruang: Ruang, instansi: Instansi, tanggal: date) -> Penerima:
    nama = instansi.bernama(tanggal)
    return Penerima(
        instansi.id,
        f"{instansi.pimpinan} {nama.nama if nama else instansi.nama[-1].nama}",
        f"Provinsi {ruang.forum.provinsi}",
        instansi.kota,
    )


def _fedep(ruang: Ruang, kode: str) -> Penerima:
    wilayah = ruang.wilayah[kode]
    return Penerima(wilayah.fedep, "Ketua FEDEP", wilayah.nama, wilayah.ibu_kota, kode)


PEMILIH: Mapping[str, Pemilih] = {
    "bappeda-provinsi": bappeda_provinsi,
    "belum-melapor": belum_melapor,
    "dinas-pembina-dan-pelaksana": dinas_pembina_dan_pelaksana,
    "fedep": fedep,
    "frk": frk,
    "gubernur": gubernur,
    "ketua-forum-perangkat-daerah": ketua_forum,
    "ketua-pokja": ketua_pokja,
}
"""Selectors by the name that ``kepada:`` of a kind gives."""
