"""The objects of a finished PDF by number, straight from its bytes.

Only what the project's files are: one cross-reference stream, generation 0, streams that are deflated or plain. Each object
stands where the table says, object streams hold what it says they hold, and nothing besides: else the file is no whole PDF.
What is read can be recorded: results are remembered together with the hashes of all that they were read from.
"""

from __future__ import annotations

import re
import struct
import sys
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from itertools import accumulate

from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan, urai

_MULAI = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_ALUR = re.compile(rb"\s*stream\r?\n")
_AKHIR_ALUR = re.compile(rb"\s*endstream\s*endobj\s*\Z")
_AKHIR = re.compile(rb"\s*endobj\s*\Z")
_ANGKA = re.compile(rb"\d+")
_ALUR_OBJEK = re.compile(rb"/Type\s*/ObjStm(?![A-Za-z0-9])")
_BARIS = struct.Struct(">BIH")
_NILAI, _WADAH = 4_000, 16
"""Values and opened object streams kept at most: those of a section, so that memory does not grow with the file."""


class Susunan:
    """Raises ValueError for a file that is no whole PDF of this kind."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._nilai: dict[int, Nilai] = {}
        self._wadah: dict[int, tuple[list[int], list[int], bytes]] = {}
        self._sidik: dict[int, str] = {}
        self._jejak: list[set[int]] = []
        if not data.startswith(b"%PDF-1."):
            raise ValueError("berkas tidak dimulai sebagai PDF")
        cocok = _MULAI.search(data, max(0, len(data) - 64))
        if cocok is None:
            raise ValueError("akhir berkas tidak ada")
        self._batas: dict[int, tuple[int, int]] = {}
        tabel = int(cocok[1])
        kepala = re.compile(rb"(\d+) 0 obj").match(data, tabel)
        if kepala is None:
            raise ValueError("tabel rujukan silang tidak ada di tempatnya")
        nomor = int(kepala[1])
        self._batas[nomor] = (tabel, cocok.start())
        self.penutup: Kamus = self._urai_fisik(nomor)[0]
        """The trailer: Root, Info, ID."""
        if self.penutup.get("/Type") != "/XRef" or "/Prev" in self.penutup:
            raise ValueError("tabel rujukan silang bukan satu alur utuh")
        self._baris, self._ruas = self._baca_tabel(nomor)
        self._bagi_berkas(nomor, tabel)

    def _baca_tabel(self, nomor: int) -> tuple[bytes, list[tuple[int, int, int]]]:
        """The rows of the cross-reference table, and its ranges: first number, number after the last, place of the first row."""
        lebar = self.penutup["/W"]
        isi = self.alur(nomor)
        if lebar != [1, 4, 2]:
            isi = _baris_seragam(isi, lebar)
        indeks = self.penutup.get("/Index", [0, self.penutup["/Size"]])
        hasil, letak, sebelum = [], 0, 0
        for awal, banyak in zip(indeks[::2], indeks[1::2], strict=True):
            if awal < sebelum:
                raise ValueError("tabel rujukan silang menyebut sebuah objek dua kali")
            hasil.append((awal, awal + banyak, letak))
            sebelum, letak = awal + banyak, letak + banyak * _BARIS.size
        if letak != len(isi):
            raise ValueError("tabel rujukan silang tidak sepanjang yang disebutnya")
        return isi, hasil

    def _bagi_berkas(self, nomor: int, tabel: int) -> None:
        """Objects fill the file one after the other, each beginning with its number."""
        urut = sorted((self._letak(satu)[1], satu) for satu in self._bernomor(1))
        for ke, (awal, satu) in enumerate(urut):
            akhir = urut[ke + 1][0] if ke + 1 < len(urut) else self._batas[nomor][1]
            if (
                not self.data.startswith(b"%d 0 obj" % satu, awal)
                or _AKHIR.search(self.data, max(awal, akhir - 16), akhir) is None
            ):
                raise ValueError(f"objek {satu} tidak ada di tempatnya")
            self._batas[satu] = (awal, akhir)
        if not urut or urut[-1] != (tabel, nomor):
            raise ValueError("tabel rujukan silang bukan objek terakhir")
        self.fisik = [satu for _, satu in urut]
        """Numbers of the objects that stand by themselves, in their order in the file."""

    def _bernomor(self, jenis: int) -> Iterator[int]:
        """The numbers whose row is of a kind."""
        for awal, akhir, letak in self._ruas:
            jenis_ruas = self._baris[letak : letak + (akhir - awal) * _BARIS.size : _BARIS.size]
            ke = jenis_ruas.find(jenis)
            while ke >= 0:
                yield awal + ke
                ke = jenis_ruas.find(jenis, ke + 1)

    def _letak(self, nomor: int) -> tuple[int, int, int]:
        """(1, offset, 0) or (2, object stream, place in it); (0, 0, 0) for an object that is not in the file."""
        ke = bisect_right(self._ruas, (nomor, sys.maxsize, 0)) - 1
        if ke < 0 or nomor >= self._ruas[ke][1]:
            return 0, 0, 0
        jenis, letak, urutan = _BARIS.unpack_from(self._baris, self._ruas[ke][2] + (nomor - self._ruas[ke][0]) * _BARIS.size)
        return (jenis, letak, urutan) if jenis else (0, 0, 0)

    @cached_property
    def alur_objek(self) -> list[int]:
        """Numbers of the object streams."""
        return [satu for satu in self.fisik if _ALUR_OBJEK.search(self.sumber(satu))]

    def jumlah_dalam(self) -> int:
        """How many objects the table says to stand in object streams."""
        return self._baris[:: _BARIS.size].count(2)

    def sidik_baris(self, ruas: Sequence[Sequence[int]]) -> str:
        """The hash of the table's rows for ranges of numbers (first, after the last)."""
        hasil = sha256()
        for awal, akhir in ruas:
            ke = bisect_right(self._ruas, (awal, sys.maxsize, 0)) - 1
            mulai, batas, letak = self._ruas[ke] if ke >= 0 else (0, 0, 0)
            if akhir <= batas:
                letak += (awal - mulai) * _BARIS.size
                hasil.update(self._baris[letak : letak + (akhir - awal) * _BARIS.size])
        return hasil.hexdigest()

    def isi_wadah(self, wadah: int) -> list[int]:
        """The numbers an object stream names. Raises ValueError where the table says otherwise."""
        semua = self._buka_wadah(wadah)[0]
        for ke, satu in enumerate(semua):
            if self._letak(satu) != (2, wadah, ke):
                raise ValueError(f"tabel rujukan silang tidak sesuai dengan isi alur objek {wadah}")
        return semua

    def bait_wadah(self, wadah: int) -> bytes:
        """The source of the objects in an object stream."""
        return self._buka_wadah(wadah)[2]

    def _buka_wadah(self, wadah: int) -> tuple[list[int], list[int], bytes]:
        if wadah not in self._wadah:
            kamus = self._urai_fisik(wadah)[0]
            if kamus.get("/Type") != "/ObjStm" or "/Extends" in kamus:
                raise ValueError(f"objek {wadah} bukan alur objek")
            isi = self.alur(wadah)
            pertama = kamus["/First"]
            angka = [int(satu) for satu in _ANGKA.findall(isi[:pertama])]
            if len(angka) != 2 * kamus["/N"]:
                raise ValueError(f"alur objek {wadah} tidak memuat {kamus['/N']} objek")
            while len(self._wadah) >= _WADAH:
                del self._wadah[next(iter(self._wadah))]
            self._wadah[wadah] = angka[::2], [pertama + satu for satu in angka[1::2]], isi
        return self._wadah[wadah]

    def wadah(self, nomor: int) -> int:
        """The number of the object that stands in the file and holds the object `nomor`."""
        jenis, wadah, _ = self._letak(nomor)
        return wadah if jenis == 2 else nomor

    def objek(self, nomor: int) -> Nilai:
        """The value of an object, of a stream its dictionary; None for one that is not in the file."""
        if nomor in self._nilai and not self._jejak:
            return self._nilai[nomor]
        jenis, wadah, urutan = self._letak(nomor)
        if not jenis:
            return None
        if self._jejak:
            self.catat(wadah if jenis == 2 else nomor)
        if nomor not in self._nilai:
            nilai = self._dalam_wadah(nomor, wadah, urutan) if jenis == 2 else self._urai_fisik(nomor)[0]
            if len(self._nilai) >= _NILAI:
                self._nilai.clear()
            self._nilai[nomor] = nilai
        return self._nilai[nomor]

    def _dalam_wadah(self, nomor: int, wadah: int, urutan: int) -> Nilai:
        semua, tempat, isi = self._buka_wadah(wadah)
        if urutan >= len(semua) or semua[urutan] != nomor:
            raise ValueError(f"objek {nomor} tidak ada di alur objek {wadah}")
        return urai(isi, tempat[urutan])[0]

    def _urai_fisik(self, nomor: int) -> tuple[Nilai, int]:
        awal, _ = self._batas[nomor]
        return urai(self.data, awal + len(b"%d 0 obj" % nomor))

    def lihat(self, nilai: Nilai) -> Nilai:
        """The value itself, through a reference."""
        return self.objek(nilai) if isinstance(nilai, Rujukan) else nilai

    def kamus(self, nilai: Nilai) -> Kamus:
        """The dictionary that the value is or refers to; empty for anything else."""
        isi = self.lihat(nilai)
        return isi if isinstance(isi, Mapping) else {}

    def larik(self, nilai: Nilai) -> list[Nilai]:
        """The array, a single value as one of its own; empty for none."""
        isi = self.lihat(nilai)
        return isi if isinstance(isi, list) else [] if isi is None else [nilai]

    def alur(self, nomor: int) -> bytes:
        """The data of a stream, inflated."""
        if nomor not in self._batas:
            raise ValueError(f"alur {nomor} tidak ada")
        if self._jejak:
            self.catat(nomor)
        kamus, letak = self._urai_fisik(nomor)
        cocok = _ALUR.match(self.data, letak)
        if cocok is None or not isinstance(kamus, dict):
            raise ValueError(f"objek {nomor} bukan alur")
        akhir = cocok.end() + self.lihat(kamus.get("/Length", 0))
        if _AKHIR_ALUR.match(self.data, akhir, self._batas[nomor][1]) is None:
            raise ValueError(f"panjang alur {nomor} salah")
        data = self.data[cocok.end() : akhir]
        saring = self.larik(kamus.get("/Filter"))
        if not saring:
            return data
        if saring != ["/FlateDecode"]:
            raise ValueError(f"saringan alur {nomor} tidak dikenal")
        try:
            data = zlib.decompress(data)
        except zlib.error as galat:
            raise ValueError(f"alur {nomor} rusak: {galat}") from None
        return _tanpa_ramalan(data, self.kamus(self.larik(kamus.get("/DecodeParms"))[0]) if "/DecodeParms" in kamus else {})

    def sidik(self, nomor: int) -> str:
        """The hash of an object that stands in the file, its number left out; empty for none."""
        if nomor not in self._sidik:
            awal, akhir = self._batas.get(nomor, (0, 0))
            isi = memoryview(self.data)[awal + len(b"%d" % nomor) if akhir else 0 : akhir]
            self._sidik[nomor] = sha256(isi).hexdigest() if akhir else ""
        return self._sidik[nomor]

    def sumber(self, nomor: int) -> bytes:
        """The source of an object that stands in the file, of a stream what is before its data."""
        awal, akhir = self._batas[nomor]
        alur = self.data.find(b"stream", awal, akhir)
        return self.data[awal : akhir if alur < 0 else alur]

    @contextmanager
    def terlacak(self) -> Iterator[set[int]]:
        """Numbers of the objects in the file that are read inside this block."""
        jejak: set[int] = set()
        self._jejak.append(jejak)
        try:
            yield jejak
        finally:
            self._jejak.pop()

    @contextmanager
    def tak_terlacak(self) -> Iterator[None]:
        """What is read inside this block counts for nobody."""
        jejak, self._jejak = self._jejak, []
        try:
            yield
        finally:
            self._jejak = jejak

    def catat(self, *nomor: int) -> None:
        """Count objects as read."""
        for jejak in self._jejak:
            jejak.update(nomor)


def _baris_seragam(isi: bytes, lebar: Sequence[int]) -> bytes:
    """Rows of a table with other widths as rows of one, four and two bytes."""
    a, b, panjang = lebar[0], lebar[0] + lebar[1], sum(lebar)
    if len(isi) % panjang:
        raise ValueError("tabel rujukan silang tidak sepanjang yang disebutnya")
    angka = int.from_bytes
    baris = (isi[ke : ke + panjang] for ke in range(0, len(isi), panjang))
    return b"".join(
        _BARIS.pack(angka(satu[:a], "big") if a else 1, angka(satu[a:b], "big"), min(angka(satu[b:], "big"), 0xFFFF))
        for satu in baris
    )


def _tanpa_ramalan(data: bytes, cara: Kamus) -> bytes:
    """Undo the prediction that some writers put before deflation: rows that tell the difference to the row above."""
    ramalan = cara.get("/Predictor", 1)
    if ramalan == 1:
        return data
    kolom = cara.get("/Columns", 1)
    if ramalan < 10 or cara.get("/Colors", 1) != 1 or cara.get("/BitsPerComponent", 8) != 8:
        raise ValueError("ramalan alur tidak dikenal")
    panjang = kolom + 1
    cara_baris = data[::panjang]
    if len(data) % panjang or cara_baris.strip(b"\x00\x02"):
        raise ValueError("ramalan alur tidak dikenal")
    banyak, atas, hasil = len(cara_baris), bytes(kolom), bytearray(len(data) // panjang * kolom)
    awal = 0
    while awal < banyak:
        utuh = cara_baris.find(0, awal + 1)
        akhir = banyak if utuh < 0 else utuh
        for ke in range(kolom):
            beda = data[awal * panjang + ke + 1 : akhir * panjang : panjang]
            mulai = beda[0] if cara_baris[awal] == 0 else (beda[0] + atas[ke]) & 255
            hasil[awal * kolom + ke : akhir * kolom : kolom] = _jumlahkan(mulai, beda)
        atas, awal = bytes(hasil[(akhir - 1) * kolom : akhir * kolom]), akhir
    return bytes(hasil)


def _jumlahkan(mulai: int, beda: bytes) -> bytes:
    """A column of bytes from its first value and the differences after it."""
    if beda.count(0, 1) == len(beda) - 1:
        return bytes([mulai]) * len(beda)
    return bytes(satu & 255 for satu in accumulate(beda[1:], initial=mulai))
