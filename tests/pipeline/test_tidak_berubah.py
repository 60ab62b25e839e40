"""A build with nothing to do says what the full build said, and is never taken for one that has something to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.documents.keluaran import Keluaran
from generator.pipeline.bangun import bangun
from generator.pipeline.laporan import laporkan
from generator.pipeline.masukan import TidakTersidik, folder_templat, sidik_masukan
from generator.pipeline.pesanan import Pesanan
from generator.pipeline.tetap import Laporan, Selesai, bangun_bila_berubah
from tests.cli.test_check import klaster
from tests.ruang_uji import EVALUASI, RUANG_KECIL, USULAN, salin

TETAP = "tidak ada yang berubah"
SURAT = "2027/permohonan-laporan"
BERAT = ("pydantic", "jinja2", "weasyprint", "docx", "pikepdf", "lxml", "fontTools", "generator.model")


class Dibangun(Exception):
    """There was something to do."""


@dataclass(frozen=True)
class Terbitan:
    """A workspace with its letters built and remembered."""

    akar: Path
    keluar: Path
    cache: Path

    def pesanan(self) -> Pesanan:
        return Pesanan(("permohonan-laporan",), format=(Keluaran.DOCX,), cache=self.cache)

    def bangun(self, pesanan: Pesanan | None = None, komit: str = "") -> Laporan:
        pesanan = pesanan or self.pesanan()

        def susun() -> Selesai:
            return laporkan(bangun(self.akar, self.keluar, pesanan, komit))

        return bangun_bila_berubah(self.akar, self.keluar, pesanan, komit, susun)[0]

    def ingat(self, pesanan: Pesanan | None = None, komit: str = "", keluar: Path | None = None) -> Laporan:
        """What is told of a build with nothing to do; raises `Dibangun` when it has something to do."""

        def susun() -> Selesai:
            raise Dibangun

        return bangun_bila_berubah(self.akar, keluar or self.keluar, pesanan or self.pesanan(), komit, susun)[0]


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Terbitan:
    folder = tmp_path_factory.mktemp("tetap")
    terbitan = Terbitan(salin(folder, {}), folder / "hasil", folder / "cache")
    terbitan.bangun()
    return terbitan


@pytest.fixture
def terbitan(asli: Terbitan) -> Iterator[Terbitan]:
    """The same, at the same place, as it was before the test."""
    simpanan = asli.akar.parent.with_suffix(".simpanan")
    shutil.copytree(asli.akar.parent, simpanan)
    yield asli
    shutil.rmtree(asli.akar.parent)
    simpanan.rename(asli.akar.parent)


def tulis(berkas: Path, isi: str) -> None:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(isi, "utf-8")


def tulis_ulang(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi
    berkas.write_text(isi.replace(lama, baru), "utf-8")


def test_a_second_command_says_the_same_and_that_nothing_changed_and_imports_nothing_for_it(tmp_path: Path) -> None:
    akar = salin(tmp_path, {EVALUASI: ("bukti: [{jenis: laporan", "bukti: [{jenis: spj")})
    perintah = ("--root", str(akar), "build", "permohonan-laporan", "--format", "docx", "--out", str(tmp_path / "hasil"))
    pertama = klaster(*perintah, "--cache", str(tmp_path / "cache"))
    program = (
        "import sys\nfrom generator.cli import main\ntry:\n main()\n"
        f"finally:\n print(*(satu for satu in {BERAT} if satu in sys.modules), sep=' ', file=sys.stderr)"
    )
    kedua = subprocess.run(
        [sys.executable, "-c", program, *perintah, "--cache", tmp_path / "cache"], capture_output=True, text=True, check=False
    )
    assert pertama.returncode == kedua.returncode == 1
    assert TETAP not in pertama.stdout
    assert TETAP in kedua.stdout
    assert kedua.stdout.rpartition("; ")[0].removesuffix(f"; {TETAP}") == pertama.stdout.rpartition("; ")[0]
    tanpa_kemajuan = [satu for satu in pertama.stderr.splitlines() if not satu.startswith("[") and "bagian ditata" not in satu]
    assert kedua.stderr.splitlines() == [*tanpa_kemajuan, ""]  # the last line is that of the modules
    assert "Ditolak" in kedua.stderr


def test_a_build_of_the_same_is_not_made_again(terbitan: Terbitan) -> None:
    laporan = terbitan.ingat()
    assert laporan.utuh
    assert len(laporan.berkas) == 3
    assert laporan.isi == "3 naskah dalam 3 berkas"


@pytest.mark.parametrize(
    "ubah",
    [
        lambda keluar: (keluar / SURAT / "dkp-provinsi.docx").unlink(),
        lambda keluar: tulis(keluar / SURAT / "dkp-provinsi.docx", "disunting"),
        lambda keluar: tulis(keluar / SURAT / "dkp-provinsi.baru.docx", "titipan"),
        lambda keluar: (keluar / SURAT / "tautan.docx").symlink_to("dkp-provinsi.docx"),
        lambda keluar: tulis(keluar / "SHA256SUMS", ""),
        lambda keluar: tulis(keluar / "manifest.json", (keluar / "manifest.json").read_text("utf-8").rstrip()),
        lambda keluar: (keluar / "manifest.json").unlink(),
        lambda keluar: tulis(keluar / ".terbit.json", '{"keluaran": []}'),
        lambda keluar: (keluar / SURAT).rename(keluar / "lain") and (keluar / SURAT).symlink_to(keluar / "lain"),
    ],
    ids=["hilang", "disunting", "di-samping", "tautan", "jumlah", "manifes", "tanpa-manifes", "terputus", "folder-tautan"],
)
def test_outputs_that_are_not_as_they_were_left_are_made_again(terbitan: Terbitan, ubah: Callable[[Path], object]) -> None:
    ubah(terbitan.keluar)
    with pytest.raises(Dibangun):
        terbitan.ingat()


def test_what_other_builds_publish_beside_it_does_not_matter(terbitan: Terbitan) -> None:
    lain = replace(terbitan.pesanan(), jenis=("pemberitahuan-penyusunan-program",))
    terbitan.bangun(lain)
    assert terbitan.ingat(lain).isi == terbitan.ingat(lain).isi
    terbitan.ingat()


def test_a_document_that_was_edited_is_told_of_again(terbitan: Terbitan) -> None:
    tulis(terbitan.keluar / SURAT / "dkp-provinsi.docx", "disunting")
    terbitan.bangun()
    assert "dkp-provinsi.docx telah disunting sejak dibuat" in terbitan.ingat().galat
    (terbitan.keluar / SURAT / "dkp-provinsi.baru.docx").unlink()
    with pytest.raises(Dibangun):
        terbitan.ingat()


def test_a_file_that_is_no_output_any_more_is_told_of_only_once(terbitan: Terbitan) -> None:
    tulis_ulang(terbitan.akar / EVALUASI, "pelaksana: dinas-perikanan-demak", "pelaksana: dkp-provinsi")
    tulis_ulang(terbitan.akar / "forum/pokja.yaml", "pembina: [disperindag-provinsi]", "pembina: [dkp-provinsi]")
    assert f"{SURAT}/fedep-demak.docx" in terbitan.bangun().dihapus
    assert terbitan.ingat().dihapus == ()


def test_another_option_another_folder_or_another_commit_is_another_build(terbitan: Terbitan, tmp_path: Path) -> None:
    asal = terbitan.pesanan()
    for lain in (
        replace(asal, draf=True),
        replace(asal, kepada="dkp-provinsi"),
        replace(asal, format=()),
        replace(asal, jenis=()),
    ):
        with pytest.raises(Dibangun):
            terbitan.ingat(lain)
    with pytest.raises(Dibangun):
        terbitan.ingat(komit="0123")
    shutil.copytree(terbitan.keluar, tmp_path / "lain")
    with pytest.raises(Dibangun):
        terbitan.ingat(keluar=tmp_path / "lain")


def test_a_build_during_which_something_was_edited_is_not_remembered_even_if_the_edit_is_undone(terbitan: Terbitan) -> None:
    catatan = terbitan.akar / "forum/catatan.txt"

    def susun() -> Selesai:
        selesai = laporkan(bangun(terbitan.akar, terbitan.keluar, terbitan.pesanan(), "1"))
        tulis(catatan, "disunting")
        return selesai

    bangun_bila_berubah(terbitan.akar, terbitan.keluar, terbitan.pesanan(), "1", susun)
    catatan.unlink()
    with pytest.raises(Dibangun):
        terbitan.ingat(komit="1")


def test_a_damaged_memory_is_no_memory(terbitan: Terbitan) -> None:
    for ingatan in terbitan.cache.rglob("*.tata"):
        ingatan.write_bytes(ingatan.read_bytes()[:-1])
    with pytest.raises(Dibangun):
        terbitan.ingat()


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    akar = salin(tmp_path, {})
    shutil.copytree(folder_templat(RUANG_KECIL), akar / "templates", ignore=shutil.ignore_patterns("huruf"))
    return akar


@pytest.mark.parametrize(
    "ubah",
    [
        lambda akar: tulis(akar / USULAN, (akar / USULAN).read_text("utf-8") + "\n"),
        lambda akar: tulis(akar / "clusters/demak/baru/profil.yaml", ""),
        lambda akar: (akar / USULAN).unlink(),
        lambda akar: (akar / USULAN).rename(akar / "clusters/demak/pengolahan-rajungan/usulan/2028.yaml"),
        lambda akar: (akar / "clusters/demak/kosong").mkdir(),
        lambda akar: tulis(akar / "forum/catatan.txt", "bukan rekaman"),
        lambda akar: tulis(akar / "templates/tema/acuan.docx", "acuan"),
        lambda akar: (akar / "templates/dokumen/baru.md").mkdir(),
        lambda akar: tulis(next((akar / "templates/dokumen").glob("*.md")), "kosong"),
        lambda akar: shutil.rmtree(akar / "templates"),
    ],
    ids=["isi", "baru", "hapus", "ganti-nama", "folder", "catatan", "acuan", "folder-templat", "templat", "templat-program"],
)
def test_every_file_a_build_may_read_is_in_its_fingerprint(akar: Path, ubah: Callable[[Path], object]) -> None:
    lama = sidik_masukan(akar)
    assert sidik_masukan(akar) == lama
    ubah(akar)
    assert sidik_masukan(akar) != lama


def test_contents_that_change_places_are_noticed(akar: Path) -> None:
    satu, dua = akar / EVALUASI, akar / USULAN
    lama, isi_satu, isi_dua = sidik_masukan(akar), satu.read_bytes(), dua.read_bytes()
    satu.write_bytes(isi_dua)
    dua.write_bytes(isi_satu)
    assert sidik_masukan(akar) != lama


def test_what_is_no_plain_file_leaves_no_fingerprint(akar: Path) -> None:
    (akar / "clusters/demak/lain").symlink_to(akar / "clusters/demak/pengolahan-rajungan")
    with pytest.raises(TidakTersidik):
        sidik_masukan(akar)


def sidik_di(akar: Path, **lingkungan: str) -> str:
    """The fingerprint as another process finds it."""
    program = "import sys, pathlib, generator.pipeline.masukan as m; print(m.sidik_masukan(pathlib.Path(sys.argv[1])))"
    hasil = subprocess.run(
        [sys.executable, "-c", program, akar], env={**os.environ, **lingkungan}, capture_output=True, text=True, check=True
    )
    return hasil.stdout.strip()


def test_another_version_of_a_package_is_noticed(akar: Path, tmp_path: Path) -> None:
    jalur = os.pathsep.join([str(tmp_path / "paket"), str(Path(__file__).parents[2])])
    tulis(tmp_path / "paket/tinycss9-1.0.dist-info/RECORD", "tinycss9.py,,")
    lama = sidik_di(akar, PYTHONPATH=jalur)
    assert sidik_di(akar, PYTHONPATH=jalur, TZ="Asia/Jakarta", LC_ALL="C", PYTHONHASHSEED="7") == lama
    tulis(tmp_path / "paket/tinycss9-1.0.dist-info/RECORD", "tinycss9.py,sha256=x,")
    tengah = sidik_di(akar, PYTHONPATH=jalur)
    (tmp_path / "paket/tinycss9-1.0.dist-info").rename(tmp_path / "paket/tinycss9-1.1.dist-info")
    assert len({lama, tengah, sidik_di(akar, PYTHONPATH=jalur)}) == 3


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="the loaded files are known only on Linux")
def test_a_native_library_that_was_mended_under_its_old_version_is_noticed(akar: Path, tmp_path: Path) -> None:
    program = "import ctypes; ctypes.CDLL('libpango-1.0.so.0'); print(*open('/proc/self/maps'))"
    peta = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False).stdout
    asli = next(satu for satu in peta.split() if "libpango-1.0.so" in satu)
    (tmp_path / "pustaka").mkdir()
    salinan = tmp_path / "pustaka/libpango-1.0.so.0"
    salinan.write_bytes(Path(asli).read_bytes())
    lama = sidik_di(akar, LD_LIBRARY_PATH=str(salinan.parent))
    salinan.write_bytes(Path(asli).read_bytes() + b"mended")
    assert sidik_di(akar, LD_LIBRARY_PATH=str(salinan.parent)) != lama
