"""The form of a paper (``templates/bentuk/<id>.yaml``): its parts in order, its page styles and the look of its tables."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from generator.model.jenis import Rekaman, Slug, Teks


class BagianNaskah(StrEnum):
    KOP = "kop"
    KEPALA_SURAT = "kepala_surat"
    ISI = "isi"
    TANDA_TANGAN = "tanda_tangan"
    TEMBUSAN = "tembusan"
    KEPALA_LAMPIRAN = "kepala_lampiran"
    BAB = "bab"


class Keluaran(StrEnum):
    """A format of output."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


class Rumpun(StrEnum):
    """The family of a form, by which `make letters` and `make reports` choose."""

    SURAT = "surat"
    LAMPIRAN = "lampiran"
    LAPORAN = "laporan"
    BUKU = "buku"


class GayaTabelBentuk(StrEnum):
    BUKU = "buku"
    SURAT = "surat"
    ISIAN = "isian"


class Bentuk(Rekaman):
    """A form; `id` is the file's name, `halaman` a page style of the theme.

    `butir` is the label of the template's numbered points, which Markdown writes as ``1.``.
    """

    id: Slug
    nama: Teks
    rumpun: Rumpun
    susunan: Annotated[tuple[BagianNaskah, ...], Field(min_length=1)]
    halaman: Teks
    tabel: GayaTabelBentuk
    butir: Literal["1.", "a."] = "1."
    keluaran: tuple[Keluaran, ...] = ()
