"""A PDF file as it grows: objects with their places, object streams, and the cross-reference stream that ends it."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence

from generator.writers.pdf.sintaks import alur, bait, rujuk

KEPALA = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
KOLOM = 7
"""Bytes of an entry of the cross-reference stream: kind, place, index."""
LEBAR = KOLOM + 1
"""With the byte in front that says whether the entry is written whole or as what it adds to the one before (PNG prediction)."""

_BERIKUT, _RATUSAN = b"\x02" + bytes(6) + b"\x01", b"\x02" + bytes(5) + b"\x01\x01"
"""Entries that add one to the index before, the second where that carries over to the higher byte."""

PADAT_CEPAT = 1 << 17
"""Bytes from which on the entries are compressed fast: at a thousand pages the best level would cost more than the link."""


def entri(jenis: int, letak: int, urutan: int = 0) -> bytes:
    """An entry of the cross-reference stream: kind 1 with its offset, kind 2 with its object stream and place in it."""
    return struct.pack(">BBIH", 0, jenis, letak, urutan)


def entri_padat(semua: Sequence[int], alur_: int) -> dict[int, bytes]:
    """Entries of the objects that stand in object stream `alur_` in this order; a neighbour's says only that it is the next."""
    hasil, sebelum = {}, -1
    for ke, nomor in enumerate(semua):
        hasil[nomor] = (_BERIKUT if ke & 0xFF else _RATUSAN) if nomor == sebelum + 1 else entri(2, alur_, ke)
        sebelum = nomor
    return hasil


def alur_objek(nomor: int, semua: Sequence[int], isi: Sequence[bytes], tingkat: int = 5) -> bytes:
    """An object stream that holds the objects numbered `semua`."""
    letak, kepala = 0, []
    for satu, kode in zip(semua, isi, strict=True):
        kepala.append(b"%d %d" % (satu, letak))
        letak += len(kode) + 1
    awal = b" ".join(kepala) + b"\n"
    padat = zlib.compress(awal + b"\n".join(isi), tingkat)
    return alur(nomor, padat, b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(isi), len(awal)))


class BerkasPdf:
    """Collects the parts of a file; equal parts in equal order give equal bytes."""

    def __init__(self) -> None:
        self.posisi = len(KEPALA)
        self._potong = [KEPALA]
        self._entri: dict[int, bytes] = {0: entri(0, 0, 65535)}
        self._ruas: dict[int, bytearray] = {}

    def tulis(self, nomor: int, isi: bytes) -> None:
        """An object as it stands in the file."""
        self._entri[nomor] = entri(1, self.posisi)
        self.sambung(isi)

    def sambung(self, isi: bytes) -> None:
        """Bytes whose objects are told by `ruas`."""
        self._potong.append(isi)
        self.posisi += len(isi)

    def ruas(self, awal: int, entri_: bytes) -> None:
        """The entries of a row of objects from number `awal` on."""
        self._ruas[awal] = bytearray(entri_)

    def tulis_dalam_ruas(self, awal: int, nomor: int, isi: bytes) -> None:
        """An object whose number lies in the row from `awal` on."""
        struct.pack_into(">BBIH", self._ruas[awal], (nomor - awal) * LEBAR, 0, 1, self.posisi, 0)
        self.sambung(isi)

    def tulis_padat(self, nomor: int, isi: dict[int, bytes]) -> None:
        """Objects in an object stream."""
        self._entri |= entri_padat(list(isi), nomor)
        self.tulis(nomor, alur_objek(nomor, list(isi), list(isi.values())))

    def selesai(self, nomor: int, akar: int, info: int) -> bytes:
        """The whole file; `nomor` is that of the cross-reference stream, the highest. Its id is a hash of all before it."""
        letak = self.posisi
        self._entri[nomor] = entri(1, letak)
        ruas = dict(sorted([*((awal, bytes(isi)) for awal, isi in self._ruas.items()), *_deret(self._entri)]))
        indeks = b" ".join(b"%d %d" % (awal, len(isi) // LEBAR) for awal, isi in ruas.items())
        isi = b"".join(ruas.values())
        padat = zlib.compress(isi, 1 if len(isi) > PADAT_CEPAT else 9)
        hitung = hashlib.sha256()
        for satu in self._potong:
            hitung.update(satu)
        tanda = bait(hitung.digest()[:16])
        bentuk = b"/Type/XRef/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns %d>>" % KOLOM
        kamus = bentuk + b"/Size %d/Index[%s]/Root %s/Info %s/ID[%s%s]" % (
            nomor + 1,
            indeks,
            rujuk(akar),
            rujuk(info),
            tanda,
            tanda,
        )
        self.sambung(alur(nomor, padat, kamus))
        self.sambung(b"startxref\n%d\n%%%%EOF\n" % letak)
        return b"".join(self._potong)


def _deret(semua: dict[int, bytes]) -> Iterable[tuple[int, bytes]]:
    """Entries of neighbouring numbers in one row."""
    awal, isi = -1, b""
    for nomor in sorted(semua):
        if awal >= 0 and nomor == awal + len(isi) // LEBAR:
            isi += semua[nomor]
            continue
        if awal >= 0:
            yield awal, isi
        awal, isi = nomor, semua[nomor]
    if awal >= 0:
        yield awal, isi
