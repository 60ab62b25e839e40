"""A paper names exactly the templates, forms and themes it was made from, with all that they include."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.documents.katalog import muat_katalog
from generator.pipeline.masukan import folder_templat
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.rancangan import Bahan, rencanakan
from tests.ruang_uji import RUANG_KECIL, ruang_kecil

SISIPAN = "templates/dokumen/sisipan.md"
KEPALA_SISIPAN = "---\nid: sisipan\nlangkah: [B1.1]\nbentuk: isian\nhal: Sisipan\n---\n"


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's templates, with one that the letter includes."""
    akar = tmp_path_factory.mktemp("ruang")
    shutil.copytree(folder_templat(RUANG_KECIL), akar / "templates", ignore=shutil.ignore_patterns("huruf"))
    (akar / SISIPAN).write_text(f"{KEPALA_SISIPAN}\nKalimat sisipan.\n", "utf-8")
    surat = akar / "templates/dokumen/permohonan-laporan.md"
    surat.write_text(surat.read_text("utf-8") + f'\n{{% include "{SISIPAN}" %}}\n', "utf-8")
    return akar


def naskah(akar: Path) -> dict[str, Naskah]:
    """A letter and the book; a paper that the change forbids is left out."""
    katalog, salah = muat_katalog(akar / "templates")
    bahan = Bahan(ruang_kecil(), katalog, akar / "templates/tema", False, (), tuple(salah))
    dibuat = {}
    for id_ in ("permohonan-laporan", "buku"):
        for satu in rencanakan(bahan, katalog.jenis[id_]).rancangan[:1] if id_ in katalog.jenis else ():
            try:
                dibuat[id_] = susun_naskah(bahan, satu)
            except NaskahDitolak:
                continue
    return dibuat


@pytest.fixture(scope="module")
def semula(templat: Path) -> dict[str, Naskah]:
    return naskah(templat)


def ubah(isi: str, berkas: str) -> str:
    if berkas.endswith(".md"):
        return f"{isi}\nKalimat tambahan.\n"
    if "/tema/" in berkas:
        return re.sub(r"atas: (\d+)", lambda cocok: f"atas: {int(cocok[1]) + 1}", isi)
    return isi.replace("halaman: lampiran_lanskap", "halaman: lampiran")


def berubah(akar: Path, berkas: str, semula: dict[str, Naskah]) -> set[str]:
    """The papers whose trees or look another content of a template changes."""
    asli = (akar / berkas).read_text("utf-8")
    (akar / berkas).write_text(ubah(asli, berkas), "utf-8")
    try:
        sekarang = naskah(akar)
    finally:
        (akar / berkas).write_text(asli, "utf-8")
    return {id_ for id_, satu in semula.items() if id_ not in sekarang or _beda(satu, sekarang[id_])}


def _beda(lama: Naskah, baru: Naskah) -> bool:
    return (lama.dokumen, lama.tema) != (baru.dokumen, baru.tema)


DIUJI = (
    "templates/dokumen/permohonan-laporan.md",
    "templates/dokumen/isian-laporan.md",
    SISIPAN,
    "templates/buku/bab-penutup.md",
    "templates/buku/profil-klaster.md",
    "templates/tema/jateng2012.yaml",
    "templates/tema/permendagri2023.yaml",
    "templates/bentuk/isian.yaml",
)


@pytest.mark.parametrize("berkas", DIUJI)
def test_a_template_is_named_by_just_the_papers_it_changes(templat: Path, semula: dict[str, Naskah], berkas: str) -> None:
    assert semula.keys() == {"permohonan-laporan", "buku"}
    assert berubah(templat, berkas, semula) == {id_ for id_, satu in semula.items() if berkas in satu.templat}


def test_every_template_named_is_there(templat: Path) -> None:
    for satu in naskah(templat).values():
        assert all((templat / berkas).is_file() for berkas in satu.templat)
        assert f"templates/bentuk/{'buku' if satu.jenis == 'buku' else 'surat'}.yaml" in satu.templat


def test_a_faulty_template_stops_only_the_kinds_that_use_it(templat: Path) -> None:
    bagian = templat / "templates/buku/bab-penutup.md"
    asli = bagian.read_text("utf-8")
    bagian.write_text(f"{asli}\n{{{{ tidak_ada }}}}\n", "utf-8")
    try:
        assert naskah(templat).keys() == {"permohonan-laporan"}
    finally:
        bagian.write_text(asli, "utf-8")
