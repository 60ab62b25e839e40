"""Bad page breaks of a printed document whose PDF has no structure, as LibreOffice makes it: found by the words of the tree.

The same rules as `generator.inspection.pecah_halaman`, as far as words and places tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.tree import Dokumen, Judul, Tabel, Tema
from generator.tree.teks import lipat, teks_sebaris
from tests.dokumen_semua import telusuri
from tests.writers.pdf.pengukur import Baris, Lembar

BARIS_TERSEDIKIT = 3
TINGGI_GAMBAR = 15.0
"""mm of rules and areas that make a page more than its few lines."""


def pecah_buruk(lembar: Sequence[Lembar], dokumen: Dokumen, tema: Tema) -> list[str]:
    """A sentence for every page that ends with what announces something, or holds a line or two."""
    pengumuman = set(_pengumuman(dokumen, tema))
    kepala = {
        lipat(kata) for satu in telusuri(dokumen) if isinstance(satu, Tabel) for k in satu.kolom for kata in _potongan(k.judul)
    }
    awal = {lipat(teks_sebaris(satu.isi)) for satu in telusuri(dokumen) if isinstance(satu, Judul) and satu.tingkat <= 2}
    hasil = []
    for ke, satu in enumerate(lembar, 1):
        baris = _baris_isi(satu, tema)
        if not baris:
            continue
        akhir = _kata(baris[-1])
        if (akhir, baris[-1][0].ukuran) in pengumuman or (len(baris[-1]) > 1 and all(lipat(s.teks) in kepala for s in baris[-1])):
            hasil.append(f"halaman {ke} berakhir dengan {akhir!r}")
        sendiri = any(judul.endswith(_kata(deret)) for judul in awal for deret in baris)
        if len(baris) < BARIS_TERSEDIKIT and not sendiri and not _bergambar(satu):
            hasil.append(f"halaman {ke} hanya memuat {list(map(_kata, baris))}")
    return hasil


def _baris_isi(lembar: Lembar, tema: Tema) -> list[list[Baris]]:
    """The lines between head and foot, each as its runs of text."""
    halaman = tema.halaman["lanskap" if lembar.lebar > lembar.tinggi else "isi"]
    isi = [satu for satu in lembar.baris if halaman.atas - 2 < satu.y < lembar.tinggi - halaman.bawah + 1]
    return [list(deret) for _y, deret in groupby(isi, key=lambda satu: round(satu.y, 1))]


def _kata(deret: Sequence[Baris]) -> str:
    return " ".join(lipat(satu.teks) for satu in deret)


def _pengumuman(dokumen: Dokumen, tema: Tema) -> Iterator[tuple[str, float]]:
    """Headings and captions of tables with their size, whole and as the last lines they may break into."""
    ukuran = {1: "nama_bab", **{tingkat: f"judul{tingkat}" for tingkat in (2, 3, 4)}}
    for satu in telusuri(dokumen):
        if isinstance(satu, Judul):
            awal, teks, gaya = satu.nomor, satu.isi, ukuran[satu.tingkat]
        elif isinstance(satu, Tabel):
            awal, teks, gaya = f"Tabel {satu.nomor}", satu.keterangan, "keterangan"
        else:
            continue
        kata = lipat(teks_sebaris(teks)).split(" ")
        for bagian in (*(kata[ke:] for ke in range(max(1, len(kata) - 2))), [awal, *kata]):
            yield " ".join(bagian), tema.huruf[gaya].ukuran


def _potongan(judul: str) -> Iterator[str]:
    """What may stand on one line of a header's cell."""
    kata = judul.split()
    yield from (" ".join(kata[awal:akhir]) for awal in range(len(kata)) for akhir in range(awal + 1, len(kata) + 1))


def _bergambar(lembar: Lembar) -> bool:
    return any(satu.tinggi > TINGGI_GAMBAR for satu in lembar.garis)
