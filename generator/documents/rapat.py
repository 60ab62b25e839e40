"""A paper of a meeting as a document tree: the parts of its form around the template's words, then what travels with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.bahasa.huruf import kapital
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks_rapat import KONTEKS_RAPAT, PENGULANG_RAPAT, AcuanRapat, selalu_rapat
from generator.documents.penanda import blok_tanda_tangan, cara_tanda_tangan, kaki_elektronik
from generator.documents.penerima import Penerima
from generator.documents.penerima_rapat import PEMILIH_RAPAT
from generator.documents.susun import susun, susun_teks
from generator.documents.susunan import susun_bentuk
from generator.documents.unsur_surat import baris_kepala, baris_sifat, kepala_lampiran, kop, tembusan, tempat_tanggal
from generator.model.rapat import BeritaAcara, Rapat, SuratUndangan
from generator.model.ruang import Ruang
from generator.model.surat import Sifat
from generator.tree import Bagian, Blok, Dokumen, Fragmen, IsiBaris, JudulNaskah, KepalaSurat, Nilai, Utuh
from generator.tree.teks import teks_sebaris


@dataclass(frozen=True, slots=True)
class _Catatan:
    """What the record says of one paper: its day, its number, whether it takes one, secrecy."""

    tanggal: date
    nomor: str
    bernomor: bool
    sifat: Sifat


def acara_rapat(ruang: Ruang, jenis: Jenis) -> tuple[Rapat, ...]:
    """The meetings of the running year that give this kind of paper: of its kinds, with the part it stands on filled in."""
    kepala = jenis.kepala
    return tuple(
        satu
        for satu in ruang.rapat
        if satu.jenis in kepala.rapat
        and satu.tahun_kalender == ruang.forum.tahun_berjalan
        and (kepala.berdasar is None or getattr(satu, kepala.berdasar))
    )


def penerima_rapat(ruang: Ruang, jenis: Jenis, rapat: Rapat) -> tuple[Penerima, ...]:
    """Everyone the paper goes to; one nameless recipient for a paper that stays with its issuer."""
    return PEMILIH_RAPAT[jenis.kepala.kepada](ruang, rapat) if jenis.kepala.kepada else (Penerima("", "", "", ""),)


def susun_rapat(katalog: Katalog, jenis: Jenis, acuan: AcuanRapat, draf: bool = False) -> Dokumen:
    """The paper of `acuan`; one that is registered bears DRAF while it has no number.

    Raises `GalatTemplat` when a template fails on these records.
    """
    ruang, penerbit = acuan.ruang, acuan.penerbit
    catatan = _catatan(jenis, acuan)
    hal = _hal(katalog, jenis, acuan)
    lampiran = list(_lampiran(katalog, jenis, acuan))
    kepala = KepalaSurat(
        (Nilai(tempat_tanggal(penerbit, catatan.tanggal, catatan.tanggal)),),
        baris_kepala(catatan.nomor, baris_sifat(acuan.tema.kata, catatan.sifat), len(lampiran), hal),
        acuan.penerima.tujuan,
    )
    asal = f"Surat {ruang.jabatan[penerbit.penanda].nama}" if _surat(jenis) else teks_sebaris(hal)
    lembar = [
        _lembar(katalog, satu, milik, catatan, (kepala_lampiran(asal, catatan.nomor, catatan.tanggal, ke, len(lampiran)),))
        for ke, (satu, milik) in enumerate(lampiran, 1)
    ]
    judul = teks_sebaris(hal)
    return Dokumen(
        judul=f"{judul}: {acuan.penerima.lengkap}" if acuan.penerima.id else judul,
        pembuat=penerbit.nama,
        tanggal=catatan.tanggal,
        fragmen=(Fragmen(jenis.kepala.id, (_lembar(katalog, jenis, acuan, catatan, (kepala,)), *lembar)),),
        kaki=kaki_elektronik(cara_tanda_tangan(penerbit), acuan.tema) if _surat(jenis) else "",
        tanda=(
            *(("draf",) if draf or (catatan.bernomor and not catatan.nomor) else ()),
            *(("contoh",) if ruang.contoh else ()),
        ),
    )


def _surat(jenis: Jenis) -> bool:
    return BagianNaskah.KEPALA_SURAT in jenis.bentuk.susunan


def _catatan(jenis: Jenis, acuan: AcuanRapat) -> _Catatan:
    rapat = acuan.rapat
    dasar = getattr(rapat, jenis.kepala.berdasar) if jenis.kepala.berdasar else None
    match dasar:
        case SuratUndangan():
            milik = dasar.untuk(acuan.penerima.id) if dasar.perorangan else dasar
            return _Catatan(dasar.tanggal, (milik.nomor if milik else "") or "", True, dasar.sifat)
        case BeritaAcara():
            return _Catatan(dasar.tanggal, dasar.nomor or "", True, Sifat.BIASA)
        case _:
            return _Catatan(rapat.tanggal, "", False, Sifat.BIASA)


def _lampiran(katalog: Katalog, jenis: Jenis, acuan: AcuanRapat) -> Iterator[tuple[Jenis, AcuanRapat]]:
    """The sheets that travel with the paper; some only with a letter to all, some once for each cluster."""
    undangan = acuan.rapat.surat_undangan
    for nama in jenis.kepala.lampiran:
        satu = katalog.jenis[nama]
        if satu.kepala.cara and (undangan is None or undangan.cara is not satu.kepala.cara):
            continue
        if satu.kepala.tiap:
            yield from ((satu, replace(acuan, klaster=klaster)) for klaster in PENGULANG_RAPAT[satu.kepala.tiap](acuan))
        else:
            yield satu, acuan


def _lembar(katalog: Katalog, jenis: Jenis, acuan: AcuanRapat, catatan: _Catatan, kepala: tuple[Blok, ...]) -> Bagian:
    """One section: `kepala` is the letter head or the lampiran block, under which the sheet's own title stands."""
    konteks = _konteks(jenis, acuan)
    templat = susun(katalog.lingkungan, jenis.berkas, konteks, gaya=jenis.bentuk.tabel.value)
    judul, isi = susun_bentuk(templat, jenis.bentuk, acuan.tema)
    cara = cara_tanda_tangan(acuan.penerbit)
    penanda_tangan = blok_tanda_tangan(acuan.ruang, acuan.penerbit, cara, catatan.tanggal, acuan.tema)
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (kop(acuan.ruang, acuan.penerbit),),
        BagianNaskah.KEPALA_SURAT: kepala,
        BagianNaskah.KEPALA_LAMPIRAN: (*kepala, JudulNaskah((kapital(teks_sebaris(_hal(katalog, jenis, acuan))),))),
        BagianNaskah.JUDUL: (JudulNaskah(judul, catatan.nomor),),
        BagianNaskah.ISI: isi,
    }
    if BagianNaskah.TANDA_TANGAN in jenis.bentuk.susunan:
        bagian[BagianNaskah.ISI] = isi[:-1]
        bagian[BagianNaskah.TANDA_TANGAN] = (Utuh((isi[-1], penanda_tangan, *tembusan(acuan.ruang, jenis.kepala.tembusan))),)
    return Bagian(jenis.bentuk.halaman, tuple(satu for nama in jenis.bentuk.susunan for satu in bagian.get(nama, ())))


def _konteks(jenis: Jenis, acuan: AcuanRapat) -> dict[str, object]:
    return {**selalu_rapat(acuan), **{nama: KONTEKS_RAPAT[nama].buat(acuan) for nama in jenis.kepala.data}}


def _hal(katalog: Katalog, jenis: Jenis, acuan: AcuanRapat) -> IsiBaris:
    return susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(jenis, acuan))
