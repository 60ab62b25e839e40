"""The office's books of the sample workspace."""

from __future__ import annotations

from dataclasses import replace

from generator.documents.agenda import Register, register, susun_agenda
from generator.documents.tema import muat_tema
from generator.model.ruang import Ruang
from generator.tree import Dokumen, Tabel
from tests.dokumen_semua import ASET, telusuri
from tests.rapat_uji import katalog, ruang_contoh

BUKU = ("buku-agenda-keluar", "buku-ekspedisi", "buku-agenda-masuk", "lembar-disposisi")


def semua_register(jenis: str, ruang: Ruang | None = None) -> dict[str, Register]:
    return {satu.id: satu for satu in register(ruang or ruang_contoh(), katalog().jenis[jenis])}


def buku(jenis: str, id_: str, profil: str = "jateng2012", ruang: Ruang | None = None) -> Dokumen:
    """One book or sheet."""
    ruang = ruang or ruang_contoh()
    tema = muat_tema(ASET / f"{profil}.yaml")
    return susun_agenda(ruang, katalog(), katalog().jenis[jenis], semua_register(jenis, ruang)[id_], tema)


def tabel(dokumen: Dokumen) -> Tabel:
    (satu,) = (unsur for unsur in telusuri(dokumen) if isinstance(unsur, Tabel))
    return satu


def pendek(ruang: Ruang, banyak: int) -> Ruang:
    """The same records with only the first letters received."""
    agenda = next(satu for satu in ruang.surat_masuk if satu.penerbit == "fpesd")
    return replace(ruang, surat_masuk=(agenda.model_copy(update={"surat": agenda.surat[:banyak]}),))
