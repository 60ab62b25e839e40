"""Digits that layout leaves open (`generator.tree.ruas`): how a section marks them, and how a file fills them in.

An element of the HTML with a `ruas` prints the number of that name in its form. The digits of all numbers of a section, in the
order in which their names first occur, are counted from 0: these are the numbers of its open digits.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from generator.tree.ruas import baku, digit
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.objek import Objek, lambang
from generator.writers.pdf.sintaks import teks

GLIF_NOL: Final = 19
"""The glyph of ``0`` in every bundled face; those of the other digits follow it."""
GLIF_LUBANG: Final = "ff30"
"""Stands for an open digit: no glyph has a number as high, and no text of glyphs holds these bytes by chance."""
_LUBANG: Final = bytes.fromhex(GLIF_LUBANG)
_AWAL_TEKS: Final = 0xE000
"""In texts an open digit is the private character of this code and its number; records and templates hold none."""
_TERBUKA: Final = re.compile("[\ue000-\uf8ff]")
_UNTAI_HEKSA: Final = re.compile(rb"<([0-9a-f]*)>")
_DALAM_KODE: Final = re.compile(rb"\x01([dh])(\d+)\x01")
_PADAT: Final = 9
"""How hard the engine compresses its streams."""


def baca_ruas(unsur: Iterable[Any]) -> dict[str, str]:
    """The numbers that elements of an HTML tree leave open: the digits of their forms by name.

    Raises `GalatTataLetak` for a name of two forms.
    """
    hasil: dict[str, str] = {}
    for satu in unsur:
        if nama := satu.get("ruas"):
            bentuk = digit("".join(satu.itertext()))
            if hasil.setdefault(nama, bentuk) != bentuk:
                raise GalatTataLetak(f"nomor {nama!r} tertulis dalam dua bentuk")
    return hasil


def awal_ruas(ruas: Mapping[str, str]) -> dict[str, int]:
    """The number of the first digit of each."""
    hasil, ke = {}, 0
    for nama, bentuk in ruas.items():
        hasil[nama] = ke
        ke += len(bentuk)
    return hasil


def isi_ruas(ruas: Mapping[str, str], nomor: Mapping[str, str]) -> str:
    """The open digits of a section whose numbers are `nomor`. Raises `GalatTataLetak` for a number of another form."""
    hasil = ""
    for nama, bentuk in ruas.items():
        milik = nomor.get(nama, "")
        if digit(baku(milik)) != bentuk:
            raise GalatTataLetak(f"nomor {nama!r} tidak berbentuk seperti yang ditata")
        hasil += digit(milik)
    return hasil


def buka_teks(isi: str, awal: int) -> str:
    """A text whose digits are open, the first of them number `awal`."""
    ke = iter(range(_AWAL_TEKS + awal, _AWAL_TEKS + awal + len(isi)))
    return "".join(chr(next(ke)) if digit(satu) else satu for satu in isi)


def tutup_teks(isi: str, angka: str) -> str:
    """A text with its open digits filled in."""
    return _TERBUKA.sub(lambda satu: angka[ord(satu[0]) - _AWAL_TEKS], isi) if angka else isi


def kode_teks(isi: str) -> bytes:
    """A text string as code of an object, with its open digits."""
    potong, lubang = _TERBUKA.split(isi), _TERBUKA.findall(isi)
    heksa = teks("".join(potong)).startswith(b"<")
    kode = b""
    for satu, terbuka in zip(potong, [*lubang, ""], strict=True):
        kode += satu.encode("utf-16-be").hex().encode() if heksa else teks(satu)[1:-1]
        kode += lambang(f"{'h' if heksa else 'd'}{ord(terbuka) - _AWAL_TEKS}") if terbuka else b""
    return b"<feff" + kode + b">" if heksa else b"(" + kode + b")"


def cari_lubang(isi: bytes, urut: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """The open digits of a content stream: place, number, whether in hexadecimal; `urut` are their numbers as they were drawn.

    Raises `GalatTataLetak` where the stream has more or less of them.
    """
    letak = [(satu.start(), False) for satu in re.finditer(re.escape(_LUBANG), isi)] or [
        (untai.start(1) + ke, True)
        for untai in _UNTAI_HEKSA.finditer(isi)
        for ke in range(0, len(untai[1]), 4)
        if untai[1][ke : ke + 4] == GLIF_LUBANG.encode()
    ]
    if len(letak) != len(urut):
        raise GalatTataLetak(f"dari {len(urut)} angka nomor yang digambar pada halaman, {len(letak)} ditemukan kembali")
    return ((satu, nomor, heksa) for (satu, heksa), nomor in zip(letak, urut, strict=True))


def isi_lubang(objek: Objek, angka: str) -> Objek:
    """The objects with their open digits filled in."""
    if not angka:
        return objek
    isi = list(objek.isi)
    for nomor, milik in groupby(objek.lubang, key=itemgetter(0)):
        polos = bytearray(zlib.decompress(isi[nomor]))
        for _, letak, ke, heksa in milik:
            glif = (GLIF_NOL + int(angka[ke])).to_bytes(2, "big")
            polos[letak : letak + 2 * (1 + heksa)] = glif.hex().encode() if heksa else glif
        isi[nomor] = zlib.compress(bytes(polos), _PADAT)

    def tutup(satu: re.Match[bytes]) -> bytes:
        kode = angka[int(satu[2])]
        return (kode.encode("utf-16-be").hex() if satu[1] == b"h" else kode).encode()

    return replace(objek, isi=tuple(isi), kamus=tuple(_DALAM_KODE.sub(tutup, satu) for satu in objek.kamus))
