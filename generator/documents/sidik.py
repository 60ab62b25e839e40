"""The fingerprint of an issued letter: of what it says, to whom, and with which attachments; not of how it looks.

It is taken from the tree's own text (`generator.tree.teks`), so that a new font, margin or arrangement of the head changes
nothing, and not from marks such as DRAF.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.surat import Sidik
from generator.tree import Bagian, Blok, BukuKerja, Dokumen, Fragmen, KepalaSurat, Tema, Tujuan
from generator.tree.teks import baris_tujuan, teks_dokumen, teks_sel

PANJANG_SIDIK = 16
"""Hexadecimal digits kept of each SHA-256: they guard against change by accident, not against forgery."""


def sidik_dokumen(dokumen: Dokumen, tema: Tema, isian: BukuKerja | None = None) -> Sidik:
    """The fingerprint of the letter with its number and day: addressee, the letter itself, the sheets that travel with it.

    `isian` is the form to fill in beside it: the text of its cells counts among what travels.
    """
    polos = _tanpa_rupa(tema)
    bagian = [satu for fragmen in dokumen.fragmen for satu in fragmen.bagian]
    kepala = [blok for satu in bagian for blok in satu.isi if isinstance(blok, KepalaSurat)]
    surat, lampiran = bagian[:1], bagian[1:]
    return Sidik(
        tujuan=_sidik(baris for satu in kepala for baris in baris_tujuan(satu.tujuan, polos)),
        isi=_sidik(_teks(dokumen, surat, polos)),
        lampiran=_sidik((*_teks(dokumen, lampiran, polos), *_sel(isian))),
    )


def yang_berubah(lama: Sidik, baru: Sidik) -> tuple[str, ...]:
    """What differs, in words of a complaint."""
    sebutan = {"tujuan": "tujuan surat", "isi": "isi surat", "lampiran": "lampiran"}
    return tuple(kata for medan, kata in sebutan.items() if getattr(lama, medan) != getattr(baru, medan))


def _tanpa_rupa(tema: Tema) -> Tema:
    """The theme with one arrangement for all profiles."""
    surat = replace(tema.surat, susunan="menurun", di_berpindah=False, lampiran_tanggal_dulu=False)
    return replace(tema, surat=surat, tabel={nama: replace(satu, nomor_kolom=False) for nama, satu in tema.tabel.items()})


def _teks(dokumen: Dokumen, bagian: Iterable[Bagian], tema: Tema) -> list[str]:
    """The text of some sections, the addressee left out."""
    isi = tuple(replace(satu, isi=tuple(map(_tanpa_tujuan, satu.isi))) for satu in bagian)
    return teks_dokumen(replace(dokumen, fragmen=(Fragmen("sidik", isi),)), tema, halaman=False)


def _sel(isian: BukuKerja | None) -> Iterator[str]:
    """The texts of a workbook's cells under the names of its sheets."""
    for lembar in isian.lembar if isian else ():
        yield lembar.nama
        for baris in lembar.tabel.baris:
            yield "\t".join(teks_sel(nilai, kolom) for kolom, nilai in zip(lembar.tabel.kolom, baris.sel, strict=True))


def _tanpa_tujuan(blok: Blok) -> Blok:
    return replace(blok, tujuan=Tujuan(("",))) if isinstance(blok, KepalaSurat) else blok


def _sidik(baris: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(baris).encode()).hexdigest()[:PANJANG_SIDIK]
