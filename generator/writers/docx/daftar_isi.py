"""Lists of contents, tables and figures: fields that are already filled, so that nothing is asked when the file opens."""

from __future__ import annotations

from generator.tree import DaftarIsi, EntriDaftar
from generator.writers.docx.gaya_buku import DAFTAR_ISI, DAFTAR_KETERANGAN
from generator.writers.docx.naskah import Naskah
from generator.writers.docx.sebaris import nama_penanda
from generator.writers.docx.xml import FIELD_END, TAB, field, field_start, paragraph, run
from generator.writers.metrik import lebar_mm

_PERINTAH = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": 'TOC \\h \\z \\c "Gambar"',
}


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
    penanda = nama_penanda("_Toc", naskah.cari(entri.ke))
    label = _label(naskah, jenis, entri) if entri.label else ""
    halaman = field(f"PAGEREF {penanda} \\h", entri.halaman)
    isi = f'<w:hyperlink w:anchor="{penanda}" w:history="1">{label}{run(entri.teks)}{TAB}{halaman}</w:hyperlink>'
    return isi, f"TOC{entri.tingkat}" if jenis == "isi" else "TableofFigures"


def _label(naskah: Naskah, jenis: str, entri: EntriDaftar) -> str:
    """The label and what parts it from the text: a space after one wider than its column, whose tab would be the page's."""
    tingkat, lebar = "daftar2", DAFTAR_KETERANGAN
    if jenis == "isi":
        awal, teks = DAFTAR_ISI[entri.tingkat - 1]
        tingkat, lebar = f"daftar{entri.tingkat}", teks - awal
    huruf = naskah.tema.huruf[tingkat]
    muat = lebar_mm(entri.label, huruf.ukuran, naskah.aset, huruf.tebal) < lebar
    return run(entri.label) + TAB if muat else run(f"{entri.label} ")
