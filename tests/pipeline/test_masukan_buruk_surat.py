"""Bad input of letters and meetings: each a complaint at its place, and the paper that reads it is refused unwritten."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from generator.documents.katalog import muat_katalog
from generator.keluhan import Berat, Keluhan
from generator.pipeline.naskah import susun_naskah
from generator.pipeline.pemeriksaan import periksa_bacaan
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.reading import Bacaan, baca, baca_ruang
from tests.cli.test_check import klaster
from tests.dokumen_semua import ASET
from tests.rapat_uji import AKAR, katalog
from tests.ruang_uji import salin

SURAT, RAPAT, PEJABAT = "forum/surat/2026", "forum/rapat/2026", "forum/pejabat.yaml"

# what is wrong: (file, words, what stands instead, code, file of the complaint, field, kind that is refused)
BURUK = {
    "penerima tanpa pejabat": (
        *(PEJABAT, "NAMA KETUA POKJA CONTOH DUA, S.Par.\n    berlaku: {dari: 2023-01-01}"),
        "NAMA KETUA POKJA CONTOH DUA, S.Par.\n    berlaku: {dari: 2023-01-01, sampai: 2026-10-22}",
        *("SURAT-PENERIMA", f"{SURAT}/permintaan-rapat-pokja.yaml", "terbit[1].kepada", "permintaan-rapat-pokja"),
    ),
    "rapat tanpa tempat": (
        *(f"{RAPAT}/fedep-demak.yaml", "tempat: Ruang Rapat Contoh, Jalan Contoh Nomor 2, Demak\n", ""),
        *("SKEMA-WAJIB", f"{RAPAT}/fedep-demak.yaml", "tempat", ""),
    ),
    "rapat sebelum undangannya": (
        *(f"{RAPAT}/fedep-demak.yaml", "tanggal: 2026-10-22\nwaktu", "tanggal: 2026-10-14\nwaktu"),
        *("RAPAT-TANGGAL", f"{RAPAT}/fedep-demak.yaml", "tanggal", "undangan-rapat-fedep"),
    ),
    "batas sebelum tanggal surat": (
        *(f"{SURAT}/pengingat-laporan.yaml", "batas_jawaban: 2026-09-08", "batas_jawaban: 2026-08-08"),
        *("SURAT-BATAS", f"{SURAT}/pengingat-laporan.yaml", "batas_jawaban", "pengingat-laporan"),
    ),
    "klaster tanpa usulan bertanda tangan": (
        *(f"{RAPAT}/fedep-demak.yaml", "  - demak-kerupuk-tayamum\n", "  - demak-kerupuk-tayamum\n  - demak-susu-jagung\n"),
        *("R3", f"{RAPAT}/fedep-demak.yaml", "klaster[6]", "undangan-rapat-fedep"),
    ),
}


@cache
def asli() -> dict[str, Bacaan]:
    return baca_ruang(AKAR)[0]


def periksa(berkas: str, lama: str, baru: str) -> tuple[tuple[Keluhan, ...], Bahan]:
    """The errors of the sample workspace with one text of one file replaced."""
    isi = (AKAR / berkas).read_text("utf-8")
    assert isi.count(lama) == 1
    bacaan = {**asli(), berkas: baca(isi.replace(lama, baru).encode(), berkas)}
    hasil = periksa_bacaan(bacaan, bacaan[berkas].keluhan)
    galat = tuple(satu for satu in hasil.keluhan if satu.berat is Berat.GALAT)
    assert hasil.ruang is not None
    return galat, Bahan(hasil.ruang, katalog(), ASET, False, galat, ())


@pytest.mark.parametrize(("berkas", "lama", "baru", "kode", "di", "medan", "jenis"), BURUK.values(), ids=BURUK)
def test_keluhan_di_tempatnya_dan_naskahnya_ditolak(
    berkas: str, lama: str, baru: str, kode: str, di: str, medan: str, jenis: str
) -> None:
    galat, bahan = periksa(berkas, lama, baru)
    ditemukan = [satu for satu in galat if (satu.kode, satu.tempat.berkas, satu.medan) == (kode, di, medan)]
    assert len(ditemukan) == 1, galat
    assert ditemukan[0].tempat.baris > 0
    assert ditemukan[0].perbaikan
    if jenis:
        rencana = rencanakan(bahan, katalog().jenis[jenis])
        satu = next(satu for satu in rencana.rancangan if satu.tindakan.berkas == di)
        with pytest.raises(NaskahDitolak) as penolakan:
            susun_naskah(bahan, satu)
        assert ditemukan[0] in penolakan.value.keluhan


def test_rapat_tanpa_tempat_tidak_menjadi_undangan() -> None:
    """A record that is no meeting gives no paper; the build says which file leaves that open."""
    *perubahan, _, di, _, _ = BURUK["rapat tanpa tempat"]
    _, bahan = periksa(*perubahan)
    rencana = rencanakan(bahan, katalog().jenis["undangan-rapat-fedep"])
    assert di not in {satu.tindakan.berkas for satu in rencana.rancangan}
    assert di in {satu.tempat.berkas for satu in rencana.keluhan}


def test_lampiran_yang_tidak_ada_disebut_barisnya(tmp_path: Path) -> None:
    shutil.copytree(AKAR / "templates", tmp_path / "templates", ignore=shutil.ignore_patterns("huruf"))
    templat = tmp_path / "templates/dokumen/undangan-rapat-pokja.md"
    templat.write_text(templat.read_text("utf-8").replace("lampiran: [daftar-undangan]", "lampiran: [daftar-undanga]"), "utf-8")
    hasil, keluhan = muat_katalog(tmp_path / "templates")
    (satu,) = keluhan
    assert (satu.kode, satu.tempat.berkas) == ("KATALOG-NAMA", "templates/dokumen/undangan-rapat-pokja.md")
    assert templat.read_text("utf-8").splitlines()[satu.tempat.baris - 1] == "lampiran: [daftar-undanga]"
    assert satu.perbaikan == "mungkin maksudnya daftar-undangan"
    assert "undangan-rapat-pokja" not in hasil.jenis


def test_tidak_ada_yang_ditulis(tmp_path: Path) -> None:
    surat = "forum/surat/2026/permohonan-laporan.yaml"
    akar = salin(tmp_path, {surat: ("batas_jawaban: 2026-08-31", "batas_jawaban: 2026-07-20")})
    hasil = klaster("--root", str(akar), "build", "permohonan-laporan", "--out", str(tmp_path / "hasil"))
    assert hasil.returncode == 1
    assert f"{surat}:" in hasil.stderr
    assert "SURAT-BATAS" in hasil.stderr
    assert [satu.name for satu in (tmp_path / "hasil").rglob("*.*") if satu.suffix in (".pdf", ".docx", ".xlsx")] == []
