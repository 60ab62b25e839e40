"""The book as one document tree: its parts in the order of the catalogue, numbered, each part a fragment of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.bahasa.huruf import kapital
from generator.documents.acuan_buku import AcuanBuku, Ulang
from generator.documents.edisi import Edisi
from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.documents.katalog import BagianBuku, Jenis, Katalog
from generator.documents.kerangka import Kerangka, kerangka
from generator.documents.konteks_buku import KONTEKS_BUKU, PENGULANG, selalu
from generator.documents.pelengkap import urutan_istilah
from generator.documents.penanda import hari_surat
from generator.documents.pengesahan import kaki_buku
from generator.documents.potongan import Potongan, rangkai_potongan
from generator.documents.susun import susun, susun_teks
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.reading.nama import usul_slug
from generator.tree import Bagian, Blok, Dokumen, IsiBaris, Judul, Nilai, SeriJudul, Teks, Tema
from generator.tree.teks import teks_sebaris


def susun_buku(
    ruang: Ruang,
    katalog: Katalog,
    jenis: Jenis,
    surat: Surat,
    tema: Tema,
    draf: bool = False,
    edisi: Edisi | None = None,
    ingatan: Ingatan = tanpa_ingatan,
) -> Dokumen:
    """The book of act `surat`, or the edition of it for which `ruang` was narrowed; it bears DRAF while the act has no date.

    The highest heading is a BAB: an edition that has no chapter of the book raises the headings of its parts. What an
    edition's parts refer to and only the complete book has, they call by that book's title. `ingatan` may know parts of the
    complete book already.
    Raises `GalatTemplat` when a template fails on these records, `RujukanMati` for a reference to nothing.
    """
    judul = _judul(ruang, katalog, jenis, surat, edisi)
    naik = min(int(katalog.bagian[nama].kepala.tingkat) for nama in jenis.kepala.bagian) - 1
    acuan = AcuanBuku(ruang, surat, tema, _baris_judul(judul), edisi=edisi, naik=naik)
    ciri = hashlib.sha256(repr((acuan.judul, naik, tema)).encode()).hexdigest()
    potongan = [
        _potongan(katalog, nama, replace(acuan, ulang=ulang), ingatan, ciri)
        for nama in jenis.kepala.bagian
        for ulang in _pengulangan(ruang, katalog.bagian[nama])
    ]
    penerbit = ruang.penerbit[surat.penerbit]
    di_luar = _di_buku_lengkap(ruang, katalog, jenis, surat, potongan)
    return Dokumen(
        judul=judul,
        pembuat=penerbit.nama,
        tanggal=hari_surat(ruang, surat) if surat.tanggal else ruang.forum.tanggal_data,
        fragmen=rangkai_potongan(potongan, ruang.istilah, di_luar, judul if edisi else ""),
        kaki=kaki_buku(ruang),
        tanda=(*(("draf",) if draf or surat.tanggal is None else ()), *(("contoh",) if ruang.contoh else ())),
    )


def _di_buku_lengkap(ruang: Ruang, katalog: Katalog, jenis: Jenis, surat: Surat, potongan: Sequence[Potongan]) -> dict[str, str]:
    """For the fragments that an edition shares with the complete book that book's title; empty for the book itself."""
    lengkap = katalog.jenis.get(jenis.kepala.acara or "")
    if lengkap is None:
        return {}
    judul = _judul(ruang, katalog, lengkap, surat)
    return {satu.id: judul for satu in potongan if satu.nama in lengkap.kepala.bagian}


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


def _potongan(katalog: Katalog, nama: str, acuan: AcuanBuku, ingatan: Ingatan, ciri: str) -> Potongan:
    """A part for what it is repeated for. Records are taken from the workspace that `ingatan` gives, which sees what is read.

    `ciri` stands for all that the part depends on besides records and templates.
    """
    bagian, ulang = katalog.bagian[nama], acuan.ulang
    id_ = nama if ulang is None else f"{nama}-{ulang.id if isinstance(ulang, Klaster) else ulang}"

    def buat(ruang: Ruang) -> tuple[Bagian, Kerangka, str]:
        ulang_ = ruang.klaster[ulang.id] if isinstance(ulang, Klaster) else ulang
        return _isi_bagian(katalog, id_, bagian, replace(acuan, ruang=ruang, surat=ruang.terbaca(acuan.surat), ulang=ulang_))

    isi, rangka, judul = ingatan(f"bagian {id_} {ciri}", acuan.ruang, buat)
    istilah = ingatan(f"istilah {isi.sidik}", acuan.ruang, lambda ruang: urutan_istilah(ruang.istilah, isi, acuan.tema))
    return Potongan(nama, id_, isi, rangka, judul, istilah)


def _isi_bagian(katalog: Katalog, id_: str, bagian: BagianBuku, acuan: AcuanBuku) -> tuple[Bagian, Kerangka, str]:
    """The section of a part with its skeleton, and the title of its last heading of level 1."""
    kepala = bagian.kepala
    dipakai = katalog.lingkungan.nama_dipakai(bagian.berkas)
    konteks = {**selalu(acuan, dipakai), **{data: KONTEKS_BUKU[data].buat(acuan) for data in kepala.data}}
    isi = susun(katalog.lingkungan, bagian.berkas, konteks, tingkat=int(kepala.tingkat) - acuan.naik)
    berjudul = tuple(_berjudul(isi, id_, max(int(kepala.nomor_sampai) - acuan.naik, 0), kepala.penomoran))
    utama = [teks_sebaris(satu.isi) for satu in berjudul if isinstance(satu, Judul) and satu.tingkat == 1]
    jadi = Bagian(kepala.halaman.value, tuple(map(_kapital, berjudul)))
    return jadi, kerangka(jadi.isi), "".join(utama[-1:])


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


def _kapital(blok: Blok) -> Blok:
    """The title of a BAB or of front matter stands in capitals."""
    return replace(blok, isi=_isi_kapital(blok.isi)) if isinstance(blok, Judul) and blok.tingkat == 1 else blok


def _isi_kapital(isi: IsiBaris) -> IsiBaris:
    return tuple(replace(satu, isi=kapital(satu.isi)) if isinstance(satu, Teks | Nilai) else satu for satu in isi)
