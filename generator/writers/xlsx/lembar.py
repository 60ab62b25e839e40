"""One sheet as XML: caption, marks, header, rows, source line, print set-up.

It depends on nothing but the sheet, the marks and title of its workbook, and the theme: the places of its looks in the
workbook's ``styles.xml``, and of its texts in ``sharedStrings.xml``, are left open until all sheets are known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.bahasa.sel import KOSONG, tulis_sel
from generator.tree import BarisTabel, BukuKerja, Kolom, Lembar, Tabel, Tema
from generator.writers.sel import kata_sel, nilai_polos
from generator.writers.xlsx.cetak import tulis_cetak
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.isian import PERLINDUNGAN, tulis_syarat
from generator.writers.xlsx.rumus import angka_di, baris_dijumlah, periksa_jumlah, rumus_jumlah
from generator.writers.xlsx.rupa import KETERANGAN, SUMBER, Rupa, angka_desimal, rupa_kepala, rupa_sel, rupa_tanda
from generator.writers.xlsx.ukuran import lebar_kolom, tinggi_baris, tinggi_kepala
from generator.writers.xlsx.xml import DEKLARASI, HUBUNGAN, NAMA_RUANG, nama_kolom, nama_sel, teks_sel

HURUF_TERBANYAK: Final = 32_767
"""UTF-16 units in a cell, which is how the format counts."""
TAHUN_PERTAMA: Final = 1900
ANGKA_TERBANYAK: Final = 15
"""Digits of a number that the format keeps exactly."""
BARIS_TERBANYAK: Final = 1 << 20
LUBANG_RUPA: Final = "\x01"
LUBANG_TEKS: Final = "\x02"
"""On both sides of the place of a look or text; nothing else in the XML of a sheet can be such a character."""

_HARI_NOL: Final = date(1899, 12, 31)
_KABISAT_SEMU: Final = 59
"""Days after which the format counts one that never was, 29 February 1900."""

_Nilai = str | int | Decimal | date


@dataclass(frozen=True, slots=True)
class LembarJadi:
    """A sheet's XML, open at the places of its looks and texts; `rupa` and `teks` are these, in the order in which they first
    occur, the texts as XML.

    `kepala` is the row of the table's header, `saringan` the range of its filter; both go into the workbook's names.
    """

    xml: str
    rupa: tuple[Rupa, ...]
    teks: tuple[str, ...]
    kepala: int
    saringan: str

    def isi(self, rupa: Sequence[int], teks: int) -> bytes:
        """The part, with the places of the looks, and of the first text."""
        potongan = self.xml.split(LUBANG_TEKS)
        tempat = [str(teks + ke) for ke in range(len(self.teks))]
        potongan[1::2] = [tempat[int(satu)] for satu in potongan[1::2]]
        potongan = "".join(potongan).split(LUBANG_RUPA)
        tempat = [str(satu) for satu in rupa]
        potongan[1::2] = [tempat[int(satu)] for satu in potongan[1::2]]
        return "".join(potongan).encode()


def tulis_lembar(lembar: Lembar, buku: BukuKerja, tema: Tema) -> LembarJadi:
    """Raises GalatBukuKerja for what a sheet cannot hold."""
    tabel, tanda = lembar.tabel, tanda_lembar(buku)
    tulisan = _Tulisan(lembar, tema)
    kepala = 2 if tanda else 1
    baris = [
        *tulisan.tulis_judul(keterangan_lembar(tabel) or buku.judul, tanda),
        tulisan.tulis_kepala(kepala),
        *tulisan.tulis_baris(kepala),
    ]
    akhir = kepala + len(tabel.baris)
    if tabel.sumber:
        akhir += 1
        baris.append(tulisan.baris(akhir, tulisan.teks(akhir, 0, f"Sumber: {kata_sel(tabel.sumber)}", tulisan.nomor(SUMBER))))
    if akhir >= BARIS_TERBANYAK:
        raise GalatBukuKerja(f"lembar {lembar.nama}: {akhir + 1} baris, paling banyak {BARIS_TERBANYAK}; bagilah tabelnya")
    saringan = _saringan(tabel, kepala)
    xml = (
        f'{DEKLARASI}<worksheet xmlns="{NAMA_RUANG}" xmlns:r="{HUBUNGAN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{nama_sel(akhir, max(len(tabel.kolom) - 1, 0))}"/>{_layar(tabel, kepala)}'
        f'<sheetFormatPr defaultRowHeight="15"/>{_kolom(tulisan.lebar)}<sheetData>{"".join(baris)}</sheetData>'
        + (PERLINDUNGAN if lembar.isian else "")
        + (f'<autoFilter ref="{saringan}"/>' if saringan else "")
        + (tulis_syarat(tabel, kepala) if lembar.isian else "")
        + tulis_cetak(buku.judul, tanda, tema.halaman["lanskap"])
        + f'<ignoredErrors><ignoredError sqref="A1:{nama_sel(kepala + len(tabel.baris), max(len(tabel.kolom) - 1, 0))}" '
        'numberStoredAsText="1"/></ignoredErrors></worksheet>'
    )
    return LembarJadi(xml, tuple(tulisan.rupa), tuple(tulisan.kata), kepala, saringan)


def tanda_lembar(buku: BukuKerja) -> str:
    """``DRAF  DATA CONTOH``, or what of it applies."""
    return "  ".join(teks for teks, ada in (("DRAF", buku.draf), ("DATA CONTOH", buku.contoh)) if ada)


def keterangan_lembar(tabel: Tabel) -> str:
    """``Tabel 5.1.1 Matriks Usulan …``; empty without a caption."""
    nomor = f"Tabel {tabel.nomor} " if tabel.nomor else ""
    return nomor + kata_sel(tabel.keterangan) if tabel.keterangan else ""


class _Tulisan:
    """Cells of one sheet and the looks they have."""

    def __init__(self, lembar: Lembar, tema: Tema) -> None:
        self._nama = lembar.nama
        self._tabel = lembar.tabel
        self._isian = lembar.isian
        self._tema = tema
        self._huruf = [nama_kolom(ke) for ke in range(max(len(lembar.tabel.kolom), 1))]
        self._nomor_sel: dict[tuple[int, bool, object], str] = {}
        self._tempat_teks: dict[str, str] = {}
        self.rupa: dict[Rupa, str] = {}
        kolom = lembar.tabel.kolom
        self._nilai = [
            () if satu.peran == "subjudul" else tuple(map(nilai_polos, satu.sel[: len(kolom)])) for satu in lembar.tabel.baris
        ]
        self._teks = [
            [None if nilai is None else tulis_sel(nilai, gaya.jenis) for nilai, gaya in zip(satu, kolom, strict=False)]
            for satu in self._nilai
        ]
        self.lebar = lebar_kolom(lembar.tabel, self._teks)

    def nomor(self, rupa: Rupa) -> str:
        """The open place of a look."""
        if rupa not in self.rupa:
            self.rupa[rupa] = f'" s="{LUBANG_RUPA}{len(self.rupa)}{LUBANG_RUPA}"'
        return self.rupa[rupa]

    @property
    def kata(self) -> Iterator[str]:
        """The texts of all cells, each once."""
        return map(teks_sel, self._tempat_teks)

    def baris(self, baris: int, sel: str, tinggi: float | None = None) -> str:
        """A row; its height, in points, is a whole number of pixels."""
        atribut = f' ht="{int(tinggi * 4 / 3 + 0.5) * 0.75:g}" customHeight="1"' if tinggi is not None else ""
        return f'<row r="{baris + 1}"{atribut}>{sel}</row>'

    def teks(self, baris: int, kolom: int, teks: str, nomor: str) -> str:
        if not teks:  # an empty string would stop the text of a label beside it from running over the cell
            return f'<c r="{self._huruf[kolom]}{baris + 1}{nomor}/>'
        tempat = self._tempat_teks.get(teks)
        if tempat is None:
            if (panjang := len(teks.encode("utf-16-le")) // 2) > HURUF_TERBANYAK:
                raise GalatBukuKerja(
                    f"{self._tempat(baris, kolom)}: teks {panjang} huruf, paling banyak {HURUF_TERBANYAK}; ringkaslah isinya"
                )
            tempat = f' t="s"><v>{LUBANG_TEKS}{len(self._tempat_teks)}{LUBANG_TEKS}</v></c>'
            self._tempat_teks[teks] = tempat
        return f'<c r="{self._huruf[kolom]}{baris + 1}{nomor}{tempat}'

    def tulis_judul(self, keterangan: str, tanda: str) -> Iterator[str]:
        """Caption and marks."""
        yield self.baris(0, self.teks(0, 0, keterangan, self.nomor(KETERANGAN)))
        if tanda:
            yield self.baris(1, self.teks(1, 0, tanda, self.nomor(rupa_tanda(self._tema))))

    def tulis_kepala(self, kepala: int) -> str:
        nomor = self.nomor(rupa_kepala(self._tema, self._tabel.gaya))
        sel = [self.teks(kepala, urut, kolom.judul, nomor) for urut, kolom in enumerate(self._tabel.kolom)]
        return self.baris(kepala, "".join(sel), tinggi_kepala(self._tabel, self.lebar))

    def tulis_baris(self, kepala: int) -> Iterator[str]:
        tertulis: dict[int, dict[int, object]] = defaultdict(dict)
        jumlah = baris_dijumlah(self._tabel.baris)
        pertama = -1
        for urut, baris in enumerate(self._tabel.baris):
            letak = kepala + 1 + urut
            if baris.peran == "isi":
                pertama = pertama if baris.lanjutan else urut
                yield self._baris_isi(letak, urut, pertama, tertulis)
            else:
                sel = self._label(letak, baris)
                if baris.peran != "subjudul":
                    sel |= self._jumlah(letak, urut, jumlah[urut], kepala + 1, tertulis)
                yield self.baris(letak, "".join(sel.values()))

    def _baris_isi(self, letak: int, urut: int, pertama: int, tertulis: dict[int, dict[int, object]]) -> str:
        if pertama < 0:
            raise GalatBukuKerja(f"{self._tempat(letak, 0)}: baris lanjutan tanpa baris pertama")
        baris = self._tabel.baris[urut]
        teks: list[str] = []
        sel: list[str] = []
        for kolom, gaya in enumerate(self._tabel.kolom):
            sumber = pertama if baris.lanjutan and not gaya.rinci else urut
            nilai, kata = self._nilai[sumber][kolom], self._teks[sumber][kolom]
            if baris.lanjutan and not gaya.rinci and gaya.jenis in ("rupiah", "bilangan"):
                nilai = kata = ""  # a spanned number counts once, or a user's own sum would count it twice
            tertulis[kolom][urut] = nilai
            teks.append(KOSONG if kata is None else kata)
            sel.append(self._sel(letak, kolom, gaya, baris, KOSONG if nilai is None else nilai))
        return self.baris(letak, "".join(sel), tinggi_baris(teks, self.lebar))

    def _label(self, letak: int, baris: BarisTabel) -> dict[int, str]:
        """The label in the first column and the row's shade over all; the label shows across the empty cells beside it."""
        return {
            kolom: self._sel(letak, kolom, gaya, baris, "" if kolom else baris.label)
            for kolom, gaya in enumerate(self._tabel.kolom)
        }

    def _jumlah(
        self, letak: int, urut: int, dijumlah: Sequence[int], mulai: int, tertulis: dict[int, dict[int, object]]
    ) -> dict[int, str]:
        baris, hasil = self._tabel.baris[urut], {}
        for kolom, gaya in enumerate(self._tabel.kolom):
            nilai = self._nilai[urut][kolom]
            if nilai is None:
                continue
            if kolom == 0 and baris.label:
                raise GalatBukuKerja(f"{self._tempat(letak, kolom)}: label {baris.label!r} dan nilai berebut kolom pertama")
            rumus = ""
            if gaya.jenis in ("rupiah", "bilangan") and isinstance(nilai, int | Decimal):
                tempat = self._tempat(letak, kolom)
                periksa_jumlah(tempat, nilai, angka_di(tertulis[kolom], dijumlah))
                rumus = rumus_jumlah(tempat, kolom, [mulai + ke for ke in dijumlah]) if dijumlah else ""
            hasil[kolom] = self._sel(letak, kolom, gaya, baris, nilai, rumus)
        return hasil

    def _sel(self, letak: int, kolom: int, gaya: Kolom, baris: BarisTabel, nilai: _Nilai, rumus: str = "") -> str:
        nomor = self._nomor(kolom, gaya, baris, nilai)
        if isinstance(nilai, str):
            return self.teks(letak, kolom, nilai, nomor)
        angka = self._hari(letak, kolom, nilai) if isinstance(nilai, date) else self._angka(letak, kolom, nilai)
        f = f"<f>{rumus}</f>" if rumus else ""
        return f'<c r="{self._huruf[kolom]}{letak + 1}{nomor}>{f}<v>{angka}</v></c>'

    def _nomor(self, kolom: int, gaya: Kolom, baris: BarisTabel, nilai: _Nilai) -> str:
        """The open place of a cell's look, found by what of its value decides it."""
        if isinstance(nilai, str):
            sifat: object = nilai[:1] if not nilai or nilai[0] in "=+-@" else "x"
        else:
            sifat = date if isinstance(nilai, date) else angka_desimal(nilai)
        kunci = (kolom, baris.peran == "isi", sifat)
        if kunci not in self._nomor_sel:
            self._nomor_sel[kunci] = self.nomor(rupa_sel(self._tema, self._tabel.gaya, gaya, baris.peran, nilai, self._isian))
        return self._nomor_sel[kunci]

    def _hari(self, letak: int, kolom: int, nilai: date) -> int:
        if nilai.year < TAHUN_PERTAMA:
            tempat = self._tempat(letak, kolom)
            raise GalatBukuKerja(f"{tempat}: lembar kerja tidak mengenal tanggal sebelum {TAHUN_PERTAMA}: {nilai}")
        hari = (nilai - _HARI_NOL).days
        return hari + (hari > _KABISAT_SEMU)

    def _angka(self, letak: int, kolom: int, nilai: int | Decimal) -> str:
        """A number in digits, exact."""
        if isinstance(nilai, int) and abs(nilai) < 10**ANGKA_TERBANYAK:
            return str(nilai)
        bersih = Decimal(nilai).normalize()
        if len(bersih.as_tuple().digits) > ANGKA_TERBANYAK:
            tempat = self._tempat(letak, kolom)
            raise GalatBukuKerja(
                f"{tempat}: bilangan {nilai} lebih dari {ANGKA_TERBANYAK} angka dan akan berubah di lembar kerja"
            )
        return f"{bersih:f}"

    def _tempat(self, baris: int, kolom: int) -> str:
        return f"lembar {self._nama}, sel {nama_sel(baris, kolom)}"


def _layar(tabel: Tabel, kepala: int) -> str:
    """Header and leading id columns stay in sight."""
    tetap = next((u for u, kolom in enumerate(tabel.kolom) if kolom.jenis not in ("nomor", "kode")), 0)
    bawah, kanan = nama_sel(kepala + 1, 0), nama_sel(0, tetap)
    if tetap:
        petak = (
            f'<pane xSplit="{tetap}" ySplit="{kepala + 1}" topLeftCell="{nama_sel(kepala + 1, tetap)}" '
            f'activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="{kanan}" sqref="{kanan}"/>'
            f'<selection pane="bottomLeft" activeCell="{bawah}" sqref="{bawah}"/><selection pane="bottomRight"/>'
        )
    else:
        petak = (
            f'<pane ySplit="{kepala + 1}" topLeftCell="{bawah}" activePane="bottomLeft" state="frozen"/>'
            '<selection pane="bottomLeft"/>'
        )
    return f'<sheetViews><sheetView workbookViewId="0">{petak}</sheetView></sheetViews>'


def _kolom(lebar: Sequence[float]) -> str:
    """Widths in the format's unit: characters of 7 pixels and 5 pixels around them; equal neighbours stand together."""
    hasil, mulai = [], 1
    for satu, sama in groupby(lebar):
        akhir = mulai + len(list(sama)) - 1
        piksel = int(satu * 7 + 0.5) + 5
        hasil.append(f'<col min="{mulai}" max="{akhir}" width="{piksel * 256 // 7 / 256:.16g}" customWidth="1"/>')
        mulai = akhir + 1
    return f"<cols>{''.join(hasil)}</cols>" if hasil else ""


def _saringan(tabel: Tabel, kepala: int) -> str:
    """The filter covers header and rows but the totals at the end; empty where there are none."""
    banyak = len(tabel.baris)
    while banyak and tabel.baris[banyak - 1].peran == "total":
        banyak -= 1
    return f"{nama_sel(kepala, 0)}:{nama_sel(kepala + banyak, max(len(tabel.kolom) - 1, 0))}" if banyak else ""
