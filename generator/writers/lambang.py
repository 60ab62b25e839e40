"""What kinds of kop have: the size of an emblem, as large as the theme's box allows with its shape kept, and the double rule."""

from __future__ import annotations

from generator.tree import JenisKop, Lambang, Tema


def ukuran_lambang(lambang: Lambang, jenis: JenisKop, tema: Tema) -> tuple[float, float]:
    """Width and height in mm, in a kop of `jenis`."""
    surat = tema.surat
    if jenis == "jabatan":
        return round(surat.lambang_jabatan_tinggi * lambang.rasio, 3), surat.lambang_jabatan_tinggi
    tinggi = min(surat.lambang_tinggi, surat.lambang_lebar / lambang.rasio)
    return round(tinggi * lambang.rasio, 3), round(tinggi, 3)


def bergaris(jenis: JenisKop, tema: Tema) -> bool:
    """Whether a kop of `jenis` ends with the double rule."""
    return jenis != "jabatan" or tema.surat.garis_kop_jabatan
