"""Who gets a paper: selectors by name, and how an addressee is written. Recipients: proses-klaster §1, rows 54, 58,
70 and 94; R1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.kegiatan import KegiatanKlaster, telusuri_kegiatan
from generator.model.instansi import Instansi, Tingkat, UnsurInstansi
from generator.model.ruang import Ruang
from generator.tree import Tujuan


@dataclass(frozen=True, slots=True)
class Penerima:
    """A recipient: id of an office, a FEDEP or a post, the post addressed, its region line, and its town.

    Region and town are empty for those who have none. `wilayah` is the kabupaten/kota of a FEDEP, empty for a provincial office.
    `cq` is the post through which the paper goes, `klaster` the cluster of an FRK, `tembusan` posts that get a copy of what this
    recipient gets.
    """

    id: str
    pimpinan: str
    daerah: str
    kota: str
    wilayah: str = ""
    cq: str = ""
    klaster: str = ""
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
    "dinas-pembina-dan-pelaksana": dinas_pembina_dan_pelaksana,
    "frk": frk,
    "gubernur": gubernur,
}
"""Selectors by the name that ``kepada:`` of a kind gives."""
