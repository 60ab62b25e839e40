"""Relocatable objects: a section's PDF with open object numbers, as a compiler's object file (pdf-assembly reference §2).

The code of an object is its PDF source in which a reference is a mark, a symbol and the mark again: ``\\x01`` ``12`` ``\\x01``
is object 12 of this section, ``k12`` the bare number of that object as a key of the parent tree, the letters of `LAMBANG` are
objects of the whole file, ``g`` and a hash is a shared picture. ``\\x02`` stands for the section's prefix of element ids.
``d3`` is the section's open digit number 3 (`generator.writers.pdf.lubang`), ``h3`` the same in hexadecimal.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

TANDA, AWALAN = b"\x01", b"\x02"
INDUK_HALAMAN, HURUF, WARNA, SECT = "P", "F", "C", "S"
LAMBANG = (INDUK_HALAMAN, HURUF, WARNA, SECT)
"""The section's node of the page tree, the fonts, the colour spaces, the element that holds the section."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture that sections may share, named by its content."""

    kamus: bytes
    data: bytes

    @property
    def nama(self) -> str:
        return "g" + hashlib.sha256(self.kamus + b"\0" + self.data).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Objek:
    """A section's objects, numbered from 0: streams, a stamp for each page, an overlay for each page with fields, the rest.

    `alur` are the dictionaries of the streams and `isi` their data; `kamus` the other objects, the last of them from number
    `pohon` on structure elements; `halaman` and `akar` the numbers of pages and top elements, `anotasi` those of each page.
    `induk` and `id_` are the entries of the parent tree and of the ID tree. `gambar` are its pictures, masks first. `lubang`
    are the open digits in streams: number of the stream, place in its data when these are not compressed, number of the digit,
    whether it is written in hexadecimal.
    """

    alur: tuple[bytes, ...]
    isi: tuple[bytes, ...]
    bermedan: tuple[int, ...]
    kamus: tuple[bytes, ...]
    pohon: int
    halaman: tuple[int, ...]
    akar: tuple[int, ...]
    induk: bytes
    id_: bytes
    gambar: tuple[Gambar, ...]
    lubang: tuple[tuple[int, int, int, bool], ...]

    @property
    def cap(self) -> int:
        """The number of the first page's stamp."""
        return len(self.alur)

    @property
    def timpa(self) -> int:
        """The number of the first overlay."""
        return len(self.alur) + len(self.halaman)

    @property
    def pertama(self) -> int:
        """The number of the first object of `kamus`."""
        return self.timpa + len(self.bermedan)

    @property
    def banyak(self) -> int:
        return self.pertama + len(self.kamus)


def lambang(isi: str | int) -> bytes:
    """A reference in code."""
    return b"\x01%s\x01" % str(isi).encode()


def taut(kode: bytes, peta: Mapping[bytes, bytes]) -> bytes:
    """Code with its references filled in. Raises KeyError for a symbol that `peta` lacks."""
    potong = kode.split(TANDA)
    potong[1::2] = [peta[satu] for satu in potong[1::2]]
    return b"".join(potong)


def kemas_objek(objek: Objek) -> bytes:
    """A line of JSON with the numbers and lengths, then the code, compressed, and the data of the streams, which is already."""
    kode = (*objek.alur, *objek.kamus, objek.induk, objek.id_, *(satu.kamus for satu in objek.gambar))
    data = (*objek.isi, *(satu.data for satu in objek.gambar))
    kepala = [
        len(objek.alur),
        len(objek.kamus),
        objek.bermedan,
        objek.pohon,
        objek.halaman,
        objek.akar,
        [len(satu) for satu in kode],
        [len(satu) for satu in data],
        objek.lubang,
    ]
    padat = zlib.compress(b"".join(kode), 1)
    return b"\n".join((json.dumps([*kepala, len(padat)], separators=(",", ":")).encode(), padat + b"".join(data)))


def buka_objek(data: bytes) -> Objek:
    """What `kemas_objek` packed. Raises ValueError, TypeError or IndexError for anything else."""
    baris, _, sisa = data.partition(b"\n")
    alur, kamus, bermedan, pohon, halaman, akar, panjang_kode, panjang_data, lubang, padat = json.loads(baris)
    try:
        kode = _potong(zlib.decompress(sisa[:padat]), panjang_kode)
    except zlib.error as galat:
        raise ValueError("objects spoilt") from galat
    isi = _potong(sisa[padat:], panjang_data)
    akhir = alur + kamus
    return Objek(
        kode[:alur],
        isi[:alur],
        tuple(bermedan),
        kode[alur:akhir],
        pohon,
        tuple(halaman),
        tuple(akar),
        kode[akhir],
        kode[akhir + 1],
        tuple(Gambar(*satu) for satu in zip(kode[akhir + 2 :], isi[alur:], strict=True)),
        tuple((nomor, letak, ke, heksa) for nomor, letak, ke, heksa in lubang),
    )


def _potong(data: bytes, panjang: Sequence[int]) -> tuple[bytes, ...]:
    batas = [0, *accumulate(panjang)]
    if batas[-1] != len(data):
        raise ValueError("objects cut off")
    return tuple(data[dari:sampai] for dari, sampai in pairwise(batas))
