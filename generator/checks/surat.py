"""Rules about letters and meetings: R26, dates in order, numbers taken once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang


def penanda_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    for surat in ruang.surat:
        hari = surat.tanggal or surat.rencana_tanggal
        penerbit = ruang.penerbit.get(surat.penerbit)
        if hari is None:
            yield Temuan(surat.berkas, (), "surat tanpa tanggal dan rencana_tanggal", "isi salah satunya")
        elif penerbit and ruang.utuh("forum/pejabat.yaml") and ruang.pemegang(penerbit.penanda, hari) is None:
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
    for surat in ruang.surat:
        for nomor, satu in enumerate(surat.terbit):
            if satu.nomor is None:
                continue
            if lama := pemilik.get((surat.penerbit, satu.nomor)):
                yield Temuan(
                    surat.berkas,
                    ("terbit", nomor, "nomor"),
                    f"nomor surat sudah dipakai untuk {lama}",
                    "beri nomor lain",
                    satu.nomor,
                )
            pemilik.setdefault((surat.penerbit, satu.nomor), f"{satu.kepada} ({surat.berkas})")


def rapat_sesudah_undangan(ruang: Ruang) -> Iterator[Temuan]:
    for rapat in ruang.rapat:
        if rapat.tanggal_undangan and rapat.tanggal <= rapat.tanggal_undangan:
            yield Temuan(rapat.berkas, ("tanggal",), "rapat tidak sesudah tanggal undangannya", "betulkan salah satunya")


ATURAN = (
    Aturan("R26", Berat.GALAT, "Penanda tangan menjabat pada tanggal surat.", penanda_menjabat),
    Aturan("SURAT-BATAS", Berat.GALAT, "Batas jawaban sesudah tanggal surat.", batas_sesudah_tanggal),
    Aturan("SURAT-NOMOR", Berat.GALAT, "Nomor surat satu penerbit tidak ganda.", nomor_tunggal),
    Aturan("RAPAT-TANGGAL", Berat.GALAT, "Rapat sesudah tanggal undangannya.", rapat_sesudah_undangan),
)
