"""The sample workspace uses all that the models offer."""

from __future__ import annotations

from enum import Enum

import pytest

from generator.model.dasar_hukum import DaftarDasarHukum
from generator.model.fasilitator import DaftarFasilitator
from generator.model.instansi import DaftarInstansi
from generator.model.istilah import DaftarIstilah
from generator.model.jenis import Rekaman
from generator.model.pejabat import DaftarPejabat
from generator.model.pokja import DaftarPokja
from generator.model.ruang import Ruang
from generator.model.sumber_dana import DaftarSumberDana
from generator.model.wilayah import Wilayah
from tests.isi.ukuran import isi, medan_terpakai, pemilik_medan, pilihan_model, semua_rekaman

# Files that only hold a list: the workspace keeps their items, and a missing list is a complaint of its own.
WADAH = {
    DaftarDasarHukum, DaftarFasilitator, DaftarInstansi, DaftarIstilah, DaftarPejabat, DaftarPokja, DaftarSumberDana, Wilayah,
}  # fmt: skip
JENIS = sorted(semua_rekaman() - WADAH, key=lambda satu: satu.__name__)
ENUM = sorted(pilihan_model(semua_rekaman()), key=lambda satu: satu.__name__)


@pytest.fixture(scope="module")
def terpakai(ruang: Ruang) -> frozenset[tuple[str, str]]:
    return medan_terpakai(ruang)


@pytest.fixture(scope="module")
def pilihan(ruang: Ruang) -> tuple[Enum, ...]:
    return tuple({id(satu): satu for satu in isi(ruang) if isinstance(satu, Enum)}.values())


@pytest.mark.parametrize("jenis", JENIS, ids=lambda satu: satu.__name__)
def test_each_field_is_filled_in_by_some_record(jenis: type[Rekaman], terpakai: frozenset[tuple[str, str]]) -> None:
    kurang = [nama for nama in jenis.model_fields if (pemilik_medan(jenis, nama).__name__, nama) not in terpakai]
    assert kurang == []


@pytest.mark.parametrize("enum", ENUM, ids=lambda satu: satu.__name__)
def test_each_value_of_an_enumeration_occurs(enum: type[Enum], pilihan: tuple[Enum, ...]) -> None:
    assert [satu.value for satu in enum if not any(satu is dipilih for dipilih in pilihan)] == []


def test_each_quarter_and_priority_occurs(ruang: Ruang) -> None:
    usulan = [satu for daftar in ruang.usulan.values() for satu in daftar.usulan]
    assert {satu for usul in usulan for satu in usul.kapan.triwulan} == {"1", "2", "3", "4"}
    assert {usul.prioritas for usul in usulan} == {"1", "2", "3"}


def test_an_unused_field_would_be_listed(ruang: Ruang) -> None:
    tanpa_letter = medan_terpakai(Ruang(ruang.forum, {}))
    assert ("Surat", "batas_jawaban") not in tanpa_letter
    assert ("Forum", "versi") in tanpa_letter
