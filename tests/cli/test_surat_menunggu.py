"""``klaster surat``: every act that waits is listed with whose turn it is and the days left, grouped by what it waits for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.utama import klaster
from tests.ruang_uji import salin

RAPAT = "forum/rapat/2026/gabungan-pokja.yaml"
SURAT = "forum/surat/2026/permohonan-laporan.yaml"
BERSAMA = "surat_undangan: {nomor: 005/001/FPESD/X/2026, tanggal: 2026-10-26, konfirmasi: 2026-11-03}\n"
PERORANGAN = """\
surat_undangan:
  cara: perorangan
  tanggal: 2026-10-26
  konfirmasi: 2026-11-03
  terbit:
    - {kepada: peserta-satu, nomor: 005/001/FPESD/X/2026, ditandatangani: 2026-10-26, dikirim: 2026-10-27}
    - {kepada: peserta-dua, nomor: 005/002/FPESD/X/2026, ditandatangani: 2026-10-26}
"""


def menunggu(akar: Path, per: str, acara: str) -> list[tuple[str, str, str, str, int | None]]:
    hasil = CliRunner().invoke(klaster, ["--root", str(akar), "surat", "--per", per, "--json"])
    assert hasil.exit_code == 0, hasil.output
    semua = [satu for satu in json.loads(hasil.stdout) if satu["acara"] == acara]
    return [(satu["naskah"], satu["penerima"], satu["menunggu"], satu["giliran"], satu["sisa_hari"]) for satu in semua]


def berundangan(tempat: Path, undangan: str) -> Path:
    akar = salin(tempat, {RAPAT: ("kepada: [Ketua kelompok kerja]", "kepada: [Peserta Satu, Peserta Dua, Peserta Tiga]")})
    (akar / RAPAT).write_text((akar / RAPAT).read_text("utf-8") + undangan, "utf-8")
    return akar


def test_recipients_without_an_entry_wait_for_a_number_beside_those_who_have_not_answered(tmp_path: Path) -> None:
    assert menunggu(salin(tmp_path, {}), "2026-08-21", "2026/permohonan-laporan") == [
        ("surat", "disperindag-provinsi", "nomor", "fpesd", -32),
        ("surat", "fedep-demak", "nomor", "fpesd", -32),
        ("surat", "dkp-provinsi", "jawaban", "dkp-provinsi", 10),
    ]


@pytest.mark.parametrize(
    ("per", "harapan"),
    [
        ("2026-07-28", ("surat", "dkp-provinsi", "jawaban", "dkp-provinsi", 34)),
        ("2026-08-03", ("surat", "dkp-provinsi", "tanda tangan", "fpesd", 1)),
        ("2026-08-05", ("surat", "dkp-provinsi", "jawaban", "dkp-provinsi", 26)),
    ],
)
def test_a_letter_made_void_waits_until_that_day_and_the_one_in_its_place_from_then(
    per: str, harapan: tuple[str, ...], tmp_path: Path
) -> None:
    akar = salin(tmp_path, {})
    kepala, _, _ = (akar / SURAT).read_text("utf-8").partition("terbit:")
    (akar / SURAT).write_text(
        f"{kepala}terbit:\n"
        "  - {kepada: dkp-provinsi, nomor: 523/1/FPESD/VII/2026, ditandatangani: 2026-07-20, dikirim: 2026-07-21,\n"
        "     batal: {tanggal: 2026-08-03, alasan: Batas waktunya keliru}}\n"
        "  - {kepada: dkp-provinsi, nomor: 523/9/FPESD/VIII/2026, tanggal: 2026-08-04, ditandatangani: 2026-08-04,\n"
        "     dikirim: 2026-08-05}\n",
        "utf-8",
    )
    semua = menunggu(akar, per, "2026/permohonan-laporan")
    assert [satu for satu in semua if satu[1] == "dkp-provinsi"] == [harapan]


@pytest.mark.parametrize(
    ("langkah", "per", "harapan"),
    [
        ("", "2026-10-20", ("undangan", "", "tanda tangan", "fpesd", 6)),
        (", ditandatangani: 2026-10-26", "2026-10-27", ("undangan", "", "pengiriman", "fpesd", -1)),
        (", ditandatangani: 2026-10-26, dikirim: 2026-10-27", "2026-10-28", ("undangan", "", "konfirmasi", "peserta", 6)),
        (", ditandatangani: 2026-10-26, dikirim: 2026-10-27", "2026-11-04", None),
    ],
)
def test_an_invitation_to_all_waits_as_one(langkah: str, per: str, harapan: tuple[str, ...] | None, tmp_path: Path) -> None:
    undangan = BERSAMA.replace("}", f"{langkah}}}")
    ada = [satu for satu in menunggu(berundangan(tmp_path, undangan), per, "2026/gabungan-pokja") if satu[0] == "undangan"]
    assert ada == ([harapan] if harapan else [])


def test_invitations_to_each_wait_one_by_one_also_without_an_entry(tmp_path: Path) -> None:
    semua = menunggu(berundangan(tmp_path, PERORANGAN), "2026-10-28", "2026/gabungan-pokja")
    assert [satu for satu in semua if satu[0] == "undangan"] == [
        ("undangan", "peserta-dua", "pengiriman", "fpesd", -2),
        ("undangan", "peserta-tiga", "nomor", "fpesd", -2),
        ("undangan", "peserta-satu", "konfirmasi", "peserta-satu", 6),
    ]


def test_an_invitation_to_one_made_void_counts_until_that_day(tmp_path: Path) -> None:
    batal = "{kepada: peserta-dua, nomor: 005/009/FPESD/X/2026, batal: {tanggal: 2026-10-28, alasan: Salah alamat}}"
    akar = berundangan(tmp_path, PERORANGAN.replace("{kepada: peserta-dua", f"{batal}\n    - {{kepada: peserta-dua", 1))
    for per, harapan in (("2026-10-27", "tanda tangan"), ("2026-10-28", "pengiriman")):
        semua = menunggu(akar, per, "2026/gabungan-pokja")
        assert [satu[2] for satu in semua if satu[1] == "peserta-dua"] == [harapan]


def test_a_meeting_waits_for_its_invitation_then_for_minutes_and_signatures(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    assert ("undangan", "", "penyusunan", "fpesd", 18) in menunggu(akar, "2026-10-18", "2026/gabungan-pokja")
    assert menunggu(akar, "2026-11-09", "2026/gabungan-pokja") == [("berita acara", "", "tanda tangan", "fpesd", -4)]
    isi = (akar / RAPAT).read_text("utf-8")
    (akar / RAPAT).write_text(isi.partition("keputusan:")[0] + BERSAMA, "utf-8")
    assert menunggu(akar, "2026-11-09", "2026/gabungan-pokja") == [
        ("berita acara", "", "penyusunan", "fpesd", -4),
        ("notula", "", "penyusunan", "fpesd", -4),
    ]


def test_a_signed_berita_acara_waits_for_nothing(tmp_path: Path) -> None:
    akar = salin(
        tmp_path, {RAPAT: ("nomor: 050/001/FPESD/XI/2026", "nomor: 050/001/FPESD/XI/2026\n  ditandatangani: 2026-11-06")}
    )
    assert menunggu(akar, "2026-11-05", "2026/gabungan-pokja")
    assert menunggu(akar, "2026-11-09", "2026/gabungan-pokja") == []


def test_a_letter_received_waits_to_be_passed_on_then_for_those_it_was_passed_to(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/surat-masuk/2026").mkdir(parents=True)
    (akar / "forum/surat-masuk/2026/fpesd.yaml").write_text(
        "contoh: true\nsurat:\n  - {nomor_agenda: 1, diterima: 2026-08-03, dari: Kepala Dinas Contoh, nomor: 523/9/2026, "
        "tanggal: 2026-08-01, hal: Permohonan Data, ditujukan: Ketua FPESD, disposisi: {tanggal: 2026-08-05, dari: ketua-fpesd, "
        "kepada: [Sekretaris FPESD], tindakan: [siapkan_jawaban], tenggat: 2026-08-12}}\n",
        "utf-8",
    )
    acara = "2026/fpesd/1"
    assert menunggu(akar, "2026-08-02", acara) == []
    assert menunggu(akar, "2026-08-04", acara) == [("surat masuk", "", "disposisi", "fpesd", None)]
    assert menunggu(akar, "2026-08-10", acara) == [("surat masuk", "", "tindak lanjut", "Sekretaris FPESD", 2)]
    assert menunggu(akar, "2026-08-13", acara) == []


def test_the_list_is_grouped_by_what_is_waited_for_and_its_columns_stand_below_each_other(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    hasil = CliRunner(env={"COLUMNS": "140"}).invoke(klaster, ["--root", str(akar), "surat", "--per", "2026-08-21"])
    baris = [satu.rstrip() for satu in hasil.stdout.splitlines()]
    assert baris[0].endswith("naskah menunggu per 21 Agustus 2026.")
    awal = baris.index("Menunggu nomor: 2")
    letak = baris[awal + 1].index("Giliran")
    assert [satu[letak:].split() for satu in baris[awal + 3 : awal + 5]] == [["fpesd", "lewat", "32", "hari"]] * 2
    assert baris[awal + 5] == "" and baris[awal + 6] == "Menunggu jawaban: 1"
