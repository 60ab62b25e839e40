"""A picture of few colours: a palette, and for each pixel its place there."""

from __future__ import annotations

import struct
import zlib
from typing import Final, TypeAlias

from generator.writers.raster.liputan import PENUH, Liputan

Warna: TypeAlias = tuple[int, int, int]
"""Red, green, blue from 0 to 255."""

PUTIH: Final[Warna] = (255, 255, 255)
_TERBANYAK: Final = 256


class TerlaluBerwarna(Exception):
    """More colours than a palette holds."""


class Kanvas:
    """A white sheet of pixels; what is painted outside is cut off."""

    def __init__(self, lebar: int, tinggi: int) -> None:
        self._lebar = lebar
        self._baris = [bytearray(lebar) for _ in range(tinggi)]
        self._palet: dict[Warna, int] = {PUTIH: 0}
        self._warna: list[Warna] = [PUTIH]
        self._tangga: dict[tuple[int, Warna], bytes] = {}
        self._tindihan: dict[tuple[int, Warna, int], int] = {}

    def persegi(self, kiri: int, atas: int, kanan: int, bawah: int, warna: Warna) -> None:
        """Fill the pixels from `kiri` and `atas` to before `kanan` and `bawah`."""
        kiri, kanan = max(kiri, 0), min(kanan, self._lebar)
        isi = bytes([self._nomor(warna)]) * (kanan - kiri)
        for baris in self._baris[max(atas, 0) : max(bawah, 0)] if isi else ():
            baris[kiri:kanan] = isi

    def timpa(self, liputan: Liputan, turun: int, warna: Warna) -> None:
        """Paint over the pixels of `liputan`, `turun` pixels further down, as far as they are covered."""
        kiri, atas, lebar = liputan.kiri, turun + liputan.atas, liputan.lebar
        awal, akhir = max(0, -kiri), min(lebar, self._lebar - kiri)
        if awal >= akhir:
            return
        for ke, tingkat in enumerate(liputan.baris):
            if not 0 <= atas + ke < len(self._baris):
                continue
            baris = self._baris[atas + ke]
            lama = baris[kiri + awal : kiri + akhir]
            dasar = lama[0]
            if lama.count(dasar) == len(lama):
                baris[kiri + awal : kiri + akhir] = tingkat[awal:akhir].translate(self._naik(dasar, warna))
            else:
                for letak, (satu, seberapa) in enumerate(zip(lama, tingkat[awal:akhir], strict=True), kiri + awal):
                    if seberapa:
                        baris[letak] = self._tindih(satu, warna, seberapa)

    def png(self) -> bytes:
        isi = zlib.compress(b"".join(b"\0" + baris for baris in self._baris), 4)
        return b"".join(
            (
                b"\x89PNG\r\n\x1a\n",
                _bagian(b"IHDR", struct.pack(">IIBBBBB", self._lebar, len(self._baris), 8, 3, 0, 0, 0)),
                _bagian(b"PLTE", bytes(kanal for warna in self._warna for kanal in warna)),
                _bagian(b"IDAT", isi),
                _bagian(b"IEND", b""),
            )
        )

    def _nomor(self, warna: Warna) -> int:
        nomor = self._palet.get(warna)
        if nomor is None:
            if len(self._warna) == _TERBANYAK:
                raise TerlaluBerwarna
            nomor = self._palet[warna] = len(self._warna)
            self._warna.append(warna)
        return nomor

    def _naik(self, dasar: int, warna: Warna) -> bytes:
        """From the level of a pixel to its colour, when `warna` is laid over the colour `dasar`; 256 entries."""
        tangga = self._tangga.get((dasar, warna))
        if tangga is None:
            semua = [self._tindih(dasar, warna, tingkat) for tingkat in range(PENUH + 1)]
            tangga = self._tangga[dasar, warna] = bytes(semua).ljust(256, b"\0")
        return tangga

    def _tindih(self, dasar: int, warna: Warna, tingkat: int) -> int:
        """One entry of `_naik`: a colour joins the palette only when a pixel has it."""
        kunci = dasar, warna, tingkat
        nomor = self._tindihan.get(kunci)
        if nomor is None:
            nomor = self._tindihan[kunci] = self._nomor(_campur(self._warna[dasar], warna, tingkat))
        return nomor


def _campur(bawah: Warna, atas: Warna, tingkat: int) -> Warna:
    kanal = zip(bawah, atas, strict=True)
    merah, hijau, biru = ((satu * (PENUH - tingkat) + lain * tingkat + PENUH // 2) // PENUH for satu, lain in kanal)
    return merah, hijau, biru


def _bagian(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))
