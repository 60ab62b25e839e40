"""Parts of official papers. Their geometry comes from the theme (`generator.tree.tema`), never from the tree.

Sources: tata naskah dinas reference, sections 3, 4, 7 and 8.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.tree.sebaris import IsiBaris

if TYPE_CHECKING:
    from generator.tree.blok import Blok

JenisKop: TypeAlias = Literal["forum", "fedep", "perangkat_daerah", "jabatan"]
GayaPokok: TypeAlias = Literal["notula", "undangan", "laporan"]
"""Places of headed points, keys of `Tema.pokok`."""
GayaDiktum: TypeAlias = Literal["keputusan", "tugas"]
"""Places of labelled rows, keys of `Tema.diktum`."""


@dataclass(frozen=True, slots=True)
class Lambang:
    """An emblem: the picture itself, its kind, width over height, and its alternative text.

    Both writers keep its shape inside the box of the theme.
    """

    isi: bytes
    jenis: Literal["png", "svg"]
    rasio: float
    alt: str


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of an issuer: an emblem or none, `atas` regular lines, `nama` bold lines, `alamat` small lines.

    The emblem stands at the left of the lines, that of a kop jabatan above them.
    """

    jenis: JenisKop
    atas: tuple[str, ...]
    nama: tuple[str, ...]
    alamat: tuple[str, ...]
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True)
class Tujuan:
    """The addressee: lines after ``Yth.``, lines after ``c.q.`` and ``u.p.``, the city after ``di``."""

    yth: tuple[str, ...]
    cq: str = ""
    up: str = ""
    di: str = ""


@dataclass(frozen=True, slots=True)
class KepalaSurat:
    """Place and date, the rows Nomor, Sifat, Lampiran, Hal, and the addressee: one block, since profiles arrange them apart."""

    tempat_tanggal: IsiBaris
    baris: tuple[tuple[str, IsiBaris], ...]
    tujuan: Tujuan


@dataclass(frozen=True, slots=True)
class JudulNaskah:
    """The centred title of a paper; `nomor` and `tentang` may be empty.

    `pemutus` is the post that decides, under the title of a keputusan; `bergaris` underlines the lines of `baris`.
    """

    baris: tuple[str, ...]
    nomor: str = ""
    tentang: tuple[str, ...] = ()
    pemutus: str = ""
    bergaris: bool = False


@dataclass(frozen=True, slots=True)
class Diktum:
    """One row of a keputusan or surat tugas: label, colon, blocks; a `kata_putus` is a centred word without blocks."""

    label: str
    isi: tuple[Blok, ...]
    gaya: GayaDiktum = "keputusan"
    kata_putus: bool = False


@dataclass(frozen=True, slots=True)
class Pokok:
    """A headed point of a paper: its label ("1.", "II."), its title, and the blocks that hang under the title."""

    label: str
    judul: IsiBaris
    isi: tuple[Blok, ...]
    gaya: GayaPokok


@dataclass(frozen=True, slots=True)
class Pihak:
    """Someone a paper names in rows ``label : text``; `sebutan` is what he or she is called from here on, empty for nothing."""

    baris: tuple[tuple[str, str], ...]
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class ParaPihak:
    """Numbered people: the parties of an agreement, those who are sent."""

    pihak: tuple[Pihak, ...]


@dataclass(frozen=True, slots=True)
class Penanda:
    """A signer. `awalan` is ``a.n.``, ``Plt.``, ``Plh.``, ``Pj.`` or empty; ``u.b.`` is a line of `jabatan`, whose last
    line carries its own comma (tata naskah dinas §4.1). `tinta` are words in the room for ink: a tag of the signing system.
    """

    jabatan: tuple[str, ...]
    nama: str
    awalan: str = ""
    pangkat: str = ""
    nip: str = ""
    tinta: str = ""


@dataclass(frozen=True, slots=True)
class BlokTandaTangan:
    """One to three signers.

    `pembuka` lines stand above the jabatan at the axis ("Ditetapkan di Semarang", a place and date), `pembuka_kiri` above
    that of the left signer ("Mengetahui"), `pembuka_bawah` above that of the third.
    susunan: kanan one at the axis; dua left and right; tiga a third centred below.
    `kecil` is the smaller block at the foot of a form. `elektronik` is the first line of the box that stands in place of ink
    and name when the paper is signed electronically, empty for ink (tata naskah dinas §4.2).
    """

    penanda: tuple[Penanda, ...]
    pembuka: tuple[str, ...] = ()
    susunan: Literal["kanan", "dua", "tiga"] = "kanan"
    kecil: bool = False
    pembuka_kiri: tuple[str, ...] = ()
    pembuka_bawah: tuple[str, ...] = ()
    elektronik: str = ""


@dataclass(frozen=True, slots=True)
class Tembusan:
    kepada: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KepalaLampiran:
    """The block at the top right of an attachment: `judul` lines, then rows NOMOR, TANGGAL, HAL."""

    judul: tuple[str, ...]
    baris: tuple[tuple[str, IsiBaris], ...]


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover of a book: publisher, title lines, an optional drawing (SVG) with its alternative text, foot lines."""

    penerbit: tuple[str, ...]
    judul: tuple[str, ...]
    kaki: tuple[str, ...]
    svg: str = ""
    alt: str = ""
