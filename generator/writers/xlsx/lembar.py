"""One sheet: caption, marks, header, rows, source line, print set-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.bahasa.sel import KOSONG, tulis_sel
from generator.tree import BarisTabel, BukuKerja, Kolom, Lembar, Tabel, Tema
from generator.writers.sel import kata_sel, nilai_polos
from generator.writers.xlsx.cetak import atur_cetak
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.isian import lindungi
from generator.writers.xlsx.rumus import angka_di, baris_dijumlah, periksa_jumlah, rumus_jumlah
from generator.writers.xlsx.rupa import Rupa
from generator.writers.xlsx.ukuran import lebar_kolom, tinggi_baris, tinggi_kepala

HURUF_TERBANYAK = 32_767
"""UTF-16 units in a cell, which is how the format counts."""

TAHUN_PERTAMA = 1900
ANGKA_TERBANYAK = 15
"""Digits of a number that the format keeps exactly."""


def tulis_lembar(ws: Worksheet, lembar: Lembar, buku: BukuKerja, tema: Tema, rupa: Rupa) -> None:
    """Writes `lembar` on the empty sheet `ws`. Raises GalatBukuKerja for what a sheet cannot hold."""
    tulisan = _Tulisan(ws, lembar, rupa)
    tanda = tanda_lembar(buku)
    kepala = tulisan.tulis_judul(keterangan_lembar(lembar.tabel) or buku.judul, tanda)
    akhir = tulisan.tulis_tabel(kepala)
    if lembar.tabel.sumber:
        tulisan.tulis_teks(akhir + 1, 0, f"Sumber: {kata_sel(lembar.tabel.sumber)}", rupa.sumber())
    for urut, lebar in enumerate(tulisan.lebar):
        _pastikan(ws.set_column(urut, urut, lebar), lembar.nama)
    _atur_layar(ws, lembar.tabel, kepala)
    if lembar.isian:
        lindungi(ws, lembar.tabel, kepala)
    atur_cetak(ws, buku.judul, tanda, kepala, tema.halaman["lanskap"])


def tanda_lembar(buku: BukuKerja) -> str:
    """``DRAF  DATA CONTOH``, or what of it applies."""
    return "  ".join(teks for teks, ada in (("DRAF", buku.draf), ("DATA CONTOH", buku.contoh)) if ada)


def keterangan_lembar(tabel: Tabel) -> str:
    """``Tabel 5.1.1 Matriks Usulan …``; empty without a caption."""
    nomor = f"Tabel {tabel.nomor} " if tabel.nomor else ""
    return nomor + kata_sel(tabel.keterangan) if tabel.keterangan else ""


class _Tulisan:
    """Cells of one sheet, every return code checked."""

    def __init__(self, ws: Worksheet, lembar: Lembar, rupa: Rupa) -> None:
        self._ws = ws
        self._nama = lembar.nama
        self._tabel = lembar.tabel
        self._isian = lembar.isian
        self._rupa = rupa
        self.lebar = lebar_kolom(lembar.tabel)

    def tulis_judul(self, keterangan: str, tanda: str) -> int:
        """Caption and marks; returns the row of the table's header."""
        self.tulis_teks(0, 0, keterangan, self._rupa.keterangan())
        if tanda:
            self.tulis_teks(1, 0, tanda, self._rupa.tanda())
        return 2 if tanda else 1

    def tulis_tabel(self, kepala: int) -> int:
        """Header and rows from the sheet row `kepala`; returns the last row written."""
        tabel = self._tabel
        for urut, kolom in enumerate(tabel.kolom):
            self.tulis_teks(kepala, urut, kolom.judul, self._rupa.kepala(tabel.gaya))
        self._atur_tinggi(kepala, tinggi_kepala(tabel, self.lebar))
        tertulis: dict[int, dict[int, object]] = defaultdict(dict)
        jumlah = baris_dijumlah(tabel.baris)
        pertama: BarisTabel | None = None
        for urut, baris in enumerate(tabel.baris):
            letak = kepala + 1 + urut
            if baris.peran == "isi":
                pertama = pertama if baris.lanjutan else baris
                self._tulis_isi(letak, urut, baris, pertama, tertulis)
            else:
                self._tulis_label(letak, baris)
                if baris.peran != "subjudul":
                    self._tulis_jumlah(letak, baris, jumlah[urut], kepala + 1, tertulis)
        return kepala + len(tabel.baris)

    def tulis_teks(self, baris: int, kolom: int, teks: str, rupa: object) -> None:
        panjang = len(teks.encode("utf-16-le")) // 2
        if panjang > HURUF_TERBANYAK:
            raise GalatBukuKerja(
                f"{self._tempat(baris, kolom)}: teks {panjang} huruf, paling banyak {HURUF_TERBANYAK}; ringkaslah isinya"
            )
        # an empty string would stop the text of a label beside it from running over the cell
        kode = self._ws.write_string(baris, kolom, teks, rupa) if teks else self._ws.write_blank(baris, kolom, None, rupa)
        _pastikan(kode, self._tempat(baris, kolom))

    def _tulis_isi(
        self, letak: int, urut: int, baris: BarisTabel, pertama: BarisTabel | None, tertulis: dict[int, dict[int, object]]
    ) -> None:
        if pertama is None:
            raise GalatBukuKerja(f"{self._tempat(letak, 0)}: baris lanjutan tanpa baris pertama")
        teks: list[str] = []
        for kolom, gaya in enumerate(self._tabel.kolom):
            sumber = pertama if baris.lanjutan and not gaya.rinci else baris
            nilai = nilai_polos(sumber.sel[kolom])
            if baris.lanjutan and not gaya.rinci and gaya.jenis in ("rupiah", "bilangan"):
                nilai = ""  # a spanned number counts once, or a user's own sum would count it twice
            tertulis[kolom][urut] = nilai
            teks.append(tulis_sel(nilai, gaya.jenis))
            self._tulis_nilai(letak, kolom, gaya, baris, KOSONG if nilai is None else nilai)
        self._atur_tinggi(letak, tinggi_baris(teks, self.lebar))

    def _atur_tinggi(self, letak: int, tinggi: float | None) -> None:
        if tinggi is not None:
            _pastikan(self._ws.set_row(letak, tinggi), self._tempat(letak, 0))

    def _tulis_label(self, letak: int, baris: BarisTabel) -> None:
        """The label in the first column and the row's shade over all; the label shows across the empty cells beside it."""
        for kolom, gaya in enumerate(self._tabel.kolom):
            self._tulis_nilai(letak, kolom, gaya, baris, "" if kolom else baris.label)

    def _tulis_jumlah(
        self, letak: int, baris: BarisTabel, dijumlah: Sequence[int], mulai: int, tertulis: dict[int, dict[int, object]]
    ) -> None:
        for kolom, gaya in enumerate(self._tabel.kolom):
            nilai = nilai_polos(baris.sel[kolom])
            if nilai is None:
                continue
            tempat = self._tempat(letak, kolom)
            if kolom == 0 and baris.label:
                raise GalatBukuKerja(f"{tempat}: label {baris.label!r} dan nilai berebut kolom pertama")
            if gaya.jenis in ("rupiah", "bilangan") and isinstance(nilai, int | Decimal):
                periksa_jumlah(tempat, nilai, angka_di(tertulis[kolom], dijumlah))
                if dijumlah:
                    rumus = rumus_jumlah(tempat, kolom, [mulai + urut for urut in dijumlah])
                    rupa = self._rupa.sel(self._tabel.gaya, gaya, baris.peran, nilai)
                    _angka_utuh(nilai, tempat)
                    _pastikan(self._ws.write_formula(letak, kolom, rumus, rupa, nilai), tempat)
                    continue
            self._tulis_nilai(letak, kolom, gaya, baris, nilai)

    def _tulis_nilai(self, letak: int, kolom: int, gaya: Kolom, baris: BarisTabel, nilai: str | int | Decimal | date) -> None:
        rupa = self._rupa.sel(self._tabel.gaya, gaya, baris.peran, nilai, self._isian)
        tempat = self._tempat(letak, kolom)
        if isinstance(nilai, str):
            self.tulis_teks(letak, kolom, nilai, rupa)
        elif isinstance(nilai, date):
            if nilai.year < TAHUN_PERTAMA:
                raise GalatBukuKerja(f"{tempat}: lembar kerja tidak mengenal tanggal sebelum {TAHUN_PERTAMA}: {nilai}")
            _pastikan(self._ws.write_datetime(letak, kolom, datetime.combine(nilai, time()), rupa), tempat)
        else:
            _angka_utuh(nilai, tempat)
            _pastikan(self._ws.write_number(letak, kolom, nilai, rupa), tempat)

    def _tempat(self, baris: int, kolom: int) -> str:
        return f"lembar {self._nama}, sel {xl_rowcol_to_cell(baris, kolom)}"


def _atur_layar(ws: Worksheet, tabel: Tabel, kepala: int) -> None:
    """Header and leading id columns stay in sight, the header filters all rows but the totals at the end."""
    tetap = next((u for u, kolom in enumerate(tabel.kolom) if kolom.jenis not in ("nomor", "kode")), 0)
    ws.freeze_panes(kepala + 1, tetap)
    banyak = len(tabel.baris)
    while banyak and tabel.baris[banyak - 1].peran == "total":
        banyak -= 1
    terakhir = max(len(tabel.kolom) - 1, 0)
    if banyak:
        _pastikan(ws.autofilter(kepala, 0, kepala + banyak, terakhir) or 0, "saringan")
    ws.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(kepala + len(tabel.baris), terakhir)}"})


def _angka_utuh(nilai: int | Decimal, tempat: str) -> None:
    if len(Decimal(nilai).normalize().as_tuple().digits) > ANGKA_TERBANYAK:
        raise GalatBukuKerja(f"{tempat}: bilangan {nilai} lebih dari {ANGKA_TERBANYAK} angka dan akan berubah di lembar kerja")


def _pastikan(kode: int, tempat: str) -> None:
    if kode:
        raise GalatBukuKerja(f"{tempat}: tidak dapat ditulis (kode {kode} dari penulis lembar kerja)")
