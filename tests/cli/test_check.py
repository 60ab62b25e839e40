from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.ruang_uji import RUANG_KECIL, USULAN, salin

POKJA = "forum/pokja.yaml"


def klaster(*kata: str, folder: Path = RUANG_KECIL) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-c", "from generator.cli import main; main()", *kata]
    return subprocess.run(perintah, cwd=folder, capture_output=True, text=True, check=False)


def test_a_clean_workspace_exits_zero_from_any_folder_inside_it() -> None:
    hasil = klaster("check", folder=RUANG_KECIL / "clusters" / "demak")
    assert (hasil.returncode, hasil.stdout) == (0, "Tidak ada keluhan.\n")


def test_all_complaints_come_at_once_with_place_and_mend(tmp_path: Path) -> None:
    akar = salin(tmp_path, {USULAN: ("pagu: 531500000", "pagu: Rp 2 juta"), POKJA: ("nama: Industri", "nma: Industri")})
    hasil = klaster("--root", str(akar), "check", folder=tmp_path)
    assert hasil.returncode == 1
    baris = hasil.stdout.splitlines()
    assert [satu.split(": ")[0] for satu in baris[:-1]] == [f"{USULAN}:27:11", f"{POKJA}:3:20"]
    assert 'ditemukan: "Rp 2 juta"' in baris[0]
    assert "nama" in baris[1]
    assert "2 galat" in baris[-1]


def test_json_carries_the_same_complaints(tmp_path: Path) -> None:
    akar = salin(tmp_path, {USULAN: ("pagu: 200000000", "pagu: 200000001")})
    hasil = klaster("--root", str(akar), "check", "--format", "json", folder=tmp_path)
    assert hasil.returncode == 1
    assert "R20" in json.dumps(json.loads(hasil.stdout))


def test_build_servers_get_annotations(tmp_path: Path) -> None:
    akar = salin(tmp_path, {USULAN: ("pagu: 200000000", "pagu: 200000001")})
    hasil = klaster("--root", str(akar), "check", "--format", "github", folder=tmp_path)
    assert hasil.returncode == 1
    assert f"::error file={USULAN},line=12,col=11,title=R20::" in hasil.stdout
    aturan = json.loads(klaster("--root", str(akar), "check", "--format", "sarif", folder=tmp_path).stdout)
    assert "R20" in {satu["id"]: satu["shortDescription"] for satu in aturan["runs"][0]["tool"]["driver"]["rules"]}


def test_a_path_shows_only_what_stands_there(tmp_path: Path) -> None:
    akar = salin(tmp_path, {USULAN: ("pagu: 200000000", "pagu: 200000001")})
    assert klaster("--root", str(akar), "check", str(akar / "forum"), folder=tmp_path).returncode == 0
    assert klaster("--root", str(akar), "check", str(akar / "clusters"), folder=tmp_path).returncode == 1
    assert klaster("check", ".", folder=akar).returncode == 1


def test_a_folder_that_is_no_workspace_is_a_data_error_without_traceback(tmp_path: Path) -> None:
    hasil = klaster("check", folder=tmp_path)
    assert hasil.returncode == 1
    assert "forum/forum.yaml" in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_an_unknown_option_is_a_usage_error() -> None:
    assert klaster("check", "--tidak-ada").returncode == 2


def test_check_writes_nothing(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    sebelum = sorted((str(satu), satu.stat().st_mtime_ns) for satu in akar.rglob("*"))
    klaster("--root", str(akar), "check", folder=tmp_path)
    assert sorted((str(satu), satu.stat().st_mtime_ns) for satu in akar.rglob("*")) == sebelum
