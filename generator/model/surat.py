"""The act of sending a kind of letter (``forum/surat/<tahun>/<jenis>.yaml``). Row 101."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Tahun, Tanggal, Teks, pola
from generator.model.nota import Nota
from generator.model.penetapan import Penetapan
from generator.model.pengantar import Pengantar
from generator.model.penugasan import Penugasan
from generator.model.tanda_tangan import TandaTangan


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


SURAT_LAIN = "surat-lain"
"""The kind of a letter that was written elsewhere and only stands in the register; its act gives the subject (`hal`)."""

SidikJari = Annotated[str, pola(r"[0-9a-f]{16}", "16 angka heksadesimal")]
JalurArsip = Annotated[str, pola(r"[A-Za-z0-9][A-Za-z0-9 ._-]*(/[A-Za-z0-9][A-Za-z0-9 ._-]*)*", "forum/arsip/2026/surat.pdf")]


class Pembatalan(Rekaman):
    """Why a number was made void, and when; the number stays in the register and is never used again (§5)."""

    tanggal: Tanggal
    alasan: Teks


class Sidik(Rekaman):
    """The fingerprint of an issued letter in three parts, each the first 16 digits of a SHA-256."""

    tujuan: SidikJari
    isi: SidikJari
    lampiran: SidikJari


class Revisi(Rekaman):
    """Why an issued letter was changed after all, and when."""

    tanggal: Tanggal
    alasan: Teks


class BerkasArsip(Rekaman):
    """A file kept for a letter (signed scan, final DOCX): its path below the workspace, and the SHA-256 it had."""

    berkas: JalurArsip
    sha256: Annotated[str, pola(r"[0-9a-f]{64}", "64 angka heksadesimal")]


class SuratBalasan(Rekaman):
    """The answer as its sender wrote it: number, day, files. The day it came in is the letter's `dibalas`."""

    nomor: Teks | None = None
    tanggal: Tanggal | None = None
    berkas: tuple[BerkasArsip, ...] = ()


class Terdaftar(Rekaman):
    """A paper in its issuer's register: the number once taken, the day it was signed, the day it went out and how (`lewat`).

    With `sidik` it is frozen: no build may change it unless it is revised or made void.
    """

    nomor: Teks | None = None
    sidik: Sidik | None = None
    revisi: tuple[Revisi, ...] = ()
    arsip: tuple[BerkasArsip, ...] = ()
    ditandatangani: Tanggal | None = None
    dikirim: Tanggal | None = None
    lewat: Teks | None = None


class SuratTerbit(Terdaftar):
    """The letter of one recipient (`kepada`, an office's or issuer's id, empty for a paper that goes to nobody).

    `tanggal` is its own day where it differs from the act's. One made void stays; a new number makes a new entry.
    """

    kepada: Slug | None = None
    tanggal: Tanggal | None = None
    dibalas: Tanggal | None = None
    balasan: SuratBalasan | None = None
    batal: Pembatalan | None = None


class Surat(Berkas):
    """A letter act; `id` is the file's name, `tahun_kalender` its folder.

    While a draft `tanggal` is empty: then `rencana_tanggal` serves look-ups and the paper prints a gap. `penugasan`, `penetapan`,
    `pengantar` and `nota` hold what only papers of these forms say. `hal` is the subject of a `SURAT_LAIN`.
    """

    id: str
    tahun_kalender: Tahun
    jenis: Slug
    penerbit: Slug
    hal: Teks | None = None
    tanggal: Tanggal | None = None
    rencana_tanggal: Tanggal | None = None
    batas_jawaban: Tanggal | None = None
    klasifikasi: Teks
    sifat: Sifat = Sifat.BIASA
    urgensi: Urgensi = Urgensi.BIASA
    tanda_tangan: TandaTangan | None = None
    terbit: tuple[SuratTerbit, ...] = ()
    penugasan: Penugasan | None = None
    penetapan: Penetapan | None = None
    pengantar: Pengantar | None = None
    nota: Nota | None = None

    def untuk(self, penerima: str) -> SuratTerbit | None:
        """The entry of a recipient (``""`` for nobody) that stands, ``None`` while it has none or only void ones."""
        return next((satu for satu in self.berlaku if (satu.kepada or "") == penerima), None)

    @property
    def berlaku(self) -> tuple[SuratTerbit, ...]:
        """The entries that are not void."""
        return tuple(satu for satu in self.terbit if satu.batal is None)

    def bagi(self, penerima: str) -> Surat:
        """The act as one recipient's letter has it: with that letter's own day."""
        satu = self.untuk(penerima)
        return self.model_copy(update={"tanggal": satu.tanggal}) if satu and satu.tanggal else self
