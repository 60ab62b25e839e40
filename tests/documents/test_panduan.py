"""The guide's own example of a new kind of letter works as it stands there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from docx import Document

from tests.buku_uji import TEMPLAT
from tests.cli.test_check import klaster
from tests.ruang_uji import salin

PANDUAN = Path(__file__).parents[2] / "docs" / "panduan.md"


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
