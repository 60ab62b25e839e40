"""A build that is killed, or meets a full disk, leaves every visible file the old or the new one (reliability reference §4)."""

from __future__ import annotations

import compileall
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import generator
from generator.pipeline.terbitan import periksa_terbitan
from tests.pipeline.titik_mati import TitikMati, bunuh, jalankan, terbitkan_set, titik_mati

LAMA, BARU, PULIH = "lama", "baru", "pulih"


def terlihat(folder: Path) -> dict[str, bytes]:
    """The files a user sees: path and content of all that are not hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


@pytest.fixture(scope="module")
def acuan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """What each set looks like when nothing goes wrong; no content in common, and one letter that only the first has."""
    # Byte code appearing while the points are tried would change how many calls a run makes.
    assert compileall.compile_dir(Path(generator.__file__).parent, quiet=1)
    folder = tmp_path_factory.mktemp("acuan") / "build"
    hasil = {}
    for isi in (LAMA, BARU, PULIH):
        assert terbitkan_set(folder, isi)
        hasil[isi] = terlihat(folder)
    assert hasil[LAMA].keys() - hasil[BARU].keys() == {"2027/surat/usang.docx"}
    assert all(len({satu[nama] for satu in hasil.values()}) == 3 for nama in hasil[BARU])
    return hasil


def rusak_setelah_mati(cara: str, ruang: Path, acuan: dict[str, dict[str, bytes]]) -> tuple[list[TitikMati], list[str]]:
    """Kill the writer at every point, each time over a fresh old set; give all points and what was found broken."""
    awal = ruang / "awal"
    assert terbitkan_set(awal, LAMA)
    coba = ruang / "coba"
    shutil.copytree(awal, coba)
    titik = titik_mati(cara, coba, BARU, ruang / "log")

    def satu(nomor: int) -> list[str]:
        folder = ruang / f"mati{nomor}"
        shutil.copytree(awal, folder)
        bunuh(cara, folder, BARU, titik[nomor], ruang / f"log{nomor}")
        return [f"{titik[nomor]}: {apa}" for apa in periksa_satu(folder, acuan)]

    with ThreadPoolExecutor(2) as pool:
        return titik, [apa for hasil in pool.map(satu, range(len(titik))) for apa in hasil]


def periksa_satu(folder: Path, acuan: dict[str, dict[str, bytes]]) -> list[str]:
    """What is wrong after a kill: a file cut or lost, a mixture that hides, a next run (newer records) that does not heal."""
    ada, lama, baru = terlihat(folder), acuan[LAMA], acuan[BARU]
    salah = [f"{nama} hilang" for nama in (lama.keys() & baru.keys()) - ada.keys()]
    salah += [f"{nama} terpotong" for nama, data in ada.items() if data not in (lama.get(nama), baru.get(nama))]
    if ada not in (lama, baru) and not periksa_terbitan(folder):
        salah.append("campuran tidak terlihat")
    pulih = terbitkan_set(folder, PULIH)
    if not pulih or terlihat(folder) != acuan[PULIH] or periksa_terbitan(folder):
        salah.append("tidak pulih")
    salah += [f"{path.name} tertinggal" for path in folder.rglob(".*") if path.name != ".terbit.lock"]
    return salah


def test_a_build_killed_at_any_system_call_leaves_every_output_old_or_new(tmp_path, acuan):
    titik, rusak = rusak_setelah_mati("terbit", tmp_path, acuan)
    assert rusak == []
    assert {satu.panggilan for satu in titik} >= {"openat", "write", "fsync", "rename", "unlink"}
    assert len(titik) > 30


def test_two_builds_killed_in_a_row_are_healed_by_the_third(tmp_path, acuan):
    folder, coba = tmp_path / "build", tmp_path / "coba"
    for tempat in (folder, coba):
        assert terbitkan_set(tempat, LAMA)
    _jurnal, pertama, kedua, *_ = [
        satu for satu in titik_mati("terbit", coba, BARU, tmp_path / "log") if satu.panggilan == "rename"
    ]
    bunuh("terbit", folder, BARU, kedua, tmp_path / "log")
    bunuh("terbit", folder, "antara", pertama, tmp_path / "log")
    assert terbitkan_set(folder, PULIH)
    assert terlihat(folder) == acuan[PULIH]


def test_the_same_build_run_again_heals_one_killed_at_its_very_last_step(tmp_path, acuan):
    folder, coba = tmp_path / "build", tmp_path / "coba"
    for tempat in (folder, coba):
        assert terbitkan_set(tempat, LAMA)
    terakhir = [satu for satu in titik_mati("terbit", coba, BARU, tmp_path / "log") if satu.panggilan == "unlink"][-1]
    bunuh("terbit", folder, BARU, terakhir, tmp_path / "log")
    assert [satu.kode for satu in periksa_terbitan(folder)] == ["TERBIT-TERPUTUS"]
    assert terbitkan_set(folder, BARU)
    assert periksa_terbitan(folder) == []
    assert terlihat(folder) == acuan[BARU]


def test_the_same_kills_break_a_naive_writer(tmp_path, acuan):
    titik, rusak = rusak_setelah_mati("polos", tmp_path, acuan)
    assert len(titik) >= 10
    assert any("terpotong" in apa for apa in rusak)


@pytest.mark.parametrize("batas", [1, 200, 600, 1000, 1499, 4000, 8999])
def test_a_full_disk_leaves_the_previous_set_whole(tmp_path, batas, acuan):
    folder = tmp_path / "build"
    assert terbitkan_set(folder, LAMA)
    penuh = jalankan("terbit", folder, BARU, batas=batas)
    assert penuh.returncode == 1
    assert penuh.stderr.startswith("Ruang penyimpanan untuk ") and penuh.stderr.count("\n") == 1
    assert terlihat(folder) == acuan[LAMA]
    assert periksa_terbitan(folder) == []
    assert list(folder.rglob(".tmp-*")) == []


def test_a_full_disk_breaks_a_naive_writer(tmp_path, acuan):
    folder = tmp_path / "build"
    assert terbitkan_set(folder, LAMA)
    jalankan("polos", folder, BARU, batas=4000)
    ada = terlihat(folder)
    assert any(data not in (acuan[LAMA][nama], acuan[BARU][nama]) for nama, data in ada.items())
