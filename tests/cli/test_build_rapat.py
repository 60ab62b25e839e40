"""Papers of meetings from the command line: one file a meeting, one a recipient where each is invited alone."""

from __future__ import annotations

from pathlib import Path

from generator.inspection.docx_struktur import periksa_docx
from tests.cli.test_check import klaster
from tests.rapat_uji import AKAR

KUDUS = ("kepala-bappeda-kabupaten-kudus", "fasilitator-klaster")


def test_an_invitation_to_each_is_named_after_meeting_and_recipient(tmp_path: Path) -> None:
    perintah = ("--root", str(AKAR), "build", "undangan-rapat-fedep", "--format", "docx", "--out", str(tmp_path))
    for penerima in KUDUS:
        assert klaster(*perintah, "--to", penerima).returncode == 0
    folder = tmp_path / "2027" / "undangan-rapat-fedep"
    assert {satu.name for satu in folder.iterdir()} == {f"fedep-kudus-{satu}.docx" for satu in KUDUS}
    assert all(periksa_docx(satu.read_bytes()) == [] for satu in folder.iterdir())


def test_minutes_are_one_file_a_meeting(tmp_path: Path) -> None:
    hasil = klaster("--root", str(AKAR), "build", "notula", "--format", "docx", "--out", str(tmp_path))
    assert hasil.returncode == 0
    nama = {satu.stem for satu in (tmp_path / "2027" / "notula").iterdir()}
    fedep = {satu.stem for satu in (AKAR / "forum" / "rapat" / "2026").glob("fedep-*.yaml")}
    assert nama == fedep | {"evaluasi", "gabungan-pokja", "pokja-industri", "pokja-pariwisata", "pokja-pertanian"}
