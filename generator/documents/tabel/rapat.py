"""Tables of a meeting, in its own papers and behind the book: who attends, what was decided, who signs (bentuk reference §2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.bahasa.terbilang import terbilang
from generator.documents.pengesahan import penanda_buku, tempat_paraf
from generator.model.klaster import Klaster
from generator.model.rapat import JenisRapat, KelompokUndangan, Rapat
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, GayaTabel, Kolom, Tabel

_ORANG = re.compile(r"\((.+) orang\)$")
_BANYAK = {terbilang(banyak): banyak for banyak in range(1, 100)}

Orang: TypeAlias = tuple[str, str, str]
"""Who signs: name, empty for a pen; post; id of the record that names them."""


def yang_diundang(rapat: Rapat) -> tuple[tuple[str, int], ...]:
    """Groups of the invitation and how many people each is; "Pelaku usaha (lima orang)" is five, everyone else one."""
    return tuple((satu.kelompok, _banyak_orang(satu)) for satu in rapat.undangan)


def yang_hadir(rapat: Rapat) -> tuple[tuple[str, int], ...]:
    """Groups and how many people of each came."""
    return tuple((satu.kelompok, satu.hadir) for satu in rapat.kehadiran)


def orang_hadir(rapat: Rapat) -> int:
    """How many people attended, over all groups."""
    return sum(satu.hadir for satu in rapat.kehadiran)


def _banyak_orang(kelompok: KelompokUndangan) -> int:
    return sum(_BANYAK.get(cocok[1], 1) if (cocok := _ORANG.search(satu)) else 1 for satu in kelompok.kepada)


def tabel_hadir(kelompok: Iterable[tuple[str, int]]) -> Tabel:
    """The list to sign: a numbered row for each person, by group, names left for a pen."""
    baris: list[BarisTabel] = []
    sebelum = 0
    for nama, banyak in kelompok:
        baris.append(BarisTabel((None,) * 4, "subjudul", nama))
        baris += [BarisTabel((nomor, "", "", f"{nomor}.")) for nomor in range(sebelum + 1, sebelum + banyak + 1)]
        sebelum += banyak
    ringkasan = "Tempat nama, jabatan, dan tanda tangan setiap peserta."
    return _bertanda_tangan(baris, "daftar_hadir", ringkasan, "tabel-daftar-hadir")


def tabel_keputusan(rapat: Rapat) -> Tabel:
    """What was decided, who answers for it, until when (tata naskah dinas §8.1)."""
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor"),
            Kolom("keputusan", "Keputusan", medan="isi"),
            Kolom("penanggung_jawab", "Penanggung jawab", medan="penanggung_jawab"),
            Kolom("tenggat", "Tenggat", "tanggal", rata="kiri", medan="tenggat"),
        ),
        tuple(
            BarisTabel((ke, satu.isi, satu.penanggung_jawab, satu.tenggat), asal=rapat.id)
            for ke, satu in enumerate(rapat.keputusan, 1)
        ),
        gaya="surat",
        ringkasan="Keputusan rapat dengan penanggung jawab dan tenggatnya.",
    )


def tabel_penanda(ruang: Ruang, rapat: Rapat, klaster: tuple[Klaster, ...]) -> Tabel:
    """Who signs the record of what a meeting agreed on: the head of its issuer, then those who agreed (rows 81 and 93)."""
    jabatan = ruang.penerbit[rapat.penerbit].penanda
    lain = _penanda_fedep(ruang, rapat, klaster) if rapat.jenis is JenisRapat.FEDEP else _penanda_forum(ruang, rapat, jabatan)
    baris = (
        BarisTabel((ke, nama, sebutan, tempat_paraf(ke)), asal=asal)
        for ke, (nama, sebutan, asal) in enumerate((_pemegang(ruang, rapat, jabatan), *lain), 1)
    )
    return _bertanda_tangan(baris, "penanda", "Penanda tangan berita acara.", "penanda-berita-acara")


def _penanda_fedep(ruang: Ruang, rapat: Rapat, klaster: tuple[Klaster, ...]) -> Iterator[Orang]:
    """The offices of the region, whose heads' names are left for a pen, then ketua FRK and fasilitator of each cluster."""
    for kelompok in rapat.undangan:
        if rapat.kabkota and kelompok.kelompok == f"Perangkat Daerah {ruang.wilayah[rapat.kabkota].nama}":
            yield from (("", satu, rapat.id) for satu in kelompok.kepada)
    kesepakatan = [(satu, daftar.kesepakatan) for satu in klaster if (daftar := ruang.usulan.get((satu.id, _tahun(rapat))))]
    yield from ((tanda.ketua_frk if tanda else "", f"Ketua FRK {satu.nama}", satu.id) for satu, tanda in kesepakatan)
    yield from ((tanda.fasilitator if tanda else "", f"Fasilitator Klaster {satu.nama}", satu.id) for satu, tanda in kesepakatan)


def _penanda_forum(ruang: Ruang, rapat: Rapat, ketua: str) -> Iterator[Orang]:
    """Those of the book's approval sheet, and the one who wrote it down."""
    yield from (_pemegang(ruang, rapat, satu) for satu in penanda_buku(ruang) if satu != ketua)
    yield rapat.pencatat, "Notulis", rapat.id


def _pemegang(ruang: Ruang, rapat: Rapat, jabatan: str) -> Orang:
    hari = rapat.berita_acara.tanggal if rapat.berita_acara else rapat.tanggal
    pejabat = ruang.pemegang(jabatan, hari)
    return pejabat.nama if pejabat else "", ruang.jabatan[jabatan].singkat, jabatan


def _tahun(rapat: Rapat) -> int:
    return rapat.tahun_kalender + 1


def _bertanda_tangan(baris: Iterable[BarisTabel], gaya: GayaTabel, ringkasan: str, id_: str) -> Tabel:
    """Widths are shares of the page, which the form of a meeting's paper replaces by its own."""
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("nama", "Nama", lebar=48),
        Kolom("jabatan", "Jabatan/Instansi", lebar=50),
        Kolom("tanda_tangan", "Tanda tangan", "paraf", lebar=56),
    )
    return Tabel(kolom, tuple(baris), gaya=gaya, ringkasan=ringkasan, id=id_)
