"""What a part of the book may be given: contexts by name, and the records a part is repeated for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeVar

from generator.analysis.angka_buku import AngkaBuku, angka_buku
from generator.analysis.edisi import BagianLintas, bagian_lintas
from generator.analysis.rekap import BarisRekap, Rekap
from generator.analysis.usulan import UsulanKlaster, usulan_tahun, usulan_utama
from generator.documents import pengesahan
from generator.documents.acuan_buku import AcuanBuku, KonteksBuku, Ulang
from generator.documents.edisi import Edisi
from generator.documents.gambar.buku import gambar_pagu, gambar_peta
from generator.documents.konteks_bagian import KONTEKS_BAGIAN
from generator.documents.konteks_evaluasi import KONTEKS_EVALUASI
from generator.documents.permasalahan import uraian_permasalahan
from generator.documents.tabel.instansi import tabel_usulan_instansi
from generator.documents.tabel.istilah import tabel_istilah
from generator.documents.tabel.lampiran import (
    rincian_rapat,
    tabel_kehadiran,
    tabel_keputusan,
    tabel_rekaman,
    tabel_sektor,
    tabel_sumber,
)
from generator.documents.tabel.rapat import orang_hadir, tabel_hadir, tabel_penanda, yang_hadir
from generator.documents.tabel.rekap import REKAP, hitung_rekap, tabel_rekap
from generator.documents.tabel.sebaran import tabel_sebaran
from generator.documents.tabel.tingkat import bagian_tingkat
from generator.model.dasar_hukum import DasarHukum
from generator.model.forum import Forum
from generator.model.instansi import Tingkat
from generator.model.istilah import Istilah
from generator.model.klaster import Klaster
from generator.model.penerbit import Penerbit
from generator.model.rapat import JenisRapat, Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisIsian, BlokTandaTangan, DaftarIsi, Gambar, Narasi, Sampul, Tabel

_Hasil = TypeVar("_Hasil")


@dataclass(frozen=True, slots=True)
class Pengulang:
    """What a part is repeated for: the kind of thing, and how all of them are found."""

    jenis: type[Ulang]
    semua: Callable[[Ruang], tuple[Ulang, ...]]


SELALU_BUKU: Final[Mapping[str, Any]] = MappingProxyType(
    {"forum": Forum, "surat": Surat, "angka": AngkaBuku, "edisi": Edisi | None}
)
"""Names every part of a book knows without declaring them."""


def selalu(acuan: AcuanBuku, dipakai: Collection[str]) -> dict[str, Any]:
    """The values of `SELALU_BUKU`, and ``klaster`` in a part repeated for clusters; the figures, for which all records are read,
    only where they are among the names `dipakai`."""
    klaster = {"klaster": acuan.ulang} if isinstance(acuan.ulang, Klaster) else {}
    angka = {"angka": angka_buku(acuan.ruang)} if "angka" in dipakai else {}
    return {"forum": acuan.ruang.forum, "surat": acuan.surat, "edisi": acuan.edisi, **angka, **klaster}


def _berusulan(ruang: Ruang) -> tuple[Klaster, ...]:
    tahun = ruang.forum.tahun_rencana
    return tuple(satu for satu in ruang.klaster_berurut() if (daftar := ruang.usulan.get((satu.id, tahun))) and daftar.usulan)


def _berkegiatan(ruang: Ruang) -> tuple[Klaster, ...]:
    tahun = (ruang.forum.tahun_evaluasi, ruang.forum.tahun_berjalan)
    return tuple(satu for satu in ruang.klaster_berurut() if any((satu.id, ke) in ruang.evaluasi for ke in tahun))


def _bertingkat(ruang: Ruang) -> tuple[Tingkat, ...]:
    """The executor levels for which something is proposed."""
    return tuple(satu for satu in Tingkat if bagian_tingkat(ruang, satu))


PENGULANG: Final[Mapping[str, Pengulang]] = MappingProxyType(
    {
        "klaster": Pengulang(Klaster, Ruang.klaster_berurut),
        "klaster-berusulan": Pengulang(Klaster, _berusulan),
        "klaster-berkegiatan": Pengulang(Klaster, _berkegiatan),
        "tingkat": Pengulang(Tingkat, _bertingkat),
    }
)
"""What a part may be repeated for."""


def _rapat_gabungan(acuan: AcuanBuku) -> Rapat | None:
    """The meeting of all working groups that agreed on the book: the last one up to the day of the data."""
    rapat = [
        satu
        for satu in acuan.ruang.rapat
        if satu.jenis is JenisRapat.GABUNGAN_POKJA and satu.tanggal <= acuan.ruang.forum.tanggal_data
    ]
    return max(rapat, key=lambda satu: satu.tanggal, default=None)


def _dari_rapat(buat: Callable[[Rapat], _Hasil]) -> Callable[[AcuanBuku], _Hasil | None]:
    """What is made of the meeting that agreed on the book; ``None`` before there was one."""
    return lambda acuan: buat(rapat) if (rapat := _rapat_gabungan(acuan)) else None


def _penanda_rapat(acuan: AcuanBuku) -> Tabel | None:
    return _dari_rapat(lambda rapat: tabel_penanda(acuan.ruang, rapat, ()))(acuan)


def _uraian_permasalahan(acuan: AcuanBuku) -> Narasi | None:
    """Of the cluster, or of all proposals in a part that is not repeated."""
    if isinstance(acuan.ulang, Klaster):
        return uraian_permasalahan(acuan.usulan.usulan if acuan.usulan else ())
    return uraian_permasalahan(satu.usulan for satu in usulan_tahun(acuan.ruang, acuan.ruang.forum.tahun_rencana))


def _untuk_rekap(jenis: str) -> dict[str, KonteksBuku]:
    return {
        f"rekap_{jenis}": KonteksBuku(lambda acuan: hitung_rekap(acuan.ruang, jenis), Rekap),
        f"tabel_rekap_{jenis}": KonteksBuku(lambda acuan: tabel_rekap(acuan.ruang, jenis), Tabel),
    }


KONTEKS_BUKU: Final[Mapping[str, KonteksBuku]] = MappingProxyType(
    {
        "rapat_gabungan": KonteksBuku(_rapat_gabungan, Rapat | None),
        "orang_hadir": KonteksBuku(_dari_rapat(orang_hadir), int | None),
        "tabel_keputusan": KonteksBuku(_dari_rapat(tabel_keputusan), Tabel | None),
        "tabel_penanda": KonteksBuku(_penanda_rapat, Tabel | None),
        "tabel_kehadiran": KonteksBuku(_dari_rapat(tabel_kehadiran), Tabel | None),
        "tabel_daftar_hadir": KonteksBuku(_dari_rapat(lambda rapat: tabel_hadir(yang_hadir(rapat))), Tabel | None),
        "rincian_rapat": KonteksBuku(_dari_rapat(rincian_rapat), BarisIsian | None),
        "sampul": KonteksBuku(lambda acuan: pengesahan.sampul(acuan.ruang, acuan.surat, acuan.judul, acuan.tema), Sampul),
        "halaman_judul": KonteksBuku(lambda acuan: pengesahan.halaman_judul(acuan.ruang, acuan.surat, acuan.judul), Sampul),
        "judul_baris": KonteksBuku(lambda acuan: acuan.judul, tuple[str, ...]),
        "tabel_pengesahan": KonteksBuku(lambda acuan: pengesahan.tabel_pengesahan(acuan.ruang, acuan.surat, acuan.tema), Tabel),
        "tanda_tangan_pengesahan": KonteksBuku(
            lambda acuan: pengesahan.tanda_tangan_pengesahan(acuan.ruang, acuan.surat), BlokTandaTangan
        ),
        "tanda_tangan_ketua": KonteksBuku(lambda acuan: pengesahan.tanda_tangan_ketua(acuan.ruang, acuan.surat), BlokTandaTangan),
        "tabel_sumber": KonteksBuku(lambda _acuan: tabel_sumber(), Tabel),
        "tabel_rekaman": KonteksBuku(lambda acuan: tabel_rekaman(acuan.ruang, acuan.surat, _rapat_gabungan(acuan)), Tabel),
        "tabel_ekonomi": KonteksBuku(lambda acuan: tuple(map(tabel_sektor, acuan.ruang.ekonomi.values())), tuple[Tabel, ...]),
        "daftar_isi": KonteksBuku(lambda _acuan: DaftarIsi("isi"), DaftarIsi),
        "daftar_tabel": KonteksBuku(lambda _acuan: DaftarIsi("tabel"), DaftarIsi),
        "daftar_gambar": KonteksBuku(lambda _acuan: DaftarIsi("gambar"), DaftarIsi),
        "istilah": KonteksBuku(lambda acuan: acuan.ruang.istilah, tuple[Istilah, ...]),
        "tabel_istilah": KonteksBuku(lambda acuan: tabel_istilah(acuan.ruang.istilah), Tabel),
        "dasar_hukum": KonteksBuku(lambda acuan: acuan.ruang.dasar_hukum, tuple[DasarHukum, ...]),
        "tabel_sebaran": KonteksBuku(lambda acuan: tabel_sebaran(acuan.ruang), Tabel),
        "gambar_pagu": KonteksBuku(lambda acuan: gambar_pagu(acuan.ruang, acuan.tema), Gambar | None),
        "gambar_peta": KonteksBuku(lambda acuan: gambar_peta(acuan.ruang, acuan.tema), Gambar),
        **{nama: konteks for jenis in REKAP for nama, konteks in _untuk_rekap(jenis).items()},
        "penerbit": KonteksBuku(lambda acuan: acuan.ruang.penerbit[acuan.surat.penerbit], Penerbit),
        "lintas": KonteksBuku(lambda acuan: bagian_lintas(acuan.ruang), BagianLintas),
        "sumber_utama": KonteksBuku(lambda acuan: hitung_rekap(acuan.ruang, "sumber").berurut[:4], tuple[BarisRekap, ...]),
        "usulan_utama": KonteksBuku(lambda acuan: usulan_utama(acuan.ruang), tuple[UsulanKlaster, ...]),
        "tabel_usulan_instansi": KonteksBuku(lambda acuan: tabel_usulan_instansi(acuan.ruang), Tabel),
        "uraian_permasalahan": KonteksBuku(_uraian_permasalahan, Narasi | None),
        **KONTEKS_EVALUASI,
        **KONTEKS_BAGIAN,
    }
)
