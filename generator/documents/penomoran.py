"""Numbers headings and captions, answers references, and fills the contents lists: one pass over a finished document.

Headings: "BAB III", "3.1", "3.1.2". Captions: BAB.section.number, so that one record moves no other chapter (house design).
Attachments are counted by themselves: "LAMPIRAN II", and in it "L2.1".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from generator.bahasa.urutan import romawi
from generator.tree import (
    Blok,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Dokumen,
    EntriDaftar,
    Fragmen,
    Gambar,
    IsiBaris,
    Judul,
    Kutipan,
    Miring,
    Narasi,
    Paragraf,
    Rujuk,
    Sebaris,
    SeriJudul,
    Tabel,
    Tebal,
    Teks,
    Utuh,
)
from generator.tree.teks import teks_sebaris

_B = TypeVar("_B", Tabel, Gambar)
_Ubah = Callable[[Blok], Blok]
_SEBUTAN: Mapping[SeriJudul, str] = {"bab": "BAB", "lampiran": "LAMPIRAN"}
_INDUK: Mapping[SeriJudul, str] = {"bab": "", "lampiran": "L"}
"""What stands before the chapter's number in the numbers below it, so that no two are alike."""


class RujukanMati(ValueError):
    """A reference to an id that no block of the document has; its arguments are those ids."""


@dataclass(slots=True)
class _Hitungan:
    utama: dict[SeriJudul, int] = field(default_factory=dict)
    induk: str = "0"
    bagian: int = 0
    anak: int = 0
    keterangan: dict[str, int] = field(default_factory=dict)
    judul: list[EntriDaftar] = field(default_factory=list)
    tabel: list[EntriDaftar] = field(default_factory=list)
    gambar: list[EntriDaftar] = field(default_factory=list)
    teks: dict[str, tuple[str, str]] = field(default_factory=dict)


def nomori(dokumen: Dokumen, di_luar: Mapping[str, str] = MappingProxyType({})) -> Dokumen:
    """The document with `nomor` of headings, tables and figures, `Rujuk.teks` and `DaftarIsi.entri` filled.

    `di_luar` gives for fragments that another document has as well, by id, what that document is called: these words
    replace their references to what this document lacks.

    Raises `RujukanMati` with every id that is referred to and does not exist.
    """
    hitungan = _Hitungan()
    bernomor = _ganti(dokumen, lambda blok: _beri_nomor(blok, hitungan))
    mati: set[str] = set()
    selesai = replace(
        bernomor,
        fragmen=tuple(
            _ganti_fragmen(satu, partial(_jawab, hitungan=hitungan, di_luar=di_luar.get(satu.id, ""), mati=mati))
            for satu in bernomor.fragmen
        ),
    )
    if mati:
        raise RujukanMati(*sorted(mati))
    return selesai


def _ganti(dokumen: Dokumen, ubah: _Ubah) -> Dokumen:
    return replace(dokumen, fragmen=tuple(_ganti_fragmen(satu, ubah) for satu in dokumen.fragmen))


def _ganti_fragmen(fragmen: Fragmen, ubah: _Ubah) -> Fragmen:
    return replace(fragmen, bagian=tuple(replace(satu, isi=tuple(map(ubah, satu.isi))) for satu in fragmen.bagian))


def _beri_nomor(blok: Blok, hitungan: _Hitungan) -> Blok:
    match blok:
        case Judul():
            return _nomori_judul(blok, hitungan)
        case Tabel() if blok.keterangan:
            return _nomori_keterangan(blok, "Tabel", hitungan.tabel, hitungan)
        case Gambar() if blok.keterangan:
            return _nomori_keterangan(blok, "Gambar", hitungan.gambar, hitungan)
        case Utuh() | Narasi() | Kutipan():
            return replace(blok, isi=tuple(_beri_nomor(satu, hitungan) for satu in blok.isi))
        case _:
            return blok


def _nomori_judul(judul: Judul, hitungan: _Hitungan) -> Judul:
    if judul.bernomor and judul.tingkat <= 3:
        judul = replace(judul, nomor=_nomor_judul(judul, hitungan))
    if judul.id:
        hitungan.teks[judul.id] = (judul.nomor, teks_sebaris(judul.isi))
    if judul.daftar and judul.tingkat <= 3:
        hitungan.judul.append(EntriDaftar(judul.tingkat, judul.nomor, teks_sebaris(judul.isi), judul.id))
    return judul


def _nomor_judul(judul: Judul, hitungan: _Hitungan) -> str:
    if judul.tingkat == 1:
        ke = hitungan.utama[judul.seri] = hitungan.utama.get(judul.seri, 0) + 1
        hitungan.induk, hitungan.bagian, hitungan.anak = f"{_INDUK[judul.seri]}{ke}", 0, 0
        return nomor_utama(judul.seri, ke)
    if judul.tingkat == 2:
        hitungan.bagian, hitungan.anak = hitungan.bagian + 1, 0
        return f"{hitungan.induk}.{hitungan.bagian}"
    hitungan.anak += 1
    return f"{hitungan.induk}.{hitungan.bagian}.{hitungan.anak}"


def nomor_utama(seri: SeriJudul, ke: int) -> str:
    """The number of the heading that begins chapter or attachment `ke`: ``BAB III``, ``LAMPIRAN II``."""
    return f"{_SEBUTAN[seri]} {romawi(ke)}"


def _nomori_keterangan(blok: _B, kata: str, daftar: list[EntriDaftar], hitungan: _Hitungan) -> _B:
    bagian = f"{hitungan.induk}.{hitungan.bagian}" if hitungan.bagian else hitungan.induk
    kunci = f"{kata} {bagian}"
    hitungan.keterangan[kunci] = hitungan.keterangan.get(kunci, 0) + 1
    nomor = f"{bagian}.{hitungan.keterangan[kunci]}"
    keterangan = teks_sebaris(blok.keterangan)
    daftar.append(EntriDaftar(1, f"{kata} {nomor}", keterangan, blok.id))
    if blok.id:
        hitungan.teks[blok.id] = (f"{kata} {nomor}", keterangan)
    return replace(blok, nomor=nomor)


def _jawab(blok: Blok, hitungan: _Hitungan, di_luar: str, mati: set[str]) -> Blok:
    def baris(isi: IsiBaris) -> IsiBaris:
        return tuple(_jawab_sebaris(satu, hitungan.teks, di_luar, mati) for satu in isi) if _berujuk(isi) else isi

    match blok:
        case DaftarIsi():
            entri = {"isi": hitungan.judul, "tabel": hitungan.tabel, "gambar": hitungan.gambar}[blok.jenis]
            return replace(blok, entri=tuple(entri))
        case Judul() | Paragraf():
            return replace(blok, isi=baris(blok.isi)) if _berujuk(blok.isi) else blok
        case Tabel() | Gambar():
            return replace(blok, sumber=baris(blok.sumber)) if _berujuk(blok.sumber) else blok
        case Daftar():
            butir = (tuple(_jawab(satu, hitungan, di_luar, mati) for satu in satu_butir) for satu_butir in blok.butir)
            return replace(blok, butir=tuple(butir))
        case Utuh() | Narasi() | Kutipan():
            return replace(blok, isi=tuple(_jawab(satu, hitungan, di_luar, mati) for satu in blok.isi))
        case _:
            return blok


def _berujuk(isi: IsiBaris) -> bool:
    return any(isinstance(satu, Rujuk) for satu in _semua(isi))


def _semua(isi: IsiBaris) -> Iterator[Sebaris]:
    for satu in isi:
        yield satu
        if isinstance(satu, Tebal | Miring | CatatanKaki):
            yield from _semua(satu.isi)


def _jawab_sebaris(satu: Sebaris, teks: Mapping[str, tuple[str, str]], di_luar: str, mati: set[str]) -> Sebaris:
    if isinstance(satu, Tebal | Miring | CatatanKaki):
        return replace(satu, isi=tuple(_jawab_sebaris(anak, teks, di_luar, mati) for anak in satu.isi))
    if not isinstance(satu, Rujuk):
        return satu
    if satu.ke not in teks and di_luar:
        return Teks(di_luar)
    if satu.ke not in teks:
        mati.add(satu.ke)
        return satu
    nomor, judul = teks[satu.ke]
    return replace(satu, teks=nomor if satu.bentuk == "nomor" and nomor else judul)
