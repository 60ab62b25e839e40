"""Letters of every kind stand where the bentuk reference (§5, rows 1–9, 13–15, 19) measured the form, in PDF and in DOCX.

The request for reports and the papers of a FEDEP meeting have tests of their own; here are all others, one document a profile.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import pytest

from generator.documents.konteks_rapat import AcuanRapat
from generator.documents.rapat import acara_rapat, penerima_rapat, susun_rapat
from generator.tree import Dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.bantu_docx import ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.rapat_uji import katalog, rapat_contoh, ruang_contoh
from tests.surat_uji import lembar_pertama, surat
from tests.writers.pdf.pengukur import Baris, Lembar, ukur

SURAT = {
    "laporan-gubernur": "Dengan",
    "pemberitahuan-penyusunan-program": "Kami",
    "pengingat-laporan": "Menunjuk",
    "permintaan-rapat-fedep": "Penyusunan",
    "permintaan-rapat-pokja": "Rapat",
    "permohonan-undangan": "Buku",
    "penyampaian-buku-forum": "Forum",
}
UNDANGAN = {
    "undangan-rapat-pokja": ("pokja-pariwisata", "Memenuhi"),
    "undangan-rapat-gabungan": ("gabungan-pokja", "Rancangan"),
    "undangan-rapat-evaluasi": ("evaluasi", "Sampai"),
    "undangan-rapat": ("koordinasi-1", "Dengan"),
}
"""The first word of each body."""
AWAL = {**SURAT, **{jenis: awal for jenis, (_, awal) in UNDANGAN.items()}}
TINTA = (24.87, 22.87)
"""From the post to the name, also on the last rung of the ladder."""
TOLERANSI = {"pdf": 0.5, "docx": 1.0}


@dataclass(frozen=True)
class Ukuran:
    """The numbers of one profile, in mm; `baris` are the body pitches of the ladder that keeps a signature on its page."""

    kanan: float
    sumbu: float
    baris: tuple[float, ...]


UKURAN = {"jateng2012": Ukuran(195, 117.5, (5.61, 5.22, 4.87)), "permendagri2023": Ukuran(190, 115, (4.87,))}


def _undangan(jenis: str, id_: str, profil: str) -> Dokumen:
    ruang, milik = replace(ruang_contoh(), rapat=(rapat_contoh(id_),)), katalog().jenis[jenis]
    (rapat,) = acara_rapat(ruang, milik)
    penerima = penerima_rapat(ruang, milik, rapat)[0]
    return susun_rapat(katalog(), milik, AcuanRapat(ruang, rapat, penerima, tema_uji(profil)))


@cache
def semua_surat(profil: str) -> dict[str, Dokumen]:
    """The letters by kind, without what is sent along."""
    semua = {jenis: surat(jenis, profil=profil) for jenis in SURAT}
    semua |= {jenis: _undangan(jenis, id_, profil) for jenis, (id_, _) in UNDANGAN.items()}
    return {jenis: lembar_pertama(satu) for jenis, satu in semua.items()}


@cache
def lembar_pdf(profil: str) -> dict[str, list[Lembar]]:
    """One document of all, cut where a page has the row of a number."""
    semua = semua_surat(profil)
    satu = replace(next(iter(semua.values())), fragmen=tuple(satu.fragmen[0] for satu in semua.values()))
    lembar = ukur(tulis_pdf(satu, tema_uji(profil), ASET).data)
    awal = [ke for ke, satu in enumerate(lembar) if _cocok(satu, "^Nomor$")]
    return {jenis: lembar[mulai:akhir] for jenis, mulai, akhir in zip(semua, awal, [*awal[1:], len(lembar)], strict=True)}


@pytest.fixture(scope="module")
def lembar_docx(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Lembar]]]:
    """All through one run of LibreOffice."""
    berkas = {
        f"{profil}_{jenis}": tulis_docx(satu, tema_uji(profil), ASET)
        for profil in TEMA
        for jenis, satu in semua_surat(profil).items()
    }
    hasil = ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo-surat"))
    return {profil: {jenis: ukur(hasil[f"{profil}_{jenis}"].read_bytes()) for jenis in AWAL} for profil in TEMA}


@dataclass(frozen=True)
class Tercetak:
    """A letter's pages, the numbers of its profile, and how far a place may be from the one measured (mm)."""

    lembar: list[Lembar]
    ukuran: Ukuran
    profil: str
    toleransi: float

    @property
    def pertama(self) -> Lembar:
        return self.lembar[0]

    def cari(self, pola: str) -> Baris:
        """The first run that matches, on any page."""
        return next(
            baris for lembar in self.lembar for baris in lembar.baris if (cocok := _cocok(lembar, pola)) and baris is cocok
        )

    def kira(self, nilai: float, toleransi: float | None = None) -> object:
        return pytest.approx(nilai, abs=toleransi or self.toleransi)


def _cocok(lembar: Lembar, pola: str) -> Baris | None:
    try:
        return lembar.cari(pola)
    except IndexError:
        return None


@pytest.fixture(params=[(format_, profil) for format_ in TOLERANSI for profil in TEMA], ids="-".join)
def cetakan(request: pytest.FixtureRequest) -> dict[str, Tercetak]:
    format_, profil = request.param
    lembar = lembar_pdf(profil) if format_ == "pdf" else request.getfixturevalue("lembar_docx")[profil]
    return {jenis: Tercetak(lembar[jenis], UKURAN[profil], profil, TOLERANSI[format_]) for jenis in AWAL}


def test_kop_dan_kepala(cetakan: dict[str, Tercetak]) -> None:
    """Rows 1–5."""
    for jenis, satu in cetakan.items():
        kop = satu.pertama.cari("^FORUM PENGEMBANGAN EKONOMI")
        assert (kop.tengah, kop.y) == (satu.kira((30 + satu.ukuran.kanan) / 2), satu.kira(19.97)), jenis
        nomor, sifat = satu.pertama.cari("^Nomor$"), satu.pertama.cari("^Sifat$")
        titik = next(baris for baris in satu.pertama.baris if baris.teks == ":" and abs(baris.y - sifat.y) < 0.5)
        nilai = min((baris for baris in satu.pertama.baris if abs(baris.y - sifat.y) < 0.5 and baris.x0 > 52), key=lambda x: x.x0)
        assert (nomor.x0, titik.x0, nilai.x0) == (satu.kira(30), satu.kira(51), satu.kira(55)), jenis
        tanggal = satu.pertama.cari(r"^Semarang,")
        assert tanggal.x0 == satu.kira(satu.ukuran.sumbu), jenis
        assert tanggal.y - nomor.y == satu.kira(0 if satu.profil == "jateng2012" else -9.74, 0.2), jenis


def test_penerima(cetakan: dict[str, Tercetak]) -> None:
    """Row 6; the post through which the Governor is addressed has a line of its own under him."""
    for jenis, satu in cetakan.items():
        yth = satu.pertama.cari(r"^Yth\.")
        assert yth.x0 == satu.kira(107.5 if satu.profil == "jateng2012" else 30), jenis
    gubernur = cetakan["laporan-gubernur"]
    nama, cq = gubernur.pertama.cari("^Gubernur Jawa Tengah$"), gubernur.pertama.cari(r"^c\.q\. Kepala Bappeda")
    assert (nama.x0, cq.x0) == (gubernur.kira(nama.x0), gubernur.kira(nama.x0))
    assert nama.x0 == gubernur.kira(117.5 if gubernur.profil == "jateng2012" else 40)
    assert cq.y - nama.y == gubernur.kira(4.87, 0.2)


def test_alinea_pertama(cetakan: dict[str, Tercetak]) -> None:
    """Rows 7–9: indented first line, full second line from edge to edge, the pitch of the profile or of the ladder."""
    for jenis, satu in cetakan.items():
        pertama = satu.pertama.cari(f"^{AWAL[jenis]}\\b")
        kedua = next(baris for baris in satu.pertama.baris if 1 < baris.y - pertama.y < 7 and baris.x0 < 31)
        assert (pertama.x0, kedua.x0) == (satu.kira(42.5), satu.kira(30)), jenis
        akhir = max(baris.x1 for baris in satu.pertama.baris if abs(baris.y - pertama.y) < 0.3)
        assert akhir == satu.kira(satu.ukuran.kanan), jenis
        assert any(kedua.y - pertama.y == satu.kira(baris, 0.12) for baris in satu.ukuran.baris), (jenis, kedua.y - pertama.y)


def test_tanda_tangan_dan_tembusan(cetakan: dict[str, Tercetak]) -> None:
    """Rows 13–15."""
    for jenis, satu in cetakan.items():
        akhir = next(lembar for lembar in satu.lembar if _cocok(lembar, "^NAMA KETUA"))
        nama = akhir.cari("^NAMA KETUA")
        jabatan = max((baris for baris in akhir.baris if baris.teks.endswith(",") and baris.y < nama.y - 20), key=lambda x: x.y)
        if nama.x1 - nama.x0 > satu.ukuran.kanan - satu.ukuran.sumbu:
            assert nama.x1 <= satu.ukuran.kanan + satu.toleransi, jenis  # names never wrap: the block moves to the left
        elif satu.profil == "jateng2012":
            assert jabatan.tengah == satu.kira(156.25), jenis
        else:
            assert jabatan.x0 == satu.kira(115), jenis
        assert any(nama.y - jabatan.y == satu.kira(tinta) for tinta in TINTA), jenis
        if tembusan := _cocok(akhir, "^Tembusan:"):
            assert tembusan.y - nama.y == satu.kira(10.55), jenis
            nomor = next(baris for baris in akhir.baris if baris.teks == "1." and baris.y > tembusan.y)
            teks = next(baris for baris in akhir.baris if abs(baris.y - nomor.y) < 0.3 and baris.x0 > nomor.x1)
            assert (nomor.x0, teks.x0, nomor.y - tembusan.y) == (satu.kira(30), satu.kira(37), satu.kira(4.46, 0.2)), jenis
    bertembusan = {jenis for jenis, satu in cetakan.items() if any(_cocok(lembar, "^Tembusan:") for lembar in satu.lembar)}
    assert bertembusan == {"laporan-gubernur", "pemberitahuan-penyusunan-program"}


def test_baris_undangan(cetakan: dict[str, Tercetak]) -> None:
    """Row 19."""
    for jenis in UNDANGAN:
        satu = cetakan[jenis]
        label, nilai = satu.pertama.cari("^waktu$"), satu.pertama.cari(r"^pukul \d")
        titik = next(baris for baris in satu.pertama.baris if baris.teks == ":" and abs(baris.y - label.y) < 0.5)
        assert (label.x0, titik.x0, nilai.x0) == (satu.kira(42.5), satu.kira(67.5), satu.kira(71.5)), jenis


def test_tabel_dalam_surat_selebar_teks(cetakan: dict[str, Tercetak]) -> None:
    """Form table: over the whole width of the text."""
    for jenis in (
        "pengingat-laporan",
        "permintaan-rapat-fedep",
        "permintaan-rapat-pokja",
        "permohonan-undangan",
        "penyampaian-buku-forum",
    ):
        satu = cetakan[jenis]
        kepala = satu.pertama.cari(r"^No\.$")
        tegak = [
            garis for garis in satu.pertama.garis if garis.x1 - garis.x0 < 0.6 and garis.tinggi > 3 and garis.y > kepala.y - 8
        ]
        assert min(garis.x0 for garis in tegak) == satu.kira(30), jenis
        assert max(garis.x1 for garis in tegak) == satu.kira(satu.ukuran.kanan), jenis
