"""``klaster record``: signed, sent and answered go into the record by the smallest edit, each once and in their order."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.utama import klaster
from tests.ruang_uji import salin

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
JENIS = "permohonan-laporan"
TERBIT = """\
terbit:
  # yang pertama
  - kepada: dkp-provinsi
    nomor: 050/012/FPESD/VII/2026  # buku agenda
  - {kepada: fedep-demak, nomor: 050/013/FPESD/VII/2026, ditandatangani: 2026-07-20}
"""


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    asal = "terbit:\n  - {kepada: dkp-provinsi, nomor: 050/012/FPESD/VII/2026, ditandatangani: 2026-07-20, dikirim: 2026-07-21}\n"
    return salin(tmp_path, {SURAT: (asal, TERBIT)})


def jalankan(akar: Path, *perintah: str, jenis: str = JENIS) -> Result:
    return CliRunner().invoke(klaster, ["--root", str(akar), "record", jenis, *perintah])


def isi(akar: Path) -> str:
    return (akar / SURAT).read_text("utf-8")


def test_states_follow_each_other_and_comments_stay(akar: Path) -> None:
    semua = (
        ("--ditandatangani", "2026-07-20"),
        ("--dikirim", "2026-07-21", "--lewat", "kurir, dua rangkap"),
        ("--dibalas", "2026-08-19", "--to", "dkp-provinsi"),
    )
    for perintah in semua:
        hasil = jalankan(akar, *perintah)
        assert hasil.exit_code == 0, hasil.output
    assert isi(akar).endswith(
        "terbit:\n"
        "  # yang pertama\n"
        "  - kepada: dkp-provinsi\n"
        "    nomor: 050/012/FPESD/VII/2026  # buku agenda\n"
        "    ditandatangani: 2026-07-20\n"
        "    dikirim: 2026-07-21\n"
        '    lewat: "kurir, dua rangkap"\n'
        "    dibalas: 2026-08-19\n"
        "  - {kepada: fedep-demak, nomor: 050/013/FPESD/VII/2026, ditandatangani: 2026-07-20, dikirim: 2026-07-21,"
        ' lewat: "kurir, dua rangkap"}\n'
    )


def test_without_recipient_all_that_lack_the_state_get_it_and_are_named(akar: Path) -> None:
    hasil = jalankan(akar, "--ditandatangani", "2026-07-20")
    assert hasil.output.splitlines() == ["dkp-provinsi: ditandatangani 2026-07-20", f"{SURAT} diubah."]


def test_what_waits_is_what_has_not_been_recorded(akar: Path) -> None:
    def menunggu() -> dict[str, str]:
        semua = json.loads(CliRunner().invoke(klaster, ["--root", str(akar), "surat", "--per", "2026-08-25", "--json"]).stdout)
        return {satu["penerima"]: satu["menunggu"] for satu in semua}

    assert menunggu()["dkp-provinsi"] == "tanda tangan"
    jalankan(akar, "--to", "dkp-provinsi", "--ditandatangani", "2026-07-20", "--dikirim", "2026-07-21")
    assert menunggu()["dkp-provinsi"] == "jawaban"
    jalankan(akar, "--to", "dkp-provinsi", "--dibalas", "2026-08-19")
    assert "dkp-provinsi" not in menunggu()


def test_an_answer_is_kept_with_its_number_day_and_files(akar: Path, tmp_path: Path) -> None:
    jawaban = tmp_path / "Jawaban DKP.pdf"
    jawaban.write_bytes(b"%PDF- jawaban")
    jalankan(akar, "--to", "fedep-demak", "--dikirim", "2026-07-21")
    jalankan(akar, "--to", "dkp-provinsi", "--ditandatangani", "2026-07-20", "--dikirim", "2026-07-21")
    for penerima in ("dkp-provinsi", "fedep-demak"):
        balasan = ("--nomor", "523/1146/DKP/2026", "--tanggal", "2026-08-16", "--berkas", str(jawaban))
        hasil = jalankan(akar, "--to", penerima, "--dibalas", "2026-08-19", *balasan)
        assert hasil.exit_code == 0, hasil.output
    jumlah = sha256(b"%PDF- jawaban").hexdigest()
    assert (
        "    dibalas: 2026-08-19\n    balasan:\n      nomor: 523/1146/DKP/2026\n      tanggal: 2026-08-16\n      berkas:\n"
        f"        - berkas: forum/arsip/2026/{JENIS}/dkp-provinsi/jawaban-dkp.pdf\n          sha256: {jumlah}\n"
    ) in isi(akar)
    assert f"berkas: [{{berkas: forum/arsip/2026/{JENIS}/fedep-demak/jawaban-dkp.pdf, sha256: {jumlah}}}]}}}}\n" in isi(akar)
    periksa = CliRunner().invoke(klaster, ["--root", str(akar), "check"])
    assert periksa.exit_code == 0, periksa.output
    (akar / f"forum/arsip/2026/{JENIS}/dkp-provinsi/jawaban-dkp.pdf").write_bytes(b"lain")
    periksa = CliRunner().invoke(klaster, ["--root", str(akar), "check"])
    assert "terbit[0].balasan.berkas[0]" in periksa.output and "[ARSIP-BERUBAH]" in periksa.output


def test_a_paper_of_a_meeting_is_signed_and_sent_but_not_answered(akar: Path) -> None:
    hari = ("--ditandatangani", "2026-11-20", "--dikirim", "2026-11-21")
    hasil = jalankan(akar, *hari, jenis="berita-acara-gabungan")
    assert hasil.exit_code == 0, hasil.output
    ditolak = jalankan(akar, "--dibalas", "2026-12-21", jenis="berita-acara-gabungan")
    assert (ditolak.exit_code, "tidak dibalas" in ditolak.output) == (2, True)


@pytest.mark.parametrize(
    ("perintah", "kode", "kata"),
    [
        (("--to", "disperindag-provinsi", "--ditandatangani", "2026-07-20"), 1, "[CATAT-LONCAT]"),
        (
            ("--to", "dkp-provinsi", "--dikirim", "2026-07-21"),
            1,
            f"{SURAT}:9:5: galat: terbit[0]: surat ini belum ditandatangani",
        ),
        (("--to", "fedep-demak", "--dibalas", "2026-08-19"), 1, "terbit[1]: surat ini belum dikirim"),
        (("--to", "fedep-demak", "--ditandatangani", "2026-07-22"), 1, f"{SURAT}:11:74: galat: terbit[1].ditandatangani: "),
        (("--to", "dkp-provinsi", "--ditandatangani", "2026-07-19"), 1, "mendahului tanggal surat, 20 Juli 2026"),
        (("--to", "fedep-demak", "--dikirim", "2026-07-19"), 1, "terbit[1].ditandatangani: dikirim 19 Juli 2026 mendahului"),
        (("--to", "fedep-demak"), 2, "paling sedikit satu"),
        (("--to", "fedep-demak", "--ditandatangani", "2026-07-21", "--lewat", "pos"), 2, "--lewat"),
        (("--to", "fedep-demak", "--dikirim", "2026-07-21", "--nomor", "B-17"), 2, "--dibalas"),
        (("--dibalas", "2026-08-19"), 2, "--to"),
        (("--to", "fedep-kudus", "--dikirim", "2026-07-21"), 2, "bukan penerima"),
        (("--to", "fedep-demak", "--dibalas", "2026-08-19", "--berkas", "tidak-ada.pdf"), 2, "tidak-ada.pdf"),
        (("--to", "fedep-demak", "--dikirim", "21-07-2026"), 2, "21-07-2026"),
        (("--to", "fedep-demak", "--dikirim", "2026-07-21", "--lewat", "pos\u202e"), 2, "huruf yang tidak boleh"),
    ],
)
def test_bad_input_is_refused_before_anything_is_written(akar: Path, perintah: tuple[str, ...], kode: int, kata: str) -> None:
    lama = isi(akar)
    hasil = jalankan(akar, *perintah)
    assert (hasil.exit_code, kata in hasil.output) == (kode, True), hasil.output
    assert isi(akar) == lama
    assert not (akar / "forum/arsip").exists()


def test_a_state_is_recorded_once(akar: Path) -> None:
    hari = ("--to", "fedep-demak", "--dikirim")
    assert jalankan(akar, *hari, "2026-07-21").exit_code == 0
    lama = isi(akar)
    hasil = jalankan(akar, *hari, "2026-07-22")
    assert (hasil.exit_code, "dikirim sudah tercatat, 21 Juli 2026" in hasil.output) == (1, True)
    assert isi(akar) == lama
