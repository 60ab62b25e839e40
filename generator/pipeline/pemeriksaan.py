"""Reading and checking a whole workspace: what `klaster check` tells and every build starts with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.checks import periksa
from generator.checks.ejaan import Ejaan, baca_ejaan, periksa_ejaan_rekaman
from generator.documents.markdown_pohon import periksa_narasi
from generator.keluhan import Berat, DaftarKode, Keluhan, urutkan
from generator.model.lambang import FOLDER
from generator.model.ruang import Ruang, muat_ruang
from generator.pipeline.masukan import folder_templat
from generator.reading import Baca, Bacaan, baca, baca_ruang
from generator.reading.ruang import baca_gambar

KODE: Final[DaftarKode] = {"NARASI-MARKDOWN": "Markdown narasi klaster tidak bermakna seperti yang tampak."}


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """The workspace as far as it could be read (``None`` without a usable forum record), and all complaints, sorted."""

    ruang: Ruang | None
    keluhan: tuple[Keluhan, ...]


def periksa_ruang(akar: Path, baca: Baca = baca) -> Pemeriksaan:
    """Read the workspace at `akar` and judge it; writes nothing. `baca` may remember what it read before."""
    ejaan, salah = baca_ejaan(folder_templat(akar))
    bacaan, keluhan = baca_ruang(akar, baca)
    return periksa_bacaan(bacaan, [*keluhan, *salah], ejaan, baca_gambar(akar, FOLDER))


def periksa_bacaan(
    bacaan: Mapping[str, Bacaan],
    keluhan: Iterable[Keluhan],
    ejaan: Ejaan | None = None,
    lambang: Mapping[str, bytes] | None = None,
) -> Pemeriksaan:
    """Judge files that have been read; `keluhan` are the reader's complaints, `ejaan` the spelling rules, `lambang` the emblems.

    Rules across records judge the files that passed their own checks; what a faulty file would hold is not called missing.
    The spelling of a value that cannot be used is not told besides.
    """
    ruang, salah = muat_ruang(bacaan)
    keluhan = [*keluhan, *salah]
    sudah = {satu.tempat for satu in keluhan}
    keluhan += [satu for satu in periksa_ejaan_rekaman(bacaan, ejaan or Ejaan()) if satu.tempat not in sudah]
    if ruang is not None:
        ruang = replace(ruang, lambang=lambang or {})
    if ruang is None:
        return Pemeriksaan(None, tuple(urutkan(keluhan)))
    return Pemeriksaan(ruang, tuple(urutkan([*keluhan, *_periksa_narasi(ruang), *periksa(ruang)])))


def _periksa_narasi(ruang: Ruang) -> list[Keluhan]:
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
        for klaster in ruang.klaster.values()
        for masalah in periksa_narasi(klaster.narasi)
    ]
