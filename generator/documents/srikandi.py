"""Letters for the signing system: the same paper with the system's tags in place of what it fills in (tata naskah dinas §4.2)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from generator.documents.bentuk import BagianNaskah, Bentuk
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.model.jenis import Rekaman, Teks
from generator.model.validasi import validasi
from generator.reading import baca
from generator.tree import (
    Bagian,
    Blok,
    BlokTandaTangan,
    Dokumen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Nilai,
    Penanda,
    Utuh,
)
from generator.tree.teks import teks_sebaris

KODE: Final[DaftarKode] = {
    "SRIKANDI-TIADA": "Berkas templates/srikandi.yaml tidak ada.",
    "SRIKANDI-BUKAN-SURAT": "Naskah tanpa kepala surat atau tanda tangan tidak dapat dikirim lewat sistem tanda tangan.",
}
BERKAS: Final = "srikandi.yaml"


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
    """Whether the system can fill in papers of this form."""
    return BagianNaskah.KEPALA_SURAT in bentuk.susunan and BagianNaskah.TANDA_TANGAN in bentuk.susunan


def bukan_surat(jenis: Collection[str]) -> Keluhan:
    """Says that none of the kinds asked for is a letter."""
    tempat = Tempat(f"templates/dokumen/{min(jenis)}.md" if jenis else "templates/dokumen")
    pesan = "naskah ini tidak berkepala surat dan bertanda tangan, sehingga tidak dapat dikirim lewat sistem tanda tangan"
    return Keluhan("SRIKANDI-BUKAN-SURAT", Berat.GALAT, tempat, pesan, perbaikan="pilih jenis surat, atau susun tanpa --srikandi")


def bertag(dokumen: Dokumen, tag: TagSrikandi) -> Dokumen:
    """The paper with tags for number, date, secrecy, subject and signer; it is no draft, since the system numbers it."""
    fragmen = []
    for ke, satu in enumerate(dokumen.fragmen):
        bagian = tuple(_bagian(sebuah, tag, utama=ke == 0 and urutan == 0) for urutan, sebuah in enumerate(satu.bagian))
        fragmen.append(replace(satu, bagian=bagian))
    return replace(dokumen, fragmen=tuple(fragmen), tanda=tuple(satu for satu in dokumen.tanda if satu != "draf"))


def _bagian(bagian: Bagian, tag: TagSrikandi, *, utama: bool) -> Bagian:
    return replace(bagian, isi=tuple(_blok(satu, tag, utama=utama) for satu in bagian.isi))


def _blok(blok: Blok, tag: TagSrikandi, *, utama: bool) -> Blok:
    """What others sign in an attachment stays as it is."""
    match blok:
        case Utuh():
            return replace(blok, isi=tuple(_blok(satu, tag, utama=utama) for satu in blok.isi))
        case KepalaSurat():
            tempat = teks_sebaris(blok.tempat_tanggal).partition(",")[0]
            return replace(blok, tempat_tanggal=(Nilai(f"{tempat}, {tag.tanggal}"),), baris=_baris(blok.baris, tag))
        case KepalaLampiran():
            return replace(blok, baris=_baris(blok.baris, tag))
        case JudulNaskah(nomor=nomor) if nomor:
            return replace(blok, nomor=tag.nomor)
        case BlokTandaTangan() if utama and not blok.kecil:
            return _tanda_tangan(blok, tag)
        case _:
            return blok


def _baris(baris: tuple[tuple[str, IsiBaris], ...], tag: TagSrikandi) -> tuple[tuple[str, IsiBaris], ...]:
    ganti = {"nomor": tag.nomor, "tanggal": tag.tanggal, "sifat": tag.sifat, "hal": tag.hal}
    return tuple((label, (Nilai(ganti[label.lower()]),) if label.lower() in ganti else isi) for label, isi in baris)


def _tanda_tangan(blok: BlokTandaTangan, tag: TagSrikandi) -> BlokTandaTangan:
    """The sender is the senior, at the right of two; the others keep their names over an anchor. No box: the system sets it."""
    pengirim = 0 if blok.susunan == "kanan" else 1
    jangkar = iter(tag.jangkar)
    penanda = tuple(
        _pengirim(satu, tag) if ke == pengirim else replace(satu, tinta=next(jangkar)) for ke, satu in enumerate(blok.penanda)
    )
    return replace(blok, penanda=penanda, elektronik="")


def _pengirim(penanda: Penanda, tag: TagSrikandi) -> Penanda:
    """Whoever gave the mandate stays above the sender's post."""
    atas, awalan = (penanda.jabatan[:-1], penanda.awalan) if penanda.awalan == "a.n." else ((), "")
    return Penanda((*atas, f"{tag.jabatan},"), tag.nama, awalan=awalan, nip=tag.nip, tinta=tag.tanda_tangan)
