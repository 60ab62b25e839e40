"""Activities of one year in a cluster (``…/evaluasi/<tahun>.yaml``). Rules: proses-klaster rows 5–7, 55, 59, §2.6.

For the evaluated year (n-1) they carry what was reached and spent; for the running year (n) those fields stay empty.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Bilangan, Cacah, Rekaman, Rupiah, Slug, Tahun, Tautan, Teks, TeksPanjang, pola
from generator.model.lokasi import Lokasi


class ArahIndikator(StrEnum):
    """Whether more or less of the indicator is better."""

    NAIK = "naik"
    TURUN = "turun"


class IndikatorKinerja(Rekaman):
    """A yardstick: `target` and `realisasi` in `satuan`; a missing `realisasi` is not zero."""

    nama: Teks
    satuan: Teks
    arah: ArahIndikator = ArahIndikator.NAIK
    target: Bilangan
    realisasi: Bilangan | None = None


class DanaKegiatan(Rekaman):
    """Money of one source in rupiah: what was budgeted, and what was spent once it is known."""

    sumber: Slug
    anggaran: Rupiah
    realisasi: Rupiah | None = None


class PenerimaManfaat(Rekaman):
    sasaran: Teks
    jumlah: Cacah | None = None
    satuan: Teks = "orang"


class JenisBukti(StrEnum):
    SPJ = "spj"
    LAPORAN = "laporan"
    FOTO = "foto"
    DAFTAR_HADIR = "daftar_hadir"
    BERITA_ACARA = "berita_acara"
    SERTIFIKAT = "sertifikat"
    DATA = "data"


class Bukti(Rekaman):
    jenis: JenisBukti
    uraian: Teks
    tautan: Tautan | None = None


class KeadaanKegiatan(StrEnum):
    """State of an activity; an SPJ alone does not make one *selesai* (row 6)."""

    DIRENCANAKAN = "direncanakan"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    TIDAK_DILAKSANAKAN = "tidak_dilaksanakan"


class Kegiatan(Rekaman):
    """One activity of one executor. `usulan` is the id of the proposal it answers."""

    id: Annotated[str, pola(r"[A-Z]{3}-K[0-9]{2}-[0-9]{2}", "RJG-K25-01")]
    nama: TeksPanjang
    pelaksana: Slug
    lokasi: Annotated[tuple[Lokasi, ...], Field(min_length=1)]
    usulan: str | None = None
    keadaan: KeadaanKegiatan
    indikator: IndikatorKinerja
    dana: Annotated[tuple[DanaKegiatan, ...], Field(min_length=1)]
    penerima_manfaat: PenerimaManfaat | None = None
    bukti: tuple[Bukti, ...] = ()
    kendala: TeksPanjang | None = None
    tindak_lanjut: TeksPanjang | None = None

    @property
    def anggaran(self) -> int:
        """Rupiah over all sources."""
        return sum(dana.anggaran for dana in self.dana)

    @property
    def realisasi_anggaran(self) -> int | None:
        """Rupiah spent over all sources; ``None`` when no source says."""
        diketahui = [dana.realisasi for dana in self.dana if dana.realisasi is not None]
        return sum(diketahui) if diketahui else None


class Evaluasi(Berkas):
    """All activities of a cluster in `tahun`; `klaster` and `tahun` come from the path."""

    id: str
    klaster: str
    tahun: Tahun
    kegiatan: Annotated[tuple[Kegiatan, ...], Field(min_length=1)]
