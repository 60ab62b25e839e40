"""Parts of official papers as HTML; their places come from the theme through the style sheet."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import assert_never

from generator.tree import (
    BarisIsian,
    BlokTandaTangan,
    Diktum,
    IsiBaris,
    JenisKop,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Lambang,
    ParaPihak,
    Penanda,
    Sampul,
    Tema,
    Tembusan,
)
from generator.tree.teks import baris_kotak, baris_lampiran, baris_penanda, baris_tujuan, butir_isian, sebut_pihak
from generator.writers.lambang import bergaris, ukuran_lambang
from generator.writers.metrik import lebar_mm
from generator.writers.patah import patahkan
from generator.writers.pdf.gambar import gambar_svg
from generator.writers.pdf.sebaris import sebaris
from generator.writers.pdf.unsur import aman, div, kata, p, span, unsur
from generator.writers.rapat import utuhkan_wilayah
from generator.writers.seimbang import lebar_seimbang

_MIME = {"png": "image/png", "svg": "image/svg+xml"}

SELIP = 0.2
"""mm by which a balanced title line may be wider than measured."""


def tulis_kop(kop: Kop, tema: Tema) -> str:
    """Lines over the double rule; an emblem stands at their left, that of a kop jabatan above them."""
    isi = "".join(p(kata(baris), "kop_atas") for baris in kop.atas)
    isi += "".join(p(kata(baris), "kop_nama") for baris in kop.nama)
    if kop.alamat:
        isi += div("".join(p(kata(baris), "kop_alamat") for baris in kop.alamat), "kop_alamat_semua")
    if kop.lambang:
        isi = _lambang(kop.lambang, kop.jenis, tema) + (isi if kop.jenis == "jabatan" else div(isi, "berlambang"))
    garis = div("", "garis_tebal") + div("", "garis_tipis") if bergaris(kop.jenis, tema) else ""
    return div(isi + garis, f"kop {kop.jenis}")


def _lambang(lambang: Lambang, jenis: JenisKop, tema: Tema) -> str:
    lebar, tinggi = ukuran_lambang(lambang, jenis, tema)
    data = f"data:{_MIME[lambang.jenis]};base64,{b64encode(lambang.isi).decode()}"
    gambar = f'<img style="width:{lebar}mm;height:{tinggi}mm" src="{data}" alt="{aman(lambang.alt)}"/>'
    return div(gambar, "lambang", "Figure", alt=lambang.alt)


def tulis_kepala_surat(kepala: KepalaSurat, tema: Tema, aset: Path) -> str:
    """Rows and addressee side by side or one under the other, as the profile says."""
    ruang, ukuran = tema.surat.lebar_kepala - tema.surat.label - tema.surat.titik, tema.huruf["kepala_surat"].ukuran
    baris = "".join(baris_titik(label, patahkan(isi, ruang, ukuran, aset)) for label, isi in kepala.baris)
    baris = div(baris, "baris_kepala") if baris else ""
    tanggal = p(sebaris(kepala.tempat_tanggal), "tanggal")
    yth, *berikut = baris_tujuan(kepala.tujuan, tema)
    kota = len(berikut) - 1 if kepala.tujuan.di and tema.surat.di_berpindah else -1
    awal, _, nama = yth.partition(" ")
    tujuan = p(span(aman(awal) + " ", "yth") + kata(utuhkan_wilayah(nama)), "tujuan_awal")
    tujuan += "".join(p(kata(utuhkan_wilayah(satu)), "kota" if ke == kota else "") for ke, satu in enumerate(berikut))
    tujuan = div(tujuan, "tujuan")
    match tema.surat.susunan:
        case "berdampingan":
            kanan = tanggal + p("Kepada", "kepada") + tujuan
            return div(div(baris, "sisi") + div("", "sisi") + div(kanan, "sisi"), "kepala_surat berdampingan")
        case "menurun":
            return div(tanggal + baris + tujuan, "kepala_surat menurun")
        case _:
            assert_never(tema.surat.susunan)


def baris_titik(label: str, isi: IsiBaris) -> str:
    """A row ``label : isi`` whose further lines hang under the value."""
    return _baris(kata(label), sebaris(isi))


def tulis_isian(isian: BarisIsian, surat: bool, tema: Tema) -> str:
    """Rows with aligned colons; several texts of one row stand under each other, each behind its label."""
    hasil = p(sebaris(isian.kepala), "kepala_isian") if isian.kepala else ""
    for label, isi in isian.baris:
        (nomor, pertama), *lain = butir_isian(isi)
        if not nomor:
            hasil += _baris(sebaris(label), sebaris(pertama))
            continue
        hasil += _baris(sebaris(label), span(f"{nomor} ", "nomor") + sebaris(pertama), "baris berbutir")
        hasil += "".join(p(span(f"{nomor} ", "nomor") + sebaris(satu), "butir_isian") for nomor, satu in lain)
    if not surat:
        return div(hasil, "isian_baris")
    return div(hasil + (div("", "garis_isian") if tema.isian[isian.gaya].garis else ""), f"isian_baris {isian.gaya}")


def _baris(label: str, isi: str, kelas: str = "baris") -> str:
    return p(span(f"{label} ", "label") + span(": ", "titik") + isi, kelas)


def tulis_judul_naskah(judul: JudulNaskah, lebar: float, tema: Tema, aset: Path) -> str:
    """Title lines, the number under them, TENTANG and its lines, the post that decides; `lebar` is the text width in mm."""

    def baris(satu: str, kelas: str = "") -> str:
        sisi = round((lebar - lebar_seimbang(satu, lebar, tema.huruf["judul_naskah"].ukuran, aset)) / 2 - SELIP, 2)
        return div(kata(satu), kelas, "P", style=f"padding:0 {sisi}mm" if sisi > 0 else "")

    isi = "".join(baris(satu, "bergaris" if judul.bergaris else "") for satu in judul.baris)
    if judul.nomor:
        isi += p(kata(f"NOMOR {judul.nomor}"), "" if judul.tentang else "nomor_naskah")
    if judul.tentang:
        isi += p("TENTANG", "tentang")
        isi += div("".join(map(baris, judul.tentang)), "tentang")
    if judul.pemutus:
        isi += baris(judul.pemutus, "tentang")
    return div(isi, "judul_naskah")


def tulis_label_diktum(diktum: Diktum) -> str:
    return p(kata(diktum.label), "label_diktum") + p(":", "titik_diktum")


def baris_label_diktum(diktum: Diktum, tema: Tema, aset: Path) -> int:
    """How many lines a label takes in its column."""
    ruang, ukuran = tema.diktum[diktum.gaya].label, tema.huruf["surat"].ukuran
    banyak, baris = 1, ""
    for satu in diktum.label.split():
        coba = f"{baris} {satu}".strip()
        if baris and lebar_mm(coba, ukuran, aset) > ruang:
            banyak, baris = banyak + 1, satu
        else:
            baris = coba
    return banyak


def tulis_para_pihak(para: ParaPihak) -> str:
    isi = ""
    for ke, pihak in enumerate(para.pihak, 1):
        for urutan, (label, nilai) in enumerate(pihak.baris):
            nomor = span("" if urutan else f"{ke}. ", "nomor")
            akhir = not pihak.sebutan and urutan == len(pihak.baris) - 1
            kelas = "pihak akhir" if akhir else "pihak"
            isi += p(nomor + span(kata(label) + " ", "label") + span(": ", "titik") + kata(nilai), kelas)
        if pihak.sebutan:
            isi += p(kata(sebut_pihak(pihak.sebutan, ke == len(para.pihak))), "sebutan")
    return div(isi, "para_pihak")


def tulis_tanda_tangan(blok: BlokTandaTangan, lebar: float, tema: Tema, aset: Path) -> str:
    """One signer at the axis, two level with each other, a third centred below. `lebar` is the text width in mm.

    Raises ValueError for signers or opening lines that the arrangement cannot hold.
    """
    if len(blok.penanda) != {"kanan": 1, "dua": 2, "tiga": 3}[blok.susunan]:
        raise ValueError(f"blok tanda tangan {blok.susunan} memuat {len(blok.penanda)} penanda tangan")
    if blok.pembuka_kiri and blok.susunan == "kanan":
        raise ValueError("blok tanda tangan kanan tidak mempunyai sisi kiri untuk pembuka_kiri")
    if blok.pembuka_bawah and blok.susunan != "tiga":
        raise ValueError(f"blok tanda tangan {blok.susunan} tidak mempunyai penanda ketiga untuk pembuka_bawah")
    pembuka, pembuka_kiri = _pembuka(blok.pembuka), _pembuka(blok.pembuka_kiri)
    kelas = "tanda_tangan kecil" if blok.kecil else "tanda_tangan"
    if blok.susunan == "kanan":
        (penanda,) = blok.penanda
        perlu = min(_lebar_nama(blok, penanda, tema, aset), lebar)
        isi = pembuka + _jabatan(penanda, tema) + _di_bawah(blok, penanda, tema)
        return div(isi, f"{kelas} satu", style=f"width:{perlu}mm" if perlu > lebar_blok(tema) else "")
    kiri, kanan, *ketiga = blok.penanda
    baris = [(pembuka_kiri, pembuka)] if pembuka or pembuka_kiri else []
    baris.append((_jabatan(kiri, tema), _jabatan(kanan, tema)))
    if not blok.elektronik:
        baris.append((_tinta(kiri), _tinta(kanan)))
    baris.append((_ditandatangani(blok, kiri, tema), _ditandatangani(blok, kanan, tema)))
    sisi_kiri, sisi_kanan = _lebar_sisi(blok, lebar, tema, aset)
    isi = "".join(
        div(div(a, "kiri", style=sisi_kiri) + div("", "sela") + div(b, "kanan", style=sisi_kanan), "sebaris") for a, b in baris
    )
    isi = div(isi, "dua")
    for satu in ketiga:
        isi += div(_pembuka(blok.pembuka_bawah) + _jabatan(satu, tema) + _di_bawah(blok, satu, tema), "ketiga")
    return div(isi, kelas)


def _di_bawah(blok: BlokTandaTangan, penanda: Penanda, tema: Tema) -> str:
    """What stands below the jabatan: room for ink over the name, or the box."""
    return ("" if blok.elektronik else _tinta(penanda)) + _ditandatangani(blok, penanda, tema)


def _tinta(penanda: Penanda) -> str:
    return div(p(kata(penanda.tinta)) if penanda.tinta else "", "tinta")


def _ditandatangani(blok: BlokTandaTangan, penanda: Penanda, tema: Tema) -> str:
    return _kotak(blok.elektronik, penanda, tema) if blok.elektronik else _nama(penanda, tema)


def _kotak(elektronik: str, penanda: Penanda, tema: Tema) -> str:
    """The box of an electronic signature; the square stays empty for the code that the signing system sets."""
    isi = "".join(
        p(span(kata(baris), "nama_kotak") if baris == penanda.nama else kata(baris))
        for baris in baris_kotak(elektronik, penanda, tema)
    )
    return div(div("", "qr") + div(isi, "isi_kotak"), "kotak_elektronik")


def _lebar_sisi(blok: BlokTandaTangan, lebar: float, tema: Tema, aset: Path) -> tuple[str, str]:
    """Styles of the two sides when a name is wider than the block at the right: names never wrap nor leave the text."""
    kiri, kanan = (_lebar_nama(blok, penanda, tema, aset) for penanda in blok.penanda[:2])
    if kanan <= lebar_blok(tema):
        return "", ""
    sisi = max(min(kanan, lebar - kiri), lebar / 2)
    return f"width:{round(min(lebar - sisi, lebar_blok(tema)), 2)}mm", f"width:{round(sisi, 2)}mm"


def _pembuka(baris: tuple[str, ...]) -> str:
    isi = "".join(p(kata(satu)) for satu in baris)
    return div(isi, "pembuka berjarak" if len(baris) > 1 else "pembuka") if isi else ""


def lebar_blok(tema: Tema) -> float:
    """mm from the axis to the right text edge."""
    surat = tema.halaman["surat"]
    return surat.lebar - surat.kanan - tema.surat.sumbu


def _jabatan(penanda: Penanda, tema: Tema) -> str:
    """In centred blocks ``a.n.`` stands in the line, in flush ones it hangs in a column of its own."""
    atas, _ = baris_penanda(penanda, tema)
    if not penanda.awalan or tema.surat.tanda_tangan_tengah:
        return "".join(p(kata(utuhkan_wilayah(baris))) for baris in atas)
    pertama = span(kata(penanda.awalan) + " ", "awalan") + kata(utuhkan_wilayah("".join(penanda.jabatan[:1])))
    return p(pertama, "berawalan") + "".join(p(kata(utuhkan_wilayah(baris)), "lanjutan") for baris in atas[1:])


def _nama(penanda: Penanda, tema: Tema) -> str:
    """Name, pangkat, NIP; dots left for a pen are not set as a name."""
    _, bawah = baris_penanda(penanda, tema)
    kelas = "nama" if penanda.nama.strip(". ") else ""
    return "".join(p(span(kata(baris), kelas if ke == 0 else ""), "garis_nama") for ke, baris in enumerate(bawah))


def _lebar_nama(blok: BlokTandaTangan, penanda: Penanda, tema: Tema, aset: Path) -> float:
    """mm a name needs on one line; in a box it may wrap."""
    if blok.elektronik:
        return 0
    huruf = tema.huruf["tanda_tangan_kecil" if blok.kecil else "tanda_tangan"]
    return round(lebar_mm(penanda.nama, huruf.ukuran, aset, tebal=True) + 0.5, 2)


def tulis_tembusan(tembusan: Tembusan) -> str:
    isi = p("Tembusan:")
    isi += "".join(p(span(f"{ke}. ", "nomor") + kata(kepada), "tembusan_butir") for ke, kepada in enumerate(tembusan.kepada, 1))
    return div(isi, "tembusan")


def tulis_kepala_lampiran(kepala: KepalaLampiran, tema: Tema, aset: Path) -> str:
    ruang, ukuran = lebar_blok(tema) - tema.surat.lampiran_label - tema.surat.lampiran_titik, tema.huruf["lampiran"].ukuran
    isi = "".join(p(kata(baris)) for baris in kepala.judul)
    isi += "".join(baris_titik(label, patahkan(nilai, ruang, ukuran, aset)) for label, nilai in baris_lampiran(kepala, tema))
    return div(isi, "kepala_lampiran")


def tulis_sampul(sampul: Sampul, lebar: float, tinggi: float) -> str:
    """The cover; `lebar` and `tinggi` (mm) bound its drawing."""
    penerbit = "".join(p(kata(baris)) for baris in sampul.penerbit)
    judul = "".join(
        p(kata(baris), "judul_akhir" if 0 < ke == len(sampul.judul) - 1 else "") for ke, baris in enumerate(sampul.judul)
    )
    isi = div(penerbit, "sampul_penerbit") + div(judul, "sampul_judul")
    if sampul.svg:
        isi += div(gambar_svg(sampul.svg, lebar, tinggi, sampul.alt), "sampul_gambar")
    isi += div("".join(p(kata(baris)) for baris in sampul.kaki), "sampul_kaki")
    return unsur("div", isi, "sampul")
