"""A paper names exactly the records it was made from: whatever changes it is among them, and errors elsewhere do not stop it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from functools import cache
from typing import Any

import pytest

from generator.documents.katalog import muat_katalog
from generator.keluhan import Berat
from generator.model.jejak import Buku, Deret, Jejak
from generator.pipeline.masukan import folder_templat
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.pemeriksaan import periksa_bacaan
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.reading import Bacaan, baca
from generator.tree import Tema
from tests.ruang_uji import RUANG_KECIL, USULAN
from tests.suntingan_uji import acuan, daun, diubah

BUKU = "forum/surat/2027/buku.yaml"
BUKU_JADI = "2027/buku/buku-perencanaan-klaster-2027"
TEMPLAT = folder_templat(RUANG_KECIL)
TEMA: dict[str, Tema] = {}


@cache
def katalog() -> Any:
    isi, salah = muat_katalog(TEMPLAT)
    assert salah == []
    return isi


def naskah(
    bacaan: dict[str, Bacaan], jalur: Collection[str] = ()
) -> tuple[dict[str, Naskah], dict[str, NaskahDitolak], set[str]]:
    """Of the papers at `jalur`, or of all: those made, those refused, both by path; and the files with errors."""
    keluhan = [satu for berkas in bacaan.values() for satu in berkas.keluhan]
    hasil = periksa_bacaan(bacaan, keluhan)
    galat = tuple(satu for satu in hasil.keluhan if satu.berat is Berat.GALAT)
    dibuat: dict[str, Naskah] = {}
    ditolak: dict[str, NaskahDitolak] = {}
    if hasil.ruang is not None:
        bahan = Bahan(hasil.ruang, katalog(), TEMPLAT / "tema", False, galat, (), TEMA)
        for id_ in ("permohonan-laporan", "buku"):
            for satu in rencanakan(bahan, katalog().jenis[id_]).rancangan:
                if jalur and satu.jalur not in jalur:
                    continue
                try:
                    dibuat[satu.jalur] = susun_naskah(bahan, satu)
                except NaskahDitolak as penolakan:
                    ditolak[satu.jalur] = penolakan
    return dibuat, ditolak, {satu.tempat.berkas for satu in galat}


@cache
def semula() -> dict[str, Naskah]:
    dibuat, ditolak, galat = naskah(acuan())
    assert (len(dibuat), ditolak, galat) == (4, {}, set())
    return dibuat


def beda(lama: Naskah, baru: Naskah) -> bool:
    return (lama.dokumen, lama.buku_kerja, lama.tema) != (baru.dokumen, baru.buku_kerja, baru.tema)


DIPUTUSKAN = {"forum/pokja.yaml", "forum/wilayah.yaml"}
"""Files that only decide who gets a letter, or print nothing of it."""


def test_a_record_that_changes_a_paper_is_named_and_every_record_named_changes_it() -> None:
    berubah: set[tuple[str, str]] = set()
    for berkas, bacaan in acuan().items():
        for jalur, baru_jenisnya in daun(bacaan.isi):
            # That a named record changes a paper need be seen only once; that others do not is asked of every kind of text.
            menarik = {
                nama
                for nama, satu in semula().items()
                if ((nama, berkas) not in berubah if berkas in satu.rekaman else baru_jenisnya)
            }
            dibuat, _, _ = naskah(acuan() | {berkas: diubah(bacaan, jalur)}, menarik) if menarik else ({}, {}, set())
            for nama, baru in dibuat.items():
                lama = semula().get(nama)
                if lama and beda(lama, baru):
                    assert berkas in {*lama.rekaman, *baru.rekaman}, (nama, berkas, jalur)
                    berubah.add((nama, berkas))
    tanpa_pengaruh = {(nama, berkas) for nama, satu in semula().items() for berkas in satu.rekaman} - berubah
    assert {berkas for _, berkas in tanpa_pengaruh} <= DIPUTUSKAN


LAIN = "clusters/demak/industri-rokok/evaluasi/2025.yaml"
SURAT_LAIN = "2027/permohonan-laporan/disperindag-provinsi"
SURAT = {"2027/permohonan-laporan/dkp-provinsi", "2027/permohonan-laporan/fedep-demak", SURAT_LAIN}
KEGIATAN = """\
kegiatan:
  - id: RKK-K25-01
    nama: Pelatihan pelinting
    pelaksana: {pelaksana}
    lokasi: [{{kabkota: 33.21}}]
    keadaan: {keadaan}
    indikator: {{nama: Pelinting terlatih, satuan: orang, target: 10, realisasi: 9}}
    dana: [{{sumber: apbd-provinsi, anggaran: 50000000}}]
    bukti: [{{jenis: {bukti}, uraian: Bukti}}]
"""


def dengan(berkas: str, isi: str) -> dict[str, Bacaan]:
    return acuan() | {berkas: baca(isi.encode(), berkas)}


def kegiatan(pelaksana: str = "disperindag-provinsi", keadaan: str = "berjalan", bukti: str = "laporan") -> dict[str, Bacaan]:
    """The workspace with an activity of another cluster."""
    return dengan(LAIN, KEGIATAN.format(pelaksana=pelaksana, keadaan=keadaan, bukti=bukti))


def ditolak(bacaan: dict[str, Bacaan]) -> set[str]:
    """The papers refused; all others are made."""
    dibuat, tolak, galat = naskah(bacaan)
    assert dibuat.keys() | tolak.keys() == semula().keys() and galat
    assert all({satu.tempat.berkas for satu in penolakan.keluhan} <= galat for penolakan in tolak.values())
    return set(tolak)


def test_a_letter_reads_only_the_files_whose_activities_it_lists() -> None:
    dibuat, _, galat = naskah(kegiatan())
    assert galat == set()
    assert {nama for nama, satu in dibuat.items() if LAIN in satu.rekaman} == {BUKU_JADI, SURAT_LAIN}


def test_an_error_refuses_the_papers_that_read_the_record_and_no_others() -> None:
    assert ditolak(kegiatan(keadaan="selesai", bukti="spj")) == {BUKU_JADI, SURAT_LAIN}


def test_a_file_that_cannot_be_read_refuses_whatever_searches_there() -> None:
    assert ditolak(dengan(LAIN, "kegiatan: [")) == {BUKU_JADI, *SURAT}
    assert ditolak(dengan(LAIN.replace("2025", "2024"), "kegiatan: [")) == set()
    assert ditolak(dengan("clusters/demak/industri-rokok/evaluasi/2025-salinan.yaml", "kegiatan: []")) == {BUKU_JADI, *SURAT}


def test_an_activity_of_an_unknown_executor_may_be_anybodys() -> None:
    assert ditolak(kegiatan(pelaksana="disperindag-provinsj")) == {BUKU_JADI, *SURAT}


def test_proposals_concern_the_book_only() -> None:
    assert ditolak(dengan(USULAN, "usulan: [")) == {BUKU_JADI}


def test_an_act_concerns_its_own_papers_only() -> None:
    assert ditolak(dengan(BUKU, "jenis: buku\npenerbit: fpesdd\nrencana_tanggal: 2027-01-18\nklasifikasi: x\n")) == {BUKU_JADI}


def rencana(bacaan: dict[str, Bacaan]) -> dict[str, set[str]]:
    """Kinds whose papers are not all known, with the files to blame."""
    hasil = periksa_bacaan(bacaan, [satu for berkas in bacaan.values() for satu in berkas.keluhan])
    assert hasil.ruang is not None
    galat = tuple(satu for satu in hasil.keluhan if satu.berat is Berat.GALAT)
    bahan = Bahan(hasil.ruang, katalog(), TEMPLAT / "tema", False, galat, ())
    semua = {id_: rencanakan(bahan, katalog().jenis[id_]).keluhan for id_ in ("permohonan-laporan", "buku")}
    return {id_: {satu.tempat.berkas for satu in keluhan} for id_, keluhan in semua.items() if keluhan}


def test_errors_where_recipients_are_chosen_leave_open_who_gets_a_letter() -> None:
    berjalan = LAIN.replace("2025", "2026")
    assert ditolak(dengan(berjalan, "kegiatan: [")) == {BUKU_JADI, *SURAT}
    assert rencana(dengan(berjalan, "kegiatan: [")) == {"permohonan-laporan": {berjalan}}
    acara = "forum/surat/2026/lain.yaml"
    assert all(berkas == {acara} for berkas in rencana(dengan(acara, "jenis: [")).values())
    assert rencana(dengan(acara, "jenis: [")).keys() >= {"permohonan-laporan", "buku"}


def test_an_example_marks_only_the_papers_that_read_it() -> None:
    nyata = {
        berkas: replace(satu, isi={kunci: nilai for kunci, nilai in satu.isi.items() if kunci != "contoh"})
        for berkas, satu in kegiatan().items()
        if isinstance(satu.isi, dict)
    }
    assert not any("contoh" in satu.dokumen.tanda for satu in naskah(nyata)[0].values())
    nyata[LAIN] = baca(
        (KEGIATAN.format(pelaksana="disperindag-provinsi", keadaan="berjalan", bukti="spj") + "contoh: true\n").encode(), LAIN
    )
    bertanda = {nama: satu for nama, satu in naskah(nyata)[0].items() if "contoh" in satu.dokumen.tanda}
    assert bertanda.keys() == {BUKU_JADI, SURAT_LAIN}
    buku_kerja = bertanda[BUKU_JADI].buku_kerja
    assert buku_kerja is not None and buku_kerja.contoh


def test_every_collection_of_the_workspace_notes_what_is_looked_up() -> None:
    ruang = periksa_bacaan(acuan(), []).ruang
    assert ruang is not None
    berjejak = ruang.berjejak(Jejak())
    polos = {satu.name for satu in fields(ruang) if not isinstance(getattr(berjejak, satu.name), Buku | Deret)}
    assert polos == {"forum", "bacaan", "rusak", "contoh", "jejak", "tanpa_jejak"}


@pytest.mark.parametrize("berkas", sorted(set(acuan()) - {"forum/forum.yaml"}))
def test_a_broken_file_is_not_blamed_on_the_others(berkas: str) -> None:
    _, _, galat = naskah(dengan(berkas, "rusak: ["), {"tidak ada"})
    assert galat == {berkas}
