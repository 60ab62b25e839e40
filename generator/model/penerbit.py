"""Issuers of papers (``forum/penerbit/<id>.yaml``): each owns kop, town, layout profile, number pattern and signer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from generator.model.berkas import Berkas
from generator.model.jenis import KodeWilayah, Rekaman, Slug, Teks, TeksPanjang, tolak
from generator.model.lambang import LambangKop
from generator.model.tanda_tangan import TandaTangan


class JenisPenerbit(StrEnum):
    FPESD = "fpesd"
    FEDEP = "fedep"
    FRK = "frk"
    POKJA = "pokja"
    BAPPEDA = "bappeda"
    GUBERNUR = "gubernur"


class JenisKopPenerbit(StrEnum):
    FORUM = "forum"
    FEDEP = "fedep"
    PERANGKAT_DAERAH = "perangkat_daerah"
    JABATAN = "jabatan"
    """Of a head of state or region: the post alone under the Lambang Negara."""


class Register(StrEnum):
    """Which papers of an issuer share a running number (tata naskah dinas §5: a setting of the office)."""

    SATU = "satu"
    PER_JENIS = "per_jenis"
    PER_KLASIFIKASI = "per_klasifikasi"


class PolaKhusus(Rekaman):
    """A kind of paper that is numbered by a pattern, and in a sequence, of its own."""

    jenis: Slug
    pola: Teks


class KopPenerbit(Rekaman):
    """Lines of the kop (tata naskah dinas §3): regular lines above, bold name lines, address lines; an emblem or none.

    Only a kop jabatan may lack an address.
    """

    jenis: JenisKopPenerbit
    atas: tuple[Teks, ...] = ()
    nama: Annotated[tuple[Teks, ...], Field(min_length=1, max_length=3)]
    alamat: tuple[Teks, ...] = ()
    lambang: LambangKop | None = None

    @model_validator(mode="after")
    def _periksa(self) -> KopPenerbit:
        if not self.alamat and self.jenis is not JenisKopPenerbit.JABATAN:
            tolak("KOP-ALAMAT", "kop tanpa alamat", diharapkan="alamat penerbit", perbaikan="isi alamat")
        return self


class Narahubung(Rekaman):
    nama: Teks
    telepon: Teks
    pos_el: Teks


class Penerbit(Berkas):
    """An issuer; `id` is the file's name.

    `pola_nomor` is a pattern such as ``{klasifikasi}/{urut:03}/FPESD/{romawi}/{tahun}``; its fields stand in
    `generator.analysis.nomor`. `profil` a theme's name; `penanda` the id of the post that signs, `tanda_tangan` how, unless the
    letter says otherwise; `pimpinan` how its head is addressed.
    """

    id: Slug
    jenis: JenisPenerbit
    nama: TeksPanjang
    singkatan: Teks
    pimpinan: Teks
    kabkota: KodeWilayah | None = None
    klaster: Slug | None = None
    pokja: Slug | None = None
    kop: KopPenerbit
    kota: Teks
    profil: Teks
    pola_nomor: Teks
    pola_khusus: tuple[PolaKhusus, ...] = ()
    register_nomor: Register = Register.SATU
    penanda: Slug
    tanda_tangan: TandaTangan | None = None
    narahubung: Narahubung | None = None
