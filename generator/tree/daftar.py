"""Page labels of contents lists: known only after the pages are laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.tree.blok import Blok, DaftarIsi, Kutipan, Narasi, Utuh, memuat_daftar
from generator.tree.dokumen import Dokumen


def isi_halaman(dokumen: Dokumen, halaman: Mapping[str, str]) -> Dokumen:
    """`dokumen` with the page label of every contents entry taken from `halaman` (block id → label).

    Raises KeyError for an entry whose target has no label.
    """
    return replace(
        dokumen,
        fragmen=tuple(
            replace(
                fragmen,
                bagian=tuple(
                    replace(bagian, isi=_isi_deret(bagian.isi, halaman)) if bagian.berdaftar else bagian
                    for bagian in fragmen.bagian
                ),
            )
            for fragmen in dokumen.fragmen
        ),
    )


def _isi_deret(deret: tuple[Blok, ...], halaman: Mapping[str, str]) -> tuple[Blok, ...]:
    return tuple(_isi_blok(blok, halaman) for blok in deret)


def _isi_blok(blok: Blok, halaman: Mapping[str, str]) -> Blok:
    if isinstance(blok, DaftarIsi):
        return replace(blok, entri=tuple(replace(entri, halaman=halaman[entri.ke]) for entri in blok.entri))
    if isinstance(blok, Kutipan | Narasi | Utuh) and memuat_daftar(blok.isi):
        return replace(blok, isi=_isi_deret(blok.isi, halaman))
    return blok
