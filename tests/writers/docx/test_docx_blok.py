"""Blocks as Word understands them: lists, contents, captions, references, figures, sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import pytest
from lxml import etree

from generator.inspection.docx_struktur import periksa_docx
from generator.tree import (
    Bagian,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarIsi,
    Diktum,
    Dokumen,
    EntriDaftar,
    Fragmen,
    Gambar,
    Judul,
    Kop,
    Lambang,
    Paragraf,
    Penanda,
    PisahHalaman,
    Rujuk,
    Sampul,
    Tabel,
    Tembusan,
)
from generator.tree.tabel import BarisTabel, Kolom
from generator.writers.docx import tulis_docx
from generator.writers.docx.naskah import nama_penanda
from generator.writers.metrik import lebar_mm
from tests.bantu_docx import W, badan, bagian, satu_gambar
from tests.dokumen_semua import ASET, TEMA, alinea, dokumen_semua, kata, surat_contoh, tema_uji

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" width="100mm" height="40mm">'
    '<text x="5" y="20" font-family="Liberation Sans" font-size="8">{}</text></svg>'
)


def kertas(*bagian_dokumen: Bagian) -> Dokumen:
    return Dokumen("Judul", "Pembuat", date(2026, 7, 20), (Fragmen("f", bagian_dokumen),))


def tulis(*blok: Blok, gaya: str = "isi", tema: str = "jateng2012") -> bytes:
    return tulis_docx(kertas(Bagian(gaya, blok)), tema_uji(tema), ASET)


def alinea_bergaya(akar: etree._Element) -> list[tuple[str, str]]:
    """(style, text without field codes, no-break spaces as plain ones) of every paragraph."""
    return [
        (
            cast(etree._Element, satu.find(f"{W}pPr/{W}pStyle")).get(f"{W}val", ""),
            "".join(satu.itertext(f"{W}t")).replace("\u00a0", " "),
        )
        for satu in akar.iter(f"{W}p")
    ]


def perintah(akar: etree._Element) -> list[str]:
    return [(satu.text or "").strip() for satu in akar.iter(f"{W}instrText")]


def angka(akar: etree._Element, jalur: str) -> list[str | None]:
    return [satu.get(f"{W}val") for satu in akar.iterfind(f".//{jalur}")]


def test_unsur_yang_tidak_dikenal_ditolak() -> None:
    @dataclass(frozen=True)
    class Hantu:
        isi: tuple[()] = ()

    with pytest.raises(AssertionError):
        tulis(cast(Blok, Hantu()))


def test_setiap_daftar_mulai_dari_label_pertama() -> None:
    butir = ((alinea("satu"),), (alinea("dua"),))
    data = tulis(Daftar(butir, "1."), alinea("sela"), Daftar(butir, "1."), Daftar(butir))
    nomor = angka(badan(data), f"{W}numId")
    assert nomor[0] == nomor[1] != nomor[2] == nomor[3] != nomor[4] == nomor[5]
    daftar = etree.fromstring(bagian(data)["word/numbering.xml"])
    for satu in {nomor[0], nomor[2]}:
        mulai = daftar.find(f"{W}num[@{W}numId='{satu}']/{W}lvlOverride/{W}startOverride")
        assert mulai is not None
        assert mulai.get(f"{W}val") == "1"


def test_daftar_lebih_dalam_dari_word_ditolak() -> None:
    def bersarang(tingkat: int) -> Daftar:
        return Daftar(((alinea("x"), *((bersarang(tingkat - 1),) if tingkat > 1 else ())),), "1.")

    assert angka(badan(tulis(bersarang(9))), f"{W}ilvl") == [str(tingkat) for tingkat in range(9)]
    with pytest.raises(ValueError, match="9 tingkat"):
        tulis(bersarang(10))


@pytest.mark.parametrize(
    "nomor",
    [
        ["BAB I", "1.1", "1.1.1", "1.1.2", "1.2", "BAB II", "2.1"],
        ["BAB III", "3.12", "3.12.1", "3.13", "3.13.1"],
        ["BAB V", "5.1.3", "BAB VI", "LAMPIRAN I", "LAMPIRAN II"],
        ["Bagian Kesatu", "A", "BAB II", "2.2", "2.4"],
    ],
)
def test_label_judul_dicetak_oleh_daftar_bernomor(nomor: list[str]) -> None:
    blok = [Judul(1 if " " in satu else 1 + satu.count(".") or 2, kata("x"), nomor=satu) for satu in nomor]
    blok = [replace(satu, tingkat=2) if satu.nomor == "A" else satu for satu in blok]
    data = tulis(*blok)
    assert _label(data) == nomor
    assert "".join(badan(data).itertext(f"{W}t")) == "x" * len(nomor)


def _label(data: bytes) -> list[str]:
    """A small counter of lists, one counter an abstract list, as Word has it."""
    daftar = etree.fromstring(bagian(data)["word/numbering.xml"])
    gaya = {"Heading1": ("0", "1")}
    hitung: dict[tuple[str, int], int] = {}
    hasil = []
    for alinea_satu in badan(data).iter(f"{W}p"):
        pakai = alinea_satu.find(f"{W}pPr/{W}numPr")
        if pakai is not None:
            tingkat, nomor = (cast(str, anak.get(f"{W}val")) for anak in pakai)
        else:
            tingkat, nomor = gaya[cast(etree._Element, alinea_satu.find(f"{W}pPr/{W}pStyle")).get(f"{W}val", "")]
        num = daftar.find(f"{W}num[@{W}numId='{nomor}']")
        assert num is not None
        abstrak = cast(etree._Element, num.find(f"{W}abstractNumId")).get(f"{W}val", "")
        level = {
            int(satu.get(f"{W}ilvl", "")): satu
            for satu in daftar.iterfind(f"{W}abstractNum[@{W}abstractNumId='{abstrak}']/{W}lvl")
        }
        nilai = {ke: int(cast(etree._Element, satu.find(f"{W}start")).get(f"{W}val", "")) for ke, satu in level.items()}
        ini = int(tingkat)
        hitung[abstrak, ini] = hitung.get((abstrak, ini), nilai[ini] - 1) + 1
        for kunci in [kunci for kunci in hitung if kunci[0] == abstrak and kunci[1] > ini]:
            del hitung[kunci]
        teks = cast(etree._Element, level[ini].find(f"{W}lvlText")).get(f"{W}val", "")
        for ke, satu in level.items():
            bentuk = cast(etree._Element, satu.find(f"{W}numFmt")).get(f"{W}val")
            n = hitung.get((abstrak, ke), nilai[ke])
            teks = teks.replace(f"%{ke + 1}", (["I", "II", "III", "IV", "V", "VI"][n - 1] if bentuk == "upperRoman" else str(n)))
        hasil.append(teks)
    return hasil


def test_keterangan_memakai_seq_yang_mulai_lagi_pada_setiap_klaster() -> None:
    def tabel(nomor: str) -> Tabel:
        return Tabel((Kolom("a", "A"),), (BarisTabel(("x",)),), keterangan=kata("Isi"), nomor=nomor)

    akar = badan(tulis(*(tabel(nomor) for nomor in ("3.1.1", "3.1.2", "3.2.1", "3.2.4"))))
    assert perintah(akar) == [
        r"SEQ Tabel \* ARABIC \r 1",
        r"SEQ Tabel \* ARABIC",
        r"SEQ Tabel \* ARABIC \r 1",
        r"SEQ Tabel \* ARABIC \r 4",
    ]
    assert [teks for gaya, teks in alinea_bergaya(akar) if gaya == "Caption"] == [
        "Tabel 3.1.1Isi",
        "Tabel 3.1.2Isi",
        "Tabel 3.2.1Isi",
        "Tabel 3.2.4Isi",
    ]


def test_rujukan_adalah_bidang_dengan_teks_tersimpan() -> None:
    bab = Judul(1, kata("PROFIL"), id="bab", nomor="BAB III")
    gambar = Gambar(SVG.format("x"), 50, 20, "alt", keterangan=kata("Peta"), id="peta", nomor="3.1.1")
    rujuk = Paragraf(
        (Rujuk("bab", teks="BAB III"), Rujuk("bab", bentuk="judul", teks="PROFIL"), Rujuk("peta", teks="Gambar 3.1.1"))
    )
    akar = badan(tulis(bab, rujuk, gambar))
    nomor, judul = nama_penanda("_Ref", "bab"), nama_penanda("_Jdl", "bab")
    assert perintah(akar)[:3] == [rf"REF {nomor} \r \h", rf"REF {judul} \h", rf"REF {nama_penanda('_Ref', 'peta')} \h"]
    assert {nomor, judul} <= {satu.get(f"{W}name") for satu in akar.iter(f"{W}bookmarkStart")}
    assert ("BodyText", "BAB IIIPROFILGambar 3.1.1") in alinea_bergaya(akar)


def test_rujukan_ke_judul_tanpa_nomor_memakai_kata_katanya() -> None:
    judul = Judul(1, kata("KATA PENGANTAR"), id="pengantar", bernomor=False)
    akar = badan(tulis(judul, Paragraf((Rujuk("pengantar", teks="KATA PENGANTAR"),))))
    penanda = nama_penanda("_Jdl", "pengantar")
    assert perintah(akar) == [rf"REF {penanda} \h"]
    assert penanda in [satu.get(f"{W}name") for satu in akar.iter(f"{W}bookmarkStart")]


@pytest.mark.parametrize(
    "blok",
    [
        (Paragraf((Rujuk("hantu", teks="Tabel 1"),)),),
        (DaftarIsi("isi", (EntriDaftar(1, "", "x", "hantu"),)),),
        (Judul(1, kata("a"), id="sama"), Judul(1, kata("b"), id="sama")),
    ],
)
def test_rujukan_tanpa_sasaran_dan_id_kembar_ditolak(blok: Sequence[Blok]) -> None:
    with pytest.raises(ValueError, match=r"hantu|sama"):
        tulis(*blok)


def test_label_daftar_isi_yang_lebar_dipisah_spasi_bukan_tab_nomor_halaman() -> None:
    judul = (Judul(1, kata("A"), "a", nomor="BAB I"), Judul(1, kata("B"), "b", nomor="LAMPIRAN II", seri="lampiran"))
    isi = DaftarIsi("isi", (EntriDaftar(1, "BAB I", "A", "a", "1"), EntriDaftar(1, "LAMPIRAN II", "B", "b", "2")))
    akar = badan(tulis(isi, *judul))
    entri = [list(satu.iter(f"{W}t", f"{W}tab")) for satu in akar.iter(f"{W}hyperlink")]
    teks = ["".join(satu.text or "\t" for satu in semua).replace("\u00a0", " ") for semua in entri]
    assert teks == [
        "BAB I\tA\t1",
        "LAMPIRAN II B\t2",
    ]


def test_label_daftar_gambar_berangka_banyak_muat_di_kolomnya_dan_yang_lebih_lebar_dipisah_spasi() -> None:
    judul = (Judul(1, kata("A"), "a"), Judul(1, kata("B"), "b"))
    isi = DaftarIsi("gambar", (EntriDaftar(1, "Gambar 3.10.1", "A", "a", "1"), EntriDaftar(1, "Gambar 33.10.123", "B", "b", "2")))
    akar = badan(tulis(isi, *judul))
    entri = [list(satu.iter(f"{W}t", f"{W}tab")) for satu in akar.iter(f"{W}hyperlink")]
    teks = ["".join(satu.text or "\t" for satu in semua).replace("\u00a0", " ") for semua in entri]
    assert teks == ["Gambar 3.10.1\tA\t1", "Gambar 33.10.123 B\t2"]


def test_daftar_isi_sudah_terisi_dan_nomor_halaman_tidak_dikarang() -> None:
    bab = Judul(1, kata("PENDAHULUAN"), id="bab", nomor="BAB I")
    sub = Judul(2, kata("Dasar"), id="dasar", nomor="1.1")
    isi = DaftarIsi("isi", (EntriDaftar(1, "BAB I", "PENDAHULUAN", "bab", "iv"), EntriDaftar(2, "1.1", "Dasar", "dasar")))
    data = tulis(isi, bab, sub)
    akar = badan(data)
    assert [satu for satu in alinea_bergaya(akar) if satu[0].startswith("TOC")] == [
        ("TOC1", "BAB IPENDAHULUANiv"),
        ("TOC2", "1.1Dasar"),
    ]
    halaman = [rf"PAGEREF {nama_penanda('_Toc', ke)} \h" for ke in ("bab", "dasar")]
    assert perintah(akar) == [r'TOC \o "1-3" \h \z \u', *halaman]
    assert b"updateFields" not in bagian(data)["word/settings.xml"]


def test_judul_depan_masuk_daftar_isi_word_dan_yang_lain_tidak() -> None:
    data = tulis(Judul(1, kata("KATA PENGANTAR"), bernomor=False), Judul(1, kata("DAFTAR ISI"), bernomor=False, daftar=False))
    gaya = etree.fromstring(bagian(data)["word/styles.xml"])
    tingkat = []
    for nama, _ in alinea_bergaya(badan(data)):
        satu = gaya.find(f"{W}style[@{W}styleId='{nama}']/{W}pPr/{W}outlineLvl")
        assert satu is not None
        tingkat.append((nama, satu.get(f"{W}val")))
    assert tingkat == [("JudulDepan", "0"), ("TOCHeading", "9")]


def test_teks_gambar_benar_benar_tergambar_dan_svg_menyebut_arial() -> None:
    png = []
    for teks in ("Pagu usulan", ""):
        semua = bagian(tulis(Gambar(SVG.format(teks), 100, 40, "alt")))
        png.append(satu_gambar(semua, "png"))
        assert b"Arial" in satu_gambar(semua, "svg")
        assert b"Liberation" not in satu_gambar(semua, "svg")
    assert png[0].startswith(b"\x89PNG")
    assert abs(int.from_bytes(png[0][16:20], "big") - 800) <= 1
    assert len(png[0]) > len(png[1]) + 500


def test_halaman_baru_tidak_menambah_halaman_kosong() -> None:
    akar = badan(
        tulis(
            alinea("a"), PisahHalaman(), Judul(1, kata("B"), nomor="BAB I"), PisahHalaman(), Judul(2, kata("C")), PisahHalaman()
        )
    )
    assert [gaya for gaya, _ in alinea_bergaya(akar)] == ["BodyText", "Heading1", "Heading2"]
    baru = [satu.getparent() for satu in akar.iter(f"{W}pageBreakBefore")]
    assert len(baru) == 1
    akar = badan(tulis(alinea("a"), PisahHalaman(), alinea("b")))
    assert [gaya for gaya, _ in alinea_bergaya(akar)] == ["BodyText", "AkhirBagian", "BodyText"]


def test_penutup_tanda_tangan_dan_tembusan_tidak_terpisah() -> None:
    penutup = BlokTandaTangan((Penanda(("KETUA,",), "NAMA"),))
    akar = badan(tulis(alinea("a"), alinea("b"), alinea("c"), penutup, Tembusan(("Gubernur;", "Sekretaris.")), gaya="surat"))
    lekat = ["".join(satu.itertext(f"{W}t")) for satu in akar.iter(f"{W}p") if satu.find(f"{W}pPr/{W}keepNext") is not None]
    assert [teks for teks in lekat if teks] == ["b", "c", "KETUA,", "NAMA", "Gubernur;"]
    baris = [[teks for teks in satu.itertext(f"{W}t") if teks] for satu in akar.iter(f"{W}tr")]
    assert baris == [["KETUA,", "NAMA"], ["Tembusan:", "Gubernur;", "Sekretaris."]]
    assert [satu.tag for satu in akar.iterfind(f".//{W}trPr/*")] == [f"{W}cantSplit"] * 2


def test_dua_diktum_terakhir_tidak_terpisah_dari_tanda_tangan() -> None:
    diktum = tuple(Diktum(label, (alinea(f"isi {label}"),)) for label in ("KESATU", "KEDUA", "KETIGA"))
    penutup = BlokTandaTangan((Penanda(("KETUA,",), "NAMA"),))
    akar = badan(tulis(*diktum, penutup, gaya="surat"))
    lekat = {"".join(satu.itertext(f"{W}t")) for satu in akar.iter(f"{W}p") if satu.find(f"{W}pPr/{W}keepNext") is not None}
    assert {"KEDUA", "isi KEDUA", "KETIGA", "isi KETIGA"} <= lekat
    assert not {"KESATU", "isi KESATU"} & lekat


@pytest.mark.parametrize(("susunan", "jumlah"), [("kanan", 2), ("dua", 1), ("tiga", 2)])
def test_jumlah_penanda_yang_tidak_muat_susunan_ditolak(susunan: str, jumlah: int) -> None:
    blok = BlokTandaTangan((Penanda(("KETUA,",), "NAMA"),) * jumlah, susunan=susunan)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="penanda tangan"):
        tulis(blok, gaya="surat")


def test_nama_kanan_yang_lebih_lebar_dari_setengah_halaman_tidak_dipecah() -> None:
    """Names never wrap (bentuk reference §1): the right side takes what the name at the left leaves."""
    panjang, pendek = "NAMA KETUA KELOMPOK KERJA CONTOH TIGA, S.T., M.M.", "Notulis"
    blok = BlokTandaTangan((Penanda((), pendek), Penanda(("KETUA,",), panjang)), susunan="dua")
    lebar = [int(satu.get(f"{W}w", "0")) * 25.4 / 1440 for satu in badan(tulis(blok, gaya="surat")).iter(f"{W}gridCol")]
    perlu = lebar_mm(panjang, tema_uji("jateng2012").huruf["tanda_tangan"].ukuran, ASET, tebal=True)
    assert sum(lebar) == pytest.approx(165, abs=0.2)
    assert lebar[-1] > perlu > 165 / 2
    assert lebar[0] > lebar_mm(pendek, 12, ASET, tebal=True)


def test_pembuka_kiri_perlu_sisi_kiri() -> None:
    with pytest.raises(ValueError, match="sisi kiri"):
        tulis(BlokTandaTangan((Penanda(("KETUA,",), "NAMA"),), pembuka_kiri=("Mengetahui",)), gaya="surat")


def test_baris_terakhir_judul_sampul_tidak_tebal() -> None:
    sampul = Sampul(("FORUM",), ("Buku Perencanaan", "Tahun 2027"), ("Semarang",))
    data = tulis(sampul, gaya="sampul")
    gaya = [nama for nama, teks in alinea_bergaya(badan(data)) if teks in sampul.judul]
    semua = {satu.get(f"{W}styleId", ""): satu for satu in etree.fromstring(bagian(data)["word/styles.xml"]).iter(f"{W}style")}

    def tebal(nama: str) -> bool:
        satu = semua[nama]
        dasar = satu.find(f"{W}basedOn")
        return satu.find(f"{W}rPr/{W}b") is not None or (dasar is not None and tebal(dasar.get(f"{W}val", "")))

    assert list(map(tebal, gaya)) == [True, False]


@pytest.mark.parametrize("tema", TEMA)
def test_bagian_surat_bernomor_dari_halaman_kedua(tema: str) -> None:
    akar = badan(tulis_docx(surat_contoh(tema), tema_uji(tema), ASET))
    pertama, kedua = akar.iter(f"{W}sectPr")
    assert pertama.find(f"{W}titlePg") is not None
    assert kedua.find(f"{W}titlePg") is None
    ukuran = cast(etree._Element, kedua.find(f"{W}pgSz"))
    assert ukuran.get(f"{W}orient") == "landscape"
    assert int(ukuran.get(f"{W}w", "")) > int(ukuran.get(f"{W}h", ""))
    assert [satu.get(f"{W}start") for satu in akar.iter(f"{W}pgNumType")] == ["1", None]


def test_bagian_buku_romawi_lalu_arab_dan_kepala_lanskap_sendiri() -> None:
    data = tulis_docx(dokumen_semua(), tema_uji("permendagri2023"), ASET)
    nomor = [(satu.get(f"{W}fmt"), satu.get(f"{W}start")) for satu in badan(data).iter(f"{W}pgNumType")]
    assert nomor[:4] == [("lowerRoman", "1"), ("decimal", "1"), ("decimal", None), ("decimal", None)]
    gaya = {
        cast(str, re.findall(r'w:pStyle w:val="(\w+)"', isi.decode())[0])
        for nama, isi in bagian(data).items()
        if nama.startswith(("word/header", "word/footer"))
    }
    assert {"Header", "HeaderLanskap", "Footer", "FooterLanskap", "TandaHalaman"} <= gaya


def test_bagian_sewajah_menjadi_satu_bagian_word() -> None:
    satu = Bagian("isi", (Judul(2, kata("A"), nomor="3.1"), alinea("a")), kepala="BAB III")
    dua = Bagian("isi", (Judul(2, kata("B"), nomor="3.2"), alinea("b")), kepala="BAB III")
    akar = badan(tulis_docx(kertas(satu, dua, replace(dua, kepala="BAB IV")), tema_uji("jateng2012"), ASET))
    assert len(list(akar.iter(f"{W}sectPr"))) == 2
    assert len(list(akar.iter(f"{W}pageBreakBefore"))) == 1


def test_lambang_berdiri_di_kiri_kop_dengan_teks_alternatif() -> None:
    lambang = satu_gambar(bagian(tulis(Gambar(SVG.format("x"), 17, 22, "alt"))), "png")
    milik = Lambang(lambang, "png", 1, "Lambang contoh")
    kop = Kop("perangkat_daerah", ("PEMERINTAH PROVINSI",), ("BADAN",), ("Jalan Contoh",), milik)
    data = tulis_docx(kertas(Bagian("surat", (kop,))), tema_uji("jateng2012"), ASET)
    assert satu_gambar(bagian(data), "png") == lambang
    gambar = badan(data).find(".//{*}docPr")
    assert gambar is not None
    assert gambar.get("descr") == "Lambang contoh"
    assert periksa_docx(data) == []
