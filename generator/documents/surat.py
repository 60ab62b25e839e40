"""A letter to one recipient as a document tree: the parts of its form around the template's words, then its attachments."""

from __future__ import annotations

from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.documents.bentuk import BagianNaskah, Bentuk
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import KONTEKS, Acuan
from generator.documents.penanda import blok_tanda_tangan, cara_tanda_tangan, hari_surat, kaki_elektronik
from generator.documents.penerima import PEMILIH, Penerima
from generator.documents.susun import susun, susun_teks
from generator.documents.susunan import susun_bentuk
from generator.documents.unsur_surat import baris_kepala, baris_sifat, kepala_lampiran, kop, tembusan, tempat_tanggal
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import (
    Bagian,
    Blok,
    Dokumen,
    Fragmen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Nilai,
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
    acuan = replace(acuan, surat=acuan.surat.bagi(acuan.penerima.id))
    surat, penerbit = acuan.surat, ruang.penerbit[acuan.surat.penerbit]
    nomor = _nomor(acuan)
    hal = _hal(ruang, katalog, jenis, acuan)
    hari = hari_surat(ruang, surat)
    lampiran = jenis.kepala.lampiran
    kepala = KepalaSurat(
        (Nilai(tempat_tanggal(penerbit, surat.tanggal, hari)),),
        baris_kepala(
            nomor,
            baris_sifat(acuan.tema.kata, surat.sifat, surat.urgensi),
            len(lampiran) + len(jenis.kepala.beserta),
            hal,
        ),
        acuan.penerima.tujuan,
    )
    asal = f"SURAT {ruang.jabatan[penerbit.penanda].nama}"
    lembar = [
        _lembar(ruang, katalog, katalog.jenis[nama], acuan, kepala_lampiran(asal, nomor, surat.tanggal, ke, len(lampiran)))
        for ke, nama in enumerate(lampiran, 1)
    ]
    belum = surat.tanggal is None or not nomor
    return Dokumen(
        judul=f"{teks_sebaris(hal)}: {acuan.penerima.lengkap}",
        pembuat=penerbit.nama,
        tanggal=hari,
        fragmen=(Fragmen(f"{jenis.kepala.id}-{acuan.penerima.id}", (_lembar(ruang, katalog, jenis, acuan, kepala), *lembar)),),
        kaki=kaki_elektronik(cara_tanda_tangan(penerbit, surat), acuan.tema),
        tanda=(*(("draf",) if draf or belum else ()), *(("contoh",) if ruang.contoh else ())),
    )


def _lembar(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan, kepala: KepalaSurat | KepalaLampiran) -> Bagian:
    """One section: `kepala` is the letter head or the block of an attachment, under which its title stands."""
    penerbit = ruang.penerbit[acuan.surat.penerbit]
    templat = susun(katalog.lingkungan, jenis.berkas, _konteks(ruang, jenis, acuan), gaya=jenis.bentuk.tabel.value)
    judul, isi = susun_bentuk(templat, jenis.bentuk, acuan.tema)
    judul_lampiran = (kapital(teks_sebaris(_hal(ruang, katalog, jenis, acuan))), kapital(acuan.penerima.lengkap))
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (kop(penerbit),),
        BagianNaskah.KEPALA_SURAT: (kepala,),
        BagianNaskah.KEPALA_LAMPIRAN: (kepala, JudulNaskah(judul_lampiran)),
        BagianNaskah.JUDUL: (_judul(judul, jenis.bentuk),),
        BagianNaskah.ISI: isi,
    }
    if BagianNaskah.TANDA_TANGAN in jenis.bentuk.susunan:
        cara, hari = cara_tanda_tangan(penerbit, acuan.surat), hari_surat(ruang, acuan.surat)
        tanda_tangan = blok_tanda_tangan(ruang, penerbit, cara, hari, acuan.tema)
        bagian[BagianNaskah.ISI] = isi[:-1]
        salinan = tembusan(ruang, (*acuan.penerima.tembusan, *jenis.kepala.tembusan))
        bagian[BagianNaskah.TANDA_TANGAN] = (Utuh((isi[-1], tanda_tangan, *salinan)),)
    return Bagian(jenis.bentuk.halaman, tuple(satu for nama in jenis.bentuk.susunan for satu in bagian.get(nama, ())))


def _judul(baris: tuple[str, ...], bentuk: Bentuk) -> JudulNaskah:
    return JudulNaskah(baris[:1], tentang=baris[1:]) if bentuk.tentang else JudulNaskah(baris)


def _hal(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> IsiBaris:
    return susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))


def hal_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> IsiBaris:
    """The subject alone, for registers: only contexts that it names are made."""
    data = {nama: KONTEKS[nama].buat(ruang, acuan) for nama in jenis.kepala.data if nama in jenis.kepala.hal}
    konteks = {"forum": ruang.forum, "surat": acuan.surat, "penerima": acuan.penerima, **data}
    return susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, konteks)


def _konteks(ruang: Ruang, jenis: Jenis, acuan: Acuan) -> dict[str, object]:
    data = {nama: KONTEKS[nama].buat(ruang, acuan) for nama in jenis.kepala.data}
    return {"forum": ruang.forum, "surat": acuan.surat, "penerima": acuan.penerima, **data}


def _nomor(acuan: Acuan) -> str:
    terbit = acuan.surat.untuk(acuan.penerima.id)
    return (terbit.nomor or "") if terbit else ""
