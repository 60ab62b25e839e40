"""Four papers with forms of their own stand where the bentuk reference (§2, §5) has them, in PDF and DOCX through LibreOffice."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.surat_bentuk import JENIS, naskah_bentuk
from tests.writers.pdf.pengukur import Baris, Lembar, ukur

TOLERANSI = {"pdf": 0.5, "docx": 1.0}
KANAN = {"jateng2012": 195.0, "permendagri2023": 190.0}
SUMBU = {"jateng2012": 117.5, "permendagri2023": 115.0}


class Cetak:
    """The printed pages of one kind, and how far a place may be from the one measured (mm)."""

    def __init__(self, lembar: list[Lembar], profil: str, toleransi: float) -> None:
        self.lembar, self.profil, self.toleransi = lembar, profil, toleransi
        self.kanan, self.sumbu = KANAN[profil], SUMBU[profil]
        self.lama = profil == "jateng2012"

    def kira(self, *nilai: float) -> object:
        return pytest.approx(nilai[0] if len(nilai) == 1 else nilai, abs=self.toleransi)

    def baris(self, kata: str) -> tuple[Lembar, Baris]:
        """The first page with a run that begins so, and the run."""
        return next((satu, baris) for satu in self.lembar for baris in satu.baris if baris.teks.startswith(kata))

    def x(self, *kata: str) -> tuple[float, ...]:
        return tuple(self.baris(satu)[1].x0 for satu in kata)


@cache
def berkas_pdf(jenis: str, profil: str) -> bytes:
    return tulis_pdf(naskah_bentuk(jenis, profil), tema_uji(profil), ASET).data


@cache
def berkas_docx(jenis: str, profil: str) -> bytes:
    return tulis_docx(naskah_bentuk(jenis, profil), tema_uji(profil), ASET)


Lembaran = Callable[[str, str], list[Lembar]]


@pytest.fixture(scope="module")
def lewat_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Lembaran:
    """The pages of a kind in a profile, all made in one run and measured when first asked for."""
    berkas = {f"{jenis}.{profil}": berkas_docx(jenis, profil) for jenis in JENIS for profil in TEMA}
    hasil = ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo-bentuk"))
    return cache(lambda jenis, profil: ukur(hasil[f"{jenis}.{profil}"].read_bytes()))


@cache
def lembar_pdf(jenis: str, profil: str) -> list[Lembar]:
    return ukur(berkas_pdf(jenis, profil))


@pytest.fixture(params=[(format_, profil) for format_ in TOLERANSI for profil in TEMA], ids="-".join)
def cetak(request: pytest.FixtureRequest) -> dict[str, Cetak]:
    """All kinds in one format and profile."""
    format_, profil = request.param

    lembaran: Lembaran = lembar_pdf if format_ == "pdf" else request.getfixturevalue("lewat_libreoffice")
    return {jenis: Cetak(lembaran(jenis, profil), profil, TOLERANSI[format_]) for jenis in JENIS}


def sebaris(lembar: Lembar, baris: Baris) -> list[Baris]:
    """Runs on the same baseline, from the left."""
    return sorted((satu for satu in lembar.baris if abs(satu.y - baris.y) < 0.6), key=lambda satu: satu.x0)


def tegak(lembar: Lembar) -> list[float]:
    """Left edges of the upright rules of a table, each once."""
    semua = sorted(satu.x0 for satu in lembar.garis if satu.x1 - satu.x0 < 0.6 and satu.tinggi > 3 and satu.y > 25)
    return [satu for ke, satu in enumerate(semua) if ke == 0 or satu - semua[ke - 1] > 1]


def test_surat_tugas(cetak: dict[str, Cetak]) -> None:
    """Row 23: label 30, colon 55, mark 60, text 68; rows of a person 28 and 4; title and verb of the profile."""
    satu = cetak["surat-tugas"]
    lembar, judul = satu.baris("SURAT PERINTAH TUGAS" if satu.lama else "SURAT TUGAS")
    assert (judul.tengah, judul.y) == satu.kira((30 + satu.kanan) / 2, 53.8)
    nomor = lembar.cari("^NOMOR 094/")
    assert (nomor.tengah, nomor.y - judul.y) == satu.kira((30 + satu.kanan) / 2, 4.87)
    _, dasar = satu.baris("Dasar")
    assert [baris.x0 for baris in sebaris(lembar, dasar)[:4]] == satu.kira(30, 55, 60, 68)
    assert lembar.cari("^MEMERINTAHKAN:$" if satu.lama else "^MEMBERI TUGAS:$").tengah == satu.kira((30 + satu.kanan) / 2)
    _, kepada = satu.baris("Kepada")
    assert [baris.x0 for baris in sebaris(lembar, kepada)] == satu.kira(30, 55, 60, 68, 96, 100)
    pangkat = lembar.cari("^Pangkat/gol.$")
    assert [baris.x0 for baris in sebaris(lembar, pangkat)] == satu.kira(68, 96, 100)
    assert lembar.cari("^NIP$").y - pangkat.y == pytest.approx(14.5 * 25.4 / 72, abs=0.1)
    nama = [baris for baris in lembar.baris if baris.teks == "Nama"]
    assert len(nama) == 3
    assert [baris.teks for baris in lembar.baris if baris.teks in ("Pangkat/gol.", "NIP")] == ["Pangkat/gol.", "NIP"]
    _, ditetapkan = satu.baris("Ditetapkan di Semarang")
    _, tanggal = satu.baris("pada tanggal 20 Oktober 2026")
    _, jabatan = satu.baris("KETUA FORUM PENGEMBANGAN")
    assert (tanggal.y - ditetapkan.y, jabatan.y - tanggal.y) == (pytest.approx(4.87, abs=0.1), satu.kira(4.87 + 2.43))
    assert (jabatan.tengah if satu.lama else jabatan.x0) == satu.kira(156.25 if satu.lama else 115)


def test_lampiran_surat_tugas_untuk_lebih_dari_tiga_orang(cetak: dict[str, Cetak]) -> None:
    """Rows 16 and 18: the sheet's block; columns 12, rest, 56, 45; the signature stands again, without place and day."""
    satu = cetak["tugas-berlampiran"]
    utama, lampiran = satu.lembar
    assert utama.cari("^nama-nama sebagaimana").x0 == satu.kira(60)
    blok, nomor = lampiran.cari("^LAMPIRAN$"), lampiran.cari("^094/085/")
    assert (blok.x0, blok.y, nomor.x0) == satu.kira(satu.sumbu, 33.27, satu.sumbu + 24)
    assert tegak(lampiran) == satu.kira(30, 42, satu.kanan - 101, satu.kanan - 45, satu.kanan)
    assert lampiran.cari("^NAMA KETUA CONTOH, S.E., M.Si.$")
    assert not any(baris.teks.startswith("Ditetapkan") for baris in lampiran.baris)


def test_keputusan(cetak: dict[str, Cetak]) -> None:
    """Row 22: label 30, colon 63, mark 68, text 76, text of a diktum 68; pitch 14.5 pt; title in lines of equal width."""
    satu = cetak["keputusan"]
    lembar, judul = satu.baris("KEPUTUSAN KETUA FORUM")
    assert (judul.tengah, judul.y) == satu.kira((30 + satu.kanan) / 2, 53.8)
    lanjut, nomor, tentang = (lembar.cari(pola) for pola in ("^EKONOMI DAN", "^NOMOR 050/2 TAHUN 2026$", "^TENTANG$"))
    assert (lanjut.y - judul.y, nomor.y - lanjut.y, tentang.y - nomor.y) == satu.kira(4.87, 4.87, 9.74)
    assert abs((lanjut.x1 - lanjut.x0) - (judul.x1 - judul.x0)) < 30
    _, menimbang = satu.baris("Menimbang")
    assert [baris.x0 for baris in sebaris(lembar, menimbang)[:4]] == satu.kira(30, 63, 68, 76)
    assert [baris.teks for baris in sebaris(lembar, satu.baris("Mengingat")[1])[2:3]] == ["1."]
    assert [baris.teks for baris in sebaris(lembar, menimbang)[2:3]] == ["a."]
    assert lembar.cari("^MEMUTUSKAN:$").tengah == satu.kira((30 + satu.kanan) / 2)
    kesatu = sebaris(*satu.baris("KESATU"))
    assert [baris.x0 for baris in kesatu[:3]] == satu.kira(30, 63, 68)
    berikut = next(baris for baris in lembar.baris if baris.y > kesatu[0].y + 1 and abs(baris.x0 - 68) < 1.1)
    assert berikut.y - kesatu[0].y == pytest.approx(14.5 * 25.4 / 72, abs=0.1)
    assert satu.baris("menghimpun")[1].x0 == satu.kira(76)


def test_dua_diktum_terakhir_menyertai_tanda_tangan(cetak: dict[str, Cetak]) -> None:
    satu = cetak["keputusan"]
    teks = [{baris.teks for baris in lembar.baris} for lembar in satu.lembar]
    assert {"KETIGA", "KEEMPAT", "Ditetapkan di Semarang", "NAMA KETUA CONTOH"} <= teks[1]
    assert not {"KETIGA", "KEEMPAT"} & teks[0]


def test_label_diktum_yang_panjang_berdiri_dua_baris_di_kolomnya(cetak: dict[str, Cetak]) -> None:
    """Twenty decisions: KEDELAPAN BELAS is wider than its column, and pushes neither colon nor the next row."""
    satu = cetak["keputusan-panjang"]
    lembar, isi = satu.baris("Putusan contoh 18.")
    baris = sebaris(lembar, isi)
    assert [kata.teks for kata in baris] == ["KEDELAPAN", ":", "Putusan contoh 18."]
    assert [kata.x0 for kata in baris] == satu.kira(30, 63, 68)
    belas, berikut = (kata for kata in lembar.baris if isi.y + 1 < kata.y < isi.y + 13 and kata.x0 < 31)
    assert (belas.teks, berikut.teks) == ("BELAS", "KESEMBILAN")
    jarak = 14.5 * 25.4 / 72
    assert (belas.x0, belas.y - isi.y, berikut.y - belas.y) == satu.kira(30, jarak, jarak + 1.6)
    assert {"KEDUA PULUH", "NAMA KETUA CONTOH"} <= {kata.teks for kata in lembar.baris}


def test_lampiran_keputusan(cetak: dict[str, Cetak]) -> None:
    """§4, §8.4: LAMPIRAN, KEPUTUSAN, NOMOR and TENTANG in lines of the block; columns 12, rest, 62; the signature again."""
    satu = cetak["keputusan"]
    lembar = satu.lembar[2]
    blok = [baris for baris in lembar.baris if abs(baris.x0 - satu.sumbu) < satu.toleransi and baris.y < 72]
    awal = [baris.teks.split()[0] for baris in blok]
    assert (blok[0].teks, blok[0].y) == ("LAMPIRAN", satu.kira(33.27))
    assert [kata for kata in awal if kata in ("LAMPIRAN", "KEPUTUSAN", "NOMOR", "TENTANG", "PEMBENTUKAN")] == [
        "LAMPIRAN", "KEPUTUSAN", "NOMOR", "TENTANG", "PEMBENTUKAN",
    ]  # fmt: skip
    assert blok[1].y - blok[0].y == pytest.approx(4.06, abs=0.1)
    assert tegak(lembar) == satu.kira(30, 42, satu.kanan - 62, satu.kanan)
    assert lembar.cari("^NAMA KETUA CONTOH$")


def test_surat_pengantar(cetak: dict[str, Cetak]) -> None:
    """Rows 5, 6 and 20: date and addressee as a head without rows, table columns, receiver left, sender on the axis."""
    satu = cetak["surat-pengantar"]
    (lembar,) = satu.lembar
    tanggal, yth = lembar.cari("^Semarang, 25 Januari 2027$"), lembar.cari("^Yth.$")
    assert tanggal.x0 == satu.kira(satu.sumbu)
    assert (yth.x0, lembar.cari("^Kepala Badan").x0) == satu.kira(*((107.5, 117.5) if satu.lama else (30, 40)))
    assert not any(baris.teks in ("Nomor", "Sifat", "Hal") for baris in lembar.baris)
    judul, nomor = lembar.cari("^SURAT PENGANTAR$"), lembar.cari("^NOMOR 050/004/")
    assert (judul.tengah, nomor.tengah, nomor.y - judul.y) == satu.kira(*((30 + satu.kanan) / 2,) * 2, 4.87)
    assert tegak(lembar) == satu.kira(30, 42, satu.kanan - 68, satu.kanan - 40, satu.kanan)
    sel = lembar.cari("^Buku Perencanaan")
    assert (sel.ukuran, lembar.cari("^menjadi bahan").y - lembar.cari("^hormat untuk").y) == (
        11,
        pytest.approx(13.5 * 25.4 / 72, abs=0.1),
    )
    penerima, pengirim = lembar.cari("^Penerima,$"), lembar.cari("^Pengirim,$")
    assert penerima.y == pytest.approx(pengirim.y, abs=0.1)
    assert (pengirim.tengah if satu.lama else pengirim.x0) == satu.kira(156.25 if satu.lama else 115)
    assert (penerima.tengah if satu.lama else penerima.x0) < 80


def test_nota_dinas(cetak: dict[str, Cetak]) -> None:
    """Row 24: kop beside its emblem; label 30, colon 54, value 58; rule of 1 pt under the rows, 6 above the text.

    The number stands where the profile has it.
    """
    satu = cetak["nota-dinas"]
    (lembar,) = satu.lembar
    judul = lembar.cari("^NOTA DINAS$")
    assert judul.tengah == satu.kira((30 + satu.kanan) / 2)
    assert lembar.cari("^BADAN PERENCANAAN").tengah == satu.kira(122.5 if satu.lama else 120)
    dari, tanggal = lembar.cari("^Dari$"), lembar.cari("^Tanggal$")
    assert [baris.x0 for baris in sebaris(lembar, dari)] == satu.kira(30, 54, 58)
    assert tanggal.y - dari.y == satu.kira(2 * 5.61)
    label = [baris.teks for baris in lembar.baris if baris.x0 < 31 and dari.y - 6 < baris.y < lembar.cari("^Hal$").y + 1]
    bawah_judul = [baris.teks for baris in lembar.baris if 0 < baris.y - judul.y < 6]
    if satu.lama:
        assert label == ["Kepada", "Dari", "Tembusan", "Tanggal", "Sifat", "Lampiran", "Hal"]
        assert bawah_judul == ["NOMOR 04/BPD/050/11/2026"]
    else:
        assert label == ["Yth.", "Dari", "Tembusan", "Tanggal", "Nomor", "Sifat", "Lampiran", "Hal"]
        assert bawah_judul == []
    hal, isi = lembar.cari("^Hal$"), lembar.cari("^Menindaklanjuti")
    garis = next(satu_garis for satu_garis in lembar.garis if hal.y < satu_garis.y < isi.y)
    assert (garis.x0, garis.x1) == satu.kira(30, satu.kanan)
    assert (garis.y - hal.y, isi.x0) == satu.kira(5.1, 42.5)
    assert isi.y - garis.y == satu.kira(10.55 if satu.lama else 10.2)


@pytest.mark.parametrize("profil", TEMA)
@pytest.mark.parametrize("jenis", JENIS)
def test_pdf_dan_docx_berkata_sama_dengan_pohon(jenis: str, profil: str) -> None:
    harapan = teks_dokumen(naskah_bentuk(jenis, profil), tema_uji(profil))
    assert banding(harapan, teks_pdf(berkas_pdf(jenis, profil))) == []
    assert banding(harapan, teks_docx(berkas_docx(jenis, profil))) == []
