"""Letters in batches: all are laid out at once, each is written when its own pages are there, and only a bad one is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.documents.keluaran import Keluaran
from generator.pipeline.batas import Gagal
from generator.pipeline.beruntun import tata_beruntun
from generator.pipeline.kolam import kemas_tugas
from generator.pipeline.naskah import Bahan, Naskah, NaskahDitolak, rencanakan, susun_naskah
from generator.pipeline.pelaksana import Hitungan, Pelaksana
from generator.pipeline.tulis import tulis_naskah
from generator.writers.pdf import TugasTata, tata_berurut
from tests.buku_uji import katalog_uji
from tests.dokumen_semua import ASET
from tests.ruang_uji import RUANG_KECIL, ruang_kecil


@pytest.fixture(scope="module")
def surat() -> list[Naskah]:
    """The letters of the small workspace, all of one kind."""
    bahan = Bahan(ruang_kecil(), katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    return [susun_naskah(bahan, satu) for satu in rencanakan(bahan, bahan.katalog.jenis["permohonan-laporan"]).rancangan]


class Mesin:
    """Lays tasks out last first, as processes may, notes how often it was asked, and fails where it is told to."""

    def __init__(self, gagal: str = "") -> None:
        self.panggilan: list[int] = []
        self._gagal = gagal

    def __call__(self, tugas: Sequence[TugasTata], aset: Path) -> Iterator[tuple[int, bytes | Gagal]]:
        self.panggilan.append(len(tugas))
        for ke in reversed(range(len(tugas))):
            salah = bool(self._gagal) and self._gagal in tugas[ke].judul
            yield ke, Gagal("kehabisan waktu") if salah else kemas_tugas(tugas[ke], aset)


def _pelaksana(mesin: Mesin, folder: Path | None = None) -> Pelaksana:
    return Pelaksana(folder, mesin, Hitungan(), lambda _hitungan: None)


def _tulis(surat: Sequence[Naskah], pelaksana: Pelaksana) -> tuple[dict[str, bytes], list[str]]:
    """The outputs by path, and the papers refused."""
    keluaran: dict[str, bytes] = {}
    ditolak = []
    for satu, laksana in tata_beruntun(surat, ASET, (Keluaran.PDF,), pelaksana):
        try:
            keluaran |= {jadi.jalur: jadi.data for jadi in tulis_naskah(satu, ASET, RUANG_KECIL, (Keluaran.PDF,), laksana)}
        except NaskahDitolak as galat:
            ditolak.append(satu.jalur)
            assert "kehabisan waktu" in galat.keluhan[0].pesan
    return keluaran, ditolak


def test_all_letters_are_laid_out_at_once_with_the_bytes_of_one_after_the_other(surat: list[Naskah], tmp_path: Path) -> None:
    mesin = Mesin()
    keluaran, ditolak = _tulis(surat, _pelaksana(mesin, tmp_path))
    berurut = [jadi for satu in surat for jadi in tulis_naskah(satu, ASET, RUANG_KECIL, (Keluaran.PDF,), tata_berurut)]
    assert keluaran == {satu.jalur: satu.data for satu in berurut}
    assert len(surat) > 1
    assert (len(mesin.panggilan), ditolak) == (1, [])
    lagi = Mesin()
    assert _tulis(surat, _pelaksana(lagi, tmp_path))[0] == keluaran
    assert lagi.panggilan == []


def test_a_letter_that_cannot_be_laid_out_is_refused_and_no_other(surat: list[Naskah]) -> None:
    keluaran, ditolak = _tulis(surat, _pelaksana(Mesin(gagal=surat[0].dokumen.judul)))
    assert ditolak == [surat[0].jalur]
    assert set(keluaran) == {f"{satu.jalur}.pdf" for satu in surat[1:]}


def test_where_no_pdf_is_wanted_nothing_is_laid_out(surat: list[Naskah]) -> None:
    mesin = Mesin()
    assert [satu for satu, _ in tata_beruntun(surat, ASET, (Keluaran.DOCX,), _pelaksana(mesin))] == surat
    assert mesin.panggilan == []
