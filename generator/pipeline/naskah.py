"""Papers before they are written: for each kind of the catalogue, whom it goes to, its trees, and what they were made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.documents.bentuk import Keluaran as Format
from generator.documents.buku import berkas_buku, susun_buku
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.documents.tema import muat_tema
from generator.model.ruang import Ruang
from generator.tree import BukuKerja, Dokumen, Tema


@dataclass(frozen=True, slots=True)
class Naskah:
    """One paper: PDF and DOCX are written from `dokumen`, XLSX from `buku_kerja`.

    `penerima` is empty when the paper goes to nobody; `jalur` is its path below the out folder, POSIX, without the format.
    """

    jenis: str
    penerima: str
    jalur: str
    format: tuple[Format, ...]
    tema: Tema
    dokumen: Dokumen
    rekaman: tuple[str, ...]
    templat: tuple[str, ...]
    buku_kerja: BukuKerja | None = None


@dataclass(frozen=True, slots=True)
class Bahan:
    """What every paper is made from; `aset` is the folder of the themes with their fonts."""

    ruang: Ruang
    katalog: Katalog
    aset: Path
    draf: bool

    def tema(self, penerbit: str) -> Tema:
        """The look of an issuer's papers."""
        return muat_tema(self.aset / f"{self.ruang.penerbit[penerbit].profil}.yaml")


def naskah_jenis(bahan: Bahan, jenis: Jenis, kepada: str | None = None) -> Iterator[Naskah]:
    """Every paper of a kind, or the one for `kepada`."""
    if jenis.kepala.kepada:
        yield from _surat(bahan, jenis, kepada)
    elif jenis.kepala.bagian and not kepada:
        yield from _buku(bahan, jenis)


def _surat(bahan: Bahan, jenis: Jenis, kepada: str | None) -> Iterator[Naskah]:
    ruang, katalog, kepala = bahan.ruang, bahan.katalog, jenis.kepala
    for surat in ruang.surat:
        if surat.jenis != kepala.id:
            continue
        tema = bahan.tema(surat.penerbit)
        for penerima in penerima_surat(ruang, jenis, surat):
            if kepada and penerima.id != kepada:
                continue
            yield Naskah(
                jenis=kepala.id,
                penerima=penerima.id,
                jalur=f"{ruang.forum.tahun_rencana}/{kepala.id}/{penerima.id}",
                format=jenis.bentuk.keluaran,
                tema=tema,
                dokumen=susun_surat(ruang, katalog, jenis, Acuan(surat, penerima), bahan.draf),
                rekaman=tuple(sorted(ruang.bacaan)),
                templat=(jenis.berkas, *(katalog.jenis[nama].berkas for nama in kepala.lampiran)),
            )


def _buku(bahan: Bahan, jenis: Jenis) -> Iterator[Naskah]:
    ruang, katalog, kepala = bahan.ruang, bahan.katalog, jenis.kepala
    for surat in ruang.surat:
        if surat.jenis != kepala.id:
            continue
        tema = bahan.tema(surat.penerbit)
        dokumen = susun_buku(ruang, katalog, jenis, surat, tema, bahan.draf)
        yield Naskah(
            jenis=kepala.id,
            penerima="",
            jalur=f"{ruang.forum.tahun_rencana}/{kepala.id}/{berkas_buku(ruang, katalog, jenis, surat)}",
            format=jenis.bentuk.keluaran,
            tema=tema,
            dokumen=dokumen,
            rekaman=tuple(sorted(ruang.bacaan)),
            templat=(jenis.berkas, *(katalog.bagian[nama].berkas for nama in kepala.bagian)),
            buku_kerja=susun_buku_kerja(ruang, dokumen),
        )
