"""Which papers there are: for each kind of the catalogue and each of its acts, whom it goes to and how its trees are made.

A paper reads its act, and what decides that it exists: for a letter the offices, regions and working groups its recipients are
chosen from. Records a search passes over are not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from generator.documents.agenda import Register, buku_kerja_agenda, register, susun_agenda
from generator.documents.buku import berkas_buku, susun_buku
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.edisi import PENGEDISI, Edisi
from generator.documents.galat import GalatTemplat
from generator.documents.harapan_buku import tagihan_buku, tagihan_edisi
from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.documents.isian import lampiran_isian, susun_isian
from generator.documents.katalog import DASAR_SURAT, Jenis, Katalog, Tindakan
from generator.documents.keluaran import Keluaran as Format
from generator.documents.konteks import Acuan
from generator.documents.konteks_rapat import AcuanRapat
from generator.documents.penerima import Penerima
from generator.documents.rapat import acara_rapat, penerima_rapat, susun_rapat
from generator.documents.surat import lampiran_surat, penerima_surat, susun_surat
from generator.keluhan import Berat, DaftarKode, Keluhan
from generator.model.jejak import Jejak
from generator.model.rapat import Rapat
from generator.model.ruang import ACARA_RAPAT, ACARA_SURAT, Ruang
from generator.model.surat import Surat
from generator.pipeline.sebab import galat_dicari
from generator.tree import BukuKerja, Dokumen, Tema
from generator.tree.tagihan import DaftarTagihan

KODE: Final[DaftarKode] = {"NASKAH-BAGIAN": "Rekaman surat tidak memuat bagian yang dicetak jenis naskahnya."}

Isi: TypeAlias = tuple[Dokumen, BukuKerja | None]
Susun: TypeAlias = Callable[[Ruang, Tema], Isi]
Acara: TypeAlias = Surat | Rapat | Register
"""An act: what a paper belongs to."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """What every paper is made from; `aset` is the folder of the themes with their fonts.

    `galat` are the errors of all records, `galat_templat` those of all templates; `tema` keeps the themes already read,
    `ingatan` may know parts of the complete book.
    """

    ruang: Ruang
    katalog: Katalog
    aset: Path
    draf: bool
    galat: tuple[Keluhan, ...]
    galat_templat: tuple[Keluhan, ...]
    tema: dict[str, Tema] = field(default_factory=dict)
    ingatan: Ingatan = tanpa_ingatan

    @property
    def templat(self) -> Path:
        """The folder of the templates."""
        return self.aset.parent


@dataclass(frozen=True, slots=True)
class Rancangan:
    """A paper to be made: `susun` makes its trees from the records; `dibaca` is what already decided that it exists.

    `isian` is the path, without the format, of the form or register that goes beside it as a workbook; empty for none.
    For books and editions `lembar` makes the workbook beside the tree, and `tagihan` says what the finished files must hold.
    """

    jenis: Jenis
    penerima: str
    jalur: str
    tindakan: Acara
    susun: Susun
    dibaca: frozenset[str]
    isian: str = ""
    tagihan: Callable[[Ruang], DaftarTagihan] | None = None
    lembar: Callable[[Ruang, Dokumen], BukuKerja] | None = None

    @property
    def format(self) -> tuple[Format, ...]:
        keluaran = self.jenis.bentuk.keluaran
        return tuple(dict.fromkeys((*keluaran, Format.XLSX))) if self.isian else keluaran

    @property
    def berkas(self) -> frozenset[str]:
        """The paths of its outputs."""
        return frozenset(f"{jalur_format(self.jalur, self.isian, satu)}" for satu in self.format)


@dataclass(frozen=True, slots=True)
class Rencana:
    """The papers of one kind. With `keluhan`, errors in what decides who gets one, some may lack or be too many."""

    jenis: Jenis
    rancangan: tuple[Rancangan, ...]
    keluhan: tuple[Keluhan, ...]


def rencanakan(bahan: Bahan, jenis: Jenis) -> Rencana:
    """Which papers of a kind there are; none when its templates are faulty."""
    if salah := _galat_templat(bahan, jenis):
        return Rencana(jenis, (), salah)
    jejak = Jejak()
    ruang = bahan.ruang.berjejak(jejak)
    rancang = _rancang_buku if jenis.kepala.bagian else _rancang_surat
    acara = [satu for satu in ruang.telusuri(ACARA_SURAT).surat if satu.jenis == (jenis.kepala.acara or jenis.kepala.id)]
    try:
        if jenis.kepala.tindakan is Tindakan.RAPAT:
            rapat = acara_rapat(ruang.telusuri(ACARA_RAPAT), jenis)
            rancangan = tuple(naskah for satu in rapat for naskah in _rancang_rapat(bahan, ruang, jenis, satu))
        elif jenis.kepala.tindakan.agenda:
            rancangan = tuple(_rancang_agenda(bahan, ruang, jenis, satu) for satu in register(ruang, jenis))
        else:
            if salah := tuple(_tanpa_bagian(bahan.ruang, jenis, acara)):
                return Rencana(jenis, (), salah)
            rancangan = tuple(satu for surat in acara for satu in rancang(bahan, ruang, jenis, surat))
    except GalatTemplat as galat:
        return Rencana(jenis, (), galat.keluhan)
    # One set for all papers of an act: hundreds of letters have each read hundreds of records.
    dibaca = {berkas: frozenset((*jejak.dibaca, berkas)) for berkas in {satu.tindakan.berkas for satu in rancangan}}
    return Rencana(
        jenis,
        tuple(replace(satu, dibaca=dibaca[satu.tindakan.berkas]) for satu in rancangan),
        galat_dicari(bahan.ruang, jejak, bahan.galat),
    )


def _tanpa_bagian(ruang: Ruang, jenis: Jenis, acara: Iterable[Surat]) -> Iterator[Keluhan]:
    """Acts that lack the part their kind stands on."""
    dasar = jenis.kepala.berdasar
    for surat in acara:
        if dasar in DASAR_SURAT and getattr(surat, dasar) is None:
            yield Keluhan(
                "NASKAH-BAGIAN",
                Berat.GALAT,
                ruang.tempat(surat.berkas, "jenis"),
                f"surat berjenis {jenis.kepala.id} tanpa {dasar}",
                medan=dasar,
                diharapkan=f"bagian {dasar}: dalam rekaman ini",
                perbaikan=f"isi {dasar}, atau betulkan jenis",
            )


def _rancang_rapat(bahan: Bahan, ruang: Ruang, jenis: Jenis, rapat: Rapat) -> Iterator[Rancangan]:
    def susun(penerima: Penerima) -> Susun:
        return lambda ruang, tema: (susun_rapat(bahan.katalog, jenis, AcuanRapat(ruang, rapat, penerima, tema), bahan.draf), None)

    for penerima in penerima_rapat(ruang, jenis, rapat):
        berkas = f"{rapat.id}-{penerima.id}" if penerima.id else rapat.id
        jalur = f"{ruang.forum.tahun_rencana}/{jenis.kepala.id}/{berkas}"
        yield Rancangan(jenis, penerima.id, jalur, rapat, susun(penerima), frozenset())


def _rancang_agenda(bahan: Bahan, ruang: Ruang, jenis: Jenis, satu: Register) -> Rancangan:
    berlembar = Format.XLSX in jenis.bentuk.keluaran

    def susun(ruang: Ruang, tema: Tema) -> Isi:
        dokumen = susun_agenda(ruang, bahan.katalog, jenis, satu, tema, bahan.draf)
        return dokumen, buku_kerja_agenda(dokumen) if berlembar else None

    jalur = f"{ruang.forum.tahun_rencana}/{jenis.kepala.id}/{satu.id}"
    return Rancangan(jenis, satu.id, jalur, satu, susun, frozenset(), jalur if berlembar else "")


def _rancang_surat(bahan: Bahan, ruang: Ruang, jenis: Jenis, surat: Surat) -> Iterator[Rancangan]:
    kepala = jenis.kepala

    def susun(penerima: Penerima) -> Susun:
        def buat(ruang: Ruang, tema: Tema) -> Isi:
            acuan = Acuan(surat, penerima, tema)
            dokumen = susun_surat(ruang, bahan.katalog, jenis, acuan, bahan.draf)
            return dokumen, susun_isian(ruang, bahan.katalog, lampiran_surat(ruang, bahan.katalog, jenis, acuan), dokumen)

        return buat

    berisian = bool(lampiran_isian(bahan.katalog, jenis))
    for penerima in penerima_surat(ruang, jenis, surat):
        jalur = f"{ruang.forum.tahun_rencana}/{kepala.id}/{_berkas_surat(kepala.id, surat, penerima)}"
        isian = f"{jalur}-isian" if berisian else ""
        yield Rancangan(jenis, penerima.id, jalur, surat, susun(penerima), frozenset(), isian)


def _berkas_surat(jenis: str, surat: Surat, penerima: Penerima) -> str:
    """Named for the recipient; for its act where a kind has several acts, or the paper goes to nobody."""
    if not penerima.id:
        return surat.id
    return penerima.id if surat.id == jenis else f"{surat.id}-{penerima.id}"


def _rancang_buku(bahan: Bahan, ruang: Ruang, jenis: Jenis, surat: Surat) -> Iterator[Rancangan]:
    folder = f"{ruang.forum.tahun_rencana}/{jenis.kepala.id}"
    berlembar = Format.XLSX in jenis.bentuk.keluaran
    if jenis.kepala.kepada is None:
        yield Rancangan(
            jenis,
            "",
            f"{folder}/{berkas_buku(ruang, bahan.katalog, jenis, surat)}",
            surat,
            partial(_susun_buku, bahan, jenis, surat),
            frozenset(),
            tagihan=partial(tagihan_buku, ingatan=bahan.ingatan),
            lembar=partial(susun_buku_kerja, ingatan=bahan.ingatan) if berlembar else None,
        )
        return
    pengedisi = PENGEDISI[jenis.kepala.kepada]

    def susun(edisi: Edisi) -> Susun:
        return lambda ruang, tema: _susun_buku(bahan, jenis, surat, pengedisi.sempit(ruang, edisi.kunci), tema, edisi)

    def tagihan(edisi: Edisi) -> Callable[[Ruang], DaftarTagihan]:
        return lambda ruang: tagihan_edisi(pengedisi.sempit(ruang, edisi.kunci), pengedisi.sebagian)

    def lembar(edisi: Edisi) -> Callable[[Ruang, Dokumen], BukuKerja]:
        return lambda ruang, dokumen: susun_buku_kerja(pengedisi.sempit(ruang, edisi.kunci), dokumen, pengedisi.sebagian)

    for edisi in pengedisi.semua(ruang):
        yield Rancangan(
            jenis,
            edisi.id,
            f"{folder}/{edisi.id}",
            surat,
            susun(edisi),
            frozenset(),
            tagihan=tagihan(edisi),
            lembar=lembar(edisi) if berlembar else None,
        )


def _susun_buku(bahan: Bahan, jenis: Jenis, surat: Surat, ruang: Ruang, tema: Tema, edisi: Edisi | None = None) -> Isi:
    ingatan = tanpa_ingatan if edisi else bahan.ingatan
    return susun_buku(ruang, bahan.katalog, jenis, surat, tema, bahan.draf, edisi, ingatan), None


def jalur_format(jalur: str, isian: str, format_: Format) -> str:
    """The path of an output: that of the paper, or for a workbook to fill in its own, with the format."""
    return f"{isian if isian and format_ is Format.XLSX else jalur}.{format_}"


def templat_jenis(katalog: Katalog, jenis: Jenis) -> set[str]:
    """The templates and forms of a kind with its attachments, its parts, and all that these include."""
    semua = [jenis, *(katalog.jenis[nama] for nama in jenis.kepala.lampiran)]
    templat = [*(satu.berkas for satu in semua), *(katalog.bagian[nama].berkas for nama in jenis.kepala.bagian)]
    return {*(f"templates/bentuk/{satu.bentuk.id}.yaml" for satu in semua), *katalog.lingkungan.dengan_sisipan(templat)}


def _galat_templat(bahan: Bahan, jenis: Jenis) -> tuple[Keluhan, ...]:
    """Errors in the templates of a kind; all errors while an attachment of it is so faulty that it is not in the catalogue."""
    if not bahan.katalog.jenis.keys() >= set(jenis.kepala.lampiran):
        return bahan.galat_templat
    templat = templat_jenis(bahan.katalog, jenis) if bahan.galat_templat else set()
    return tuple(satu for satu in bahan.galat_templat if satu.tempat.berkas in templat)
