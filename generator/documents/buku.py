"""The book as one document tree: its parts in the order of the catalogue, numbered, each part a fragment of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.documents.edisi import Edisi
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


def susun_buku(
    ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, tema: Tema, draf: bool = False, edisi: Edisi | None = None
) -> Dokumen:
    """The book of act `surat`, or the edition of it for which `ruang` was narrowed; it bears DRAF while the act has no date.

    The highest heading is a BAB: an edition that has no chapter of the book raises the headings of its parts. What an
    edition's parts refer to and only the complete book has, they call by that book's title.
    Raises `GalatTemplat` when a template fails on these records, `RujukanMati` for a reference to nothing.
    """
    judul = _judul(ruang, katalog, jenis, surat, edisi)
    naik = min(int(katalog.bagian[nama].kepala.tingkat) for nama in jenis.kepala.bagian) - 1
    acuan = AcuanBuku(ruang, surat, tema, _baris_judul(judul), edisi=edisi, naik=naik)
    penerbit = ruang.penerbit[surat.penerbit]
    fragmen = [
        (nama, _fragmen(katalog, nama, katalog.bagian[nama], replace(acuan, ulang=ulang)))
        for nama in jenis.kepala.bagian
        for ulang in _pengulangan(ruang, katalog.bagian[nama])
    ]
    dokumen = Dokumen(
        judul=judul,
        pembuat=penerbit.nama,
        tanggal=hari_surat(ruang, surat) if surat.tanggal else ruang.forum.tanggal_data,
        fragmen=tuple(satu for _nama, satu in fragmen),
        kaki=kaki_buku(ruang),
        tanda=(*(("draf",) if draf or surat.tanggal is None else ()), *(("contoh",) if ruang.contoh else ())),
    )
    di_luar = _di_buku_lengkap(ruang, katalog, jenis, surat, fragmen)
    dokumen = _berkepala(lengkapi_istilah(dokumen, ruang.istilah, tema), judul if edisi else "")
    return lengkapi_sumber(nomori(dokumen, di_luar))


def _di_buku_lengkap(
    ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, fragmen: Sequence[tuple[str, Fragmen]]
) -> dict[str, str]:
    """For the fragments that an edition shares with the complete book that book's title; empty for the book itself."""
    lengkap = katalog.jenis.get(jenis.kepala.acara or "")
    if lengkap is None:
        return {}
    judul = _judul(ruang, katalog, lengkap, surat)
    return {satu.id: judul for nama, satu in fragmen if nama in lengkap.kepala.bagian}


def _judul(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, edisi: Edisi | None = None) -> str:
    return _teks(ruang, katalog, jenis, surat, jenis.kepala.hal, jenis.baris_hal, edisi)


def berkas_buku(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat) -> str:
    """The file's name, without ending."""
    return _teks(ruang, katalog, jenis, surat, jenis.kepala.berkas or jenis.kepala.id, jenis.baris_hal)


def _teks(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, sumber: str, baris: int, edisi: Edisi | None = None) -> str:
    konteks = {"forum": ruang.forum, "surat": surat, "edisi": edisi}
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
    isi = susun(katalog.lingkungan, bagian.berkas, konteks, tingkat=int(kepala.tingkat) - acuan.naik)
    id_ = nama if acuan.ulang is None else f"{nama}-{acuan.ulang.id if isinstance(acuan.ulang, Klaster) else acuan.ulang}"
    berjudul = _berjudul(isi, id_, max(int(kepala.nomor_sampai) - acuan.naik, 0), kepala.penomoran)
    return Fragmen(id_, (Bagian(kepala.halaman.value, tuple(berjudul)),))


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


def _berkepala(dokumen: Dokumen, kepala_tetap: str = "") -> Dokumen:
    """The running head of every fragment: `kepala_tetap` or the title of its BAB, or of its part in front matter.

    That title itself becomes capitals.
    """
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
        fragmen.append(replace(satu, bagian=(replace(bagian, isi=isi, kepala=kepala_tetap or kepala),)))
    return replace(dokumen, fragmen=tuple(fragmen))


def _kapital(blok: Blok) -> Blok:
    return replace(blok, isi=_isi_kapital(blok.isi)) if isinstance(blok, Judul) and blok.tingkat == 1 else blok


def _isi_kapital(isi: IsiBaris) -> IsiBaris:
    return tuple(replace(satu, isi=kapital(satu.isi)) if isinstance(satu, Teks | Nilai) else satu for satu in isi)
