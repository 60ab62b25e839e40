"""Rules about signers (tata naskah dinas §10, rows 10, 11, 21): posts exist and are held on the day, who signs with a NIP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.ruang import Ruang
from generator.model.tanda_tangan import TandaTangan

_PEJABAT = "forum/pejabat.yaml"


def _semua(ruang: Ruang) -> Iterator[tuple[str, TandaTangan, str, date | None]]:
    """File, how it is signed, the issuer's post, and the day; issuers have none."""
    for penerbit in ruang.penerbit.values():
        if penerbit.tanda_tangan:
            yield penerbit.berkas, penerbit.tanda_tangan, penerbit.penanda, None
    for surat in ruang.surat:
        penerbit_surat = ruang.penerbit.get(surat.penerbit)
        cara = surat.tanda_tangan or (penerbit_surat and penerbit_surat.tanda_tangan)
        if penerbit_surat and cara:
            yield surat.berkas, cara, penerbit_surat.penanda, surat.tanggal or surat.rencana_tanggal


def jabatan_dikenal(ruang: Ruang) -> Iterator[Temuan]:
    if not ruang.utuh(_PEJABAT):
        return
    semua = [(satu.berkas, satu.tanda_tangan) for satu in ruang.penerbit.values()]
    semua += [(satu.berkas, satu.tanda_tangan) for satu in ruang.surat]
    for berkas, cara in semua:
        for medan, jabatan, _ in cara.jabatan() if cara else ():
            if jabatan not in ruang.jabatan:
                dekat = terdekat(jabatan, ruang.jabatan)
                yield Temuan(
                    berkas,
                    ("tanda_tangan", medan),
                    "jabatan tidak dikenal",
                    f"mungkin maksudnya {dekat}" if dekat else f"daftarkan jabatan itu di {_PEJABAT}",
                    jabatan,
                )


def semua_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    if not ruang.utuh(_PEJABAT):
        return
    for berkas, cara, _, hari in _semua(ruang):
        for medan, jabatan, _ in cara.jabatan():
            if hari and jabatan in ruang.jabatan and ruang.pemegang(jabatan, hari) is None:
                yield Temuan(
                    berkas,
                    ("tanda_tangan", medan),
                    f"tidak ada pejabat {jabatan} pada {tulis_tanggal(hari)}",
                    f"lengkapi {_PEJABAT} atau betulkan tanggal",
                    jabatan,
                )


def penanda_berlainan(ruang: Ruang) -> Iterator[Temuan]:
    for berkas, cara, penanda, _ in _semua(ruang):
        semua = list(cara.jabatan()) if cara.oleh else [("oleh", penanda, True), *cara.jabatan()]
        jabatan = [satu for _, satu, _ in semua]
        for ke, (medan, satu, _) in enumerate(semua):
            if satu in jabatan[:ke]:
                yield Temuan(
                    berkas,
                    ("tanda_tangan", medan),
                    "jabatan ini sudah disebut pada tanda tangan yang sama",
                    "sebut jabatan lain, atau hapus baris ini",
                    satu,
                )


def pejabat_negara_tanpa_nip(ruang: Ruang) -> Iterator[Temuan]:
    for nomor, pejabat in enumerate(ruang.pejabat):
        jabatan = ruang.jabatan.get(pejabat.jabatan)
        if jabatan and jabatan.pejabat_negara:
            for medan in ("pangkat", "nip"):
                if nilai := getattr(pejabat, medan):
                    yield Temuan(
                        _PEJABAT,
                        ("pejabat", nomor, medan),
                        f"{jabatan.nama} menandatangani tanpa pangkat dan NIP",
                        f"hapus {medan}",
                        nilai,
                    )


ATURAN = (
    Aturan("TTD-JABATAN", Berat.GALAT, "Jabatan pada tanda tangan terdaftar.", jabatan_dikenal),
    Aturan("TTD-PEJABAT", Berat.GALAT, "Setiap jabatan pada tanda tangan dipegang orang pada tanggal surat.", semua_menjabat),
    Aturan("TTD-GANDA", Berat.GALAT, "Satu jabatan tidak disebut dua kali pada satu tanda tangan.", penanda_berlainan),
    Aturan("TTD-NEGARA", Berat.GALAT, "Pejabat negara menandatangani tanpa pangkat dan NIP.", pejabat_negara_tanpa_nip),
)
