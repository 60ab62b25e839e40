"""The typed table as HTML: repeated header, rows that stay whole, spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from generator.bahasa.sel import tulis_sel
from generator.tree import BarisTabel, Kolom, Mentah, RupaTabel, Tabel, Tema
from generator.tree.teks import sel_pertama
from generator.writers.ikatan import Ikatan, ikat
from generator.writers.lebar import lebar_kolom
from generator.writers.pdf.sebaris import sebaris
from generator.writers.pdf.unsur import aman, kata, unsur
from generator.writers.tinggi import tinggi_baris

_RATA = {"nomor": "tengah", "kode": "tengah", "tanggal": "tengah", "rupiah": "kanan", "bilangan": "kanan", "persen": "kanan"}


def tulis_tabel(tabel: Tabel, lebar: float, tema: Tema, aset: Path) -> str:
    """The grid without caption and source, `lebar` mm wide. Raises `generator.writers.lebar.TabelTerlaluLebar`."""
    rupa = tema.tabel[tabel.gaya]
    lebar_mm, ukuran = lebar_kolom(tabel, lebar, rupa, aset)
    kolom = "".join(f'<col style="width:{satu}mm"/>' for satu in lebar_mm)
    kepala = unsur("thead", "".join(_kepala(tabel.kolom, rupa)), peran="THead")
    tinggi = [tinggi_baris(satu, tabel.kolom, lebar_mm, ukuran, rupa) for satu in tabel.baris]
    isi = unsur("tbody", "".join(_baris(tabel, ikat(tabel.baris, tinggi, tabel.gaya))), peran="TBody")
    gaya = "" if ukuran == rupa.ukuran else _ukuran(ukuran, rupa)
    return unsur("table", f"<colgroup>{kolom}</colgroup>{kepala}{isi}", f"tabel {tabel.gaya}", style=gaya)


def _ukuran(ukuran: float, rupa: RupaTabel) -> str:
    return f"font-size:{ukuran:g}pt;line-height:{round(rupa.baris * ukuran / rupa.ukuran, 2):g}pt"


def _kepala(kolom: Sequence[Kolom], rupa: RupaTabel) -> Iterator[str]:
    yield unsur("tr", "".join(unsur("th", kata(satu.judul), peran="TH") for satu in kolom), peran="TR")
    if rupa.nomor_kolom:
        nomor = "".join(unsur("th", str(ke), peran="TH") for ke in range(1, len(kolom) + 1))
        yield unsur("tr", nomor, "nomor_kolom", "TR")


def _baris(tabel: Tabel, ikatan: Ikatan) -> Iterator[str]:
    """A total after a row that goes over pages may part from it, so that it can stay with a signature below the table."""
    rekaman = 0
    for ke, (baris, terbelah, ikut) in enumerate(zip(tabel.baris, ikatan.terbelah, ikatan.ikut, strict=True)):
        rekaman += baris.peran == "isi" and not baris.lanjutan
        match baris.peran:
            case "subjudul":
                isi = unsur("td", kata(baris.label), peran="TD", colspan=len(tabel.kolom))
            case "subtotal" | "total":
                isi = "".join(_jumlah(tabel.kolom, baris))
            case "isi":
                isi = "".join(
                    _isi(tabel.kolom, baris, () if terbelah else tabel.baris[ke + 1 :], genap=rekaman % 2 == 0, sambung=terbelah)
                )
        kelas = f"{baris.peran}{' terbelah' if terbelah else ''}{' ikut' if ikut else ''}"
        yield unsur("tr", isi, kelas, "TR")


def _isi(
    kolom: Sequence[Kolom], baris: BarisTabel, berikut: Sequence[BarisTabel], *, genap: bool, sambung: bool
) -> Iterator[str]:
    """With `sambung` no cell spans rows: the engine draws no rules beside a spanning cell that goes on over a page."""
    tinggi = 1 if baris.lanjutan else 1 + sum(1 for _ in takewhile(lambda satu: satu.lanjutan, berikut))
    for satu, nilai in zip(kolom, baris.sel, strict=True):
        if satu.rinci or not baris.lanjutan:
            kelas = "paraf" if genap and satu.jenis == "paraf" else ""
            yield _sel(satu, nilai, 1 if satu.rinci else tinggi, kelas)
        elif sambung:
            yield unsur("td", "", "sambung", "TD")


def _jumlah(kolom: Sequence[Kolom], baris: BarisTabel) -> Iterator[str]:
    """Label over the first columns, then values; neighbouring columns that print nothing stand in one cell."""
    ke = sel_pertama(baris)
    if ke:
        yield unsur("td", kata(baris.label), "label", "TD", colspan=_rentang(ke))
    while ke < len(kolom):
        lebar = sum(1 for _ in takewhile(lambda nilai: nilai is None, baris.sel[ke:]))
        if lebar:
            yield unsur("td", "", peran="TD", colspan=_rentang(lebar))
        else:
            yield _sel(kolom[ke], baris.sel[ke], 1)
        ke += max(1, lebar)


def _sel(kolom: Kolom, nilai: Mentah, tinggi: int, kelas: str = "") -> str:
    isi = sebaris(nilai) if isinstance(nilai, tuple) else aman(tulis_sel(nilai, kolom.jenis)).replace("\n", " <br/>")
    kelas = kelas or kolom.rata or _RATA.get(kolom.jenis, "")
    return unsur("td", isi, "" if kelas == "kiri" else kelas, "TD", rowspan=_rentang(tinggi))


def _rentang(banyak: int) -> str | int:
    return banyak if banyak > 1 else ""
