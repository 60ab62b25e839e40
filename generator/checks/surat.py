"""Rules about letters: R26, dates in order, numbers taken once, also by the papers of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang

_Nomor: TypeAlias = tuple[str, tuple[str | int, ...], str, str, str]
"""File, place, issuer, number, and what bears it."""


def penanda_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    for surat in ruang.surat:
        hari = surat.tanggal or surat.rencana_tanggal
        penerbit = ruang.penerbit.get(surat.penerbit)
        sendiri = surat.tanda_tangan is None or surat.tanda_tangan.oleh is None
        if hari is None:
            yield Temuan(surat.berkas, (), "surat tanpa tanggal dan rencana_tanggal", "isi salah satunya")
        elif penerbit and sendiri and ruang.utuh("forum/pejabat.yaml") and ruang.pemegang(penerbit.penanda, hari) is None:
            yield Temuan(
                surat.berkas,
                ("tanggal",),
                f"tidak ada pejabat {penerbit.penanda} pada {tulis_tanggal(hari)}",
                "lengkapi forum/pejabat.yaml atau betulkan tanggal",
            )


def batas_sesudah_tanggal(ruang: Ruang) -> Iterator[Temuan]:
    for surat in ruang.surat:
        hari = surat.tanggal or surat.rencana_tanggal
        if hari and surat.batas_jawaban and surat.batas_jawaban <= hari:
            yield Temuan(
                surat.berkas,
                ("batas_jawaban",),
                "batas jawaban tidak sesudah tanggal surat",
                "betulkan salah satunya",
                tulis_tanggal(surat.batas_jawaban),
                f"hari sesudah {tulis_tanggal(hari)}",
            )


def nomor_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    pemilik: dict[tuple[str, str], str] = {}
    for berkas, jalur, penerbit, nomor, sebutan in (*_nomor_surat(ruang), *_nomor_rapat(ruang)):
        if lama := pemilik.get((penerbit, nomor)):
            yield Temuan(berkas, jalur, f"nomor surat sudah dipakai untuk {lama}", "beri nomor lain", nomor)
        pemilik.setdefault((penerbit, nomor), f"{sebutan} ({berkas})")


def _nomor_surat(ruang: Ruang) -> Iterator[_Nomor]:
    for surat in ruang.surat:
        for urutan, satu in enumerate(surat.terbit):
            if satu.nomor:
                yield surat.berkas, ("terbit", urutan, "nomor"), surat.penerbit, satu.nomor, satu.kepada or surat.id


def _nomor_rapat(ruang: Ruang) -> Iterator[_Nomor]:
    for rapat in ruang.rapat:
        for medan, satu in (("surat_undangan", rapat.surat_undangan), ("berita_acara", rapat.berita_acara)):
            if satu and satu.nomor:
                yield rapat.berkas, (medan, "nomor"), rapat.penerbit, satu.nomor, medan.replace("_", " ")


ATURAN = (
    Aturan("R26", Berat.GALAT, "Penanda tangan menjabat pada tanggal surat.", penanda_menjabat),
    Aturan("SURAT-BATAS", Berat.GALAT, "Batas jawaban sesudah tanggal surat.", batas_sesudah_tanggal),
    Aturan("SURAT-NOMOR", Berat.GALAT, "Nomor surat satu penerbit tidak ganda.", nomor_tunggal),
)
