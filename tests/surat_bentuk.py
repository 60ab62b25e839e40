"""The four papers with forms of their own, from the sample workspace, as documents to measure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.model.penetapan import Diktum
from generator.model.surat import Surat, SuratTerbit
from generator.tree import Dokumen
from tests.dokumen_semua import tema_uji
from tests.rapat_uji import katalog, ruang_contoh

JENIS = ("surat-tugas", "tugas-berlampiran", "keputusan", "keputusan-panjang", "surat-pengantar", "nota-dinas")
ACARA = {
    "surat-tugas": "tugas-rapat-fedep-demak",
    "tugas-berlampiran": "tugas-rapat-fedep-karanganyar",
    "keputusan": "pembentukan-tim-penyusun",
    "keputusan-panjang": "pembentukan-tim-penyusun",
    "surat-pengantar": "pengantar-buku",
    "nota-dinas": "nota-usulan-fedep-demak",
}
"""The act of each; the second is an assignment of more people than it names itself, the fourth is given twenty decisions."""


def surat(nama: str) -> Surat:
    hasil = next(satu for satu in ruang_contoh().surat if satu.id == ACARA[nama])
    if nama != "keputusan-panjang" or hasil.penetapan is None:
        return hasil
    diktum = tuple(Diktum(isi=f"Putusan contoh {ke}.") for ke in range(1, 21))
    return hasil.model_copy(update={"penetapan": hasil.penetapan.model_copy(update={"diktum": diktum})})


@cache
def naskah_bentuk(nama: str, profil: str) -> Dokumen:
    """The paper to its first recipient; the transmittal, a draft in the sample, has a day and a number here."""
    return susun(surat(nama), profil)


def susun(satu: Surat, profil: str) -> Dokumen:
    ruang, jenis = ruang_contoh(), katalog().jenis[satu.jenis]
    penerima = penerima_surat(ruang, jenis, satu)[0]
    if satu.tanggal is None:
        terbit = SuratTerbit(kepada=penerima.id, nomor="050/004/FPESD/I/2027")
        satu = satu.model_copy(update={"tanggal": date(2027, 1, 25), "terbit": (terbit,)})
    return susun_surat(replace(ruang, surat=(satu,)), katalog(), jenis, Acuan(satu, penerima, tema_uji(profil)))
