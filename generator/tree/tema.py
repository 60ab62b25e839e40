"""The look of papers: plain data in millimetres and points, read from ``templates/tema/<profil>.yaml``.

Both writers draw from it: the print style sheet of the PDF and the styles of the DOCX.
Source of the numbers: the bentuk reference (geometry of official forms and of the book).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Huruf:
    """A role of text: size, line pitch, space before and after (pt), first-line indent (mm), weight, slope, alignment."""

    ukuran: float
    baris: float
    sebelum: float = 0
    sesudah: float = 0
    inden: float = 0
    tebal: bool = False
    miring: bool = False
    rata: Literal["kiri", "tengah", "kanan", "penuh"] = "kiri"


@dataclass(frozen=True, slots=True)
class GayaHalaman:
    """A page style: paper and margins (mm).

    `atas_pertama` replaces `atas` on the first page of the section when given (the kop stands higher than running text).
    penomoran: "" no number; romawi, arab in the book's footer; surat "- 2 -" at the top centre from page 2 of the document.
    Numbering starts at 1 where its kind first occurs and runs on after that.
    `buku` draws the book's running head and footer. `skala` enlarges all type and tables of a paper of this style.
    """

    lebar: float
    tinggi: float
    atas: float
    kanan: float
    bawah: float
    kiri: float
    atas_pertama: float | None = None
    penomoran: Literal["", "romawi", "arab", "surat"] = ""
    buku: bool = False
    skala: float = 1


@dataclass(frozen=True, slots=True)
class RupaTabel:
    """A look of tables: cell text, header, padding (mm), rules, shading, the row of column numbers, least row height (mm).

    `tengah` centres cells on the height of their row; `geser_paraf` is how far (mm) every second cell of a paraf column
    stands further in. `kolom` are widths by the columns' keys, in proportion of which a table shares out its width when
    all its columns are named; others use those of their own (`Kolom.lebar`).
    """

    ukuran: float
    baris: float
    padding_atas: float
    padding_sisi: float
    garis: Literal["semua", "mendatar"]
    tebal_garis: float
    warna_garis: str
    latar_kepala: str
    nomor_kolom: bool = False
    ukuran_terkecil: float | None = None
    tinggi_baris: float = 0
    tengah: bool = False
    geser_paraf: float = 0
    kolom: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GeometriIsian:
    """Rows ``label : text``: indent, widths of label, colon and of a text's own label (mm), gap under a row (pt).

    `baris` is the line pitch and `sesudah` the gap under the last row (pt), those of the letter's body when not given.
    `garis` is the thickness (pt) of a rule across the page `garis_di_bawah` (mm) under the last row, 0 for none.
    """

    inden: float
    label: float
    titik: float
    butir: float
    sela: float = 0
    baris: float | None = None
    sesudah: float | None = None
    garis: float = 0
    garis_di_bawah: float = 0


@dataclass(frozen=True, slots=True)
class GeometriDiktum:
    """Labelled rows: widths of label, colon and of a point's own label (mm), line pitch (pt), and gaps (mm): `sela` between
    paragraphs and points, `antara` between rows, `atas_putus` and `bawah_putus` around the word of decision."""

    label: float
    titik: float
    butir: float
    baris: float
    sela: float
    antara: float
    atas_putus: float
    bawah_putus: float


@dataclass(frozen=True, slots=True)
class GeometriPokok:
    """Headed points: from label to title and from a point's own label to its text (mm), gap above (pt), bold titles.

    `rata` is the alignment of the words under the title.
    """

    teks: float
    butir: float
    sebelum: float
    tebal: bool = False
    rata: Literal["kiri", "penuh"] = "penuh"


BarisNota: TypeAlias = Literal["Kepada", "Yth.", "Dari", "Tembusan", "Tanggal", "Nomor", "Sifat", "Lampiran", "Hal"]


@dataclass(frozen=True, slots=True)
class KataNaskah:
    """What profiles call or arrange otherwise (tata naskah dinas §1, §7.2, §7.5, §8.1, §8.5).

    `notula` is the title of minutes; with `hari_tanggal_terpisah` day and date have a row each; with `waktu_panggilan`
    minutes give the hour for which people were called, else number and date of the invitation. `surat_tugas` is the title of
    an assignment, `menugasi` its verb, `penutup_tugas` its last sentence. `baris_nota` are the rows of a nota dinas; without
    "Nomor" among them its number stands under the title. `elektronik` begins the box of an electronic signature,
    `kaki_elektronik` is the note at the foot of its pages (§4.2). With `urgensi_tersendiri` the urgency of a letter has a row
    of its own, else it stands in that of Sifat (§4).
    """

    notula: str
    surat_tugas: str
    menugasi: str
    penutup_tugas: str
    baris_nota: tuple[BarisNota, ...]
    hari_tanggal_terpisah: bool
    waktu_panggilan: bool
    elektronik: str
    kaki_elektronik: str
    urgensi_tersendiri: bool


@dataclass(frozen=True, slots=True)
class GeometriSurat:
    """Places in official papers (mm unless said), from the left text edge or as widths.

    `sumbu` is the x of date, signature and lampiran block from the page's left edge. `judul_bergaris` underlines the title of
    an assignment.
    susunan: berdampingan has head rows left and addressee right (2012), menurun has date, rows, addressee (2023).
    `lambang_jabatan_tinggi` is the height of the emblem above a kop jabatan, `lambang_jabatan_sela` the gap under it; with
    `garis_kop_jabatan` such a kop ends with the double rule, too.
    `nip_berkelompok` prints a NIP in groups of 8, 6, 1 and 3 digits. `kotak_tinggi` is the height of the box of an electronic
    signature, `kotak_qr` the side of the square it keeps for the code that the signing system sets.
    """

    susunan: Literal["berdampingan", "menurun"]
    sumbu: float
    label: float
    titik: float
    lebar_kepala: float
    lebar_tujuan: float
    yth: float
    kop_ke_kepala: float
    kepala_ke_isi: float
    butir_tanda: float
    butir_teks: float
    ruang_tinta: float
    ruang_tinta_kecil: float
    kotak_tinggi: float
    kotak_qr: float
    tanda_tangan_tengah: bool
    nama_bergaris: bool
    nip_berkelompok: bool
    awalan_jabatan: float
    tembusan_di_bawah: float
    tembusan_teks: float
    lampiran_label: float
    lampiran_titik: float
    lampiran_tanggal_dulu: bool
    judul_lampiran_di_bawah: float
    judul_lampiran_lanskap: float
    judul_bergaris: bool
    lambang_lebar: float
    lambang_tinggi: float
    lambang_jabatan_tinggi: float
    lambang_jabatan_sela: float
    garis_kop_jabatan: bool
    garis_kop_tebal: float
    garis_kop_tipis: float
    garis_kop_sela: float
    garis_kop_di_bawah: float
    bawah_bersambung: float
    di_berpindah: bool
    """True: ``di-`` and the city on a line of its own in capitals; False: ``di Semarang``."""


@dataclass(frozen=True, slots=True)
class LangkahMuat:
    """One rung of the ladder on which a letter is set closer, so that its signature stays on the page of its body.

    Line pitch of the body and gap under its paragraphs (pt), gap from the head to the body, room for ink, padding above and
    below in tables, gap between labelled rows (mm); what is not given stays, and nothing becomes wider.
    """

    baris: float | None = None
    sesudah: float | None = None
    kepala_ke_isi: float | None = None
    ruang_tinta: float | None = None
    padding_atas: float | None = None
    antara: float | None = None


@dataclass(frozen=True, slots=True)
class Tema:
    """A profile's whole look; its mappings are looked up by the names listed in the theme file."""

    nama: str
    keluarga: str
    keluarga_docx: str
    halaman: Mapping[str, GayaHalaman]
    huruf: Mapping[str, Huruf]
    tabel: Mapping[str, RupaTabel]
    surat: GeometriSurat
    isian: Mapping[str, GeometriIsian]
    pokok: Mapping[str, GeometriPokok]
    diktum: Mapping[str, GeometriDiktum]
    muat: tuple[LangkahMuat, ...]
    kata: KataNaskah
    palet: Mapping[str, str]
