"""The test document holds everything the tree can say, so that a new element can't stay untested."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

import generator.tree
from generator.tree import (
    Blok,
    BukuKerja,
    GayaHalaman,
    GeometriDiktum,
    GeometriIsian,
    GeometriPokok,
    GeometriSurat,
    Huruf,
    KataNaskah,
    LangkahMuat,
    Lembar,
    RupaTabel,
    Sebaris,
    Tabel,
    Tema,
)
from generator.tree.tabel import Mentah
from generator.tree.teks import teks_dokumen
from tests.dokumen_semua import JAHAT, TEMA, dokumen_semua, surat_contoh, telusuri, tema_uji

GEOMETRI = {Tema, Huruf, GayaHalaman, RupaTabel, GeometriSurat, GeometriDiktum, GeometriIsian, GeometriPokok}
GEOMETRI |= {KataNaskah, LangkahMuat}
BUKAN_ISI_DOKUMEN = GEOMETRI | {BukuKerja, Lembar, generator.tree.Asal}


def kelas_pohon() -> list[type[Any]]:
    semua = [getattr(generator.tree, nama) for nama in generator.tree.__all__]
    return [kelas for kelas in semua if is_dataclass(kelas) and kelas not in BUKAN_ISI_DOKUMEN]


def petunjuk(kelas: type[Any]) -> dict[str, Any]:
    """Annotations of a class; names that its module imports only for type checkers are those of the tree."""
    semua = [vars(sys.modules[satu.__module__]) for satu in reversed(kelas.__mro__)]
    return get_type_hints(kelas, {nama: isi for satu in (vars(generator.tree), *semua) for nama, isi in satu.items()})


def pilihan(jenis: Any) -> set[Any]:
    """The words of every Literal inside an annotation."""
    if get_origin(jenis) is Literal:
        return set(get_args(jenis))
    return set().union(*(pilihan(bagian) for bagian in get_args(jenis)))


def terpakai(kelas: type[Any], medan: str) -> set[Any]:
    nilai = [getattr(simpul, medan) for simpul in telusuri(dokumen_semua()) if type(simpul) is kelas]
    return {kata for satu in nilai for kata in (satu if isinstance(satu, tuple) else (satu,))}


@pytest.mark.parametrize("kelas", [*get_args(Blok), *get_args(Sebaris), *kelas_pohon()], ids=lambda kelas: kelas.__name__)
def test_setiap_unsur_pohon_ada_di_dokumen_uji(kelas: type[Any]) -> None:
    assert any(type(simpul) is kelas for simpul in telusuri(dokumen_semua()))


BERPILIHAN = [
    (kelas, medan.name, pilihan(petunjuk(kelas)[medan.name]))
    for kelas in kelas_pohon()
    for medan in fields(kelas)
    if pilihan(petunjuk(kelas)[medan.name])
]


@pytest.mark.parametrize(
    ("kelas", "medan", "kata"), BERPILIHAN, ids=lambda satu: getattr(satu, "__name__", "" if isinstance(satu, set) else satu)
)
def test_setiap_pilihan_ada_di_dokumen_uji(kelas: type[Any], medan: str, kata: set[str]) -> None:
    assert kata <= terpakai(kelas, medan)


def test_pilihan_yang_diperiksa_tidak_sedikit() -> None:
    assert {kelas.__name__ for kelas, _, _ in BERPILIHAN} >= {
        "Paragraf",
        "Daftar",
        "Tabel",
        "Kolom",
        "BarisTabel",
        "Kop",
        "Diktum",
    }


def test_setiap_macam_nilai_sel_dan_baris_lanjutan_ada() -> None:
    tabel = [simpul for simpul in telusuri(dokumen_semua()) if isinstance(simpul, Tabel)]
    nilai = {type(nilai) for satu in tabel for baris in satu.baris for nilai in baris.sel}
    macam = {get_origin(jenis) or jenis for jenis in get_args(Mentah)}
    assert {kelas for kelas in macam if isinstance(kelas, type)} <= nilai
    assert any(baris.lanjutan for satu in tabel for baris in satu.baris)
    assert any("" in baris.sel for satu in tabel for baris in satu.baris)


@pytest.mark.parametrize("nama", TEMA)
def test_teks_jahat_ada_huruf_demi_huruf(nama: str) -> None:
    baris = teks_dokumen(dokumen_semua(), tema_uji(nama))
    assert [satu for satu in JAHAT if baris.count(satu) < 2] == []


@pytest.mark.parametrize("nama", TEMA)
def test_setiap_kata_surat_ada_di_teks(nama: str) -> None:
    surat = surat_contoh(nama)
    teks = " ".join(teks_dokumen(surat, tema_uji(nama)))
    kata = {
        kata
        for simpul in telusuri(surat)
        if hasattr(simpul, "isi") and isinstance(simpul.isi, str)
        for kata in simpul.isi.split()
    }
    assert len(kata) > 100
    assert {satu for satu in kata if satu not in teks} == set()
