"""Editions: the records of a kabupaten/kota, of an office or of a cluster, narrowed from all of them.

A narrowed workspace holds only what the edition is about, so that every other computation gives the edition's own figures.
Sums over all editions of a kind are the book's: exactly for clusters and for offices; for kabupaten/kota once what lies in
several of them (`bagian_lintas`), and so stands in the edition of each, is counted once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.analysis.rekap import bagian_pagu
from generator.model.berkas import Berkas
from generator.model.evaluasi import Evaluasi
from generator.model.jejak import Buku
from generator.model.klaster import Klaster
from generator.model.ruang import PROFIL, Ruang, pola_klaster, tahunan
from generator.model.usulan import DaftarUsulan, Usulan

_K = TypeVar("_K")
_B = TypeVar("_B", bound=Berkas)


@dataclass(frozen=True, slots=True)
class BagianLintas:
    """Of an edition: the clusters that lie in several kabupaten/kota, their proposals and rupiah, the rupiah of all others."""

    klaster: tuple[Klaster, ...]
    usulan: int
    pagu: int
    pagu_sendiri: int


def bagian_lintas(ruang: Ruang) -> BagianLintas:
    """What of the plan year stands in the editions of several kabupaten/kota."""
    bagian = bagian_pagu(ruang, ruang.forum.tahun_rencana)
    lintas = [satu for satu in bagian if satu.klaster.lintas]
    pagu = sum(satu.rincian.pagu for satu in lintas)
    return BagianLintas(
        klaster=tuple(satu for satu in ruang.klaster_berurut() if satu.lintas),
        usulan=len({satu.usulan.id for satu in lintas}),
        pagu=pagu,
        pagu_sendiri=sum(satu.rincian.pagu for satu in bagian) - pagu,
    )


def kabkota_berklaster(ruang: Ruang) -> tuple[str, ...]:
    """Codes of the kabupaten/kota in which a cluster lies, in their order."""
    dicari = ruang.telusuri(PROFIL)
    kode = {kode for satu in dicari.klaster.values() for kode in satu.kabkota}
    return tuple(sorted(kode & dicari.wilayah.keys()))


def pelaksana_usulan(ruang: Ruang) -> tuple[str, ...]:
    """Ids of the offices that are proposed to carry something out in the plan year, in order."""
    tahun = ruang.forum.tahun_rencana
    dicari = ruang.telusuri(PROFIL, tahunan("usulan", tahun))
    pelaksana = {
        rincian.pelaksana
        for (klaster, tahun_), daftar in dicari.usulan.items()
        if tahun_ == tahun and klaster in dicari.klaster
        for usulan in daftar.usulan
        for rincian in usulan.rincian
    }
    return tuple(sorted(pelaksana & dicari.instansi.keys()))


def untuk_kabkota(ruang: Ruang, kode: str) -> Ruang:
    """Only the clusters that lie in a kabupaten/kota, those that lie in others too as a whole."""
    dicari = ruang.telusuri(PROFIL, tahunan("evaluasi"), tahunan("usulan"))
    return _dari_klaster(ruang, dicari, lambda satu: kode in satu.kabkota)


def untuk_klaster(ruang: Ruang, id_: str) -> Ruang:
    """Only one cluster."""
    pola = pola_klaster(id_)
    return _dari_klaster(ruang, ruang.telusuri(f"{pola}/profil.yaml", f"{pola}/*/*.yaml"), lambda satu: satu.id == id_)


def untuk_instansi(ruang: Ruang, id_: str) -> Ruang:
    """Only the activities of an office and its parts of proposals, whose pagu is then that part's, with their clusters."""
    dicari = ruang.telusuri(PROFIL, tahunan("evaluasi"), tahunan("usulan"))
    ruang.baca(*_tanpa_pelaksana(dicari))
    usulan = {kunci: milik for kunci, satu in dicari.usulan.items() if (milik := _usulan_instansi(satu, id_))}
    evaluasi = {kunci: hasil for kunci, satu in dicari.evaluasi.items() if (hasil := _evaluasi_instansi(satu, id_))}
    dilayani = {klaster for klaster, _tahun in (*usulan, *evaluasi)}
    klaster = {satu: milik for satu, milik in dicari.klaster.items() if satu in dilayani}
    return _sempit(ruang, klaster, evaluasi, usulan)


def _tanpa_pelaksana(dicari: Ruang) -> set[str]:
    """Files that name an executor nobody knows: whoever was meant may be any office."""
    dikenal = dicari.instansi.keys()
    return {
        *(
            satu.berkas
            for satu in dicari.usulan.values()
            if {bagian.pelaksana for usul in satu.usulan for bagian in usul.rincian} - dikenal
        ),
        *(satu.berkas for satu in dicari.evaluasi.values() if {kegiatan.pelaksana for kegiatan in satu.kegiatan} - dikenal),
    }


def _usulan_instansi(daftar: DaftarUsulan, id_: str) -> DaftarUsulan | None:
    bagian = tuple(satu for usulan in daftar.usulan if (satu := _bagian_usulan(usulan, id_)))
    return daftar.model_copy(update={"usulan": bagian}) if bagian else None


def _bagian_usulan(usulan: Usulan, id_: str) -> Usulan | None:
    rincian = tuple(satu for satu in usulan.rincian if satu.pelaksana == id_)
    pagu = sum(satu.pagu for satu in rincian)
    return usulan.model_copy(update={"rincian": rincian, "pagu": pagu}) if rincian else None


def _evaluasi_instansi(evaluasi: Evaluasi, id_: str) -> Evaluasi | None:
    kegiatan = tuple(satu for satu in evaluasi.kegiatan if satu.pelaksana == id_)
    return evaluasi.model_copy(update={"kegiatan": kegiatan}) if kegiatan else None


def _dari_klaster(ruang: Ruang, dicari: Ruang, cocok: Callable[[Klaster], bool]) -> Ruang:
    """All records of the clusters that `cocok` accepts."""
    klaster = {id_: satu for id_, satu in dicari.klaster.items() if cocok(satu)}
    return _sempit(
        ruang,
        klaster,
        {kunci: satu for kunci, satu in dicari.evaluasi.items() if kunci[0] in klaster},
        {kunci: satu for kunci, satu in dicari.usulan.items() if kunci[0] in klaster},
    )


def _sempit(
    ruang: Ruang,
    klaster: Mapping[str, Klaster],
    evaluasi: Mapping[tuple[str, int], Evaluasi],
    usulan: Mapping[tuple[str, int], DaftarUsulan],
) -> Ruang:
    """The workspace with these records only. Where they were chosen from is noted already: only those looked up are read."""
    if ruang.tanpa_jejak is None:
        return replace(ruang, klaster=klaster, evaluasi=evaluasi, usulan=usulan)
    return replace(
        ruang,
        klaster=_berjejak(ruang, klaster),
        evaluasi=_berjejak(ruang, evaluasi),
        usulan=_berjejak(ruang, usulan),
        tanpa_jejak=replace(ruang.tanpa_jejak, klaster=klaster, evaluasi=evaluasi, usulan=usulan),
    )


def _berjejak(ruang: Ruang, isi: Mapping[_K, _B]) -> Mapping[_K, _B]:
    def ambil(kunci: _K) -> _B:
        return ruang.terbaca(isi[kunci])

    return Buku(isi, ambil, lambda: None)
