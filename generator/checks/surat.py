"""Rules about letters: R26, one letter for a recipient, dates and steps in order, also of the papers of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.analysis.register import terdaftar_rapat
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang
from generator.model.surat import SURAT_LAIN, SuratTerbit, Terdaftar


def penanda_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    for surat in ruang.surat:
        hari = surat.tanggal or surat.rencana_tanggal
        penerbit = ruang.penerbit.get(surat.penerbit)
        sendiri = surat.tanda_tangan is None or surat.tanda_tangan.oleh is None
        if hari is None:
            yield Temuan(surat.berkas, (), "surat tanpa tanggal dan rencana_tanggal", "isi salah satunya")
            continue
        if penerbit is None or not sendiri or not ruang.utuh("forum/pejabat.yaml"):
            continue
        milik = ((("terbit", ke, "tanggal"), satu.tanggal) for ke, satu in enumerate(surat.terbit) if satu.tanggal)
        for jalur, tanggal in ((("tanggal",), hari), *milik):
            if ruang.pemegang(penerbit.penanda, tanggal):
                continue
            yield Temuan(
                surat.berkas,
                jalur,
                f"tidak ada pejabat {penerbit.penanda} pada {tulis_tanggal(tanggal)}",
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


def penerima_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    for surat in ruang.surat:
        dikenal: set[str | None] = set()
        for urutan, satu in enumerate(surat.terbit):
            if satu.batal is None and satu.kepada in dikenal:
                yield Temuan(
                    surat.berkas,
                    ("terbit", urutan, "kepada"),
                    "penerima ini sudah mempunyai surat yang berlaku",
                    "batalkan yang lama dengan batal, atau hapus salah satu",
                    satu.kepada,
                )
            dikenal |= set() if satu.batal else {satu.kepada}


def langkah_berurutan(ruang: Ruang) -> Iterator[Temuan]:
    """konsep → bernomor → ditandatangani → dikirim → dibalas: no step without those it needs, none before an earlier one."""
    for surat in ruang.surat:
        for urutan, satu in enumerate(surat.terbit):
            hari = satu.tanggal or surat.tanggal
            for medan, pesan, perbaikan in _langkah(satu, hari):
                yield Temuan(surat.berkas, ("terbit", urutan, medan), pesan, perbaikan)
    for rapat in ruang.rapat:
        for jalur, naskah, hari in terdaftar_rapat(rapat):
            for medan, pesan, perbaikan in _langkah(naskah, hari):
                yield Temuan(rapat.berkas, (*jalur, medan), pesan, perbaikan)


def _langkah(satu: Terdaftar, hari: date | None) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong, how to mend it."""
    dibalas = satu.dibalas if isinstance(satu, SuratTerbit) else None
    langkah = (("ditandatangani", satu.ditandatangani), ("dikirim", satu.dikirim), ("dibalas", dibalas))
    if satu.nomor and hari is None:
        yield "nomor", "surat bernomor tanpa tanggal", "isi tanggal surat"
    if satu.lewat and satu.dikirim is None:
        yield "lewat", "cara pengiriman tanpa tanggalnya", "isi dikirim, atau hapus lewat"
    if satu.dikirim and satu.ditandatangani is None:
        yield "dikirim", "surat dikirim tanpa ditandatangani", "isi ditandatangani, atau hapus dikirim"
    if dibalas and satu.dikirim is None:
        yield "dibalas", "surat dibalas sebelum dikirim", "isi dikirim, atau hapus dibalas"
    if isinstance(satu, SuratTerbit) and satu.balasan and dibalas is None:
        yield "balasan", "balasan tanpa tanggal diterimanya", "isi dibalas, atau hapus balasan"
    lalu, nama_lalu = hari, "tanggal surat"
    for medan, tanggal in langkah:
        if tanggal is None:
            continue
        if not satu.nomor and not (medan == "dibalas" and satu.dikirim is None):
            yield medan, f"surat {medan} tanpa nomor", "isi nomor, atau hapus langkah ini"
        if lalu and tanggal < lalu:
            yield medan, f"{medan} mendahului {nama_lalu}, {tulis_tanggal(lalu)}", "betulkan salah satunya"
        lalu, nama_lalu = tanggal, medan


def hal_surat_lain(ruang: Ruang) -> Iterator[Temuan]:
    """Templates give the subject of what they write; only a letter written elsewhere brings its own."""
    for surat in ruang.surat:
        if surat.jenis == SURAT_LAIN and surat.hal is None:
            yield Temuan(surat.berkas, ("jenis",), f"{SURAT_LAIN} tanpa hal", "isi hal, yang dicetak buku agenda")
        elif surat.jenis != SURAT_LAIN and surat.hal:
            perbaikan = f"hapus hal, atau tulis jenis: {SURAT_LAIN} bila surat ini tidak disusun program ini"
            yield Temuan(surat.berkas, ("hal",), "hal surat ini ditentukan templatnya", perbaikan, surat.hal)


ATURAN = (
    Aturan("R26", Berat.GALAT, "Penanda tangan menjabat pada tanggal surat.", penanda_menjabat),
    Aturan("SURAT-BATAS", Berat.GALAT, "Batas jawaban sesudah tanggal surat.", batas_sesudah_tanggal),
    Aturan("SURAT-GANDA", Berat.GALAT, "Satu penerima mempunyai paling banyak satu surat yang berlaku.", penerima_tunggal),
    Aturan("SURAT-HAL", Berat.GALAT, "Hanya surat-lain yang menyebut hal.", hal_surat_lain),
    Aturan("SURAT-LANGKAH", Berat.GALAT, "Surat bernomor, ditandatangani, dikirim, lalu dibalas.", langkah_berurutan),
)
