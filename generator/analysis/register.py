"""The registers of numbers: every number that a letter or a paper of a meeting bears or bore, and the next one to give.

A number restarts each calendar year, a void one is never used again, one put in late stands behind an earlier one as ``005.01``
(tata naskah dinas §5).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.analysis.nomor import Pola, PolaSalah, Urut, baca_pola
from generator.model.penerbit import Penerbit, Register
from generator.model.rapat import NaskahRapat, Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Terdaftar

Deret: TypeAlias = tuple[str, int, str]
"""A sequence of numbers: issuer, year, and the kind or classification it is kept for (empty: one for all)."""

LUAR_DERET = (True, "", Urut(0))
"""The place of numbers that were given elsewhere: behind all sequences."""
NASKAH_RAPAT = ("surat_undangan", "berita_acara")
"""The registered papers of a meeting, by the field of their record."""


@dataclass(frozen=True, slots=True)
class NomorTerdaftar:
    """A number in a register: where it stands in the records, what bears it, and why it is void (empty: it is not).

    `tanggal` is ``None`` only for a number of an act without any day; `jenis` is a kind of letter, or the field of a meeting;
    `sebutan` names what bears it to a reader of complaints.
    """

    berkas: str
    jalur: tuple[str | int, ...]
    penerbit: str
    nomor: str
    tanggal: date | None
    jenis: str
    klasifikasi: str
    sebutan: str
    batal: str = ""


def nomor_terdaftar(ruang: Ruang) -> tuple[NomorTerdaftar, ...]:
    """Every number in the records, void ones too, in the order of the records."""
    return (*_nomor_surat(ruang), *_nomor_rapat(ruang))


def _nomor_surat(ruang: Ruang) -> Iterator[NomorTerdaftar]:
    for surat in ruang.surat:
        for urutan, satu in enumerate(surat.terbit):
            if satu.nomor:
                yield NomorTerdaftar(
                    surat.berkas,
                    ("terbit", urutan, "nomor"),
                    surat.penerbit,
                    satu.nomor,
                    satu.tanggal or surat.tanggal or surat.rencana_tanggal,
                    surat.jenis,
                    surat.klasifikasi,
                    satu.kepada or surat.id,
                    satu.batal.alasan if satu.batal else "",
                )


def naskah_rapat(rapat: Rapat) -> tuple[tuple[str, NaskahRapat], ...]:
    """The registered papers of a meeting by their field."""
    return tuple((medan, satu) for medan in NASKAH_RAPAT if (satu := getattr(rapat, medan)))


def terdaftar_rapat(rapat: Rapat) -> Iterator[tuple[tuple[str | int, ...], Terdaftar, date]]:
    """Every registered paper of a meeting, each letter to one of those invited too: its place, its record, its day."""
    for medan, naskah in naskah_rapat(rapat):
        yield (medan,), naskah, naskah.tanggal
    if undangan := rapat.surat_undangan:
        for ke, satu in enumerate(undangan.terbit):
            yield ("surat_undangan", "terbit", ke), satu, undangan.tanggal


def _nomor_rapat(ruang: Ruang) -> Iterator[NomorTerdaftar]:
    for rapat in ruang.rapat:
        for medan, satu in naskah_rapat(rapat):
            semua = [((medan, "nomor_batal", ke, "nomor"), lama.nomor, lama.alasan) for ke, lama in enumerate(satu.nomor_batal)]
            for jalur, nomor, batal in (*semua, ((medan, "nomor"), satu.nomor or "", "")):
                if nomor:
                    sebutan = medan.replace("_", " ")
                    klasifikasi = satu.klasifikasi or ""
                    yield NomorTerdaftar(
                        rapat.berkas, jalur, rapat.penerbit, nomor, satu.tanggal, medan, klasifikasi, sebutan, batal
                    )
        if undangan := rapat.surat_undangan:
            for ke, milik in enumerate(undangan.terbit):
                if milik.nomor:
                    yield NomorTerdaftar(
                        rapat.berkas,
                        ("surat_undangan", "terbit", ke, "nomor"),
                        rapat.penerbit,
                        milik.nomor,
                        undangan.tanggal,
                        "surat_undangan",
                        undangan.klasifikasi or "",
                        milik.kepada,
                        milik.batal.alasan if milik.batal else "",
                    )


def pola_nomor(penerbit: Penerbit, jenis: str) -> Pola:
    """The pattern by which an issuer numbers a kind of paper. Raises `PolaSalah`."""
    return baca_pola(next((satu.pola for satu in penerbit.pola_khusus if satu.jenis == jenis), penerbit.pola_nomor))


def deret(penerbit: Penerbit, satu: NomorTerdaftar) -> Deret | None:
    """The sequence that a number belongs to, ``None`` where it has no day or is not of the issuer's pattern."""
    try:
        isi = pola_nomor(penerbit, satu.jenis).urai(satu.nomor)
    except PolaSalah:
        return None
    if isi is None or satu.tanggal is None:
        return None
    return deret_untuk(penerbit, satu.tanggal.year, satu.jenis, satu.klasifikasi or isi.get("klasifikasi", ""))


def deret_untuk(penerbit: Penerbit, tahun: int, jenis: str, klasifikasi: str) -> Deret:
    """The sequence that a paper of an issuer is numbered in; a kind with a pattern of its own has its own sequence."""
    if any(satu.jenis == jenis for satu in penerbit.pola_khusus):
        return penerbit.id, tahun, jenis
    match penerbit.register_nomor:
        case Register.SATU:
            return penerbit.id, tahun, ""
        case Register.PER_JENIS:
            return penerbit.id, tahun, jenis
        case Register.PER_KLASIFIKASI:
            return penerbit.id, tahun, klasifikasi


def isi_deret(ruang: Ruang, dicari: Deret) -> dict[Urut, NomorTerdaftar]:
    """The numbers of a sequence by their place, in ascending order."""
    penerbit = ruang.penerbit[dicari[0]]
    hasil = {}
    for satu in nomor_terdaftar(ruang):
        if satu.penerbit == penerbit.id and deret(penerbit, satu) == dicari:
            urut = pola_nomor(penerbit, satu.jenis).urut(satu.nomor)
            assert urut is not None  # it is of the sequence
            hasil[urut] = satu
    return dict(sorted(hasil.items()))


def tempat_nomor(ruang: Ruang, penerbit: str, tahun: int) -> dict[str, tuple[bool, str, Urut]]:
    """Where each number of an issuer's sequences of a year stands among them: by sequence, then by place."""
    milik = ruang.penerbit[penerbit]
    hasil = {}
    for satu in nomor_terdaftar(ruang):
        ada = deret(milik, satu) if satu.penerbit == penerbit else None
        if ada and ada[1] == tahun and (urut := pola_nomor(milik, satu.jenis).urut(satu.nomor)):
            hasil[satu.nomor] = (False, ada[2], urut)
    return hasil


def urut_berikut(terpakai: dict[Urut, NomorTerdaftar]) -> Urut:
    """The place after the last one taken, void or not."""
    return Urut(max((satu.pokok for satu in terpakai), default=0) + 1)


def urut_sisip(terpakai: dict[Urut, NomorTerdaftar], tanggal: date) -> Urut:
    """The place for a letter of an earlier day: behind the last number that was given up to that day."""
    pokok = max((urut.pokok for urut, satu in terpakai.items() if satu.tanggal and satu.tanggal <= tanggal), default=0)
    return Urut(pokok, max((urut.sisip for urut in terpakai if urut.pokok == pokok), default=0) + 1)
