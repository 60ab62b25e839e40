"""Layout in processes, remembered, or one after the other: the same bytes; a cache that lies is not believed."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pipeline import cache
from generator.pipeline.batas import BERURUT, PROSES, Batas
from generator.pipeline.pelaksana import Hitungan, pelaksana
from generator.tree import Dokumen, Judul, Teks
from generator.writers.pdf import GagalTata, GalatTataLetak, TugasTata, tata_berurut, tulis_pdf
from generator.writers.pdf.kemasan import buka, kemas
from generator.writers.pdf.muat import tugas_bagian
from generator.writers.pdf.sidik import sidik_tugas
from generator.writers.pdf.tata_letak import Tertata
from tests.buku_uji import pdf_buku, pohon_buku
from tests.dokumen_semua import ASET, tema_uji

TEMA = tema_uji("jateng2012")
BUKU = "jateng2012"


def tulis(dokumen: Dokumen, folder: Path | None, cara: str) -> tuple[bytes, Hitungan]:
    terakhir: list[Hitungan] = []
    with pelaksana(folder, cara, memantau=terakhir.append) as laksana:
        return tulis_pdf(dokumen, TEMA, ASET, laksana=laksana).data, terakhir[-1]


def tugas(teks: str) -> TugasTata:
    fragmen = pohon_buku(BUKU).fragmen[3]
    bagian = replace(fragmen.bagian[0], isi=(Judul(1, (Teks(teks),), id="uji"),))
    return tugas_bagian(bagian, TEMA, ASET, "Uji", "id-ID")


@pytest.fixture(scope="module")
def simpanan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that a build in two processes has filled."""
    folder = tmp_path_factory.mktemp("simpanan")
    data, hitungan = tulis(pohon_buku(BUKU), folder, PROSES)
    assert data == pdf_buku(BUKU).data
    assert hitungan.baru > 10
    return folder


def test_a_second_build_lays_out_nothing_and_gives_the_same_bytes(simpanan: Path) -> None:
    data, hitungan = tulis(pohon_buku(BUKU), simpanan, BERURUT)
    assert data == pdf_buku(BUKU).data
    assert hitungan.baru == 0


def test_one_changed_section_is_laid_out_anew_and_no_other(simpanan: Path) -> None:
    dokumen = pohon_buku(BUKU)
    ke = next(ke for ke, satu in enumerate(dokumen.fragmen) if satu.id == "bab-penutup")
    bagian = dokumen.fragmen[ke].bagian[0]
    lain = replace(bagian, isi=(*bagian.isi[:-1], replace(bagian.isi[-1], isi=(Teks("Kalimat lain."),))))
    fragmen = (*dokumen.fragmen[:ke], replace(dokumen.fragmen[ke], bagian=(lain,)), *dokumen.fragmen[ke + 1 :])
    data, hitungan = tulis(replace(dokumen, fragmen=fragmen), simpanan, BERURUT)
    assert hitungan.baru == 1
    assert data != pdf_buku(BUKU).data


@pytest.mark.parametrize(
    "rusak",
    [
        lambda data: data[:-1],
        lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
        lambda _data: b"",
        lambda _data: b"bukan cache",
        lambda data: data.replace(b"klaster-cache-2", b"klaster-cache-0"),
    ],
)
def test_a_damaged_or_foreign_entry_counts_as_missing(rusak, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    satu = tugas("Rusak")
    kunci, isi = sidik_tugas(satu, ASET), kemas(tata_berurut([satu], ASET)[0])
    cache.simpan(tmp_path, kunci, isi, "tata letak")
    assert cache.ambil(tmp_path, kunci) == isi
    (berkas,) = tmp_path.glob("??/*.tata")
    berkas.write_bytes(rusak(berkas.read_bytes()))
    assert cache.ambil(tmp_path, kunci) is None
    assert list(tmp_path.glob("??/*")) == []


def test_an_entry_under_the_name_of_another_is_foreign(tmp_path: Path) -> None:
    cache.simpan(tmp_path, "a" * 64, b"isi", "tata letak")
    (berkas,) = tmp_path.glob("??/*.tata")
    lain = tmp_path / "bb" / f"{'b' * 64}.tata"
    lain.parent.mkdir()
    berkas.rename(lain)
    assert cache.ambil(tmp_path, "b" * 64) is None


def test_a_section_unpacks_to_what_was_packed() -> None:
    (hasil,) = tata_berurut([tugas("Kemas")], ASET)
    assert buka(kemas(hasil)) == hasil


def test_whatever_a_page_depends_on_changes_its_key() -> None:
    satu = tugas("Kunci")
    huruf = {**TEMA.huruf, "isi": replace(TEMA.huruf["isi"], ukuran=11.5)}
    lain = [
        replace(satu, html=satu.html + " "),
        replace(satu, halaman="lanskap"),
        replace(satu, tema=replace(TEMA, huruf=huruf)),
        replace(satu, judul="Lain"),
        replace(satu, bahasa="en"),
        replace(satu, catatan=1),
        replace(satu, tanda_tangan=0),
    ]
    kunci = [sidik_tugas(tugas_, ASET) for tugas_ in (satu, *lain)]
    assert len(set(kunci)) == len(kunci)
    assert sidik_tugas(tugas("Kunci"), ASET) == kunci[0]


def test_many_writers_of_one_entry_leave_a_whole_one(tmp_path: Path) -> None:
    isi = bytes(200_000)

    def tulis_baca(_ke: int) -> bool:
        cache.simpan(tmp_path, "c" * 64, isi, "tata letak")
        return cache.ambil(tmp_path, "c" * 64) == isi

    with ThreadPoolExecutor(8) as utas:
        assert all(utas.map(tulis_baca, range(64)))
    assert [satu.suffix for satu in tmp_path.glob("??/*")] == [".tata"]


def test_the_least_recently_used_entries_go_first(tmp_path: Path) -> None:
    for ke in range(3):
        cache.simpan(tmp_path, f"{ke}" * 64, bytes(1000), "tata letak")
        (berkas,) = tmp_path.glob(f"{ke}{ke}/*.tata")
        os.utime(berkas, (ke, ke))
    cache.ambil(tmp_path, "0" * 64)
    assert cache.pangkas(tmp_path, 2200) == 1
    assert cache.ambil(tmp_path, "1" * 64) is None
    assert cache.ambil(tmp_path, "0" * 64) is not None


def test_the_store_tells_how_much_it_holds_of_each_kind(tmp_path: Path) -> None:
    cache.simpan(tmp_path, "a" * 64, bytes(10), "surat")
    for ke in "bc":
        cache.simpan(tmp_path, ke * 64, bytes(100), "tata letak")
    (tmp_path / "aa" / "lama.tata").write_bytes(b"klaster-cache-1\nisi")
    banyak = {jenis: banyak for jenis, (banyak, _) in cache.isi_cache(tmp_path).items()}
    assert banyak == {"surat": 1, "tata letak": 2, "versi lain": 1}
    assert sum(bait for _, bait in cache.isi_cache(tmp_path).values()) == sum(
        satu.stat().st_size for satu in tmp_path.glob("??/*")
    )


def dengan(html: str, *teks: str) -> list[TugasTata]:
    return [replace(satu, html=satu.html + html) for satu in map(tugas, teks)]


BERAT = "<table>" + "<tr><td>sel</td><td>sel</td></tr>" * 20_000 + "</table>"
"""A table that takes many seconds and much memory to lay out."""


@pytest.mark.parametrize("cara", [BERURUT, PROSES])
def test_all_sections_that_cannot_be_laid_out_are_told_and_the_others_kept(cara: str, tmp_path: Path) -> None:
    buruk = dengan('<img src="https://contoh.invalid/x.png">', "Satu", "Dua")
    with pelaksana(tmp_path, cara) as laksana, pytest.raises(GagalTata, match=r"contoh\.invalid") as galat:
        laksana([buruk[0], tugas("Baik"), buruk[1]], ASET)
    assert [ke for ke, _sebab in galat.value.sebab] == [0, 2]
    assert cache.isi_cache(tmp_path)["tata letak"][0] == 1


@pytest.mark.parametrize(
    ("batas", "sebab"),
    [(Batas(waktu=4.5), "tidak selesai dalam 4,5 detik"), (Batas(memori=110 << 20), "lebih dari 110 MiB memori")],
)
def test_a_section_over_its_limit_is_told_and_the_others_are_laid_out(batas: Batas, sebab: str, tmp_path: Path) -> None:
    semua = [tugas("Satu"), *dengan(BERAT, "Berat"), tugas("Dua"), tugas("Tiga")]
    with pelaksana(tmp_path, PROSES, batas) as laksana:
        with pytest.raises(GagalTata, match=sebab) as galat:
            laksana(semua, ASET)
        assert [ke for ke, _sebab in galat.value.sebab] == [1]
        assert len(laksana([semua[0], *semua[2:], tugas("Sesudahnya")], ASET)) == 4


@pytest.mark.parametrize("cara", [BERURUT, PROSES])
def test_sections_begun_ahead_are_laid_out_once_and_those_begun_in_vain_are_kept(cara: str, tmp_path: Path) -> None:
    satu, dua, tiga = map(tugas, ("Satu", "Dua", "Tiga"))
    with pelaksana(tmp_path, cara) as laksana:
        laksana.dahulukan([satu, dua], ASET)
        assert bool(multiprocessing.active_children()) is (cara == PROSES), "before anybody asks for a result"
        laksana.dahulukan([dua, tiga], ASET)  # no two at a time
        assert laksana([satu, dua], ASET) == tata_berurut([satu, dua], ASET)
        assert laksana.hitungan.baru == 2
        laksana.dahulukan([satu, tiga], ASET)
        assert laksana([dua], ASET) == tata_berurut([dua], ASET)
        assert (laksana.hitungan.baru, laksana.hitungan.sisa) == (3, 0)
    assert cache.isi_cache(tmp_path)["tata letak"][0] == 3


def test_a_section_whose_entry_is_damaged_is_laid_out_after_the_others(tmp_path: Path) -> None:
    semua = [tugas("Satu"), tugas("Dua")]
    with pelaksana(tmp_path, BERURUT) as laksana:
        benar = laksana(semua[:1], ASET)
        (berkas,) = tmp_path.glob("??/*.tata")
        berkas.write_bytes(berkas.read_bytes()[:-1])
        assert laksana(semua, ASET) == [*benar, *tata_berurut(semua[1:], ASET)]
        assert (laksana.hitungan.baru, laksana.hitungan.lama, laksana.hitungan.sisa) == (3, 0, 0)


def test_a_limit_names_the_section_and_its_record() -> None:
    dokumen = pohon_buku(BUKU)
    fragmen = next(satu for satu in dokumen.fragmen if satu.id.startswith("profil-"))

    def gagal(_tugas: Sequence[TugasTata], _aset: Path) -> Sequence[Tertata]:
        raise GagalTata([(0, "tata letak tidak selesai")])

    with pytest.raises(GalatTataLetak, match=rf"bagian {fragmen.id} “.+” \(rekaman .+\): tata letak tidak selesai"):
        tulis_pdf(replace(dokumen, fragmen=(fragmen,)), TEMA, ASET, laksana=gagal)


def test_processes_that_die_are_replaced_and_their_sections_given_out_again() -> None:
    semua = [tugas(f"Nomor {ke}") for ke in range(8)]
    mati: list[int | None] = []

    def bunuh(hitungan: Hitungan) -> None:
        if hitungan.baru == 1:
            for satu in multiprocessing.active_children():
                mati.append(satu.pid)
                satu.kill()

    with pelaksana(None, PROSES, memantau=bunuh) as laksana:
        assert laksana(semua, ASET) == tata_berurut(semua, ASET)
    assert mati


def test_a_cache_that_cannot_be_written_hinders_nothing(tmp_path: Path) -> None:
    berkas = tmp_path / "bukan-folder"
    berkas.write_text("x", "utf-8")
    data, _hitungan = tulis(replace(pohon_buku(BUKU), fragmen=pohon_buku(BUKU).fragmen[:1]), berkas, BERURUT)
    assert data.startswith(b"%PDF-")
