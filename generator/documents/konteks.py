"""What a template may be given: contexts by name, each a function of the records and of what the paper is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.analysis.angka_buku import AngkaBuku, angka_buku
from generator.analysis.jawaban import Jawaban, jawaban, surat_terakhir
from generator.analysis.kegiatan import KegiatanKlaster, RingkasanKegiatan, cari_kegiatan, ringkas
from generator.analysis.program import ProgramKlaster, dinas_provinsi, program_klaster
from generator.analysis.tahapan import TahapanPerencanaan, tahapan_perencanaan
from generator.bahasa.huruf import kapital
from generator.documents.acuan_buku import AcuanBuku
from generator.documents.jenis import hasil_fungsi
from generator.documents.konteks_buku import KONTEKS_BUKU
from generator.documents.nota import baris_nota, surat_dijawab, temuan_nota
from generator.documents.penanda import blok_tanda_tangan, cara_tanda_tangan, hari_surat, sebut_tanggal
from generator.documents.penerima import PERMOHONAN, Penerima, kabkota_dinas
from generator.documents.penetapan import anggota_tim, diktum, jabatan_penanda, menetapkan, mengingat, tabel_anggota
from generator.documents.pengantar import tabel_kiriman, tanda_terima
from generator.documents.penugasan import dasar_tugas, petugas, petugas_terlampir, tabel_petugas, untuk_tugas
from generator.documents.sebutan import sebut_instansi
from generator.documents.tabel.kegiatan import tabel_dilaporkan, tabel_isian, tabel_isian_rencana
from generator.documents.tabel.laporan import tabel_usulan_klaster
from generator.documents.tabel.permintaan import (
    tabel_belum_dilaporkan,
    tabel_fasilitator,
    tabel_program_pokja,
    tabel_program_wilayah,
    tabel_usulan_dinas,
)
from generator.model.evaluasi import Kegiatan
from generator.model.forum import Forum
from generator.model.kalender import AcaraKalender
from generator.model.klaster import Klaster
from generator.model.penerbit import Narahubung, Penerbit
from generator.model.pokja import Pokja
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisIsian, BlokTandaTangan, KataNaskah, Paragraf, ParaPihak, Penanda, Tabel, Tema, Utuh

TITIK = "." * 44
JADWAL: Mapping[str, str] = {
    "jadwal_rapat_evaluasi": "rapat-evaluasi",
    "jadwal_penyusunan": "penyusunan-program",
    "jadwal_rapat_fedep": "rapat-fedep",
    "jadwal_rapat_pokja": "rapat-pokja",
    "jadwal_rapat_gabungan": "rapat-gabungan",
    "jadwal_forum_perangkat_daerah": "forum-perangkat-daerah",
    "jadwal_musrenbang_kabkota": "musrenbang-kabkota",
    "jadwal_musrenbang_provinsi": "musrenbang-provinsi",
}
"""Contexts that give a stage of the calendar, by the stage's id (rows 56, 70–78, 86, 93, 97)."""


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


SELALU: Mapping[str, Any] = {
    "forum": Forum,
    "surat": Surat,
    "penerbit": Penerbit,
    "penerima": Penerima,
    "kata": KataNaskah,
}
"""Names every template of a letter knows without declaring them."""


def _dari_surat(fungsi: Callable[[Ruang, Surat], Any]) -> Konteks:
    """What the letter's own record says; its type is what the function declares."""
    return Konteks(lambda ruang, acuan: fungsi(ruang, acuan.surat), hasil_fungsi(fungsi))


def kegiatan_dilaporkan(ruang: Ruang, acuan: Acuan) -> tuple[KegiatanKlaster, ...]:
    """The activities of n-1 the recipient answers for."""
    return _kegiatan(ruang, acuan, ruang.forum.tahun_evaluasi)


def _kegiatan(ruang: Ruang, acuan: Acuan, tahun: int) -> tuple[KegiatanKlaster, ...]:
    """The activities of a year that are the recipient's: an office's own, for a FEDEP those of its kab/kota's offices."""
    penerima = acuan.penerima

    def miliknya(kegiatan: Kegiatan) -> bool:
        if penerima.wilayah:
            return kabkota_dinas(ruang.instansi.get(kegiatan.pelaksana)) == penerima.wilayah
        return kegiatan.pelaksana == penerima.id

    return cari_kegiatan(ruang, tahun, miliknya)


def _tabel_dilaporkan(ruang: Ruang, acuan: Acuan) -> Tabel:
    fedep = bool(acuan.penerima.wilayah)
    return tabel_dilaporkan(ruang, kegiatan_dilaporkan(ruang, acuan), ruang.forum.tahun_evaluasi, fedep)


def _isian(ruang: Ruang, acuan: Acuan) -> Tabel:
    return tabel_isian(ruang, kegiatan_dilaporkan(ruang, acuan))


def _isian_rencana(ruang: Ruang, acuan: Acuan) -> Tabel:
    return tabel_isian_rencana(ruang, _kegiatan(ruang, acuan, ruang.forum.tahun_berjalan))


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
    return blok_tanda_tangan(ruang, penerbit, cara_tanda_tangan(penerbit, surat), hari, acuan.tema, pembuka)


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


def _jadwal(id_: str) -> Konteks:
    """When a stage takes place, by the calendar of the year in which the letter is written."""

    def buat(ruang: Ruang, acuan: Acuan) -> AcaraKalender | None:
        kalender = ruang.kalender.get(hari_surat(ruang, acuan.surat).year)
        return next((satu for satu in kalender.acara if satu.id == id_), None) if kalender else None

    return Konteks(buat, AcaraKalender | None)


@dataclass(frozen=True, slots=True)
class PermohonanPertama:
    """The request for reports that a recipient had: its number, its day, the day by which an answer was due, all answers."""

    nomor: str
    tanggal: date
    batas_jawaban: date | None
    jawaban: Jawaban


def _permohonan(ruang: Ruang, acuan: Acuan) -> PermohonanPertama | None:
    hari = hari_surat(ruang, acuan.surat)
    surat = surat_terakhir(ruang, PERMOHONAN, hari, acuan.penerima.id)
    if surat is None:
        return None
    terbit = surat.untuk(acuan.penerima.id)
    return PermohonanPertama(
        terbit.nomor or "" if terbit else "", surat.tanggal or hari, surat.batas_jawaban, jawaban(surat, hari)
    )


def _belum_dilaporkan(ruang: Ruang, acuan: Acuan) -> Tabel:
    return tabel_belum_dilaporkan(kegiatan_dilaporkan(ruang, acuan), ruang.forum.tahun_evaluasi)


def _narahubung(ruang: Ruang, acuan: Acuan) -> Narahubung | None:
    """Whom to ask at the issuer."""
    return ruang.penerbit[acuan.surat.penerbit].narahubung


def _program(ruang: Ruang, acuan: Acuan) -> tuple[ProgramKlaster, ...]:
    """The programmes of the recipient: of a FEDEP those in its kab/kota, of a working group its own."""
    penerima = acuan.penerima
    if penerima.pokja:
        return program_klaster(ruang, lambda klaster: klaster.pokja == penerima.pokja)
    return program_klaster(ruang, lambda klaster: penerima.wilayah in klaster.kabkota)


def _belum_ditandatangani(ruang: Ruang, acuan: Acuan) -> tuple[str, ...]:
    hari = hari_surat(ruang, acuan.surat)
    return tuple(satu.klaster.nama for satu in _program(ruang, acuan) if satu.ditandatangani(hari) is None)


def _dinas_terkait(ruang: Ruang, acuan: Acuan) -> tuple[str, ...]:
    """The provincial offices that the recipient's programmes name as executors."""
    hari = hari_surat(ruang, acuan.surat)
    return tuple(sebut_instansi(ruang, id_, hari) for id_ in dinas_provinsi(ruang, _program(ruang, acuan)))


def _pokja(ruang: Ruang, acuan: Acuan) -> Pokja | None:
    return ruang.pokja.get(acuan.penerima.pokja)


def _dinas_pembina(ruang: Ruang, acuan: Acuan) -> tuple[str, ...]:
    """The provincial offices that guide the recipient's working group."""
    pokja, hari = _pokja(ruang, acuan), hari_surat(ruang, acuan.surat)
    return tuple(sebut_instansi(ruang, id_, hari) for id_ in pokja.pembina) if pokja else ()


def _dari_buku(nama: str) -> Konteks:
    """What the book gives by this name, so that a letter cannot say another number."""
    satu = KONTEKS_BUKU[nama]
    return Konteks(lambda ruang, acuan: satu.buat(AcuanBuku(ruang, acuan.surat, acuan.tema, ())), satu.jenis)


DARI_SURAT: tuple[Callable[[Ruang, Surat], Any], ...] = (
    *(dasar_tugas, petugas_terlampir, untuk_tugas),
    *(jabatan_penanda, mengingat, menetapkan, diktum, anggota_tim, tabel_anggota),
    *(tabel_kiriman, surat_dijawab, temuan_nota),
)
"""Contexts that only the record of the letter decides, each named as its function."""

KONTEKS: Mapping[str, Konteks] = {
    "kegiatan_dilaporkan": Konteks(kegiatan_dilaporkan, tuple[KegiatanKlaster, ...]),
    "tabel_kegiatan_dilaporkan": Konteks(_tabel_dilaporkan, Tabel),
    "tabel_isian_laporan": Konteks(_isian, Tabel),
    "tabel_isian_rencana": Konteks(_isian_rencana, Tabel),
    "tanda_tangan_penjawab": Konteks(tanda_tangan_penjawab, BlokTandaTangan),
    "tanda_tangan_laporan": Konteks(tanda_tangan_laporan, BlokTandaTangan),
    "tabel_usulan_klaster": Konteks(lambda ruang, _acuan: tabel_usulan_klaster(ruang), Tabel),
    "klaster_penerima": Konteks(_klaster, Klaster | None),
    "hasil_klaster_penerima": Konteks(_hasil_klaster, RingkasanKegiatan | None),
    "pendamping": Konteks(_pendamping, tuple[str, ...]),
    "permohonan": Konteks(_permohonan, PermohonanPertama | None),
    "tabel_belum_dilaporkan": Konteks(_belum_dilaporkan, Tabel),
    "narahubung": Konteks(_narahubung, Narahubung | None),
    "program": Konteks(_program, tuple[ProgramKlaster, ...]),
    "belum_ditandatangani": Konteks(_belum_ditandatangani, tuple[str, ...]),
    "dinas_terkait": Konteks(_dinas_terkait, tuple[str, ...]),
    "dinas_pembina": Konteks(_dinas_pembina, tuple[str, ...]),
    "pokja_penerima": Konteks(_pokja, Pokja | None),
    "tabel_program_wilayah": Konteks(
        lambda ruang, acuan: tabel_program_wilayah(_program(ruang, acuan), hari_surat(ruang, acuan.surat)), Tabel
    ),
    "tabel_program_pokja": Konteks(
        lambda ruang, acuan: tabel_program_pokja(ruang, _program(ruang, acuan), hari_surat(ruang, acuan.surat)), Tabel
    ),
    "tabel_usulan_dinas": Konteks(lambda ruang, acuan: tabel_usulan_dinas(ruang, hari_surat(ruang, acuan.surat)), Tabel),
    "tabel_fasilitator": Konteks(lambda ruang, acuan: tabel_fasilitator(ruang, hari_surat(ruang, acuan.surat)), Tabel),
    **{nama: _jadwal(id_) for nama, id_ in JADWAL.items()},
    "tahapan": Konteks(_tahapan, TahapanPerencanaan),
    **{satu.__name__: _dari_surat(satu) for satu in DARI_SURAT},
    "baris_nota": Konteks(lambda ruang, acuan: baris_nota(ruang, acuan.surat, acuan.tema), BarisIsian),
    "tanda_terima": Konteks(lambda ruang, acuan: tanda_terima(ruang, acuan.surat, acuan.tema), Utuh),
    "petugas": Konteks(lambda ruang, acuan: petugas(ruang, acuan.surat, acuan.tema), ParaPihak | Paragraf),
    "tabel_petugas": Konteks(lambda ruang, acuan: tabel_petugas(ruang, acuan.surat, acuan.tema), Tabel),
    "angka": Konteks(lambda ruang, _acuan: angka_buku(ruang), AngkaBuku),
    **{nama: _dari_buku(nama) for nama in ("dasar_hukum", "predikat_evaluasi", "rapat_gabungan", "rekap_tingkat", "temuan")},
}
