"""The form of a paper (``templates/bentuk/<id>.yaml``): its parts in order, its page styles and the look of its tables."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from generator.documents.keluaran import Keluaran
from generator.model.jenis import Cacah, Rekaman, Slug, Teks, Ya
from generator.tree import GayaDiktum, GayaPokok


class BagianNaskah(StrEnum):
    KOP = "kop"
    KEPALA_SURAT = "kepala_surat"
    ISI = "isi"
    TANDA_TANGAN = "tanda_tangan"
    TEMBUSAN = "tembusan"
    KEPALA_LAMPIRAN = "kepala_lampiran"
    BAB = "bab"
    JUDUL = "judul"


class Rumpun(StrEnum):
    """The family of a form, by which `make letters`, `make reports` and `make registers` choose."""

    SURAT = "surat"
    LAMPIRAN = "lampiran"
    LAPORAN = "laporan"
    AGENDA = "agenda"
    BUKU = "buku"


class GayaTabelBentuk(StrEnum):
    BUKU = "buku"
    SURAT = "surat"
    NASKAH = "naskah"
    ISIAN = "isian"
    MATRIKS = "matriks"


class LabelPokok(StrEnum):
    """Labels of a paper's headed points."""

    ARAB = "1."
    ROMAWI = "I."
    HURUF = "A."


class PokokBentuk(Rekaman):
    """What headings below the title become: labelled points whose places are an entry of the theme's ``pokok``."""

    label: LabelPokok
    gaya: GayaPokok


class DiktumBentuk(Rekaman):
    """What headings below the title become: labelled rows whose places are an entry of the theme's ``diktum``.

    A heading of the first level is then the centred word of decision. Points under the labels `huruf` are a., b., those under
    others 1., 2.; with `putusan` the points after the word of decision are rows of their own: KESATU, KEDUA.
    """

    gaya: GayaDiktum
    huruf: tuple[Teks, ...] = ()
    putusan: Ya = False


class Bentuk(Rekaman):
    """A form; `id` is the file's name, `halaman` a page style of the theme.

    `butir` is the label of the template's numbered points, which Markdown writes as ``1.``; `pokok` makes its headings headed
    points, `diktum` labelled rows; `alinea` says whether its paragraphs are indented; with `tentang` the lines of its title
    after the first stand below TENTANG. `kolom` are widths in mm by column key, for tables with just
    these columns; 0 is what is left of the page.

    With `bernomor` the letter's number stands under its title, which `bergaris` underlines in profiles that do so; `pemutus`
    adds the post that decides. `ditetapkan` opens the signature with place and day; without `gelar` the signer's name is bare.
    """

    id: Slug
    nama: Teks
    rumpun: Rumpun
    susunan: Annotated[tuple[BagianNaskah, ...], Field(min_length=1)]
    halaman: Teks
    tabel: GayaTabelBentuk
    butir: Literal["1.", "a."] = "1."
    alinea: Literal["isi", "rata"] = "isi"
    pokok: PokokBentuk | None = None
    diktum: DiktumBentuk | None = None
    tentang: Ya = False
    bernomor: Ya = False
    bergaris: Ya = False
    pemutus: Ya = False
    ditetapkan: Ya = False
    gelar: Ya = True
    kolom: Mapping[str, Cacah] = {}
    keluaran: tuple[Keluaran, ...] = ()
