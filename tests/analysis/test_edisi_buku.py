"""Editions hold all of the book between them: no rupiah lacks, none is counted twice but what lies in several places."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.angka_buku import angka_buku
from generator.analysis.edisi import (
    bagian_lintas,
    kabkota_berklaster,
    pelaksana_usulan,
    untuk_instansi,
    untuk_kabkota,
    untuk_klaster,
)
from generator.model.jejak import Jejak
from generator.model.ruang import Ruang
from tests.ruang_uji import EVALUASI, PROFIL, USULAN, ruang_kecil

WILAYAH = ("33.20", "33.21")
PELAKSANA = ("dkp-provinsi", "disperindag-provinsi", "dinas-perikanan-demak", "kemen-kp")
RINCIAN = st.lists(st.tuples(st.sampled_from(PELAKSANA), st.integers(0, 10**12)), min_size=1, max_size=4)
KLASTER = st.tuples(
    st.lists(st.sampled_from(WILAYAH), min_size=1, max_size=2, unique=True),
    st.lists(RINCIAN, max_size=3),
    st.lists(st.tuples(st.sampled_from(PELAKSANA), st.integers(0, 10**12)), max_size=3),
)


@st.composite
def ruang_acak(draw: st.DrawFn) -> Ruang:
    """Clusters in one or both kabupaten/kota with proposals and activities of any office, after the small workspace."""
    dasar = ruang_kecil()
    profil, daftar, evaluasi = (
        dasar.klaster["demak-pengolahan-rajungan"],
        dasar.usulan["demak-pengolahan-rajungan", 2027],
        dasar.evaluasi["demak-pengolahan-rajungan", 2025],
    )
    klaster, usulan, hasil = {}, {}, {}
    for ke, (kode, semua, kegiatan) in enumerate(draw(st.lists(KLASTER, min_size=1, max_size=5))):
        id_ = f"klaster-{ke}"
        klaster[id_] = profil.model_copy(update={"id": id_, "nama": f"Klaster {ke}", "kabkota": tuple(kode)})
        if semua:
            isi = [
                daftar.usulan[0].model_copy(
                    update={
                        "id": f"K{ke}-{nomor}",
                        "rincian": tuple(
                            daftar.usulan[0].rincian[0].model_copy(update={"pelaksana": siapa, "pagu": pagu})
                            for siapa, pagu in rincian
                        ),
                        "pagu": sum(pagu for _siapa, pagu in rincian),
                    }
                )
                for nomor, rincian in enumerate(semua)
            ]
            usulan[id_, 2027] = daftar.model_copy(update={"klaster": id_, "usulan": tuple(isi)})
        if kegiatan:
            dana = evaluasi.kegiatan[0].dana[0]
            semua_kegiatan = [
                evaluasi.kegiatan[0].model_copy(
                    update={"pelaksana": siapa, "dana": (dana.model_copy(update={"anggaran": anggaran}),)}
                )
                for siapa, anggaran in kegiatan
            ]
            hasil[id_, 2025] = evaluasi.model_copy(update={"klaster": id_, "kegiatan": tuple(semua_kegiatan)})
    return replace(dasar, klaster=klaster, usulan=usulan, evaluasi=hasil)


@settings(max_examples=40, deadline=None)
@given(ruang_acak())
def test_the_editions_of_clusters_add_up_to_the_book(ruang: Ruang) -> None:
    buku, edisi = angka_buku(ruang), [angka_buku(untuk_klaster(ruang, satu)) for satu in ruang.klaster]
    assert sum(satu.pagu for satu in edisi) == buku.pagu
    assert sum(satu.usulan for satu in edisi) == buku.usulan
    assert sum(satu.evaluasi.anggaran for satu in edisi) == buku.evaluasi.anggaran
    assert {satu.klaster for satu in edisi} == {1}


@settings(max_examples=40, deadline=None)
@given(ruang_acak())
def test_the_editions_of_offices_add_up_to_the_book(ruang: Ruang) -> None:
    buku, edisi = angka_buku(ruang), {satu: angka_buku(untuk_instansi(ruang, satu)) for satu in ruang.instansi}
    assert sum(satu.pagu for satu in edisi.values()) == buku.pagu
    assert sum(satu.evaluasi.jumlah for satu in edisi.values()) == buku.evaluasi.jumlah
    assert sum(satu.evaluasi.anggaran for satu in edisi.values()) == buku.evaluasi.anggaran
    assert {id_ for id_, satu in edisi.items() if satu.usulan} == set(pelaksana_usulan(ruang))


@settings(max_examples=40, deadline=None)
@given(ruang_acak())
def test_the_editions_of_kabkota_add_up_once_what_lies_in_several_counts_once(ruang: Ruang) -> None:
    edisi = [untuk_kabkota(ruang, kode) for kode in kabkota_berklaster(ruang)]
    lintas = [satu for satu in ruang.klaster if ruang.klaster[satu].lintas]
    pagu_lintas = sum(angka_buku(untuk_klaster(ruang, satu)).pagu for satu in lintas)
    assert sum(bagian_lintas(satu).pagu_sendiri for satu in edisi) + pagu_lintas == angka_buku(ruang).pagu
    for satu in edisi:
        bagian = bagian_lintas(satu)
        assert bagian.pagu_sendiri + bagian.pagu == angka_buku(satu).pagu
    assert sum(len(satu.klaster) for satu in edisi) == sum(len(satu.kabkota) for satu in ruang.klaster.values())


def test_an_edition_reads_only_the_records_it_shows() -> None:
    jejak = Jejak()
    ruang = ruang_kecil().berjejak(jejak)
    assert angka_buku(untuk_klaster(ruang, "demak-industri-rokok")).usulan == 0
    assert jejak.dibaca.isdisjoint({PROFIL, USULAN, EVALUASI})
    assert not jejak.pernah_mencari(USULAN)
    assert angka_buku(untuk_instansi(ruang, "kemen-kp")).pagu == 81_500_000
    assert {PROFIL, USULAN} <= jejak.dibaca
    assert EVALUASI not in jejak.dibaca


def test_an_office_without_a_part_has_no_clusters() -> None:
    assert angka_buku(untuk_instansi(ruang_kecil(), "bappeda-jepara")).klaster == 0
