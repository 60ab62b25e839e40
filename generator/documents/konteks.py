"""What a template may be given: contexts by name, each a function of the records and of what the paper is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.analysis.angka_buku import AngkaBuku, angka_buku
from generator.analysis.kegiatan import KegiatanKlaster, RingkasanKegiatan, cari_kegiatan, ringkas
from generator.analysis.tahapan import TahapanPerencanaan, tahapan_perencanaan
from generator.bahasa.huruf import kapital
from generator.documents.konteks_buku import KONTEKS_BUKU, AcuanBuku
from generator.documents.penanda import hari_surat, penanda, sebut_tanggal
from generator.documents.penerima import Penerima, kabkota_dinas
from generator.documents.tabel.kegiatan import tabel_dilaporkan, tabel_isian
from generator.documents.tabel.laporan import tabel_usulan_klaster
from generator.model.evaluasi import Kegiatan
from generator.model.forum import Forum
from generator.model.kalender import AcaraKalender
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BlokTandaTangan, Penanda, Tabel, Tema

TITIK = "." * 44
PENYUSUNAN = "penyusunan-program"
"""The step of the calendar in which the clusters draw up their programmes (rows 70–77)."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """What a paper is about: the letter act, one recipient, the look."""

    surat: Surat
    penerima: Penerima
    tema: Tema


@dataclass(frozen=True, slots=True)
class Konteks:
    """A context: how it is made, and its type, against which templates are checked."""

    buat: Callable[[Ruang, Acuan], Any]
    jenis: Any


SELALU: Mapping[str, Any] = {"forum": Forum, "surat": Surat, "penerima": Penerima}
"""Names every template of a letter knows without declaring them."""


def kegiatan_dilaporkan(ruang: Ruang, acuan: Acuan) -> tuple[KegiatanKlaster, ...]:
    """The activities of n-1 the recipient answers for: an office its own, a FEDEP those of its kab/kota's offices."""
    penerima = acuan.penerima

    def miliknya(kegiatan: Kegiatan) -> bool:
        if penerima.wilayah:
            return kabkota_dinas(ruang.instansi.get(kegiatan.pelaksana)) == penerima.wilayah
        return kegiatan.pelaksana == penerima.id

    return cari_kegiatan(ruang, ruang.forum.tahun_evaluasi, miliknya)


def _tabel_dilaporkan(ruang: Ruang, acuan: Acuan) -> Tabel:
    fedep = bool(acuan.penerima.wilayah)
    return tabel_dilaporkan(ruang, kegiatan_dilaporkan(ruang, acuan), ruang.forum.tahun_evaluasi, fedep)


def _isian(ruang: Ruang, acuan: Acuan) -> Tabel:
    return tabel_isian(ruang, kegiatan_dilaporkan(ruang, acuan))


def tanda_tangan_penjawab(_ruang: Ruang, acuan: Acuan) -> BlokTandaTangan:
    """The block the answering office signs: place, date, name and NIP are left for a pen."""
    hari = acuan.surat.tanggal or acuan.surat.rencana_tanggal
    tahun = hari.year if hari else ""
    return BlokTandaTangan(
        (Penanda((f"{kapital(acuan.penerima.lengkap)},",), TITIK, nip=TITIK[:37]),),
        pembuka=(f"{TITIK[:33]}, {TITIK[:26]} {tahun}".strip(),),
        kecil=True,
    )


def tanda_tangan_laporan(ruang: Ruang, acuan: Acuan) -> BlokTandaTangan:
    """The issuer's head signs a report, under where and when it was made (tata naskah dinas §7.4)."""
    penerbit, surat = ruang.penerbit[acuan.surat.penerbit], acuan.surat
    hari = hari_surat(ruang, surat)
    pembuka = (f"Dibuat di {penerbit.kota}", f"pada tanggal {sebut_tanggal(surat.tanggal, hari)}")
    return BlokTandaTangan((penanda(ruang, penerbit.penanda, hari),), pembuka)


def _tahapan(ruang: Ruang, acuan: Acuan) -> TahapanPerencanaan:
    return tahapan_perencanaan(ruang, hari_surat(ruang, acuan.surat))


def _klaster(ruang: Ruang, acuan: Acuan) -> Klaster | None:
    """The cluster of the FRK that is written to."""
    return ruang.klaster[acuan.penerima.klaster] if acuan.penerima.klaster else None


def _hasil_klaster(ruang: Ruang, acuan: Acuan) -> RingkasanKegiatan | None:
    satu = ruang.evaluasi.get((acuan.penerima.klaster, ruang.forum.tahun_evaluasi))
    return ringkas(satu.kegiatan) if satu else None


def _pendamping(ruang: Ruang, acuan: Acuan) -> tuple[str, ...]:
    """The names of the two facilitators of that cluster."""
    klaster = _klaster(ruang, acuan)
    id_ = (klaster.fasilitator.klaster, klaster.fasilitator.fpesd) if klaster else ()
    return tuple(ruang.fasilitator[satu].nama for satu in id_ if satu)


def _jadwal(ruang: Ruang, _acuan: Acuan) -> AcaraKalender | None:
    """When programmes are drawn up in the clusters, by the calendar of the running year."""
    kalender = ruang.kalender.get(ruang.forum.tahun_berjalan)
    return next((satu for satu in kalender.acara if satu.id == PENYUSUNAN), None) if kalender else None


def _dari_buku(nama: str) -> Konteks:
    """What the book gives by this name, so that a letter cannot say another number."""
    satu = KONTEKS_BUKU[nama]
    return Konteks(lambda ruang, acuan: satu.buat(AcuanBuku(ruang, acuan.surat, acuan.tema, ())), satu.jenis)


KONTEKS: Mapping[str, Konteks] = {
    "kegiatan_dilaporkan": Konteks(kegiatan_dilaporkan, tuple[KegiatanKlaster, ...]),
    "tabel_kegiatan_dilaporkan": Konteks(_tabel_dilaporkan, Tabel),
    "tabel_isian_laporan": Konteks(_isian, Tabel),
    "tanda_tangan_penjawab": Konteks(tanda_tangan_penjawab, BlokTandaTangan),
    "tanda_tangan_laporan": Konteks(tanda_tangan_laporan, BlokTandaTangan),
    "tabel_usulan_klaster": Konteks(lambda ruang, _acuan: tabel_usulan_klaster(ruang), Tabel),
    "klaster_penerima": Konteks(_klaster, Klaster | None),
    "hasil_klaster_penerima": Konteks(_hasil_klaster, RingkasanKegiatan | None),
    "pendamping": Konteks(_pendamping, tuple[str, ...]),
    "jadwal_penyusunan": Konteks(_jadwal, AcaraKalender | None),
    "tahapan": Konteks(_tahapan, TahapanPerencanaan),
    "angka": Konteks(lambda ruang, _acuan: angka_buku(ruang), AngkaBuku),
    **{nama: _dari_buku(nama) for nama in ("dasar_hukum", "predikat_evaluasi", "rapat_gabungan", "rekap_tingkat", "temuan")},
}
