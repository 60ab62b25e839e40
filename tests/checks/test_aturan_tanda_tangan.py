"""Rules about signers (tata naskah dinas §4.1, §10): each fires where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline.pemeriksaan import periksa_ruang
from tests.penanda_uji import PEJABAT, SURAT, ruang_bertanda_tangan

MANDAT = "{oleh: kepala-badan, atas_nama: gubernur, untuk_beliau: sekda, bersama: ketua-fpesd, mengetahui: kosong}"


@pytest.mark.parametrize(
    ("tanda_tangan", "kode", "medan"),
    [
        ("{untuk_beliau: sekda}", "TTD-UB", "tanda_tangan.untuk_beliau"),
        ("{mengetahui: sekda, menyetujui: gubernur}", "TTD-KETIGA", "tanda_tangan.menyetujui"),
        ("{atas_nama: gubernor}", "TTD-JABATAN", "tanda_tangan.atas_nama"),
        ("{bersama: kosong}", "TTD-PEJABAT", "tanda_tangan.bersama"),
        (MANDAT, "TTD-PEJABAT", "tanda_tangan.mengetahui"),
        ("{bersama: ketua-fpesd}", "TTD-GANDA", "tanda_tangan.bersama"),
        ("{oleh: sekda, atas_nama: sekda}", "TTD-GANDA", "tanda_tangan.atas_nama"),
    ],
)
def test_a_signer_that_may_not_sign_is_found(tanda_tangan: str, kode: str, medan: str, tmp_path: Path) -> None:
    keluhan = periksa_ruang(ruang_bertanda_tangan(tmp_path, tanda_tangan)).keluhan
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan] == [(kode, SURAT, medan)]
    assert keluhan[0].tempat.baris > 0
    assert keluhan[0].perbaikan


def test_the_gubernur_signs_without_nip_and_pangkat(tmp_path: Path) -> None:
    akar = ruang_bertanda_tangan(tmp_path, "{}", ("awalan: Pj.,", 'pangkat: Pembina, nip: "000000000000000000",'))
    keluhan = periksa_ruang(akar).keluhan
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan] == [
        ("TTD-NEGARA", PEJABAT, "pejabat[0].pangkat"),
        ("TTD-NEGARA", PEJABAT, "pejabat[0].nip"),
    ]


@pytest.mark.parametrize("cara", ["{cara: elektronik}", "{oleh: sekda, atas_nama: gubernur}", "{bersama: sekda}"])
def test_what_may_be_signed_so_is_not_complained_of(cara: str, tmp_path: Path) -> None:
    assert periksa_ruang(ruang_bertanda_tangan(tmp_path, cara)).keluhan == ()
