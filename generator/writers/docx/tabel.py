"""The typed table in Word: repeated header, rows that do not split, spans, one cell style for each kind of cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from generator.bahasa.sel import tulis_sel
from generator.tree import BarisTabel, GayaTabel, Kolom, Mentah, RupaTabel, Tabel
from generator.tree.teks import sel_pertama, teks_sebaris
from generator.writers.docx.gaya_tabel import id_sel, id_tabel
from generator.writers.docx.judul import tulis_keterangan, tulis_sumber
from generator.writers.docx.naskah import Naskah, Tempat
from generator.writers.docx.petak import bare_row, cell, cell_start, grid, row, table
from generator.writers.docx.sebaris import tulis_sebaris
from generator.writers.docx.xml import paragraph, run, text
from generator.writers.ikatan import ikat
from generator.writers.lebar import lebar_kolom
from generator.writers.tinggi import tinggi_baris

_RATA = {"nomor": "tengah", "kode": "tengah", "tanggal": "tengah", "rupiah": "kanan", "bilangan": "kanan", "persen": "kanan"}
_PERAN = {"kiri": "Teks", "tengah": "Tengah", "kanan": "Angka"}
_PERAN_JUMLAH = {"kiri": "Jumlah", "tengah": "JumlahTengah", "kanan": "JumlahAngka"}


@dataclass(frozen=True, slots=True)
class _Petak:
    """What every row of one table asks: widths in twips and mm, look, size, the opening of each column's cells."""

    gaya: GayaTabel
    rupa: RupaTabel
    kolom: tuple[Kolom, ...]
    lebar: Sequence[int]
    lebar_mm: Sequence[float]
    ukuran: float

    def peran(self, peran: str) -> str:
        return id_sel(self.gaya, peran, self.ukuran)

    def tinggi(self, baris: BarisTabel) -> float:
        return tinggi_baris(baris, self.kolom, self.lebar_mm, self.ukuran, self.rupa)


def tulis_tabel(naskah: Naskah, tabel: Tabel, tempat: Tempat, *, lekat: bool = False, penutup: str = "") -> str:
    """Caption, table, source; `penutup` is set in a last row, with which the rows before it stay.

    LibreOffice keeps rows together, but not a table with what comes after it. Raises `generator.writers.lebar.TabelTerlaluLebar`.
    """
    rupa = naskah.tema.tabel[tabel.gaya]
    lebar_mm, ukuran = lebar_kolom(tabel, tempat.lebar, rupa, naskah.aset)
    petak = _Petak(tabel.gaya, rupa, tabel.kolom, grid(lebar_mm), lebar_mm, ukuran)
    isi = table(
        id_tabel(tabel.gaya),
        petak.lebar,
        [*_kepala(petak), *_baris(naskah, petak, tabel.baris, lekat or bool(tabel.sumber)), *_penutup(petak, penutup)],
        first_row=True,
        last_row=bool(tabel.baris) and tabel.baris[-1].peran == "total",
        caption=teks_sebaris(tabel.keterangan),
        description=tabel.ringkasan,
    )
    return tulis_keterangan(naskah, tabel, "Caption") + isi + tulis_sumber(naskah, tabel.sumber, lekat=lekat)


def _penutup(petak: _Petak, isi: str) -> Iterator[str]:
    if isi:
        sela = paragraph("", "AkhirBagian")
        yield bare_row(f"{sela}{isi}{sela}", sum(petak.lebar), len(petak.lebar))


def rata_kolom(kolom: Kolom) -> str:
    """kiri, tengah or kanan."""
    return kolom.rata or _RATA.get(kolom.jenis, "kiri")


def _kepala(petak: _Petak) -> Iterator[str]:
    gaya = petak.peran("Kepala")
    yield row(
        "".join(cell(paragraph(run(k.judul), gaya), lebar) for k, lebar in zip(petak.kolom, petak.lebar, strict=True)),
        header=True,
    )
    if petak.rupa.nomor_kolom:
        gaya = petak.peran("NomorKolom")
        yield row("".join(cell(paragraph(run(str(ke)), gaya), lebar) for ke, lebar in enumerate(petak.lebar, 1)), header=True)


def _baris(naskah: Naskah, petak: _Petak, baris: Sequence[BarisTabel], lekat: bool) -> Iterator[str]:
    pembuka = cache(partial(_pembuka, petak))
    bersama_penanda = 2 if petak.gaya == "daftar_hadir" else 1
    ikatan = ikat(baris, [petak.tinggi(satu) for satu in baris], petak.gaya)
    rekaman = 0
    for ke, (satu, terbelah) in enumerate(zip(baris, ikatan.terbelah, strict=True)):
        rekaman += satu.peran == "isi" and not satu.lanjutan
        berikut = baris[ke + 1] if ke + 1 < len(baris) else None
        keep = ikatan.ikut[ke] or (lekat and ke >= len(baris) - bersama_penanda and not terbelah)
        if satu.peran == "subjudul":
            isi = paragraph(run(satu.label), petak.peran("Subjudul"))
            yield row(cell(isi, sum(petak.lebar), len(petak.lebar)))
        elif satu.peran in ("subtotal", "total"):
            yield row(_jumlah(naskah, petak, satu, keep))
        else:
            lanjut = berikut is not None and berikut.lanjutan
            merge = "continue" if satu.lanjutan else "restart" if lanjut else ""
            genap = bool(petak.rupa.geser_paraf) and rekaman % 2 == 0
            rinci, tetap = pembuka("", keep, genap), pembuka(merge, keep, genap)
            yield _baris_isi(naskah, petak, satu, rinci, tetap, whole=not terbelah)


def _pembuka(petak: _Petak, merge: str, keep: bool, genap: bool) -> list[str]:
    """All of every cell that comes before its runs, made once a column; `genap` shifts paraf columns."""
    lekat = "<w:keepNext/>" if keep else ""
    hasil = []
    for kolom, lebar in zip(petak.kolom, petak.lebar, strict=True):
        gaya = petak.peran("Paraf" if genap and kolom.jenis == "paraf" else _PERAN[rata_kolom(kolom)])
        hasil.append(f'{cell_start(lebar, 1, merge)}<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{lekat}</w:pPr>')
    return hasil


def _baris_isi(
    naskah: Naskah, petak: _Petak, baris: BarisTabel, rinci: Sequence[str], tetap: Sequence[str], *, whole: bool
) -> str:
    parts = []
    for ke, (kolom, nilai) in enumerate(zip(petak.kolom, baris.sel, strict=True)):
        if kolom.rinci:
            isi = _isi_sel(naskah, nilai, kolom)
            parts.append(f"{rinci[ke]}{isi}</w:p></w:tc>")
        else:
            isi = "" if baris.lanjutan else _isi_sel(naskah, nilai, kolom)
            parts.append(f"{tetap[ke]}{isi}</w:p></w:tc>")
    return row("".join(parts), whole=whole, height=petak.rupa.tinggi_baris)


def _isi_sel(naskah: Naskah, nilai: Mentah, kolom: Kolom) -> str:
    if isinstance(nilai, tuple):
        return tulis_sebaris(naskah, nilai)
    tertulis = tulis_sel(nilai, kolom.jenis)
    return f"<w:r>{text(tertulis)}</w:r>" if tertulis else ""


def _jumlah(naskah: Naskah, petak: _Petak, baris: BarisTabel, keep: bool) -> str:
    """Label over the first columns, then values; columns that print nothing stand in one cell."""
    pertama = sel_pertama(baris)
    parts = []
    if pertama:
        gaya = petak.peran("JumlahAngka" if petak.gaya in ("matriks", "isian") else "Jumlah")
        label = paragraph(run(baris.label), gaya, keep_next=keep)
        parts.append(cell(label, sum(petak.lebar[:pertama]), pertama))
    ke = pertama
    while ke < len(petak.kolom):
        nilai, kolom = baris.sel[ke], petak.kolom[ke]
        span = 1
        if nilai is None:
            while ke + span < len(petak.kolom) and baris.sel[ke + span] is None:
                span += 1
        isi = "" if nilai is None else _isi_jumlah(naskah, nilai, kolom)
        gaya = petak.peran(_PERAN_JUMLAH[rata_kolom(kolom)])
        parts.append(cell(paragraph(isi, gaya, keep_next=keep), sum(petak.lebar[ke : ke + span]), span))
        ke += span
    return "".join(parts)


def _isi_jumlah(naskah: Naskah, nilai: Mentah, kolom: Kolom) -> str:
    return tulis_sebaris(naskah, nilai, tebal=True) if isinstance(nilai, tuple) else run(tulis_sel(nilai, kolom.jenis))
