"""Styles of official papers. Every place comes from the theme; names are the Indonesian names of the parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.tree import Huruf, Tema
from generator.writers.docx.bentuk_gaya import Indent, Tab, nama_gaya, rule, text_style
from generator.writers.docx.gaya_diktum import gaya_diktum
from generator.writers.docx.gaya_isian import gaya_isian, gaya_pokok
from generator.writers.docx.letak import Letak, letak
from generator.writers.docx.penomoran import COPY_LIST, TINGKAT_BUTIR
from generator.writers.docx.satuan import eighth_points, mm_of_points, points

SELA_LAMBANG = 3.0
"""mm between emblem and text (bentuk reference §1)."""
SELA_ATAS_KOTAK = 2.0
"""mm between the jabatan and the box of an electronic signature."""
SELA_ALAMAT = 1.2
"""mm between the issuer's name and the address (bentuk reference §1)."""
SETENGAH_BARIS = 6.9
"""pt between ``pada tanggal …`` and the jabatan (bentuk reference §1)."""
SELA_BUTIR = 2.0
"""pt between the points of a letter."""
SELA_TANDA_TANGAN_KECIL = 3.0
"""mm above the small signature block of a form."""
TINGGI_TANDA, TINGGI_NOMOR = 8.7, 21.1
"""Baselines of the marks and of ``- 2 -`` from the top of the sheet in mm (bentuk reference §1, §5 row 11)."""
ALAS = 0.8
"""Share of an exact line above its baseline."""


def gaya_surat(tema: Tema) -> Iterator[str]:
    """The styles, one XML string each."""
    tempat = letak(tema)
    yield from _kop(tema)
    yield from _kepala(tema, tempat)
    yield from _isi(tema)
    yield from gaya_isian(tema)
    yield from gaya_pokok(tema)
    yield from _butir(tema)
    yield from _judul(tema)
    yield from gaya_diktum(tema)
    yield from _tanda_tangan(tema)
    yield from _lampiran(tema, tempat)
    yield from _nomor_halaman(tema)


def jarak_tanda(tema: Tema) -> float:
    """mm from the top of the sheet to the header of a letter, so that its marks stand at `TINGGI_TANDA`."""
    return TINGGI_TANDA - ALAS * mm_of_points(tema.huruf["tanda"].baris)


def _kop(tema: Tema) -> Iterator[str]:
    huruf, surat = tema.huruf, tema.surat
    for jenis, id_jenis, nama in (
        ("forum", "Forum", "Forum"),
        ("fedep", "Fedep", "FEDEP"),
        ("perangkat_daerah", "PerangkatDaerah", "Perangkat Daerah"),
        ("jabatan", "Jabatan", "Jabatan"),
    ):
        utama = huruf[f"kop_{jenis}"]
        atas = huruf.get(f"kop_{jenis}_atas", utama)
        yield text_style(f"KopAtas{id_jenis}", f"Kop Atas {nama}", atas, keep_next=True)
        yield text_style(f"KopNama{id_jenis}", f"Kop Nama {nama}", utama, keep_next=True)
    yield text_style("KopAlamat", "Kop Alamat", huruf["kop_alamat"], keep_next=True, before=points(SELA_ALAMAT), contextual=True)
    yield text_style(
        "KopLambang",
        "Kop Lambang",
        huruf["kop_alamat"],
        keep_next=True,
        exact=False,
        justify="tengah",
        indent=Indent(right=SELA_LAMBANG),
    )
    yield text_style(
        "KopLambangJabatan",
        "Kop Lambang Jabatan",
        huruf["kop_alamat"],
        keep_next=True,
        exact=False,
        justify="tengah",
        after=points(surat.lambang_jabatan_sela),
    )
    lines = rule("top", eighth_points(surat.garis_kop_tebal), "auto") + rule(
        "bottom", eighth_points(surat.garis_kop_tipis), "auto"
    )
    yield text_style(
        "KopGaris",
        "Kop Garis",
        Huruf(ukuran=1, baris=points(surat.garis_kop_sela)),
        following="KepalaSurat",
        before=points(surat.garis_kop_di_bawah),
        after=points(surat.kop_ke_kepala),
        borders=lines,
    )
    yield text_style("BawahKop", "Bawah Kop", Huruf(ukuran=1, baris=points(surat.kop_ke_kepala)), following="KepalaSurat")


def _kepala(tema: Tema, tempat: Letak) -> Iterator[str]:
    huruf, surat = tema.huruf["kepala_surat"], tema.surat
    sejajar = surat.susunan == "berdampingan"
    isi = surat.label + surat.titik
    gap = huruf.baris
    right = 0 if sejajar else tempat.surat - surat.lebar_kepala
    yield text_style(
        "KepalaSurat",
        "Kepala Surat",
        huruf,
        priority=51,
        after=0 if sejajar else gap,
        contextual=True,
        tabs=(Tab(surat.label), Tab(isi)),
        indent=Indent(left=isi, hanging=isi, right=right),
    )
    date_left = surat.yth if sejajar else tempat.sumbu
    yield text_style("TanggalSurat", "Tanggal Surat", huruf, priority=51, after=gap, indent=Indent(left=date_left))
    right = 0 if sejajar else tempat.surat - surat.lebar_tujuan
    after = 0 if sejajar else points(surat.kepala_ke_isi)
    hanging, plain = Indent(left=surat.yth, hanging=surat.yth, right=right), Indent(left=surat.yth, right=right)
    for style_id, name, indent, space in (
        ("Tujuan", "Tujuan", hanging, 0.0),
        ("TujuanTunggal", "Tujuan Tunggal", hanging, after),
        ("TujuanLanjut", "Tujuan Lanjut", plain, 0.0),
        ("TujuanAkhir", "Tujuan Akhir", plain, after),
        ("TujuanKota", "Tujuan Kota", replace(plain, left=2 * surat.yth), after),
    ):
        tabs = (Tab(surat.yth),) if indent.hanging else ()
        yield text_style(style_id, name, huruf, priority=52, after=space, tabs=tabs, indent=indent)


def _isi(tema: Tema) -> Iterator[str]:
    isi, sumbu = tema.huruf["surat"], letak(tema).sumbu
    bawah = points(tema.surat.tembusan_di_bawah)
    yield text_style("IsiSuratBawah", "Isi Surat Bawah", tema.huruf["tembusan"], priority=53, before=bawah)
    yield text_style("IsiSurat", "Isi Surat", isi, priority=53)
    yield text_style("IsiSuratRata", "Isi Surat Rata", isi, based="IsiSurat", priority=53, indent=Indent())
    yield text_style("IsiSuratTengah", "Isi Surat Tengah", isi, based="IsiSurat", priority=53, indent=Indent(), justify="tengah")
    yield text_style(
        "IsiSuratSumbu", "Isi Surat Sumbu", isi, priority=53, indent=Indent(left=sumbu), justify="kiri", keep_next=True
    )


def _butir(tema: Tema) -> Iterator[str]:
    isi, surat = tema.huruf["surat"], tema.surat
    langkah = surat.butir_teks - surat.butir_tanda
    diktum = (
        (
            f"Diktum{nama_gaya(gaya)}",
            f"Diktum {gaya.title()}",
            replace(isi, baris=satu.baris, sesudah=points(satu.sela), inden=0),
            f"IsiDiktum{nama_gaya(gaya)}",
            satu.butir,
            satu.butir,
        )
        for gaya, satu in tema.diktum.items()
    )
    butir = replace(isi, sesudah=SELA_BUTIR)
    pokok = (
        (
            nama_gaya(gaya),
            nama_gaya(gaya),
            replace(butir, rata=satu.rata),
            f"IsiPokok{nama_gaya(gaya)}",
            satu.teks + satu.butir,
            satu.butir,
        )
        for gaya, satu in tema.pokok.items()
    )
    for id_jenis, nama, huruf, based, left, step in (
        ("Surat", "Surat", butir, "IsiSurat", surat.butir_teks, langkah),
        *diktum,
        *pokok,
    ):
        indent = Indent(left=left, hanging=step)
        yield text_style(f"Butir{id_jenis}", f"Butir {nama}", huruf, based=based, priority=53, indent=indent)
        after = max(isi.sesudah, huruf.sesudah) if id_jenis == "Surat" else huruf.sesudah
        yield text_style(
            f"Butir{id_jenis}Akhir",
            f"Butir {nama} Akhir",
            huruf,
            based=f"Butir{id_jenis}",
            priority=53,
            after=after,
            indent=indent,
        )
        for level in range(1, TINGKAT_BUTIR + 1):
            yield text_style(
                f"LanjutanButir{id_jenis}{level}",
                f"Lanjutan Butir {nama} {level}",
                huruf,
                based=based,
                priority=61,
                indent=Indent(left=left + (level - 1) * step),
            )


def _judul(tema: Tema) -> Iterator[str]:
    judul, lampiran = tema.huruf["judul_naskah"], tema.huruf["judul_lampiran"]
    gap, gap_lanskap = points(tema.surat.judul_lampiran_di_bawah), points(tema.surat.judul_lampiran_lanskap)
    for style_id, name, huruf, before in (
        ("JudulNaskah", "Judul Naskah", judul, judul.sebelum),
        ("JudulNaskahAtas", "Judul Naskah Atas", replace(judul, sesudah=0), judul.sebelum),
        ("NomorNaskah", "Nomor Naskah", replace(judul, tebal=False), 0.0),
        ("JudulNaskahTentang", "Judul Naskah Tentang", judul, judul.sebelum),
        ("JudulNaskahPemutus", "Judul Naskah Pemutus", judul, judul.sebelum),
        ("JudulLampiran", "Judul Lampiran", lampiran, gap),
        ("JudulLampiranAtas", "Judul Lampiran Atas", replace(lampiran, sesudah=0), gap),
        ("JudulLampiranLanskap", "Judul Lampiran Lanskap", lampiran, gap_lanskap),
        ("JudulLampiranLanskapAtas", "Judul Lampiran Lanskap Atas", replace(lampiran, sesudah=0), gap_lanskap),
        ("JudulLampiranLanskapTentang", "Judul Lampiran Lanskap Tentang", lampiran, 0.0),
        ("NomorLampiran", "Nomor Lampiran", replace(lampiran, tebal=False), 0.0),
        ("JudulLampiranTentang", "Judul Lampiran Tentang", lampiran, 0.0),
    ):
        yield text_style(style_id, name, huruf, priority=54, before=before, contextual=True, keep_next=True)
    yield text_style(
        "JudulNaskahBergaris", "Judul Naskah Bergaris", replace(judul, sesudah=0), priority=54, keep_next=True, underline=True
    )


def _tanda_tangan(tema: Tema) -> Iterator[str]:
    surat = tema.surat
    for suffix, name, huruf, ink in (
        ("", "", tema.huruf["tanda_tangan"], surat.ruang_tinta),
        ("Kecil", " Kecil", tema.huruf["tanda_tangan_kecil"], surat.ruang_tinta_kecil),
    ):
        huruf = replace(huruf, rata="tengah" if surat.tanda_tangan_tengah else "kiri")
        sebelumnya = tema.huruf["kecil" if suffix else "surat"].sesudah
        gap = max(0, (points(SELA_TANDA_TANGAN_KECIL) if suffix else huruf.baris) - sebelumnya)
        hanging = Indent(left=surat.awalan_jabatan, hanging=surat.awalan_jabatan)
        lanjut = Indent(left=surat.awalan_jabatan)
        bold = replace(huruf, tebal=True)
        for style_id, words, role, before, after, indent in (
            ("Pembuka", "Pembuka", huruf, gap, SETENGAH_BARIS, Indent()),
            ("PembukaTunggal", "Pembuka Tunggal", huruf, gap, 0.0, Indent()),
            ("Jabatan", "Jabatan", huruf, gap, 0.0, Indent()),
            ("JabatanRapat", "Jabatan Rapat", huruf, 0.0, 0.0, Indent()),
            ("Awalan", "Awalan", huruf, gap, 0.0, hanging),
            ("AwalanRapat", "Awalan Rapat", huruf, 0.0, 0.0, hanging),
            ("JabatanLanjut", "Jabatan Lanjut", huruf, 0.0, 0.0, lanjut),
            ("Ruang", "Ruang", replace(huruf, baris=points(ink)), 0.0, 0.0, Indent()),
            ("Nama", "Nama", bold, 0.0, 0.0, Indent()),
            ("Keterangan", "Keterangan", huruf, 0.0, 0.0, Indent()),
        ):
            yield text_style(
                f"Penanda{style_id}{suffix}",
                f"Penanda {words}{name}",
                role,
                priority=55,
                before=before,
                after=after,
                contextual=True,
                indent=indent,
                underline=surat.nama_bergaris and role.tebal,
            )
    kotak = tema.huruf["kotak_elektronik"]
    sela = Indent(left=(surat.kotak_tinggi - surat.kotak_qr) / 2)
    yield text_style("KotakElektronik", "Kotak Elektronik", kotak, priority=55, indent=sela)
    yield text_style("SelaKotak", "Sela Kotak", Huruf(ukuran=1, baris=points(SELA_ATAS_KOTAK)), priority=98)
    yield text_style("KotakElektronikNama", "Kotak Elektronik Nama", replace(kotak, tebal=True), priority=55, indent=sela)
    yield text_style("KakiElektronik", "Kaki Elektronik", tema.huruf["kaki_elektronik"], priority=98)
    tembusan = tema.huruf["tembusan"]
    yield text_style(
        "JudulTembusan",
        "Judul Tembusan",
        tembusan,
        following="Tembusan",
        priority=56,
        before=points(surat.tembusan_di_bawah),
        keep_next=True,
    )
    hanging = Indent(left=surat.tembusan_teks, hanging=surat.tembusan_teks)
    number = f'<w:numId w:val="{COPY_LIST}"/>'
    yield text_style("Tembusan", "Tembusan", tembusan, priority=56, number=number, indent=hanging, keep_lines=True)


def _lampiran(tema: Tema, tempat: Letak) -> Iterator[str]:
    huruf, surat = tema.huruf["lampiran"], tema.surat
    for suffix, name, width in (("", "", tempat.surat), ("Lanskap", " Lanskap", tempat.surat_lanskap)):
        left = width - tempat.blok
        label, value = left + surat.lampiran_label, left + surat.lampiran_label + surat.lampiran_titik
        yield text_style(f"KepalaLampiran{suffix}", f"Kepala Lampiran{name}", huruf, priority=57, indent=Indent(left=left))
        yield text_style(
            f"BarisLampiran{suffix}",
            f"Baris Lampiran{name}",
            huruf,
            priority=57,
            tabs=(Tab(label), Tab(value)),
            indent=Indent(left=value, hanging=value - left),
        )


def _nomor_halaman(tema: Tema) -> Iterator[str]:
    tanda, nomor = replace(tema.huruf["tanda"], rata="kanan", tebal=False), tema.huruf["nomor_surat"]
    mark_bottom = jarak_tanda(tema) + mm_of_points(tanda.baris)
    number_top = TINGGI_NOMOR - ALAS * mm_of_points(nomor.baris)
    number_bottom = number_top + mm_of_points(nomor.baris)
    yield text_style("TandaHalaman", "Tanda Halaman", tanda, priority=98)
    # The header of page 2 pushes the text down to the top margin, because the section's own margin is that of the kop.
    yield text_style(
        "NomorHalamanSurat",
        "Nomor Halaman Surat",
        nomor,
        priority=98,
        before=points(number_top - mark_bottom),
        after=points(tema.halaman["surat"].atas - number_bottom),
    )
