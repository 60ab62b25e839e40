"""A table for the terminal: aligned columns, long text wrapped."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from generator.tree import BarisTabel, Kolom, Tabel
from generator.writers.sel import sel_polos

_SELA = "  "
_TERSEMPIT = 8
"""A text column is not squeezed below this many characters; a table that is still too wide runs over."""

_KANAN = ("nomor", "rupiah", "bilangan", "persen")


def tulis_tabel_teks(tabel: Tabel, lebar: int) -> str:
    """`tabel` without its caption; no line longer than `lebar` characters unless numbers and ids need it; a final newline."""
    lebar_kolom = _bagi_lebar(tabel, lebar)
    garis = _baris_teks([kolom.judul for kolom in tabel.kolom], tabel.kolom, lebar_kolom)
    garis.append(_SELA.join("-" * satu for satu in lebar_kolom))
    for baris in tabel.baris:
        if baris.peran == "subjudul":
            garis += textwrap.wrap(baris.label, lebar) or [""]
        elif baris.peran == "isi":
            garis += _baris_teks(_sel_isi(baris, tabel.kolom), tabel.kolom, lebar_kolom)
        else:
            garis += _baris_jumlah(baris, tabel.kolom, lebar_kolom)
    return "".join(f"{satu.rstrip()}\n" for satu in garis)


def _sel_isi(baris: BarisTabel, kolom: Sequence[Kolom]) -> list[str]:
    """A continuation row leaves the cells it shares with the row above empty."""
    return [
        sel_polos(nilai, satu.jenis) if satu.rinci or not baris.lanjutan else ""
        for nilai, satu in zip(baris.sel, kolom, strict=True)
    ]


def _baris_jumlah(baris: BarisTabel, kolom: Sequence[Kolom], lebar: Sequence[int]) -> list[str]:
    """The label over all columns before the first number, then the numbers."""
    awal = next((urut for urut, nilai in enumerate(baris.sel) if nilai is not None), len(kolom))
    if awal == 0:
        return _baris_teks(_sel_jumlah(baris, kolom), kolom, lebar)
    rentang = sum(lebar[:awal]) + len(_SELA) * (awal - 1)
    gabungan = Kolom("label", "")
    return _baris_teks([baris.label, *_sel_jumlah(baris, kolom)[awal:]], [gabungan, *kolom[awal:]], [rentang, *lebar[awal:]])


def _sel_jumlah(baris: BarisTabel, kolom: Sequence[Kolom]) -> list[str]:
    return ["" if nilai is None else sel_polos(nilai, satu.jenis) for nilai, satu in zip(baris.sel, kolom, strict=True)]


def _baris_teks(sel: Sequence[str], kolom: Sequence[Kolom], lebar: Sequence[int]) -> list[str]:
    bungkus = [_bungkus(teks, satu) for teks, satu in zip(sel, lebar, strict=True)]
    tinggi = max(len(satu) for satu in bungkus)
    return [
        _SELA.join(
            _ratakan(potong[urut] if urut < len(potong) else "", satu, ruang)
            for potong, satu, ruang in zip(bungkus, kolom, lebar, strict=True)
        )
        for urut in range(tinggi)
    ]


def _bungkus(teks: str, lebar: int) -> list[str]:
    return [potong for garis in teks.split("\n") for potong in textwrap.wrap(garis, max(lebar, 1)) or [""]]


def _ratakan(teks: str, kolom: Kolom, lebar: int) -> str:
    kanan = kolom.rata == "kanan" or (not kolom.rata and kolom.jenis in _KANAN)
    return teks.rjust(lebar) if kanan else teks.ljust(lebar)


def _bagi_lebar(tabel: Tabel, lebar: int) -> list[int]:
    """Each column as wide as its content; while the table is too wide, the widest text column gives way."""
    hasil = [len(kolom.judul) for kolom in tabel.kolom]
    for baris in tabel.baris:
        if baris.peran == "subjudul":
            continue
        sel = _sel_isi(baris, tabel.kolom) if baris.peran == "isi" else _sel_jumlah(baris, tabel.kolom)
        hasil = [max(satu, *(len(garis) for garis in teks.split("\n"))) for satu, teks in zip(hasil, sel, strict=True)]
    lebih = sum(hasil) + len(_SELA) * (len(hasil) - 1) - lebar
    lentur = [urut for urut, kolom in enumerate(tabel.kolom) if kolom.jenis == "teks"]
    while lebih > 0 and lentur:
        terlebar = max(lentur, key=lambda urut: hasil[urut])
        if hasil[terlebar] <= _TERSEMPIT:
            break
        hasil[terlebar] -= 1
        lebih -= 1
    return hasil
