"""What a part of the book may be given: contexts by name, and the records a part is repeated for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeVar

from generator.analysis.angka_buku import AngkaBuku, angka_buku
from generator.analysis.capaian import predikat
from generator.analysis.edisi import BagianLintas, bagian_lintas
from generator.analysis.hasil import DanaMenurutSumber, HasilMenurut, Temuan, temuan
from generator.analysis.kegiatan import RingkasanKegiatan, kegiatan_tahun, ringkas
from generator.analysis.kelanjutan import RingkasanKelanjutan, kelanjutan_usulan, ringkas_kelanjutan
from generator.analysis.rekap import SEBUTAN_TINGKAT, BarisRekap, Rekap
from generator.analysis.usulan import UsulanKlaster, usulan_tahun, usulan_utama
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.urutan import gabung
from generator.documents import pengesahan
from generator.documents.edisi import Edisi
from generator.documents.gambar.buku import gambar_pagu, gambar_peta, gambar_rantai
from generator.documents.gambar.hasil import gambar_capaian, gambar_pelaksana
from generator.documents.markdown_pohon import narasi
from generator.documents.permasalahan import uraian_permasalahan
from generator.documents.sebutan import sebut_instansi, sebut_kata, sebut_lokasi, sebut_pokja, sebut_wilayah
from generator.documents.tabel.hasil import (
    HASIL,
    hitung_dana,
    hitung_hasil,
    tabel_dana,
    tabel_hasil,
    tabel_kemajuan,
    tabel_predikat,
)
from generator.documents.tabel.instansi import tabel_hasil_instansi, tabel_rencana_instansi, tabel_usulan_instansi
from generator.documents.tabel.istilah import tabel_istilah
from generator.documents.tabel.kegiatan import tabel_evaluasi, tabel_rencana
from generator.documents.tabel.kelanjutan import tabel_kelanjutan
from generator.documents.tabel.lampiran import (
    rincian_rapat,
    tabel_kehadiran,
    tabel_keputusan,
    tabel_rekaman,
    tabel_sektor,
    tabel_sumber,
)
from generator.documents.tabel.profil import tabel_prinsip, tabel_rantai, tabel_syarat
from generator.documents.tabel.rapat import orang_hadir, tabel_hadir, tabel_penanda, yang_hadir
from generator.documents.tabel.rekap import REKAP, hitung_rekap, tabel_rekap
from generator.documents.tabel.rincian import tabel_keterangan_usulan, tabel_rincian_kegiatan
from generator.documents.tabel.sebaran import tabel_sebaran
from generator.documents.tabel.temuan import TEMUAN, tabel_temuan
from generator.documents.tabel.tingkat import bagian_tingkat, tabel_pelaksana, tabel_tingkat
from generator.documents.tabel.usulan import tabel_matriks, tabel_ringkas
from generator.model.dasar_hukum import DasarHukum
from generator.model.forum import Forum
from generator.model.instansi import Tingkat
from generator.model.istilah import Istilah
from generator.model.klaster import Klaster, RiwayatTahap
from generator.model.penerbit import Penerbit
from generator.model.rapat import JenisRapat, Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.usulan import DaftarUsulan
from generator.tree import (
    Asal,
    BarisIsian,
    BlokTandaTangan,
    DaftarIsi,
    Gambar,
    IsiBaris,
    Narasi,
    Nilai,
    Sampul,
    Tabel,
    Teks,
    Tema,
)

Ulang: TypeAlias = Klaster | Tingkat
"""What a part may be repeated for."""

_Hasil = TypeVar("_Hasil")

TINGKAT_NARASI = 3
"""Level of the highest heading inside a profile's own text: below that of the cluster."""


@dataclass(frozen=True, slots=True)
class AcuanBuku:
    """What a part is about: the records, the book's act, its look, its title by lines, what the part is repeated for.

    `edisi` is empty in the complete book; `naik` is how many levels headings stand higher than there.
    """

    ruang: Ruang
    surat: Surat
    tema: Tema
    judul: tuple[str, ...]
    ulang: Ulang | None = None
    edisi: Edisi | None = None
    naik: int = 0

    @property
    def satu_klaster(self) -> Klaster:
        """The cluster; raises AssertionError in a part that is not repeated for clusters."""
        assert isinstance(self.ulang, Klaster)
        return self.ulang

    @property
    def satu_tingkat(self) -> Tingkat:
        """The executor level; raises AssertionError in a part that is not repeated for levels."""
        assert isinstance(self.ulang, Tingkat)
        return self.ulang

    @property
    def tahun_evaluasi(self) -> int:
        return self.ruang.forum.tahun_evaluasi

    @property
    def tahun_berjalan(self) -> int:
        return self.ruang.forum.tahun_berjalan

    @property
    def usulan(self) -> DaftarUsulan | None:
        """The cluster's proposals for the plan year."""
        return self.ruang.usulan.get((self.satu_klaster.id, self.ruang.forum.tahun_rencana))


@dataclass(frozen=True, slots=True)
class Pengulang:
    """What a part is repeated for: the kind of thing, and how all of them are found."""

    jenis: type[Ulang]
    semua: Callable[[Ruang], tuple[Ulang, ...]]


@dataclass(frozen=True, slots=True)
class KonteksBuku:
    """A context: how it is made, its type for the check of templates, and what a part that uses it is repeated for."""

    buat: Callable[[AcuanBuku], Any]
    jenis: Any
    tiap: type[Ulang] | None = None


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


def _uraian_permasalahan(acuan: AcuanBuku) -> Narasi | None:
    """Of the cluster, or of all proposals in a part that is not repeated."""
    if isinstance(acuan.ulang, Klaster):
        return uraian_permasalahan(acuan.usulan.usulan if acuan.usulan else ())
    return uraian_permasalahan(satu.usulan for satu in usulan_tahun(acuan.ruang, acuan.ruang.forum.tahun_rencana))


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


def _hasil_instansi(acuan: AcuanBuku) -> Tabel | None:
    tahun = acuan.ruang.forum.tahun_evaluasi
    semua = kegiatan_tahun(acuan.ruang, tahun)
    return tabel_hasil_instansi(semua, tahun) if semua else None


def _rencana_instansi(acuan: AcuanBuku) -> Tabel | None:
    tahun = acuan.ruang.forum.tahun_berjalan
    semua = kegiatan_tahun(acuan.ruang, tahun)
    return tabel_rencana_instansi(semua, tahun) if semua else None


def _untuk_rekap(jenis: str) -> dict[str, KonteksBuku]:
    return {
        f"rekap_{jenis}": KonteksBuku(lambda acuan: hitung_rekap(acuan.ruang, jenis), Rekap),
        f"tabel_rekap_{jenis}": KonteksBuku(lambda acuan: tabel_rekap(acuan.ruang, jenis), Tabel),
    }


def _untuk_hasil(jenis: str) -> dict[str, KonteksBuku]:
    """Activities of n-1 and of n in the groups of a kind, the numbers and their tables."""
    return {
        f"hasil_{jenis}": KonteksBuku(lambda acuan: hitung_hasil(acuan.ruang, jenis, acuan.tahun_evaluasi), HasilMenurut),
        f"tabel_hasil_{jenis}": KonteksBuku(lambda acuan: tabel_hasil(acuan.ruang, jenis, acuan.tahun_evaluasi), Tabel),
        f"tabel_kemajuan_{jenis}": KonteksBuku(lambda acuan: tabel_kemajuan(acuan.ruang, jenis, acuan.tahun_berjalan), Tabel),
    }


def _untuk_temuan(jenis: str) -> KonteksBuku:
    return KonteksBuku(lambda acuan: tabel_temuan(acuan.ruang, jenis, acuan.tahun_evaluasi), Tabel | None)


KONTEKS_BUKU: Final[Mapping[str, KonteksBuku]] = MappingProxyType(
    {
        "sampul": KonteksBuku(lambda acuan: pengesahan.sampul(acuan.ruang, acuan.surat, acuan.judul, acuan.tema), Sampul),
        "halaman_judul": KonteksBuku(lambda acuan: pengesahan.halaman_judul(acuan.ruang, acuan.surat, acuan.judul), Sampul),
        "judul_baris": KonteksBuku(lambda acuan: acuan.judul, tuple[str, ...]),
        "tabel_pengesahan": KonteksBuku(lambda acuan: pengesahan.tabel_pengesahan(acuan.ruang, acuan.surat, acuan.tema), Tabel),
        "tanda_tangan_pengesahan": KonteksBuku(
            lambda acuan: pengesahan.tanda_tangan_pengesahan(acuan.ruang, acuan.surat), BlokTandaTangan
        ),
        "tanda_tangan_ketua": KonteksBuku(lambda acuan: pengesahan.tanda_tangan_ketua(acuan.ruang, acuan.surat), BlokTandaTangan),
        "rapat_gabungan": KonteksBuku(_rapat_gabungan, Rapat | None),
        "orang_hadir": KonteksBuku(_dari_rapat(orang_hadir), int | None),
        "tabel_keputusan": KonteksBuku(_dari_rapat(tabel_keputusan), Tabel | None),
        "tabel_penanda": KonteksBuku(_penanda_rapat, Tabel | None),
        "tabel_kehadiran": KonteksBuku(_dari_rapat(tabel_kehadiran), Tabel | None),
        "tabel_daftar_hadir": KonteksBuku(_dari_rapat(lambda rapat: tabel_hadir(yang_hadir(rapat))), Tabel | None),
        "tabel_sumber": KonteksBuku(lambda _acuan: tabel_sumber(), Tabel),
        "tabel_rekaman": KonteksBuku(lambda acuan: tabel_rekaman(acuan.ruang, acuan.surat, _rapat_gabungan(acuan)), Tabel),
        "rincian_rapat": KonteksBuku(_dari_rapat(rincian_rapat), BarisIsian | None),
        "tabel_ekonomi": KonteksBuku(lambda acuan: tuple(map(tabel_sektor, acuan.ruang.ekonomi.values())), tuple[Tabel, ...]),
        "daftar_isi": KonteksBuku(lambda _acuan: DaftarIsi("isi"), DaftarIsi),
        "daftar_tabel": KonteksBuku(lambda _acuan: DaftarIsi("tabel"), DaftarIsi),
        "daftar_gambar": KonteksBuku(lambda _acuan: DaftarIsi("gambar"), DaftarIsi),
        "istilah": KonteksBuku(lambda acuan: acuan.ruang.istilah, tuple[Istilah, ...]),
        "tabel_istilah": KonteksBuku(lambda acuan: tabel_istilah(acuan.ruang.istilah), Tabel),
        "dasar_hukum": KonteksBuku(lambda acuan: acuan.ruang.dasar_hukum, tuple[DasarHukum, ...]),
        "tabel_sebaran": KonteksBuku(lambda acuan: tabel_sebaran(acuan.ruang), Tabel),
        **{nama: konteks for jenis in HASIL for nama, konteks in _untuk_hasil(jenis).items()},
        "gambar_capaian": KonteksBuku(lambda acuan: gambar_capaian(acuan.ruang, acuan.tema, acuan.tahun_evaluasi), Gambar | None),
        "gambar_pelaksana": KonteksBuku(
            lambda acuan: gambar_pelaksana(acuan.ruang, acuan.tema, acuan.tahun_evaluasi), Gambar | None
        ),
        "temuan": KonteksBuku(lambda acuan: temuan(kegiatan_tahun(acuan.ruang, acuan.tahun_evaluasi)), Temuan),
        **{f"tabel_{jenis}": _untuk_temuan(jenis) for jenis in TEMUAN},
        "tabel_predikat": KonteksBuku(lambda acuan: tabel_predikat(acuan.ruang, acuan.tahun_evaluasi), Tabel),
        "dana_evaluasi": KonteksBuku(lambda acuan: hitung_dana(acuan.ruang, acuan.tahun_evaluasi), DanaMenurutSumber),
        "tabel_dana_evaluasi": KonteksBuku(lambda acuan: tabel_dana(acuan.ruang, acuan.tahun_evaluasi), Tabel),
        "dana_berjalan": KonteksBuku(lambda acuan: hitung_dana(acuan.ruang, acuan.tahun_berjalan), DanaMenurutSumber),
        "tabel_dana_berjalan": KonteksBuku(lambda acuan: tabel_dana(acuan.ruang, acuan.tahun_berjalan), Tabel),
        "kelanjutan": KonteksBuku(lambda acuan: ringkas_kelanjutan(kelanjutan_usulan(acuan.ruang)), RingkasanKelanjutan),
        "tabel_kelanjutan": KonteksBuku(lambda acuan: tabel_kelanjutan(acuan.ruang), Tabel | None),
        "gambar_pagu": KonteksBuku(lambda acuan: gambar_pagu(acuan.ruang, acuan.tema), Gambar | None),
        "gambar_peta": KonteksBuku(lambda acuan: gambar_peta(acuan.ruang, acuan.tema), Gambar),
        **{nama: konteks for jenis in REKAP for nama, konteks in _untuk_rekap(jenis).items()},
        "penerbit": KonteksBuku(lambda acuan: acuan.ruang.penerbit[acuan.surat.penerbit], Penerbit),
        "lintas": KonteksBuku(lambda acuan: bagian_lintas(acuan.ruang), BagianLintas),
        "predikat_evaluasi": KonteksBuku(lambda acuan: predikat(angka_buku(acuan.ruang).evaluasi.capaian), str | None),
        "sumber_utama": KonteksBuku(lambda acuan: hitung_rekap(acuan.ruang, "sumber").berurut[:4], tuple[BarisRekap, ...]),
        "usulan_utama": KonteksBuku(lambda acuan: usulan_utama(acuan.ruang), tuple[UsulanKlaster, ...]),
        "tabel_usulan_instansi": KonteksBuku(lambda acuan: tabel_usulan_instansi(acuan.ruang), Tabel),
        "uraian_permasalahan": KonteksBuku(_uraian_permasalahan, Narasi | None),
        "tabel_hasil_instansi": KonteksBuku(_hasil_instansi, Tabel | None),
        "tabel_rencana_instansi": KonteksBuku(_rencana_instansi, Tabel | None),
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
