"""Letters received: each rule is shown to fire on one planted breach, at its place, and to be silent on a sound agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keluhan import Keluhan
from generator.pipeline.pemeriksaan import periksa_ruang
from tests.ruang_uji import salin

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
AGENDA = "forum/surat-masuk/2026/fpesd.yaml"
ISI = """\
tujuan_disposisi: [Sekretaris, Ketua Pokja]
surat:
  - nomor_agenda: 1
    diterima: 2026-08-19
    dari: Kepala Dinas Kelautan dan Perikanan
    nomor: 523/0081/DKP/2026
    tanggal: 2026-08-18
    hal: Laporan
    ditujukan: Ketua FPESD
    membalas: {surat: permohonan-laporan, tahun: 2026, kepada: dkp-provinsi}
    disposisi:
      tanggal: 2026-08-20
      dari: ketua-fpesd
      kepada: [Sekretaris]
      tindakan: [arsipkan]
      tenggat: 2026-08-24
  - nomor_agenda: 2
    diterima: 2026-08-21
    dari: Bank Contoh
    tanggal: 2026-08-20
    hal: Penawaran
    ditujukan: Ketua FPESD
"""
PELANGGARAN = [
    ("MASUK-TANGGAL", "tanggal: 2026-08-20\n    hal: Penawaran", "tanggal: 2026-08-22\n    hal: Penawaran", "surat[1].diterima"),
    ("MASUK-TANGGAL", "diterima: 2026-08-21", "diterima: 2027-08-21", "surat[1].diterima"),
    ("MASUK-AGENDA", "nomor_agenda: 2", "nomor_agenda: 1", "surat[1].nomor_agenda"),
    ("MASUK-AGENDA", "diterima: 2026-08-21\n    dari: Bank Contoh\n    tanggal: 2026-08-20", "diterima: 2026-08-18\n    dari: Bank Contoh\n    tanggal: 2026-08-17", "surat[1].nomor_agenda"),
    ("MASUK-BALASAN", "surat: permohonan-laporan,", "surat: permohonan-laporam,", "surat[0].membalas.surat"),
    ("MASUK-BALASAN", "tahun: 2026, kepada", "tahun: 2025, kepada", "surat[0].membalas.surat"),
    ("MASUK-BALASAN", "kepada: dkp-provinsi}", "kepada: dkp-propinsi}", "surat[0].membalas.kepada"),
    ("MASUK-BALASAN", "diterima: 2026-08-19", "diterima: 2026-08-18", "surat[0].diterima"),
    ("MASUK-CATATAN", "nomor: 523/0081/DKP/2026", "nomor: 523/0018/DKP/2026", "surat[0].nomor"),
    ("MASUK-CATATAN", "tanggal: 2026-08-18", "tanggal: 2026-08-17", "surat[0].tanggal"),
    ("DISPOSISI-TANGGAL", "tanggal: 2026-08-20\n      dari", "tanggal: 2026-08-18\n      dari", "surat[0].disposisi.tanggal"),
    ("DISPOSISI-TANGGAL", "tenggat: 2026-08-24", "tenggat: 2026-08-19", "surat[0].disposisi.tenggat"),
    ("RUJUKAN", "dari: ketua-fpesd", "dari: ketua-pfesd", "surat[0].disposisi.dari"),
    ("RUJUKAN", "kepada: [Sekretaris]", "kepada: [Sekretariss]", "surat[0].disposisi.kepada[0]"),
]  # fmt: skip
# ruff: noqa: E501


def _keluhan(folder: Path, isi: str) -> tuple[Keluhan, ...]:
    """Complaints of the small workspace with this agenda, whose letter was answered."""
    akar = salin(
        folder,
        {
            SURAT: (
                "dikirim: 2026-07-21",
                "dikirim: 2026-07-21, dibalas: 2026-08-19, balasan: {nomor: 523/0081/DKP/2026, tanggal: 2026-08-18}",
            )
        },
    )
    (akar / AGENDA).parent.mkdir(parents=True)
    (akar / AGENDA).write_text(isi, "utf-8")
    return periksa_ruang(akar).keluhan


def test_a_sound_agenda_has_nothing_to_complain_of(tmp_path: Path) -> None:
    assert _keluhan(tmp_path, ISI) == ()


@pytest.mark.parametrize(("kode", "lama", "baru", "medan"), PELANGGARAN)
def test_a_breach_is_found_where_it_stands(kode: str, lama: str, baru: str, medan: str, tmp_path: Path) -> None:
    assert ISI.count(lama) == 1
    keluhan = _keluhan(tmp_path, ISI.replace(lama, baru))
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan] == [(kode, AGENDA, medan)]
    assert all(satu.tempat.baris > 0 and satu.perbaikan for satu in keluhan)


def test_an_answer_that_the_letter_does_not_note_names_where_to_note_it(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / AGENDA).parent.mkdir(parents=True)
    (akar / AGENDA).write_text(ISI, "utf-8")
    (keluhan,) = periksa_ruang(akar).keluhan
    assert (keluhan.kode, keluhan.medan, keluhan.diharapkan) == ("MASUK-BALASAN", "surat[0].diterima", "dibalas belum diisi")
    assert SURAT in keluhan.perbaikan


def test_an_answer_older_than_the_letter_is_found(tmp_path: Path) -> None:
    akar = salin(tmp_path, {SURAT: ("dikirim: 2026-07-21", "dikirim: 2026-07-21, dibalas: 2026-08-19")})
    (akar / AGENDA).parent.mkdir(parents=True)
    (akar / AGENDA).write_text(ISI.replace("tanggal: 2026-08-18", "tanggal: 2026-07-19"), "utf-8")
    assert [(satu.kode, satu.medan) for satu in periksa_ruang(akar).keluhan] == [("MASUK-BALASAN", "surat[0].tanggal")]


def test_the_agenda_of_an_issuer_nobody_knows_is_refused(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/surat-masuk/2026").mkdir(parents=True)
    (akar / "forum/surat-masuk/2026/fpesdd.yaml").write_text(
        ISI.replace("    membalas: {surat: permohonan-laporan, tahun: 2026, kepada: dkp-provinsi}\n", ""), "utf-8"
    )
    assert [(satu.kode, satu.ditemukan) for satu in periksa_ruang(akar).keluhan] == [("RUJUKAN", "fpesdd")]
