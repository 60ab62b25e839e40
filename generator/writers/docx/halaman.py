"""Sections: paper, margins, numbering, and the head and foot of each kind of page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.tree import Bagian, Dokumen, GayaHalaman, Judul, KepalaLampiran, Kop, TandaHalaman
from generator.writers.docx.blok import PEMISAH_TABEL, tulis_deret
from generator.writers.docx.gaya_surat import ALAS, jarak_tanda
from generator.writers.docx.kop_acuan import BAGIAN
from generator.writers.docx.letak import lanskap, lebar_teks
from generator.writers.docx.naskah import Naskah, Tempat
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


def tulis_badan(naskah: Naskah, dokumen: Dokumen) -> str:
    """The inside of ``w:body``: every section with its properties. Raises KeyError for an unknown page style."""
    urutan = _Urutan()
    kelompok = _kelompok([bagian for fragmen in dokumen.fragmen for bagian in fragmen.bagian])
    hasil = ""
    for ke, sama in enumerate(kelompok):
        halaman = naskah.tema.halaman[sama[0].gaya]
        isi = "".join(
            tulis_deret(naskah, bagian.isi, _tempat(bagian, halaman), halaman_baru=nomor > 0) for nomor, bagian in enumerate(sama)
        )
        sifat = _sifat_bagian(naskah, dokumen, sama[0], halaman, urutan)
        if ke == len(kelompok) - 1:
            hasil += (isi if isi.endswith("</w:p>") else isi + PEMISAH_TABEL) + sifat
        else:
            hasil += _tutup(isi, sifat)
    return hasil


def _kelompok(bagian: Sequence[Bagian]) -> list[list[Bagian]]:
    """Neighbours of one look form one section; the later ones begin with a heading that can carry the page break."""
    hasil: list[list[Bagian]] = []
    for satu in bagian:
        akhir = hasil[-1][-1] if hasil else None
        if (
            akhir is not None
            and (akhir.gaya, akhir.kepala) == (satu.gaya, satu.kepala)
            and satu.isi
            and isinstance(satu.isi[0], Judul)
        ):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _tempat(bagian: Bagian, halaman: GayaHalaman) -> Tempat:
    return Tempat(
        surat=halaman.penomoran == "surat",
        halaman=halaman,
        lebar=lebar_teks(halaman),
        lampiran=any(isinstance(blok, KepalaLampiran) for blok in bagian.isi),
    )


def _tutup(isi: str, sifat: str) -> str:
    """Section properties inside the last paragraph, or in one of 1 pt after a table or a field's end.

    LibreOffice loses the styles of head and foot when a section ends inside the field of a contents list.
    """
    mulai = isi.rfind("<w:p><w:pPr>")
    if isi.endswith("</w:p>") and not isi.startswith(_AKHIR_BAGIAN, mulai):
        akhir = isi.index("</w:pPr>", mulai)
        return isi[:akhir] + sifat + isi[akhir:]
    return isi + paragraph("", "AkhirBagian", section=sifat)


def _sifat_bagian(naskah: Naskah, dokumen: Dokumen, bagian: Bagian, halaman: GayaHalaman, urutan: _Urutan) -> str:
    surat = halaman.penomoran == "surat"
    pertama = urutan.pertama(halaman.penomoran)
    kop = naskah.kop_acuan(next((satu for satu in bagian.isi if isinstance(satu, Kop)), None))
    awal_surat = surat and (pertama or kop is not None)
    acuan = _acuan(naskah, "header", "default", _kepala(naskah, dokumen, bagian, halaman))
    if awal_surat:
        acuan += _kepala_kop(naskah, dokumen) if kop else _acuan(naskah, "header", "first", _tanda(dokumen))
    acuan += _acuan(naskah, "footer", "default", _kaki(dokumen, halaman))
    if awal_surat:
        acuan += _acuan(naskah, "footer", "first", _kaki(dokumen, halaman))
    atas = halaman.atas if not awal_surat or halaman.atas_pertama is None else halaman.atas_pertama
    arah = ' w:orient="landscape"' if lanskap(halaman) else ""
    bentuk = {"romawi": ' w:fmt="lowerRoman"', "arab": ' w:fmt="decimal"', "surat": ' w:fmt="decimal"', "": ""}
    nomor = bentuk[halaman.penomoran] + (' w:start="1"' if pertama and halaman.penomoran else "")
    kepala, kaki = _jarak(naskah, halaman)
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


def _acuan(naskah: Naskah, jenis: str, untuk: str, isi: str) -> str:
    nama = naskah.simpan_kepala_kaki("header" if jenis == "header" else "footer", isi)
    return f'<w:{jenis}Reference w:type="{untuk}" r:id="{nama}"/>'


def _kepala_kop(naskah: Naskah, dokumen: Dokumen) -> str:
    """Staff's kop under the marks of the page."""
    assert naskah.kop is not None
    naskah.bagian_kop = naskah.kop.bagian(_tanda(dokumen))
    return f'<w:headerReference w:type="first" r:id="{naskah.hubungkan("header", BAGIAN)}"/>'


def _jarak(naskah: Naskah, halaman: GayaHalaman) -> tuple[float, float]:
    """mm from the sheet's edges to header and footer."""
    kaki = LETAK_KAKI * halaman.bawah - (1 - ALAS) * mm_of_points(naskah.tema.huruf["kaki_halaman"].baris)
    if not halaman.buku:
        return jarak_tanda(naskah.tema), TURUN_CATATAN
    return halaman.atas - KEPALA_DI_ATAS - ALAS * mm_of_points(naskah.tema.huruf["kepala_halaman"].baris), kaki


def _kepala(naskah: Naskah, dokumen: Dokumen, bagian: Bagian, halaman: GayaHalaman) -> str:
    if halaman.buku:
        gaya = "HeaderLanskap" if lanskap(halaman) else "Header"
        huruf, tanda = naskah.tema.huruf["kepala_halaman"], naskah.tema.huruf["tanda"]
        kata = "".join(f"  \u00a0{_KATA_TANDA[satu][0]}\u00a0" for satu in dokumen.tanda)
        sisa = lebar_teks(halaman) - lebar_mm(kata, tanda.ukuran, naskah.aset, tanda.tebal) - SELA_KEPALA
        metrik = baca_metrik(berkas_huruf(naskah.aset, huruf.tebal))
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
