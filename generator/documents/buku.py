"""The book as one document tree: its parts in the order of the catalogue, numbered, each part a fragment of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.documents.katalog import BagianBuku, Jenis, Katalog
from generator.documents.konteks_buku import KONTEKS_BUKU, PENGULANG, AcuanBuku, Ulang, selalu
from generator.documents.pelengkap import lengkapi_istilah, lengkapi_sumber
from generator.documents.penanda import hari_surat
from generator.documents.pengesahan import kaki_buku
from generator.documents.penomoran import nomor_utama, nomori
from generator.documents.susun import susun, susun_teks
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.reading.nama import usul_slug
from generator.tree import Bagian, Blok, Dokumen, Fragmen, IsiBaris, Judul, Nilai, SeriJudul, Teks, Tema
from generator.tree.teks import teks_sebaris


def susun_buku(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, tema: Tema, draf: bool = False) -> Dokumen:
    """The book of act `surat`; it bears DRAF while the act has no date.

    Raises `GalatTemplat` when a template fails on these records, `RujukanMati` for a reference to nothing.
    """
    judul = _teks(ruang, katalog, jenis, surat, jenis.kepala.hal, jenis.baris_hal)
    acuan = AcuanBuku(ruang, surat, tema, _baris_judul(judul))
    penerbit = ruang.penerbit[surat.penerbit]
    dokumen = Dokumen(
        judul=judul,
        pembuat=penerbit.nama,
        tanggal=hari_surat(ruang, surat) if surat.tanggal else ruang.forum.tanggal_data,
        fragmen=tuple(
            _fragmen(katalog, nama, katalog.bagian[nama], replace(acuan, ulang=ulang))
            for nama in jenis.kepala.bagian
            for ulang in _pengulangan(ruang, katalog.bagian[nama])
        ),
        kaki=kaki_buku(ruang),
        tanda=(*(("draf",) if draf or surat.tanggal is None else ()), *(("contoh",) if ruang.contoh else ())),
    )
    return lengkapi_sumber(nomori(_berkepala(lengkapi_istilah(dokumen, ruang.istilah, tema))))


def berkas_buku(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat) -> str:
    """The file's name, without ending."""
    return _teks(ruang, katalog, jenis, surat, jenis.kepala.berkas or jenis.kepala.id, jenis.baris_hal)


def _teks(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, sumber: str, baris: int) -> str:
    konteks = {"forum": ruang.forum, "surat": surat}
    return teks_sebaris(susun_teks(katalog.lingkungan, sumber, jenis.berkas, baris, konteks))


def _baris_judul(judul: str) -> tuple[str, ...]:
    """The title as the cover breaks it: the year stands on a line of its own."""
    awal, pisah, tahun = judul.rpartition(" Tahun ")
    return (awal, f"Tahun {tahun}") if pisah else (judul,)


def _pengulangan(ruang: Ruang, bagian: BagianBuku) -> tuple[Ulang | None, ...]:
    return PENGULANG[bagian.kepala.tiap].semua(ruang) if bagian.kepala.tiap else (None,)


def _fragmen(katalog: Katalog, nama: str, bagian: BagianBuku, acuan: AcuanBuku) -> Fragmen:
    kepala = bagian.kepala
    konteks = {**selalu(acuan), **{data: KONTEKS_BUKU[data].buat(acuan) for data in kepala.data}}
    isi = susun(katalog.lingkungan, bagian.berkas, konteks, tingkat=int(kepala.tingkat))
    id_ = nama if acuan.ulang is None else f"{nama}-{acuan.ulang.id if isinstance(acuan.ulang, Klaster) else acuan.ulang}"
    return Fragmen(id_, (Bagian(kepala.halaman.value, tuple(_berjudul(isi, id_, int(kepala.nomor_sampai), kepala.penomoran))),))


def _berjudul(isi: tuple[Blok, ...], id_: str, nomor_sampai: int, seri: SeriJudul) -> Iterator[Blok]:
    """Headings with an id, and without a number where the part has none; the first heading is the fragment itself."""
    dipakai: set[str] = set()
    for blok in isi:
        if not isinstance(blok, Judul):
            yield blok
            continue
        dasar = f"{id_}-{usul_slug(teks_sebaris(blok.isi))}" if dipakai else id_
        nama = next(satu for ke in range(1, len(isi) + 2) if (satu := dasar if ke == 1 else f"{dasar}-{ke}") not in dipakai)
        dipakai.add(nama)
        bernomor = blok.tingkat <= nomor_sampai
        yield replace(blok, id=nama, bernomor=bernomor, daftar=bernomor or blok.tingkat == 1, seri=seri)


def _berkepala(dokumen: Dokumen) -> Dokumen:
    """The running head of every fragment: the title of its BAB, or of its part in front matter; that title in capitals."""
    kepala, ke = "", Counter[SeriJudul]()
    fragmen: list[Fragmen] = []
    for satu in dokumen.fragmen:
        (bagian,) = satu.bagian
        for blok in bagian.isi:
            if isinstance(blok, Judul) and blok.tingkat == 1:
                ke[blok.seri] += blok.bernomor
                nomor = f"{nomor_utama(blok.seri, ke[blok.seri])} " if blok.bernomor else ""
                kepala = nomor + teks_sebaris(blok.isi)
        isi = tuple(map(_kapital, bagian.isi))
        fragmen.append(replace(satu, bagian=(replace(bagian, isi=isi, kepala=kepala),)))
    return replace(dokumen, fragmen=tuple(fragmen))


def _kapital(blok: Blok) -> Blok:
    return replace(blok, isi=_isi_kapital(blok.isi)) if isinstance(blok, Judul) and blok.tingkat == 1 else blok


def _isi_kapital(isi: IsiBaris) -> IsiBaris:
    return tuple(replace(satu, isi=kapital(satu.isi)) if isinstance(satu, Teks | Nilai) else satu for satu in isi)
