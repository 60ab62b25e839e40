"""The style sheet of official papers. The constants are the same in every profile (bentuk reference §1 and §2)."""

from __future__ import annotations

from typing import get_args

from generator.tree import JenisKop, Tema
from generator.writers.pdf.huruf import huruf

SELA_ALAMAT = 1.2
"""mm between the issuer's name and the address."""
SELA_LAMBANG = 3.0
"""mm between emblem and text."""
SELA_BUTIR = 2.0
"""pt between the points of a letter."""
SETENGAH_BARIS = 6.9
"""pt between ``pada tanggal …`` and the jabatan."""

GARIS_NAMA = "text-decoration: underline; text-decoration-thickness: .6pt; text-underline-offset: 1.5pt"
SELA_ATAS_KOTAK = 2.0
"""mm between the jabatan and the box of an electronic signature."""


def gaya_naskah(tema: Tema) -> str:
    """Everything inside ``.surat`` and the parts that also occur in the book."""
    bagian = (_kop, _kepala, _isi, _isian, _judul, _pokok, _diktum, _tanda_tangan, _lampiran)
    return "\n".join(satu(tema) for satu in bagian)


def _lebar_blok(tema: Tema) -> float:
    surat = tema.halaman["surat"]
    return surat.lebar - surat.kanan - tema.surat.sumbu


def _sumbu(tema: Tema) -> float:
    return tema.surat.sumbu - tema.halaman["surat"].kiri


def _kop(tema: Tema) -> str:
    surat, gaya = tema.surat, ""
    for jenis in get_args(JenisKop):
        nama = tema.huruf[f"kop_{jenis}"]
        atas = tema.huruf.get(f"kop_{jenis}_atas", nama)
        gaya += f".kop.{jenis} .kop_atas {{ {huruf(atas)} }} .kop.{jenis} .kop_nama {{ {huruf(nama)} }}\n"
    return f"""
{gaya}
.kop {{ position: relative; margin-bottom: {surat.kop_ke_kepala}mm; break-after: avoid }}
.kop_alamat {{ {huruf(tema.huruf["kop_alamat"])} }} .kop_alamat_semua {{ margin-top: {SELA_ALAMAT}mm }}
.garis_tebal {{ border-top: {surat.garis_kop_tebal}pt solid #000; margin-top: {surat.garis_kop_di_bawah}mm }}
.garis_tipis {{ border-top: {surat.garis_kop_tipis}pt solid #000; margin-top: {surat.garis_kop_sela}mm }}
.lambang {{ position: absolute; left: 0; top: 0; width: {surat.lambang_lebar}mm; line-height: 0 }}
.lambang img {{ display: block; margin: 0 auto }}
.kop.jabatan .lambang {{ position: static; width: auto; margin-bottom: {surat.lambang_jabatan_sela}mm }}
.berlambang {{ margin-left: {surat.lambang_lebar + SELA_LAMBANG}mm; min-height: {surat.lambang_tinggi}mm }}
"""


def _kepala(tema: Tema) -> str:
    surat, satu = tema.surat, tema.huruf["kepala_surat"]
    isi = surat.label + surat.titik
    return f"""
.kepala_surat {{ {huruf(satu, jarak=False)}; margin-bottom: {surat.kepala_ke_isi}mm }}
.kepala_surat.berdampingan {{ display: table; table-layout: fixed; width: 100% }}
.sisi {{ display: table-cell; vertical-align: top }} .sisi:first-child {{ width: {surat.lebar_kepala}mm }}
.sisi:last-child {{ width: {surat.lebar_tujuan}mm }}
.baris_kepala .baris {{ padding-left: {isi}mm; text-indent: -{isi}mm }}
.baris_kepala .label {{ width: {surat.label}mm }} .baris_kepala .titik {{ width: {surat.titik}mm }}
.berdampingan .tanggal, .berdampingan .kepada {{ padding-left: {surat.yth}mm }} .kepada {{ margin-top: {satu.baris}pt }}
.menurun .tanggal {{ margin-left: {_sumbu(tema)}mm }}
.menurun .baris_kepala {{ width: {surat.lebar_kepala}mm; margin-top: {satu.baris}pt }}
.menurun .tujuan {{ width: {surat.lebar_tujuan}mm; margin-top: {satu.baris}pt }}
.tujuan > div {{ padding-left: {surat.yth}mm }} .tujuan > .kota {{ padding-left: {2 * surat.yth}mm }}
.tujuan > .tujuan_awal {{ text-indent: -{surat.yth}mm }} .yth {{ width: {surat.yth}mm }}
"""


def _isi(tema: Tema) -> str:
    surat, isi = tema.surat, tema.huruf["surat"]
    langkah = surat.butir_teks - surat.butir_tanda
    return f"""
.surat {{ {huruf(isi, jarak=False)} }}
.surat .alinea {{ {huruf(isi)} }}
.surat .daftar {{ margin: 0 0 {isi.sesudah}pt {surat.butir_tanda}mm }} .surat .daftar.dalam {{ margin: 0 }}
.surat .butir {{ padding-left: {langkah}mm; margin-bottom: {SELA_BUTIR}pt }}
.surat .butir .alinea {{ margin-bottom: 0; text-indent: 0 }} .surat .butir .alinea + * {{ margin-top: {SELA_BUTIR}pt }}
.surat .alinea.bawah {{ {huruf(tema.huruf["tembusan"])}; margin-top: {surat.tembusan_di_bawah}mm; text-indent: 0 }}
.surat .alinea.sumbu {{ margin-left: {_sumbu(tema)}mm; text-indent: 0; text-align: left; break-after: avoid }}
"""


def _isian(tema: Tema) -> str:
    gaya, isi = "", tema.huruf["surat"]
    for nama, satu in tema.isian.items():
        milik, nilai = f".surat .isian_baris.{nama}", satu.label + satu.titik
        sesudah = isi.sesudah if satu.sesudah is None else satu.sesudah
        gaya += f"""
{milik} {{ line-height: {satu.baris or isi.baris}pt; margin: 0 0 {sesudah}pt {satu.inden}mm }}
{milik} p, {milik} > div {{ padding-left: {nilai}mm; text-indent: -{nilai}mm; margin-bottom: {satu.sela}pt }}
{milik} .kepala_isian {{ margin-left: -{satu.inden}mm; padding-left: 0; text-indent: 0; break-after: avoid }}
{milik} .berbutir {{ padding-left: {nilai + satu.butir}mm; text-indent: -{nilai + satu.butir}mm }}
{milik} .butir_isian {{ padding-left: {nilai + satu.butir}mm; text-indent: -{satu.butir}mm; text-align: left }}
{milik} .label {{ width: {satu.label}mm }} {milik} .titik {{ width: {satu.titik}mm }}
{milik} .nomor {{ width: {satu.butir}mm }}
"""
        if satu.garis:
            gaya += f"{milik} .garis_isian {{ border-top: {satu.garis}pt solid #000; margin-top: {satu.garis_di_bawah}mm }}\n"
    return gaya


def _pokok(tema: Tema) -> str:
    gaya = ".judul_pokok { text-align: left; break-after: avoid }\n"
    for nama, satu in tema.pokok.items():
        milik = f".surat .pokok.{nama}"
        gaya += f"""
{milik} {{ margin-top: {satu.sebelum}pt }} {milik} > .isi_pokok {{ padding-left: {satu.teks}mm }}
{milik} > .judul_pokok {{ padding-left: {satu.teks}mm; text-indent: -{satu.teks}mm }}
{milik} > .judul_pokok {{ font-weight: {"bold" if satu.tebal else "normal"} }}
{milik} > .judul_pokok .nomor {{ width: {satu.teks}mm }}
{milik} .alinea {{ text-indent: 0; margin-bottom: 0; text-align: {"left" if satu.rata == "kiri" else "justify"} }}
{milik} .daftar {{ margin: 0 }} {milik} .butir {{ padding-left: {satu.butir}mm }}
"""
    return gaya


def _judul(tema: Tema) -> str:
    judul, lampiran = tema.huruf["judul_naskah"], tema.huruf["judul_lampiran"]
    return f"""
.judul_naskah {{ {huruf(judul)}; break-after: avoid; break-inside: avoid }}
.judul_naskah .tentang {{ margin-top: {judul.baris}pt }} .nomor_naskah {{ font-weight: normal }}
.judul_naskah .bergaris {{ {GARIS_NAMA} }}
.lampiran .judul_naskah {{ {huruf(lampiran)}; margin-top: {tema.surat.judul_lampiran_di_bawah}mm }}
.lampiran.lanskap .judul_naskah {{ margin-top: {tema.surat.judul_lampiran_lanskap}mm }}
"""


def _diktum(tema: Tema) -> str:
    gaya = ""
    for nama, satu in tema.diktum.items():
        milik, kiri = f".diktum.{nama}", satu.label + satu.titik
        gaya += f"""
{milik} {{ position: relative; padding-left: {kiri}mm; line-height: {satu.baris}pt; margin-bottom: {satu.antara}mm }}
{milik} > .label_diktum {{ position: absolute; left: 0; top: 0; width: {satu.label}mm; text-align: left }}
{milik} > .titik_diktum {{ position: absolute; left: {satu.label}mm; top: 0 }}
.surat {milik} .alinea {{ line-height: {satu.baris}pt; text-indent: 0; margin-bottom: 0 }}
.surat {milik} .daftar {{ margin: 0 }} .surat {milik} .alinea + * {{ margin-top: {satu.sela}mm }}
.surat {milik} .butir {{ padding-left: {satu.butir}mm; margin-bottom: {satu.sela}mm }}
.kata_putus.{nama} {{ margin: {satu.atas_putus}mm 0 {satu.bawah_putus}mm; line-height: {satu.baris}pt }}
"""
    return (
        gaya
        + ".diktum { break-inside: avoid } .kata_putus { font-weight: bold; text-align: center; break-after: avoid }\n"
        + _pihak(tema)
    )


def _pihak(tema: Tema) -> str:
    satu, diktum = tema.isian["pihak"], tema.diktum["tugas"]
    kiri = satu.inden + satu.label + satu.titik
    return f"""
.para_pihak {{ margin-bottom: {tema.huruf["surat"].sesudah}pt; line-height: {satu.baris}pt }}
.diktum .para_pihak {{ margin-bottom: 0 }}
.pihak {{ padding-left: {kiri}mm; text-indent: -{kiri}mm; text-align: left; break-after: avoid }}
.pihak.akhir {{ break-after: auto }} .pihak.akhir:not(:last-child) {{ margin-bottom: {diktum.sela}mm }}
.pihak > span {{ display: inline-block; text-indent: 0; vertical-align: top }}
.pihak .nomor {{ width: {satu.inden}mm }} .pihak .label {{ width: {satu.label}mm }}
.pihak .titik {{ width: {satu.titik}mm }}
.sebutan {{ padding-left: {satu.inden}mm; margin-bottom: {diktum.sela}mm }}
"""


def _tanda_tangan(tema: Tema) -> str:
    surat, satu, tembusan = tema.surat, tema.huruf["tanda_tangan"], tema.huruf["tembusan"]
    rata = "center" if surat.tanda_tangan_tengah else "left"
    garis = GARIS_NAMA if surat.nama_bergaris else ""
    blok, kiri = _lebar_blok(tema), _sumbu(tema)
    sela = (surat.kotak_tinggi - surat.kotak_qr) / 2
    return f"""
div.tanda_tangan {{ {huruf(satu, jarak=False)}; text-align: {rata}; margin-top: {satu.baris}pt;
  break-inside: avoid; break-before: avoid }}
.blok:has(> .blok_tabel) + .blok > .utuh:has(> .tanda_tangan) {{ break-before: avoid }}
.surat .utuh:has(> .alinea:first-child):has(> .tanda_tangan) {{ break-before: avoid }}
.surat > .blok.penutup {{ break-before: avoid }}
div.tanda_tangan.kecil {{ {huruf(tema.huruf["tanda_tangan_kecil"], jarak=False)}; text-align: {rata}; margin-top: 3mm }}
.tanda_tangan.satu {{ width: {blok}mm; margin-left: auto }}
.tinta {{ height: {surat.ruang_tinta}mm }} .kecil .tinta {{ height: {surat.ruang_tinta_kecil}mm }}
.pembuka.berjarak {{ padding-bottom: {SETENGAH_BARIS}pt }}
.nama {{ font-weight: bold; {garis} }} .garis_nama {{ white-space: nowrap }}
.berawalan {{ padding-left: {surat.awalan_jabatan}mm; text-indent: -{surat.awalan_jabatan}mm }}
.awalan {{ min-width: {surat.awalan_jabatan}mm }} .lanjutan {{ padding-left: {surat.awalan_jabatan}mm }}
.dua {{ display: table; table-layout: fixed; width: 100% }} .dua > .sebaris {{ display: table-row }}
.sebaris > div {{ display: table-cell; vertical-align: top }}
.sebaris > .kiri {{ width: {min(kiri - 5, blok)}mm }} .sebaris > .kanan {{ width: {blok}mm }}
.ketiga {{ width: {blok}mm; margin: {satu.baris}pt auto 0 }}
.kotak_elektronik {{ {huruf(tema.huruf["kotak_elektronik"], jarak=False)}; text-align: left; display: table;
  table-layout: fixed; box-sizing: border-box; width: {blok}mm; border: .5pt solid #000; margin-top: {SELA_ATAS_KOTAK}mm }}
.kotak_elektronik > div {{ display: table-cell; vertical-align: middle; padding: 0 {sela}mm;
  box-sizing: border-box; height: {surat.kotak_tinggi}mm }}
.kotak_elektronik > .qr {{ width: {surat.kotak_tinggi}mm }}
.nama_kotak {{ font-weight: bold }}
.tembusan {{ {huruf(tembusan, jarak=False)}; margin-top: {surat.tembusan_di_bawah}mm; break-inside: avoid; break-before: avoid }}
.tembusan_butir {{ padding-left: {surat.tembusan_teks}mm; text-indent: -{surat.tembusan_teks}mm }}
.tembusan_butir .nomor {{ width: {surat.tembusan_teks}mm }}
"""


def _lampiran(tema: Tema) -> str:
    surat = tema.surat
    isi = surat.lampiran_label + surat.lampiran_titik
    return f"""
.kepala_lampiran {{ {huruf(tema.huruf["lampiran"], jarak=False)}; width: {_lebar_blok(tema)}mm; margin-left: auto }}
.kepala_lampiran .baris {{ padding-left: {isi}mm; text-indent: -{isi}mm }}
.kepala_lampiran .label {{ width: {surat.lampiran_label}mm }} .kepala_lampiran .titik {{ width: {surat.lampiran_titik}mm }}
"""
