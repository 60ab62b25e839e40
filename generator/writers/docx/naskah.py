"""What grows while a section is written: media, links, footnotes, lists, targets of references, and the place in the tree."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Literal

from generator.tree import GayaDiktum, GayaHalaman, GayaPokok, Kop, NomorDaftar, Rujuk, Tema
from generator.writers.docx.kop_acuan import KopAcuan
from generator.writers.docx.letak import Letak, letak
from generator.writers.docx.lubang import lubang
from generator.writers.docx.penomoran import JenisButir
from generator.writers.simpanan import Simpanan

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Bagian_Paket = Literal["document", "footnotes"]
BentukRujukan = Literal["nomor", "judul", "daftar"]
"""What is asked of a target: its number, its words, only its place (by a contents list)."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a block stands: letter or book, page, text width (mm), depth of lists, and whether all keeps with the next.

    ruang: "" the body, "kutipan" a quotation; `pokok` names the headed point around a block, `diktum` the labelled row.
    `lampiran`: the section begins with a lampiran block, so its titles are those of an attachment.
    """

    surat: bool
    halaman: GayaHalaman
    lebar: float
    lampiran: bool = False
    ruang: Literal["", "kutipan"] = ""
    pokok: GayaPokok | None = None
    diktum: GayaDiktum | None = None
    kedalaman: int = 0
    lekat: bool = False

    def ubah(self, **medan: bool | int | float | str) -> Tempat:
        return replace(self, **medan)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A target of references: whether it is a heading, and whether it has a number."""

    id: str
    judul: bool
    bernomor: bool


@dataclass(frozen=True, slots=True)
class DaftarBaru:
    """A list that starts at its first label: of items (`jenis`, their label, their level from 0), or like a list of the base
    package (`dasar`)."""

    dasar: int = 0
    jenis: JenisButir = "buku"
    nomor: NomorDaftar = ""
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class Bahan:
    """What sections are written with. `kop` is staff's own, which heads the papers of the issuer it names in place of the
    profile's; `simpanan` keeps sections and drawn figures, under keys that `sidik` is part of."""

    tema: Tema
    aset: Path
    letak: Letak
    kop: KopAcuan | None = None
    simpanan: Simpanan | None = None
    sidik: str = ""

    def kop_acuan(self, kop: Kop | None) -> KopAcuan | None:
        """Staff's kop where it is that of the issuer that `kop` names."""
        return self.kop if self.kop and kop and self.kop.menamai(kop) else None


def buka_bahan(tema: Tema, aset: Path, kop: KopAcuan | None = None, simpanan: Simpanan | None = None) -> Bahan:
    """Raises KeyError when the theme lacks one of the page styles every profile has, OSError for missing fonts."""
    sidik = _sidik(tema, aset, kop) if simpanan is not None else ""
    return Bahan(tema, aset, letak(tema), kop, simpanan, sidik)


def _sidik(tema: Tema, aset: Path, kop: KopAcuan | None) -> str:
    """All that a section's XML depends on but the section: the look, the fonts it is measured and drawn with, staff's kop."""
    hasil = sha256(f"{tema!r} {kop!r}".encode())
    for berkas in sorted((aset / "huruf").glob("*.ttf")):
        hasil.update(sha256(berkas.read_bytes()).digest())
    return hasil.hexdigest()


@dataclass(slots=True)
class Naskah:
    """The state of one section. Numbers count from 0 in it; names are made from what they name."""

    bahan: Bahan
    media: dict[str, bytes] = field(default_factory=dict)
    tautan: dict[Bagian_Paket, dict[str, str]] = field(default_factory=lambda: {"document": {}, "footnotes": {}})
    catatan: list[str] = field(default_factory=list)
    gaya: dict[str, str] = field(default_factory=dict)
    sasaran: list[Sasaran] = field(default_factory=list)
    rujukan: dict[tuple[str, BentukRujukan], None] = field(default_factory=dict)
    daftar: list[DaftarBaru] = field(default_factory=list)
    penanda: int = 0
    benda: int = 0
    kotak: int = 0

    @property
    def tema(self) -> Tema:
        return self.bahan.tema

    @property
    def aset(self) -> Path:
        return self.bahan.aset

    @property
    def letak(self) -> Letak:
        return self.bahan.letak

    def simpan_media(self, nama: str, isi: bytes) -> str:
        """Keeps a picture under a name that no other has; gives its relationship id."""
        self.media[nama] = isi
        return hubungan_media(nama)

    def tautkan(self, ke: str, bagian: Bagian_Paket) -> str:
        """The relationship id of an address outside."""
        nomor = f"rIdT{sidik_nama(ke)}"
        self.tautan[bagian][nomor] = ke
        return nomor

    def daftar_baru(self, daftar: DaftarBaru) -> str:
        """The number of a new list."""
        self.daftar.append(daftar)
        return lubang("daftar", len(self.daftar) - 1)

    def tandai(self, awalan: str, id_blok: str, isi: str) -> str:
        """`isi` inside a bookmark of a target."""
        nomor = lubang("penanda", self.penanda)
        self.penanda += 1
        nama = nama_penanda(awalan, id_blok)
        return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'

    def tandai_kata(self, id_blok: str, isi: str) -> str:
        """The words of a target, inside a bookmark where somebody asks for them."""
        nomor = self.penanda
        self.penanda += 1
        return f"{lubang('kata', id_blok, 'mulai', nomor)}{isi}{lubang('kata', id_blok, 'akhir', nomor)}"

    def rujuk(self, rujuk: Rujuk) -> str:
        """The code of a reference field."""
        self.rujukan[rujuk.ke, rujuk.bentuk] = None
        return lubang("rujuk", rujuk.ke, rujuk.bentuk)

    def nomor_benda(self) -> str:
        """The number of a new drawing."""
        self.benda += 1
        return lubang("benda", self.benda - 1)

    def nomor_kotak(self) -> str:
        """The number of a new content control."""
        self.kotak += 1
        return lubang("kotak", self.kotak - 1)


def nama_penanda(awalan: str, id_blok: str) -> str:
    """A bookmark: ``_Toc`` for the lists, ``_Ref`` for the number, ``_Jdl`` for the words of a target."""
    return f"{awalan}{sidik_nama(id_blok)}"


def hubungan_media(nama: str) -> str:
    """The relationship id of a picture."""
    return f"rIdG{sidik_nama(nama)}"


def sidik_nama(teks: str | bytes) -> str:
    """16 hexadecimal digits: short names of things whose own names Word would not take."""
    return blake2b(teks.encode() if isinstance(teks, str) else teks, digest_size=8).hexdigest()
