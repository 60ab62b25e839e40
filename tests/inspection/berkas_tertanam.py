"""Defects planted in a finished PDF: all other objects stay byte for byte as the linker wrote them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import cache

from generator.inspection.pdf_susunan import Susunan
from generator.writers.pdf.berkas_pdf import KEPALA, alur_objek, entri
from generator.writers.pdf.sintaks import alur

Ubah = Callable[[bytes], bytes]


@cache
def susunan_berkas(data: bytes) -> Susunan:
    return Susunan(data)


def potong(data: bytes) -> dict[int, bytes]:
    """The objects that stand in the file, as they stand there; the last is the cross-reference table."""
    susunan, letak, hasil = susunan_berkas(data), [], {}
    for nomor in susunan.fisik:
        letak.append(data.index(b"%d 0 obj" % nomor, letak[-1] + 1 if letak else 0))
    for nomor, awal, akhir in zip(susunan.fisik, letak, [*letak[1:], data.rindex(b"startxref")], strict=True):
        hasil[nomor] = data[awal:akhir]
    return hasil


def isi_alur_objek(data: bytes, wadah: int) -> dict[int, bytes]:
    """The sources of the objects in an object stream."""
    susunan = susunan_berkas(data)
    semua, isi = susunan.isi_wadah(wadah), susunan.bait_wadah(wadah)
    pertama = int(re.search(rb"/First (\d+)", susunan.sumber(wadah))[1])  # type: ignore[index]
    return dict(zip(semua, isi[pertama:].split(b"\n"), strict=True))


def isi_alur(data: bytes, nomor: int) -> bytes:
    return susunan_berkas(data).alur(nomor)


def tanam(data: bytes, nomor: int, ubah: Ubah) -> bytes:
    """The file with the source of one object changed, or for a stream its data, its table of places made to fit."""
    semua = potong(data)
    susunan = susunan_berkas(data)
    wadah = susunan.wadah(nomor)
    if wadah != nomor:
        isi = isi_alur_objek(data, wadah)
        isi[nomor] = _berubah(isi[nomor], ubah)
        semua[wadah] = alur_objek(wadah, list(isi), list(isi.values()))
    else:
        isi_baru = _berubah(isi_alur(data, nomor), ubah)
        kamus = re.sub(rb"/Filter/FlateDecode|/Length \d+", b"", susunan.sumber(nomor).partition(b"<<")[2].rpartition(b">>")[0])
        semua[nomor] = alur(nomor, zlib.compress(isi_baru), kamus + b"/Filter/FlateDecode")
    return susun_lagi(data, semua)


def _berubah(lama: bytes, ubah: Ubah) -> bytes:
    baru = ubah(lama)
    assert baru != lama, "cacat tidak tertanam"
    return baru


def susun_lagi(data: bytes, semua: dict[int, bytes], tabel: Ubah = bytes) -> bytes:
    """The objects one after the other with a table that tells their places; `tabel` may spoil its rows."""
    xref = list(semua)[-1]
    indeks = [int(satu) for satu in re.search(rb"/Index\[([\d ]*)\]", semua[xref])[1].split()]  # type: ignore[index]
    baris, urut = bytearray(isi_alur(data, xref)), {}
    for awal, banyak in zip(indeks[::2], indeks[1::2], strict=True):
        urut |= {awal + ke: len(urut) + ke for ke in range(banyak)}
    posisi = len(KEPALA)
    for nomor, isi in semua.items():
        baris[urut[nomor] * 7 : urut[nomor] * 7 + 7] = entri(1, posisi)[-7:]
        posisi += len(isi)
    awal = posisi - len(semua[xref])
    kamus = re.sub(
        rb"/Filter/FlateDecode|/DecodeParms<<[^>]*>>|/Length \d+",
        b"",
        semua[xref].partition(b"<<")[2].rpartition(b">>\nstream")[0],
    )
    akhir = alur(xref, zlib.compress(tabel(bytes(baris))), kamus + b"/Filter/FlateDecode")
    badan = b"".join(isi for nomor, isi in semua.items() if nomor != xref)
    return KEPALA + badan + akhir + b"startxref\n%d\n%%%%EOF\n" % awal
