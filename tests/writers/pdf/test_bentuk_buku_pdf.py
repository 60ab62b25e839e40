"""The book stands where the bentuk reference measured it (its §5, rows 26 to 31), in both profiles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from generator.tree import (
    Bagian,
    BarisTabel,
    BlokTandaTangan,
    DaftarIsi,
    Dokumen,
    EntriDaftar,
    Fragmen,
    GayaTabel,
    Judul,
    Kolom,
    Miring,
    Paragraf,
    Penanda,
    Tabel,
    Tebal,
    Teks,
)
from generator.writers.pdf import HasilPdf, tulis_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, kata, tema_uji
from tests.writers.pdf.pengukur import MM, Lembar, dokumen, ukur

LEBAR_MATRIKS = {
    "jateng2012": (8, 18, 40, 37, 28, 32, 17, 25, 21, 29, 15, 15),
    "permendagri2023": (7, 17, 33, 31, 25, 28, 16, 23, 19, 25, 14, 14),
}
JUDUL_MATRIKS = (
    "No.", "ID", "Program/Kegiatan", "Permasalahan", "Lokasi", "Indikator", "Volume/ Satuan", "Pagu usulan (Rp)",
    "Sumber dana", "Pelaksana", "Kapan", "Prioritas",
)  # fmt: skip


def _matriks(profil: str) -> Tabel:
    jenis = ("nomor", "kode", *["teks"] * 5, "rupiah", *["teks"] * 4)
    kolom = tuple(
        Kolom(f"k{ke}", judul, satu, lebar)  # type: ignore[arg-type]
        for ke, (judul, satu, lebar) in enumerate(zip(JUDUL_MATRIKS, jenis, LEBAR_MATRIKS[profil], strict=True))
    )
    isi = ("Pelatihan sanitasi", "Mutu belum seragam", "Kec. Bonang", "Jumlah pengolah", "60 orang", 150_000_000)
    akhir = ("APBD Kab/Kota", "Dinas yang membidangi perikanan", "TW II 2027", "1")
    baris = tuple(BarisTabel((ke, f"RJG-27-{ke:02d}", *isi, *akhir)) for ke in range(1, 31))
    return Tabel(kolom, baris, "matriks", kata("Matriks Usulan Program"), kata("contoh."), "Usulan.", "matriks", "5.1.1")


def _buku(profil: str) -> Dokumen:
    isi = DaftarIsi(
        "isi",
        (
            EntriDaftar(1, "BAB I", "PENDAHULUAN", "bab-1"),
            EntriDaftar(2, "1.1", "Latar Belakang " + "yang sangat panjang judulnya " * 4, "latar"),
            EntriDaftar(1, "BAB V", "MATRIKS", "bab-5"),
        ),
    )
    depan = Bagian("depan", (Judul(1, kata("DAFTAR ISI"), "isi", bernomor=False, daftar=False), isi), "Daftar Isi")
    bab = (
        Judul(1, kata("PENDAHULUAN"), "bab-1", nomor="BAB I"),
        Judul(2, kata("Latar Belakang"), "latar", nomor="1.1"),
        alinea("Klaster adalah kelompok usaha sejenis. " * 8),
        alinea("Alinea kedua. " * 500),
    )
    matriks = Bagian("lanskap", (_matriks(profil),), "BAB V Matriks Usulan Program Tahun 2027")
    lima = Bagian("isi", (Judul(1, kata("MATRIKS"), "bab-5", nomor="BAB V"),), "BAB V Matriks")
    return dokumen(
        kaki="Versi uji · data per 20 Juli 2026",
        tanda=("draf", "contoh"),
        fragmen=(
            Fragmen("depan", (depan,)),
            Fragmen("bab-1", (Bagian("isi", bab, "BAB I Pendahuluan"),)),
            Fragmen("bab-5", (lima, matriks)),
        ),
    )


@cache
def _tercetak(profil: str) -> tuple[HasilPdf, list[Lembar]]:
    hasil = tulis_pdf(_buku(profil), tema_uji(profil), ASET)
    return hasil, ukur(hasil.data)


@pytest.fixture(params=TEMA)
def profil(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def kira(nilai: float, toleransi: float = 0.5) -> object:
    return pytest.approx(nilai, abs=toleransi)


def test_bab_di_tengah_dan_subbab_bergantung(profil: str) -> None:
    lembar = _tercetak(profil)[1][1]
    bab, nomor, judul = lembar.cari("^BAB I$"), lembar.cari(r"^1\.1$"), lembar.cari("^Latar")
    assert (bab.tengah, bab.y, bab.ukuran) == (kira(30 + (lembar.lebar - 50) / 2), kira(29.9), 14)
    assert lembar.cari("^PENDAHULUAN$").y - bab.y == kira((18 + 4) * MM, 0.1)
    assert (nomor.x0, judul.x0, judul.ukuran) == (kira(30), kira(42), 12)


def test_kepala_kaki_dan_nomor_halaman(profil: str) -> None:
    lembar = _tercetak(profil)[1][1]
    kepala, kaki, nomor = lembar.cari("^BAB I Pendahuluan$"), lembar.cari("^Versi"), lembar.cari("^1$")
    assert (kepala.x0, kepala.y, kepala.ukuran) == (kira(30), kira(14.75), 8)
    assert (kaki.x0, kaki.y) == (kira(30), kira(lembar.tinggi - 14.5))
    assert (nomor.x1, nomor.y, nomor.ukuran) == (kira(lembar.lebar - 20), kira(lembar.tinggi - 14.5), 9)
    tanda = lembar.cari("^DATA CONTOH$")
    assert tanda.y == kira(kepala.y)
    assert lembar.cari("^DRAF$").x1 < tanda.x0


def test_kaki_yang_panjang_tidak_menyentuh_nomor_halaman(profil: str) -> None:
    isi = dokumen(alinea("Isi."), gaya="isi", kaki="Versi uji yang sangat panjang namanya " * 5)
    lembar = ukur(tulis_pdf(isi, tema_uji(profil), ASET).data)[0]
    kaki, nomor = lembar.cari("^Versi uji"), lembar.cari("^1$")
    assert kaki.teks.endswith("…")
    assert nomor.x0 - 10 < kaki.x1 < nomor.x0 - 3.9


def test_halaman_lanskap_dan_matriks(profil: str) -> None:
    lembar = next(satu for satu in _tercetak(profil)[1] if satu.lebar > satu.tinggi)
    assert lembar.cari("^BAB V Matriks").y == kira(19.8)
    assert lembar.cari("^Versi").y == kira(lembar.tinggi - 11.5)
    label, teks = lembar.cari(r"^Tabel 5\.1\.1$"), lembar.cari("^Matriks Usulan")
    assert (label.x0, teks.x0, label.y) == (kira(25), kira(48), kira(33.5))
    garis = [satu for satu in lembar.garis if satu.y > 34 and satu.tinggi > 3]
    assert (min(satu.x0 for satu in garis), max(satu.x1 for satu in garis), min(satu.y for satu in garis)) == (
        kira(25),
        kira(lembar.lebar - 20),
        kira(35.6),
    )
    pagu = lembar.cari(r"^150\.000\.000$")
    assert (pagu.ukuran, pagu.x1) == (8, kira(228.9 if profil == "jateng2012" else 203.9))


def test_kepala_tabel_berulang_di_setiap_halaman(profil: str) -> None:
    lanskap = [satu for satu in _tercetak(profil)[1] if satu.lebar > satu.tinggi]
    assert len(lanskap) > 1
    for satu in lanskap:
        assert [baris.teks for baris in satu.baris if baris.teks in ("Permasalahan", "11")] == ["Permasalahan", "11"]


def test_daftar_isi_berisi_halaman_sebenarnya_dan_titik_tidak_menimpa_teks(profil: str) -> None:
    hasil, semua = _tercetak(profil)
    daftar = semua[0]
    for entri in ("bab-1", "latar", "bab-5"):
        assert hasil.halaman[entri] in {satu.teks for satu in daftar.baris if satu.x1 == kira(daftar.lebar - 20, 0.2)}
    assert hasil.halaman == {"isi": "i", "bab-1": "1", "latar": "1", "bab-5": "3", "matriks": "4"}
    bab = daftar.cari("^BAB I")
    assert (bab.x0, daftar.cari(r"^1\.1").x0) == (kira(30), kira(42))
    panjang = daftar.cari("^Latar")
    assert panjang.x1 < daftar.lebar - 20 - 10


def test_entri_daftar_yang_tepat_muat_tetap_satu_baris() -> None:
    """The engine broke such a line at its first space when the words held dashes and a space followed them."""
    judul = "Prinsip dan Faktor Penentu Klaster Pariwisata Cepogo–Selo–Sawahan"
    tabel = Tabel((Kolom("a", "A"),), (BarisTabel(("isi",)),), "buku", kata(judul), id="tabel", nomor="3.25.2")
    daftar = DaftarIsi("tabel", (EntriDaftar(1, "Tabel 3.25.2", judul, "tabel"),))
    lembar = ukur(tulis_pdf(dokumen(daftar, tabel, gaya="depan"), tema_uji("jateng2012"), ASET).data)[0]
    entri = lembar.cari("^Prinsip")
    assert entri.teks == judul
    assert lembar.lebar - 20 - 14 - 1.5 < entri.x1 < lembar.lebar - 20 - 14


def test_lembar_pengesahan(profil: str) -> None:
    kolom = (
        Kolom("n", "Nama", lebar=58),
        Kolom("j", "Jabatan", lebar=tema_lebar(profil) - 98),
        Kolom("t", "Tanda tangan", lebar=40),
    )
    tabel = Tabel(
        kolom,
        tuple(BarisTabel((f"Nama Ketua Contoh {ke}", "Ketua Kelompok Kerja", f"{ke}. ........")) for ke in range(1, 4)),
        "tanda_tangan",
    )
    ketua = Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH, S.E., M.Si.")
    kepala = Penanda(
        ("KEPALA BADAN PERENCANAAN PEMBANGUNAN, PENELITIAN DAN PENGEMBANGAN DAERAH PROVINSI JAWA TENGAH,",),
        "NAMA PEJABAT CONTOH",
        nip="000000000000000000",
    )
    pembuka = ("Disahkan di Semarang", "pada tanggal 18 Januari 2027")
    blok = BlokTandaTangan((kepala, ketua), pembuka, "dua", pembuka_kiri=("Mengetahui",))
    judul = Judul(1, kata("LEMBAR PENGESAHAN"), "pengesahan", bernomor=False)
    isi = (judul, Paragraf((Teks("Buku ini telah dibahas."),), "rata"), tabel, blok)
    lembar = ukur(tulis_pdf(dokumen(*isi, gaya="depan"), tema_uji(profil), ASET).data)[0]
    tajuk = lembar.cari("^LEMBAR PENGESAHAN$")
    assert (tajuk.y, tajuk.ukuran, tajuk.tengah) == (kira(32.7), 14, kira(30 + (lembar.lebar - 50) / 2))
    tegak = sorted({round(satu.x0, 1) for satu in lembar.garis if satu.tinggi > 5})
    assert tegak == [kira(30), kira(88), kira(lembar.lebar - 60), kira(lembar.lebar - 20)]
    kiri, kanan = lembar.cari("^NAMA PEJABAT"), lembar.cari("^NAMA KETUA")
    assert kiri.y == kanan.y
    assert lembar.cari("^Mengetahui$").y == lembar.cari("^Disahkan di").y
    sumbu = tema_uji(profil).surat.sumbu
    if profil == "permendagri2023":
        assert (kiri.x0, kanan.x0) == (kira(30), kira(sumbu))
    assert max(satu.x1 for satu in lembar.baris if satu.x0 < sumbu - 20 and satu.y > kiri.y - 45) < sumbu


def tema_lebar(profil: str) -> float:
    halaman = tema_uji(profil).halaman["surat"]
    return halaman.lebar - halaman.kiri - halaman.kanan


def test_baris_rata_berakhir_di_batas_kanan() -> None:
    """Capitals behind spaces are kerned; where spaces are widened they are not, and lines stood up to 2 mm over the margin."""
    nama = "Yayasan Arta Tani dan Yudha Abadi Asri, Aneka Yasa, Ayu Tirta, Artha Yoga, Tata Aksara; " * 4
    isi = [Paragraf((Tebal(kata("Tani Asri " * mulai)), Teks(nama), Miring(kata(nama)))) for mulai in (1, 2, 3)]
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), *isi, gaya="isi")
    (lembar,) = ukur(tulis_pdf(naskah, tema_uji("jateng2012"), ASET).data)
    penuh = [baris.x1 for baris in lembar.baris if baris.x1 > 185]
    assert len(penuh) >= 20
    assert penuh == pytest.approx([195.0] * len(penuh), abs=0.1)


@pytest.mark.parametrize("rupa", ["buku", "matriks"])
def test_tabel_tertutup_di_akhir_setiap_halaman(rupa: GayaTabel) -> None:
    """Also where a tall row goes on over the page, and where a record's further rows do, whose cells show no rule above."""
    panjang = "Klaster adalah kelompok usaha sejenis beserta usaha dan lembaga pendukungnya. "
    kolom = (Kolom("n", "No.", "nomor", lebar=0), Kolom("u", "Uraian"), Kolom("r", "Rincian", rinci=True))
    lanjutan = tuple(BarisTabel((None, None, panjang * 22), lanjutan=True) for _ in range(2))
    baris = (BarisTabel((1, panjang * 75, panjang * 5)), *lanjutan, BarisTabel((2, "satu", "dua")))
    tabel = Tabel(kolom, baris, rupa, kata("Uraian"), kata("contoh."), id="uraian", nomor="1.1.1")
    naskah = dokumen(Judul(1, kata("UJI"), "uji", nomor="BAB I"), tabel, gaya="isi")
    semua = ukur(tulis_pdf(naskah, tema_uji("permendagri2023"), ASET).data)
    assert len(semua) >= 3
    for lembar in semua[:-1]:
        terbawah = max(satu.y for satu in lembar.baris if satu.y < 272)
        penutup = sorted((satu.x0, satu.x1) for satu in lembar.garis if terbawah < satu.y < 272.5)
        assert [satu for tepi in penutup for satu in tepi][:: 2 * len(penutup) - 1] == pytest.approx([30, 190], abs=0.2)
        assert sum(x1 - x0 for x0, x1 in penutup) == pytest.approx(160, abs=1)


@pytest.mark.parametrize("profil", TEMA)
@pytest.mark.parametrize("banyak", [14, 15, 16, 17, 18])
def test_halaman_terakhir_matriks_tidak_berisi_beberapa_baris_saja(profil: str, banyak: int) -> None:
    """Wherever a matrix ends, its last page holds a third of what it could."""
    tabel = _matriks(profil)
    naskah = dokumen(replace(tabel, baris=tabel.baris[:banyak]), gaya="lanskap")
    semua = ukur(tulis_pdf(naskah, tema_uji(profil), ASET).data)
    ruang = tema_uji(profil).halaman["lanskap"]
    terbawah = max(satu.y for satu in semua[-1].baris if satu.y < semua[-1].tinggi - ruang.bawah)
    assert len(semua) == 1 or terbawah - ruang.atas > (ruang.tinggi - ruang.atas - ruang.bawah) / 3
