"""Publishing a set: what is written, what stays, what is never overwritten, and how a refusal is said."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keluhan import Berat
from generator.pipeline.berkas import locked
from generator.pipeline.manifes import baca_manifes
from generator.pipeline.terbit import GalatTerbit, Keluaran, terbitkan
from generator.pipeline.terbitan import periksa_terbitan
from tests.pipeline.titik_mati import jalankan

BUKU = "2027/buku/buku.docx"
SURAT = "2026/surat/fedep-demak.docx"


def keluaran(jalur: str, data: bytes = b"isi", jenis: str = "buku") -> Keluaran:
    return Keluaran(jalur, data, jenis, "fedep-demak", 12, ("clusters/demak/rajungan/profil.yaml",), ("dokumen/buku.md",))


def kode(folder: Path) -> list[str]:
    return [satu.kode for satu in periksa_terbitan(folder)]


def test_the_manifest_tells_what_each_output_is_and_was_made_from(tmp_path):
    hasil = terbitkan([keluaran(BUKU)], tmp_path, komit="abc123")
    assert hasil.ditulis == (BUKU,) and (tmp_path / BUKU).read_bytes() == b"isi"
    sha = "55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935"  # printf isi | sha256sum
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8")) == {
        "keluaran": [
            {
                "jalur": BUKU,
                "sha256": sha,
                "ukuran": 3,
                "jenis": "buku",
                "penerima": "fedep-demak",
                "halaman": 12,
                "rekaman": ["clusters/demak/rajungan/profil.yaml"],
                "templat": ["dokumen/buku.md"],
                "komit": "abc123",
                "disunting": False,
            }
        ]
    }
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == f"{sha}  {BUKU}\n"
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)


def test_a_build_of_one_kind_keeps_the_others_in_the_manifest(tmp_path):
    terbitkan([keluaran(BUKU), keluaran(SURAT, jenis="surat")], tmp_path, "a")
    terbitkan([keluaran(SURAT, b"surat baru", jenis="surat")], tmp_path, "b")
    entri = {satu["jalur"]: satu["komit"] for satu in json.loads((tmp_path / "manifest.json").read_text("utf-8"))["keluaran"]}
    assert entri == {BUKU: "a", SURAT: "b"}
    assert periksa_terbitan(tmp_path) == []


def test_an_output_with_the_same_bytes_is_not_touched(tmp_path):
    terbitkan([keluaran(BUKU), keluaran(SURAT)], tmp_path, "a")
    sebelum = {path: path.stat().st_ino for path in tmp_path.rglob("*") if path.is_file()}
    hasil = terbitkan([keluaran(BUKU), keluaran(SURAT)], tmp_path, "a")
    assert hasil.ditulis == () and hasil.tetap == (BUKU, SURAT)
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*") if path.is_file()} == sebelum


def test_an_edited_docx_is_never_overwritten(tmp_path):
    terbitkan([keluaran(BUKU)], tmp_path, "a")
    (tmp_path / BUKU).write_bytes(b"disunting staf")
    hasil = terbitkan([keluaran(BUKU, b"versi 2")], tmp_path, "b")
    assert (tmp_path / BUKU).read_bytes() == b"disunting staf"
    assert (tmp_path / "2027/buku/buku.baru.docx").read_bytes() == b"versi 2"
    assert hasil.berdampingan == ((BUKU, "2027/buku/buku.baru.docx"),)
    assert hasil.peringatan == (
        f"{BUKU} telah disunting sejak dibuat dan tidak ditimpa; versi baru ditulis di 2027/buku/buku.baru.docx.",
    )
    assert [(satu.kode, satu.berat) for satu in periksa_terbitan(tmp_path)] == [("TERBIT-DISUNTING", Berat.CATATAN)]

    terbitkan([keluaran(BUKU, b"versi 3")], tmp_path, "c")
    assert (tmp_path / "2027/buku/buku.baru.docx").read_bytes() == b"versi 3"

    (tmp_path / "2027/buku/buku.baru.docx").write_bytes(b"ini pun disunting")
    terbitkan([keluaran(BUKU, b"versi 4")], tmp_path, "d")
    assert (tmp_path / BUKU).read_bytes() == b"disunting staf"
    assert (tmp_path / "2027/buku/buku.baru.docx").read_bytes() == b"ini pun disunting"
    assert (tmp_path / "2027/buku/buku.baru-2.docx").read_bytes() == b"versi 4"


def test_a_new_version_that_staff_put_in_its_place_is_ours_again(tmp_path):
    terbitkan([keluaran(BUKU)], tmp_path, "a")
    (tmp_path / BUKU).write_bytes(b"disunting staf")
    terbitkan([keluaran(BUKU, b"versi 2")], tmp_path, "b")
    (tmp_path / "2027/buku/buku.baru.docx").replace(tmp_path / BUKU)
    assert terbitkan([keluaran(BUKU, b"versi 3")], tmp_path, "c").berdampingan == ()
    assert (tmp_path / BUKU).read_bytes() == b"versi 3"
    assert periksa_terbitan(tmp_path) == []


def test_a_docx_of_unknown_origin_is_left_alone(tmp_path):
    (tmp_path / BUKU).parent.mkdir(parents=True)
    (tmp_path / BUKU).write_bytes(b"naskah orang lain")
    assert terbitkan([keluaran(BUKU)], tmp_path, "a").berdampingan == ((BUKU, "2027/buku/buku.baru.docx"),)
    assert (tmp_path / BUKU).read_bytes() == b"naskah orang lain"


def test_a_pdf_that_was_changed_is_made_good(tmp_path):
    pdf = keluaran("2027/buku/buku.pdf")
    terbitkan([pdf], tmp_path, "a")
    (tmp_path / pdf.jalur).write_bytes(b"rusak")
    assert kode(tmp_path) == ["TERBIT-BERUBAH"]
    terbitkan([pdf], tmp_path, "a")
    assert periksa_terbitan(tmp_path) == []


def test_a_lost_a_changed_and_an_unknown_file_show(tmp_path):
    terbitkan([keluaran(BUKU), keluaran(SURAT)], tmp_path, "a")
    (tmp_path / SURAT).unlink()
    (tmp_path / BUKU).write_bytes(b"lain")
    (tmp_path / "catatan.txt").write_bytes(b"catatan")
    assert kode(tmp_path) == ["TERBIT-HILANG", "TERBIT-BERUBAH", "TERBIT-ASING"]


def test_a_list_of_hashes_that_disagrees_with_the_manifest_shows(tmp_path):
    terbitkan([keluaran(BUKU)], tmp_path, "a")
    (tmp_path / "SHA256SUMS").write_text("0" * 64 + f"  {BUKU}\n")
    assert kode(tmp_path) == ["TERBIT-JUMLAH"]


def test_a_folder_without_a_manifest_is_not_a_published_set(tmp_path):
    assert kode(tmp_path) == ["TERBIT-MANIFES"]


def test_temporaries_of_a_killed_build_go_with_the_next_run(tmp_path):
    (tmp_path / "2027").mkdir()
    (tmp_path / "2027/.tmp-4711-buku.pdf").write_bytes(b"separuh")
    terbitkan([keluaran(BUKU)], tmp_path, "a")
    assert not (tmp_path / "2027/.tmp-4711-buku.pdf").exists()


def test_a_second_build_waits_for_the_first(tmp_path):
    with locked(tmp_path):
        kedua = threading.Thread(target=jalankan, args=("terbit", tmp_path, "dua"))
        kedua.start()
        kedua.join(timeout=0.5)
        menunggu = kedua.is_alive() and not (tmp_path / "manifest.json").exists()
    kedua.join()
    assert menunggu
    assert periksa_terbitan(tmp_path) == []


@pytest.mark.parametrize(
    "jalur", ["../luar.pdf", "/luar.pdf", "a//b.pdf", "a/./b.pdf", "", "a\\b.pdf", ".terbit.json", "a/.b.pdf", "manifest.json"]
)
def test_a_path_outside_the_folder_is_our_own_mistake(tmp_path, jalur):
    with pytest.raises(ValueError, match="path"):
        terbitkan([keluaran(jalur)], tmp_path, "a")
    assert list(tmp_path.iterdir()) == []


def test_two_outputs_whose_paths_differ_by_case_only_are_refused(tmp_path):
    with pytest.raises(ValueError, match="one path"):
        terbitkan([keluaran("a/Buku.pdf"), keluaran("a/buku.pdf")], tmp_path, "a")


def jadikan_berkas(folder: Path) -> None:
    folder.write_bytes(b"berkas")


def jadikan_tautan(folder: Path) -> None:
    (folder.parent / "lain").mkdir()
    folder.symlink_to(folder.parent / "lain")


def taruh_berkas_di_jalan(folder: Path) -> None:
    folder.mkdir()
    (folder / "2027").write_bytes(b"berkas")


def taruh_tautan_di_jalan(folder: Path) -> None:
    (folder.parent / "lain").mkdir()
    folder.mkdir()
    (folder / "2027").symlink_to(folder.parent / "lain")


def taruh_folder_di_tempat_keluaran(folder: Path) -> None:
    (folder / BUKU).mkdir(parents=True)


def taruh_tautan_di_tempat_keluaran(folder: Path) -> None:
    (folder / BUKU).parent.mkdir(parents=True)
    (folder / BUKU).symlink_to(folder.parent / "korban")


def rusakkan_manifes(folder: Path) -> None:
    folder.mkdir()
    (folder / "manifest.json").write_bytes(b'{"keluaran": [')


@pytest.mark.parametrize(
    ("halangi", "kalimat"),
    [
        (jadikan_berkas, "bukan folder"),
        (jadikan_tautan, "tautan simbolis"),
        (taruh_berkas_di_jalan, "bukan folder"),
        (taruh_tautan_di_jalan, "tautan simbolis"),
        (taruh_folder_di_tempat_keluaran, "bukan berkas biasa"),
        (taruh_tautan_di_tempat_keluaran, "tautan simbolis"),
        (rusakkan_manifes, "rusak"),
    ],
)
def test_what_stands_in_the_way_is_named_in_one_sentence(tmp_path, halangi, kalimat):
    folder = tmp_path / "build"
    halangi(folder)
    sebelum = sorted(path for path in tmp_path.rglob("*") if path.name != ".terbit.lock")
    with pytest.raises(GalatTerbit, match=kalimat) as galat:
        terbitkan([keluaran(BUKU)], folder, "a")
    assert str(tmp_path) in str(galat.value) and "\n" not in str(galat.value)
    assert [path for path in sorted(tmp_path.rglob("*")) if path.is_file() and path.name != ".terbit.lock"] == [
        path for path in sebelum if path.is_file()
    ]


def test_a_folder_that_may_not_be_written_leaves_the_old_set_whole(tmp_path):
    folder = tmp_path / "build"
    assert jalankan("terbit", folder, "lama").returncode == 0
    tempat = folder / "2027/buku"
    tempat.chmod(0o555)
    try:
        # Root may write anywhere: take that right away from the child.
        tanpa_hak = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
        hasil = jalankan("terbit", folder, "baru", awalan=tanpa_hak)
    finally:
        tempat.chmod(0o755)
    assert hasil.returncode == 1 and "tidak dapat ditulisi" in hasil.stderr and hasil.stderr.count("\n") == 1
    assert periksa_terbitan(folder) == []
    assert (folder / "2027/buku/buku.pdf").read_bytes().startswith(b"lama")


def test_records_that_all_outputs_of_a_kind_have_read_stand_once_in_the_manifest(tmp_path):
    satu, dua = (replace(keluaran(f"2027/surat/{nama}.pdf", jenis="surat"), rekaman=("a", nama, "z")) for nama in "kn")
    terbitkan([satu, dua, keluaran(BUKU)], tmp_path, "a")
    entri = baca_manifes(tmp_path / "manifest.json")
    assert [entri[jalur].rekaman for jalur in (satu.jalur, dua.jalur)] == [("a", "k", "z"), ("a", "n", "z")]
    isi = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert isi["rekaman_bersama"] == {"surat": ["a", "z"]}
    assert [milik["rekaman"] for milik in isi["keluaran"] if milik["jenis"] == "surat"] == [["k"], ["n"]]


def test_the_manifest_has_the_same_bytes_in_whatever_order_outputs_come(tmp_path):
    satu, dua = keluaran(BUKU), replace(keluaran(SURAT), penerima="Žilina «é»")
    terbitkan([satu, dua], tmp_path / "a", "k")
    terbitkan([dua, satu], tmp_path / "b", "k")
    assert (tmp_path / "a/manifest.json").read_bytes() == (tmp_path / "b/manifest.json").read_bytes()
    assert (tmp_path / "a/SHA256SUMS").read_bytes() == (tmp_path / "b/SHA256SUMS").read_bytes()


def surat_usang(entri):
    return entri.jalur.startswith("2027/surat/")


def test_outdated_outputs_leave_the_manifest_and_their_files_go(tmp_path):
    terbitkan([keluaran(BUKU), keluaran("2027/surat/a.docx"), keluaran("2027/surat/a.pdf")], tmp_path, "a")
    hasil = terbitkan([keluaran(BUKU)], tmp_path, "b", surat_usang)
    assert hasil.dihapus == ("2027/surat/a.docx", "2027/surat/a.pdf") and hasil.peringatan == ()
    assert list((tmp_path / "2027/surat").iterdir()) == []
    assert list(baca_manifes(tmp_path / "manifest.json")) == [BUKU]
    assert periksa_terbitan(tmp_path) == []


def test_an_outdated_output_that_is_made_again_stays(tmp_path):
    terbitkan([keluaran("2027/surat/a.docx")], tmp_path, "a")
    hasil = terbitkan([keluaran("2027/surat/a.docx")], tmp_path, "b", surat_usang)
    assert hasil.dihapus == () and (tmp_path / "2027/surat/a.docx").exists()


def test_an_outdated_output_that_somebody_edited_is_left_with_a_warning(tmp_path):
    terbitkan([keluaran("2027/surat/a.docx")], tmp_path, "a")
    (tmp_path / "2027/surat/a.docx").write_bytes(b"disunting staf")
    terbitkan([keluaran("2027/surat/a.docx", b"versi 2")], tmp_path, "b")
    hasil = terbitkan([keluaran(BUKU)], tmp_path, "c", surat_usang)
    assert hasil.dihapus == ("2027/surat/a.baru.docx",) and hasil.ditinggalkan == ("2027/surat/a.docx",)
    assert "2027/surat/a.docx tidak lagi menjadi keluaran, tetapi telah disunting" in hasil.peringatan[0]
    assert (tmp_path / "2027/surat/a.docx").read_bytes() == b"disunting staf"


def test_a_manifest_cannot_name_a_file_outside_as_outdated(tmp_path):
    folder = tmp_path / "build"
    terbitkan([keluaran(BUKU), keluaran("2027/surat/a.docx")], folder, "a")
    (tmp_path / "luar.docx").write_bytes((folder / "2027/surat/a.docx").read_bytes())
    manifes = folder / "manifest.json"
    manifes.write_text(manifes.read_text().replace("2027/surat/a.docx", "2027/surat/../../../luar.docx"))
    terbitkan([keluaran(BUKU)], folder, "b", surat_usang)
    assert (tmp_path / "luar.docx").exists()
