"""One slot of the linked file: the sections of a fragment at their final numbers (pdf-assembly reference §3).

Its bytes depend on the sections, the name of the fragment, its first number and those of the pictures only, so that a store
may remember them.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.writers.pdf.berkas_pdf import LEBAR, alur_objek, entri_padat
from generator.writers.pdf.lubang import isi_lubang
from generator.writers.pdf.objek import AWALAN, HURUF, INDUK_HALAMAN, SECT, WARNA, Objek, buka_objek, taut
from generator.writers.pdf.satuan import Satuan
from generator.writers.pdf.sintaks import alur, rujuk
from generator.writers.simpanan import Simpanan

PEMBULATAN = 128
"""A slot's size is a multiple of this, so that a chapter may grow a little without moving the others."""
SENDIRI = 5
"""Numbers at the start of a slot: object stream, Sect, node of the page tree, leaf of the parent tree, leaf of the ID tree."""
DOKUMEN, HALAMAN, FON, RUANG = 3, 2, 5, 6
"""Numbers of objects of the whole file that sections refer to: Document element, page tree, fonts, colour spaces."""


@dataclass(frozen=True)
class Unit:
    """The sections of one fragment from object number `dasar` on."""

    fragmen: str
    satuan: Sequence[Satuan]
    dasar: int

    @cached_property
    def awal(self) -> tuple[int, ...]:
        """The first number of each section."""
        hasil, letak = [], self.dasar + SENDIRI
        for satu in self.satuan:
            hasil.append(letak)
            letak += satu.tertata.banyak
        return tuple(hasil)

    @property
    def akhir(self) -> int:
        """The number after the last."""
        return self.awal[-1] + self.satuan[-1].tertata.banyak

    @property
    def berikut(self) -> int:
        """Where the next slot begins."""
        return self.dasar + -(-(self.akhir - self.dasar) // PEMBULATAN) * PEMBULATAN

    @property
    def halaman(self) -> list[int]:
        """Numbers of the page objects in order."""
        return [
            awal + satu.tertata.halaman + ke
            for awal, satu in zip(self.awal, self.satuan, strict=True)
            for ke in range(satu.tertata.jumlah_halaman)
        ]

    @property
    def cap(self) -> list[tuple[int, int | None]]:
        """Numbers of the stamp and the overlay of each page in order."""
        hasil: list[tuple[int, int | None]] = []
        for awal, satu in zip(self.awal, self.satuan, strict=True):
            milik = satu.tertata
            bermedan = sorted({medan.halaman for medan in milik.medan})
            timpa = awal + milik.halaman - len(bermedan)
            pertama = timpa - milik.jumlah_halaman
            hasil += [
                (pertama + ke, timpa + bermedan.index(ke) if ke in bermedan else None) for ke in range(milik.jumlah_halaman)
            ]
        return hasil

    def awalan(self, ke: int) -> bytes:
        """The prefix of the ids in section `ke`: independent of places and of what the section says."""
        return b"%s-%03d" % (self.awalan_fragmen, ke)

    @property
    def awalan_fragmen(self) -> bytes:
        return hashlib.sha256(self.fragmen.encode()).hexdigest()[:10].encode()


@dataclass(frozen=True, slots=True)
class Tertaut:
    """A linked unit: its bytes, the places of its streams in them, the entries of all its numbers, those of streams still 0.

    `id_` says whether it has a leaf of the ID tree; `gambar` are the names of its pictures.
    """

    isi: bytes
    letak: tuple[tuple[int, int], ...]
    entri: bytes
    id_: bool

    def entri_di(self, posisi: int) -> bytes:
        """The entries when its bytes stand at `posisi`."""
        hasil = bytearray(self.entri)
        for ke, letak in self.letak:
            struct.pack_into(">BBIH", hasil, ke * LEBAR, 0, 1, posisi + letak, 0)
        return bytes(hasil)


def tautkan(unit: Unit, gambar: Mapping[str, int], simpanan: Simpanan | None) -> Tertaut:
    """The unit at its numbers; `gambar` are those of pictures by name."""
    if simpanan is None:
        return _taut(unit, gambar)
    milik = [(satu.tertata.sidik, satu.angka) for satu in unit.satuan]
    ciri = [unit.fragmen, unit.dasar, milik, sorted(_gambar_milik(unit, gambar).items())]
    kunci = hashlib.sha256(b"unit 3\n" + json.dumps(ciri).encode()).hexdigest()
    lama = simpanan.ambil(kunci)
    if lama is not None:
        return _buka(lama)
    hasil = _taut(unit, gambar)
    simpanan.simpan(kunci, _kemas(hasil))
    return hasil


def _gambar_milik(unit: Unit, gambar: Mapping[str, int]) -> dict[str, int]:
    return {nama: gambar[nama] for satu in unit.satuan for nama in satu.tertata.gambar}


def _kemas(satu: Tertaut) -> bytes:
    return json.dumps([satu.letak, len(satu.entri), satu.id_], separators=(",", ":")).encode() + b"\n" + satu.entri + satu.isi


def _buka(data: bytes) -> Tertaut:
    baris, _, sisa = data.partition(b"\n")
    letak, panjang, id_ = json.loads(baris)
    return Tertaut(sisa[panjang:], tuple((satu, tempat) for satu, tempat in letak), sisa[:panjang], id_)


def _taut(unit: Unit, gambar: Mapping[str, int]) -> Tertaut:
    semua = [isi_lubang(buka_objek(satu.tertata.objek), satu.angka) for satu in unit.satuan]
    peta = [_peta(objek, awal, unit.dasar, gambar) for objek, awal in zip(semua, unit.awal, strict=True)]
    isi, letak, posisi = [], [], 0
    for objek, awal, milik in zip(semua, unit.awal, peta, strict=True):
        for ke, (kamus, data) in enumerate(zip(objek.alur, objek.isi, strict=True)):
            satu = alur(awal + ke, data, taut(kamus, milik))
            letak.append((awal + ke - unit.dasar, posisi))
            isi.append(satu)
            posisi += len(satu)
    padat = _sendiri(unit, semua, peta)
    ada_id = unit.dasar + 4 in padat
    for ke, (objek, awal, milik) in enumerate(zip(semua, unit.awal, peta, strict=True)):
        kode = taut(b"\n".join(objek.kamus), milik).replace(AWALAN, unit.awalan(ke))
        padat |= dict(enumerate(kode.split(b"\n"), awal + objek.pertama))
    letak.append((0, posisi))
    isi.append(alur_objek(unit.dasar, list(padat), list(padat.values())))
    entri_ = [bytes(LEBAR)] * (unit.akhir - unit.dasar)
    for nomor, satu_entri in entri_padat(list(padat), unit.dasar).items():
        entri_[nomor - unit.dasar] = satu_entri
    return Tertaut(b"".join(isi), tuple(letak), b"".join(entri_), ada_id)


def _peta(objek: Objek, awal: int, dasar: int, gambar: Mapping[str, int]) -> dict[bytes, bytes]:
    hasil = {b"%d" % ke: b"%d 0 R" % nomor for ke, nomor in enumerate(range(awal, awal + objek.banyak))}
    hasil |= {b"k%d" % ke: b"%d" % (awal + ke) for ke in range(objek.pertama, objek.pohon)}
    tetap = ((SECT, dasar + 1), (INDUK_HALAMAN, dasar + 2), (HURUF, FON), (WARNA, RUANG))
    hasil |= {lambang.encode(): rujuk(nomor) for lambang, nomor in tetap}
    return hasil | {satu.nama.encode(): rujuk(gambar[satu.nama]) for satu in objek.gambar}


def _sendiri(unit: Unit, semua: Sequence[Objek], peta: Sequence[Mapping[bytes, bytes]]) -> dict[int, bytes]:
    """The unit's own objects: Sect, node of the page tree, leaves of the parent tree and the ID tree."""
    akar = [rujuk(awal + satu) for objek, awal in zip(semua, unit.awal, strict=True) for satu in objek.akar]
    halaman = unit.halaman
    induk = b" ".join(taut(objek.induk, milik) for objek, milik in zip(semua, peta, strict=True))
    terakhir = _kunci_terakhir(semua[-1], unit.awal[-1])
    kamus = {
        unit.dasar + 1: b"<</Type/StructElem/S/Sect/P %s/K[%s]>>" % (rujuk(DOKUMEN), b" ".join(akar)),
        unit.dasar + 2: b"<</Type/Pages/Parent %s/Count %d/Kids[%s]>>"
        % (rujuk(HALAMAN), len(halaman), b" ".join(map(rujuk, halaman))),
        unit.dasar + 3: b"<</Limits[%d %d]/Nums[%s]>>" % (halaman[0], terakhir, induk),
    }
    nama = b"".join(
        taut(objek.id_, milik).replace(AWALAN, unit.awalan(ke)) for ke, (objek, milik) in enumerate(zip(semua, peta, strict=True))
    )
    if nama:
        kamus[unit.dasar + 4] = b"<</Limits[%s%s]/Names[%s]>>" % (*_batas_nama(nama), nama)
    return kamus


def _batas_nama(nama: bytes) -> tuple[bytes, bytes]:
    """The first and the last id of a leaf."""
    return nama[: nama.index(b")") + 1], nama[nama.rindex(b"(") : nama.rindex(b")") + 1]


def _kunci_terakhir(objek: Objek, awal: int) -> int:
    """The last key of a section, whose entries stand in their order."""
    _, _, akhir = objek.induk.rpartition(b"\x01k")
    return awal + int(akhir.partition(b"\x01")[0])
