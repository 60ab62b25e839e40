"""Values of records are found again in the finished book; one lost word, cell or row in a file is missed."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pytest

from generator.documents.harapan_buku import TIDAK_TERCETAK, harapan_buku, kunci_medan, tagihan_buku
from generator.inspection.kelengkapan import periksa_kelengkapan
from generator.inspection.teks_xlsx import teks_xlsx
from generator.model.evaluasi import Evaluasi
from generator.model.jenis import Rekaman
from generator.model.klaster import Klaster
from generator.model.usulan import DaftarUsulan
from generator.tree import Asal
from generator.tree.asal import Harapan
from generator.tree.tagihan import tagih
from tests.buku_uji import docx_buku, pdf_buku, xlsx_buku
from tests.dokumen_semua import TEMA
from tests.inspection.keluaran import rusak_docx, rusak_pdf, unsur
from tests.ruang_uji import ruang_kecil

JATENG = "jateng2012"
ID, PAGU, MASALAH = "RJG-27-01", "120.000.000", "Pengemasan dilakukan sendiri-sendiri"


def medan_hilang(**berkas: bytes) -> set[str]:
    keluhan = periksa_kelengkapan(tagihan_buku(ruang_kecil()), **berkas)
    return {satu.medan for satu in keluhan if ID in satu.pesan}


@pytest.mark.parametrize("tema", TEMA)
def test_every_public_value_of_every_record_is_in_all_three_files(tema: str) -> None:
    assert len(harapan_buku(ruang_kecil())) > 150
    assert periksa_kelengkapan(tagihan_buku(ruang_kecil()), pdf_buku(tema).data, docx_buku(tema), xlsx_buku(tema)) == []


def test_expected_are_the_records_values_as_printed() -> None:
    semua = {(satu.asal.rekaman, satu.asal.medan): satu.teks for satu in harapan_buku(ruang_kecil())}
    assert semua[ID, "permasalahan"] == MASALAH
    assert semua[ID, "rincian[0].pagu"] == PAGU
    assert semua[ID, "rincian[0].sumber"] == "APBD Kab/Kota"
    assert semua["RJG-K25-01", "keadaan"] == "Selesai"
    assert not any(medan.startswith("status") for _, medan in semua)


def test_fields_left_out_are_fields_of_records_of_the_book() -> None:
    def kunci(kelas: type[Rekaman]) -> set[str]:
        hasil = {kunci_medan(kelas, nama) for nama in kelas.model_fields}
        return hasil.union(*(kunci(satu) for satu in _anak(kelas)))

    ada = kunci(Klaster) | kunci(Evaluasi) | kunci(DaftarUsulan)
    assert sorted(set(TIDAK_TERCETAK) - ada) == []


def _anak(kelas: type[Rekaman]) -> set[type[Rekaman]]:
    """Records that stand in the fields of a record."""
    nama = set(
        re.findall(r"generator\.model\.\w+\.(\w+)", " ".join(str(satu.annotation) for satu in kelas.model_fields.values()))
    )
    nama |= {satu.annotation.__name__ for satu in kelas.model_fields.values() if isinstance(satu.annotation, type)}
    return {satu for satu in Rekaman.__subclasses__() if satu.__name__ in nama}


def test_cells_emptied_in_the_pdf_are_missed() -> None:
    def cacat(berkas: pikepdf.Pdf) -> None:
        for satu in unsur(berkas, "/TD"):
            satu.K = pikepdf.Array()

    assert {"permasalahan", "rincian[0].pagu", "id"} <= medan_hilang(pdf=rusak_pdf(pdf_buku(JATENG).data, cacat))


def test_a_word_lost_in_the_docx_is_missed() -> None:
    cacat = rusak_docx(docx_buku(JATENG), lambda isi: isi.replace(MASALAH, MASALAH.replace(" dilakukan", "")))
    assert medan_hilang(docx=cacat) == {"permasalahan"}


def test_a_row_lost_in_the_docx_is_missed() -> None:
    cacat = rusak_docx(docx_buku(JATENG), lambda isi: re.sub(rf"<w:tr>(?:(?!</w:tr>).)*{PAGU}(?:(?!</w:tr>).)*</w:tr>", "", isi))
    assert "rincian[0].pagu" in medan_hilang(docx=cacat)


def test_a_number_changed_in_the_xlsx_is_missed() -> None:
    cacat = _ubah_lembar(xlsx_buku(JATENG), "<v>120000000</v>", "<v>120000001</v>")
    assert medan_hilang(xlsx=cacat) == {"rincian[0].pagu"}


def test_a_text_changed_in_the_xlsx_is_missed() -> None:
    cacat = _ubah_lembar(xlsx_buku(JATENG), MASALAH, "Pengemasan dilakukan bersama")
    assert medan_hilang(xlsx=cacat) == {"permasalahan"}


def _ubah_lembar(data: bytes, lama: str, baru: str) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            tujuan.writestr(nama, asal.read(nama).replace(lama.encode(), baru.encode()))
    assert keluar.getvalue() != data
    return keluar.getvalue()


def test_a_text_of_two_records_must_be_there_twice() -> None:
    harapan = [Harapan(Asal(satu, "nama"), "Satu Koperasi Nelayan") for satu in ("a", "b")]
    assert [satu.diharapkan for satu in periksa_kelengkapan(tagih(harapan), docx=docx_buku(JATENG))] == [
        "Satu Koperasi Nelayan (2 kali)"
    ]


def test_part_of_a_longer_number_is_not_the_number() -> None:
    assert periksa_kelengkapan(tagih([Harapan(Asal("a", "pagu"), PAGU[1:])]), docx=docx_buku(JATENG)) != []


def test_a_workbook_says_numbers_and_dates_as_they_are_printed() -> None:
    assert {PAGU, ID, MASALAH} <= set(teks_xlsx(xlsx_buku(JATENG)))
