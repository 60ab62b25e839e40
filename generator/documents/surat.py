"""A letter to one recipient as a document tree: the parts of its form around the template's words, then its attachments."""

from __future__ import annotations

from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import KONTEKS, Acuan
from generator.documents.penanda import hari_surat, penanda
from generator.documents.penerima import PEMILIH, Penerima
from generator.documents.susun import susun, susun_teks
from generator.documents.unsur_surat import baris_kepala, kepala_lampiran, kop, tembusan, tempat_tanggal
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import (
    Bagian,
    Blok,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Fragmen,
    JudulNaskah,
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
    surat, penerbit = acuan.surat, ruang.penerbit[acuan.surat.penerbit]
    hal = susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))
    hari = hari_surat(ruang, surat)
    isi = _isi(ruang, katalog, jenis, acuan)
    lampiran = jenis.kepala.lampiran
    kepala = KepalaSurat(
        (Nilai(tempat_tanggal(penerbit, surat.tanggal, hari)),),
        baris_kepala(_nomor(acuan), surat.sifat, len(lampiran), hal),
        acuan.penerima.tujuan,
    )
    tanda_tangan = BlokTandaTangan((penanda(ruang, penerbit.penanda, hari),))
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (kop(penerbit),),
        BagianNaskah.KEPALA_SURAT: (kepala,),
        BagianNaskah.ISI: isi[:-1],
        BagianNaskah.TANDA_TANGAN: (Utuh((isi[-1], tanda_tangan, *tembusan(ruang, jenis.kepala.tembusan))),),
    }
    blok = tuple(satu for nama in jenis.bentuk.susunan for satu in bagian.get(nama, ()))
    lembar = [_lampiran(ruang, katalog, katalog.jenis[nama], acuan, ke, len(lampiran)) for ke, nama in enumerate(lampiran, 1)]
    belum = surat.tanggal is None or not _nomor(acuan)
    return Dokumen(
        judul=f"{teks_sebaris(hal)}: {acuan.penerima.lengkap}",
        pembuat=penerbit.nama,
        tanggal=hari,
        fragmen=(Fragmen(f"{jenis.kepala.id}-{acuan.penerima.id}", (Bagian(jenis.bentuk.halaman, blok), *lembar)),),
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


def _nomor(acuan: Acuan) -> str:
    return next((satu.nomor or "" for satu in acuan.surat.terbit if satu.kepada == acuan.penerima.id), "")


def _lampiran(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan, ke: int, banyak: int) -> Bagian:
    penerbit = ruang.penerbit[acuan.surat.penerbit]
    judul = susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))
    surat = f"SURAT {ruang.jabatan[penerbit.penanda].nama}"
    kepala = kepala_lampiran(surat, _nomor(acuan), acuan.surat.tanggal, ke, banyak)
    naskah = JudulNaskah((kapital(teks_sebaris(judul)), kapital(acuan.penerima.lengkap)))
    return Bagian(jenis.bentuk.halaman, (kepala, naskah, *_isi(ruang, katalog, jenis, acuan)))
