"""Rules of official papers (tata naskah dinas §10): each fires on a planted breach, none on the sample letter."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from generator.inspection.halaman_naskah import periksa_halaman_naskah
from generator.inspection.naskah_dinas import periksa_naskah_dinas
from generator.tree import (
    BarisIsian,
    Blok,
    BlokTandaTangan,
    KepalaSurat,
    Kop,
    Kosong,
    Penanda,
    PisahHalaman,
    Pokok,
    Tembusan,
    Tujuan,
    Utuh,
)
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, kata, surat_contoh, tema_uji
from tests.writers.pdf.pengukur import dokumen

TEMA_J = tema_uji("jateng2012")
KOTAK = "Ditandatangani secara elektronik oleh:"
TUJUAN = Tujuan(("Kepala Dinas Contoh",), di="Semarang")
KEPALA = KepalaSurat(kata("Semarang, 9 November 2026"), (("Nomor", kata("1")), ("Hal", kata("Permohonan"))), TUJUAN)
UNDANGAN = replace(KEPALA, baris=(("Hal", kata("Undangan Rapat")),))
BERLAMPIRAN = replace(KEPALA, baris=(("Lampiran", kata("2 (dua) berkas")), ("Hal", kata("Permohonan"))))
SEKDA = Penanda(("GUBERNUR CONTOH", "SEKRETARIS DAERAH", "u.b.", "ASISTEN CONTOH,"), "NAMA", awalan="a.n.")
KETUA = BlokTandaTangan((Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA"),))

PELANGGARAN: list[tuple[str, tuple[Blok, ...]]] = [
    ("DINAS-HARI", (KEPALA, alinea("Rapat pada hari Jumat, 19 November 2026."))),
    ("DINAS-HARI", (KEPALA, alinea("Rapat pada Senin, 31 Februari 2026."))),
    ("DINAS-TANGGAL-HURUF", (alinea("Kamis tanggal sembilan bulan November tahun dua ribu dua puluh enam (19-11-2026)"),)),
    ("DINAS-TANGGAL-HURUF", (alinea("Rabu tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)"),)),
    ("DINAS-ANGKA-HURUF", (alinea("pagu Rp50.000.000,00 (lima puluh ribu rupiah)"),)),
    ("DINAS-ANGKA-HURUF", (alinea("dihadiri 31 (tiga puluh dua) orang"),)),
    ("DINAS-LAMPIRAN", (BERLAMPIRAN,)),
    ("DINAS-UB", (BlokTandaTangan((replace(SEKDA, awalan=""),)),)),
    ("DINAS-KOMA", (BlokTandaTangan((replace(SEKDA, jabatan=("GUBERNUR CONTOH,", "ASISTEN CONTOH,")),)),)),
    ("DINAS-KOMA", (BlokTandaTangan((replace(SEKDA, jabatan=("ASISTEN CONTOH",)),)),)),
    ("DINAS-TTE", (BlokTandaTangan((SEKDA,), elektronik=KOTAK),)),
    ("DINAS-TEMBUSAN", (KEPALA, Tembusan(("Gubernur Jawa Tengah;", "Kepala Dinas Contoh.")))),
    ("DINAS-TEMBUSAN", (KEPALA, Tembusan(("Gubernur Jawa Tengah;", "Gubernur Jawa Tengah.")))),
    ("DINAS-UNDANGAN", (UNDANGAN, BarisIsian(((kata("hari, tanggal"), kata("a")), (kata("waktu"), kata("b")))))),
    ("DINAS-UNDANGAN", (UNDANGAN, alinea("Harap hadir."))),
]  # fmt: skip


def keluhan(*blok: Blok, kaki: str = "", beserta: int = 0) -> list[str]:
    naskah = replace(dokumen(*blok), kaki=kaki)
    return [satu.kode for satu in periksa_naskah_dinas(naskah, TEMA_J, "surat", beserta)]


@pytest.mark.parametrize("profil", TEMA)
def test_the_sample_letter_keeps_all_rules(profil: str) -> None:
    tema, surat = tema_uji(profil), surat_contoh(profil)
    assert periksa_naskah_dinas(surat, tema, "surat") == []
    assert periksa_halaman_naskah(tulis_pdf(surat, tema, ASET).data, surat, tema, "surat.pdf") == []


@pytest.mark.parametrize(("kode", "blok"), PELANGGARAN)
def test_a_breach_is_found(kode: str, blok: tuple[Blok, ...]) -> None:
    assert keluhan(*blok) == [kode]


def test_a_note_of_an_electronic_signature_needs_its_box() -> None:
    assert keluhan(KETUA, kaki="Dokumen ini telah ditandatangani secara elektronik.") == ["DINAS-TTE"]
    assert keluhan(BlokTandaTangan((SEKDA,), elektronik=KOTAK), kaki="Dokumen ini …") == []
    bertinta = BlokTandaTangan((replace(SEKDA, tinta="x"),), elektronik=KOTAK)
    assert keluhan(bertinta, kaki="Dokumen ini …") == ["DINAS-TTE"]


def test_papers_that_travel_with_a_letter_count_as_its_attachments() -> None:
    assert keluhan(BERLAMPIRAN, beserta=2) == []
    assert keluhan(BERLAMPIRAN, beserta=3) == ["DINAS-LAMPIRAN"]


def test_what_is_right_passes() -> None:
    benar = "Kamis, 19 November 2026, Rp50.000.000,00 (lima puluh juta rupiah), 31 (tiga puluh satu) orang, ayat 2 (b)"
    hari = "Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)"
    isian = BarisIsian(tuple((kata(nama), kata("x")) for nama in ("hari", "tanggal", "waktu", "tempat", "acara")))
    assert keluhan(UNDANGAN, alinea(benar), alinea(hari), isian, BlokTandaTangan((SEKDA,))) == []
    assert keluhan(BlokTandaTangan((Penanda(("." * 30,), "." * 30),))) == []


def halaman(*blok: Blok) -> list[str]:
    naskah = dokumen(*blok, gaya="surat")
    return [satu.kode for satu in periksa_halaman_naskah(tulis_pdf(naskah, TEMA_J, ASET).data, naskah, TEMA_J, "surat.pdf")]


def test_a_signature_alone_on_its_page_is_found() -> None:
    assert halaman(alinea("Isi."), PisahHalaman(), KETUA) == ["DINAS-TTD-SENDIRI"]
    assert halaman(alinea("Isi."), PisahHalaman(), alinea("Isi lagi."), alinea("Penutup."), KETUA) == []


def test_a_page_with_only_closing_and_signature_is_found() -> None:
    """Forced here; the layout gives the closing words of the body to stand with, also where these must be moved."""
    penutup = Utuh((alinea("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih. " * 2), KETUA))
    assert halaman(alinea("Isi."), PisahHalaman(), penutup) == ["DINAS-PENUTUP-SENDIRI"]
    assert halaman(alinea("Isi."), PisahHalaman(), alinea("Isi lagi."), penutup) == []
    for mm in range(210, 290, 20):
        assert halaman(Kosong(mm), alinea("Isi surat ini tiga baris. " * 10), penutup) == []
        assert halaman(Kosong(mm), alinea("Isi surat ini tiga baris. " * 10), alinea("Rapat ditutup."), KETUA) == []


@pytest.mark.parametrize(
    "blok",
    [
        BlokTandaTangan((SEKDA,)),
        BlokTandaTangan((SEKDA, *KETUA.penanda), susunan="dua", pembuka_kiri=("Mengetahui,",)),
        BlokTandaTangan((SEKDA, *KETUA.penanda, *KETUA.penanda), susunan="tiga", pembuka_bawah=("Menyetujui,",)),
        BlokTandaTangan((SEKDA,), elektronik=KOTAK),
        BlokTandaTangan((SEKDA, *KETUA.penanda), ("Semarang, 9 November 2026",), "dua", elektronik=KOTAK),
    ],
)
def test_every_form_of_signature_takes_its_closing_along(blok: BlokTandaTangan) -> None:
    """However far down the page the closing stands."""
    penutup = alinea("Demikian, atas perhatian Saudara kami ucapkan terima kasih.")
    for mm in range(190, 290, 20):
        assert halaman(Kosong(mm), alinea("Isi."), penutup, blok) == []


def test_a_kop_after_the_first_page_is_found() -> None:
    kop = Kop("forum", (), ("FORUM CONTOH", "PROVINSI CONTOH"), ("Jalan Contoh",))
    assert halaman(kop, alinea("Isi."), PisahHalaman(), kop) == ["DINAS-KOP-ULANG"]
    assert halaman(kop, alinea("Isi."), PisahHalaman(), alinea("FORUM CONTOH")) == []


def test_a_continuation_word_that_does_not_continue_is_found() -> None:
    isi = [alinea(f"Kata{ke} membuka alinea ini, yang cukup panjang untuk beberapa baris. " * 4) for ke in range(60)]
    naskah = dokumen(*isi, gaya="surat")
    data = tulis_pdf(naskah, TEMA_J, ASET).data
    assert periksa_halaman_naskah(data, naskah, TEMA_J, "surat.pdf") == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.pages[1]
        pdf.save(cacat := io.BytesIO())
    assert [satu.kode for satu in periksa_halaman_naskah(cacat.getvalue(), naskah, TEMA_J, "surat.pdf")] == ["DINAS-SAMBUNG"]


def test_the_label_of_a_point_is_no_continuation_word() -> None:
    """A list of invitees over two pages: the word that goes on stands behind "III."."""
    pokok = Pokok("III.", kata("Forum Rembug Klaster"), (alinea("Ketua."),), "undangan")
    assert halaman(alinea("Isi."), Kosong(268), pokok, alinea("Akhir.")) == []
