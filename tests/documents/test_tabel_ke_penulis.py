"""Every table of the records, from the small workspace, says the same in tree, PDF and DOCX, and is accepted as a sheet."""

from __future__ import annotations

import io
from dataclasses import replace

from openpyxl import load_workbook

from generator.documents.penomoran import nomori
from generator.documents.tabel import hasil, kegiatan, profil, rekap, temuan, usulan
from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import Bagian, BukuKerja, Dokumen, Fragmen, Judul, Lembar, Tabel, Teks
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from generator.writers.xlsx import tulis_xlsx
from tests.dokumen_semua import ASET, tema_uji
from tests.ruang_uji import ruang_kecil
from tests.writers.pdf.pengukur import ukur

RUANG = ruang_kecil()
KLASTER = RUANG.klaster["demak-pengolahan-rajungan"]
EVALUASI = RUANG.evaluasi[KLASTER.id, 2025]
TEGAK = (
    profil.tabel_syarat(KLASTER),
    profil.tabel_prinsip(KLASTER),
    profil.tabel_rantai(KLASTER),
    kegiatan.tabel_evaluasi(RUANG, KLASTER, EVALUASI),
    kegiatan.tabel_rencana(RUANG, KLASTER, EVALUASI),
    *(hasil.tabel_hasil(RUANG, jenis, 2025) for jenis in hasil.HASIL),
    replace(hasil.tabel_kemajuan(RUANG, "klaster", 2025), id="kemajuan"),
    hasil.tabel_predikat(RUANG, 2025),
    hasil.tabel_dana(RUANG, 2025),
    *(satu for jenis in temuan.TEMUAN if (satu := temuan.tabel_temuan(RUANG, jenis, 2025))),
    *(rekap.tabel_rekap(RUANG, jenis) for jenis in rekap.REKAP),
)
MATRIKS = usulan.tabel_matriks(RUANG, KLASTER, RUANG.usulan[KLASTER.id, 2027])


def test_the_tables_of_the_records_say_the_same_in_every_format() -> None:
    judul = Judul(1, (Teks("TABEL"),), "tabel")
    bagian = (Bagian("isi", (judul, *TEGAK)), Bagian("lanskap", (MATRIKS,)))
    dokumen = nomori(Dokumen("Tabel", "FPESD", RUANG.forum.tanggal_data, (Fragmen("tabel", bagian),)))
    tema = tema_uji("permendagri2023")
    harap = teks_dokumen(dokumen, tema)
    assert len(harap) > 300
    assert banding(harap, teks_pdf(tulis_pdf(dokumen, tema, ASET).data)) == []
    assert banding(harap, teks_docx(tulis_docx(dokumen, tema, ASET))) == []


def test_the_tables_of_the_records_are_sheets_whose_totals_agree() -> None:
    tabel: tuple[Tabel, ...] = (*TEGAK, MATRIKS, usulan.tabel_usulan_datar(RUANG, 2027))
    lembar = tuple(Lembar(f"Lembar {ke}", satu) for ke, satu in enumerate(tabel, 1))
    buku = BukuKerja("Tabel", lembar, RUANG.forum.tanggal_data, "FPESD")
    isi = load_workbook(io.BytesIO(tulis_xlsx(buku, tema_uji("permendagri2023"))), data_only=True)
    for nama in isi.sheetnames[-2:]:
        assert 731_500_000 in {sel.value for baris in isi[nama].iter_rows() for sel in baris}


def test_quarters_stay_whole_in_the_narrow_column_of_the_matrix() -> None:
    dokumen = Dokumen("Tabel", "FPESD", RUANG.forum.tanggal_data, (Fragmen("tabel", (Bagian("lanskap", (MATRIKS,)),)),))
    for profil_tema in ("jateng2012", "permendagri2023"):
        (lembar,) = ukur(tulis_pdf(dokumen, tema_uji(profil_tema), ASET).data)
        assert [satu.teks for satu in lembar.baris if "II" in satu.teks and "TW =" not in satu.teks] == ["TW II–III"]
