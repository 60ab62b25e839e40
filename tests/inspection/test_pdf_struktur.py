"""Each rule about finished PDFs is silent on a good file and speaks on a planted defect."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from generator.inspection.pdf_struktur import KODE_PDF, periksa_pdf
from tests.dokumen_semua import TEMA
from tests.inspection.keluaran import pdf, rusak_pdf, unsur


@pytest.mark.parametrize("tema", TEMA)
@pytest.mark.parametrize("nama", ["semua", "surat"])
def test_pdf_baik_tanpa_keluhan(nama: str, tema: str) -> None:
    assert periksa_pdf(pdf(nama, tema)) == []


def _th(berkas: pikepdf.Pdf) -> pikepdf.Object:
    return next(satu for satu in unsur(berkas, "/TH") if "/ID" in satu)


def id_ganda(berkas: pikepdf.Pdf) -> None:
    pertama, kedua = [satu for satu in unsur(berkas, "/TH") if "/ID" in satu][:2]
    kedua.ID = pertama.ID


def id_tak_terdaftar(berkas: pikepdf.Pdf) -> None:
    _th(berkas).ID = String("zzz-tak-terdaftar")


def headers_asing(berkas: pikepdf.Pdf) -> None:
    sel = next(satu for satu in unsur(berkas, "/TD") if "/Headers" in satu.get("/A", {}))
    sel.A.Headers = Array([String("tidak-ada")])


def headers_tabel_lain(berkas: pikepdf.Pdf) -> None:
    tabel = list(unsur(berkas, "/Table"))
    sel = next(satu for satu in unsur(berkas, "/TD") if "/Headers" in satu.get("/A", {}))
    asing = [satu for satu in unsur(berkas, "/TH") if "/ID" in satu][-1]
    assert len(tabel) > 1
    sel.A.Headers = Array([asing.ID])


def tanpa_scope(berkas: pikepdf.Pdf) -> None:
    del _th(berkas).A


def tabel_tanpa_kepala(berkas: pikepdf.Pdf) -> None:
    for satu in unsur(berkas, "/TH"):
        satu.S = Name.TD


def mcid_lepas(berkas: pikepdf.Pdf) -> None:
    alinea = next(satu for satu in unsur(berkas, "/P") if isinstance(satu.K, Array) and len(satu.K) > 2)
    alinea.K = Array(list(alinea.K)[1:])


def induk_salah(berkas: pikepdf.Pdf) -> None:
    larik = _larik_induk(berkas)
    larik[0] = (
        berkas.Root.StructTreeRoot.K if not isinstance(berkas.Root.StructTreeRoot.K, Array) else berkas.Root.StructTreeRoot.K[0]
    )


def _larik_induk(berkas: pikepdf.Pdf) -> pikepdf.Object:
    pohon = pikepdf.NumberTree(berkas.Root.StructTreeRoot.ParentTree)
    return next(nilai for _, nilai in pohon.items() if isinstance(nilai, Array) and len(nilai) > 1)


def tambah_isi(berkas: pikepdf.Pdf, isi: bytes) -> None:
    halaman = berkas.pages[0]
    halaman.contents_add(berkas.make_stream(isi))


def teks_tak_bertanda(berkas: pikepdf.Pdf) -> None:
    nama = next(iter(berkas.pages[0].Resources.Font.keys())).encode()
    tambah_isi(berkas, b"BT " + nama + b" 10 Tf 1 0 0 1 100 100 Tm <0024> Tj ET")


def _artefak(berkas: pikepdf.Pdf, x: int, kode: bytes) -> None:
    nama = next(iter(berkas.pages[0].Resources.Font.keys())).encode()
    tambah_isi(berkas, b"q /Artifact BMC BT " + nama + b" 10 Tf 1 0 0 1 %d 100 Tm <%s> Tj ET EMC Q" % (x, kode))


def luar_halaman(berkas: pikepdf.Pdf) -> None:
    _artefak(berkas, 5000, b"0024")


def notdef(berkas: pikepdf.Pdf) -> None:
    _artefak(berkas, 100, b"0000")


def tak_terpetakan(berkas: pikepdf.Pdf) -> None:
    _artefak(berkas, 100, b"fff0")


def fonta_lepas(berkas: pikepdf.Pdf) -> None:
    huruf = next(iter(berkas.pages[0].Resources.Font.values()))
    del huruf.DescendantFonts[0].FontDescriptor.FontFile2


def _pautan(berkas: pikepdf.Pdf) -> pikepdf.Object:
    return next(a for h in berkas.pages for a in h.obj.get("/Annots", ()) if a.get("/Subtype") == "/Link" and "/Dest" in a)


def pautan_menggantung(berkas: pikepdf.Pdf) -> None:
    _pautan(berkas).Dest = String("tidak-ada")


def alamat_sementara(berkas: pikepdf.Pdf) -> None:
    satu = _pautan(berkas)
    del satu.Dest
    satu.A = Dictionary(S=Name.URI, URI=String("x-rujuk:bab-7"))


def pautan_tanpa_anotasi(berkas: pikepdf.Pdf) -> None:
    tautan = next(satu for satu in unsur(berkas, "/Link"))
    tautan.K = Array([satu for satu in tautan.K if isinstance(satu, int) or satu.get("/Type") != "/OBJR"])


def pautan_tanpa_keterangan(berkas: pikepdf.Pdf) -> None:
    del _pautan(berkas).Contents


def nomor_salah(berkas: pikepdf.Pdf) -> None:
    berkas.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=500)]))


def markah_menggantung(berkas: pikepdf.Pdf) -> None:
    markah = berkas.Root.Outlines.First
    markah.Dest = String("tidak-ada")


def urutan_pohon(berkas: pikepdf.Pdf) -> None:
    nama = berkas.Root.Names.Dests
    while "/Kids" in nama:
        nama = nama.Kids[0]
    larik = list(nama.Names)
    nama.Names = Array([*larik[2:4], *larik[:2], *larik[4:]])


def urutan_lampiran(berkas: pikepdf.Pdf) -> None:
    larik = list(berkas.Root.Names.EmbeddedFiles.Names)
    berkas.Root.Names.EmbeddedFiles.Names = Array([*larik[2:], *larik[:2]])


def halaman_pertama_tanpa_label(berkas: pikepdf.Pdf) -> None:
    larik = list(berkas.Root.PageLabels.Nums)
    berkas.Root.PageLabels.Nums = Array([1, *larik[1:]])


def lampiran_berubah(berkas: pikepdf.Pdf) -> None:
    isi = berkas.Root.AF[0].EF.F
    isi.write(isi.read_bytes().upper())


def lampiran_tak_terdaftar(berkas: pikepdf.Pdf) -> None:
    berkas.Root.AF = Array(list(berkas.Root.AF)[:1])


def label_lain(berkas: pikepdf.Pdf) -> None:
    """Only pages that no contents entry leads to get another label."""
    berkas.Root.PageLabels.Nums.append(len(berkas.pages) - 1)
    berkas.Root.PageLabels.Nums.append(Dictionary(S=Name.D, St=900))


def markah_ke_halaman_lain(berkas: pikepdf.Pdf) -> None:
    markah = berkas.Root.Outlines.First
    markah.Dest = Array([berkas.pages[-1].obj, Name.Fit])


def sel_tanpa_kepala(berkas: pikepdf.Pdf) -> None:
    sel = next(satu for satu in unsur(berkas, "/TD") if "/Headers" in satu.get("/A", {}))
    del sel.A.Headers


def anotasi_berinduk_lain(berkas: pikepdf.Pdf) -> None:
    """The parent tree names another element for an annotation, as our first linker did (pdf-assembly reference §9)."""
    pohon = pikepdf.NumberTree(berkas.Root.StructTreeRoot.ParentTree)
    pohon[int(_pautan(berkas).StructParent)] = next(unsur(berkas, "/P"))


def judul_info_lain(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Judul lain"


def klaim_hilang(berkas: pikepdf.Pdf) -> None:
    xmp = berkas.Root.Metadata.read_bytes()
    berkas.Root.Metadata.write(xmp.replace(b"pdfuaid:part", b"pdfuaid:lain"))


def bahasa_hilang(berkas: pikepdf.Pdf) -> None:
    berkas.Root.Lang = String("en-US")


def javascript(berkas: pikepdf.Pdf) -> None:
    berkas.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def aksi_tambahan(berkas: pikepdf.Pdf) -> None:
    berkas.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Launch, F=String("x")))


def tanpa_struktur(berkas: pikepdf.Pdf) -> None:
    del berkas.Root.StructTreeRoot


CACAT = {
    id_ganda: "PDF-ID",
    id_tak_terdaftar: "PDF-ID",
    headers_asing: "PDF-HEADERS",
    headers_tabel_lain: "PDF-HEADERS",
    tanpa_scope: "PDF-SCOPE",
    tabel_tanpa_kepala: "PDF-TANPA-KEPALA",
    mcid_lepas: "PDF-MCID",
    induk_salah: "PDF-MCID",
    teks_tak_bertanda: "PDF-TAK-BERTANDA",
    luar_halaman: "PDF-LUAR-HALAMAN",
    notdef: "PDF-NOTDEF",
    tak_terpetakan: "PDF-UNICODE",
    fonta_lepas: "PDF-HURUF",
    pautan_menggantung: "PDF-TUJUAN",
    alamat_sementara: "PDF-ALAMAT",
    pautan_tanpa_anotasi: "PDF-PAUTAN",
    pautan_tanpa_keterangan: "PDF-PAUTAN",
    nomor_salah: "PDF-NOMOR",
    markah_menggantung: "PDF-MARKAH",
    urutan_pohon: "PDF-POHON",
    urutan_lampiran: "PDF-POHON",
    halaman_pertama_tanpa_label: "PDF-POHON",
    lampiran_berubah: "PDF-LAMPIRAN",
    lampiran_tak_terdaftar: "PDF-LAMPIRAN",
    label_lain: "PDF-LABEL",
    markah_ke_halaman_lain: "PDF-MARKAH",
    sel_tanpa_kepala: "PDF-HEADERS",
    anotasi_berinduk_lain: "PDF-PAUTAN",
    klaim_hilang: "PDF-KLAIM",
    judul_info_lain: "PDF-KLAIM",
    bahasa_hilang: "PDF-KATALOG",
    javascript: "PDF-AKSI",
    aksi_tambahan: "PDF-AKSI",
    tanpa_struktur: "PDF-STRUKTUR",
}


@pytest.mark.parametrize(("rusak", "kode"), CACAT.items(), ids=lambda satu: getattr(satu, "__name__", satu))
def test_cacat_ditemukan(rusak: Callable[[pikepdf.Pdf], None], kode: str) -> None:
    keluhan = periksa_pdf(rusak_pdf(pdf("semua", "jateng2012"), rusak), "buku.pdf")
    assert kode in {satu.kode for satu in keluhan}
    assert {satu.tempat.berkas for satu in keluhan} == {"buku.pdf"}


def test_berkas_terpotong_dikeluhkan() -> None:
    assert [satu.kode for satu in periksa_pdf(pdf("surat", "jateng2012")[:2000])] == ["PDF-RUSAK"]


def test_setiap_kode_dibuktikan() -> None:
    assert set(CACAT.values()) | {"PDF-RUSAK"} == set(KODE_PDF)
