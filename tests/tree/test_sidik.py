"""Fingerprints of sections and sheets follow what is printed, nothing else."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import fields, replace
from decimal import Decimal

import pytest

from generator.tree import Asal, Bagian, BarisTabel, Kolom, Lembar, Nilai, Paragraf, Tabel
from generator.tree.sidik import tertunda

BAGIAN = Bagian("isi", (Paragraf((Nilai("Rajungan", (Asal("demak-rajungan", "nama"),)),)),), "BAB III")
LEMBAR = Lembar("Usulan", Tabel((Kolom("nama", "Nama", "teks"),), (BarisTabel((Decimal("1.5"),)),)))


def test_bagian_yang_sama_bersidik_sama_dari_mana_pun_nilainya() -> None:
    lain = replace(BAGIAN, isi=(Paragraf((Nilai("Rajungan", ()),)),))
    assert lain == BAGIAN
    assert lain.sidik == BAGIAN.sidik
    assert len(BAGIAN.sidik) == 64


@pytest.mark.parametrize("lain", [{"gaya": "lanskap"}, {"isi": (Paragraf((Nilai("Kambing"),)),)}, {"kepala": ""}])
def test_salinan_yang_berubah_tidak_membawa_sidik_lama(lain: dict[str, object]) -> None:
    semula = BAGIAN.sidik
    assert replace(BAGIAN, **lain).sidik != semula  # type: ignore[arg-type]


def test_lembar_bersidik_menurut_isinya() -> None:
    semula = LEMBAR.sidik
    assert replace(LEMBAR, nama="Rekap").sidik != semula
    assert replace(LEMBAR, tabel=replace(LEMBAR.tabel, baris=())).sidik != semula


def test_sidik_bukan_medan_yang_ikut_dicetak() -> None:
    assert [satu.name for satu in fields(BAGIAN)] == ["gaya", "isi", "kepala"]
    assert pickle.loads(pickle.dumps(BAGIAN)).sidik == BAGIAN.sidik


def test_sidik_sama_di_proses_lain() -> None:
    kode = (
        "from generator.tree import Bagian, Nilai, Paragraf\n"
        "print(Bagian('isi', (Paragraf((Nilai('Rajungan'),)),), 'BAB III').sidik)"
    )
    keluaran = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True).stdout
    assert keluaran.strip() == BAGIAN.sidik


def test_bagian_tertunda_dimuat_sekali_dan_hanya_bila_isinya_diminta() -> None:
    dimuat: list[str] = []

    def muat() -> Bagian:
        dimuat.append("isi")
        return BAGIAN

    satu = tertunda(Bagian, BAGIAN.sidik, muat, gaya="isi", kepala="BAB III")
    assert (satu.sidik, satu.gaya, satu.kepala) == (BAGIAN.sidik, "isi", "BAB III")
    assert not dimuat
    assert satu == BAGIAN
    assert repr(satu) == repr(BAGIAN)
    assert pickle.loads(pickle.dumps(satu)) == BAGIAN
    assert replace(satu, gaya="lanskap") == replace(BAGIAN, gaya="lanskap")
    assert dimuat == ["isi"]


def test_medan_yang_tidak_ada_tetap_tidak_ada() -> None:
    with pytest.raises(AttributeError, match="warna"):
        tertunda(Bagian, "", lambda: BAGIAN).warna  # type: ignore[attr-defined]  # noqa: B018
