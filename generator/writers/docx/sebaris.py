"""Inline elements as runs. A value is one run, so that it can be found and replaced whole."""

from __future__ import annotations

from typing import assert_never

from generator.tree import CatatanKaki, GantiBaris, IsiBaris, Miring, Nilai, Rujuk, Tautan, Tebal, Teks
from generator.writers.docx.lubang import lubang
from generator.writers.docx.naskah import Bagian_Paket, Naskah
from generator.writers.docx.xml import BREAK, element_run, field, paragraph, quote, run

_GAYA = {(False, False): "", (True, False): "Strong", (False, True): "Emphasis", (True, True): "TebalMiring"}


def tulis_sebaris(
    naskah: Naskah, isi: IsiBaris, *, tebal: bool = False, miring: bool = False, bagian: Bagian_Paket = "document"
) -> str:
    """The runs of `isi`.

    `tebal` and `miring` say that the paragraph's style already is bold or italic: a character style on top would switch it
    off in Word (docx-writing reference §2).
    """
    return "".join(_unsur(naskah, unsur, (False, False), (tebal, miring), bagian) for unsur in isi)


def _unsur(
    naskah: Naskah,
    unsur: Teks | Nilai | Tebal | Miring | Tautan | Rujuk | CatatanKaki | GantiBaris,
    rupa: tuple[bool, bool],
    dasar: tuple[bool, bool],
    bagian: Bagian_Paket,
    tautan: bool = False,
) -> str:
    gaya = "Hyperlink" if tautan else _GAYA[rupa[0] and not dasar[0], rupa[1] and not dasar[1]]
    match unsur:
        case Teks() | Nilai():
            return run(unsur.isi, gaya)
        case Tebal():
            return "".join(_unsur(naskah, satu, (True, rupa[1]), dasar, bagian, tautan) for satu in unsur.isi)
        case Miring():
            return "".join(_unsur(naskah, satu, (rupa[0], True), dasar, bagian, tautan) for satu in unsur.isi)
        case Tautan():
            isi = "".join(_unsur(naskah, satu, rupa, dasar, bagian, True) for satu in unsur.isi)
            if tautan:
                return isi
            return f"<w:hyperlink r:id={quote(naskah.tautkan(unsur.ke, bagian))}>{isi}</w:hyperlink>"
        case Rujuk():
            return field(naskah.rujuk(unsur), unsur.teks, gaya)
        case CatatanKaki():
            return _catatan(naskah, unsur)
        case GantiBaris():
            return BREAK
        case _:
            assert_never(unsur)


def _catatan(naskah: Naskah, catatan: CatatanKaki) -> str:
    ke = len(naskah.catatan)
    naskah.catatan.append("")
    nomor = lubang("catatan", ke)
    isi = tulis_sebaris(naskah, catatan.isi, bagian="footnotes")
    mark = element_run("<w:footnoteRef/>", "FootnoteReference")
    teks = paragraph(mark + run(" ") + isi, "FootnoteText")
    naskah.catatan[ke] = f'<w:footnote w:id="{nomor}">{teks}</w:footnote>'
    return element_run(f'<w:footnoteReference w:id="{nomor}"/>', "FootnoteReference")
