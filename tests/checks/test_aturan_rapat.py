"""Each rule about meetings is shown to fire on one planted breach, where it stands, and to be silent on the sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.checks import ATURAN
from generator.checks.aturan import terapkan
from generator.model.rapat import CaraUndangan, Rapat, UndanganTerbit
from generator.model.ruang import Ruang
from tests.rapat_uji import rapat_contoh, ruang_contoh

DEMAK, BANYUMAS, KUDUS = map(rapat_contoh, ("fedep-demak", "fedep-banyumas", "fedep-kudus"))


def terbit(kepada: str) -> UndanganTerbit:
    return UndanganTerbit(kepada=kepada, nomor="005/005/FEDEP/X/2026")


def keluhan(kode: str, ruang: Ruang) -> list[tuple[str, str, bool]]:
    """Code, field, and whether a line of the file is named."""
    (aturan,) = (satu for satu in ATURAN if satu.kode == kode)
    return [(satu.kode, satu.medan, satu.tempat.baris > 0) for satu in terapkan((aturan,), ruang)]


def ubah(rapat: Rapat, **medan: Any) -> Ruang:
    """The sample with one meeting changed; a field of a part of its record is written ``bagian__medan``."""
    isi: dict[str, Any] = {}
    for nama, nilai in medan.items():
        bagian, _, dalam = nama.partition("__")
        isi[bagian] = getattr(rapat, bagian).model_copy(update={dalam: nilai}) if dalam else nilai
    return replace(ruang_contoh(), rapat=(rapat.model_copy(update=isi),))


@pytest.mark.parametrize("kode", ["RAPAT-TANGGAL", "RAPAT-BERITA", "RAPAT-UNDANGAN", "RAPAT-PENANDA", "SURAT-NOMOR", "R3"])
def test_ruang_contoh_tidak_melanggar(kode: str) -> None:
    assert keluhan(kode, ruang_contoh()) == []


@pytest.mark.parametrize(
    ("kode", "medan", "rusak"),
    [
        ("RAPAT-TANGGAL", "tanggal", lambda: ubah(DEMAK, tanggal=date(2026, 10, 15), surat_undangan__konfirmasi=None)),
        ("RAPAT-TANGGAL", "surat_undangan.konfirmasi", lambda: ubah(DEMAK, surat_undangan__konfirmasi=date(2026, 10, 15))),
        ("RAPAT-TANGGAL", "surat_undangan.konfirmasi", lambda: ubah(DEMAK, surat_undangan__konfirmasi=date(2026, 10, 23))),
        ("RAPAT-BERITA", "berita_acara.tanggal", lambda: ubah(DEMAK, berita_acara__tanggal=date(2026, 10, 21))),
        ("RAPAT-PENANDA", "surat_undangan.tanggal", lambda: ubah(DEMAK, surat_undangan__tanggal=date(2020, 1, 1))),
        ("RAPAT-UNDANGAN", "surat_undangan.nomor", lambda: ubah(KUDUS, surat_undangan__nomor="005/015/FEDEP/X/2026")),
        ("RAPAT-UNDANGAN", "surat_undangan.terbit", lambda: ubah(KUDUS, surat_undangan__cara=CaraUndangan.BERSAMA)),
        ("RAPAT-UNDANGAN", "surat_undangan.terbit[0].kepada", lambda: ubah(KUDUS, surat_undangan__terbit=(terbit("x"),))),
        (
            "RAPAT-UNDANGAN",
            "surat_undangan.terbit[1].kepada",
            lambda: ubah(KUDUS, surat_undangan__terbit=(terbit("fasilitator-klaster"),) * 2),
        ),
        (
            "SURAT-NOMOR",
            "surat_undangan.terbit[1].nomor",
            lambda: ubah(KUDUS, surat_undangan__terbit=(terbit("a"), terbit("b")), berita_acara=None),
        ),
        ("SURAT-NOMOR", "berita_acara.nomor", lambda: ubah(DEMAK, berita_acara__nomor="005/007/FEDEP/X/2026")),
        ("R3", "klaster[6]", lambda: ubah(DEMAK, klaster=(*DEMAK.klaster, "demak-susu-jagung"))),
        ("R3", "klaster[0]", lambda: ubah(BANYUMAS, klaster=("demak-industri-rokok",))),
        ("R3", "klaster[0]", lambda: ubah(BANYUMAS, surat_undangan__tanggal=date(2026, 9, 1))),
    ],
)
def test_pelanggaran_ditemukan_di_tempatnya(kode: str, medan: str, rusak: Callable[[], Ruang]) -> None:
    assert keluhan(kode, rusak()) == [(kode, medan, True)]


def test_usulan_yang_berkasnya_rusak_tidak_disebut_tidak_ditandatangani() -> None:
    """Its own file tells what is wrong; that it may hold a signature is not denied besides."""
    ruang = ubah(DEMAK, klaster=("demak-pengolahan-rajungan",))
    berkas = ruang.usulan["demak-pengolahan-rajungan", 2027].berkas
    usulan = {kunci: satu for kunci, satu in ruang.usulan.items() if satu.berkas != berkas}
    assert keluhan("R3", replace(ruang, usulan=usulan)) == [("R3", "klaster[0]", True)]
    assert keluhan("R3", replace(ruang, usulan=usulan, rusak=frozenset({berkas}))) == []
