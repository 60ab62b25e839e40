"""Recaps of proposals as tables; each agrees with the matrices, since all are sums of the same amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.analysis.capaian import persen
from generator.analysis.rekap import LINTAS, SEBUTAN_TINGKAT, BagianPagu, Rekap, bagian_pagu, rekap, wilayah_usulan
from generator.bahasa.huruf import judul
from generator.documents.sebutan import ASPEK, sebut_instansi, sebut_sumber
from generator.model.ruang import Ruang
from generator.model.usulan import Jangka, Usulan
from generator.tree import BarisTabel, Kolom, Tabel, Teks


@dataclass(frozen=True, slots=True)
class JenisRekap:
    """A recap: the heading of its groups, how an amount is grouped, and the standing order of groups."""

    sebutan: str
    kelompok: Callable[[Ruang, BagianPagu], str]
    urutan: Callable[[Ruang], tuple[str, ...]]


def _tanpa_urutan(_ruang: Ruang) -> tuple[str, ...]:
    return ()


def _prioritas(_ruang: Ruang) -> tuple[str, ...]:
    return ("Prioritas 1", "Prioritas 2", "Prioritas 3")


def tahun_usulan(usulan: Usulan) -> str:
    """The year it is for, and whether it is new or carried over, with the year it began."""
    asal = f"lanjutan sejak Tahun {usulan.sejak}" if usulan.sejak else "baru"
    return f"Tahun {usulan.kapan.tahun}, {asal}"


def _urutan_tahun(ruang: Ruang) -> tuple[str, ...]:
    return tuple(sorted({tahun_usulan(satu.usulan) for satu in bagian_pagu(ruang, ruang.forum.tahun_rencana)}))


REKAP: Final[Mapping[str, JenisRekap]] = MappingProxyType(
    {
        "pokja": JenisRekap(
            "Kelompok kerja",
            lambda ruang, satu: ruang.pokja[satu.klaster.pokja].nama,
            lambda ruang: tuple(satu.nama for satu in ruang.pokja.values()),
        ),
        "kabkota": JenisRekap(
            "Kabupaten/kota",
            lambda ruang, satu: wilayah_usulan(ruang, satu.usulan),
            lambda ruang: (*(satu.nama for satu in ruang.wilayah.values()), LINTAS),
        ),
        "tingkat": JenisRekap(
            "Tingkat pelaksana",
            lambda _ruang, satu: SEBUTAN_TINGKAT[satu.tingkat],
            lambda _ruang: tuple(SEBUTAN_TINGKAT.values()),
        ),
        "pelaksana": JenisRekap(
            "Pelaksana",
            lambda ruang, satu: sebut_instansi(ruang, satu.rincian.pelaksana, ruang.forum.tanggal_data),
            _tanpa_urutan,
        ),
        "sumber": JenisRekap(
            "Sumber dana",
            lambda ruang, satu: sebut_sumber(ruang.sumber_dana[satu.rincian.sumber]),
            lambda ruang: tuple(sebut_sumber(satu) for satu in ruang.sumber_dana.values()),
        ),
        "aspek": JenisRekap("Aspek", lambda _ruang, satu: ASPEK[satu.usulan.aspek], lambda _ruang: tuple(ASPEK.values())),
        "jangka": JenisRekap(
            "Jangka",
            lambda _ruang, satu: f"Jangka {satu.usulan.jangka}",
            lambda _ruang: tuple(f"Jangka {satu}" for satu in Jangka),
        ),
        "prioritas": JenisRekap("Prioritas", lambda _ruang, satu: f"Prioritas {satu.usulan.prioritas}", _prioritas),
        "tahun": JenisRekap("Tahun dan asal usulan", lambda _ruang, satu: tahun_usulan(satu.usulan), _urutan_tahun),
        "klaster": JenisRekap(
            "Klaster", lambda _ruang, satu: satu.klaster.nama, lambda ruang: tuple(satu.nama for satu in ruang.klaster_berurut())
        ),
    }
)


TERBAGI: Final = "Satu usulan dapat terbagi ke beberapa kelompok."
"""Said where the groups' proposals come to more than the whole."""


def hitung_rekap(ruang: Ruang, jenis: str) -> Rekap:
    """A recap of the plan year by the name of its kind (a key of `REKAP`)."""
    satu = REKAP[jenis]
    bagian = bagian_pagu(ruang, ruang.forum.tahun_rencana)
    return rekap(bagian, lambda amount: satu.kelompok(ruang, amount), satu.urutan(ruang))


def tabel_rekap(ruang: Ruang, jenis: str) -> Tabel:
    """A recap as a table: group, proposals, rupiah."""
    hasil = hitung_rekap(ruang, jenis)
    satu = REKAP[jenis]
    tahun = ruang.forum.tahun_rencana
    terbagi = sum(baris.usulan for baris in hasil.baris) > hasil.usulan
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("kelompok", satu.sebutan, lebar=3),
            Kolom("usulan", "Usulan", "bilangan", lebar=0.6),
            Kolom("pagu", "Pagu usulan (Rp)", "rupiah", lebar=1),
            Kolom("bagian", "Bagian (%)", "persen", lebar=0),
        ),
        (
            *(
                BarisTabel((nomor, baris.nama, baris.usulan, baris.pagu, persen(hasil.persen(baris.pagu))))
                for nomor, baris in enumerate(hasil.baris, 1)
            ),
            BarisTabel(
                (None, None, None, hasil.pagu, persen(hasil.persen(hasil.pagu))), "total", f"Jumlah ({hasil.usulan} usulan)"
            ),
        ),
        keterangan=(Teks(f"Rekapitulasi Usulan Program Menurut {judul(satu.sebutan)}, Tahun {tahun}"),),
        sumber=(Teks("matriks usulan program setiap klaster." + (" " + TERBAGI if terbagi else "")),),
        ringkasan=f"Jumlah usulan dan pagu menurut {satu.sebutan.lower()}.",
        id=f"rekap-{jenis}",
    )
