"""Every text of every record comes out letter for letter in every format, whatever characters it is made of."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from html import escape
from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.bahasa.huruf import kapital
from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.model.ruang import Ruang
from generator.pipeline.naskah import Naskah, susun_naskah
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.tree import Tabel
from generator.tree.daftar import isi_halaman
from generator.tree.teks import lipat, teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from generator.writers.teks import tulis_tabel_teks
from generator.writers.xlsx import tulis_xlsx
from tests.bantu_docx import bagian
from tests.buku_uji import katalog_uji
from tests.dokumen_semua import ASET, telusuri
from tests.ruang_kenari import ruang_kenari

PANJANG_KAKI = 70
"""Characters of the footer that have room on the page: it is one line, and cut off by the edge of the sheet."""
TIDAK_DICETAK: Mapping[str, tuple[str, ...]] = {
    "asal fakta rekaman yang bukan bahan buku": (
        "AgendaMasuk.sumber.dari",
        "AgendaMasuk.sumber.untuk",
        "Kalender.sumber.dari",
        "Kalender.sumber.untuk",
    ),
    "istilah yang tidak dipakai dalam buku": (
        "DaftarIstilah.istilah.alias",
        "DaftarIstilah.istilah.arti",
        "DaftarIstilah.istilah.istilah",
        "DaftarIstilah.istilah.kepanjangan",
    ),
    "jadwal belum dicetak": ("Kalender.acara.nama",),
    "tahun dasar hanya milik harga konstan": ("TabelSektor.tahun_dasar",),
    "bagian nomor surat, yang dicetak utuh": (
        "Surat.klasifikasi",
        "Rapat.berita_acara.klasifikasi",
        "Rapat.surat_undangan.klasifikasi",
    ),
    "riwayat surat, bukan isinya": (
        "Surat.terbit.balasan.nomor",
        "Rapat.berita_acara.revisi.alasan",
        "Rapat.surat_undangan.revisi.alasan",
    ),
    "hanya untuk memeriksa dan mengelompokkan": (
        "DaftarInstansi.instansi.nama.singkatan",
        "DaftarSumberDana.sumber_dana.kode",
        "Wilayah.kabkota.eks_karesidenan",
        "Wilayah.kabkota.kecamatan",
    ),
}
"""Fields that no paper prints, by the reason."""


@pytest.fixture(scope="module")
def ruang(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ruang, Mapping[str, list[str]]]:
    return ruang_kenari(tmp_path_factory.mktemp("kenari"))


@pytest.fixture(scope="module")
def naskah(ruang: tuple[Ruang, Mapping[str, list[str]]]) -> list[Naskah]:
    """Every paper of the catalogue but the editions, which repeat parts of the book."""
    bahan = Bahan(ruang[0], katalog_uji(), ASET, draf=False, galat=(), galat_templat=())
    rencana = [rencanakan(bahan, satu) for satu in bahan.katalog.jenis.values() if not (satu.kepala.acara and satu.kepala.bagian)]
    return [susun_naskah(bahan, satu) for jenis in rencana for satu in jenis.rancangan]


def kata_tercetak(naskah: list[Naskah]) -> str:
    """All words of all papers, white space folded, a block a line."""
    return "\n".join(
        lipat(teks) for satu in naskah for teks in (*teks_dokumen(satu.dokumen, satu.tema), satu.dokumen.kaki, *_buku_kerja(satu))
    )


def banyak(kenari: str, kata: str) -> int:
    """How often a canary stands in the words, as it is or in the capitals of a title."""
    return sum(kata.count(satu) for satu in {lipat(kenari), lipat(kapital(kenari))})


def test_setiap_teks_rekaman_tercetak(ruang: tuple[Ruang, Mapping[str, list[str]]], naskah: list[Naskah]) -> None:
    """In one paper at least; a field that none prints stands in `TIDAK_DICETAK` with the reason, and no other does."""
    kata = kata_tercetak(naskah)
    hilang = {medan for medan, kenari in ruang[1].items() if not any(banyak(satu, kata) for satu in kenari)}
    tercatat = {medan for semua in TIDAK_DICETAK.values() for medan in semua}
    assert not hilang - tercatat, "print these fields, or say in TIDAK_DICETAK why not"
    assert not tercatat - hilang, "printed now: take these fields out of TIDAK_DICETAK"


def test_yang_tercetak_tercetak_huruf_demi_huruf(ruang: tuple[Ruang, Mapping[str, list[str]]], naskah: list[Naskah]) -> None:
    """Wherever the number of a canary stands, all of it stands."""
    kata = kata_tercetak(naskah)
    for kenari in (satu for semua in ruang[1].values() for satu in semua):
        nomor = re.findall(r"[KN]\d{3}", kenari)[0]
        assert kata.count(nomor) == banyak(kenari, kata), kenari


def test_pdf_dan_docx_memuat_teks_yang_sama_dengan_pohon(
    ruang: tuple[Ruang, Mapping[str, list[str]]], naskah: list[Naskah]
) -> None:
    """Block by block; the version in the foot of the book's pages, which is no block, by itself."""
    (versi,) = ruang[1]["Forum.versi"]
    for satu in naskah:
        pdf = tulis_pdf(satu.dokumen, satu.tema, ASET)
        dokumen = isi_halaman(satu.dokumen, pdf.halaman)
        docx = tulis_docx(dokumen, satu.tema, ASET)
        pohon = teks_dokumen(dokumen, satu.tema)
        assert banding(pohon, teks_pdf(pdf.data)) == []
        assert banding(pohon, teks_docx(docx)) == []
        if satu.dokumen.kaki:
            assert lipat(versi)[:PANJANG_KAKI] in _halaman(pdf.data, 3)
            kaki = [isi.decode() for nama, isi in bagian(docx).items() if nama.startswith("word/footer")]
            assert any(escape(versi, quote=False) in isi for isi in kaki)
    assert [satu.jenis for satu in naskah if satu.dokumen.kaki] == ["buku"]
    assert len(naskah) >= 4


def test_lembar_kerja_memuat_sel_teks_apa_adanya_dan_tidak_satu_pun_rumus(naskah: list[Naskah]) -> None:
    for satu in naskah:
        if not satu.buku_kerja:
            continue
        isi = load_workbook(BytesIO(tulis_xlsx(satu.buku_kerja, satu.tema)))
        sel = [sel for lembar in isi for baris in lembar.iter_rows() for sel in baris if isinstance(sel.value, str)]
        semua = {lipat(str(satu.value)) for satu in sel if satu.data_type == "s"}
        assert bool(_buku_kerja(satu)) or satu.isian
        assert {lipat(teks) for teks in _buku_kerja(satu)} <= semua
        rumus = [str(satu.value) for satu in sel if satu.data_type == "f"]
        assert bool(rumus) is not bool(satu.isian)
        assert all(teks.startswith(("=SUM(", "=SUBTOTAL(")) for teks in rumus)


def test_tabel_di_terminal_memuat_sel_teks_apa_adanya(naskah: list[Naskah]) -> None:
    tabel = [satu for kertas in naskah for satu in telusuri(kertas.dokumen.fragmen) if isinstance(satu, Tabel)]
    assert len(tabel) > 10
    for satu in tabel:
        tercetak = tulis_tabel_teks(satu, 100_000)
        for teks in _sel_teks(satu):
            assert all(baris in tercetak for baris in teks.split("\n"))


def _buku_kerja(naskah: Naskah) -> list[str]:
    lembar = naskah.buku_kerja.lembar if naskah.buku_kerja else ()
    return [teks for satu in lembar for teks in _sel_teks(satu.tabel)]


def _sel_teks(tabel: Tabel) -> list[str]:
    """The texts of the cells that are printed: a continuation row repeats none, a cell left for a pen has none."""
    return [
        nilai
        for baris in tabel.baris
        if baris.peran == "isi"
        for kolom, nilai in zip(tabel.kolom, baris.sel, strict=True)
        if isinstance(nilai, str) and nilai and (kolom.rinci or not baris.lanjutan)
    ]


def _halaman(pdf: bytes, nomor: int) -> str:
    """The words of a page with its stamps."""
    perintah = ["pdftotext", "-f", str(nomor), "-l", str(nomor), "-raw", "-", "-"]
    return lipat(subprocess.run(perintah, input=pdf, capture_output=True, check=True).stdout.decode())
