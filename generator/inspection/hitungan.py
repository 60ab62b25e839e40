"""Whether PDF and DOCX have as many headings, tables, rows and captions as the tree, and every page its one fragment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Final

from lxml import etree

from generator.inspection.docx_berkas import DOKUMEN, BerkasDocx, buka_docx, cari, temuan
from generator.inspection.docx_struktur import GAYA_TATA_LETAK
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_ingatan import Ingatan
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat
from generator.tree import Bagian, Dokumen, Gambar, Judul, Tabel, Tema
from generator.tree.telusur import unsur

KODE: Final[DaftarKode] = {
    "HITUNG": "Banyaknya judul, tabel, baris, atau keterangan di berkas jadi tidak sama dengan isi dokumen.",
    "HITUNG-HALAMAN": "Halaman PDF tidak terbagi habis di antara bagian-bagian dokumen.",
}

_JUDUL_DOCX = re.compile(r"(Heading|JudulLepas)\d|JudulDepan")
_GAYA_JUDUL = cari(
    "descendant::w:pStyle[starts-with(@w:val, 'Heading') or starts-with(@w:val, 'Judul') or @w:val = 'Caption'"
    " or starts-with(@w:val, 'Keterangan')]/@w:val"
)
_TABEL = f"descendant::w:tbl[not(starts-with(w:tblPr/w:tblStyle/@w:val, '{GAYA_TATA_LETAK}'))]"
_TABEL_BERISI, _BARIS_BERISI = cari(_TABEL), cari(f"{_TABEL}/w:tr")
_KETERANGAN_DOCX = frozenset({"Caption", "KeteranganGambar", "KeteranganBersumber"})


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Numbers of headings, tables, table rows (header and column numbers too, repeated ones once) and captions."""

    judul: int
    tabel: int
    baris: int
    keterangan: int


def periksa_hitungan(
    dokumen: Dokumen,
    tema: Tema,
    pdf: bytes | BerkasPdf | None = None,
    docx: bytes | BerkasDocx | None = None,
    ingatan: Ingatan | None = None,
) -> list[Keluhan]:
    """Complaints of a book's finished files; those that are not given are not asked. `ingatan` knows sections of the tree.

    For the PDF also that its fragments share out its pages: each has some, no page belongs to two or to none.
    """
    harap = hitung_pohon(dokumen, tema, ingatan)
    keluhan: list[Keluhan] = []
    if pdf is not None:
        isi = pdf if isinstance(pdf, BerkasPdf) else BerkasPdf(pdf)
        keluhan += _banding(harap, hitung_pdf(isi), "PDF")
        keluhan += _bagi_halaman(isi, len(dokumen.fragmen))
    if docx is not None:
        keluhan += _banding(harap, hitung_docx(docx), "DOCX")
    return keluhan


def hitung_pohon(dokumen: Dokumen, tema: Tema, ingatan: Ingatan | None = None) -> Hitungan:
    """What the tree holds, printed in the look `tema`; sections that `ingatan` knows are not looked through."""
    bernomor = sorted(nama for nama, rupa in tema.tabel.items() if rupa.nomor_kolom)
    jumlah = Counter[int]()
    for fragmen in dokumen.fragmen:
        for bagian in fragmen.bagian:
            ciri = f"{bagian.sidik} {' '.join(bernomor)}"
            isi = ingatan.ambil("hitungan", ciri) if ingatan else None
            if isi is None:
                isi = _hitung_bagian(bagian, bernomor)
                if ingatan:
                    ingatan.simpan("hitungan", ciri, isi)
            jumlah.update(dict(enumerate(isi)))
    return Hitungan(*(jumlah[ke] for ke in range(4)))


def _hitung_bagian(bagian: Bagian, bernomor: Collection[str]) -> list[int]:
    """The fields of `Hitungan` for one section; tables of the looks `bernomor` have a row of column numbers."""
    semua = list(unsur(bagian.isi))
    tabel = [satu for satu in semua if isinstance(satu, Tabel)]
    return [
        sum(isinstance(satu, Judul) for satu in semua),
        len(tabel),
        sum(1 + (satu.gaya in bernomor) + len(satu.baris) for satu in tabel),
        sum(bool(satu.keterangan) for satu in semua if isinstance(satu, Tabel | Gambar)),
    ]


def hitung_pdf(berkas: BerkasPdf) -> Hitungan:
    """What the structure tree holds."""
    return Hitungan(*(sum(satu.banyak[ke] for satu in berkas.bagian) for ke in range(4)))


def hitung_docx(data: bytes | BerkasDocx) -> Hitungan:
    """What the body holds; tables that only place things are none."""
    berkas = data if isinstance(data, BerkasDocx) else buka_docx(data)
    if berkas.potongan:
        return Hitungan(*(sum(satu.hitungan[ke] for satu in berkas.potongan) for ke in range(4)))
    return hitung_badan(berkas.akar[DOKUMEN])


def hitung_badan(akar: etree._Element) -> Hitungan:
    """What a body or a stretch of it holds."""
    gaya = Counter(temuan(_GAYA_JUDUL, akar))
    return Hitungan(
        judul=sum(banyak for nama, banyak in gaya.items() if _JUDUL_DOCX.fullmatch(nama)),
        tabel=len(temuan(_TABEL_BERISI, akar)),
        baris=len(temuan(_BARIS_BERISI, akar)),
        keterangan=sum(gaya[nama] for nama in _KETERANGAN_DOCX),
    )


def _banding(harap: Hitungan, nyata: Hitungan, format_: str) -> Iterator[Keluhan]:
    for medan in fields(Hitungan):
        seharusnya, ada = getattr(harap, medan.name), getattr(nyata, medan.name)
        if ada != seharusnya:
            pesan = f"jumlah {medan.name} di {format_} tidak sama dengan isi dokumen"
            yield Keluhan("HITUNG", Berat.GALAT, Tempat(""), pesan, ditemukan=str(ada), diharapkan=str(seharusnya))


def _bagi_halaman(berkas: BerkasPdf, fragmen: int) -> Iterator[Keluhan]:
    """Fragments are the Sect elements right under Document; pages are shared out by the content they own."""
    ada = berkas.nomor_halaman
    semua = [{ada[nomor] for nomor in satu.milik if nomor in ada} for satu in berkas.bagian if satu.jenis == "/Sect"]
    milik = [satu for satu in semua if satu]
    if len(milik) != fragmen:
        yield _salah_bagi("bagian PDF yang mempunyai halaman", len(milik), fragmen)
    if (jumlah := sum(map(len, milik))) != len(berkas.halaman):
        yield _salah_bagi("jumlah halaman semua bagian PDF", jumlah, len(berkas.halaman))
    if (terpakai := len(set().union(*milik))) != len(berkas.halaman):
        yield _salah_bagi("halaman PDF yang dimiliki sebuah bagian", terpakai, len(berkas.halaman))


def _salah_bagi(apa: str, ada: int, seharusnya: int) -> Keluhan:
    pesan = f"{apa} tidak sama dengan isi dokumen"
    return Keluhan("HITUNG-HALAMAN", Berat.GALAT, Tempat(""), pesan, ditemukan=str(ada), diharapkan=str(seharusnya))
