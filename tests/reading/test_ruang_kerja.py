"""The workspace is found from inside it, and its files are listed alike everywhere; what does not belong is complained of."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.keluhan import Keluhan
from generator.reading import RuangTidakDitemukan, baca_ruang, berkas_rekaman, temukan_ruang


@pytest.fixture
def ruang(tmp_path: Path) -> Path:
    return isi_ruang(tmp_path, ["forum/forum.yaml", "clusters/demak/rajungan/profil.yaml"])


def isi_ruang(ruang: Path, berkas: list[str]) -> Path:
    for nama in berkas:
        (ruang / nama).parent.mkdir(parents=True, exist_ok=True)
        (ruang / nama).write_text("a: 1\n", encoding="utf-8")
    return ruang


def keluhan_berkas(ruang: Path) -> dict[str, Keluhan]:
    return {satu.tempat.berkas: satu for satu in baca_ruang(ruang)[1]}


def test_the_workspace_is_the_nearest_folder_upward_with_the_forum_record(ruang: Path) -> None:
    dalam = ruang / "clusters/demak/rajungan"
    assert temukan_ruang(dalam) == ruang
    assert temukan_ruang(ruang) == ruang
    isi_ruang(dalam, ["forum/forum.yaml"])
    assert temukan_ruang(dalam) == dalam


def test_outside_a_workspace_the_user_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RuangTidakDitemukan) as galat:
        temukan_ruang(tmp_path)
    assert galat.value.keluhan.kode == "RUANG-TIDAK-ADA"
    assert "--root" in galat.value.keluhan.perbaikan


def test_files_are_listed_by_path_whatever_the_order_they_were_made_in(tmp_path: Path) -> None:
    nama = [f"clusters/{wilayah}/{klaster}/usulan/2027.yaml" for wilayah in ("a", "a-b", "b") for klaster in ("x", "y0", "z")]
    nama += ["forum/forum.yaml", "forum/surat/2026/undangan.yaml"]
    acak = nama.copy()
    random.Random(1).shuffle(acak)
    isi_ruang(tmp_path, acak)
    assert [berkas.relative_to(tmp_path).as_posix() for berkas in berkas_rekaman(tmp_path)] == sorted(nama)
    bacaan, keluhan = baca_ruang(tmp_path)
    assert list(bacaan) == sorted(nama) and keluhan == []
    assert bacaan["forum/forum.yaml"].isi == {"a": "1"}


def test_what_is_no_record_is_passed_over(ruang: Path) -> None:
    sebelum = berkas_rekaman(ruang)
    for nama in (
        "forum/catatan.md",
        "clusters/demak/rajungan/foto.PNG",
        "forum/.forum.yaml.swp",
        ".github/x.yaml",
        "build/x.yaml",
    ):
        isi_ruang(ruang, [nama])
    isi_ruang(ruang, ["clusters/.cadangan/lama.yaml"])
    assert berkas_rekaman(ruang) == sebelum
    assert keluhan_berkas(ruang) == {}


@pytest.mark.parametrize(
    ("nama", "kode", "saran"),
    [
        ("forum/pejabat.yml", "BERKAS-AKHIRAN", "pejabat.yaml"),
        ("forum/pejabat.YAML", "BERKAS-AKHIRAN", "pejabat.yaml"),
        ("forum/Pejabat Baru.yaml", "BERKAS-NAMA", "pejabat-baru.yaml"),
        ("forum/con.yaml", "BERKAS-NAMA", "ganti namanya"),
        ("forum/a--b.yaml", "BERKAS-NAMA", "a-b.yaml"),
        ("forum/" + "a" * 61 + ".yaml", "BERKAS-NAMA", "a" * 60 + ".yaml"),
    ],
)
def test_a_file_with_a_bad_name_is_not_read_but_named(ruang: Path, nama: str, kode: str, saran: str) -> None:
    isi_ruang(ruang, [nama])
    keluhan = keluhan_berkas(ruang)[nama]
    assert keluhan.kode == kode and saran in keluhan.perbaikan
    assert ruang / nama not in berkas_rekaman(ruang)


def test_a_folder_with_a_bad_name_is_named_once_and_not_entered(ruang: Path) -> None:
    isi_ruang(ruang, ["clusters/Demak/ukir/profil.yaml", "clusters/Demak/kopi/profil.yaml"])
    assert [satu.tempat.berkas for satu in baca_ruang(ruang)[1]] == ["clusters/Demak"]
    assert len(berkas_rekaman(ruang)) == 2


def test_the_longest_name_is_read(ruang: Path) -> None:
    isi_ruang(ruang, ["forum/" + "a" * 60 + ".yaml"])
    assert len(berkas_rekaman(ruang)) == 3 and keluhan_berkas(ruang) == {}


def test_symbolic_links_are_refused_never_followed(ruang: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    luar = isi_ruang(tmp_path_factory.mktemp("luar"), ["rahasia.yaml"])
    (ruang / "forum/rahasia.yaml").symlink_to(luar / "rahasia.yaml")
    (ruang / "clusters/luar").symlink_to(luar)
    (ruang / "clusters/lingkar").symlink_to(ruang / "clusters")
    (ruang / "forum/putus.yaml").symlink_to(ruang / "tiada.yaml")
    keluhan = keluhan_berkas(ruang)
    assert {satu.kode for satu in keluhan.values()} == {"BERKAS-TAUTAN"}
    assert set(keluhan) == {"forum/rahasia.yaml", "clusters/luar", "clusters/lingkar", "forum/putus.yaml"}
    assert len(berkas_rekaman(ruang)) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_named_like_a_record_does_not_hang(ruang: Path) -> None:
    os.mkfifo(ruang / "forum/pipa.yaml")
    (ruang / "forum/folder.yaml").mkdir()
    keluhan = keluhan_berkas(ruang)
    assert keluhan["forum/pipa.yaml"].kode == "BERKAS-JENIS"
    assert keluhan["forum/folder.yaml"].kode == "BERKAS-NAMA"


@contextmanager
def tanpa_hak_istimewa() -> Iterator[None]:
    """Root may open anything: play an ordinary user for a moment."""
    istimewa = os.geteuid() == 0
    if istimewa:
        os.seteuid(65534)
    try:
        yield
    finally:
        if istimewa:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no POSIX permissions on this system")
def test_what_cannot_be_opened_is_named_and_the_rest_is_read() -> None:
    with tempfile.TemporaryDirectory() as sementara:
        ruang = isi_ruang(Path(sementara), ["forum/forum.yaml", "forum/pokja.yaml", "clusters/demak/rajungan/profil.yaml"])
        for folder in (ruang, *(satu for satu in ruang.rglob("*") if satu.is_dir())):
            folder.chmod(0o755)
        for berkas in berkas_rekaman(ruang):
            berkas.chmod(0o644)
        (ruang / "forum/pokja.yaml").chmod(0)
        (ruang / "clusters/demak").chmod(0)
        with tanpa_hak_istimewa():
            bacaan, keluhan = baca_ruang(ruang)
        (ruang / "clusters/demak").chmod(0o755)
    assert list(bacaan) == ["forum/forum.yaml"]
    assert [(satu.tempat.berkas, satu.kode) for satu in keluhan] == [
        ("clusters/demak", "BERKAS-TAK-TERBACA"),
        ("forum/pokja.yaml", "BERKAS-TAK-TERBACA"),
    ]


def test_complaints_of_all_files_come_together_and_sorted(ruang: Path) -> None:
    (ruang / "forum/forum.yaml").write_text("a: *b\nc: !d e\n", encoding="utf-8")
    (ruang / "clusters/demak/rajungan/profil.yaml").write_text("a: 1\na: 2\n", encoding="utf-8")
    isi_ruang(ruang, ["clusters/x.yml"])
    didapat = [(satu.tempat.berkas, satu.tempat.baris, satu.kode) for satu in baca_ruang(ruang)[1]]
    assert didapat == [
        ("clusters/demak/rajungan/profil.yaml", 2, "YAML-KUNCI-GANDA"),
        ("clusters/x.yml", 0, "BERKAS-AKHIRAN"),
        ("forum/forum.yaml", 1, "YAML-ALIAS"),
        ("forum/forum.yaml", 2, "YAML-TAG"),
    ]


def test_a_workspace_without_clusters_is_read(tmp_path: Path) -> None:
    assert list(baca_ruang(isi_ruang(tmp_path, ["forum/forum.yaml"]))[0]) == ["forum/forum.yaml"]
