"""Editions of the book of the small workspace: what they hold, what they call the rest, and the same text in every format."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from openpyxl import load_workbook

from generator.analysis.angka_buku import angka_buku
from generator.analysis.edisi import untuk_instansi
from generator.bahasa.rupiah import rupiah, rupiah_singkat
from generator.documents.penomoran import RujukanMati, nomori
from generator.inspection.banding import banding
from generator.inspection.docx_struktur import periksa_docx
from generator.inspection.hitungan import periksa_hitungan
from generator.inspection.kelengkapan import periksa_kelengkapan
from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.model.ruang import Ruang
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.tree import Bagian, Dokumen, Fragmen, Judul, Paragraf, Rujuk, Tabel, Teks
from generator.tree.daftar import isi_halaman
from generator.tree.teks import lipat, teks_dokumen, teks_sebaris
from generator.writers.docx import tulis_docx
from generator.writers.pdf import HasilPdf, tulis_pdf
from generator.writers.pesan import LEBAR, tulis_pesan
from generator.writers.xlsx import tulis_xlsx
from tests.bantu_docx import ubah_ke_pdf
from tests.buku_uji import katalog_uji
from tests.dokumen_semua import ASET, telusuri
from tests.ingatan_uji import Ingatan
from tests.ruang_uji import PROFIL, USULAN, ruang_kecil, salin
from tests.writers.pdf.pengukur import ukur

EDISI = (
    "2027/buku-kabkota/demak",
    "2027/buku-dinas/dkp-provinsi",
    "2027/buku-klaster/demak-pengolahan-rajungan",
)
TELEPON = "2027/ringkasan-telepon/ringkasan-telepon"
USULAN_EDISI = ("matriks-klaster-", "usulan-instansi")
"""Fragments that hold the proposals of an edition."""
BATAS_TELEPON = 300_000
"""Bytes of the phone's PDF at most."""


def naskah_edisi(ruang: Ruang) -> dict[str, Naskah]:
    bahan = Bahan(ruang, katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    jenis = [satu for satu in bahan.katalog.jenis.values() if satu.kepala.acara == "buku"]
    semua = [satu for edisi in jenis for satu in rencanakan(bahan, edisi).rancangan]
    return {satu.jalur: susun_naskah(bahan, satu) for satu in semua}


@cache
def edisi() -> dict[str, Naskah]:
    return naskah_edisi(ruang_kecil())


@cache
def pdf(jalur: str) -> HasilPdf:
    satu = edisi()[jalur]
    return tulis_pdf(satu.dokumen, satu.tema, ASET)


def kata(satu: Naskah) -> str:
    return "\n".join(teks_dokumen(satu.dokumen, satu.tema))


def judul(dokumen: Dokumen) -> list[tuple[str, str]]:
    return [(satu.nomor, teks_sebaris(satu.isi)) for satu in telusuri(dokumen.fragmen) if isinstance(satu, Judul) and satu.nomor]


def tabel(dokumen: Dokumen) -> dict[str, Tabel]:
    return {satu.id: satu for satu in telusuri(dokumen.fragmen) if isinstance(satu, Tabel) and satu.id}


def test_there_is_one_for_each_kabkota_office_and_cluster_concerned() -> None:
    assert sorted(edisi()) == [
        "2027/buku-dinas/dinas-perikanan-demak",
        "2027/buku-dinas/dkp-provinsi",
        "2027/buku-dinas/kemen-kp",
        "2027/buku-kabkota/demak",
        "2027/buku-klaster/demak-industri-rokok",
        "2027/buku-klaster/demak-pengolahan-rajungan",
        TELEPON,
    ]


def test_titles_and_running_heads_say_which_edition_it_is() -> None:
    kabkota, dinas, klaster = (edisi()[jalur].dokumen for jalur in EDISI)
    assert kabkota.judul == "Buku Perencanaan Klaster Jawa Tengah Tahun 2027 Edisi Kabupaten Demak"
    assert dinas.judul == "Usulan Program Klaster Jawa Tengah Tahun 2027 untuk Dinas Kelautan dan Perikanan Provinsi Jawa Tengah"
    assert klaster.judul.startswith("Klaster Pengolahan Rajungan, Kabupaten Demak: petikan Buku Perencanaan Klaster")
    for dokumen in (kabkota, dinas, klaster):
        assert {bagian.kepala for fragmen in dokumen.fragmen for bagian in fragmen.bagian} == {dokumen.judul}


@pytest.mark.parametrize("jalur", EDISI)
def test_pdf_docx_and_tree_say_the_same_and_the_files_are_sound(jalur: str) -> None:
    satu, hasil = edisi()[jalur], pdf(jalur)
    dokumen = isi_halaman(satu.dokumen, hasil.halaman)
    docx = tulis_docx(dokumen, satu.tema, ASET)
    pohon = teks_dokumen(dokumen, satu.tema)
    assert len(pohon) > 40
    assert banding(pohon, teks_pdf(hasil.data)) == []
    assert banding(pohon, teks_docx(docx)) == []
    assert periksa_pdf(hasil.data) == []
    assert periksa_docx(docx) == []
    assert satu.buku_kerja is not None
    assert len(satu.tagihan) > 15
    assert periksa_kelengkapan(satu.tagihan, hasil.data, docx, tulis_xlsx(satu.buku_kerja, satu.tema)) == []
    assert periksa_hitungan(dokumen, satu.tema, hasil.data, docx) == []


@pytest.mark.parametrize("jalur", EDISI)
def test_an_edition_that_lacks_a_part_is_found_wanting(jalur: str) -> None:
    satu = edisi()[jalur]
    tanpa = replace(satu.dokumen, fragmen=tuple(milik for milik in satu.dokumen.fragmen if not milik.id.startswith(USULAN_EDISI)))
    docx = tulis_docx(nomori(tanpa, {fragmen.id: "buku" for fragmen in tanpa.fragmen}), satu.tema, ASET)
    assert {keluhan.kode for keluhan in periksa_kelengkapan(satu.tagihan, docx=docx)} == {"KELENGKAPAN"}


def test_a_cluster_has_its_chapter_and_its_matrix_from_the_first_page_on() -> None:
    satu = edisi()[EDISI[2]].dokumen
    assert judul(satu) == [
        ("BAB I", "KLASTER PENGOLAHAN RAJUNGAN, KABUPATEN DEMAK"),
        ("BAB II", "USULAN KLASTER PENGOLAHAN RAJUNGAN"),
    ]
    assert "Industri Rokok" not in kata(edisi()[EDISI[2]])
    assert pdf(EDISI[2]).halaman["profil-klaster-demak-pengolahan-rajungan"] == "1"


def test_an_office_gets_its_parts_only_with_their_sum() -> None:
    satu = edisi()["2027/buku-dinas/kemen-kp"]
    pagu = angka_buku(untuk_instansi(ruang_kecil(), "kemen-kp")).pagu
    isi = tabel(satu.dokumen)["tabel-usulan-instansi"]
    ke = [kolom.kunci for kolom in isi.kolom].index("pagu")
    assert [baris.sel[ke] for baris in isi.baris if baris.peran != "subjudul"] == [pagu] * 3
    assert rupiah(pagu) in kata(satu)
    assert "Tidak ada kegiatan Tahun 2025 yang dilaporkan." in kata(satu)


def test_the_workbook_of_an_office_speaks_for_no_whole_cluster() -> None:
    satu = edisi()["2027/buku-dinas/dkp-provinsi"]
    assert satu.buku_kerja is not None
    isi = load_workbook(io.BytesIO(tulis_xlsx(satu.buku_kerja, satu.tema)), data_only=True)
    assert "Usulan" in isi.sheetnames
    assert not {"Klaster", "Profil", "RJG usulan 2027"} & set(isi.sheetnames)
    assert 450_000_000 in {sel.value for baris in isi["Usulan"].iter_rows() for sel in baris}
    assert {"Klaster", "Profil", "RJG usulan 2027"} <= {lembar.nama for lembar in _lembar(EDISI[0])}


def _lembar(jalur: str) -> tuple:
    buku = edisi()[jalur].buku_kerja
    assert buku is not None
    return buku.lembar


def test_what_lies_in_several_kabkota_stands_in_the_edition_of_each(tmp_path) -> None:
    ruang = periksa_ruang(salin(tmp_path, {PROFIL: ("kabkota: [33.21]", "kabkota: [33.21, 33.20]")})).ruang
    assert ruang is not None
    semua = naskah_edisi(ruang)
    for wilayah in ("demak", "jepara"):
        teks = kata(semua[f"2027/buku-kabkota/{wilayah}"])
        assert "dua usulan, pagu Rp731.500.000,00) dimuat utuh dalam edisi setiap daerahnya" in teks
        assert "1. Klaster Pengolahan Rajungan" in teks
    assert "Industri Rokok" not in kata(semua["2027/buku-kabkota/jepara"])
    assert "dimuat utuh dalam edisi" not in kata(edisi()[EDISI[0]])


def test_an_edition_is_refused_for_its_own_records_only() -> None:
    dibaca = {jalur: set(satu.rekaman) for jalur, satu in edisi().items()}
    assert USULAN in dibaca[EDISI[2]] and USULAN in dibaca[EDISI[1]]
    assert not {USULAN, PROFIL} & dibaca["2027/buku-klaster/demak-industri-rokok"]


def rujukan(fragmen: str, ke: str) -> Dokumen:
    dasar = edisi()[TELEPON].dokumen
    isi = (Judul(1, (Teks("Satu"),), id="satu"), Paragraf((Teks("lihat "), Rujuk(ke))))
    return Dokumen(dasar.judul, dasar.pembuat, dasar.tanggal, (Fragmen(fragmen, (Bagian("isi", isi),)),))


def test_a_shared_part_names_the_book_for_what_only_the_book_has() -> None:
    di_luar = {"bersama": "Buku Contoh"}
    assert "lihat Buku Contoh" in _kalimat(nomori(rujukan("bersama", "tak-ada"), di_luar))
    assert "lihat BAB I" in _kalimat(nomori(rujukan("bersama", "satu"), di_luar))
    with pytest.raises(RujukanMati, match="tak-ada"):
        nomori(rujukan("sendiri", "tak-ada"), di_luar)


def _kalimat(dokumen: Dokumen) -> list[str]:
    return [teks_sebaris(satu.isi) for satu in telusuri(dokumen.fragmen) if isinstance(satu, Paragraf)]


def test_the_phone_page_is_one_light_upright_page_of_large_type() -> None:
    satu, hasil = edisi()[TELEPON], pdf(TELEPON)
    assert (hasil.jumlah_halaman, periksa_pdf(hasil.data)) == (1, [])
    assert len(hasil.data) < BATAS_TELEPON
    assert banding(teks_dokumen(satu.dokumen, satu.tema), teks_pdf(hasil.data)) == []
    assert 14 <= satu.tema.huruf["isi"].ukuran <= 16
    with pikepdf.open(io.BytesIO(hasil.data)) as berkas:
        _kiri, _bawah, lebar, tinggi = (float(satu) for satu in berkas.pages[0].mediabox)
    assert lebar < 110 * 72 / 25.4 < tinggi


def test_the_phone_text_says_what_the_page_says_in_short_lines() -> None:
    satu = edisi()[TELEPON]
    pesan = tulis_pesan(satu.dokumen)
    tanda, _, isi = pesan.partition("\n")
    assert tanda == "[DRAF] [DATA CONTOH]"
    assert lipat(isi).replace("• ", "") == lipat(" ".join(teks_dokumen(satu.dokumen, satu.tema)))
    assert max(map(len, pesan.splitlines())) <= LEBAR
    angka = angka_buku(ruang_kecil())
    assert rupiah_singkat(angka.pagu) in lipat(pesan)
    assert "85 persen (Tinggi)" in lipat(pesan)


def test_a_long_running_head_leaves_the_marks_their_line_in_word(tmp_path) -> None:
    satu = edisi()[EDISI[1]]
    docx = tulis_docx(replace(satu.dokumen, tanda=("draf", "contoh")), satu.tema, ASET)
    semua = ukur(ubah_ke_pdf({"edisi": docx}, tmp_path)["edisi"].read_bytes())
    isi = [lembar for lembar in semua if any(baris.teks.startswith("Usulan Program Klaster") for baris in lembar.baris)]
    assert len(isi) > 1
    for lembar in isi:
        kepala = next(baris for baris in lembar.baris if baris.teks.startswith("Usulan Program Klaster"))
        assert [baris.y for baris in lembar.baris if baris.teks in ("DRAF", "DATA CONTOH")] == [
            pytest.approx(kepala.y, abs=1)
        ] * 2


def test_editions_written_with_one_memory_are_as_written_whole() -> None:
    ingatan = Ingatan()
    for _ in range(2):
        for satu in edisi().values():
            utuh = tulis_docx(satu.dokumen, satu.tema, ASET)
            assert tulis_docx(satu.dokumen, satu.tema, ASET, ingatan) == utuh
    assert ingatan.disimpan == len(ingatan) > 0
