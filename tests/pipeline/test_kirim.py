"""The mail run: what was built, in the order of the register, with the envelopes and the words to paste."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from generator.documents.keluaran import Keluaran
from generator.documents.kiriman import kiriman_rapat
from generator.documents.label import muat_label
from generator.documents.penerima_rapat import DAFTAR_TERLAMPIR
from generator.documents.tema import muat_tema
from generator.inspection.banding import banding
from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_pdf import teks_pdf
from generator.pipeline.bangun import bangun
from generator.pipeline.kirim import HasilKirim, kirim
from generator.pipeline.manifes import baca_manifes
from generator.pipeline.pesanan import IdTidakDikenal, Pesanan
from generator.pipeline.terbitan import periksa_terbitan
from generator.tree import Dokumen
from generator.tree.label import LembarLabel
from generator.writers.pdf import GalatTataLetak
from generator.writers.pdf.gabung import NaskahJadi, gabung_pdf
from generator.writers.pdf.label import tulis_label
from tests.buku_uji import TEMPLAT
from tests.cli.test_check import klaster
from tests.dokumen_semua import ASET
from tests.rapat_uji import rapat_contoh, ruang_contoh
from tests.ruang_uji import salin
from tests.writers.pdf.pengukur import ukur

SURAT = "forum/surat/2026/permohonan-laporan.yaml"
JENIS = "permohonan-laporan"
FOLDER = f"kirim/{JENIS}"
DKP = "2026-07-20_050-012-FPESD-VII-2026_dkp-provinsi"
FEDEP = "2026-07-20_050-011-FPESD-VII-2026_fedep-demak"
BERDUA = ("dikirim: 2026-07-21}", "dikirim: 2026-07-21}\n  - {kepada: fedep-demak, nomor: 050/011/FPESD/VII/2026}")


KONTAK = "kota: Semarang\nnarahubung: {nama: Sekretariat, telepon: (024) 000000, pos_el: surat@contoh.invalid}"
BELUM = (f"2027/{JENIS}/disperindag-provinsi", "belum bernomor atau bertanggal")


def _kirim(akar: Path, keluar: Path) -> HasilKirim:
    cache = akar.parent / "cache"
    bangun(akar, keluar, Pesanan((JENIS,), format=(Keluaran.PDF, Keluaran.DOCX), cache=cache), "")
    return kirim(akar, keluar, JENIS, None, "a4-3x7", "")


@pytest.fixture(scope="module")
def kiriman(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, HasilKirim]:
    """A workspace with two numbered letters, its out folder, and the run made of them."""
    folder = tmp_path_factory.mktemp("kiriman")
    akar = salin(folder, {SURAT: BERDUA, "forum/penerbit/fpesd.yaml": ("kota: Semarang", KONTAK)})
    return akar, folder / "hasil", _kirim(akar, folder / "hasil")


def _isi(folder: Path) -> set[str]:
    return {satu.name for satu in (folder / FOLDER).iterdir()}


def test_the_run_holds_a_dated_file_and_a_text_for_each_letter_all_in_one_and_labels(
    kiriman: tuple[Path, Path, HasilKirim],
) -> None:
    _akar, keluar, hasil = kiriman
    assert (hasil.banyak, hasil.ditinggal) == (2, (BELUM,))
    assert _isi(keluar) == {f"{nama}.{akhir}" for nama in (DKP, FEDEP) for akhir in ("pdf", "txt")} | {
        "gabungan.pdf",
        "label.pdf",
    }
    for nama, id_ in ((DKP, "dkp-provinsi"), (FEDEP, "fedep-demak")):
        assert (keluar / FOLDER / f"{nama}.pdf").read_bytes() == (keluar / f"2027/{JENIS}/{id_}.pdf").read_bytes()


def test_the_file_for_the_printer_is_all_letters_in_the_order_of_the_register_and_sound(
    kiriman: tuple[Path, Path, HasilKirim],
) -> None:
    _akar, keluar, _hasil = kiriman
    surat = [(keluar / FOLDER / f"{nama}.pdf").read_bytes() for nama in (FEDEP, DKP)]
    gabungan = (keluar / FOLDER / "gabungan.pdf").read_bytes()
    assert banding([baris for satu in surat for baris in teks_pdf(satu)], teks_pdf(gabungan)) == []
    assert periksa_pdf(gabungan) == []
    with pikepdf.open(BytesIO(gabungan)) as pdf, pdf.open_outline() as garis:
        assert [satu.title.partition(",")[0] for satu in garis.root] == ["050/011/FPESD/VII/2026", "050/012/FPESD/VII/2026"]
        panjang = [len(pikepdf.open(BytesIO(satu)).pages) for satu in surat]
        assert len(pdf.pages) == sum(panjang)
        assert [satu.label for satu in pdf.pages] == [str(ke) for banyak in panjang for ke in range(1, banyak + 1)]


def test_the_text_to_paste_greets_and_names_number_subject_deadline_and_contact(
    kiriman: tuple[Path, Path, HasilKirim],
) -> None:
    _akar, keluar, _hasil = kiriman
    awal, isi, jawaban, kontak, akhir = (keluar / FOLDER / f"{DKP}.txt").read_text("utf-8").split("\n\n")
    assert awal == "Yth. Kepala Dinas Kelautan dan Perikanan Provinsi Jawa Tengah"
    assert "Nomor 050/012/FPESD/VII/2026 tanggal 20 Juli 2026 hal Permohonan Laporan Hasil Kegiatan Klaster Tahun 2025" in isi
    assert jawaban == "Jawaban Saudara kami nantikan paling lambat hari Senin, 31 Agustus 2026."
    assert kontak.endswith("dari Sekretariat, telepon (024) 000000, pos-el surat@contoh.invalid.")
    assert akhir == "Terima kasih.\n"


def test_the_files_of_a_run_are_vouched_for_by_the_manifest(kiriman: tuple[Path, Path, HasilKirim]) -> None:
    _akar, keluar, _hasil = kiriman
    manifes = baca_manifes(keluar / "manifest.json")
    assert {satu for satu in manifes if satu.startswith(FOLDER)} == {f"{FOLDER}/{satu}" for satu in _isi(keluar)}
    assert SURAT in manifes[f"{FOLDER}/gabungan.pdf"].rekaman
    assert "templates/label/a4-3x7.yaml" in manifes[f"{FOLDER}/label.pdf"].templat
    assert periksa_terbitan(keluar) == []


def test_a_letter_without_a_number_stays_behind(kiriman: tuple[Path, Path, HasilKirim]) -> None:
    _akar, keluar, hasil = kiriman
    assert hasil.ditinggal == (BELUM,)
    assert (keluar / f"{BELUM[0]}.pdf").exists()
    assert not any("disperindag" in satu for satu in _isi(keluar))


def test_a_run_for_one_recipient_takes_the_place_of_the_run_before(
    kiriman: tuple[Path, Path, HasilKirim], tmp_path: Path
) -> None:
    akar, keluar, _hasil = kiriman
    shutil.copytree(keluar, tmp_path / "hasil")
    hasil = kirim(akar, tmp_path / "hasil", JENIS, "fedep-demak", "a4-3x7", "")
    assert _isi(tmp_path / "hasil") == {f"{FEDEP}.pdf", f"{FEDEP}.txt", "gabungan.pdf", "label.pdf"}
    assert f"{FOLDER}/{DKP}.pdf" in hasil.terbit.dihapus
    assert kirim(akar, tmp_path / "hasil", JENIS, "fedep-demak", "a4-3x7", "").terbit.ditulis == ()


def test_a_paper_changed_or_lost_since_it_was_built_is_not_sent(kiriman: tuple[Path, Path, HasilKirim], tmp_path: Path) -> None:
    akar, keluar, _hasil = kiriman
    shutil.copytree(keluar, tmp_path / "hasil")
    (tmp_path / f"hasil/2027/{JENIS}/dkp-provinsi.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / f"hasil/2027/{JENIS}/fedep-demak.pdf").unlink()
    hasil = kirim(akar, tmp_path / "hasil", JENIS, None, "a4-3x7", "")
    assert hasil.banyak == 0
    assert {sebab for nama, sebab in hasil.ditinggal if nama != BELUM[0]} == {
        "berkasnya hilang atau berubah sejak disusun; susun lagi"
    }


def test_a_document_edited_in_word_is_told_of(kiriman: tuple[Path, Path, HasilKirim], tmp_path: Path) -> None:
    """The new one stands beside it; neither is what goes out."""
    akar, keluar, _hasil = kiriman
    shutil.copytree(keluar, tmp_path / "hasil")
    docx = tmp_path / f"hasil/2027/{JENIS}/dkp-provinsi.docx"
    suntingan = Document(str(docx))
    suntingan.add_paragraph("Disunting.")
    suntingan.save(str(docx))
    hasil = _kirim(akar, tmp_path / "hasil")
    assert any(satu.startswith(f"2027/{JENIS}/dkp-provinsi.docx telah disunting") for satu in hasil.catatan)


@pytest.mark.parametrize(
    ("jenis", "kepada", "label"), [("notula", None, "a4-3x7"), (JENIS, "siapa", "a4-3x7"), (JENIS, None, "a4")]
)
def test_what_is_no_letter_recipient_or_sheet_is_refused(
    kiriman: tuple[Path, Path, HasilKirim], jenis: str, kepada: str | None, label: str
) -> None:
    akar, keluar, _hasil = kiriman
    with pytest.raises(IdTidakDikenal):
        kirim(akar, keluar, jenis, kepada, label, "")


def test_the_command_makes_a_run_and_says_what_stays_behind(kiriman: tuple[Path, Path, HasilKirim], tmp_path: Path) -> None:
    akar, keluar = kiriman[0], tmp_path / "hasil"
    hasil = klaster("--root", str(akar), "kirim", JENIS, "--out", str(keluar), "--cache", str(akar.parent / "cache"))
    assert hasil.returncode == 1
    assert f"Tidak dikirim: {BELUM[0]}, {BELUM[1]}." in hasil.stderr
    assert "2 surat permohonan-laporan siap dikirim." in hasil.stdout
    assert (keluar / FOLDER / f"{DKP}.pdf").exists()


def test_the_command_refuses_a_sheet_of_labels_that_is_not_there_before_it_builds(
    kiriman: tuple[Path, Path, HasilKirim], tmp_path: Path
) -> None:
    salah = klaster("--root", str(kiriman[0]), "kirim", JENIS, "--label", "a5", "--out", str(tmp_path / "hasil"))
    assert (salah.returncode, "kertas label a5 tidak dikenal; pilih dari a4-3x7, tj-103, tj-121" in salah.stderr) == (2, True)
    assert not (tmp_path / "hasil").exists()


def test_an_invitation_to_all_has_an_envelope_for_each() -> None:
    rapat = rapat_contoh("fedep-demak")
    satu = kiriman_rapat(ruang_contoh(), rapat, DAFTAR_TERLAMPIR)
    assert satu
    peserta = [nama for kelompok in rapat.undangan for nama in kelompok.kepada]
    assert [" ".join(label[:-1]).removeprefix("Yth. ") for label in satu.label] == peserta
    assert satu.surat.batas_jawaban == date(2026, 10, 21)
    assert kiriman_rapat(ruang_contoh(), rapat.model_copy(update={"surat_undangan": None}), DAFTAR_TERLAMPIR) is None


DOKUMEN = Dokumen("Label", "Forum", date(2026, 7, 20), ())


@pytest.mark.parametrize("id_", ["a4-3x7", "tj-103", "tj-121"])
def test_each_address_stands_whole_within_its_own_label(id_: str) -> None:
    lembar = muat_label(TEMPLAT)[0][id_].lembar
    banyak = lembar.kolom * lembar.baris + 1
    dinas = "Yth. Kepala Dinas Koperasi, Usaha Kecil dan Menengah"
    alamat = [(f"{dinas} {ke}", "Provinsi Jawa Tengah", "di Semarang") for ke in range(banyak)]
    pdf = tulis_label(alamat, lembar, DOKUMEN, muat_tema(ASET / "jateng2012.yaml"), ASET)
    assert periksa_pdf(pdf) == []
    assert banding([baris for satu in alamat for baris in satu], teks_pdf(pdf)) == []
    kotak = _awal(pdf)
    assert [halaman for halaman, *_ in kotak] == [0] * (banyak - 1) + [1]
    for ke, (_, x, y) in enumerate(kotak):
        tegak, datar = divmod(ke % (banyak - 1), lembar.kolom)
        kiri = lembar.kiri + datar * (lembar.lebar + lembar.sela_datar)
        atas = lembar.atas + tegak * (lembar.tinggi + lembar.sela_tegak)
        assert kiri + 2.9 <= x <= kiri + 3.1
        assert atas + 3 < y < atas + 8


def _awal(pdf: bytes) -> list[tuple[int, float, float]]:
    """Page, x and baseline y (mm) of the first line of each label, in reading order."""
    baris = [
        (ke, satu.x0, satu.y) for ke, halaman in enumerate(ukur(pdf)) for satu in halaman.baris if satu.teks.startswith("Yth.")
    ]
    return sorted(baris, key=lambda satu: (satu[0], round(satu[2]), satu[1]))


def test_an_address_that_no_size_makes_fit_is_refused() -> None:
    sempit = LembarLabel(100, 100, 1, 1, 20, 8, 5, 5)
    with pytest.raises(GalatTataLetak, match="tidak muat pada label"):
        tulis_label([("Yth. Kepala Dinas Perindustrian",)], sempit, DOKUMEN, muat_tema(ASET / "jateng2012.yaml"), ASET)


def test_labels_that_their_paper_cannot_hold_are_complained_of(tmp_path: Path) -> None:
    shutil.copytree(TEMPLAT / "label", tmp_path / "label")
    berkas = tmp_path / "label/tj-103.yaml"
    berkas.write_text(berkas.read_text("utf-8").replace("lebar: 64", "lebar: 74"), "utf-8")
    dikenal, (keluhan,) = muat_label(tmp_path)
    assert (keluhan.kode, keluhan.tempat.berkas, "tj-103" in dikenal) == ("LABEL-KERTAS", "templates/label/tj-103.yaml", False)


def test_joining_gives_the_same_bytes_again(kiriman: tuple[Path, Path, HasilKirim]) -> None:
    _akar, keluar, _hasil = kiriman
    naskah = [NaskahJadi(nama, (keluar / FOLDER / f"{nama}.pdf").read_bytes()) for nama in (FEDEP, DKP)]
    dokumen = replace(DOKUMEN, judul="Gabungan")
    assert gabung_pdf(naskah, dokumen) == gabung_pdf(naskah, dokumen)
