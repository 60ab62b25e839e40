"""Tables in Word: header repeated, rows whole, spans, totals, widths that fill the page."""

from __future__ import annotations

from typing import cast

import pytest
from lxml import etree

from generator.tree import BarisTabel, Kolom, Tabel
from generator.writers.docx.satuan import twips
from generator.writers.lebar import TabelTerlaluLebar
from tests.bantu_docx import W, badan
from tests.dokumen_semua import TEMA, kata
from tests.writers.docx.test_docx_blok import tulis

KOLOM = (
    Kolom("no", "No.", "nomor", 0),
    Kolom("program", "Program", "teks", 3),
    Kolom("pagu", "Pagu", "rupiah", 0, rinci=True),
    Kolom("sumber", "Sumber", "teks", 1, rinci=True),
    Kolom("prioritas", "Prioritas", "teks", 0),
)
BARIS = (
    BarisTabel((), "subjudul", "A. Tingkat Provinsi"),
    BarisTabel((1, "Pelatihan", 1_000_000, "APBD", "1")),
    BarisTabel((None, None, 500_000, "APBN", None), lanjutan=True),
    BarisTabel((2, kata("Bantuan"), None, "", "2")),
    BarisTabel((None, None, 1_500_000, None, None), "subtotal", "Jumlah A"),
    BarisTabel((None, None, 1_500_000, None, None), "total", "Jumlah"),
)


def baris(akar: etree._Element) -> list[etree._Element]:
    return list(akar.iter(f"{W}tr"))


def teks_baris(satu: etree._Element) -> list[str]:
    return ["".join(sel.itertext(f"{W}t")) for sel in satu.iter(f"{W}tc")]


def gaya_sel(satu: etree._Element) -> list[str]:
    return [cast(str, gaya.get(f"{W}val")) for gaya in satu.iter(f"{W}pStyle")]


@pytest.fixture(scope="module")
def matriks() -> etree._Element:
    tabel = Tabel(KOLOM, BARIS, gaya="matriks", keterangan=kata("Usulan & <semua>"), ringkasan='Ringkasan "uji"', nomor="5.1.1")
    return badan(tulis(tabel, gaya="lanskap"))


def test_kepala_dan_baris_nomor_diulang_pada_setiap_halaman(matriks: etree._Element) -> None:
    kepala = [satu for satu in baris(matriks) if satu.find(f"{W}trPr/{W}tblHeader") is not None]
    assert [teks_baris(satu) for satu in kepala] == [["No.", "Program", "Pagu", "Sumber", "Prioritas"], ["1", "2", "3", "4", "5"]]
    assert kepala == baris(matriks)[:2]


def test_isi_baris_dan_rentang(matriks: etree._Element) -> None:
    assert [teks_baris(satu) for satu in baris(matriks)[2:]] == [
        ["A. Tingkat Provinsi"],
        ["1.", "Pelatihan", "1.000.000", "APBD", "1"],
        ["", "", "500.000", "APBN", ""],
        ["2.", "Bantuan", "–", "", "2"],
        ["Jumlah A", "1.500.000", ""],
        ["Jumlah", "1.500.000", ""],
    ]
    assert [satu.get(f"{W}val") for satu in matriks.iter(f"{W}gridSpan")] == ["5", "2", "2", "2", "2"]
    gabung = [satu.get(f"{W}val") for satu in matriks.iter(f"{W}vMerge")]
    assert gabung == ["restart"] * 3 + [None] * 3


def test_rata_sel_dari_jenis_kolom_melalui_gaya(matriks: etree._Element) -> None:
    assert gaya_sel(baris(matriks)[3]) == [
        "SelTengahMatriks80",
        "SelTeksMatriks80",
        "SelAngkaMatriks80",
        "SelTeksMatriks80",
        "SelTeksMatriks80",
    ]
    assert gaya_sel(baris(matriks)[7])[:2] == ["SelJumlahAngkaMatriks80", "SelJumlahAngkaMatriks80"]


def test_keterangan_dan_ringkasan_bagi_pembaca_layar(matriks: etree._Element) -> None:
    sifat = matriks.find(f".//{W}tblPr")
    assert sifat is not None
    assert [(satu.tag.rpartition("}")[2], satu.get(f"{W}val")) for satu in sifat][-2:] == [
        ("tblCaption", "Usulan & <semua>"),
        ("tblDescription", 'Ringkasan "uji"'),
    ]


def test_baris_terakhir_bergaya_total_hanya_bila_ada_total(matriks: etree._Element) -> None:
    tampilan = matriks.find(f".//{W}tblLook")
    assert tampilan is not None
    assert tampilan.get(f"{W}lastRow") == "1"
    tanpa = badan(tulis(Tabel(KOLOM, BARIS[:4]))).find(f".//{W}tblLook")
    assert tanpa is not None
    assert (tanpa.get(f"{W}lastRow"), tanpa.get(f"{W}firstRow")) == ("0", "1")


def test_jumlah_tidak_terpisah_dari_baris_di_atasnya(matriks: etree._Element) -> None:
    lekat = [satu.find(f".//{W}pPr/{W}keepNext") is not None for satu in baris(matriks)[2:]]
    assert lekat == [False, True, True, True, True, False]


@pytest.mark.parametrize("tema", TEMA)
@pytest.mark.parametrize(
    ("gaya", "lebar"),
    [("isi", {"jateng2012": 165, "permendagri2023": 160}), ("lanskap", {"jateng2012": 285, "permendagri2023": 252})],
)
def test_lebar_kolom_memenuhi_bidang_teks(tema: str, gaya: str, lebar: dict[str, float]) -> None:
    akar = badan(tulis(Tabel(KOLOM, BARIS), gaya=gaya, tema=tema))
    kolom = [int(satu.get(f"{W}w", "")) for satu in akar.iter(f"{W}gridCol")]
    assert sum(kolom) == twips(lebar[tema])
    for satu in baris(akar):
        assert sum(int(sel.get(f"{W}w", "")) for sel in satu.iter(f"{W}tcW")) == sum(kolom)


def test_baris_setinggi_halaman_boleh_terpenggal_yang_lain_tidak() -> None:
    akar = badan(tulis(Tabel(KOLOM, (BarisTabel((1, "kata " * 2000, 1, "x", "1")), BarisTabel((2, "pendek", 1, "x", "1"))))))
    assert [satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in baris(akar)] == [True, False, True]


def test_baris_lanjutan_di_samping_sel_setinggi_halaman_juga_boleh_terpenggal() -> None:
    rekaman = (BarisTabel((1, "kata " * 2000, 1, "x", "1")), BarisTabel((None, None, 2, "y", None), lanjutan=True))
    akar = badan(tulis(Tabel(KOLOM, (*rekaman, BarisTabel((2, "pendek", 1, "x", "1"))))))
    assert [satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in baris(akar)] == [True, False, False, True]


def test_dua_tabel_berturutan_tidak_menyatu() -> None:
    akar = badan(tulis(Tabel(KOLOM, BARIS), Tabel(KOLOM, BARIS), gaya="surat"))
    urutan = [satu.tag.rpartition("}")[2] for satu in cast(etree._Element, akar[0])]
    assert urutan == ["tbl", "p", "tbl", "p", "sectPr"]


def test_label_dan_nilai_di_kolom_pertama_ditolak() -> None:
    with pytest.raises(ValueError, match="kolom pertama"):
        tulis(Tabel(KOLOM, (BarisTabel((1, None, None, None, None), "total", "Jumlah"),)))


def test_tabel_yang_tidak_muat_ditolak_dengan_namanya() -> None:
    kolom = tuple(Kolom(f"k{ke}", "Sepanjangpanjangnya", "kode", 0) for ke in range(20))
    with pytest.raises(TabelTerlaluLebar, match="Terlalu banyak"):
        tulis(Tabel(kolom, (), keterangan=kata("Terlalu banyak")))
