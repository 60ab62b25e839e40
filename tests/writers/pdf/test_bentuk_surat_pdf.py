"""Letters stand where the bentuk reference measured them (its §5, rows 1 to 18), in both profiles."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.dokumen_semua import TEMA
from tests.writers.pdf.pengukur import Lembar, lembar_surat


@dataclass(frozen=True)
class Ukuran:
    """The numbers of one profile, in mm."""

    lebar: float
    tinggi: float
    kanan: float
    tengah: float
    sumbu: float
    baris_isi: float
    ke_alinea: float
    teks_halaman_2: float


UKURAN = {
    "jateng2012": Ukuran(215, 330, 195, 112.5, 117.5, 5.61, 7.73, 34.25),
    "permendagri2023": Ukuran(210, 297, 190, 110.0, 115.0, 4.87, 6.99, 33.90),
}


def kira(nilai: float, toleransi: float = 0.5) -> object:
    return pytest.approx(nilai, abs=toleransi)


@pytest.fixture(params=TEMA)
def profil(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def lembar(profil: str) -> list[Lembar]:
    return lembar_surat(profil)


def test_kertas_dan_jumlah_halaman(profil: str, lembar: list[Lembar]) -> None:
    ukuran = UKURAN[profil]
    assert [(round(satu.lebar, 1), round(satu.tinggi, 1)) for satu in lembar] == [
        (ukuran.lebar, ukuran.tinggi),
        (ukuran.lebar, ukuran.tinggi),
        (ukuran.tinggi, ukuran.lebar),
    ]


def test_kop_di_tengah_dengan_dua_garis(profil: str, lembar: list[Lembar]) -> None:
    ukuran, pertama = UKURAN[profil], lembar[0]
    kop = pertama.cari("^FORUM PENGEMBANGAN")
    assert (kop.tengah, kop.y, kop.ukuran) == (kira(ukuran.tengah), kira(19.97), 15)
    tebal, tipis = [satu for satu in pertama.garis if satu.x1 - satu.x0 > 150 and 0.1 < satu.tinggi < 1]
    assert (tebal.x0, tebal.x1, tebal.y, tebal.tinggi) == (kira(30), kira(ukuran.kanan), kira(38.45), kira(0.79, 0.05))
    assert (tipis.y, tipis.tinggi) == (kira(39.94), kira(0.26, 0.05))


def test_kepala_surat_menurut_susunan_profil(profil: str, lembar: list[Lembar]) -> None:
    pertama, sumbu = lembar[0], UKURAN[profil].sumbu
    nomor, titik, nilai = pertama.cari("^Nomor$"), pertama.cari("^:$"), pertama.cari("^050/")
    assert (nomor.x0, titik.x0, nilai.x0) == (kira(30), kira(51), kira(55))
    assert pertama.cari("^Sifat$").y - nomor.y == kira(4.87, 0.1)
    tanggal, yth, kepala = pertama.cari("^Semarang,"), pertama.cari("^Yth"), pertama.cari("^Kepala Dinas")
    assert tanggal.x0 == kira(sumbu)
    assert min(nomor.y, tanggal.y) == kira(53.80)
    if profil == "jateng2012":
        assert tanggal.y - nomor.y == kira(0, 0.1)
        letak = (yth.x0, kepala.x0, pertama.cari("^Kepada$").x0, pertama.cari("^SEMARANG$").x0)
        assert letak == (kira(107.5), kira(117.5), kira(117.5), kira(127.5))
    else:
        assert tanggal.y - nomor.y == kira(-9.74, 0.1)
        assert (yth.x0, kepala.x0, pertama.cari("^di Semarang$").x0) == (kira(30), kira(40), kira(40))


def test_isi_berinden_rata_kanan_dan_berjarak(profil: str, lembar: list[Lembar]) -> None:
    ukuran, pertama = UKURAN[profil], lembar[0]
    satu, dua = pertama.cari("^Dalam"), pertama.cari("^Forum Pengembangan")
    assert (satu.x0, dua.x0, dua.x1) == (kira(42.5), kira(30), kira(ukuran.kanan, 0.3))
    assert dua.y - satu.y == kira(ukuran.baris_isi, 0.1)
    terakhir = pertama.cari("^dana.$") if profil == "permendagri2023" else pertama.cari("^menghimpun")
    assert pertama.cari("^Menurut").y - terakhir.y == kira(ukuran.ke_alinea, 0.1)
    butir = pertama.cari(r"^a\.$")
    assert (butir.x0, pertama.cari("^laporan hasil").x0) == (kira(42.5), kira(50))


def test_kata_penyambung_dan_nomor_halaman(profil: str, lembar: list[Lembar]) -> None:
    ukuran, (pertama, kedua, lampiran) = UKURAN[profil], lembar
    sambungan = pertama.cari(r"\.\.\.$")
    awal = kedua.baris[2]
    assert sambungan.teks == f"{awal.teks.split()[0]} ..."
    assert (sambungan.x1, sambungan.y) == (kira(ukuran.kanan), kira(ukuran.tinggi - 26.1))
    assert max(satu.y for satu in pertama.baris if satu is not sambungan) < ukuran.tinggi - 33
    assert not [satu for satu in kedua.baris if satu.teks.endswith("...")]
    nomor = kedua.cari("^- 2 -$")
    assert (nomor.tengah, nomor.y) == (kira(ukuran.tengah), kira(21.1))
    assert (awal.x0, awal.y) == (kira(42.5), kira(ukuran.teks_halaman_2))
    assert lampiran.cari("^- 3 -$").tengah == kira((25 + ukuran.tinggi - 20) / 2)
    assert not [satu for satu in pertama.baris if satu.teks == "- 1 -"]


def test_tanda_tangan_dan_tembusan(profil: str, lembar: list[Lembar]) -> None:
    kedua = lembar[1]
    jabatan, nama = kedua.cari("JAWA TENGAH,$"), kedua.cari("^NAMA KETUA")
    if profil == "jateng2012":
        assert (jabatan.tengah, nama.tengah) == (kira(156.25), kira(156.25))
        assert [satu for satu in kedua.garis if abs(satu.x0 - nama.x0) < 0.5]
    else:
        assert (jabatan.x0, nama.x0) == (kira(115), kira(115))
    assert nama.y - jabatan.y == kira(24.87)
    tembusan, satu, dua = kedua.cari("^Tembusan:"), kedua.cari(r"^1\.$"), kedua.cari(r"^2\.$")
    assert (tembusan.y - nama.y, satu.y - tembusan.y, dua.y - satu.y) == (kira(10.55), kira(4.46, 0.1), kira(4.46, 0.1))
    assert (satu.x0, kedua.cari("^Gubernur").x0) == (kira(30), kira(37))


def test_blok_lampiran_lanskap(profil: str, lembar: list[Lembar]) -> None:
    ukuran, lampiran = UKURAN[profil], lembar[2]
    kiri = ukuran.tinggi - 20 - 77.5 if profil == "jateng2012" else ukuran.tinggi - 20 - 75
    judul, nomor, tanggal = lampiran.cari("^LAMPIRAN$"), lampiran.cari("^NOMOR$"), lampiran.cari("^TANGGAL$")
    assert (judul.x0, lampiran.cari("^:$").x0, lampiran.cari("^050/").x0) == (kira(kiri), kira(kiri + 20), kira(kiri + 24))
    assert (judul.y, lampiran.cari("^SURAT KETUA").y - judul.y) == (kira(33.27), kira(4.06, 0.1))
    assert nomor.y - tanggal.y == kira(4.06 if profil == "jateng2012" else -4.06, 0.1)
    tabel = [satu for satu in lampiran.garis if satu.y > 65 and satu.x1 - satu.x0 > 5]
    assert (min(satu.x0 for satu in tabel), max(satu.x1 for satu in tabel)) == (kira(25), kira(ukuran.tinggi - 20))


def test_tanda_contoh_di_kanan_atas_tanpa_menyentuh_teks(profil: str, lembar: list[Lembar]) -> None:
    for satu in lembar:
        tanda = satu.cari("^DATA CONTOH$")
        assert (tanda.y, tanda.x1) == (kira(8.7, 0.1), kira(satu.lebar - 20 - 1.8))
        assert all(lain.y - lain.ukuran / 3 > tanda.y + 1 for lain in satu.baris if lain is not tanda)
