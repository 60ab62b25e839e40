"""The report stands where the bentuk reference (§5, row 25) measured it, in PDF and in DOCX through LibreOffice."""

from __future__ import annotations

import pytest

from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.tree import Dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.rapat_uji import katalog, ruang_contoh
from tests.writers.pdf.pengukur import Lembar, ukur


def laporan(profil: str) -> Dokumen:
    ruang, jenis = ruang_contoh(), katalog().jenis["laporan-penyusunan"]
    acara = next(satu for satu in ruang.surat if satu.jenis == jenis.kepala.acara)
    (penerima,) = penerima_surat(ruang, jenis, acara)
    return susun_surat(ruang, katalog(), jenis, Acuan(acara, penerima, tema_uji(profil)))


def periksa(lembar: Lembar, toleransi: float) -> None:
    """LAPORAN two lines under the kop; A. at 30, its title and 1. at 38, Umum at 46."""
    pokok, umum = lembar.cari("^Pendahuluan$"), lembar.cari("^Umum$")
    huruf = next(satu for satu in lembar.baris if satu.teks == "A.")
    nomor = next(satu for satu in lembar.baris if satu.teks == "1." and abs(satu.y - umum.y) < 0.5)
    terukur = (huruf.x0, pokok.x0, nomor.x0, umum.x0, lembar.cari("^LAPORAN$").y)
    assert terukur == pytest.approx((30, 38, 38, 46, 53.8), abs=toleransi)


@pytest.mark.parametrize("profil", TEMA)
def test_laporan_dalam_pdf(profil: str) -> None:
    periksa(ukur(tulis_pdf(laporan(profil), tema_uji(profil), ASET).data)[0], 0.5)


def test_laporan_dalam_docx(tmp_path_factory: pytest.TempPathFactory) -> None:
    berkas = {profil: tulis_docx(laporan(profil), tema_uji(profil), ASET) for profil in TEMA}
    for jalur in ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo-laporan")).values():
        periksa(ukur(jalur.read_bytes())[0], 1.0)
