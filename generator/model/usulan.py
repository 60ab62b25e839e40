"""Proposals of a cluster for one plan year (``…/usulan/<tahun>.yaml``). Columns: proses-klaster §2.4."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.evaluasi import ArahIndikator
from generator.model.jenis import Bilangan, KodeNomenklatur, Rekaman, Rupiah, Slug, Tahun, Tanggal, Teks, TeksPanjang, pola
from generator.model.lokasi import Lokasi


class Aspek(StrEnum):
    """The six aspects of regional planning of a cluster (row 38)."""

    EKONOMI = "ekonomi"
    PENDIDIKAN_SDM = "pendidikan_sdm"
    PELATIHAN = "pelatihan"
    PRASARANA_FISIK = "prasarana_fisik"
    LINGKUNGAN = "lingkungan"
    SOSIAL_BUDAYA = "sosial_budaya"


class Jangka(StrEnum):
    PENDEK = "pendek"
    PANJANG = "panjang"


class IndikatorUsulan(Rekaman):
    """What will show success: indicator, unit, direction, target, and the value it starts from when known."""

    nama: Teks
    satuan: Teks
    arah: ArahIndikator = ArahIndikator.NAIK
    awal: Bilangan | None = None
    target: Bilangan


class Rincian(Rekaman):
    """Rupiah of one (source, executor) pair; each rupiah stands in exactly one pair."""

    sumber: Slug
    pelaksana: Slug
    pagu: Rupiah


class Kapan(Rekaman):
    """When: the plan year and its quarters."""

    tahun: Tahun
    triwulan: Annotated[tuple[Literal["1", "2", "3", "4"], ...], Field(min_length=1, max_length=4)]


class TahapUsulan(StrEnum):
    """Stages a proposal passes (row 103)."""

    FRK = "frk"
    FEDEP = "fedep"
    POKJA = "pokja"
    FPESD = "fpesd"
    FORUM_PERANGKAT_DAERAH = "forum_perangkat_daerah"
    MUSRENBANG = "musrenbang"
    RKPD = "rkpd"
    APBD = "apbd"
    REALISASI = "realisasi"


class KeputusanUsulan(StrEnum):
    DITERIMA = "diterima"
    DIUBAH = "diubah"
    DITUNDA = "ditunda"
    DITOLAK = "ditolak"


class StatusUsulan(Rekaman):
    """What a stage decided, when, and why when it was not simply accepted."""

    tahap: TahapUsulan
    tanggal: Tanggal
    keputusan: KeputusanUsulan
    catatan: TeksPanjang | None = None


class Usulan(Rekaman):
    """A proposal. Its `id` is permanent: carried over to a later year it keeps it, and `sejak` says the year it began.

    `pagu` must equal the sum of `rincian` (R20). `alasan_tingkat` explains a provincial executor for a single kab/kota (R16).
    """

    id: Annotated[str, pola(r"[A-Z]{3}-[0-9]{2}-[0-9]{2}", "RJG-27-01")]
    program: TeksPanjang
    aspek: Aspek
    permasalahan: TeksPanjang
    kode: KodeNomenklatur | None = None
    lokasi: Annotated[tuple[Lokasi, ...], Field(min_length=1)]
    indikator: IndikatorUsulan | None = None
    volume: Bilangan
    satuan: Teks
    pagu: Rupiah
    rincian: Annotated[tuple[Rincian, ...], Field(min_length=1)]
    kontributor: tuple[Teks, ...] = ()
    kapan: Kapan
    jangka: Jangka
    prioritas: Literal["1", "2", "3"]
    sejak: Tahun | None = None
    alasan_tingkat: TeksPanjang | None = None
    status: tuple[StatusUsulan, ...] = ()
    keterangan: TeksPanjang | None = None


class Kesepakatan(Rekaman):
    """Signatures under the programme: ketua FRK and fasilitator sign, else it is a draft (row 77)."""

    tanggal: Tanggal
    ketua_frk: Teks
    fasilitator: Teks


class DaftarUsulan(Berkas):
    """All proposals of a cluster for `tahun`; `klaster` and `tahun` come from the path."""

    id: str
    klaster: str
    tahun: Tahun
    kesepakatan: Kesepakatan | None = None
    usulan: Annotated[tuple[Usulan, ...], Field(min_length=1)]
