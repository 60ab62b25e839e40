"""The fingerprint of a letter holds what it says, to whom, with what, not how it looks; officials are those of its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.documents.isian import susun_isian
from generator.documents.katalog import muat_katalog
from generator.documents.konteks import Acuan
from generator.documents.sidik import sidik_dokumen, yang_berubah
from generator.documents.surat import lampiran_surat, penerima_surat, susun_surat
from generator.model.surat import SuratTerbit
from generator.tree import Dokumen
from generator.tree.teks import teks_dokumen
from tests.dokumen_semua import ASET, tema_uji
from tests.ruang_uji import ruang_kecil

TEMA, TEMA_LAIN = tema_uji("jateng2012"), tema_uji("permendagri2023")
RUANG, (KATALOG, _) = ruang_kecil(), muat_katalog(ASET.parent)
(SURAT,) = [satu for satu in RUANG.surat if satu.jenis == "permohonan-laporan"]
JENIS = KATALOG.jenis["permohonan-laporan"]


def susun(penerima: str = "dkp-provinsi", **medan: object) -> Dokumen:
    surat = SURAT.model_copy(update=medan)
    (kepada,) = [satu for satu in penerima_surat(RUANG, JENIS, surat) if satu.id == penerima]
    return susun_surat(RUANG, KATALOG, JENIS, Acuan(surat, kepada, TEMA))


LAMA = sidik_dokumen(susun(), TEMA)


def test_another_look_leaves_it() -> None:
    assert TEMA.surat.susunan != TEMA_LAIN.surat.susunan
    assert sidik_dokumen(susun(), TEMA_LAIN) == LAMA
    assert sidik_dokumen(replace(susun(), tanda=("draf", "contoh")), TEMA) == LAMA


def test_what_changed_is_named() -> None:
    assert yang_berubah(LAMA, sidik_dokumen(susun(batas_jawaban=date(2026, 9, 4)), TEMA)) == ("isi surat",)
    assert yang_berubah(LAMA, sidik_dokumen(susun("fedep-demak"), TEMA)) == ("tujuan surat", "isi surat", "lampiran")


def test_the_form_beside_a_letter_counts_among_what_travels_by_the_text_of_its_cells() -> None:
    surat = susun()
    acuan = Acuan(SURAT, next(satu for satu in penerima_surat(RUANG, JENIS, SURAT) if satu.id == "dkp-provinsi"), TEMA)
    isian = susun_isian(RUANG, KATALOG, lampiran_surat(RUANG, KATALOG, JENIS, acuan), surat)
    assert isian
    lembar = isian.lembar[0]
    lain = replace(lembar.tabel.baris[0], sel=(*lembar.tabel.baris[0].sel[:2], "Lain", *lembar.tabel.baris[0].sel[3:]))
    berubah = replace(isian, lembar=(replace(lembar, tabel=replace(lembar.tabel, baris=(lain, *lembar.tabel.baris[1:]))),))
    beku = sidik_dokumen(surat, TEMA, isian)
    assert yang_berubah(beku, sidik_dokumen(surat, TEMA, berubah)) == ("lampiran",)
    assert sidik_dokumen(surat, TEMA_LAIN, replace(isian, contoh=True, draf=True)) == beku


def test_a_letter_names_the_official_and_the_office_of_its_day() -> None:
    """In 2024 another person presided, and the office had another name."""
    terbit = SuratTerbit(kepada="dkp-provinsi", nomor="050/012/FPESD/VII/2024", tanggal=date(2024, 7, 22))
    for medan in ({"tanggal": date(2024, 7, 22), "terbit": ()}, {"terbit": (terbit,), "tanggal": date(2024, 7, 20)}):
        teks = "\n".join(teks_dokumen(susun(**medan), TEMA))
        assert "NAMA KETUA LAMA CONTOH" in teks
        assert "NAMA KETUA CONTOH, S.E." not in teks
        assert "Kepala Dinas Perikanan Lama" in teks
        assert "22 Juli 2024" in teks
    assert "NAMA KETUA CONTOH, S.E." in "\n".join(teks_dokumen(susun(), TEMA))
