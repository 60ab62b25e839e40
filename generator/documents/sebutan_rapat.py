"""How a meeting is called in print: its name, days and hours."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.bahasa.tanggal import hari as nama_hari
from generator.bahasa.tanggal import rentang_tanggal
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.sebutan import sebut_kata
from generator.model.rapat import JenisRapat, Rapat, Waktu
from generator.model.ruang import Ruang

NAMA_RAPAT: Final[Mapping[JenisRapat, str]] = MappingProxyType(
    {
        JenisRapat.FEDEP: "Rapat Koordinasi FEDEP",
        JenisRapat.POKJA: "Rapat Kerja",
        JenisRapat.GABUNGAN_POKJA: "Rapat Gabungan Kelompok Kerja",
        JenisRapat.EVALUASI: "Rapat Evaluasi",
    }
)
"""What a kind of meeting is called; the others by their own word."""


def nama_rapat(ruang: Ruang, rapat: Rapat) -> str:
    """ "Rapat Koordinasi FEDEP Kabupaten Demak", "Rapat Kerja Kelompok Kerja Pertanian"; else with the forum's short name."""
    nama = NAMA_RAPAT.get(rapat.jenis) or f"Rapat {sebut_kata(rapat.jenis)}"
    if rapat.kabkota:
        return f"{nama} {ruang.wilayah[rapat.kabkota].nama}"
    return f"{nama} {ruang.pokja[rapat.pokja].nama if rapat.pokja else ruang.forum.singkatan}"


def sebut_hari(rapat: Rapat) -> str:
    """ "Kamis", or the first and the last day."""
    return nama_hari(rapat.tanggal) + (f" s.d. {nama_hari(rapat.sampai)}" if rapat.sampai else "")


def sebut_tanggal(rapat: Rapat) -> str:
    """ "22 Oktober 2026", or a range."""
    return rentang_tanggal(rapat.tanggal, rapat.sampai) if rapat.sampai else tulis_tanggal(rapat.tanggal)


def sebut_waktu(waktu: Waktu) -> str:
    """ "pukul 09.00–12.00 WIB", or "s.d. selesai"."""
    return f"pukul {waktu.mulai}–{waktu.selesai} WIB" if waktu.selesai else f"pukul {waktu.mulai} WIB s.d. selesai"
