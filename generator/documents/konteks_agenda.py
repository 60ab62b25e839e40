"""What the office's books may be given: contexts by name, each a function of a register and, for a sheet, one letter received."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.penanda import penanda
from generator.documents.sebutan import sebut_kata
from generator.documents.surat_keluar import SuratKeluar
from generator.documents.tabel.agenda import (
    kotak_sebaris,
    tabel_agenda_keluar,
    tabel_agenda_masuk,
    tabel_disposisi,
    tabel_ekspedisi,
)
from generator.documents.unsur_surat import tempat_tanggal
from generator.model.forum import Forum
from generator.model.penerbit import Penerbit
from generator.model.ruang import Ruang
from generator.model.surat import Sifat, Urgensi
from generator.model.surat_masuk import AgendaMasuk, Disposisi, SuratMasuk
from generator.tree import BarisIsian, BlokTandaTangan, IsiBaris, Nilai, Tabel, Teks, Tema


@dataclass(frozen=True, slots=True)
class AcuanAgenda:
    """What a book is about: issuer and year; what was sent, what was received; `surat` for the sheet of one letter."""

    ruang: Ruang
    penerbit: Penerbit
    tahun: int
    tema: Tema
    keluar: tuple[SuratKeluar, ...] = ()
    masuk: AgendaMasuk | None = None
    surat: SuratMasuk | None = None


@dataclass(frozen=True, slots=True)
class KonteksAgenda:
    """A context: how it is made, and its type, against which templates are checked."""

    buat: Callable[[AcuanAgenda], Any]
    jenis: Any


SELALU_AGENDA: Final[Mapping[str, Any]] = MappingProxyType({"forum": Forum, "penerbit": Penerbit, "tahun": int})
"""Names the template of every book knows; that of a sheet knows ``surat`` and ``disposisi`` too."""
SELALU_DISPOSISI: Final[Mapping[str, Any]] = MappingProxyType({**SELALU_AGENDA, "surat": SuratMasuk, "disposisi": Disposisi})


def selalu_agenda(acuan: AcuanAgenda) -> dict[str, Any]:
    """The values of `SELALU_AGENDA`, in a sheet those of `SELALU_DISPOSISI`."""
    surat = {"surat": acuan.surat, "disposisi": acuan.surat.disposisi} if acuan.surat else {}
    return {"forum": acuan.ruang.forum, "penerbit": acuan.penerbit, "tahun": acuan.tahun, **surat}


def _masuk(acuan: AcuanAgenda) -> AgendaMasuk:
    assert acuan.masuk is not None
    return acuan.masuk


def _surat(acuan: AcuanAgenda) -> tuple[SuratMasuk, Disposisi]:
    assert acuan.surat is not None
    assert acuan.surat.disposisi is not None
    return acuan.surat, acuan.surat.disposisi


def rincian_surat_masuk(acuan: AcuanAgenda) -> BarisIsian:
    """What the register says of the letter, with boxes for secrecy and urgency."""
    surat, _ = _surat(acuan)
    baris = (
        ("Surat dari", _kata(surat.dari)),
        ("Nomor surat", _kata(surat.nomor or "–")),
        ("Tanggal surat", _kata(tulis_tanggal(surat.tanggal))),
        ("Lampiran", _kata(surat.lampiran or "–")),
        ("Hal", _kata(surat.hal)),
        ("Diterima tanggal", _kata(tulis_tanggal(surat.diterima))),
        ("Nomor agenda", _kata(str(surat.nomor_agenda))),
        ("Sifat", kotak_sebaris([(sebut_kata(satu), satu is surat.sifat) for satu in Sifat])),
        ("Urgensi", kotak_sebaris([(sebut_kata(satu), satu is surat.urgensi) for satu in Urgensi])),
    )
    return BarisIsian(tuple(((Teks(label),), isi) for label, isi in baris), "disposisi")


def rincian_disposisi(acuan: AcuanAgenda) -> BarisIsian:
    """The words of the disposition and its deadline; dots are left for a pen where there are none."""
    _, disposisi = _surat(acuan)
    tenggat = _kata(tulis_tanggal(disposisi.tenggat)) if disposisi.tenggat else _kata(_TITIK[:40])
    baris = (("Isi disposisi", _kata(disposisi.isi or _TITIK)), ("Selesai paling lambat", tenggat))
    return BarisIsian(tuple(((Teks(label),), isi) for label, isi in baris), "disposisi")


def tanda_tangan_disposisi(acuan: AcuanAgenda) -> BlokTandaTangan:
    """The head who passes the letter on, under place and day."""
    _, disposisi = _surat(acuan)
    tempat = tempat_tanggal(acuan.penerbit, disposisi.tanggal, disposisi.tanggal)
    return BlokTandaTangan((penanda(acuan.ruang, disposisi.dari, disposisi.tanggal),), (tempat,))


def _kata(isi: str) -> IsiBaris:
    return (Nilai(isi),)


_TITIK: Final = "." * 70

KONTEKS_AGENDA: Final[Mapping[str, KonteksAgenda]] = MappingProxyType(
    {
        "tabel_agenda_keluar": KonteksAgenda(lambda acuan: tabel_agenda_keluar(acuan.keluar), Tabel),
        "tabel_ekspedisi": KonteksAgenda(lambda acuan: tabel_ekspedisi(acuan.keluar), Tabel),
        "tabel_agenda_masuk": KonteksAgenda(lambda acuan: tabel_agenda_masuk(acuan.ruang, _masuk(acuan)), Tabel),
        "rincian_surat_masuk": KonteksAgenda(rincian_surat_masuk, BarisIsian),
        "tabel_disposisi": KonteksAgenda(lambda acuan: tabel_disposisi(_masuk(acuan), _surat(acuan)[1]), Tabel),
        "rincian_disposisi": KonteksAgenda(rincian_disposisi, BarisIsian),
        "tanda_tangan_disposisi": KonteksAgenda(tanda_tangan_disposisi, BlokTandaTangan),
    }
)
