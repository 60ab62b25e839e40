"""What the catalogue says about the parts of a book before anything is built."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.documents.katalog import muat_katalog
from tests.buku_uji import TEMPLAT


def salin_templat(tujuan: Path, berkas: str, lama: str, baru: str) -> Path:
    folder = shutil.copytree(TEMPLAT, tujuan / "templates", ignore=shutil.ignore_patterns("tema"))
    templat = folder / berkas
    isi = templat.read_text("utf-8")
    assert isi.count(lama) == 1
    templat.write_text(isi.replace(lama, baru), "utf-8")
    return folder


def test_a_context_of_one_cluster_needs_a_part_repeated_for_clusters(tmp_path: Path) -> None:
    folder = salin_templat(tmp_path, "buku/matriks-klaster.md", "tiap: klaster-berusulan", "tiap: tingkat")
    _katalog, keluhan = muat_katalog(folder)
    assert [(satu.kode, satu.ditemukan, satu.tempat.baris, satu.tempat.kolom) for satu in keluhan] == [
        ("KATALOG-ULANG", "tabel_matriks", 6, 8),
        ("KATALOG-ULANG", "tabel_keterangan", 6, 23),
    ]
    assert keluhan[0].perbaikan == "ulangi bagian ini dengan tiap: klaster, klaster-berusulan, atau klaster-berkegiatan"


def test_a_part_may_be_repeated_for_known_things_only(tmp_path: Path) -> None:
    folder = salin_templat(tmp_path, "buku/matriks-tingkat.md", "tiap: tingkat", "tiap: tingkatan")
    _katalog, keluhan = muat_katalog(folder)
    assert [(satu.kode, satu.ditemukan, satu.perbaikan) for satu in keluhan] == [
        ("KATALOG-NAMA", "tingkatan", "mungkin maksudnya tingkat")
    ]
