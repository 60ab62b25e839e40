"""A letter to one recipient as a document tree: the parts of its form around the template's words, then its attachments."""

from __future__ import annotations

from dataclasses import replace

from generator.bahasa.gelar import tanpa_gelar
from generator.bahasa.huruf import kapital
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Dasar, Jenis, Katalog
from generator.documents.konteks import KONTEKS, Acuan
from generator.documents.penanda import (
    RUANG_NOMOR,
    blok_tanda_tangan,
    cara_tanda_tangan,
    hari_surat,
    kaki_elektronik,
    sebut_tanggal,
)
from generator.documents.penerima import PEMILIH, Penerima
from generator.documents.penerima_surat import PEMILIH_SURAT
from generator.documents.susun import susun, susun_teks
from generator.documents.susunan import susun_bentuk
from generator.documents.unsur_surat import (
    baris_kepala,
    baris_sifat,
    kepala_lampiran,
    kepala_lampiran_naskah,
    kop,
    tembusan,
    tempat_tanggal,
)
from generator.model.penerbit import Penerbit
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.tanda_tangan import TandaTangan
from generator.tree import (
    Bagian,
    Blok,
    BlokTandaTangan,
    Diktum,
    Dokumen,
    Fragmen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Nilai,
    Tabel,
    Utuh,
)
from generator.tree.teks import teks_sebaris


def penerima_surat(ruang: Ruang, jenis: Jenis, surat: Surat) -> tuple[Penerima, ...]:
    """Everyone the letter goes to."""
    kepada = jenis.kepala.kepada
    if kepada is not None and kepada in PEMILIH_SURAT:
        return PEMILIH_SURAT[kepada](ruang, surat)
    return PEMILIH[kepada](ruang, hari_surat(ruang, surat)) if kepada else ()


def susun_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan, draf: bool = False) -> Dokumen:
    """The letter of `acuan`; it bears DRAF while it has no number or date.

    Raises `GalatTemplat` when a template fails on these records.
    """
    acuan = replace(acuan, surat=acuan.surat.bagi(acuan.penerima.id))
    surat, penerbit = acuan.surat, ruang.penerbit[acuan.surat.penerbit]
    nomor = _nomor(acuan)
    hal = _hal(ruang, katalog, jenis, acuan)
    hari = hari_surat(ruang, surat)
    lampiran = lampiran_surat(ruang, katalog, jenis, acuan)
    kepala = KepalaSurat(
        (Nilai(tempat_tanggal(penerbit, surat.tanggal, hari)),),
        () if jenis.bentuk.bernomor else _baris_kepala(jenis, acuan, nomor, len(lampiran), hal),
        acuan.penerima.tujuan,
    )
    jabatan = ruang.jabatan[penerbit.penanda].nama
    utama = _lembar(ruang, katalog, jenis, acuan, kepala)
    judul = next((satu for satu in utama.isi if isinstance(satu, JudulNaskah)), None)

    def kepala_lembar(ke: int) -> KepalaLampiran:
        if judul:
            return kepala_lampiran_naskah(judul, jabatan, nomor, surat.tanggal, ke, len(lampiran))
        return kepala_lampiran(f"Surat {jabatan}", nomor, surat.tanggal, ke, len(lampiran))

    lembar = [_lembar(ruang, katalog, satu, acuan, kepala_lembar(ke), jenis) for ke, satu in enumerate(lampiran, 1)]
    belum = surat.tanggal is None or not nomor
    return Dokumen(
        judul=": ".join(filter(None, (teks_sebaris(hal), acuan.penerima.lengkap))),
        pembuat=penerbit.nama,
        tanggal=hari,
        fragmen=(Fragmen(f"{jenis.kepala.id}-{acuan.penerima.id}", (utama, *lembar)),),
        kaki=kaki_elektronik(_cara(jenis, penerbit, surat), acuan.tema),
        tanda=(*(("draf",) if draf or belum else ()), *(("contoh",) if ruang.contoh else ())),
    )


def _baris_kepala(jenis: Jenis, acuan: Acuan, nomor: str, lampiran: int, hal: IsiBaris) -> tuple[tuple[str, IsiBaris], ...]:
    sifat = baris_sifat(acuan.tema.kata, acuan.surat.sifat, acuan.surat.urgensi)
    return baris_kepala(nomor, sifat, lampiran + len(jenis.kepala.beserta), hal)


def lampiran_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> tuple[Jenis, ...]:
    """The attachments that travel with this letter, in order."""
    semua = (katalog.jenis[nama] for nama in jenis.kepala.lampiran)
    return tuple(satu for satu in semua if satu.kepala.bila is None or KONTEKS[satu.kepala.bila].buat(ruang, acuan))


def _lembar(
    ruang: Ruang,
    katalog: Katalog,
    jenis: Jenis,
    acuan: Acuan,
    kepala: KepalaSurat | KepalaLampiran,
    induk: Jenis | None = None,
) -> Bagian:
    """One section: `kepala` is the letter head or the block of an attachment, under which its title stands.

    `induk` is the paper to which an attachment belongs.
    """
    penerbit = ruang.penerbit[acuan.surat.penerbit]
    templat = susun(katalog.lingkungan, jenis.berkas, _konteks(ruang, jenis, acuan), gaya=jenis.bentuk.tabel.value)
    judul, isi = susun_bentuk(templat, jenis.bentuk, acuan.tema)
    judul_lampiran = tuple(
        kapital(satu) for satu in (teks_sebaris(_hal(ruang, katalog, jenis, acuan)), acuan.penerima.lengkap) if satu
    )
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (kop(ruang, penerbit),),
        BagianNaskah.KEPALA_SURAT: (kepala,),
        BagianNaskah.KEPALA_LAMPIRAN: (kepala, JudulNaskah(judul_lampiran)),
        BagianNaskah.JUDUL: (_judul(ruang, judul, jenis, acuan),),
        BagianNaskah.ISI: isi,
    }
    if BagianNaskah.TANDA_TANGAN in jenis.bentuk.susunan:
        lekat = _banyak_lekat(isi)
        bagian[BagianNaskah.ISI] = isi[: len(isi) - lekat]
        salinan = () if induk else tembusan(ruang, (*acuan.penerima.tembusan, *jenis.kepala.tembusan))
        akhir = (
            *isi[len(isi) - lekat :],
            _tanda_tangan(ruang, induk or jenis, acuan, lampiran=induk is not None),
            *salinan,
        )
        bagian[BagianNaskah.TANDA_TANGAN] = (Utuh(akhir),)
    return Bagian(jenis.bentuk.halaman, tuple(satu for nama in jenis.bentuk.susunan for satu in bagian.get(nama, ())))


def _banyak_lekat(isi: tuple[Blok, ...]) -> int:
    """How many blocks stay with the signature: the last, or the last two diktum; the rows of a table do so by themselves."""
    if isinstance(isi[-1], Tabel):
        return 0
    return 2 if len(isi) > 1 and all(isinstance(satu, Diktum) for satu in isi[-2:]) else 1


def _cara(jenis: Jenis, penerbit: Penerbit, surat: Surat) -> TandaTangan:
    """How the paper is signed: a note by who writes it, in ink unless its own record says otherwise."""
    if jenis.kepala.berdasar is Dasar.NOTA and surat.nota:
        return (surat.tanda_tangan or TandaTangan()).model_copy(update={"oleh": surat.nota.dari})
    return cara_tanda_tangan(penerbit, surat)


def _tanda_tangan(ruang: Ruang, jenis: Jenis, acuan: Acuan, *, lampiran: bool) -> BlokTandaTangan:
    """The issuer's signers, or who writes a note; repeated on an attachment without place and day."""
    surat, penerbit, hari = acuan.surat, ruang.penerbit[acuan.surat.penerbit], hari_surat(ruang, acuan.surat)
    bentuk, cara = jenis.bentuk, _cara(jenis, penerbit, surat)
    ditetapkan = (f"Ditetapkan di {penerbit.kota}", f"pada tanggal {sebut_tanggal(surat.tanggal, hari)}")
    pembuka = ditetapkan if bentuk.ditetapkan and not lampiran else ()
    blok = blok_tanda_tangan(ruang, penerbit, cara, hari, acuan.tema, pembuka)
    if bentuk.gelar:
        return blok
    return replace(blok, penanda=tuple(replace(satu, nama=tanpa_gelar(satu.nama)) for satu in blok.penanda))


def _judul(ruang: Ruang, baris: tuple[str, ...], jenis: Jenis, acuan: Acuan) -> JudulNaskah:
    bentuk = jenis.bentuk
    di_baris = jenis.kepala.berdasar is Dasar.NOTA and "Nomor" in acuan.tema.kata.baris_nota
    jabatan = ruang.jabatan[ruang.penerbit[acuan.surat.penerbit].penanda].nama
    return JudulNaskah(
        baris[:1] if bentuk.tentang else baris,
        nomor=(_nomor(acuan) or RUANG_NOMOR) if bentuk.bernomor and not di_baris else "",
        tentang=baris[1:] if bentuk.tentang else (),
        pemutus=f"{kapital(jabatan)}," if bentuk.pemutus else "",
        bergaris=bentuk.bergaris and acuan.tema.surat.judul_bergaris,
    )


def _hal(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> IsiBaris:
    return susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, _konteks(ruang, jenis, acuan))


def hal_surat(ruang: Ruang, katalog: Katalog, jenis: Jenis, acuan: Acuan) -> IsiBaris:
    """The subject alone, for registers: only contexts that it names are made."""
    data = {nama: KONTEKS[nama].buat(ruang, acuan) for nama in jenis.kepala.data if nama in jenis.kepala.hal}
    konteks = {"forum": ruang.forum, "surat": acuan.surat, "penerima": acuan.penerima, **data}
    return susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, konteks)


def _konteks(ruang: Ruang, jenis: Jenis, acuan: Acuan) -> dict[str, object]:
    data = {nama: KONTEKS[nama].buat(ruang, acuan) for nama in jenis.kepala.data}
    penerbit = ruang.penerbit[acuan.surat.penerbit]
    selalu = {"forum": ruang.forum, "surat": acuan.surat, "penerbit": penerbit, "penerima": acuan.penerima}
    return {**selalu, "kata": acuan.tema.kata, **data}


def _nomor(acuan: Acuan) -> str:
    terbit = acuan.surat.untuk(acuan.penerima.id)
    return (terbit.nomor or "") if terbit else ""
