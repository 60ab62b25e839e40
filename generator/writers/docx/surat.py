"""Parts of letters and other official papers: issuer's head, letter head, titles, diktum, parties, copies, lampiran block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from generator.tree import (
    Blok,
    Diktum,
    IsiBaris,
    JenisKop,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Lambang,
    ParaPihak,
    Tembusan,
)
from generator.tree.teks import baris_lampiran, baris_tujuan, sebut_pihak
from generator.writers.docx.bentuk_gaya import nama_gaya
from generator.writers.docx.gambar import tulis_gambar_berkas, tulis_svg
from generator.writers.docx.gaya_surat import SELA_LAMBANG
from generator.writers.docx.letak import lanskap
from generator.writers.docx.naskah import DaftarBaru, Naskah, Tempat
from generator.writers.docx.penomoran import COPY_LIST, PARTY_LIST
from generator.writers.docx.petak import grid, layout_row, table
from generator.writers.docx.sebaris import tulis_sebaris
from generator.writers.docx.xml import TAB, numbering, paragraph, run
from generator.writers.lambang import bergaris, ukuran_lambang
from generator.writers.patah import patahkan
from generator.writers.rapat import utuhkan_wilayah
from generator.writers.seimbang import seimbangkan

_JENIS_KOP = {"forum": "Forum", "fedep": "Fedep", "perangkat_daerah": "PerangkatDaerah", "jabatan": "Jabatan"}


class TulisDeret(Protocol):
    """`generator.writers.docx.blok.tulis_deret`, which calls this file and so cannot be imported by it."""

    def __call__(self, naskah: Naskah, blok: Sequence[Blok], tempat: Tempat, *, akhir_lekat: bool = False) -> str: ...


def tulis_kop(naskah: Naskah, kop: Kop, tempat: Tempat) -> str:
    """Lines and the double rule under them, or room under staff's own kop, which stands in the header of the page.

    An emblem stands at the left of the lines, that of a kop jabatan above them.
    """
    if naskah.bahan.kop_acuan(kop):
        return paragraph("", "BawahKop")
    jenis = _JENIS_KOP[kop.jenis]
    isi = "".join(paragraph(run(baris), f"KopAtas{jenis}") for baris in kop.atas)
    isi += "".join(paragraph(run(baris), f"KopNama{jenis}") for baris in kop.nama)
    isi += "".join(paragraph(run(baris), "KopAlamat") for baris in kop.alamat)
    if kop.lambang and kop.jenis == "jabatan":
        isi = paragraph(_lambang(naskah, kop.lambang, kop.jenis), "KopLambangJabatan") + isi
    elif kop.lambang:
        kiri = naskah.tema.surat.lambang_lebar + SELA_LAMBANG
        kolom = grid((kiri, tempat.lebar - kiri))
        gambar = paragraph(_lambang(naskah, kop.lambang, kop.jenis), "KopLambang")
        isi = table("TataLetak", kolom, [layout_row(kolom, ((gambar, 1), (isi, 1)))])
    return isi + paragraph("", "KopGaris" if bergaris(kop.jenis, naskah.tema) else "BawahKop")


def _lambang(naskah: Naskah, lambang: Lambang, jenis: JenisKop) -> str:
    lebar, tinggi = ukuran_lambang(lambang, jenis, naskah.tema)
    if lambang.jenis == "svg":
        return tulis_svg(naskah, lambang.isi.decode(), lebar, tinggi, lambang.alt)
    return tulis_gambar_berkas(naskah, lambang.isi, lambang.jenis, lebar, tinggi, lambang.alt)


def tulis_kepala_surat(naskah: Naskah, kepala: KepalaSurat, tempat: Tempat) -> str:
    """Side by side in one row that each side may lengthen, or one under the other, as the profile says."""
    surat, ukuran = naskah.tema.surat, naskah.tema.huruf["kepala_surat"].ukuran
    ruang = surat.lebar_kepala - surat.label - surat.titik
    patah = ((label, patahkan(isi, ruang, ukuran, naskah.aset)) for label, isi in kepala.baris)
    baris = "".join(_baris(naskah, label, isi, "KepalaSurat") for label, isi in patah)
    tanggal = paragraph(tulis_sebaris(naskah, kepala.tempat_tanggal), "TanggalSurat")
    tujuan = _tujuan(naskah, kepala)
    if surat.susunan == "menurun":
        return tanggal + baris + tujuan
    kanan = tanggal + paragraph(run("Kepada"), "TujuanLanjut") + tujuan
    kolom = grid((surat.lebar_kepala, tempat.lebar - surat.lebar_kepala - surat.lebar_tujuan, surat.lebar_tujuan))
    kosong = paragraph("", "KepalaSurat")
    cells = ((baris or kosong, 1), (kosong, 1), (kanan, 1))
    return table("TataLetakKepala", kolom, [layout_row(kolom, cells)])


def _tujuan(naskah: Naskah, kepala: KepalaSurat) -> str:
    baris = baris_tujuan(kepala.tujuan, naskah.tema)
    kota = bool(kepala.tujuan.di) and naskah.tema.surat.di_berpindah
    yth, _, nama = baris[0].partition(" ")
    hasil = paragraph(run(yth) + TAB + run(utuhkan_wilayah(nama)), "Tujuan" if len(baris) > 1 else "TujuanTunggal")
    for ke, satu in enumerate(baris[1:], 2):
        gaya = "TujuanLanjut" if ke < len(baris) else "TujuanKota" if kota else "TujuanAkhir"
        hasil += paragraph(run(utuhkan_wilayah(satu)), gaya)
    return hasil


def _baris(naskah: Naskah, label: str, isi: IsiBaris, gaya: str, *, lekat: bool = False) -> str:
    return paragraph(run(label) + TAB + run(":") + TAB + tulis_sebaris(naskah, isi), gaya, keep_next=lekat)


def tulis_judul_naskah(naskah: Naskah, judul: JudulNaskah, tempat: Tempat) -> str:
    """Lines with the number right under them, bold only where TENTANG and its lines follow."""

    def kata(satu: str) -> str:
        return run(seimbangkan(satu, tempat.lebar, naskah.tema.huruf["judul_naskah"].ukuran, naskah.aset))

    gaya = "JudulNaskah"
    if tempat.lampiran:
        gaya = "JudulLampiranLanskap" if lanskap(tempat.halaman) else "JudulLampiran"
    nomor = f"NOMOR {judul.nomor}" if judul.nomor else ""
    if nomor and not judul.tentang:
        atas = "JudulNaskahBergaris" if judul.bergaris else f"{gaya}Atas"
        isi = "".join(paragraph(kata(baris), atas) for baris in judul.baris)
        return isi + paragraph(run(nomor), "NomorLampiran" if tempat.lampiran else "NomorNaskah")
    isi = "".join(paragraph(kata(baris), gaya) for baris in (*judul.baris, nomor) if baris)
    if judul.tentang:
        isi += paragraph(run("TENTANG"), f"{gaya}Tentang")
        isi += "".join(paragraph(kata(baris), gaya) for baris in judul.tentang)
    if judul.pemutus:
        isi += paragraph(kata(judul.pemutus), "JudulNaskahPemutus")
    return isi


def tulis_diktum(
    naskah: Naskah, diktum: Sequence[Diktum], tempat: Tempat, deret: TulisDeret, *, lekat: int, berjarak: bool
) -> str:
    """Neighbouring diktum of one kind in one table: label, colon, blocks; a kata putus over the whole width.

    The last `lekat` of them stay whole and with what follows; `berjarak` leaves the gap between rows under the last one, too.
    """
    jenis = diktum[0].gaya
    satu_tema, gaya = naskah.tema.diktum[jenis], nama_gaya(jenis)
    kiri = satu_tema.label + satu_tema.titik
    kolom = grid((satu_tema.label, satu_tema.titik, tempat.lebar - kiri))
    dalam = tempat.ubah(lebar=tempat.lebar - kiri, diktum=jenis, kedalaman=0, lekat=False)
    sela = satu_tema.antara - satu_tema.sela
    rows: list[str] = []
    for ke, satu in enumerate(diktum):
        ikat = ke >= len(diktum) - lekat
        if satu.kata_putus:
            rows.append(layout_row(kolom, ((paragraph(run(satu.label), f"KataPutus{gaya}"), 3),)))
            continue
        if ke and not diktum[ke - 1].kata_putus and sela > 0:
            kosong = paragraph("", "AkhirBagian", keep_next=lekat > 0 and ke >= len(diktum) - lekat + 1)
            rows.append(layout_row(kolom, ((kosong, 3),), height=sela))
        label = paragraph(run(satu.label), f"LabelDiktum{gaya}", keep_next=ikat)
        titik = paragraph(run(":"), f"LabelDiktum{gaya}", keep_next=ikat)
        isi = deret(naskah, satu.isi, dalam, akhir_lekat=ikat) or paragraph("", f"IsiDiktum{gaya}")
        rows.append(layout_row(kolom, ((label, 1), (titik, 1), (isi, 1)), whole=ikat))
    if berjarak and sela > 0:
        rows.append(layout_row(kolom, ((paragraph("", "AkhirBagian", keep_next=lekat > 0), 3),), height=sela))
    return table("TataLetak", kolom, rows)


def tulis_para_pihak(naskah: Naskah, pihak: ParaPihak) -> str:
    """Numbered people: the rows of each, and what he or she is called from here on."""
    isi = ""
    nomor = numbering(0, naskah.daftar_baru(DaftarBaru(PARTY_LIST)))
    for ke, satu in enumerate(pihak.pihak, 1):
        for urutan, (label, nilai) in enumerate(satu.baris):
            akhir = not satu.sebutan and urutan == len(satu.baris) - 1
            gaya = "Pihak" if urutan == 0 else "PihakAkhir" if akhir else "PihakLanjut"
            bernomor = "" if urutan else nomor
            isi += paragraph(run(label) + TAB + run(":") + TAB + run(nilai), gaya, number=bernomor, keep_next=not akhir)
        if satu.sebutan:
            isi += paragraph(run(sebut_pihak(satu.sebutan, ke == len(pihak.pihak))), "PihakSebutan")
    return isi


def tulis_tembusan(naskah: Naskah, tembusan: Tembusan) -> str:
    """The numbered copies; a second block in one document starts at 1 again."""
    nomor = numbering(0, naskah.daftar_baru(DaftarBaru(COPY_LIST)))
    akhir = len(tembusan.kepada) - 1
    isi = paragraph(run("Tembusan:"), "JudulTembusan")
    for ke, kepada in enumerate(tembusan.kepada):
        isi += paragraph(run(kepada), "Tembusan", number=nomor, keep_next=ke < akhir)
    return isi


def tulis_kepala_lampiran(naskah: Naskah, kepala: KepalaLampiran, tempat: Tempat) -> str:
    """The block at the top right of an attachment."""
    akhiran = "Lanskap" if lanskap(tempat.halaman) else ""
    surat, ukuran = naskah.tema.surat, naskah.tema.huruf["lampiran"].ukuran
    ruang = naskah.letak.blok - surat.lampiran_label - surat.lampiran_titik
    isi = "".join(paragraph(run(baris), f"KepalaLampiran{akhiran}", keep_next=True) for baris in kepala.judul)
    for label, nilai in baris_lampiran(kepala, naskah.tema):
        isi += _baris(naskah, label, patahkan(nilai, ruang, ukuran, naskah.aset), f"BarisLampiran{akhiran}", lekat=True)
    return isi
