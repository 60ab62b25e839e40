"""The book of the small workspace: its parts, its figures, and the same text in every format."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pytest
from openpyxl import load_workbook

from generator.analysis.angka_buku import angka_buku
from generator.bahasa.rupiah import rupiah
from generator.documents.buku_kerja import susun_buku_kerja
from generator.inspection.banding import banding
from generator.inspection.docx_struktur import periksa_docx
from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import DaftarIsi, Dokumen, Gambar, Judul, Tabel
from generator.tree.daftar import isi_halaman
from generator.tree.teks import teks_dokumen, teks_sebaris
from generator.writers.xlsx import tulis_xlsx
from tests.buku_uji import docx_buku, pdf_buku, pohon_buku, susun_buku_uji
from tests.dokumen_semua import TEMA, telusuri, tema_uji
from tests.ruang_uji import PROFIL, USULAN, ruang_kecil, salin

JATENG = "jateng2012"


def judul(dokumen: Dokumen) -> list[tuple[str, str]]:
    return [(satu.nomor, teks_sebaris(satu.isi)) for satu in telusuri(dokumen.fragmen) if isinstance(satu, Judul) and satu.daftar]


def tabel(dokumen: Dokumen) -> dict[str, Tabel]:
    return {satu.id: satu for satu in telusuri(dokumen.fragmen) if isinstance(satu, Tabel) and satu.id}


def total(satu: Tabel) -> int:
    ke = next(urutan for urutan, kolom in enumerate(satu.kolom) if kolom.kunci == "pagu")
    (baris,) = (baris for baris in satu.baris if baris.peran == "total")
    nilai = baris.sel[ke]
    assert isinstance(nilai, int)
    return nilai


def test_the_book_has_its_front_matter_and_six_chapters() -> None:
    semua = judul(pohon_buku(JATENG))
    depan = [teks for nomor, teks in semua if not nomor]
    assert depan[:3] == ["LEMBAR PENGESAHAN", "KATA PENGANTAR", "DAFTAR ISI"]
    assert [nomor for nomor, _teks in semua if nomor.startswith("BAB")] == [
        f"BAB {satu}" for satu in ("I", "II", "III", "IV", "V", "VI")
    ]
    assert ("BAB I", "PENDAHULUAN") in semua
    assert any(teks == "Klaster Pengolahan Rajungan, Kabupaten Demak" for _nomor, teks in semua)


def test_a_cluster_that_is_only_wacana_says_why_it_proposes_nothing() -> None:
    ruang, teks = ruang_kecil(), teks_dokumen(pohon_buku(JATENG), tema_uji(JATENG))
    alasan = ruang.klaster["demak-industri-rokok"].alasan_tanpa_usulan
    assert alasan is not None
    assert any(alasan in satu for satu in teks)
    assert "matriks-demak-industri-rokok" not in tabel(pohon_buku(JATENG))


def test_the_approval_sheet_has_a_numbered_place_for_each_signer() -> None:
    paraf = [baris.sel[-1] for baris in tabel(pohon_buku(JATENG))["pengesahan-penanda"].baris]
    assert [str(satu).strip().rstrip(".") for satu in paraf] == [f"{nomor}.\u00a0" for nomor in range(1, len(paraf) + 1)]
    assert tabel(pohon_buku(JATENG))["pengesahan-penanda"].kolom[-1].jenis == "paraf"


def test_every_total_of_pagu_is_the_same() -> None:
    ruang = ruang_kecil()
    semua = tabel(pohon_buku(JATENG))
    pagu = angka_buku(ruang).pagu
    rekap = {nama: satu for nama, satu in semua.items() if nama.startswith("rekap-")}
    assert {"rekap-pokja", "rekap-kabkota", "rekap-tingkat", "rekap-pelaksana", "rekap-sumber"} <= set(rekap)
    assert {nama: total(satu) for nama, satu in rekap.items()} == dict.fromkeys(rekap, pagu)
    assert sum(total(satu) for nama, satu in semua.items() if nama.startswith("matriks-demak")) == pagu
    assert total(semua["sebaran-klaster"]) == pagu
    assert sum(total(satu) for nama, satu in semua.items() if nama.startswith("tabel-tingkat-")) == pagu
    assert sum(total(satu) for nama, satu in semua.items() if nama.startswith("pelaksana-")) == pagu
    assert any(rupiah(pagu) in satu for satu in teks_dokumen(pohon_buku(JATENG), tema_uji(JATENG)))


def test_every_recap_is_printed_once() -> None:
    semua = [satu.id for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, Tabel) and satu.id.startswith("rekap-")]
    jenis = ("pokja", "kabkota", "tingkat", "pelaksana", "sumber", "aspek", "jangka", "tahun", "prioritas")
    assert sorted(semua) == sorted(f"rekap-{satu}" for satu in jenis)


def jumlah_baris(satu: Tabel) -> dict[str, int]:
    """Pagu of every subtotal and total of a matrix by its label."""
    ke = next(urutan for urutan, kolom in enumerate(satu.kolom) if kolom.kunci == "pagu")
    return {baris.label: nilai for baris in satu.baris if baris.peran != "isi" and isinstance(nilai := baris.sel[ke], int)}


def test_levels_and_offices_get_what_the_recaps_say() -> None:
    semua = tabel(pohon_buku(JATENG))

    def rekap(jenis: str) -> dict[str, int]:
        return {str(baris.sel[1]): int(str(baris.sel[3])) for baris in semua[f"rekap-{jenis}"].baris if baris.peran == "isi"}

    tingkat = {nama: satu for nama, satu in semua.items() if nama.startswith("tabel-tingkat-")}
    assert {teks_sebaris(satu.keterangan).split(" Tingkat ")[1].split(",")[0]: total(satu) for satu in tingkat.values()} == rekap(
        "tingkat"
    )
    assert menurut_pelaksana(satu for nama, satu in semua.items() if nama.startswith("pelaksana-")) == rekap("pelaksana")


def menurut_pelaksana(semua: Iterable[Tabel]) -> dict[str, int]:
    """Pagu of every office: the sums of a region's table, the one sum of an office's own."""
    jumlah: dict[str, int] = {}
    for satu in semua:
        sendiri = not any(baris.peran == "subjudul" for baris in satu.baris)
        nama = satu.baris[-1].label.removeprefix("Jumlah ") if sendiri else ""
        for baris in satu.baris:
            nama = baris.label if baris.peran == "subjudul" else nama
            if baris.peran == ("total" if sendiri else "subtotal"):
                jumlah[nama] = int(str(baris.sel[4]))
    return jumlah


def test_every_office_has_a_table_of_its_own_and_those_of_a_kabupaten_share_a_sheet() -> None:
    semua = {nama: satu for nama, satu in tabel(pohon_buku(JATENG)).items() if nama.startswith("pelaksana-")}
    assert {nama: teks_sebaris(satu.keterangan) for nama, satu in semua.items()} == {
        "pelaksana-kabkota-dinas-perikanan-demak": "Usulan bagi Dinas yang membidangi perikanan Kab. Demak, Tahun 2027",
        "pelaksana-kabkota-koperasi-pengolahan-rajungan": "Usulan bagi Koperasi pengolah rajungan Kab. Demak, Tahun 2027",
        "pelaksana-provinsi-dkp-provinsi": "Usulan bagi Dinas Kelautan dan Perikanan, Tahun 2027",
        "pelaksana-pusat-kemen-kp": "Usulan bagi Kementerian Kelautan dan Perikanan, Tahun 2027",
    }
    lembar = {satu.nama: satu.tabel for satu in susun_buku_kerja(ruang_kecil(), pohon_buku(JATENG)).lembar}
    milik = {nama: satu for nama, satu in lembar.items() if nama.startswith("Pelaksana ")}
    assert list(milik) == ["Pelaksana 1 33-21", "Pelaksana 2 dkp-provinsi", "Pelaksana 3 kemen-kp"]
    assert menurut_pelaksana(milik.values()) == menurut_pelaksana(semua.values())


def test_a_level_matrix_sums_up_each_cluster() -> None:
    semua = tabel(pohon_buku(JATENG))
    for satu in (satu for nama, satu in semua.items() if nama.startswith("tabel-tingkat-")):
        *klaster, seluruh = jumlah_baris(satu).values()
        isi = [nilai for baris in satu.baris if baris.peran == "isi" and isinstance(nilai := baris.sel[6], int)]
        assert sum(klaster) == seluruh == sum(isi)
        assert "permasalahan" not in {kolom.kunci for kolom in satu.kolom}


@pytest.mark.parametrize("tema", TEMA)
def test_pdf_and_docx_say_what_the_tree_says(tema: str) -> None:
    harap = teks_dokumen(pohon_buku(tema), tema_uji(tema), halaman=False)
    assert len(harap) > 500
    assert banding(harap, teks_docx(docx_buku(tema), halaman=False)) == []
    dengan_halaman = teks_dokumen(isi_halaman(pohon_buku(tema), pdf_buku(tema).halaman), tema_uji(tema))
    assert banding(dengan_halaman, teks_pdf(pdf_buku(tema).data)) == []


@pytest.mark.parametrize("tema", TEMA)
def test_the_files_are_sound(tema: str) -> None:
    assert periksa_pdf(pdf_buku(tema).data) == []
    assert periksa_docx(docx_buku(tema)) == []


def test_contents_lists_name_every_heading_table_and_figure() -> None:
    dokumen = pohon_buku(JATENG)
    daftar = {satu.jenis: satu.entri for satu in telusuri(dokumen.fragmen) if isinstance(satu, DaftarIsi)}
    assert [(satu.label, satu.teks) for satu in daftar["isi"]] == judul(dokumen)
    for jenis, kelas in (("tabel", Tabel), ("gambar", Gambar)):
        ada = [satu.id for satu in telusuri(dokumen.fragmen) if isinstance(satu, kelas) and satu.keterangan]
        assert [satu.ke for satu in daftar[jenis]] == ada
        assert ada


def test_page_labels_are_roman_in_front_and_arabic_after() -> None:
    hasil = pdf_buku(JATENG)
    assert hasil.halaman["pengesahan"] == "i"
    assert hasil.halaman["bab-pendahuluan"] == "1"
    assert re.fullmatch(r"[1-9][0-9]*", hasil.halaman["bab-penutup"])
    with pikepdf.open(io.BytesIO(hasil.data)) as berkas:
        assert len(berkas.pages) == hasil.jumlah_halaman


def test_the_workbook_holds_the_same_total_on_every_sheet_of_money() -> None:
    ruang = ruang_kecil()
    buku = susun_buku_kerja(ruang, pohon_buku(JATENG))
    isi = load_workbook(io.BytesIO(tulis_xlsx(buku, tema_uji(JATENG))), data_only=True)
    pagu = angka_buku(ruang).pagu
    lembar = [nama for nama in isi.sheetnames if nama == "Usulan" or nama.startswith("Rekap")]
    assert len(lembar) > 5
    assert [nama for nama in lembar if pagu not in {sel.value for baris in isi[nama].iter_rows() for sel in baris}] == []


def test_the_workbook_has_a_sheet_for_each_level() -> None:
    ruang = ruang_kecil()
    lembar = {satu.nama: satu.tabel for satu in susun_buku_kerja(ruang, pohon_buku(JATENG)).lembar}
    tingkat = [tabel for nama, tabel in lembar.items() if nama.startswith("Tingkat ")]
    assert [nama for nama in lembar if nama.startswith("Tingkat ")] == [
        "Tingkat Kabupaten-Kota",
        "Tingkat Provinsi",
        "Tingkat Pusat",
    ]
    assert sum(map(total, tingkat)) == angka_buku(ruang).pagu
    sebagian = susun_buku_kerja(ruang, pohon_buku(JATENG), sebagian=True).lembar
    assert not [satu.nama for satu in sebagian if satu.nama.startswith("Tingkat ")]


def test_a_book_without_proposals_says_so(tmp_path: Path) -> None:
    akar = salin(tmp_path, {PROFIL: ("kode: RJG", "kode: RJG\nalasan_tanpa_usulan: Usulan masih disusun (contoh).")})
    (akar / USULAN).unlink()
    ruang = periksa_ruang(akar).ruang
    assert ruang is not None
    teks = teks_dokumen(susun_buku_uji(ruang, JATENG), tema_uji(JATENG))
    assert any("Usulan masih disusun (contoh)." in satu for satu in teks)
    assert any("Belum ada usulan untuk Tahun 2027." in satu for satu in teks)
