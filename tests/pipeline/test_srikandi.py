"""Letters for the signing system: its tags kept verbatim, whole, in the same paper; none left in a finished one (§4.2)."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.documents.keluaran import Keluaran as Format
from generator.documents.srikandi import TagSrikandi, bertag, muat_srikandi, tag_tercetak
from generator.inspection.tag_srikandi import periksa_sisa_tag, periksa_tag
from generator.inspection.teks_docx import teks_docx
from generator.pipeline.bangun import HasilBangun, bangun
from generator.pipeline.pesanan import GagalBangun, IdTidakDikenal, Pesanan
from generator.tree import BlokTandaTangan, Dokumen, Penanda
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import W
from tests.dokumen_semua import ASET, TEMA, surat_contoh, telusuri, tema_uji
from tests.ruang_uji import EVALUASI, RUANG_KECIL, salin
from tests.surat_bentuk import naskah_bentuk
from tests.writers.pdf.pengukur import dokumen

SURAT = "2027/permohonan-laporan/dkp-provinsi"
NAMA_TAG = {
    "${nomor_naskah}",
    "${tanggal_naskah}",
    "${sifat}",
    "${hal}",
    "${jabatan_pengirim}",
    "${ttd_pengirim}",
    "${nama_pengirim}",
    "${nip_pengirim}",
}


def tag() -> TagSrikandi:
    hasil, salah = muat_srikandi(ASET.parent)
    assert hasil is not None
    assert salah == []
    return hasil


def susun(akar: Path, keluar: Path, *, srikandi: bool, jenis: str = "permohonan-laporan") -> HasilBangun:
    return bangun(akar, keluar, Pesanan((jenis,), format=(Format.DOCX,), srikandi=srikandi), "komit")


def potongan(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as arsip:
        return [satu.text or "" for satu in etree.fromstring(arsip.read("word/document.xml")).iter(f"{W}t")]


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of a build with tags, then of one without."""
    folder = tmp_path_factory.mktemp("srikandi")
    for srikandi in (True, False):
        assert susun(RUANG_KECIL, folder, srikandi=srikandi).utuh
    return folder


def test_the_tags_are_those_of_the_system() -> None:
    assert set(tag().semua) == NAMA_TAG


def test_each_tag_stands_whole_in_one_run(keluaran: Path) -> None:
    docx = (keluaran / f"{SURAT}.srikandi.docx").read_bytes()
    semua = potongan(docx)
    assert all(any(nama in satu for satu in semua) for nama in NAMA_TAG)
    assert periksa_tag(docx, tag().semua, "x.docx") == []


def test_the_paper_is_otherwise_the_same(keluaran: Path) -> None:
    """What the system fills in is replaced, every other block is kept."""
    jadi = teks_docx((keluaran / f"{SURAT}.docx").read_bytes())
    bertanda = teks_docx((keluaran / f"{SURAT}.srikandi.docx").read_bytes())
    baru = [satu for satu in bertanda if satu not in jadi]
    assert all("${" in satu for satu in baru)
    hilang = {satu for satu in jadi if satu not in bertanda}
    assert {
        "Nomor : 050/012/FPESD/VII/2026",
        "Sifat : Biasa",
        "Semarang, 20 Juli 2026",
        "NAMA KETUA CONTOH, S.E., M.Si.",
        "KETUA FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA PROVINSI JAWA TENGAH,",
    } <= hilang


def test_a_later_build_of_the_finished_letter_leaves_it(keluaran: Path) -> None:
    assert (keluaran / f"{SURAT}.docx").is_file()
    assert (keluaran / f"{SURAT}.srikandi.docx").is_file()


def test_a_tag_left_in_a_finished_letter_is_an_error(tmp_path: Path) -> None:
    akar = salin(tmp_path, {EVALUASI: ("nama: ", "nama: ${sifat} ")})
    hasil = susun(akar, tmp_path / "keluar", srikandi=False)
    assert [(satu.kode, satu.ditemukan) for ditolak in hasil.ditolak for satu in ditolak.keluhan] == [
        ("SRIKANDI-SISA", "${sifat}")
    ]
    assert not hasil.utuh


TUGAS = """\
jenis: surat-tugas
penerbit: fpesd
tanggal: 2026-10-01
klasifikasi: "094"
penugasan: {petugas: [{nama: "${hal}", jabatan: Staf}]}
"""


def test_a_tag_left_in_a_paper_with_a_title_is_an_error(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/surat/2026/tugas.yaml").write_text(TUGAS, "utf-8")
    hasil = susun(akar, tmp_path / "keluar", srikandi=False, jenis="surat-tugas")
    assert [satu.kode for ditolak in hasil.ditolak for satu in ditolak.keluhan] == ["SRIKANDI-SISA"]


TANDA = {"${jabatan_pengirim}", "${ttd_pengirim}", "${nama_pengirim}"}
BERJUDUL = {
    "surat-tugas": {"${nomor_naskah}", "${tanggal_naskah}", "${nip_pengirim}", *TANDA},
    "keputusan": {"${nomor_naskah}", "${tanggal_naskah}", *TANDA},  # no NIP in a decision (§4.1)
    "nota-dinas": NAMA_TAG,
    "surat-pengantar": {"${nomor_naskah}", "${tanggal_naskah}", "${nip_pengirim}", *TANDA},
}
"""The tags of papers with a title: no Sifat and Hal where the form has none."""


@pytest.mark.parametrize("profil", TEMA)
@pytest.mark.parametrize("jenis", BERJUDUL)
def test_papers_with_a_title_have_the_tags_of_their_form_each_whole(jenis: str, profil: str) -> None:
    tema, asal = tema_uji(profil), naskah_bentuk(jenis, profil)
    bertanda = bertag(asal, tag())
    docx = tulis_docx(bertanda, tema, ASET)
    utuh = {nama for nama in NAMA_TAG for satu in potongan(docx) if nama in satu}
    assert utuh == BERJUDUL[jenis] == set(tag_tercetak(bertanda, tema, tag()))
    teks, semula = teks_docx(docx), teks_dokumen(asal, tema)
    assert teks == teks_dokumen(bertanda, tema)
    pengirim = next(satu for satu in telusuri(asal) if isinstance(satu, BlokTandaTangan)).penanda[-1]
    assert pengirim.nama in semula
    assert pengirim.nama not in teks


def test_a_decision_has_the_tags_on_its_attachment_too_and_a_receiver_gets_no_anchor() -> None:
    keputusan = teks_dokumen(bertag(naskah_bentuk("keputusan", "jateng2012"), tag()), tema_uji("jateng2012"))
    assert keputusan.count("${ttd_pengirim}") == keputusan.count("NOMOR ${nomor_naskah}") == 2
    assert "pada tanggal ${tanggal_naskah}" in keputusan
    pengantar = bertag(naskah_bentuk("surat-pengantar", "jateng2012"), tag())
    (blok,) = (satu for satu in telusuri(pengantar) if isinstance(satu, BlokTandaTangan))
    assert [satu.tinta for satu in blok.penanda] == ["", "${ttd_pengirim}"]


def test_a_book_is_no_letter(tmp_path: Path) -> None:
    with pytest.raises(GagalBangun) as galat:
        susun(RUANG_KECIL, tmp_path, srikandi=True, jenis="buku")
    assert [satu.kode for satu in galat.value.keluhan] == ["SRIKANDI-BUKAN-SURAT"]


def test_a_receiver_nobody_knows_is_named_also_for_the_signing_system(tmp_path: Path) -> None:
    with pytest.raises(IdTidakDikenal, match="dinas-lain"):
        bangun(RUANG_KECIL, tmp_path, Pesanan(("permohonan-laporan",), kepada="dinas-lain", srikandi=True), "komit")


def test_a_tag_split_over_two_runs_is_found() -> None:
    docx = tulis_docx(surat_contoh("jateng2012"), tema_uji("jateng2012"), ASET)
    assert {satu.ditemukan for satu in periksa_tag(docx, tag().semua, "x.docx")} == NAMA_TAG
    assert [satu.ditemukan for satu in periksa_sisa_tag(["Hal : ${hal}", "isi"], tag().semua, "x")] == ["${hal}"]


@pytest.mark.parametrize("profil", TEMA)
def test_the_tags_stand_in_both_profiles_and_formats(profil: str) -> None:
    tema = tema_uji(profil)
    surat = bertag(surat_contoh(profil), tag())
    teks = teks_dokumen(surat, tema)
    assert "${jabatan_pengirim}," in teks
    assert "${ttd_pengirim}" in teks
    assert teks_docx(tulis_docx(surat, tema, ASET)) == teks
    assert not surat.tanda or "draf" not in surat.tanda
    assert tulis_pdf(surat, tema, ASET).jumlah_halaman > 0


def test_the_giver_of_a_mandate_stays_and_a_second_signer_gets_an_anchor() -> None:
    sekda = Penanda(("GUBERNUR CONTOH", "SEKRETARIS DAERAH,"), "NAMA", awalan="a.n.", pangkat="Pembina", nip="0" * 18)
    ketua = Penanda(("KETUA FORUM,",), "NAMA KETUA")
    asal: Dokumen = dokumen(BlokTandaTangan((ketua, sekda), susunan="dua", elektronik="x"))
    (blok,) = bertag(replace(asal, tanda=("draf",)), tag()).fragmen[0].bagian[0].isi
    pengirim = Penanda(
        ("GUBERNUR CONTOH", "${jabatan_pengirim},"), "${nama_pengirim}", "a.n.", nip="${nip_pengirim}", tinta="${ttd_pengirim}"
    )
    assert blok == BlokTandaTangan((replace(ketua, tinta="#"), pengirim), susunan="dua")
