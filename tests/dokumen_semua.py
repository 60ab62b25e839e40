"""The one test document that holds every element of the tree in every variant, a realistic letter, and the themes.

Numbers and contents lists are written out here, because the numbering pass belongs to `generator.documents`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from generator.documents.tema import muat_tema
from generator.tree import (
    Bagian,
    BarisIsian,
    BarisTabel,
    Blok,
    BlokTandaTangan,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Diktum,
    Dokumen,
    EntriDaftar,
    Fragmen,
    Gambar,
    GantiBaris,
    Judul,
    JudulNaskah,
    KepalaLampiran,
    Kolom,
    Kop,
    Kosong,
    Kutipan,
    Lambang,
    Miring,
    Narasi,
    Nilai,
    Paragraf,
    ParaPihak,
    Penanda,
    Pihak,
    PisahHalaman,
    Pokok,
    Rujuk,
    Sampul,
    Tabel,
    Tautan,
    Tebal,
    Teks,
    Tema,
    Utuh,
)
from tests.gambar_uji import png
from tests.surat_contoh import alinea, isi_surat, isian, kata, surat_contoh

__all__ = ["ASET", "JAHAT", "TEMA", "alinea", "dokumen_semua", "kata", "surat_contoh", "telusuri", "tema_uji"]

ASET = Path(__file__).parents[1] / "templates" / "tema"
TEMA = ("jateng2012", "permendagri2023")

JAHAT = (
    "**tebal** _x_ *y* `z` # bukan judul",
    "[tautan](https://contoh.invalid) ![gambar](x.png)",
    "<b>tebal</b> <script>alert(1)</script> <!-- ulasan --> </w:t></w:r>",
    "&amp; &lt; &#65; & < > \" '",
    "{{ x }} {{x}} {% if y %} {# z #} ${y} #{z} %s %(x)s {0}",
    "=1+1 +1 -1 @SUM(A1) |cmd|",
    "| a | b |",
    "]]> <?xml version='1.0'?> <![CDATA[x]]>",
    r"\n \t \\ \u0041 C:\data\x",
    "a -- b --- c ... 'kutip' \"kutip\"",
    "1. bukan butir 2) juga bukan - bukan",
    "/*css*/ } body{display:none} url(x)",
)
"""Values full of characters that some format could take for mark-up; none may be lost or changed."""

TIPOGRAFI = (
    "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah) pada 1–3 Juli 2026, kenaikan 12,5 %, 2 × 3 ≥ 5, "
    "“sic”, Tahun 2027…"
)
KATA_PANJANG = "keberlanjutan-pertanggungjawaban/ketidakbertanggungjawaban"


@cache
def tema_uji(nama: str) -> Tema:
    """A theme of the project."""
    return muat_tema(ASET / f"{nama}.yaml")


def telusuri(simpul: object) -> Iterator[object]:
    """`simpul` and every dataclass below it, in order."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from telusuri(satu)
    elif is_dataclass(simpul) and not isinstance(simpul, type):
        yield simpul
        for medan in fields(simpul):
            yield from telusuri(getattr(simpul, medan.name))


def dokumen_semua() -> Dokumen:
    """A paper with every block, inline and part, every literal variant, and hostile text in every text field that can hold it."""
    return Dokumen(
        judul="Dokumen Uji: Semua Unsur & <Tanda>",
        pembuat="Forum Contoh",
        subjek="Uji semua unsur",
        tanggal=date(2026, 7, 20),
        kaki="Versi uji · data per 20 Juli 2026",
        tanda=("draf", "contoh"),
        fragmen=(_fragmen_sampul(), _fragmen_depan(), _fragmen_bab1(), _fragmen_bab2(), _fragmen_lampiran(), _fragmen_naskah()),
    )


def _svg(lebar: int, tinggi: int, teks: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi}" width="{lebar}mm" height="{tinggi}mm">'
        f'<rect x="1" y="1" width="{lebar - 2}" height="{tinggi - 2}" fill="#BFD3DA" stroke="#1F3A5F" stroke-width="0.5"/>'
        f'<text x="6" y="{tinggi / 2}" font-family="Liberation Sans" font-size="5" fill="#000000">{teks}</text></svg>'
    )


LAMBANG = Lambang(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 17 22" width="17mm" height="22mm">'
    b'<path d="M1 1 H16 V13 Q16 19 8.5 21 Q1 19 1 13 Z" fill="none" stroke="#000000"/><circle cx="8.5" cy="10" r="4"/></svg>',
    "svg",
    17 / 22,
    "Lambang contoh",
)
LAMBANG_PNG = Lambang(png(17, 22), "png", 17 / 22, "Lambang contoh lain")


def _fragmen_sampul() -> Fragmen:
    sampul = Sampul(
        penerbit=("FORUM CONTOH", "PROVINSI CONTOH"),
        judul=("DOKUMEN", "SEMUA UNSUR", "TAHUN 2027"),
        kaki=("Semarang", "Juli 2026"),
        svg=_svg(120, 80, "Peta ubin"),
        alt="Peta ubin: klaster tersebar di enam kabupaten.",
    )
    return Fragmen("sampul", (Bagian("sampul", (sampul,)),))


def _fragmen_depan() -> Fragmen:
    pengesahan = (
        Judul(1, kata("LEMBAR PENGESAHAN"), id="pengesahan", bernomor=False),
        Paragraf(kata("Dokumen ini disahkan pada tanggal 20 Juli 2026."), gaya="rata"),
        BlokTandaTangan(
            (Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH, S.E., M.Si."),), pembuka=("Semarang, 20 Juli 2026",)
        ),
        PisahHalaman(),
    )
    isi = DaftarIsi(
        "isi",
        (
            EntriDaftar(1, "", "LEMBAR PENGESAHAN", "pengesahan"),
            EntriDaftar(1, "BAB I", "UNSUR SEBARIS & BLOK", "bab-1"),
            EntriDaftar(2, "1.1", "Huruf dan tautan", "huruf"),
            EntriDaftar(3, "1.1.1", "Nilai yang menyerupai markah <b>", "nilai"),
            EntriDaftar(2, "1.2", "Daftar", "daftar"),
            EntriDaftar(1, "BAB II", "TABEL DAN GAMBAR", "bab-2"),
            EntriDaftar(2, "2.1", "Tabel", "tabel"),
            EntriDaftar(2, "2.2", "Gambar", "gambar"),
            EntriDaftar(1, "LAMPIRAN I", "DATA DUKUNG", "lampiran-1"),
        ),
    )
    tabel = DaftarIsi(
        "tabel",
        (
            EntriDaftar(1, "Tabel 2.1.1", "Semua jenis kolom", "tabel-buku"),
            EntriDaftar(1, "Tabel 2.1.2", "Matriks usulan dengan rincian", "tabel-matriks"),
        ),
    )
    gambar = DaftarIsi("gambar", (EntriDaftar(1, "Gambar 2.2.1", "Pagu menurut pokja", "gambar-pagu"),))
    return Fragmen(
        "depan",
        (
            Bagian(
                "depan",
                (
                    *pengesahan,
                    Judul(1, kata("DAFTAR ISI"), id="daftar-isi", bernomor=False, daftar=False),
                    isi,
                    Judul(1, kata("DAFTAR TABEL"), id="daftar-tabel", bernomor=False, daftar=False),
                    tabel,
                    Judul(1, kata("DAFTAR GAMBAR"), id="daftar-gambar", bernomor=False, daftar=False),
                    gambar,
                ),
                kepala="Dokumen Uji",
            ),
        ),
    )


def _fragmen_bab1() -> Fragmen:
    sebaris = Paragraf(
        (
            Teks("Kata biasa, "),
            Tebal((Teks("kata tebal, "), Miring(kata("tebal miring")))),
            Teks(", "),
            Miring((Teks("miring "), Tebal(kata("miring tebal")))),
            Teks("awal"),
            Tebal(kata("sambung")),
            Teks("akhir; nilai "),
            Nilai("Rp1.000 & <i>"),
            Teks("; lihat "),
            Rujuk("tabel-buku", teks="Tabel 2.1.1"),
            Teks(", "),
            Rujuk("gambar-pagu", teks="Gambar 2.2.1"),
            Teks(", dan "),
            Rujuk("bab-2", bentuk="judul", teks="BAB II"),
            Teks("; laman "),
            Tautan(kata("laman forum"), "https://contoh.invalid/a?b=1&c=2"),
            Teks(" dan "),
            Tautan((Tebal(kata("pos-el")),), "mailto:sekretariat@contoh.invalid"),
            Teks("."),
            GantiBaris(),
            Teks("Baris kedua"),
            CatatanKaki((Teks("Catatan kaki dengan "), Miring(kata("huruf miring")), Teks(" & <tanda>."))),
            Teks(" sesudah catatan, catatan kedua"),
            CatatanKaki(kata("Catatan kaki kedua.")),
            Teks("."),
        )
    )
    blok = (
        Judul(1, kata("UNSUR SEBARIS & BLOK"), id="bab-1", nomor="BAB I"),
        alinea("Alinea pertama bab ini. " * 6),
        Judul(2, kata("Huruf dan tautan"), id="huruf", nomor="1.1"),
        sebaris,
        Paragraf(kata("Alinea tanpa inden."), gaya="rata"),
        Paragraf(kata("Alinea di tengah."), gaya="tengah"),
        Paragraf(kata("Keterangan kecil."), gaya="kecil"),
        alinea(TIPOGRAFI),
        alinea(f"Kata panjang {KATA_PANJANG} di tengah kalimat, dan sekali lagi {KATA_PANJANG}."),
        alinea(
            "Spasi\u00a0keras 31\u00a0Agustus\u00a02026 dan  spasi  ganda , ke\u00adber\u00adlanjut\u00adan, kode 33\u201121."
        ),
        Judul(3, kata("Nilai yang menyerupai markah <b>"), id="nilai", nomor="1.1.1"),
        *(Paragraf((Nilai(jahat),)) for jahat in JAHAT),
        Judul(4, kata("Judul tingkat empat"), id="empat"),
        alinea("Isi tingkat empat."),
        Judul(5, kata("Judul tingkat lima"), daftar=False),
        alinea("Isi tingkat lima."),
        Judul(6, kata("Judul tingkat enam"), daftar=False),
        alinea("Isi tingkat enam."),
        Judul(2, kata("Daftar"), id="daftar", nomor="1.2"),
        *_semua_daftar(),
        Kutipan(
            (alinea("Kutipan alinea pertama."), alinea("Kutipan alinea kedua."), Daftar(((alinea("butir dalam kutipan"),),)))
        ),
        Narasi(
            (
                alinea("Narasi dari rekaman."),
                Daftar(((alinea("butir narasi satu"),), (alinea("butir narasi dua"),)), "1."),
                Kutipan((alinea("Kutipan dalam narasi."),)),
            )
        ),
        Utuh((alinea("Blok yang tetap pada satu halaman."), alinea("Bagian keduanya."))),
        Kosong(10),
        BarisIsian(
            (
                (kata("hari"), kata("Kamis")),
                (kata("tanggal"), (Nilai("19 November 2026"),)),
                (
                    kata("acara"),
                    kata("Rapat evaluasi klaster yang panjang sehingga barisnya berlanjut ke baris berikutnya pada isian ini"),
                ),
                ((Tebal(kata("tempat")),), ()),
            )
        ),
    )
    return Fragmen("bab-1", (Bagian("isi", blok, kepala="BAB I UNSUR SEBARIS & BLOK"),))


def _semua_daftar() -> tuple[Daftar, ...]:
    bersarang = Daftar(
        (
            (alinea("butir luar satu"), Daftar(((alinea("butir dalam a"),), (alinea("butir dalam b"),)), "a.")),
            (
                alinea("butir luar dua"),
                alinea("alinea kedua butir dua"),
                Daftar(((alinea("dalam 1)"), Daftar(((alinea("terdalam a)"),),), "a)")), (alinea("dalam 2)"),)), "1)"),
            ),
            ((alinea("butir luar tiga"),)),
        ),
        "1.",
    )
    tersela = Daftar(
        ((alinea("butir dengan alinea dan daftar titik"), Daftar(((alinea("titik dalam"),),))), (alinea("butir akhir"),))
    )
    return (
        Daftar(((alinea("butir titik satu"),), (alinea("butir titik dua"),))),
        bersarang,
        Daftar(((alinea("huruf a"),), (alinea("huruf b"),)), "a."),
        Daftar(((alinea("kurung satu"),), (alinea("kurung dua"),)), "1)"),
        Daftar(((alinea("kurung a"),), (Paragraf((Nilai(JAHAT[2]),)),)), "a)"),
        Daftar(((alinea("mulai lagi dari satu"),),), "1."),
        tersela,
    )


def _tabel_buku() -> Tabel:
    kolom = (
        Kolom("no", "No.", "nomor", 0),
        Kolom("kegiatan", "Program/Kegiatan", "teks", 3),
        Kolom("kode", "Kode", "kode", 0),
        Kolom("pagu", "Pagu (Rp)", "rupiah", 0),
        Kolom("volume", "Volume", "bilangan", 0, rata="tengah"),
        Kolom("capaian", "Capaian (%)", "persen", 0, rata="kanan"),
        Kolom("mulai", "Mulai", "tanggal", 1, rata="kiri"),
    )
    baris = (
        BarisTabel((), "subjudul", "Kelompok pertama & <kedua>"),
        BarisTabel((1, "Pelatihan pengolahan rajungan", "33.21", 120_000_000, 80, Decimal("92.5"), date(2026, 11, 9))),
        BarisTabel((2, (Teks("Bantuan "), Tebal(kata("sarana")), Teks(" dingin")), "0123", None, Decimal("6.25"), None, None)),
        BarisTabel(
            (3, (Nilai("Sertifikasi"), CatatanKaki(kata("Catatan kaki dalam sel."))), "", 75_000_000, 5, Decimal(100), "")
        ),
        BarisTabel((None, None, None, 195_000_000, None, Decimal("96.25"), None), "subtotal", "Jumlah kelompok"),
        *(
            BarisTabel((ke, jahat, f"K.{ke:02d}", ke * 1000, ke, Decimal(ke), date(2026, 1, ke)))
            for ke, jahat in enumerate(JAHAT, 4)
        ),
        BarisTabel((None, None, None, 195_117_000, None, None, None), "total", "Jumlah"),
    )
    return Tabel(
        kolom,
        baris,
        keterangan=(Teks("Semua jenis kolom"),),
        sumber=(Teks("Bappeda, diolah "), Nilai("2026"), Teks(".")),
        ringkasan="Tabel uji dengan semua jenis kolom.",
        id="tabel-buku",
        nomor="2.1.1",
    )


def _tabel_matriks() -> Tabel:
    kolom = (
        Kolom("no", "No.", "nomor", 0),
        Kolom("id", "ID", "kode", 0),
        Kolom("program", "Program", "teks", 3),
        Kolom("lokasi", "Lokasi", "teks", 2),
        Kolom("pagu", "Pagu (Rp)", "rupiah", 0, rinci=True),
        Kolom("sumber", "Sumber dana", "teks", 1, rinci=True),
        Kolom("pelaksana", "Pelaksana", "teks", 2, rinci=True),
        Kolom("prioritas", "Prioritas", "teks", 0),
    )
    baris: list[BarisTabel] = [BarisTabel((), "subjudul", "Usulan tingkat provinsi")]
    for ke in range(1, 25):
        kode = f"U-{ke:03d}"
        program, lokasi = f"Program uji nomor {ke} bagi kelompok pengolah", f"Kecamatan {kode[2:]}, Kabupaten Contoh"
        baris.append(
            BarisTabel((ke, kode, program, lokasi, ke * 1_000_000, "APBD Provinsi", f"Dinas Satu {ke}", "Tinggi"), asal=kode)
        )
        if ke % 3 == 0:
            baris.append(
                BarisTabel((None, None, None, None, ke * 500_000, "DAK", f"Dinas Dua {ke}", None), lanjutan=True, asal=kode)
            )
            baris.append(BarisTabel((None, None, None, None, None, "", f"Dinas Tiga {ke}", None), lanjutan=True, asal=kode))
    baris.append(BarisTabel((None, None, None, None, 408_000_000, None, None, None), "subtotal", "Jumlah provinsi"))
    baris.append(BarisTabel((None, None, None, None, 408_000_000, None, None, None), "total", "Jumlah seluruhnya"))
    return Tabel(
        kolom,
        tuple(baris),
        gaya="matriks",
        keterangan=(Teks("Matriks usulan dengan rincian"),),
        sumber=kata("contoh."),
        ringkasan="Matriks uji yang melewati batas halaman.",
        id="tabel-matriks",
        nomor="2.1.2",
    )


def _fragmen_lampiran() -> Fragmen:
    isi = (
        Judul(1, kata("DATA DUKUNG"), id="lampiran-1", nomor="LAMPIRAN I", seri="lampiran"),
        Judul(2, kata("Sumber"), id="lampiran-sumber", nomor="L1.1", daftar=False, seri="lampiran"),
        alinea("Isi lampiran pertama."),
    )
    return Fragmen("lampiran-1", (Bagian("isi", isi, kepala="LAMPIRAN I DATA DUKUNG"),))


def _fragmen_bab2() -> Fragmen:
    gambar = Gambar(
        _svg(150, 60, "Pagu per pokja"),
        150,
        60,
        alt="Pagu terbesar ada pada Pokja Industri & <UKM>.",
        keterangan=(Teks("Pagu menurut pokja"),),
        sumber=kata("matriks usulan."),
        id="gambar-pagu",
        nomor="2.2.1",
    )
    return Fragmen(
        "bab-2",
        (
            Bagian(
                "isi",
                (
                    Judul(1, kata("TABEL DAN GAMBAR"), id="bab-2", nomor="BAB II"),
                    Judul(2, kata("Tabel"), id="tabel", nomor="2.1"),
                    alinea("Tabel berikut memuat semua jenis kolom."),
                    _tabel_buku(),
                    *(alinea(f"Alinea pengisi {ke} agar halaman berganti di tengah alinea. " * 7) for ke in range(1, 9)),
                ),
                kepala="BAB II TABEL DAN GAMBAR",
            ),
            Bagian("lanskap", (_tabel_matriks(),), kepala="BAB II TABEL DAN GAMBAR"),
            Bagian(
                "isi",
                (
                    Judul(2, kata("Gambar"), id="gambar", nomor="2.2"),
                    gambar,
                    Gambar(_svg(60, 30, "polos"), 60, 30, alt="Gambar tanpa keterangan."),
                ),
                kepala="BAB II TABEL DAN GAMBAR",
            ),
        ),
    )


def _tabel_tanda_tangan() -> Tabel:
    kolom = (
        Kolom("no", "No.", "nomor", 0),
        Kolom("nama", "Nama", "teks", 2),
        Kolom("tanda", "Tanda tangan", "teks", 1),
    )
    return Tabel(kolom, (BarisTabel((1, "Nama Peserta Contoh", "")), BarisTabel((2, "", ""))), gaya="tanda_tangan")


def _fragmen_naskah() -> Fragmen:
    ketua = Penanda(("KETUA FORUM CONTOH,",), "NAMA KETUA CONTOH")
    sekda = Penanda(
        ("GUBERNUR CONTOH", "SEKRETARIS DAERAH", "u.b.", "ASISTEN CONTOH,"),
        "NAMA PEJABAT CONTOH, S.E., M.Si.",
        awalan="a.n.",
        pangkat="Pembina Utama Muda",
        nip="000000000000000000",
    )
    kepala = Penanda(("KEPALA BADAN CONTOH,",), "NAMA KEPALA CONTOH", awalan="Plt.")
    kop = tuple(
        Kop(jenis, atas, nama, ("Jalan Contoh Nomor 1, Semarang 50000", "Laman contoh.invalid"), lambang)
        for jenis, atas, nama, lambang in (
            ("fedep", ("FORUM PENGEMBANGAN EKONOMI DAERAH",), ("KABUPATEN CONTOH",), LAMBANG_PNG),
            ("perangkat_daerah", ("PEMERINTAH PROVINSI CONTOH",), ("BADAN CONTOH DAN PERENCANAAN",), LAMBANG),
            ("jabatan", (), ("GUBERNUR CONTOH",), LAMBANG),
        )
    )
    keputusan = (
        kop[1],
        JudulNaskah(
            ("KEPUTUSAN KETUA FORUM CONTOH",),
            nomor="050/12 TAHUN 2026",
            tentang=("PEMBENTUKAN TIM PENYUSUN", "PERENCANAAN KLASTER TAHUN 2027"),
            pemutus="KETUA FORUM CONTOH,",
        ),
        Diktum("Menimbang", (Daftar(((alinea("bahwa satu;"),), (alinea("bahwa dua;"),)), "a."),)),
        Diktum("Mengingat", (Daftar(((alinea("Undang-Undang Contoh;"),), (alinea("Peraturan Contoh;"),)), "1."),)),
        Diktum("MEMUTUSKAN:", (), kata_putus=True),
        Diktum("Menetapkan", (alinea("KEPUTUSAN KETUA FORUM CONTOH TENTANG TIM PENYUSUN."),)),
        Diktum("KESATU", (alinea("Membentuk tim penyusun."), alinea("Alinea kedua diktum kesatu."))),
        BlokTandaTangan((sekda,), pembuka=("Ditetapkan di Semarang", "pada tanggal 20 Juli 2026")),
    )
    berita_acara = (
        kop[0],
        JudulNaskah(("BERITA ACARA", "KESEPAKATAN CONTOH")),
        alinea("Pada hari ini kami yang bertanda tangan di bawah ini:"),
        ParaPihak(
            (
                Pihak((("Nama", "Nama Satu Contoh & <x>"), ("Jabatan", "Ketua Forum")), "PIHAK KESATU"),
                Pihak((("Nama", "Nama Dua Contoh"), ("Alamat", "Jalan Contoh Nomor 2")), "PIHAK KEDUA"),
            )
        ),
        alinea("telah bersepakat."),
        BlokTandaTangan(
            (kepala, ketua), ("Disahkan di Semarang", "pada tanggal 20 Juli 2026"), "dua", pembuka_kiri=("Mengetahui",)
        ),
        BlokTandaTangan(
            (sekda, ketua, kepala), pembuka=("Semarang, 20 Juli 2026",), susunan="tiga", pembuka_bawah=("Menyetujui,",)
        ),
        BlokTandaTangan((sekda, kepala), susunan="dua", elektronik="Ditandatangani secara elektronik oleh:"),
        BlokTandaTangan((ketua,), elektronik="Ditandatangani secara elektronik oleh:"),
        _tabel_tanda_tangan(),
    )
    tugas = (
        kop[2],
        JudulNaskah(("SURAT TUGAS CONTOH",), nomor="094/016", bergaris=True),
        Diktum("Dasar", (Daftar(((alinea("surat contoh;"),),), "1."),), "tugas"),
        Diktum("MEMBERI TUGAS:", (), "tugas", kata_putus=True),
        Diktum("Kepada", (ParaPihak((Pihak((("Nama", "Nama Petugas Contoh"), ("Jabatan", "Fasilitator"))),)),), "tugas"),
        Diktum("KEDELAPAN BELAS", (alinea("Label dua baris."),), "tugas"),
        BarisIsian(((kata("Dari"), kata("Kepala Contoh")),), "nota"),
        BarisIsian(((kata("Nama"), kata("Pihak contoh")),), "pihak"),
    )
    return Fragmen(
        "naskah",
        (
            Bagian("surat", isi_surat()),
            Bagian("lampiran_lanskap", isian(tanggal_titik=True)),
            Bagian("lampiran", (KepalaLampiran(("LAMPIRAN II",), (("NOMOR", ()),)), alinea("Isi lampiran kedua."), *_undangan())),
            Bagian("surat", keputusan),
            Bagian("surat_tanpa_kop", tugas),
            Bagian("surat_tanpa_kop", berita_acara[1:]),
            Bagian("surat", (*berita_acara[:1], alinea("Surat dengan kop FEDEP."), *_notula())),
        ),
    )


def _undangan() -> tuple[Blok, ...]:
    acara = Daftar(
        ((alinea("paparan usulan;"),), (alinea("kesepakatan usulan program yang teksnya lebih dari satu baris."),)), "1."
    )
    kelompok = Daftar(((alinea("Kepala Badan Contoh"),), (alinea("Kepala Dinas Contoh & <y>"),)), "1.")
    return (
        BarisIsian(((kata("hari"), kata("Kamis")), (kata("acara"), acara))),
        Pokok("I.", kata("Perangkat Daerah Contoh"), (kelompok,), "undangan"),
        Pokok("II.", (Teks("Forum "), Tebal(kata("Contoh"))), (alinea("Semua anggota."),), "undangan"),
    )


def _notula() -> tuple[Blok, ...]:
    paraf = tuple(BarisTabel((ke, f"Nama {ke}", f"{ke}.")) for ke in range(1, 5))
    kolom = (Kolom("nomor", "No.", "nomor", 11), Kolom("nama", "Nama", lebar=48), Kolom("paraf", "Tanda tangan", "paraf", 56))
    return (
        BarisIsian(((kata("Acara"), kata("Rapat Contoh")),), "daftar_hadir"),
        BarisIsian(((kata("Surat undangan"), kata("Nomor 1")), (kata("Tempat"), ())), "notula"),
        BarisIsian(((kata("Ketua"), kata("Ketua contoh")),), "notula_pimpinan", kata("Pimpinan rapat")),
        BarisIsian(((kata("Surat dari"), kata("Kepala Dinas")), (kata("Sifat"), kata("□ Biasa ■ Segera"))), "disposisi"),
        Pokok("1.", kata("Pembukaan"), (alinea("Rapat dibuka."), Daftar(((alinea("satu"),),), "a.")), "notula"),
        Pokok("A.", kata("Pendahuluan"), (alinea("Laporan disusun."), Daftar(((alinea("satu"),),), "1.")), "laporan"),
        Paragraf(kata("Semarang, 20 Juli 2026"), "sumbu"),
        Paragraf(kata("Nomor telepon: (024) 000000"), "bawah"),
        Tabel(kolom, paraf, gaya="penanda"),
        Tabel(kolom, paraf, gaya="naskah"),
        Tabel(kolom, (BarisTabel((None,) * 3, "subjudul", "Kelompok Contoh"), *paraf), gaya="daftar_hadir"),
        BlokTandaTangan(
            (Penanda((), "NAMA NOTULIS"), Penanda(("KETUA CONTOH,",), "NAMA KETUA")),
            ("Pimpinan Rapat",),
            "dua",
            pembuka_kiri=("Pencatat,",),
        ),
    )
