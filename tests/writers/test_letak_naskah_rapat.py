"""The papers of a meeting stand where the bentuk reference (§5) measured them, in PDF and in DOCX through LibreOffice."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import chain

import pytest

from generator.documents.tabel.rapat import tabel_hadir
from generator.documents.tema import muat_tema
from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import Bagian, BlokTandaTangan, Dokumen, Fragmen, Penanda, PisahHalaman
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA
from tests.rapat_uji import naskah_rapat, rapat_contoh, semua_naskah
from tests.writers.pdf.pengukur import Lembar, ukur

TOLERANSI = {"pdf": 0.5, "docx": 1.0}
KANAN = {"jateng2012": 195.0, "permendagri2023": 190.0}
SUMBU = {"jateng2012": 117.5, "permendagri2023": 115.0}
TITIK_TANDA = {"jateng2012": (140.8, 167.8), "permendagri2023": (135.8, 162.8)}


class Cetak:
    """Printed pages of one profile, and how far a place may be from the one measured (mm)."""

    def __init__(self, lembar: list[Lembar], profil: str, toleransi: float) -> None:
        self.lembar, self.profil, self.toleransi = lembar, profil, toleransi

    def halaman(self, kata: str) -> Lembar:
        """The first page with a run that begins so."""
        return next(satu for satu in self.lembar if any(baris.teks.startswith(kata) for baris in satu.baris))

    def kira(self, nilai: float) -> object:
        return pytest.approx(nilai, abs=self.toleransi)


@cache
def berkas_pdf(profil: str) -> bytes:
    return tulis_pdf(semua_naskah(profil), muat_tema(ASET / f"{profil}.yaml"), ASET).data


@cache
def berkas_docx(profil: str) -> bytes:
    return tulis_docx(semua_naskah(profil), muat_tema(ASET / f"{profil}.yaml"), ASET)


@cache
def lembar_pdf(profil: str) -> list[Lembar]:
    return ukur(berkas_pdf(profil))


def daftar_hadir_panjang() -> Dokumen:
    """Lists of 40 to 50 people, each from a new page: below some of them the page has no room for the signature."""
    tanda = BlokTandaTangan((Penanda(("KETUA KELOMPOK KERJA CONTOH,",), "NAMA KETUA CONTOH"),))
    isi = [(tabel_hadir([("Pihak Lain", banyak)]), tanda, PisahHalaman()) for banyak in range(40, 51)]
    bagian = Bagian("surat", tuple(chain.from_iterable(isi))[:-1])
    return Dokumen("Daftar Hadir", "Contoh", date(2026, 7, 20), (Fragmen("hadir", (bagian,)),))


@pytest.fixture(scope="module")
def lembar_docx(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Lembar]]:
    hadir = tulis_docx(daftar_hadir_panjang(), muat_tema(ASET / "permendagri2023.yaml"), ASET)
    semua = {profil: berkas_docx(profil) for profil in TEMA} | {"hadir": hadir}
    hasil = ubah_ke_pdf(semua, tmp_path_factory.mktemp("lo-rapat"))
    return {profil: ukur(jalur.read_bytes()) for profil, jalur in hasil.items()}


@pytest.fixture(params=[(format_, profil) for format_ in TOLERANSI for profil in TEMA], ids="-".join)
def cetak(request: pytest.FixtureRequest) -> Cetak:
    format_, profil = request.param
    lembar = lembar_pdf(profil) if format_ == "pdf" else request.getfixturevalue("lembar_docx")[profil]
    return Cetak(lembar, profil, TOLERANSI[format_])


def kiri_garis_tegak(lembar: Lembar, atas: float, bawah: float) -> list[float]:
    """Left edges of the upright rules of a table between two heights, each once."""
    tegak = sorted(satu.x0 for satu in lembar.garis if satu.x1 - satu.x0 < 0.6 and satu.tinggi > 3 and atas < satu.y < bawah)
    return [satu for ke, satu in enumerate(tegak) if ke == 0 or satu - tegak[ke - 1] > 1]


def test_kop_fedep_dengan_dua_garis(cetak: Cetak) -> None:
    """Rows 1 and 2."""
    pertama, kanan = cetak.lembar[0], KANAN[cetak.profil]
    nama = pertama.cari("^KABUPATEN SEMARANG$")
    assert (nama.tengah, nama.ukuran) == (cetak.kira((30 + kanan) / 2), 18)
    garis = [satu for satu in pertama.garis if satu.x1 - satu.x0 > 150 and satu.tinggi < 1 and satu.y < 60]
    assert (garis[0].x0, max(satu.x1 for satu in garis)) == (cetak.kira(30), cetak.kira(kanan))


def test_baris_undangan(cetak: Cetak) -> None:
    """Row 19, and the agenda's text; one profile has day and date in one row."""
    lembar = cetak.lembar[0]
    label, nilai = lembar.cari("^waktu$"), lembar.cari("^pukul 09.00")
    titik = next(satu for satu in lembar.baris if satu.teks == ":" and abs(satu.y - label.y) < 0.5)
    assert (label.x0, titik.x0, nilai.x0) == (cetak.kira(42.5), cetak.kira(67.5), cetak.kira(71.5))
    assert lembar.cari("^tempat$").y - label.y == pytest.approx(5.61 if cetak.profil == "jateng2012" else 4.87, abs=0.1)
    nomor, acara = lembar.cari(r"^1\.", 0), lembar.cari("^paparan")
    assert (nomor.x0, acara.x0) == (cetak.kira(71.5), cetak.kira(77.5))
    hari = [satu.teks for satu in lembar.baris if satu.teks in ("hari", "tanggal", "hari/tanggal") and satu.x0 < 45]
    assert hari == (["hari", "tanggal"] if cetak.profil == "jateng2012" else ["hari/tanggal"])


def test_daftar_undangan_per_kelompok(cetak: Cetak) -> None:
    """Form table: group label at 30, its name at 42; number at 42, office at 50; lampiran block of rows 16 and 18."""
    lembar = cetak.lembar[1]
    assert (lembar.cari(r"^II\.$").x0, lembar.cari("^Perangkat Daerah Provinsi").x0) == (cetak.kira(30), cetak.kira(42))
    assert (lembar.cari(r"^2\.$").x0, lembar.cari("^Kepala Dinas Koperasi").x0) == (cetak.kira(42), cetak.kira(50))
    lampiran, sumbu = lembar.cari("^LAMPIRAN I$"), SUMBU[cetak.profil]
    assert (lampiran.x0, lampiran.y, lembar.cari("^005/").x0) == (cetak.kira(sumbu), cetak.kira(33.27), cetak.kira(sumbu + 24))
    assert lembar.cari("^- 2 -$").y == cetak.kira(21.1)


def test_matriks_menyertai_undangan_di_lembar_mendatar(cetak: Cetak) -> None:
    """Rows 17 and 30: the sheet's block, the matrix over the whole width, fasilitator and ketua FRK level under it."""
    lembar = cetak.lembar[2]
    assert lembar.lebar > lembar.tinggi
    assert lembar.cari("^LAMPIRAN II$").x0 == cetak.kira(232.5 if cetak.profil == "jateng2012" else 202)
    tegak = kiri_garis_tegak(lembar, 60, 200)
    assert (tegak[0], tegak[-1]) == (cetak.kira(25), cetak.kira(lembar.lebar - 20))
    akhir = cetak.halaman("FASILITATOR KLASTER,")
    assert akhir.cari("^Nama Fasilitator").y == pytest.approx(akhir.cari("^NAMA KETUA FRK").y, abs=0.1)


def test_daftar_hadir_dengan_tanda_tangan_berselang(cetak: Cetak) -> None:
    """Row 21: columns of the form table, rows of 10 mm, every second signature 27 mm further in."""
    lembar, kanan = cetak.halaman("DAFTAR HADIR"), KANAN[cetak.profil]
    label = lembar.cari("^Waktu$")
    assert (label.x0, lembar.cari("^pukul 09.00").x0) == (cetak.kira(30), cetak.kira(64))
    satu, dua = ([baris for baris in lembar.baris if baris.teks == f"{ke}."][-1] for ke in (1, 2))
    assert (satu.x0, dua.x0) == tuple(cetak.kira(x) for x in TITIK_TANDA[cetak.profil])
    assert dua.y - satu.y == pytest.approx(10, abs=0.25)
    assert kiri_garis_tegak(lembar, 80, 250) == [cetak.kira(x) for x in (30, 41, 89, kanan - 56, kanan)]


def test_tanda_tangan_daftar_hadir_tidak_sendiri_di_halaman(lembar_docx: dict[str, list[Lembar]]) -> None:
    bertanda = [satu for satu in lembar_docx["hadir"] if any(baris.teks.startswith("NAMA KETUA") for baris in satu.baris)]
    assert len(bertanda) == 11 < len(lembar_docx["hadir"])
    for lembar in bertanda:
        assert len([baris for baris in lembar.baris if re.fullmatch(r"\d+\.", baris.teks)]) >= 4, (
            "two rows, each with two numbers"
        )


def test_notula_dengan_pokok_dan_tabel_keputusan(cetak: Cetak) -> None:
    """Row 25: values at 81; who led indented by 7; points at 30 and 38; decisions 10, rest, 44, 36.

    Who wrote signs at the left, who led at the right.
    """
    judul = "NOTULEN" if cetak.profil == "jateng2012" else "NOTULA"
    lembar, kanan = cetak.halaman(judul), KANAN[cetak.profil]
    assert lembar.cari(f"^{judul}$").tengah == cetak.kira((30 + kanan) / 2)
    assert (lembar.cari("^Tempat$").x0, lembar.cari("^Ruang Rapat").x0) == (cetak.kira(30), cetak.kira(81))
    ketua, pimpinan = lembar.cari("^Ketua$"), lembar.cari("^Pimpinan rapat$")
    sebaris = [satu.x0 for satu in lembar.baris if abs(satu.y - ketua.y) < 0.5 and satu.x0 > 60 and satu.teks != ":"]
    assert (pimpinan.x0, ketua.x0, min(sebaris)) == (cetak.kira(30), cetak.kira(37), cetak.kira(81))
    assert pimpinan.y < ketua.y < lembar.cari("^Pencatat$").y < lembar.cari("^Peserta rapat$").y
    pokok = lembar.cari("^Pembukaan")
    isi = min((satu for satu in lembar.baris if 0 < satu.y - pokok.y < 7), key=lambda satu: satu.x0)
    nomor = next(satu for satu in lembar.baris if satu.teks == "1." and abs(satu.y - pokok.y) < 0.5)
    assert (nomor.x0, pokok.x0, isi.x0) == (cetak.kira(30), cetak.kira(38), cetak.kira(38))
    bertabel = cetak.halaman("Penanggung jawab")
    keputusan = bertabel.cari("^Keputusan$", -1)
    tegak = kiri_garis_tegak(bertabel, keputusan.y - 6, keputusan.y + 60)
    assert tegak == [cetak.kira(x) for x in (30, 40, kanan - 80, kanan - 36, kanan)]
    akhir = cetak.halaman("Pencatat,")
    pencatat, pimpinan = akhir.cari("^Pencatat,$"), akhir.cari("^Pimpinan Rapat$")
    assert pencatat.x0 < pimpinan.x0
    assert pencatat.y == pytest.approx(pimpinan.y, abs=0.1)
    panggilan = {satu.teks for satu in lembar.baris} & {"Waktu panggilan", "Surat undangan"}
    assert panggilan == {"Waktu panggilan" if cetak.profil == "jateng2012" else "Surat undangan"}


def test_berita_acara_dengan_tabel_penanda_tangan(cetak: Cetak) -> None:
    """Title and number, place and date at the axis, signers 10, 50, rest, 46 with every second signature 18 mm further in."""
    lembar, kanan = cetak.halaman("BERITA ACARA"), KANAN[cetak.profil]
    nomor = lembar.cari("^NOMOR 050/")
    assert (nomor.tengah, nomor.ukuran) == (cetak.kira((30 + kanan) / 2), 12)
    assert lembar.cari("^Ungaran, 21 Oktober").x0 == cetak.kira(SUMBU[cetak.profil])
    assert lembar.cari("^Pada hari ini").x0 == cetak.kira(42.5)
    butir = lembar.cari(r"^usulan\b")
    assert butir.x0 == cetak.kira(50)
    satu, dua = lembar.cari(r"^1\. \.\.\."), lembar.cari(r"^2\. \.\.\.")
    assert (satu.x0, dua.x0 - satu.x0) == (cetak.kira(kanan - 46 + 1.8), pytest.approx(18, abs=0.2))
    atas = lembar.cari("^Jabatan/Instansi$").y
    tegak = kiri_garis_tegak(lembar, atas - 6, atas + 90)
    assert tegak == [cetak.kira(x) for x in (30, 40, 90, kanan - 46, kanan)]


@pytest.mark.parametrize("profil", TEMA)
def test_pdf_dan_docx_berkata_sama_dengan_pohon(profil: str) -> None:
    harapan = teks_dokumen(semua_naskah(profil), muat_tema(ASET / f"{profil}.yaml"))
    assert banding(harapan, teks_pdf(berkas_pdf(profil))) == []
    assert banding(harapan, teks_docx(berkas_docx(profil))) == []


@pytest.mark.parametrize("profil", TEMA)
def test_nama_yang_lebih_lebar_dari_bloknya_tidak_melewati_tepi(profil: str) -> None:
    """Names never wrap: the right side of two signers grows to the left (bentuk reference §1)."""
    (notula,) = naskah_rapat("notula", rapat_contoh("pokja-industri"), profil)
    akhir = ukur(tulis_pdf(notula, muat_tema(ASET / f"{profil}.yaml"), ASET).data)[-1]
    nama = akhir.cari("^NAMA KETUA POKJA CONTOH TIGA, S.T.$")
    assert nama.x1 - nama.x0 > KANAN[profil] - SUMBU[profil]
    assert nama.x1 <= KANAN[profil] + 0.1
