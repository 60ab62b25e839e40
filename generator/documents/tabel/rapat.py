"""Tables of a meeting: who attends, what was decided, who signs. Geometry and looks: bentuk reference §2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.bahasa.terbilang import terbilang
from generator.documents.penanda import KERAS
from generator.model.klaster import Klaster
from generator.model.rapat import KelompokUndangan, Rapat
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel

_ORANG = re.compile(r"\((.+) orang\)$")
_BANYAK = {terbilang(banyak): banyak for banyak in range(1, 100)}
_TITIK = "." * 16


def tabel_hadir(rapat: Rapat) -> Tabel:
    """The list that is signed on the day: a row a person, in the groups of the invitation, names left for a pen."""
    baris: list[BarisTabel] = []
    nomor = 0
    for kelompok in rapat.undangan:
        baris.append(BarisTabel((None,) * 4, "subjudul", kelompok.kelompok))
        for _ in range(_banyak_orang(kelompok)):
            nomor += 1
            baris.append(BarisTabel((nomor, "", "", f"{nomor}.")))
    return Tabel(
        _kolom_bertanda_tangan(), tuple(baris), gaya="daftar_hadir", ringkasan="Peserta yang menandatangani kehadirannya."
    )


def _banyak_orang(kelompok: KelompokUndangan) -> int:
    """ "Pelaku usaha (lima orang)" is five people, everyone else one."""
    return sum(_BANYAK.get(cocok[1], 1) if (cocok := _ORANG.search(satu)) else 1 for satu in kelompok.kepada)


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
    """Who agreed: the head of the issuer, the offices of its region, ketua FRK and fasilitator of each cluster (row 81)."""
    baris = tuple(
        BarisTabel((ke, nama, jabatan, f"{ke}.{KERAS}{_TITIK}"))
        for ke, (nama, jabatan) in enumerate(_penanda(ruang, rapat, klaster), 1)
    )
    return Tabel(_kolom_bertanda_tangan(), baris, gaya="penanda", ringkasan="Penanda tangan kesepakatan.")


def _penanda(ruang: Ruang, rapat: Rapat, klaster: tuple[Klaster, ...]) -> Iterator[tuple[str, str]]:
    """Name and post; the name of an office's head is left for a pen."""
    jabatan = ruang.penerbit[rapat.penerbit].penanda
    hari = rapat.berita_acara.tanggal if rapat.berita_acara else rapat.tanggal
    ketua = ruang.pemegang(jabatan, hari)
    yield ketua.nama if ketua else "", ruang.jabatan[jabatan].singkat
    for kelompok in rapat.undangan:
        if rapat.kabkota and kelompok.kelompok == f"Perangkat Daerah {ruang.wilayah[rapat.kabkota].nama}":
            yield from (("", satu) for satu in kelompok.kepada)
    kesepakatan = [(satu, daftar.kesepakatan) for satu in klaster if (daftar := ruang.usulan.get((satu.id, _tahun(rapat))))]
    yield from ((tanda.ketua_frk if tanda else "", f"Ketua FRK {satu.nama}") for satu, tanda in kesepakatan)
    yield from ((tanda.fasilitator if tanda else "", f"Fasilitator Klaster {satu.nama}") for satu, tanda in kesepakatan)


def _tahun(rapat: Rapat) -> int:
    return rapat.tahun_kalender + 1


def _kolom_bertanda_tangan() -> tuple[Kolom, ...]:
    return (
        Kolom("nomor", "No.", "nomor"),
        Kolom("nama", "Nama"),
        Kolom("jabatan", "Jabatan/Instansi"),
        Kolom("tanda_tangan", "Tanda tangan", "paraf"),
    )
