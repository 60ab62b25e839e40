"""Column widths from the text of a table, the same for PDF and DOCX.

Every column holds its longest unbreakable word (docx-writing reference §6: fixed guesses broke ``500.000.00|0``);
above that, widths follow `RupaTabel.kolom` or `Kolom.lebar`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from generator.bahasa.sel import tulis_sel
from generator.tree import Kolom, Mentah, RupaTabel, Tabel
from generator.tree.teks import teks_sebaris
from generator.writers.metrik import MM_PER_PT, baca_metrik, berkas_huruf, pengukur

LANGKAH_UKURAN = 0.5
KELONGGARAN = 0.2
"""mm of play in a cell, against rounding in the layout engines."""
TERSEMPIT = 12.0
"""mm below which a text column is refused rather than broken inside words."""

_KATA = re.compile(r"[^ \t\n-]+-*|-+")
_ANTARNAMA = re.compile(r"(?<=[^\W\d_]{4})–(?=[^\W\d_]{4})")
"""A dash between names, where a line may end; between numbers and Roman numerals it had better not."""


class TabelTerlaluLebar(ValueError):
    """A table that does not fit even at the smallest size; the message is Indonesian and names the table."""


def lebar_kolom(tabel: Tabel, lebar: float, rupa: RupaTabel, aset: Path) -> tuple[tuple[float, ...], float]:
    """The column widths in mm, which add up to `lebar` mm, and the font size in points.

    The largest size from `rupa.ukuran` down to `rupa.ukuran_terkecil` at which every word fits. At the smallest size long
    words in text columns may be broken as a last resort; when even that does not help, raises `TabelTerlaluLebar`.
    """
    terlebar = [_terlebar(tabel, nomor, aset) for nomor in range(len(tabel.kolom))]
    bobot = _bobot(tabel, rupa)
    if not any(bobot):
        bobot = [1.0] * len(bobot)
    terpanjang: list[float] = []
    for ukuran in _ukuran(rupa):
        terpanjang = [_terpanjang(milik, ukuran, rupa) for milik in terlebar]
        if sum(terpanjang) <= lebar:
            return _bagi(terpanjang, bobot, lebar), ukuran
    terpanjang = _dipenggal(tabel, terpanjang, lebar)
    return _bagi(terpanjang, bobot, lebar), rupa.ukuran_terkecil or rupa.ukuran


def _bobot(tabel: Tabel, rupa: RupaTabel) -> list[float]:
    """The widths that the look states for columns of these keys, else those of the columns themselves."""
    if all(kolom.kunci in rupa.kolom for kolom in tabel.kolom):
        return [rupa.kolom[kolom.kunci] for kolom in tabel.kolom]
    return [kolom.lebar for kolom in tabel.kolom]


def _ukuran(rupa: RupaTabel) -> Iterator[float]:
    ukuran, terkecil = rupa.ukuran, rupa.ukuran_terkecil or rupa.ukuran
    while ukuran > terkecil:
        yield ukuran
        ukuran -= LANGKAH_UKURAN
    yield terkecil


def _terlebar(tabel: Tabel, nomor: int, aset: Path) -> tuple[tuple[int, int], ...]:
    """The widest piece of a column that stays on one line, in plain and in bold letters: font units, and units an em."""
    berkas = berkas_huruf(aset), berkas_huruf(aset, tebal=True)
    return tuple(
        (max(map(pengukur(muka), kata), default=0), baca_metrik(muka).satuan)
        for muka, kata in zip(berkas, _kata_kolom(tabel, nomor), strict=True)
    )


def _kata_kolom(tabel: Tabel, nomor: int) -> tuple[set[str], set[str]]:
    """The pieces of a column that stay on one line, plain and bold."""
    kolom = tabel.kolom[nomor]
    biasa: set[str] = set()
    tebal = set(kolom.judul.split())
    terlihat: set[tuple[str, bool]] = set()
    for baris in tabel.baris:
        if baris.peran == "subjudul" or (baris.lanjutan and not kolom.rinci) or nomor >= len(baris.sel):
            continue
        nilai, jumlah = baris.sel[nomor], baris.peran != "isi"
        if isinstance(nilai, str):
            if (nilai, jumlah) in terlihat:
                continue
            terlihat.add((nilai, jumlah))
        if nilai is not None:
            (tebal if jumlah or isinstance(nilai, tuple) else biasa).update(_kata_sel(nilai, kolom))
    return biasa, tebal


def _kata_sel(nilai: Mentah, kolom: Kolom) -> Sequence[str]:
    teks = teks_sebaris(nilai) if isinstance(nilai, tuple) else tulis_sel(nilai, kolom.jenis)
    if kolom.jenis in ("teks", "tanggal") or (isinstance(nilai, str) and kolom.jenis in ("rupiah", "bilangan", "persen")):
        return _KATA.findall(_ANTARNAMA.sub("– ", teks) if "–" in teks else teks)
    return teks.splitlines()


def _terpanjang(terlebar: Iterable[tuple[int, int]], ukuran: float, rupa: RupaTabel) -> float:
    isi = max(lebar * ukuran / satuan * MM_PER_PT for lebar, satuan in terlebar)
    return isi + 2 * rupa.padding_sisi + rupa.tebal_garis * MM_PER_PT + KELONGGARAN


def _bagi(terpanjang: Sequence[float], bobot: Sequence[float], lebar: float) -> tuple[float, ...]:
    """Widths in proportion to the weights; a column that would be too narrow gets its word, the others share the rest."""
    tetap = {nomor for nomor, berat in enumerate(bobot) if berat == 0}
    while True:
        sisa = lebar - sum(terpanjang[nomor] for nomor in tetap)
        jumlah = sum(berat for nomor, berat in enumerate(bobot) if nomor not in tetap)
        sempit = {n for n, berat in enumerate(bobot) if n not in tetap and sisa * berat / jumlah < terpanjang[n]}
        if not sempit or len(tetap) + len(sempit) == len(bobot):
            break
        tetap |= sempit
    hasil = [terpanjang[n] if n in tetap else sisa * berat / jumlah for n, berat in enumerate(bobot)]
    batas = [0.0]
    for satu in hasil:
        batas.append(batas[-1] + satu)
    batas[-1] = lebar
    return tuple(round(round(kanan, 2) - round(kiri, 2), 2) for kiri, kanan in pairwise(batas))


def _dipenggal(tabel: Tabel, terpanjang: Sequence[float], lebar: float) -> list[float]:
    """Least widths when words must break: a text column asks for no more than its share of what the others leave."""
    bobot = {n: kolom.lebar or 1.0 for n, kolom in enumerate(tabel.kolom) if kolom.jenis == "teks"}
    sisa = lebar - sum(satu for n, satu in enumerate(terpanjang) if n not in bobot)
    bagian = {n: sisa * berat / sum(bobot.values()) for n, berat in bobot.items()}
    if any(satu < min(terpanjang[n], TERSEMPIT) for n, satu in bagian.items()) or sisa < 0:
        nama = teks_sebaris(tabel.keterangan) or tabel.id or " | ".join(kolom.judul for kolom in tabel.kolom)
        raise TabelTerlaluLebar(
            f"tabel “{nama}” memerlukan {sum(terpanjang):.0f} mm, padahal halaman menyediakan {lebar:.0f} mm; "
            "kurangi kolomnya atau pakai halaman lanskap"
        )
    return [min(satu, bagian.get(n, satu)) for n, satu in enumerate(terpanjang)]
