"""What the mail run sends: each numbered letter with its register place, the labels of its envelopes, and words to paste."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.aliran import Lingkungan
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import Acuan
from generator.documents.penanda import hari_surat
from generator.documents.penerima import Penerima
from generator.documents.penerima_rapat import peserta_rapat
from generator.documents.periksa_templat import periksa
from generator.documents.sebutan_rapat import nama_rapat
from generator.documents.surat import hal_surat, penerima_surat
from generator.documents.susun import lingkungan, susun
from generator.keluhan import Keluhan
from generator.model.forum import Forum
from generator.model.penerbit import Penerbit
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import Blok, Tema
from generator.tree.teks import teks_sebaris

TEMPLAT_PESAN: Final = "templates/kirim/pesan.md"


@dataclass(frozen=True, slots=True)
class SuratDikirim:
    """What the message says of a letter."""

    nomor: str
    tanggal: date
    hal: str
    batas_jawaban: date | None = None


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A letter to send: its issuer, its addressee, and those whose names stand on envelopes."""

    surat: SuratDikirim
    penerbit: Penerbit
    penerima: Penerima
    amplop: tuple[Penerima, ...]

    @property
    def label(self) -> tuple[tuple[str, ...], ...]:
        """The lines of each label (tata naskah dinas §4)."""
        return tuple(tuple(_alamat(satu)) for satu in self.amplop)

    @property
    def markah(self) -> str:
        return f"{self.surat.nomor}, {tulis_tanggal(self.surat.tanggal)}: {self.penerima.lengkap}"


def _alamat(penerima: Penerima) -> Iterator[str]:
    yield f"Yth. {penerima.pimpinan}"
    yield from filter(None, (penerima.daerah, f"c.q. {penerima.cq}" if penerima.cq else ""))
    if penerima.kota:
        yield f"di {penerima.kota}"


def kiriman_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, penerima: str, tema: Tema) -> Kiriman | None:
    """The letter of one recipient, ``None`` while it has no number or date, or is void."""
    milik, terbit = surat.bagi(penerima), surat.untuk(penerima)
    if terbit is None or not terbit.nomor or milik.tanggal is None:
        return None
    satu = next(satu for satu in penerima_surat(ruang, jenis, surat) if satu.id == penerima)
    hal = teks_sebaris(hal_surat(ruang, katalog, jenis, Acuan(milik, satu, tema)))
    dikirim = SuratDikirim(terbit.nomor, hari_surat(ruang, milik), hal, surat.batas_jawaban)
    return Kiriman(dikirim, ruang.penerbit[surat.penerbit], satu, (satu,))


def kiriman_rapat(ruang: Ruang, rapat: Rapat, penerima: Penerima) -> Kiriman | None:
    """The invitation to one recipient, or to all who are listed: then an envelope for each; ``None`` while it has no number."""
    undangan = rapat.surat_undangan
    milik = undangan.untuk(penerima.id) if undangan and undangan.perorangan else undangan
    if undangan is None or milik is None or not milik.nomor:
        return None
    dikirim = SuratDikirim(milik.nomor, undangan.tanggal, f"Undangan {nama_rapat(ruang, rapat)}", undangan.konfirmasi)
    amplop = (penerima,) if penerima.id else peserta_rapat(ruang, rapat)
    return Kiriman(dikirim, ruang.penerbit[rapat.penerbit], penerima, amplop)


SELALU_PESAN: Final[Mapping[str, Any]] = MappingProxyType(
    {"forum": Forum, "surat": SuratDikirim, "penerbit": Penerbit, "penerima": Penerima}
)
"""Names the template of the message knows."""


def muat_pesan(folder: Path) -> tuple[Lingkungan, list[Keluhan]]:
    """The template of the message below `folder`, and what is wrong with it."""
    badan = (folder / "kirim" / "pesan.md").read_text("utf-8")
    bahasa = lingkungan({}, {}, {TEMPLAT_PESAN: badan})
    return bahasa, list(periksa(bahasa, TEMPLAT_PESAN, badan, SELALU_PESAN, ()))


def susun_pesan(bahasa: Lingkungan, ruang: Ruang, kiriman: Kiriman) -> tuple[Blok, ...]:
    """The blocks of the message that goes with a letter. Raises `GalatTemplat`."""
    konteks = {"forum": ruang.forum, "surat": kiriman.surat, "penerbit": kiriman.penerbit, "penerima": kiriman.penerima}
    return susun(bahasa, TEMPLAT_PESAN, konteks)
