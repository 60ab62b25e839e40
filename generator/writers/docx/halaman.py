"""Sections: paper, margins, numbering, and the head and foot of each kind of page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.tree import Bagian, Dokumen, GayaHalaman, TandaHalaman
from generator.writers.docx.blok import PEMISAH_TABEL
from generator.writers.docx.gaya_surat import ALAS, jarak_tanda
from generator.writers.docx.kop_acuan import BAGIAN, KopAcuan
from generator.writers.docx.letak import lanskap, lebar_teks
from generator.writers.docx.naskah import Bahan
from generator.writers.docx.potongan import Potongan
from generator.writers.docx.sambung import Sambungan
from generator.writers.docx.satuan import mm_of_points, twips
from generator.writers.docx.xml import TAB, paragraph, run
from generator.writers.docx.xml import field as word_field
from generator.writers.metrik import MM_PER_PT, baca_metrik, berkas_huruf, lebar_mm

KEPALA_DI_ATAS = 10.25
"""mm from the baseline of the book's running head to the text (bentuk reference §5 rows 28, 29)."""
TURUN_CATATAN = 12.0
"""mm from the sheet's edge up to a letter's note at its foot."""
SELA_KEPALA = 3.0
"""mm at least between running head and marks."""
LETAK_KAKI = 0.58
"""Height of the footer's baseline as a share of the bottom margin (bentuk reference §5 rows 28, 29)."""

_AKHIR_BAGIAN = '<w:p><w:pPr><w:pStyle w:val="AkhirBagian"/>'
_KATA_TANDA: dict[TandaHalaman, tuple[str, str]] = {"draf": ("DRAF", "TandaDraf"), "contoh": ("DATA CONTOH", "TandaContoh")}


@dataclass(slots=True)
class _Urutan:
    """Which kinds of numbering have begun."""

    mulai: set[str] = field(default_factory=set)

    def pertama(self, penomoran: str) -> bool:
        baru = penomoran not in self.mulai
        self.mulai.add(penomoran)
        return baru


def tulis_badan(bahan: Bahan, sambungan: Sambungan, dokumen: Dokumen, potongan: Sequence[Potongan]) -> Iterator[str]:
    """The inside of ``w:body``, piece by piece: every section (`potongan`) with its properties.

    Raises KeyError for an unknown page style.
    """
    urutan = _Urutan()
    kelompok = _kelompokkan(dokumen, potongan)
    for ke, sama in enumerate(kelompok):
        *awal, akhir = (sambungan.sambung(satu, halaman_baru=nomor > 0) for nomor, (_, satu) in enumerate(sama))
        yield from awal
        sifat = _sifat_bagian(bahan, sambungan, dokumen, *sama[0], urutan)
        if ke == len(kelompok) - 1:
            yield (akhir if akhir.endswith("</w:p>") else akhir + PEMISAH_TABEL) + sifat
        else:
            yield _tutup(akhir, sifat)


def _kelompokkan(dokumen: Dokumen, potongan: Sequence[Potongan]) -> list[list[tuple[Bagian, Potongan]]]:
    """Sections as Word has them: neighbours of one look, the later ones beginning with a heading that can carry the page
    break."""
    hasil: list[list[tuple[Bagian, Potongan]]] = []
    for bagian, satu in zip((milik for fragmen in dokumen.fragmen for milik in fragmen.bagian), potongan, strict=True):
        akhir = hasil[-1][-1][0] if hasil else None
        if akhir is not None and (akhir.gaya, akhir.kepala) == (bagian.gaya, bagian.kepala) and satu.berjudul:
            hasil[-1].append((bagian, satu))
        else:
            hasil.append([(bagian, satu)])
    return hasil


def _tutup(isi: str, sifat: str) -> str:
    """Section properties inside the last paragraph, or in one of 1 pt after a table or a field's end.

    LibreOffice loses the styles of head and foot when a section ends inside the field of a contents list.
    """
    mulai = isi.rfind("<w:p><w:pPr>")
    if isi.endswith("</w:p>") and not isi.startswith(_AKHIR_BAGIAN, mulai):
        akhir = isi.index("</w:pPr>", mulai)
        return isi[:akhir] + sifat + isi[akhir:]
    return isi + paragraph("", "AkhirBagian", section=sifat)


def _sifat_bagian(
    bahan: Bahan, sambungan: Sambungan, dokumen: Dokumen, bagian: Bagian, potongan: Potongan, urutan: _Urutan
) -> str:
    halaman = bahan.tema.halaman[bagian.gaya]
    surat = halaman.penomoran == "surat"
    pertama = urutan.pertama(halaman.penomoran)
    kop = bahan.kop if potongan.berkop else None
    awal_surat = surat and (pertama or kop is not None)
    acuan = _acuan(sambungan, "header", "default", _kepala(bahan, dokumen, bagian, halaman))
    if awal_surat:
        acuan += _kepala_kop(sambungan, kop, dokumen) if kop else _acuan(sambungan, "header", "first", _tanda(dokumen))
    acuan += _acuan(sambungan, "footer", "default", _kaki(dokumen, halaman))
    if awal_surat:
        acuan += _acuan(sambungan, "footer", "first", _kaki(dokumen, halaman))
    atas = halaman.atas if not awal_surat or halaman.atas_pertama is None else halaman.atas_pertama
    arah = ' w:orient="landscape"' if lanskap(halaman) else ""
    bentuk = {"romawi": ' w:fmt="lowerRoman"', "arab": ' w:fmt="decimal"', "surat": ' w:fmt="decimal"', "": ""}
    nomor = bentuk[halaman.penomoran] + (' w:start="1"' if pertama and halaman.penomoran else "")
    kepala, kaki = _jarak(bahan, halaman)
    return (
        f'<w:sectPr>{acuan}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(halaman.lebar)}" w:h="{twips(halaman.tinggi)}"{arah}/>'
        f'<w:pgMar w:top="{twips(atas)}" w:right="{twips(halaman.kanan)}" w:bottom="{twips(halaman.bawah)}" '
        f'w:left="{twips(halaman.kiri)}" w:header="{twips(kepala)}" w:footer="{twips(kaki)}" w:gutter="0"/>'
        + (f"<w:pgNumType{nomor}/>" if nomor else "")
        + '<w:cols w:space="708"/>'
        + ("<w:titlePg/>" if awal_surat else "")
        + "</w:sectPr>"
    )


def _acuan(sambungan: Sambungan, jenis: str, untuk: str, isi: str) -> str:
    nama = sambungan.simpan_kepala_kaki("header" if jenis == "header" else "footer", isi)
    return f'<w:{jenis}Reference w:type="{untuk}" r:id="{nama}"/>'


def _kepala_kop(sambungan: Sambungan, kop: KopAcuan, dokumen: Dokumen) -> str:
    """Staff's kop under the marks of the page."""
    sambungan.bagian_kop = kop.bagian(_tanda(dokumen))
    sambungan.gaya_kop = kop.gaya
    return f'<w:headerReference w:type="first" r:id="{sambungan.hubungkan("header", BAGIAN)}"/>'


def _jarak(bahan: Bahan, halaman: GayaHalaman) -> tuple[float, float]:
    """mm from the sheet's edges to header and footer."""
    kaki = LETAK_KAKI * halaman.bawah - (1 - ALAS) * mm_of_points(bahan.tema.huruf["kaki_halaman"].baris)
    if not halaman.buku:
        return jarak_tanda(bahan.tema), TURUN_CATATAN
    return halaman.atas - KEPALA_DI_ATAS - ALAS * mm_of_points(bahan.tema.huruf["kepala_halaman"].baris), kaki


def _kepala(bahan: Bahan, dokumen: Dokumen, bagian: Bagian, halaman: GayaHalaman) -> str:
    if halaman.buku:
        gaya = "HeaderLanskap" if lanskap(halaman) else "Header"
        huruf, tanda = bahan.tema.huruf["kepala_halaman"], bahan.tema.huruf["tanda"]
        kata = "".join(f"  \u00a0{_KATA_TANDA[satu][0]}\u00a0" for satu in dokumen.tanda)
        sisa = lebar_teks(halaman) - lebar_mm(kata, tanda.ukuran, bahan.aset, tanda.tebal) - SELA_KEPALA
        metrik = baca_metrik(berkas_huruf(bahan.aset, huruf.tebal))
        return paragraph(run(metrik.muat(bagian.kepala, huruf.ukuran, sisa / MM_PER_PT)) + TAB + _kata_tanda(dokumen), gaya)
    if halaman.penomoran == "surat":
        return _tanda(dokumen) + paragraph(run("- ") + word_field("PAGE", "2") + run(" -"), "NomorHalamanSurat")
    return _tanda(dokumen)


def _kaki(dokumen: Dokumen, halaman: GayaHalaman) -> str:
    if halaman.penomoran == "surat" and dokumen.kaki:
        return paragraph(run(dokumen.kaki), "KakiElektronik")
    if not halaman.buku:
        return paragraph("", "TandaHalaman")
    gaya = "FooterLanskap" if lanskap(halaman) else "Footer"
    nomor = word_field("PAGE", "i" if halaman.penomoran == "romawi" else "1", "NomorHalaman") if halaman.penomoran else ""
    return paragraph(run(dokumen.kaki) + TAB + nomor, gaya)


def _tanda(dokumen: Dokumen) -> str:
    return paragraph(_kata_tanda(dokumen), "TandaHalaman")


def _kata_tanda(dokumen: Dokumen) -> str:
    """The marks as framed words; no-break spaces keep their frames apart from the letters."""
    kata = [run(f"\u00a0{kata}\u00a0", gaya) for tanda, (kata, gaya) in _KATA_TANDA.items() if tanda in dokumen.tanda]
    return run("  ").join(kata)
