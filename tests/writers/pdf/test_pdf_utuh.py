"""The finished file: both claims, one sound structure, links, labels, attachments, and the same bytes everywhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import (
    Bagian,
    BarisTabel,
    CatatanKaki,
    DaftarIsi,
    EntriDaftar,
    Fragmen,
    Gambar,
    Kolom,
    Kop,
    Lambang,
    Paragraf,
    Rujuk,
    Tabel,
    Teks,
)
from generator.tree.daftar import isi_halaman
from generator.tree.teks import teks_dokumen
from generator.writers.metrik import baca_metrik
from generator.writers.pdf import GalatTataLetak, Lampiran, tulis_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, dokumen_semua, kata, surat_contoh, telusuri, tema_uji
from tests.writers.pdf.pengukur import dokumen, semua_tercetak, surat_tercetak, ukur

AKAR = Path(__file__).parents[3]


@cache
def buka(profil: str = TEMA[0]) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(semua_tercetak(profil).data), attempt_recovery=False)


def unsur(simpul: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of a structure tree below `simpul`."""
    anak = simpul.get("/K", [])
    for satu in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(satu, pikepdf.Dictionary) and satu.get("/Type") == "/StructElem":
            yield satu
            yield from unsur(satu)


def milik(simpul: pikepdf.Object, peran: str) -> list[pikepdf.Object]:
    return [satu for satu in unsur(simpul) if peran == satu.S]


def test_menyatakan_pdfa_3a_dan_pdfua_1_beserta_judul() -> None:
    akar = buka().Root
    xmp = akar.Metadata.read_bytes().decode()
    assert 'pdfaid:part="3" pdfaid:conformance="A"' in xmp
    assert 'pdfuaid:part="1"' in xmp
    assert "Dokumen Uji: Semua Unsur &amp; &lt;Tanda&gt;" in xmp
    assert str(buka().docinfo["/Title"]) == "Dokumen Uji: Semua Unsur & <Tanda>"
    assert str(buka().docinfo["/CreationDate"]) == "D:20260720000000Z"
    assert (str(akar.Lang), bool(akar.MarkInfo.Marked), bool(akar.ViewerPreferences.DisplayDocTitle)) == ("id-ID", True, True)
    assert akar.ViewerPreferences.PrintScaling == "/None"


def test_setiap_muka_huruf_tertanam_sekali_untuk_seluruh_berkas() -> None:
    """Four faces in all sections and stamps; widths are those of the font's file."""
    uraian = [satu for satu in buka().objects if isinstance(satu, pikepdf.Dictionary) and "/FontFile2" in satu]
    nama = sorted(str(satu.FontName).partition("+")[2] for satu in uraian)
    assert nama == [f"LiberationSans-{muka}" for muka in ("Bold", "BoldItalic", "Italic", "Regular")]
    for satu in buka().objects:
        if isinstance(satu, pikepdf.Dictionary) and satu.get("/Subtype") == "/CIDFontType2":
            maju = baca_metrik(ASET / "huruf" / (str(satu.BaseFont).partition("+")[2] + ".ttf")).maju
            lebar = [(int(kode), int(isi[0])) for kode, isi in zip(satu.W[::2], satu.W[1::2], strict=True)]
            assert lebar == [(kode, round(maju[kode] * 1000 / 2048)) for kode, _ in lebar]
            assert len(lebar) > 5


def test_qpdf_tidak_menemukan_kesalahan(tmp_path: Path) -> None:
    berkas = tmp_path / "semua.pdf"
    berkas.write_bytes(semua_tercetak(TEMA[0]).data)
    hasil = subprocess.run(["qpdf", "--check", berkas], capture_output=True, text=True)
    assert hasil.returncode == 0
    assert "WARNING" not in hasil.stdout + hasil.stderr


def test_setiap_tanda_isi_halaman_ada_dalam_struktur_dan_sisanya_artefak() -> None:
    pdf = buka()
    milik_halaman: dict[int, list[int]] = {}
    for satu in unsur(pdf.Root.StructTreeRoot):
        for anak in satu.get("/K", []):
            if isinstance(anak, int):
                milik_halaman.setdefault(satu.Pg.objgen[0], []).append(anak)
            elif anak.get("/Type") == "/MCR":
                milik_halaman.setdefault(anak.Pg.objgen[0], []).append(int(anak.MCID))
    for halaman in pdf.pages:
        tanda = [
            int(instruksi.operands[1].MCID)
            for instruksi in pikepdf.parse_content_stream(halaman)
            if str(instruksi.operator) == "BDC" and "/MCID" in instruksi.operands[1]
        ]
        assert sorted(tanda) == sorted(milik_halaman[halaman.obj.objgen[0]]) == list(range(len(tanda)))
        assert not list(_teks_tanpa_tanda(halaman))


def _teks_tanpa_tanda(halaman: pikepdf.Page) -> Iterator[str]:
    """Text shown outside every marked content."""
    terbuka = 0
    for instruksi in pikepdf.parse_content_stream(halaman):
        operator = str(instruksi.operator)
        terbuka += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        if operator in ("Tj", "TJ") and not terbuka:
            yield operator


def test_pohon_induk_menunjuk_unsur_yang_memuat_tanda() -> None:
    pdf = buka()
    pohon = dict(pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree).items())
    assert len(pohon) == len(pdf.pages) + sum(len(halaman.obj.get("/Annots", [])) for halaman in pdf.pages)
    for halaman in pdf.pages:
        for mcid, satu in enumerate(pohon[int(halaman.obj.StructParents)]):
            assert any(anak == mcid or (not isinstance(anak, int) and anak.get("/MCID") == mcid) for anak in satu.K)
        for anotasi in halaman.obj.get("/Annots", []):
            assert pohon[int(anotasi.StructParent)].S == "/Link"


def test_tabel_yang_berlanjut_tetap_satu_tabel_dan_kepalanya_dibaca_sekali() -> None:
    pdf = buka()
    matriks = next(satu for satu in milik(pdf.Root.StructTreeRoot, "/Table") if "melewati batas" in str(satu.A.Summary))
    halaman = {satu.Pg.objgen for satu in unsur(matriks) if "/Pg" in satu}
    assert len(halaman) == 2
    assert len(milik(matriks, "/THead")) == 1
    assert len(milik(matriks, "/TR")) == 2 + 1 + 24 + 8 * 2 + 2


def test_sel_tabel_menyebut_kepala_kolom_dalam_tabelnya_sendiri() -> None:
    pdf = buka()
    semua_id: list[str] = []
    for tabel in milik(pdf.Root.StructTreeRoot, "/Table"):
        judul = {str(satu.ID) for satu in milik(tabel, "/TH")}
        semua_id += judul
        assert all(satu.A.Scope == "/Column" for satu in milik(tabel, "/TH"))
        for sel in milik(tabel, "/TD"):
            disebut = [str(satu) for satu in sel.A.get("/Headers", [])]
            assert len(disebut) == int(sel.A.get("/ColSpan", 1))
            assert set(disebut) <= judul
    assert len(semua_id) == len(set(semua_id))
    assert set(semua_id) < set(pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree))


def test_sel_yang_direntang_memakai_judul_kolom_yang_benar() -> None:
    pdf = buka()
    tabel = next(satu for satu in milik(pdf.Root.StructTreeRoot, "/Table") if "melewati batas" in str(satu.A.Summary))
    judul = [str(satu.ID) for satu in milik(tabel, "/TH")][:8]
    lanjutan = next(baris for baris in milik(tabel, "/TR") if len(milik(baris, "/TD")) == 3)
    assert [str(sel.A.Headers[0]) for sel in milik(lanjutan, "/TD")] == judul[4:7]


def test_gambar_beralternatif_dan_catatan_kaki_bernomor_id() -> None:
    akar = buka().Root.StructTreeRoot
    assert [str(satu.Alt) for satu in milik(akar, "/Figure")] == [
        "Peta ubin: klaster tersebar di enam kabupaten.",
        "Pagu terbesar ada pada Pokja Industri & <UKM>.",
        "Gambar tanpa keterangan.",
        "Lambang contoh",
        "Lambang contoh",
        "Lambang contoh lain",
    ]
    assert len({str(satu.ID) for satu in milik(akar, "/Note")}) == 3
    assert not [satu for satu in milik(akar, "/Table") if not milik(satu, "/TH")]


def test_tautan_dalam_dan_luar_sampai_pada_tujuannya() -> None:
    pdf = buka()
    tujuan = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())
    halaman = {satu.obj.objgen for satu in pdf.pages}
    anotasi = [satu for lembar in pdf.pages for satu in lembar.obj.get("/Annots", [])]
    dalam = [satu for satu in anotasi if "/Dest" in satu]
    assert {str(satu.Dest) for satu in dalam} >= {"tabel-buku", "gambar-pagu", "bab-2", "pengesahan"}
    assert all(tujuan[str(satu.Dest)][0].objgen in halaman for satu in dalam)
    luar = {str(satu.A.URI): str(satu.Contents) for satu in anotasi if "/A" in satu}
    assert luar == {
        "https://contoh.invalid/a?b=1&c=2": "laman forum",
        "mailto:sekretariat@contoh.invalid": "pos-el",
    }
    assert "Tabel 2.1.1" in {str(satu.Contents).replace("\u00a0", " ") for satu in dalam}


def test_rujukan_ke_yang_tidak_ada_ditolak() -> None:
    with pytest.raises(GalatTataLetak, match="rujukan ke 'hilang'"):
        tulis_pdf(dokumen(Paragraf((Rujuk("hilang", teks="Tabel 9"),))), tema_uji(TEMA[0]), ASET)
    daftar = DaftarIsi("isi", (EntriDaftar(1, "", "Hilang", "hilang"),))
    with pytest.raises(GalatTataLetak, match="daftar menunjuk 'hilang'"):
        tulis_pdf(dokumen(daftar, gaya="depan"), tema_uji(TEMA[0]), ASET)


def test_label_halaman_romawi_lalu_arab() -> None:
    pdf = buka()
    label = [satu.label for satu in pdf.pages]
    assert label[:6] == ["", "i", "ii", "iii", "iv", "1"]
    hasil = semua_tercetak(TEMA[0]).halaman
    tujuan = pikepdf.NameTree(pdf.Root.Names.Dests).items()
    nomor = {kunci: pdf.pages.index(pikepdf.Page(letak[0])) for kunci, letak in tujuan}
    assert {kunci: label[nomor[kunci]] for kunci in hasil} == hasil


def test_markah_mengikuti_judul() -> None:
    with buka().open_outline() as garis:
        susunan = [(satu.title, [anak.title for anak in satu.children]) for satu in garis.root]
    assert susunan[0] == ("LEMBAR PENGESAHAN", [])
    assert ("BAB II TABEL DAN GAMBAR", ["2.1 Tabel", "2.2 Gambar"]) in susunan


def test_daftar_isi_tercetak_dengan_label_halaman() -> None:
    pdf = buka()
    butir = list(milik(pdf.Root.StructTreeRoot, "/TOCI"))
    assert len(butir) == sum(isinstance(satu, EntriDaftar) for satu in telusuri(dokumen_semua().fragmen)) > 10


def test_lampiran_ikut_dalam_berkas() -> None:
    lampiran = [
        Lampiran("data.xlsx", b"isi", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Matriks usulan"),
        Lampiran("catatan é.yaml", b"a: 1\n", "application/yaml", "Rekaman"),
    ]
    pdf = pikepdf.open(BytesIO(tulis_pdf(dokumen(alinea("isi")), tema_uji(TEMA[0]), ASET, lampiran).data))
    assert {nama: pdf.attachments[nama].get_file().read_bytes() for nama in pdf.attachments} == {
        "data.xlsx": b"isi",
        "catatan é.yaml": b"a: 1\n",
    }
    assert all(satu.AFRelationship == "/Data" for satu in pdf.Root.AF)
    assert {str(satu.EF.F.Subtype) for satu in pdf.Root.AF} == {f"/{satu.jenis}" for satu in lampiran}


def test_bita_sama_di_proses_zona_waktu_dan_benih_hash_lain(tmp_path: Path) -> None:
    perintah = (
        "import sys; from tests.dokumen_semua import *; from generator.writers.pdf import tulis_pdf; "
        "sys.stdout.buffer.write(tulis_pdf(dokumen_semua(), tema_uji(TEMA[0]), ASET).data)"
    )
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "TZ": "Asia/Jakarta", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    lain = subprocess.run([sys.executable, "-c", perintah], env=lingkungan, cwd=tmp_path, capture_output=True, check=True).stdout
    assert lain == semua_tercetak(TEMA[0]).data


def test_gambar_yang_meminta_berkas_luar_ditolak(tmp_path: Path) -> None:
    rahasia = tmp_path / "rahasia.svg"
    rahasia.write_text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")
    for alamat in (rahasia.as_uri(), "https://contoh.invalid/a.png", (ASET / ".." / ".." / "pyproject.toml").as_uri()):
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10mm" height="10mm">'
            f'<image href="{alamat}" width="5" height="5"/></svg>'
        )
        with pytest.raises(GalatTataLetak, match=re.escape(alamat)):
            tulis_pdf(dokumen(Gambar(svg, 10, 10, "Gambar uji."), gaya="isi"), tema_uji(TEMA[0]), ASET)


def test_lambang_yang_memanggil_berkas_lain_ditolak() -> None:
    gambar = b'<image href="https://contoh.invalid/a.png" width="1" height="1"/>'
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">' + gambar + b"</svg>"
    kop = Kop("forum", (), ("FORUM",), (), Lambang(svg, "svg", 1, "Lambang contoh"))
    with pytest.raises(GalatTataLetak, match=r"https://contoh\.invalid"):
        tulis_pdf(dokumen(kop, gaya="surat"), tema_uji(TEMA[0]), ASET)


def test_huruf_yang_tidak_ada_disebut_dengan_titik_kodenya() -> None:
    with pytest.raises(GalatTataLetak, match=r"U\+1F600 .* “panen 😀 raya”"):
        tulis_pdf(dokumen(alinea("panen 😀 raya")), tema_uji(TEMA[0]), ASET)


def test_tanpa_mesin_tata_letak_disebut_apa_yang_perlu_dipasang() -> None:
    perintah = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from tests.dokumen_semua import *; from generator.writers.pdf import PdfTidakTersedia, tulis_pdf\n"
        "try:\n    tulis_pdf(dokumen_semua(), tema_uji(TEMA[0]), ASET)\n"
        "except PdfTidakTersedia as galat:\n    print(galat)\n"
    )
    hasil = subprocess.run([sys.executable, "-c", perintah], cwd=AKAR, capture_output=True, text=True, check=True)
    assert "apt-get install libpango-1.0-0" in hasil.stdout


@pytest.mark.parametrize("profil", TEMA)
def test_teks_halaman_sama_dengan_pohon_blok_demi_blok(profil: str) -> None:
    for asal, hasil in ((dokumen_semua(), semua_tercetak(profil)), (surat_contoh(profil), surat_tercetak(profil))):
        terisi = isi_halaman(asal, hasil.halaman)
        assert teks_pdf(hasil.data) == teks_dokumen(terisi, tema_uji(profil))
        assert periksa_pdf(hasil.data) == []


def test_baris_tabel_yang_lebih_tinggi_dari_halaman_tidak_kehilangan_kata() -> None:
    kolom = (Kolom("a", "Uraian", lebar=3), Kolom("b", "Pelaksana", rinci=True))
    panjang = " ".join(f"kata{ke}" for ke in range(1500))
    lanjutan = tuple(BarisTabel((None, f"pelaksana {ke}"), lanjutan=True) for ke in range(80))
    tabel = Tabel(kolom, (BarisTabel((panjang, "satu")), BarisTabel(("x" * 300, "dua")), *lanjutan), "buku")
    asal = dokumen(alinea("awal"), tabel, gaya="isi")
    hasil = tulis_pdf(asal, tema_uji(TEMA[0]), ASET)
    assert hasil.jumlah_halaman > 3
    assert teks_pdf(hasil.data) == teks_dokumen(asal, tema_uji(TEMA[0]))
    assert periksa_pdf(hasil.data) == []


def test_baris_setinggi_halaman_yang_berlanjut_tetap_bergaris_sampai_kata_terakhirnya() -> None:
    kolom = (Kolom("a", "Uraian", lebar=3), Kolom("b", "Pelaksana", lebar=1, rinci=True))
    panjang = " ".join(f"kata{ke}" for ke in range(3000))
    baris = (BarisTabel((panjang, "satu")), *(BarisTabel((None, f"pelaksana {ke}"), lanjutan=True) for ke in range(3)))
    asal = dokumen(Tabel(kolom, baris, "matriks"), gaya="lanskap")
    hasil = tulis_pdf(asal, tema_uji(TEMA[0]), ASET)
    assert teks_pdf(hasil.data) == teks_dokumen(asal, tema_uji(TEMA[0]))
    with pdfplumber.open(BytesIO(hasil.data)) as pdf:
        assert len(pdf.pages) > 2
        for halaman in pdf.pages:
            kata_terbawah = max(satu["bottom"] for satu in halaman.extract_words() if re.match("kata|pelaksana", satu["text"]))
            assert max(satu["bottom"] for satu in halaman.edges if satu["orientation"] == "v") > kata_terbawah - 3


def test_catatan_kaki_bernomor_terus_dalam_satu_fragmen() -> None:
    catatan = [Paragraf((Teks("isi"), CatatanKaki(kata(f"catatan {ke}")))) for ke in range(3)]
    bagian = (Bagian("isi", tuple(catatan[:2])), Bagian("lanskap", tuple(catatan[2:])))
    hasil = tulis_pdf(dokumen(fragmen=(Fragmen("f", bagian),)), tema_uji(TEMA[0]), ASET)
    assert [satu.cari("^. catatan|catatan").teks for satu in ukur(hasil.data)] == ["1. catatan 0", "3. catatan 2"]


def test_bita_sama_dari_folder_aset_lain(tmp_path: Path) -> None:
    salinan = tmp_path / "aset lain"
    shutil.copytree(ASET, salinan)
    assert tulis_pdf(surat_contoh(TEMA[0]), tema_uji(TEMA[0]), salinan).data == surat_tercetak(TEMA[0]).data
