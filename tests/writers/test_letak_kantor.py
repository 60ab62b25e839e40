"""Signers side by side, the box of an electronic signature, the office's books and the record of all working groups stand
where the bentuk reference has them (§1, §2, §5 rows 13, 14, 29), in PDF and in DOCX through LibreOffice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

import pytest

from generator.tree import BlokTandaTangan, Dokumen, Penanda
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.agenda_uji import buku, semua_register
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, tema_uji
from tests.rapat_uji import katalog, naskah_rapat, rapat_contoh
from tests.writers.pdf.pengukur import Baris, Lembar, dokumen, ukur

TOLERANSI = {"pdf": 0.5, "docx": 1.0}
KETUA = Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH")
KEPALA = Penanda(("KEPALA BADAN CONTOH,",), "NAMA KEPALA CONTOH")
SEKDA = Penanda(("SEKRETARIS DAERAH,",), "NAMA SEKDA CONTOH")
KOTAK = "Ditandatangani secara elektronik oleh:"
BLOK = {
    "dua": BlokTandaTangan((KEPALA, KETUA), ("Semarang, 20 Juli 2026",), "dua", pembuka_kiri=("Mengetahui,",)),
    "tiga": BlokTandaTangan((KEPALA, KETUA, SEKDA), susunan="tiga", pembuka_bawah=("Menyetujui,",)),
    "kotak": BlokTandaTangan((KETUA,), elektronik=KOTAK),
    "kotak-dua": BlokTandaTangan((KEPALA, KETUA), susunan="dua", elektronik=KOTAK),
}
REGISTER = {
    "buku-agenda-keluar": "BUKU AGENDA SURAT KELUAR",
    "buku-agenda-masuk": "BUKU AGENDA SURAT MASUK",
    "buku-ekspedisi": "BUKU EKSPEDISI",
}
JENIS = (*BLOK, *REGISTER, "lembar-disposisi", "berita-acara-gabungan")


@cache
def semua(profil: str) -> Dokumen:
    """A sheet for each form of signature, the first of each book and of the record; each begins on a page of its own."""
    naskah = [dokumen(alinea("Isi."), blok) for blok in BLOK.values()]
    naskah += [buku(jenis, next(iter(semua_register(jenis))), profil) for jenis in (*REGISTER, "lembar-disposisi")]
    naskah += naskah_rapat("berita-acara-gabungan", rapat_contoh("gabungan-pokja"), profil)
    lembar = (replace(satu.fragmen[0], id=f"f{ke}", bagian=satu.fragmen[0].bagian[:1]) for ke, satu in enumerate(naskah))
    return replace(naskah[0], fragmen=tuple(lembar))


@dataclass(frozen=True)
class Cetak:
    """The first page of each paper, and how far a place may be from the one measured (mm)."""

    lembar: dict[str, Lembar]
    lama: bool
    toleransi: float

    @property
    def kanan(self) -> float:
        return 195 if self.lama else 190

    @property
    def sumbu(self) -> float:
        return 117.5 if self.lama else 115

    def kira(self, *nilai: float) -> object:
        return pytest.approx(nilai[0] if len(nilai) == 1 else nilai, abs=self.toleransi)

    def letak(self, baris: Baris) -> float:
        """Where a line of a signature stands: its middle in the profile that centres, else its beginning."""
        return baris.tengah if self.lama else baris.x0


@pytest.fixture(scope="module")
def lewat_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Lembar]]:
    berkas = {profil: tulis_docx(semua(profil), tema_uji(profil), ASET) for profil in TEMA}
    hasil = ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo-kantor"))
    return {profil: ukur(hasil[profil].read_bytes()) for profil in TEMA}


@cache
def lembar_pdf(profil: str) -> list[Lembar]:
    return ukur(tulis_pdf(semua(profil), tema_uji(profil), ASET).data)


@pytest.fixture(params=[(format_, profil) for format_ in TOLERANSI for profil in TEMA], ids="-".join)
def cetak(request: pytest.FixtureRequest) -> Cetak:
    format_, profil = request.param
    lembar = lembar_pdf(profil) if format_ == "pdf" else request.getfixturevalue("lewat_libreoffice")[profil]
    return Cetak(dict(zip(JENIS, lembar, strict=True)), profil == "jateng2012", TOLERANSI[format_])


def berbeda(letak: Iterable[float]) -> list[float]:
    """Places more than 1 mm apart, in order."""
    semua = sorted(letak)
    return [satu for ke, satu in enumerate(semua) if ke == 0 or satu - semua[ke - 1] > 1]


def tegak(lembar: Lembar) -> list[float]:
    """Left edges of the upright rules of a table."""
    return berbeda(satu.x0 for satu in lembar.garis if satu.x1 - satu.x0 < 0.6 and satu.tinggi > 3)


@pytest.mark.parametrize("jenis", ["dua", "tiga"])
def test_dua_penanda_sejajar_di_kiri_dan_di_sumbu(cetak: Cetak, jenis: str) -> None:
    """§1 Signature, rows 13, 14: x 30 and the axis, names level, 24.87 from the post; opening lines level too."""
    lembar = cetak.lembar[jenis]
    kiri, kanan = lembar.cari("^KEPALA BADAN"), lembar.cari("^KETUA FORUM")
    assert (cetak.letak(kiri), cetak.letak(kanan)) == cetak.kira(*((68.75, 156.25) if cetak.lama else (30, 115)))
    nama = lembar.cari("^NAMA KEPALA"), lembar.cari("^NAMA KETUA")
    assert (kiri.y, nama[0].y) == pytest.approx((kanan.y, nama[1].y), abs=0.1)
    assert nama[0].y - kiri.y == cetak.kira(24.87)
    if jenis == "dua":
        mengetahui, tanggal = lembar.cari("^Mengetahui,$"), lembar.cari("^Semarang, 20 Juli 2026$")
        assert (cetak.letak(mengetahui), cetak.letak(tanggal)) == cetak.kira(cetak.letak(kiri), cetak.letak(kanan))
        assert (mengetahui.y, kiri.y - tanggal.y) == (pytest.approx(tanggal.y, abs=0.1), pytest.approx(4.87, abs=0.1))


def test_penanda_ketiga_di_tengah_di_bawah(cetak: Cetak) -> None:
    """Tata naskah dinas §4.1: a third one centred below, one line under the names."""
    lembar = cetak.lembar["tiga"]
    setuju, jabatan, nama = (lembar.cari(satu) for satu in ("^Menyetujui,$", "^SEKRETARIS DAERAH,$", "^NAMA SEKDA"))
    tengah = (30 + cetak.kanan) / 2
    harapan = tengah if cetak.lama else tengah - 37.5
    assert [cetak.letak(satu) for satu in (setuju, jabatan, nama)] == cetak.kira(harapan, harapan, harapan)
    assert setuju.y - lembar.cari("^NAMA KEPALA").y == cetak.kira(9.74)
    assert (jabatan.y - setuju.y, nama.y - jabatan.y) == (pytest.approx(4.87, abs=0.1), cetak.kira(24.87))


@pytest.mark.parametrize("jenis", ["kotak", "kotak-dua"])
def test_kotak_elektronik_selebar_blok_setinggi_22(cetak: Cetak, jenis: str) -> None:
    """§1 Signature: block width × 22, room for the square of 19 at the left, 7.5 pt on 9.5 pt."""
    lembar = cetak.lembar[jenis]
    lebar = cetak.kanan - cetak.sumbu
    tepi = [cetak.sumbu, cetak.sumbu + lebar] if jenis == "kotak" else [30, 30 + lebar, cetak.sumbu, cetak.sumbu + lebar]
    assert berbeda(x for satu in lembar.garis for x in (satu.x0, satu.x1)) == cetak.kira(*tepi)
    atas, bawah = (batas(satu.y + tambah * satu.tinggi for satu in lembar.garis) for batas, tambah in ((min, 0), (max, 1)))
    assert bawah - atas == cetak.kira(22)
    baris = [satu for satu in lembar.baris if satu.ukuran == 7.5 and satu.x0 > cetak.sumbu]
    assert [satu.teks for satu in baris] == [KOTAK, "KETUA FORUM CONTOH,", "NAMA KETUA CONTOH"]
    assert [satu.x0 for satu in baris] == cetak.kira(*[cetak.sumbu + 22 + 1.5] * 3)
    assert baris[1].y - baris[0].y == pytest.approx(9.5 * 25.4 / 72, abs=0.1)
    assert (baris[0].y + baris[-1].y) / 2 == pytest.approx((atas + bawah) / 2 + 0.9, abs=1)


@pytest.mark.parametrize("jenis", REGISTER)
def test_buku_kantor_di_lembar_mendatar(cetak: Cetak, jenis: str) -> None:
    """§1 landscape sheet, form table: margins 25 and 20, title 12 bold centred over office and year, columns of the form."""
    lembar = cetak.lembar[jenis]
    tengah = (25 + lembar.lebar - 20) / 2
    judul, tahun = lembar.cari(f"^{REGISTER[jenis]}$"), lembar.cari(r"^TAHUN \d{4}$")
    assert (judul.tengah, tahun.tengah, judul.y) == cetak.kira(tengah, tengah, 33.9)
    assert (judul.ukuran, tahun.y - judul.y) == (12, pytest.approx(9.74, abs=0.2))
    lebar = [*katalog().jenis[jenis].bentuk.kolom.values()]
    sisa = lembar.lebar - 45 - sum(lebar)
    assert tegak(lembar) == cetak.kira(*accumulate((satu or sisa for satu in lebar), initial=25))
    kepala = lembar.cari(r"^No\.$")
    assert (kepala.ukuran, kepala.y) == (9, cetak.kira(53.7))
    nomor = [satu for satu in lembar.baris if satu.ukuran == 8 and 4 < satu.y - kepala.y < 7]
    assert [satu.teks for satu in nomor] == [str(ke) for ke in range(1, len(lebar) + 1)]


def test_lembar_disposisi(cetak: Cetak) -> None:
    """Rows 1, 24, form table: kop beside its emblem, title, rows at 30, 77, 81, the table over the whole width."""
    lembar = cetak.lembar["lembar-disposisi"]
    assert lembar.cari("^BADAN PERENCANAAN").tengah == cetak.kira((50 + cetak.kanan) / 2)
    assert lembar.cari("^LEMBAR DISPOSISI$").tengah == cetak.kira((30 + cetak.kanan) / 2)
    label = lembar.cari("^Surat dari$")
    sebaris = sorted(satu.x0 for satu in lembar.baris if abs(satu.y - label.y) < 0.3)
    assert sebaris == cetak.kira(30, 77, 81)
    assert tegak(lembar) == cetak.kira(30, 112, cetak.kanan)


def test_berita_acara_gabungan(cetak: Cetak) -> None:
    """Form table: title, subtitle and number centred, first line indented, signers 10, 50, rest, 46."""
    lembar = cetak.lembar["berita-acara-gabungan"]
    tengah = (30 + cetak.kanan) / 2
    judul, anak, nomor = (lembar.cari(satu) for satu in ("^BERITA ACARA$", "^RAPAT GABUNGAN", "^NOMOR 050/"))
    assert [satu.tengah for satu in (judul, anak, nomor)] == cetak.kira(tengah, tengah, tengah)
    assert (anak.y - judul.y, nomor.y - anak.y) == pytest.approx((4.87, 4.87), abs=0.1)
    assert judul.y - lembar.cari("^FORUM PENGEMBANGAN").y == cetak.kira(53.8 - 19.97)
    assert lembar.cari("^Pada hari ini").x0 == cetak.kira(42.5)
    assert tegak(lembar) == cetak.kira(30, 40, 90, cetak.kanan - 46, cetak.kanan)
    assert lembar.cari("^Semarang, 5 November").x0 == cetak.kira(cetak.sumbu)
