"""Whether what a PDF says stays inside the margins of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_isi import Potongan
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree import GayaHalaman, Tema

KODE: Final[DaftarKode] = {
    "TEPI-PIAS": "Teks dokumen tercetak di luar pias halamannya.",
    "TEPI-KERTAS": "Ukuran halaman bukan salah satu kertas profil.",
}

_MM = 72 / 25.4
_LONGGAR = 0.3 * _MM
"""How far text may hang over a margin, in pt (bentuk reference §5, row 8)."""


def periksa_tepi(pdf: bytes, tema: Tema) -> list[Keluhan]:
    """Text outside the margins of `tema`; running heads, footers and other artifacts may stand there."""
    return list(_periksa(BerkasPdf(pdf), tema))


def _periksa(berkas: BerkasPdf, tema: Tema) -> Iterator[Keluhan]:
    for ke, (halaman, potongan) in enumerate(zip(berkas.halaman, berkas.potongan, strict=True), 1):
        _, _, lebar, tinggi = halaman.kotak
        gaya = [
            satu for satu in tema.halaman.values() if abs(satu.lebar * _MM - lebar) < 1 and abs(satu.tinggi * _MM - tinggi) < 1
        ]
        if not gaya:
            ukuran = f"{lebar / _MM:.0f} × {tinggi / _MM:.0f} mm"
            yield Keluhan("TEPI-KERTAS", Berat.GALAT, Tempat(""), f"halaman {ke} tidak berukuran kertas profil", ditemukan=ukuran)
            continue
        for satu in potongan:
            if satu.mcid is not None and not satu.artefak and satu.teks.strip() and _melewati(satu, gaya, tinggi):
                pesan = f"teks melewati pias halaman {ke}"
                yield Keluhan("TEPI-PIAS", Berat.GALAT, Tempat(""), pesan, ditemukan=satu.teks.strip())


def _melewati(potongan: Potongan, gaya: list[GayaHalaman], tinggi: float) -> bool:
    """Whether a piece leaves the text area of every page style of that paper."""
    kiri = min(satu.kiri for satu in gaya) * _MM
    kanan = max(satu.lebar - satu.kanan for satu in gaya) * _MM
    bawah = min(satu.bawah for satu in gaya) * _MM
    atas = tinggi - min(satu.atas if satu.atas_pertama is None else satu.atas_pertama for satu in gaya) * _MM
    x = sorted((potongan.awal[0], potongan.ujung[0]))
    y = (potongan.awal[1] - 0.2 * potongan.ukuran, potongan.awal[1] + 0.7 * potongan.ukuran)
    return x[0] < kiri - _LONGGAR or x[1] > kanan + _LONGGAR or y[0] < bawah - _LONGGAR or y[1] > atas + _LONGGAR
