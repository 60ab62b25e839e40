"""Letters for the signing system: the same paper with the system's tags in place of what it fills in (tata naskah dinas §4.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import Field

from generator.documents.bentuk import BagianNaskah, Bentuk
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.model.jenis import Rekaman, Teks
from generator.model.validasi import validasi
from generator.reading import baca
from generator.tree import (
    BarisIsian,
    Blok,
    BlokTandaTangan,
    Dokumen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Nilai,
    Penanda,
    Tema,
    Utuh,
)
from generator.tree.teks import teks_dokumen, teks_sebaris

KODE: Final[DaftarKode] = {
    "SRIKANDI-TIADA": "Berkas templates/srikandi.yaml tidak ada.",
    "SRIKANDI-BUKAN-SURAT": "Naskah yang bukan surat bernomor tidak dapat dikirim lewat sistem tanda tangan.",
}
BERKAS: Final = "srikandi.yaml"
_PADA: Final = "pada tanggal "
"""Begins the day above the signature of a decision or an assignment (§8.4, §8.5)."""
_Isi = TypeVar("_Isi")


class TagSrikandi(Rekaman):
    """The tags as the system writes them; `jangkar` mark the places of further signers."""

    nomor: Teks
    tanggal: Teks
    sifat: Teks
    hal: Teks
    jabatan: Teks
    tanda_tangan: Teks
    nama: Teks
    nip: Teks
    jangkar: Annotated[tuple[Teks, ...], Field(min_length=2)]

    @property
    def semua(self) -> tuple[str, ...]:
        """Every tag, without the anchors."""
        return (self.nomor, self.tanggal, self.sifat, self.hal, self.jabatan, self.tanda_tangan, self.nama, self.nip)


def muat_srikandi(folder: Path) -> tuple[TagSrikandi | None, list[Keluhan]]:
    """The tags of the templates in `folder`."""
    berkas = folder / BERKAS
    if not berkas.is_file():
        tempat = Tempat(f"templates/{BERKAS}")
        return None, [Keluhan("SRIKANDI-TIADA", Berat.GALAT, tempat, "berkas tidak ada", perbaikan="salin dari program")]
    bacaan = baca(berkas.read_bytes(), f"templates/{BERKAS}")
    tag, salah = validasi(TagSrikandi, bacaan)
    return tag, [*bacaan.keluhan, *salah]


def dapat_ditandai(bentuk: Bentuk) -> bool:
    """Whether the system can fill in papers of this form: those with a number in their head or under their title."""
    return bentuk.bernomor or BagianNaskah.KEPALA_SURAT in bentuk.susunan


def bukan_surat(jenis: Collection[str]) -> Keluhan:
    """Says that none of the kinds asked for is a letter."""
    tempat = Tempat(f"templates/dokumen/{min(jenis)}.md" if jenis else "templates/dokumen")
    pesan = "naskah ini bukan surat bernomor, sehingga tidak dapat dikirim lewat sistem tanda tangan"
    return Keluhan("SRIKANDI-BUKAN-SURAT", Berat.GALAT, tempat, pesan, perbaikan="pilih jenis surat, atau susun tanpa --srikandi")


def bertag(dokumen: Dokumen, tag: TagSrikandi) -> Dokumen:
    """The paper with tags for number, date, secrecy, subject and signer; it is no draft, since the system numbers it."""
    utama = tuple(_terbuka(dokumen.fragmen[0].bagian[0].isi))
    penanda = next((satu for satu in utama if isinstance(satu, BlokTandaTangan) and not satu.kecil), None)
    putusan = any(isinstance(satu, JudulNaskah) and satu.pemutus for satu in utama)
    penanda_tag = _Penandaan(tag, penanda.penanda[_ke_pengirim(penanda)] if penanda else None, bernip=not putusan)
    fragmen = tuple(
        replace(satu, bagian=tuple(replace(lembar, isi=_semua(lembar.isi, penanda_tag)) for lembar in satu.bagian))
        for satu in dokumen.fragmen
    )
    return replace(dokumen, fragmen=fragmen, tanda=tuple(satu for satu in dokumen.tanda if satu != "draf"))


def tag_tercetak(dokumen: Dokumen, tema: Tema, tag: TagSrikandi) -> tuple[str, ...]:
    """The tags that a paper made by `bertag` asks the system to fill in: a decision has no Sifat, an assignment no Hal."""
    teks = "\n".join(teks_dokumen(dokumen, tema))
    return tuple(satu for satu in tag.semua if satu in teks)


@dataclass(frozen=True, slots=True)
class _Penandaan:
    """The tags, who sends the paper, and whether a NIP stands under the name (not in a decision, §4.1)."""

    tag: TagSrikandi
    pengirim: Penanda | None
    bernip: bool


def _terbuka(isi: tuple[Blok, ...]) -> Iterator[Blok]:
    for satu in isi:
        yield from satu.isi if isinstance(satu, Utuh) else (satu,)


def _semua(isi: tuple[Blok, ...], milik: _Penandaan) -> tuple[Blok, ...]:
    return tuple(_blok(satu, milik) for satu in isi)


def _blok(blok: Blok, milik: _Penandaan) -> Blok:
    """What others sign in an attachment stays as it is."""
    tag = milik.tag
    match blok:
        case Utuh():
            return replace(blok, isi=_semua(blok.isi, milik))
        case KepalaSurat():
            tempat = teks_sebaris(blok.tempat_tanggal).partition(",")[0]
            return replace(blok, tempat_tanggal=(Nilai(f"{tempat}, {tag.tanggal}"),), baris=_baris(blok.baris, tag))
        case BarisIsian(gaya="nota"):
            return replace(blok, baris=tuple((label, _nilai(teks_sebaris(label), isi, tag)) for label, isi in blok.baris))
        case KepalaLampiran():
            judul = tuple(f"NOMOR {tag.nomor}" if satu.startswith("NOMOR ") else satu for satu in blok.judul)
            return replace(blok, judul=judul, baris=_baris(blok.baris, tag))
        case JudulNaskah(nomor=nomor) if nomor:
            return replace(blok, nomor=tag.nomor)
        case BlokTandaTangan() if milik.pengirim in blok.penanda and not blok.kecil:
            return _tanda_tangan(blok, milik)
        case _:
            return blok


def _baris(baris: tuple[tuple[str, IsiBaris], ...], tag: TagSrikandi) -> tuple[tuple[str, IsiBaris], ...]:
    return tuple((label, _nilai(label, isi, tag)) for label, isi in baris)


def _nilai(label: str, isi: _Isi, tag: TagSrikandi) -> _Isi | IsiBaris:
    ganti = {"nomor": tag.nomor, "tanggal": tag.tanggal, "sifat": tag.sifat, "hal": tag.hal}
    return (Nilai(ganti[label.lower()]),) if label.lower() in ganti else isi


def _ke_pengirim(blok: BlokTandaTangan) -> int:
    """The sender is the senior, at the right of two."""
    return 0 if blok.susunan == "kanan" else 1


def _tanda_tangan(blok: BlokTandaTangan, milik: _Penandaan) -> BlokTandaTangan:
    """No box: the system sets it."""
    jangkar = iter(milik.tag.jangkar)
    penanda = tuple(_pengirim(satu, milik) if satu == milik.pengirim else _lain(satu, jangkar) for satu in blok.penanda)
    pembuka = tuple(f"{_PADA}{milik.tag.tanggal}" if satu.startswith(_PADA) else satu for satu in blok.pembuka)
    return replace(blok, penanda=penanda, pembuka=pembuka, elektronik="")


def _lain(penanda: Penanda, jangkar: Iterator[str]) -> Penanda:
    """Another signer keeps the name over an anchor; a place left for a pen stays as it is."""
    return replace(penanda, tinta=next(jangkar)) if penanda.nama.strip(". ") else penanda


def _pengirim(penanda: Penanda, milik: _Penandaan) -> Penanda:
    """Whoever gave the mandate stays above the sender's post."""
    tag = milik.tag
    atas, awalan = (penanda.jabatan[:-1], penanda.awalan) if penanda.awalan == "a.n." else ((), "")
    nip = tag.nip if milik.bernip else ""
    return Penanda((*atas, f"{tag.jabatan},"), tag.nama, awalan=awalan, nip=nip, tinta=tag.tanda_tangan)
