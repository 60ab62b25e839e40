"""Parts of the book made before are not made again, and whatever is edited, the book is the one made anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.documents.katalog import Katalog, muat_katalog
from generator.keluhan import Berat
from generator.model.ruang import Ruang
from generator.pipeline.bagian_terbaca import bagian_terbaca
from generator.pipeline.masukan import folder_templat
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.pemeriksaan import periksa_bacaan
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.reading import Bacaan
from generator.tree import Tema
from tests.ruang_uji import EVALUASI, PROFIL, RUANG_KECIL, USULAN
from tests.suntingan_uji import acuan, daun, diubah

TEMPLAT = folder_templat(RUANG_KECIL)
TEMA: dict[str, Tema] = {}


@cache
def katalog() -> Katalog:
    isi, salah = muat_katalog(TEMPLAT)
    assert salah == []
    return isi


def ruang(bacaan: dict[str, Bacaan]) -> Ruang:
    hasil = periksa_bacaan(bacaan, []).ruang
    assert hasil is not None
    return hasil


def buku(milik: Ruang, cache: Path | None, templat: Path = TEMPLAT, dibuat: list[str] | None = None) -> Naskah:
    """The book, with what earlier calls left in the cache; `dibuat` hears of the parts that are made."""

    def catat(nama: str, milik_bagian: Ruang, buat: Any) -> Any:
        def hitung(satu: Ruang) -> Any:
            if dibuat is not None and satu is not milik_bagian:
                dibuat.append(" ".join(nama.split()[:2]))
            return buat(satu)

        return ingatan(nama, milik_bagian, hitung)

    with bagian_terbaca(cache, milik, RUANG_KECIL, templat) as ingatan:
        isi = katalog() if templat == TEMPLAT else muat_katalog(templat)[0]
        bahan = Bahan(milik, isi, TEMPLAT / "tema", False, (), (), TEMA, catat)
        (rancangan,) = rencanakan(bahan, isi.jenis["buku"]).rancangan
        return susun_naskah(bahan, rancangan)


def sama(satu: Naskah, dua: Naskah) -> bool:
    return (satu.dokumen, satu.buku_kerja, satu.tagihan, satu.rekaman, satu.templat, satu.tema) == (
        dua.dokumen,
        dua.buku_kerja,
        dua.tagihan,
        dua.rekaman,
        dua.templat,
        dua.tema,
    )


@pytest.fixture(scope="module")
def terisi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that has seen the book of the workspace as it is; tests work on copies of it."""
    cache = tmp_path_factory.mktemp("cache")
    buku(ruang(acuan()), cache)
    return cache


@pytest.fixture
def cache_isi(terisi: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(terisi, tmp_path / "cache"))


def suntingan() -> Iterator[tuple[str, tuple[Any, ...]]]:
    """A text of every sort: one for each field of each kind of record."""
    sudah: set[tuple[str, ...]] = set()
    for berkas, bacaan in acuan().items():
        rumah = berkas.removesuffix(".yaml").split("/")
        jenis = rumah[1] if rumah[0] == "forum" else rumah[3]
        for jalur, _ in daun(bacaan.isi):
            sebutan = (jenis, *[satu for satu in jalur if isinstance(satu, str)][:2])
            if sebutan not in sudah:
                sudah.add(sebutan)
                yield berkas, jalur


def test_sunting_apa_pun_buku_sama_dengan_yang_disusun_baru(cache_isi: Path) -> None:
    """Edit upon edit, the book is made with what is remembered; what would be stale once stays so until it is made anew."""
    kini, berhasil, beda = dict(acuan()), 0, 0
    hangat = semula()
    for berkas, jalur in suntingan():
        calon = kini | {berkas: diubah(kini[berkas], jalur)}
        hasil = periksa_bacaan(calon, [])
        if hasil.ruang is None or hasil.ruang.rusak or any(satu.berat is Berat.GALAT for satu in hasil.keluhan):
            continue
        kini, berhasil, lama = calon, berhasil + 1, hangat
        hangat = buku(hasil.ruang, cache_isi)
        beda += not sama(hangat, lama)
        if berhasil % 8 == 0:
            assert sama(hangat, buku(hasil.ruang, None)), (berkas, jalur)
    assert sama(hangat, buku(ruang(kini), None))
    assert beda > 40


@cache
def semula() -> Naskah:
    return buku(ruang(acuan()), None)


def test_bagian_yang_tidak_tersentuh_tidak_disusun_lagi(cache_isi: Path) -> None:
    dibuat: list[str] = []
    assert sama(buku(ruang(acuan()), cache_isi, dibuat=dibuat), semula())
    assert dibuat == []
    narasi = diubah(acuan()[PROFIL], ("narasi",))
    buku(ruang(acuan() | {PROFIL: narasi}), cache_isi, dibuat=dibuat)
    assert {satu.partition(" ")[0] for satu in dibuat} == {"bagian", "istilah", "bersih", "lembar", "profil", "harapan"}
    assert {satu for satu in dibuat if not satu.startswith(("istilah", "bersih"))} == {
        "bagian profil-klaster-demak-pengolahan-rajungan",
        "lembar profil",
        "profil demak-pengolahan-rajungan",
        "harapan demak-pengolahan-rajungan",
    }


def test_bagian_dari_bagian_bergantung_dan_bertahan_bersamanya(tmp_path: Path) -> None:
    """What a part is made of is looked at by it too, and kept while it is not asked for again."""
    klaster = "demak-pengolahan-rajungan"
    dibuat: list[str] = []

    def dalam(milik: Ruang) -> str:
        dibuat.append("dalam")
        return milik.klaster[klaster].narasi

    def jumlah(kini: dict[str, Bacaan]) -> list[str]:
        dibuat.clear()
        semua = ruang(kini)
        with bagian_terbaca(tmp_path, semua, RUANG_KECIL, TEMPLAT) as ingatan:

            def luar(milik: Ruang) -> str:
                dibuat.append("luar")
                return milik.klaster[klaster].nama + ingatan("dalam", milik, dalam)

            milik = semua.klaster[klaster]
            assert ingatan("luar", semua, luar) == milik.nama + milik.narasi
        return [*dibuat]

    kini = acuan()
    assert jumlah(kini) == ["luar", "dalam"]
    kini = kini | {PROFIL: diubah(kini[PROFIL], ("narasi",))}
    assert jumlah(kini) == ["luar", "dalam"]
    kini = kini | {EVALUASI: diubah(kini[EVALUASI], ("kegiatan", 0, "nama"))}
    assert jumlah(kini) == []
    kini = kini | {PROFIL: diubah(kini[PROFIL], ("nama",))}
    assert jumlah(kini) == ["luar"]


def test_berkas_yang_datang_dan_pergi_terlihat(cache_isi: Path) -> None:
    tanpa = {berkas: satu for berkas, satu in acuan().items() if berkas != EVALUASI}
    assert sama(buku(ruang(tanpa), cache_isi), buku(ruang(tanpa), None))
    assert sama(buku(ruang(acuan()), cache_isi), semula())


def test_templat_lain_tidak_memakai_ingatan_lama(cache_isi: Path, tmp_path: Path) -> None:
    templat = Path(shutil.copytree(TEMPLAT, tmp_path / "templates"))
    penutup = templat / "buku" / "bab-penutup.md"
    penutup.write_text(penutup.read_text("utf-8").replace("pegangan bersama", "rujukan bersama"), "utf-8")
    hasil = buku(ruang(acuan()), cache_isi, templat)
    assert "rujukan bersama" in repr(hasil.dokumen)
    assert "pegangan bersama" in repr(buku(ruang(acuan()), cache_isi).dokumen)


def test_program_lain_tidak_memakai_ingatan_lama(cache_isi: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dibuat: list[str] = []
    monkeypatch.setattr("generator.pipeline.bagian_terbaca.sidik_program", lambda: "lain")
    assert sama(buku(ruang(acuan()), cache_isi, dibuat=dibuat), semula())
    assert len(dibuat) > 40


@pytest.mark.parametrize("rusak", [b"", b"klaster-cache-2 bagian\n rusak", None])
def test_ingatan_yang_rusak_atau_hilang_dibuat_lagi(cache_isi: Path, rusak: bytes | None) -> None:
    """Either all of it, or only the sections and sheets, whose fingerprints are still known."""
    indeks = max(cache_isi.rglob("*.tata"), key=lambda satu: satu.stat().st_size)
    for satu in cache_isi.rglob("*.tata"):
        if rusak is not None:
            satu.write_bytes(rusak)
        elif satu != indeks:
            satu.unlink()
    assert sama(buku(ruang(acuan()), cache_isi), semula())


def test_selama_ada_rekaman_rusak_tidak_ada_yang_diingat(cache_isi: Path) -> None:
    rusak = acuan() | {USULAN: replace(acuan()[USULAN], isi={"usulan": "bukan daftar"})}
    dibuat: list[str] = []
    milik = ruang(rusak)
    assert milik.rusak
    sebelum = {satu: satu.read_bytes() for satu in cache_isi.rglob("*.tata")}
    with bagian_terbaca(cache_isi, milik, RUANG_KECIL, TEMPLAT) as ingatan:
        ingatan("bagian", milik, lambda satu: dibuat.append(satu.forum.nama))
    assert len(dibuat) == 1
    assert {satu: satu.read_bytes() for satu in cache_isi.rglob("*.tata")} == sebelum
