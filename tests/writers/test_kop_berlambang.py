"""A kop with an emblem, in PDF and in DOCX through LibreOffice: emblem and text stand where bentuk §1 says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO

import pdfplumber
import pytest

from generator.tree import Dokumen, Kop, Lambang
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, tema_uji
from tests.gambar_uji import png
from tests.writers.pdf.pengukur import MM, Baris, dokumen, ukur

NAMA = "BADAN PERENCANAAN PEMBANGUNAN, PENELITIAN DAN PENGEMBANGAN DAERAH YANG NAMANYA PANJANG SEKALI"


def _kop(lambang: Lambang) -> Kop:
    return Kop("perangkat_daerah", ("PEMERINTAH PROVINSI CONTOH",), (NAMA,), ("Jalan Contoh Nomor 1 " * 8,), lambang)


@dataclass(frozen=True)
class Kepala:
    """The kop on a finished page: edges of the emblem (left, top, right, bottom in mm) and its lines."""

    lambang: tuple[float, float, float, float]
    baris: tuple[Baris, ...]


def _kepala(data: bytes) -> Kepala:
    with pdfplumber.open(BytesIO(data)) as pdf:
        (gambar,) = pdf.pages[0].images
    (lembar,) = ukur(data)
    baris = [satu for satu in lembar.baris if not satu.teks.startswith("Isi surat")]
    return Kepala(
        (gambar["x0"] * MM, gambar["top"] * MM, gambar["x1"] * MM, gambar["bottom"] * MM),
        tuple(baris),
    )


def _surat(kop: Kop) -> Dokumen:
    return dokumen(kop, alinea("Isi surat."), gaya="surat")


NEGARA = Kop("jabatan", (), ("GUBERNUR CONTOH",), (), Lambang(png(200, 220), "png", 200 / 220, "Lambang Negara"))


@pytest.fixture(scope="module")
def kepala(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Kepala]:
    """By profile and format."""
    semua = {"": _surat(_kop(Lambang(png(170, 220), "png", 170 / 220, "Lambang contoh"))), "jabatan-": _surat(NEGARA)}
    berkas = {f"{awal}{tema}": tulis_docx(surat, tema_uji(tema), ASET) for awal, surat in semua.items() for tema in TEMA}
    docx = ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo"))
    hasil = {(nama, "docx"): _kepala(docx[nama].read_bytes()) for nama in berkas}
    return hasil | {
        (f"{awal}{tema}", "pdf"): _kepala(tulis_pdf(surat, tema_uji(tema), ASET).data)
        for awal, surat in semua.items()
        for tema in TEMA
    }


@pytest.mark.parametrize("format_", ["pdf", "docx"])
@pytest.mark.parametrize(("tema", "kanan"), [("jateng2012", 195), ("permendagri2023", 190)])
def test_lambang_17_kali_22_dan_teks_di_tengah_sisanya(
    kepala: dict[tuple[str, str], Kepala], tema: str, kanan: float, format_: str
) -> None:
    satu, toleransi = kepala[tema, format_], 0.5 if format_ == "pdf" else 1.0
    assert satu.lambang == pytest.approx((30, 15, 47, 37), abs=toleransi)
    assert [baris.ukuran for baris in satu.baris] == [12, *[16] * (len(satu.baris) - 3), 9, 9]
    for baris in satu.baris:
        assert baris.tengah == pytest.approx((50 + kanan) / 2, abs=toleransi)
        assert 50 - 0.1 < baris.x0 < baris.x1 < kanan + 0.1
        assert baris.y - baris.ukuran * 0.75 * MM > 15


@pytest.mark.parametrize("format_", ["pdf", "docx"])
@pytest.mark.parametrize(("tema", "kanan"), [("jateng2012", 195), ("permendagri2023", 190)])
def test_lambang_negara_di_tengah_di_atas_nama_jabatan(
    kepala: dict[tuple[str, str], Kepala], tema: str, kanan: float, format_: str
) -> None:
    """Tata naskah dinas §3: centred above the post, 20–25 mm high, its shape kept."""
    satu, toleransi = kepala[f"jabatan-{tema}", format_], 0.5 if format_ == "pdf" else 1.0
    tengah = (30 + kanan) / 2
    assert satu.lambang == pytest.approx((tengah - 10, 15, tengah + 10, 37), abs=toleransi)
    (jabatan,) = satu.baris
    assert (jabatan.tengah, jabatan.ukuran) == (pytest.approx(tengah, abs=toleransi), 15)
    assert 37 + 2 + 2.5 < jabatan.y < 37 + 2 + 6.3 + toleransi


def test_kop_jabatan_bergaris_hanya_bila_profilnya_demikian() -> None:
    tema = tema_uji("jateng2012")
    bergaris = replace(tema, surat=replace(tema.surat, garis_kop_jabatan=True))
    (polos,), (garis,) = (ukur(tulis_pdf(_surat(NEGARA), satu, ASET).data) for satu in (tema, bergaris))
    assert (bool(polos.garis), bool(garis.garis)) == (False, True)
    assert garis.cari("^Isi").y > polos.cari("^Isi").y


@pytest.mark.parametrize(("lebar", "tinggi", "tepi"), [(100, 100, (30, 15, 47, 32)), (50, 110, (33.5, 15, 43.5, 37))])
def test_lambang_tidak_gepeng(lebar: int, tinggi: int, tepi: tuple[float, float, float, float]) -> None:
    kop = _kop(Lambang(png(lebar, tinggi), "png", lebar / tinggi, "Lambang contoh"))
    pdf = tulis_pdf(dokumen(kop, gaya="surat"), tema_uji("jateng2012"), ASET).data
    assert _kepala(pdf).lambang == pytest.approx(tepi, abs=0.1)
