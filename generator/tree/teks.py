"""The text of a document block by block: the one statement of what its PDF and its DOCX must say.

Rules (writers print by them, the readers in `generator.inspection` read by them):

- One string a block, in reading order; no string is empty. White space is folded by `lipat`.
- Heading: number, space, text ("BAB III PROFIL …"). Paragraph: its text. A line break inside is a space.
- List item: label and the text of its first paragraph in one string ("a. laporan …"), its other blocks and nested lists
  apart. A label before anything but a paragraph is a string of its own. Bullets are left out.
- Contents: "label teks halaman" an entry, the page left out when `halaman` is false.
- Table: caption ("Tabel 3.1.2 Teks"), then the header, the number row of looks that have one, and the rows, one string a
  cell; empty cells and spanned cells are left out, repeated headers of later pages count once. `ringkasan` is no text.
- Figure: its alternative text, then its caption ("Gambar 3.1.1 Teks").
- Tables and figures end with "Sumber: " and the source; the tree holds only what follows that word.
- Rows (isian, letter head, lampiran block): "label : isi" in one string, "label :" while the text is empty. Of several texts
  of one row the first follows the colon with its label ("acara : 1. paparan"), each other is a string of its own.
- Headed point: label and title in one string, then its blocks.
- Every element of a tuple of lines (kop, title, cover, addressee, jabatan, tembusan) is a string of its own.
- A kop with an emblem begins with the emblem's alternative text.
- Letter head: in the order of `baris_kepala_surat`. Lampiran block: lines, then rows in the order of `baris_lampiran`.
- Title of a paper: lines, "NOMOR " and the number, "TENTANG" and its lines.
- Diktum: label, ":" and then its blocks; a kata putus only its label.
- Parties: "1. Nama : …", "Jabatan : …", "Alamat : …", "selanjutnya disebut PIHAK KESATU;" (a comma after the last).
- Signatures: the opening lines, those of the left signer first; then the jabatan of the first two signers one after the
  other, the words in their ink, and of each the name, pangkat, "NIP …"; then the third signer by itself, after
  `pembuka_bawah`. `awalan` stands before the first line of the jabatan. A box of an electronic signature takes the place of
  name, pangkat and NIP: its first line, the jabatan once more, name, pangkat.
- Copies: "Tembusan:", then "1. …" even for one.
- Footnote: its text follows the block (for a table, the cell) that refers to it; marks in both places are left out.
- Not text: addresses of links, running heads, footers, page numbers, marks, continuation words, empty heights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.bahasa.huruf import kapital
from generator.bahasa.sel import tulis_sel
from generator.tree.blok import (
    BarisIsian,
    Blok,
    Daftar,
    DaftarIsi,
    Gambar,
    Judul,
    Kosong,
    Kutipan,
    Narasi,
    NomorDaftar,
    Paragraf,
    PisahHalaman,
    Utuh,
)
from generator.tree.dokumen import Dokumen
from generator.tree.naskah import (
    BlokTandaTangan,
    Diktum,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    ParaPihak,
    Penanda,
    Pokok,
    Sampul,
    Tembusan,
    Tujuan,
)
from generator.tree.sebaris import CatatanKaki, GantiBaris, IsiBaris, Miring, Nilai, Rujuk, Tautan, Tebal, Teks
from generator.tree.tabel import BarisTabel, Kolom, Mentah, Tabel
from generator.tree.tema import Tema

_ANGKA_NIP = 18
_LIPAT = {0x00AD: None, 0x200B: None, 0x2060: None, 0x2011: "-"}


def lipat(teks: str) -> str:
    """`teks` with every run of white space (no-break too) as one space, none at its ends.

    Marks that only steer line breaks are dropped: soft hyphen, zero-width space, word joiner; U+2011 becomes a hyphen.
    """
    return " ".join(teks.translate(_LIPAT).split())


def rata(teks: str) -> str:
    """`teks` folded, capitals as small letters: a word of a list stands in the midst of a sentence, a heading in capitals."""
    return lipat(teks).casefold()


def teks_dokumen(dokumen: Dokumen, tema: Tema, halaman: bool = True) -> list[str]:
    """All text of `dokumen` as the profile `tema` prints it; `halaman` keeps the page labels of contents lists."""
    return [teks for fragmen in dokumen.fragmen for satu in fragmen.bagian for teks in teks_bagian(satu.isi, tema, halaman)]


def teks_bagian(isi: Sequence[Blok], tema: Tema, halaman: bool = True) -> list[str]:
    """The text of a section's blocks."""
    return [teks for teks in map(lipat, _Penulis(tema, halaman).deret(isi)) if teks]


def teks_sebaris(isi: IsiBaris) -> str:
    """Marked-up text as plain text, footnotes left out, a line break as ``\\n``; white space is kept."""
    return "".join(_potong_sebaris(isi))


def label_butir(nomor: NomorDaftar, ke: int) -> str:
    """The label of item `ke` (from 1) of a list: ``3.``, ``c)``; empty for bullets."""
    if not nomor:
        return ""
    return (_huruf(ke) if nomor[0] == "a" else str(ke)) + nomor[1]


def butir_isian(isi: IsiBaris | Daftar) -> tuple[tuple[str, IsiBaris], ...]:
    """The texts of a row, each with its label: one without a label, or the items of a list.

    Raises ValueError for an item that is not one paragraph, or a list without items.
    """
    if not isinstance(isi, Daftar):
        return (("", isi),)
    hasil = []
    for ke, butir in enumerate(isi.butir, 1):
        match butir:
            case (Paragraf(isi=kata),):
                hasil.append((label_butir(isi.nomor, ke), kata))
            case _:
                raise ValueError("butir baris isian harus satu paragraf")
    if not hasil:
        raise ValueError("baris isian memuat daftar tanpa butir")
    return tuple(hasil)


def baris_tujuan(tujuan: Tujuan, tema: Tema) -> tuple[str, ...]:
    """The lines of an addressee from ``Yth.`` to the city, as the profile writes them."""
    berikut = [f"{kata} {isi}" for kata, isi in (("c.q.", tujuan.cq), ("u.p.", tujuan.up)) if isi]
    if not tujuan.di:
        di: list[str] = []
    elif tema.surat.di_berpindah:
        di = ["di-", kapital(tujuan.di)]
    else:
        di = [f"di {tujuan.di}"]
    return (f"Yth. {tujuan.yth[0]}", *tujuan.yth[1:], *berikut, *di)


def baris_kepala_surat(kepala: KepalaSurat, tema: Tema) -> tuple[str, ...]:
    """The strings of a letter head in the order in which the profile is read.

    berdampingan: rows, then at the right place and date, ``Kepada``, addressee; menurun: place and date, rows, addressee.
    """
    baris = tuple(map(_baris, kepala.baris))
    tanggal = teks_sebaris(kepala.tempat_tanggal)
    tujuan = baris_tujuan(kepala.tujuan, tema)
    if tema.surat.susunan == "berdampingan":
        return (*baris, tanggal, "Kepada", *tujuan)
    return (tanggal, *baris, *tujuan)


def baris_lampiran(kepala: KepalaLampiran, tema: Tema) -> tuple[tuple[str, IsiBaris], ...]:
    """The rows of a lampiran block; some profiles put TANGGAL before NOMOR, the others keep the tree's order."""
    if not tema.surat.lampiran_tanggal_dulu:
        return kepala.baris
    return tuple(sorted(kepala.baris, key=lambda baris: baris[0].upper() != "TANGGAL"))


def baris_penanda(penanda: Penanda, tema: Tema) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A signer's lines above and below the ink: jabatan with `awalan`, then name, pangkat, NIP. `tinta` is in neither."""
    atas = list(penanda.jabatan)
    if penanda.awalan:
        atas[:1] = [" ".join([penanda.awalan, *atas[:1]])]
    nip = kelompok_nip(penanda.nip) if tema.surat.nip_berkelompok else penanda.nip
    bawah = (penanda.nama, penanda.pangkat, f"NIP {nip}" if nip else "")
    return tuple(atas), tuple(filter(None, bawah))


def baris_kotak(elektronik: str, penanda: Penanda, tema: Tema) -> tuple[str, ...]:
    """The lines in the box of an electronic signature (tata naskah dinas §4.2): no NIP, which the certificate bears."""
    atas, _ = baris_penanda(penanda, tema)
    return tuple(filter(None, (elektronik, *atas, penanda.nama, penanda.pangkat)))


def kelompok_nip(nip: str) -> str:
    """ "197001011995011001" as "19700101 199501 1 001", with no-break spaces; anything that is no NIP as it is."""
    if len(nip) != _ANGKA_NIP or not nip.isdecimal():
        return nip
    return "\u00a0".join((nip[:8], nip[8:14], nip[14], nip[15:]))


def teks_sel(nilai: Mentah, kolom: Kolom) -> str:
    """The plain text of a cell, footnotes left out; empty for a cell left for a pen."""
    return teks_sebaris(nilai) if isinstance(nilai, tuple) else tulis_sel(nilai, kolom.jenis)


def sel_pertama(baris: BarisTabel) -> int:
    """The column at which the values of a subtotal or total row begin; its label spans the columns before it.

    The number of columns when every cell is ``None``. Raises ValueError where label and value claim the first column.
    """
    pertama = next((ke for ke, nilai in enumerate(baris.sel) if nilai is not None), len(baris.sel))
    if baris.label and pertama == 0:
        raise ValueError(f"baris {baris.peran} {baris.label!r}: kolom pertama berisi label dan nilai")
    return pertama


def sebut_pihak(sebutan: str, terakhir: bool) -> str:
    """The closing row of a party."""
    return f"selanjutnya disebut {sebutan}{',' if terakhir else ';'}"


def _huruf(ke: int) -> str:
    """a … z, aa, bb …: the way word processors count."""
    return chr(ord("a") + (ke - 1) % 26) * ((ke - 1) // 26 + 1)


def _potong_sebaris(isi: IsiBaris) -> Iterator[str]:
    for unsur in isi:
        match unsur:
            case Teks() | Nilai():
                yield unsur.isi
            case Tebal() | Miring() | Tautan():
                yield from _potong_sebaris(unsur.isi)
            case Rujuk():
                yield unsur.teks
            case GantiBaris():
                yield "\n"
            case CatatanKaki():
                pass
            case _:
                raise TypeError(f"unsur sebaris tidak dikenal: {type(unsur).__name__}")


def _catatan(isi: IsiBaris) -> Iterator[str]:
    """The footnotes of a text, in order."""
    for unsur in isi:
        if isinstance(unsur, CatatanKaki):
            yield teks_sebaris(unsur.isi)
        elif isinstance(unsur, Tebal | Miring | Tautan):
            yield from _catatan(unsur.isi)


def _bercatatan(awal: str, isi: IsiBaris) -> Iterator[str]:
    yield f"{awal} {teks_sebaris(isi)}"
    yield from _catatan(isi)


def _baris(baris: tuple[str, IsiBaris]) -> str:
    label, isi = baris
    return f"{label} : {teks_sebaris(isi)}"


class _Penulis:
    """The walk over blocks; it holds only what every rule may ask: the theme and whether page labels count."""

    def __init__(self, tema: Tema, halaman: bool) -> None:
        self._tema = tema
        self._halaman = halaman

    def deret(self, blok: Sequence[Blok]) -> Iterator[str]:
        for satu in blok:
            yield from self._blok(satu)

    def _blok(self, blok: Blok) -> Iterator[str]:
        match blok:
            case Judul():
                yield from _bercatatan(blok.nomor, blok.isi)
            case Paragraf():
                yield from _bercatatan("", blok.isi)
            case Daftar():
                yield from self._daftar(blok)
            case Kutipan() | Narasi() | Utuh():
                yield from self.deret(blok.isi)
            case BarisIsian():
                if blok.kepala:
                    yield from _bercatatan("", blok.kepala)
                for label, isi in blok.baris:
                    (awal, pertama), *lain = butir_isian(isi)
                    yield from _bercatatan(f"{teks_sebaris(label)} : {awal}", pertama)
                    for awal, satu in lain:
                        yield from _bercatatan(awal, satu)
            case Gambar():
                yield blok.alt
                yield from _keterangan("Gambar", blok)
                yield from _sumber(blok)
            case Tabel():
                yield from _keterangan("Tabel", blok)
                yield from self._tabel(blok)
                yield from _sumber(blok)
            case PisahHalaman() | Kosong():
                pass
            case DaftarIsi():
                for entri in blok.entri:
                    yield f"{entri.label} {entri.teks} {entri.halaman if self._halaman else ''}"
            case _:
                yield from self._naskah(blok)

    def _naskah(self, blok: Blok) -> Iterator[str]:
        match blok:
            case Kop():
                yield from ([blok.lambang.alt] if blok.lambang else [])
                yield from (*blok.atas, *blok.nama, *blok.alamat)
            case KepalaSurat():
                yield from baris_kepala_surat(blok, self._tema)
            case JudulNaskah():
                yield from blok.baris
                yield from ([f"NOMOR {blok.nomor}"] if blok.nomor else [])
                yield from (["TENTANG", *blok.tentang] if blok.tentang else [])
                yield blok.pemutus
            case Diktum():
                yield from (blok.label,) if blok.kata_putus else (blok.label, ":")
                yield from self.deret(blok.isi)
            case Pokok():
                yield from _bercatatan(blok.label, blok.judul)
                yield from self.deret(blok.isi)
            case ParaPihak():
                yield from _para_pihak(blok)
            case BlokTandaTangan():
                yield from _tanda_tangan(blok, self._tema)
            case Tembusan():
                yield "Tembusan:"
                yield from (f"{ke}. {kepada}" for ke, kepada in enumerate(blok.kepada, 1))
            case KepalaLampiran():
                yield from blok.judul
                yield from map(_baris, baris_lampiran(blok, self._tema))
            case Sampul():
                yield from (*blok.penerbit, *blok.judul)
                yield from ([blok.alt] if blok.svg else [])
                yield from blok.kaki
            case _:
                raise TypeError(f"blok tidak dikenal: {type(blok).__name__}")

    def _daftar(self, daftar: Daftar) -> Iterator[str]:
        for ke, butir in enumerate(daftar.butir, 1):
            label = label_butir(daftar.nomor, ke)
            if butir and isinstance(butir[0], Paragraf):
                yield from _bercatatan(label, butir[0].isi)
                yield from self.deret(butir[1:])
            else:
                yield label
                yield from self.deret(butir)

    def _tabel(self, tabel: Tabel) -> Iterator[str]:
        yield from (kolom.judul for kolom in tabel.kolom)
        if self._tema.tabel[tabel.gaya].nomor_kolom:
            yield from (str(ke) for ke in range(1, len(tabel.kolom) + 1))
        for baris in tabel.baris:
            yield from _baris_tabel(baris, tabel.kolom)


def _baris_tabel(baris: BarisTabel, kolom: tuple[Kolom, ...]) -> Iterator[str]:
    match baris.peran:
        case "subjudul":
            yield baris.label
        case "subtotal" | "total":
            yield baris.label
            for satu, nilai in list(zip(kolom, baris.sel, strict=True))[sel_pertama(baris) :]:
                yield "" if nilai is None else teks_sel(nilai, satu)
        case "isi":
            for satu, nilai in zip(kolom, baris.sel, strict=True):
                if satu.rinci or not baris.lanjutan:
                    yield teks_sel(nilai, satu)
                    yield from _catatan(nilai) if isinstance(nilai, tuple) else ()


def _keterangan(kata: str, blok: Tabel | Gambar) -> Iterator[str]:
    if blok.keterangan:
        yield from _bercatatan(f"{kata} {blok.nomor}" if blok.nomor else "", blok.keterangan)


def _sumber(blok: Tabel | Gambar) -> Iterator[str]:
    if blok.sumber:
        yield from _bercatatan("Sumber:", blok.sumber)


def _para_pihak(blok: ParaPihak) -> Iterator[str]:
    for ke, pihak in enumerate(blok.pihak, 1):
        for urutan, (label, isi) in enumerate(pihak.baris):
            yield f"{label} : {isi}" if urutan else f"{ke}. {label} : {isi}"
        if pihak.sebutan:
            yield sebut_pihak(pihak.sebutan, ke == len(blok.pihak))


def _tanda_tangan(blok: BlokTandaTangan, tema: Tema) -> Iterator[str]:
    for pembuka, kelompok in (
        ((*blok.pembuka_kiri, *blok.pembuka), blok.penanda[:2]),
        (blok.pembuka_bawah, blok.penanda[2:]),
    ):
        yield from pembuka
        for penanda in kelompok:
            yield from baris_penanda(penanda, tema)[0]
        yield from (penanda.tinta for penanda in kelompok if penanda.tinta)
        for penanda in kelompok:
            yield from baris_kotak(blok.elektronik, penanda, tema) if blok.elektronik else baris_penanda(penanda, tema)[1]
