"""Reading and checking a whole workspace: what `klaster check` tells and every build starts with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from generator.analysis.register import NASKAH_RAPAT
from generator.checks import periksa
from generator.checks.ejaan import Ejaan, baca_ejaan, periksa_ejaan_rekaman
from generator.documents.jenis_surat import jenis_surat
from generator.documents.markdown_pohon import periksa_narasi
from generator.keluhan import Berat, DaftarKode, Keluhan, terdekat, urutkan
from generator.model.klaster import Klaster
from generator.model.lambang import FOLDER
from generator.model.ruang import Ruang, muat_ruang
from generator.model.surat import SURAT_LAIN
from generator.pipeline.masukan import folder_templat
from generator.pipeline.putusan_terbaca import Putusan, tanpa_ingatan
from generator.reading import Baca, Bacaan, Jalur, baca, baca_ruang, tulis_jalur
from generator.reading.ruang import baca_gambar

KODE: Final[DaftarKode] = {
    "NARASI-MARKDOWN": "Markdown narasi klaster tidak bermakna seperti yang tampak.",
    "SURAT-JENIS": "Jenis surat atau jenis pada pola khusus tidak mempunyai templat.",
}


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """The workspace as far as it could be read (``None`` without a usable forum record), and all complaints, sorted."""

    ruang: Ruang | None
    keluhan: tuple[Keluhan, ...]


def periksa_ruang(akar: Path, baca: Baca = baca, putusan: Putusan = tanpa_ingatan) -> Pemeriksaan:
    """Read the workspace at `akar` and judge it; writes nothing. `baca` may remember what it read before, `putusan` what was
    sound."""
    ejaan, salah = baca_ejaan(folder_templat(akar))
    bacaan, keluhan = baca_ruang(akar, baca)
    return periksa_bacaan(
        bacaan, [*keluhan, *salah], ejaan, baca_gambar(akar, FOLDER), jenis_surat(folder_templat(akar)), putusan
    )


def periksa_bacaan(
    bacaan: Mapping[str, Bacaan],
    keluhan: Iterable[Keluhan],
    ejaan: Ejaan | None = None,
    lambang: Mapping[str, bytes] | None = None,
    jenis: Collection[str] | None = None,
    putusan: Putusan = tanpa_ingatan,
) -> Pemeriksaan:
    """Judge files that have been read; `keluhan` are the reader's complaints, `ejaan` the spelling rules, `lambang` the emblems,
    `jenis` the kinds that letters may be of (``None``: any), `putusan` remembers what was sound.

    Rules across records judge the files that passed their own checks; what a faulty file would hold is not called missing.
    The spelling of a value that cannot be used is not told besides.
    """
    ruang, salah = muat_ruang(bacaan)
    keluhan = [*keluhan, *salah]
    sudah = {satu.tempat for satu in keluhan}
    keluhan += [satu for satu in _periksa_ejaan(bacaan, ejaan or Ejaan(), putusan) if satu.tempat not in sudah]
    if ruang is not None:
        ruang = replace(ruang, lambang=lambang or {})
    if ruang is None:
        return Pemeriksaan(None, tuple(urutkan(keluhan)))
    lain = [*_periksa_narasi(ruang, putusan), *(_periksa_jenis(ruang, jenis) if jenis is not None else ())]
    return Pemeriksaan(ruang, tuple(urutkan([*keluhan, *lain, *periksa(ruang)])))


def _periksa_ejaan(bacaan: Mapping[str, Bacaan], ejaan: Ejaan, putusan: Putusan) -> list[Keluhan]:
    ciri = repr(ejaan)
    return [
        keluhan
        for berkas, satu in bacaan.items()
        for keluhan in putusan(f"ejaan {ciri} {berkas} {satu.isi!r}", partial(periksa_ejaan_rekaman, {berkas: satu}, ejaan))
    ]


def _periksa_narasi(ruang: Ruang, putusan: Putusan) -> list[Keluhan]:
    return [
        keluhan
        for klaster in ruang.klaster.values()
        for keluhan in putusan(f"narasi {klaster.narasi}", partial(_periksa_satu_narasi, ruang, klaster))
    ]


def _periksa_satu_narasi(ruang: Ruang, klaster: Klaster) -> list[Keluhan]:
    return [
        Keluhan(
            "NARASI-MARKDOWN",
            Berat.GALAT,
            ruang.tempat(klaster.berkas, "narasi"),
            f"baris {masalah.baris} narasi: {masalah.pesan}",
            medan="narasi",
            ditemukan=masalah.ditemukan or None,
            perbaikan=masalah.perbaikan,
        )
        for masalah in periksa_narasi(klaster.narasi)
    ]


def _periksa_jenis(ruang: Ruang, dikenal: Collection[str]) -> Iterator[Keluhan]:
    """Acts that no template would ever print, and patterns that number nothing."""
    luar = f"pakai nama templat di templates/dokumen, atau {SURAT_LAIN} beserta hal untuk surat yang ditulis di luar program ini"
    for surat in ruang.surat:
        if surat.jenis not in (*dikenal, SURAT_LAIN):
            yield _jenis_asing(ruang, surat.berkas, ("jenis",), surat.jenis, dikenal, luar)
    naskah = (*dikenal, SURAT_LAIN, *NASKAH_RAPAT)
    for penerbit in ruang.penerbit.values():
        for ke, satu in enumerate(penerbit.pola_khusus):
            if satu.jenis not in naskah:
                tempat = ("pola_khusus", ke, "jenis")
                perbaikan = f"pakai nama templat di templates/dokumen, atau {' atau '.join(NASKAH_RAPAT)}"
                yield _jenis_asing(ruang, penerbit.berkas, tempat, satu.jenis, naskah, perbaikan)


def _jenis_asing(ruang: Ruang, berkas: str, jalur: Jalur, nilai: str, dikenal: Collection[str], perbaikan: str) -> Keluhan:
    dekat = terdekat(nilai, dikenal)
    return Keluhan(
        "SURAT-JENIS",
        Berat.GALAT,
        ruang.tempat(berkas, *jalur),
        "jenis surat tidak dikenal",
        tulis_jalur(jalur),
        nilai,
        perbaikan=f"mungkin maksudnya {dekat}" if dekat else perbaikan,
    )
