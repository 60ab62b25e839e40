"""Lists of contents, tables and figures: fields that are already filled, so that nothing is asked when the file opens."""

from __future__ import annotations

from generator.tree import DaftarIsi, EntriDaftar
from generator.writers.docx.gaya_buku import DAFTAR_ISI, DAFTAR_KETERANGAN
from generator.writers.docx.naskah import Naskah, nama_penanda
from generator.writers.docx.xml import FIELD_END, TAB, field, field_start, paragraph, run
from generator.writers.metrik import lebar_mm

_PERINTAH = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": 'TOC \\h \\z \\c "Gambar"',
}
SELA_TITIK = 5.0
"""mm of dots that at least stand between an entry and its page number."""


def tulis_daftar_isi(naskah: Naskah, daftar: DaftarIsi) -> str:
    """The field and its entries; a page that is not known yet is left out, never guessed."""
    baris = [_entri(naskah, daftar.jenis, entri) for entri in daftar.entri]
    mulai = field_start(_PERINTAH[daftar.jenis])
    isi = "".join(paragraph((mulai if ke == 0 else "") + teks, gaya) for ke, (teks, gaya) in enumerate(baris)) + paragraph(
        ("" if baris else mulai) + FIELD_END, "AkhirBagian"
    )
    if daftar.jenis != "isi":
        return isi
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{naskah.nomor_kotak()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{isi}</w:sdtContent></w:sdt>"
    )


def _entri(naskah: Naskah, jenis: str, entri: EntriDaftar) -> tuple[str, str]:
    penanda = nama_penanda("_Toc", entri.ke)
    naskah.rujukan[entri.ke, "daftar"] = None
    label, awal = _label(naskah, jenis, entri)
    teks = _berjarak(naskah, jenis, entri, awal)
    halaman = field(f"PAGEREF {penanda} \\h", entri.halaman)
    isi = f'<w:hyperlink w:anchor="{penanda}" w:history="1">{label}{run(teks)}{TAB}{halaman}</w:hyperlink>'
    return isi, f"TOC{entri.tingkat}" if jenis == "isi" else "TableofFigures"


def _label(naskah: Naskah, jenis: str, entri: EntriDaftar) -> tuple[str, float]:
    """The label with what parts it from the text, a space after one wider than its column, whose tab would be the page's;
    and how far the text begins to the right of its column (mm)."""
    if not entri.label:
        return "", 0
    kolom = DAFTAR_KETERANGAN if jenis != "isi" else DAFTAR_ISI[entri.tingkat - 1][1] - DAFTAR_ISI[entri.tingkat - 1][0]
    lebar = _lebar(naskah, jenis, entri, entri.label)
    if lebar < kolom:
        return run(entri.label) + TAB, 0
    return run(f"{entri.label} "), lebar + _lebar(naskah, jenis, entri, " ") - kolom


def _berjarak(naskah: Naskah, jenis: str, entri: EntriDaftar, awal: float) -> str:
    """The text, its last word on a new line where its last line would reach the page number.

    A right indent would do it in Word, but LibreOffice then leaves the number out.
    """
    kiri = DAFTAR_KETERANGAN if jenis != "isi" else DAFTAR_ISI[entri.tingkat - 1][1]
    kolom = naskah.letak.buku - kiri
    sela = _lebar(naskah, jenis, entri, " ")
    baris = awal
    kata = entri.teks.split(" ")
    for ke, satu in enumerate(kata):
        lebar = _lebar(naskah, jenis, entri, satu)
        baris = baris + (sela if ke else 0) + lebar
        if baris > kolom:
            baris = lebar
    penuh = baris + SELA_TITIK + _lebar(naskah, jenis, entri, entri.halaman) > kolom
    return f"{' '.join(kata[:-1])}\n{kata[-1]}" if penuh and len(kata) > 1 else entri.teks


def _lebar(naskah: Naskah, jenis: str, entri: EntriDaftar, teks: str) -> float:
    """mm of words in the letters of an entry."""
    huruf = naskah.tema.huruf[f"daftar{entri.tingkat}" if jenis == "isi" else "daftar2"]
    return lebar_mm(teks, huruf.ukuran, naskah.aset, huruf.tebal)
