"""The ladder on which a letter is set closer, so that its signature stays on the page of its body (bentuk reference §1).

The PDF finds the rung by laying out; the DOCX is set on the same one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.tree import LangkahMuat, Tema


def anak_tangga(tema: Tema) -> Iterator[tuple[int, Tema]]:
    """The theme on each rung that changes anything, with the number of the rung from 1."""
    sebelum = tema
    for nomor in range(1, len(tema.muat) + 1):
        rapat = pada_anak_tangga(tema, nomor)
        if rapat != sebelum:
            yield nomor, rapat
        sebelum = rapat


def pada_anak_tangga(tema: Tema, nomor: int) -> Tema:
    """The theme on rung `nomor`, itself for 0."""
    return _dirapatkan(tema, tema.muat[nomor - 1]) if nomor else tema


def _dirapatkan(tema: Tema, langkah: LangkahMuat) -> Tema:
    isi = tema.huruf["surat"]
    isi = replace(isi, baris=_kurang(isi.baris, langkah.baris), sesudah=_kurang(isi.sesudah, langkah.sesudah))
    surat = replace(
        tema.surat,
        kepala_ke_isi=_kurang(tema.surat.kepala_ke_isi, langkah.kepala_ke_isi),
        ruang_tinta=_kurang(tema.surat.ruang_tinta, langkah.ruang_tinta),
    )
    return replace(
        tema,
        huruf={**tema.huruf, "surat": isi},
        surat=surat,
        tabel={k: replace(v, padding_atas=_kurang(v.padding_atas, langkah.padding_atas)) for k, v in tema.tabel.items()},
        diktum={
            k: replace(v, baris=_kurang(v.baris, langkah.baris), antara=_kurang(v.antara, langkah.antara))
            for k, v in tema.diktum.items()
        },
    )


def _kurang(semula: float, langkah: float | None) -> float:
    return semula if langkah is None else min(semula, langkah)
