"""Letters of the sample workspace as trees: one of a kind to a recipient, whole or only what its body says."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from generator.documents.konteks import Acuan
from generator.documents.penerima import Penerima
from generator.documents.surat import penerima_surat, susun_surat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import Dokumen, KepalaSurat
from generator.tree.teks import teks_dokumen, teks_sebaris
from tests.dokumen_semua import telusuri, tema_uji
from tests.rapat_uji import katalog, ruang_contoh

_U = TypeVar("_U")


def acara(jenis: str, ruang: Ruang | None = None) -> Surat:
    """The act of a kind, or of the kind whose acts are its own."""
    kepala = katalog().jenis[jenis].kepala
    return next(satu for satu in (ruang or ruang_contoh()).surat if satu.jenis == (kepala.acara or kepala.id))


def penerima(jenis: str, ruang: Ruang | None = None, surat: Surat | None = None) -> tuple[Penerima, ...]:
    return penerima_surat(ruang or ruang_contoh(), katalog().jenis[jenis], surat or acara(jenis, ruang))


def surat(
    jenis: str, id_: str = "", profil: str = "jateng2012", ruang: Ruang | None = None, tindakan: Surat | None = None
) -> Dokumen:
    """The letter to recipient `id_`, or to the first; `tindakan` stands for the act of the record."""
    ruang, tindakan = ruang or ruang_contoh(), tindakan or acara(jenis, ruang)
    dikirimi = next(satu for satu in penerima(jenis, ruang, tindakan) if not id_ or satu.id == id_)
    return susun_surat(ruang, katalog(), katalog().jenis[jenis], Acuan(tindakan, dikirimi, tema_uji(profil)))


def unsur(dokumen: Dokumen, kelas: type[_U]) -> _U:
    """The first element of a class."""
    return next(satu for satu in telusuri(dokumen.fragmen) if isinstance(satu, kelas))


def baris_kepala(dokumen: Dokumen) -> dict[str, str]:
    """The rows of the head: Nomor, Sifat … → words."""
    return {label: teks_sebaris(isi) for label, isi in unsur(dokumen, KepalaSurat).baris}


def lembar_pertama(dokumen: Dokumen) -> Dokumen:
    """`dokumen` without its attachments."""
    pertama = dokumen.fragmen[0]
    return replace(dokumen, fragmen=(replace(pertama, bagian=pertama.bagian[:1]),))


def teks(dokumen: Dokumen, profil: str = "jateng2012") -> str:
    return "\n".join(teks_dokumen(dokumen, tema_uji(profil)))
