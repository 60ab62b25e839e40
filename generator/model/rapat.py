"""Meetings (``forum/rapat/<tahun>/<id>.yaml``). Rows 102, 33–36, 51, 63, 79–83, 89–93."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Cacah, Jam, KodeWilayah, Rekaman, Slug, Tahun, Tanggal, Teks, TeksPanjang
from generator.model.surat import Pembatalan, Sifat, Terdaftar


class JenisRapat(StrEnum):
    """The 15 kinds of row 102."""

    WORKSHOP_PARTISIPASI = "workshop_partisipasi"
    PENETAPAN_KLASTER = "penetapan_klaster"
    PEMBENTUKAN_FRK = "pembentukan_frk"
    PERTEMUAN_FRK = "pertemuan_frk"
    UMPAN_BALIK = "umpan_balik"
    KOORDINASI = "koordinasi"
    EVALUASI_AKHIR_TAHUN = "evaluasi_akhir_tahun"
    EVALUASI = "evaluasi"
    PELATIHAN_FASILITATOR = "pelatihan_fasilitator"
    UJI_COBA = "uji_coba"
    EVALUASI_FASILITATOR = "evaluasi_fasilitator"
    PENYUSUNAN_PROGRAM = "penyusunan_program"
    FEDEP = "fedep"
    POKJA = "pokja"
    GABUNGAN_POKJA = "gabungan_pokja"


class LingkupPertemuan(StrEnum):
    """Who meets in an FRK's routine meeting (row 33)."""

    PENGURUS = "pengurus"
    ANGGOTA = "anggota"


class Waktu(Rekaman):
    """`selesai` empty prints "s.d. selesai"."""

    mulai: Jam
    selesai: Jam | None = None


class CaraUndangan(StrEnum):
    """One letter to all, with a list of those invited, or a letter to each."""

    BERSAMA = "bersama"
    PERORANGAN = "perorangan"


class NomorBatal(Pembatalan):
    """A number that this paper bore before."""

    nomor: Teks


class NaskahRapat(Terdaftar):
    """A registered paper of a meeting: its day, what it is classified as, and numbers it bore that were made void."""

    tanggal: Tanggal
    klasifikasi: Teks | None = None
    nomor_batal: tuple[NomorBatal, ...] = ()


class UndanganTerbit(Terdaftar):
    """The letter to one of those who are invited each by himself; one made void stays, a new number makes a new entry."""

    kepada: Slug
    batal: Pembatalan | None = None


class SuratUndangan(NaskahRapat):
    """The invitation, and the day by which people confirm (row 79).

    A letter to all has its number here, letters to each have theirs in `terbit`.
    """

    cara: CaraUndangan = CaraUndangan.BERSAMA
    sifat: Sifat = Sifat.BIASA
    konfirmasi: Tanggal | None = None
    terbit: tuple[UndanganTerbit, ...] = ()

    @property
    def perorangan(self) -> bool:
        """Whether everyone gets a letter of his own."""
        return self.cara is CaraUndangan.PERORANGAN

    def untuk(self, penerima: str) -> UndanganTerbit | None:
        """The entry of one invited that stands, ``None`` while there is none."""
        return next((satu for satu in self.terbit if satu.kepada == penerima and satu.batal is None), None)


class KelompokUndangan(Rekaman):
    """Invitees of one group, each as addressed."""

    kelompok: Teks
    kepada: Annotated[tuple[Teks, ...], Field(min_length=1)]


class KehadiranKelompok(Rekaman):
    kelompok: Teks
    hadir: Cacah


class KeputusanRapat(Rekaman):
    """A decision with who answers for it and until when."""

    isi: TeksPanjang
    penanggung_jawab: Teks
    tenggat: Tanggal | None = None


class BeritaAcara(NaskahRapat):
    """The record of an agreement (row 81)."""


class Rapat(Berkas):
    """A meeting; `id` is the file's name, `tahun_kalender` its folder. `sampai` is the last day of one that lasts longer.

    `waktu` is when people are called, `berlangsung` when it was opened and closed. `pimpinan` led it, `sekretaris` assisted,
    `pencatat` wrote it down.
    """

    id: str
    tahun_kalender: Tahun
    jenis: JenisRapat
    lingkup: LingkupPertemuan | None = None
    penerbit: Slug
    klaster: tuple[Slug, ...] = ()
    pokja: Slug | None = None
    kabkota: KodeWilayah | None = None
    tanggal: Tanggal
    sampai: Tanggal | None = None
    waktu: Waktu
    tempat: Teks
    topik: Teks
    acara: Annotated[tuple[Teks, ...], Field(min_length=1)]
    undangan: Annotated[tuple[KelompokUndangan, ...], Field(min_length=1)]
    surat_undangan: SuratUndangan | None = None
    berlangsung: Waktu | None = None
    pimpinan: Teks
    sekretaris: Teks | None = None
    pencatat: Teks
    kehadiran: tuple[KehadiranKelompok, ...] = ()
    catatan: tuple[TeksPanjang, ...] = ()
    keputusan: tuple[KeputusanRapat, ...] = ()
    berita_acara: BeritaAcara | None = None
