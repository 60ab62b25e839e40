"""The guide's own example of a new kind of letter works as it stands there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from docx import Document

from generator.documents.konteks import KONTEKS
from generator.documents.penerima import PEMILIH
from generator.documents.penerima_rapat import PEMILIH_RAPAT
from tests.buku_uji import TEMPLAT, katalog_uji
from tests.cli.test_check import klaster
from tests.ruang_uji import salin

PANDUAN = Path(__file__).parents[2] / "docs" / "panduan.md"


def tabel(judul: str) -> set[str]:
    """The names in the first column of the guide's table under a header."""
    isi = PANDUAN.read_text("utf-8").partition(f"| `{judul}` | ")[2].partition("\n\n")[0]
    return {nama for baris in isi.splitlines()[2:] for nama in re.findall(r"`([^`]+)`", baris.split("|")[1])}


def test_the_guide_names_every_selector_and_only_contexts_there_are() -> None:
    assert tabel("kepada") == {*PEMILIH, *PEMILIH_RAPAT}
    assert len(tabel("data")) > 20
    assert tabel("data") <= set(KONTEKS)


def test_the_guide_names_every_letter_that_fills_itself() -> None:
    """Those with recipients of a registered selector; papers whose words stand in their record have a table of their own."""
    surat = {id_ for id_, satu in katalog_uji().jenis.items() if satu.kepala.kepada in PEMILIH and satu.bentuk.id == "surat"}
    assert {satu for satu in surat if f"| `{satu}` |" not in PANDUAN.read_text("utf-8")} == set()


def test_a_new_kind_of_letter_is_the_two_files_of_the_guide(tmp_path: Path) -> None:
    templat, tindakan = re.findall(r"```\n(.*?)```", PANDUAN.read_text("utf-8"), re.DOTALL)
    akar = salin(tmp_path, {})
    shutil.copytree(TEMPLAT, akar / "templates")
    (akar / "templates/dokumen/ucapan-terima-kasih.md").write_text(templat, "utf-8")
    (akar / "forum/surat/2026/ucapan-terima-kasih.yaml").write_text(tindakan, "utf-8")
    hasil = klaster("--root", str(akar), "build", "ucapan-terima-kasih", "--format", "docx", "--out", str(tmp_path / "hasil"))
    assert (hasil.returncode, hasil.stderr.count("galat")) == (0, 0)
    surat = tmp_path / "hasil/2027/ucapan-terima-kasih/dkp-provinsi.docx"
    assert "Kami telah menerima laporan Saudara" in "\n".join(satu.text for satu in Document(str(surat)).paragraphs)


def test_a_new_kind_of_invitation_is_the_two_files_of_the_guide(tmp_path: Path) -> None:
    templat, rapat = re.findall(r"~~~\n(.*?)~~~", PANDUAN.read_text("utf-8"), re.DOTALL)
    akar = salin(tmp_path, {})
    shutil.copytree(TEMPLAT, akar / "templates")
    (akar / "templates/dokumen/undangan-bimbingan-fasilitator.md").write_text(templat, "utf-8")
    (akar / "forum/rapat/2026/bimbingan-fasilitator.yaml").write_text(rapat, "utf-8")
    ke = ("--format", "docx", "--out", str(tmp_path / "hasil"))
    hasil = klaster("--root", str(akar), "build", "undangan-bimbingan-fasilitator", *ke)
    assert (hasil.returncode, hasil.stderr.count("galat")) == (0, 0)
    surat = Document(str(tmp_path / "hasil/2027/undangan-bimbingan-fasilitator/bimbingan-fasilitator.docx"))
    assert "Kami mengharap kehadiran Saudara" in "\n".join(satu.text for satu in surat.paragraphs)
