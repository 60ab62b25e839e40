"""What grows while a document is written: relationships, media, footnotes, lists, bookmarks, and the place in the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Literal

from generator.tree import Dokumen, Gambar, GayaDiktum, GayaHalaman, GayaPokok, Judul, Kop, Rujuk, Tabel, Tema
from generator.writers.docx.kop_acuan import KopAcuan
from generator.writers.docx.letak import Letak, letak
from generator.writers.docx.penomoran import Penomoran, penomoran_dasar

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Bagian_Paket = Literal["document", "footnotes"]


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
    """A target of references: its number in bookmark names, whether a heading, whether it is numbered and its words are asked."""

    nomor: int
    judul: bool
    bernomor: bool
    kata: bool


@dataclass(slots=True)
class Naskah:
    """The state of one document. Numbers are given in the order of the tree, so the same tree gives the same bytes.

    `kop` is staff's own, which heads the papers of the issuer it names in place of the profile's.
    """

    tema: Tema
    aset: Path
    letak: Letak
    sasaran: Mapping[str, Sasaran]
    penomoran: Penomoran
    kop: KopAcuan | None = None
    media: dict[str, bytes] = field(default_factory=dict)
    kepala_kaki: dict[str, str] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    gaya: dict[str, str] = field(default_factory=dict)
    bagian_kop: dict[str, str | bytes] = field(default_factory=dict)
    hubungan: dict[Bagian_Paket, dict[tuple[str, str], str]] = field(default_factory=lambda: {"document": {}, "footnotes": {}})
    urutan_keterangan: dict[str, tuple[str, int]] = field(default_factory=dict)
    _penanda: int = 0
    _benda: int = 0
    _kotak: int = 0

    def hubungkan(self, jenis: str, sasaran: str, bagian: Bagian_Paket = "document") -> str:
        """The id of a relationship of the given kind, one for each target."""
        milik = self.hubungan[bagian]
        return milik.setdefault((jenis, sasaran), f"rIdIsi{len(milik) + 1}")

    def simpan_media(self, isi: bytes, akhiran: str) -> str:
        """Keeps a picture once; gives its relationship id."""
        nama = next((nama for nama, milik in self.media.items() if milik == isi), "")
        if not nama:
            nama = f"media/gambar{len(self.media) + 1}.{akhiran}"
            self.media[nama] = isi
        return self.hubungkan("image", nama)

    def simpan_kepala_kaki(self, jenis: Literal["header", "footer"], isi: str) -> str:
        """Keeps the XML of a header or footer once; gives its relationship id."""
        nama = next((nama for nama, milik in self.kepala_kaki.items() if milik == isi and nama.startswith(jenis)), "")
        if not nama:
            nama = f"{jenis}{sum(satu.startswith(jenis) for satu in self.kepala_kaki) + 1}.xml"
            self.kepala_kaki[nama] = isi
        return self.hubungkan(jenis, nama)

    def kop_acuan(self, kop: Kop | None) -> KopAcuan | None:
        """Staff's kop where it is that of the issuer that `kop` names."""
        return self.kop if self.kop and kop and self.kop.menamai(kop) else None

    def nomor_penanda(self) -> int:
        """A fresh bookmark id."""
        self._penanda += 1
        return self._penanda

    def nomor_benda(self) -> int:
        """A fresh drawing id."""
        self._benda += 1
        return self._benda

    def nomor_kotak(self) -> int:
        """A fresh content-control id."""
        self._kotak += 1
        return self._kotak

    def cari(self, id_blok: str) -> Sasaran:
        """Raises ValueError for a reference to nothing: Word would print an error in its place."""
        if id_blok not in self.sasaran:
            raise ValueError(f"rujukan ke {id_blok!r} tidak menemukan judul, tabel, atau gambar")
        return self.sasaran[id_blok]


def buka_naskah(dokumen: Dokumen, tema: Tema, aset: Path, kop: KopAcuan | None = None) -> Naskah:
    """A fresh state that knows every target of a reference. Raises ValueError when an id occurs twice."""
    rujukan = [unsur for unsur in _telusuri(dokumen) if isinstance(unsur, Rujuk)]
    dirujuk, kata = {unsur.ke for unsur in rujukan}, {unsur.ke for unsur in rujukan if unsur.bentuk == "judul"}
    sasaran: dict[str, Sasaran] = {}
    for unsur in _telusuri(dokumen):
        if isinstance(unsur, Judul | Tabel | Gambar) and unsur.id:
            if unsur.id in sasaran:
                raise ValueError(f"id {unsur.id!r} dipakai dua kali")
            asked = unsur.id in (kata if unsur.nomor else dirujuk)
            sasaran[unsur.id] = Sasaran(len(sasaran) + 1, isinstance(unsur, Judul), bool(unsur.nomor), asked)
    return Naskah(tema, aset, letak(tema), sasaran, penomoran_dasar(tema), kop)


def _telusuri(simpul: object) -> Iterator[object]:
    """Every element below `simpul` in order; raw table cells that are not marked-up text hold none."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from _telusuri(satu)
    elif is_dataclass(simpul):
        yield simpul
        for medan in fields(simpul):
            yield from _telusuri(getattr(simpul, medan.name))
