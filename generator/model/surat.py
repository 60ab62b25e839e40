"""The act of sending a kind of letter (``forum/surat/<tahun>/<jenis>.yaml``). Row 101."""

from __future__ import annotations

from enum import StrEnum

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Tahun, Tanggal, Teks


class Sifat(StrEnum):
    """Secrecy of a letter (tata naskah dinas §4)."""

    BIASA = "biasa"
    TERBATAS = "terbatas"
    RAHASIA = "rahasia"
    SANGAT_RAHASIA = "sangat_rahasia"


class Urgensi(StrEnum):
    """Urgency, a field apart from secrecy."""

    BIASA = "biasa"
    SEGERA = "segera"
    SANGAT_SEGERA = "sangat_segera"


class SuratTerbit(Rekaman):
    """What happened to the letter of one recipient (`kepada`, an office's or issuer's id): number, sending, answer."""

    kepada: Slug
    nomor: Teks | None = None
    dikirim: Tanggal | None = None
    dibalas: Tanggal | None = None


class Surat(Berkas):
    """A letter act; `id` is the file's name, `tahun_kalender` its folder.

    While a draft `tanggal` is empty: then `rencana_tanggal` serves look-ups and the paper prints a gap.
    """

    id: str
    tahun_kalender: Tahun
    jenis: Slug
    penerbit: Slug
    tanggal: Tanggal | None = None
    rencana_tanggal: Tanggal | None = None
    batas_jawaban: Tanggal | None = None
    klasifikasi: Teks
    sifat: Sifat = Sifat.BIASA
    urgensi: Urgensi = Urgensi.BIASA
    terbit: tuple[SuratTerbit, ...] = ()
