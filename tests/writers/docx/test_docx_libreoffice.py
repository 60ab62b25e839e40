"""What LibreOffice makes of the files, in one run: places of a letter, computed numbers, and styles that rule everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

import pdfplumber
import pytest

from generator.tree import Bagian, DaftarIsi, Dokumen, EntriDaftar, Fragmen, Judul, Paragraf, Utuh
from generator.writers.docx import tulis_docx
from tests.bantu_docx import ubah, ubah_ke_pdf
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, kata, surat_contoh, tema_uji

MM = 25.4 / 72
TOLERANSI = 0.5
PANJANG = range(9, 23)
HURUF_LAIN, UKURAN_LAIN = "Liberation Mono", 21.0


@dataclass(frozen=True)
class Baris:
    """A line on a page: text without spaces, left and right edge and baseline from the top (mm), size (pt), fonts."""

    teks: str
    kiri: float
    kanan: float
    alas: float
    ukuran: float
    huruf: frozenset[str]


def baris_halaman(halaman: pdfplumber.page.Page) -> list[Baris]:
    baris: dict[float, list[dict[str, object]]] = {}
    for huruf in halaman.chars:
        if str(huruf["text"]).strip():
            baris.setdefault(round(huruf["matrix"][5], 1), []).append(huruf)
    return [
        Baris(
            "".join(str(satu["text"]) for satu in isi),
            float(str(isi[0]["x0"])) * MM,
            float(str(isi[-1]["x1"])) * MM,
            (float(halaman.height) - alas) * MM,
            float(str(isi[0]["size"])),
            frozenset(str(satu["fontname"]).partition("+")[2] for satu in isi),
        )
        for alas, isi in sorted(baris.items(), reverse=True)
    ]


def _surat_makin_panjang(tema: str) -> Dokumen:
    """Letters of `PANJANG` lines, the closing of each nearer to the foot of the page than that of the one before."""
    surat = surat_contoh(tema)
    bagian = surat.fragmen[0].bagian[0]
    kop, kepala, *_, penutup, tanda_tangan, tembusan = bagian.isi
    akhir = Utuh((penutup, tanda_tangan, tembusan))
    isi = ((kop, kepala, *(Paragraf(kata(f"Baris {ke}"), "rata") for ke in range(panjang)), akhir) for panjang in PANJANG)
    return replace(surat, fragmen=(Fragmen("surat", tuple(replace(bagian, isi=satu) for satu in isi)),))


def _daftar_makin_panjang() -> Dokumen:
    """A contents list whose entries grow letter by letter until they fill two lines."""
    nama = [f"Uraian {'dua ' * 30}dan {'i' * ke}" for ke in range(1, 41)]
    judul = tuple(Judul(2, kata(satu), id=f"judul-{ke}", nomor=f"1.{ke}") for ke, satu in enumerate(nama))
    entri = tuple(EntriDaftar(2, satu.nomor, teks, satu.id, "113") for satu, teks in zip(judul, nama, strict=True))
    bagian = (Bagian("depan", (DaftarIsi("isi", entri),)), Bagian("isi", judul))
    return Dokumen("Daftar", "Forum Contoh", date(2026, 7, 20), (Fragmen("daftar", bagian),))


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Baris]]]:
    berkas = {tema: tulis_docx(surat_contoh(tema), tema_uji(tema), ASET) for tema in TEMA}
    semua = tulis_docx(dokumen_semua(), tema_uji("jateng2012"), ASET)
    besar = ubah(
        semua,
        "word/styles.xml",
        lambda isi: re.sub(r'(w:styleId="Heading1".*?<w:sz w:val=")28', rf"\g<1>{round(UKURAN_LAIN * 2)}", isi, count=1),
    )
    lain = lambda isi: isi.replace('"Arial"', f'"{HURUF_LAIN}"')  # noqa: E731
    berkas |= {f"penutup-{tema}": tulis_docx(_surat_makin_panjang(tema), tema_uji(tema), ASET) for tema in TEMA}
    berkas["daftar"] = tulis_docx(_daftar_makin_panjang(), tema_uji("jateng2012"), ASET)
    berkas |= {"semua": semua, "gaya": ubah(besar, "word/theme/theme1.xml", lain)}
    hasil = {}
    for nama, jalur in ubah_ke_pdf(berkas, tmp_path_factory.mktemp("lo")).items():
        with pdfplumber.open(jalur) as pdf:
            hasil[nama] = [baris_halaman(satu) for satu in pdf.pages]
    return hasil


def cari(baris: list[Baris], awal: str) -> Baris:
    return next(satu for satu in baris if satu.teks.startswith(awal))


@pytest.mark.parametrize(
    ("tema", "halaman_ke", "awal", "kiri", "alas"),
    [
        ("jateng2012", 0, "Nomor:", 30, 53.80),
        ("jateng2012", 0, "Sifat:", 30, 58.67),
        ("jateng2012", 0, "di-", 117.5, None),
        ("jateng2012", 0, "SEMARANG", 127.5, None),
        ("jateng2012", 0, "Dalamrangka", 42.5, None),
        ("jateng2012", 0, "ForumPengembangan", 30, None),
        ("jateng2012", 1, "-2-", None, 21.1),
        ("jateng2012", 1, "1.Gubernur", 30, None),
        ("jateng2012", 2, "LAMPIRAN", 232.5, 33.27),
        ("jateng2012", 2, "-3-", None, 21.1),
        ("permendagri2023", 0, "Semarang,", 115, 53.80),
        ("permendagri2023", 0, "Nomor:", 30, 63.54),
        ("permendagri2023", 0, "Yth.", 30, None),
        ("permendagri2023", 0, "diSemarang", 40, None),
        ("permendagri2023", 0, "Dalamrangka", 42.5, None),
        ("permendagri2023", 1, "-2-", None, 21.1),
        ("permendagri2023", 1, "KETUAFORUM", 115, None),
        ("permendagri2023", 2, "LAMPIRAN", 202, 33.27),
    ],
)
def test_letak_baris_surat(
    halaman: dict[str, list[list[Baris]]], tema: str, halaman_ke: int, awal: str, kiri: float | None, alas: float | None
) -> None:
    """Bentuk reference §5, rows 3 to 18."""
    satu = cari(halaman[tema][halaman_ke], awal)
    if kiri is not None:
        assert satu.kiri == pytest.approx(kiri, abs=TOLERANSI)
    if alas is not None:
        assert satu.alas == pytest.approx(alas, abs=TOLERANSI)


@pytest.mark.parametrize(("tema", "kiri", "alas"), [("jateng2012", 42.5, 34.25), ("permendagri2023", 30, 33.90)])
def test_baris_pertama_halaman_lanjutan(halaman: dict[str, list[list[Baris]]], tema: str, kiri: float, alas: float) -> None:
    """Which words come first depends on the program: from 24.8 on LibreOffice squeezes justified lines as Word does."""
    baris = halaman[tema][1]
    pertama = baris[baris.index(cari(baris, "-2-")) + 1]
    assert (pertama.kiri, pertama.alas) == (pytest.approx(kiri, abs=TOLERANSI), pytest.approx(alas, abs=TOLERANSI))


@pytest.mark.parametrize(("tema", "tengah", "kanan"), [("jateng2012", 112.5, 195), ("permendagri2023", 110, 190)])
def test_kop_di_tengah_dan_alinea_rata_kanan(
    halaman: dict[str, list[list[Baris]]], tema: str, tengah: float, kanan: float
) -> None:
    kop = cari(halaman[tema][0], "FORUMPENGEMBANGANEKONOMI")
    assert (kop.kiri + kop.kanan) / 2 == pytest.approx(tengah, abs=TOLERANSI)
    assert kop.alas == pytest.approx(19.97, abs=TOLERANSI)
    assert cari(halaman[tema][0], "ForumPengembangan").kanan == pytest.approx(kanan, abs=TOLERANSI)


@pytest.mark.parametrize(
    ("halaman_ke", "awal", "alas"),
    [(1, "LEMBARPENGESAHAN", 32.7), (5, "BABI", 29.9), (5, "UNSURSEBARIS", 37.66)],
)
def test_letak_judul_buku(halaman: dict[str, list[list[Baris]]], halaman_ke: int, awal: str, alas: float) -> None:
    """Bentuk reference §5, rows 26 and 27; the chapter's name stands 22 pt under its number."""
    assert cari(halaman["semua"][halaman_ke][1:], awal).alas == pytest.approx(alas, abs=1.0)


@pytest.mark.parametrize("tema", TEMA)
def test_ruang_tinta_dan_jarak_tembusan(halaman: dict[str, list[list[Baris]]], tema: str) -> None:
    kedua = halaman[tema][1]
    jabatan, nama = cari(kedua, "PROVINSIJAWATENGAH,"), cari(kedua, "NAMAKETUA")
    assert nama.alas - jabatan.alas == pytest.approx(24.87, abs=TOLERANSI)
    assert cari(kedua, "Tembusan:").alas - nama.alas == pytest.approx(10.55, abs=TOLERANSI)


@pytest.mark.parametrize("tema", TEMA)
def test_penutup_tanda_tangan_dan_tembusan_di_satu_halaman(halaman: dict[str, list[list[Baris]]], tema: str) -> None:
    bagian = ("Atasperhatian", "NAMAKETUA", "Tembusan:", "3.Kepala")
    semua = [[satu.teks for satu in isi] for isi in halaman[f"penutup-{tema}"]]
    memuat = [tuple(any(teks.startswith(awal) for teks in isi) for awal in bagian) for isi in semua]
    assert set(memuat) == {(True,) * 4, (False,) * 4}
    assert memuat.count((True,) * 4) == len(PANJANG)


def test_surat_tiga_halaman_dan_nomor_mulai_di_halaman_kedua(halaman: dict[str, list[list[Baris]]]) -> None:
    for tema in TEMA:
        nomor = [[satu.teks for satu in isi if re.fullmatch(r"-\d+-", satu.teks)] for isi in halaman[tema]]
        assert nomor == [[], ["-2-"], ["-3-"]]


def test_libreoffice_menghitung_nomor_yang_sama_dengan_pohon(halaman: dict[str, list[list[Baris]]]) -> None:
    teks = "\n".join(satu.teks for isi in halaman["semua"] for satu in isi)
    for harapan in ("BABI\nUNSURSEBARIS", "BABII\nTABELDANGAMBAR", "1.1Hurufdantautan", "1.1.1Nilai", "2.2Gambar"):
        assert harapan in teks
    for harapan in ("Tabel2.1.1Semuajenis", "Tabel2.1.2Matriks", "Gambar2.2.1Pagu", "lihatTabel2.1.1,Gambar2.2.1"):
        assert harapan in teks
    assert "Error" not in teks


def test_nomor_halaman_romawi_lalu_arab(halaman: dict[str, list[list[Baris]]]) -> None:
    kaki = [next((satu.teks for satu in isi if satu.teks.startswith("Versiuji")), "") for isi in halaman["semua"]]
    assert [satu.removeprefix("Versiuji·dataper20Juli2026") for satu in kaki][:6] == ["", "i", "ii", "iii", "iv", "1"]


def test_gaya_judul_mengubah_semua_bab_dan_tidak_yang_lain(halaman: dict[str, list[list[Baris]]]) -> None:
    def ukuran(nama: str, *teks: str) -> list[float]:
        return [satu.ukuran for isi in halaman[nama] for satu in isi if satu.teks in teks]

    assert (ukuran("semua", "BABI", "BABII"), ukuran("gaya", "BABI", "BABII")) == ([14.0] * 2, [UKURAN_LAIN] * 2)
    assert ukuran("semua", "1.2Daftar") == ukuran("gaya", "1.2Daftar") == [12.0]


def test_huruf_tema_mengubah_seluruh_dokumen(halaman: dict[str, list[list[Baris]]]) -> None:
    """All but the drawings, whose words are part of a picture: from 24.8 on LibreOffice draws the SVG, before it the PNG."""
    gambar = {satu.replace(" ", "") for satu in re.findall(r">([^<>]+)</text>", repr(dokumen_semua()))}
    huruf = {
        nama: {satu for isi in halaman[nama] for baris in isi if baris.teks not in gambar for satu in baris.huruf}
        for nama in ("semua", "gaya")
    }
    assert {satu.partition("-")[0] for satu in huruf["semua"]} == {"LiberationSans"}
    assert {satu.partition("-")[0] for satu in huruf["gaya"]} == {"LiberationMono"}


def test_an_entry_that_just_fits_keeps_clear_of_its_page_number(halaman: dict[str, list[list[Baris]]]) -> None:
    akhir = [baris for lembar in halaman["daftar"] for baris in lembar if baris.teks.endswith(".113")]
    assert len(akhir) == 40
    assert [baris.teks for baris in akhir if not re.search(r"\.{4,}113$", baris.teks)] == []
    assert {round(baris.kanan) for baris in akhir} == {195}
