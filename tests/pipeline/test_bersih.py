"""Emptying an out folder never takes what somebody has edited, or what is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline.bersih import HasilBersih, bersihkan
from generator.pipeline.manifes import ManifesRusak
from generator.pipeline.terbit import Keluaran, terbitkan

BUKU, PDF = "2027/buku/buku.docx", "2027/buku/buku.pdf"


def terbit(folder: Path, data: bytes = b"isi") -> None:
    terbitkan([Keluaran(jalur, data, "buku", "", None, (), ()) for jalur in (BUKU, PDF)], folder, "")


def test_outputs_as_they_were_made_go_with_all_that_was_noted_of_them(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    terbit(tmp_path)
    assert bersihkan(tmp_path) == HasilBersih((BUKU, PDF), ())
    assert [satu.name for satu in tmp_path.iterdir()] == [".gitignore"]


def test_an_edited_document_and_the_new_one_beside_it(tmp_path: Path) -> None:
    terbit(tmp_path)
    (tmp_path / BUKU).write_bytes(b"disunting staf")
    terbit(tmp_path, b"isi baru")
    assert bersihkan(tmp_path) == HasilBersih(("2027/buku/buku.baru.docx", PDF), (BUKU,))
    assert (tmp_path / BUKU).read_bytes() == b"disunting staf"


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    terbit(tmp_path)
    (tmp_path / "2027/catatan.txt").write_text("catatan")
    assert bersihkan(tmp_path).ditinggalkan == ("2027/catatan.txt",)
    assert bersihkan(tmp_path).ditinggalkan == ("2027/catatan.txt",)
    (tmp_path / BUKU).parent.mkdir()
    (tmp_path / BUKU).write_bytes(b"tanpa manifest")
    assert bersihkan(tmp_path) == HasilBersih((), (BUKU, "2027/catatan.txt"))


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    luar, folder = tmp_path / "luar.docx", tmp_path / "build"
    terbit(folder)
    luar.write_bytes(b"luar")
    (folder / "2027/tautan").symlink_to(tmp_path)
    assert bersihkan(folder).dihapus == (BUKU, PDF)
    assert luar.read_bytes() == b"luar"


def test_no_folder_is_clean_and_a_broken_manifest_takes_nothing(tmp_path: Path) -> None:
    assert bersihkan(tmp_path / "tidak-ada") == HasilBersih((), ())
    terbit(tmp_path)
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(ManifesRusak):
        bersihkan(tmp_path)
    assert (tmp_path / PDF).exists()
