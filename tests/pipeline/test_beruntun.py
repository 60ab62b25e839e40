"""Letters in batches: each is made whole in whatever process is free, with the bytes of one after the other; a bad one alone is
refused; one that is remembered is not made again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.documents.keluaran import Keluaran
from generator.pipeline.batas import BERURUT, PROSES, Batas, Gagal
from generator.pipeline.beruntun import TugasSurat, berkelompok, tulis_beruntun
from generator.pipeline.kolam import KesalahanPekerja
from generator.pipeline.naskah import Naskah
from generator.pipeline.pelaksana import Hitungan, Pelaksana, pelaksana
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.pesanan import PENAUT
from generator.pipeline.terbit import Keluaran as Jadi
from generator.pipeline.tugas import Tugas
from generator.pipeline.tulis import tulis_naskah
from generator.tree import Fragmen, Paragraf, Teks
from tests.buku_uji import surat_kecil
from tests.dokumen_semua import ASET
from tests.ruang_uji import RUANG_KECIL

FORMAT = (Keluaran.PDF, Keluaran.DOCX)


@pytest.fixture
def surat() -> tuple[Naskah, ...]:
    return surat_kecil()


@pytest.fixture(scope="module")
def berurut() -> dict[str, bytes]:
    """Their files, each letter made by itself."""
    return {jadi.jalur: jadi.isi for satu in surat_kecil() for jadi in tulis_naskah(satu, ASET, RUANG_KECIL, FORMAT)}


class Mesin:
    """Does tasks here in any order, as processes may, and fails where it is told to; `dikerjakan` are its letters."""

    def __init__(self, gagal: str = "") -> None:
        self.dikerjakan: list[str] = []
        self._gagal = gagal

    def __call__(self, tugas: Iterable[Tugas], aset: Path) -> Iterator[tuple[int, object]]:
        semua = list(enumerate(tugas))
        random.Random(7).shuffle(semua)
        for ke, satu in semua:
            assert isinstance(satu, TugasSurat)
            self.dikerjakan.append(satu.naskah.jalur)
            yield ke, Gagal("kehabisan waktu") if satu.naskah.jalur == self._gagal else satu.kerjakan(aset)


def _pelaksana(mesin: Mesin, folder: Path | None = None) -> Pelaksana:
    return Pelaksana(folder, mesin, Hitungan(), lambda _hitungan: None)


def _tulis(surat: Sequence[Naskah], oleh: Pelaksana) -> tuple[dict[str, bytes], dict[str, str]]:
    """The outputs by path, and the papers refused with the reason."""
    keluaran: list[Jadi] = []
    ditolak = {}
    for naskah, hasil in tulis_beruntun(surat, ASET, FORMAT, None, PENAUT, oleh):
        if isinstance(hasil, NaskahDitolak):
            ditolak[naskah.jalur] = hasil.keluhan[0].pesan
        else:
            assert {(satu.rekaman, satu.templat) for satu in hasil} == {(naskah.rekaman, naskah.templat)}
            keluaran += hasil
    return {satu.jalur: satu.isi for satu in keluaran}, ditolak


def test_in_whatever_order_letters_are_made_they_have_the_bytes_of_one_after_the_other(
    surat: tuple[Naskah, ...], berurut: dict[str, bytes]
) -> None:
    assert len(surat) > 1
    assert _tulis(surat[::-1], _pelaksana(Mesin())) == (berurut, {})


@pytest.mark.parametrize("cara", [PROSES, BERURUT])
def test_processes_give_the_same_bytes_and_count_what_they_did(
    cara: str, surat: tuple[Naskah, ...], berurut: dict[str, bytes], tmp_path: Path
) -> None:
    hitungan: list[Hitungan] = []
    with pelaksana(tmp_path, cara, memantau=lambda satu: hitungan.append(replace(satu))) as oleh:
        assert _tulis(surat, oleh) == (berurut, {})
    assert hitungan[-1].baru == sum(len(satu.dokumen.fragmen[0].bagian) for satu in surat)
    assert hitungan[-1].lama == 0


def test_a_letter_that_says_the_same_is_not_made_again(
    surat: tuple[Naskah, ...], berurut: dict[str, bytes], tmp_path: Path
) -> None:
    _tulis(surat, _pelaksana(Mesin(), tmp_path))
    mesin = Mesin()
    assert _tulis(surat, _pelaksana(mesin, tmp_path)) == (berurut, {})
    assert mesin.dikerjakan == []


def test_a_letter_that_says_something_else_is_made_again_and_no_other(surat: tuple[Naskah, ...], tmp_path: Path) -> None:
    _tulis(surat, _pelaksana(Mesin(), tmp_path))
    pertama, *lain = surat
    dokumen = pertama.dokumen
    (fragmen,) = dokumen.fragmen
    awal, *sisa = fragmen.bagian
    bagian = replace(awal, isi=(*awal.isi, Paragraf((Teks("Kalimat lain."),))))
    berubah = replace(pertama, dokumen=replace(dokumen, fragmen=(Fragmen(fragmen.id, (bagian, *sisa)),)))
    tema = pertama.tema
    bertema_lain = replace(lain[0], tema=replace(tema, palet={**tema.palet, "tinta": "#111111"}))
    mesin = Mesin()
    _tulis([berubah, bertema_lain, *lain[1:]], _pelaksana(mesin, tmp_path))
    assert sorted(mesin.dikerjakan) == sorted([berubah.jalur, bertema_lain.jalur])


def test_a_letter_that_cannot_be_laid_out_is_refused_and_no_other(surat: tuple[Naskah, ...], berurut: dict[str, bytes]) -> None:
    keluaran, ditolak = _tulis(surat, _pelaksana(Mesin(gagal=surat[0].jalur)))
    assert list(ditolak) == [surat[0].jalur]
    assert "bagian " in ditolak[surat[0].jalur] and ditolak[surat[0].jalur].endswith(": kehabisan waktu")
    assert keluaran == {jalur: isi for jalur, isi in berurut.items() if not jalur.startswith(f"{surat[0].jalur}.")}


def test_a_limit_on_time_holds_for_a_whole_letter(surat: tuple[Naskah, ...]) -> None:
    with pelaksana(None, PROSES, Batas(waktu=0.001)) as oleh:
        keluaran, ditolak = _tulis(surat, oleh)
    assert keluaran == {}
    assert set(ditolak) == {satu.jalur for satu in surat}
    assert all("tidak selesai dalam 0,001 detik" in satu for satu in ditolak.values())


def test_a_letter_refused_in_another_process_is_refused_with_its_complaint(surat: tuple[Naskah, ...]) -> None:
    (bagian, *sisa) = surat[0].dokumen.fragmen[0].bagian
    asing = replace(bagian, isi=(*bagian.isi, Paragraf((Teks("ꦗꦮ"),))))
    fragmen = Fragmen(surat[0].dokumen.fragmen[0].id, (asing, *sisa))
    with pelaksana(None, PROSES) as oleh:
        _, ditolak = _tulis([replace(surat[0], dokumen=replace(surat[0].dokumen, fragmen=(fragmen,)))], oleh)
    assert "huruf U+A997 tidak ada" in ditolak[surat[0].jalur]


def test_an_error_of_the_program_in_another_process_is_told_with_its_traceback(surat: tuple[Naskah, ...]) -> None:
    with pelaksana(None, PROSES) as oleh, pytest.raises(KesalahanPekerja, match=r"(?s)Traceback.*KeyError"):
        _tulis([replace(surat[0], tema=replace(surat[0].tema, huruf={}))], oleh)


def test_where_no_pdf_is_wanted_no_process_is_needed(surat: tuple[Naskah, ...]) -> None:
    assert not any(berkelompok(satu, (Keluaran.DOCX,)) for satu in surat)
    assert all(berkelompok(satu, ()) and berkelompok(satu, (Keluaran.PDF,)) for satu in surat)
