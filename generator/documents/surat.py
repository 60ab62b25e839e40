"""A letter to one recipient as a document tree: the parts of its form around the template's words, then its attachments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import nama_bulan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import KONTEKS, Acuan
from generator.documents.penanda import RUANG_TANGGAL, hari_surat, penanda
from generator.documents.penerima import PEMILIH, Penerima
from generator.documents.sebutan import sebut_kata
from generator.documents.susun import susun, susun_teks
from generator.model.penerbit import Penerbit
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import (
    Bagian,
    Blok,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Fragmen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Nilai,
    Teks,
    Tembusan,
    Utuh,
)
from generator.tree.teks import teks_sebaris


def penerima_surat(ruang: Ruang, jenis: Jenis, surat: Surat) -> tuple[Penerima, ...]:
    """Everyone the letter goes to."""
    hari = hari_surat(ruang, surat)
    return PEMILIH[jenis.kepala.kepada](ruang, hari) if jenis.kepala.kepada else ()


def susun_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan, draf: bool = False) -> Dokumen:
    """The letter of `acuan`; it bears DRAF while it has no number or date.

    Raises `GalatTemplat` when a template fails on these records.
    """
    surat, penerbit = acuan.surat, ruang.penerbit[acuan.surat.penerbit]
    hal = susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))
    isi = _isi(ruang, katalog, jenis, acuan)
    penutup, tanda_tangan = isi[-1], _tanda_tangan(ruang, penerbit, surat)
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (_kop(penerbit),),
        BagianNaskah.KEPALA_SURAT: (_kepala(ruang, jenis, penerbit, acuan, hal),),
        BagianNaskah.ISI: isi[:-1],
        BagianNaskah.TANDA_TANGAN: (Utuh((penutup, tanda_tangan, *_tembusan(ruang, jenis))),),
    }
    blok = tuple(satu for nama in jenis.bentuk.susunan for satu in bagian.get(nama, ()))
    lampiran = [_lampiran(ruang, katalog, katalog.jenis[nama], acuan) for nama in jenis.kepala.lampiran]
    belum = surat.tanggal is None or not _nomor(acuan)
    return Dokumen(
        judul=f"{teks_sebaris(hal)}: {acuan.penerima.lengkap}",
        pembuat=penerbit.nama,
        tanggal=hari_surat(ruang, surat),
        fragmen=(Fragmen(f"{jenis.kepala.id}-{acuan.penerima.id}", (Bagian(jenis.bentuk.halaman, blok), *lampiran)),),
        tanda=(*(("draf",) if draf or belum else ()), *(("contoh",) if ruang.contoh else ())),
    )


def _konteks(ruang: Ruang, jenis: Jenis, acuan: Acuan) -> dict[str, object]:
    data = {nama: KONTEKS[nama].buat(ruang, acuan) for nama in jenis.kepala.data}
    return {"forum": ruang.forum, "surat": acuan.surat, "penerima": acuan.penerima, **data}


def _isi(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> tuple[Blok, ...]:
    """The template's blocks; the form says how its numbered points are labelled."""
    blok = susun(katalog.lingkungan, jenis.berkas, _konteks(ruang, jenis, acuan), gaya=jenis.bentuk.tabel.value)
    butir = jenis.bentuk.butir
    return tuple(replace(satu, nomor=butir) if isinstance(satu, Daftar) and satu.nomor == "1." else satu for satu in blok)


def _kop(penerbit: Penerbit) -> Kop:
    kop = penerbit.kop
    return Kop(kop.jenis.value, kop.atas, kop.nama, kop.alamat)


def _nomor(acuan: Acuan) -> str:
    return next((satu.nomor or "" for satu in acuan.surat.terbit if satu.kepada == acuan.penerima.id), "")


def _kepala(ruang: Ruang, jenis: Jenis, penerbit: Penerbit, acuan: Acuan, hal: IsiBaris) -> KepalaSurat:
    baris: list[tuple[str, IsiBaris]] = [
        ("Nomor", (Nilai(nomor),) if (nomor := _nomor(acuan)) else ()),
        ("Sifat", (Nilai(sebut_kata(acuan.surat.sifat)),)),
    ]
    if jenis.kepala.lampiran:
        baris.append(("Lampiran", (Teks("1 (satu) berkas"),)))
    baris.append(("Hal", hal))
    tanggal = acuan.surat.tanggal
    hari = hari_surat(ruang, acuan.surat)
    kata = tulis_tanggal(tanggal) if tanggal else f"{RUANG_TANGGAL}{nama_bulan(hari.month)} {hari.year}"
    return KepalaSurat((Nilai(f"{penerbit.kota}, {kata}"),), tuple(baris), acuan.penerima.tujuan)


def _tanda_tangan(ruang: Ruang, penerbit: Penerbit, surat: Surat) -> BlokTandaTangan:
    return BlokTandaTangan((penanda(ruang, penerbit.penanda, hari_surat(ruang, surat)),))


def _tembusan(ruang: Ruang, jenis: Jenis) -> tuple[Tembusan, ...]:
    kepada = [ruang.jabatan[satu].singkat for satu in jenis.kepala.tembusan if satu in ruang.jabatan]
    return (Tembusan(_bertitik_koma(kepada)),) if kepada else ()


def _bertitik_koma(baris: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{satu};" for satu in baris[:-1]), f"{baris[-1]}.")


def _lampiran(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> Bagian:
    penerbit = ruang.penerbit[acuan.surat.penerbit]
    judul = susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))
    tanggal = acuan.surat.tanggal
    kepala = KepalaLampiran(
        ("LAMPIRAN", f"SURAT {kapital(ruang.jabatan[penerbit.penanda].nama)}"),
        (
            ("NOMOR", (Nilai(nomor),) if (nomor := _nomor(acuan)) else ()),
            ("TANGGAL", (Nilai(kapital(tulis_tanggal(tanggal))),) if tanggal else ()),
        ),
    )
    naskah = JudulNaskah((kapital(teks_sebaris(judul)), kapital(acuan.penerima.lengkap)))
    return Bagian(jenis.bentuk.halaman, (kepala, naskah, *_isi(ruang, katalog, jenis, acuan)))
