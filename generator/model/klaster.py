"""A cluster's profile (``clusters/<kabkota>/<klaster>/profil.yaml``). Rules: proses-klaster rows 1–4, 24, 28–30, 60."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Cacah, KodeWilayah, Markdown, Rekaman, Slug, Tanggal, Teks, TeksPanjang, pola
from generator.model.lokasi import Lokasi


class TahapKlaster(StrEnum):
    """Stage of maturity (row 4)."""

    WACANA = "wacana"
    PEMBENTUKAN = "pembentukan"
    BERJALAN = "berjalan"
    MANDIRI = "mandiri"


class RiwayatTahap(Rekaman):
    """The day a stage was reached and what shows it: a stage follows evidence, and history is never overwritten."""

    tahap: TahapKlaster
    tanggal: Tanggal
    bukti: TeksPanjang


class KeadaanSyarat(StrEnum):
    TERPENUHI = "terpenuhi"
    SEBAGIAN = "sebagian"
    BELUM = "belum"


class Syarat(Rekaman):
    keadaan: KeadaanSyarat
    bukti: TeksPanjang


class TujuhSyarat(Rekaman):
    """The seven basic conditions (row 1)."""

    sdm: Syarat
    lembaga_pendukung: Syarat
    fasilitator: Syarat
    teknologi: Syarat
    pemasaran: Syarat
    usaha_pembentukan: Syarat
    kewirausahaan: Syarat


class KeadaanPrinsip(StrEnum):
    YA = "ya"
    SEBAGIAN = "sebagian"
    TIDAK = "tidak"


class Prinsip(Rekaman):
    keadaan: KeadaanPrinsip
    catatan: TeksPanjang


class LimaPrinsip(Rekaman):
    """The five principles (row 2)."""

    partisipasi: Prinsip
    kesepahaman: Prinsip
    kepemilikan: Prinsip
    budaya_lokal: Prinsip
    fasilitasi: Prinsip


class KeadaanFaktor(StrEnum):
    ADA = "ada"
    HARUS_DICIPTAKAN = "harus_diciptakan"


class FaktorPenentu(Rekaman):
    """A factor of success; one that must be created says by whom (row 3)."""

    faktor: TeksPanjang
    keadaan: KeadaanFaktor
    oleh: Teks | None = None


class Pelaku(Rekaman):
    """An actor or a kind of actors in the chain; `jumlah` in `satuan` when it was counted."""

    nama: Teks
    peran: TeksPanjang
    jumlah: Cacah | None = None
    satuan: Teks | None = None


class RantaiNilai(Rekaman):
    """The chain from raw material to market with what carries it; all groups are required (row 24)."""

    hulu: Annotated[tuple[Pelaku, ...], Field(min_length=1)]
    inti: Annotated[tuple[Pelaku, ...], Field(min_length=1)]
    hilir: Annotated[tuple[Pelaku, ...], Field(min_length=1)]
    industri_pendukung: Annotated[tuple[Pelaku, ...], Field(min_length=1)]
    institusi_pendukung: Annotated[tuple[Pelaku, ...], Field(min_length=1)]


class Frk(Rekaman):
    """The cluster's forum (Forum Rembug Klaster): `penerbit` is its record as an issuer of papers when it has one."""

    nama: Teks
    dibentuk: Tanggal
    ketua: Teks
    sekretariat: Teks
    anggota: Cacah | None = None
    bds: Slug | None = None
    penerbit: Slug | None = None


class FasilitatorKlaster(Rekaman):
    """The two facilitators of a cluster, ids of ``forum/fasilitator.yaml`` (row 60)."""

    klaster: Slug | None = None
    fpesd: Slug | None = None


class Klaster(Berkas):
    """A cluster. `id` comes from its folders (``demak-pengolahan-rajungan``), `kode` begins the ids of its proposals.

    `kabkota` names one or more codes, the first is where it is filed; `alasan_tanpa_usulan` says why a cluster has no
    proposals and is required while it is only *wacana*.
    """

    id: str
    kode: Annotated[str, pola(r"[A-Z]{3}", "RJG")]
    nama: Teks
    kabkota: Annotated[tuple[KodeWilayah, ...], Field(min_length=1)]
    pokja: Slug
    produk: Annotated[tuple[Teks, ...], Field(min_length=1)]
    lokasi: Annotated[tuple[Lokasi, ...], Field(min_length=1)]
    tahap: Annotated[tuple[RiwayatTahap, ...], Field(min_length=1)]
    narasi: Markdown
    syarat: TujuhSyarat
    prinsip: LimaPrinsip
    faktor_penentu: Annotated[tuple[FaktorPenentu, ...], Field(min_length=1)]
    rantai_nilai: RantaiNilai
    frk: Frk | None = None
    fasilitator: FasilitatorKlaster = FasilitatorKlaster()
    alasan_tanpa_usulan: TeksPanjang | None = None

    @property
    def tahap_kini(self) -> RiwayatTahap:
        """The stage reached last."""
        return max(self.tahap, key=lambda riwayat: riwayat.tanggal)

    @property
    def lintas(self) -> bool:
        """Whether it lies in more than one kabupaten/kota."""
        return len(self.kabkota) > 1
