"""A sheet of pixels, painted with Pillow: rectangles on whole pixels, other outlines and letters with soft edges."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor
from pathlib import Path
from typing import Final, TypeAlias

from PIL import Image, ImageDraw, ImageFont, features

from generator.writers.raster.png import TANDA_PNG, bagian_png

Titik: TypeAlias = tuple[float, float]
"""x to the right and y downwards, in pixels."""
Lingkar: TypeAlias = Sequence[Titik]
"""A closed outline."""
Warna: TypeAlias = tuple[int, int, int]
"""Red, green, blue from 0 to 255."""

_HALUS: Final = 4
"""Pixels of a mask, each way, for one of the sheet."""
_PERATAAN: Final = {"start": "ls", "middle": "ms", "end": "rs"}
"""Where words have their place, on the base line: as SVG and as Pillow says it."""


class Kanvas:
    """A white sheet of pixels; what is painted outside is cut off."""

    def __init__(self, lebar: int, tinggi: int) -> None:
        self._gambar = Image.new("RGB", (lebar, tinggi), "white")
        self._pena = ImageDraw.Draw(self._gambar)

    def persegi(self, kiri: int, atas: int, kanan: int, bawah: int, warna: Warna) -> None:
        """Fill the pixels from `kiri` and `atas` to before `kanan` and `bawah`."""
        if kiri < kanan and atas < bawah:
            self._pena.rectangle((kiri, atas, kanan - 1, bawah - 1), fill=warna)

    def isi(self, lingkar: Lingkar, warna: Warna) -> None:
        """Fill an outline of two or more points; pixels at its edge as far as they are covered."""
        kiri, atas = (floor(min(satu[sumbu] for satu in lingkar)) for sumbu in (0, 1))
        kanan, bawah = (ceil(max(satu[sumbu] for satu in lingkar)) for sumbu in (0, 1))
        if kiri == kanan or atas == bawah:
            return
        topeng = Image.new("L", ((kanan - kiri) * _HALUS, (bawah - atas) * _HALUS))
        sudut = [((x - kiri) * _HALUS - 0.5, (y - atas) * _HALUS - 0.5) for x, y in lingkar]
        ImageDraw.Draw(topeng).polygon(sudut, fill=255)
        self._gambar.paste(warna, (kiri, atas), topeng.reduce(_HALUS))

    def kata(self, teks: str, berkas: Path, ukuran: float, letak: Titik, perataan: str, warna: Warna) -> None:
        """Words in the font `berkas` at `ukuran` pixels an em; their start, middle or end is at `letak`, on the base line.

        Raises KeyError for another alignment, OSError for a font that is not there.
        """
        self._pena.text(letak, teks, fill=warna, font=_huruf(berkas, ukuran), anchor=_PERATAAN[perataan])

    def png(self) -> bytes:
        """Rows as they are: flat colours gain nothing from the filters that Pillow tries on each, in twice the time."""
        piksel, lebar = self._gambar.tobytes(), self._gambar.width * 3
        baris = b"".join(b"\0" + piksel[ke : ke + lebar] for ke in range(0, len(piksel), lebar))
        ukuran = struct.pack(">IIBBBBB", *self._gambar.size, 8, 2, 0, 0, 0)
        bagian = ((b"IHDR", ukuran), (b"IDAT", zlib.compress(baris, 4)), (b"IEND", b""))
        return TANDA_PNG + b"".join(bagian_png(jenis, isi) for jenis, isi in bagian)


def menata_huruf() -> bool:
    """Whether this Pillow shapes words with HarfBuzz: it then has found the library FriBidi, which comes with Pango."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=32)
def _huruf(berkas: Path, ukuran: float) -> ImageFont.FreeTypeFont:
    """The other layout of Pillow sets each letter on a whole pixel, so that words grow or shrink."""
    return ImageFont.truetype(berkas, ukuran, layout_engine=ImageFont.Layout.RAQM)
